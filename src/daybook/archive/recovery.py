"""What is to be done to an archive after a stop in mid-sentence, decided before anything is.

The ledger knows, for each archive file, the byte just past the last record it
acknowledged. What lies beyond was never acknowledged and goes; a file that is
shorter than the ledger knows has lost something, and then nothing is touched.
"""

import os
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from daybook.archive.fault import STAGE, Damaged, unwritten
from daybook.archive.tail import sync_folder
from daybook.model import Problem

_NAME = re.compile(r"captures-(\d{5,})\.warc\.gz")
_REPLACES = re.compile(rb"^replaces: (captures-\d{5,}\.warc\.gz)\r$", re.MULTILINE)
_GZIP = 16 + zlib.MAX_WBITS
_BLOCK = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What recovery will do: ends to cut files back to, files to remove or to set aside."""

    cuts: tuple[tuple[Path, int], ...]
    removed: tuple[Path, ...]
    set_aside: tuple[Path, ...]


def file_name(number: int) -> str:
    """Give the name of an archive file.

    >>> file_name(12)
    'captures-00012.warc.gz'
    """
    return f"captures-{number:05}.warc.gz"


def file_number(name: str) -> int:
    """Give the number in an archive file's name, 0 for any other name.

    >>> file_number("captures-00012.warc.gz"), file_number("lock")
    (12, 0)
    """
    match = _NAME.fullmatch(name)
    return int(match[1]) if match else 0


def archive_files(folder: Path) -> tuple[Path, ...]:
    """List the archive's files, oldest first."""
    named = (path for path in folder.iterdir() if file_number(path.name))
    return tuple(sorted(named, key=lambda path: file_number(path.name)))


def plan(folder: Path, ends: Mapping[str, int]) -> Plan:
    """Decide what recovery has to do, without doing it.

    Raises `Damaged` where the ledger knows more than the archive holds, or where
    the archive holds files that no stop of the program explains.
    """
    files = archive_files(folder)
    present = {path.name: path.stat().st_size for path in files}
    for name, end in ends.items():
        if present.get(name, 0) < end:
            raise _lost(folder / name, present.get(name), end)
    cuts = tuple(
        (p, ends[p.name]) for p in files if present[p.name] > ends.get(p.name, present[p.name])
    )
    unknown = [path for path in files if path.name not in ends]
    removed = [path for path in unknown if _is_left_over(path, files, ends)]
    removed += [path for path in unknown if path not in removed and _is_bare(path)]
    set_aside = [path for path in unknown if path not in removed]
    if set_aside and not _is_explained(set_aside, ends):
        raise _unexplained(set_aside[0])
    return Plan(cuts=cuts, removed=tuple(removed), set_aside=tuple(set_aside))


def carry_out(recovery: Plan) -> tuple[Problem, ...]:
    """Do what was planned, and say what was cut or set aside."""
    problems = [_cut(path, end) for path, end in recovery.cuts]
    for path in recovery.removed:
        remove(path)
    problems.extend(_set_aside(path) for path in recovery.set_aside)
    return tuple(problems)


def remove(path: Path) -> None:
    """Remove a file for good: once this returns, no power cut brings it back."""
    try:
        path.unlink(missing_ok=True)
        sync_folder(path.parent)
    except OSError as error:
        raise unwritten(path, error) from error


def _is_left_over(path: Path, files: tuple[Path, ...], ends: Mapping[str, int]) -> bool:
    """Tell whether an unknown file is one half of an erasure that was broken off.

    Before the ledger took the moves, that is the new file: the one it replaces
    is still known. Afterwards it is the old file: the one that replaces it is
    known, or holds nothing because everything was erased.
    """
    if _replaced_by(path) in ends:
        return True
    return any(
        _replaced_by(other) == path.name and (other.name in ends or _is_bare(other))
        for other in files
    )


def _is_explained(unknown: Sequence[Path], ends: Mapping[str, int]) -> bool:
    """Tell whether a stop explains that the ledger does not know these files.

    Pages not yet acknowledged lie in files newer than any the ledger knows. One
    that knows no file at all may be new, and then there is one file; beside
    several it is the wrong ledger.
    """
    newest = max((file_number(name) for name in ends), default=0)
    if not ends:
        return len(unknown) == 1
    return all(file_number(path.name) > newest for path in unknown)


def _replaced_by(path: Path) -> str | None:
    """Give the name of the file whose records this one took over, null if none."""
    opening = next(iter(_openings(path)), b"")
    match = _REPLACES.search(opening)
    return match[1].decode("ascii") if match else None


def _is_bare(path: Path) -> bool:
    """Tell whether a file holds nothing beside its opening record, save a half-written one."""
    return len(_openings(path)) < 2


def _openings(path: Path) -> list[bytes]:
    """Give the first bytes of a file's first two whole records, fewer if it has fewer.

    Damaged bytes may have been pages, so they are counted as such.
    """
    openings: list[bytes] = []
    with path.open("rb") as file:
        packed = b""
        while len(openings) < 2:
            unpacker, opening = zlib.decompressobj(_GZIP), b""
            while not unpacker.eof:
                packed = packed or file.read(_BLOCK)
                if not packed:
                    return openings
                try:
                    piece = unpacker.decompress(packed)
                except zlib.error:
                    return [*openings, b"", b""]
                opening, packed = (opening + piece)[:_BLOCK], unpacker.unused_data
            openings.append(opening)
    return openings


def _cut(path: Path, end: int) -> Problem:
    """Cut a file back to the last record the ledger knows."""
    try:
        size = path.stat().st_size
        with path.open("r+b") as file:
            file.truncate(end)
            os.fsync(file.fileno())
    except OSError as error:
        raise unwritten(path, error) from error
    return Problem(
        stage=STAGE,
        where=str(path),
        what=f"The last run broke off while it wrote {path}; {size - end} bytes were cut.",
        remedy="Add again the pages that were being added then; no other was touched.",
    )


def _set_aside(path: Path) -> Problem:
    """Give a file of pages that the ledger does not know a name of its own."""
    number, copies = file_number(path.name), 1
    aside = path.with_name(f"unclaimed-{number:05}.warc.gz")
    while aside.exists():
        copies += 1
        aside = path.with_name(f"unclaimed-{number:05}-{copies}.warc.gz")
    try:
        path.rename(aside)
        sync_folder(path.parent)
    except OSError as error:
        raise unwritten(path, error) from error
    return Problem(
        stage=STAGE,
        where=str(aside),
        what=f"{path} held pages that the ledger does not know; it is now named {aside.name}.",
        remedy=f"Add {aside} if you want its pages, then remove it.",
    )


def _lost(path: Path, size: int | None, end: int) -> Damaged:
    """Report a file that lost bytes the ledger acknowledged."""
    if size is None:
        what = f"{path} is missing, and the ledger quotes from it."
    else:
        what = f"{path} ends at byte {size}, and the ledger quotes from it up to byte {end}."
    return Damaged(str(path), what, "Put the file back from a copy; nothing was changed.")


def _unexplained(path: Path) -> Damaged:
    """Report an older file that the ledger should know and does not."""
    return Damaged(
        str(path),
        f"{path} holds pages, and the ledger does not know the file.",
        "Put the ledger back from a copy, or move the file away and add it; nothing was changed.",
    )
