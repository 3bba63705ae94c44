"""How a passage goes on: whether it tells of years long gone, and what each time leaves behind."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from daybook.model import Days
from daybook.read.when.scene import Reading, Scene
from daybook.read.when.token import Found

_TRAIL: Final = 6
_FAR: Final = 3
_FEWEST: Final = 6
_OUTWEIGHS: Final = 4
_LEAD: Final = 14
_OPENS: Final = re.compile(r"(?:^|[.\n(=]\s*)(?:[A-Z]\w+ )?$")
_LINE: Final = ("day", "month", "season", "year")


def is_story(found: Sequence[Found], anchor: date | None) -> bool:
    """Whether a passage tells of years long gone, not of the days around its own.

    It does if it names many years that are not near its own, and few days by pointing
    at them ("yesterday", "Friday", "two weeks ago").
    """
    if anchor is None:
        return True
    years = [int(token.value) for each in found for token in each.of("year")]
    far = sum(not anchor.year - _FAR <= year <= anchor.year + 1 for year in years)
    far += sum(each.has("era") for each in found)
    pointing = sum(each.reads in ("today", "weekday") or each.has("ago") for each in found)
    return far >= _FEWEST and far > _OUTWEIGHS * pointing


def points_at_now(each: Found) -> bool:
    """Whether a time is counted from the day of telling: "Friday", "last August", "this year".

    Where that day is not known, nothing tells which days they are. "The next day" is
    counted from what was told last.
    """
    if each.reads in ("today", "weekday"):
        return True
    is_of_story = each.has("the") and each.has("next") and not each.has("past", "ago")
    return each.has("past", "next", "this", "ago", "just", "current") and not is_of_story


def after(scene: Scene, each: Found, read: Reading) -> Scene:
    """Give the scene as an expression leaves it for the next."""
    mark = read.mark
    if mark is None:
        return scene
    if each.reads == "quarter" and mark.grain == "quarter" and not each.has("ago", "comparative"):
        scene = replace(scene, quarter=mark)
    if not scene.is_story:
        is_compared = each.reads in ("shift", "ago_unit")
        return scene if is_compared else replace(scene, focus=mark, focus_at=each.end)
    if (each.reads == "year" and _is_aside(scene, each)) or _is_to_come(scene, each):
        return scene
    trail = (*scene.trail, mark)[-_TRAIL:] if mark.grain in _LINE else scene.trail
    return replace(scene, focus=mark, focus_at=each.end, trail=trail)


def _is_to_come(scene: Scene, each: Found) -> bool:
    """Whether an undated passage looks ahead: what it goes on with did not happen then.

    So "next year" tells no year of "on December 19" in the sentence behind it.
    """
    if scene.anchor is not None:
        return False
    is_next = each.has("next") and any(token.value in ("Y", "M") for token in each.of("unit"))
    return is_next or scene.is_future(each.start, each.end)


def _is_aside(scene: Scene, each: Found) -> bool:
    """Whether a year is named by the way, and not at the head of a sentence or a line."""
    if scene.focus is None or scene.focus.grain not in ("day", "month"):
        return False
    return not _OPENS.search(scene.text[max(0, each.start - _LEAD) : each.start])


def until_here(scene: Scene, each: Found, read: Reading) -> Days | None:
    """Give an expression's days; what has happened in a year not yet over happened until now.

    "The rest of the winter" begins now.
    """
    days, here = read.days, scene.anchor
    if days is None or here is None or read.mark is None or read.mark.grain == "day":
        return days
    if not days.start <= here < days.end:
        return days
    if any(token.value == "REST" for token in each.of("edge")):
        return Days(start=here, end=days.end)
    if scene.is_future(each.start, each.end):
        return days
    return Days(start=days.start, end=here)
