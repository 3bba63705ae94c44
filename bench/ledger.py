"""How fast the ledger is with a million claims.

Run by hand:

    python bench/ledger.py [--days 1000] [--claims 1000] [--folder FOLDER]

It builds a ledger of days times claims in a folder (a temporary one, if none is
given) by writing rows straight into the table, with bodies as a reader makes
them, and times what `daybook day` and `daybook add` ask of it.
"""

import argparse
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from platform import python_version
from tempfile import TemporaryDirectory

from daybook.ledger.book import Book
from daybook.ledger.entry import Entry, capture_entry, claim_entry, claim_of
from daybook.ledger.sqlite import opened
from daybook.ledger.table import row_of, told_time
from daybook.model import Capture, Claim, Days, Extent, Speaker

FIRST = date(2031, 3, 3)
START = datetime(2031, 3, 3, 6, tzinfo=UTC)
CLAIMS_A_PAGE = 50
TALK = (
    "officials in Halden said that overnight drones reached the rail yard at Ostrel and that "
    "repairs to the northern line would take several days while crews from Vell and Lume were "
    "sent to help residents whose windows had been broken by the blasts near the grain port"
)
WORDS = TALK.split()


def a_capture(page: int) -> Capture:
    """A capture of an invented page."""
    where = Extent(file=f"pages-{page // 1000:05}.warc.gz", offset=page * 900, length=800)
    return Capture(
        id=sha256(str(page).encode()).hexdigest(),
        page=f"https://harbour.example/news/2031/03/strait-war-what-we-know-{page}.html",
        captured_at=START,
        media_type="text/html",
        size=90_000,
        version=1,
        raw=where,
        text=where,
    )


def a_claim(number: int, capture: Capture, day: date, chance: random.Random) -> Claim:
    """A claim as long as claims in news pages are: some 150 characters."""
    quote = " ".join(chance.choices(WORDS, k=chance.randint(12, 40))).capitalize() + "."
    start = number % CLAIMS_A_PAGE * 260
    speaker = Speaker(
        text="officials in Halden",
        start=start,
        end=start + 19,
        name="Government of Norvia",
        kind="government",
        side="NV",
    )
    return Claim(
        id=f"c-{sha256(b'%d' % number).hexdigest()[:20]}",
        page=capture.page,
        capture=capture.id,
        passage=f"p-{capture.id[:20]}",
        start=start,
        end=start + len(quote),
        quote=quote,
        block=start,
        speakers=(speaker,),
        via=("NorthWire",),
        cue="said that",
        status="attributed",
        said=Days(start=day, end=day),
        happened=Days(start=day - timedelta(days=1), end=day),
        section="fighting",
        reader="read.claim/1",
    )


def entries(days: int, claims: int) -> Iterator[Entry]:
    """The entries of all days, a page's capture before its claims."""
    chance = random.Random(1)  # noqa: S311  # the same ledger every time
    number = 0
    for count in range(days):
        day, at = FIRST + timedelta(days=count), START + timedelta(days=count)
        for _ in range(claims):
            if number % CLAIMS_A_PAGE == 0:
                capture = a_capture(number // CLAIMS_A_PAGE)
                yield capture_entry(capture, at)
            yield claim_entry(a_claim(number, capture, day, chance), day, at)
            number += 1


def build(path: Path, days: int, claims: int) -> None:
    """Write the whole ledger straight into the table, and make its indexes after that."""
    with opened(path):
        pass
    raw = sqlite3.connect(path, isolation_level=None)
    kept = raw.execute(
        "SELECT type, name, sql FROM sqlite_master "
        "WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
    ).fetchall()
    for sort, name, _ in kept:
        raw.execute(f"DROP {sort} {name}")
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("BEGIN")
    rows = (row_of(entry, told_time(entry.recorded_at)) for entry in entries(days, claims))
    raw.executemany(
        "INSERT INTO entries "
        "(id, kind, recorded_at, capture, page, day, section, supersedes, made_by, body) VALUES "
        "(:id, :kind, :recorded_at, :capture, :page, :day, :section, :supersedes, :made_by, :body)",
        rows,
    )
    for _, _, sql in kept:
        raw.execute(sql)
    raw.execute("COMMIT")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()


def timed(name: str, asked: Callable[[], object], times: int = 9) -> None:
    """Print how long a question takes: the middle and the worst of several tries."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        asked()
        taken.append((time.perf_counter() - begun) * 1000)
    print(f"{name:<58} {statistics.median(taken):9.1f} ms   worst {max(taken):9.1f} ms", flush=True)


def ask(book: Book, days: int) -> None:
    """Time the questions of the day list and of the archive."""
    chance = random.Random(2)  # noqa: S311  # the same days every time

    def a_day() -> date:
        return FIRST + timedelta(days=chance.randrange(days))

    middle = START + timedelta(days=days // 2, hours=1)
    timed(
        "claims of one day, decoded", lambda: [*map(claim_of, book.entries("claim", day=a_day()))]
    )
    timed("claims of one day, not decoded", lambda: [*book.entries("claim", day=a_day())])
    timed(
        "claims of one day as of half time, decoded",
        lambda: [*map(claim_of, book.entries("claim", day=a_day(), as_of=middle))],
    )
    timed("the newest day", book.newest_day)
    timed("the newest day as of half time", lambda: book.newest_day(middle))
    timed("all days with their counts", book.days, 3)
    timed("all days as of half time", lambda: book.days(middle), 3)
    timed("the capture of a page", lambda: book.latest_capture(a_capture(7).page))
    timed("the claims of a capture", lambda: [*book.entries("claim", capture=a_capture(9).id)])
    timed("the ends of all archive files", book.ends, 3)


def append(book: Book, days: int, count: int = 10_000) -> None:
    """Time writing claims in transactions of 500, encoding included."""
    chance, at = random.Random(3), START + timedelta(days=days)  # noqa: S311  # as above
    capture = a_capture(10**9)
    claims = [a_claim(10**9 + number, capture, FIRST, chance) for number in range(count)]
    begun = time.perf_counter()
    for start in range(0, count, 500):
        book.append(claim_entry(claim, FIRST, at) for claim in claims[start : start + 500])
    rate = count / (time.perf_counter() - begun)
    print(f"appending, 500 claims a transaction: {rate:,.0f} claims/s", flush=True)


def main() -> None:
    """Build, ask, append."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--days", type=int, default=1000)
    words.add_argument("--claims", type=int, default=1000)
    words.add_argument("--folder", type=Path)
    told = words.parse_args()
    print(f"Python {python_version()}, SQLite {sqlite3.sqlite_version}, {sys.platform}")
    with TemporaryDirectory(dir=told.folder) as folder:
        path = Path(folder) / "ledger.sqlite"
        begun = time.perf_counter()
        build(path, told.days, told.claims)
        size = path.stat().st_size / 2**20
        taken = time.perf_counter() - begun
        print(f"{told.days * told.claims:,} claims: built in {taken:.0f} s, {size:,.0f} MiB")
        begun = time.perf_counter()
        with opened(path) as book:
            print(f"opening: {(time.perf_counter() - begun) * 1000:.1f} ms", flush=True)
            ask(book, told.days)
            append(book, told.days)


if __name__ == "__main__":
    main()
