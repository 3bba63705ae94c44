"""What can go wrong with a ledger: one error for each fault, each with its remedy."""

from pathlib import Path

from sqlalchemy.exc import DBAPIError


class LedgerFault(Exception):  # subclasses name the fault
    """The ledger could not do what it was asked; its sentence says what to do."""


class ClockWithoutZone(LedgerFault):
    """A time has no zone, so nobody can say when it was."""


class ClockWentBack(LedgerFault):
    """An entry claims to be recorded well before the last one in the ledger."""


class WrongKind(LedgerFault):
    """An entry is of another kind than the one asked for."""


class ManyCaptures(LedgerFault):
    """The first digits of a capture fit several captures."""


class NotALedger(LedgerFault):
    """The file is no ledger of Daybook's."""


class NewerLedger(LedgerFault):
    """The ledger was written by a newer Daybook than this one."""


class LedgerInUse(LedgerFault):
    """Another program holds the ledger."""


class LedgerFull(LedgerFault):
    """There is no room left for what should be written."""


class LedgerUnwritable(LedgerFault):
    """The ledger cannot be opened or written where it lies."""


class LedgerDamaged(LedgerFault):
    """The ledger's bytes are not what was written."""


_FAULTS: tuple[tuple[str, type[LedgerFault], str], ...] = (
    ("SQLITE_FULL", LedgerFull, "is full: free some disk space and run the command again"),
    (
        "SQLITE_IOERR",
        LedgerUnwritable,
        "could not be written: see whether the disk is full or failing, and run the command again",
    ),
    (
        "SQLITE_BUSY",
        LedgerInUse,
        "is held by another program: wait until that has finished, and run the command again",
    ),
    ("SQLITE_LOCKED", LedgerInUse, "is held by another program: wait, and run the command again"),
    ("SQLITE_NOTADB", NotALedger, "is no ledger: give the folder of a book made by `daybook init`"),
    (
        "SQLITE_CANTOPEN",
        LedgerUnwritable,
        "cannot be opened: see whether its folder exists and may be written",
    ),
    (
        "SQLITE_READONLY",
        LedgerUnwritable,
        "may not be written: give yourself the right to write the file and its folder",
    ),
    (
        "SQLITE_PERM",
        LedgerUnwritable,
        "may not be read: give yourself the right to read and write the file",
    ),
    (
        "SQLITE_CORRUPT",
        LedgerDamaged,
        "is damaged: put back a copy of it, or make a new book from the archive's files",
    ),
)


def fault_of(error: DBAPIError, path: Path) -> LedgerFault | None:
    """The fault behind a database error, as a sentence with a remedy; null for other errors.

    An error that is no fault of file, disk or neighbour is a mistake in the
    program (or a trigger that refused) and is not renamed.
    """
    name = str(getattr(error.orig, "sqlite_errorname", ""))
    for start, fault, told in _FAULTS:
        if name.startswith(start):
            return fault(f"The ledger {path} {told}.")
    return None
