"""What a figure counts: the noun behind it, without a parser."""

from typing import Final, NamedTuple

from daybook.read.figure.amount import Amount
from daybook.read.figure.numeral import Line
from daybook.read.figure.token import Token

_LONGEST: Final = 7
_BARE: Final = 3
_STUFF: Final = frozenset(("t", "ton", "kg", "g", "lb", "oz", "l", "ml", "gal", "bbl", "m3"))
_APOSTROPHES: Final = "’'´`"
_JOINED: Final = 6
_INITIALS: Final = 2


class Noun(NamedTuple):
    """The words behind a figure that belong to it, up to token `last`, and what it counts."""

    last: int
    item: str | None


def counted(line: Line, made: Amount) -> Noun:
    """Give what a figure counts; no item where the words do not tell.

    Of units only what is weighed or measured out counts: "3,000 tonnes of barley".
    """
    at, opens = made.last, line.at(made.first - 1).kind == "mark"
    if made.shape == "fraction":
        return _shared(line, at)
    if made.sort is not None:
        is_stuff = made.unit in _STUFF and line.at(at).lower == "of"
        return _group(line, at + 1, is_one=True) if is_stuff else Noun(at, None)
    if line.at(at).lower == "of":
        return _owned(line, at, made)
    if line.at(at).lower == "more":
        behind = _group(line, at + 1, is_one=made.low == made.high == 1, opens=opens)
        return Noun(max(at + 1, behind.last), behind.item)
    return _group(line, at, is_one=made.low == made.high == 1, opens=opens)


def _is_initials(token: Token) -> bool:
    """Whether a word is a name of two capital letters, though a small word is written so, too."""
    return len(token.text) == _INITIALS and token.text.isupper()


def is_many(line: Line, token: Token) -> bool:
    """Whether a word is a plural, as far as its letters tell."""
    small = token.lower
    if _is_initials(token):
        return False
    if small in line.lex.sets["nouns.plurals"]:
        return True
    is_plural = small.endswith("s") and len(small) > 3 and not small.endswith("ss")
    return is_plural and small not in line.lex.sets["nouns.singulars"]


def _shared(line: Line, at: int) -> Noun:
    """Read what a fraction is of: "a quarter of spending", "half its usual pace"."""
    step = at + 1 if line.at(at).lower == "of" else at
    begin = step
    while line.at(begin).lower in line.lex.sets["nouns.determiners"]:
        begin += 1
    if step == at and begin == at:
        return Noun(at, None)
    found = _group(line, begin, is_one=True)
    return found if found.item else Noun(at, None)


def _owned(line: Line, at: int, made: Amount) -> Noun:
    """Read "of these drones", "of its soldiers", "of them"."""
    begin = at + 1
    vague = made.shape == "vague"
    if line.at(begin).lower in line.lex.sets["nouns.pronouns"]:
        is_before = line.at(begin).lower in line.lex.sets["nouns.demonstratives"]
        behind = _group(line, begin + 1, is_one=False) if is_before else None
        return behind if behind and behind.item else Noun(begin + 1, None)
    while line.at(begin).lower in line.lex.sets["nouns.determiners"]:
        begin += 1
    vague = vague or line.at(at - 1).lower in line.lex.scales
    if begin == at + 1 and not vague and not line.at(begin).is_capital:
        return Noun(at, None)
    found = _group(line, begin, is_one=False)
    return found if found.item else Noun(at, None)


def _group(line: Line, at: int, *, is_one: bool, opens: bool = False) -> Noun:
    """Take the words up to the counted things' name: its plural, or what ends before a verb.

    `opens` tells that the figure opens its clause: a verb behind is that of all it names.
    """
    last, many = at, at
    for place in range(at, at + _LONGEST):
        token = line.at(place)
        is_plural = token.kind == "word" and is_many(line, token)
        is_over = many > at and not (is_plural or _is_joint(token))
        is_over = is_over or (is_one and place > at and _is_doing(line, place))
        if is_over or not _goes_on(line, place, at):
            break
        last = place + 1
        if is_plural and not is_one and not _is_loose(line, place):
            many = place + 1
    end = many if many > at else (last if is_one else min(last, at + _BARE))
    while end > at and _is_joint(line.words[end - 1]):
        end -= 1
    if end == at:
        return Noun(_nominal(line, at), None)
    if not is_one:
        end = _joined(line, end, 1 if many > at else _JOINED, opens=opens)
    return Noun(end, line.text[line.words[at].start : line.words[end - 1].end])


