"""Measure main-text extraction: F1 and pages a CPU-second, beside trafilatura.

    .venv/bin/python bench/extraction.py [FOLDER]

FOLDER holds truth.json and html/<id>.html.gz (../shared/bench/extraction if left
out). All three readers run in this process in turn, page by page, so that a busy
machine slows them alike; the best of three passes counts. Ours makes the whole
page (decoding, blocks, metadata), trafilatura the main text from decoded HTML.
The score is that of article-extraction-benchmark (multisets of four words).
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import trafilatura

from daybook.model import Fetched
from daybook.read.decode import decoded
from daybook.read.page import page

SHARED = Path(__file__).parents[2] / "shared" / "bench" / "extraction"
PASSES = 3
WORD = re.compile(r"\w+")


def ours(fetched: Fetched, _: str) -> str:
    """Return the main blocks of Daybook's page."""
    made = page(fetched).made
    blocks = made[0].blocks if made else ()
    return "\n".join(made[0].text[block.start : block.end] for block in blocks if block.main)


def fast(_: Fetched, html: str) -> str:
    """Return what trafilatura extracts in its fast mode."""
    return trafilatura.extract(html, fast=True) or ""


def default(_: Fetched, html: str) -> str:
    """Return what trafilatura extracts as it comes."""
    return trafilatura.extract(html) or ""


READERS: dict[str, Callable[[Fetched, str], str]] = {
    "daybook": ours,
    "trafilatura fast": fast,
    "trafilatura default": default,
}


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words in a text, counted."""
    words = WORD.findall(text)
    runs = (tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))
    return Counter(run for run in runs if run)


def scores(truths: list[str], answers: list[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over pages."""
    precisions, recalls = [], []
    for truth, answer in zip(map(shingles, truths), map(shingles, answers), strict=True):
        shared = (truth & answer).total()
        if answer:
            precisions.append(shared / answer.total())
        if truth:
            recalls.append(shared / truth.total())
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    return precision, recall, 2 * precision * recall / (precision + recall)


def fetched(file: Path) -> Fetched:
    """Return a stored page of the set."""
    return Fetched(
        page=file.name,
        body=gzip.decompress(file.read_bytes()),
        media_type="text/html",
        charset=None,
        headers=(),
        captured_at=datetime.now(UTC),
    )


def main() -> None:
    """Measure and print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    pages = [fetched(folder / "html" / f"{name}.html.gz") for name in truth]
    htmls = ["".join(decoded(one).made) for one in pages]
    answers: dict[str, list[str]] = {}
    seconds = dict.fromkeys(READERS, float("inf"))
    for _ in range(PASSES):
        spent = dict.fromkeys(READERS, 0.0)
        answers = {name: [] for name in READERS}
        for one, html in zip(pages, htmls, strict=True):
            for name, reader in READERS.items():
                start = time.process_time()
                answers[name].append(reader(one, html))
                spent[name] += time.process_time() - start
        seconds = {name: min(seconds[name], spent[name]) for name in READERS}
    print(f"{'':22}{'precision':>10}{'recall':>8}{'F1':>8}{'pages/CPU-s':>13}{'speed':>8}")
    truths = [one["articleBody"] for one in truth.values()]
    for name in READERS:
        precision, recall, f1 = scores(truths, answers[name])
        speed = seconds["trafilatura fast"] / seconds[name]
        figures = f"{precision:10.4f}{recall:8.4f}{f1:8.4f}{len(pages) / seconds[name]:13.1f}"
        print(f"{name:22}{figures}{speed:7.2f}x")


if __name__ == "__main__":
    main()
