"""How a command ends when something is wrong: one sentence, and a code that programs can read."""

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from io import UnsupportedOperation

import typer

from daybook.cli.terminal import Refused, complain

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_RIGHT = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_PLACE = (errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG)


def ending_well(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command that ends with a sentence and code 1 instead of a traceback.

    A reader of a pipe who goes away (`daybook export claims | head`) is no fault:
    then it ends quietly with 0.
    """

    @wraps(command)
    def run(*args: object, **options: object) -> None:
        try:
            command(*args, **options)
            sys.stdout.flush()  # so that a full disk is met here and not after the end
        except BrokenPipeError as gone:
            let_go_of_output()
            raise typer.Exit(0) from gone
        except OSError as error:
            let_go_of_output()
            complain(sentence(error))
            raise typer.Exit(1) from error
        except _faults() as fault:
            complain(str(fault))
            raise typer.Exit(1) from fault

    return run


def sentence(error: OSError) -> str:
    """Put the operating system's refusal into a sentence with a remedy.

    >>> sentence(OSError(errno.ENOSPC, "No space left on device", "a.jsonl"))
    'a.jsonl cannot be used (no space left on device): free some space, or choose another disk.'
    >>> sentence(OSError(errno.EIO, "Input/output error"))
    'Standard output cannot be used (input/output error): check the disk, and try again.'
    """
    where = "Standard output" if error.filename is None else os.fsdecode(error.filename)
    reason = (error.strerror or type(error).__name__).lower()
    if error.errno in _NO_ROOM:
        remedy = "free some space, or choose another disk"
    elif error.errno in _NO_RIGHT:
        remedy = "give yourself the right to it, or choose another place"
    elif error.errno in _NO_PLACE:
        remedy = "check the path, or choose another one"
    else:
        remedy = "check the disk, and try again"
    return f"{where} cannot be used ({reason}): {remedy}."


def _faults() -> tuple[type[Exception], ...]:
    """Give all that ends a command with one sentence; loaded only once something is wrong."""
    from daybook.archive import ArchiveFault  # noqa: PLC0415  # see above
    from daybook.ledger.fault import LedgerFault  # noqa: PLC0415  # see above
    from daybook.profile import BadProfile, NoSuchProfile  # noqa: PLC0415  # see above
    from daybook.run.daybook import NoDaybook  # noqa: PLC0415  # see above
    from daybook.run.know import NoSuchPage  # noqa: PLC0415  # see above

    return (ArchiveFault, BadProfile, LedgerFault, NoDaybook, NoSuchPage, NoSuchProfile, Refused)


def let_go_of_output() -> None:
    """Give up what could not be written, or Python would try it again at its end."""
    with suppress(UnsupportedOperation):  # an output that is no file has no such end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
