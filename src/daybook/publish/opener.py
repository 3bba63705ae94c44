"""Openers: sentences that speak of something said before them.

"He said" and "The ministry said" tell a reader nothing on their own. The word
lists are data (`words_en.toml`).
"""

import re
from itertools import islice
from typing import Final

from daybook.publish.word_list import word_list

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PRONOUNS: Final = word_list("pronouns")
_TIMES: Final = word_list("times")
_DESCRIBED: Final = word_list("described")
_TELLING: Final = word_list("telling")
_BEFORE: Final = word_list("before")
_LEANING: Final = _PRONOUNS | _BEFORE | {"the"}
SPEAKING: Final = word_list("speaking")
"""Pronouns that can stand for a speaker."""
_SPEAKING: Final = "|".join(sorted(SPEAKING))
_HEDGE: Final = re.compile(rf"\b(?:{'|'.join(sorted(word_list('hedges')))})\b", re.IGNORECASE)
_AT_MOST: Final = 6  # words looked at: an opener, what may come before it, what follows
_LOOK: Final = 160  # characters in which those words stand
_BETWEEN: Final = r"\s+(?:[\w-]+\s+){0,2}?"

# "At meetings in Karsk, he is expected …": who, the sentence before tells.
_INNER: Final = re.compile(r"[A-Z][^,“”\".]{2,70}, (?P<who>he|she|they)\b")

_QUOTATION: Final = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)")

Span = tuple[int, int]


def opener(words: str) -> Span | None:
    """Find the words at a sentence's start that depend on what was said before.

    >>> line = "But the ministry said that Vell held."
    >>> start, end = opener(line)
    >>> line[start:end]
    'the ministry'
    >>> opener("The attack on Vell killed two.") is None
    True
    >>> opener("The General Staff moved to Ostrel.") is None
    True
    >>> opener("This week, Ostrel was shelled.") is None
    True
    >>> opener("At meetings in Karsk, she will speak of trade.")
    (22, 25)
    """
    inner = _INNER.match(words)
    if inner:
        return inner.span("who")
    first_word = _WORD.search(words, 0, _LOOK)
    if first_word is None or first_word[0].casefold() not in _LEANING:
        return None
    found = list(islice(_WORD.finditer(words, 0, _LOOK), _AT_MOST))
    while found and found[0][0].casefold() in _BEFORE:
        del found[0]
    if not found:
        return None
    first, second, third = (found[at][0].casefold() if at < len(found) else "" for at in range(3))
    if first == "the" and second in _DESCRIBED and third not in _TELLING:
        is_name = all(word[0][0].isupper() for word in found[1:3])  # "The General Staff"
        return None if is_name else (found[0].start(), found[1].end())
    if first not in _PRONOUNS or second in _TIMES:
        return None
    described = (
        first in {"this", "that", "these", "those", "such", "similar"} and second in _DESCRIBED
    )
    return found[0].start(), found[1].end() if described else found[0].end()


def has_hedge(words: str) -> bool:
    """Tell whether a sentence says itself that something is not verified.

    >>> has_hedge("NorthWire could not independently verify the claim.")
    True
    """
    return _HEDGE.search(words) is not None


def speaking(words: str, cue: str | None) -> Span | None:
    """Find the words that stand for the speaker beside the words that attribute.

    `cue` are those words ("said", "told reporters"). What stands for the speaker
    is a pronoun beside the cue, or an opener like "The ministry" before it.

    >>> line = "“Nobody was hurt,” he added."
    >>> start, end = speaking(line, "added")
    >>> line[start:end]
    'he'
    >>> speaking("It was destroyed, Governor Vell said.", "said") is None
    True
    >>> line = "“When he said so, we left,” she said."
    >>> start, end = speaking(line, "said")
    >>> line[start:end]
    'she'
    """
    if not cue:
        return None
    says = re.escape(cue)
    first = opener(words)
    if first and re.compile(_BETWEEN + says).match(words, first[1]):
        return first if words[first[0] : first[1]].casefold() not in _NEVER else None
    beside = re.compile(
        rf"\b(?P<a>{_SPEAKING})\b{_BETWEEN}{says}\b|\b{says}\s+(?P<b>{_SPEAKING})\b",
        re.IGNORECASE,
    )
    found = list(beside.finditer(_outside_quotations(words)))
    if len(found) != 1:  # of two, nobody can tell which is meant
        return None
    return found[0].span("a") if found[0]["a"] else found[0].span("b")


def _outside_quotations(words: str) -> str:
    """Give words with their quotations blanked out, as long as before: others speak in them."""
    return _QUOTATION.sub(lambda found: "_" * len(found[0]), words)


_NEVER: Final = _PRONOUNS - word_list("speaking")  # "This said" names nobody
