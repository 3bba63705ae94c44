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
_SHORE: Final = re.compile(
    r"(?:,? (?:which lies|a|an|the)\b[\w’' -]*)? on the (?P<of>(?:[\w-]+ )?"
    r"(?:shore|coast|side|bank|mainland) of (?:the )?)?"
)
_SHORES: Final = re.compile(r" (?:shore|coast|side|bank|mainland|soil)\b")
_UNLED: Final = re.compile(
    r"\s*(?:[.,;:)!?]|\Z|(?:an?|the|in|on|at|is|was|were|has|had|and|but|where|which|to|by)\b)"
)
_INSIDE: Final = (" in ", " in the ", ", in ")
_JOINED: Final = (" and ", " or ", ", and ", ", or ")
_ENDED: Final = re.compile(r"\s*(?:[,.;)]|--|—|–|\Z|\n)")
_PEOPLES: Final = re.compile(r" (?:[\w-]+ ){0,3}(?:of )?")


class Sides(NamedTuple):
    """What stands beside a name: areas that are said to hold it, regions of its sentence.

    `is_held` is true where the area stands alone behind a comma ("Vell, Ostrel Region,"):
    then a place that lies in none of them is another. `is_among_regions` where it is told
    in one breath with regions ("in Ostrel or Karsk Region"). `is_other` where it is called
    "the other Sund": not the one that was told of. `holds` is the region of the settlement
    that is said to lie in it ("Vell in Ostrel"), `sentence` are the regions that its sentence
    names by their own names.
    """

    holders: tuple[Entry, ...]
    regions: frozenset[str]
    is_held: bool = False
    is_among_regions: bool = False
    is_other: bool = False
    holds: str = ""
    sentence: frozenset[str] = frozenset()


def sides(text: str, found: Sequence[Judged]) -> tuple[Sides, ...]:
    """Give what stands beside each name of a passage."""
    told = zip(_holders(text, found), _beside(text, found), _held(text, found), strict=True)
    return tuple(
        Sides(holders, regions, is_held, is_other=_is_other(text, one))
        for (holders, regions, is_held), one in zip(told, found, strict=True)
    )


def _is_other(text: str, one: Judged) -> bool:
    """Whether a name stands alone behind "the other", and leads no other noun's."""
    is_led = one.named.lead.endswith("the other ")
    return is_led and _UNLED.match(text, one.named.end) is not None


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


def told_sides(
    text: str, found: Sequence[Judged], beside: Sequence[Sides], chosen: Sequence[Entry | None]
) -> tuple[Sides, ...]:
    """Add to what stands beside each name what the names beside it were taken for."""
    regions = [
        (one.named.start, entry.id)
        for one, entry in zip(found, chosen, strict=True)
        if entry is not None and _is_region(entry)
    ]
    return tuple(
        side._replace(
            is_among_regions=_is_among_regions(text, found, at, chosen),
            holds=_holds(text, found, at, chosen),
            sentence=_in_sentence(text, found[at], regions) if regions else frozenset(),
        )
        for at, side in enumerate(beside)
    )


def _is_among_regions(
    text: str, found: Sequence[Judged], at: int, chosen: Sequence[Entry | None]
) -> bool:
    near = (other for other in (at - 1, at + 1) if 0 <= other < len(found))
    return any(_is_region(chosen[other]) and _is_list(text, found, at, other) for other in near)


def _holds(text: str, found: Sequence[Judged], at: int, chosen: Sequence[Entry | None]) -> str:
    """Give the region of a settlement that is said to lie in what is named: "Vell in Ostrel"."""
    before = chosen[at - 1] if at else None
    if before is None or before.kind != "settlement":
        return ""
    gap = text[found[at - 1].named.end : found[at].named.start]
    return before.region if gap in _INSIDE else ""


def _in_sentence(text: str, one: Judged, regions: list[tuple[int, str]]) -> frozenset[str]:
    """Give the regions that a name's sentence names."""
    first, last = _sentence(text, one)
    return frozenset(identity for at, identity in regions if first < at < last)


def _sentence(text: str, one: Judged) -> tuple[int, int]:
    first = max(text.rfind(". ", 0, one.named.start), text.rfind("\n", 0, one.named.start))
    last = text.find(". ", one.named.end)
    return first, last if last >= 0 else len(text)


def _is_region(entry: Entry | None) -> bool:
    return entry is not None and entry.kind == "region" and bool(entry.country)


def _is_list(text: str, found: Sequence[Judged], one: int, other: int) -> bool:
    """Whether "and" or "or" joins two names; a comma may as well say where a town lies."""
    first, last = found[min(one, other)].named, found[max(one, other)].named
    return text[first.end : last.start] in _JOINED


def is_in(each: Entry, holder: Entry) -> bool:
    """Whether a place lies in an area, itself not counted."""
    if each.id == holder.id:
        return False
    if holder.kind == "country":
        return each.country == holder.country
    return holder.id in (each.region, each.district)


def senses(found: Sequence[Judged], beside: Sequence[Sides]) -> dict[str, frozenset[str]]:
    """Tell which place a name is where an area beside it says so: elsewhere it means the same.

    Who writes "the Norvian Sund" behind a bare "Sund" speaks of another, and says so.
    """
    told: dict[str, set[str]] = {}
    before: set[str] = set()
    for at, (one, side) in enumerate(zip(found, beside, strict=True)):
        is_known = one.named.words in before
        before.add(one.named.words)
        last = found[at - 1] if at else one
        if is_known and last.role == "people" and one.named.start == last.named.end + 1:
            continue
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
        first, last = _sentence(text, one)
        told.append(frozenset(region for at, region in held if region and first < at < last))
    return told


def _is_shore(text: str, gap: str, after: Judged) -> bool:
    """Whether a place is said to lie on a land's shore: "on the Norvian side"."""
    found = _SHORE.fullmatch(gap)
    if found is None:
        return False
    return bool(found["of"]) or _SHORES.match(text, after.named.end) is not None


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
            is_beside = len(gap) <= _GAP and (
                _HELD_BY.fullmatch(gap) or _is_shore(text, gap, after)
            )
            if is_beside:
                areas += tuple(each for each in after.entries if each.kind in _HOLDERS)
        before = found[at - 1] if at else None
        if before is not None and before.role == "people":
            gap = text[before.named.end : one.named.start]
            if len(gap) <= _GAP and _PEOPLES.fullmatch(gap):
                areas += before.entries
        held.append(areas)
    return held
