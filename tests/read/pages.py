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


def claims_of(text: str) -> tuple[Claim, ...]:
    """Read the claims of a text of one paragraph, as one article."""
    block = Block(start=0, end=len(text), kind="text")
    page = Page(capture="0" * 64, page="x", text=text, blocks=(block,), about=About())
    passage = Passage(
        id="p", page="x", capture=page.capture, start=0, end=len(text), kind="article",
        published=DAY,
    )  # fmt: skip
    return claims(page, passage, war()).made
