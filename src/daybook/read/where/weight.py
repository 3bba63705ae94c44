"""How likely each place that bears a name is meant: by itself, and by the passage.

The figures are common logarithms of people: one more means ten times as many. They
were set on half of GeoWebNews and of LGL (`docs/decisions/0014-gazetteer.md`).
"""

from math import log10
from typing import Final

from daybook.gazetteer.entry import Entry
from daybook.gazetteer.key import key, skeleton
from daybook.read.where.judged import Judged
from daybook.read.where.region import Region
from daybook.read.where.sides import Sides, is_in
from daybook.read.where.told import WELL_KNOWN, Told

_COUNTRY: Final = 9.0
_WIDE: Final = 8.0
_OWN: Final = 3.0
_NAMED_COUNTRY: Final = 2.5
_NAMED_REGION: Final = 1.5
_SAME_SENTENCE: Final = 1.0
_SENSE: Final = 3.0
_AMONG: Final = 3.0
_HOLDS: Final = 8.0
_STATE: Final = 4.0
_CLOSE: Final = 0.75
_LEAST_PEOPLE: Final = 300
_RANKED: Final = (0.0, 0.1, 0.3, 0.6, 1.5)
_ALIAS: Final = 1.5
_SECOND_LAYER: Final = 0.5
_REGION: Final = 0.3
_DISTRICT: Final = 2.0
_SEAT: Final = 2.0
_CAPITALS_NAME: Final = 1.0
_SEAT_RANK: Final = 3
_CAPITAL_RANK: Final = 4
_CITY: Final = 10_000
_VILLAGE: Final = 5_000
_CITY_OF: Final = "city of "
_SMALL_TOWN: Final = 50_000
_TOWN: Final = 50_000
_KNOWN_BY_ALIAS: Final = 1
_BEGINNING: Final = 2
_MUCH_NAMED: Final = 0.7


def weight(each: Entry, one: Judged, beside: Sides, told: Told, known: Region) -> float:
    """Weigh one of the places that a name may mean."""
    heavy = _prior(each, one)
    if each.country in known.countries:
        heavy += _OWN + _NAMED_COUNTRY  # both sides are named everywhere: that tells nothing
    else:
        heavy += _NAMED_COUNTRY * told.countries.get(each.country, 0.0)
        if each.rank == _CAPITAL_RANK and any(
            other.country in known.countries for other in one.entries
        ):
            heavy += _OWN  # a hamlet of the conflict's is no rival to a capital
    if each.region in beside.regions:
        heavy += _SAME_SENTENCE
    if each.kind == "region" and (beside.is_among_regions or each.id == beside.holds):
        heavy += _AMONG
    if told.senses.get(one.named.words) == frozenset((each.id,)):
        heavy += -_SENSE if beside.is_other else _SENSE
    if told.is_told_of(each.region, one.named.words):
        heavy += _NAMED_REGION
    if each.kind == "country" and _is_state(each, one, told):
        heavy -= _STATE
    if beside.holders and any(is_in(each, holder) for holder in beside.holders):
        heavy += _HOLDS
    return heavy + _CLOSE * told.company(each, one.named.words)


def _is_state(each: Entry, one: Judged, told: Told) -> bool:
    """Whether a country's name is rather a region's of another country that the passage names."""
    if len(one.entries) == 1 or told.is_named(each.country, one.named.words):
        return False
    return any(
        other.kind == "region" and told.is_named(other.country, one.named.words)
        for other in one.entries
    )


def _prior(each: Entry, one: Judged) -> float:
    """Weigh a place by itself: its kind, its people, whether this is its usual name."""
    area = one.area
    if each.kind == "country" or not each.country:
        return _COUNTRY if each.kind == "country" else _WIDE
    weight = log10(max(each.population, _LEAST_PEOPLE))
    if each.kind == "settlement":
        weight += _RANKED[each.rank] - (0 if each.is_surer else _SECOND_LAYER)
    elif each.kind == "region":
        weight += _REGION
        seats = (other for other in one.entries if other.kind == "settlement" and other.rank > 1)
        if not area and any(other.region == each.id for other in seats):
            weight -= _SEAT
        elif not area and any(other.rank == _CAPITAL_RANK for other in one.entries):
            weight -= _CAPITALS_NAME
    elif each.kind == "district":
        weight -= _DISTRICT if not area else 0
    return weight - (_ALIAS if each.form == "alias" and each.kind == "settlement" else 0)


def _is_variant(entry: Entry, one: Judged) -> bool:
    """Whether another name of a place is another spelling of its name: it begins alike."""
    own, other = skeleton(key(entry.name)), skeleton(key(one.named.words))
    return own[:_BEGINNING] == other[:_BEGINNING]


def is_misfit(entry: Entry, one: Judged, beside: Sides, known: Region) -> bool:
    """Whether a village is called a city, or its sentence speaks of another region alone."""
    if entry.kind != "settlement" or entry.population >= _CITY or entry.rank:
        return False
    if key(one.named.words) in known.spots:
        return False
    if one.named.lead.endswith(_CITY_OF):
        return True
    is_elsewhere = bool(beside.sentence) and entry.region not in beside.sentence
    return is_elsewhere and entry.population < _VILLAGE and bool(entry.region)


def is_unlikely(entry: Entry, one: Judged, told: Told, known: Region) -> bool:
    """Whether a small place far from all that the passage speaks of is more likely another."""
    if entry.kind != "settlement" or entry.country in known.countries or entry.rank > _SEAT_RANK:
        return False
    if key(one.named.words) in known.spots:
        return False
    if one.named.is_built and (entry.population < WELL_KNOWN or entry.form == "alias"):
        return True
    is_told = told.is_told_of(entry.region, one.named.words)
    is_rare = entry.form == "alias" and entry.population < _KNOWN_BY_ALIAS and not is_told
    if is_rare and not _is_variant(entry, one):
        return True
    if entry.population >= WELL_KNOWN:
        return False
    if not told.is_named(entry.country, one.named.words):
        is_silent = not set(told.named) - {entry.country}
        return not is_silent or entry.population < _TOWN or entry.form == "alias"
    is_small = entry.population < _SMALL_TOWN and not is_told
    is_aside = told.countries.get(entry.country, 0.0) < _MUCH_NAMED
    return is_small and is_aside and not told.company(entry, one.named.words)
