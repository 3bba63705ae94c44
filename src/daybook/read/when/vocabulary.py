"""A language's words of time by kind, and the forms they make, compiled once.

Every kind of word is given one letter; a text's time words in a row are then a string
of letters, and a form (`words/en/times.toml`) is a regular expression over such strings.
This is SynTime's way of token types (Zhong, Sun and Cambria 2017), with forms in place of
its free growth to both sides.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from daybook.read.words import branching, word_list

Meaning = tuple[str, Any]
"""A word's kind, and its value: a number, a unit's letter, a month."""

_KINDS: Final = (
    "number", "ordinal", "vague", "small", "year", "figure", "clock", "iso", "decade", "short",
    "unit", "units", "season", "part", "parts", "overnight", "weekend", "halfyear", "holiday",
    "month", "weekday", "today", "past", "next", "this", "same", "that", "just", "current",
    "latest", "recent", "early", "circa", "comparative", "edge", "about", "every", "set", "ago",
    "before", "ref", "while", "then", "time", "half", "long", "adjective", "era", "the", "a",
    "of", "and", "in", "on", "into",
)  # fmt: skip
_LEANING: Final = (
    "number", "ordinal", "vague", "small", "this", "same", "that", "just", "next", "latest",
    "early", "circa", "comparative", "edge", "about", "every", "before", "half", "long",
    "adjective", "the", "a", "of", "and", "in", "on", "into",
)  # fmt: skip
_FIRST_LETTER: Final = 0xE100  # of Unicode's private use: no text's own
LETTER: Final = {kind: chr(_FIRST_LETTER + place) for place, kind in enumerate(_KINDS)}
"""The letter that stands for each kind."""

ROW: Final = re.compile(rf"[^|]*[^|{''.join(LETTER[kind] for kind in _LEANING)},'-][^|]*")
"""Words in a row of which one may make a time by itself; most rows are a "the" or an "of"."""

_NAMED: Final = re.compile(r"\{(\w+)\}")
_KIND: Final = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the reader of times knows of a language.

    `words` gives each word in small letters its meaning, `lexer` finds words and figures
    in a text in small letters, `forms` finds expressions in a string of kinds; the name
    of the group that matched is the way it is read and its number. `short` are the short
    forms of months and weekdays.
    """

    words: dict[str, Meaning]
    lexer: re.Pattern[str]
    forms: re.Pattern[str]
    short: frozenset[str]


@lru_cache(maxsize=8)
def vocabulary(language: str = "en") -> Vocabulary:
    """Give the time words of a language.

    >>> vocabulary().words["friday"], vocabulary().words["fortnight"]
    (('weekday', 4), ('unit', '2W'))
    """
    listed = word_list("times", language)
    words = {word: (kind, value) for kind in _KINDS for word, value in listed.get(kind, {}).items()}
    named, short = _named(language)
    words |= named
    return Vocabulary(
        words={form: meaning for word, meaning in words.items() for form in _typed(word)},
        lexer=_lexer(listed["figures"], words),
        forms=_forms(listed["parts_of_forms"], listed["forms"]),
        short=short,
    )


def _typed(word: str) -> tuple[str, ...]:
    return (word, word.replace("'", "’")) if "'" in word else (word,)


def _named(language: str) -> tuple[dict[str, Meaning], frozenset[str]]:
    """Give months and weekdays, with and without the stop of a short form."""
    listed = word_list("calendar", language)
    words: dict[str, Meaning] = {}
    short = set()
    for kind, names, first in (("month", listed["months"], 1), ("weekday", listed["weekdays"], 0)):
        for number, (full, *shorter) in enumerate(names, first):
            forms = {full, *shorter, *(f"{each}." for each in shorter)}
            words |= {form.lower(): (kind, number) for form in forms}
            short |= {form.lower() for form in forms - {full}}
    return words, frozenset(short)


def _lexer(figures: dict[str, str], words: dict[str, Meaning]) -> re.Pattern[str]:
    """Compile what finds every word of time and every figure; a figure's group names its kind."""
    written = "|".join(f"(?P<{name}>{form})" for name, form in figures.items())
    forms = (form for word in words for form in _typed(word))
    listed = branching(sorted(forms)).replace(r"\ ", r"\s")
    first = "".join(sorted({re.escape(word[0]) for word in words}))
    return re.compile(
        rf"(?=[\d'’{first}])(?<![\w$£€#])(?:(?<!\d[.,:/])(?:{written})(?![\w%]|[.,:]\d)"
        rf"|(?P<word>{listed})(?!\w))"
    )


def _forms(parts: dict[str, str], forms: list[dict[str, str]]) -> re.Pattern[str]:
    made = (
        f"(?P<{form['reads']}__{number}>{_spelt(parts, form['form'])})"
        for number, form in enumerate(forms)
    )
    return re.compile("|".join(made))


def _spelt(parts: dict[str, str], form: str) -> str:
    """Write a form with its parts filled in and its kinds as letters."""
    while _NAMED.search(form):
        form = _NAMED.sub(lambda found: parts[found[1]], form)
    return _KIND.sub(lambda found: LETTER[found[1]], form)
