"""The verb beside a figure that tells what it measures: "were killed", "shot down 38 drones"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading
from daybook.read.words import word_list

REACH: Final = 14
"""So many words a verb may stand away."""

_APART: Final = 4
_ASIDE: Final = 6
_APART_ASIDE: Final = 10
_ASIDES: Final = frozenset((",", "–", "—"))
_STOPS: Final = frozenset('.;:!?“”"')
_HARMS: Final = frozenset(("killed", "wounded"))
_STATES: Final = frozenset(("lost", "missing"))
"""Measures that a verb in the active tells of its subject: "five went off the radar"."""

Verb = tuple[str | None, str]
"""A verb's particle, null for none, and the measure that it tells."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """A language's words for what figures measure: verbs by first word, nouns, closed lists."""

    verbs: dict[str, tuple[Verb, ...]]
    nouns: dict[str, frozenset[str]]
    sets: dict[str, frozenset[str]]
    bases: dict[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def measuring(language: str = "en") -> Measuring:
    """Compile a language's words for what figures measure.

    >>> measuring().verbs["shot"]
    (('down', 'downed'), ('out', 'downed'), ('dead', 'killed'), (None, 'shot'))
    """
    raw = word_list("measures", language)
    verbs: dict[str, list[Verb]] = {}
    for measure, phrases in raw["verbs"].items():
        for phrase in phrases:
            word, _, particle = phrase.partition(" ")
            verbs.setdefault(word, []).append((particle or None, measure))
    return Measuring(
        verbs={word: _particles_first(each) for word, each in verbs.items()},
        nouns={measure: frozenset(each) for measure, each in raw["nouns"].items()},
        sets={name: frozenset(each) for name, each in raw["lists"].items()},
        bases={name: tuple(each) for name, each in raw["bases"].items()},
    )


def _particles_first(verbs: Iterable[Verb]) -> tuple[Verb, ...]:
    return tuple(sorted(verbs, key=lambda each: (each[0] is None, each[1], each[0] or "")))


def verb_at(line: Line, at: int) -> str | None:
    """Give the measure that the verb at a token tells, its particle at most three words on.

    "Killed and wounded" and "killed or wounded" tell one measure, "dead or missing" none.
    """
    told = _single_verb(line, at)
    if told not in _HARMS | {"missing"}:
        return told
    for joint, other in ((at + 1, at + 2), (at - 1, at - 2)):
        if line.at(joint).lower in measuring().sets["pairing"]:
            pair = {told, _single_verb(line, other)}
            if pair == _HARMS:
                return "killed or wounded"
            if "missing" in pair and pair & _HARMS:
                return None
    return told


def _single_verb(line: Line, at: int) -> str | None:
    found = measuring().verbs.get(line.at(at).lower)
    if found is None:
        return None
    behind = [each.lower for each in line.words[at + 1 : at + 1 + _APART]]
    fitting = (measure for particle, measure in found if particle is None or particle in behind)
    return next(fitting, None)


def close_verb(line: Line, read: Reading) -> str | None:
    """Give the measure of the word right before a figure that no auxiliary follows: "killing two".

    With "of" between, a noun tells: "the deaths of two sailors who had been captured".
    """
    sets = measuring().sets
    if line.at(read.last).lower in sets["be"]:
        return None
    step = 2 if line.at(read.first - 1).lower in sets["of"] else 1
    if read.first < step:
        return None
    return verb_at(line, read.first - step) or _by_particle(line, read.first - 1)


def _by_particle(line: Line, at: int) -> str | None:
    """Give the measure of a verb whose particle stands at a token: "shot down"."""
    small = line.at(at).lower
    for place in range(at - 1, max(at - _APART, 0) - 1, -1):
        for particle, measure in measuring().verbs.get(line.at(place).lower, ()):
            if particle == small:
                return measure
    return None


def verb_before(line: Line, found: Sequence[Reading], read: Reading) -> str | None:
    """Give the measure of the verb that a figure is the object of: "wounding at least 12"."""
    ends = [each.last for each in found if each.last <= read.first]
    for at in range(read.first - 1, max(read.first - REACH, 0, *ends) - 1, -1):
        if line.words[at].text in _STOPS:
            return None
        told = verb_at(line, at)
        if told is not None and not _is_nominal(line, at):
            return told if _governs(line, at, read) else None
    return None


def _governs(line: Line, at: int, read: Reading) -> bool:
    """Whether a verb may have a figure behind it for its object.

    What "was killed" or, between commas, "killed in May" has none, but for its own parts
    ("were killed, including two boys"); in "to destroy the grid, leaving 90 homes dark" a
    verb nearer by has it.
    """
    sets = measuring().sets
    between = [each.lower for each in line.words[at + 1 : read.first]]
    is_passive = line.at(at - 1).lower in sets["passive"]
    is_part = any(each in line.lex.sets["wholes.including"] for each in between)
    last = between[-1] if between else ""
    is_left = last.endswith("ing") and last not in sets["linking"] and not is_part
    is_aside = line.at(at - 1).text == "," and "," in between
    return is_part or not (is_passive or is_left or is_aside)


def _is_nominal(line: Line, at: int) -> bool:
    """Whether a word that may be a verb is a noun where it stands: "each hit"."""
    sets = measuring().sets
    return line.at(at).lower in sets["also_nouns"] and line.at(at - 1).lower in sets["nominal"]


def verb_behind(line: Line, found: Sequence[Reading], read: Reading) -> str | None:
    """Give the measure of the verb that a figure is the subject of: "seven were hurt".

    Of a part whose whole stands behind it ("38 of 54 drones launched"), only what an
    auxiliary leads to tells.
    """
    sets = measuring().sets
    is_part = any(each.first > read.first and each.last <= read.last for each in found)
    first = _behind_aside(line, read.last)
    if line.at(first).text == "," and line.at(first + 1).lower not in sets["helping"]:
        return None
    is_helped = not is_part and _may_help(line, first)
    ends = [each.first for each in found if each.first >= first]
    for at in range(first, min(first + REACH, line.size, *ends)):
        token = line.words[at]
        told = verb_at(line, at)
        if told is not None:
            is_direct = at == first and not is_part
            return told if is_helped or is_direct or told in _STATES else None
        if _ends_clause(line, at, first):
            return None
        is_helped = is_helped or token.lower in sets["aided"]
    return None


def _behind_aside(line: Line, at: int) -> int:
    """Pass over an aside that a verb follows: "two guards, both men, were", "ten – all men – died".

    Behind commas it has to be an auxiliary.
    """
    mark = line.at(at).text
    if mark not in _ASIDES:
        return at
    close = next(
        (each for each in range(at + 1, at + _APART_ASIDE) if line.at(each).text == mark), at
    )
    if mark != ",":
        return close + 1 if close > at else at
    return close + 1 if line.at(close + 1).lower in measuring().sets["aided"] else at


def _may_help(line: Line, at: int) -> bool:
    """Whether the word behind a figure may lead to its verb: an auxiliary or a preposition."""
    small = line.at(at).lower
    is_lead = small in measuring().sets["helping"] or small in line.lex.sets["nouns.stops"]
    return line.at(at).kind == "word" and is_lead


def _ends_clause(line: Line, at: int, first: int) -> bool:
    token = line.words[at]
    is_far_comma = token.text == "," and at > first + _ASIDE
    return token.text in _STOPS or is_far_comma or token.lower in measuring().sets["clauses"]
