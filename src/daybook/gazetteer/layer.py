"""One file of the gazetteer, mapped into memory: what a key names, found by halving.

The file is a header, then records of 32 bytes, the bounds of blocks of keys, the
postings' bounds, the postings, the keys, one a line, and the other texts.
`gazetteer/build.py` writes it; nothing is read before it is asked for.
"""

import mmap
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from pathlib import Path
from struct import Struct
from typing import Final

from daybook.gazetteer.entry import FORMS, KINDS, Entry

MAGIC: Final = b"DAYBOOK GAZETTEER 1\n"
HEADER: Final = Struct("<20sIIIII")
"""Magic, then how many records, keys, postings, bytes of keys, bytes of texts."""

RECORD: Final = Struct("<IIIIiiI2sBB")
"""Id, name (bounds in the texts), region, district (records), 1e-5 degrees, people, country, ..."""

NONE: Final = 0xFFFFFFFF
NOWHERE: Final = 0x7FFFFFFF
DEGREE: Final = 100_000
FORM_BITS: Final = 30
LINE: Final = b"\n"
LAST: Final = b"\xff"
"""Greater than the first byte of any letter."""

BLOCK: Final = 64
"""Keys in a block: the first of each is held in memory, the others are looked for in place."""


class NoGazetteer(OSError):
    """A file of the gazetteer that is missing or damaged; the sentence names the remedy."""


class _Keys:
    """The sorted keys of a layer, one a line, in blocks of which the first keys are held."""

    def __init__(self, letters: memoryview, bounds: memoryview) -> None:
        self._letters = letters
        self._bounds = bounds
        blocks = range(len(bounds) - 1)
        self._first = [bytes(letters[bounds[at] + 1 : bounds[at] + 257]) for at in blocks]
        self._first = [first[: first.find(LINE)] for first in self._first]

    def place(self, spelt: bytes) -> int:
        """Give the place of a key among all; -1 where it is not there."""
        block = bisect_right(self._first, spelt) - 1
        held = self._block(block) if block >= 0 else b""
        at = held.find(LINE + spelt + LINE)
        return -1 if at < 0 else block * BLOCK + held.count(LINE, 0, at)

    def beginning(self, spelt: bytes) -> Iterator[tuple[int, bytes]]:
        """Yield the keys that begin with some letters, each with its place."""
        block = max(bisect_left(self._first, spelt) - 1, 0)
        while block < len(self._first) and self._first[block][: len(spelt)] <= spelt:
            for at, each in enumerate(self._block(block).strip(LINE).split(LINE)):
                if each.startswith(spelt):
                    yield block * BLOCK + at, each
            block += 1

    def spelt(self, start: bytes, least: int, most: int) -> list[bytes]:
        """List the keys that begin with some letters and have so many in all."""
        first = max(bisect_left(self._first, start) - 1, 0)
        last = bisect_left(self._first, start + LAST)
        held = bytes(self._letters[self._bounds[first] : self._bounds[last] + 1])
        rest = f"[^\n]{{{max(least - len(start), 0)},{max(most - len(start), 0)}}}(?=\n)"
        found: list[bytes] = re.findall(b"(?<=\n)" + re.escape(start) + rest.encode(), held)
        return found

    def _block(self, block: int) -> bytes:
        return bytes(self._letters[self._bounds[block] : self._bounds[block + 1] + 1])


class Layer:
    """A file of places; `is_surer` is false for the layer that only fills gaps."""

    def __init__(self, path: Path, *, is_surer: bool) -> None:
        self.path = path
        self._is_surer = is_surer
        whole = _mapped(path)
        if len(whole) < HEADER.size:
            raise NoGazetteer(f"{path} is damaged; install Daybook again")
        magic, records, keys, postings, letters, texts = HEADER.unpack_from(whole)
        blocks = -(-keys // BLOCK)
        sizes = (
            RECORD.size * records,
            4 * (blocks + 1),
            4 * (keys + 1),
            4 * postings,
            letters,
            texts,
        )
        if magic != MAGIC or HEADER.size + sum(sizes) != len(whole):
            raise NoGazetteer(f"{path} is damaged; install Daybook again")
        parts, at = [], HEADER.size
        for size in sizes:
            parts.append(whole[at : at + size])
            at += size
        self._records = parts[0]
        self._keys = _Keys(parts[4], parts[1].cast("I"))
        self._posted = parts[2].cast("I")
        self._postings = parts[3].cast("I")
        self._texts = parts[5]

    def find(self, spelt: str) -> Iterator[Entry]:
        """Yield every place that a key names."""
        if (at := self._keys.place(spelt.encode())) >= 0:
            yield from self.named(at)

    def keys(self, beginning: str) -> Iterator[tuple[int, str]]:
        """Yield the keys that begin with some letters, each with its place."""
        for at, spelt in self._keys.beginning(beginning.encode()):
            yield at, spelt.decode()

    def spelt(self, start: str, least: int, most: int) -> list[str]:
        """List the keys that begin with some letters and have so many bytes in all."""
        return [each.decode() for each in self._keys.spelt(start.encode(), least, most)]

    def named(self, at: int) -> Iterator[Entry]:
        """Yield the places that the key at a place names."""
        for posting in self._postings[self._posted[at] : self._posted[at + 1]]:
            yield self._entry(posting & ((1 << FORM_BITS) - 1), posting >> FORM_BITS)

    def _entry(self, number: int, form: int) -> Entry:
        record = RECORD.unpack_from(self._records, number * RECORD.size)
        identity, name, region, district, lat, lon, population, country, kind, rank = record
        region_id, admin1 = self._area(region)
        return Entry(
            self._text(identity), self._text(name), KINDS[kind], country.decode().strip(),
            admin1, region_id, self._area(district)[0],
            None if lat == NOWHERE else lat / DEGREE, None if lon == NOWHERE else lon / DEGREE,
            population, rank, FORMS[form], self._is_surer,
        )  # fmt: skip

    def _area(self, number: int) -> tuple[str, str]:
        """Give id and name of a record that is an area; both empty where there is none."""
        if number == NONE:
            return "", ""
        identity, name, *_ = RECORD.unpack_from(self._records, number * RECORD.size)
        return self._text(identity), self._text(name)

    def _text(self, at: int) -> str:
        size = self._texts[at]
        return str(self._texts[at + 1 : at + 1 + size], "utf-8")


def _mapped(path: Path) -> memoryview:
    try:
        with path.open("rb") as file:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):
        raise NoGazetteer(f"{path} is missing or empty; install Daybook again") from None
