"""What the reader of places knows beforehand: the gazetteer, and the profile's places."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from daybook.gazetteer.entry import Atlas, Entry, Form
from daybook.gazetteer.key import key
from daybook.profile import Profile, Spot

_PEOPLE: Final = 20_000
"""How many people a profile's own place is taken to have."""

_CAPITAL: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A gazetteer with what one profile adds to it: `countries` are those of its conflict.

    `small` finds the profile's places that are written in small letters ("the strait"),
    `persons` are first and last names of people whom the profile knows, `bodies` the keys of unions
    of states that it knows.
    """

    atlas: Atlas
    countries: frozenset[str]
    spots: dict[str, tuple[Entry, ...]]
    small: re.Pattern[str] | None = None
    persons: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()

    def find(self, spelt: str) -> tuple[Entry, ...]:
        """Give every place that a key names, the profile's own before all others."""
        return self.spots.get(spelt) or self.atlas.find(spelt)

    def by_id(self, identity: str) -> Entry | None:
        """Give an area by its id; null where neither the profile nor the gazetteer has it."""
        own = self.spots.get(f"={identity}")
        return own[0] if own else self.atlas.by_id(identity)


@lru_cache(maxsize=8)
def region(atlas: Atlas, profile: Profile) -> Region:
    """Join a gazetteer and a profile, once for each pair."""
    countries = {area.country for area in profile.areas}
    return Region(
        atlas=atlas,
        countries=frozenset(countries),
        spots=_spots(atlas, profile),
        small=_small(profile),
        persons=_persons(profile),
        bodies=_bodies(profile),
    )


def _persons(profile: Profile) -> frozenset[str]:
    """Collect first and last names of people in office, so that none is taken for a place."""
    people = (name.name.split() for name in profile.names if name.office)
    return frozenset(word for words in people if len(words) > 1 for word in (words[0], words[-1]))


def _bodies(profile: Profile) -> frozenset[str]:
    """Collect the keys of unions of states: they act, and seldom are where something was."""
    bodies = (name for name in profile.names if name.kind == "igo" and not name.office)
    return frozenset(key(words) for name in bodies for words in (name.name, *name.aliases))


def _small(profile: Profile) -> re.Pattern[str] | None:
    """Make the pattern of the profile's places in small letters; null where it has none."""
    words = {word for spot in profile.places for word in (spot.name, *spot.aliases)}
    small = sorted((word for word in words if word == word.lower()), key=len, reverse=True)
    if not small:
        return None
    forms = (f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" for word in small)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b(?! of [A-Z])")


def _spots(atlas: Atlas, profile: Profile) -> dict[str, tuple[Entry, ...]]:
    """Index the profile's own places by the keys of their spellings."""
    held: dict[str, dict[str, Entry]] = {}
    for spot in profile.places:
        entry = _entry(atlas, spot, profile)
        if entry is None:
            continue
        named: list[tuple[str, Form]] = [(spot.name, "name")]
        named += [(words, "alias") for words in spot.aliases]
        named += [(words, "adjective") for words in spot.people]
        keys = [(key(words), form) for words, form in named] + [(f"={entry.id}", "name")]
        if spot.kind == "country":
            keys.append((f"={spot.country}", "name"))
        elif entry.rank == _CAPITAL:
            keys.append((f"={spot.country}/capital", "name"))
        for spelt, form in keys:
            held.setdefault(spelt, {}).setdefault(entry.id, entry._replace(form=form))
    return {spelt: tuple(entries.values()) for spelt, entries in held.items()}


def _entry(atlas: Atlas, spot: Spot, profile: Profile) -> Entry | None:
    """Give a profile's place; where it has no point, the gazetteer's place of that name."""
    if spot.kind == "settlement" and spot.lat is None:
        found = [
            each
            for each in atlas.find(key(spot.name))
            if each.kind == spot.kind and each.country == spot.country
            and spot.admin1 in ("", each.admin1)
        ]  # fmt: skip
        largest = max(found, key=lambda each: each.population, default=None)
        return largest and largest._replace(name=spot.name)
    capitals = {words for side in profile.sides for words in side.words}
    region = _id(profile, spot.admin1) if spot.admin1 and spot.kind != "region" else ""
    return Entry(
        id=_id(profile, spot.name, spot.admin1 if spot.admin1 != spot.name else ""),
        name=spot.name,
        kind=spot.kind,
        country=spot.country,
        admin1=spot.admin1,
        region=region,
        district="",
        lat=spot.lat,
        lon=spot.lon,
        population=_PEOPLE,
        rank=_CAPITAL if spot.name in capitals else 0,
        form="name",
    )


def _id(profile: Profile, *names: str) -> str:
    """Give a place's id, made of the profile's and the words of its name."""
    words = " ".join(name for name in names if name)
    return f"{profile.id}:{key(words).replace(' ', '-')}"
