"""A stretch of the calendar: a day, a month, a season, a century, as TIMEX3 and as days.

Weeks are those of ISO 8601, Monday to Sunday. Seasons are the meteorological ones of the
northern half of the world: spring begins on 1 March; a winter bears the year in which it
ends. Years before Christ are negative.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, NamedTuple

from daybook.model import Days

SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season."""

_SPAN_OF_YEARS: Final = {"century": 100, "decade": 10, "year": 1}
_MONTHS_OF: Final = {"Q": 3, "H": 6}


class Mark(NamedTuple):
    """A stretch of the calendar of one grain.

    `grain` is one of century, decade, year, half, quarter, season, month, week, weekend
    and day. `number` is the month of a month or a day, the quarter, the half, the ISO
    week (of the ISO year `year`) or the season's first month. `clock` is the part of a
    day as TIMEX3 has it ("TMO", "T07:50").

    >>> Mark("month", 2033, 1).value, Mark("quarter", 2032, 4).value, Mark("day", -480, 8, 5).value
    ('2033-01', '2032-Q4', 'BC0480-08-05')
    """

    grain: str
    year: int
    number: int = 0
    day: int = 0
    clock: str = ""

    @property
    def value(self) -> str:
        """The stretch as a TIMEX3 value."""
        return f"{self._year()}{self._within()}{self.clock}"

    def _year(self) -> str:
        width = {"century": 2, "decade": 3}.get(self.grain, 4)
        return ("BC" if self.year < 0 else "") + f"{abs(self.year):04d}"[:width]

    def _within(self) -> str:
        match self.grain:
            case "half" | "quarter":
                return f"-{self.grain[0].upper()}{self.number}"
            case "season":
                return f"-{next(name for name, first in SEASONS.items() if first == self.number)}"
            case "month":
                return f"-{self.number:02d}"
            case "week" | "weekend":
                return f"-W{self.number:02d}" + ("-WE" if self.grain == "weekend" else "")
            case "day":
                return f"-{self.number:02d}-{self.day:02d}"
        return ""

    @property
    def days(self) -> Days | None:
        """The days of the stretch; null before Christ and where the calendar has none.

        A night lies on two days.

        >>> Mark("season", 2033, 12).days
        Days(start=datetime.date(2032, 12, 1), end=datetime.date(2033, 2, 28))
        """
        if self.year < 1:
            return None
        try:
            return self._days()
        except (ValueError, OverflowError):
            return None

    def _days(self) -> Days:
        if self.grain in _SPAN_OF_YEARS:
            last = self.year + _SPAN_OF_YEARS[self.grain] - 1
            return Days(start=date(self.year, 1, 1), end=date(last, 12, 31))
        if self.grain in ("week", "weekend"):
            first = 6 if self.grain == "weekend" else 1
            return Days(
                start=date.fromisocalendar(self.year, self.number, first),
                end=date.fromisocalendar(self.year, self.number, 7),
            )
        if self.grain == "day":
            day = date(self.year, self.number, self.day)
            is_night = self.clock == "TNI" and day < date.max
            return Days(start=day, end=day + timedelta(days=is_night))
        return self._months()

    def _months(self) -> Days:
        length = {"month": 1, "season": 3}.get(self.grain) or _MONTHS_OF[self.grain[0].upper()]
        first = self.number
        if self.grain in ("half", "quarter"):
            first = (self.number - 1) * length + 1
        year = self.year - (self.grain == "season" and first == SEASONS["WI"])
        last_year, last = year + (first + length - 2) // 12, (first + length - 2) % 12 + 1
        end = date(last_year, last, monthrange(last_year, last)[1])
        return Days(start=date(year, first, 1), end=end)


def on(day: date, clock: str = "") -> Mark:
    """Give the mark of a day.

    >>> on(date(2033, 1, 6), "TNI").value
    '2033-01-06TNI'
    """
    return Mark("day", day.year, day.month, day.day, clock)


def week_of(day: date, *, is_weekend: bool = False) -> Mark:
    """Give the ISO week that holds a day, or its weekend.

    >>> week_of(date(2033, 1, 1)).value
    '2032-W53'
    """
    year, week, _ = day.isocalendar()
    return Mark("weekend" if is_weekend else "week", year, week)


def later(day: date, count: int) -> date | None:
    """Give the day some days on, or back below zero; null beyond the calendar's ends.

    >>> later(date(2033, 1, 1), -1), later(date.max, 1)
    (datetime.date(2032, 12, 31), None)
    """
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def first_day(mark: Mark) -> date | None:
    """Give the first day of a mark; null before Christ."""
    days = mark.days
    return days.start if days else None


def around(mark: Mark, unit: str) -> Mark | None:
    """Give the stretch of a unit (a letter of ISO 8601, or 10Y, 100Y) that holds a mark.

    Null where the mark is coarser than the unit: no month holds a year.

    >>> around(Mark("day", 2033, 1, 6), "M")
    Mark(grain='month', year=2033, number=1, day=0, clock='')
    """
    if unit in ("10Y", "100Y"):
        span = int(unit[:-1])
        return Mark("decade" if span == 10 else "century", _floor(mark.year, span))
    if unit == "Y":
        return Mark("year", mark.year)
    if unit == "Q" and mark.grain in ("quarter", "month", "day"):
        number = mark.number if mark.grain == "quarter" else (mark.number - 1) // 3 + 1
        return Mark("quarter", mark.year, number)
    if unit == "M" and mark.grain in ("month", "day"):
        return Mark("month", mark.year, mark.number)
    return _around_day(mark, unit)


def _around_day(mark: Mark, unit: str) -> Mark | None:
    if mark.grain in ("week", "weekend"):
        return mark._replace(grain="week") if unit == "W" else None
    if mark.grain != "day":
        return None
    if unit == "D":
        return mark._replace(clock="")
    day = first_day(mark)
    return week_of(day) if day and unit == "W" else None


def _floor(year: int, span: int) -> int:
    return year - year % span if year >= 0 else -(-year - -year % span)


def moved(mark: Mark, unit: str, count: int) -> Mark | None:
    """Give the mark of a unit's grain that lies some units on (or back, below zero).

    Null where the calendar or the mark's own grain does not tell it.

    >>> moved(Mark("day", 2032, 12, 31), "D", 1)
    Mark(grain='day', year=2033, number=1, day=1, clock='')
    >>> moved(Mark("day", 2033, 1, 6), "M", -2).value
    '2032-11'
    """
    held = around(mark, unit)
    if held is None:
        return None
    if held.grain in _SPAN_OF_YEARS:
        return held._replace(year=_years_on(held.year, count * _SPAN_OF_YEARS[held.grain]))
    if held.grain in ("month", "quarter"):
        length = 12 if held.grain == "month" else 4
        months = held.number - 1 + count
        return held._replace(year=held.year + months // length, number=months % length + 1)
    start = first_day(held)
    far = later(start, count * (7 if held.grain == "week" else 1)) if start else None
    if far is None:
        return None
    return week_of(far) if held.grain == "week" else on(far)


def _years_on(year: int, count: int) -> int:
    """Count on over the birth of Christ: no year is numbered 0."""
    far = year + count
    return far + (1 if count > 0 else -1) if far == 0 or (year < 0) != (far < 0) else far
