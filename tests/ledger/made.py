"""Small values to put into ledgers."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from daybook.ledger.book import Book
from daybook.ledger.entry import Entry, capture_entry, claim_entry
from daybook.ledger.sqlite import opened
from daybook.model import Capture, Claim, Extent, Speaker

DAY = date(2031, 3, 3)


def at(minutes: float = 0) -> datetime:
    """An instant on the first day of the Strait War."""
    return datetime(2031, 3, 3, 9, tzinfo=UTC) + timedelta(minutes=minutes)


def a_capture(name: str = "one", *, page: str | None = None, file: str = "a.warc.gz") -> Capture:
    """A capture of a page of The Harbour Post."""
    return Capture(
        id=sha256(name.encode()).hexdigest(),
        page=page or f"https://harbour.example/{name}",
        captured_at=at(),
        media_type="text/html",
        size=1234,
        version=1,
        raw=Extent(file=file, offset=0, length=400),
        text=Extent(file=file, offset=400, length=100),
    )


def a_claim(
    number: int = 0, capture: Capture | None = None, quote: str = "The bridge at Ostrel is open."
) -> Claim:
    """A claim of the Norvian government in a page of The Harbour Post."""
    capture = capture or a_capture()
    return Claim(
        id=f"c-{number}",
        page=capture.page,
        capture=capture.id,
        passage="p-0",
        start=number,
        end=number + len(quote),
        quote=quote,
        block=0,
        speakers=(Speaker(text="it", start=0, end=2, name="Norvia", kind="government", side="NV"),),
        section="politics",
        reader="read.claim/1",
    )


def capture_in(name: str = "one", minutes: float = 0) -> Entry:
    """The entry of a capture."""
    return capture_entry(a_capture(name), at(minutes))


def claim_in(
    number: int = 0, name: str = "one", minutes: float = 0, day: date | None = DAY
) -> Entry:
    """The entry of a claim from a capture."""
    return claim_entry(a_claim(number, a_capture(name)), day, at(minutes))


@contextmanager
def a_book(folder: Path, *entries: Entry) -> Iterator[Book]:
    """A new ledger with some entries."""
    with opened(folder / "ledger.sqlite") as book:
        book.append(entries)
        yield book
