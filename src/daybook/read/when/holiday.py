"""Holidays: on a day of a month, on the n-th weekday of one, or so many days from Easter."""

from datetime import MAXYEAR, date, timedelta

from daybook.read.when.mark import Mark, on
from daybook.read.when.named import year_told
from daybook.read.when.scene import Reading, Scene, dated
from daybook.read.when.token import Found

Rule = tuple[int, ...]
"""[month, day], [month, n, weekday] (n = -1 the last, Monday 0), [days from Easter] or
[0, days from the Easter of the churches that keep the Julian calendar]."""

_WEEK = 7


def holiday(found: Found, scene: Scene) -> Reading:
    """Read "Christmas Eve", "last Thanksgiving", "Easter Monday 2033"."""
    rule = tuple(int(each) for each in found.of("holiday")[0].value)
    told = year_told(found, scene)
    if told is None and scene.is_story and scene.focus is not None:
        told = scene.focus.year
    if told is not None:
        return dated(_mark(rule, told))
    if scene.anchor is None:
        return Reading("DATE", None)
    is_ahead = found.has("next", "this") or scene.is_future(found.start, found.end)
    return dated(_near(rule, scene.anchor, is_last=found.has("past"), is_ahead=is_ahead))


def _near(rule: Rule, here: date, *, is_last: bool, is_ahead: bool) -> Mark | None:
    """Give the last or the next of a holiday; today's is neither where "last" is said."""
    marks = [mark for turn in (-1, 0, 1) if (mark := _mark(rule, here.year + turn)) is not None]
    if is_last:
        return next((mark for mark in reversed(marks) if mark < on(here)), None)
    if is_ahead:
        return next((mark for mark in marks if mark >= on(here)), None)
    return next((mark for mark in reversed(marks) if mark <= on(here)), None)


def _mark(rule: Rule, year: int) -> Mark | None:
    if not 1 <= year < MAXYEAR:
        return None
    if len(rule) == 1:
        return on(easter(year) + timedelta(days=rule[0]))
    month, day, *weekday = rule
    if month == 0:
        return on(julian_easter(year) + timedelta(days=day))
    return on(_weekday_of(year, month, day, weekday[0])) if weekday else on(date(year, month, day))


def _weekday_of(year: int, month: int, count: int, weekday: int) -> date:
    """Give the n-th weekday of a month, or the last one."""
    if count < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % _WEEK + _WEEK * (count - 1))


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar, by the rule of 1876 (Meeus 1991, chapter 8).

    >>> easter(2033), easter(2024)
    (datetime.date(2033, 4, 17), datetime.date(2024, 3, 31))
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, over = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    weekday = (32 + 2 * over + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def julian_easter(year: int) -> date:
    """Give Easter Sunday of the Julian calendar as a Gregorian day (Meeus 1991, chapter 8).

    >>> julian_easter(2024), julian_easter(2025)
    (datetime.date(2024, 5, 5), datetime.date(2025, 4, 20))
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)
