"""The tense around a time: whether "Friday" is the last one or the next."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from daybook.read.words import word_list

_BEFORE: Final = 160  # characters before a time in which its verb is looked for
_BEHIND: Final = 60  # and behind it
_FRONT: Final = 2  # words before a time at the front of its sentence: "But by"
_SENTENCE: Final = re.compile(r"[.!?;:]\s|\n|(?<=[a-z”])[.!?]”?(?=[A-Z“])")  # some pages glue them


class Tense(NamedTuple):
    """What tells the tense: verbs of either, those ahead, "by" right before a day, "had".

    `plans` are verbs of the past that tell what is to come, of which `helping` tell it only
    with another; `leads` lead to a day that may be.
    """

    verb: re.Pattern[str]
    ahead: re.Pattern[str]
    by: re.Pattern[str]
    had: re.Pattern[str]
    plans: frozenset[str]
    helping: frozenset[str]
    leads: frozenset[str]


@lru_cache(maxsize=8)
def _tense(language: str) -> Tense:
    listed = word_list("times", language)["tense"]
    future, past, now = ("|".join(listed[name]) for name in ("future", "past", "now"))
    return Tense(
        re.compile(rf"(?<!\w)(?:(?P<future>{future})|(?P<past>{past})|(?P<now>{now}))(?!\w)"),
        re.compile(rf"(?<!\w)(?:{'|'.join(listed['ahead'])})(?!\w)"),
        re.compile(rf"(?i)(?<!\w){listed['by']}\s(?:\w+\s)?$"),
        re.compile(rf"(?<!\w){listed['had']}(?!\w)"),
        frozenset((*listed["plans"], *listed["helping"])),
        frozenset(listed["helping"]),
        frozenset(listed["for"]),
    )


def is_future(text: str, start: int, end: int, language: str = "en") -> bool:
    """Whether the verb nearest to text[start:end] speaks of what is to come.

    The last verb before it in its sentence decides, else the first behind it.

    >>> is_future("They will meet on Friday, he said.", 18, 24)
    True
    >>> is_future("He said on Friday that they will meet.", 11, 17)
    False
    """
    tense = _tense(language)
    before = _SENTENCE.split(text[max(0, start - _BEFORE) : start])[-1]
    behind = _SENTENCE.split(text[end : end + _BEHIND], maxsplit=1)[0]
    if tense.by.search(before):
        if tense.had.search(before) or tense.had.search(behind):
            return False
        verb = tense.verb.search(behind)
        is_first = tense.verb.search(before) is None  # "By August, troops were …"
        return not (is_first and verb is not None and verb.lastgroup == "past")
    told = [match.lastgroup for match in tense.verb.finditer(before)]
    if told:
        return told[-1] == "future"
    ahead, verb = tense.ahead.search(behind), tense.verb.search(behind)
    return ahead is not None and verb is not None and ahead.start() <= verb.start()


def is_past(text: str, start: int, end: int, language: str = "en") -> bool:
    """Whether the verb before text[start:end] tells what happened, and no plan.

    Of a time at the front of its sentence the verb behind it tells that.

    >>> is_past("The army began its assault on 24 February.", 30, 41)
    True
    >>> is_past("The army announced a drill for 24 February.", 31, 42)
    False
    """
    tense = _tense(language)
    before = _SENTENCE.split(text[max(0, start - _BEFORE) : start])[-1]
    told = list(tense.verb.finditer(before))
    if told and set(before[told[-1].end() :].split()) & tense.leads:
        return False
    if not told:
        if len(before.split()) > _FRONT:
            return False
        behind = _SENTENCE.split(text[end : end + _BEHIND], maxsplit=1)[0]
        verbs = list(tense.verb.finditer(behind))[:2]
        is_plan = any(verb[0] in tense.plans - tense.helping for verb in verbs)
        return bool(verbs) and verbs[0].lastgroup == "past" and not is_plan
    return told[-1].lastgroup == "past" and told[-1][0] not in tense.plans


def has_past(text: str, language: str = "en") -> bool:
    """Whether a text holds a verb of the past.

    >>> has_past("the port was closed"), has_past("stocks last for three weeks")
    (True, False)
    """
    return any(match.lastgroup == "past" for match in _tense(language).verb.finditer(text))


def has_verb(text: str, language: str = "en") -> bool:
    """Whether a text holds a verb whose tense is known.

    >>> has_verb("reporters in Halden late on"), has_verb("talks should start")
    (False, True)
    """
    return _tense(language).verb.search(text) is not None
