"""The day on which a passage came out, as far as page and capture tell it.

The kinds of evidence are tried in order, the surest first; the first that
gives one day decides. Nothing is taken from general knowledge, and a wrong day
is worse than none: two answers are no answer.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Final

from daybook.model import About, Problem
from daybook.profile import Profile
from daybook.read.calendar import Written, on_or_after, weekdays, written_days
from daybook.read.dateline import SITUATION, Case, Finding, address, dateline, problem, updated
from daybook.read.sentence import sentences
from daybook.read.stamps import ITS_NAME
from daybook.read.words import either, word_list

MADE_BY: Final = "read.published/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a passage tells of its own day.

    `why` says in one line how `published` was worked out or why it is null.
    `day_number` and `day_range` are the days of the war that it names, by its
    outlet's count. The problems' `where` is empty: the caller knows the page.
    """

    published: date | None = None
    why: str | None = None
    updated: date | None = None
    day_number: int | None = None
    day_range: tuple[int, int] | None = None
    problems: tuple[Problem, ...] = ()


def publication(
    text: str, start: int, end: int, *, about: About, captured_at: date, profile: Profile
) -> Told:
    """Work out when a passage was published, from its own words and its page's stamps.

    text[start:end] is the passage with its headline. `about` counts for pages
    of one story: give an empty one for the others. No day after `captured_at`
    is ever accepted, none before the war's first where no year is written.
    """
    number, run = counted(text, start, end)
    case = Case(
        text=text, start=start, end=end, about=about,
        captured_at=captured_at, profile=profile,
        written=tuple(written_days(text, start, end)), number=number, run=run,
    )  # fmt: skip
    findings = [found for evidence in _EVIDENCE if (found := evidence(case))]
    none = findings[0] if findings else Finding(why="neither the page nor its address says")
    found = next((each for each in findings if each.day), none)
    told_twice = tuple(each for finding in findings for each in finding.problems)
    return Told(
        published=found.day, why=found.why, updated=updated(case), day_number=number,
        day_range=run, problems=(*told_twice, *_disagreements(case, found)),
    )  # fmt: skip


def _disagreements(case: Case, found: Finding) -> Iterator[Problem]:
    """Report a count of days, or a stamp, that does not fit the day that was found."""
    if not found.day:
        return
    if not _is_counted(case, found.day):
        name = f"day {case.number}" if case.run is None else f"days {case.run[0]} to {case.run[1]}"
        yield problem(
            f"It counts {name}, which is not {found.day.isoformat()} under any count in use"
            f" ({found.why}); the number was not used."
        )
    stamp = case.about.published
    if stamp and abs((stamp.on - found.day).days) > 1:
        yield problem(f"{stamp.told_by} says {stamp.on.isoformat()}, but {found.why}.")


def _is_counted(case: Case, day: date) -> bool:
    """Whether a day is the one that the passage counts, or in its run, under some count."""
    if case.run:
        return any(first <= day <= last + timedelta(days=1) for first, last in _runs(case))
    return case.number is None or day in case.by_count(case.number)


# The days of the war that a passage counts

_NUMBER: Final = r"(\d{1,2},\d{3}|\d{1,5})(?![\d,]*\d)"
_DAY_N: Final = re.compile(rf"\bday\s+{_NUMBER}", re.IGNORECASE)
_DAYS_N: Final = re.compile(rf"\bdays\s+{_NUMBER}\s?(?:-|–|—|to)\s?{_NUMBER}", re.IGNORECASE)
_NTH_DAY: Final = re.compile(r"\b(\d{1,2},\d{3}|\d{1,5})(?:st|nd|rd|th) day of ([^.\n]{0,60})")
_LONGEST_TITLE: Final = 200
_TITLES: Final = 2
_HEAD: Final = 1000


def counted(text: str, start: int, end: int) -> tuple[int | None, tuple[int, int] | None]:
    """Read the day of the war, or the run of days, that a headline or the first lines name.

    >>> counted("Strait War: key events, day 1,037", 0, 33)
    (1037, None)
    """
    counting = either("calendar", "counting")
    for line in _titles(text, start, end):
        if counting.search(line) and (run := _DAYS_N.search(line)):
            return None, (_whole(run[1]), _whole(run[2]))
        if counting.search(line) and (day := _DAY_N.search(line)):
            return _whole(day[1]), None
    for nth in _NTH_DAY.finditer(text, start, min(end, start + _HEAD)):
        if counting.search(nth[2]):
            return _whole(nth[1]), None
    return None, None


