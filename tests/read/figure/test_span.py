"""Spans of time that tell when something happened and are no figures of it."""

import pytest

from daybook.read.figure.event_figure import Placed, event_figures


def counts(text: str) -> list[str]:
    """Give the words of each figure of a clause."""
    return [each.text for found in event_figures(text, [Placed("other", None)]) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "It was the third raid in two days.",
        "Within three days the mill stood still.",
        "For two weeks, masons mended the quay.",
        "It stayed shut two days longer than planned.",
        "It is nearly four months since the troops left.",
        "They signed after four hours of talks.",
        "The five months of heavy fighting are over.",
        "At one point the mast fell.",
        "After three days, they let him go.",
        "It hopes that Vell would one day join.",
    ],
)
def test_when_it_happened_is_no_figure(text: str) -> None:
    """A span that tells when, or how long fighting or talks went on, counts nothing."""
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "owed"),
    [
        ("He got four years in prison.", ["four years"]),
        ("They closed the airspace for three hours.", ["three hours"]),
        ("He has driven the route for 19 years.", ["19 years"]),
        ("It will take about two weeks.", ["about two weeks"]),
    ],
)
def test_a_term_and_how_long_it_took_are_figures(text: str, owed: list[str]) -> None:
    """What is served, waited or needed is counted."""
    assert counts(text) == owed
