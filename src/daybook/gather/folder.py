"""The paths a person names, walked into the files that hold pages."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from daybook.model import Problem

STAGE = "gather.folder"

Kind: TypeAlias = Literal["text/plain", "text/html", "warc"]
"""What a file's name says that it holds."""

KINDS: tuple[tuple[str, Kind], ...] = (
    (".txt", "text/plain"),
    (".html", "text/html"),
    (".htm", "text/html"),
    (".warc", "warc"),
    (".warc.gz", "warc"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file that holds a page or many: where it lies and how large it is.

    `page` is its path as given, with forward slashes; `size` is in bytes.
    """

    path: Path
    page: str
    kind: Kind
    size: int


def kind(name: str) -> Kind | None:
    """Tell by its name what a file holds, null for a kind that is not read.

    >>> kind("Monday.HTM"), kind("crawl.warc.gz"), kind("photo.jpg")
    ('text/html', 'warc', None)
    """
    lowered = name.lower()
    return next((kind for ending, kind in KINDS if lowered.endswith(ending)), None)


def sources(paths: Sequence[Path]) -> Iterator[Source | Problem]:
    """Give the files to read: in the order named, inside a folder by name.

    Hidden files and other kinds inside a folder are passed over; a file named
    by itself, or a folder without a single page, is never dropped in silence.
    """
    for path in paths:
        status = _status(path)
        if isinstance(status, Problem):
            yield status
        elif stat.S_ISDIR(status.st_mode):
            yield from _inside(path)
        else:
            yield _source(path, status) or Problem(
                stage=STAGE,
                where=shown(path),
                what=f"{shown(path)} is of a kind that is not read.",
                remedy="Give .txt, .html, .htm, .warc or .warc.gz files, or folders of them.",
            )


def _inside(folder: Path) -> Iterator[Source | Problem]:
    """Walk one folder; say so if there was nothing in it to read."""
    is_bare = True
    for met in _walk(folder):
        is_bare = False
        yield met
    if is_bare:
        yield Problem(
            stage=STAGE,
            where=shown(folder),
            what=f"The folder {shown(folder)} holds no page.",
            remedy="Put .txt, .html, .htm, .warc or .warc.gz files into it.",
        )


def _walk(folder: Path) -> Iterator[Source | Problem]:
    """Give everything to be read under a folder, depth first, each level by name.

    A stack in place of recursion, since folders nest deeper than Python's calls.
    Each path carries the folders above it, so that a link back to one of them
    is seen before it is followed for ever.
    """
    pending: list[tuple[Path, tuple[tuple[int, int], ...]]] = [(folder, ())]
    while pending:
        path, above = pending.pop()
        status = _status(path)
        if isinstance(status, Problem):
            yield status
        elif not stat.S_ISDIR(status.st_mode):
            source = _source(path, status)
            if source is not None:
                yield source
        elif (here := (status.st_dev, status.st_ino)) in above:
            yield _loop(path)
        else:
            names = _names(path)
            if isinstance(names, Problem):
                yield names
            else:
                pending.extend((path / name, (*above, here)) for name in reversed(names))


def _names(folder: Path) -> list[str] | Problem:
    """List what a folder shows, by name and without hidden files."""
    try:
        return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        return unread(folder, error)


def _status(path: Path) -> os.stat_result | Problem:
    """Ask the file system what lies at a path."""
    try:
        return path.stat()
    except OSError as error:
        return unread(path, error)


def _source(path: Path, status: os.stat_result) -> Source | Problem | None:
    """Take a file for a source; null where its kind is not read."""
    known = kind(path.name)
    if known is None:
        return None
    if not stat.S_ISREG(status.st_mode):
        return Problem(
            stage=STAGE,
            where=shown(path),
            what=f"{shown(path)} is a pipe or a device, not a file.",
            remedy="Save its content as a file and give that.",
        )
    page = path.as_posix()
    if shown(path) != str(path):
        return Problem(
            stage=STAGE,
            where=shown(path),
            what=f"The name of {shown(path)} is not written in UTF-8.",
            remedy="Rename the file; its name becomes the page's address.",
        )
    return Source(path=path, page=page, kind=known, size=status.st_size)


def _loop(path: Path) -> Problem:
    """Report a link that leads back to a folder above it."""
    return Problem(
        stage=STAGE,
        where=shown(path),
        what=f"{shown(path)} is a link back to a folder that holds it.",
        remedy="Nothing is lost: that folder is read once. Remove the link to silence this.",
    )


def shown(path: Path) -> str:
    r"""Give a path as it can be printed, bytes that are no UTF-8 by their number.

    >>> import os
    >>> shown(Path(os.fsdecode(b"vell-\xff.txt")))
    'vell-\\xff.txt'
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def unread(path: Path, error: OSError) -> Problem:
    """Put the operating system's refusal of a path into a sentence."""
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        what, remedy = "is a link to something that is gone", "Mend or remove the link."
    elif isinstance(error, FileNotFoundError):
        what, remedy = "does not exist", "Check the spelling of the path."
    elif isinstance(error, PermissionError):
        what, remedy = "may not be read by you", "Ask its owner for the right to read it."
    else:
        reason = (error.strerror or type(error).__name__).lower()
        what, remedy = f"cannot be read ({reason})", "Copy it to a sound disk and give the copy."
    return Problem(stage=STAGE, where=shown(path), what=f"{shown(path)} {what}.", remedy=remedy)
