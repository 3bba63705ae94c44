"""The times of a passage, in order, each leaning on what was told before it."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date
from typing import Final

from daybook.read.when import counted, lasting, named, pointing
from daybook.read.when.edge import edged
from daybook.read.when.evidence import is_time
from daybook.read.when.holiday import holiday
from daybook.read.when.parts import bounds, parts, with_years
from daybook.read.when.reach import reached
from daybook.read.when.scene import Reading, Scene
from daybook.read.when.story import after, is_story, points_at_now, until_here
from daybook.read.when.timex import Timex
from daybook.read.when.token import Found, found
from daybook.read.when.vocabulary import vocabulary

_READERS: Final[dict[str, Callable[[Found, Scene], Reading | None]]] = {
    "ago_unit": counted.ago_unit, "bare_year": named.bare_year, "clock": pointing.clock,
    "day": named.day, "day_by_day": counted.day_by_day, "decade": named.decade,
    "duration": lasting.duration, "every": lasting.every_few, "half": named.half,
    "holiday": holiday, "inside": lasting.inside, "month": named.month, "part": pointing.part,
    "period": counted.period_told, "quarter": counted.ordered, "ref": lasting.ref,
    "same_time": counted.same_time, "season": named.season, "set": lasting.every,
    "shift": counted.shift, "stretch": lasting.stretch, "the_unit": counted.the_unit,
    "today": pointing.today, "unit": counted.unit, "week_of": counted.week_told,
    "weekday": pointing.weekday, "year": named.year,
}  # fmt: skip
"""How each form of `words/en/times.toml` is read."""


def timexes(text: str, anchor: date | None, language: str = "en") -> tuple[Timex, ...]:
    """Find the time expressions of a passage, in order, with the days that they cover.

    `anchor` is the passage's day; null where it is not known, or so near to the ends of
    the calendar that no year lies on either side. Expressions do not overlap.

    >>> [time] = timexes("Drones struck the port overnight.", date(2033, 1, 6))
    >>> time.value, time.days.start.isoformat(), time.days.end.isoformat()
    ('2033-01-05TNI', '2033-01-05', '2033-01-06')
    """
    if anchor is not None and not MINYEAR < anchor.year < MAXYEAR:
        anchor = None
    candidates = [
        part
        for each in found(vocabulary(language), text)
        for part in parts(each, text, language)
        if is_time(part, text, language)
    ]
    scene = Scene(
        text=text, language=language, anchor=anchor, is_story=is_story(candidates, anchor)
    )
    made = []
    for each in with_years(candidates, text, language):
        read = _READERS[each.reads](each, scene)
        if read is None:
            continue
        start, end = bounds(each, text, language)
        is_adrift = anchor is None and points_at_now(each)
        days = None if is_adrift else until_here(scene, each, edged(each, read))
        made.append(Timex(start=start, end=end, type=read.type, value=read.value, days=days))
        scene = scene if is_adrift else after(scene, each, read)
    return reached(made, text, anchor, language)
