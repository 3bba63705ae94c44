"""What saying does: it accuses, denies, threatens or demands, and is an event of its own."""

import re
from collections.abc import Sequence
from typing import Final

from daybook.model import Event, EventType, Speaker
from daybook.read.act import noun_groups
from daybook.read.party import party
from daybook.read.spoken import Sentence
from daybook.read.telling import Telling
from daybook.read.trigger import Events
from daybook.read.word import Word

_VIEW_REACH: Final = 12
_NEAR: Final = 2
_DENIAL_REACH: Final = 4
_GOVERNMENT: Final = "Government of "
_QUOTED: Final = re.compile(r'[“"«„][^”"»]*? [^”"»]*? ')
"""Three words or more in quotation marks."""


def utterance(
    lex: Events, sentence: Sentence, words: Sequence[Word], telling: Telling, *, is_alone: bool
) -> tuple[Event, ...]:
    """Give what its speaker does by saying a claim; nothing where he only reports.

    `is_alone` says that the claim's words tell no other event: then what is
    quoted or judged is a statement, and what is merely reported is not.
    """
    kind = _kind(lex, sentence, words, telling, is_alone=is_alone)
    if kind is None or not telling.speakers:
        return ()
    named = (each.speaker for each in telling.speakers if each.speaker.kind != "unnamed")
    actors = dict.fromkeys(each.name.removeprefix(_GOVERNMENT) for each in named)
    is_stance = any(word in lex.spoken for word in (telling.cue or "").lower().split())
    targets = _addressed(lex, sentence, words) if is_stance and kind != "denial" else ()
    return (Event(type=kind, actors=tuple(actors), targets=targets),)


def _kind(
    lex: Events, sentence: Sentence, words: Sequence[Word], telling: Telling, *, is_alone: bool
) -> EventType | None:
    if telling.status == "denied":
        return "denial"
    if telling.cue is None:
        return None
    cue = telling.cue.lower().replace(",", " ").split()
    kind = next((lex.spoken[word] for word in cue if word in lex.spoken), None)
    if kind is not None:
        return kind
    small = [word.lower for word in words[:_VIEW_REACH]]
    if _denies(lex, small):
        return "denial"
    is_demand = any(word in lex.sets["demands"] for word in small)
    is_view = is_alone and (
        any(word in lex.sets["viewing"] for word in cue) or _is_quoted_view(lex, sentence, words)
    )
    return "statement" if is_demand or is_view else None


def _denies(lex: Events, small: Sequence[str]) -> bool:
    """Whether somebody says of himself that he did not: "We have not fired at the village"."""
    own = next((at for at, word in enumerate(small) if word in lex.sets["first_person"]), None)
    if own is None or own > _NEAR:
        return False
    return any(
        word in lex.sets["negations"] or word.endswith(("n’t", "n't"))
        for word in small[own : own + _DENIAL_REACH]
    )


def _is_quoted_view(lex: Events, sentence: Sentence, words: Sequence[Word]) -> bool:
    """Whether a claim's own words are quoted and tell no past event."""
    whole = sentence.text[words[0].start : words[-1].end] if words else ""
    small = [word.lower for word in words[:_VIEW_REACH]]
    is_past = any(word in lex.sets["past"] for word in small)
    return bool(_QUOTED.search(whole)) and not is_past


def _addressed(lex: Events, sentence: Sentence, words: Sequence[Word]) -> tuple[str, ...]:
    """Name whom an accusation or appeal is against or to: the first group behind its cue."""
    first = next(iter(noun_groups(lex, words)), None)
    name = party(lex, sentence, words, first) if first and first.first <= _NEAR else None
    return (name,) if name else ()


def said_by(events: tuple[Event, ...], speakers: tuple[Speaker, ...]) -> tuple[Event, ...]:
    """Give the events of a quoted sentence once it is known who speaks it.

    One that tells nothing in particular is a statement of its speakers.
    """
    if [each.type for each in events] != ["other"]:
        return events
    actors = tuple(each.name for each in speakers if each.kind != "unnamed")
    return (Event(type="statement", actors=actors),)
