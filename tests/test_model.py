"""The nouns refuse what they must never hold."""

from typing import get_args

import pytest

from daybook.model import Place, PlaceKind


@pytest.mark.parametrize("kind", get_args(PlaceKind))
def test_only_settlements_and_buildings_have_points(kind: PlaceKind) -> None:
    """A region, a district, a country, a water with a point cannot be made."""
    if kind in ("settlement", "facility"):
        assert Place(text="Vell", name="Vell", lat=1.0, lon=2.0, kind=kind, why="-").lat == 1.0
    else:
        with pytest.raises(ValueError, match=f"is a {kind}: it may have no point"):
            Place(text="Vell", name="Vell", lat=1.0, lon=2.0, kind=kind, why="-")


def test_a_withheld_place_has_no_point() -> None:
    """Whoever withholds a place takes its point in the same breath."""
    with pytest.raises(ValueError, match="'Vell' is withheld"):
        Place(text="Vell", name="Vell", lat=1.0, lon=2.0, kind="settlement", withheld=True, why="-")


def test_half_a_point_is_none() -> None:
    """A point has both of its coordinates or none."""
    with pytest.raises(ValueError, match="half a point"):
        Place(text="Vell", name="Vell", lat=1.0, kind="settlement", why="-")
