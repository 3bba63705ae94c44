"""Measure how long the list of a day takes in a ledger with a million claims.

    .venv/bin/python bench/day.py [--days 1000] [--book FOLDER] [--pages FOLDER]

Builds a daybook first (a temporary one, if none is named; one that is there is used
again): each day has 60 pages with 1,000 claims. The pages are real ones from
../shared/bench, read by Daybook, with figures and longer words changed so that
no two are alike but every twentieth, which is a copy of the one before. Texts lie
in the archive, and everything is encoded and written by the rooms' own code.

Then it times the list of thirty days, and its rendering as text and HTML. Warm: one
program, another day each time. Cold: a new program for each, and the system told
to forget the book's files first.
"""

import argparse
import gzip
import json
import os
import platform
import random
import re
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import chain, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from daybook.gazetteer import gazetteer
from daybook.ledger.entry import Entry, capture_entry, claim_entry, passage_entry, problem_entry
from daybook.model import Capture, Claim, Days, Fetched, Passage
from daybook.profile import Profile
from daybook.publish.render import rendered
from daybook.read.identity import claim_id, passage_id
from daybook.read.reading import Reading, reading
from daybook.run.day import day_list
from daybook.run.daybook import Daybook, create, opened

SHARED = Path(__file__).parents[2] / "shared" / "bench"
START = datetime(2023, 1, 1, 6, tzinfo=UTC)
PAGES, CLAIMS, RUNS = 60, 1_000, 30
COPY = 20
FEWEST = 17  # claims a page must have to be used: 60 times that is 1,000 and a little more
FIGURE_OR_WORD = re.compile(r"\d|\b[a-z]{6,}\b")


def templates(shared: Path, profile: Profile) -> list[Reading]:
    """Read the real pages, and keep those with enough claims."""
    lines = gzip.decompress((shared / "news" / "gold.jsonl.gz").read_bytes()).splitlines()
    texts = (("text/plain", json.loads(line)["text"].encode()) for line in lines)
    files = sorted((shared / "extraction" / "html").glob("*.html.gz"))
    pages = (("text/html", gzip.decompress(file.read_bytes())) for file in files)
    read = (
        reading(
            Fetched(page=kind, body=body, media_type=kind, charset=None, headers=(),
                    captured_at=START), profile, gazetteer())
        for kind, body in chain(texts, pages)
    )  # fmt: skip
    return [one for one in read if one.page is not None and len(one.claims) >= FEWEST]


class Newsroom:
    """Makes pages like the templates, with other figures and words of the same length."""

    def __init__(self, read: list[Reading]) -> None:
        self._read = read
        self._chance = random.Random(1)  # noqa: S311  # the same book every time
        words: dict[int, set[str]] = defaultdict(set)
        for one in read:
            for word in FIGURE_OR_WORD.findall(one.page.text if one.page else ""):
                words[len(word)].add(word)
        self._words = {length: sorted(found) for length, found in words.items()}
        self._last = ""

    def page(self, number: int) -> tuple[Reading, str]:
        """Give a template and the text of a new page made from it."""
        index = number - (number % COPY == COPY - 1)
        template = self._read[index % len(self._read)]
        if index == number and template.page is not None:
            self._last = FIGURE_OR_WORD.sub(self._other, template.page.text)
        return template, self._last

    def _other(self, word: re.Match[str]) -> str:
        is_kept = self._chance.random() < 0.7  # three words in ten change
        return word[0] if is_kept else self._chance.choice(self._words[len(word[0])])


def entries(
    template: Reading, text: str, capture: Capture, day: date, count: int
) -> Iterator[Entry]:
    """Give the entries of a new page: those of its template, moved to its text and day."""
    at, key = capture.captured_at, capture.id
    names = {one.id: passage_id(key, one.start, one.end) for one in template.passages}
    yield capture_entry(capture, at)
    for passage in template.passages:
        yield passage_entry(_passage(passage, names, text, capture, day), at)
    for claim in template.claims[:count]:
        yield claim_entry(_claim(claim, names, text, capture, day), day, at)
    for problem in template.problems:
        yield problem_entry(replace(problem, where=capture.page), at, capture=key)


def _passage(
    passage: Passage, names: dict[str, str], text: str, capture: Capture, day: date
) -> Passage:
    title = passage.title and text[passage.start : passage.start + len(passage.title)]
    return replace(
        passage, id=names[passage.id], page=capture.page, capture=capture.id, title=title,
        of=passage.of and names[passage.of], published=day, published_why="its address",
    )  # fmt: skip


def _claim(claim: Claim, names: dict[str, str], text: str, capture: Capture, day: date) -> Claim:
    speakers = tuple(
        one if one.start is None else replace(one, text=text[one.start : one.end])
        for one in claim.speakers
    )
    return replace(
        claim, id=claim_id(capture.id, claim.start, claim.end), page=capture.page,
        capture=capture.id, passage=names[claim.passage], quote=text[claim.start : claim.end],
        speakers=speakers, said=Days(start=day, end=day),
        happened=Days(start=day - timedelta(days=1), end=day),
    )  # fmt: skip


