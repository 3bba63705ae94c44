"""A daybook on disk: a folder with its profile, its archive and its ledger."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.archive import Store
from daybook.ledger.fault import LedgerFault
from daybook.ledger.sqlite import SqliteBook
from daybook.ledger.sqlite import opened as opened_ledger

if TYPE_CHECKING:
    from daybook.profile import Profile

LEDGER = "ledger.sqlite"
PROFILE = "profile"
ARCHIVE = "archive"


class NoDaybook(Exception):
    """The folder holds no daybook, or holds one already where a new one was wanted."""


@dataclass(frozen=True, kw_only=True)
class Daybook:
    """An open daybook: where it lies, its ledger, its archive and its conflict profile."""

    folder: Path
    book: SqliteBook
    store: Store

    @cached_property
    def profile(self) -> "Profile":
        """The daybook's own conflict profile, read when it is first asked for.

        So a fault in it keeps nobody from the pages. Raises `BadProfile`.
        """
        from daybook.profile import profile  # noqa: PLC0415  # a stored page needs no profile

        return profile(self.folder / PROFILE)


def create(folder: Path, name: str) -> Path:
    """Make a daybook in a folder, with its own copy of a conflict profile.

    `name` is a shipped profile or the path of a folder with one. The copy is
    checked first, so a profile with a fault leaves nothing behind. Raises
    `NoDaybook` where the folder already holds one, `BadProfile`, `NoSuchProfile`.
    """
    from daybook.profile import profile, profile_folder  # noqa: PLC0415  # as above

    source = profile_folder(name)
    profile(source)
    if (folder / LEDGER).exists():
        raise NoDaybook(
            f"{folder} already holds a daybook: "
            f"add pages to it with `daybook add PATH --book {folder}`."
        )
    if (folder / PROFILE).exists():
        raise NoDaybook(
            f"{folder / PROFILE} is there already but no ledger beside it: "
            "move it away, or make the daybook in another folder."
        )
    folder.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copytree(source, folder / PROFILE)
        (folder / ARCHIVE).mkdir(exist_ok=True)
        with opened_ledger(folder / LEDGER):  # last: where it is, all is
            pass
    except (OSError, LedgerFault):
        shutil.rmtree(folder / PROFILE, ignore_errors=True)
        raise
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Daybook]:
    """Open a daybook for reading; `add` and `erase` take the archive's lock themselves.

    Raises `NoDaybook` for any other folder, and the ledger's own faults.
    """
    if not (folder / LEDGER).is_file():
        raise NoDaybook(
            f"{folder} is no daybook: make one with `daybook init {folder} --profile NAME`, "
            "or say where yours lies with --book."
        )
    with opened_ledger(folder / LEDGER) as book:
        yield Daybook(folder=folder, book=book, store=Store(folder / ARCHIVE))
