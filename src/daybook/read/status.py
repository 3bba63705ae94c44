"""How certain the page says that a claim is, in the contract's order of precedence."""

import re
from functools import lru_cache
from typing import Final

from daybook.model import Status
from daybook.read.words import either, word_list

_REACH: Final = 16
_WORD: Final = re.compile(r"[\w’'-]+|[,;:]")


def status(claimed: str, whole: str, cue: str | None) -> Status:
    """Give a claim's status: the first that applies.

    `claimed` is what is said, without speaker and cue; `whole` the whole clause
    with its quotations closed, `cue` the words that attribute it, null where
    the outlet itself asserts.

    >>> status("The ferry will sail", "The ferry will sail, the mayor said", "said")
    'planned'
    """
    cue_words, told = frozenset((cue or "").lower().split()), whole.lower()
    if finds_unverified("unverified", told):
        return "unverified"
    if _has(cue_words, "denied") or _finds("denied_phrases", told):
        return "denied"
    if _has(cue_words, "confirmed") or _finds("confirmed_phrases", told):
        return "confirmed"
    group = _first_group(claimed)
    if _finds("possible_words", group):
        return "possible"
    if _has(cue_words, "promised") or _finds("planned_words", group):
        return "planned"
    return "attributed" if cue else "asserted"


def finds_unverified(key: str, small: str) -> bool:
    """Whether a text in small letters says by a form of a list that something was not verified.

    Every form holds the stem of a word of checking, and few sentences do.

    >>> finds_unverified("unverified", "the report is unverified")
    True
    """
    has_stem = any(stem in small for stem in word_list("cues")["unverified_stems"])
    return has_stem and bool(either("cues", key, is_small=True).search(small))


def is_negated(text: str) -> bool:
    """Whether a clause says that something is not so, in its own words or in a quotation.

    >>> is_negated("The port did not close"), is_negated("The port closed")
    (True, False)
    """
    endings = tuple(word_list("status")["negation_endings"])
    return any(
        word in _listed("negations") or word.endswith(endings)
        for word in _WORD.findall(text.lower())
    )


@lru_cache(maxsize=16)
def _listed(name: str) -> frozenset[str]:
    return frozenset(word_list("status")[name])


def _has(words: frozenset[str], name: str) -> bool:
    return bool(words & _listed(name))


def _finds(key: str, small: str) -> bool:
    return bool(either("status", key, is_small=True).search(small))


def _first_group(claimed: str) -> str:
    """Cut what is claimed down to its first verb group: what depends on it does not count."""
    borders, settled = _listed("borders"), _listed("settled")
    kept: list[str] = []
    for place, found in enumerate(_WORD.finditer(claimed)):
        word = found[0].lower()
        if (word in borders and place) or place > _REACH:
            break
        kept.append(word)
        if word in settled:
            following = _WORD.findall(claimed[found.end() : found.end() + 60])[:3]
            kept += [each.lower() for each in following]
            break
    return " ".join(kept)
