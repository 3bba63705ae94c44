"""How often a point is wrong: of the points that Daybook gives, those more than 50 km off.

Only Daybook's own points count, those of settlements and of buildings in them: the rough
centres of areas that `bench/places.py` puts in for the sets are none. Judged is a point to
which a person gave one too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from quality.score import Record
from quality.values import distance, given_beside

Document: TypeAlias = Mapping[str, Any]

WRONG: Final = 50.0
"""Kilometres from which a point is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """How many points were given, how many a person gave too, and how many of those are wrong."""

    given: int
    judged: int
    wrong: int

    @property
    def share(self) -> float:
        """Share of the judged that are wrong, 0 to 1; 0 where none was judged.

        >>> Points(given=60, judged=50, wrong=1).share
        0.02
        """
        return self.wrong / self.judged if self.judged else 0.0


def set_points(gold: Iterable[Document], told: Iterable[Document]) -> Points:
    """Judge the points given for the names of a public set's documents.

    A name counts as judged where a person marked the same characters and gave a point.
    """
    answered = {one["id"]: one["places"] for one in told}
    given = 0
    off = []
    for document in gold:
        people = {(each["start"], each["end"]): each for each in document["places"]}
        for each in answered.get(document["id"], ()):
            if each["is_own"]:
                given += 1
                owed = people.get((each["start"], each["end"]))
                if owed is not None and owed["lat"] is not None:
                    off.append(distance(owed, each))
    return _points(given, off)


def claim_points(found: Sequence[tuple[Record, Record]]) -> Points:
    """Judge the points given for the places of claims that were found."""
    given = 0
    off = []
    for owed, told in found:
        for place, own in given_beside(owed, told):
            if place["lat"] is not None:
                given += 1
                off += [min(distance(each, place) for each in own)] if own else []
    return _points(given, off)


def _points(given: int, off: Sequence[float]) -> Points:
    return Points(given=given, judged=len(off), wrong=sum(each > WRONG for each in off))
