"""The words of time in a text, and the expressions that stand in a row make."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from daybook.read.when.vocabulary import LETTER, ROW, Vocabulary

_BREAK: Final = "|"
_MODEL: Final = re.compile(r"-\d+[A-Za-z]\b")  # "the Gale 2000-5F" is of no year
_ORDINARY: Final = 4
_MARKS: Final = {
    " ": "", "-": "-", "–": "-", "—": "-", "/": "-", ", ": ",", ",": ",", "'s ": "'", "’s ": "'",
    "' ": "'", "’ ": "'", " - ": "-", " – ": "-",
}  # fmt: skip
_LAST_SMALL: Final = 31
_YEAR_DIGITS: Final = 4


class Token(NamedTuple):
    """A word of time or a figure, at `start` to `end`, with what it means."""

    start: int
    end: int
    kind: str
    value: Any


class Found(NamedTuple):
    """Words that make a time expression: the way they are read, and the words.

    `beside` are words outside it that it is read with: "6" in "6 and 7 January".
    """

    reads: str
    tokens: tuple[Token, ...]
    beside: tuple[Token, ...] = ()

    @property
    def start(self) -> int:
        """The first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """The character behind the last."""
        return self.tokens[-1].end

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of these kinds is among them."""
        return any(token.kind in kinds for token in (*self.tokens, *self.beside))

    def of(self, *kinds: str) -> tuple[Token, ...]:
        """Give the words of these kinds, in order."""
        return tuple(token for token in (*self.tokens, *self.beside) if token.kind in kinds)


def small(text: str) -> str:
    """Give a text in small letters, each character in its own place.

    >>> len(small("İZMİR")) == len("İZMİR")
    True
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


def found(vocabulary: Vocabulary, text: str) -> Iterator[Found]:
    """Find what may be a time expression, by its form alone.

    >>> from daybook.read.when.vocabulary import vocabulary
    >>> text = "It closed on Friday, March 7 and reopens two weeks later."
    >>> [text[each.start : each.end] for each in found(vocabulary(), text)]
    ['Friday, March 7', 'two weeks later']
    """
    tokens = list(_tokens(vocabulary, text))
    shape, places = _shape(text, tokens)
    for row in ROW.finditer(shape):
        for match in vocabulary.forms.finditer(shape, *row.span()):
            first, last = match.span()
            words = tuple(tokens[place] for place in places[first:last] if place is not None)
            yield Found(str(match.lastgroup).rpartition("__")[0], words)


def _tokens(vocabulary: Vocabulary, text: str) -> Iterator[Token]:
    for match in vocabulary.lexer.finditer(small(text)):
        token = _token(vocabulary, text, match)
        if token is not None:
            yield token


def _token(vocabulary: Vocabulary, text: str, match: re.Match[str]) -> Token | None:
    start, end = match.span()
    group = match.lastgroup
    if group == "figure" and _MODEL.match(text, end):
        return None
    if group != "word":
        return _figure(vocabulary, match[0], start, end, str(group))
    word = match[0]
    meaning = vocabulary.words.get(word) or vocabulary.words.get(" ".join(word.split()))
    if meaning is None:
        return None
    kind, value = meaning
    if kind in ("month", "weekday", "era") and not text[start].isupper():
        return None
    return Token(start, end, kind, value)


def _figure(vocabulary: Vocabulary, word: str, start: int, end: int, group: str) -> Token | None:
    """Read a figure: its kind is its group's, and of plain ones told by its size."""
    match group:
        case "figure":
            return _plain(word, start, end)
        case "ordinal":
            number = int(word[:-2])
            return Token(start, end, "ordinal", number)
        case "number" | "fraction":
            return Token(start, end, "number", _spelt(vocabulary, word))
        case "spelt_year":
            return Token(start, end, "year", _spelt_year(vocabulary, word))
        case "clock" if not word[0].isdigit():  # "three o’clock"
            hour, *_ = word.split()
            return Token(start, end, "clock", f"{vocabulary.words[hour][1]}:00")
        case "decade":
            return Token(start, end, "decade", int("".join(filter(str.isdigit, word))))
        case "short":
            return Token(start, end, "short", int(word[1:]))
    return Token(start, end, group, word)


def _plain(word: str, start: int, end: int) -> Token | None:
    word = word.rstrip(",")
    end = start + len(word)
    if word.isdigit():
        number = int(word[:9])
        is_year = len(word) == _YEAR_DIGITS and 1000 <= number < 2200  # years of history
        kind = "year" if is_year else "small" if 0 < number <= _LAST_SMALL else "figure"
        return Token(start, end, kind, number)
    return Token(start, end, "figure", float(word.replace(",", "") or 0))


def _spelt(vocabulary: Vocabulary, word: str) -> float:
    """Read "twenty-four", "two and a half" and "2 1/2".

    >>> from daybook.read.when.vocabulary import vocabulary
    >>> _spelt(vocabulary(), "two and a half"), _spelt(vocabulary(), "2 1/2")
    (2.5, 2.5)
    """
    if "/" in word:
        whole, _, part = word.partition(" ")
        above, _, below = part.partition("/")
        return int(whole) + int(above) / int(below)
    parts = re.split(r"[\s-]", word)
    meant = [vocabulary.words.get(part, ("", 0)) for part in parts]
    numbers = [float(value) for kind, value in meant if kind == "number"]
    if len(numbers) > 1 and numbers[1] >= 100:  # "two hundred"
        return numbers[0] * numbers[1]
    return sum(numbers)


def _spelt_year(vocabulary: Vocabulary, word: str) -> int:
    """Read "nineteen ninety-six" and "two thousand three"."""
    first, *rest = (vocabulary.words[part][1] for part in re.split(r"[\s-]", word) if part != "and")
    if rest and rest[0] == 1000:  # "two thousand"
        return int(first * 1000 + sum(rest[1:]))
    return int(first * 100 + sum(rest))


def _shape(text: str, tokens: list[Token]) -> tuple[str, list[int | None]]:
    """Write the words of time as a string of kinds, with the marks between them.

    Beside it stands which word each letter is; marks are none.
    """
    letters: list[str] = []
    places: list[int | None] = []
    at = 0
    for place, token in enumerate(tokens):
        gap = text[at : token.start]
        mark = _MARKS.get(gap)
        if mark is None:
            mark = "" if gap.isspace() and "\n\n" not in gap else _BREAK
        if mark:
            letters.append(mark)
            places.append(None)
        letters.append(LETTER[token.kind])
        places.append(place)
        at = token.end
    return "".join(letters), places
