"""The measured quality never falls below its floors."""

import json

import pytest
from quality.__main__ import FLOORS, LOWER_IS_BETTER, fallen, raised
from quality.gold import CORPORA, INVENTED, Corpus
from quality.report import measured


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_the_floors_hold(corpus: Corpus) -> None:
    """On annotated pages every figure is at its floor or better.

    The real pages lie beside the project (../shared) and are no part of it. Where
    they are absent, or are others than those the floors were measured on, nothing is
    measured: then this holds that the file of floors is well-formed, and no more.
    """
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[corpus.name]
    assert set(floors) == {"data", "floors"}
    assert all(isinstance(floor, int | float) for floor in floors["floors"].values())
    if corpus.is_here and corpus.digest() == floors["data"]:
        figures = dict(measured(corpus).figures)
        assert set(floors["floors"]) <= set(figures)
        assert fallen(floors["floors"], figures) == []


def test_the_samples_floors_are_those_of_its_pages() -> None:
    """Whoever changes a sample page or its annotation measures anew: `make quality`."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[INVENTED.name]
    assert floors["data"] == INVENTED.digest()
    assert floors["floors"]


@pytest.mark.parametrize(("figure", "is_fallen"), [(0.89, True), (0.9, False), (0.95, False)])
def test_a_figure_under_its_floor_is_named(figure: float, *, is_fallen: bool) -> None:
    """A figure that fell is named with its floor; one at its floor is not."""
    told = fallen({"claims found": 0.9}, {"claims found": figure})
    assert told == ([f"claims found is {figure:g}, and its floor is 0.9."] if is_fallen else [])


def test_errors_have_ceilings() -> None:
    """Where fewer is better, more is a fall."""
    name = LOWER_IS_BETTER[0]
    assert fallen({name: 1}, {name: 2}) != []
    assert fallen({name: 1}, {name: 0}) == []


def test_floors_only_rise() -> None:
    """Raising takes what is better, adds what is new, and never lowers a floor."""
    name = LOWER_IS_BETTER[0]
    assert raised({"f": 0.9, "g": 0.5, name: 2}, {"f": 0.8, "g": 0.6, "h": 0.1, name: 1}) == {
        "f": 0.9, "g": 0.6, "h": 0.1, name: 1,
    }  # fmt: skip