def _joined(line: Line, end: int, reach: int, *, opens: bool) -> int:
    """Give where a name ends with what "and" joins to it, at most so many words.

    Two kinds may share one noun, "55 air and sea-based missiles", or be counted together,
    "22 firms and banks".
    """
    if line.at(end).lower not in line.lex.sets["names.joining"]:
        return end
    for place in range(end + 1, end + 1 + reach):
        token = line.at(place)
        is_verb = token.lower.endswith("ed") and not _is_joint(line.at(place - 1))
        is_told = is_verb and token.lower not in line.lex.sets["nouns.singulars"]
        if token.kind == "number" or is_told or not _goes_on(line, place, end):
            return end
        if token.kind == "word" and is_many(line, token):
            behind = line.at(place + 1).lower
            is_other = behind in line.lex.sets["names.verbs"] and not opens
            return end if is_other else place + 1
    return end


def _is_doing(line: Line, at: int) -> bool:
    """Whether a word tells what the one before does: "one clerk counting lorries"."""
    is_doing = line.at(at).lower.endswith("ing") and not _is_joint(line.at(at - 1))
    return is_doing and _is_noun(line, at + 1)


def _is_loose(line: Line, place: int) -> bool:
    """Whether a plural only leads on to another: "League States officials", "aircraft crews"."""
    token = line.words[place]
    is_open = token.is_capital or token.lower in line.lex.sets["nouns.loose"]
    return is_open and _leads_on(line, place + 1)


def _is_joint(token: Token) -> bool:
    return token.text == "-" and token.is_glued


def _goes_on(line: Line, place: int, first: int) -> bool:
    """Whether a word may stand in the name of what is counted."""
    token, lex = line.at(place), line.lex
    if token.kind == "number":
        return place > first and _is_in_name(line, place)
    if token.kind == "mark":
        is_apostrophe = token.text in _APOSTROPHES and line.at(place + 1).is_glued
        return place > first and token.is_glued and (_is_joint(token) or is_apostrophe)
    if _is_stop(line, place):
        return False
    if token.lower in lex.sets["nouns.finite"]:
        return False
    is_verb = token.lower in lex.sets["nouns.verbs"] or token.lower in lex.sets["change.all"]
    if is_verb and not _is_joint(line.at(place - 1)):
        following = line.at(place + 1)
        is_before = following.kind == "word" and not _is_stop(line, place + 1)
        return place == first and is_before and following.lower not in lex.sets["nouns.verbs"]
    if not token.lower.endswith("ed") or _is_joint(line.at(place - 1)):
        return True
    if place == first:
        return _is_noun(line, place + 1)
    return is_many(line, line.at(place + 1))  # "59 Kestrel armoured vehicles"


def _is_in_name(line: Line, place: int) -> bool:
    """Whether digits belong to a name before a noun: "14 Kestrel 2 tanks", "42 BMK-1 carriers"."""
    before = line.at(place - 1)
    is_joint = _is_joint(before) and line.words[place].is_glued
    named = line.at(place - 2) if is_joint else before
    return named.is_capital and _is_noun(line, place + 1)


def _leads_on(line: Line, at: int) -> bool:
    """Whether another plural follows in the same name."""
    for place in range(at, at + _BARE):
        if line.at(place).kind == "number" and _is_in_name(line, place):
            continue
        if not _is_noun(line, place):
            return False
        if is_many(line, line.at(place)):
            return True
    return False


def _is_noun(line: Line, at: int) -> bool:
    """Whether a word can go on a name: no preposition, auxiliary or mark."""
    return line.at(at).kind == "word" and not _is_stop(line, at)


def _is_stop(line: Line, at: int) -> bool:
    """Whether a name ends before a small word: not two capitals, "2A4" or "high-end"."""
    token, behind = line.at(at), line.at(at + 1)
    is_model = token.is_capital and behind.kind == "number" and behind.is_glued
    if _is_initials(token) or is_model or _is_joint(behind):
        return False
    return token.lower in line.lex.sets["nouns.stops"]


def _nominal(line: Line, at: int) -> int:
    """Take "dead" or "wounded" into the words of "three dead"; what they count is not told."""
    small = line.at(at).lower
    return at + 1 if small in line.lex.sets["nouns.hurt"] else at
