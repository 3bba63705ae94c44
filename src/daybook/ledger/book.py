"""The book: what a ledger can be asked, whatever keeps it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from daybook.ledger.entry import Entry, Kind, Moved
from daybook.model import Capture


class Book(Protocol):
    """A ledger of entries that are written once and never changed.

    An entry *stands* at a moment when it was recorded at or before it and neither
    it nor its capture was superseded at or before it. An entry of kind `superseded`
    that was itself superseded takes nothing out of use any more. What was erased is
    gone from every moment, also from those before the erasure. `as_of` null means now.
    """

    def append(self, entries: Iterable[Entry]) -> int:
        """Write entries in one transaction, and say how many were new.

        An entry whose id is there already, or whose capture was erased, is skipped.
        Times never run backwards: an entry up to a minute older than the last one
        gets that one's time; an older one raises `ClockWentBack` and nothing is
        written.
        """
        ...

    def entries(
        self,
        kind: Kind,
        *,
        capture: str | None = None,
        page: str | None = None,
        day: date | None = None,
        since: datetime | None = None,
        as_of: datetime | None = None,
    ) -> Iterator[Entry]:
        """The entries that stand, one by one, in the order in which they were written.

        `since` leaves out what was recorded before it.
        """
        ...

    def history(
        self,
        kind: Kind,
        *,
        capture: str | None = None,
        page: str | None = None,
        day: date | None = None,
        as_of: datetime | None = None,
    ) -> Iterator[Entry]:
        """All entries, those that were superseded too, in the order of writing."""
        ...

    def days(self, as_of: datetime | None = None) -> tuple[tuple[date, int], ...]:
        """Each day of publication that has standing claims, with their number."""
        ...

    def newest_day(self, as_of: datetime | None = None) -> date | None:
        """The last day of publication that has a standing claim."""
        ...

    def last_recorded_at(self) -> datetime | None:
        """When the last entry was recorded."""
        ...

    def capture(self, digest: str) -> Capture | None:
        """The capture with this SHA-256, where its records lie now, superseded or not."""
        ...

    def of_captures(
        self, kind: Kind, digests: Iterable[str], as_of: datetime | None = None
    ) -> Iterator[Entry]:
        """The entries that stand of several captures, asked for some hundred at a time.

        Those of each hundred are in the order in which they were written.
        """
        ...

    def captures(self, digests: Iterable[str]) -> Iterator[Capture]:
        """The captures with these SHA-256, where their records lie now, superseded or not."""
        ...

    def latest_capture(self, page: str, as_of: datetime | None = None) -> Capture | None:
        """The capture of a page that was recorded last, superseded or not."""
        ...

    def find_capture(self, prefix_or_page: str) -> Capture | None:
        """The capture that a person means: by address, or by four or more hex digits.

        Digits that fit several captures raise `ManyCaptures`.
        """
        ...

    def erasure(self, digest: str) -> Entry | None:
        """The entry that says that this capture was erased, if it was."""
        ...

    def ends(self) -> Mapping[str, int]:
        """For each file of the archive the byte after its last acknowledged record."""
        ...

    def extents(self, file: str) -> tuple[Capture, ...]:
        """The captures that have a record in this file of the archive now."""
        ...

    def erase(self, erasure: Entry, moves: Sequence[Entry] = ()) -> int:
        """Remove every entry of a capture for good, and say how many there were.

        `erasure` stays in their place and `moves` are written, in one transaction;
        then the file is rewritten, so that no deleted word is left in it. Where
        another program keeps that from happening the fault says so: erasing again
        finishes the work.
        """
        ...


def moved_capture(capture: Capture, moved: Moved | None) -> Capture:
    """A capture with the extents where its records lie after a move."""
    return capture if moved is None else replace(capture, raw=moved.raw, text=moved.text)
