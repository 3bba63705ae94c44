"""Laws of times, held over many texts, values and days."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.read.when import timexes
from daybook.read.when.mark import Mark
from daybook.read.when.vocabulary import vocabulary

DAYS = st.one_of(st.none(), st.dates())
ANCHORS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
FIGURES = (
    "1", "31", "1914", "2199", "99999999999", "12,000", "’89", "1990s", "5:30pm", "3/4/2031",
    "2033-02-30", "BC", "Friday", "May", "February", "\n\n", "will", "said", ".", "of",
)  # fmt: skip
WORDS = st.sampled_from((*sorted(vocabulary().words), *FIGURES))
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip


@given(
    st.lists(WORDS, max_size=12),
    st.one_of(st.none(), st.dates()),
    st.sampled_from((str, str.title)),
)
def test_any_words_give_times_in_order_that_point_at_their_words(
    words: list[str], anchor: date | None, written: Callable[[str], str]
) -> None:
    """Offsets lie in the text, times do not overlap, and days do not end before they begin."""
    text = written(" ".join(words))
    at = 0
    for time in timexes(text, anchor):
        assert at <= time.start < time.end <= len(text)
        assert text[time.start : time.end].strip() == text[time.start : time.end]
        assert time.days is None or time.days.start <= time.days.end
        at = time.end


@given(st.text(max_size=60), DAYS)
def test_any_text_is_read_without_an_error(text: str, anchor: date | None) -> None:
    """Whatever the text, there are times or there are none."""
    assert all(time.start < time.end for time in timexes(text, anchor))


YEARS = st.integers(1900, 2100)
MARKS = st.one_of(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(
        lambda day: Mark("day", day.year, day.month, day.day)
    ),
    st.tuples(YEARS, st.integers(1, 12)).map(lambda told: Mark("month", *told)),
    st.tuples(YEARS, st.integers(1, 4)).map(lambda told: Mark("quarter", *told)),
    YEARS.map(lambda year: Mark("year", year)),
    st.integers(110, 209).map(lambda tens: Mark("decade", tens * 10)),
    st.integers(10, 19).map(lambda hundreds: Mark("century", hundreds * 100)),
)


def in_words(mark: Mark) -> str:
    """Write a mark out as a page would."""
    match mark.grain:
        case "day":
            return f"{mark.day} {MONTHS[mark.number - 1]} {mark.year}"
        case "month":
            return f"{MONTHS[mark.number - 1]} {mark.year}"
        case "quarter":
            ordinal = ("first", "second", "third", "fourth")[mark.number - 1]
            return f"the {ordinal} quarter of {mark.year}"
        case "decade":
            return f"the {mark.year}s"
        case "century":
            return f"the {mark.year // 100 + 1}th century"
    return str(mark.year)


@given(MARKS, st.one_of(st.none(), ANCHORS))
def test_a_value_put_into_words_reads_as_itself(mark: Mark, anchor: date | None) -> None:
    """What is written out in full is read as what it was, on whatever day."""
    text = f"It was so in {in_words(mark)}."
    assert [time.value for time in timexes(text, anchor)] == [mark.value]


@pytest.mark.parametrize(
    "text",
    [
        "He left yesterday.",
        "He will leave tomorrow.",
        "He left two days ago.",
        "It burnt overnight.",
        "He left this morning.",
        "He left last night.",
        "He left 40 days ago.",
    ],
)
@given(ANCHORS, st.integers(-2000, 2000))
def test_relative_days_move_with_the_reference_day(text: str, anchor: date, step: int) -> None:
    """Moving the passage's day by some days moves what is counted from it by as many."""
    days = [timexes(text, day)[0].days for day in (anchor, anchor + timedelta(days=step))]
    first, second = days
    assert first is not None
    assert second is not None
    assert second.start - first.start == timedelta(days=step)
    assert second.end - first.end == timedelta(days=step)


@pytest.mark.parametrize(
    "text", ["He left last week.", "He left on Friday.", "He will go next week."]
)
@given(ANCHORS, st.integers(-200, 200))
def test_weeks_move_with_the_reference_day(text: str, anchor: date, weeks: int) -> None:
    """Moving the passage's day by whole weeks moves weekdays and weeks by as many."""
    step = timedelta(weeks=weeks)
    first, second = (timexes(text, day)[0].days for day in (anchor, anchor + step))
    assert first is not None
    assert second is not None
    assert second.start - first.start == step
