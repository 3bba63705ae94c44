"""The list of a day, made from what a daybook knows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from daybook.archive import Damaged
from daybook.ledger.entry import Entry, claim_of, passage_of, problem_of
from daybook.model import Capture, Problem
from daybook.publish import day_list as publish
from daybook.publish.value import DayGiven, DayList
from daybook.run.daybook import Daybook


def day_list(daybook: Daybook, day: date, as_of: datetime | None = None) -> DayList:
    """Make the list of a day, as the ledger stands now or stood at a moment.

    What the day lacks is told of the pages that have a passage of this day, and
    of the pages that failed on the days on which those were added.
    """
    book = daybook.book
    claims = tuple(map(claim_of, book.entries("claim", day=day, as_of=as_of)))
    dated = tuple(book.entries("passage", day=day, as_of=as_of))
    digests = dict.fromkeys(entry.capture for entry in dated if entry.capture)
    captures = tuple(book.captures(digests))
    passages = tuple(map(passage_of, book.of_captures("passage", digests, as_of)))
    return publish.day_list(
        DayGiven(
            day=day, profile=daybook.profile, claims=claims, passages=passages, captures=captures,
            text=_Texts(daybook, captures), problems=tuple(_failed(daybook, dated, as_of)),
            as_of=as_of,
        )
    )  # fmt: skip


def _failed(
    daybook: Daybook, dated: tuple[Entry, ...], as_of: datetime | None
) -> Iterator[Problem]:
    """Give the problems of the pages, and of pages that failed on the days on which they came.

    Looked up by capture and by day: a ledger holds thousands of others.
    """
    book = daybook.book
    digests = dict.fromkeys(entry.capture for entry in dated if entry.capture)
    yield from map(problem_of, book.of_captures("problem", digests, as_of))
    for day in sorted({entry.recorded_at.date() for entry in dated}):
        morning = datetime.combine(day, time.min, UTC)
        for entry in book.entries("problem", since=morning, as_of=as_of):
            if entry.recorded_at.date() != day:
                break
            if entry.capture is None:
                yield problem_of(entry)


class _Texts:
    """Looks up the stored text of a capture; where it is damaged, no word stands."""

    def __init__(self, daybook: Daybook, captures: tuple[Capture, ...]) -> None:
        self._store = daybook.store
        self._places = {capture.id: capture.text for capture in captures}

    def __call__(self, digest: str) -> str:
        try:
            return self._store.text(self._places[digest])
        except Damaged:
            return ""  # then none of its quotations stands, and the list says so
