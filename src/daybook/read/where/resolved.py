"""Which place a name means: all places of a passage decide together.

Each place that bears the name is weighed by what is known beforehand (how many people
live there, the conflict's countries) and by the passage (countries and regions named,
the region behind a comma, what lies near other places). The heaviest is taken only
where it is well ahead or all that come close lie together: a wrong point is worse
than none.
"""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Final, NamedTuple

from daybook.gazetteer.entry import Entry
from daybook.gazetteer.key import key
from daybook.read.where.judged import Judged
from daybook.read.where.region import Region
from daybook.read.where.sides import Sides, is_in, senses, sides, told_sides
from daybook.read.where.told import Told, told
from daybook.read.where.weight import is_misfit, is_unlikely, weight

AHEAD: Final = 1.5
"""How much heavier than all that lie elsewhere the chosen place must be: thirty times."""

OWN: Final = 1.0
"""The same in the conflict's countries: ten times, for there the page is about them."""

ALONE: Final = 2.0
"""The same where nothing else in the passage tells of its country or region."""

TOGETHER: Final = 50.0
"""Kilometres within which two places of one name are as good as one."""

_SEAT: Final = 3
_EARTH: Final = 6371.0


class Choice(NamedTuple):
    """What a name means: an entry, or all that stay open; `why` says how it was told."""

    judged: Judged
    entry: Entry | None
    open: tuple[Entry, ...]
    why: str


def choices(text: str, found: Sequence[Judged], known: Region) -> tuple[Choice, ...]:
    """Decide for every name of a passage, twice: the second time each knows the others' places."""
    beside = sides(text, found)
    said = senses(found, beside)
    before = told(found, [None] * len(found), {})
    pairs = tuple(zip(found, beside, strict=True))
    first = [_choice(one, side, before, known).entry for one, side in pairs]
    after = told(found, first, said)
    listed = told_sides(text, found, beside, first)
    again = zip(found, listed, first, strict=True)
    return tuple(
        _choice(_as_region(one, side, entry, known), side, after, known)
        for one, side, entry in again
    )


def _as_region(one: Judged, beside: Sides, entry: Entry | None, known: Region) -> Judged:
    """Take a seat for its region where a settlement is said to lie in it: "Vell in Ostrel"."""
    is_seat = entry is not None and entry.kind == "settlement" and entry.rank >= _SEAT
    if entry is None or not is_seat or not entry.region or beside.holds != entry.region:
        return one
    region = known.by_id(entry.region)
    return one if region is None else one._replace(entries=(region,))


def kilometres(one: Entry, other: Entry) -> float:
    """Give the great-circle distance of two places, far where a point is unknown."""
    if one.lat is None or other.lat is None or one.lon is None or other.lon is None:
        return 2 * _EARTH
    north, south = radians(one.lat), radians(other.lat)
    across = sin(radians(one.lon - other.lon) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(sin((north - south) / 2) ** 2 + cos(north) * cos(south) * across))


def _choice(one: Judged, beside: Sides, passage: Told, known: Region) -> Choice:
    if not one.entries:
        return Choice(one, None, (), "")
    if len(one.entries) == 1:
        return _alone(one, one.entries[0], beside, passage, known)
    weighed = sorted(
        ((weight(each, one, beside, passage, known), each) for each in one.entries),
        key=lambda pair: -pair[0],
    )
    best, entry = weighed[0]
    ahead = _ahead(entry, one, passage, known)
    rest = [each for heavy, each in weighed[1:] if best - heavy < ahead and each.id != entry.id]
    apart = tuple(each for each in rest if kilometres(entry, each) > TOGETHER)
    if apart:
        return Choice(one, None, (entry, *apart), "")
    return _alone(one, entry, beside, passage, known)


def _ahead(entry: Entry, one: Judged, passage: Told, known: Region) -> float:
    """Give how far ahead a place must be: less where more speaks of its country or region."""
    words = one.named.words
    if entry.country in known.countries or not entry.country:
        return OWN
    is_told = passage.is_named(entry.country, words) or passage.is_told_of(entry.region, words)
    return AHEAD if is_told else ALONE


def _alone(one: Judged, entry: Entry, beside: Sides, passage: Told, known: Region) -> Choice:
    """Take a place that has no rival, unless it is unlikely all the same."""
    is_outside = beside.is_held and not any(is_in(entry, each) for each in beside.holders)
    is_outside = is_outside or is_misfit(entry, one, beside, known)
    if is_outside or is_unlikely(entry, one, passage, known):
        return Choice(one, None, (), "")
    return Choice(one, entry, (), _why(entry, one, beside, passage, known))


def _why(entry: Entry, one: Judged, beside: Sides, passage: Told, known: Region) -> str:
    """Say in words what decided for a place: the strongest of the reasons that hold."""
    count = len({each.id for each in one.entries})
    head = (
        "the only place of that name" if count == 1 else f"of {count} places of that name the one"
    )
    if entry.id in {each.id for each in known.spots.get(key(one.named.words), ())}:
        return "the profile tells which place that is"
    if holder := next((each for each in beside.holders if is_in(entry, each)), None):
        return f"{head} in {holder.name}, which stands behind it"
    if count == 1:
        return head
    if passage.is_told_of(entry.region, one.named.words):
        return f"{head} in {entry.admin1}, where others of the passage lie"
    if entry.country in known.countries:
        return f"{head} in the conflict's countries that fits best"
    if passage.is_named(entry.country, one.named.words):
        return f"{head} in a country that the passage names"
    return f"{head} where most people live"
