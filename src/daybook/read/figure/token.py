"""A text cut for the reader of figures: digits, words and marks, each apart from the next."""

import re
from typing import Final, Literal, NamedTuple

Kind = Literal["number", "word", "mark"]
"""What a token is: digits, letters, or anything else that is printed."""

_TOKEN: Final = re.compile(
    r"(?:[A-Z]\.){2,}|[^\W\d_]+"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    r"|(?<![\w.,])[1-9]\d{0,2}(?: \d{3})+(?![\w.,:-])|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
    r"|[^\w\s]|_"
)


class Token(NamedTuple):
    """Digits, letters or a mark, with its place; glued where no blank stands before it."""

    start: int
    end: int
    text: str
    lower: str
    kind: Kind
    is_glued: bool

    @property
    def is_capital(self) -> bool:
        """Whether it holds a capital letter, as names do: "Vell", "iPhone"."""
        return self.text != self.lower


NOTHING: Final = Token(0, 0, " ", " ", "mark", is_glued=False)
"""Stands where a text has no more tokens."""


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into its tokens.

    >>> [each.text for each in tokens("10kW, a five-day Tu-22M3 and $2.5bn")]
    ['10', 'kW', ',', 'a', 'five', '-', 'day', 'Tu', '-', '22', 'M', '3', 'and', '$', '2.5', 'bn']
    """
    found: list[Token] = []
    at = 0
    for word in _TOKEN.findall(text):
        start = text.find(word, at)  # at once: only white space stands between
        kind = "word" if word[0].isalpha() else _kind(word)
        is_glued = start == at and start > 0
        at = start + len(word)
        found.append(_made(Token, (start, at, word, word.lower(), kind, is_glued)))
    return tuple(found)


def _kind(word: str) -> Kind:
    """Tell a figure, a sign such as ½, and a mark apart."""
    return "number" if word[-1].isdecimal() else "word" if word[0].isnumeric() else "mark"


_made: Final = tuple.__new__  # what Token(…) does, in half the time
