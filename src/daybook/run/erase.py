"""Erasure on demand: a capture and all that quoted it go, digest, reason and date stay."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from daybook.archive import Store
from daybook.ledger.entry import Entry, erased_entry, erased_of, moved_entry, problem_entry
from daybook.ledger.fault import LedgerInUse
from daybook.model import Capture, Extent
from daybook.run.daybook import Daybook
from daybook.run.know import NoSuchPage, found_capture
from daybook.run.version import replacements_without, versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What was erased: the capture's digest, why, when, and how many entries went with it.

    `versions` are the digests of the page's other versions, which are still there.
    """

    capture: str
    reason: str
    at: datetime
    entries: int
    versions: tuple[str, ...] = ()


def erase(daybook: Daybook, which: str, reason: str, at: datetime) -> Erasure:
    """Erase a capture, named by its page or the first digits of its digest.

    The archive file is written anew without its bytes, then the ledger forgets
    every entry that came from it, then the old file goes. A stop in between
    leaves either the state before or the state after; the next `add` or the same
    erasure, named by its digest, cleans up. Raises `NoSuchPage` where there is no
    such capture.
    """
    with daybook.store as store:
        cut = store.recover(daybook.book.ends())
        daybook.book.append(problem_entry(problem, at) for problem in cut)
        try:
            capture = found_capture(daybook, which)
        except NoSuchPage:
            return _finished(daybook, which)
        files = sorted({capture.raw.file, capture.text.file})
        daybook.book.append(replacements_without(daybook, capture, at))
        moved = [moved_entry(other, at) for other in _moved(daybook, store, capture, files)]
        gone = _forgotten(daybook, erased_entry(capture.id, reason, at), moved)
        for file in files:
            store.remove(file)
    others = tuple(other.id for other in versions(daybook, capture.page))
    return Erasure(capture=capture.id, reason=reason, at=at, entries=gone, versions=others)


def _finished(daybook: Daybook, which: str) -> Erasure:
    """Finish an erasure whose last bytes another program held on to."""
    # All at once: a ledger that is still being read cannot be rewritten.
    for entry in tuple(daybook.book.history("erased")):
        erased = erased_of(entry)
        if erased.capture == which.lower():
            return Erasure(
                capture=erased.capture, reason=erased.reason, at=entry.recorded_at,
                entries=_forgotten(daybook, entry, []),
            )  # fmt: skip
    raise NoSuchPage(
        f"No page or capture named {which} is in {daybook.folder}: "
        "`daybook export passages` lists the pages that are."
    )


def _forgotten(daybook: Daybook, erasure: Entry, moved: list[Entry]) -> int:
    """Let the ledger forget a capture, and say how many entries went."""
    try:
        return daybook.book.erase(erasure, moved)
    except LedgerInUse as fault:
        digest = erased_of(erasure).capture
        if daybook.book.erasure(digest) is None:
            raise
        raise LedgerInUse(f"{fault} It is named by its digest now: {digest}.") from fault


def _moved(
    daybook: Daybook, store: Store, capture: Capture, files: list[str]
) -> tuple[Capture, ...]:
    """Write the archive files anew without a capture; give the others at their new extents."""
    others: dict[str, Capture] = {}
    moves: dict[Extent, Extent] = {}
    for file in files:
        here = [other for other in daybook.book.extents(file) if other.id != capture.id]
        others |= {other.id: other for other in here}
        keep = [
            extent for other in here for extent in (other.raw, other.text) if extent.file == file
        ]
        drop = [extent for extent in (capture.raw, capture.text) if extent.file == file]
        moves |= store.rewrite_without(file, drop, keep)
    return tuple(_at_new_extents(other, moves) for other in others.values())


def _at_new_extents(capture: Capture, moves: Mapping[Extent, Extent]) -> Capture:
    return replace(
        capture,
        raw=moves.get(capture.raw, capture.raw),
        text=moves.get(capture.text, capture.text),
    )
