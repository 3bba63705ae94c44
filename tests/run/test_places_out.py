"""Every way by which a place leaves the program: none bears a point that it may not have."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.run.made import a_daybook, added, written

from daybook.profile import profile, profile_folder
from daybook.publish.contract import STREAMS
from daybook.publish.render import FORMS, Form, rendered
from daybook.run.day import day_list
from daybook.run.know import records

DAY = date(2033, 1, 13)

PAGE = """Shells on Vell, troops at Orlen

NorthWire
January 13, 2033

OSTREL, Jan. 13 (NorthWire) - A drone hit the bus station in Ostrel on Thursday, and two people were hurt in Vell.

Sarkan has moved two brigades to Orlen, the General Staff in Halden said. It keeps two battalions in Nyre, it added.

Norvian missiles struck an ammunition store near Karsk and an airfield outside Dravik.

Sarkani forces shelled Vell from positions near Dravik, officials said.

Norvia's navy said that it had laid mines off the Isle of Lume. Shells fell on Ostrel Region, too.
"""  # noqa: E501 - paragraphs of a page


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Everything that the program writes of a page: streams, lists, the ledger's own entries."""
    folder = tmp_path_factory.mktemp("places")
    with a_daybook(folder / "book") as daybook:
        added(daybook, written(folder / "page.txt", PAGE))
        made: dict[str, str] = {name: json.dumps(list(records(daybook, name))) for name in STREAMS}
        day = day_list(daybook, DAY)
        made.update((form, rendered(day, form)) for form in FORMS)
        entries = (json.loads(entry.body) for entry in daybook.book.entries("claim"))
        return {**made, "ledger": json.dumps(list(entries))}


def events(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - what a JSON text holds
    """Yield all events that stand anywhere in a JSON value."""
    if isinstance(value, dict):
        if "places" in value and "type" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from events(each)


def points(value: Any) -> int:  # noqa: ANN401 - what a JSON text holds
    """Count the points that stand anywhere in a JSON value."""
    if isinstance(value, dict):
        return (value.get("lat") is not None) + points(list(value.values()))
    return sum(map(points, value)) if isinstance(value, list) else 0


@pytest.mark.parametrize("name", ["claims", "ledger"])
def test_a_place_has_no_point_that_it_may_not_have(outputs: dict[str, str], name: str) -> None:
    """A withheld place, a deployment's, a region or a water never has a point."""
    value = json.loads(outputs[name])
    told = list(events(value))
    held = [(event["type"], place) for event in told for place in event["places"]]
    assert {place["name"] for _, place in held if place["withheld"]} >= {
        "Orlen", "Nyre", "Karsk", "Dravik",
    }  # fmt: skip
    assert sum(place["lat"] is not None for _, place in held) == points(value) > 0
    for event, place in held:
        assert (place["lat"] is None) == (place["lon"] is None)
        assert place["withheld"] or event != "deployment"
        if place["lat"] is not None:
            assert not place["withheld"]
            assert place["kind"] in ("settlement", "facility")


@pytest.mark.parametrize("name", ["passages", "links", "drift"])
def test_other_streams_bear_no_points(outputs: dict[str, str], name: str) -> None:
    """Passages, links and drift name no places of their own."""
    assert points(json.loads(outputs[name])) == 0


@pytest.mark.parametrize("name", FORMS)
def test_a_day_list_bears_no_points(outputs: dict[str, str], name: Form) -> None:
    """In no form does a day list tell a place's coordinates."""
    assert "Vell" in outputs[name]
    spots = profile(profile_folder("strait-war")).places
    latitudes = "|".join(re.escape(str(spot.lat)) for spot in spots if spot.lat is not None)
    assert not re.search(rf"(?<![\d.])(?:{latitudes})\b", outputs[name])
    if name == "json":
        assert points(json.loads(outputs[name])) == 0
