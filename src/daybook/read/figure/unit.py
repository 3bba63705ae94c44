"""What a number counts in: money before or behind it, units of measure, per cent."""

from typing import Final, Literal, NamedTuple, TypeAlias

from daybook.read.figure.numeral import Line, Numeral, numeral, whole
from daybook.read.figure.vocabulary import phrase_at

Sort: TypeAlias = Literal["money", "part", "percent", "unit"]
"""What a unit is one of; a part is one of a currency ("cents")."""

_MINUS: Final = "-−"
_FEW: Final = 3
_MILLION: Final = 1_000_000
_THOUSAND: Final = 1000


class Measured(NamedTuple):
    """A number with the unit around it, at tokens `first` to `last`, the last excluded."""

    first: int
    last: int
    number: Numeral
    value: float | None
    unit: str | None = None
    sort: Sort | None = None
    is_hyphened: bool = False
    """Whether number and unit make one word: "five-day"."""


def measured(line: Line, at: int) -> Measured | None:
    """Read the number that begins at a token, with its sign and unit.

    Nothing is converted: the unit is the text's own.
    """
    number = numeral(line, at)
    if number is None:
        return None
    first, value = _signed(line, at, number.value)
    before = _money_before(line, first)
    if before is not None:
        number = _sum(line, number)
        first, value = before[0], _signed(line, at, number.value)[1]
        code = _behind_dollar(line, number.last)
        last = number.last + (code is not None)
        return Measured(first, last, number, value, code or before[1] or None, "money")
    if number.shape == "fraction" and number.last - number.first == 1:
        number = _half_unit(line, number)
        value = number.value
    found = _halved(line, _behind(line, Measured(first, number.last, number, value)))
    return _millions(line, found) if found.unit == "m" else found


def _signed(line: Line, at: int, value: float | None) -> tuple[int, float | None]:
    """Take a minus before the number along."""
    token, before = line.at(at - 1), line.at(at - 2)
    if token.text not in _MINUS and token.lower != "minus":
        return at, value
    is_sign = token.text in _MINUS and line.words[at].is_glued
    if is_sign and before.lower == "minus":
        return at - 2, -value if value is not None else None
    is_free = not token.is_glued or before.text in line.lex.money_signs
    if token.lower != "minus" and not (is_sign and is_free):
        return at, value
    return at - 1, -value if value is not None else None


def _money_before(line: Line, at: int) -> tuple[int, str] | None:
    """Find the currency before a number: "$5", "A$5", "$A5", "USD5", "RM5", "Y=5"."""
    lex, token, before = line.lex, line.at(at - 1), line.at(at - 2)
    if token.text in lex.money_signs:
        is_joint = token.is_glued or before.lower in ("us", "u.s.")
        code = lex.dollars.get(before.lower.replace(".", "")) if token.text == "$" else None
        return (at - 2, code) if code and is_joint else (at - 1, lex.money_signs[token.text])
    if token.text == "=" and before.text in (*lex.letters, *lex.codes):
        return at - 2, lex.letters.get(before.text, before.text)
    if token.kind != "word" or at >= line.size:
        return None
    if before.text == "$" and line.words[at].is_glued and token.lower in lex.dollars:
        return at - 2, lex.dollars[token.lower]
    if token.text in lex.codes:
        return at - 1, token.text
    if token.text in lex.letters and (line.words[at].is_glued or len(token.text) > 1):
        return at - 1, lex.letters[token.text]
    return None


def _sum(line: Line, number: Numeral) -> Numeral:
    """Read the letters that only behind a sum are scales: "$5m"."""
    token = line.at(number.last)
    scale = line.lex.sums.get(token.text) if token.is_glued else None
    if scale is None or number.value is None:
        return number
    value = whole(number.value * scale)
    return number._replace(last=number.last + 1, value=value, scale=scale)


def _behind_dollar(line: Line, at: int) -> str | None:
    """Read whose dollar it is, behind the sum: "$76 CA a barrel"."""
    token = line.at(at)
    following = line.at(at + 1)
    is_noun = following.kind == "word" and following.lower not in line.lex.sets["nouns.stops"]
    if not token.is_capital or is_noun:
        return None
    small = token.lower.replace(".", "")
    return line.lex.dollars.get(small) if len(small) > 1 else None


def _half_unit(line: Line, number: Numeral) -> Numeral:
    """Read "half an hour" as half of one; other fractions are percent."""
    if line.at(number.last).lower not in ("a", "an") or number.value is None:
        return number
    if _unit(line, number.last + 1) is None:
        return number
    return number._replace(last=number.last + 1, value=whole(number.value / 100), shape="words")


