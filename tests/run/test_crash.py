"""`kill -9` at any moment loses nothing that was told, doubles nothing and leaves nothing half."""

import random
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.run.made import a_daybook, rows, story, written
from tests.run.programs import started

from daybook.run.add import add
from daybook.run.check import verify
from daybook.run.daybook import create
from daybook.run.know import records

KILLS = 12
PAGES = 70  # more than one batch
LONGEST = 0.4  # seconds: about as long as adding the pages takes


def told_before_the_kill(book: Path, pages: Path, log: Path, delay: float) -> set[str]:
    """Run `daybook add` and kill it so long after its first byte; give the pages it told of."""
    program = started(log, "add", str(pages), "--book", str(book))
    patience = time.monotonic() + 20
    while size_of(book) == 0 and program.is_alive():
        assert time.monotonic() < patience
        time.sleep(0.001)
    time.sleep(delay)
    program.kill()
    program.join()
    whole_lines = log.read_text(encoding="utf-8").split("\n")[:-1]
    return {line.split(" ")[1] for line in whole_lines if line.startswith("new: ")}


def size_of(book: Path) -> int:
    """Bytes in the daybook's archive."""
    return sum(path.stat().st_size for path in book.glob("archive/*.gz"))


def known_pages(book: Path) -> list[str]:
    """The pages that the ledger's own file has captures of, each as often as it has."""
    found = rows(book, "SELECT page FROM entries WHERE kind = 'capture' ORDER BY page")
    return [str(page) for (page,) in found]


def test_a_killed_add_loses_nothing_it_told(tmp_path: Path) -> None:
    """After each of many kills the next add finishes the work and everything stands once."""
    create(tmp_path / "empty", "strait-war")
    pages = tmp_path / "pages"
    pages.mkdir()
    for n in range(PAGES):
        written(pages / f"{n:03}.txt", story(f"Drone {n} fell."))
    every = sorted(str(page) for page in pages.iterdir())
    seed = time.time_ns()
    chance = random.Random(seed)  # noqa: S311  # moments, not secrets
    unfinished = 0
    for kill in range(KILLS):
        book = tmp_path / f"book-{kill:02}"
        shutil.copytree(tmp_path / "empty", book)
        told = told_before_the_kill(book, pages, tmp_path / "log", chance.random() * LONGEST)
        there = known_pages(book)
        assert told <= set(there), f"told and lost, seed {seed}"
        unfinished += there != every
        with a_daybook(book) as daybook:
            outcomes = [each.outcome for each in add(daybook, [pages], lambda: datetime.now(UTC))]
            assert outcomes.count("known") == len(there), f"seed {seed}"
            assert outcomes.count("new") == PAGES - len(there), f"seed {seed}"
            assert list(verify(daybook)) == [], f"seed {seed}"
            assert len({record["page"] for record in records(daybook, "claims")}) == PAGES
        assert known_pages(book) == every, f"doubled or lost, seed {seed}"
    assert unfinished > KILLS // 3, "too few kills fell while pages were being added"
