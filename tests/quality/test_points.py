"""Points that are wrong: on made-up documents and claims."""

from collections.abc import Mapping
from typing import Any

from quality.points import Points, claim_points, set_points

VELL = {"lat": 46.42, "lon": -33.2}
NYRE = {"lat": 46.2, "lon": -32.95}
NOWHERE = {"lat": None, "lon": None}


def name(start: int, point: Mapping[str, float | None], *, is_own: bool = True) -> dict[str, Any]:
    """Make one name of a document, as the sets and `bench/places.py` have it."""
    return {"start": start, "end": start + 4, **point, "is_own": is_own}


def document(identity: str, *names: dict[str, Any]) -> dict[str, Any]:
    """Make a document with its names."""
    return {"id": identity, "places": list(names)}


def claim(*places: dict[str, Any]) -> dict[str, Any]:
    """Make a claim with one event and its places."""
    return {"events": [{"places": list(places)}]}


def place(words: str, point: Mapping[str, float | None]) -> dict[str, Any]:
    """Make a claim's place."""
    return {"text": words, "name": words, "kind": "settlement", **point}


def test_only_points_of_daybooks_own_are_judged() -> None:
    """A rough centre is no point of Daybook's, and a name that nobody marked is not judged."""
    gold = [{"id": "a", "places": [name(0, VELL), name(9, VELL), name(20, VELL)]}]
    told: list[dict[str, Any]] = [
        {
            "id": "a",
            "places": [
                name(0, VELL), name(9, NYRE), name(20, NYRE, is_own=False), name(40, VELL),
            ],
        }
    ]  # fmt: skip
    points = set_points(gold, told)
    assert points == Points(given=3, judged=2, wrong=0)  # 31 kilometres lie between them
    far = [{"id": "a", "places": [name(9, {"lat": 40.0, "lon": -33.2})]}]
    assert set_points(gold, far) == Points(given=1, judged=1, wrong=1)


def test_other_documents_and_other_bounds_are_not_judged() -> None:
    """Only the same characters of the same document are set side by side."""
    gold = [document("a", name(0, VELL)), document("b")]
    told = [{"id": "a", "places": [{**name(0, VELL), "end": 3}]}]
    assert set_points(gold, told) == Points(given=1, judged=0, wrong=0)


def test_points_of_claims_are_held_against_the_hands() -> None:
    """A point of a claim is wrong where the hand puts the same place elsewhere."""
    owed = claim(place("Vell", VELL), place("Sund", NOWHERE), place("Nyre", VELL))
    told = claim(place("Vell", VELL), place("Sund", VELL), place("Nyre", {"lat": 50.0, "lon": 1.0}))
    points = claim_points([(owed, told)])
    assert points == Points(given=3, judged=2, wrong=1)
    assert points.share == 0.5


def test_no_point_is_no_wrong_point() -> None:
    """Where no point is given, none is wrong."""
    assert claim_points([(claim(place("Vell", VELL)), claim(place("Vell", NOWHERE)))]).share == 0.0
