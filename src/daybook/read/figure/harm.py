"""People who are counted without a number: "a woman was killed", "nobody was hurt"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading
from daybook.read.figure.verb import measuring
from daybook.read.words import branching, word_list

_SORTS: Final = 2
_AGE: Final = 5
_REACH: Final = 9
_PASSIVE: Final = 3
_VERB: Final = 5
_ENDS: Final = ".;:,"


def names_person(text: str) -> bool:
    """Whether a text names any of the people who are counted without a number.

    >>> names_person("killing an elderly woman"), names_person("the mill burned")
    (True, False)
    """
    return bool(_persons().search(text))


@lru_cache(maxsize=2)
def _persons() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){branching(measuring().sets['persons'])}(?![^\W_])")


def indefinite(line: Line, found: Sequence[Reading]) -> Iterator[Reading]:
    """Find single people who are told to be harmed or captured: "killing a man"."""
    for at, token in enumerate(line.words[: line.size]):
        if token.lower not in measuring().sets["articles"]:
            continue
        noun = _person(line, at)
        is_free = not any(each.first <= at < each.last for each in found)
        if is_free and noun is not None and _is_harmed(line, at, noun):
            yield Reading(
                first=at, last=noun + 1, core=at, bare=at + 1, noun=noun + 1, kind="count",
                low=1, high=1, shape="words",
                item=line.text[line.words[at + 1].start : line.words[noun].end],
            )  # fmt: skip


def _person(line: Line, at: int) -> int | None:
    """Find the person whom an article leads to, over two words at most: "an elderly woman"."""
    persons = measuring().sets["persons"]
    begin = _behind_age(line, at + 1)
    for place in range(begin, begin + 1 + _SORTS):
        token, following = line.at(place), line.at(place + 1)
        if token.kind != "word" or token.lower in line.lex.sets["nouns.stops"]:
            return None
        if token.lower in persons and following.kind != "number":
            return None if following.lower in persons else place
    return None


def _behind_age(line: Line, at: int) -> int:
    """Pass over an age before a person: "a 55-year-old man"."""
    is_age = line.at(at).kind == "number" and line.at(at + 4).lower in line.lex.sets["ages.old"]
    return at + _AGE if is_age else at


def _is_harmed(line: Line, at: int, noun: int) -> bool:
    """Whether a person is killed, hurt or taken by the words beside."""
    sets = measuring().sets
    if line.at(at - 1).lower in _harming():
        return True
    small: list[str] = []
    for token in line.words[noun + 1 : noun + 1 + _REACH]:
        if token.text in _ENDS:
            break
        small.append(token.lower)
    if any(each in sets["dead"] for each in small[:2]):
        return True
    is_passive = any(each in sets["passive"] for each in small[:_PASSIVE])
    return is_passive and any(each in _harmed() for each in small[:_VERB])


def is_harm_free(line: Line, read: Reading) -> bool:
    """Whether "nobody" or "no injuries" says that none came to harm, "no drones" that none came."""
    sets, words = measuring().sets, line.words[read.bare : read.noun]
    if words and words[-1].lower in _harmed() | sets["flying"] | sets["vehicles"]:
        return True
    is_people = line.words[read.core].lower in sets["nobody"]
    is_meant = _is_told_of(line, read.last) or line.at(read.first - 1).lower in _harming()
    return is_meant and (is_people or bool(words))


def _is_told_of(line: Line, first: int) -> bool:
    """Whether the words behind, up to another clause, tell of harm: "… was hurt", "… died"."""
    sets, aided = measuring().sets, False
    for at in range(first, first + _REACH):
        token = line.at(at)
        if token.text in _ENDS or token.lower in sets["borders_behind"]:
            return False
        if token.lower in _harmed() and (aided or at == first):
            return True
        aided = aided or token.lower in sets["aided"] or token.lower in sets["passive"]
    return False


@lru_cache(maxsize=2)
def _harmed() -> frozenset[str]:
    """List the words that say what is done to people."""
    verbs = word_list("measures")["verbs"]
    told = (*verbs["killed"], *verbs["wounded"], *verbs["captured"], "casualties")
    return frozenset(each for each in told if " " not in each)


@lru_cache(maxsize=2)
def _harming() -> frozenset[str]:
    """List those of them that somebody is the object of."""
    return frozenset(each for each in _harmed() if each.endswith(("ed", "ing")))
