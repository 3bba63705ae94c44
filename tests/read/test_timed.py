"""A passage's times: by its day, by each post's, by the war's first."""

from datetime import UTC, date, datetime

from daybook.model import Passage, Post
from daybook.read.timed import day_of, passage_times

DAY = date(2033, 1, 9)
FIRST = date(2031, 3, 3)


def live(text: str, second: int) -> Passage:
    """Make a live blog of two posts; the second begins at an offset and came a day later."""
    posts = (
        Post(start=0, end=second, title=None, at=datetime(2033, 1, 8, 21, tzinfo=UTC)),
        Post(start=second, end=len(text), title=None, at=datetime(2033, 1, 9, 6, tzinfo=UTC)),
    )
    return Passage(
        id="p", page="x", capture="0" * 64, start=0, end=len(text), kind="live", posts=posts,
        published=DAY,
    )  # fmt: skip


def test_a_post_is_read_by_its_own_day() -> None:
    """“Today” in a post of yesterday's is yesterday."""
    text = "A mine was found today. Two more were found today."
    passage = live(text, text.index("Two"))
    assert [time.value for time in passage_times(text, passage, FIRST)] == [
        "2033-01-08",
        "2033-01-09",
    ]
    assert (day_of(passage, 0), day_of(passage, len(text) - 1)) == (date(2033, 1, 8), DAY)


def test_since_the_war_began_reaches_from_its_first_day() -> None:
    """The profile knows when the war began."""
    text = "They have lost 12 boats since the start of the war."
    passage = Passage(
        id="p", page="x", capture="0" * 64, start=0, end=len(text), kind="article", published=DAY
    )
    (time,) = passage_times(text, passage, FIRST)
    assert time.days is not None
    assert (time.days.start, time.days.end) == (FIRST, DAY)
    assert text[time.start : time.end] == "the start of the war"


def test_offsets_are_the_pages() -> None:
    """A passage that begins later on the page has its times at their places there."""
    text = "Menu\n\nIt burnt on Friday."
    passage = Passage(
        id="p", page="x", capture="0" * 64, start=6, end=len(text), kind="article", published=DAY
    )
    (time,) = passage_times(text, passage, FIRST)
    assert text[time.start : time.end] == "Friday"
