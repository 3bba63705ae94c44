"""News beside tables: one comparison a figure, with the cause where they part."""

from datetime import date

import pytest
from quality.tallies import (
    Cause,
    Figure,
    Row,
    air_rows,
    cause,
    death_rows,
    loss_rows,
    matter_of,
    page_of,
    tallies,
)

NIGHT = (date(2033, 1, 12), date(2033, 1, 13))


def figure(low: float | None, high: float | None, **told: object) -> Figure:
    """Make a figure of drones shot down in a night."""
    known: dict[str, object] = {
        "article": "a", "offset": 0, "text": "38 drones", "measure": "downed", "item": "drones",
        "low": low, "high": high, "basis": "event", "days": NIGHT, "places": (), "side": "UA",
    }  # fmt: skip
    return Figure(**{**known, **told})  # type: ignore[arg-type]


def row(known: float, day: int = 13, **told: object) -> Row:
    """Make a table's row of drones shot down."""
    return Row(
        table="missile_attacks", matter="drones downed", day=date(2033, 1, day), figure=known,
        **told,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "known", "expected"),
    [
        (figure(38, 38), 38, "agrees"),
        (figure(30, None), 38, "agrees"),
        (figure(None, None), 38, "open"),
        (figure(38, 38, places=("Karsk",)), 54, "other area"),
        (figure(38, 38, days=(date(2033, 1, 11), date(2033, 1, 13))), 54, "other cut-off"),
        (figure(38, 38, side="other"), 54, "sources differ"),
        (figure(38, 38), 54, "open"),
    ],
)
def test_the_cause_is_told_where_a_rule_can(told: Figure, known: float, expected: Cause) -> None:
    """Areas, days and speakers tell why figures part; what none explains stays open."""
    assert cause(told, row(known)) == expected


def test_a_figure_is_compared_once() -> None:
    """Of the days that it may speak of, the one that agrees is taken, else the last."""
    (one,) = tallies([figure(38, 38)], [row(38, 12), row(54, 13)])
    assert (one.row.figure, one.cause) == (38, "agrees")
    (other,) = tallies([figure(40, 40)], [row(38, 12), row(54, 13)])
    assert other.row.figure == 54


def test_a_night_is_summed_by_sort() -> None:
    """Rows of one night add up, drones and missiles apart."""
    table = [
        {
            "model": "Shahed-136",
            "time_end": "2033-01-13 05:00",
            "launched": "20.0",
            "destroyed": "15.0",
        },
        {"model": "Unknown UAV", "time_end": "2033-01-13", "launched": "4", "destroyed": ""},
        {"model": "Kalibr", "time_end": "2033-01-13", "launched": "3", "destroyed": "1"},
    ]
    summed = {each.matter: each.figure for each in air_rows(table)}
    assert summed == {
        "drones launched": 24, "drones downed": 15, "missiles launched": 3, "missiles downed": 1,
    }  # fmt: skip


def test_the_page_lists_every_comparison() -> None:
    """Counts by cause stand first, then each comparison with its article."""
    page = page_of(list(tallies([figure(38, 38)], [row(38)])), 1)
    assert "| missile_attacks | 1 | 0 | 0 | 0 | 0 | 0 |" in page
    assert "| 2033-01-13 | drones downed | 38 | 38 | agrees | a, 0 |" in page


def test_losses_are_compared_by_day_and_in_sum() -> None:
    """A running count gives what each day brought; an own loss is not the enemy's."""
    table = [
        {"date": "2033-01-13", "personnel": "1400", "tank": ""},
        {"date": "2033-01-12", "personnel": "1000", "tank": "7"},
    ]
    empty = dict.fromkeys(("tank", "drone", "aircraft", "helicopter"), "")
    rows = {
        (each.matter, each.day.day): each.figure
        for each in loss_rows([empty | one for one in table])
    }
    assert rows["personnel lost", 13] == 1400
    assert rows["personnel lost in a day", 13] == 400
    told = figure(400, 400, measure="killed", item="soldiers")
    assert matter_of(told) is None
    assert matter_of(figure(400, 400, measure="killed", item="soldiers", is_of_enemy=True)) == (
        "personnel lost in a day"
    )


def test_deaths_are_compared_where_they_were() -> None:
    """A settlement's row stands beside figures of places within ten kilometres, however spelt."""
    told = {
        "date_start": "2033-01-13", "date_end": "2033-01-13", "best": "3", "where_prec": "1",
        "where_description": "a pier", "where_coordinates": "Karsk town", "latitude": "45.98",
        "longitude": "-32.6",
    }  # fmt: skip
    near = figure(3, 3, measure="killed", places=("Qarsk",), points=((46.0, -32.6),))
    far = figure(3, 3, measure="killed", places=("Karsk",), points=((44.0, -32.6),))
    rows = list(death_rows([told]))
    assert [each.cause for each in tallies([near, far], rows)] == ["agrees"]
