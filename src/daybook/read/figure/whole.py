"""The whole that a figure is part of: "20 of 31", "19 of them", "of 44 drones, 31 …"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading
from daybook.read.figure.token import Token

_OWNERS: Final = 4
_APOSTROPHES: Final = "’'´`"


def with_wholes(line: Line, found: Sequence[Reading]) -> tuple[Reading, ...]:
    """Tell each figure the whole that the text makes it part of.

    >>> from daybook.read.figure.reading import readings
    >>> line, found = readings("They downed 20 drones out of 31.")
    >>> [each.of for each in with_wholes(line, found)]
    [31, None]
    """
    counts = [each for each in found if each.kind == "count"]
    return tuple(
        _with_whole(line, each, counts) if each.kind == "count" else each for each in found
    )


def _with_whole(line: Line, part: Reading, counts: Sequence[Reading]) -> Reading:
    follower = next((each for each in counts if each.first > part.first), None)
    if follower is not None and _is_of(line, part, follower):
        last = max(part.last, follower.last)
        return part._replace(of=_size(follower), last=last, item=follower.item or part.item)
    whole = _later(line, follower) or _earlier(line, part, counts)
    if whole is None or not _is_larger(whole, part):
        return part
    return part._replace(of=_size(whole))


def _size(whole: Reading) -> float | None:
    return whole.low if whole.low is not None else whole.high


def _is_larger(whole: Reading, part: Reading) -> bool:
    """Whether one figure can be the whole of another: no smaller, and in the same unit."""
    if part.sort == "percent" or part.shape == "fraction":
        return True
    one, other = _size(whole), _size(part)
    is_alike = whole.sort is None and part.sort is None
    return is_alike and one is not None and other is not None and one >= other


def _is_of(line: Line, part: Reading, whole: Reading) -> bool:
    """Whether "of", with owners at most, leads from a part to its whole: "nine of its 11"."""
    if not _is_larger(whole, part):
        return False
    sets = line.lex.sets
    for start in (part.bare, part.noun):
        place = start + (line.at(start).lower in sets["wholes.out"])
        is_close = place < whole.first <= place + 1 + _OWNERS
        if is_close and line.at(place).lower in sets["wholes.of"]:
            return all(_is_owner(line, each) for each in line.words[place + 1 : whole.first])
    return False


def _is_owner(line: Line, token: Token) -> bool:
    """Whether a word may stand between "of" and the whole: "the", "the League's", "a total of"."""
    sets = line.lex.sets
    is_listed = token.lower in sets["wholes.owners"] or token.lower in sets["nouns.determiners"]
    return is_listed or token.is_capital or token.text in _APOSTROPHES


def _later(line: Line, follower: Reading | None) -> Reading | None:
    """Take the next figure for the whole where "out of" leads to it: "were downed out of 44"."""
    if follower is None or follower.first < 2:
        return None
    out, of = line.at(follower.first - 2).lower, line.at(follower.first - 1).lower
    is_out = out in line.lex.sets["wholes.out"] and of in line.lex.sets["wholes.of"]
    return follower if is_out else None


def _earlier(line: Line, part: Reading, counts: Sequence[Reading]) -> Reading | None:
    """Find the whole before a part: "412 of them", "including 500", "of 44 sent, 31 …"."""
    before = [each for each in counts if each.first < part.first and each.last <= part.first]
    if not before:
        return None
    if _is_them(line, part) or _has_lead(line, before[-1], part):
        return before[-1]
    opened = [each for each in before if _opens(line, each)]
    if opened and part.item is None:
        return opened[-1]
    led = [each for each in before if _has_lead(line, each, part)]
    return led[-1] if led and part.noun > part.bare else None


def _is_them(line: Line, part: Reading) -> bool:
    has_of = line.at(part.bare).lower in line.lex.sets["wholes.of"]
    return has_of and line.at(part.bare + 1).lower in line.lex.sets["nouns.pronouns"]


def _opens(line: Line, whole: Reading) -> bool:
    """Whether "Of 44 drones" tells the whole of what follows."""
    before = line.at(whole.first - 1)
    return before.is_capital and before.lower in line.lex.sets["wholes.of"]


def _has_lead(line: Line, whole: Reading, part: Reading) -> bool:
    """Whether "of which", "including" or "among them" leads on to a part."""
    sets, between = line.lex.sets, line.words[whole.last : part.first]
    has_which = any(
        one.lower in sets["wholes.of"] and other.lower in sets["wholes.of_which"]
        for one, other in pairwise(between)
    )
    return has_which or any(each.lower in sets["wholes.including"] for each in between)
