"""The words that attribute, hedge and name speakers, compiled once from their data files."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, TypeAlias

from daybook.read.word import Word
from daybook.read.words import word_list

Manner: TypeAlias = Literal["say", "report", "stance", "naming"]
"""How a verb attributes, which decides what must stand before and after it."""

Form: TypeAlias = Literal["plain", "third", "past", "ing"]
"""The form a verb stands in."""

_FORMS: Final[tuple[Form, ...]] = ("plain", "third", "past", "ing")
_MANNERS: Final[tuple[Manner, ...]] = ("naming", "stance", "report", "say")


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb that attributes; `tail` are the words that must follow it."""

    form: Form
    manner: Manner
    tails: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cue words of a language: verbs by form, and closed lists as sets."""

    verbs: dict[str, Verb]
    sets: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    starts: dict[str, frozenset[str]]

    def length(self, name: str, words: Sequence[Word], place: int) -> int:
        """Count the words of the longest phrase of a list that stands at a place; 0 for none."""
        if place >= len(words) or words[place].lower not in self.starts[name]:
            return 0
        for phrase in self.phrases[name]:
            size = len(phrase)
            if tuple(word.lower for word in words[place : place + size]) == phrase:
                return size
        return 0


@lru_cache(maxsize=8)
def lexicon(language: str = "en") -> Lexicon:
    """Compile the cue words of a language.

    >>> lexicon().verbs["says"].form
    'third'
    """
    raw, speakers = word_list("cues", language), word_list("speakers", language)
    lists = {**raw, **raw["dropped"], **raw["days"], **speakers["words"], **speakers["titles"]}
    strings = {name: each for name, each in lists.items() if isinstance(each, list)}
    strings["weekdays"] = [name.lower() for name, *_ in word_list("calendar", language)["weekdays"]]
    phrases = {name: _split(each) for name, each in strings.items()}
    return Lexicon(
        verbs=_verbs(raw),
        sets={name: frozenset(each) for name, each in strings.items()},
        phrases=phrases,
        starts={name: frozenset(each[0] for each in split) for name, split in phrases.items()},
    )


def _split(phrases: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(phrase.lower().split())
        for phrase in sorted(phrases, key=len, reverse=True)
        if phrase.strip()
    )


def _verbs(raw: dict[str, Any]) -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    for manner in _MANNERS:
        for line in raw[manner]:
            for form, word in zip(_FORMS, line.split(), strict=True):
                verbs[word] = Verb(form, manner)
    for line in raw["particle"]:
        forms, tail = line.split(" + ")
        for form, word in zip(_FORMS, forms.split(), strict=True):
            known = verbs.get(word)
            tails = (*(known.tails if known else ()), tuple(tail.split()))
            manner = known.manner if known else "stance"
            verbs[word] = Verb(form, manner, tails)
    return verbs
