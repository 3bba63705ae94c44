"""Whose place and whose page: what gives a side to an office that names no owner.

Both are read from the profile: a town is a side's where the profile knows its
governor or mayor there, a paper is at home where its name has a side's word in it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from daybook.profile import Name, Profile, Source, names
from daybook.read.lexicon import lexicon

OTHER: Final = "other"
_HEAD: Final = 400  # a page prints its outlet's name or address above its text
_LINE: Final = 120
_BACK: Final = 800  # some paragraphs: news breaks one after each sentence
_STATES: Final = frozenset(("government", "military"))
_END: Final = re.compile(r"[.!?][”\"’)]*\s+|\n+")
_SET_IN: Final = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?([A-Z][\w-]+)")
_NAME: Final = r"((?:[A-Z][\w-]+)(?: [A-Z][\w-]+)*)"
_OF: Final = r"\b(?:{offices}) of (?:the )?" + _NAME
_LEAD: Final = r"\A" + _NAME + r"(?:['’]s)? (?:\w+ )?(?:{offices})\b"


@lru_cache(maxsize=8)
def _held(profile: Profile) -> Mapping[str, frozenset[str]]:
    """Give the places that the offices of both sides name, each with the sides that have one."""
    sides = {side.id for side in profile.sides}
    held: dict[str, set[str]] = {}
    for name in profile.names:
        if name.side in sides and name.kind == "government":
            for place in _places_in(name):
                held.setdefault(place, set()).add(name.side)
    return {place: frozenset(owners) for place, owners in held.items()}


@lru_cache(maxsize=8)
def places(profile: Profile) -> Mapping[str, str]:
    """Give the places that a profile's own names tie to one side, each with that side.

    A place that both sides have an office for is nobody's; a place named like a person is left out.
    """
    words = {word for side in profile.sides for word in (side.name, *side.words)}
    words |= {part for each in profile.names if each.office for part in each.name.split()[:-1]}
    return {
        place: next(iter(owners))
        for place, owners in _held(profile).items()
        if len(owners) == 1 and place not in words
    }


def _places_in(name: Name) -> set[str]:
    """List the places that an office and its spellings name: "Governor of Ostrel Region"."""
    sorts, installed = lexicon().sets["places"], lexicon().sets["installed"]
    found = set()
    for spelling in (name.office, name.name, *name.aliases):
        for pattern in _patterns():
            match = pattern.search(spelling)
            words = match[1].split() if match else []
            while words and words[-1].lower() in sorts:
                words.pop()
            if words and words[-1].rpartition("-")[2] not in installed:
                found.add(" ".join(words))
    return found


@lru_cache(maxsize=2)
def _patterns() -> tuple[re.Pattern[str], ...]:
    heads = lexicon().sets["place_heads"]
    offices = "|".join(sorted(heads | {each.title() for each in heads}))
    return tuple(re.compile(each.format(offices=offices)) for each in (_OF, _LEAD))


@lru_cache(maxsize=64)
def places_on(page: str, profile: Profile) -> Mapping[str, str]:
    """Give the profile's places with those that a page itself gives to a side.

    "The Norvian town of Vell" does, once for the page; a place that the page
    gives to both, or that both sides have an office for, is nobody's.
    """
    told: dict[str, set[str]] = {}
    for match in _telling(profile).finditer(page):
        side, place = _side_of_word(profile, match["side"]), match["place"]
        if place not in _held(profile):
            told.setdefault(place, set()).add(side)
    learned = {place: next(iter(sides)) for place, sides in told.items() if len(sides) == 1}
    return {**learned, **places(profile)}


@lru_cache(maxsize=8)
def _telling(profile: Profile) -> re.Pattern[str]:
    """Compile "the Norvian port city of Ostrel", "Norvia’s border town of Vell"."""
    words = (re.escape(word) for side in profile.sides for word in side.words)
    sorts = "|".join(sorted(lexicon().sets["places"]))
    return re.compile(
        rf"\b(?P<side>{'|'.join(words)})(?:['’]s)? (?:[a-z]+ ){{0,2}}?(?:{sorts})"
        rf"(?: city| town)? of (?P<place>[A-Z][\w-]+)"
    )


def _side_of_word(profile: Profile, word: str) -> str:
    return next(side.id for side in profile.sides if word in side.words)


@lru_cache(maxsize=64)
def _place(page: str, profile: Profile) -> re.Pattern[str] | None:
    known = sorted(places_on(page, profile), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b") if known else None


def sides_of_places(profile: Profile, page: str, start: int, end: int) -> set[str]:
    """Give the sides whose places a part of a page names."""
    pattern = _place(page, profile)
    if pattern is None:
        return set()
    known = places_on(page, profile)
    return {known[name] for name in pattern.findall(page, start, end)}


def side_here(profile: Profile, text: str, start: int, end: int) -> str | None:
    """Give the side whose places a sentence names, else the paragraph before it.

    "Other" where they name both sides', or where the sentence or one since is
    set elsewhere ("In a third capital, …"); null where they name none.
    """
    here = _one_side(profile, text, start, end)
    if here is None and _is_elsewhere(profile, text, start, end):
        return OTHER
    return here or _side_back(profile, text, text.rfind("\n", 0, start) + 1, start)


def side_before(profile: Profile, text: str, start: int) -> str | None:
    """Give the side whose places a page names not far before an offset; else as `side_here`."""
    return _side_back(profile, text, max(0, start - _BACK), start)


def _side_back(profile: Profile, text: str, begin: int, end: int) -> str | None:
    """Go back by sentences to the places of a side, unless one is set elsewhere before that."""
    ends = [begin + each.end() for each in _END.finditer(text[begin:end])]
    sides: set[str] = set()
    for first, last in reversed(tuple(zip([begin, *ends], [*ends, end], strict=True))):
        sides |= sides_of_places(profile, text, first, last)
        if not sides and _is_elsewhere(profile, text, first, last):
            return OTHER
    return next(iter(sides)) if len(sides) == 1 else OTHER if sides else None


def _is_elsewhere(profile: Profile, text: str, start: int, end: int) -> bool:
    """Whether a part of a page is set in a place of neither side, or tells of another country."""
    if is_abroad(profile, text, start, end):
        return True
    sides = {word for side in profile.sides for word in (side.name, *side.words)}
    days = lexicon().sets["weekdays"] | lexicon().sets["months"]
    return any(
        place not in sides and place.lower() not in days
        for place in _SET_IN.findall(text, start, end)
    )


def is_abroad(profile: Profile, text: str, start: int, end: int) -> bool:
    """Whether a part of a page names a country that is no side, by its government or an office."""
    sides = {side.id for side in profile.sides}
    return any(
        isinstance(one, Name) and one.kind in _STATES and one.side not in sides
        for each in names(profile).found(text, start, end)
        for one in each.named
    )


def _one_side(profile: Profile, text: str, start: int, end: int) -> str | None:
    sides = sides_of_places(profile, text, start, end)
    return next(iter(sides)) if len(sides) == 1 else OTHER if sides else None


@lru_cache(maxsize=64)
def home(text: str, profile: Profile) -> str:
    """Give the side at whose capital or in whose country a page's outlet is; "other" where unknown.

    "The air force" in the paper of a capital is that country's.
    """
    source = _outlet(text[:_HEAD], profile)
    words = source.name.split() if source else []
    sides = {side.id for side in profile.sides if {side.name, *side.words} & set(words)}
    return sides.pop() if len(sides) == 1 else OTHER


def _outlet(head: str, profile: Profile) -> Source | None:
    """Find the first outlet that the head of a page names at a line's end, or by its address.

    A line that is a sentence only cites it.
    """
    found = []
    for line in re.finditer(rf"^[^\n]{{3,{_LINE}}}(?<!\.)$", head, re.MULTILINE):
        for each in names(profile).found(line[0]):
            is_edge = each.start == 0 or each.end == len(line[0])
            found += [each for each in each.named if isinstance(each, Source) and is_edge]
    addresses = re.findall(r"//([\w.-]+)", head)
    found += [each for each in profile.sources if set(each.domains) & set(addresses)]
    return found[0] if found else None
