"""Taking pages in: gathered, read, kept in the archive, entered in the ledger."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from daybook.archive import NoRoom, Store, Unwritable, digest
from daybook.gather import Found, found
from daybook.gazetteer import gazetteer
from daybook.ledger.entry import (
    Entry,
    capture_entry,
    claim_entry,
    erased_of,
    passage_entry,
    problem_entry,
)
from daybook.model import Capture, Fetched, Problem
from daybook.read.reading import Reading, reading
from daybook.run.daybook import Daybook
from daybook.run.know import is_undated
from daybook.run.version import in_order, replacement, versions

Outcome: TypeAlias = Literal["new", "new version", "known", "erased", "failed", "mended"]
"""What became of a page that was found; "mended" tells of a run that broke off before this one."""

BATCH_PAGES = 64
"""Pages entered in one transaction: each costs two waits for the disk."""

BATCH_BYTES = 32 * 1024 * 1024
"""Bytes of pages after which a batch is entered early, so that memory stays flat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One page or fault met while adding, told only once it is safe on the disk.

    `undated` counts the page's stories that tell no day of publication.
    """

    page: str
    outcome: Outcome
    capture: str | None = None
    passages: int = 0
    claims: int = 0
    undated: int = 0
    problems: tuple[Problem, ...] = ()
    bytes_read: int


@dataclass(slots=True)
class _Batch:
    """What was read and kept but not yet acknowledged."""

    entries: list[Entry] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)
    captures: dict[str, Capture] = field(default_factory=dict)
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

    Raises `BadProfile`, and the faults of the archive and the ledger; a full disk
    is noted among the problems where the ledger still has room for a line.
    """
    _ = daybook.profile  # a fault in it is told before anything is touched
    with daybook.store as store:
        cut = store.recover(daybook.book.ends())
        daybook.book.append(problem_entry(problem, clock()) for problem in cut)
        yield from (replace(_failed(problem, 0), outcome="mended") for problem in cut)
        try:
            for batch in _batches(daybook, store, found(paths, captured_at or clock()), clock):
                store.flush()
                daybook.book.append(batch.entries)
                yield from batch.added
        except (NoRoom, Unwritable) as fault:
            daybook.book.append([problem_entry(fault.problem(), clock())])
            raise


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
    return Added(page=problem.where, outcome="failed", problems=(problem,), bytes_read=bytes_read)


def _taken(
    daybook: Daybook, store: Store, batch: _Batch, fetched: Fetched, bytes_read: int, at: datetime
) -> Added:
    """Take one page in, unless its bytes are known or were erased."""
    id_, page = digest(fetched.body), fetched.page
    if id_ in batch.captures or daybook.book.capture(id_) is not None:
        return Added(page=page, outcome="known", capture=id_, bytes_read=bytes_read)
    erasure = daybook.book.erasure(id_)
    if erasure is not None:
        return Added(
            page=page, outcome="erased", capture=id_, bytes_read=bytes_read,
            problems=(_erased(page, erasure),),
        )  # fmt: skip
    read = reading(fetched, daybook.profile, gazetteer())
    if read.page is None:
        batch.entries.extend(problem_entry(each, at, page=page) for each in read.problems)
        return Added(page=page, outcome="failed", problems=read.problems, bytes_read=bytes_read)
    waiting = (capture for capture in batch.captures.values() if capture.page == page)
    before = in_order((*versions(daybook, page), *waiting))
    batch.captures[id_] = _kept(store, fetched, id_, read.page.text, before)
    batch.entries.extend(_entries(batch.captures[id_], before, read, at))
    return Added(
        page=page, outcome="new version" if before else "new", capture=id_,
        passages=len(read.passages), claims=len(read.claims),
        undated=sum(map(is_undated, read.passages)), problems=read.problems, bytes_read=bytes_read,
    )  # fmt: skip


def _erased(page: str, erasure: Entry) -> Problem:
    return Problem(
        stage="run.add",
        where=page,
        what=f"{page} was erased on {erasure.recorded_at.date()} ({erased_of(erasure).reason}).",
        remedy="It is not taken in again; leave it out.",
    )


def _kept(
    store: Store, fetched: Fetched, id_: str, text: str, before: tuple[Capture, ...]
) -> Capture:
    raw, words = store.keep(fetched, text)
    version = 1 + max((capture.version for capture in before), default=0)
    return Capture(
        id=id_, page=fetched.page, captured_at=fetched.captured_at, media_type=fetched.media_type,
        size=len(fetched.body), version=version, raw=raw, text=words,
    )  # fmt: skip


def _entries(
    capture: Capture, before: tuple[Capture, ...], read: Reading, at: datetime
) -> Iterator[Entry]:
    """Give a page's entries: the capture, what it replaces, and what was read from it."""
    yield capture_entry(capture, at)
    yield from replacement(capture, before, at)
    days = {passage.id: passage.published for passage in read.passages}
    yield from (passage_entry(passage, at) for passage in read.passages)
    yield from (claim_entry(claim, days[claim.passage], at) for claim in read.claims)
    yield from (
        problem_entry(problem, at, capture=capture.id, page=capture.page)
        for problem in read.problems
    )
