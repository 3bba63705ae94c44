"""What a passage tells of where it plays: countries, regions, and what lies near what."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from daybook.gazetteer.entry import Entry
from daybook.read.where.judged import Judged

WELL_KNOWN: Final = 200_000
"""A settlement of so many people tells of its country."""

Cells: TypeAlias = dict[tuple[int, int], dict[str, float]]

_MOST_COMPANY: Final = 2.0
_LEAST_PEOPLE: Final = 300
_COUNTRY_FAME: Final = 3e8
_NEVER: Final[frozenset[str]] = frozenset()


class Told(NamedTuple):
    """What the names of a passage tell together.

    `countries` have weights, 1 for the one named most. `named` are countries and
    `regions` regions, each with the names that tell of it. `cells` are fields of a degree
    by a degree with the names that may lie there and their shares: a name that four
    places bear has a quarter in each. `senses` are the places that a name is said to be.
    """

    countries: dict[str, float]
    named: dict[str, set[str]]
    regions: dict[str, set[str]]
    cells: Cells
    senses: dict[str, frozenset[str]]

    def is_named(self, country: str, words: str) -> bool:
        """Whether other names than this one tell of a country."""
        return bool(self.named.get(country, _NEVER) - {words})

    def is_told_of(self, region: str, words: str) -> bool:
        """Whether other names than this one tell of a region."""
        return bool(self.regions.get(region, _NEVER) - {words})

    def company(self, each: Entry, words: str) -> float:
        """Weigh how many other names of the passage may lie near a place, 2 at most."""
        if each.lat is None or each.lon is None or each.kind not in _LAID:
            return 0.0
        north, east = round(each.lat), round(each.lon)
        near: dict[str, float] = {}
        for row in (north - 1, north, north + 1):
            for column in (east - 1, east, east + 1):
                held = self.cells.get((row, column))
                for other, share in held.items() if held else ():  # most are empty
                    if other != words:
                        near[other] = max(near.get(other, 0.0), share)
        return min(sum(near.values()), _MOST_COMPANY)


_LAID: Final = ("settlement", "district")


def told(
    found: Sequence[Judged], chosen: Sequence[Entry | None], senses: dict[str, frozenset[str]]
) -> Told:
    """Collect what names tell; where a name's place has been chosen, by that place alone."""
    counted: defaultdict[str, float] = defaultdict(float)
    named: defaultdict[str, set[str]] = defaultdict(set)
    regions: defaultdict[str, set[str]] = defaultdict(set)
    cells: Cells = {}
    for one, entry in zip(found, chosen, strict=True):
        entries = (entry,) if entry else one.entries
        words = one.named.words
        for country in _countries(entries, entry):
            named[country].add(words)
        for region in _regions(entries, entry):
            regions[region].add(words)
        _vote(counted, entries)
        if one.role == "place":
            _lay(cells, words, entries)
    most = max(counted.values(), default=1.0)
    weights = {
        country: count / (2 * most) + (0.5 if country in named else 0.0)
        for country, count in counted.items()
    }
    return Told(weights, dict(named), dict(regions), cells, senses)


def _countries(entries: Sequence[Entry], chosen: Entry | None) -> set[str]:
    """Give the countries that a name tells of: it is an area's, or a big town's."""
    if all(each.kind in ("country", "region") for each in entries):
        return {each.country for each in entries}
    return {chosen.country} if chosen and chosen.population >= WELL_KNOWN else set()


def _regions(entries: Sequence[Entry], chosen: Entry | None) -> set[str]:
    """Give the regions that a name tells of: it is one itself, or its place lies in one."""
    is_area = len(entries) == 1 and entries[0].kind in ("country", "region")
    found = {entries[0].id} if is_area else set()
    return found | {chosen.region} if chosen and chosen.region else found


def _vote(counted: dict[str, float], entries: Sequence[Entry]) -> None:
    """Give the countries of a name's places a vote, shared by how well known each place is."""
    known = [(each.country, _fame(each)) for each in entries if each.country]
    whole = sum(fame for _, fame in known)
    for country, fame in known:
        counted[country] += fame / whole


def _fame(each: Entry) -> float:
    return _COUNTRY_FAME if each.kind == "country" else float(max(each.population, _LEAST_PEOPLE))


def _lay(cells: Cells, words: str, entries: Sequence[Entry]) -> None:
    """Lay a name's places into the fields of the map where they stand."""
    for each in entries:
        if each.lat is not None and each.lon is not None and each.kind in _LAID:
            held = cells.setdefault((round(each.lat), round(each.lon)), {})
            held[words] = max(held.get(words, 0.0), 1 / len(entries))
