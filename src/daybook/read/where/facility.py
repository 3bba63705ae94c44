"""Buildings and works as places: "the bus station in Ostrel", "the Vell bridge", "the port"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final, NamedTuple, TypeAlias

from daybook.model import Place
from daybook.read.where.event_lists import event_lists
from daybook.read.where.toponym import Toponym
from daybook.read.where.withheld import is_military

Built: TypeAlias = tuple[int, Place]
Span: TypeAlias = tuple[int, int]

_TIED: Final = ("in", "at", "on", "near", "over")
_PLAIN: Final = ("", "central", "main", "old")
_FAR: Final = 50
_LEAD: Final = 60
_BETWEEN: Final = re.compile(r"\s+(?:(?!(?:and|or|but|that|who|which)\b)[\w’'-]+\s+){0,6}")


class Building(NamedTuple):
    """A building's words: its noun, what ties it to a place, the article and words before."""

    core: str
    start: int
    end: int
    tie: str
    tie_end: int
    has_the: bool
    the_start: int
    which: str

    @property
    def which_start(self) -> int:
        """Where the words between article and noun begin."""
        return self.start - len(self.which)


def facilities(
    text: str, span: Span, found: Sequence[Toponym], toponyms: Sequence[Toponym]
) -> tuple[list[Built], frozenset[int]]:
    """Give a clause's buildings, and the starts of the names that belong to them alone.

    "In", "at", "near" and the like leave the settlement a place of its own; "of" and a name
    in front do not.
    """
    built: list[Built] = []
    taken = set()
    for each in _buildings(text, *span):
        if is_military(each.core):
            continue  # the settlement is told, and withheld
        where = _where(text, each, found)
        if where is None:
            if each.has_the and (place := _again(text, each, toponyms)):
                built.append((each.the_start, place))
            continue
        start = _start(each, where)
        end = max(each.end, where.end)
        place = _of(text[start:end], each.core, where)
        is_in_front = where.end <= each.start
        if is_in_front and each.core in event_lists().sets["far"]:
            place = replace(place, lat=None, lon=None)
        built.append((start, place))
        if is_in_front or each.tie not in _TIED:
            taken.add(where.start)
    return built, frozenset(taken)


def _buildings(text: str, start: int, end: int) -> Iterator[Building]:
    told = event_lists()
    for match in told.facility.finditer(text, start, end):
        first = match.start()
        lead = told.article.search(text, max(start, first - _LEAD), first)
        article = (lead and lead["the"]) or ""
        yield Building(
            match["core"], first, match.end("core"), (match["tie"] or "").strip(), match.end(),
            article in ("the", "The"), lead.start("the") if lead and article else first,
            lead["which"] if lead else "",
        )  # fmt: skip


def _where(text: str, building: Building, found: Sequence[Toponym]) -> Toponym | None:
    """Find the settlement that a building's words name: in front of them, or tied to them."""
    first = bisect_left(found, building.start - _LEAD, key=attrgetter("start"))
    for each in found[first:]:
        if each.start > building.tie_end + _FAR:
            return None
        if each.stands_for != "place" or each.place is None or each.place.kind != "settlement":
            continue
        if each.end + 1 in (building.start, building.which_start):
            return each
        if building.tie and each.start > building.tie_end:
            return each if _BETWEEN.fullmatch(text, building.tie_end, each.start) else None
    return None


def _start(building: Building, where: Toponym) -> int:
    if where.end < building.end:
        return where.start
    return building.the_start if building.has_the else building.start


def _of(words: str, core: str, where: Toponym) -> Place:
    """Make the place of a building in a settlement: it carries the settlement's point."""
    place = where.place
    if place is None:
        return Place(text=words, name=words, kind="facility", why="no settlement is told")
    return replace(
        place,
        text=words,
        name=f"{place.name} {event_lists().same.get(core, core)}",
        kind="facility",
        why=f"a building in {place.name}: {place.why}",
    )


def _again(text: str, building: Building, toponyms: Sequence[Toponym]) -> Place | None:
    """Give the building that was told of before with its settlement: "the bus station"."""
    if building.which.strip() not in _PLAIN:
        return None
    head = building.core.rsplit(" ", 1)[-1]
    for earlier in reversed([*_buildings(text, 0, building.the_start)]):
        is_same = earlier.core == building.core or earlier.core.endswith(f" {head}")
        where = _where(text, earlier, toponyms) if is_same else None
        if where is not None:
            made = _of(text[building.the_start : building.end], earlier.core, where)
            return replace(made, why=f"told of before: {made.why}")
    return None
