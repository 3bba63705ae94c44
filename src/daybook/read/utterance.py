"""What saying does: it accuses, denies, threatens or demands, and is an event of its own."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from daybook.model import Event, EventType, Speaker
from daybook.read.frame import led
from daybook.read.group import Group
from daybook.read.lexicon import lexicon
from daybook.read.party import parties, party
from daybook.read.telling import Telling
from daybook.read.trigger import Events
from daybook.read.word import Word

_VIEW_REACH: Final = 12
_NEAR: Final = 2
_DENIAL_REACH: Final = 4
_GOVERNMENT: Final = "Government of "
_QUOTED: Final = re.compile(r'[“"«„][^”"»]*? [^”"»]*? ')
"""Three words or more in quotation marks."""


def utterance(lex: Events, told: Telling, *, is_alone: bool) -> tuple[Event, ...]:
    """Give what its speaker does by saying a claim; nothing where he only reports.

    `is_alone` says that the claim's words tell no other event: then what is
    quoted or judged is a statement, and what is merely reported is not.
    """
    kind = _kind(lex, told, is_alone=is_alone)
    if kind is None or not told.speakers:
        return ()
    named = (each.speaker for each in told.speakers if each.speaker.kind != "unnamed")
    actors = dict.fromkeys(each.name.removeprefix(_GOVERNMENT) for each in named)
    is_stance = any(word in lex.spoken for word in (told.cue or "").lower().split())
    targets = _addressed(lex, told) if is_stance and kind != "denial" else ()
    if kind == "aid":
        targets = parties(lex, told, led(told.groups, 0, len(told.words), lex.targets["aid"]))
    return (Event(type=kind, actors=tuple(actors), targets=targets),)


def _kind(lex: Events, told: Telling, *, is_alone: bool) -> EventType | None:
    if told.status == "denied":
        return "denial"
    if told.cue is None:
        return None
    cue = told.cue.lower().replace(",", " ").split()
    kind = next((lex.spoken[word] for word in cue if word in lex.spoken), None)
    if kind is not None:
        return kind
    verbs = lexicon().verbs
    if any(word in verbs and verbs[word].manner == "stance" for word in cue) and is_alone:
        return "statement"
    if any(word in lex.sets["promising"] for word in cue) and told.small & lex.sets["gear"]:
        return "aid"
    small = [word.lower for word in told.words[:_VIEW_REACH]]
    if _denies(lex, small):
        return "denial"
    is_demand = any(word in lex.sets["demands"] for word in small) or is_offer(lex, told.words)
    is_view = is_alone and (
        any(word in lex.sets["viewing"] for word in cue)
        or _is_quoted_view(lex, told)
        or _is_judgement(lex, told)
    )
    return "statement" if is_demand or is_view else None


def is_offer(lex: Events, words: Sequence[Word]) -> bool:
    """Whether somebody says what he would do: "ready to host talks"."""
    return any(
        word.lower in lex.sets["offers"] and after.lower == "to"
        for word, after in itertools.pairwise(words[:_VIEW_REACH])
    )


def _is_judgement(lex: Events, told: Telling) -> bool:
    """Whether words of somebody's own say what a thing is: was “not worth the noise”."""
    first, last = told.sentence.start, told.words[-1].end if told.words else told.sentence.start
    found = _QUOTED.search(told.sentence.text, first, last)
    if found is None:
        return False
    before = [word.lower for word in told.words if word.end <= found.start()][-1:]
    return bool(before) and before[0] in lex.sets["be"] | lex.sets["have"]


def _denies(lex: Events, small: Sequence[str]) -> bool:
    """Whether somebody says of himself that he did not: "We have not fired at the village".

    What he is not, does not do as a rule or will not do is no denial.
    """
    own = next((at for at, word in enumerate(small) if word in lex.sets["first_person"]), None)
    if own is None or own > _NEAR:
        return False
    near = list(small[own : own + _DENIAL_REACH])
    if any(word in lex.sets["did_not"] for word in near):
        return True
    has_helper = any(word in lex.sets["did"] for word in near)
    return has_helper and any(word in lex.sets["negations"] for word in near)


def _is_quoted_view(lex: Events, told: Telling) -> bool:
    """Whether a claim's own words are quoted and tell no past event."""
    words = told.words
    if not words or any(word.lower in lex.sets["past"] for word in words[:_VIEW_REACH]):
        return False
    return bool(_QUOTED.search(told.sentence.text, words[0].start, words[-1].end))


def _addressed(lex: Events, told: Telling) -> tuple[str, ...]:
    """Name whom an accusation or appeal is against or to: the first group behind its cue."""
    first = next(iter(told.groups), None)
    first = _without_charge(told, first) if first else None
    name = party(lex, told, first) if first and first.first <= _NEAR else None
    return (name,) if name else ()


def _without_charge(told: Telling, group: Group) -> Group:
    """Cut off what somebody is accused of: "Norvian forces of war crimes"."""
    for place in range(group.last - 1, group.first, -1):
        if told.words[place].lower == "of":
            is_name = any(word.is_capital for word in told.words[place + 1 : group.last])
            return group if is_name else group._replace(last=place)
    return group


def said_by(events: tuple[Event, ...], speakers: tuple[Speaker, ...]) -> tuple[Event, ...]:
    """Give the events of a quoted sentence once it is known who speaks it.

    One that tells nothing in particular is a statement of its speakers.
    """
    if [each.type for each in events] != ["other"]:
        return events
    actors = tuple(each.name for each in speakers if each.kind != "unnamed")
    return (Event(type="statement", actors=actors),)
