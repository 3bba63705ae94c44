"""Sections: what a claim is about, by its words; its heading counts little."""

import pytest

from daybook.read.section import section

SIDES = frozenset(("norvian", "sarkani"))


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Missiles struck the docks of Vell.", "fighting"),
        ("Tamar pledged a military aid package of 20 tanks.", "military-aid"),
        ("The alliance opened military drills near the strait.", "regional-security"),
        ("Two hundred refugees left Karsk.", "humanitarian"),
        ("Inflation rose to nine per cent.", "economy"),
        ("Envoys met for peace talks.", "politics"),
        ("A court sentenced two men for treason.", "other"),
        ("Snow fell.", "other"),
    ],
)
def test_words_decide(quote: str, expected: str) -> None:
    """Each section has words of its own."""
    assert section(quote, None, SIDES) == expected


def test_troops_of_a_third_country_are_regional_security() -> None:
    """Soldiers of a people that is no side concern the region; those of a side, the fighting."""
    assert section("Tamarian soldiers crossed the strait.", None, SIDES) == "regional-security"
    assert section("Norvian soldiers crossed the strait.", None, SIDES) == "fighting"


def test_a_heading_decides_only_where_words_do_not() -> None:
    """Shelling under “Economy” stays fighting."""
    assert section("Shelling struck the front line.", "Economy", SIDES) == "fighting"
    assert section("Snow fell.", "Economy", SIDES) == "economy"
