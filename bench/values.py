"""Measure the readers of times, figures and places together, beside dateparser and quantulum3.

    .tools/bin/uv run --no-sync --with dateparser --with quantulum3 bench/values.py [GOLD]

GOLD is ../shared/bench/news/gold.jsonl.gz if left out: one text a line, cut into sentences
before the clock starts. Daybook reads times and places of each text as one passage, the places
by the shipped profile of a war, and figures sentence by sentence. So do dateparser and
quantulum3, where they are installed, as they ask for short texts; they are slow and get every
FORTIETH text. Each reader has a process of its own; they take turns, pass by pass, and the best
pass of each counts.
"""

import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.reading import GOLD, texts

from daybook.gazetteer import gazetteer
from daybook.profile import profile, profile_folder
from daybook.read.figure import figures
from daybook.read.sentence import sentences
from daybook.read.when import timexes
from daybook.read.where import region, toponyms

PASSES = 5
FORTIETH = 40
DAY = datetime(2026, 3, 2)  # noqa: DTZ001  # dateparser takes no zone


class Text(NamedTuple):
    """A text, whole and cut into its sentences."""

    whole: str
    sentences: tuple[str, ...]


Reader = Callable[[Text], Sequence[object]]


class Pass(NamedTuple):
    """One pass: its processor time, the sentences read, and what was found in them."""

    seconds: float
    sentences: int
    found: int

    @property
    def rate(self) -> float:
        """The sentences read in a CPU-second."""
        return self.sentences / self.seconds


def by_times(gold: Path) -> Pass:
    """Read the times of every text."""
    return _pass(gold, _times)


def by_figures(gold: Path) -> Pass:
    """Read the figures of every text."""
    return _pass(gold, _figures)


def by_places(gold: Path) -> Pass:
    """Read the places of every text."""
    return _pass(gold, _places())


def by_all(gold: Path) -> Pass:
    """Read times, figures and places of every text."""
    places = _places()
    return _pass(gold, lambda text: (*_times(text), *_figures(text), *places(text)))


def by_dateparser(gold: Path) -> Pass:
    """Search sentences for dates with dateparser."""
    from dateparser.search import search_dates  # noqa: PLC0415  # no library of the project

    settings = {"RELATIVE_BASE": DAY}
    return _pass(
        gold,
        _one_by_one(lambda told: search_dates(told, languages=["en"], settings=settings) or []),
        FORTIETH,
    )


def by_quantulum(gold: Path) -> Pass:
    """Parse sentences for quantities with quantulum3."""
    from quantulum3 import parser  # noqa: PLC0415  # no library of the project

    return _pass(gold, _one_by_one(parser.parse), FORTIETH)


def _times(text: Text) -> Sequence[object]:
    return timexes(text.whole, DAY.date())


def _places() -> Reader:
    known = region(gazetteer(), profile(profile_folder("russia-ukraine")))
    return lambda text: toponyms(text.whole, known)


def _one_by_one(read: Callable[[str], Sequence[object]]) -> Reader:
    return lambda text: [each for told in text.sentences for each in read(told)]


_figures = _one_by_one(figures)


def _pass(gold: Path, read: Reader, every: int = 1) -> Pass:
    """Time a reading that was done once before, so that nothing is loaded any more."""
    given = [_cut(text) for text in texts(gold)[::every]]
    found = sum(len(read(text)) for text in given)
    start = time.process_time()
    for text in given:
        read(text)
    seconds = time.process_time() - start
    return Pass(seconds, sum(len(text.sentences) for text in given), found)


def _cut(text: str) -> Text:
    return Text(text, tuple(text[start:end] for start, end in sentences(text, 0, len(text))))


def alone(act: Callable[[Path], Pass], gold: Path) -> Pass:
    """Do a pass in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(act, gold).result()


def main(gold: Path) -> None:
    """Measure and print the table."""
    readers = {
        "daybook, all three": by_all,
        "daybook, times": by_times,
        "daybook, figures": by_figures,
        "daybook, places": by_places,
    }
    peers = {"dateparser": by_dateparser, "quantulum3": by_quantulum}
    readers |= {name: act for name, act in peers.items() if find_spec(name)}
    passes = [{name: alone(act, gold) for name, act in readers.items()} for _ in range(PASSES)]
    best = {name: min(one[name] for one in passes) for name in readers}
    whole = best["daybook, all three"].rate
    print(f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}, {gold.name}")
    print(f"{'':<20}{'sentences':>11}{'found':>8}{'a CPU-second':>14}{'time':>8}")
    for name, one in best.items():
        print(
            f"{name:<20}{one.sentences:>11,}{one.found:>8,}{one.rate:>14,.0f}"
            f"{whole / one.rate:>8.2f}"
        )
    for name in peers.keys() - readers.keys():
        print(f"{name} is not installed here")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD)
