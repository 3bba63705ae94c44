"""Which time of a clause belongs to which event of it."""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from daybook.read.when.timex import Timex
from daybook.read.words import word_list

_FRONT = 16  # characters from a clause's start within which a time stands at its front
_SAYING_REACH = 40
_SHOWING_REACH = 60
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
        is_apart = not is_front and _is_parted(text, each, trigger, language)
        if is_apart or _is_of_other(text, start, each, trigger, language):
            continue
        is_long = each.days.end - each.days.start > _A_WEEK
        near.append((is_long, abs(each.start - trigger), each))
    return min(near, key=lambda one: one[:2])[2] if near else None


def _is_of_other(text: str, start: int, each: Timex, trigger: int, language: str) -> bool:
    """Whether a time is the saying's, that of the noun behind it, or one to compare with.

    "Thursday’s explosion", "five more than on Friday".
    """
    is_beside = trigger - each.start >= -_LED and trigger <= each.end + _OWNED
    if text[each.end : each.end + 2] in ("’s", "'s") and not is_beside:
        return True
    if _parting(language).compared.search(text[max(start, each.start - _LED) : each.start]):
        return True
    return is_of_saying(text, start, each, trigger, language) or _is_of_showing(
        text, start, each, trigger, language
    )


def _is_of_showing(text: str, start: int, each: Timex, trigger: int, language: str) -> bool:
    """Whether a time tells when pictures were shown: "a film aired by Isle Radio on Friday"."""
    before = text[max(start, each.start - _SHOWING_REACH) : each.start]
    shown = _parting(language).shown.search(before)
    if shown is None or trigger == start:
        return False
    return not 0 <= trigger - max(start, each.start - _SHOWING_REACH) - shown.start() < len(before)


def is_of_saying(text: str, start: int, each: Timex, trigger: int, language: str = "en") -> bool:
    """Whether a time tells when something was said: "said on Friday", "told reporters Monday"."""
    before = text[max(start, each.start - _SAYING_REACH) : each.start]
    said = _saying(language).search(before)
    if said is None or _parting(language).passive.search(before[: said.start()]):
        return False  # "was announced on Friday": the announcement is what happened
    place = max(start, each.start - _SAYING_REACH) + said.start()
    return not place <= trigger < each.start


def _is_parted(text: str, each: Timex, trigger: int, language: str) -> bool:
    """Whether a word that begins a clause of its own stands between a time and an event.

    Behind a time "over" and "for" lead to what it is about: "a case on Sunday over the killing".
    """
    words = _parting(language)
    if each.start < trigger:
        return bool(words.matter.search(words.at_once.sub("", text[each.end : trigger])))
    # The words that lead to the time part nothing: "before Wednesday".
    return bool(words.clause.search(_LEADING.sub("", text[trigger : each.start])))


_LEADING = re.compile(r"\b(?:\w+\s(?:\w+\s)?|(?:before|after)\s(?:[\w’':.]+\s){0,4})$")


class _Parting(NamedTuple):
    clause: re.Pattern[str]
    matter: re.Pattern[str]
    at_once: re.Pattern[str]
    passive: re.Pattern[str]
    shown: re.Pattern[str]
    compared: re.Pattern[str]


@lru_cache(maxsize=8)
def _parting(language: str) -> _Parting:
    listed = word_list("times", language)["parting"]

    def any_of(*words: str) -> re.Pattern[str]:
        return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(words)})(?!\w)")

    shown = "|".join(listed["shown"])
    return _Parting(
        clause=any_of(*listed["clause"]),
        matter=any_of(*listed["clause"], *listed["matter"]),
        at_once=re.compile(listed["at_once"]),
        passive=re.compile(rf"(?i)(?<!\w)(?:{'|'.join(listed['passive'])})\s(?:\w+ly\s)?$"),
        compared=re.compile(listed["compared"]),
        shown=re.compile(
            rf"(?i)(?<!\w)(?:{shown})(?:\s(?:by|in|on)(?:\s\w+){{1,3}}?)?\s(?:on\s|late\s|early\s)*$"
        ),
    )


@lru_cache(maxsize=8)
def _saying(language: str) -> re.Pattern[str]:
    listed = word_list("times", language)["saying"]
    verbs = "|".join((*word_list("calendar", language)["saying"], *listed["verbs"]))
    between = "|".join(listed["between"])
    return re.compile(rf"(?i)(?<!\w)(?:{verbs})(?:\s(?:{between}|\w+ly|in\s\w+))*\s$")
