"""Spellings that the gazetteer lacks: slips, transliterations, adjectives."""

from dataclasses import replace
from datetime import date

import pytest
from tests.read.where.made import NOBODYS, found, placed

from daybook.gazetteer import gazetteer
from daybook.profile import Area, Profile
from daybook.read.where import region

FINNISH = region(
    gazetteer(),
    Profile(
        id="x", title="X", languages=("en",), day_ends_in="UTC", first_day=date.min,
        first_day_number=1, counts_in_use=(1,), sides=(), sections=(), names=(), sources=(),
        areas=(Area(name="Finland", country="FI", drawn_as="recognised", note="A test."),),
    ),
)  # fmt: skip


@pytest.mark.parametrize("spelt", ["Kuopoi", "Rovanimei", "Jyvaskyla", "Jyväskylä"])
def test_a_slip_is_understood_where_a_place_is_called_for(spelt: str) -> None:
    """Two letters that changed places, a wrong letter, left-out accents lead to the place."""
    place = placed(f"Fighting went on near {spelt}.", spelt, FINNISH)
    assert (place.country, place.kind) == ("FI", "settlement")


def test_a_slip_is_not_understood_elsewhere() -> None:
    """Without a conflict, or where no place is called for, an unknown name stays unknown."""
    assert "Rovanimei" not in found("Fighting went on near Rovanimei.", NOBODYS)
    assert "Rovanimei" not in found("Rovanimei wrote a letter.", FINNISH)


def test_a_person_in_office_is_no_misspelt_place() -> None:
    """The last name of a person whom the profile knows is never read as a place."""
    known = replace(FINNISH, persons=frozenset(("Rovanimei",)))
    assert "Rovanimei" not in found("The order was sent near Rovanimei.", known)


def test_an_adjective_stands_for_its_town() -> None:
    """An unknown adjective before a building's word leads to the town of its stem."""
    place = placed("A drone hit the Kuopinska oil depot.", "Kuopinska", FINNISH)
    assert place.name == "Kuopio"
