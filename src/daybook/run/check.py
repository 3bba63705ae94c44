"""Checking a daybook against its own stored bytes: nothing quoted that does not stand there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from daybook.archive import Damaged, digest
from daybook.ledger.entry import Entry, claim_of, passage_of
from daybook.model import Capture, Claim, Passage
from daybook.run.daybook import Daybook


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that does not stand where the ledger says: which record, and what is wrong."""

    record: str
    page: str
    what: str


def verify(daybook: Daybook) -> Iterator[Fault]:
    """Re-read every stored byte, re-hash it, and look up each quotation of each record.

    Also what was superseded is checked: it is part of the record. Faults come one
    by one, page by page; none at all means that every quotation stands.
    """
    known: set[str] = set()
    for entry in daybook.book.history("capture"):
        capture = daybook.book.capture(entry.capture or "")
        if capture is not None:
            known.add(capture.id)
            yield from _of_capture(daybook, capture)
    for entry in chain(daybook.book.history("passage"), daybook.book.history("claim")):
        if entry.capture not in known:
            yield _without_capture(entry)


def _without_capture(entry: Entry) -> Fault:
    return Fault(
        record=entry.id, page=entry.page or "", what="it quotes a page that is not in the archive"
    )


def _of_capture(daybook: Daybook, capture: Capture) -> Iterator[Fault]:
    try:
        body, text = daybook.store.body(capture.raw), daybook.store.text(capture.text)
    except Damaged as damage:
        yield Fault(record=capture.id, page=capture.page, what=damage.what)
        return
    if digest(body) != capture.id:
        yield Fault(
            record=capture.id, page=capture.page, what="its stored bytes have another SHA-256"
        )
    at = 0
    for passage in (passage_of(e) for e in daybook.book.history("passage", capture=capture.id)):
        yield from _of_passage(passage, at, text)
        at = passage.end
    if at != len(text):
        what = f"its passages end at {at}, and its text at {len(text)}"
        yield Fault(record=capture.id, page=capture.page, what=what)
    for claim in (claim_of(e) for e in daybook.book.history("claim", capture=capture.id)):
        yield from _of_claim(claim, text)


def _of_passage(passage: Passage, at: int, text: str) -> Iterator[Fault]:
    if not 0 <= passage.start < passage.end <= len(text) or passage.start != at:
        yield Fault(
            record=passage.id,
            page=passage.page,
            what=f"the passage {passage.start} to {passage.end} does not follow on {at}",
        )


def _of_claim(claim: Claim, text: str) -> Iterator[Fault]:
    if text[claim.start : claim.end] != claim.quote:
        yield Fault(
            record=claim.id,
            page=claim.page,
            what=f"its quotation does not stand at {claim.start} to {claim.end}",
        )
    for speaker in claim.speakers:
        if speaker.start is not None and text[speaker.start : speaker.end] != speaker.text:
            yield Fault(
                record=claim.id,
                page=claim.page,
                what=f"its speaker's words do not stand at {speaker.start} to {speaker.end}",
            )
