"""Write what was published to a file; the only part of this room that touches the disk."""

import os
import tempfile
from pathlib import Path


def write(path: Path, words: str) -> None:
    """Write a file whole or not at all: a reader never meets half of it.

    Folders on the way are made. Raises OSError (no room, no permission) or
    UnicodeEncodeError (half a surrogate pair), and
    what stood at the path before then stands unchanged.
    """
    body = words.encode("utf-8")  # fails before anything is touched, if it fails
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
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
