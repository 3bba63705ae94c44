"""Numbers in digits and in words: "3,306", "two dozen", "half a million", "two thirds"."""

import unicodedata
from math import isfinite
from typing import Final, Literal, NamedTuple, TypeAlias

from daybook.read.figure.token import NOTHING, Token, tokens
from daybook.read.figure.vocabulary import Vocabulary, phrase_before

Shape: TypeAlias = Literal["digits", "words", "fraction", "vague"]
"""How a number is written; a vague one tells an order of size and no value."""

LARGEST: Final = 1e18
"""Numbers beyond it are keys and codes, whatever they stand for."""

_PER_CENT: Final = 100
_THOUSAND: Final = 1000
_STROKES: Final = "/⁄"
_PADDING: Final = (NOTHING,) * 16
_ARTICLES: Final = ("a", "an")


class Numeral(NamedTuple):
    """A number at tokens `first` to `last`, the last excluded.

    `value` is null where it is vague; then `order` is the least it can stand for. Fractions
    are percent. `scale` is what a word behind the digits multiplied by, else 1.
    """

    first: int
    last: int
    value: float | None
    shape: Shape
    scale: float = 1
    order: float = 0


class Line(NamedTuple):
    """A text with its tokens and the words by which they are read.

    Behind the `size` tokens of the text stand some that say nothing: there is one at
    every place that a rule may look at, also before the first.
    """

    text: str
    words: tuple[Token, ...]
    lex: Vocabulary
    size: int

    def at(self, place: int) -> Token:
        """Give the token at a place; one that says nothing outside the text."""
        try:
            return self.words[place]
        except IndexError:
            return NOTHING


def line_of(text: str, lex: Vocabulary) -> Line:
    """Cut a text into a line of tokens."""
    words = tokens(text)
    return Line(text, words + _PADDING, lex, len(words))


def numeral(line: Line, at: int) -> Numeral | None:
    """Read the number that begins at a token, if one does; no count goes beyond `LARGEST`."""
    found = _numeral(line, at)
    if found is None or found.value is None or abs(found.value) <= LARGEST:
        return found
    return found._replace(value=None, shape="digits")


def _numeral(line: Line, at: int) -> Numeral | None:
    token = line.words[at]
    if token.kind == "number":
        return _ratio(line, _digits(line, at))
    if token.kind == "mark":
        return None
    if _vulgar(token) is not None:
        return Numeral(at, at + 1, _percent(_vulgar(token) or 0), "fraction")
    worded = _vague(line, at) or _worded(line, at)
    if worded is None:
        return None
    return _of_scale(line, worded) if worded.shape == "fraction" else _ratio(line, worded)


def _of_scale(line: Line, part: Numeral) -> Numeral:
    """Read "a quarter of a million" as a number."""
    words = [line.at(part.last + step).lower for step in range(3)]
    scale = line.lex.scales.get(words[2])
    if words[:2] != ["of", "a"] or scale is None or part.value is None:
        return part
    value = whole(part.value / _PER_CENT * scale)
    return Numeral(part.first, part.last + 3, value, "words", scale)


def _ratio(line: Line, above: Numeral) -> Numeral:
    """Read "one in four" as a share; what follows "in" may be a span of days, and then is none."""
    place = above.last + 1
    if line.at(above.last).lower != "in" or not above.value or above.shape == "fraction":
        return above
    value, last = _plain(line, place)
    is_share = value is not None and above.value < value <= _PER_CENT
    if not is_share or line.at(last).lower in line.lex.units:
        return above
    return Numeral(above.first, last, _percent(above.value / (value or 1)), "fraction")


def _plain(line: Line, at: int) -> tuple[float | None, int]:
    """Give the whole number at a token and where it ends; null for none."""
    token = line.at(at)
    if token.kind == "number":
        return (float(token.text) if token.text.isdigit() else None), at + 1
    value, last = _counted(line, at) if token.lower in line.lex.cardinals else (None, at)
    return value, last


def whole(value: float) -> float:
    """Give a number without its empty decimals.

    >>> whole(3.0), whole(1.5)
    (3, 1.5)
    """
    if not isfinite(value):
        return value
    return int(value) if value == int(value) else round(value, 6)


