"""Times that point at a day: weekdays, "yesterday", parts of the day, hours."""

from datetime import date
from typing import Final

from daybook.read.calendar import on_or_after
from daybook.read.when.mark import Mark, around, first_day, later, moved, on
from daybook.read.when.named import day_mark
from daybook.read.when.reach import is_range
from daybook.read.when.scene import Reading, Scene, dated
from daybook.read.when.token import Found

_WEEK: Final = 7
_NOON: Final = 12


def clock_of(value: str) -> str:
    """Give a part of the day, or an hour, as TIMEX3 has it.

    >>> clock_of("MO"), clock_of("24:00"), clock_of("5:30 p.m.")
    ('TMO', 'T24:00', 'T17:30')
    """
    if value.isalpha():
        return f"T{value}"
    small = value.replace(".", "").replace(" ", "")
    digits = "".join(each if each.isdigit() or each == ":" else " " for each in small).split()[0]
    hour, _, rest = digits.partition(":")
    number = int(hour) % _NOON if "am" in small or "pm" in small else int(hour)
    return f"T{number + _NOON * ('pm' in small):02d}:{rest or '00'}"


def weekday(found: Found, scene: Scene) -> Reading | None:
    """Read "Friday", "last Wednesday", "Saturday night", "each Thursday"."""
    [token, *_] = found.of("weekday")
    number = int(token.value)
    if found.has("every", "parts"):
        clock = "".join(f"T{each.value}" for each in found.of("parts", "part"))
        return Reading("SET", f"XXXX-WXX-{number + 1}{clock}")
    day = _weekday_day(number, found, scene)
    return dated(on(day, _clock(found))) if day else Reading("DATE", None)


def _clock(found: Found) -> str:
    return "".join(clock_of(str(each.value)) for each in found.of("part")[-1:])


def _weekday_day(number: int, found: Found, scene: Scene) -> date | None:
    """Give the day of a weekday: the passage's or the last before it, or the next by the tense."""
    if scene.focus is not None and is_range(scene.since_focus(found.start), scene.language):
        first = first_day(scene.focus)
        return on_or_after(first, number) if first and first.year < date.max.year else None
    here = first_day(scene.there) if scene.is_story and scene.there else scene.anchor
    if here is None:
        return None
    ahead = (number - here.weekday()) % _WEEK
    back = (number - here.weekday()) % -_WEEK
    if found.has("next"):
        return later(here, ahead or _WEEK)
    if found.has("past"):
        return later(here, back or -_WEEK)
    return later(here, ahead if scene.is_future(found.start, found.end) else back)


def today(found: Found, scene: Scene) -> Reading:
    """Read "yesterday", "tomorrow night", "tonight"."""
    [token, *_] = found.of("today")
    days, _, part_ = str(token.value).partition(" ")
    day = later(scene.anchor, int(days)) if scene.anchor else None
    if day is None:
        return Reading("TIME" if part_ or found.has("part") else "DATE", None)
    return dated(on(day, f"T{part_}" if part_ else _clock(found)))


def named_day(found: Found, scene: Scene) -> Mark | None:
    """Give the day that an expression names beside an hour or a part of the day; null for none."""
    if found.has("month", "iso"):
        return day_mark(found, scene)
    if found.has("weekday"):
        read = weekday(found, scene)
        return read.mark if read else None
    return today(found, scene).mark if found.has("today") else None


def is_day_named(found: Found) -> bool:
    """Whether an expression names a day beside an hour or a part of the day."""
    return found.has("month", "iso", "weekday", "today")


def part(found: Found, scene: Scene) -> Reading | None:
    """Read "this morning", "last night", "the night of 20 June 1791", "overnight"."""
    if found.has("overnight", "and", "into"):
        return _night_to(found, scene)
    clock_ = _clock(found)
    if found.has("every"):
        return Reading("SET", f"XXXX-XX-XX{clock_}")
    day = named_day(found, scene) if is_day_named(found) else _day_of_part(found, scene)
    return dated(day._replace(clock=clock_)) if day else Reading("TIME", None)


def _night_to(found: Found, scene: Scene) -> Reading:
    """Read "overnight", "overnight on Friday", "the night to Sunday": the night before the day."""
    if is_day_named(found):
        mark = named_day(found, scene)
        day = first_day(mark) if mark else None
    else:
        day = scene.anchor
    night = later(day, -1) if day else None
    return dated(on(night, "TNI")) if night else Reading("TIME", None)


def _day_of_part(found: Found, scene: Scene) -> Mark | None:
    """Give the day of "this morning" (the passage's), "that night" (told last), "next morning"."""
    there = around(scene.there, "D") if scene.there else None
    here = around(scene.here, "D") if scene.here else None
    is_night = any(token.value == "NI" for token in found.of("part"))
    if found.has("before", "next"):
        turn = next(int(token.value) for token in found.of("before", "next"))
        return moved(there, "D", turn) if there else None
    if found.has("past") or (found.has("the") and is_night and not scene.is_story):
        return moved(here, "D", -1) if here and is_night else here
    if found.has("that", "same"):
        return there
    return there or here if scene.is_near(found.start) and not found.has("this") else here


def clock(found: Found, scene: Scene) -> Reading:
    """Read "5 p.m.", "10:35 a.m. Friday", "three o’clock on Saturday morning"."""
    [token, *_] = found.of("clock")
    if is_day_named(found):
        mark = named_day(found, scene)
    else:
        base = scene.there if scene.is_near(found.start) else scene.here
        mark = around(base, "D") if base else None
    return dated(mark._replace(clock=clock_of(str(token.value)))) if mark else Reading("TIME", None)
