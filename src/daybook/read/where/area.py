"""Areas told by their word: "the Karsk region", "Ostrel district", "Vell and Orlen regions"."""

from typing import Final

from daybook.gazetteer.entry import Entry
from daybook.gazetteer.key import key
from daybook.model import PlaceKind
from daybook.read.where.judged import Judged
from daybook.read.where.lists import lists
from daybook.read.where.region import Region

_DISTRICT_WORDS: Final = ("raion", "district", "rayon", "county")
_STEM: Final = 2
_ON: Final = "on "


def area_kind(word: str) -> PlaceKind | None:
    """Tell what sort of place a word makes: "oblast" a region; null for other words.

    >>> area_kind("province"), area_kind("raion"), area_kind("river"), area_kind("house")
    ('region', 'district', 'water', None)
    """
    sets = lists().sets
    kinds: tuple[PlaceKind, ...] = ("region", "district", "water")
    return next((kind for kind in kinds if word in sets[kind]), None)


def narrowed(one: Judged, known: Region) -> Judged:
    """Leave a name the entries that its area's word allows; where none does, look for others."""
    kind = area_kind(one.area) if one.role == "place" else None
    if kind is None:
        return one._replace(entries=_island(one, known) or one.entries)
    fitting = tuple(each for each in one.entries if each.kind == kind)
    if kind == "region":
        own = known.find(f"{key(one.named.words)} {one.area.rstrip('s')}")
        fitting = tuple(each for each in own if each.kind == kind) or fitting
        fitting = fitting or _regions(one.entries, known)
    elif kind == "district":
        fitting = _districts(one, known) or fitting or one.entries
    return one._replace(entries=fitting)


def _island(one: Judged, known: Region) -> tuple[Entry, ...]:
    """Give the island that bears a town's name where somebody is "on" it and nothing fell on it."""
    lead = one.named.lead
    if not lead.endswith(_ON) or one.role != "place" or lists().onto.search(lead):
        return ()
    spelt = key(one.named.words)
    for form in (f"isle of {spelt}", f"island of {spelt}", f"{spelt} island"):
        if found := tuple(each for each in known.find(form) if each.kind == "region"):
            return found
    return ()


def _regions(entries: tuple[Entry, ...], known: Region) -> tuple[Entry, ...]:
    """Give the regions whose seats are among some settlements; else countries of that name."""
    seats = [each for each in entries if each.kind == "settlement" and each.rank >= _STEM]
    found = {each.region: known.by_id(each.region) for each in seats if each.region}
    regions = tuple(each for each in found.values() if each is not None)
    return regions or tuple(each for each in entries if each.kind == "country")


def _districts(one: Judged, known: Region) -> tuple[Entry, ...]:
    """Give the districts that a name may mean: its own, or one named for it or around it."""
    spelt = key(one.named.words)
    for word in _DISTRICT_WORDS:
        if found := tuple(
            each for each in known.find(f"{spelt} {word}") if each.kind == "district"
        ):
            return found
    near = known.atlas.beginning(spelt, known.countries) if known.countries else ()
    if found := tuple(each for each in near if each.kind == "district"):
        return found
    around = {each.district: known.by_id(each.district) for each in one.entries if each.district}
    return tuple(each for each in around.values() if each is not None)
