"""Daybook's answers on the sets of places: each name with its point and its GeoNames id.

The sets give countries, regions and waters points, and count adjectives ("Norvian") as
places of the country. Daybook gives neither out: here the gazetteer's rough centres stand in.
`is_own` tells the points that Daybook itself gives.
"""

import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from daybook.gazetteer import Entry, Gazetteer, gazetteer, key
from daybook.profile import Profile
from daybook.read.where import Region, Toponym, region, toponyms
from daybook.read.where.area import area_kind

NOBODYS: Final = Profile(
    id="none", title="No conflict", languages=("en",), day_ends_in="UTC", first_day=date.min,
    first_day_number=1, counts_in_use=(1,), sides=(), sections=(), areas=(), names=(), sources=(),
    places=(),
)  # fmt: skip
"""A profile that knows no name and no place: the set's news is about another matter."""


def places(file: Path) -> Iterator[dict[str, object]]:
    """Yield the places of every document that a .jsonl or .jsonl.gz holds."""
    raw = file.read_bytes()
    text = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode("utf-8")
    known = region(gazetteer(), NOBODYS)
    for line in filter(None, text.split("\n")):
        document = json.loads(line)
        yield {"id": document["id"], "places": document_places(document["text"], known)}


def document_places(text: str, known: Region) -> list[dict[str, Any]]:
    """Give one text's places in the set's words."""
    found = (answer(text, each) for each in toponyms(text, known))
    return [each for each in found if each is not None]


def answer(text: str, found: Toponym) -> dict[str, Any] | None:
    """Give one place in the set's words; null for a people's noun ("Norvians")."""
    words = text[found.start : found.end]
    first, _, last = words.rpartition(" ")
    if first and last.islower() and area_kind(last):
        words = first
    if found.stands_for == "people" and is_noun(words):
        return None
    told: dict[str, Any] = {"start": found.start, "end": found.start + len(words)}
    place = found.place
    if place is None:
        return told | {"lat": None, "lon": None, "geonameid": None, "is_own": False}
    is_own = place.lat is not None
    lat, lon = place.lat, place.lon
    if lat is None and (centre := area(place.id)):
        lat, lon = centre.lat, centre.lon
    number = (place.id or "").removeprefix("gn:")
    geonameid = int(number) if number.isdigit() else None
    return told | {"lat": lat, "lon": lon, "geonameid": geonameid, "is_own": is_own}


def area(identity: str | None) -> Entry | None:
    """Give an area by its id."""
    held: Gazetteer = gazetteer()
    return held.by_id(identity) if identity else None


def is_noun(words: str) -> bool:
    """Whether a word is a people's noun alone: "Norvians", not "Norvian"."""
    return {each.form for each in gazetteer().find(key(words))} == {"people"}
