"""The event of a claim whose words tell none: by what its nouns speak of, else something other."""

from dataclasses import replace
from typing import Final

from daybook.model import Event
from daybook.read.act import is_supposed, is_unreal
from daybook.read.doer import is_known, is_named
from daybook.read.frame import frame, says_no
from daybook.read.group import Group
from daybook.read.party import parties
from daybook.read.phrase import is_people
from daybook.read.telling import Telling
from daybook.read.trigger import Events

_TOLD_OF: Final = frozenset(("strike", "shelling", "sanction"))
"""Types told by what a clause is about, not by what it only mentions."""

_PASSIVE_REACH: Final = 6
_NOT_REACH: Final = 9
_STATE_REACH: Final = 4
_SHORTEST_PASSIVE: Final = 2


def by_topic(lex: Events, told: Telling) -> Event:
    """Give the event that a claim's nouns speak of, where no word says what happened."""
    small = told.small
    kind = next(
        (
            kind
            for kind, nouns in lex.topics
            if small & nouns and (kind not in _TOLD_OF or _is_told_of(told, nouns))
        ),
        None,
    )
    if kind is None and small & lex.sets["traces"]:
        kind = told.before.attack
    if kind is None and small & lex.sets["figures"] and told.before.events:
        kind = told.before.events[0].type
    if kind:
        sailing = _holding(told, lex.sets["warship"]) if kind == "deployment" else ()
        return Event(type=kind, negated=_is_not(lex, told), actors=parties(lex, told, sailing))
    return replace(_other(lex, told), negated=_is_not(lex, told))


def _is_told_of(told: Telling, nouns: frozenset[str]) -> bool:
    """Whether a clause is about a thing: "shells over the port", not "a load of shells".

    What it is like ("drones are small") is no event of it.
    """
    first = next((each for each in told.groups if not each.lead or not each.first), None)
    if first is None or told.words[first.last - 1].lower not in nouns:
        return False
    behind = told.words[first.last].lower if first.last < len(told.words) else ""
    return behind not in ("is", "are")


def _holding(told: Telling, nouns: frozenset[str]) -> tuple[Group, ...]:
    """Give the first group that holds one of some nouns."""
    found = (
        each
        for each in told.groups
        if any(word.lower in nouns for word in told.words[each.first : each.last])
    )
    first = next(found, None)
    return (first,) if first else ()


def _is_not(lex: Events, told: Telling) -> bool:
    """Whether a claim's first words say that it is not so: "no store", "were not affected"."""
    reach = min(_NOT_REACH, len(told.words))
    return any(says_no(lex, told.words, at) for at in range(reach))


def _other(lex: Events, told: Telling) -> Event:
    """Give the event of a claim whose words tell none: something other.

    A verb of no type still has those who do it and whom it is done to. Else whoever is
    told of in the passive undergoes it ("the ferry was checked"), or what stands first;
    who is named first, in the outlet's own voice, does it.
    """
    verbs = (each for each in told.triggers if each.is_verb)
    verb = next(
        (
            each
            for each in verbs
            if not is_supposed(lex, told.words, each.first) and not is_unreal(lex, told, each)
        ),
        None,
    )
    if verb is not None:
        around = frame(lex, told, verb, [])
        doing = around.agents if around.is_passive else around.subjects
        done = around.subjects if around.is_passive else around.objects
        if done:
            known = tuple(each for each in doing if is_known(told, each))
            return Event(
                type="other", actors=parties(lex, told, known), targets=parties(lex, told, done)
            )
    groups = () if told.small.isdisjoint(lex.sets["be"]) else told.groups
    undergoing = next((each for each in groups if _is_undergone(lex, told, each)), None)
    if undergoing is not None:
        return Event(type="other", targets=parties(lex, told, (undergoing,)))
    first = told.groups[:1]
    if not first or first[0].lead:
        return Event(type="other")
    if is_named(told, first[0]):
        return Event(type="other", actors=parties(lex, told, first if told.cue is None else ()))
    last = told.words[first[0].last - 1]
    if is_people(last) and last.lower.endswith("s"):
        return Event(type="other", actors=parties(lex, told, first))
    return Event(
        type="other", targets=parties(lex, told, first) if _is_subject(lex, told, first[0]) else ()
    )


def _is_subject(lex: Events, told: Telling, part: Group) -> bool:
    """Whether a verb that lasts or will be follows a thing: "schools will stay closed".

    Whoever has done something, and what only is of some sort, undergoes nothing.
    """
    behind = [word.lower for word in told.words[part.last : part.last + _STATE_REACH]]
    if is_people(told.words[part.last - 1]) or not behind:
        return False
    if behind[0] in lex.sets["be"]:
        return any(word in lex.sets["states"] for word in behind[1:])
    return behind[0] in lex.sets["modal"] or behind[0] in lex.sets["lasting"]


def _is_undergone(lex: Events, told: Telling, group: Group) -> bool:
    """Whether a group is followed by a passive: "have been told", "was put out"."""
    if group.lead in lex.sets["prepositions"] - lex.sets["conjunctions"]:
        return False
    behind = told.words[group.last : group.last + _PASSIVE_REACH]
    small = [word.lower for word in behind if word.lower not in lex.sets["passed"]]
    while small and small[0] in lex.helping - lex.sets["be"]:
        small.pop(0)
    if len(small) < _SHORTEST_PASSIVE or small[0] not in lex.sets["be"]:
        return False
    done = next(iter(word for word in small[1:] if not word.endswith("ly")), "")
    return done.endswith(("ed", "en")) and done not in lex.sets["stative"]
