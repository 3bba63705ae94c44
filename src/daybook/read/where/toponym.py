"""Places that a passage names, each with the place it means and the reason in words."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal, TypeAlias

from daybook.gazetteer.entry import Entry
from daybook.gazetteer.key import key
from daybook.model import Place, PlaceKind
from daybook.read.where.area import area_kind, narrowed
from daybook.read.where.astray import without_astray
from daybook.read.where.event_lists import event_lists
from daybook.read.where.judged import judged
from daybook.read.where.lists import lists
from daybook.read.where.named import Named, names
from daybook.read.where.region import Region
from daybook.read.where.resolved import Choice, choices

Standing: TypeAlias = Literal["place", "people", "speaker"]
"""What a name stands for: the place, the people of one ("Norvian"), a government that speaks."""

_OBLAST: Final = re.compile(r" [Oo]blast\Z")
_CITY: Final = 100_000
_SEAT: Final = 3
_CAPITAL: Final = 4
_THE: Final = "the "
_NEXT: Final = re.compile(
    r"[ \u00a0](?:\w+ly |also )?(?P<verb>[a-z]+)(?:[ \u00a0](?:not |also )?(?P<next>[a-z]+))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A place's name at `start` to `end` of a text, with the place it means.

    `place` is null where a name could not be told apart from others in the world.
    `is_near` says that the text speaks of what lies near it ("10 kilometres south of
    Karsk"). `stands_for` keeps apart the people of a place ("Norvian troops") and a
    capital or country that speaks ("Halden denied it"). `is_capital` tells a capital,
    `is_city` a region's seat or a place of a hundred thousand: no village.
    """

    start: int
    end: int
    place: Place | None
    is_near: bool = False
    stands_for: Standing = "place"
    is_capital: bool = False
    is_city: bool = False


def toponyms(text: str, known: Region) -> tuple[Toponym, ...]:
    """Find the places of a passage's text; all its names decide together which are meant.

    In reading order, none overlapping. Any text gives values or none, never an error.
    """
    kept = judged(text, tuple(names(text, known)), known)
    chosen = choices(text, [narrowed(one, known) for one in kept], known)
    told = without_astray(chosen, known)
    seats = {each.entry.id for each in told if each.entry and each.judged.role == "place"}
    found = [_toponym(text, choice, known, seats) for choice in told]
    small = _small(text, known)
    if not small:
        return tuple(found)
    taken = {at for start, end in small for at in range(start, end)}
    found = [each for each in found if each.start not in taken]
    found += [_of_profile(text, span, known) for span in small]
    return tuple(sorted(found, key=lambda each: each.start))


def _small(text: str, known: Region) -> list[tuple[int, int]]:
    """Find the profile's places that are written in small letters: "the strait"."""
    return [] if known.small is None else [each.span() for each in known.small.finditer(text)]


def _of_profile(text: str, span: tuple[int, int], known: Region) -> Toponym:
    words = text[span[0] : span[1]]
    entry = known.find(key(words))[0]
    return Toponym(
        start=span[0],
        end=span[1],
        place=_filled(words, entry, entry.kind, "the profile tells which place that is"),
    )


def _toponym(text: str, choice: Choice, known: Region, seats: set[str]) -> Toponym:
    named = choice.judged.named
    end = named.end
    if choice.judged.role == "built":
        end = named.built_end
    elif named.area and choice.judged.role == "place":
        end = named.area_end
    if choice.judged.role == "people" and (land := _land(text, choice, known)):
        return land
    entry = choice.entry
    place = _place(text[named.start : end], choice, known)
    if place is not None and not _is_there(text, choice, known, seats):
        place = replace(place, lat=None, lon=None)
    return Toponym(
        start=named.start,
        end=end,
        place=place,
        is_near=bool(lists().near.search(named.lead)) or named.before in lists().sets["near"],
        stands_for=_stands_for(text, choice, known),
        is_capital=entry is not None and entry.rank == _CAPITAL and entry.kind == "settlement",
        is_city=entry is not None and (entry.rank >= _SEAT or entry.population >= _CITY),
    )


def _is_there(text: str, choice: Choice, known: Region, seats: set[str]) -> bool:
    """Whether a building that bears a town's name stands in that town: the passage names it, too.

    A "Carnegie Library" stands in any town; in the conflict's countries a town is meant, but
    a power plant or an airport lies outside it.
    """
    entry, named = choice.entry, choice.judged.named
    if choice.judged.role != "built" or entry is None:
        return True
    if text[named.start : named.built_end].lower().endswith(_far()):
        return False
    return entry.id in seats or entry.country in known.countries


@cache
def _far() -> tuple[str, ...]:
    return tuple(event_lists().sets["far"])


