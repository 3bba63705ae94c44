"""The public sets: error classes, halves, and the section that shows them."""

from quality.faults import classes
from quality.public import is_tuned
from quality.public_page import section_of


def times(*items: tuple[int, int, str]) -> list[dict[str, object]]:
    """Make days of a document, by their bounds and value."""
    return [{"start": a, "end": b, "type": "DATE", "value": value} for a, b, value in items]


def test_errors_are_told_by_class() -> None:
    """Other bounds, another value, what is missed and what is invented are counted apart."""
    gold = [{"id": "a", "timexes": times((0, 4, "2033"), (9, 12, "2032"), (20, 24, "2031"))}]
    told = [{"id": "a", "timexes": times((0, 4, "2030"), (9, 14, "2032"), (30, 34, "2029"))}]
    assert classes("dates", gold, told) == {
        "other value: DATE": 1,
        "other bounds: DATE": 1,
        "missed: DATE": 1,
        "invented: DATE": 1,
    }


def test_a_document_without_an_answer_misses_all() -> None:
    """What was not answered counts as missed."""
    gold = [{"id": "a", "timexes": times((0, 4, "2033"))}]
    assert classes("dates", gold, []) == {"missed: DATE": 1}


def test_a_far_point_and_an_open_one_are_told_apart() -> None:
    """A wrong point is worse than none, so both are counted."""
    place = {"start": 0, "end": 4, "lat": 50.0, "lon": 30.0}
    gold = [{"id": name, "places": [place]} for name in ("a", "b", "c")]
    told = [
        {"id": "a", "places": [{**place, "lat": 10.0}]},
        {"id": "b", "places": [{**place, "lat": None, "lon": None}]},
        {"id": "c", "places": [place]},
    ]
    assert classes("places", gold, told) == {
        "more than 161 km off": 1,
        "found, left without a point": 1,
    }


def test_halves_are_told_by_the_id_alone() -> None:
    """A document stays in its half, whatever else changes."""
    ids = [f"document {number}" for number in range(400)]
    assert 150 < sum(map(is_tuned, ids)) < 250


def test_the_section_shows_every_half_and_the_errors() -> None:
    """A table for each set, and its classes of errors in a sentence."""
    table = {
        "data": "0" * 64, "documents": [1, 2, 3], "figures": {"strict F1": [0.9, 0.8, 0.85]},
        "faults": {"missed: DATE": 2}, "peers": "none",
    }  # fmt: skip
    lines = section_of({"dates": table})
    assert "| figure | tuned half (1) | other half (2) | all (3) |" in lines
    assert "| strict F1 | 0.9 | 0.8 | 0.85 |" in lines
    assert lines[-1] == "Errors of all documents: missed: DATE (2)."
