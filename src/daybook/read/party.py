"""Whom a noun group names as a party to an event: by the profile, else by its own words.

Names stand as the text has them: a side by its name, a formation of a side as
that side's forces, anybody else by the words of the group without article and
number.
"""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from daybook.profile import Found, Name, Named, Side, names, one_of
from daybook.read.frame import SPEAKER
from daybook.read.group import Group
from daybook.read.kind import person_in
from daybook.read.spoken import POSSESSIVE, Sentence
from daybook.read.telling import Telling
from daybook.read.trigger import Events
from daybook.read.word import Word

_LONGEST: Final = 9
_LINKS: Final = frozenset(("and", "of", "the", "’s", "'s", "’", ","))
_VERBAL: Final = ("ing", "ly")
_GOVERNMENT: Final = "Government of "


def parties(lex: Events, told: Telling, groups: tuple[Group, ...]) -> tuple[str, ...]:
    """Name whom groups stand for, each once; a pronoun stands for the speaker."""
    named = (_who(lex, told, each) for each in groups)
    return tuple(dict.fromkeys(name for name in named if name))


def _who(lex: Events, told: Telling, group: Group) -> str | None:
    first = told.words[group.first].lower
    if group == SPEAKER or (group.last - group.first == 1 and first in lex.sets["pronouns"]):
        return _speaker(lex, told)
    last = told.words[group.last - 1].lower
    if first in lex.sets["own"] and last in lex.sets["forces"] | lex.sets["own_forces"]:
        side = _owner(told, told.words[group.first].start)
        if side is not None:
            return force_of(side)
    return party(lex, told, group)


def _speaker(lex: Events, told: Telling) -> str | None:
    """Name whoever speaks; null where only a pronoun says who."""
    named = (each.speaker.name for each in told.speakers)
    return next((name for name in named if name.lower() not in lex.sets["pronouns"]), None)


def _owner(told: Telling, start: int) -> Side | None:
    """Say whose "its troops" are: the speaker's, else the side that the sentence names first."""
    sides = [each.speaker.side for each in told.speakers]
    if not sides:
        before = within(told.sentence, told.sentence.start, start)
        sides = [one.id for each in before for one in each.named if isinstance(one, Side)]
    known = told.sentence.profile.sides
    return next((each for each in known if each.id in sides[:1]), None)


def party(lex: Events, told: Telling, group: Group) -> str | None:
    """Name whom a group stands for; null where it names nobody (a pronoun, a bare number)."""
    sentence, words = told.sentence, told.words
    first = group.first
    while first < group.last and (
        words[first].lower in lex.sets["determiners"]
        or words[first].lower in lex.sets["quantities"]
        or words[first].text[0].isdigit()
        or (words[first].lower == "of" and first > group.first)
    ):
        first += 1
    last = group.last
    while last > first and (
        words[last - 1].lower in lex.sets["passed"] or words[last - 1].lower in lex.sets["adverbs"]
    ):
        last -= 1
    if first >= last or last - first > _LONGEST:
        return None
    start, end = words[first].start, words[last - 1].end
    text = sentence.text[start:end]
    inside = words[first:last]
    known = names(sentence.profile).every(POSSESSIVE.sub("", text))
    if known:
        return _known(known)
    force = _force(lex, sentence, inside, start)
    if force is not None:
        return force
    is_counted = first > group.first  # "two shipping firms": no verb stands behind a number
    if _is_no_party(lex, inside, is_counted=is_counted) or _are_two(sentence, start, end):
        return None
    bare = POSSESSIVE.sub("", text) if text.endswith(("’s", "'s")) else text
    return _person(sentence, inside, start, end) or re.sub(r"\s+", " ", bare)


def _is_no_party(lex: Events, words: Sequence[Word], *, is_counted: bool) -> bool:
    """Whether words name no party: a time, a measure, nobody, or what is left of a verb.

    A formation of no known side is not named either: its name stays in the quotation.
    """
    last = words[-1]
    if any(
        last.lower in lex.sets[name] for name in ("sizeless", "nobodies", "unfit", "formations")
    ):
        return True
    if any(word.lower in lex.sets["unfit"] for word in words) or last.text[0].isdigit():
        return True
    first = words[0]
    is_gerund = first.lower.endswith("ing") and not first.is_capital and not is_counted
    if is_gerund:
        return True  # "helping Norvia": a verb with its object
    is_verbal = last.lower.endswith(_VERBAL) or (first.lower.endswith("ly") and not is_counted)
    return (is_verbal and not last.is_capital) or not first.text[0].isalnum()


def _are_two(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a group holds two sides with another word between: a verb stood there unseen."""
    sides = [
        each
        for each in within(sentence, start, end)
        if any(isinstance(one, Side) for one in each.named)
    ]
    between = (
        sentence.text[one.end : other.start].split() for one, other in itertools.pairwise(sides)
    )
    return any(words and not set(words) <= _LINKS for words in between)


def _person(sentence: Sentence, words: Sequence[Word], start: int, end: int) -> str | None:
    """Take the name off "Foreign Minister Ida Corvin": the profile's, else its last words."""
    for each in within(sentence, start, end):
        one = one_of(each.named)
        if each.end == end and isinstance(one, Name) and not one.name.startswith(_GOVERNMENT):
            return one.name
    return person_in(tuple(words))


def _known(known: Sequence[Named]) -> str | None:
    side = next((each for each in known if isinstance(each, Side)), None)
    if side is not None:
        return side.name
    one = one_of(known)
    if one is None:
        return None
    if isinstance(one, Name) and one.name.startswith(_GOVERNMENT):
        return one.name.removeprefix(_GOVERNMENT)
    return one.name


def _force(lex: Events, sentence: Sentence, words: Sequence[Word], start: int) -> str | None:
    """Give a side's formation as its forces: "Norvia’s 3rd Brigade", "Norvian paratroopers"."""
    if words[-1].lower not in lex.sets["forces"]:
        return None
    side = next(
        (
            one
            for each in within(sentence, start, words[-1].end)
            for one in each.named
            if isinstance(one, Side)
        ),
        None,
    )
    return force_of(side) if side is not None else None


def within(sentence: Sentence, start: int, end: int) -> list[Found]:
    """List the known names that stand within a span."""
    return [each for each in sentence.found if start <= each.start and each.end <= end]


def force_of(side: Side) -> str:
    """Name a side's forces by its adjective.

    >>> force_of(Side(id="NV", name="Norvia", words=("Norvia", "Norvian", "Halden")))
    'Norvian forces'
    """
    adjective = next(
        (
            word
            for word in side.words
            if word != side.name
            and word[:4] == side.name[:4]
            and " " not in word
            and "'" not in word
        ),
        None,
    )
    return f"{adjective} forces" if adjective else side.name
