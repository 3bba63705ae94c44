"""Where an event took place, and what is withheld."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.where.made import STRAIT

from daybook.model import EventType, Place
from daybook.read.where import event_places, toponyms, withheld

PIECES = st.sampled_from(
    ["In Vell", "the bus station in Ostrel", "Norvia’s army", "said", "hit", "near Karsk", ",",
     ".", "an ammunition store", "the village", "there", "troops", "the Isle of Lume", "at Nyre"]
)  # fmt: skip


def places(text: str, event: EventType = "strike", before: str = "") -> tuple[Place, ...]:
    """Give the places of an event told by a sentence, after what stands before it."""
    whole = before + text
    return event_places(
        whole, (len(before), len(whole)), None, toponyms(whole, STRAIT), event=event
    )


def names(text: str, event: EventType = "strike", before: str = "") -> list[str]:
    """Give the names of the places."""
    return [place.name for place in places(text, event, before)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shells fell on Vell, the ministry in Halden said.", ["Vell"]),
        ("Norvia’s army said that shells fell on Vell.", ["Vell"]),
        ("In Tervo, the defence ministry said that its shells had hit Vell.", ["Vell"]),
        ("In Vell, two people were killed, the governor said.", ["Vell"]),
        ("The governor of Ostrel Region spoke of Vell.", ["Vell"]),
        ("Karsk’s governor was in Orlen.", ["Orlen"]),
        ("Norvian drones flew over the Karsk region.", ["Karsk Region"]),
        ("Sarkan fired at Norvia.", ["Norvia"]),
        ("Trains for Karsk stopped at Orlen.", ["Orlen"]),
        ("It fell off the Norvian coast.", ["Norvia"]),
        ("They sent forty boats and a loan to Halden.", []),
        ("He denied that ties with Tervo had been cut in Vell.", ["Vell"]),
        ("There was no quarrel with the people of Karsk in Orlen.", ["Orlen"]),
        ("Ustrana agreed to the tanks that Halden wants.", []),
        ("They denied that Tervo is in talks about Vell.", ["Vell"]),
        ("It is a crime of the Tervo regime in Vell.", ["Vell"]),
        ("Especially pumps have borne the brunt of Tervo´s wrath.", []),
        ("They called on Halden to leave Vell.", ["Vell"]),
        ("They sent grain to the government in Tervo.", []),
        ("Missiles hit Halden and Vell.", ["Halden", "Vell"]),
        ("Halden came under fire in the morning.", ["Halden"]),
        ("Shops are open in the Norvian capital Halden.", ["Halden"]),
        ("Smoke rose over central Tervo.", ["Tervo"]),
        ("She missed the 7.50 to Miren and waited in Ostrel.", ["Ostrel"]),
    ],
)
def test_speakers_and_owners_are_no_places_of_events(text: str, told: list[str]) -> None:
    """The speaker's seat, whose army it is and where a train goes are not where it happened."""
    assert names(text) == told


def test_a_trigger_tells_whether_the_first_place_is_the_speakers() -> None:
    """What is said before the event's word belongs to who says it."""
    text = "In Vell, shells killed two, the mayor said at noon in a long statement to the press."
    known = toponyms(text, STRAIT)
    where = event_places(text, (0, len(text)), text.index("killed"), known, event="shelling")
    assert [place.name for place in where] == ["Vell"]


def test_spans_that_attribute_are_left_out() -> None:
    """A place within a span that only attributes is not told."""
    text = "Shells fell on Vell, wrote somebody from Orlen."
    span = (text.index("wrote"), len(text))
    known = toponyms(text, STRAIT)
    where = event_places(text, (0, len(text)), None, known, event="shelling", besides=(span,))
    assert [place.name for place in where] == ["Vell"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("It hit the bus station in Ostrel.", "the bus station in Ostrel", "Ostrel bus station"),
        ("Drones struck the port of Ostrel.", "the port of Ostrel", "Ostrel port"),
        ("It fell on the Vell bridge.", "Vell bridge", "Vell bridge"),
        ("It damaged the railway bridge near Dravik.", "the railway bridge near Dravik",
         "Dravik rail bridge"),
        ("It hit a clinic in the Sarkani town of Dravik.", "clinic in the Sarkani town of Dravik",
         "Dravik clinic"),
    ],
)  # fmt: skip
def test_a_building_is_a_place_with_its_settlements_point(text: str, words: str, name: str) -> None:
    """A building tied to a settlement is a facility that carries the settlement's point."""
    (built,) = (place for place in places(text) if place.kind == "facility")
    assert (built.text, built.name) == (words, name)
    assert built.lat is not None