def _behind(line: Line, found: Measured) -> Measured:
    """Read the unit behind a number."""
    at = found.last
    is_hyphened = line.at(at).text == "-" and line.at(at).is_glued and line.at(at + 1).is_glued
    step = at + is_hyphened
    if found.number.shape == "vague" and line.at(at).lower == "of":
        step = at + 1  # "billions of dollars"
    money = _money_behind(line, step, found.number.scale)
    if money is not None:
        return found._replace(last=money[0], unit=money[1], sort=money[2], is_hyphened=is_hyphened)
    unit = _unit(line, step)
    if unit is None:
        return found
    sort: Sort = "percent" if unit[1] == "%" else "unit"
    return found._replace(last=unit[0], unit=unit[1], sort=sort, is_hyphened=is_hyphened)


def _halved(line: Line, found: Measured) -> Measured:
    """Read "a kilometre and a half": the fraction stands behind the unit."""
    words = [line.at(found.last + step).lower for step in range(3)]
    below = line.lex.fractions.get(words[2])
    if found.sort != "unit" or found.value is None or words[:2] != ["and", "a"] or not below:
        return found
    return found._replace(last=found.last + 3, value=whole(found.value + 1 / below))


def _millions(line: Line, found: Measured) -> Measured:
    """Read "20m euros" and "20m people" as millions: metres are followed by neither."""
    number = _sum(line, found.number)
    if number is found.number or number.value is None:
        return found
    money = _money_behind(line, number.last, number.scale)
    if money is not None:
        return Measured(found.first, money[0], number, number.value, money[1], money[2])
    is_people = line.at(number.last).lower in line.lex.sets["nouns.plurals"]
    return Measured(found.first, number.last, number, number.value) if is_people else found


def _unit(line: Line, at: int) -> tuple[int, str] | None:
    """Give where the unit at a token ends, and its sign."""
    token = line.at(at)
    if token.lower in ("square", "cubic") and line.at(at + 1).text == "-":
        joint = phrase_at(line.lex.units, (token, line.at(at + 2)), 0)
        return (at + 3, joint.means) if joint is not None else None
    found = phrase_at(line.lex.units, line.words, at)
    for each in line.lex.exact.get(token.text, ()) if found is None else ():
        is_sure = token.is_glued or len(token.text) > 1 or token.text.islower()
        is_plural = token.text == "s" and token.is_glued
        if is_sure and not is_plural and not _goes_on(line, at):
            return at + len(each.words), each.means
    if found is None and token.is_glued and token.text.isupper() and len(token.text) > 1:
        exact = line.lex.exact.get(token.lower, ())
        return (at + 1, exact[0].means) if exact else None
    if found is None:
        return None
    last = at + len(found.words)
    return last, found.means


def _goes_on(line: Line, at: int) -> bool:
    """Whether letters are the beginning of something longer: "5m-high", "6B2", "3 m.p.h."."""
    behind = line.at(at + 1)
    if behind.text == "/" and behind.is_glued:
        return True
    return behind.kind == "number" and behind.is_glued and behind.text not in ("2", "3")


def _money_behind(line: Line, at: int, scale: float) -> tuple[int, str | None, Sort] | None:
    """Find the currency behind a number: "5 Australian dollars", "5 kroner", "5 cents", "5 €"."""
    lex, token = line.lex, line.at(at)
    if token.text in lex.money_signs:
        return at + 1, lex.money_signs[token.text], "money"
    if token.text in lex.codes:
        return at + 1, token.text, "money"
    if token.lower in lex.sets["money.parts"]:
        is_time = token.lower == "p" and line.at(at + 1).text == "."
        is_bare = token.lower != "p" or not is_time
        return (at + 1, token.lower, "part") if is_bare and line.at(at + 1).lower != "m" else None
    for place in range(at, at + _FEW):
        noun = line.at(place).lower
        if noun in lex.nouns:
            code, is_named = _whose(line, at, place)
            if noun in lex.sets["money.weights"] and not is_named and scale < _THOUSAND:
                return None
            return place + 1, code, "money"
        if not line.at(place).is_capital and noun != "new":
            return None
    return None


def _whose(line: Line, at: int, place: int) -> tuple[str | None, bool]:
    """Give the code of a currency by its noun, and whether its adjective stands before.

    Where several countries' money has one name, the adjective decides, then the only
    one of these countries that the text names, then the usual one: else it stays open.
    """
    lex, noun = line.lex, line.words[place].lower
    told = line.text[line.words[at].start : line.words[place].start].strip()
    if told.lower() in lex.adjectives and noun.startswith("dollar"):
        return lex.adjectives[told.lower()], True
    codes = lex.nouns[noun]
    named = [code for code in codes if told and told in lex.whose[code]]
    if named:
        return named[0], True
    if len(codes) == 1:
        return codes[0], False
    if noun in lex.usual:
        return lex.usual[noun], False
    near = [code for code in codes if any(each in line.text for each in lex.whose[code])]
    return (near[0] if len(near) == 1 else None), False
