"""Whether a figure tells a rise or a fall."""

import pytest

from daybook.read.figure.change import change
from daybook.read.figure.reading import readings


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Freight rose 5 % to 40 trains.", ["up", None]),
        ("Exports fell by another 18 per cent.", ["down"]),
        ("The rate is down about 9.2 %, at 4 %.", ["down", None]),
        ("Prices rose to $60.", [None]),
        ("A drop of 3 % was seen.", [None]),
    ],
)
def test_what_moved_by_a_figure_moved_up_or_down(text: str, ways: list[str | None]) -> None:
    """The verb right before a figure tells which way; what something rose to is no change."""
    line, found = readings(text)
    assert [change(line, each) for each in found] == ways
