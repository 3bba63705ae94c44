"""What stands beside a name: the areas that are said to hold it, the regions of its sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from daybook.gazetteer.entry import Entry
from daybook.read.where.judged import Judged

_GAP: Final = 60
_HOLDERS: Final = ("region", "country", "district")
_HELD_BY: Final = re.compile(
    r", |,? ?\(|,? (?:(?:which is|in|a|an|the)\b[\w’' -]*)?\b(?:in|of) (?:the )?(?:\w+[’']s )?"
    r"(?:\w+ern )?"
)
_ENDED: Final = re.compile(r"\s*(?:[,.;)]|--|—|–|\Z|\n)")
_PEOPLES: Final = re.compile(r" (?:[\w-]+ ){0,3}(?:of )?")


class Sides(NamedTuple):
    """What stands beside a name: areas that are said to hold it, regions of its sentence.

    `is_held` is true where the area stands alone behind a comma ("Vell, Ostrel Region,"):
    then a place that lies in none of them is another.
    """

    holders: tuple[Entry, ...]
    regions: frozenset[str]
    is_held: bool = False


def sides(text: str, found: Sequence[Judged]) -> tuple[Sides, ...]:
    """Give what stands beside each name of a passage."""
    told = zip(_holders(text, found), _beside(text, found), _held(text, found), strict=True)
    return tuple(Sides(holders, regions, is_held) for holders, regions, is_held in told)


def _held(text: str, found: Sequence[Judged]) -> Iterator[bool]:
    """Yield for each name whether an area stands alone behind it: "Vell, Ostrel Region,"."""
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        yield (
            after is not None
            and text[one.named.end : after.named.start] == ", "
            and all(each.kind == "region" for each in after.entries)
            and _ENDED.match(text, after.named.end) is not None
        )


def is_in(each: Entry, holder: Entry) -> bool:
    """Whether a place lies in an area, itself not counted."""
    if each.id == holder.id:
        return False
    if holder.kind == "country":
        return each.country == holder.country
    return holder.id in (each.region, each.district)


def senses(found: Sequence[Judged], beside: Sequence[Sides]) -> dict[str, frozenset[str]]:
    """Tell which place a name is where an area beside it says so: elsewhere it means the same."""
    told: dict[str, set[str]] = {}
    for one, side in zip(found, beside, strict=True):
        for each in one.entries:
            if any(is_in(each, area) for area in side.holders):
                told.setdefault(one.named.words, set()).add(each.id)
    return {words: frozenset(ids) for words, ids in told.items()}


def _beside(text: str, found: Sequence[Judged]) -> list[frozenset[str]]:
    """Give for each name the regions that other names of its sentence are or lie in."""
    told: list[frozenset[str]] = []
    held: list[tuple[int, str]] = []
    for one in found:
        if len(one.entries) == 1:
            entry = one.entries[0]
            held.append((one.named.start, entry.id if entry.kind == "region" else entry.region))
    for one in found:
        if len(one.entries) == 1:
            told.append(frozenset())
            continue
        first = max(text.rfind(". ", 0, one.named.start), text.rfind("\n", 0, one.named.start))
        last = text.find(". ", one.named.end)
        last = last if last >= 0 else len(text)
        told.append(frozenset(region for at, region in held if region and first < at < last))
    return told


def _holders(text: str, found: Sequence[Judged]) -> list[tuple[Entry, ...]]:
    """Give for each name the areas that are said to hold it.

    They follow it ("Vell, Ostrel Region", "Sund, a village in Norvia's Ostrel Region")
    or stand before it as a people ("the Norvian village of Sund").
    """
    held: list[tuple[Entry, ...]] = []
    for at, one in enumerate(found):
        areas: tuple[Entry, ...] = ()
        for after in found[at + 1 : at + 3]:
            gap = text[one.named.end : after.named.start]
            if len(gap) <= _GAP and _HELD_BY.fullmatch(gap):
                areas += tuple(each for each in after.entries if each.kind in _HOLDERS)
        before = found[at - 1] if at else None
        if before is not None and before.role == "people":
            gap = text[before.named.end : one.named.start]
            if len(gap) <= _GAP and _PEOPLES.fullmatch(gap):
                areas += before.entries
        held.append(areas)
    return held
