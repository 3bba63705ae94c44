"""Days as pages write them: "Friday, December 27", "6 March 2031", "06/03/2031".

What is written is kept apart from what it means: a written day without a year
fits several days of the calendar, and 03/04/2031 is two days. `days` says which.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from daybook.read.words import word_list

_WORDS: Final = word_list("calendar")


def _numbered(names: list[list[str]], first: int) -> dict[str, int]:
    """Index the names of months or weekdays, in small and in capital letters, by number."""
    return {
        form: number
        for number, forms in enumerate(names, first)
        for name in forms
        for form in (name, name.upper())
    }


_MONTHS: Final = _numbered(_WORDS["months"], 1)
_WEEKDAYS: Final = _numbered(_WORDS["weekdays"], 0)
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY: Final = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_FULL_WEEKDAY: Final = "|".join(forms[0] for forms in _WORDS["weekdays"])
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
_YEAR: Final = (  # a scraped page may repeat the day at once: "20 Nov 202520 Nov 2025"
    rf"(?:19|20)\d\d(?:(?![\d,.]\d|\d)|(?=\d{{1,2}}\s(?:{_MONTH})\s(?:19|20)\d\d))"
)

_FIRST: Final = "".join(sorted({form[0] for form in (*_MONTHS, *_WEEKDAYS)}))

_DAY: Final = re.compile(
    rf"(?=[\d{_FIRST}])"  # spares most characters the rest
    rf"(?:(?<![A-Za-z])(?P<weekday>{_WEEKDAY})\b\.?,?\s+(?:the\s+)?)?"
    r"(?:"
    rf"(?<![A-Z])(?P<m1>{_MONTH})(?![a-z])\.?\s+(?P<d1>\d{{1,2}}){_ORDINAL}(?![\d]|,\d{{3}}\D)"
    rf"(?:,?\s+(?P<y1>{_YEAR}))?"
    rf"|(?:(?<![\d.,/:])|(?<=[a-z]\s20\d\d))(?P<d2>\d{{1,2}}){_ORDINAL}(?:\s+of)?[\s-]+(?P<m2>{_MONTH})(?![a-z])\.?"
    rf"(?:,?[\s-]+(?P<y2>{_YEAR}))?"
    r"|(?<![\d/.-])(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d)"
    r"|(?<![\d/.])(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})(?P=mark)(?P<y4>(?:19|20)\d\d)(?![\d/])"
    r")"
)
_RUN: Final = re.compile(r"\s?[-–—]\s?\d{1,2}(?![\d/.:])|\s(?:to|and)\s\d{1,2}(?![\d/.:,])")
_DIGIT: Final = re.compile(r"\d")
_LONE_WEEKDAY: Final = re.compile(
    rf"(?=[{''.join(sorted({forms[0][0] for forms in _WORDS['weekdays']}))}])"  # as in _DAY
    rf"(?<!last )(?<!next )\b({_FULL_WEEKDAY})\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A day as a text writes it, at `start` to `end`.

    `readings` are (year or null, month, day): two where the order of day and
    month is open. `weekday` counts from Monday, 0.
    """

    start: int
    end: int
    readings: tuple[tuple[int | None, int, int], ...]
    weekday: int | None

    @property
    def is_full(self) -> bool:
        """Whether the text gives the year, too."""
        return self.readings[0][0] is not None


def written_days(text: str, start: int, end: int) -> Iterator[Written]:
    """Find the single days written in text[start:end]; runs such as "May 5-7" are left out.

    >>> [text.readings for text in written_days("On Monday, March 3 and 05/04/2031", 0, 33)]
    [((None, 3, 3),), ((2031, 4, 5), (2031, 5, 4))]
    """
    if not _DIGIT.search(text, start, end):  # most sentences have none
        return
    for found in _DAY.finditer(text, start, end):
        readings = _readings(found)
        if readings and not _RUN.match(text, found.end(), end):
            weekday = _WEEKDAYS[found["weekday"]] if found["weekday"] else None
            yield Written(start=found.start(), end=found.end(), readings=readings, weekday=weekday)


def _readings(found: re.Match[str]) -> tuple[tuple[int | None, int, int], ...]:
    """Read what was matched: twice where day and month may be exchanged, as strokes leave it."""
    if found["y4"]:
        first, second, year = int(found["a"]), int(found["b"]), int(found["y4"])
        both = ((year, second, first), (year, first, second))[: 1 if found["mark"] == "." else 2]
        return tuple(dict.fromkeys(each for each in both if _is_day(*each)))
    year_ = found["y1"] or found["y2"] or found["y3"]
    month = _MONTHS.get(found["m1"] or found["m2"] or "") or int(found["m3"] or 0)
    day = int(found["d1"] or found["d2"] or found["d3"])
    reading = (int(year_) if year_ else None, month, day)
    return (reading,) if _is_day(2000, month, day) else ()


def _is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def days(written: Written, first: date, last: date) -> tuple[date, ...]:
    """Give the days that a written one may mean, its weekday heeded, none after `last`.

    `first` holds for those written without a year.

    >>> [day] = written_days("Friday, March 7", 0, 15)
    >>> [each.year for each in days(day, date(2028, 1, 1), date(2032, 1, 1))]
    [2031]
    """
    found = set()
    for year, month, day in written.readings:
        for each in (year,) if year else range(first.year, last.year + 1):
            if _is_day(each, month, day) and (year or date(each, month, day) >= first):
                found.add(date(each, month, day))
    fits = (each for each in found if written.weekday in (None, each.weekday()))
    return tuple(sorted(each for each in fits if each <= last))


def weekdays(text: str, start: int, end: int) -> tuple[int, ...]:
    """List the weekdays that a text names, Monday as 0, but for "last Monday" and "next Monday".

    >>> weekdays("on Monday, unlike last Friday", 0, 29)
    (0,)
    """
    return tuple(_WEEKDAYS[each[1]] for each in _LONE_WEEKDAY.finditer(text, start, end))


def on_or_after(day: date, weekday: int) -> date:
    """Give the first such weekday on or after a day.

    >>> on_or_after(date(2031, 3, 3), 5)
    datetime.date(2031, 3, 8)
    """
    return day + timedelta(days=(weekday - day.weekday()) % 7)
