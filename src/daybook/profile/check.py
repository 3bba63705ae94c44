"""What must hold between the parts of a profile: ids, sides, sections, zone, spellings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from daybook.model import Section
from daybook.profile.names import folded, side_of, spellings
from daybook.profile.value import Name, Profile, Source, Spot

OTHER = "other"
"""The side of everybody who is no party to the conflict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong in a profile: the way to it ("names", 3, "side"), and a half sentence."""

    where: tuple[int | str, ...]
    what: str


def fault(profile: Profile) -> Fault | None:
    """Find the first thing in a profile that contradicts the rest of it."""
    return next(_faults(profile), None)


def _faults(profile: Profile) -> Iterator[Fault]:
    yield from _zone_faults(profile)
    yield from _count_faults(profile)
    yield from _repeats("sides", "id", (side.id for side in profile.sides))
    yield from _repeats("sections", "section", (one.section for one in profile.sections))
    yield from _repeats("sources", "id", (source.id for source in profile.sources))
    yield from _section_faults(profile)
    yield from _side_faults(profile)
    yield from _begins_faults("names", profile.names)
    yield from _begins_faults("sources", profile.sources)
    yield from _unclear("names", profile.names)
    yield from _unclear("sources", profile.sources)
    yield from _spot_faults(profile.places)


def _zone_faults(profile: Profile) -> Iterator[Fault]:
    try:
        ZoneInfo(profile.day_ends_in)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Fault(
            where=("day_ends_in",),
            what=f"is '{profile.day_ends_in}', which is no time zone; "
            "write an IANA name such as 'Atlantic/Reykjavik'",
        )


def _count_faults(profile: Profile) -> Iterator[Fault]:
    if profile.first_day_number not in profile.counts_in_use:
        yield Fault(
            where=("counts_in_use",),
            what=f"lacks {profile.first_day_number}, the number that first_day_number gives "
            "the first day; add it",
        )


def _begins_faults(part: str, rows: tuple[Name | Source, ...]) -> Iterator[Fault]:
    for place, row in enumerate(rows):
        for words in spellings(row):
            if not words[0].isalnum():
                yield Fault(
                    where=(part, place),
                    what=f"'{words}' begins with neither a letter nor a digit; leave the sign away",
                )


def _repeats(part: str, key: str, ids: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, one in enumerate(ids):
        if one in seen:
            yield Fault(where=(part, place, key), what=f"is '{one}' for the second time; keep one")
        seen.add(one)


def _section_faults(profile: Profile) -> Iterator[Fault]:
    there = {heading.section for heading in profile.sections}
    for section in get_args(Section):
        if section not in there:
            yield Fault(where=("sections",), what=f"lacks '{section}'; give it a title and a place")


def _side_faults(profile: Profile) -> Iterator[Fault]:
    known = {side.id for side in profile.sides}
    if OTHER in known:
        yield Fault(where=("sides",), what=f"has the id '{OTHER}', which means no side; rename it")
    tables: dict[str, tuple[Name | Source, ...]]
    tables = {"names": profile.names, "sources": profile.sources}
    either = f"{', '.join(sorted(known))} or {OTHER}"
    for part, rows in tables.items():
        for place, row in enumerate(rows):
            if row.side not in known | {OTHER}:
                yield Fault(
                    where=(part, place, "side"),
                    what=f"is '{row.side}'; it must be one of {either}",
                )


def _unclear(part: str, rows: tuple[Name | Source, ...]) -> Iterator[Fault]:
    """Find spellings that name two rows of one side: no page could tell them apart."""
    seen: dict[tuple[str, str], str] = {}
    for place, row in enumerate(rows):
        for words in {folded(words): words for words in spellings(row)}.values():
            first = seen.setdefault((side_of(row), folded(words)), row.name)
            if first != row.name:
                yield Fault(
                    where=(part, place),
                    what=f"'{words}' names both '{first}' and '{row.name}'; "
                    "leave it to one of them, or to neither",
                )


def _spot_faults(rows: tuple[Spot, ...]) -> Iterator[Fault]:
    """Find places with half a point, areas with one, and a place that stands twice."""
    seen: set[tuple[str, ...]] = set()
    for place, row in enumerate(rows):
        if (row.lat is None) != (row.lon is None):
            yield Fault(where=("places", place), what="has half a point; give lat and lon, or none")
        if row.kind != "settlement" and row.lat is not None:
            yield Fault(
                where=("places", place, "lat"),
                what=f"is {row.lat}; only a settlement has a point, leave lat and lon empty",
            )
        told = (row.name, row.kind, row.admin1, row.country)
        if told in seen:
            yield Fault(
                where=("places", place, "name"),
                what=f"is '{row.name}' for the second time; keep one",
            )
        seen.add(told)
