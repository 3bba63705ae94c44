"""What a daybook knows: its records, its problems, a stored page, the list of a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from daybook.ledger.entry import claim_of, passage_of, problem_of
from daybook.model import Capture, Claim, Passage, Problem
from daybook.publish.contract import Record, Stream, claim_record, passage_record, stands
from daybook.run.daybook import Daybook


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
    """Find a capture by its page's address or path, or by the first digits of its digest."""
    capture = daybook.book.find_capture(which)
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


def problems(daybook: Daybook) -> Iterator[Noted]:
    """Give everything that could not be read, in the order in which it was met."""
    for entry in daybook.book.entries("problem"):
        yield Noted(at=entry.recorded_at, problem=problem_of(entry))


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
