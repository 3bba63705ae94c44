"""The words of figures, compiled once from their lists: numbers, modifiers, units, money."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from daybook.read.figure.token import Token, tokens
from daybook.read.words import branching, word_list

Sense: TypeAlias = Literal["above", "below", "near"]
"""What a modifier makes of a figure: the least, the most, or about right."""

Phrases: TypeAlias = dict[str, tuple["Phrase", ...]]
"""Phrases by the word at which they are looked for, the longest first."""

_LONGEST_SIGN: Final = 3
_BEFORE: Final[tuple[tuple[Sense, str], ...]] = (
    ("above", "above"),
    ("below", "below"),
    ("near", "near"),
)
_BEHIND: Final[tuple[tuple[Sense, str], ...]] = (
    ("above", "above_behind"),
    ("below", "below_behind"),
    ("near", "near_behind"),
)


class Phrase(NamedTuple):
    """Words as tokens, and what they stand for."""

    words: tuple[str, ...]
    means: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A language's words of figures.

    `cardinals` are the words for 1 to 99 with their values; `modifiers` are looked for by
    their last word, `behind`, `units` and `exact` (signs, by their own letters) by their
    first. `nouns` gives the currencies that a noun may mean, `whose` the words that tell
    which. `begins` holds the words that a figure may begin with, `behind_article` those by
    which one may begin with an article, `starts` finds where
    a figure can begin in a text in small letters: one without any has none.
    """

    cardinals: dict[str, int]
    fractions: dict[str, int]
    scales: dict[str, float]
    short_scales: dict[str, float]
    sums: dict[str, float]
    plurals: dict[str, float]
    modifiers: Phrases
    behind: Phrases
    led: Phrases
    units: Phrases
    exact: Phrases
    money_signs: dict[str, str]
    dollars: dict[str, str]
    letters: dict[str, str]
    nouns: dict[str, tuple[str, ...]]
    usual: dict[str, str]
    adjectives: dict[str, str]
    whose: dict[str, tuple[str, ...]]
    codes: frozenset[str]
    signs: dict[str, Sense]
    sets: dict[str, frozenset[str]]
    nobody: Phrases
    nothing: Phrases
    begins: frozenset[str]
    articles: frozenset[str]
    behind_article: frozenset[str]
    starts: re.Pattern[str]


@lru_cache(maxsize=8)
def vocabulary(language: str = "en") -> Vocabulary:
    """Compile a language's words of figures.

    >>> vocabulary().cardinals["twelve"], vocabulary().nouns["hryvnia"]
    (12, ('UAH',))
    """
    raw, table = word_list("figures", language), word_list("units", language)
    modifiers, money = raw["modifiers"], raw["money"]
    parts: Mapping[str, list[Any]] = table["currencies"]
    plurals = raw["vague"]["plurals"]
    cardinals = _cardinals(raw)
    single = (*raw["vague"]["single"], *raw["vague"]["spans"])
    begin = (
        *single,
        *cardinals,
        *raw["scales"],
        *raw["fractions"],
        *plurals,
        *raw["vague"]["alone"],
    )
    none = (*raw["none"]["people"], *raw["none"]["before"])
    return Vocabulary(
        cardinals=cardinals,
        fractions=raw["fractions"],
        scales=raw["scales"],
        short_scales=raw["short_scales"],
        sums=raw["sums"],
        plurals=plurals,
        modifiers=_phrases(_senses(modifiers, _BEFORE), place=-1),
        behind=_phrases(_senses(modifiers, _BEHIND), place=0),
        led=_phrases(((each, "") for each in modifiers["led"]), place=-1),
        units=_phrases(
            _lowered(table["units"], raw["spellings"], raw["percentages"]["names"]), place=0
        ),
        exact=_phrases(_signs(table["units"]), place=0),
        money_signs=money["signs"],
        dollars=money["dollars"],
        letters=money["letters"],
        nouns=_nouns(parts),
        usual=money["usual"],
        adjectives=money["adjectives"],
        whose={code: tuple(whose) for code, (_, whose) in parts.items()},
        codes=frozenset(parts),
        signs=modifiers["signs"],
        sets={**_sets(raw), "months": _months(language)},
        nobody=_phrases(((each, "0") for each in raw["none"]["people"]), place=0),
        nothing=_phrases(((each, "0") for each in raw["none"]["before"]), place=0),
        begins=_begins(raw, cardinals),
        articles=frozenset(raw["shares"]["articles"]),
        behind_article=_behind_article(raw),
        starts=re.compile(rf"\d|[½¼¾⅓⅔⅛]|(?<![^\W_]){branching((*begin, *none))}(?![^\W_])"),
    )


