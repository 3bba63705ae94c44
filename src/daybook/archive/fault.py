"""What can go wrong with the archive, each with its remedy."""

import errno
from pathlib import Path

from daybook.model import Problem

STAGE = "archive.store"

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class ArchiveFault(Exception):
    """A fault of the archive: the file it lies in, what is wrong, what helps."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy

    def problem(self) -> Problem:
        """Give the fault as a value that can be kept and shown."""
        return Problem(stage=STAGE, where=self.where, what=self.what, remedy=self.remedy)


class ArchiveBusy(ArchiveFault):
    """Another program is writing to this archive."""


class Damaged(ArchiveFault):
    """The archive does not hold what it must; nothing was changed."""


class NoRoom(ArchiveFault):
    """The disk is full, or a limit on size is reached; what was kept is intact."""


class Unwritable(ArchiveFault):
    """The archive cannot be written for another reason than room."""


class NotOpen(ArchiveFault):
    """The archive was not opened for writing, or not yet recovered."""


def unwritten(path: Path, error: OSError) -> NoRoom | Unwritable:
    """Put the operating system's refusal to write into a sentence."""
    if error.errno in _FULL:
        return NoRoom(
            str(path),
            f"There is no room to write {path}.",
            "Free some space, then add the pages again; everything kept before is safe.",
        )
    reason = (error.strerror or type(error).__name__).lower()
    return Unwritable(
        str(path),
        f"{path} cannot be written ({reason}).",
        "Check the disk and your right to write there, then add the pages again.",
    )


def damaged(path: Path, offset: int, fault: str) -> Damaged:
    """Say that a record of the archive is not as it was written."""
    return Damaged(
        str(path),
        f"{path} is damaged: the record at byte {offset} {fault}.",
        "Put the file back from a copy, or add the page again.",
    )
