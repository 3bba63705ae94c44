"""What saying does: it accuses, denies, threatens or demands, and is an event of its own."""

import re
from collections.abc import Sequence
from typing import Final

from daybook.model import Event, EventType
from daybook.read.act import noun_groups
from daybook.read.party import party
from daybook.read.spoken import Sentence
from daybook.read.telling import Telling
from daybook.read.trigger import Events
from daybook.read.word import Word

_VIEW_REACH: Final = 12
_NEAR: Final = 2
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
    is_view = any(word.lower in lex.sets["views"] for word in words[:_VIEW_REACH])
    whole = sentence.text[words[0].start : words[-1].end] if words else ""
    is_quoted = bool(_QUOTED.search(whole))
    return "statement" if is_view or (is_alone and is_quoted) else None


def _addressed(lex: Events, sentence: Sentence, words: Sequence[Word]) -> tuple[str, ...]:
    """Name whom an accusation or appeal is against or to: the first group behind its cue."""
    first = next(iter(noun_groups(lex, words)), None)
    name = party(lex, sentence, words, first) if first and first.first <= _NEAR else None
    return (name,) if name else ()
