"""The kind, headline and pieces of one story."""

import pytest

from daybook.model import About, Block
from daybook.read.layout import Story, story
from daybook.read.role import Part, Role
from daybook.read.story import Span

TEXT = "Shells fell on the harbour of Vell before dawn, and two cranes burned, the mayor said."
TOLD = (
    "In a shocking turn of events, Vell was hit by missiles on Friday. The attack has raised fears"
    " of a wider war. Stay tuned for more on a still developing story."
)


def part(role: Role, words: str = TEXT) -> Part:
    """Make a part of a page."""
    block = Block(start=0, end=1, kind="item" if role == "item" else "text")
    return Part(block, role, words, 1)


HEAD, BODY, ITEM = part("headline", "Cranes burn in Vell"), part("body"), part("item")
LISTED = part("headline", "Strait War: list of key events")


def laid_out(*parts: Part, about: About | None = None) -> Story:
    """Lay out one story that is a whole page."""
    return story(about or About(), parts, Span(0, len(parts)))


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ((HEAD, BODY, BODY), "article"),
        ((LISTED, ITEM, ITEM, ITEM), "list"),
        ((HEAD, ITEM, ITEM, ITEM), "article"),
        ((LISTED, part("headline", "Fighting"), BODY, BODY, BODY), "list"),
        ((LISTED, BODY, BODY, BODY), "list"),  # its bullets and headings were lost
        ((part("headline", "What we know of the fire"), BODY, BODY, BODY), "article"),
        ((LISTED, BODY), "article"),
        ((HEAD, part("headline", "Politics"), BODY, BODY, BODY), "article"),
        ((part("headline", "Strait war live: cranes burn"), BODY, BODY), "live"),
        ((HEAD, part("body", "Welcome to our live coverage of the war."), BODY), "live"),
        ((LISTED, part("body", TOLD), part("body", TOLD), part("body", TOLD)), "rewrite"),
    ],
)
def test_kind(parts: tuple[Part, ...], kind: str) -> None:
    """Headline and layout together tell what a story is."""
    assert laid_out(*parts).kind == kind


def test_pieces() -> None:
    """Text, caption, retelling, tags and what follows are told apart."""
    caption, tags = part("caption", "Vell (NorthWire)"), part("tag-head", "Tags:")
    own = laid_out(
        HEAD, BODY, caption, BODY, BODY, part("body", TOLD), tags, part("body", "Vell"),
        part("hashtags", "#Vell #War"), part("headline", "Older posts"),
    )  # fmt: skip
    assert own.kinds == (
        "article", "article", "boilerplate", "article", "article", "rewrite", "tags", "tags",
        "tags", "boilerplate",
    )  # fmt: skip


def test_goes_on_behind_tags() -> None:
    """A story goes on behind a tag list where three paragraphs follow."""
    tags = part("hashtags", "#Vell #War")
    assert laid_out(HEAD, BODY, tags, BODY, BODY, BODY).kinds[3:] == ("article",) * 3
    assert laid_out(HEAD, BODY, tags, BODY, BODY).kinds[3:] == ("boilerplate",) * 2


def test_byline() -> None:
    """A byline above the text is the story's, one below it is not."""
    byline = part("byline", "NorthWire")
    assert laid_out(byline, HEAD, byline, BODY, byline).kinds == (
        "article", "article", "article", "article", "boilerplate",
    )  # fmt: skip


def test_title() -> None:
    """The headline comes without what stands behind its bar; without one the page's own counts."""
    assert laid_out(part("headline", "Cranes burn | Meridian News"), BODY).title == "Cranes burn"
    about = About(title="Cranes burn | Meridian News")
    assert laid_out(BODY, BODY, about=about).title == "Cranes burn"
    assert laid_out(BODY, BODY).title is None


def test_title_above_furniture() -> None:
    """A headline that furniture parts from its text is its title all the same."""
    parts = (part("headline", "Fighting"), HEAD, part("caption", "Vell (NorthWire)"), BODY)
    assert story(About(), parts, Span(3, 4)).title == "Cranes burn in Vell"
