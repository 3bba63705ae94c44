"""What a claim is about: by its events and its words, and a little by what stands around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, cast, get_args

from daybook.model import EventType, Section, SpeakerKind
from daybook.read.words import branching, word_list

_FALLBACK: Final[Section] = "other"


@dataclass(frozen=True, slots=True)
class Around:
    """What tells a section besides a claim's words: its events, its speakers, the claim before.

    `types` are the types of its events, `kinds` the kinds of its speakers, `before` is
    the section of the claim before it, null where that is another story's.
    """

    types: tuple[EventType, ...] = ()
    kinds: tuple[SpeakerKind, ...] = ()
    before: Section | None = None


def section(
    claimed: str,
    heading: str | None,
    sides: frozenset[str],
    whole: str = "",
    around: Around = Around(),
) -> Section:
    """Give the section whose words weigh most in what is claimed.

    Where its words tell nothing, those of the `whole` quotation do. `heading` is
    the heading over it; `sides` the sides' words in small letters, to tell the
    troops of third countries.

    >>> section("Artillery shelled the front line at Vell.", None, frozenset())
    'fighting'
    """
    weights = _weighed(claimed, sides)
    if whole and not any(weights.values()):
        weights = _weighed(whole, sides)
    for name, weight in _told(around):
        weights[name] += weight
    if heading:
        for name in _by_heading(heading.lower()):
            weights[name] += word_list("sections")["heading_weight"]
    best = max(weights, key=weights.__getitem__)
    return best if weights[best] else _FALLBACK


def _told(around: Around) -> Iterator[tuple[Section, int]]:
    """Weigh events, the first most, then speakers and the claim before."""
    rows = word_list("sections")
    for number, kind in enumerate(around.types):
        for name, weight in rows["events"].get(kind, {}).items():
            yield cast("Section", name), weight // 2 if number else weight
    for speaker in around.kinds:
        for name, weight in rows["speakers"].get(speaker, {}).items():
            yield cast("Section", name), weight
    if around.before is not None:
        yield around.before, rows["before_weight"]


def _weighed(text: str, sides: frozenset[str]) -> dict[Section, int]:
    weights = dict.fromkeys(_order(), 0)
    for found in _pattern().finditer(text.lower()):
        _weigh(weights, found[0])
    weights["regional-security"] += _foreign(text, sides)
    return weights


def _weigh(weights: dict[Section, int], word: str) -> None:
    """Add the weight of one listed word to its sections."""
    for name, weight in _weights().get(word) or _stemmed(word):
        weights[name] += weight


def _stemmed(word: str) -> tuple[tuple[Section, int], ...]:
    stems = _weights()
    for size in range(len(word), 1, -1):
        if (stem := f"{word[:size]}*") in stems:
            return stems[stem]
    return ()


@lru_cache(maxsize=2)
def _order() -> tuple[Section, ...]:
    known = get_args(Section)
    return tuple(cast("Section", name) for name in word_list("sections")["order"] if name in known)


@lru_cache(maxsize=2)
def _weights() -> dict[str, tuple[tuple[Section, int], ...]]:
    weights: dict[str, tuple[tuple[Section, int], ...]] = {}
    for name in _order():
        for weight, words in word_list("sections")["words"].get(name, {}).items():
            for word in words:
                weights[word] = (*weights.get(word, ()), (name, int(weight)))
    return weights


@lru_cache(maxsize=2)
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){branching(_weights())}(?!\w)")


@lru_cache(maxsize=2)
def _forces() -> re.Pattern[str]:
    words = "|".join(word_list("sections")["foreign_forces"])
    return re.compile(
        rf"(?=[A-Z])(?<![\w-])((?:[A-Z][a-z]+ )?[A-Z][a-z]+(?:an|ish|ese|ch|i)) (?:{words})\b"
    )


def _foreign(quote: str, sides: frozenset[str]) -> int:
    for found in _forces().finditer(quote):
        if found[1].lower() not in sides and found[1].split()[-1].lower() not in sides:
            return int(word_list("sections")["foreign_weight"])
    return 0


def _by_heading(heading: str) -> tuple[Section, ...]:
    rows = word_list("sections")["headings"]
    return tuple(
        cast("Section", name)
        for name, words in rows.items()
        if any(word in heading for word in words)
    )
