"""A village of many of its name that lies far from all told beside it is left open."""

from tests.read.where.made import found

from daybook.gazetteer import gazetteer
from daybook.profile import profile, profile_folder
from daybook.read.where import region

KNOWN = region(gazetteer(), profile(profile_folder("russia-ukraine")))


def test_a_village_far_from_its_neighbours_has_no_point() -> None:
    """The gazetteer's only village of a spelling may lie a thousand kilometres away."""
    told = found("Boats moored at Safonovka and at Matveevka near Korenevo on Friday.", KNOWN)
    place, near = told["Matveevka"].place, told["Korenevo"].place
    assert near is not None
    assert near.lat is not None
    assert place is None or place.lat is None


def test_a_village_whose_region_is_named_keeps_its_point() -> None:
    """Far from the others it is, but the text says where."""
    told = found("Boats moored at Korenevo and at Matveevka in Orenburg region.", KNOWN)
    place = told["Matveevka"].place
    assert place is not None
    assert place.admin1 == "Orenburg"


def test_the_seat_of_a_region_keeps_its_point() -> None:
    """A well-known town may be told of beside places far away."""
    told = found("Trains ran from Kherson to Vuhledar on Friday.", KNOWN)
    place = told["Kherson"].place
    assert place is not None
    assert place.lat is not None
