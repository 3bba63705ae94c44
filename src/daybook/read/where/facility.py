"""Buildings and works as places: "the bus station in Ostrel", "the Vell bridge", "the port"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from daybook.model import Place
from daybook.read.where.lists import lists
from daybook.read.where.toponym import Toponym
from daybook.read.where.withheld import is_military

Built: TypeAlias = tuple[int, Place]
Span: TypeAlias = tuple[int, int]

_SETTLED: Final = ("settlement", "region", "district")
_TIED: Final = ("in", "at", "on", "near", "over")
_PLAIN: Final = ("", "central", "main", "old")
_FAR: Final = 50
_BETWEEN: Final = re.compile(r"\s+(?:(?!(?:and|or|but|that|who|which)\b)[\w’'-]+\s+){0,6}")


def facilities(
    text: str, span: Span, found: Sequence[Toponym], toponyms: Sequence[Toponym]
) -> tuple[list[Built], frozenset[int]]:
    """Give a clause's buildings, and the starts of the names that belong to them alone.

    "In", "at", "near" and the like leave the settlement a place of its own; "of" and a name
    in front do not.
    """
    built: list[Built] = []
    taken = set()
    for match in lists().facility.finditer(text, *span):
        if is_military(match["core"]):
            continue  # the settlement is told, and withheld
        where = _where(text, match, found)
        if where is None:
            if match["the"] in ("the", "The") and (place := _again(text, match, toponyms)):
                built.append((match.start("the"), place))
            continue
        start = _start(match, where)
        end = max(match.end("core"), where.end)
        place = _of(text[start:end], match["core"], where)
        if where.end < end and match["core"] in lists().sets["event_far"]:
            place = replace(place, lat=None, lon=None)
        built.append((start, place))
        is_in_front = where.end <= match.start("core")
        if is_in_front or not match["tie"] or match["tie"].strip() not in _TIED:
            taken.add(where.start)
    return built, frozenset(taken)


def _where(text: str, match: re.Match[str], found: Sequence[Toponym]) -> Toponym | None:
    """Find the settlement that a building's words name: in front of them, or tied to them."""
    for each in found:
        if each.stands_for != "place" or each.place is None or each.place.kind not in _SETTLED:
            continue
        if each.end == match.start("core") - 1 or each.end == match.start("which") - 1:
            return each
        if match["tie"] and match.end() < each.start <= match.end() + _FAR:
            return each if _BETWEEN.fullmatch(text, match.end(), each.start) else None
    return None


def _start(match: re.Match[str], where: Toponym) -> int:
    if where.end < match.end("core"):
        return where.start
    return match.start("the") if match["the"] in ("the", "The") else match.start("core")


def _of(words: str, core: str, where: Toponym) -> Place:
    """Make the place of a building in a settlement: it carries the settlement's point."""
    place = where.place
    if place is None:
        return Place(text=words, name=words, kind="facility", why="no settlement is told")
    is_settlement = place.kind == "settlement"
    return replace(
        place,
        text=words,
        name=f"{place.name} {lists().same.get(core, core)}",
        lat=place.lat if is_settlement else None,
        lon=place.lon if is_settlement else None,
        kind="facility",
        why=f"a building in {place.name}: {place.why}",
    )


def _again(text: str, match: re.Match[str], toponyms: Sequence[Toponym]) -> Place | None:
    """Give the building that was told of before with its settlement: "the bus station"."""
    if match["which"].strip() not in _PLAIN:
        return None
    head = match["core"].rsplit(" ", 1)[-1]
    told: Toponym | None = None
    core = match["core"]
    for earlier in lists().facility.finditer(text, 0, match.start()):
        if earlier["core"] == match["core"] or earlier["core"].endswith(f" {head}"):
            found = _where(text, earlier, toponyms)
            told, core = (found, earlier["core"]) if found else (told, core)
    if told is None:
        return None
    made = _of(text[match.start("the") : match.end("core")], core, told)
    return replace(made, why=f"told of before: {made.why}")
