"""Measure the reader of times: sentences a CPU-second, beside dateparser on the same texts.

    .tools/bin/uv run --no-sync --with dateparser bench/when.py [GOLD]

GOLD is ../shared/bench/dates/gold.jsonl.gz if left out. Only `text` and
`reference_date` are read. dateparser, where it is installed, searches the same
sentences one by one, as its search asks for short texts; it is given every
thirtieth, since it is slow. The best of some passes counts.
"""

import gzip
import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

from daybook.read.sentence import sentences
from daybook.read.when import timexes

GOLD = Path(__file__).parents[2] / "shared" / "bench" / "dates" / "gold.jsonl.gz"
PASSES = 5
EVERY = 30


def main(gold: Path) -> None:
    """Print both speeds, and how many expressions were found."""
    texts = [(line["text"], date.fromisoformat(line["reference_date"])) for line in _lines(gold)]
    told = [
        (text[start:end], day)
        for text, day in texts
        for start, end in sentences(text, 0, len(text))
    ]
    timexes("Read the word lists once.", None)
    found = sum(len(timexes(text, day)) for text, day in texts)
    _print("daybook", len(told), found, _best(lambda: [timexes(*each) for each in texts], PASSES))
    if find_spec("dateparser") is None:
        print("dateparser is not installed here")
        return
    few = told[::EVERY]
    counted = sum(len(_searched(*each)) for each in few)
    _print("dateparser", len(few), counted, _best(lambda: [_searched(*each) for each in few], 1))


def _lines(gold: Path) -> list[dict[str, str]]:
    with gzip.open(gold, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _best(work: Callable[[], object], passes: int) -> float:
    taken = []
    for _ in range(passes):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def _searched(text: str, day: date) -> list[object]:
    from dateparser.search import search_dates  # noqa: PLC0415  # no library of the project

    base = datetime(day.year, day.month, day.day)  # noqa: DTZ001  # dateparser takes no zone
    return search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []


def _print(name: str, number: int, found: int, seconds: float) -> None:
    print(
        f"{name:12} {number / seconds:10,.0f} sentences/CPU-s  {found} found in {number} sentences"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD)
