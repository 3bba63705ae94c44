"""Answers on the set of quantities: what the set counts and the ledger does not."""

import pytest
from bench.quantities import sentence_quantities


def told(text: str) -> list[tuple[object, object]]:
    """Give value (or both ends) and change of each quantity."""
    return [
        (one["value"] if "value" in one else (one["low"], one["high"]), one["change"])
        for one in sentence_quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Freight fell by 11 per cent to 40 trains.", [(11, "down"), (40, "=")]),
        ("The toll rose from 5 % to 7 %.", [((5, 7), "=")]),
        ("Oil fell from $75 a barrel to $46.", [((75, 46), "=")]),
        ("Dozens of boats sailed.", [((12, 120), "=")]),
        ("Nearly two-thirds of it, and more than 30 crates.", [(2 / 3, "~"), (30, ">")]),
        ("He gave 9 billion shekels ($2.4 billion).", [(9e9, "="), (2.4e9, "=")]),
        ("an 18-month-old girl in a five-year plan", [(18, "=")]),
        ("No red cards, but 19 fouls.", [(19, "=")]),
    ],
)
def test_the_set_has_its_own_way_of_counting(
    text: str, answers: list[tuple[object, object]]
) -> None:
    """Both ends of a change are one quantity, fractions shares of one, "no" is none."""
    assert told(text) == answers
