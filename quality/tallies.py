"""What Daybook reads from news beside tables that people made, figure by figure.

    .venv/bin/python -m quality.tallies

News articles and tables lie beside the project in `../shared/bench` and are no part of
it. A comparison is one figure of one article and the row of a table that speaks of the
same day and matter. Where they part, the cause is told: another cut-off, another area,
sources that differ, or a figure misread. A rule tells the first three; what none
explains stands as open until somebody looks it up and writes the cause into
`quality/tallies.csv`.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from daybook.gazetteer import gazetteer
from daybook.model import Fetched
from daybook.profile import Profile, profile, profile_folder
from daybook.publish.contract import claim_record
from daybook.read.reading import reading
from quality.gold import ROOT
from quality.public import BENCH, documents
from quality.values import distance

Record: TypeAlias = Mapping[str, Any]
Cause: TypeAlias = Literal[
    "agrees", "misread", "other cut-off", "other area", "sources differ", "open"
]
"""Why a figure of the news and one of a table are alike or part."""

Point: TypeAlias = tuple[float, float]
"""Latitude and longitude in degrees."""

PAGE: Final = ROOT / "docs" / "tallies.md"
JUDGED: Final = Path(__file__).with_name("tallies.csv")
"""Causes that somebody looked up: article, offset of the claim, figure, cause."""

CONFLICT: Final = "russia-ukraine"
_DRONES: Final = frozenset(("drone", "drones", "uavs", "uav"))
_MISSILES: Final = frozenset(("missile", "missiles", "rocket", "rockets"))
_UNMANNED: Final = ("shahed", "uav", "orlan", "mohajer", "lancet", "orion", "merlin")
_NEWS_REACH: Final = timedelta(days=2)
_ROUND: Final = 0.02
_NEAR: Final = 10.0  # kilometres
_TOLL: Final = 100
"""From so many dead on, a bare figure beside a side's name is taken for its army's."""

_SETTLEMENT: Final = frozenset(("1", "2"))
"""How exactly UCDP tells a place: there, or within some 25 kilometres of a named one."""

COUNTING: Final = "UA"
"""The side whose General Staff and air force count the losses and attacks of these tables."""

_LOSSES: Final = "general_staff_losses"
_LOST: Final = ("personnel", "tank", "drone", "aircraft", "helicopter")
_LOSING: Final = frozenset(("killed", "killed or wounded", "destroyed"))
_LOST_WORDS: Final = {
    "soldiers": "personnel", "troops": "personnel", "personnel": "personnel", "tanks": "tank",
    "aircraft": "aircraft", "planes": "aircraft", "helicopters": "helicopter",
}  # fmt: skip
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of an article: what it measures, of what, from when to when, and by whom.

    `days` are the first and last day, `places` the names of where, `points` the degrees
    (latitude, longitude) of those that have one, `offset` where its claim begins in the
    article's text, `side` the speaker's; `is_of_enemy` where the claim names the other side
    of the one that counts.
    """

    article: str
    offset: int
    text: str
    measure: str
    item: str
    low: float | None
    high: float | None
    basis: str | None
    days: tuple[date, date]
    places: tuple[str, ...]
    points: tuple[Point, ...] = ()
    side: str
    is_of_enemy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure of a table: which, of what, on which day, where ("" for everywhere).

    `point` is the settlement's, in degrees; null where a row speaks of an area.
    """

    table: str
    matter: str
    day: date
    figure: float
    area: str = ""
    point: Point | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One comparison and its cause."""

    figure: Figure
    row: Row
    cause: Cause


def figures(document: Record, conflict: Profile) -> Iterator[Figure]:
    """Read an article and give every figure of its events that has days."""
    enemy = re.compile(
        "|".join(word for side in conflict.sides if side.id != COUNTING for word in side.words)
    )
    for claim in _claims(document, conflict):
        side = claim["speakers"][0]["side"] if claim["speakers"] else "other"
        for event in claim["events"]:
            if event["time"] is None or event["negated"]:
                continue
            days = tuple(date.fromisoformat(event["time"][end]) for end in ("start", "end"))
            for each in event["quantities"]:
                yield Figure(
                    article=document["id"], offset=claim["start"], text=each["text"],
                    measure=each["measure"], item=(each["item"] or "").lower(), low=each["low"],
                    high=each["high"], basis=each["basis"], days=(days[0], days[1]),
                    places=tuple(place["name"] for place in event["places"]),
                    points=tuple(_points(event["places"])), side=side,
                    is_of_enemy=enemy.search(claim["quote"]) is not None,
                )  # fmt: skip


