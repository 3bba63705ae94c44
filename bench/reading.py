"""Measure reading: sentences a CPU-second from a page's bytes to its claims, and memory.

    .tools/bin/uv run --no-sync --with spacy bench/reading.py [GOLD]

GOLD is ../shared/bench/news/gold.jsonl.gz if left out: one text a line, read as
plain-text pages. spaCy, where it is installed, only divides the same texts into
words and sentences (blank English with its sentencizer; its trained pipelines do
not come from the package index). Each reader has a process of its own; they take
turns, pass by pass, and the best pass of each counts.
"""

import gzip
import json
import os
import platform
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from daybook.gazetteer import gazetteer
from daybook.model import Fetched
from daybook.profile import profile, profile_folder
from daybook.read.reading import Reading, reading
from daybook.read.sentence import sentences

GOLD = Path(__file__).parents[2] / "shared" / "bench" / "news" / "gold.jsonl.gz"
PASSES = 5
READ = ("article", "list", "live")
MIB = 1024  # the operating system tells kibibytes


class Pass(NamedTuple):
    """One pass over all texts: its processor time, the sentences read, and the process's peak."""

    seconds: float
    sentences: int
    peak: int


def by_daybook(gold: Path) -> Pass:
    """Read every text whole; only sentences of what claims are read from are counted."""
    war = profile(profile_folder("russia-ukraine"))
    fetched = [_fetched(number, text) for number, text in enumerate(texts(gold))]
    read: list[Reading] = []
    return _timed(
        lambda: read.extend(reading(each, war, gazetteer()) for each in fetched),
        lambda: sum(map(_sentences, read)),
    )


def by_spacy(gold: Path) -> Pass:
    """Divide every text into words and sentences with spaCy's blank English."""
    import spacy  # noqa: PLC0415  # no library of the project

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    given = texts(gold)
    docs: list[int] = []
    return _timed(
        lambda: docs.extend(sum(1 for _ in doc.sents) for doc in nlp.pipe(given)),
        lambda: sum(docs),
    )


def _timed(act: Callable[[], None], count: Callable[[], int]) -> Pass:
    """Time an act that was done once before, so that nothing is loaded any more."""
    act()
    before = count()
    start = time.process_time()
    act()
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Pass(seconds, count() - before, peak)


def texts(gold: Path) -> list[str]:
    """Give the texts of a set, one a line."""
    lines = gzip.decompress(gold.read_bytes()).splitlines()
    return [json.loads(line)["text"] for line in lines]


def _fetched(number: int, text: str) -> Fetched:
    return Fetched(
        page=f"{number}.txt", body=text.encode(), media_type="text/plain", charset="utf-8",
        headers=(), captured_at=datetime(2026, 11, 1, tzinfo=UTC),
    )  # fmt: skip


def _sentences(read: Reading) -> int:
    """Count a page's sentences in the passages whose claims are read."""
    if read.page is None:
        return 0
    text, blocks = read.page.text, read.page.blocks
    spans = [
        (max(block.start, each.start), min(block.end, each.end))
        for each in read.passages
        if each.kind in READ
        for block in blocks
    ]
    return sum(len(sentences(text, *span)) for span in spans if span[0] < span[1])


def alone(act: Callable[[Path], Pass], gold: Path) -> Pass:
    """Do a pass in a process of its own, so that no reader pays for another's memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(act, gold).result()


def main() -> None:
    """Measure and print the table."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    readers = {"daybook, bytes to claims": by_daybook}
    if find_spec("spacy"):
        readers["spaCy, words and sentences"] = by_spacy
    passes = [{name: alone(act, gold) for name, act in readers.items()} for _ in range(PASSES)]
    best = {name: min(one[name] for one in passes) for name in readers}
    print(
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}, {gold.name}, ", end=""
    )
    print(f"{len(texts(gold))} texts; best of {PASSES} passes")
    last = list(best.values())[-1]
    print(f"{'':<28}{'sentences':>11}{'a CPU-second':>14}{'time':>8}{'peak MiB':>10}")
    for name, one in best.items():
        rate, ratio = one.sentences / one.seconds, one.seconds / last.seconds
        print(f"{name:<28}{one.sentences:>11,}{rate:>14,.0f}{ratio:>8.2f}{one.peak / MIB:>10.0f}")


if __name__ == "__main__":
    main()
