"""Scores of when, where and how many: the values that events carry.

Events of a found claim are set side by side by their type, what is left over in
order. Days agree if both ends do; a figure if its bounds and unit do, and its
measure where that is asked; a place by its name or its words.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Final

from quality.score import NONE, Counted, Record

Found = Sequence[tuple[Record, Record]]

EARTH: Final = 6371.0  # mean radius, kilometres


def time_hits(found: Found) -> tuple[Counted, Counted]:
    """Count the events whose days agree, and those with days where the hand gives none.

    The second counts as hits the days invented, of all that were given.
    """
    agree = invented = NONE
    for owed, told in found:
        for one, other in events_beside(owed, told):
            days, given = _days(one), _days(other)
            agree += Counted(
                hits=int(days is not None and days == given),
                given=int(given is not None),
                owed=int(days is not None),
            )
            if given is not None:
                invented += Counted(hits=int(days is None), given=1, owed=1)
    return agree, invented


def events_beside(owed: Record, told: Record) -> Iterator[tuple[Record, Record]]:
    """Set the events of two readings of a claim side by side: by type, then in order."""
    left = list(told["events"])
    rest = []
    for event in owed["events"]:
        same = next((other for other in left if other["type"] == event["type"]), None)
        if same is None:
            rest.append(event)
        else:
            left.remove(same)
            yield event, same
    yield from zip(rest, left, strict=False)


def _days(event: Record) -> tuple[str, str] | None:
    time = event["time"]
    return None if time is None else (time["start"], time["end"])


def quantity_hits(found: Found, *, with_measure: bool) -> Counted:
    """Count the figures of found claims whose bounds and unit agree."""
    counted = NONE
    for owed, told in found:
        one, other = (_figures(claim, with_measure=with_measure) for claim in (owed, told))
        counted += Counted(hits=(one & other).total(), given=other.total(), owed=one.total())
    return counted


def _figures(claim: Record, *, with_measure: bool) -> Counter[tuple[object, ...]]:
    keys = ("low", "high", "unit", *(("measure",) if with_measure else ()))
    return Counter(
        (*(each[key] for key in keys), each["modifier"] if each["low"] == each["high"] else None)
        for event in claim["events"]
        for each in event["quantities"]
    )


def place_hits(found: Found) -> Counted:
    """Count the places of found claims that both name."""
    counted = NONE
    for owed, told in found:
        one, other = _places(owed), _places(told)
        hits = sum(any(_is_same(place, each) for each in other) for place in one)
        counted += Counted(hits=min(hits, len(other)), given=len(other), owed=len(one))
    return counted


def point_hits(found: Found, reach: float) -> Counted:
    """Count the settlements of found claims whose point lies within a reach in kilometres."""
    counted = NONE
    for owed, told in found:
        for place in _places(owed):
            if place["kind"] != "settlement" or place["lat"] is None:
                continue
            points = [each for each in _places(told) if each["lat"] and _is_same(place, each)]
            counted += Counted(
                hits=int(any(distance(place, each) <= reach for each in points)),
                given=len(points[:1]),
                owed=1,
            )
    return counted


def invented_points(found: Found) -> int:
    """Count points that were given for places to which the hand gives none."""
    return sum(
        place["lat"] is not None and not own
        for owed, told in found
        for place, own in given_beside(owed, told)
    )


def given_beside(owed: Record, told: Record) -> Iterator[tuple[Record, list[Record]]]:
    """Set each place that was given for a claim beside the hand's same places with a point."""
    own = [place for place in _places(owed) if place["lat"] is not None]
    for each in _places(told):
        yield each, [place for place in own if _is_same(place, each)]


def distance(one: Record, other: Record) -> float:
    """Give the kilometres between two points on a sphere, by the haversine formula."""
    first, second = radians(one["lat"]), radians(other["lat"])
    across = radians(other["lon"] - one["lon"])
    half = sin((second - first) / 2) ** 2 + cos(first) * cos(second) * sin(across / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))


def _places(claim: Record) -> list[Record]:
    known: dict[tuple[str, str], Record] = {}
    for event in claim["events"]:
        for place in event["places"]:
            known.setdefault((place["text"], place["name"]), place)
    return list(known.values())


def _is_same(one: Record, other: Record) -> bool:
    return bool(
        one["name"].casefold() == other["name"].casefold()
        or one["text"].casefold() == other["text"].casefold()
    )
