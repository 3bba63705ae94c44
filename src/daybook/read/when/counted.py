"""Times counted in units from another: "last week", "two days later", "the year-ago quarter"."""

from typing import Final

from daybook.read.when.evidence import is_all_of
from daybook.read.when.length import count, period, unit_of
from daybook.read.when.mark import Mark, around, first_day, later, moved, week_of
from daybook.read.when.named import day_mark, quarter_of
from daybook.read.when.scene import Reading, Scene, dated, within
from daybook.read.when.token import Found

_TURNS: Final = ("past", "next", "this", "same", "that", "current", "latest", "just")
_SHIFTS: Final = ("ago", "comparative", "before")
_WEEK: Final = 7
_SATURDAY: Final = 5
_QUARTERS: Final = 4
_CENTURY: Final = 100


def unit(found: Found, scene: Scene) -> Reading | None:
    """Read "last week", "this year", "the next day", "that same year", "every month"."""
    if found.has("weekend"):
        return _weekend(found, scene)
    letter = unit_of(found)
    if found.has("every"):
        return Reading("SET", period(letter, int(found.of("every")[0].value)))
    if letter == "Q" and found.has("latest"):
        return dated(quarter_in_hand(scene))
    if letter.startswith("T"):
        return Reading("DURATION", period(letter, 1))
    turn = next(int(token.value) for token in found.of(*_TURNS))
    base = scene.there if _leans_back(found) else scene.here
    mark = moved(base, letter, turn) if base else None
    return dated(mark) if mark else within(base, letter)


def _leans_back(found: Found) -> bool:
    """Whether "the next day", "that year", "the same month" start from what was told last."""
    return found.has("that", "same") or (found.has("the") and found.has("next", "past"))


def _weekend(found: Found, scene: Scene) -> Reading:
    """Give a weekend: last, next, or the one that is, was last, or comes by the tense."""
    here = first_day(scene.here) if scene.here else None
    if here is None:
        return Reading("DATE", None)
    if found.has("every"):
        return Reading("SET", "XXXX-WXX-WE")
    turn = next((int(token.value) for token in found.of(*_TURNS)), None)
    if turn is None:
        is_running = here.weekday() >= _SATURDAY
        turn = 0 if is_running or scene.is_future(found.start, found.end) else -1
    day = later(here, _WEEK * turn)
    return dated(week_of(day, is_weekend=True)) if day else Reading("DATE", None)


def the_unit(found: Found, scene: Scene) -> Reading | None:
    """Read "the end of the year", "the weekend", "the quarter", "throughout the week"."""
    if found.has("weekend"):
        return _weekend(found, scene)
    letter = unit_of(found)
    is_edge = found.has("edge", "early", "comparative") or is_all_of(found, scene)
    if letter.startswith("T") or (letter not in ("Y", "Q", "M") and not is_edge):
        return None
    if letter == "Q":
        return dated(quarter_in_hand(scene))
    base = scene.there if scene.is_story else scene.here
    return dated(around(base, letter) if base else None)


def quarter_in_hand(scene: Scene) -> Mark | None:
    """Give the quarter that was told last, else the last that has ended."""
    if scene.quarter is not None or scene.here is None:
        return scene.quarter
    return moved(scene.here, "Q", -1)


def shift(found: Found, scene: Scene) -> Reading | None:
    """Read "two years ago", "four days later", "a decade earlier", "weeks before"."""
    letter, number = unit_of(found), count(found)
    turn = int(found.of(*_SHIFTS)[-1].value)
    if letter.startswith("T"):
        return Reading("DATE", None)
    if number is None:
        return Reading("DATE", "PAST_REF" if turn < 0 else "FUTURE_REF")
    base = scene.here if found.has("ago") or _is_of_years(letter, scene) else scene.there
    if _is_of_years(letter, scene) and scene.quarter is not None and number == int(number):
        return dated(scene.quarter._replace(year=scene.quarter.year + turn * int(number)))
    mark = _shifted(base, letter, turn * number) if base else None
    return dated(mark) if mark else within(base, letter)


def _is_of_years(letter: str, scene: Scene) -> bool:
    """Whether years are counted from the news's day: figures are compared with those a year ago."""
    return letter == "Y" and not scene.is_story


def _shifted(base: Mark, letter: str, number: float) -> Mark | None:
    """Move a mark; "two years later" tells a year and "a year and a half" a month."""
    if letter[:-1].isdigit():
        letter, number = letter[-1], number * int(letter[:-1])
    if number != int(number):
        letter, number = ("M", number * 12) if letter == "Y" else (letter, round(number))
    return moved(base, letter, int(number))


def day_by_day(found: Found, scene: Scene) -> Reading | None:
    """Read "the day before", "the week after", "the day following"."""
    letter = unit_of(found)
    turn = int(found.of(*_SHIFTS, "next")[-1].value)
    if scene.there is None or letter.startswith("T"):
        return None
    mark = moved(scene.there, letter, turn)
    return dated(mark) if mark else within(scene.there, letter)


def ago_unit(found: Found, scene: Scene) -> Reading | None:
    """Read "the year-ago quarter", "year-earlier", "the year-earlier nine months"."""
    if found.tokens[0].value != "Y" and found.tokens[1].value != "Y":
        return None
    if found.has("units") and unit_of(found) != "Q":
        return Reading("DURATION", period(unit_of(found), count(found)))
    if scene.quarter is not None:
        return dated(scene.quarter._replace(year=scene.quarter.year - 1))
    return dated(Mark("year", scene.here.year - 1) if scene.here else None)


def ordered(found: Found, scene: Scene) -> Reading | None:
    """Read "the third quarter", "the 20th century", "the second day"."""
    number = int(found.of("ordinal")[0].value)
    units = {str(token.value) for token in found.of("unit", "units")}
    if "100Y" in units:
        era = next((int(token.value) for token in found.of("era")), 1)
        return dated(Mark("century", (number - 1) * _CENTURY * era))
    if "Q" in units and number <= _QUARTERS:
        mark = quarter_of(number, scene, found)
        is_before = mark is not None and found.has("ago", "comparative")
        return dated(mark._replace(year=mark.year - 1) if mark and is_before else mark)
    is_day = unit_of(found) == "D" and (len(found.tokens) > 2 or number > 1)
    return within(scene.there, "D") if is_day else None


def period_told(found: Found, scene: Scene) -> Reading | None:
    """Read "the latest period", "the same period last year": a quarter where one is told."""
    mark = quarter_in_hand(scene)
    if mark is None:
        return Reading("DATE", None)
    years = found.of("year")
    return dated(
        mark._replace(year=int(years[0].value) if years else mark.year - found.has("past"))
    )


def week_told(found: Found, scene: Scene) -> Reading | None:
    """Read "the week of March 6"."""
    mark = day_mark(found, scene) if found.of("unit")[0].value == "W" else None
    day = first_day(mark) if mark else None
    return dated(week_of(day)) if day else None


def same_time(found: Found, scene: Scene) -> Reading | None:
    """Read "by then", "that time", "this period": the time told last.

    In news "at the same time" and "this time" tell no time.
    """
    told = scene.focus
    if found.has("then"):
        return Reading("DATE", told.value, told.days) if told else None
    if scene.is_story and told is not None and found.has("this", "same", "that"):
        return Reading("DATE", told.value, told.days)
    if not scene.is_story and not found.has("that"):
        return None
    return Reading("DATE", None if found.has("that") else "PRESENT_REF")