def _land(text: str, choice: Choice, known: Region) -> Toponym | None:
    """Give what a people's adjective and a word behind it name: its land, its capital."""
    named, country = choice.judged.named, choice.entry
    found = lists().land.match(text, named.end)
    if found is None or country is None:
        return None
    entry = known.by_id(f"{country.country}/capital") if found["seat"] else country
    if entry is None:
        return None
    start = named.start - len(_THE) if named.lead.endswith(_THE) else named.start
    words = text[start : found.end()]
    why = f"the words name {'the capital' if found['seat'] else 'the land'} of {country.name}"
    return Toponym(start=start, end=found.end(), place=_filled(words, entry, entry.kind, why))


def _stands_for(text: str, choice: Choice, known: Region) -> Standing:
    """Tell a place from its people, and from a government or union that goes by its name."""
    named = choice.judged.named
    if choice.judged.role == "people":
        return "people"
    if key(named.words) in known.bodies and not lists().inside.search(named.lead):
        return "speaker"
    entry = choice.entry
    may_speak = entry is not None and (entry.kind == "country" or entry.rank == _CAPITAL)
    if may_speak and not choice.judged.is_sure and _speaks(text, named):
        return "speaker"
    return "place"


def _speaks(text: str, named: Named) -> bool:
    """Whether a verb of a government's follows: "said", "has refused", not "has been hit"."""
    following = _NEXT.match(text, named.end)
    if following is None:
        return False
    sets = lists().sets
    if following["verb"] in sets["helping"]:
        return following["next"] is not None and following["next"] not in ("been", "be")
    return following["verb"] in sets["speaking"]


def _place(text: str, choice: Choice, known: Region) -> Place | None:
    """Make the place: of one entry, or the smallest area that holds all that stay open."""
    if choice.entry is not None:
        return _told(text, choice, choice.entry)
    kind: PlaceKind = area_kind(choice.judged.area) or "settlement"
    if choice.open:
        return _open(text, choice, known)
    if kind == "settlement":
        is_told = choice.judged.is_sure and choice.judged.role == "place"
        why = "no place of that name fits what the passage speaks of"
        return Place(text=text, name=text, kind=kind, why=why) if is_told else None
    return Place(text=text, name=text, kind=kind, why="the gazetteer has no such place")


def _told(text: str, choice: Choice, entry: Entry) -> Place:
    if choice.judged.role == "built":
        return replace(_filled(text, entry, "facility", choice.why), name=text)
    if entry.kind == "settlement" and area_kind(choice.judged.area) == "district":
        return _district(text, entry, choice.why)
    return _filled(text, entry, entry.kind, choice.why)


def _district(text: str, entry: Entry, why: str) -> Place:
    """Make the district around a settlement whose district the gazetteer does not have."""
    return Place(
        text=text,
        name=text,
        admin1=admin1(entry),
        country=entry.country or None,
        kind="district",
        id=entry.district or None,
        why=f"the district of {entry.name}: {why}",
    )


def _filled(text: str, entry: Entry, kind: PlaceKind, why: str) -> Place:
    """Make the place of an entry; only a settlement's point is given."""
    is_point = entry.kind == "settlement"
    return Place(
        text=text,
        name=entry.name,
        admin1=admin1(entry),
        country=entry.country or None,
        lat=entry.lat if is_point else None,
        lon=entry.lon if is_point else None,
        kind=kind,
        id=entry.id,
        why=why,
    )


def admin1(entry: Entry) -> str | None:
    """Give the name of the region that holds a place, its own if it is one, without "Oblast"."""
    name = (
        entry.name
        if entry.kind == "region" and not entry.admin1 and entry.country
        else entry.admin1
    )
    return _OBLAST.sub("", name) or None


def _open(text: str, choice: Choice, known: Region) -> Place:
    """Give the smallest area that holds all places of a name, without a point."""
    entries = choice.open
    kinds = {each.kind for each in entries}
    areas = _areas(entries)
    area = known.by_id(areas[0]) if areas else None
    held = f"the smallest area that holds all is {area.name}" if area else "they lie far apart"
    return Place(
        text=text,
        name=entries[0].name if len({each.name for each in entries}) == 1 else text,
        admin1=admin1(area) if area and area.kind != "country" else None,
        country=area.country if area else None,
        kind=area_kind(choice.judged.area) or (kinds.pop() if len(kinds) == 1 else "settlement"),
        id=area.id if area else None,
        why=f"{len(entries)} places of that name come into question; {held}",
    )


def _areas(entries: tuple[Entry, ...]) -> list[str]:
    """Give the ids of the areas that hold all entries, the smallest first."""
    held = []
    for level in ("district", "region"):
        ids = {each.id if each.kind == level else getattr(each, level) for each in entries}
        if len(ids) == 1 and (identity := ids.pop()):
            held.append(identity)
    countries = {each.country for each in entries}
    return held + [country for country in countries if len(countries) == 1 and country]
