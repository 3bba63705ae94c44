"""Taking pages in: gathered, read, kept in the archive, entered in the ledger."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from daybook.archive import Store, digest
from daybook.gather import Found, found
from daybook.ledger.entry import (
    Entry,
    capture_entry,
    claim_entry,
    passage_entry,
    problem_entry,
    superseded_entry,
)
from daybook.model import Capture, Fetched, Problem
from daybook.read.reading import Reading, reading
from daybook.run.daybook import Daybook

Outcome: TypeAlias = Literal["new", "new version", "known", "erased", "failed"]
"""What became of a page that was found."""

BATCH_PAGES = 64
"""Pages entered in one transaction: each costs two waits for the disk."""

BATCH_BYTES = 32 * 1024 * 1024
"""Bytes of pages after which a batch is entered early, so that memory stays flat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One page or fault met while adding, told only once it is safe on the disk."""

    page: str
    outcome: Outcome
    capture: str | None
    passages: int
    claims: int
    problems: tuple[Problem, ...]
    bytes_read: int


@dataclass(slots=True)
class _Batch:
    """What was read and kept but not yet acknowledged."""

    entries: list[Entry] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)
    captures: dict[str, Capture] = field(default_factory=dict)
    latest: dict[str, Capture] = field(default_factory=dict)
    size: int = 0

    def is_full(self) -> bool:
        return len(self.added) >= BATCH_PAGES or self.size >= BATCH_BYTES


def add(
    daybook: Daybook,
    paths: Sequence[Path],
    clock: Callable[[], datetime],
    captured_at: datetime | None = None,
) -> Iterator[Added]:
    """Add every page under the paths, and tell of each once it is safe.

    `captured_at` says when files were taken from the world, if not now; pages in
    a WARC carry their own moment.

    A page's bytes and text are on the disk before the ledger knows of them, and
    the ledger's transaction is done before the page is told of. A stop at any
    moment therefore loses nothing that was told and leaves nothing half.
    """
    with daybook.store as store:
        cut = store.recover(daybook.book.ends())
        daybook.book.append(problem_entry(problem, clock()) for problem in cut)
        yield from (_failed(problem, 0) for problem in cut)
        for batch in _batches(daybook, store, found(paths, captured_at or clock()), clock):
            store.flush()
            daybook.book.append(batch.entries)
            yield from batch.added


def _batches(
    daybook: Daybook, store: Store, finds: Iterable[Found], clock: Callable[[], datetime]
) -> Iterator[_Batch]:
    batch = _Batch()
    for find in finds:
        for problem in find.outcome.problems:
            batch.entries.append(problem_entry(problem, clock(), page=problem.where))
            batch.added.append(_failed(problem, find.bytes_read))
        for fetched in find.outcome.made:
            batch.added.append(_taken(daybook, store, batch, fetched, find.bytes_read, clock()))
            batch.size += len(fetched.body)
        if batch.is_full():
            yield batch
            batch = _Batch()
    if batch.added:
        yield batch


def _failed(problem: Problem, bytes_read: int) -> Added:
    return Added(
        page=problem.where, outcome="failed", capture=None, passages=0, claims=0,
        problems=(problem,), bytes_read=bytes_read,
    )  # fmt: skip


def _taken(
    daybook: Daybook, store: Store, batch: _Batch, fetched: Fetched, bytes_read: int, at: datetime
) -> Added:
    """Take one page in, unless its bytes are known or were erased."""
    id_ = digest(fetched.body)
    known = batch.captures.get(id_) or daybook.book.capture(id_)
    if known is not None or daybook.book.erasure(id_) is not None:
        return Added(
            page=fetched.page, outcome="known" if known else "erased", capture=id_,
            passages=0, claims=0, problems=(), bytes_read=bytes_read,
        )  # fmt: skip
    read = reading(fetched, daybook.profile)
    before = batch.latest.get(fetched.page) or daybook.book.latest_capture(fetched.page)
    if read.page is not None:
        capture = _kept(store, fetched, id_, read.page.text, before)
        batch.captures[id_] = batch.latest[fetched.page] = capture
        batch.entries.extend(_entries(capture, before, read, at))
    else:
        batch.entries.extend(problem_entry(each, at, page=fetched.page) for each in read.problems)
    outcome: Outcome = "failed" if read.page is None else "new version" if before else "new"
    return Added(
        page=fetched.page, outcome=outcome, capture=id_, passages=len(read.passages),
        claims=len(read.claims), problems=read.problems, bytes_read=bytes_read,
    )  # fmt: skip


def _kept(store: Store, fetched: Fetched, id_: str, text: str, before: Capture | None) -> Capture:
    raw, words = store.keep(fetched, text)
    return Capture(
        id=id_, page=fetched.page, captured_at=fetched.captured_at, media_type=fetched.media_type,
        size=len(fetched.body), version=before.version + 1 if before else 1, raw=raw, text=words,
    )  # fmt: skip


def _entries(
    capture: Capture, before: Capture | None, read: Reading, at: datetime
) -> Iterator[Entry]:
    """Give a page's entries: the capture, what it replaces, and what was read from it."""
    yield capture_entry(capture, at)
    if before is not None:
        # A WARC may bring an older version after a newer one; then it is the one replaced.
        older = before if before.captured_at <= capture.captured_at else capture
        yield superseded_entry(
            older.id, "the page was captured again later with other bytes", at, capture=capture.id
        )
    days = {passage.id: passage.published for passage in read.passages}
    yield from (passage_entry(passage, at) for passage in read.passages)
    yield from (claim_entry(claim, days[claim.passage], at) for claim in read.claims)
    yield from (
        problem_entry(problem, at, capture=capture.id, page=capture.page)
        for problem in read.problems
    )
