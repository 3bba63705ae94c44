"""A sentence's words, with what stands in quotation marks closed to the reader of cues."""

import re
from typing import Final, NamedTuple

QUOTED: Final = "\ue000"
"""Stands for each character of a quotation, marks included: offsets stay as they are."""

_WORD: Final = re.compile(
    QUOTED
    + r"+|(?:[A-Z]\.){2,}|[£$€]?\d+(?:[.,]\d+)*\w*|\w+(?:[-’'´&/]\w+|\.[a-z]{2,3}\b)*|[^\w\s]"
)
_CLOSING: Final = {"“": "”", '"': '"', "«": "»", "„": "“"}
_OPEN: Final = re.compile(r"[“\"«„‘](?:(?<!‘)|(?<!\w‘)(?=\w))")
_SINGLE_END: Final = re.compile(r"’(?!\w)")
_TITLES: Final = frozenset(
    ("Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Maj", "Sen", "Gov", "St", "Capt", "Sgt", "Jan",
     "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
)  # fmt: skip


class Word(NamedTuple):
    """A word, figure, mark or whole quotation, with its place in the text."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is a word or figure, not a mark or a quotation."""
        return self.text[0].isalnum() or self.text[0] in "£$€"

    @property
    def is_quotation(self) -> bool:
        """Whether it stands for a quotation."""
        return self.text[0] == QUOTED


def quotations(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Find what stands in quotation marks in a block, marks included.

    A quotation that is opened and never closed runs to the block's end, as in
    statements of several paragraphs; a straight mark without a partner is none.

    >>> quotations("He said “no” and left.", 0, 22)
    ((8, 12),)
    """
    spans: list[tuple[int, int]] = []
    at = start
    while found := _OPEN.search(text, at, end):
        close = _close(text, found, end)
        if close is None:
            at = found.end()
            continue
        spans.append((found.start(), close))
        at = close
    return tuple(spans)


def _close(text: str, found: re.Match[str], end: int) -> int | None:
    if found[0] == "‘":
        single = _SINGLE_END.search(text, found.end(), min(end, found.end() + 400))
        return single.end() if single else None
    close = text.find(_CLOSING[found[0]], found.end(), end)
    if close >= 0:
        return close + 1
    return None if found[0] in '"„' else end


def masked(text: str, start: int, end: int, quoted: tuple[tuple[int, int], ...]) -> str:
    """Give text[start:end] with its quotations filled by `QUOTED`.

    >>> masked("He said “no” and left.", 0, 22, ((8, 12),)).replace(QUOTED, "_")
    'He said ____ and left.'
    """
    pieces, at = [], start
    for first, last in quoted:
        if last <= start or first >= end:
            continue
        first, last = max(first, start), min(last, end)  # noqa: PLW2901 - clipped to the sentence
        pieces += [text[at:first], QUOTED * (last - first)]
        at = last
    return "".join((*pieces, text[at:end]))


def words(text: str, start: int = 0) -> tuple[Word, ...]:
    """Split a (masked) sentence into words; `start` is its offset in the page's text.

    >>> [word.text for word in words("The E.L. sent 3,000 troops, Norvia’s army said.")]
    ['The', 'E.L.', 'sent', '3,000', 'troops', ',', 'Norvia’s', 'army', 'said', '.']
    """
    found: list[Word] = []
    at = 0
    for word in _WORD.findall(text):
        begin = text.find(word, at)  # at once: only white space stands between
        at = begin + len(word)
        if word != "." or not found or found[-1].text not in _TITLES:
            found.append(_made(Word, (start + begin, start + at, word, word.lower())))
    return tuple(found)


_made: Final = tuple.__new__  # what Word(…) does, in half the time: no value is made so often
