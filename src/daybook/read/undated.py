"""What has no day unless its words tell one: states, habits, remarks, what came before the news."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from daybook.model import Event
from daybook.read.lexicon import lexicon
from daybook.read.telling import Telling
from daybook.read.when.tense import has_past
from daybook.read.words import word_list

SPOKEN: Final = frozenset(("statement", "denial", "accusation", "threat"))
"""Types of events that are done by speaking."""

_LASTING: Final = frozenset(("economy", "violence", "losses"))
"""Types of events that undated words tell as a state, or of long ago."""

_STATES: Final = frozenset(("other", "law", "economy"))
"""Types of events that words of the present tell as a state."""

_HELD: Final = frozenset(("advance", "retreat", "clash", "capture"))
"""Types of events that an article tells in the present where they last: "they hold the hill"."""

_NEWS: Final = frozenset(("list", "live"))
"""Kinds of passages that tell their news in the present tense."""

_PRIVATE: Final = frozenset(("person", "witness", "analyst"))
"""Kinds of speakers whose views are no news by themselves."""


class _Tense(NamedTuple):
    earlier: re.Pattern[str]
    lasting: re.Pattern[str]
    begun: re.Pattern[str]


def is_undated(told: Telling, event: Event) -> bool:
    """Whether an event that no words date is older or longer than its news.

    So is what was so before the war or came before what the sentence tells ("after the mayor
    asked for tents"), a view that a private person or an analyst utters, forces that "have been
    moved", and whatever is told as a state.
    """
    if event.type in _LASTING:
        return True
    words, tense = _words(told), _tense()
    if tense.earlier.search(words):
        return True
    if event.type in SPOKEN:
        return not has_past(words) and _is_view(told, event)
    if event.type == "deployment":
        return bool(tense.lasting.search(words)) and not tense.begun.search(words)
    is_told_of_now = event.type in _HELD and told.values.kind not in _NEWS
    return (is_told_of_now or event.type in _STATES) and not has_past(words)


def _words(told: Telling) -> str:
    """Give a claim's words, its cue left out."""
    return " ".join(word.text for word in told.words)


def _is_view(told: Telling, event: Event) -> bool:
    """Whether what nobody or only private people say is a view: it tells of no act."""
    if not told.speakers:
        return told.cue is None and not _tense().lasting.search(_words(told))
    last = lexicon().verbs.get((told.cue or "").rpartition(" ")[2])
    is_said = last is None or last.manner == "say"
    return (
        is_said
        and event.type == "statement"
        and all(each.speaker.kind in _PRIVATE for each in told.speakers)
    )


@lru_cache(maxsize=8)
def _tense(language: str = "en") -> _Tense:
    listed = word_list("times", language)["undated"]
    return _Tense(*(re.compile(listed[name]) for name in _Tense._fields))
