"""The figures of a sentence: what its words count, and nothing that they only name."""

from dataclasses import dataclass
from typing import Final

from daybook.model import Measure, Quantity
from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading, readings
from daybook.read.figure.whole import with_wholes

_DISTANCES: Final = frozenset(("km", "m", "cm", "mm", "mi", "nmi", "ft", "yd", "in"))
_AREAS: Final = frozenset(("km2", "m2", "mi2", "ft2", "yd2", "ha", "ac"))
_CALENDAR: Final = frozenset(("a", "mo", "wk", "decade", "century"))
"""Spans of the calendar, which differ in length and are no units of the SI: they are counted."""
_COUNTED: Final = frozenset(("count", "none"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure where it stands: text[start:end] are its words, modifier and noun included."""

    start: int
    end: int
    quantity: Quantity


def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Read the figures of a sentence, or of any text, in order.

    Ages, years, days, times, ranks and names that hold a number count nothing. The same
    figure told again in another unit is left out. Where no figure stands there are none.

    >>> [figure] = figures("Some two dozen drones struck the port at 3 a.m. on 4 May.")
    >>> figure.quantity.text, figure.quantity.low, figure.quantity.modifier
    ('Some two dozen drones', 24, 'some')
    """
    line, found = readings(text, language)
    whole = with_wholes(line, found)
    return tuple(figure(line, each) for each in whole if each.kind in _COUNTED)


def figure(line: Line, read: Reading) -> Figure:
    """Give a reading as a figure, its measure as far as its unit tells."""
    start, end = line.words[read.first].start, line.words[read.last - 1].end
    quantity = Quantity(
        text=line.text[start:end],
        item=read.item or _calendar_item(line, read),
        measure=measure_of(read),
        low=read.low,
        high=read.high,
        unit=None if read.sort == "percent" or read.unit in _CALENDAR else read.unit,
        modifier=read.modifier,
        basis="rate" if read.per else "event",
        of=read.of,
        per=read.per,
    )
    return Figure(start=start, end=end, quantity=quantity)


def _calendar_item(line: Line, read: Reading) -> str | None:
    """Give the word for a span of the calendar: what is counted then."""
    return line.at(read.bare - 1).lower if read.unit in _CALENDAR else None


def measure_of(read: Reading) -> Measure:
    """Give the measure that a figure's unit tells: "other" where there is none."""
    if read.sort == "percent" or read.shape == "fraction":
        return "percent"
    if read.sort in ("money", "part"):
        return "money"
    if read.unit in _DISTANCES:
        return "distance"
    return "area" if read.unit in _AREAS else "other"
