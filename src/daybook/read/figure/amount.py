"""Figures with both ends: "between 5 and 6 %", "some two dozen", "a quarter to a fifth"."""

from typing import Final, NamedTuple

from daybook.read.figure.modifier import Modifier, before, behind, led
from daybook.read.figure.numeral import Line, Shape, whole
from daybook.read.figure.unit import Measured, Sort, measured
from daybook.read.figure.vocabulary import Sense

_DASHES: Final = "-–—"
_REACH: Final = 8
_PER_CENT: Final = 100


class Amount(NamedTuple):
    """A figure at tokens `first` to `last`, modifiers and unit included, the last excluded.

    `core` is its first number's first token. `low` and `high` are what the words say:
    equal where they give one value, one null where they give a bound, both null where
    the figure is vague; then `order` tells its size. `from_high` is true for a range
    that is told from its high end.
    """

    first: int
    last: int
    core: int
    low: float | None
    high: float | None
    unit: str | None
    sort: Sort | None
    shape: Shape
    sense: Sense | None = None
    modifier: str | None = None
    per: str | None = None
    order: float = 0
    is_hyphened: bool = False
    is_score: bool = False
    is_range: bool = False
    from_high: bool = False


def amount(line: Line, at: int) -> Amount | None:
    """Read the figure that begins at a token, if one does."""
    one = measured(line, at)
    if one is None:
        return None
    other = _second(line, one)
    made = _range(line, one, other) if other else None
    made = made or _single(line, at, one)
    return _per(line, _modified(line, made))


def _single(line: Line, at: int, one: Measured) -> Amount:
    """Take a number alone; a vague one is its own modifier."""
    words = line.words[at : one.number.last] if one.number.shape == "vague" else ()
    return Amount(
        one.first, one.last, at, one.value, one.value, one.unit, one.sort, one.number.shape,
        order=one.number.order, is_hyphened=one.is_hyphened,
        modifier=" ".join(each.lower for each in words) or None,
    )  # fmt: skip


def _second(line: Line, one: Measured) -> Measured | None:
    """Read the second end of a range: behind a dash, "to", "or", "and" after "between"."""
    at = _joined(line, one)
    if at is None or at >= line.size:
        return None
    for skip in range(at, at + 3):
        other = measured(line, skip) if skip < line.size else None
        if other is not None and other.first <= at:
            return other
    return None


def _joined(line: Line, one: Measured) -> int | None:
    """Find where the second end of a range may begin."""
    token, begin = line.at(one.last), line.at(one.first - 1).lower
    if token.text and token.text in _DASHES:
        return one.last + 1
    if token.lower in ("to", "or") or (token.lower == "and" and begin == "between"):
        step = one.last + 1
        return step + 1 if line.at(step).lower in ("about", "around", "perhaps", "even") else step
    if token.text == "," and line.at(one.last + 1).lower in ("perhaps", "maybe", "possibly"):
        return one.last + 2
    return None


def _range(line: Line, one: Measured, other: Measured) -> Amount | None:
    """Join two ends; null where they are two figures: a change, or things of two sorts."""
    if one.value is None or other.value is None or other.number.shape == "vague":
        return None
    if one.unit is not None and other.unit is not None and one.unit != other.unit:
        return None
    if one.unit is not None and other.unit is None and _is_noun_behind(line, other):
        return None  # "rose 11 % to 40 trains"
    if one.number.shape == "fraction" != other.number.shape:
        one = one._replace(value=one.value / _PER_CENT)  # "between half and one and a half"
    low, high = _scaled(one, other), other.value
    from_high = low > high
    if low >= high and not _is_fraction(one, other):
        return _score(line, one, other)
    if _is_change(line, one):
        return None
    first = one.first - (line.at(one.first - 1).lower in ("between", "from"))
    modifier = "between" if line.at(one.first - 1).lower == "between" else None
    if line.at(one.last).text == ",":
        modifier = line.at(one.last + 1).lower
    return Amount(
        first, other.last, other.first, min(low, high), max(low, high), other.unit or one.unit,
        other.sort or one.sort, other.number.shape, modifier=modifier, is_range=True,
        is_hyphened=other.is_hyphened, from_high=from_high,
    )._replace(core=one.number.first)  # fmt: skip


