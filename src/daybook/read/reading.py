"""A page's whole way through reading: bytes in, its passages and claims out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from daybook.gazetteer.entry import Atlas
from daybook.model import Claim, Fetched, Outcome, Page, Passage, Problem
from daybook.profile import Profile
from daybook.read.claim import claims
from daybook.read.page import page
from daybook.read.passage import passages

Reader: TypeAlias = Callable[[Page, Passage, Profile, Atlas | None], Outcome[Claim]]
"""What reads the claims of one passage. The rules are one; another takes their place here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading made of one page; `page` is null where nothing could be read."""

    page: Page | None
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


def reading(
    fetched: Fetched, profile: Profile, atlas: Atlas | None = None, reader: Reader = claims
) -> Reading:
    """Read a page: its text, its passages, the claims in them, and what could not be read.

    `atlas` knows the world's places; without one, no place is told. `reader` reads the
    claims; the rules do where none is given.
    """
    opened = page(fetched)
    if not opened.made:
        return Reading(page=None, problems=opened.problems)
    text = opened.made[0]
    cut = passages(text, profile, fetched.captured_at.date())
    read = [reader(text, passage, profile, atlas) for passage in cut.made]
    return Reading(
        page=text,
        passages=cut.made,
        claims=tuple(claim for outcome in read for claim in outcome.made),
        problems=(
            *opened.problems,
            *cut.problems,
            *(problem for outcome in read for problem in outcome.problems),
        ),
    )
