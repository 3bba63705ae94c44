"""The archive on disk: numbered WARC files, each record a gzip member of its own."""

import fcntl
import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from daybook.archive.fault import ArchiveBusy, ArchiveFault, NotOpen, damaged, unwritten
from daybook.archive.record import BadMember, opening_member, page_members, payload
from daybook.archive.recovery import archive_files, carry_out, file_name, file_number, plan, remove
from daybook.archive.tail import Tail
from daybook.model import Extent, Fetched, Problem

ROLL_AT = 512 * 1024 * 1024
"""Bytes after which a new archive file is begun: small enough to copy or to
rewrite for an erasure, large enough that ten thousand pages fill one."""

_RAW = frozenset({"resource", "response"})
_TEXT = frozenset({"conversion"})


class Store:
    """Keep pages in a folder of WARC files, and read them back.

    Reading needs no lock. For writing use it as a context manager, which holds
    the archive for this program alone, and call `recover` first:

        with Store(folder) as store:
            store.recover(ends)
            raw, text = store.keep(fetched, words)
            store.flush()               # only now may the ledger take the extents

    Raises `ArchiveBusy` where another program writes to the archive.
    """

    def __init__(self, folder: Path, roll_at: int = ROLL_AT) -> None:
        self.folder = folder
        self._roll_at = roll_at
        self._lock: int | None = None
        self._tail: Tail | None = None
        self._newest = 0

    def __enter__(self) -> Self:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise unwritten(self.folder, error) from error
        self._lock = _locked(lock, self.folder)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._let_go()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
        self._newest = 0

    def recover(self, ends: Mapping[str, int]) -> tuple[Problem, ...]:
        """Bring the archive back to what the ledger acknowledged.

        `ends` gives for each archive file the byte just past the last record
        that the ledger knows. Raises `Damaged`, and touches nothing, where the
        ledger knows more than is there.
        """
        if self._lock is None:
            raise _not_open(self.folder)
        problems = carry_out(plan(self.folder, ends))
        self._let_go()
        numbers = [file_number(file.name) for file in archive_files(self.folder)]
        self._newest = max(numbers, default=1)
        return problems

    def keep(self, fetched: Fetched, text: str) -> tuple[Extent, Extent]:
        """Append a page and its text; say where both lie.

        Nothing is acknowledged before `flush`. Raises `NoRoom` or `Unwritable`;
        then the file is as it was before.
        """
        tail = self._open_tail()
        opening = () if tail.end else (opening_member(tail.path.name, None),)
        raw, kept_text = tail.append((*opening, *page_members(fetched, text)))[-2:]
        return raw, kept_text

    def flush(self) -> None:
        """Return only when everything kept so far is safe on the disk.

        Raises `NoRoom` or `Unwritable`; then every extent given since the last
        flush is void.
        """
        if self._tail is not None:
            self._tail.flush()

    def body(self, extent: Extent) -> bytes:
        """Give the bytes of a page as they were kept.

        Raises `Damaged` where a single bit is not as it was written.
        """
        return self._read(extent, _RAW)

    def text(self, extent: Extent) -> str:
        """Give the text of a page as it was kept; raises `Damaged` as `body` does."""
        return self._read(extent, _TEXT).decode("utf-8")

    def rewrite_without(
        self, file: str, drop: Collection[Extent], keep: Sequence[Extent]
    ) -> dict[Extent, Extent]:
        """Write an archive file anew without some of its records; say where the others went.

        The records in `keep` are copied byte for byte into the next file, which
        is safe on the disk when this returns. The old file is left alone: the
        caller lets the ledger take the moves and then calls `remove`.
        """
        if set(drop) & set(keep):
            raise ValueError("A record cannot be both dropped and kept.")
        self._refuse_unless_open()
        self.flush()
        self._let_go()
        self._newest += 1
        path = self.folder / file_name(self._newest)
        tail = Tail(path)
        try:
            tail.append([opening_member(path.name, file)])
            moves = {extent: tail.append([self._member(extent)])[0] for extent in keep}
            tail.flush()
        except ArchiveFault:
            remove(path)
            raise
        finally:
            tail.close()
        return moves

    def remove(self, file: str) -> None:
        """Remove an archive file for good, once the ledger knows nothing in it any more."""
        if self._lock is None or not file_number(file):
            raise _not_open(self.folder)
        if self._tail is not None and self._tail.path.name == file:
            self._let_go()
        remove(self.folder / file)

    def _open_tail(self) -> Tail:
        """Give the file that records are added to, a new one where the last is full."""
        self._refuse_unless_open()
        if self._tail is not None and self._tail.end >= self._roll_at:
            self._tail.flush()
            self._let_go()
            self._newest += 1
        if self._tail is None:
            self._tail = Tail(self.folder / file_name(self._newest))
        return self._tail

    def _refuse_unless_open(self) -> None:
        if self._lock is None or not self._newest:
            raise _not_open(self.folder)

    def _let_go(self) -> None:
        if self._tail is not None:
            self._tail.close()
            self._tail = None

    def _read(self, extent: Extent, kinds: Collection[str]) -> bytes:
        """Read one record and nothing else."""
        path = self.folder / extent.file
        try:
            found = payload(self._member(extent))
        except BadMember as fault:
            raise damaged(path, extent.offset, str(fault)) from fault
        if found.kind not in kinds:
            raise damaged(path, extent.offset, f"is of another kind ({found.kind})")
        return found.body

    def _member(self, extent: Extent) -> bytes:
        """Read the packed bytes of one record."""
        path = self.folder / extent.file
        if not file_number(extent.file):
            raise damaged(path, extent.offset, "lies in a file that is none of the archive's")
        try:
            file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            try:
                member = os.pread(file, extent.length, extent.offset)
            finally:
                os.close(file)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise damaged(path, extent.offset, f"cannot be read ({reason})") from error
        if len(member) != extent.length:
            raise damaged(path, extent.offset, "breaks off before its end")
        return member


def _locked(lock: int, folder: Path) -> int:
    """Hold the archive for this program alone; the system lets go when it ends, however it ends."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.ftruncate(lock, 0)
        os.pwrite(lock, str(os.getpid()).encode("ascii"), 0)
    except BlockingIOError as error:
        holder = os.pread(lock, 20, 0).decode("ascii", "replace").strip() or "unknown"
        os.close(lock)
        raise ArchiveBusy(
            str(folder),
            f"Another program (process {holder}) is writing to {folder}.",
            "Wait until it has finished, then try again.",
        ) from error
    except OSError as error:
        os.close(lock)
        raise unwritten(folder, error) from error
    return lock


def _not_open(folder: Path) -> NotOpen:
    return NotOpen(
        str(folder),
        f"The archive {folder} is not open for writing.",
        "Use it in a `with` statement and call `recover` first.",
    )
