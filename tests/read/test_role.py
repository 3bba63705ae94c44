"""What each block of a page is for."""

from datetime import date
from time import process_time

import pytest

from daybook.model import About, Block, Page
from daybook.profile import Profile, Source
from daybook.read.plain import plain_blocks
from daybook.read.role import is_section_head, parts

PROFILE = Profile(
    id="strait-war", title="The Strait War", languages=("en",), day_ends_in="UTC",
    first_day=date(2031, 3, 3), first_day_number=1, counts_in_use=(0, 1),
    sides=(), sections=(), areas=(), names=(),
    sources=(
        Source(
            id="northwire", name="NorthWire", aliases=(), kind="media", side="other", domains=(),
        ),
    ),
)  # fmt: skip


def roles(text: str) -> list[str]:
    """Give the role of each line of a plain text."""
    page = Page(capture="c", page="p.txt", text=text, blocks=plain_blocks(text), about=About())
    return [part.role for part in parts(page, PROFILE)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Shells fall on Vell", "headline"),
        ("Shells fell on Vell at noon.", "body"),
        ("• Shells fell on Vell at noon.", "item"),
        ("A pier in Ostrel after the raid [Ana Lume/NorthWire]", "caption"),
        ("A pier in Ostrel after the raid (NorthWire)", "caption"),
        ("The pier after the raid. Photo: Ana Lume", "caption"),
        ("https://meridian.example/2031/4/2/day-31", "address"),
        ("#Vell #Ostrel #StraitWar", "hashtags"),
        ("Tags:", "tag-head"),
        ("Filed under: Vell, Ostrel, Karsk", "tag-head"),
        ("Related stories", "end"),
        ("Share", "furniture"),
        ("3 min read", "furniture"),
        ("© 2031 Meridian News", "furniture"),
        ("(Reporting by Ana Lume in Vell; editing by Jon Dravik)", "furniture"),
        ("About the author: Ana Lume writes about ferries.", "furniture"),
        ("NorthWire", "byline"),
        ("By NorthWire", "headline"),
        ("12 April 2031, 17:40 GMT", "byline"),
        ("Published on Saturday, April 12, 2031", "byline"),
        ("By Anna Lume | 12 April 2031", "byline"),
        ("Karsk on 12 April 2031", "headline"),
        ("On 12 April 2031 the army left.", "body"),
    ],
)
def test_role(line: str, role: str) -> None:
    """A line's words tell what it is for."""
    assert roles(line) == [role]


def test_tags_need_a_colon() -> None:
    """A heading that only happens to be “Topics” opens no tag list."""
    assert roles("Topics") == ["headline"]


def test_gap() -> None:
    """The blank lines before a block are counted."""
    text = "One line.\n\n\n\nAnother line."
    page = Page(capture="c", page="p.txt", text=text, blocks=plain_blocks(text), about=About())
    assert [part.gap for part in parts(page, PROFILE)] == [0, 3]


def test_furniture_of_the_markup() -> None:
    """What the markup puts outside the main text is furniture, the page's headline excepted."""
    text = "Vell holds\nWeather today\nThe town held.\nOther news"
    ends = [10, 24, 39, 50]
    starts = [0, 11, 25, 40]
    blocks = (
        Block(start=starts[0], end=ends[0], kind="heading", level=1, main=False),
        Block(start=starts[1], end=ends[1], kind="heading", level=3, main=False),
        Block(start=starts[2], end=ends[2], kind="text", main=True),
        Block(start=starts[3], end=ends[3], kind="text", main=False),
    )
    page = Page(capture="c", page="p.html", text=text, blocks=blocks, about=About())
    told = [part.role for part in parts(page, PROFILE)]
    assert told == ["headline", "furniture", "body", "furniture"]


def test_section_head() -> None:
    """A line made only of section words heads a section."""
    assert is_section_head("Military aid & sanctions")
    assert not is_section_head("Military aid arrives")
    assert not is_section_head("")


def test_words_in_place_of_a_picture_go_with_its_caption() -> None:
    """A line without a full stop right above a credited caption describes the same picture."""
    text = (
        "Shells fell on Vell overnight, officials said.\n"
        "Norvian rescuers in orange coats carry boxes of food and blankets over the old stone "
        "bridge in the middle of Vell as snow falls\n"
        "Rescuers carry food over the bridge in Vell [Ola Brun/NorthWire]\n"
    )
    assert roles(text) == ["body", "caption", "caption"]


@pytest.mark.parametrize("title", ["Cranes burn - The Harbour Post", "Cranes burn | Vell - Post"])
def test_a_windows_title_is_no_headline(title: str) -> None:
    """The headline again, with a mark and the outlet behind it, is the window's title."""
    assert roles(f"Cranes burn\nTwo cranes burned in Vell.\n{title}") == [
        "headline", "body", "furniture",
    ]  # fmt: skip


def test_many_short_lines_take_no_longer_each() -> None:
    """Twenty thousand lines that look like headlines are read within seconds."""
    began = process_time()
    assert len(roles("\n".join(f"Crane{number}" for number in range(20_000)))) == 20_000
    assert process_time() - began < 15
