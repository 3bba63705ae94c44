"""Numbers that belong to a name: "N15", "Tu-22M3", "Article 5", "the iPhone 11"."""

from typing import Final

from daybook.read.figure.noun import is_many
from daybook.read.figure.spot import DASHES, Spot
from daybook.read.figure.token import Token

_STREET_REACH: Final = 4
_LONG: Final = 3
_FINE: Final = 4
_PEOPLES: Final = ("n", "i", "ese", "ish", "ch")
_GLUE: Final = "#№/.:_"


def is_name(here: Spot) -> bool:
    """Whether a number belongs to a name."""
    if here.is_digits and here.made.sort != "money" and (_is_glued(here) or _is_mark(here)):
        return True
    if here.is_bare and here.is_alone and _is_designated(here):
        return True
    if not here.is_digits:
        return _is_titled(here)
    if not (here.is_bare and here.is_alone):
        return False
    return _is_street(here) or _is_behind_name(here) or _is_before_name(here)


def _is_glued(here: Spot) -> bool:
    """Whether letters or signs stand glued to digits: "N15", "F-16", "#4", "22M3"."""
    if here.core.is_glued and here.is_alone and _is_glued_behind(here):
        return True
    if here.behind.kind == "word" and here.behind.is_glued and here.is_bare:
        return not _is_sign(here, here.behind)
    return here.behind.kind == "number" and here.behind.is_glued


def _is_mark(here: Spot) -> bool:
    """Whether digits are a co-ordinate or number a message: "48.6796", "1/"."""
    decimals = here.core.text.partition(".")[2]
    is_stroke = here.behind.text == "/" and here.behind.is_glued
    is_numbered = is_stroke and (here.after.kind == "mark" or not here.after.is_glued)
    return here.is_bare and (len(decimals) >= _FINE or is_numbered)


def _is_glued_behind(here: Spot) -> bool:
    before, earlier = here.before, here.back(2)
    if before.kind == "word" or before.text in _GLUE:
        return True
    is_joint = before.text in DASHES and before.is_glued
    return is_joint and earlier.kind == "word" and not here.has("names.minus", earlier)


def _is_sign(here: Spot, token: Token) -> bool:
    """Whether letters behind digits are a unit that no list has: "5000mAh", "60fps"."""
    is_sign = len(token.text) > 1 and token.text[0].islower()
    return is_sign and not here.has("names.ordinals", token)


def _is_designated(here: Spot) -> bool:
    """Whether a word such as "article" names what a number is: "gates four and five", "No. 3"."""
    if here.has("names.designators", here.before):
        return here.made.sense is None and (here.before.is_capital or not here.is_counting)
    plural = here.back(3)
    if here.has("names.joining", here.before) and here.has("names.designators", plural):
        return plural.lower.endswith("s")
    return here.before.text == "." and here.has("names.numbers", here.back(2))


def _is_titled(here: Spot) -> bool:
    """Whether a number in words ends a name: "Radio One"; titles have capitals throughout."""
    named = here.back(2) if here.before.lower == "of" else here.before  # "House of Three"
    is_title = here.core.is_capital and named.is_capital and named.kind == "word"
    is_end = here.behind.kind != "word" or not here.behind.is_capital
    return is_title and here.made.core > 1 and is_end and not is_many(here.line, here.behind)


def _is_street(here: Spot) -> bool:
    """Whether a number is a house's: "16-18 Harbour Road"."""
    for steps in range(1, _STREET_REACH + 1):
        token = here.on(steps)
        if here.has("names.streets", token) and token.is_capital:
            return steps > 1
        if not token.is_capital and token.kind != "number":
            return False
    return False


def _is_behind_name(here: Spot) -> bool:
    """Whether digits stand right behind a name: "the iPhone 11", "Group 20".

    A place that opens its sentence is none of these: "In Vell 12 people".
    """
    is_opener = here.made.core == 1 and (
        here.has("names.openers", here.before) or here.has("modifiers.between", here.before)
    )
    is_named = here.before.kind == "word" and here.before.is_capital and not is_opener
    if not is_named or here.has("nouns.stops", here.before):
        return False
    place = here.made.core - 1
    while here.line.at(place).is_capital and place > 0:
        place -= 1
    if _is_given(here, place):
        return False
    is_particle = here.has("modifiers.particles", here.line.at(place - 1))
    opens = here.has("names.at", here.line.at(place)) and not is_particle
    is_count = here.is_counting or here.has("names.verbs", here.behind)
    return not (opens and is_count) and not here.has("nouns.plurals", here.behind)


def _is_given(here: Spot, place: int) -> bool:
    """Whether a name before digits is who is given so many: "sending Vell 14 Kestrel tanks"."""
    if here.has("names.owning", here.after) and here.behind.lower == "of":
        return True
    is_sort = here.behind.is_capital and len(here.behind.text) > 1
    return here.has("names.giving", here.line.at(place)) and (
        is_sort or here.behind.lower == "more"
    )


def _is_before_name(here: Spot) -> bool:
    """Whether digits open a name: "the 787 Kestrel"."""
    if not here.behind.is_capital or len(here.core.text) < _LONG:
        return False
    if not here.has("names.leads", here.before):
        return False
    place = here.made.last
    while here.line.at(place).is_capital and here.line.at(place).kind == "word":
        place += 1
    last, behind = here.line.at(place - 1), here.line.at(place)
    if is_many(here.line, last) or last.lower.endswith(_PEOPLES):
        return False
    return here.has("nouns.stops", behind) or not is_many(here.line, behind)
