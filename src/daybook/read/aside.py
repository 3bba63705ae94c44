"""What a page says of itself or to its readers, and the line under its headline: no claims."""

import re
from typing import Final

from daybook.read.sentence import sentences, sentences_one_by_one
from daybook.read.words import either, finds

_STOPPED: Final = re.compile(r"[.!?…:][”’\"')\]]*\s*\Z")
_ADDRESS: Final = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_FEWEST: Final = 4
_LONGEST_NOTE: Final = 250


def is_to_readers(quote: str) -> bool:
    """Whether a sentence calls on readers or speaks of the page itself.

    >>> is_to_readers("See our map of the isle."), is_to_readers("The next bulletin is at six.")
    (True, True)
    >>> is_to_readers("The next ferry is at six.")
    False
    """
    low = quote.lower().lstrip("•-–—*·> ")
    if either("layout", "to_readers", is_small=True).match(low):
        return True
    return finds("layout", "to_readers_within", low) or (
        "@" in low and _ADDRESS.search(low) is not None
    )


def is_note(words: str) -> bool:
    """Whether a block only calls on readers or speaks of the page, with a question at most.

    >>> is_note("Where is Nyre? See our map of the isle."), is_note("Where is Nyre?")
    (True, False)
    """
    if len(words) > _LONGEST_NOTE:
        return False
    has_call = False
    for first, last in sentences_one_by_one(words, 0, len(words)):
        said = words[first:last]
        if is_to_readers(said):
            has_call = True
        elif not said.endswith("?"):
            return False
    return has_call


def is_standfirst(text: str, start: int, end: int) -> bool:
    """Whether a block under a headline sums the story up: one line without a full stop.

    >>> line = "Two dockers killed as drones strike the port of Ostrel"
    >>> is_standfirst(line, 0, len(line)), is_standfirst(line + ".", 0, len(line) + 1)
    (True, False)
    """
    line = text[start:end]
    if _STOPPED.search(line) or len(line.split()) < _FEWEST:
        return False
    return len(sentences(text, start, end)) == 1


def joined(
    spans: tuple[tuple[int, int], ...], quoted: tuple[tuple[int, int], ...], text: str
) -> tuple[tuple[int, int], ...]:
    """Join the sentences over which one quotation runs unbroken: they are said in one breath.

    A quotation that nothing closes, or one too long for a statement, joins nothing.

    >>> text = "“We hold. We stay.” Shells fell."
    >>> [text[i:j] for i, j in joined(((0, 9), (10, 19), (20, 32)), ((0, 19),), text)]
    ['“We hold. We stay.”', 'Shells fell.']
    """
    whole = [span for span in quoted if _is_whole(text, *span)]
    made: list[tuple[int, int]] = []
    for start, end in spans:
        if made and any(first < made[-1][1] and start < last for first, last in whole):
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return tuple(made)


_LONGEST: Final = 1200
_CLOSING: Final = '”"»'


def _is_whole(text: str, first: int, last: int) -> bool:
    """Whether a quotation is closed, and its marks stand where such marks open and close."""
    is_closed = text[last - 1] in _CLOSING and not text[last - 2].isspace()
    if text[first] == '"':  # the same mark opens and closes: what stands beside it tells which
        before, behind = text[max(0, first - 1) : first], text[last : last + 1]
        is_closed = is_closed and not (before.isalnum() or behind.islower())
    return is_closed and not text[first + 1].isspace() and last - first <= _LONGEST
