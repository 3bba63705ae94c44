"""Both sides are read by the same rules: exchange them, and the reading is exchanged."""

import re
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from quality.gold import INVENTED, read_page

from daybook.model import Claim
from daybook.profile import Name, Profile, Side, Source, Spot

PAGES = sorted((Path(__file__).parents[2] / "samples" / "strait-war" / "pages").iterdir())
SIDES = {"NV": "SK", "SK": "NV", "other": "other"}
COUNTRIES = {"XN": "XS", "XS": "XN"}
WORDS = {
    "halden-chronicle": "tervo-chronicle", "halden-daily": "tervo-daily",
    "Norvians": "Sarkanis", "Norvian": "Sarkani", "Norvia": "Sarkan", "NORVIA": "SARKAN",
    "Halden": "Tervo", "HALDEN": "TERVO", "Ostrel": "Karsk", "Qarsk": "Oostrel",
    "Vell": "Dravik", "Drawik": "Well", "VELL": "DRAVIK", "KARSK": "OSTREL",
}  # fmt: skip
"""Words of one side and their counterparts, both ways; a capital's newspaper goes with it."""


def offices(profile: Profile) -> dict[str, str]:
    """Pair the two sides' office-holders by the office that they hold."""
    held = {(name.side, name.office): name for name in profile.names if name.office}
    swap = exchanging(WORDS)
    pairs = {}
    for name in profile.names:
        other = held.get((SIDES[name.side], swap(name.office))) if name.office else None
        if name.side == "NV" and other is not None:
            pairs[name.name] = other.name
            pairs[name.name.split()[-1]] = other.name.split()[-1]
    return pairs


def exchanging(pairs: dict[str, str]) -> Callable[[str], str]:
    """Give a function that exchanges words with their counterparts, both ways."""
    both = {**pairs, **{other: one for one, other in pairs.items()}}
    longest = sorted(both, key=len, reverse=True)
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    return lambda text: found.sub(lambda match: both[match[0]], text)


@lru_cache
def swap() -> Callable[[str], str]:
    """Exchange everything that belongs to a side."""
    return exchanging(WORDS | offices(INVENTED.profile))


@lru_cache
def symmetrical() -> Profile:
    """The profile of the invented war with every name and its counterpart."""
    known = INVENTED.profile
    change = swap()
    names = [mirrored_name(each, change) for each in known.names]
    return replace(
        known,
        sides=tuple(mirrored_side(each, change) for each in known.sides),
        names=merged((*known.names, *names)),
        sources=tuple(dict.fromkeys((*known.sources, *map(mirrored_source, known.sources)))),
    )


@lru_cache
def mirrored() -> Profile:
    """The same profile on the mirrored map: every place bears its counterpart's name."""
    known = symmetrical()
    return replace(known, places=tuple(map(mirrored_spot, known.places)))


def mirrored_spot(spot: Spot) -> Spot:
    """Exchange the names and countries in a row of places.csv; its point stays."""
    change = swap()
    return replace(
        spot, name=change(spot.name), admin1=change(spot.admin1),
        aliases=tuple(map(change, spot.aliases)), people=tuple(map(change, spot.people)),
        country=COUNTRIES.get(spot.country, spot.country),
    )  # fmt: skip


def mirrored_source(source: Source) -> Source:
    """Exchange the capitals in an outlet's name and addresses."""
    change = swap()
    return replace(
        source, id=change(source.id), name=change(source.name),
        aliases=tuple(map(change, source.aliases)), domains=tuple(map(change, source.domains)),
    )  # fmt: skip


def mirrored_side(side: Side, change: Callable[[str], str]) -> Side:
    """Add what the other side's words become when exchanged."""
    other = next(each for each in INVENTED.profile.sides if each.id == SIDES[side.id])
    return replace(side, words=tuple(dict.fromkeys((*side.words, *map(change, other.words)))))


def mirrored_name(name: Name, change: Callable[[str], str]) -> Name:
    """Exchange the sides in a row of names.csv."""
    return Name(
        name=change(name.name), kind=name.kind, side=SIDES[name.side], office=change(name.office),
        aliases=tuple(map(change, name.aliases)),
    )  # fmt: skip


def merged(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Join rows of one name, their aliases together."""
    made: dict[str, Name] = {}
    for name in names:
        before = made.get(name.name)
        aliases = dict.fromkeys((*(before.aliases if before else ()), *name.aliases))
        made[name.name] = replace(before or name, aliases=tuple(aliases))
    return tuple(made.values())


def told(claim: Claim, change: Callable[[str], str], sides: dict[str, str]) -> dict[str, Any]:
    """What a claim says, its words and sides exchanged as given, without offsets and ids."""
    return {
        "quote": change(claim.quote),
        "speakers": [
            (change(each.text), change(each.name), each.kind, sides[each.side])
            for each in claim.speakers
        ],
        "via": [change(each) for each in claim.via],
        "status": claim.status,
        "section": claim.section,
        "evidence": claim.evidence,
        "events": [changed(asdict(event), change) for event in claim.events],
    }


UNCHANGED = {"id", "country"}
"""Fields made of more than words: the gazetteer's ids, and codes of countries."""


def changed(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any field's value
    """Exchange the words within a value, however deep they stand."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: changed(each, change) for key, each in value.items() if key not in UNCHANGED}
    return [changed(each, change) for each in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_mirrored_page_gives_the_mirrored_reading(page: Path) -> None:
    """With the sides exchanged throughout, every claim is the same with the sides exchanged."""
    body = page.read_bytes()
    change = swap()
    other = change(body.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    one = read_page(page.name, body, symmetrical(), INVENTED.captured_at)
    two = read_page(page.name, other, mirrored(), INVENTED.captured_at)
    same = {side: side for side in SIDES}
    assert [told(claim, str, same) for claim in two.claims] == [
        told(claim, change, SIDES) for claim in one.claims
    ]
