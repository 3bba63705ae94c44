"""Names in a text that the gazetteer knows: where they stand, and what stands beside them.

A run is one or more words with capitals, held together by "of", "de" and their like.
In each run the longest names that the gazetteer has are found; what is left of the run
tells a place ("the Ostrel governor") from a person or a body ("Ostrel United").
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from daybook.gazetteer.entry import Entry
from daybook.gazetteer.key import abbreviated, key
from daybook.read.where.lists import Lists, lists
from daybook.read.where.region import Region

_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚḌḤṢṬА-ЯЁЄІЇҐЎ"
_INNER: Final = r"[\w’'ʼ´]*"
_WORD: Final = (
    rf"(?:(?:[A-Z]\.){{2,}}|(?:St|Ste|Mt|Ft|[A-Z])\.(?= [A-Z])|(?:[a-z]{{2,4}}-)?[{_UPPER}]{_INNER}"
    rf"(?:-{_INNER}\w)*)"
)
_LINK: Final = r"(?:of|the|de|del|la|al|el|upon|du|da|do|le|les|von|und|der|on)"
_RUN: Final = re.compile(rf"(?<![\w’'-]){_WORD}(?:[ \u00a0](?:{_LINK}[ \u00a0]){{0,2}}{_WORD})*")
_PIECE: Final = re.compile(r"[^ \u00a0]+")
_PART: Final = re.compile(r"[^-]+")
_OWNER: Final = re.compile(r"[’'´](?:s|S)?\Z")
_ABBREVIATED: Final = re.compile(r"[A-Z][a-z]{0,4}\.")
_COMMA: Final = re.compile(r",[ \u00a0]\Z")
_LONGEST: Final = 5
_LEAD: Final = 26
_OF: Final = (" of ", " of the ")
_TITLE: Final = 16


class Named(NamedTuple):
    """A name that the gazetteer knows, with the words of its run before and behind it.

    `link` is a word such as "of" that ties it to what is before; `run` counts the
    words of its run; `area` is the word that makes it an area ("region"), behind it, where
    it ends at `area_end`, in front ("region of Karsk") or apart ("Karsk and Belmar, regions");
    `built_end` is where a building's name ends that it opens ("Ostrel General Hospital").
    """

    start: int
    end: int
    words: str
    entries: tuple[Entry, ...]
    before: str
    link: str
    behind: str
    lead: str
    run: int
    area: str
    area_end: int
    built_end: int

    @property
    def is_built(self) -> bool:
        """Whether its last word is one for buildings and streets: "Harbour House"."""
        first, _, last = self.words.lower().rpartition(" ")
        return bool(first) and last in lists().sets["built"]


class Piece(NamedTuple):
    """A word of a run, with its offsets; the owner's ’s is no part of it."""

    start: int
    end: int
    words: str
    is_owner: bool = False


def names(text: str, known: Region) -> Iterator[Named]:
    """Yield the names of a text that the gazetteer knows, in reading order, and other runs' ends.

    A name with no entries is a run of which the gazetteer knows nothing.
    """
    told = lists()
    for run in _RUN.finditer(text):
        begin, end = run.span()
        pieces = _pieces(text, begin, end)
        at, is_people = 0, False
        while at < len(pieces):
            if pieces[at].words in told.sets["linking"]:
                at += 1
                continue
            size, entries = _longest(text, pieces, at, known)
            if size:
                one = _named(text, pieces, (at, at + size), entries, told)
                yield one._replace(before="") if is_people else one
                at += size
                is_people = any(each.form == "adjective" for each in entries)
            else:
                if "-" in pieces[at].words:
                    yield from _joined(text, pieces, at, known, told)
                yield _named(text, pieces, (at, at + 1), (), told)
                at, is_people = at + 1, False