def _titles(text: str, start: int, end: int) -> list[str]:
    """Give the first lines, where a headline stands."""
    lines = (line.strip() for line in text[start : min(end, start + _HEAD)].splitlines())
    return [line for line in lines if line and len(line) <= _LONGEST_TITLE][:_TITLES]


def _whole(figure: str) -> int:
    """Read a figure with or without a comma."""
    return int(figure.replace(",", ""))


def _number(case: Case) -> Finding | None:
    """Settle a day's number by the weekday that the passage gives itself."""
    if case.number is None:
        return None
    named = {
        day
        for each in SITUATION.finditer(case.text, case.start, case.end)
        for day in weekdays(case.text, each.end(), min(each.end() + len("Wednesday"), case.end))
    }
    fits = [each for each in case.by_count(case.number) if each.weekday() in named]
    if len(named) == len(fits) == 1 and fits[0] <= case.captured_at:
        return Finding(
            day=fits[0], why=f"day {case.number} falls on the weekday it gives in one count only"
        )
    return Finding(
        why=f"it counts day {case.number}, but counts differ and no weekday or date settles it"
    )


def _runs(case: Case) -> Iterator[tuple[date, date]]:
    """Give the first and last day of the run that a passage counts, for each count in use."""
    first, last = case.run or (0, 0)
    yield from zip(case.by_count(first), case.by_count(last), strict=False)


def _run(case: Case) -> Finding | None:
    """Settle a run of days by the weekdays that the passage names.

    A roundup names days of its own run: the count under which all of them fall
    into it, the last among them, is the right one. It came out on its last day.
    """
    if not case.run:
        return None
    named = set(weekdays(case.text, case.start, case.end))
    fits = []
    for first, last in _runs(case):
        held = {(first + timedelta(days=each)).weekday() for each in range((last - first).days + 1)}
        if named <= held and last.weekday() in named and len(held) < _WEEK:
            fits.append(last)
    name = f"days {case.run[0]} to {case.run[1]}"
    if len(named) > 1 and len(fits) == 1 and fits[0] <= case.captured_at:
        return Finding(
            day=fits[0],
            why=f"{name} hold every weekday it names in one count only; the last of them",
        )
    return Finding(
        why=f"it counts {name}, but counts differ and the weekdays it names do not settle it"
    )


# Stamps of the page


def _stamp(case: Case) -> Finding | None:
    """Take the day that the page states about itself outside its words."""
    stamp = case.about.published
    if not stamp:
        return None
    what = f"{stamp.told_by} says {stamp.on.isoformat()}"
    if stamp.told_by == ITS_NAME and not _is_borne_out(case, stamp.on):
        return Finding(why=f"{what}, but no weekday in its text bears that out")
    if stamp.on <= case.captured_at:
        return Finding(day=stamp.on, why=what)
    what += ", which is after the page was captured"
    return Finding(why=what, problems=(problem(f"{what}."),))


def _is_borne_out(case: Case, day: date) -> bool:
    """Whether the first weekday that a text names is the day's, and it was not saved that day."""
    named = weekdays(case.text, case.start, case.end)
    return day < case.captured_at and named[:1] == (day.weekday(),)


# Days in the lead

