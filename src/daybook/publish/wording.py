"""The fixed wording of the day list: every printed word that no page said stands here.

Days and months are named here and not by the machine's locale, so that a list
reads the same wherever it is made.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final

from daybook.model import Days, Problem, Section, Status
from daybook.publish.value import Counts, Dropped, Lacks, Part, Reason

NOTICE: Final = "Draft · assembled by machine"
NO_CLAIMS: Final = "No claim in this ledger is dated {day}."
LACKS_TITLE: Final = "What this day lacks"
SOURCES_TITLE: Final = "Sources"
NOTHING_LACKS: Final = "Nothing that is known."
ABSENCE: Final = "That something is not listed does not mean that it did not happen."
ALL_QUOTED: Final = "Every line is quoted from the pages cited; what stands in [brackets] is added."
UNKNOWN: Final = "not told"
OUTLET_VOICE: Final = "the outlet itself"
UNKNOWN_OUTLET: Final = "outlet not told"
AS_OF: Final = "As the ledger knew it on {moment}."
IN_DETAIL: Final = "One by one"
NO_CLAIM_IN_IT: Final = "no claim found in it"
NO_DAY_ON_IT: Final = "tells no day"
SECTIONS: Final = "Sections"
SKIP: Final = "To the list"
UNVERIFIED: Final = "[not verified, the page says]"

# Labels of the evidence behind a line.
EVIDENCE: Final = "Evidence:"
CLAUSE: Final = "Of which"
SPEAKER: Final = "Who says so"
VIA: Final = "By way of"
STATUS: Final = "How surely"
HAPPENED: Final = "Happened"
SAID: Final = "Said"
PUBLISHED: Final = "Published"
UPDATED: Final = "updated"
CAPTURED: Final = "Captured"
OUTLET: Final = "Outlet"
PAGE: Final = "Page"
STANDS: Final = "Stands at"

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

SECTION_TITLES: Final[Mapping[Section, str]] = {
    "fighting": "Fighting",
    "politics": "Politics and diplomacy",
    "regional-security": "Regional security",
    "military-aid": "Military aid",
    "humanitarian": "Humanitarian situation",
    "economy": "Economy",
    "other": "Other",
}
STATUSES: Final[Mapping[Status, str]] = {
    "unverified": "the page says that this could not be verified",
    "denied": "the page says that this is denied",
    "confirmed": "the page says that a second party confirms this",
    "planned": "planned or promised",
    "possible": "possible, as the page words it",
    "attributed": "attributed",
    "asserted": "in the outlet’s own voice",
}
PARTS: Final[Mapping[Part, str]] = {
    "claim": "The sentence",
    "before": "The sentence before it",
    "after": "The sentence after it",
    "speaker": "Names the speaker",
}
REASONS: Final[Mapping[Reason, str]] = {
    "dependent": "cannot stand alone",
    "not standing": "does not stand on the stored page as quoted",
    "unproven": "has names or figures that its cited sentences do not have",
}

LACKS: Final[Mapping[str, tuple[str, str]]] = {
    "failed": (
        "page, or part of one, could not be read",
        "pages, or parts of pages, could not be read",
    ),
    "silent": ("passage of this day has no claim", "passages of this day have no claim"),
    "undated": (
        "passage tells no day and is on no day’s list",
        "passages tell no day and are on no day’s list",
    ),
    "dependent": (
        "sentence dropped because it cannot stand alone",
        "sentences dropped because they cannot stand alone",
    ),
    "not standing": (
        "sentence dropped because it does not stand on the stored page as quoted",
        "sentences dropped because they do not stand on the stored page as quoted",
    ),
    "unproven": (
        "sentence dropped because of names or figures that are not in the sentences cited",
        "sentences dropped because of names or figures that are not in the sentences cited",
    ),
    "retold": ("retelling set aside", "retellings set aside"),
    "headlines": (
        "headline left to the text below it",
        "headlines left to the text below them",
    ),
}


def day_in_words(day: date) -> str:
    """Write a day out.

    >>> day_in_words(date(2031, 3, 3))
    'Monday 3 March 2031'
    """
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Write a day without its weekday: "3 March 2031"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_in_words(days: Days | None) -> str:
    """Write a run of days: one day, or both its ends; "not told" where there is none."""
    if days is None:
        return UNKNOWN
    if days.start == days.end:
        return short_day(days.start)
    return f"{short_day(days.start)} to {short_day(days.end)}"


def moment_in_words(at: datetime) -> str:
    """Write an instant with its zone: "3 March 2031, 18:05 UTC"."""
    return f"{short_day(at.date())}, {at:%H:%M} {at.tzname() or ''}".rstrip()


def title_in_words(day: date, number: int | None) -> str:
    """Write the header of a day list.

    >>> title_in_words(date(2031, 3, 4), 1037)
    'Day 1,037 · Tuesday 4 March 2031'
    >>> title_in_words(date(2031, 3, 2), None)
    'Sunday 2 March 2031'
    """
    return day_in_words(day) if number is None else f"Day {number:,} · {day_in_words(day)}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun.

    >>> counted(1, "page"), counted(1200, "page")
    ('1 page', '1,200 pages')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def span_in_words(start: int, end: int) -> str:
    """Say where on a page's text a quotation stands: "characters 10–52"."""
    return f"characters {start}–{end}"


def spans_in_words(spans: Iterable[tuple[int, int]]) -> str:
    """Say where on a page's text several quotations stand."""
    return "characters " + ", ".join(f"{start}–{end}" for start, end in spans)


def made_from_in_words(counts: Counts) -> str:
    """Say what a list was made from, in one line."""
    return (
        f"{counted(counts.bullets, 'line')} from {counted(counts.claims, 'claim')} in "
        f"{counted(counts.passages, 'passage')} of {counted(counts.pages, 'page')}"
    )


def lacks_in_words(lacks: Lacks) -> tuple[str, ...]:
    """Sum up what a day lacks, one line for each kind of lack; no line where there is none."""
    reasons = [gone.reason for gone in lacks.dropped]
    numbers: dict[str, int] = {
        "failed": len(lacks.failed),
        "silent": len(lacks.silent),
        "undated": len(lacks.undated),
        **{reason: reasons.count(reason) for reason in REASONS},
        "retold": lacks.retold,
        "headlines": lacks.headlines,
    }
    return tuple(counted(number, *LACKS[name]) for name, number in numbers.items() if number)


def dropped_in_words(gone: Dropped) -> str:
    """Say why a sentence was dropped, with the names and figures at fault."""
    fault = f": {', '.join(gone.unproven)}" if gone.unproven else ""
    return REASONS[gone.reason] + fault


def problem_in_words(problem: Problem) -> str:
    """Say what could not be read and what helps, naming the page once."""
    told = f"{problem.what} {problem.remedy}"
    return told if problem.where in problem.what else f"{problem.where}: {told}"