def _points(places: Iterable[Record]) -> Iterator[Point]:
    for place in places:
        if place["lat"] is not None:
            yield place["lat"], place["lon"]


def _claims(document: Record, conflict: Profile) -> Iterator[Record]:
    """Read an article as a page that tells its day."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in document["text"].split("\n") if line)
    published = document["published"] or ""
    page = (
        f'<html><head><meta property="article:published_time" content="{published}"></head>'
        f"<body><article><h1>{escape(document['title'] or document['slug'] or '')}</h1>"
        f"{paragraphs}</article></body></html>"
    )
    fetched = Fetched(
        page=document["id"], body=page.encode(), media_type="text/html", charset="utf-8",
        headers=(), captured_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    yield from map(claim_record, reading(fetched, conflict, gazetteer()).claims)


def air_rows(table: Iterable[Record]) -> Iterator[Row]:
    """Sum drones and missiles launched and shot down, by the day on which an attack ended."""
    sums: Counter[tuple[str, date]] = Counter()
    for row in table:
        model = row["model"].lower()
        sort = "drones" if any(name in model for name in _UNMANNED) else "missiles"
        day = date.fromisoformat(row["time_end"][:10])
        for column, measure in (("launched", "launched"), ("destroyed", "downed")):
            if row[column]:
                sums[f"{sort} {measure}", day] += int(float(row[column]))
    for (matter, day), figure in sums.items():
        yield Row(table="missile_attacks", matter=matter, day=day, figure=figure)


def death_rows(table: Iterable[Record]) -> Iterator[Row]:
    """Give the best estimate of deaths of every event that lasted a day."""
    for row in table:
        first, last = row["date_start"][:10], row["date_end"][:10]
        if first == last and row["where_description"]:
            is_settlement = row["where_prec"] in _SETTLEMENT
            yield Row(
                table="ucdp_events", matter="killed", day=date.fromisoformat(first),
                figure=float(row["best"]), area=row["where_coordinates"],
                point=(float(row["latitude"]), float(row["longitude"])) if is_settlement else None,
            )  # fmt: skip


def loss_rows(table: Iterable[Record]) -> Iterator[Row]:
    """Give a General Staff's running count of its enemy's losses, and how many a day brought."""
    before: dict[str, tuple[date, float]] = {}
    for row in sorted(table, key=lambda one: one["date"]):
        day = date.fromisoformat(row["date"])
        for column in _LOST:
            if not row[column]:
                continue
            held = float(row[column])
            yield Row(table=_LOSSES, matter=f"{column} lost", day=day, figure=held)
            last, known = before.get(column, (day, held))
            if day - last == _A_DAY:
                yield Row(
                    table=_LOSSES, matter=f"{column} lost in a day", day=day, figure=held - known
                )
            before[column] = (day, held)


def matter_of(figure: Figure) -> str | None:
    """Name what a figure is compared by; null where no table speaks of it."""
    words = frozenset(figure.item.split())
    lost = next((_LOST_WORDS[word] for word in words if word in _LOST_WORDS), None)
    if not words and figure.measure == "killed" and (figure.low or 0) >= _TOLL:
        lost = "personnel"  # "military dead by 1,400 to 23,000"
    if lost and figure.is_of_enemy and figure.measure in _LOSING:
        return f"{lost} lost" if figure.basis == "cumulative" else f"{lost} lost in a day"
    if figure.measure in ("launched", "downed"):
        sort = "drones" if words & _DRONES else "missiles" if words & _MISSILES else None
        return f"{sort} {figure.measure}" if sort else None
    return "killed" if figure.measure == "killed" and figure.places else None


def tallies(found: Sequence[Figure], rows: Sequence[Row]) -> Iterator[Tally]:
    """Set every figure beside the row of its day and matter, with the cause where they part.

    Where it may speak of several days, the row that agrees is taken, else the last.
    """
    judged = _judged()
    for figure in found:
        matter = matter_of(figure)
        near = [row for row in rows if row.matter == matter and _is_of(figure, row)]
        if not near:
            continue
        row = max(near, key=lambda one: (_holds(figure, one.figure), one.day))
        key = (figure.article, figure.offset, figure.text)
        yield Tally(figure=figure, row=row, cause=judged.get(key) or cause(figure, row))


def _is_of(figure: Figure, row: Row) -> bool:
    """Whether a row speaks of a figure's day and, where it names a place, of its place."""
    first, last = figure.days
    if row.table == _LOSSES:
        return row.day == last
    is_here = not row.area or _is_at(figure, row)
    return first <= row.day <= last and last - first <= _NEWS_REACH and is_here


