"""Numbers that are somebody's age: "aged 26", "Ann Lee, 27, said", "a man of 71"."""

from typing import Final

from daybook.read.figure.spot import Spot, is_joint

_OLDEST: Final = 120
_CALENDAR: Final = frozenset(("a", "mo", "wk", "d"))


def is_age(here: Spot) -> bool:
    """Whether a number is an age."""
    if here.made.sort == "unit" and here.made.unit in _CALENDAR:
        old = here.after if is_joint(here.behind) else here.behind
        return here.has("ages.old", old) or here.has("ages.aged", here.lead)
    if not here.is_bare or here.value is None or not 0 < here.value < _OLDEST:
        return False
    return _is_led(here) or _is_apart(here) or _is_told(here)


def _is_led(here: Spot) -> bool:
    """Whether words for age stand before: "aged 26 and 41", "a man of 71", "her age as 61"."""
    earlier = here.line.at(here.made.first - 2)
    if here.has("ages.aged", here.lead) or (
        here.has("ages.of", here.lead) and here.has("ages.persons", earlier)
    ):
        return not here.is_counting
    if here.has("ages.told_as", here.lead) and here.has("ages.aged", earlier):
        return True
    is_second = here.has("names.joining", here.lead)
    return is_second and here.has("ages.aged", here.line.at(here.made.first - 3))


def _is_apart(here: Spot) -> bool:
    """Whether digits stand alone between marks behind a name: "Ann Lee, 27, said"."""
    is_single = here.is_alone and here.made.last - here.made.core == 1 and here.is_digits
    if not is_single or not here.back(2).is_capital:
        return False
    is_comma = here.before.text == "," and here.behind.text in ",.;"
    return is_comma or (here.before.text == "(" and here.behind.text == ")")


def _is_told(here: Spot) -> bool:
    """Whether a number follows "was" and counts nothing: "who is 58", "was 35 when"."""
    is_person = here.has("ages.who", here.line.at(here.made.first - 2))
    if here.has("ages.when", here.behind) and here.has("times.be", here.lead):
        return True
    is_end = here.behind.kind == "mark" or here.has("ages.go_on", here.behind)
    return is_person and is_end and here.has("times.be", here.lead)
