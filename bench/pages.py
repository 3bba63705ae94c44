"""Measure a page's whole way: pages a CPU-second from file to ledger, beside trafilatura alone.

    .venv/bin/python bench/pages.py [FOLDER]

FOLDER is ../shared/bench if left out; it holds extraction/html/*.html.gz and
news/gold.jsonl.gz. `daybook add` does all that it does: it finds the files, reads
them, keeps bytes and text in the archive, waits for the disk, and enters passages
and claims in the ledger. trafilatura only makes the main text, from the same
files. All take turns, pass by pass; the best pass of each counts.
"""

import gzip
import json
import os
import platform
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial, wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import trafilatura

from daybook.archive import Store
from daybook.ledger.sqlite import SqliteBook
from daybook.run import add as taking
from daybook.run.daybook import create, opened

SHARED = Path(__file__).parents[2] / "shared" / "bench"
PASSES = 3
SECOND = 10**9
REST = "gathering and the rest"

Told: TypeAlias = Counter[str]

_ENTRIES = ("capture_entry", "claim_entry", "passage_entry", "problem_entry")
_ROOMS: dict[str, tuple[tuple[Any, tuple[str, ...]], ...]] = {
    "reading": ((taking, ("reading",)),),
    "archive": ((taking, ("digest",)), (Store, ("keep", "flush", "recover"))),
    "ledger": (
        (taking, _ENTRIES),
        (SqliteBook, ("append", "capture", "erasure", "latest_capture", "ends")),
    ),
}


@contextmanager
def watched(spent: Told) -> Iterator[None]:
    """Count the CPU nanoseconds that each room spends while pages are added."""
    doors = [
        (owner, name, getattr(owner, name), room)
        for room, parts in _ROOMS.items()
        for owner, names in parts
        for name in names
    ]
    for owner, name, act, room in doors:
        setattr(owner, name, _timed(act, spent, room))
    try:
        yield
    finally:
        for owner, name, act, _ in doors:
            setattr(owner, name, act)


def _timed(act: Callable[..., Any], spent: Told, room: str) -> Callable[..., Any]:
    @wraps(act)
    def timed(*given: Any, **named: Any) -> Any:  # noqa: ANN401  # stands for any function
        # What another watched act takes inside this one is already counted there.
        counted, start = spent.total(), time.process_time_ns()
        try:
            return act(*given, **named)
        finally:
            inside = spent.total() - counted
            spent[room] += time.process_time_ns() - start - inside

    return timed


def through_daybook(pages: Path, found: Told) -> Told:
    """Add a folder of pages to a new daybook, and count what each room spends."""
    spent = Told()
    found.clear()
    with (
        TemporaryDirectory(dir=pages.parent) as folder,
        opened(create(Path(folder) / "book", "russia-ukraine")) as daybook,
        watched(spent),
    ):
        start = time.process_time_ns()
        for page in taking.add(daybook, [pages], lambda: datetime.now(UTC)):
            found.update({page.outcome: 1, "passages": page.passages, "claims": page.claims})
        spent[REST] = time.process_time_ns() - start - spent.total()
    return spent


def through_trafilatura(pages: Path, *, fast: bool) -> Told:
    """Extract the main text of each file of a folder with trafilatura alone."""
    start = time.process_time_ns()
    for file in sorted(pages.iterdir()):
        trafilatura.extract(file.read_bytes(), fast=fast)
    return Told({"trafilatura": time.process_time_ns() - start})


def unpack(shared: Path, folder: Path) -> tuple[Path, Path]:
    """Write the HTML pages and the news texts as files, and give both folders."""
    html, news = folder / "html", folder / "news"
    html.mkdir()
    news.mkdir()
    for file in (shared / "extraction" / "html").glob("*.html.gz"):
        (html / file.stem).write_bytes(gzip.decompress(file.read_bytes()))
    lines = gzip.decompress((shared / "news" / "gold.jsonl.gz").read_bytes()).splitlines()
    for number, text in enumerate(json.loads(line)["text"] for line in lines):
        (news / f"{number:03}.txt").write_text(text, "utf-8")
    return html, news


def report(name: str, pages: int, spent: Told, fast: float) -> None:
    """Print one line: pages a CPU-second, and a page's time beside trafilatura's for one."""
    each = spent.total() / pages
    print(f"{name:<34}{pages:>7}{SECOND / each:>14.1f}{each / fast:>16.2f}")


def report_rooms(name: str, spent: Told, found: Told) -> None:
    """Print what share of the time each room took."""
    shares = ", ".join(
        f"{room} {nanoseconds / spent.total():.0%}" for room, nanoseconds in spent.most_common()
    )
    print(f"{name}: {shares}; {', '.join(f'{count:,} {what}' for what, count in found.items())}")


def main() -> None:
    """Measure and print the tables."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    found = {"html": Told(), "news": Told()}
    with TemporaryDirectory() as folder:
        html, news = unpack(shared, Path(folder))
        runs: dict[str, Callable[[], Told]] = {
            "trafilatura fast": partial(through_trafilatura, html, fast=True),
            "trafilatura default": partial(through_trafilatura, html, fast=False),
            "daybook add, HTML pages": partial(through_daybook, html, found["html"]),
            "daybook add, news texts": partial(through_daybook, news, found["news"]),
        }
        passes = [{name: run() for name, run in runs.items()} for _ in range(PASSES)]
        sizes = {name: len(list((news if "news" in name else html).iterdir())) for name in runs}
    best = {name: min((one[name] for one in passes), key=Counter.total) for name in runs}
    fast = best["trafilatura fast"].total() / sizes["trafilatura fast"]
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, ", end="")
    print(f"trafilatura {trafilatura.__version__}, load {os.getloadavg()[0]:.1f}")
    print(f"{'':<34}{'pages':>7}{'pages/CPU-s':>14}{'time a page':>16}")
    for name, spent in best.items():
        report(name, sizes[name], spent, fast)
    report_rooms("HTML pages", best["daybook add, HTML pages"], found["html"])
    report_rooms("news texts", best["daybook add, news texts"], found["news"])


if __name__ == "__main__":
    main()
