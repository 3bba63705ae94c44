"""What a claim says happened: its events, with actors, targets and means as the text names them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, cast

from daybook.model import Event, EventType
from daybook.profile import Side
from daybook.read.act import Act, acts, noun_groups
from daybook.read.frame import SPEAKER
from daybook.read.group import Group
from daybook.read.means import means
from daybook.read.party import force_of, party, within
from daybook.read.spoken import Sentence
from daybook.read.telling import Telling
from daybook.read.trigger import HARM, Events, events_lexicon
from daybook.read.utterance import utterance
from daybook.read.word import Word

ATTACKS: Final = frozenset(("strike", "shelling", "clash", "sabotage", "violence", "accident"))
"""Types of events that do harm: "two were killed" speaks of one of them."""

_ABOUT: Final = frozenset(
    ("law", "accusation", "statement", "threat", "denial", "meeting", "agreement")
)
"""Types of events that are about other events."""

_ARMED: Final = frozenset(("strike", "shelling", "aid", "threat", "sabotage", "clash", "violence"))


def events(sentence: Sentence, words: Sequence[Word], telling: Telling) -> tuple[Event, ...]:
    """Read the events of a clause's words, those that attribute it left out.

    Something is always told: where no word says what, a view that somebody
    voices is a statement of theirs, and all else something other.
    """
    lex = events_lexicon()
    told = acts(lex, words)
    main = tuple(each for each in told if not each.is_secondary)
    found = _merged(_happened(lex, sentence, words, telling, main or told))
    spoken = utterance(lex, sentence, words, telling, is_alone=not found)
    if not main and any(each.type == "statement" for each in spoken):
        found = ()  # what is demanded, and what for: "needs boats to take the isle"
    if any(each.type == "denial" for each in spoken):
        found = tuple(replace(each, negated=True) for each in found)
    if not found and telling.status == "denied" and telling.attack:
        found = (
            Event(type=telling.attack, negated=True, actors=spoken[0].actors if spoken else ()),
        )
    types = {each.type for each in found}
    spoken = tuple(each for each in spoken if each.type not in types)
    return (*spoken, *found) or (_by_topic(lex, sentence, words, telling),)


def _by_topic(lex: Events, sentence: Sentence, words: Sequence[Word], telling: Telling) -> Event:
    """Give the event that a claim's nouns speak of, where no word says what happened."""
    small = {word.lower for word in words}
    kind = next((kind for kind, nouns in lex.topics if small & nouns), None)
    if kind is None and small & lex.sets["traces"]:
        kind = telling.attack
    return Event(type=kind) if kind else _other(lex, sentence, words, telling)


def _happened(
    lex: Events,
    sentence: Sentence,
    words: Sequence[Word],
    telling: Telling,
    told: tuple[Act, ...],
) -> tuple[Event, ...]:
    chosen = _chosen(told)
    weapons = means(words)
    harm = _harm(lex, words, chosen, telling)
    made = []
    for each in chosen:
        kind = harm if each.type == HARM else cast("EventType", each.type)
        made.append(
            Event(
                type=kind,
                negated=each.is_negated and each.type != HARM,
                actors=_names(lex, sentence, words, _able(lex, words, each.actors), telling),
                targets=_names(lex, sentence, words, _held(sentence, words, each), telling),
                means=weapons if kind in _ARMED else (),
            )
        )
    return tuple(made)


def _chosen(main: tuple[Act, ...]) -> tuple[Act, ...]:
    """Drop the nouns that repeat what a verb tells or acts on."""
    verbs = [each for each in main if each.is_verb]
    told = {verb.type for verb in verbs} - {HARM}
    return tuple(each for each in main if each.is_verb or _adds(each.type, told))


def _adds(kind: str, told: set[str]) -> bool:
    """Whether a noun tells more than the verbs do: "opened a case over the killing"."""
    return kind not in told and (not told or (told <= _ABOUT and kind not in _ABOUT))


def _able(lex: Events, words: Sequence[Word], parts: tuple[Group, ...]) -> tuple[Group, ...]:
    """Keep those who can act: of weapons and fires, only whose they are ("Norvian missiles")."""
    kept = []
    for each in parts:
        last = words[each.last - 1].lower if each.last else ""
        is_thing = any(last in lex.sets[name] for name in ("flying", "shells", "debris", "fire"))
        if is_thing or last in lex.sets["blasts"]:
            each = Group(each.first, each.last - 1, each.lead)  # noqa: PLW2901 - whose it is
            if not any(word.is_capital for word in words[each.first : each.last]):
                continue
        kept.append(each)
    return tuple(each for each in kept if each == SPEAKER or each.last > each.first)


