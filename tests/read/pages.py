"""Pages typed in a test, and their claims in the invented war's profile."""

from datetime import date
from functools import lru_cache

from daybook.model import About, Block, Claim, Page, Passage
from daybook.profile import Profile, profile, profile_folder
from daybook.read.claim import claims

DAY = date(2031, 3, 14)


@lru_cache
def war() -> Profile:
    """Give the invented war's profile."""
    return profile(profile_folder("strait-war"))


def article(text: str) -> tuple[Page, Passage]:
    """Make one article of a text, a block a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=at, end=at + len(line), kind="text"))
        at += len(line) + 1
    page = Page(capture="0" * 64, page="x", text=text, blocks=tuple(blocks), about=About())
    passage = Passage(
        id="p", page="x", capture=page.capture, start=0, end=len(text), kind="article",
        published=DAY,
    )  # fmt: skip
    return page, passage


def claims_of(text: str) -> tuple[Claim, ...]:
    """Read the claims of a text, as one article."""
    return claims(*article(text), war()).made