def _begins(raw: Mapping[str, Any], cardinals: Mapping[str, int]) -> frozenset[str]:
    """List the words at which a figure in words may begin."""
    none = (*raw["none"]["people"], *raw["none"]["before"])
    return frozenset(
        (*cardinals, *raw["scales"], "half", *"½¼¾⅓⅔⅛⅕", *raw["vague"]["plurals"],
         *raw["vague"]["before"], *raw["vague"]["alone"], *(each.split()[0] for each in none))
    )  # fmt: skip


def _behind_article(raw: Mapping[str, Any]) -> frozenset[str]:
    vague = raw["vague"]
    lists = (vague["before"], vague["alone"], vague["single"], vague["spans"])
    return frozenset((*raw["scales"], *raw["fractions"], *(each for one in lists for each in one)))


def _cardinals(raw: Mapping[str, Any]) -> dict[str, int]:
    named = dict.fromkeys(raw["zero"]["names"], 0)
    named |= {word: value for value, word in enumerate((*raw["units"], *raw["teens"]), 1)}
    return named | {word: 10 * value for value, word in enumerate(raw["tens"], 2)}


def _senses(
    lists: Mapping[str, list[str]], keys: Iterable[tuple[Sense, str]]
) -> Iterable[tuple[str, str]]:
    return ((phrase, sense) for sense, key in keys for phrase in lists[key])


def _lowered(
    table: Mapping[str, list[str]], more: Mapping[str, list[str]], percent: list[str]
) -> Iterable[tuple[str, str]]:
    """Give the names of units and of percentages in small letters, short signs left out."""
    yield from ((name, sign) for sign, names in (*more.items(), ("%", percent)) for name in names)
    for sign, names in table.items():
        for name in names:
            small = name.lower()
            if len(name) > _LONGEST_SIGN or not name.isalpha():
                yield small, sign
            if small.startswith("square "):
                yield small.replace("square", "sq"), sign
        if sign.endswith("2"):
            yield f"sq {sign[:-1]}", sign


def _signs(table: Mapping[str, list[str]]) -> Iterable[tuple[str, str]]:
    """Give the short signs of units by their own letters: "MW" is no "mW"."""
    for sign, names in table.items():
        for name in names:
            if len(name) <= _LONGEST_SIGN and name.isalpha():
                yield name, sign
                yield name + "²", sign + "2"
    yield from (("C", "°C"), ("F", "°F"))


def _phrases(pairs: Iterable[tuple[str, str]], place: int) -> Phrases:
    """Index phrases by their first or last word (`place` 0 or -1), the longest first."""
    by_word: dict[str, list[Phrase]] = {}
    for phrase, means in pairs:
        words = tuple(each.text for each in tokens(phrase))
        by_word.setdefault(words[place], []).append(Phrase(words, means))
    return {
        word: tuple(sorted(found, key=lambda each: -len(each.words)))
        for word, found in by_word.items()
    }


def _nouns(parts: Mapping[str, list[Any]]) -> dict[str, tuple[str, ...]]:
    nouns: dict[str, tuple[str, ...]] = {}
    for code, (names, _) in parts.items():
        for name in names:
            nouns[name] = (*nouns.get(name, ()), code)
    return nouns


def _sets(raw: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Give every closed list as a set, by its table and name: "names.streets"."""
    sets = {
        f"{table}.{name}": frozenset(each)
        for table, lists in raw.items()
        if isinstance(lists, dict)
        for name, each in lists.items()
        if isinstance(each, list)
    }
    return sets | {"change.all": sets["change.up"] | sets["change.down"]}


def _months(language: str) -> frozenset[str]:
    names = word_list("calendar", language)["months"]
    return frozenset(form for forms in names for name in forms for form in (name, name.upper()))


def phrase_at(phrases: Phrases, words: tuple[Token, ...], at: int) -> Phrase | None:
    """Give the longest phrase of a list that begins at a token, in small letters."""
    if at >= len(words):
        return None
    for each in phrases.get(words[at].lower, ()):
        size = len(each.words)
        if size == 1 or tuple(word.lower for word in words[at : at + size]) == each.words:
            return each
    return None


def phrase_before(phrases: Phrases, words: tuple[Token, ...], end: int) -> Phrase | None:
    """Give the longest phrase of a list that ends before a token, in small letters."""
    if end <= 0:
        return None
    for each in phrases.get(words[end - 1].lower, ()):
        size = len(each.words)
        if size <= end and tuple(word.lower for word in words[end - size : end]) == each.words:
            return each
    return None