_NEXT_PIECE: Final = re.compile(r"\n[^\S\n]*(?=[^\sa-z])|\n[^\S\n]*\n")
_SAYING: Final = re.compile(rf"\b(?:{'|'.join(word_list('calendar')['saying'])})\b")
_STOPPED: Final = re.compile(r"[.!?…][”’\"')]*\Z")
_STOP_WITHIN: Final = 4
_ON: Final = re.compile(r"\b[Oo]n\s+\Z")
_LEAD, _OPENING = 2, 4
_WEEK: Final = 7
_SAID_WITHIN: Final = 60
_SOON: Final = 60
_YEAR_AT_MOST: Final = timedelta(days=366)
_FROM_OCTOBER: Final = 10


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a passage at its blank lines and before each line that does not go on in lower case."""
    begin = start
    for gap in _NEXT_PIECE.finditer(text, start, end):
        yield begin, gap.start()
        begin = gap.end()
    yield begin, end


def _statements(case: Case) -> Iterator[tuple[int, int]]:
    """Give the sentences that end in a stop: no headline, no caption without one."""
    for piece in _pieces(case.text, case.start, case.end):
        for start, end in sentences(case.text, *piece):
            if _STOPPED.search(case.text, max(start, end - _STOP_WITHIN), end):
                yield start, end


def _are_full(case: Case) -> bool:
    """Whether a passage writes no day without its year."""
    return all(each.is_full for each in case.written)


def _reported(case: Case, most: int) -> Iterator[tuple[Written, int]]:
    """Find the days on which the first sentences say that something was, with their ends.

    Only a single day without a year counts, told of as past with a verb of saying.
    """
    for start, end in islice(_statements(case), most):
        sentence = case.text[start:end]
        found = [each for each in case.written if start <= each.start < end]
        is_one = len(found) == 1 and not found[0].is_full and found[0].weekday is None
        is_past = _SAYING.search(sentence) and not either("calendar", "future").search(sentence)
        if is_one and is_past and _ON.search(case.text[start : found[0].start]):
            yield found[0], end


def _in_year(case: Case, written: Written) -> tuple[date, str] | None:
    """Give a day without a year the year that the text tells, and say how it does.

    Either the text calls a year the present one, or the day is the next such
    day after the latest that the text writes in full.
    """
    words = case.text[case.start : case.end]
    present = {each[0][-4:] for each in either("calendar", "present_year").finditer(words)}
    full = [day for each in case.written if each.is_full for day in case.days(each)]
    latest = max(full, default=None)
    if present:
        why = f"{', '.join(present)} is the present year of the text"
        fits = [
            each
            for each in case.days(written)
            if {str(each.year)} == present and each.month < _FROM_OCTOBER
        ]
    elif latest:
        why = f"the next after {latest.isoformat()}, the latest day that it writes in full"
        fits = [each for each in case.days(written) if latest < each <= latest + _YEAR_AT_MOST]
    else:
        return None
    return (fits[0], why) if len(fits) == 1 and (not latest or fits[0] >= latest) else None


def _quoted(case: Case, written: Written) -> str:
    """Quote a written day."""
    return f"“{' '.join(case.text[written.start : written.end].split())}”"


def _weekday_of_saying(case: Case) -> Finding | None:
    """Date a story by the weekday on which something that happened on a day was said.

    "On March 6 a depot burned, the ministry said on Saturday": the first
    Saturday on or after March 6, if the story names no other weekday.
    """
    if _are_full(case):
        return None
    named = set(weekdays(case.text, case.start, case.end))
    for written, end in _reported(case, _OPENING) if len(named) == 1 else ():
        told = _in_year(case, written) if _is_said_later(case.text, written.end, end) else None
        if told:
            day = on_or_after(told[0], *named)
            why = f"said on the first {day:%A} on or after {_quoted(case, written)}; {told[1]}"
            return Finding(day=day, why=why) if day <= case.captured_at else None
    return None


def _is_said_later(text: str, start: int, end: int) -> bool:
    """Whether a weekday stands shortly behind a verb of saying."""
    return any(
        weekdays(text, verb.end(), min(verb.end() + _SAID_WITHIN, end))
        for verb in _SAYING.finditer(text, start, end)
    )


def _day_of_lead(case: Case) -> Finding | None:
    """Date a story by the day of which its lead reports, where nothing in it is later.

    A weekday anywhere may be a later day, so a story that names one has none of this.
    """
    if _are_full(case) or weekdays(case.text, case.start, case.end):
        return None
    for written, _ in _reported(case, _LEAD):
        told = _in_year(case, written)
        if told and not _has_later(case, told[0]):
            why = f"its lead reports of {_quoted(case, written)} as news; {told[1]}"
            return Finding(day=told[0], why=why)
    return None


def _has_later(case: Case, day: date) -> bool:
    """Whether a passage writes a day within the weeks that follow one."""
    soon = (day + timedelta(days=each) for each in range(1, _SOON))
    later = {(each.month, each.day) for each in soon}
    return any((month, nth) in later for each in case.written for _, month, nth in each.readings)


_EVIDENCE: Final[tuple[Callable[[Case], Finding | None], ...]] = (
    dateline, _stamp, address, _number, _run, _weekday_of_saying, _day_of_lead,
)  # fmt: skip
