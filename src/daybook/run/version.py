"""The versions of a page, of which one stands: the one captured last."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from daybook.ledger.entry import Entry, superseded_entry
from daybook.model import Capture
from daybook.run.daybook import Daybook

_REASON = "the page was captured again later with other bytes"


def versions(daybook: Daybook, page: str) -> tuple[Capture, ...]:
    """Give every capture of a page, in the order of capture."""
    digests = [entry.capture or "" for entry in daybook.book.history("capture", page=page)]
    return in_order(filter(None, map(daybook.book.capture, digests)))


def in_order(captures: Iterable[Capture]) -> tuple[Capture, ...]:
    """Sort captures by when they were taken; of two of one moment the later entry is the later."""
    return tuple(sorted(captures, key=lambda capture: capture.captured_at))


def replacement(capture: Capture, before: tuple[Capture, ...], at: datetime) -> Iterator[Entry]:
    """Give the entry that leaves one version standing when another arrives.

    A WARC may bring an older version after a newer one; then it is the one
    replaced. The entry comes from the newer of the two, so that an erasure of
    that one takes it along.
    """
    if before:
        older, newer = in_order((before[-1], capture))
        yield superseded_entry(older.id, _REASON, at, capture=newer.id)


def replacements_without(daybook: Daybook, gone: Capture, at: datetime) -> Iterator[Entry]:
    """Give the entries that leave one version standing when `gone` is erased.

    What `gone` had replaced would stand again with it; only the last of the
    versions that are left may.
    """
    left = [capture for capture in versions(daybook, gone.page) if capture.id != gone.id]
    freed = {entry.supersedes for entry in daybook.book.history("superseded", capture=gone.id)}
    for capture in left[:-1]:
        if capture.id in freed:
            yield superseded_entry(capture.id, _REASON, at, capture=left[-1].id)