def _percent(share: float) -> float:
    return whole(round(_PER_CENT * share, 1))


def _vulgar(token: Token) -> float | None:
    """Give the value of a sign such as ½."""
    is_sign = len(token.text) == 1 and unicodedata.category(token.text) == "No"
    value = unicodedata.numeric(token.text, 1.0) if is_sign else 1.0
    return value if value < 1 else None


def _digits(line: Line, at: int) -> Numeral:
    text = line.words[at].text
    value = float("".join(sign for sign in text if sign.isdigit() or sign == "."))
    last = at + 1
    stroke, below = line.at(last), line.at(last + 1)
    if stroke.text in _STROKES and stroke.is_glued and below.kind == "number" and below.is_glued:
        return _stroke(line, at, value)
    sign = _vulgar(line.at(last)) if line.at(last).is_glued else None
    if sign is not None:
        value, last = value + sign, last + 1
    elif (
        line.at(last + 1).text in _STROKES
        and line.at(last).kind == "number" == line.at(last + 2).kind
    ):
        part = _stroke(line, last, float(line.words[last].text.replace(",", "")))
        if part.shape == "fraction" and part.value is not None:  # "3 1/2"
            value, last = value + part.value / _PER_CENT, part.last
    scale, last = _scale(line, last)
    return Numeral(at, last, whole(value * scale), "digits", scale)


def _stroke(line: Line, at: int, above: float) -> Numeral:
    """Read "1/16"; "24/7" and days are no fractions and have no value."""
    below = line.words[at + 2].text
    is_usual = below in line.lex.sets["denominators.usual"] and 0 < above < int(below)
    if not is_usual or line.at(at + 3).text in _STROKES:
        return Numeral(at, at + 3, None, "digits")
    return Numeral(at, at + 3, _percent(above / int(below)), "fraction")


def _scale(line: Line, at: int) -> tuple[float, int]:
    """Multiply the scales behind digits: "4 hundred million", "2.5bn", "30-million"."""
    scale, lex = 1.0, line.lex
    if line.at(at).is_glued and line.at(at).text in lex.short_scales:
        return lex.short_scales[line.at(at).text], at + 1
    while True:
        step = at + 1 if line.at(at).text == "-" and line.at(at + 1).is_glued else at
        if line.at(step).lower not in lex.scales:
            return scale, at
        scale *= lex.scales[line.at(step).lower]
        at = step + 1


def _worded(line: Line, at: int) -> Numeral | None:
    """Read a number in words, and the fraction that it may count."""
    lex, token = line.lex, line.words[at]
    following = line.at(at + 1).lower
    if token.lower in _ARTICLES:
        if lex.fractions.get(following) == 2 and _half(line, at + 1).scale > 1:
            return _half(line, at + 1)._replace(first=at)  # "a half dozen"
        if following in lex.fractions:
            return Numeral(at, at + 2, _percent(1 / lex.fractions[following]), "fraction")
        if following in lex.sets["vague.single"]:
            return Numeral(at, at + 2, 1, "words")
        is_halved = [line.at(at + step).lower for step in (2, 3, 4)] == ["and", "a", "half"]
        is_told = is_halved or phrase_before(lex.modifiers, line.words, at) is not None
        if following in lex.sets["vague.spans"] and is_told:
            return Numeral(at, at + 1, 1, "words")
        if following not in lex.scales:
            return None
    if lex.fractions.get(token.lower) == 2:  # half
        return _half(line, at)
    value, last = _counted(line, at)
    if last == at:
        return None
    return _fraction(line, at, value, last) or _halved(line, at, value, last)


def _half(line: Line, at: int) -> Numeral:
    """Read "half", "half a million", "half-dozen"."""
    step = at + 2 if line.at(at + 1).lower in (*_ARTICLES, "-") else at + 1
    scale, last = _scale(line, step)
    if scale > 1:
        return Numeral(at, last, whole(scale / 2), "words", scale)
    return Numeral(at, at + 1, _PER_CENT / 2, "fraction")


