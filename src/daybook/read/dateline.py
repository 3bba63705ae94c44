"""Datelines: the day that a passage bears, in its own words, or in an address it prints.

How English pages write them is data (`words/en/calendar.toml`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from daybook.model import About, Problem
from daybook.profile import Profile
from daybook.read.aside import is_note
from daybook.read.calendar import Written, days, weekdays, written_days
from daybook.read.role import outlets
from daybook.read.sentence import sentences
from daybook.read.words import word_list

_WORDS: Final = word_list("calendar")
SITUATION: Final = re.compile("(?:" + "|".join(_WORDS["situation"]) + r")\s*")
"""The words directly before the day of a list: "Here is the situation on"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A passage, text[start:end], with all that may be known of its day.

    `written` are the days that it writes, `number` is the day of the war that
    it counts, `run` the first and last of several, by its outlet's count.
    """

    text: str
    start: int
    end: int
    about: About
    captured_at: date
    profile: Profile
    written: tuple[Written, ...] = ()
    number: int | None = None
    run: tuple[int, int] | None = None

    def days(self, written: Written) -> tuple[date, ...]:
        """Give the days that a written one may mean: none after the capture.

        Without a year, none before the war.
        """
        return days(written, self.profile.first_day, self.captured_at)

    def by_count(self, number: int) -> tuple[date, ...]:
        """Give the days that outlets call by this number, one for each count in use."""
        counts = self.profile.counts_in_use
        last = date.max.toordinal() - self.profile.first_day.toordinal()
        passed = (number - count for count in counts)
        return tuple(
            self.profile.first_day + timedelta(days=each) for each in passed if each <= last
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one kind of evidence gives: a day and why, or why there is none."""

    day: date | None = None
    why: str
    problems: tuple[Problem, ...] = ()


def problem(what: str) -> Problem:
    """Report something about a passage's day that does not fit; the caller knows the page."""
    remedy = "Look at the page; the day list places it by the day stated, or under no day."
    return Problem(stage="read.published", where="", what=what, remedy=remedy)


_TIME: Final = _WORDS["time_of_day"]
_BEFORE_LABEL: Final = r"(?:\A|[\n|•·]\s*|(?<=[a-z.!?”)\]]))"
_BEFORE_DAY: Final = rf"\s*(?:{_TIME}[\s,|•·–—-]*)?"
_PUBLISHED: Final = re.compile(
    rf"{_BEFORE_LABEL}(?:{'|'.join(_WORDS['published'])}){_BEFORE_DAY}\Z"
)
_UPDATED: Final = re.compile(rf"{_BEFORE_LABEL}(?:{'|'.join(_WORDS['updated'])}){_BEFORE_DAY}\Z")
_AFTER_LABEL: Final = re.compile(
    r"\s*(?:\Z|\n|[|•·(–—-]|at\s)|,?\s*\d{1,2}[:.]\d\d|[A-Z]|\d{1,2}\s[A-Z]"  # no sentence goes on
)
_NAME: Final = r"(?:[A-ZÀ-Ý][\w.’'-]+\s+){1,3}[A-ZÀ-Ý][\w.’'-]+"
_BYLINE: Final = re.compile(
    rf"\W*(?:(?:By [^|•·\n]{{2,60}}[|•·,–—-]|{_NAME}\s*[|•·–—])\s*)?{_BEFORE_DAY}"
)
_AFTER_LINE: Final = re.compile(
    rf"[\s,|•·()–—-]*(?:{_TIME})?[\s,|•·–—-]*(?:{_WORDS['reading_time']})?\W*"
)
_PLACE: Final = re.compile(r"\W*[A-ZÀ-Ý][A-ZÀ-Ý .’'/-]+(?:,\s[\w .]+)?(?:\([^)\n]{2,40}\))?,?\s*")
_AFTER_PLACE: Final = re.compile(r"\.?,?\s*(?:(?:\([^)\n]{2,40}\))?\s*[-–—:]|/[A-Z]+/)")
_TITLE_MARK: Final = re.compile(r".*[,|:·•–—(-]\s*")
_ADDRESS: Final = re.compile(
    r"(?=http)(?<!\S)https?://\S*?/(20\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:[/-]\S*)?(?=\s*(?:\n|\Z))"
)
_REACH: Final = 120
_HEAD_LINES: Final = 8
_SEVERAL: Final = "it bears several days"


def dateline(case: Case) -> Finding | None:
    """Read the day that a passage bears: the surest kind of dateline that agrees with itself."""
    unsure: Finding | None = None
    for words, is_kind in _KINDS:
        found = [each for each in case.written if is_kind(each, case)]
        if is_kind is _is_alone and not any(_is_at_head(each, case) for each in found):
            continue
        settled = [_settled(each, case, words) for each in found]
        if len({each.day for each in settled}) == 1 and settled[0].day:
            return settled[0]
        if settled:
            unsure = unsure or (settled[0] if len(settled) == 1 else Finding(why=_SEVERAL))
    return unsure


def updated(case: Case) -> date | None:
    """Read the day of the passage's last change."""
    for each in case.written:
        found = case.days(each)
        if len(found) == 1 and _has_label(each, case, _UPDATED):
            return found[0]
    stamp = case.about.updated
    return stamp.on if stamp and stamp.on <= case.captured_at else None


def address(case: Case) -> Finding | None:
    """Take the day in the addresses that the passage prints on lines of their own."""
    found = _addresses(case)
    return Finding(day=found.pop(), why="its printed address gives it") if len(found) == 1 else None


