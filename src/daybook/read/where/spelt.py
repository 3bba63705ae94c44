"""Names that the gazetteer spells otherwise: a slip, a transliteration, an adjective.

Only in the conflict's countries, and only where the words around call for a place: a
surname is a letter away from many a village.
"""

import re
from typing import Final

from daybook.gazetteer.entry import Entry
from daybook.gazetteer.key import key
from daybook.read.where.lists import lists
from daybook.read.where.named import Named
from daybook.read.where.region import Region

_SHORTEST_STEM: Final = 4
_TOWN: Final = 5_000
_ENDING: Final = 2
_FOLLOWED: Final = re.compile(r"[ \u00a0](?P<word>[a-z]+)(?:[ \u00a0](?P<second>[a-z]+))?")


def spelt_otherwise(text: str, each: Named, known: Region) -> Named:
    """Give a name that the gazetteer lacks the places of like spelling, where some fit."""
    if each.words in known.persons or each.behind or each.words.isupper():
        return each
    told = lists()
    spelt = key(each.words)
    is_free = not each.before or each.before in told.sets["openers"]
    is_led = bool(each.area) or bool(told.misspelt.search(each.lead)) or _opens(each)
    found = known.atlas.alike(spelt, known.countries) if is_free and is_led else ()
    if found:
        return each._replace(entries=_as_alias(found))
    if is_free and (each.area or _is_before_building(text, each)):
        return each._replace(entries=_as_alias(_of_adjective(spelt, known)))
    return each


def _opens(each: Named) -> bool:
    """Whether a preposition with a capital stands before it: "Near Torestk"."""
    return each.before in ("in", "near", "at", "outside", "around")


def _is_before_building(text: str, each: Named) -> bool:
    found = _FOLLOWED.match(text, each.end)
    if found is None:
        return False
    buildings = lists().sets["facilities"]
    return found["word"] in buildings or found["second"] in buildings


def _of_adjective(spelt: str, known: Region) -> tuple[Entry, ...]:
    """Give the towns of whose name a word is the adjective: stem and town differ in the ending."""
    for ending in lists().adjectives:
        stem = spelt.removesuffix(ending)
        if stem == spelt or len(stem) < _SHORTEST_STEM:
            continue
        found = tuple(
            each
            for each in known.atlas.beginning(stem, known.countries)
            if len(key(each.name)) - len(stem) <= _ENDING and each.population >= _TOWN
        )
        if found:
            return found
    return ()


def _as_alias(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(each._replace(form="alias") for each in found if each.kind != "district")
