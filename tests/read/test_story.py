"""Where a page's stories begin and end."""

from dataclasses import replace

from daybook.model import About, Block
from daybook.read.role import Part, Role
from daybook.read.story import Span, end_of_story, headline, is_live_blog, is_paragraph, stories

TEXT = "Shells fell on the harbour of Vell before dawn, and two cranes burned, the mayor said."


def part(role: Role, words: str = TEXT, *, main: bool | None = None, group: int = 0) -> Part:
    """Make a part of a page."""
    block = Block(start=0, end=1, kind="text", main=main, group=group)
    if role == "headline":
        block = replace(block, kind="heading", level=2)
    return Part(block, role, words, 1)


HEAD, BODY = part("headline", "Cranes burn in Vell"), part("body")
TEASER = part("headline", "Nine workers are treated for burns at a clinic in Ostrel")


def firsts(*parts: Part, about: About | None = None) -> list[int]:
    """Give the position at which each story begins."""
    return [span.first for span in stories(parts, about or About())]


def test_paragraph() -> None:
    """Running text is long or ends as a sentence does; a label is neither."""
    assert is_paragraph(BODY)
    assert is_paragraph(part("body", "The town held out."))
    assert not is_paragraph(part("body", "Weather today"))
    assert not is_paragraph(HEAD)


def test_labels_above() -> None:
    """Of the lines above a text the longest is its headline, unless another announces a list."""
    label = part("headline", "World")
    assert firsts(part("furniture", "Menu"), label, HEAD, BODY) == [2]
    listed = part("headline", "Key events, day 41")
    assert firsts(listed, TEASER, BODY) == [0]


def test_section_head_is_no_headline() -> None:
    """A section's heading is passed over where another line can be the headline."""
    assert firsts(part("headline", "Crime"), part("headline", "Politics and economy"), BODY) == [0]


def test_tags_end_a_story() -> None:
    """A headline behind a tag list opens the next story, one without a tag list before it none."""
    tags = part("tag-head", "Tags: a, b, c")
    assert firsts(HEAD, BODY, BODY, tags, HEAD, BODY, BODY) == [0, 4]
    assert firsts(HEAD, BODY, BODY, HEAD, BODY, BODY) == [0]
    assert firsts(HEAD, tags, BODY, BODY, HEAD, BODY, BODY) == [0]


def test_another_day_of_the_war() -> None:
    """A headline that counts another day opens a story, one that repeats the day does not."""
    first, again, other = (
        part("headline", f"Strait War: key events, day {day}") for day in (41, 41, 40)
    )
    assert firsts(first, BODY, BODY, again, BODY, BODY, other, BODY, BODY) == [0, 6]


def test_groups() -> None:
    """Groups of the markup with headline and text are stories, but not in a live blog."""
    parts = [
        each
        for group in (1, 2)
        for each in (
            part("headline", "Cranes burn", main=True, group=group),
            part("byline", "12 April 2031", main=True, group=group),
            part("body", main=True, group=group),
            part("body", main=True, group=group),
        )
    ]
    assert firsts(*parts) == [0, 4]
    assert firsts(*parts, about=About(is_live=True)) == [0]


def test_groups_without_date_or_link() -> None:
    """Groups whose headings neither lead elsewhere nor bear a date are parts of one story."""
    parts = [
        each
        for group in (1, 2)
        for each in (
            part("headline", "How it burned", main=True, group=group),
            part("body", main=True, group=group),
            part("body", main=True, group=group),
        )
    ]
    assert firsts(*parts) == [0]


def test_headline() -> None:
    """A story's headline is its first line that is one, and none where text stands first."""
    assert headline((part("byline", "NorthWire"), HEAD, BODY), 0) == 1
    assert headline((BODY, HEAD), 0) is None


def test_end_mark() -> None:
    """A story stops at an end mark, unless three paragraphs follow."""
    end = part("end", "Related")
    assert end_of_story((HEAD, BODY, end, BODY, BODY), Span(0, 5)) == 2
    assert end_of_story((HEAD, BODY, end, BODY, BODY, BODY), Span(0, 6)) == 6


def test_furniture_inside() -> None:
    """A button inside a text ends nothing, at its end it does."""
    share = part("furniture", "Share")
    assert end_of_story((HEAD, BODY, share, BODY), Span(0, 4)) == 4
    assert end_of_story((HEAD, BODY, share), Span(0, 3)) == 2


def test_teaser() -> None:
    """A long headline near the end, followed by furniture, announces another story."""
    more = part("furniture", "Show more")
    assert end_of_story((HEAD, BODY, BODY, TEASER, BODY, more), Span(0, 6)) == 3
    assert end_of_story((HEAD, BODY, BODY, TEASER, BODY), Span(0, 5)) == 5


def test_end_of_the_main_text() -> None:
    """Where the markup tells the main text, the story ends with it."""
    main, aside = part("body", main=True), part("furniture", "More", main=False)
    assert end_of_story((HEAD, main, aside, main, aside), Span(0, 5)) == 4


def test_live_blog() -> None:
    """A live blog says so in its data or its headline; a story about live music does not."""
    assert is_live_blog(About(), "Strait war live: cranes burn")
    assert is_live_blog(About(is_live=True), "Cranes burn")
    assert not is_live_blog(About(), "Where to hear live music in Ostrel")
