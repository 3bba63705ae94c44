"""Whether a name is a place's, a people's or somebody else's: by what stands beside it.

"Vell Corvin" is a person, "the Bank of Halden" a body, "in Vell" a place. A name
that is a place's once in a passage is so wherever nothing speaks against it.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from daybook.gazetteer.entry import Entry
from daybook.gazetteer.key import key
from daybook.read.where.lists import Lists, lists
from daybook.read.where.named import Named
from daybook.read.where.region import Region
from daybook.read.where.spelt import spelt_otherwise

Role: TypeAlias = Literal["place", "people", "built"]
"""What a name stands for: a place, its people ("Norvian"), a building ("Ostrel Hospital")."""

_KNOWN: Final = 100_000
"""A settlement of so many people is known by its name alone."""

_TOWN: Final = 20_000
_METROPOLIS: Final = 1_000_000
_SEAT: Final = 3
_HEADLINE: Final = 5
_LISTED: Final = re.compile(r"(?:,|\band|\bor|/|–|;)\s\Z")
_ALONE: Final = re.compile(
    r"\s*(?:[.;:)!?—–]|,(?! [A-Z])|\Z|(?:in|of|on|at|but|as|is|are|was|were|has|have|had|"
    r"will|would|who|that|which|to|from|for|with|by|when|where|while|after|before)\b)"
)
_BETWEEN: Final = frozenset((", ", " and ", ", and ", " or ", " and the ", ", the "))
_DATELINE: Final = re.compile(r"[ \u00a0]*(?:\([A-Z]|[—–]|--|,[^\n]{0,40}?(?:\([A-Z]|—|–|--))")
_TITLED: Final = re.compile(r"[ \u00a0]+[A-Z][a-z]")
_SHORTEST: Final = 4
_ACRONYM: Final = 5
_OPENING: Final = re.compile(r"(?:\A|\n|[.!?”\"][ \u00a0])\Z")


class Judged(NamedTuple):
    """A name that is a place's or a people's; `is_sure` where what stands beside it says so.

    `area` is the word that makes an area of it, its own or that of its list ("Ostrel and
    Vell regions").
    """

    named: Named
    role: Role
    entries: tuple[Entry, ...]
    is_sure: bool
    area: str = ""


def judged(text: str, found: Sequence[Named], known: Region) -> tuple[Judged, ...]:
    """Give the names of a passage that are places' or peoples', in reading order."""
    told = lists()
    persons = _persons(text, found, told) | known.persons
    kept: list[Judged] = []
    for each in found:
        if not each.entries and known.countries:
            each = spelt_otherwise(text, each, known)  # noqa: PLW2901  # the same name, understood
        if each.entries and (one := _one(text, each, known, kept)):
            kept.append(one)
        elif not each.entries and _is_unknown_village(each):
            kept.append(Judged(each, "place", (), is_sure=True))
    kept = _listed_areas(text, kept)
    sure = {key(one.named.words) for one in kept if one.is_sure}
    return tuple(one for one in kept if _stands(one, sure, persons, known))


def _is_unknown_village(each: Named) -> bool:
    """Whether words say that a name is a village's of which the gazetteer knows nothing."""
    is_alone = not (each.before or each.behind or each.area or each.words.isupper())
    return is_alone and each.lead.endswith(lists().calling)


def _listed_areas(text: str, kept: list[Judged]) -> list[Judged]:
    """Give the names of a list the area that stands at its end: "Ostrel and Vell regions"."""
    told = list(kept)
    for at in range(len(kept) - 2, -1, -1):
        one, after = told[at], told[at + 1]
        gap = text[one.named.end : after.named.start]
        if after.area.endswith("s") and not one.area and gap in _BETWEEN and one.role == "place":
            told[at] = one._replace(area=after.area, is_sure=True)
    return told


def _is_own_name(one: Judged, each: Entry) -> bool:
    """Whether a conflict's place is meant: a town, or a village that something was done to.

    Villages bear first names, too: "Anna lives here", but "they captured Anna".
    """
    if each.population >= _TOWN:
        return True
    is_named = len(one.named.words) >= _SHORTEST and each.form == "name"
    return is_named and lists().taken.search(one.named.lead) is not None


def _persons(text: str, found: Iterable[Named], told: Lists) -> frozenset[str]:
    """Collect the last words of what looks like a person's name: "Ida Corvin", "Mr Corvin".

    Whoever says, explains or smiles under a name that stands alone is a person, too.
    """
    held = set()
    for each in found:
        is_last = not each.behind and not each.link
        before = each.before.rstrip(".")
        is_name = before not in told.sets["no_first_names"]
        is_whole = is_last and before and is_name and each.run <= _HEADLINE
        if is_whole or (each.entries and each.run == 1 and _is_telling(text, each, told)):
            held.add(each.words)
    return frozenset(held)


def _is_telling(text: str, each: Named, told: Lists) -> bool:
    """Whether a name stands alone with a person's verb, and is no well known town's."""
    is_small = all(
        one.kind == "settlement" and one.population < _METROPOLIS for one in each.entries
    )
    if not is_small or any(one.rank > _SEAT for one in each.entries):
        return False
    return told.telling.match(text, each.end) is not None or each.lead.endswith(told.tellers)


def _one(text: str, each: Named, known: Region, kept: list[Judged]) -> Judged | None:
    told = lists()
    adjectives = tuple(one for one in each.entries if one.form in ("adjective", "people"))
    if adjectives:
        is_people = _is_peoples(each, told) or _is_in_land(each, adjectives, known)
        return Judged(each, "people", adjectives, is_sure=False) if is_people else None
    places = _allowed(text, each, known)
    if not places:
        return None
    if _is_built(each, told):
        return Judged(each, "built", places, is_sure=True)
    is_dateline = _is_dateline(text, each)
    is_sure = is_dateline or _is_led(each, told) or _is_listed(text, each, kept)
    if not is_dateline and not _is_free(each, told, is_sure=is_sure):
        return None
    return Judged(each, "place", places, is_sure, each.area)


def _allowed(text: str, each: Named, known: Region) -> tuple[Entry, ...]:
    """Leave out settlements where initials or an article speak against them: "the Valley"."""
    areas = tuple(one for one in each.entries if one.kind != "settlement")
    is_acronym = each.words.isupper() and len(each.words) <= _ACRONYM
    if is_acronym and areas:
        return areas
    if is_acronym and key(each.words) not in known.spots and not _is_dateline(text, each):
        return tuple(one for one in each.entries if one.population >= _KNOWN)
    has_article = each.before == "the" or each.lead.lower().endswith(" the ")
    if not has_article or key(each.words) in known.spots:
        return each.entries
    if each.words.lower() in lists().sets["common"] and not each.words.isupper():
        return ()
    is_alone = not each.area and not each.behind and _ALONE.match(text, each.end)
    return areas if is_alone else each.entries


def _is_built(each: Named, told: Lists) -> bool:
    """Whether a name opens a building's: "Ostrel General Hospital", no "Ostrel Mayor Ida Port"."""
    if not each.built_end or (each.before and each.before not in told.sets["openers"]):
        return False
    return each.behind == "general" or each.behind not in told.sets["titles"]


def _is_led(each: Named, told: Lists) -> bool:
    """Whether a preposition, "city of" or an area's word says that it is a place."""
    if each.area or told.lead.search(each.lead):
        return True
    return bool(each.before) and each.before in told.sets["prepositions"] and not each.link


def _is_dateline(text: str, each: Named) -> bool:
    """Whether a block begins with the name in capitals: "KARSK, Jan. 3 (NorthWire) —"."""
    if not each.words.isupper() or len(each.words) < _SHORTEST or each.before:
        return False
    return bool(_OPENING.search(text, 0, each.start)) and (
        bool(_DATELINE.match(text, each.end)) or bool(_TITLED.match(text, each.end))
    )


def _is_listed(text: str, each: Named, kept: list[Judged]) -> bool:
    """Whether it follows a sure place by a comma or "and": "in Vell, Karsk and Orlen"."""
    last = kept[-1] if kept else None
    if last is None or not last.is_sure or each.start - last.named.end > 6:  # ", and "
        return False
    return bool(_LISTED.search(text[last.named.end : each.start]))


def _is_peoples(each: Named, told: Lists) -> bool:
    """Whether an adjective tells of a people, not of a body that bears it in its name."""
    sets = told.sets
    if each.before and each.before not in sets["before_people"]:
        return each.run > _HEADLINE
    return not each.behind or each.behind in sets["offices"] or each.run > _HEADLINE


def _is_in_land(each: Named, adjectives: tuple[Entry, ...], known: Region) -> bool:
    """Whether a town of its land follows an adjective: "the Norvian Sund"."""
    lands = {one.country for one in adjectives}
    return bool(each.behind) and any(
        one.kind == "settlement" and one.country in lands and one.form == "name"
        for one in known.find(key(each.behind))
    )


def _is_free(each: Named, told: Lists, *, is_sure: bool) -> bool:
    """Whether a name is no part of a longer one: neither a person's, nor a body's."""
    sets = told.sets
    before, behind = each.before.rstrip("."), each.behind
    if each.link:
        if before in sets["bodies"]:
            return False
    elif before and before not in sets["before_places"]:
        return False
    if behind and behind not in sets["behind"]:
        return False
    if each.words.isupper() and len(each.words) > 1 and not is_sure:
        return any(one.kind != "settlement" for one in each.entries)
    low = each.words.lower()
    return low not in sets["never"] and (is_sure or low not in sets["common"])


def _stands(one: Judged, sure: set[str], persons: frozenset[str], known: Region) -> bool:
    """Whether a name holds as a place's in this passage."""
    if one.role != "place":
        return True
    words = one.named.words
    if words in known.persons and _is_small(one) and not _is_surely_led(one):
        return False
    if words in persons and not one.is_sure:
        return False
    if one.is_sure or key(words) in sure or key(words) in known.spots:
        return True
    return any(
        each.kind != "settlement"
        or each.population >= _KNOWN
        or each.rank >= 3  # the seat of a region
        or (each.country in known.countries and _is_own_name(one, each))
        for each in one.entries
    )


def _is_small(one: Judged) -> bool:
    return all(each.kind == "settlement" and each.population < _KNOWN for each in one.entries)


def _is_surely_led(one: Judged) -> bool:
    """Whether a name that a person bears, too, is a place's: "in Corvin", not "to Corvin"."""
    lead = one.named.lead.lower().split()
    is_of = one.is_sure and one.named.lead.endswith(" of ")
    return is_of or (bool(lead) and lead[-1] in lists().sets["strong"])
