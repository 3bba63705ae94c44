"""When an event took place: by its own words, by what its story told before, or by the news's day.

News without a day of its own tells of the day it is published on or the day before.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from daybook.model import Event, Status, When
from daybook.read.telling import Telling
from daybook.read.undated import SPOKEN, is_undated
from daybook.read.when import Timex
from daybook.read.when.event_time import event_time
from daybook.read.when.tense import has_past
from daybook.read.words import word_list

_FIGHTING: Final = frozenset(
    ("strike", "shelling", "clash", "sabotage", "violence", "accident", "interception")
)
"""Types of events that a story tells as one: what was hit at night was shot at that night."""

_HAPPENED: Final = (_FIGHTING - {"clash"}) | {"exchange"}
"""Types of events that a story opens with and others react to."""

_NEWS: Final[frozenset[Status]] = frozenset(
    ("asserted", "attributed", "confirmed", "unverified", "denied")
)
_PARTS: Final = frozenset(word_list("times")["part"])
_LEADS: Final = frozenset(word_list("times")["undated"]["any_day"])
_LEAD: Final = 12  # characters before a time that hold the word right before it
_BARE: Final = 2  # words at most of "night" and "the night"
_A_DAY: Final = timedelta(days=1)
_A_WEEK: Final = timedelta(days=7)
_A_MONTH: Final = timedelta(days=31)
_OPENING: Final = 3
"""How many of a story's first events tell what it is about."""

_OPENING_OF_OTHERS: Final = 6
"""How many of them may tell the day of what else is reported: lost crops, a night in a shelter."""


def dated(told: Telling, event: Event) -> When | None:
    """Give an event's days: those its clause tells, else its story's, else the news's.

    What is planned or only possible, and what lasts, has no day but one that is told.
    """
    if event.time is not None and not _is_ahead(told, event):
        return event.time
    is_cued = event.type in SPOKEN and told.cue is not None and told.status in _NEWS
    own = _said(told) if event.type in SPOKEN else None
    if own is None and not is_cued and _has_clause(told, event):
        own = in_words(told, 0)
    if own is None and not is_undated(told, event):
        own = _carried(told, event) or _of_news(told, event)
    return own


def _is_ahead(told: Telling, event: Event) -> bool:
    """Whether what has happened or was said was given days to come: those of what it leads to."""
    time, published = event.time, told.values.published
    is_news = told.status in _NEWS and event.type != "aid"  # a gift is told when it is promised
    if time is None or published is None or not is_news or time.end <= published:
        return False
    if event.type in SPOKEN:
        return True
    return time.start > published and has_past(_words(told))


def _words(told: Telling) -> str:
    return " ".join(word.text for word in told.words)


def _said(told: Telling) -> When | None:
    """Give the days on which it was said: speech took place when it was spoken."""
    time = next((each for each in told.values.said if each.days), None)
    return _when(told, time) if time else None


def _has_clause(told: Telling, event: Event) -> bool:
    """Whether the whole clause tells an event, and no word of it that has its own time."""
    is_open = told.status not in _NEWS
    return event.type == "other" or not told.triggers or (is_open and event.type not in SPOKEN)


def in_words(told: Telling, place: int) -> When | None:
    """Give the days that a clause tells of the event whose word stands at a place."""
    if not told.words:
        return None
    start = told.words[place].start
    span = (min(told.words[0].start, start), told.words[-1].end)
    time = event_time(told.sentence.text, span, start, told.values.times)
    return None if time is None or _is_habit(told, time) else _when(told, time)


def _is_habit(told: Telling, time: Timex) -> bool:
    """Whether a part of the day, told in the present, is that of any day: "they fight at night"."""
    text = told.sentence.text
    words = text[time.start : time.end].lower().split()
    before = text[max(0, time.start - _LEAD) : time.start].split()
    is_led = bool(before) and before[-1].lower() in _LEADS
    is_any = is_led and time.type == "TIME" and words[-1] in _PARTS and len(words) <= _BARE
    return is_any and told.status in _NEWS and not has_past(_words(told))


def _when(told: Telling, time: Timex) -> When | None:
    if time.days is None:
        return None
    words = told.sentence.text[time.start : time.end]
    return When(text=words, start=time.days.start, end=time.days.end)


def _carried(told: Telling, event: Event) -> When | None:
    """Give the days of the last event of its kind in the story; no words of its own tell them.

    What belongs to no kind goes with the attack that an article opens with.
    """
    if event.type in SPOKEN or told.status not in _NEWS:
        return None
    if event.type == "other":
        return _opened(told)
    kinds = _FIGHTING if event.type in _FIGHTING else {event.type}
    times = (each.time for each in told.before.earlier if each.type in kinds)
    time = next((each for each in times if each), None)
    return replace(time, text=None) if time and _is_of_late(told, time) else None


def _is_of_late(told: Telling, time: When) -> bool:
    """Whether days are exact and lie shortly before the news: from others a story goes on."""
    published = told.values.published
    if published is None or time.end - time.start > _A_WEEK:
        return False
    return published - _A_MONTH <= time.end <= published


def _opened(told: Telling) -> When | None:
    """Give the days of the attack that an article opens with, where its words date it."""
    if told.values.kind == "live":
        return None
    opening = reversed(told.before.earlier[-_OPENING_OF_OTHERS:])
    times = (each.time for each in opening if each.type in _HAPPENED)
    time = next((each for each in times if each and each.text), None)
    return replace(time, text=None) if time and _is_of_late(told, time) else None


def _is_told_by_the_way(told: Telling, event: Event) -> bool:
    """Whether an article tells something of no kind in its own voice: mostly what lies behind."""
    is_own = told.status == "asserted" and told.values.kind == "article"
    return is_own and event.type == "other"


def _of_news(told: Telling, event: Event) -> When | None:
    """Give the news's day and the day before; what was said on a day did not happen after it."""
    end = told.values.published
    is_news = told.status in _NEWS or event.type in SPOKEN
    if end is None or not is_news or _is_told_by_the_way(told, event):
        return None
    days = (each.days for each in told.values.said if each.days)
    said = (each.end for each in days if each.end - each.start <= _A_WEEK)
    end = min(end, next(said, end))
    # What is said of what a story opens with is not said before it.
    opening = (each for each in told.before.earlier[-_OPENING:] if each.type in _HAPPENED)
    attacked = (each.time.start for each in opening if each.time and each.time.start <= end)
    return When(text=None, start=max((*attacked, end - _A_DAY)), end=end)
