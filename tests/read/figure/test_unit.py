"""Units of measure and money."""

import tomllib
from pathlib import Path

import pytest

from daybook.read.figure import figures

TABLE = Path(__file__).parents[3] / "src" / "daybook" / "read" / "words" / "en" / "units.toml"


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("17 kilometres", 17, "km"), ("12 nautical miles", 12, "nmi"), ("5 sq km", 5, "km2"),
        ("32m2", 32, "m2"), ("90 km/h", 90, "km/h"), ("20C", 20, "°C"), ("10kW", 10, "kW"),
        ("half an hour", 0.5, "h"), ("$2.5m", 2_500_000, "USD"), ("100m euros", 100_000_000, "EUR"),
        ("A$5", 5, "AUD"), ("US $7.2 billion", 7_200_000_000, "USD"),
        ("Y=590 billion", 590e9, "JPY"),
        ("10.5 million Australian dollars", 10_500_000, "AUD"), ("300 hryvnias", 300, "UAH"),
        ("2 million pounds", 2_000_000, "GBP"), ("208 pounds", 208, "lb"), ("€10bn", 10e9, "EUR"),
        ("500 Danish kroner", 500, "DKK"), ("$-50.8bn", -50.8e9, "USD"),
    ],
)  # fmt: skip
def test_a_unit_is_written_as_the_contract_has_it(text: str, low: float, unit: str) -> None:
    """Units are SI symbols, money ISO 4217 codes; the value stays that of the text."""
    (found,) = figures(text)
    assert (found.quantity.low, found.quantity.unit) == (low, unit)


def test_money_that_several_countries_share_stays_open() -> None:
    """Whose kroner they are is told by the only country that the text names, else by nobody."""
    (open_one,) = figures("It cost 500 kroner.")
    (named,) = figures("Denmark's cabinet said that it cost 500 kroner to the Danish state.")
    assert open_one.quantity.unit is None
    assert open_one.quantity.measure == "money"
    assert named.quantity.unit == "DKK"


def test_spans_of_the_calendar_are_counted() -> None:
    """Years and months differ in length: they are no unit, but what is counted."""
    (years,) = figures("four years")
    assert (years.quantity.unit, years.quantity.item) == (None, "years")


def test_the_table_names_each_unit_once() -> None:
    """No name of a unit stands for two of them."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))["units"]
    names = [name for each in table.values() for name in each]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []
