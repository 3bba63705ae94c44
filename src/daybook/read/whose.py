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
_BACK: Final = 2500
_NAME: Final = r"((?:[A-Z][\w-]+)(?: [A-Z][\w-]+)*)"
_OF: Final = r"\b(?:{offices}) of (?:the )?" + _NAME
_LEAD: Final = r"\A" + _NAME + r"(?:['’]s)? (?:\w+ )?(?:{offices})\b"


@lru_cache(maxsize=8)
def places(profile: Profile) -> Mapping[str, str]:
    """Give the places that a profile's own names tie to one side, each with that side.

    A place that both sides have an office for is nobody's; a place named like a person is left out.
    """
    sides = {side.id for side in profile.sides}
    held: dict[str, set[str]] = {}
    for name in profile.names:
        if name.side in sides and name.kind == "government":
            for place in _places_in(name):
                held.setdefault(place, set()).add(name.side)
    words = {word for side in profile.sides for word in (side.name, *side.words)}
    words |= {part for each in profile.names if each.office for part in each.name.split()[:-1]}
    return {
        place: next(iter(owners))
        for place, owners in held.items()
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


@lru_cache(maxsize=8)
def _place(profile: Profile) -> re.Pattern[str] | None:
    known = sorted(places(profile), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b") if known else None


def sides_of_places(profile: Profile, text: str) -> set[str]:
    """Give the sides whose places a text names."""
    pattern = _place(profile)
    if pattern is None:
        return set()
    return {places(profile)[name] for name in pattern.findall(text)}


def side_here(profile: Profile, text: str, start: int, end: int) -> str | None:
    """Give the side whose places a sentence names, else the paragraph before it.

    "Other" where they name both sides', null where they name none.
    """
    line = text.rfind("\n", 0, start) + 1
    return _one_side(profile, text[start:end]) or _one_side(profile, text[line:start])


def side_before(profile: Profile, text: str, start: int) -> str | None:
    """Give the side whose places a page names before an offset; as `side_here` otherwise."""
    return _one_side(profile, text[max(0, start - _BACK) : start])


def _one_side(profile: Profile, text: str) -> str | None:
    sides = sides_of_places(profile, text)
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
