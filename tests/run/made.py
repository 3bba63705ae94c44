"""Pages, WARC files and daybooks to try the whole way of a page on."""

import gzip
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from daybook.run.add import Added, add
from daybook.run.daybook import Daybook, create, opened

FIRST = datetime(2033, 1, 14, 9, tzinfo=UTC)
"""When the pages of these tests were captured."""

STORY = """Drones over the port of Ostrel

NorthWire
January 13, 2033

OSTREL, Jan. 13 (NorthWire) - {lead}

Governor Ilsa Brandt said that two people were wounded in Ostrel. "The port is open," \
she said on Thursday.

Sarkan's defence ministry said its forces had struck a depot near Karsk.
"""


def story(lead: str = "Drones hit the port of Ostrel overnight, officials said.") -> str:
    """A dispatch of 13 January 2033 with a lead of one's own."""
    return STORY.format(lead=lead)


def ticking(start: datetime = FIRST) -> Callable[[], datetime]:
    """A clock that goes on by a second each time it is asked."""
    asked = 0

    def clock() -> datetime:
        nonlocal asked
        asked += 1
        return start + timedelta(seconds=asked)

    return clock


@contextmanager
def a_daybook(folder: Path) -> Iterator[Daybook]:
    """A daybook of the invented war in a folder, made first where there is none."""
    if not folder.exists():
        create(folder, "strait-war")
    with opened(folder) as daybook:
        yield daybook


def added(
    daybook: Daybook, *paths: Path, at: datetime = FIRST, captured: datetime | None = None
) -> list[Added]:
    """Everything that became of the pages under these paths, added at a moment."""
    return list(add(daybook, paths, ticking(at), captured))


def written(path: Path, words: str) -> Path:
    """A file with these words."""
    path.write_text(words, encoding="utf-8", newline="")
    return path


def warc_record(address: str, body: bytes, captured: datetime) -> bytes:
    """One page of a crawl, packed, as a crawler writes it."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{zlib.crc32(body):08x}-0000-4000-8000-000000000000>\r\n"
        f"WARC-Target-URI: {address}\r\nWARC-Date: {captured:%Y-%m-%dT%H:%M:%SZ}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode("ascii") + answer + b"\r\n\r\n")


def every_byte(folder: Path) -> bytes:
    """All that lies in a folder's files: raw, and what packed members unpack to."""
    found = b""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        raw = path.read_bytes()
        found += raw
        if path.name.endswith(".gz"):
            found += gzip.decompress(raw) if raw else b""
    return found


def rows(folder: Path, question: str) -> list[tuple[object, ...]]:
    """What the ledger's own file answers, past the program."""
    connection = sqlite3.connect(folder / "ledger.sqlite")
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()
