"""A passage's times: those of an article by its day, those of a live blog by each post's."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from daybook.model import Days, Passage
from daybook.read.when import Timex, timexes
from daybook.read.when.tense import has_verb
from daybook.read.words import word_list

_BESIDE: Final = 60  # characters between a cue and the time of the saying at most
_FRONT: Final = 16  # characters before a time that opens a clause at most: "Early on "


def passage_times(text: str, passage: Passage, first_day: date) -> tuple[Timex, ...]:
    """Find the times of a passage, at their places in the page's text, in order.

    `first_day` is the war's: what is said to be so since its start covers the days since.
    """
    made = []
    for start, end, day in _parts(passage):
        told = timexes(text[start:end], day)
        made += [replace(each, start=each.start + start, end=each.end + start) for each in told]
        made += _since_war(text, (start, end), first_day, day)
    return tuple(sorted(made, key=lambda each: each.start))


def _since_war(
    text: str, span: tuple[int, int], first_day: date, day: date | None
) -> Iterator[Timex]:
    if day is None or day < first_day:
        return
    for found in _began().finditer(text, *span):
        yield Timex(
            start=found.start(), end=found.end(), type="DATE", value=first_day.isoformat(),
            days=Days(start=first_day, end=day),
        )  # fmt: skip


@lru_cache(maxsize=2)
def _began() -> re.Pattern[str]:
    return re.compile(word_list("times")["war"]["began"])


def _parts(passage: Passage) -> Iterator[tuple[int, int, date | None]]:
    """Divide a passage where its day changes: a post of a live blog is of its own."""
    at = passage.start
    for post in passage.posts or ():
        if post.at is None or post.start < at:
            continue
        yield at, post.start, passage.published
        yield post.start, post.end, post.at.date()
        at = post.end
    yield at, passage.end, passage.published


def day_of(passage: Passage, at: int) -> date | None:
    """Give the day of what stands at an offset: its post's, else its passage's."""
    for post in passage.posts or ():
        if post.start <= at < post.end and post.at is not None:
            return post.at.date()
    return passage.published


def within(times: Sequence[Timex], start: int, end: int) -> tuple[Timex, ...]:
    """Give the times between two offsets."""
    first = bisect_left(times, start, key=lambda each: each.start)
    last = bisect_left(times, end, key=lambda each: each.start)
    return tuple(times[first:last])


def parted(
    text: str,
    start: int,
    times: Sequence[Timex],
    spans: Sequence[tuple[int, int]],
    cue: str | None,
) -> tuple[tuple[Timex, ...], tuple[Timex, ...]]:
    """Give the times of what a clause tells, and those of its saying.

    The clause begins at `start`, `spans` are the words that tell who says it. A time that
    opens the clause is both: "On Friday, the army said its boats had left".
    """
    saying = [each for each in times if any(first <= each.start < last for first, last in spans)]
    beside = [each for each in saying if _is_beside(text, each, cue)]
    both = [each for each in saying if each not in beside and _is_in_front(text, start, each)]
    return tuple(each for each in times if each not in beside), (*beside, *both)


def only_days(times: Sequence[Timex], besides: Sequence[Timex] = ()) -> Days | None:
    """Give the days of the only time that covers any, null where several do; no heed of some."""
    covered = [each.days for each in times if each.days and each not in besides]
    return covered[0] if len(covered) == 1 else None


def _is_beside(text: str, each: Timex, cue: str | None) -> bool:
    """Whether a time stands with a cue, no comma between: "said on Friday", "on Friday said"."""
    if not cue:
        return True
    verb = cue.rpartition(" ")[2]
    before = text[max(0, each.start - _BESIDE) : each.start]
    behind = text[each.end : each.end + _BESIDE]
    _, has_before, joint = before.rpartition(verb)
    joint_behind, has_behind, _ = behind.partition(verb)
    is_behind = has_before and "," not in joint and not has_verb(joint)
    return bool(is_behind) or bool(has_behind and "," not in joint_behind)


def _is_in_front(text: str, start: int, each: Timex) -> bool:
    """Whether a time opens the clause that begins at `start`: "On Friday, the army said"."""
    return each.start - start <= _FRONT and text.startswith(",", each.end)