def _joined(text: str, pieces: list[Piece], at: int, known: Region, told: Lists) -> Iterator[Named]:
    """Yield the names within a word with hyphens: "Norvian-backed", "anti-Norvian"."""
    piece = pieces[at]
    parts = [
        Piece(piece.start + each.start(), piece.start + each.end(), each[0])
        for each in _PART.finditer(piece.words)
    ]
    held = [known.find(key(part.words)) if part.words[0].isupper() else () for part in parts]
    is_each = all(
        entries or part.words.islower() for part, entries in zip(parts, held, strict=True)
    )
    for part, entries in zip(parts, held, strict=True):
        if entries and is_each:
            yield _named(text, [part], (0, 1), entries, told)


def _pieces(text: str, begin: int, end: int) -> list[Piece]:
    pieces = []
    for each in _PIECE.finditer(text, begin, end):
        start, stop = each.span()
        words = each[0]
        if words[-1] in "’'´sS" and (owner := _OWNER.search(words)):
            stop -= len(words) - owner.start()
            words = words[: owner.start()]
        pieces.append(Piece(start, stop, words, stop < each.end()))
    return pieces


def _longest(
    text: str, pieces: list[Piece], at: int, known: Region
) -> tuple[int, tuple[Entry, ...]]:
    """Find the longest name that begins at a piece: of how many pieces, and what it names."""
    first = pieces[at]
    following = _ABBREVIATED.match(text, first.start)
    is_abbreviated = following is not None and following.end() == first.end + 1
    if is_abbreviated and _is_after(text, first.start):
        found = known.find(abbreviated(first.words + "."))
        if found:
            return 1, found
    for size in range(min(_LONGEST, len(pieces) - at), 0, -1):
        last = pieces[at + size - 1]
        words = text[first.start : last.end]
        spelt = key(words)
        found = known.find(spelt)
        if words[-1] == ".":
            found = known.find(abbreviated(words)) or found
        if found:
            return size, found
    return 0, ()


def _named(
    text: str, pieces: list[Piece], span: tuple[int, int], entries: tuple[Entry, ...], told: Lists
) -> Named:
    first, last = span
    start, end = pieces[first].start, pieces[last - 1].end
    link = ""
    is_titled = not first and text.endswith(". ", 0, start)
    title = told.title.search(text, max(0, start - _TITLE), start) if is_titled else None
    before = title["title"].lower() if title is not None else ""
    if first and not pieces[first - 1].is_owner:
        before = pieces[first - 1].words.lower()
        if before in told.sets["linking"] and first > 1:
            link = before
            back = first - 2
            while back > 0 and pieces[back].words.lower() in told.sets["linking"]:
                back -= 1
            before = pieces[back].words.lower()
    behind = ""
    if last < len(pieces) and not pieces[last - 1].is_owner:
        behind = pieces[last].words.lower()
        behind = "" if behind in told.sets["linking"] else behind
    area = told.area.match(text, end)
    lead = text[max(0, start - _LEAD) : start]
    area_of = _area_apart(text, end, lead, told) if entries and not area else None
    words = text[start:end]
    if (
        text[end : end + 1] == "."
        and _ABBREVIATED.fullmatch(words + ".")
        and _is_after(text, start)
    ):
        end += 1
    kind = area[0][1:].lower() if area else area_of["area"] if area_of else ""
    return Named(
        start, end, words, entries, before, link, behind, lead, len(pieces), kind,
        area.end() if area else end,
        _built_end(pieces, last, told) if behind and entries else 0,
    )  # fmt: skip


def _area_apart(text: str, end: int, lead: str, told: Lists) -> re.Match[str] | None:
    """Find the word that makes an area of a name from afar: in front with "of", or behind."""
    if lead.endswith(_OF):
        return told.area_of.search(lead)
    return told.areas.match(text, end)


def _is_after(text: str, start: int) -> bool:
    """Whether a name follows a comma or stands in brackets: "Vell, N.V.", "Vell (Nv.)"."""
    return bool(_COMMA.search(text, max(0, start - 2), start)) or text[start - 1 : start] == "("


def _built_end(pieces: list[Piece], last: int, told: Lists) -> int:
    """Find where a building's name ends that goes on with capitals from a place's; 0 for none."""
    for piece in reversed(pieces[last : last + _LONGEST]):
        if piece.words.lower() in told.sets["facilities"]:
            return piece.end
    return 0