def _is_at(figure: Figure, row: Row) -> bool:
    """Whether a row's settlement is one of a figure's, or the area of its name."""
    if row.point is not None:
        return any(_kilometres(point, row.point) <= _NEAR for point in figure.points)
    return any(place and place in row.area for place in figure.places)


def _kilometres(one: Point, other: Point) -> float:
    ends = ({"lat": lat, "lon": lon} for lat, lon in (one, other))
    return distance(*ends)


def cause(figure: Figure, row: Row) -> Cause:
    """Tell why a figure and a row are alike or part, as far as a rule can tell."""
    if _holds(figure, row.figure):
        return "agrees"
    if figure.places and not row.area:
        return "other area"
    if figure.days[1] - figure.days[0] > _A_DAY:
        return "other cut-off"
    is_its_own = figure.side == COUNTING or row.table == "ucdp_events"
    return "open" if is_its_own else "sources differ"


def _holds(figure: Figure, known: float) -> bool:
    low = figure.low if figure.low is not None else 0.0
    high = figure.high if figure.high is not None else float("inf")
    return (figure.low, figure.high) != (None, None) and (
        low * (1 - _ROUND) <= known <= high * (1 + _ROUND)
    )


def _judged() -> dict[tuple[str, int, str], Cause]:
    if not JUDGED.exists():
        return {}
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return {
            (row["article"], int(row["offset"]), row["figure"]): row["cause"]  # type: ignore[misc]
            for row in csv.DictReader(file)
        }


def page_of(made: Sequence[Tally], articles: int) -> str:
    """Write the comparisons as `docs/tallies.md`: counts by cause, then every one."""
    lines = [
        "# Beside tables that people made",
        "",
        "Written by `python -m quality.tallies`; do not edit. Figures that Daybook reads from",
        f"{articles} news articles, beside tables of drones and missiles, of deaths (UCDP) and of",
        "losses as a General Staff counts them. Articles and tables are no part of the project.",
        "",
        "| table | " + " | ".join(_CAUSES) + " |",
        f"|{' --- |' * (len(_CAUSES) + 1)}",
    ]
    for table in sorted({each.row.table for each in made}):
        counts = Counter(each.cause for each in made if each.row.table == table)
        lines.append(f"| {table} | {' | '.join(str(counts[name]) for name in _CAUSES)} |")
    lines += ["", "| day | matter | news | table | cause | article |", f"|{' --- |' * 6}"]
    lines += [
        f"| {each.row.day} | {each.row.matter} | {_bounds(each.figure)} | {each.row.figure:g} "
        f"| {each.cause} | {each.figure.article}, {each.figure.offset} |"
        for each in sorted(made, key=lambda one: (one.row.table, one.row.day, one.row.matter))
    ]
    return "\n".join([*lines, ""])


_CAUSES: Final[tuple[Cause, ...]] = (
    "agrees", "other cut-off", "other area", "sources differ", "misread", "open",
)  # fmt: skip


def _bounds(figure: Figure) -> str:
    ends = [f"{end:g}" if end is not None else "" for end in (figure.low, figure.high)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def main() -> int:
    """Read the articles, compare, write the page; 1 where they do not lie at hand."""
    news = BENCH / "news" / "gold.jsonl.gz"
    if not news.exists():
        print(f"The articles are not at {news}.")
        return 1
    conflict = profile(profile_folder(CONFLICT))
    articles = list(documents(news))
    found = [each for document in articles for each in figures(document, conflict)]
    rows = [
        *air_rows(_table("missile_attacks")),
        *death_rows(_table("ucdp_events")),
        *loss_rows(_table("general_staff_losses")),
    ]
    made = list(tallies(found, rows))
    PAGE.write_text(page_of(made, len(articles)), encoding="utf-8")
    print(json.dumps(Counter(each.cause for each in made)))
    return 0


def _table(name: str) -> list[dict[str, str]]:
    with (BENCH / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    raise SystemExit(main())
