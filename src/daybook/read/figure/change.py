"""Whether a figure tells by how much something rose or fell: "rose 5 %", "down 9.2 %"."""

from typing import Final, Literal, TypeAlias

from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading

Change: TypeAlias = Literal["up", "down"]
"""The way in which something moved."""

_PASSED: Final = 4


def change(line: Line, read: Reading) -> Change | None:
    """Give the way in which a figure says that something moved; null where it moved nothing.

    The verb or "up" and "down" stand right before it: "rose by another 5 %". What something
    rose *to* is no change.

    >>> from daybook.read.figure.reading import readings
    >>> line, (one, other) = readings("Freight fell by about 11 % to 40 trains.")
    >>> change(line, one), change(line, other)
    ('down', None)
    """
    sets, place = line.lex.sets, read.first - 1
    for _ in range(_PASSED):
        small = line.at(place).lower
        if small in sets["change.up"]:
            return "up"
        if small in sets["change.down"]:
            return "down"
        if small not in sets["change.passed"]:
            return None
        place -= 1
    return None
