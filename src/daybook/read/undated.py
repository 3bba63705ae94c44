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


_OPEN: Final = '“"'
_CLOSE: Final = re.compile('[”"]')


class _Tense(NamedTuple):
    earlier: re.Pattern[str]
    once: re.Pattern[str]
    state: re.Pattern[str]
    such: re.Pattern[str]
    matter: re.Pattern[str]
    passive: re.Pattern[str]
    lasting: re.Pattern[str]
    begun: re.Pattern[str]


def is_undated(told: Telling, event: Event) -> bool:
    """Whether an event that no words date is older or longer than its news.

    So is what was so before the war or came before what the sentence tells ("after the mayor
    asked for tents"), what a case is about ("an inquiry into the shelling"), a view that a
    private person or an analyst utters, forces or gifts that "have been sent", and whatever is
    told as a state ("are widely used").
    """
    if event.type in _LASTING:
        return True
    words, tense = _words(told), _tense()
    if tense.earlier.search(words) or _is_matter(told, event):
        return True
    if event.type in SPOKEN:
        return _is_view(told, event, words)
    if event.type in ("deployment", "aid"):
        return bool(tense.lasting.search(words)) and not tense.begun.search(words)
    return _is_state(told, event, words)


def _is_state(told: Telling, event: Event, words: str) -> bool:
    """Whether an event is told as what is so, not as what was done."""
    tense = _tense()
    is_told_of_now = event.type in _HELD and told.values.kind not in _NEWS
    is_past = has_past(tense.passive.sub("", words))
    if event.type in _STATES:
        return not is_past or bool(tense.state.search(words))
    return not is_past and (is_told_of_now or bool(tense.such.search(words)))


def _is_matter(told: Telling, event: Event) -> bool:
    """Whether an event is what a case is about: it stands behind "over" or "into"."""
    law = told.trigger("law")
    if law is None or event.type == "law":
        return False
    about = _tense().matter.search(told.sentence.text, law, told.words[-1].end)
    own = [
        told.words[each.first].start
        for each in told.triggers
        if any(sense.type == event.type for sense in each.reading.senses)
    ]
    return about is not None and (not own or own[-1] > about.start())


def _words(told: Telling) -> str:
    """Give a claim's words, its cue left out; of one that opens with a quotation, only that."""
    words = " ".join(word.text for word in told.words)
    start, end = told.values.span
    if told.sentence.text[start] in _OPEN and (inner := told.sentence.text[start + 1 : end]):
        return _CLOSE.split(inner, maxsplit=1)[0] or words
    return words


def _is_view(told: Telling, event: Event, words: str) -> bool:
    """Whether what nobody or only private people say is a view: it tells of no act."""
    tense = _tense()
    if not told.speakers:
        is_now = told.cue is None and not has_past(words) and not tense.lasting.search(words)
        return is_now or tense.once.search(words) is not None
    if event.type != "statement" or has_past(words):
        return False
    last = lexicon().verbs.get((told.cue or "").rpartition(" ")[2])
    is_said = last is None or last.manner == "say"
    return is_said and all(each.speaker.kind in _PRIVATE for each in told.speakers)


@lru_cache(maxsize=8)
def _tense(language: str = "en") -> _Tense:
    listed = word_list("times", language)["undated"]
    return _Tense(*(re.compile(listed[name]) for name in _Tense._fields))
