"""Times that tell how long or how often: "two weeks", "the past three months", "daily"."""

import re
from datetime import timedelta
from typing import Final

from daybook.model import Days
from daybook.read.when.length import count, period, unit_of
from daybook.read.when.mark import Mark, first_day, later, moved
from daybook.read.when.named import day_mark, year_told
from daybook.read.when.scene import Reading, Scene
from daybook.read.when.tense import has_past
from daybook.read.when.token import Found, Token

_MOST_DAYS: Final = 40000
_REACH: Final = 60  # characters behind a stretch in which its verb stands
_SENTENCE: Final = re.compile(r"[.!?;:]\s|\n")
_LENGTHS: Final = {"D": 1, "W": 7, "2W": 14}
_FIRST_FULL_YEAR: Final = 1000


def duration(found: Found, _scene: Scene) -> Reading | None:
    """Read "three days", "a minute and a half", "10-year", "18 years old"."""
    return Reading("DURATION", period(unit_of(found), count(found)))


def stretch(found: Found, scene: Scene) -> Reading | None:
    """Read "the past three months", "the next two weeks", "recent years", "the nine months"."""
    if found.has("parts"):
        return None
    letter, number = unit_of(found), count(found)
    if number is not None or found.has("vague"):
        return Reading("DURATION", period(letter, number), _reach(found, scene, letter, number))
    if found.has("recent", "past"):
        return Reading("DATE", "PAST_REF")
    return Reading("DATE", "FUTURE_REF") if found.has("next") else None


def _reach(found: Found, scene: Scene, letter: str, number: float | None) -> Days | None:
    """Give the days of a stretch that ends or begins with the passage's day.

    "For the next two weeks they stayed" begins with a day told before: it is left open.
    """
    turn = next((int(token.value) for token in found.of("past", "next")), 0)
    if scene.anchor is None or scene.is_story or number is None or not turn:
        return None
    behind = _SENTENCE.split(scene.text[found.end : found.end + _REACH])[0]
    if turn > 0 and has_past(behind) and not scene.is_future(found.start, found.end):
        return None
    if letter in _LENGTHS:
        other = later(scene.anchor, turn * int(min(number * _LENGTHS[letter], _MOST_DAYS)))
    elif letter == "TH":
        other = later(scene.anchor, turn * int(min(number / 24, _MOST_DAYS)))
    else:
        month = Mark("month", scene.anchor.year, scene.anchor.month)
        mark = moved(month, letter, turn * int(number)) if number == int(number) else None
        other = first_day(mark) if mark else None
    if other is None:
        return None
    return Days(start=min(other, scene.anchor), end=max(other, scene.anchor))


def inside(found: Found, scene: Scene) -> Reading | None:
    """Read "the first three days of 2025", "the last week of August"."""
    place = next(at for at, token in enumerate(found.tokens) if token.kind == "of")
    number = count(found._replace(tokens=found.tokens[:place]))
    letter = str(found.of("unit", "units")[0].value)
    whole = _whole(found, found.tokens[place + 1 :], scene)
    days = whole.days if whole else None
    covered = _part(days, letter, found, number) if days else None
    return Reading("DURATION", period(letter, number), covered, whole)


def _whole(found: Found, behind: tuple[Token, ...], scene: Scene) -> Mark | None:
    """Give the stretch that a part is of: what stands behind "of"."""
    told = found._replace(tokens=behind)
    day = day_mark(told, scene)
    if day is not None:
        return day
    for token in told.of("decade"):
        return Mark("decade", int(token.value)) if token.value >= _FIRST_FULL_YEAR else None
    year = year_told(told, scene)
    if not told.has("month"):
        return Mark("year", year) if year else None
    if year is None and scene.there is not None:
        year = scene.there.year
    return Mark("month", year, int(told.of("month")[0].value)) if year else None


def _part(whole: Days, letter: str, found: Found, number: float | None) -> Days | None:
    """Give the first, the n-th or the last days, weeks or months of a stretch."""
    ordinal = next((int(token.value) for token in found.of("ordinal")), None)
    if number is None or number != int(number) or number > _MOST_DAYS:
        return None
    if letter == "M":
        return _first_months(whole, int(number)) if ordinal == 1 else None
    if letter not in _LENGTHS:
        return None
    step = _LENGTHS[letter] * int(number)
    first = later(whole.start, step * (ordinal - 1)) if ordinal else later(whole.end, 1 - step)
    last = later(first, step - 1) if first else None
    if first is None or last is None or first < whole.start or last > whole.end:
        return None
    return Days(start=first, end=last)


def _first_months(whole: Days, number: int) -> Days | None:
    if whole.start.day != 1:
        return None
    behind = moved(Mark("month", whole.start.year, whole.start.month), "M", number)
    day = first_day(behind) if behind else None
    return Days(start=whole.start, end=day - timedelta(days=1)) if day else None


def every_few(found: Found, _scene: Scene) -> Reading | None:
    """Read "every two weeks"."""
    return Reading("SET", period(unit_of(found), count(found)))


def every(found: Found, _scene: Scene) -> Reading | None:
    """Read "daily", "annually"."""
    return Reading("SET", str(found.of("set")[0].value))


def ref(found: Found, _scene: Scene) -> Reading | None:
    """Read "now", "recently", "the past", "a while"."""
    token = found.tokens[-1]
    if token.kind == "while":
        return Reading("DURATION", None if token.value == "X" else str(token.value))
    values = {"current": "PRESENT_REF", "recent": "PAST_REF", "past": "PAST_REF"}
    return Reading("DATE", values.get(token.kind, str(token.value)))
