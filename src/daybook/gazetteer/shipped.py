"""The gazetteer that comes with Daybook: its layers, shapes, sources and digests."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from daybook.gazetteer.entry import Entry
from daybook.gazetteer.key import is_one_apart, skeleton
from daybook.gazetteer.layer import Layer, NoGazetteer

DATA: Final = Path(__file__).parent / "data"
MANIFEST: Final = "manifest.json"
PLACES: Final = "places.bin"
SECOND: Final = "osm.bin"
SHAPES: Final = "shapes.json.gz"

_SAME: Final = 2
"""A misspelt name has the first letters of the right one."""

_OTHERS: Final = 4
"""Most letters that stand in one of two spellings alone."""

_SHORTEST_MISSPELT: Final = 6
_LONGEST_ENDING: Final = 7
_STARTS: Final = {"kh": ("h",), "h": ("kh", "g"), "g": ("h",), "y": ("i", "j"), "c": ("k",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a file of the gazetteer is from: its digest, licence, and what to show for it."""

    file: str
    sha256: str
    size: int
    licence: str
    credit: str


class Gazetteer:
    """The places that Daybook knows, asked by key. Nothing is read before it is asked for."""

    def __init__(self, folder: Path = DATA) -> None:
        self._layers = [Layer(folder / PLACES, is_surer=True)]
        if (folder / SECOND).exists():
            self._layers.append(Layer(folder / SECOND, is_surer=False))
        self.find = lru_cache(maxsize=32768)(self._find)
        self.alike = lru_cache(maxsize=4096)(self._alike)
        self.beginning = lru_cache(maxsize=4096)(self._beginning)

    def _find(self, spelt: str) -> tuple[Entry, ...]:
        return tuple(entry for layer in self._layers for entry in layer.find(spelt))

    def _alike(self, spelt: str, countries: frozenset[str]) -> tuple[Entry, ...]:
        """Give places of some countries whose key is a letter away, or another transliteration."""
        if len(spelt) < _SHORTEST_MISSPELT:
            return ()
        bare, letters = skeleton(spelt), set(spelt)
        half = len(spelt) // 2 - 1  # one step leaves the first or the last half as it is
        begun, ended = spelt[:half], spelt[-half:]
        same: list[Entry] = []
        near: list[Entry] = []
        for layer, other in self._close(spelt):
            is_half = other.startswith(begun) or other.endswith(ended)
            if not is_half or len(letters ^ set(other)) > _OTHERS:
                continue
            other_bare = skeleton(other)
            is_same = other_bare == bare
            if is_same or is_one_apart(other_bare, bare) or is_one_apart(other, spelt):
                held = same if is_same else near
                held += [each for each in layer.find(other) if each.country in countries]
        return tuple({each.id: each for each in same or near}.values())

    def _close(self, spelt: str) -> Iterator[tuple[Layer, str]]:
        """Yield the keys of about the same length that begin alike."""
        size = len(spelt)
        for layer in self._layers:
            for start in _starts(spelt):
                for other in layer.spelt(start, size - _SAME, size + _SAME):
                    yield layer, other

    def _beginning(self, spelt: str, countries: frozenset[str]) -> tuple[Entry, ...]:
        """Give places of some countries whose key begins so and goes on for a few letters."""
        return tuple(
            entry
            for layer in self._layers
            for at, other in layer.keys(spelt)
            if len(other) - len(spelt) <= _LONGEST_ENDING
            for entry in layer.named(at)
            if entry.country in countries
        )

    def by_id(self, identity: str) -> Entry | None:
        """Give an area by its id, a country by its code; null where there is none."""
        found = self.find(f"={identity}")
        return found[0] if found else None


def _starts(spelt: str) -> tuple[str, ...]:
    """Give the beginnings under which other spellings of a key may stand."""
    for start, others in _STARTS.items():
        if spelt.startswith(start):
            return (spelt[:_SAME], *(other + spelt[len(start)] for other in others))
    return (spelt[:_SAME],)


@cache
def gazetteer() -> Gazetteer:
    """Open the gazetteer that comes with Daybook, once.

    Raises `NoGazetteer` where a file is missing or not of the size that it tells itself.
    """
    return Gazetteer()


def sources(folder: Path = DATA) -> tuple[Source, ...]:
    """Give the gazetteer's files with their licences and what to show for them."""
    return tuple(
        Source(
            file=each["file"],
            sha256=each["sha256"],
            size=each["size"],
            licence=each["licence"],
            credit=each["credit"],
        )
        for each in _manifest(folder)["files"]
        if (folder / each["file"]).exists() or each["file"] != SECOND
    )


def spoilt(folder: Path = DATA) -> tuple[str, ...]:
    """Tell, one sentence a file, which files differ from the digests in the manifest."""
    told = []
    for source in sources(folder):
        path = folder / source.file
        if not path.exists():
            told.append(f"{path} is missing; install Daybook again")
        elif sha256(path.read_bytes()).hexdigest() != source.sha256:
            told.append(f"{path} has not the digest of the manifest; install Daybook again")
    return tuple(told)


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        held: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise NoGazetteer(
            f"{folder / MANIFEST} is missing or damaged; install Daybook again"
        ) from None
    return held


@cache
def _shapes() -> dict[str, Any]:
    held: dict[str, Any] = json.loads(gzip.decompress((DATA / SHAPES).read_bytes()))
    return held


def shape(identity: str) -> dict[str, Any] | None:
    """Give a region's or country's shape as a GeoJSON geometry; null where none is shipped.

    >>> shape("nowhere") is None
    True
    """
    found: dict[str, Any] | None = _shapes().get(identity)
    return found
