"""What a claim rests on by its own words: pictures from above or from the ground, papers, calls."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from daybook.model import Claim, EvidenceKind
from daybook.read.words import branching, finds, word_list

_SIGNS: Final[dict[EvidenceKind, tuple[tuple[str, ...], ...]]] = {
    "imagery": (("imagery",),),
    "footage": (("pictures", "taken"),),
    "document": (("document",), ("papers", "shown")),
    "intercept": (("intercept",),),
    "geolocation": (("geolocation",),),
}
"""The lists of `evidence.toml` that must all be met, in one way or another, for each kind."""


def evidence(quote: str) -> tuple[EvidenceKind, ...]:
    """Name the kinds of evidence that a claim's own words speak of, in the contract's order.

    >>> evidence("Satellite images show a crater beside the bridge.")
    ('imagery',)
    >>> evidence("The ministry published photographs of two passports.")
    ('document',)
    """
    small = quote.lower()
    if not _stems().search(small):
        return ()
    named = [kind for kind, ways in _SIGNS.items() if _is_shown(ways, small)]
    return tuple(each for each in named if each != "footage" or not _is_spoken(small))


@lru_cache(maxsize=2)
def _stems() -> re.Pattern[str]:
    """Compile the stems of what each way asks for first: most claims have none of all."""
    stems = word_list("evidence")["stems"]
    asked = {way[0] for ways in _SIGNS.values() for way in ways}
    return re.compile(branching({stem for key in asked for stem in stems[key]}))


def _is_shown(ways: Sequence[Sequence[str]], small: str) -> bool:
    """Whether every list of one of the ways finds something."""
    for way in ways:  # plain loops: asked for every claim, a generator costs more than the answer
        for key in way:
            if not finds("evidence", key, small):
                break
        else:
            return True
    return False


def _is_spoken(small: str) -> bool:
    """Whether somebody only speaks in a video ("she said in a video on Telegram")."""
    return finds("evidence", "spoken", small)


_MEMORY: Final = 40  # claims


def inherit(made: list[Claim], begin: int, since: int) -> None:
    """Let a claim rest on what the claim before it in its paragraph rests on.

    So where an analyst goes on ("… not who laid it, she added"), or where the
    words point back ("those instructions were written in Halden"). The paragraph's
    claims begin at `begin`; those before `since` are settled.
    """
    for place in range(max(begin + 1, since), len(made)):
        claim, lead = made[place], made[place - 1]
        if claim.evidence or claim.block != lead.block:
            continue
        earlier = made[max(begin, place - _MEMORY) : place]
        given = lead.evidence if _goes_on(claim, lead) else _pointed(earlier, claim)
        if given:
            made[place] = replace(claim, evidence=_without_place(given))


def _goes_on(claim: Claim, lead: Claim) -> bool:
    kinds = {each.kind for one in (claim, lead) for each in one.speakers}
    return bool(claim.speakers and lead.speakers) and kinds == {"analyst"}


def _pointed(earlier: list[Claim], claim: Claim) -> tuple[EvidenceKind, ...]:
    given = next((each.evidence for each in reversed(earlier) if each.evidence), ())
    return given if given and finds("evidence", "again", claim.quote.lower()) else ()


def _without_place(given: tuple[EvidenceKind, ...]) -> tuple[EvidenceKind, ...]:
    """Leave out how pictures were placed: that is told once."""
    return tuple(kind for kind in given if kind != "geolocation")
