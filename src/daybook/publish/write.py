"""Write what was published to a file; the only part of this room that touches the disk."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


def write(path: Path, words: str) -> None:
    """Write a file whole or not at all: a reader never meets half of it.

    Folders on the way are made. Raises OSError (no room, no permission) that
    names the path, or UnicodeEncodeError (half a surrogate pair), and what stood
    at the path before then stands unchanged.
    """
    words.encode("utf-8")  # fails before anything is touched, if it fails
    with whole(path) as file:
        file.write(words)


@contextmanager
def whole(path: Path) -> Iterator[TextIO]:
    """Open a file for writing that is there, once this ends well, and else is as it was.

    A device or a pipe (`/dev/stdout`) has nothing to be put in its place: it is
    written to as it is.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _opened(path) if path.exists() and not path.is_file() else _replacing(path) as file:
            yield file
    except OSError as error:
        # A failed write names no file, and nobody knows the one that was to take the place.
        if error.filename is None or Path(os.fsdecode(error.filename)).name.endswith(_PART):
            error.filename = str(path)
        raise


_PART = ".part"


def _opened(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="\n")


@contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    """Write beside a file, and put what was written in its place at the end."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:99]}.", suffix=_PART)
    partial = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(_mode(path))
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """Give the rights a file should have: those it has, else what the user's mask leaves."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
