"""Where a time expression stands: the passage's day, what was told before, the tense around it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from daybook.model import Days
from daybook.read.when.mark import Mark, on
from daybook.read.when.tense import is_future, is_past
from daybook.read.when.timex import TimexType

_NEAR: Final = 160  # characters between two times of one sentence at most
_SENTENCE: Final = re.compile(r"[.!?;:]\s|\n")


class Reading(NamedTuple):
    """What an expression means; `mark` is the stretch that later expressions may lean on."""

    type: TimexType
    value: str | None
    days: Days | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the reading of one expression leans on.

    `anchor` is the passage's day. `focus` is the date told last, which ends at
    `focus_at`, `quarter` the quarter that the figures are about, `trail` the last days,
    months and years of a story. `is_story` says that the passage tells of years long
    gone: there what was told last counts, not the passage's day.
    """

    text: str
    language: str
    anchor: date | None
    focus: Mark | None = None
    focus_at: int = 0
    quarter: Mark | None = None
    trail: tuple[Mark, ...] = ()
    is_story: bool = False

    @property
    def here(self) -> Mark | None:
        """The mark that "last week" and "two years ago" are counted from."""
        if self.is_story and self.focus is not None:
            return self.focus
        return on(self.anchor) if self.anchor else None

    @property
    def there(self) -> Mark | None:
        """The mark that "the next day" and "that year" are counted from: the last that was told."""
        return self.focus or self.here

    def since_focus(self, start: int) -> str:
        """Give the words between the date told last and what starts at `start`."""
        return self.text[self.focus_at : start]

    def is_near(self, start: int) -> bool:
        """Whether the date told last stands in the same sentence as what starts at `start`."""
        if self.is_story:
            return True
        between = self.since_focus(start)
        return self.focus is not None and len(between) <= _NEAR and not _SENTENCE.search(between)

    def is_future(self, start: int, end: int) -> bool:
        """Whether the verb nearest to an expression speaks of what is to come."""
        return is_future(self.text, start, end, self.language)

    def is_past(self, start: int, end: int) -> bool:
        """Whether the verb beside an expression tells what has happened, and no plan."""
        return is_past(self.text, start, end, self.language)


def within(mark: Mark | None, unit: str) -> Reading:
    """Give a day that is only known to lie in a year or month: "1980-09-XX"."""
    if mark is None or unit != "D" or mark.grain not in ("year", "month"):
        return Reading("DATE", None)
    rest = "-XX-XX" if mark.grain == "year" else "-XX"
    return Reading("DATE", mark.value + rest)


def dated(mark: Mark | None) -> Reading:
    """Give the reading of a stretch of the calendar; of an unknown one, a date without a value."""
    if mark is None:
        return Reading("DATE", None)
    kind: TimexType = "TIME" if mark.clock else "DATE"
    return Reading(kind, mark.value, mark.days, mark)
