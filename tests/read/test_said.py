"""Days in a sentence: resolved against the day of publication, or left open."""

from datetime import date

import pytest

from daybook.model import Days
from daybook.read.said import told_days

FRIDAY = date(2031, 3, 14)


def days_in(text: str, published: date | None = FRIDAY) -> list[Days | None]:
    """Give what the day expressions of a text mean."""
    return [told.days for told in told_days(text, 0, len(text), published)]


def day(number: int, end: int | None = None) -> Days:
    """Make a day, or a run of days, of March 2031."""
    return Days(start=date(2031, 3, number), end=date(2031, 3, end or number))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Friday", day(14)),
        ("on Saturday", day(8)),
        ("Since Saturday", None),
        ("Overnight into Friday", day(13, 14)),
        ("late on Monday", day(10)),
        ("on March 5", day(5)),
        ("on 5 March 2031", day(5)),
        ("overnight on Tuesday", day(10, 11)),
        ("since Monday", None),
        ("next Monday", None),
        ("until March 5", None),
    ],
)
def test_a_day_is_that_day_or_the_nearest_before(text: str, expected: Days | None) -> None:
    """A bound, a habit or a coming day is no day on which something took place."""
    assert days_in(text) == [expected]


def test_a_day_without_year_in_the_future_is_last_years() -> None:
    """News is of the past: a date that is still to come was a year ago."""
    assert days_in("on April 2") == [Days(start=date(2030, 4, 2), end=date(2030, 4, 2))]


def test_without_a_day_of_publication_only_full_dates_resolve() -> None:
    """A weekday means nothing where nobody knows when it was written."""
    assert days_in("on Friday", None) == [None]
    assert days_in("on 5 March 2031", None) == [day(5)]