def _is_noun_behind(line: Line, other: Measured) -> bool:
    """Whether a number counts something else than the one before it."""
    token = line.at(other.last)
    return token.kind == "word" and token.lower not in line.lex.sets["nouns.stops"]


def _is_fraction(one: Measured, other: Measured) -> bool:
    return one.number.shape == other.number.shape == "fraction"


def _score(line: Line, one: Measured, other: Measured) -> Amount | None:
    """Read "2-1", which counts nothing."""
    is_joint = line.at(one.last).text in _DASHES and line.at(one.last).is_glued
    if not is_joint or one.unit or other.unit or one.number.shape != "digits":
        return None
    return Amount(
        one.first, other.last, one.first, one.value, other.value, None, None, "digits",
        is_score=True, is_range=True,
    )  # fmt: skip


def _scaled(one: Measured, other: Measured) -> float:
    """Give the first end its scale: "1 to 2 thousand" begins at 1,000."""
    low, scale = one.value or 0, other.number.scale
    is_bare = one.number.scale == 1 and one.sort in (None, "money")
    if is_bare and scale > 1 and low * scale <= (other.value or 0):
        return whole(low * scale)
    return low


def _is_change(line: Line, one: Measured) -> bool:
    """Whether two ends are what was and what is, or by how much and to what.

    "Rose from 5 to 7" and "rose by $5 to $7" are changes, "rose 5 to 7 per cent" is a range.
    """
    before = line.at(one.first - 1).lower
    if before not in ("from", "by") and one.unit is None:
        return False
    reach = _REACH if before == "from" else 2
    words = {each.lower for each in line.words[max(0, one.first - reach) : one.first]}
    return line.at(one.last).lower == "to" and bool(words & line.lex.sets["change.all"])


def _modified(line: Line, made: Amount) -> Amount:
    """Set a figure's bounds by the modifier before it or behind it."""
    if made.is_score:
        return made
    found = before(line, made.first)
    after = behind(line, made.last) if found is None else None
    first = led(line, made.first)
    if first != made.first:
        made = made._replace(first=first)
    if found is not None:
        return _bounded(made, found)._replace(first=found.first)
    if after is not None:
        return _bounded(made, after)._replace(last=after.last)
    return made


def _bounded(made: Amount, found: Modifier) -> Amount:
    """Apply a modifier: the contract writes the least as low, the most as high."""
    made = made._replace(sense=found.sense, modifier=found.words)
    if made.is_range:
        return made
    if found.sense == "above":
        return made._replace(high=None)
    return made._replace(low=None) if found.sense == "below" else made


def _per(line: Line, made: Amount) -> Amount:
    """Read "a day", "per square foot" directly behind a figure with a unit."""
    found = per(line, made.last, is_money=made.sort == "money")
    return made if found is None else made._replace(last=found[0], per=found[1])


def per(line: Line, at: int, *, is_money: bool) -> tuple[int, str] | None:
    """Give where "a day" or "per barrel" ends, and what it is by.

    Things that are bought ("a barrel") count for money alone.
    """
    sets = line.lex.sets
    step = at + 1 if line.at(at).text == "-" and line.at(at).is_glued else at
    lead = line.at(step).lower
    is_stroke = lead == "/" and line.at(step).is_glued and line.at(step + 1).kind == "word"
    if lead not in sets["rates.lead"] and not is_stroke:
        return None
    place = step + 2 if line.at(step + 1).text == "-" else step + 1
    if lead != "per":
        known = sets["rates.periods"] | (sets["rates.things"] if is_money else frozenset())
        return (place + 1, line.at(place).lower) if line.at(place).lower in known else None
    if line.at(place).kind != "word" or line.at(place).lower in ("cent", "capita"):
        return None
    last = place + 2 if line.at(place).lower in ("square", "sq", "cubic") else place + 1
    return last, " ".join(each.lower for each in line.words[place:last])
