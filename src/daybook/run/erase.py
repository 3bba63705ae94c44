"""Erasure on demand: a capture and all that quoted it go, digest, reason and date stay."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from daybook.ledger.entry import erased_entry, moved_entry
from daybook.model import Capture, Place
from daybook.run.daybook import Daybook
from daybook.run.know import found_capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What was erased: the capture's digest, why, when, and how many entries went with it."""

    capture: str
    reason: str
    at: datetime
    entries: int


def erase(daybook: Daybook, which: str, reason: str, at: datetime) -> Erasure:
    """Erase a capture, named by its page or the first digits of its digest.

    The archive file is written anew without its bytes, then the ledger forgets
    every entry that came from it, then the old file goes. A stop in between
    leaves either the state before or the state after; the next `add` cleans up.
    Raises `NoSuchPage` where there is no such capture.
    """
    capture = found_capture(daybook, which)
    with daybook.store as store:
        store.recover(daybook.book.ends())
        files = {capture.raw.file, capture.text.file}
        others: dict[str, Capture] = {}
        moves: dict[Place, Place] = {}
        for file in sorted(files):
            here = [other for other in daybook.book.places(file) if other.id != capture.id]
            others |= {other.id: other for other in here}
            keep = [
                place for other in here for place in (other.raw, other.text) if place.file == file
            ]
            drop = [place for place in (capture.raw, capture.text) if place.file == file]
            moves |= store.rewrite_without(file, drop, keep)
        moved = [moved_entry(_moved(other, moves), at) for other in others.values()]
        gone = daybook.book.erase(erased_entry(capture.id, reason, at), moved)
        for file in sorted(files):
            store.remove(file)
    return Erasure(capture=capture.id, reason=reason, at=at, entries=gone)


def _moved(capture: Capture, moves: Mapping[Place, Place]) -> Capture:
    return replace(
        capture,
        raw=moves.get(capture.raw, capture.raw),
        text=moves.get(capture.text, capture.text),
    )
