"""The part of a stretch that is meant: "early in the week", "late May", "mid-2031"."""

from datetime import timedelta
from typing import Final

from daybook.model import Days
from daybook.read.when.scene import Reading
from daybook.read.when.token import Found

_A_DAY: Final = timedelta(days=1)
_A_WEEK: Final = 7
_A_YEAR: Final = 366
_LATE_IN_WEEK: Final = 4
"""What is late in a week is of its last four days: news of Thursday and Friday is told so."""


def edged(found: Found, read: Reading) -> Reading:
    """Narrow a week's, month's, season's or year's days to the third that its words tell."""
    edge = next((str(token.value) for token in found.of("early", "edge")), None)
    if read.days is None or edge not in ("START", "MID", "END"):
        return read
    length = (read.days.end - read.days.start).days + 1
    if not _A_WEEK <= length <= _A_YEAR:
        return read
    return read._replace(days=_third(read.days, edge, length))


def _third(days: Days, edge: str, length: int) -> Days:
    third = length // 3
    if edge == "START":
        return Days(start=days.start, end=days.start + (third - 1) * _A_DAY)
    if edge == "MID":
        return Days(start=days.start + third * _A_DAY, end=days.end - third * _A_DAY)
    late = _LATE_IN_WEEK if length == _A_WEEK else length - 2 * third
    return Days(start=days.end - (late - 1) * _A_DAY, end=days.end)
