"""Numbers that are times of day: "10 a.m.", "three o’clock", "ten past six"."""

from typing import Final

from daybook.read.figure.spot import Spot
from daybook.read.figure.token import Token

_HOURS: Final = 24
_CLOCK: Final = 12
_MINUTES: Final = 2
_REACH: Final = 8
_ENDS: Final = ',.;”’")'
_APOSTROPHES: Final = "'’"


def is_time(here: Spot) -> bool:
    """Whether a number is a time of day, or a span of time that leads to one: "two days ago"."""
    if here.made.sort == "unit":
        return _is_ago(here)
    if not here.is_bare:
        return False
    if _is_half_day(here, 1) or (here.has("times.joining", here.behind) and _is_half_day(here, 3)):
        return True
    return here.value is not None and 0 <= here.value < _HOURS * 100 and _is_hour(here)


def _is_ago(here: Spot) -> bool:
    """Whether a span of time tells when: "two days ago", "the past three weeks"."""
    is_time = here.made.unit in ("a", "mo", "wk", "d", "h", "min", "s")
    is_led = here.has("times.spans", here.lead) or here.has("times.ago", here.behind)
    return is_time and is_led


def _is_half_day(here: Spot, steps: int) -> bool:
    """Whether "a.m." or "o’clock" follows so many tokens on."""
    token, following = here.on(steps), here.on(steps + 1)
    if here.has("times.half_days", token):
        return True
    if here.has("times.clock", token):
        return following.text in _APOSTROPHES
    is_short = here.has("times.half_day_letters", token) and following.text == "."
    return is_short and here.has("times.half_day_ends", here.on(steps + 2))


def _is_hour(here: Spot) -> bool:
    """Whether a bare number is an hour by the words around it."""
    if _is_clock(here):
        return _is_clock_time(here)
    if _is_past(here):
        return True
    is_long = here.made.last - here.made.core > 1 and not here.made.is_range
    if is_long or (here.value or 0) > _CLOCK or not here.has("times.before", here.lead):
        return False
    first = here.made.first
    words = {each.lower for each in here.line.words[max(0, first - _REACH) : first]}
    return not words & here.line.lex.sets["times.tolls"] and _is_end(here)


def _is_end(here: Spot) -> bool:
    is_mark = here.behind.kind == "mark" and here.behind.text in _ENDS
    return is_mark or here.has("times.go_on", here.behind)


def _is_clock(here: Spot) -> bool:
    """Whether digits are written as British times are: "7.50"."""
    _, point, minutes = here.core.text.partition(".")
    is_clock = here.is_digits and bool(point) and len(minutes) == _MINUTES
    return is_clock and (here.value or 0) < _HOURS


def _is_clock_time(here: Spot) -> bool:
    if here.has("days.articles", here.lead):
        return here.has("times.trains", here.behind)
    is_led = here.has("times.before", here.lead)
    return is_led and (here.behind.kind != "word" or here.has("times.go_on", here.behind))


def _is_past(here: Spot) -> bool:
    """Whether minutes and an hour tell a time: "ten past six", "twenty to seven"."""
    if here.has("times.past", here.behind):
        return True
    if here.has("times.past", here.before) and _is_number(here, here.back(2)):
        return True
    if here.has("times.to", here.behind) and _is_number(here, here.after):
        return here.has("times.minutes", here.core) and here.has("times.before_minutes", here.lead)
    has_to = here.has("times.to", here.before) and here.has("times.minutes", here.back(2))
    return has_to and here.has("times.before_minutes", here.back(3))


def _is_number(here: Spot, token: Token) -> bool:
    return token.lower in here.line.lex.cardinals
