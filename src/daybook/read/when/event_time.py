"""Which time of a clause belongs to which event of it."""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from daybook.read.when.timex import Timex
from daybook.read.words import word_list

_FRONT = 16  # characters from a clause's start within which a time stands at its front
_SAYING_REACH = 40
_LED = 12  # characters before it in which "injured in" may stand
_A_WEEK = timedelta(days=7)
_OWNED = 24  # characters behind "Thursday’s" in which the noun stands that it belongs to


def event_time(
    text: str, span: tuple[int, int], trigger: int, times: Sequence[Timex], language: str = "en"
) -> Timex | None:
    """Give the time of the event whose word stands at `trigger`, of those in text[span].

    The nearest time that no "who", "after" or "said" parts from it; one at the front
    of a clause belongs to all of it. Null where none does, or where the clause tells none
    that covers days.
    """
    start, end = span
    near = []
    for each in times:
        if each.days is None or not start <= each.start < each.end <= end:
            continue
        is_front = each.start - start <= _FRONT and each.start < trigger
        apart = 0 if is_front else _parted(text, each, trigger, language)
        if apart or _is_of_other(text, start, each, trigger, language):
            continue
        is_long = each.days.end - each.days.start > _A_WEEK
        near.append((is_long, abs(each.start - trigger), each))
    return min(near, key=lambda one: one[:2])[2] if near else None


def _is_of_other(text: str, start: int, each: Timex, trigger: int, language: str) -> bool:
    """Whether a time is the saying's, or that of the noun behind it: "Thursday’s explosion"."""
    is_beside = trigger - each.start >= -_LED and trigger <= each.end + _OWNED
    if text[each.end : each.end + 2] in ("’s", "'s") and not is_beside:
        return True
    return is_of_saying(text, start, each, trigger, language)


def is_of_saying(text: str, start: int, each: Timex, trigger: int, language: str = "en") -> bool:
    """Whether a time tells when something was said: "said on Friday", "told reporters Monday"."""
    before = text[max(start, each.start - _SAYING_REACH) : each.start]
    said = _saying(language).search(before)
    if said is None:
        return False
    place = max(start, each.start - _SAYING_REACH) + said.start()
    return not place <= trigger < each.start


def _parted(text: str, each: Timex, trigger: int, language: str) -> int:
    """Count the words between a time and an event that begin a clause of their own.

    Behind a time "over" and "for" lead to what it is about: "a case on Sunday over the killing".
    """
    clause, matter = _parting(language)
    if each.start < trigger:
        return len(matter.findall(text[each.end : trigger]))
    # The words that lead to the time part nothing: "before Wednesday".
    return len(clause.findall(_LEADING.sub("", text[trigger : each.start])))


_LEADING = re.compile(r"\b(?:\w+\s(?:\w+\s)?|(?:before|after)\s(?:[\w’':.]+\s){0,4})$")


@lru_cache(maxsize=8)
def _parting(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = word_list("times", language)["parting"]
    clause = "|".join(listed["clause"])
    both = "|".join((*listed["clause"], *listed["matter"]))
    return re.compile(rf"(?i)(?<!\w)(?:{clause})(?!\w)"), re.compile(
        rf"(?i)(?<!\w)(?:{both})(?!\w)"
    )


@lru_cache(maxsize=8)
def _saying(language: str) -> re.Pattern[str]:
    listed = word_list("times", language)["saying"]
    verbs = "|".join((*word_list("calendar", language)["saying"], *listed["verbs"]))
    between = "|".join(listed["between"])
    return re.compile(rf"(?i)(?<!\w)(?:{verbs})(?:\s(?:{between}|\w+ly|in\s\w+))*\s$")