def build(folder: Path, days: int, shared: Path) -> None:
    """Make the book, a day in one transaction."""
    begun = time.perf_counter()
    with opened(create(folder, "russia-ukraine")) as daybook, daybook.store as store:
        store.recover(daybook.book.ends())
        newsroom = Newsroom(templates(shared, daybook.profile))
        for day in range(days):
            written = list(_of_day(daybook, newsroom, START + timedelta(days=day)))
            store.flush()
            daybook.book.append(written)
    print(f"built in {time.perf_counter() - begun:.0f} s", flush=True)


def _of_day(daybook: Daybook, newsroom: Newsroom, at: datetime) -> Iterator[Entry]:
    day = at.date()
    for place in range(PAGES):
        template, text = newsroom.page((day - START.date()).days * PAGES + place)
        address = f"https://harbour.example/{day}/what-we-know-{place}.html"
        fetched = Fetched(
            page=address, body=f"{text}\n{address}".encode(), media_type="text/html",
            charset="utf-8", headers=(), captured_at=at,
        )  # fmt: skip
        raw, kept = daybook.store.keep(fetched, text)
        capture = Capture(
            id=sha256(fetched.body).hexdigest(), page=address, captured_at=at,
            media_type="text/html", size=len(fetched.body), version=1, raw=raw, text=kept,
        )  # fmt: skip
        count = CLAIMS * (place + 1) // PAGES - CLAIMS * place // PAGES
        yield from entries(template, text, capture, day, count)


def timed(daybook: Daybook, day: date) -> dict[str, float]:
    """Time the list of one day and its rendering, in milliseconds."""
    marks, processor = [time.perf_counter()], time.process_time()
    made = day_list(daybook, day)
    marks.append(time.perf_counter())
    processor = 1000 * (time.process_time() - processor)
    rendered(made, "text")
    marks.append(time.perf_counter())
    rendered(made, "html")
    marks.append(time.perf_counter())
    taken = (1000 * (after - before) for before, after in pairwise(marks))
    return {**dict(zip(("list", "text", "html"), taken, strict=True)),
            "list (CPU)": processor, "bullets": made.made_from.bullets,
            "claims": made.made_from.claims, "pages": made.made_from.pages}  # fmt: skip


def ask(folder: Path, days: list[date]) -> None:
    """Time some days in this program and print what was found, one line of JSON a day."""
    begun = time.perf_counter()
    with opened(folder) as daybook:
        opening = 1000 * (time.perf_counter() - begun)
        for day in days:
            print(json.dumps({"open": opening, **timed(daybook, day)}))


def asked(folder: Path, days: list[date]) -> list[dict[str, float]]:
    """Time some days in a new program."""
    words = [sys.executable, __file__, "--book", str(folder), *(f"--ask={day}" for day in days)]
    begun = time.perf_counter()
    told = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    whole = 1000 * (time.perf_counter() - begun)
    return [{**json.loads(line), "program": whole} for line in told.splitlines()]


def forget(folder: Path) -> None:
    """Tell the system to drop the book's files from its memory."""
    os.sync()
    for path in (path for path in folder.rglob("*") if path.is_file()):
        handle = os.open(path, os.O_RDONLY)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)


def cold(folder: Path, day: date) -> dict[str, float]:
    """Time one day in a new program whose files must come from the disk."""
    forget(folder)
    return asked(folder, [day])[0]


def report(name: str, found: list[dict[str, float]], parts: tuple[str, ...]) -> None:
    """Print the middle, the 95th hundredth and the worst of each part's times."""
    for part in parts:
        times = sorted(one[part] for one in found)
        middle, late = times[len(times) // 2], times[int(len(times) * 0.95)]
        print(f"{name:<6}{part:<12}{middle:>8.0f}{late:>8.0f}{times[-1]:>8.0f}", flush=True)


def main() -> None:
    """Build, ask warm and cold, print the table."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--days", type=int, default=1000)
    words.add_argument("--book", type=Path)
    words.add_argument("--pages", type=Path, default=SHARED)
    words.add_argument("--ask", type=date.fromisoformat, action="append", help=argparse.SUPPRESS)
    told = words.parse_args()
    if told.ask:
        ask(told.book, told.ask)
        return
    place: Callable[[], nullcontext[str] | TemporaryDirectory[str]] = (
        (lambda: nullcontext(str(told.book))) if told.book else TemporaryDirectory
    )
    with place() as folder:
        measure(Path(folder) / "book", told.days, told.pages)


def measure(folder: Path, days: int, shared: Path) -> None:
    """Time thirty days of a book, which is built where it is not there."""
    if not folder.exists():
        build(folder, days, shared)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20
    chance = random.Random(2)  # noqa: S311  # the same days every time
    chosen = [START.date() + timedelta(days=one) for one in chance.sample(range(days), RUNS)]
    warm = asked(folder, [START.date(), *chosen])[1:]
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, ", end="")
    print(f"{days * CLAIMS:,} claims, {days * PAGES:,} pages, {size:,.0f} MiB", end="")
    print(f", load {os.getloadavg()[0]:.1f}")
    print(f"a day: {warm[0]['pages']} pages, {warm[0]['claims']} claims, ", end="")
    print(f"{warm[0]['bullets']} bullets")
    print(f"{'ms':<18}{'p50':>8}{'p95':>8}{'worst':>8}")
    report("warm", warm, ("list", "list (CPU)", "text", "html"))
    report("cold", [cold(folder, day) for day in chosen],
           ("open", "list", "list (CPU)", "text", "html", "program"))  # fmt: skip


if __name__ == "__main__":
    main()
