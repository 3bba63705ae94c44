"""When an event took place: by its own words, by what its story told before, or by the news's day.

News without a day of its own tells of the day it is published on or the day before.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from daybook.model import Event, Status, When
from daybook.read.said import Told
from daybook.read.telling import Telling

_LASTING: Final = frozenset(("economy", "aid", "violence", "losses"))
"""Types of events that undated words tell as a state, or of long ago."""

_FIGHTING: Final = frozenset(
    ("strike", "shelling", "clash", "sabotage", "violence", "accident", "interception")
)
"""Types of events that a story tells as one: what was hit at night was shot at that night."""

_UNCARRIED: Final = frozenset(("statement", "denial", "accusation", "threat", "other"))
_NEWS: Final[frozenset[Status]] = frozenset(
    ("asserted", "attributed", "confirmed", "unverified", "denied")
)
_A_DAY: Final = timedelta(days=1)


def dated(told: Telling, event: Event) -> Event:
    """Give an event its days: those its clause tells, else its story's, else the news's.

    What is planned or only possible, and what lasts, has no day but one that is told.
    """
    if len(told.dates.told) == 1:
        own = told.dates.told[0]
        return replace(event, time=_in_words(told, own))
    return replace(event, time=_carried(told, event) or _of_news(told, event))


def _in_words(told: Telling, own: Told) -> When | None:
    words, days = told.sentence.text[own.start : own.end], own.days
    return None if days is None else When(text=words, start=days.start, end=days.end)


def _carried(told: Telling, event: Event) -> When | None:
    """Give the days of the last event of its kind in the story; no words of its own tell them."""
    if event.type in _UNCARRIED:
        return None
    kinds = _FIGHTING if event.type in _FIGHTING else {event.type}
    times = (each.time for each in told.before.earlier if each.type in kinds)
    time = next((each for each in times if each), None)
    return time and replace(time, text=None)


def _of_news(told: Telling, event: Event) -> When | None:
    if told.dates.published is None or told.status not in _NEWS or event.type in _LASTING:
        return None
    return When(text=None, start=told.dates.published - _A_DAY, end=told.dates.published)
