"""Early, middle and late parts of a week, month or year."""

from datetime import date

import pytest

from daybook.read.when import timexes

FRIDAY = date(2033, 1, 14)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Early in the week, boats shelled the pier.", date(2033, 1, 10), date(2033, 1, 11)),
        ("The pier was shelled late last week.", date(2033, 1, 6), date(2033, 1, 9)),
        ("The pier was shelled in early May.", date(2032, 5, 1), date(2032, 5, 10)),
        ("The pier was shelled in mid-May.", date(2032, 5, 11), date(2032, 5, 21)),
        ("The pier was shelled in late May.", date(2032, 5, 21), date(2032, 5, 31)),
    ],
)
def test_a_part_of_a_stretch_is_a_third_of_it(text: str, first: date, last: date) -> None:
    """What was early in a week did not last until its end."""
    [time] = timexes(text, FRIDAY)
    assert time.days is not None
    assert (time.days.start, time.days.end) == (first, last)
