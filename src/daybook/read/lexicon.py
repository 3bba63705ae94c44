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

_TOGETHER: Final = {
    "bare": ("articles", "links", "openers"),
    "no_names": (
        "pronouns", "articles", "links", "openers", "joining", "weekdays", "adverbs", "stops",
        "not_names",
    ),
    "humans": ("offices", "he_words", "she_words"),
    "people": ("human_plurals", "offices"),
    "told": ("utterances", "counts"),
}  # fmt: skip
"""Lists that are asked for together, by the name of what they make."""

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
    """The cue words of a language: verbs by form, and closed lists as sets.

    `starts` gives each list's phrases by their first words, the longest first;
    `cues` holds every word at which an attribution may be found.
    """

    verbs: dict[str, Verb]
    sets: dict[str, frozenset[str]]
    starts: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    cues: frozenset[str]

    def length(self, name: str, words: Sequence[Word], place: int) -> int:
        """Count the words of the longest phrase of a list that stands at a place; 0 for none."""
        if place >= len(words):
            return 0
        for phrase in self.starts[name].get(words[place].lower, ()):
            size = len(phrase)
            if size == 1 or tuple(word.lower for word in words[place : place + size]) == phrase:
                return size
        return 0


@lru_cache(maxsize=8)
def lexicon(language: str = "en") -> Lexicon:
    """Compile the cue words of a language.

    >>> lexicon().verbs["says"].form
    'third'
    """
    raw, speakers = word_list("cues", language), word_list("speakers", language)
    lists = {**raw, **raw["dropped"], **speakers["words"], **speakers["titles"]}
    strings = {name: each for name, each in lists.items() if isinstance(each, list)}
    strings["weekdays"] = [name.lower() for name, *_ in word_list("calendar", language)["weekdays"]]
    strings["months"] = [name.lower() for name, *_ in word_list("calendar", language)["months"]]
    verbs, sets = _verbs(raw), {name: frozenset(each) for name, each in strings.items()}
    starts = {name: _by_start(each) for name, each in strings.items()}
    for name, parts in _TOGETHER.items():
        sets[name] = frozenset[str]().union(*(sets[part] for part in parts))
    return Lexicon(
        verbs=verbs,
        sets=sets,
        starts=starts,
        cues=sets["quote_verbs"].union(verbs, starts["hedges"], starts["prepositions"]),
    )


def _by_start(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        if split := tuple(phrase.lower().split()):
            found[split[0]] = (*found.get(split[0], ()), split)
    return found


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
