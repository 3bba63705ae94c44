"""Numbers that are days of a month or years: "3 and 4 March", "in 2019"."""

from typing import Final

from daybook.read.figure.spot import Spot
from daybook.read.figure.token import Token

_LAST_DAY: Final = 31
_YEAR_DIGITS: Final = 4
_FIRST_YEAR: Final = 1000
_FIRST_LIKELY: Final = 1800
_LAST_YEAR: Final = 2199
_ROUND: Final = 100
_RUN: Final = 3


def is_day(here: Spot) -> bool:
    """Whether a number is a day of the month or a year."""
    if not here.is_bare or here.made.shape not in ("digits", "words"):
        return False
    if _is_month_before(here) or _is_month_behind(here):
        return True
    is_free = here.made.modifier is None or here.made.is_range or _is_under(here)
    if here.is_digits and is_free and _is_year(here):
        return True
    is_stroke = here.before.text == "/" and here.before.is_glued
    leads_stroke = here.behind.text == "/" and here.behind.is_glued
    return is_stroke or (leads_stroke and here.after.kind == "number")


def _is_under(here: Spot) -> bool:
    """Whether a modifier is a preposition before a name: "under the 1972 treaty"."""
    is_single = here.made.modifier in here.line.lex.sets["modifiers.prepositions"]
    return is_single and here.has("days.articles", here.before)


def _is_month_before(here: Spot) -> bool:
    """Whether a month stands before: "March 3", "Jan. 3 and 4"."""
    place = _passed_stop(here, here.made.core - 1)
    if here.has("days.articles", here.line.at(place)):
        place -= 1
    if _is_month(here, here.line.at(place)):
        return (here.value or 0) <= _LAST_DAY or _is_year(here)
    is_run = here.has("days.joining", here.before) and here.back(2).kind == "number"
    if not is_run or (here.value or 0) > _LAST_DAY or here.is_counting:
        return False
    return _is_month(here, here.line.at(_passed_stop(here, here.made.core - 3)))


def _passed_stop(here: Spot, place: int) -> int:
    """Give the place before the full stop of a short form, where there is one: "Jan."."""
    token = here.line.at(place)
    return place - 1 if token.text == "." and token.is_glued else place


def _is_month_behind(here: Spot) -> bool:
    """Whether a month follows: "24 January", "3 and 4 March", "the 5th of May"."""
    steps = 1
    for _ in range(_RUN):
        if here.has("days.behind", here.on(steps)):
            steps += 1
        if _is_month(here, here.on(steps)):
            return (here.value or 0) <= _LAST_DAY
        is_run = here.has("days.joining", here.on(steps))
        if not is_run or here.on(steps + 1).kind != "number":
            return False
        steps += 2
    return False


def _is_month(here: Spot, token: Token) -> bool:
    return token.text in here.line.lex.sets["months"]


def _is_year(here: Spot) -> bool:
    """Whether four digits are a year: no thing that is counted follows.

    Round hundreds are counts more often, and early years need "in" or its like before.
    """
    value = here.made.low if here.made.low is not None else here.made.high
    if len(here.core.text) != _YEAR_DIGITS or value is None or here.made.shape != "digits":
        return False
    is_longer = here.made.last - here.made.core > 1 and not here.made.is_range
    if is_longer or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return False
    has_lead = here.has("days.before_year", here.before)
    if value < _FIRST_LIKELY:
        return has_lead and not here.is_counting
    is_round = value % _ROUND == 0
    if has_lead and not is_round:
        return True
    return not here.has("nouns.plurals", here.behind) and not (is_round and here.is_counting)
