"""Measure the reader of figures beside quantulum3: sentences a CPU-second, and loading.

    .tools/bin/uv run --no-sync --with quantulum3 bench/figure.py [GOLD]

GOLD is ../shared/bench/news/gold.jsonl.gz if left out: one text a line, cut into sentences
before the clock starts. Without quantulum3 Daybook runs alone. The readers take turns, pass
by pass, on the same sentences; the best pass of each counts. quantulum3 is slow: it reads
every TENTH sentence.
"""

import gzip
import json
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from daybook.read.figure import figures
from daybook.read.sentence import sentences

GOLD = Path(__file__).parents[2] / "shared" / "bench" / "news" / "gold.jsonl.gz"
PASSES = 5
TENTH = 10

Reader = Callable[[str], Sequence[object]]


def cut(gold: Path) -> list[str]:
    """Cut every text into sentences."""
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return [text[start:end] for text in texts for start, end in sentences(text, 0, len(text))]


def by_quantulum() -> Reader:
    """Load quantulum3 and give its reader."""
    from quantulum3 import parser  # noqa: PLC0415 - a tool of this bench alone

    read: Reader = parser.parse
    return read


def seconds(read: Reader, told: Sequence[str]) -> tuple[float, int]:
    """Give the processor time of one pass, and how many figures were found."""
    began = time.process_time()
    found = sum(len(read(text)) for text in told)
    return time.process_time() - began, found


def main(gold: Path) -> None:
    """Print what each reader does in a CPU-second."""
    told = cut(gold)
    readers: dict[str, tuple[Reader, list[str]]] = {"daybook": (figures, told)}
    if find_spec("quantulum3"):
        readers["quantulum3"] = (by_quantulum(), told[::TENTH])
    best: dict[str, tuple[float, int]] = {}
    for _ in range(PASSES):
        for name, (read, texts) in readers.items():
            best[name] = min(best.get(name, (float("inf"), 0)), seconds(read, texts))
    for name, (spent, found) in best.items():
        texts = readers[name][1]
        print(f"{name}: {len(texts)} sentences, {found} figures, {len(texts) / spent:,.0f}/CPU-s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD)
