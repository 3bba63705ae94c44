"""Which outlet wrote a story."""

from datetime import date

import pytest

from daybook.model import About, Page
from daybook.profile import Profile, Source
from daybook.read.publisher import publisher


def source(name: str, *aliases: str, domains: tuple[str, ...] = ()) -> Source:
    """Make an outlet."""
    return Source(id=name, name=name, aliases=aliases, kind="media", side="other", domains=domains)


PROFILE = Profile(
    id="strait-war", title="The Strait War", languages=("en",), day_ends_in="UTC",
    first_day=date(2031, 3, 3), first_day_number=1, counts_in_use=(0, 1),
    sides=(), sections=(), areas=(), names=(),
    sources=(
        source("The Harbour Post", "Harbour Post", domains=("harbour-post.example",)),
        source("Meridian News", domains=("meridian.example",)),
        source("NorthWire"),
    ),
)  # fmt: skip


def wrote(
    text: str, *, page: str = "p.txt", stated: str | None = None, only: bool = True
) -> str | None:
    """Name who wrote a text that is a whole page."""
    whole = Page(capture="c", page=page, text=text, blocks=(), about=About(publisher=stated))
    return publisher(whole, 0, len(text), PROFILE, is_only=only)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("VELL, April 12 (NorthWire) — The town fell.", "NorthWire"),
        ("Vell falls\nNorthWire\nThe town fell.", "NorthWire"),
        ("Vell falls\nBy NorthWire\nThe town fell.", "NorthWire"),
        ("Vell falls | Harbour Post\nThe town fell.", "The Harbour Post"),
        ("Vell falls\nhttps://www.meridian.example/vell\nThe town fell.", "Meridian News"),
        ("The town fell. The Harbour Post could not verify that.", "The Harbour Post"),
        ("The town fell, Meridian News reported.", None),
        ("Harbour Post could not verify it. Meridian News could not confirm it.", None),
        ("See https://meridian.example.org/vell", None),
    ],
)
def test_own_words(text: str, name: str | None) -> None:
    """A dateline, a line, an address or a phrase of an outlet's own names it, a credit does not."""
    assert wrote(text) == name


def test_address_of_the_page() -> None:
    """The page's address names the outlet, under any of its hosts."""
    assert wrote("Vell fell.", page="https://www.harbour-post.example/vell") == "The Harbour Post"
    assert wrote("Vell fell.", page="https://harbour-post.example.org/vell") is None


def test_stated_by_the_page() -> None:
    """The page's own data name the outlet, by the profile's name where it has one."""
    assert wrote("Vell fell.", stated="Harbour Post") == "The Harbour Post"
    assert wrote("Vell fell.", stated="Lume Gazette") == "Lume Gazette"


def test_agency_first() -> None:
    """A reprint's dateline says who wrote it, whoever prints it."""
    text = "VELL, April 12 (NorthWire) — The town fell."
    assert wrote(text, stated="Meridian News") == "NorthWire"


def test_one_of_several() -> None:
    """On a page of several stories the page's own data and address tell of none."""
    page = "https://meridian.example/tag/vell"
    assert wrote("Vell fell.", page=page, stated="Meridian News", only=False) is None
