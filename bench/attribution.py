"""Daybook's answers on PolNeAR: who said it (source), the words that say so (cue), and what.

The reader's own bounds are turned into the set's here: a cue takes its colon along, and a
quotation that runs over several sentences belongs to one attribution.
"""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from bench.attitude import attitudes, is_source

from daybook.profile import Profile
from daybook.read.attribution import Attribution, Words, attributions
from daybook.read.content import content, is_behind
from daybook.read.lexicon import lexicon
from daybook.read.phrase import Phrase, after
from daybook.read.sentence import sentences
from daybook.read.spoken import Sentence
from daybook.read.word import Word, masked, quotations, words

_ADVERBS: Final = frozenset(
    ("also", "later", "then", "now", "still", "even", "again", "never", "already", "just", "once",
     "first", "long", "since", "often", "always")
)  # fmt: skip
_RELATIVE: Final = frozenset(("who", "whose", "which"))
_CLAUSES: Final = frozenset(
    ("and", "but", "as", "while", "in", "on", "at", "after", "when", "with")
)
_LONGEST_SHORT: Final = 5  # "Capt."

Span: TypeAlias = tuple[int, int]
Answer: TypeAlias = dict[str, list[Span]]

_DOUBLE_OPENING: Final = re.compile(r"``|(?:(?<=[\s(\[—-])|(?<![\s\S]))''(?=\S)")

_SPOKEN_LINE: Final = re.compile(
    r"[^\S\n]*([A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,4}):[^\S\n]+(?=\S)"
)

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
    opened = _DOUBLE_OPENING.sub("“ ", text)
    return opened.replace("''", " ”")


def paragraph_attributions(text: str, start: int, end: int) -> list[Answer]:
    """Give the attributions of text[start:end], one paragraph."""
    quoted = quotations(text, start, end)
    answers: list[Answer] = [*_spoken_line(text, start, end)]
    open_to: Answer | None = None
    for first, last in sentences(text, start, end):
        told = joined(words(masked(text, first, last, quoted), first))
        found = _found(Sentence(text, first, last, told, (), NOBODYS))
        if open_to and not found and told:
            _take_on(open_to, told, quoted)
        made = [answer(told, each, found, quoted) for each in found]
        answers += made
        open_to = _left_open(told, found, made) if found else open_to
    return answers


def _spoken_line(text: str, start: int, end: int) -> Iterator[Answer]:
    """Read a line of an interview or a headline: "CORVIN: The port is closed."."""
    line = _SPOKEN_LINE.match(text, start, end)
    if line is not None:
        last = start + len(text[start:end].rstrip().removesuffix("."))
        content = [(line.end(), last)] if line.end() < last else []
        yield {
            "source": [line.span(1)],
            "cue": [(line.end(1), line.end(1) + 1)],
            "content": content,
        }


def _found(sentence: Sentence) -> tuple[Attribution, ...]:
    def is_speaker(each: Phrase) -> bool:
        words = sentence.words[each.first : each.last]
        return sentence.is_speaker(each, strict=True) or is_source(words)

    found = attributions(sentence.words, sentence.is_speaker)
    return attitudes(sentence.words, found, is_speaker)


def _left_open(told: Words, found: tuple[Attribution, ...], made: list[Answer]) -> Answer | None:
    """Find the attribution whose quotation the next sentence may go on with."""
    for each, one in zip(found, made, strict=True):
        is_quoted = each.begin > 0 and told[each.begin - 1].is_quotation
        if one["content"] and is_quoted and is_behind(told, each):
            return one
    return None


def _take_on(one: Answer, told: Words, quoted: tuple[Span, ...]) -> None:
    """Add the quotation that a sentence begins with to what was said before it."""
    if not told[0].is_quotation:
        return
    piece = whole((told[0].start, told[0].end), quoted)
    if piece not in one["content"]:
        one["content"].append(piece)


def joined(told: Words) -> Words:
    """Leave out the full stops inside names: "Harry M. Reid", "Rep. Reid"."""
    return tuple(
        word
        for place, word in enumerate(told)
        if word.text != "."
        or not 0 < place < len(told) - 1
        or not (told[place - 1].is_capital and told[place + 1].is_word)
        or len(told[place - 1].text) > _LONGEST_SHORT
    )


def answer(
    told: Words, each: Attribution, found: tuple[Attribution, ...], quoted: tuple[Span, ...]
) -> Answer:
    """Give one attribution in the set's form."""
    source = [(told[one.first].start, _source_end(told, each, one)) for one in each.sources]
    pieces = [(told[a].start, told[b - 1].end) for a, b in content(told, each, found)]
    return {
        "source": [(source[0][0], source[-1][1])] if source else [],
        "cue": [_cue(told, each)],
        "content": [whole(piece, quoted) for piece in pieces],
    }


def _cue(told: Words, each: Attribution) -> Span:
    """Take the adverbs before a cue and the colon behind it into the cue."""
    first, last = each.first, each.last
    if each.way == "verb":
        while first > 1 and _is_adverb(told[first - 1]):
            first -= 1
    has_colon = last < len(told) and told[last].text == ":"
    return told[first].start, told[last if has_colon else last - 1].end


def _is_adverb(word: Word) -> bool:
    is_plain = word.lower.endswith("ly") and not word.is_capital
    return is_plain or word.lower in _ADVERBS


def _source_end(told: Words, each: Attribution, source: Phrase) -> int:
    """Take what is told of a source into it: the aside, up to the sentence’s end behind a cue."""
    if each.way == "verb" and _is_relative_aside(told, each, source):
        return told[each.first - 1].end
    if each.way == "according" and told[min(source.last + 1, len(told) - 1)].lower == "by":
        agent = after(lexicon(), told, source.last + 2)
        return told[agent.last - 1].end if agent else told[source.last - 1].end
    if each.way != "inverted" or source != each.sources[-1]:
        return _closed(told, source)
    last = source.last
    while last < len(told) - 1 and not _ends_aside(told, last, source.last):
        last += 1
    return told[last - 1].end


def _is_relative_aside(told: Words, each: Attribution, source: Phrase) -> bool:
    """Whether only what "who" tells stands between a source and its cue."""
    if source.last + 2 >= each.first or told[source.last].text != ",":
        return False
    return told[source.last + 1].lower in _RELATIVE and told[each.first - 1].text == ","


def _ends_aside(told: Words, place: int, first: int) -> bool:
    word, behind = told[place], told[place + 1]
    if place == first and word.text != ",":
        return word.lower not in _RELATIVE
    if word.text == ",":
        is_clause = behind.lower.endswith("ing") or behind.lower in _CLAUSES
        return is_clause or behind.is_quotation
    return word.is_quotation or word.text in ":;—–"


def _closed(told: Words, source: Phrase) -> int:
    """Take the comma that closes an aside into the source: "Sven Tarn, a guide, said"."""
    has_aside = any(word.text == "," for word in told[source.first : source.last])
    is_closed = source.last < len(told) - 1 and told[source.last].text == ","
    is_before = is_closed and told[source.last + 1].is_word
    return told[source.last if has_aside and is_before else source.last - 1].end


def whole(piece: Span, quoted: tuple[Span, ...]) -> Span:
    """Extend a piece of content over the whole of a quotation that it begins or ends in."""
    start, end = piece
    for first, last in quoted:
        if first < start < last:
            start = first
        if first < end < last:
            end = last
    return start, end