def _addresses(case: Case) -> set[date]:
    """Find the days in the passage's printed addresses."""
    found = set[date]()
    for match in _ADDRESS.finditer(case.text, case.start, case.end):
        year, month, day = match.groups()
        line = (
            f"{year}-{month:0>2}-{day:0>2}" if month.isdigit() else f"{day} {month.title()} {year}"
        )
        for each in written_days(line, 0, len(line)):
            found.update(case.days(each))
    return found


def _settled(written: Written, case: Case, words: str) -> Finding:
    """Turn a written day into one day of the calendar, or say why that is not possible."""
    quote = f"{words} “{' '.join(case.text[written.start : written.end].split())}”"
    found = case.days(written)
    if not found:
        what = f"{quote}, but there is no such day between the war's first and the capture"
        return Finding(why=what, problems=(problem(what),))
    if len(found) == 1:
        year = f"; of the war's years only {found[0].year} has that day"
        return Finding(day=found[0], why=quote + ("" if written.is_full else year))
    counted = set(found) & set(case.by_count(case.number) if case.number is not None else ())
    if len(counted) == 1:
        return Finding(day=counted.pop(), why=f"{quote}; day {case.number} tells which")
    told = [day for day in found if _fits_lead(written, case, day)]
    if len(told) == 1:
        return Finding(day=told[0], why=f"{quote}; the weekday in its lead tells the year")
    near = [day for day in found if any(abs((day - hint).days) <= 1 for hint in _hints(case))]
    if len(near) == 1:
        return Finding(day=near[0], why=f"{quote}; the page's other dates tell which")
    return Finding(why=f"{quote}, which fits {len(found)} days")


def _fits_lead(written: Written, case: Case, day: date) -> bool:
    """Whether the lead behind an agency's dateline names the day's weekday or the one before.

    An agency reports of today or yesterday "on Wednesday"; others tell of older days, too.
    """
    if not _is_agency(written, case):
        return False
    lead = next(
        iter(sentences(case.text, written.end, written.end + len(_line(written, case)[1]))), None
    )
    named = weekdays(case.text, *lead) if lead else ()
    return len(set(named)) == 1 and (day.weekday() - named[0]) % 7 <= 1


def _hints(case: Case) -> Iterator[date]:
    """Give the page's other dates, which settle what a dateline leaves open."""
    yield from (each.on for each in (case.about.published, case.about.updated) if each)
    yield from _addresses(case)


def _before(written: Written, case: Case) -> str:
    """Give what stands directly before a day in its passage."""
    return case.text[max(case.start, written.start - _REACH) : written.start]


def _is_situation(written: Written, case: Case) -> bool:
    """Whether "Here is the situation on" or its like stands directly before a day."""
    return any(
        each.end() == len(_before(written, case))
        for each in SITUATION.finditer(_before(written, case))
    )


def _has_label(written: Written, case: Case, label: re.Pattern[str]) -> bool:
    """Whether a label stands directly before a day, and no sentence goes on behind it."""
    goes_on = not _AFTER_LABEL.match(case.text, written.end, case.end)
    return not goes_on and bool(label.search(_before(written, case)))


def _is_labelled(written: Written, case: Case) -> bool:
    """Whether "Published" or its like stands directly before a day."""
    return _has_label(written, case, _PUBLISHED)


def _line(written: Written, case: Case) -> tuple[str, str]:
    """Give what stands before and behind a day in its line."""
    begin = max(case.text.rfind("\n", case.start, written.start) + 1, case.start)
    close = case.text.find("\n", written.end, case.end)
    behind = case.text[written.end : close if close >= 0 else case.end]
    return case.text[begin : written.start], behind


def _is_agency(written: Written, case: Case) -> bool:
    """Whether a day stands as an agency writes it: "KARSK, March 6 (NorthWire) —"."""
    before, behind = _line(written, case)
    return bool(_PLACE.fullmatch(before) and _AFTER_PLACE.match(behind))


def _is_alone(written: Written, case: Case) -> bool:
    """Whether a day has its line to itself, but for a byline, a time, the minutes of reading."""
    before, behind = _line(written, case)
    is_led = _BYLINE.fullmatch(before) or _names_outlet(before, case.profile)
    is_ended = _AFTER_LINE.fullmatch(behind) or (behind[:2] == ". " and is_note(behind[2:]))
    return bool(is_led and is_ended)


def _names_outlet(before: str, conflict: Profile) -> bool:
    """Whether an outlet's name stands before a day: "Tervo Daily, 10 January 2033"."""
    return before.strip().rstrip(",|·–— ").casefold() in outlets(conflict)


def _is_in_title(written: Written, case: Case) -> bool:
    """Whether a day ends the headline, behind a dividing mark."""
    before, behind = _line(written, case)
    above = case.text[case.start : written.start - len(before)].strip()
    is_first = not above or _names_outlet(above, case.profile)
    is_told = written.is_full or written.weekday is not None
    return bool(
        is_first and is_told and _TITLE_MARK.fullmatch(before) and _AFTER_LINE.fullmatch(behind)
    )


def _is_at_head(written: Written, case: Case) -> bool:
    """Whether a line is among the passage's first: at its end stand days of corrections."""
    before = case.text[case.start : written.start].split("\n")
    return sum(1 for each in before if each.strip()) <= _HEAD_LINES


_KINDS: Final[tuple[tuple[str, Callable[[Written, Case], bool]], ...]] = (
    ("it gives the situation on", _is_situation),
    ("it says that it was published on", _is_labelled),
    ("its agency dateline says", _is_agency),
    ("a line of its own says", _is_alone),
    ("its headline ends in", _is_in_title),
)