def _counted(line: Line, at: int) -> tuple[float, int]:
    """Add up the words of a number; none are read where `at` comes back."""
    lex, first, total, part = line.lex, at, 0.0, None
    while True:
        step = _step(line, at) if at > first else at
        word = line.at(step).lower
        value = 1 if step == first and word in _ARTICLES else lex.cardinals.get(word)
        if word in lex.scales and part is not None:
            part *= lex.scales[word]
            if lex.scales[word] >= _THOUSAND:
                total, part = total + part, 0.0
        elif word in lex.scales and step == first and word != "score":
            part = lex.scales[word]
        elif value is not None and _fits(part, total, value, step - at):
            part = (part or 0.0) + value
        else:
            return total + (part or 0.0), at
        at = step + 1


def _step(line: Line, at: int) -> int:
    """Pass over what joins the words of a number: a hyphen, "and"."""
    token = line.at(at)
    is_hyphen = token.text == "-" and token.is_glued and line.at(at + 1).is_glued
    return at + 1 if is_hyphen or token.lower == "and" else at


def _fits(part: float | None, total: float, value: float, passed: int) -> bool:
    """Whether one more word belongs to a number: "twenty" + "seven", "hundred" + "and" + "five"."""
    if part is None:
        return passed == 0
    if part == 0:
        return total > 0 and value > 0
    if part % _PER_CENT == 0:
        return 0 < value < _PER_CENT
    return part % 10 == 0 and part % _PER_CENT >= 20 and 0 < value < 10


def _fraction(line: Line, at: int, value: float, last: int) -> Numeral | None:
    """Read "two thirds", "three-quarters", "one fifth"."""
    step = last + 1 if line.at(last).text == "-" and line.at(last + 1).is_glued else last
    below = line.lex.fractions.get(line.at(step).lower)
    if below is None or not 0 < value < below or value != int(value):
        return None
    is_many = line.at(step).lower.endswith("s")
    if is_many == (value == 1):
        return None
    return Numeral(at, step + 1, _percent(value / below), "fraction")


def _halved(line: Line, at: int, value: float, last: int) -> Numeral:
    """Read "two and a half", "one and a half million"."""
    if line.at(last).lower == "and" and line.at(last + 1).lower in (*_ARTICLES, "one", "three"):
        below = line.lex.fractions.get(line.at(last + 2).lower)
        if below:
            count = line.lex.cardinals.get(line.at(last + 1).lower, 1)
            scale, end = _scale(line, last + 3)
            return Numeral(at, end, whole((value + count / below) * scale), "words", scale)
    return Numeral(at, last, whole(value), "words", _last_scale(line, at, last))


def _last_scale(line: Line, first: int, last: int) -> float:
    """Give the scale that a number in words ends with: a range's first may lack it."""
    return line.lex.scales.get(line.words[last - 1].lower, 1) if last - first > 1 else 1


def _vague(line: Line, at: int) -> Numeral | None:
    """Read "dozens", "tens of thousands", "a few hundred", "several dozen"."""
    lex, first = line.lex, at
    if line.words[at].lower in lex.plurals:
        return _plural(line, first, at)
    if line.words[at].lower in _ARTICLES:
        at += 1
    if line.at(at).lower in lex.sets["vague.alone"]:
        has_of = line.at(at + 1).lower == "of"
        scale = lex.scales.get(line.at(at + 2).lower) if has_of else None
        last = at + 3 if scale else at + 1
        return Numeral(first, last, None, "vague", order=2 * (scale or 1)) if has_of else None
    if line.at(at).lower not in lex.sets["vague.before"]:
        return None
    scale = lex.scales.get(line.at(at + 1).lower) or lex.plurals.get(line.at(at + 1).lower)
    return Numeral(first, at + 2, None, "vague", order=scale) if scale else None


def _plural(line: Line, first: int, at: int) -> Numeral | None:
    order, last = line.lex.plurals[line.words[at].lower], at + 1
    while line.at(last).lower == "of" and line.at(last + 1).lower in line.lex.plurals:
        order, last = order * line.lex.plurals[line.at(last + 1).lower], last + 2
    is_bare = last == at + 1
    if line.words[at].lower == "tens" and is_bare:
        return None
    if line.words[at].lower == "scores" and line.at(last).lower != "of":
        return None
    return Numeral(first, last, None, "vague", order=order)
