"""How far a time reaches by the words around it: "since Friday", "between Monday and Saturday"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from daybook.model import Days
from daybook.read.when.timex import Timex
from daybook.read.words import word_list

_LEAD = 24  # characters before a time in which a word that says how far it reaches may stand
_SINCE_LEAD = 60  # the same for "since the fall of the town in"


_A_DAY = timedelta(days=1)


class Leads(NamedTuple):
    """The words before a time that say how far it reaches."""

    since: re.Pattern[str]
    until: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    of_range: re.Pattern[str]
    to: re.Pattern[str]


@lru_cache(maxsize=8)
def leads(language: str = "en") -> Leads:
    """Give a language's words of reach."""
    listed = word_list("times", language)["reach"]
    since, until, before, after, of_range = (
        re.compile(rf"(?i)(?<!\w){listed[name]}\s$")
        for name in ("since", "until", "before", "after", "from")
    )
    return Leads(since, until, before, after, of_range, re.compile(rf"(?i)\s?{listed['to']}\s?"))


def is_range(joint: str, language: str = "en") -> bool:
    """Whether the words between two times say that the second ends what the first begins.

    >>> is_range(" through "), is_range(" when the port closed on ")
    (True, False)
    """
    return len(joint) <= _LEAD and leads(language).to.fullmatch(joint) is not None


def reached(
    times: Sequence[Timex], text: str, anchor: date | None, language: str
) -> tuple[Timex, ...]:
    """Give each time the days that its words reach over.

    "Since Friday" is Friday to the passage's day, "until Tuesday" that day to Tuesday;
    of "between Monday and Saturday" either word has both days and those between.
    """
    made = list(times)
    words = leads(language)
    for place, each in enumerate(made):
        if each.days is None:
            continue
        if place and (days := _range(made[place - 1], each, text, words)) is not None:
            made[place - 1] = replace(made[place - 1], days=days)
            made[place] = replace(each, days=days)
        elif anchor is not None:
            lead = text[max(0, each.start - _SINCE_LEAD) : each.start]
            made[place] = replace(each, days=_reach(each.days, lead, anchor, words))
    return tuple(made)


def _range(first: Timex, last: Timex, text: str, words: Leads) -> Days | None:
    """Give the days from one time to the next, where the words say that they are a run."""
    if first.days is None or last.days is None or last.start - first.end > _LEAD:
        return None
    joint = text[first.end : last.start]
    lead = text[max(0, first.start - _LEAD) : first.start]
    is_joined = words.to.fullmatch(joint) is not None
    is_run = words.of_range.search(lead) is not None or joint.strip() in ("to", "-", "–", "through")
    if not (is_joined and is_run) or last.days.start < first.days.start:
        return None
    return Days(start=first.days.start, end=last.days.end)


def _reach(days: Days, lead: str, anchor: date, words: Leads) -> Days | None:
    if words.since.search(lead):
        return Days(start=days.start, end=anchor) if days.start <= anchor else None
    if words.until.search(lead) and days.end > anchor:
        is_tonight = days.start == anchor and days.end - days.start == _A_DAY
        return Days(start=anchor, end=anchor if is_tonight else days.end)
    if words.before.search(lead) and days.end > anchor:
        # What has begun is not over: "before the end of the month".
        end = days.end if days.start <= anchor else days.start - _A_DAY
        return Days(start=anchor, end=end)
    if words.after.search(lead) and days.end - days.start > _A_DAY:
        return None  # some day after the year, nobody knows which
    return days