def _held(sentence: Sentence, words: Sequence[Word], act: Act) -> tuple[Group, ...]:
    """Keep the targets of an act: a place that is taken is where it happened, not to whom."""
    if act.type != "advance":
        return act.targets
    spans = ((each, words[each.first].start, words[each.last - 1].end) for each in act.targets)
    return tuple(
        each
        for each, start, end in spans
        if any(
            isinstance(one, Side) for found in within(sentence, start, end) for one in found.named
        )
    )


def _harm(
    lex: Events, words: Sequence[Word], chosen: tuple[Act, ...], telling: Telling
) -> EventType:
    """Give the type of the attack that did harm: told beside it, by its weapons, or the last."""
    own = next((each.type for each in chosen if each.type in ATTACKS), None)
    if own is not None:
        return cast("EventType", own)
    small = {word.lower for word in words}
    if small & lex.sets["flying"]:
        return "strike"
    if small & lex.sets["shells"]:
        return "shelling"
    return telling.attack or "other"


def _names(
    lex: Events,
    sentence: Sentence,
    words: Sequence[Word],
    parts: tuple[Group, ...],
    telling: Telling,
) -> tuple[str, ...]:
    named = (_name(lex, sentence, words, each, telling) for each in parts)
    return tuple(dict.fromkeys(name for name in named if name))


def _name(
    lex: Events, sentence: Sentence, words: Sequence[Word], group: Group, telling: Telling
) -> str | None:
    first = words[group.first].lower
    if group == SPEAKER or (group.last - group.first == 1 and first in lex.sets["pronouns"]):
        return telling.speakers[0].speaker.name if telling.speakers else None
    if first in lex.sets["own"] and words[group.last - 1].lower in lex.sets["forces"]:
        side = _owner(sentence, words[group.first].start, telling)
        if side is not None:
            return force_of(side)
    return party(lex, sentence, words, group)


def _owner(sentence: Sentence, start: int, telling: Telling) -> Side | None:
    """Say whose "its troops" are: the speaker's, else the side that the sentence names first."""
    sides = [each.speaker.side for each in telling.speakers]
    if not sides:
        before = within(sentence, sentence.start, start)
        sides = [one.id for each in before for one in each.named if isinstance(one, Side)]
    return next((each for each in sentence.profile.sides if each.id in sides[:1]), None)


def _merged(found: tuple[Event, ...]) -> tuple[Event, ...]:
    """Join events of one type and polarity into one."""
    made: dict[tuple[str, bool], Event] = {}
    for each in found:
        known = made.get((each.type, each.negated))
        made[each.type, each.negated] = _joined(known, each) if known else each
    return tuple(made.values())


def _joined(one: Event, other: Event) -> Event:
    return replace(
        one,
        actors=tuple(dict.fromkeys((*one.actors, *other.actors))),
        targets=tuple(dict.fromkeys((*one.targets, *other.targets))),
        means=tuple(dict.fromkeys((*one.means, *other.means))),
    )


def _other(lex: Events, sentence: Sentence, words: Sequence[Word], telling: Telling) -> Event:
    """Give the event of a claim whose words tell none: something other.

    Who undergoes it where it is told in the passive ("the ferry was checked"); else, in
    the outlet's own voice, whoever is named first does it.
    """
    chunks = noun_groups(lex, words)
    undergoing = next((each for each in chunks if _is_undergone(lex, words, each)), None)
    if undergoing is not None:
        name = party(lex, sentence, words, undergoing)
        return Event(type="other", targets=(name,) if name else ())
    if telling.cue is not None or not chunks:
        return Event(type="other")
    first = chunks[0]
    if not within(sentence, words[first.first].start, words[first.last - 1].end):
        return Event(type="other")
    name = party(lex, sentence, words, first)
    return Event(type="other", actors=(name,) if name else ())


def _is_undergone(lex: Events, words: Sequence[Word], group: Group) -> bool:
    """Whether a group is followed by a passive: "have been told", "was put out"."""
    place = group.last
    behind = [word.lower for word in words[place : place + _PASSIVE_REACH]]
    small = [word for word in behind if word not in lex.sets["passed"]]
    while small and small[0] in lex.sets["have"] | lex.sets["verbal"]:
        small.pop(0)
    return len(small) > 1 and small[0] in lex.sets["be"] and small[1].endswith(("ed", "en"))


_PASSIVE_REACH: Final = 6
