"""Daybook's answers on PolNeAR: who said it (source), the words that say so (cue), and what.

The reader's own bounds are turned into the set's here: a cue takes its colon along, and a
quotation that runs over several sentences belongs to one attribution.
"""

import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from daybook.profile import Profile
from daybook.read.attribution import Attribution, Words, attributions
from daybook.read.content import content
from daybook.read.sentence import sentences
from daybook.read.spoken import Sentence
from daybook.read.word import masked, quotations, words

Span: TypeAlias = tuple[int, int]
Answer: TypeAlias = dict[str, list[Span]]

NOBODYS: Final = Profile(
    id="none", title="No conflict", languages=("en",), day_ends_in="UTC", first_day=date.min,
    first_day_number=1, counts_in_use=(1,), sides=(), sections=(), areas=(), names=(), sources=(),
)  # fmt: skip
"""A profile that knows no name: the set's news is about another matter."""


def attribution(file: Path) -> Iterator[dict[str, object]]:
    """Yield the attributions of every document that a .jsonl or .jsonl.gz holds."""
    raw = file.read_bytes()
    text = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode("utf-8")
    for line in filter(None, text.split("\n")):
        document = json.loads(line)
        yield {"id": document["id"], "attributions": [*document_attributions(document["text"])]}


def document_attributions(text: str) -> Iterator[Answer]:
    """Yield the attributions of a text whose paragraphs are its lines."""
    plain = straightened(text)
    at = 0
    for line in plain.split("\n"):
        yield from paragraph_attributions(plain, at, at + len(line))
        at += len(line) + 1


def straightened(text: str) -> str:
    """Give a text with quotation marks that are typed as two characters as one and a blank.

    >>> straightened("``No,'' he said.")
    '“ No, ” he said.'
    """
    return text.replace("``", "“ ").replace(" ''", "  “").replace("''", "” ")


def paragraph_attributions(text: str, start: int, end: int) -> Iterator[Answer]:
    """Yield the attributions of text[start:end], one paragraph."""
    quoted = quotations(text, start, end)
    spans = sentences(text, start, end)
    for first, last in spans:
        told = words(masked(text, first, last, quoted), first)
        found = attributions(told, Sentence(text, first, last, told, (), NOBODYS).is_speaker)
        for each in found:
            yield answer(told, each, found, quoted)


def answer(
    told: Words, each: Attribution, found: tuple[Attribution, ...], quoted: tuple[Span, ...]
) -> Answer:
    """Give one attribution in the set's form."""
    source = [(told[one.first].start, told[one.last - 1].end) for one in each.sources]
    pieces = [(told[a].start, told[b - 1].end) for a, b in content(told, each, found)]
    return {
        "source": [(source[0][0], source[-1][1])] if source else [],
        "cue": [(told[each.first].start, told[each.last - 1].end)],
        "content": [whole(piece, quoted) for piece in pieces],
    }


def whole(piece: Span, quoted: tuple[Span, ...]) -> Span:
    """Extend a piece of content over the whole of a quotation that it begins or ends in."""
    start, end = piece
    for first, last in quoted:
        if first < start < last:
            start = first
        if first < end < last:
            end = last
    return start, end
