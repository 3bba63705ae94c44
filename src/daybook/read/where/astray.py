"""Names told of beside each other that would lie far apart: the one that strays is left open.

Villages of one name lie all over a large country. One that was taken for a place hundreds
of kilometres from all that its sentence names, in a region that nobody speaks of, is more
likely a village that the gazetteer lacks: a wrong point is worse than none.
"""

from collections.abc import Sequence
from typing import Final

from daybook.read.where.region import Region
from daybook.read.where.resolved import Choice, kilometres
from daybook.read.where.told import WELL_KNOWN

_BESIDE: Final = 300
"""Characters within which names are told of together."""

_FAR: Final = 300.0  # kilometres
_SEAT: Final = 3
_CAPITAL: Final = 4


def without_astray(told: Sequence[Choice], known: Region) -> tuple[Choice, ...]:
    """Leave open each small place of many of its name that lies far from all told beside it."""
    return tuple(
        Choice(each.judged, None, (), "") if _is_astray(each, told, known) else each
        for each in told
    )


def _is_astray(one: Choice, told: Sequence[Choice], known: Region) -> bool:
    entry = one.entry
    if entry is None or entry.kind != "settlement" or entry.population >= WELL_KNOWN:
        return False
    is_own = entry.country in known.countries and entry.rank < _SEAT
    if not is_own or len({each.id for each in one.judged.entries}) == 1:
        return False
    others = [each for each in told if each.entry and each.entry.id != entry.id]
    if any(entry.region in (each.entry.id, each.entry.region) for each in others if each.entry):
        return False
    beside = [
        each.entry
        for each in others
        if abs(each.judged.named.start - one.judged.named.start) <= _BESIDE
        and each.entry
        and each.entry.kind in ("settlement", "district", "region")
        and each.entry.rank < _CAPITAL
    ]
    return bool(beside) and all(kilometres(entry, each) > _FAR for each in beside)
