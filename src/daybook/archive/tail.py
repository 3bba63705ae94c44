"""The end of one archive file, where records are added."""

import os
from collections.abc import Sequence
from pathlib import Path

from daybook.archive.fault import unwritten
from daybook.model import Extent


class Tail:
    """One file open for adding; whatever fails, it is cut back to its last whole record.

    `end` is the byte just past the last whole record. Every record is written at
    its own position, so that bytes left by a failed write lie beyond `end` and
    are written over.
    """

    def __init__(self, path: Path) -> None:
        is_new = not path.exists()
        try:
            self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o644)
            if is_new:
                sync_folder(path.parent)
        except OSError as error:
            raise unwritten(path, error) from error
        self.path = path
        self.end = os.fstat(self._file).st_size
        self._synced = self.end

    def append(self, members: Sequence[bytes]) -> tuple[Extent, ...]:
        """Write records one after the other, all of them or none."""
        extents, at = [], self.end
        try:
            for member in members:
                _write(self._file, member, at)
                extents.append(Extent(file=self.path.name, offset=at, length=len(member)))
                at += len(member)
        except OSError as error:
            self._cut(self.end)
            raise unwritten(self.path, error) from error
        self.end = at
        return tuple(extents)

    def flush(self) -> None:
        """Return only when every record is on the disk.

        After a failed sync nobody knows which bytes are there: the file goes
        back to where it last was safe.
        """
        if self._synced == self.end:
            return
        try:
            os.fsync(self._file)
        except OSError as error:
            self._cut(self._synced)
            raise unwritten(self.path, error) from error
        self._synced = self.end

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)

    def _cut(self, end: int) -> None:
        try:
            os.ftruncate(self._file, end)
        except OSError as error:
            raise unwritten(self.path, error) from error
        self.end = end


def _write(file: int, member: bytes, at: int) -> None:
    """Write all bytes at a position; the system may take them in pieces."""
    rest = memoryview(member)
    while rest:
        written = os.pwrite(file, rest, at)
        rest, at = rest[written:], at + written


def sync_folder(folder: Path) -> None:
    """Bring new, renamed and removed names of a folder to the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
