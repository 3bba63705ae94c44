"""What a daybook knows: its records, its problems, a stored page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from daybook.ledger.entry import claim_of, passage_of, problem_of
from daybook.model import Capture, Claim, Passage, Problem
from daybook.publish.contract import Record, Stream, claim_record, passage_record, stands
from daybook.run.daybook import Daybook
from daybook.run.version import versions

if TYPE_CHECKING:
    from daybook.profile import BadProfile

STORIES = ("article", "list", "live")
"""Kinds of passage that belong on the list of the day on which they were published."""


class NoSuchPage(Exception):
    """No page or capture of that name is in the daybook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """A page as it is kept: its capture, its text, and what was read from it."""

    capture: Capture
    text: str
    passages: tuple[Passage, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A problem with the moment at which it was met."""

    at: datetime
    problem: Problem


def found_capture(daybook: Daybook, which: str) -> Capture:
    """Find a capture by its page's address or path, or by the first digits of its digest.

    Of a page's versions it is the one captured last.
    """
    captures = versions(daybook, which)
    capture = captures[-1] if captures else daybook.book.find_capture(which)
    if capture is None:
        raise NoSuchPage(
            f"No page or capture named {which} is in {daybook.folder}: "
            "`daybook export passages` lists the pages that are."
        )
    return capture


def stored_page(daybook: Daybook, which: str) -> StoredPage:
    """Give a page as it was stored. Raises `NoSuchPage`, and `Damaged` where its bytes are not."""
    capture = found_capture(daybook, which)
    passages = (passage_of(e) for e in daybook.book.history("passage", capture=capture.id))
    claims = (claim_of(e) for e in daybook.book.history("claim", capture=capture.id))
    return StoredPage(
        capture=capture,
        text=daybook.store.text(capture.text),
        passages=tuple(passages),
        claims=tuple(claims),
    )


def problems(daybook: Daybook, clock: Callable[[], datetime]) -> Iterator[Noted]:
    """Give everything that could not be read, in the order in which it was met.

    Then a fault of the daybook's own profile, as it is now, and the stories that
    tell no day of publication and so are on no day's list.
    """
    from daybook.profile import BadProfile  # noqa: PLC0415  # a stored page needs no profile

    for entry in daybook.book.entries("problem"):
        yield Noted(at=entry.recorded_at, problem=problem_of(entry))
    try:
        _ = daybook.profile
    except BadProfile as fault:
        yield Noted(at=clock(), problem=_profile_problem(daybook, fault))
    for entry in daybook.book.entries("passage"):
        if entry.day is None and is_undated(passage := passage_of(entry)):
            yield Noted(at=entry.recorded_at, problem=_undated_problem(passage))


def _profile_problem(daybook: Daybook, fault: "BadProfile") -> Problem:
    return Problem(
        stage="profile",
        where=str(daybook.folder),
        what=str(fault),
        remedy="Until then no page can be added and no day list made.",
    )


def _undated_problem(passage: Passage) -> Problem:
    return Problem(
        stage="read.published",
        where=passage.page,
        what=f"“{passage.title or passage.page}” tells no day: {passage.published_why}.",
        remedy="It is on no day's list; add a copy of the page that shows its date.",
    )


def is_undated(passage: Passage) -> bool:
    """Say whether a passage has claims and tells no day of publication.

    A retelling of nothing on its page is read like a story.
    """
    is_alone = passage.kind == "rewrite" and passage.of is None
    return passage.published is None and (passage.kind in STORIES or is_alone)


def records(daybook: Daybook, stream: Stream) -> Iterator[Record]:
    """Give the records of one export stream, in the order of the ledger.

    A record whose words do not stand at its offsets in the stored page is left
    out; `verify` names it.
    """
    if stream not in ("passages", "claims"):
        return
    of, text = None, ""
    for entry in daybook.book.entries("passage" if stream == "passages" else "claim"):
        if entry.capture != of:
            of, text = entry.capture, _text(daybook, entry.capture or "")
        record = (
            passage_record(passage_of(entry))
            if stream == "passages"
            else claim_record(claim_of(entry))
        )
        if stands(record, text):
            yield record


def _text(daybook: Daybook, digest: str) -> str:
    capture = daybook.book.capture(digest)
    return "" if capture is None else daybook.store.text(capture.text)
