"""Spans of time that tell when or how long it went on, and count nothing: "five months of war"."""

from typing import Final

from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading
from daybook.read.figure.uncounted import TIMES

_SORTS: Final = 3


def is_span(line: Line, read: Reading) -> bool:
    """Whether a figure is a span of time that an event is told to lie in.

    A term in prison, a film's length or how long somebody waited is counted.

    >>> from daybook.read.figure.reading import readings
    >>> line, found = readings("After four hours of talks he got nine years of prison.")
    >>> [is_span(line, each) for each in found]
    [True, False]
    """
    sets = line.lex.sets
    lead, behind = line.at(read.first - 1).lower, line.at(read.bare).lower
    if read.unit not in TIMES:
        return lead in sets["names.at"] and behind in sets["spans.moments"]  # "at one point"
    if line.words[read.core].lower == "one" and lead in sets["spans.modal"]:
        return True  # "would one day receive"
    if lead in sets["spans.within"] or line.words[read.first].lower in sets["spans.bounds"]:
        return True
    if behind in sets["spans.apart"]:
        return True
    if behind in sets["wholes.of"]:
        words = line.words[read.bare + 1 : read.bare + 1 + _SORTS]
        return any(each.lower in sets["spans.lasting"] for each in words)
    return lead in sets["spans.opening"] and _opens(line, read)


def _opens(line: Line, read: Reading) -> bool:
    """Whether a span opens its sentence: "For two weeks, …"."""
    return read.first == 1 and any(each.text == "," for each in line.words[read.bare : line.size])
