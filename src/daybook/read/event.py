"""What a claim says happened: its events, with actors, targets and means as the text names them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, cast

from daybook.model import Claim, Event, EventType
from daybook.read.act import Act, acts
from daybook.read.counted import counted
from daybook.read.dated import dated, in_words
from daybook.read.doer import able, held, righted
from daybook.read.frame import SPEAKER
from daybook.read.group import Group
from daybook.read.means import means
from daybook.read.otherwise import by_topic
from daybook.read.party import parties
from daybook.read.placed import placed
from daybook.read.telling import Before, Telling
from daybook.read.trigger import HARM, Events, events_lexicon
from daybook.read.utterance import is_offer, utterance

ATTACKS: Final = frozenset(("strike", "shelling", "clash", "sabotage", "violence", "accident"))
"""Types of events that do harm: "two were killed" speaks of one of them."""

_ABOUT: Final = frozenset(
    ("law", "accusation", "statement", "threat", "denial", "meeting", "agreement")
)
"""Types of events that are about other events."""

_ELLIPSIS: Final = 4
_SPEECH: Final = frozenset(("statement", "denial", "accusation", "other"))
_ARMED: Final = frozenset(("strike", "shelling", "aid", "threat", "sabotage", "clash", "violence"))


def events(told: Telling) -> tuple[Event, ...]:
    """Read the events of a claim, each with its figures, and where and when it took place.

    Something is always told: where no word says what, a view that somebody
    voices is a statement of theirs, and all else something other.
    """
    found = _happening(told)
    return tuple(
        replace(each, quantities=figures, places=placed(told, each), time=dated(told, each))
        for each, figures in zip(found, counted(told, found), strict=True)
    )


def _happening(told: Telling) -> tuple[Event, ...]:
    lex = events_lexicon()
    found = acts(lex, told)
    besides = tuple(each for each in found if each.is_verb or each.type != "statement")
    spoken = utterance(lex, told, is_alone=not besides)
    if any(each.type == "statement" for each in spoken):
        found = besides  # "a civil offer": what is said, not a statement of its own
    main = tuple(each for each in found if not each.is_secondary)
    is_denied = any(each.type == "denial" for each in spoken)
    acting = (*main, *_launched(main, found)) or found
    happened = _merged(_happened(lex, told, acting, is_denied=is_denied))
    if any(each.type == "statement" for each in spoken) and not _is_told(lex, told, main):
        happened = ()  # what is judged or demanded: "needs boats to take the isle"
    is_meant = is_denied and bool(told.small & lex.sets["involvement"])
    happened = _accused(spoken, happened)
    attack = told.before.attack
    if not happened and is_meant and attack is not None:
        happened = (Event(type=attack, negated=True, actors=spoken[0].actors),)
    if _is_ellipsis(lex, told):
        happened = tuple(replace(each, negated=not each.negated) for each in told.before.events)
    types = {each.type for each in happened}
    alone = tuple(each for each in spoken if each.type not in types)
    return (*alone, *happened) or (by_topic(lex, told),)


def _launched(main: tuple[Act, ...], found: tuple[Act, ...]) -> tuple[Act, ...]:
    """Give who sent what was intercepted: "38 of 54 drones launched by the south"."""
    if not any(each.type == "interception" for each in main):
        return ()
    return tuple(
        each for each in found if each.is_secondary and each.type == "strike" and each.actors
    )


def told_before(claims: Sequence[Claim]) -> Before:
    """Give what the claims before one told: the last attack, the last events that are no speech."""
    types = (event.type for claim in reversed(claims) for event in claim.events)
    told = (_deeds(claim) for claim in reversed(claims))
    return Before(
        attack=next((each for each in types if each in ATTACKS), None),
        events=next((each for each in told if each), ()),
        earlier=tuple(event for claim in reversed(claims) for event in claim.events),
    )


def _accused(spoken: tuple[Event, ...], happened: tuple[Event, ...]) -> tuple[Event, ...]:
    """Let whoever is accused be the one who did it, where nobody else is named."""
    accused = next((each.targets for each in spoken if each.type == "accusation"), ())
    if not accused:
        return happened
    return tuple(each if each.actors else replace(each, actors=accused) for each in happened)


def _deeds(claim: Claim) -> tuple[Event, ...]:
    return tuple(each for each in claim.events if each.type not in _SPEECH)


def _is_ellipsis(lex: Events, told: Telling) -> bool:
    """Whether a claim only says no to the one before it: "the south says it has not"."""
    if len(told.words) > _ELLIPSIS + 2:  # marks count, too
        return False
    small = [word.lower for word in told.words if word.is_word]
    if not 1 < len(small) <= _ELLIPSIS:
        return False
    is_not = small[-1] == "not" and small[-2] in lex.helping
    return is_not or small[-1].endswith(("n’t", "n't"))


def _is_told(lex: Events, told: Telling, main: tuple[Act, ...]) -> bool:
    """Whether a statement tells what happened, too, and does not only judge or demand it."""
    cue = (told.cue or "").lower().split()
    is_stance = any(word in lex.spoken for word in cue) or is_offer(lex, told.words)
    return any(each.is_verb or not is_stance for each in main)


def _happened(
    lex: Events, told: Telling, found: tuple[Act, ...], *, is_denied: bool
) -> tuple[Event, ...]:
    """Make events of acts; what is denied did not happen, what is said besides did."""
    end = _denied_until(lex, told) if is_denied else 0
    chosen = tuple(righted(lex, told, each) for each in _chosen(found))
    harm = _harm(lex, told, chosen)
    made = []
    for each in chosen:
        undergoing = held(lex, told, each)
        kind = (_by_weapon(lex, told, each) or harm) if each.type == HARM else _type(each)
        made.append(
            Event(
                type=kind,
                # "Nobody was hurt" tells of an attack all the same; "did not fire" tells of none.
                negated=each.place < end
                or (each.is_negated and (each.type != HARM or bool(each.actors))),
                actors=parties(lex, told, able(lex, told, each.actors)),
                targets=parties(lex, told, undergoing),
                means=_with(told, undergoing, kind),
                time=in_words(told, each.place),
            )
        )
    return tuple(made)


def _with(told: Telling, undergoing: tuple[Group, ...], kind: str) -> tuple[str, ...]:
    """Name the weapons of an attack or gift: not those it hits ("a drone plant was struck")."""
    if kind not in _ARMED:
        return ()
    if kind == "aid":
        return means(told.words)
    hit = {at for each in undergoing for at in range(each.first, each.last)}
    hit.update(at for each in told.groups if each.lead == "for" for at in range(*each[:2]))
    return means(tuple(word for at, word in enumerate(told.words) if at not in hit))


def _denied_until(lex: Events, told: Telling) -> int:
    """Give the word at which a denial ends and what is said in its place begins."""
    besides = lex.sets["besides"]
    return next(
        (at for at, word in enumerate(told.words) if word.lower in besides), len(told.words)
    )


def _chosen(found: tuple[Act, ...]) -> tuple[Act, ...]:
    """Drop the nouns that repeat what a verb tells or acts on."""
    types = {each.type for each in found if each.is_verb} - {HARM}
    return tuple(each for each in found if each.is_verb or _adds(each.type, types))


def _adds(kind: str, types: set[str]) -> bool:
    """Whether a noun tells more than the verbs do: "opened a case over the killing"."""
    return kind not in types and (not types or (types <= _ABOUT and kind not in _ABOUT))


def _type(act: Act) -> EventType:
    return cast("EventType", act.type)


def _by_weapon(lex: Events, told: Telling, act: Act) -> EventType | None:
    """Give the type of the attack whose weapon did harm itself: "missiles killed three"."""
    last = {told.words[each.last - 1].lower for each in act.actors if each != SPEAKER}
    if last & lex.sets["flying"]:
        return "strike"
    return "shelling" if last & lex.sets["shells"] else None


def _harm(lex: Events, told: Telling, chosen: tuple[Act, ...]) -> EventType:
    """Give the type of the attack that did harm: told beside it, by its weapons, or the last."""
    own = next((_type(each) for each in chosen if each.type in ATTACKS), None)
    if own is not None:
        return own
    small = told.small
    if "since" in small and small & lex.sets["beginnings"]:
        return "losses"
    if small & lex.sets["flying"]:
        return "strike"
    if small & lex.sets["shells"]:
        return "shelling"
    return told.before.attack or "other"


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
        time=one.time or other.time,
    )
