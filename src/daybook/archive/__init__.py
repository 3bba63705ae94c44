"""Pages kept for ever: `Fetched` in, WARC records on disk, their bytes and text out."""

from daybook.archive.capture import digest
from daybook.archive.fault import (
    ArchiveBusy,
    ArchiveFault,
    Damaged,
    NoRoom,
    NotOpen,
    Unwritable,
)
from daybook.archive.store import Store

__all__ = [
    "ArchiveBusy",
    "ArchiveFault",
    "Damaged",
    "NoRoom",
    "NotOpen",
    "Store",
    "Unwritable",
    "digest",
]
