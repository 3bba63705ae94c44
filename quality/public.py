"""Public data sets: Daybook's answers scored by the sets' own scorer, half by half.

The sets lie beside the project in `../shared/bench` and are no part of it. Rules may
be tuned on the documents of one half, told by their id; the other half is read through
the scorer alone.
"""

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeAlias

from quality.faults import classes
from quality.gold import ROOT, SHARED
from quality.points import set_points

BENCH: Final = SHARED / "bench"
"""Where the public sets lie."""

Document: TypeAlias = Mapping[str, Any]
Table: TypeAlias = dict[str, Any]
"""What is kept of one set: its digest, its figures by half, its faults by class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSet:
    """A set, the part of it that is told by its source, and the figures to take from its scorer.

    `figures` give each figure's name and the keys that lead to it; `peers` say in words
    what others reached, on their own parts of the data. `is_halved` where no rule was
    tuned on the other half.
    """

    name: str
    source: str | None = None
    figures: tuple[tuple[str, tuple[str, ...]], ...]
    peers: str
    is_halved: bool = True

    @property
    def title(self) -> str:
        """The set with its source: "dates, wikiwars"."""
        return f"{self.name}, {self.source}" if self.source else self.name

    @property
    def gold(self) -> Path:
        """The file of its documents with the answers of people."""
        return BENCH / self.name / "gold.jsonl.gz"


_TIMES = (
    ("strict F1", ("strict", "f1")),
    ("relaxed F1", ("relaxed", "f1")),
    ("value accuracy", ("value_accuracy",)),
    ("type accuracy", ("type_accuracy",)),
)
_PLACES = (
    ("recognition F1", ("recognition", "f1")),
    ("end to end F1, 161 km", ("end_to_end_161km", "f1")),
    ("accuracy, 161 km", ("resolution", "acc_161km")),
    ("median error, km", ("resolution", "median_km")),
)
SETS: Final = (
    PublicSet(
        name="attribution",
        figures=(
            ("source, exact F1", ("source", "exact", "f1")),
            ("cue, exact F1", ("cue", "exact", "f1")),
            ("content, exact F1", ("content", "exact", "f1")),
        ),
        peers="CRF .506 / .534 / .286; BERT with CofeNet .832 / .753 / .729", is_halved=False,
    ),
    PublicSet(
        name="dates", source="wikiwars", figures=_TIMES,
        peers="HeidelTime strict .836, relaxed .914; TEI2GO .908 / .967",
    ),
    PublicSet(
        name="dates", source="timebank", figures=_TIMES, peers="SynTime on Platinum strict .921",
    ),
    PublicSet(
        name="dates", source="aquaint", figures=_TIMES, peers="SynTime on Platinum strict .921",
    ),
    PublicSet(
        name="places", source="geowebnews", figures=_PLACES,
        peers="CamCoder recognition .691, end to end .580; Mordecai 3 .941 of given names",
    ),
    PublicSet(name="places", source="lgl", figures=_PLACES, peers="none sought: a stress test"),
    PublicSet(
        name="quantities",
        figures=(
            ("value F1", ("value", "f1")),
            ("value and change F1", ("value_change", "f1")),
            ("value and unit F1", ("value_unit", "f1")),
        ),
        peers="CQE .920 / .881 / .856; quantulum3 .730 / – / .472",
    ),
)  # fmt: skip


def is_tuned(name: str) -> bool:
    """Whether rules may be tuned on a document, by its id.

    >>> is_tuned("a"), is_tuned("c")
    (False, True)
    """
    return int(sha256(name.encode()).hexdigest(), 16) % 2 == 0


def tables(sets: Sequence[PublicSet] = SETS) -> dict[str, Table]:
    """Answer and score every set that is at hand, by its title."""
    answered: dict[str, list[Document]] = {}
    made = {}
    for each in sets:
        if each.gold.exists():
            if each.name not in answered:
                answered[each.name] = list(answers(each))
            made[each.title] = table(each, answered[each.name])
    return made


def answers(each: PublicSet) -> Iterator[Document]:
    """Run `bench/predict` on a set and give its answers."""
    command = [sys.executable, str(ROOT / "bench" / "predict"), each.name, str(each.gold)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own
    for line in told.stdout.splitlines():
        yield json.loads(line)


def table(each: PublicSet, told: Sequence[Document]) -> Table:
    """Score a set's answers on the half that was tuned on, on the other, and on both."""
    gold = [one for one in documents(each.gold) if each.source in (None, one["source"])]
    halves = [[one for one in gold if is_tuned(one["id"]) is half] for half in (True, False)]
    parts = [*halves, gold] if each.is_halved else [gold]
    scores = [_scored(each, part, told) for part in parts]
    figures = {name: [_at(score, keys) for score in scores] for name, keys in each.figures}
    if each.name == "places":
        points = [set_points(part, told) for part in parts]
        figures["points more than 50 km off, share"] = [round(one.share, 4) for one in points]
        figures["points given"] = [float(one.given) for one in points]
    return {
        "data": sha256(each.gold.read_bytes()).hexdigest(),
        "documents": [len(part) for part in parts],
        "figures": figures,
        "faults": classes(each.name, gold, told),
        "peers": each.peers,
    }


def documents(file: Path) -> Iterator[Document]:
    """Read the documents of a set."""
    for line in gzip.decompress(file.read_bytes()).decode("utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def _scored(
    each: PublicSet, gold: Sequence[Document], told: Sequence[Document]
) -> Mapping[str, Any]:
    """Let the set's own scorer score the answers to some of its documents."""
    wanted = {one["id"] for one in gold}
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / each.name
        part.mkdir()
        lines = "".join(json.dumps(one) + "\n" for one in gold)
        (part / "gold.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
        given = Path(folder) / "answers.jsonl"
        given.write_text(
            "".join(json.dumps(one) + "\n" for one in told if one["id"] in wanted), encoding="utf-8"
        )
        command = [sys.executable, str(BENCH / "score.py"), each.name, folder, str(given)]
        score = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    found: Mapping[str, Any] = json.loads(score.stdout)
    return found


def _at(score: Any, keys: Sequence[str]) -> float:  # noqa: ANN401 - what a JSON object holds
    for key in keys:
        score = score[key]
    return float(score)