def test_a_building_told_of_before_is_the_same() -> None:
    """A bus station is the one that the passage named with its town."""
    (place,) = places(
        "They denied having hit the bus station.", before="A bomb hit the bus station in Ostrel. "
    )
    assert (place.text, place.name, place.kind) == (
        "the bus station",
        "Ostrel bus station",
        "facility",
    )


def test_a_plant_that_bears_a_towns_name_may_stand_elsewhere() -> None:
    """A power plant with a town's name in front has no point: it need not stand there."""
    (place,) = places("Drones flew over the Karsk power plant.")
    assert (place.kind, place.lat) == ("facility", None)


def test_a_building_in_a_region_is_no_place_of_its_own() -> None:
    """Only a settlement's name makes a building a place: one "in Ostrel Region" may be anywhere."""
    assert names("It damaged a factory in Ostrel Region.") == ["Ostrel Region"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In Halden, the General Staff warned that it would answer any further attack.", []),
        ("In Port Tamar, she warned that the talks might fail.", ["Port Tamar"]),
    ],
)
def test_a_body_speaks_where_it_sits_and_a_person_where_she_is(text: str, told: list[str]) -> None:
    """Where a ministry sits is no place of what it says; where somebody spoke is."""
    assert names(text, "statement") == told


def test_what_is_told_to_reporters_in_a_town_is_denied_there() -> None:
    """A denial is made where the reporters were, and what was denied was not."""
    text = "She told reporters in Vell that no boat was lost."
    assert names(text, "denial") == ["Vell"]
    assert names(text, "strike") == []


def test_the_village_is_no_capital_and_no_ministrys_seat() -> None:
    """A village told of before is neither a capital nor where somebody spoke."""
    before = "Shells fell on Nyre. The ministry in Vell said so. Trains ran to Halden. "
    assert names("Nobody was left in the village.", before=before) == ["Nyre"]


def test_the_village_is_the_last_place_named() -> None:
    """Words such as "the village" and "there" stand for the settlement named last."""
    before = "Shells fell on Nyre. "
    (place,) = places("Nobody was left in the village.", before=before)
    assert (place.text, place.name) == ("the village", "Nyre")
    assert names("Nobody was hurt there.", before=before) == ["Nyre"]
    assert names("Nobody was hurt there.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Norvia struck an ammunition store in the northern suburbs of Karsk.",
        "Drones hit an airfield near Karsk.",
        "A command post in Karsk was destroyed.",
        "The shells were fired from positions near Karsk.",
    ],
)
def test_military_sites_are_withheld(text: str) -> None:
    """Where a depot, airfield, command post or gun stands no point is given."""
    told = places(text, "shelling")
    assert told
    assert all(place.withheld and place.lat is None for place in told)


@pytest.mark.parametrize("event", ["denial", "statement", "other"])
def test_where_forces_stand_is_withheld_in_talk_of_them(event: EventType) -> None:
    """Who denies that troops are in a town tells of a deployment."""
    (place,) = places("We have no troops at Dravik.", event)
    assert place.withheld
    assert place.lat is None
    (place,) = places("Norvia’s army in Nyre is supplied with all that it needs.", event)
    assert place.withheld
    (place,) = places("We have no quarrel with anybody in Dravik.", event)
    assert not place.withheld


def test_a_bus_depot_is_no_military_site() -> None:
    """Depots of buses and oil are not withheld."""
    assert not any(place.withheld for place in places("A shell hit the bus depot in Vell."))


@given(st.lists(PIECES, max_size=12).map(" ".join), st.sampled_from(get_args(EventType)))
def test_no_place_of_any_output_breaks_the_rule(text: str, event: EventType) -> None:
    """Every place of a deployment is withheld, a withheld place has no point, text is verbatim."""
    for place in places(text, event):
        assert place.text in text
        assert place.withheld or event != "deployment"
        assert place.lat is None or not place.withheld
        assert place.lat is None or place.kind in ("settlement", "facility")


@given(st.text(max_size=120), st.sampled_from(get_args(EventType)))
def test_any_text_gives_places_or_none(text: str, event: EventType) -> None:
    """Whatever a clause says, places come or none do, never an error."""
    for place in places(text, event, "Shells fell on Vell. "):
        assert place.text in f"Shells fell on Vell. {text}"


def test_withheld_leaves_other_places_as_they_are() -> None:
    """A place of another event, with nothing military beside it, keeps its point."""
    place = Place(text="Vell", name="Vell", lat=1.0, lon=2.0, kind="settlement", why="told")
    assert withheld(place, "strike", "a school in Vell") == place
    assert withheld(place, "deployment", "a school in Vell").lat is None
