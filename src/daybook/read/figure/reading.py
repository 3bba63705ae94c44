"""Every number of a text as it is read, also those that count nothing."""

from typing import Literal, NamedTuple, TypeAlias

from daybook.read.figure.amount import Amount, amount, per
from daybook.read.figure.noun import counted
from daybook.read.figure.numeral import Line, Shape, line_of
from daybook.read.figure.uncounted import Uncounted, uncounted
from daybook.read.figure.unit import Sort
from daybook.read.figure.vocabulary import Sense, phrase_at, vocabulary

Role: TypeAlias = Literal["count", "none", "again"] | Uncounted
"""A count, "no" of something, the same figure told again in another unit, or no count at all."""


class Reading(NamedTuple):
    """A number of a text at tokens `first` to `last`, all its words included.

    `bare` is the token behind number, unit and modifier, `noun` the one behind the counted
    noun; the other fields are those of an amount.
    """

    first: int
    last: int
    core: int
    bare: int
    noun: int
    kind: Role
    low: float | None
    high: float | None
    unit: str | None = None
    sort: Sort | None = None
    shape: Shape = "digits"
    sense: Sense | None = None
    modifier: str | None = None
    item: str | None = None
    of: float | None = None
    per: str | None = None
    order: float = 0
    is_range: bool = False
    from_high: bool = False


def readings(text: str, language: str = "en") -> tuple[Line, tuple[Reading, ...]]:
    """Read every number of a text, in order.

    >>> _, found = readings("On 3 May some 12 of these drones flew for five hours.")
    >>> [(each.kind, each.low, each.unit) for each in found]
    [('day', 3, None), ('count', 12, None), ('count', 5, 'h')]
    """
    lex = vocabulary(language)
    if not lex.starts.search(text.lower()):
        return Line(text, (), lex, 0), ()
    line = line_of(text, lex)
    found: list[Reading] = []
    end = 0
    for at in _beginnings(line):
        if at >= end:
            made = _reading(line, at)
            if made is not None:
                found.append(_again(line, found, made))
                end = made.bare
    return line, tuple(found)


def _beginnings(line: Line) -> list[int]:
    """List the tokens at which a figure may begin."""
    begins, articles, behind = line.lex.begins, line.lex.articles, line.lex.behind_article
    return [
        at
        for at, token in enumerate(line.words)
        if token.lower in begins
        or (token.kind == "number" and not _has_colon(line, at))
        or (token.lower in articles and line.words[at + 1].lower in behind)
    ]


def _has_colon(line: Line, at: int) -> bool:
    """Whether digits stand on both sides of a colon, as in times and scores: "7:50"."""
    before, behind = line.at(at - 1), line.at(at + 1)
    if before.text == ":" and line.words[at].is_glued:
        return line.at(at - 2).kind == "number"
    return behind.text == ":" and behind.is_glued and line.at(at + 2).is_glued


def _reading(line: Line, at: int) -> Reading | None:
    made = amount(line, at)
    if made is None or (made.low is None and made.high is None and made.shape != "vague"):
        return _none(line, at)
    why = uncounted(line, made)
    noun = counted(line, made)
    by = per(line, noun.last, is_money=False) if made.sort is None and noun.item else None
    if by is not None:  # "14 shells a day"
        made = made._replace(per=by[1])
    read = _read(made, why or "count", max(made.last, noun.last), noun.item)
    return read if by is None else read._replace(last=by[0])


def _read(made: Amount, kind: Role, last: int, item: str | None) -> Reading:
    return Reading(
        first=made.first, last=last, core=made.core, bare=made.last, noun=last, kind=kind,
        low=made.low, high=made.high, unit=made.unit, sort=made.sort, shape=made.shape,
        sense=made.sense, modifier=made.modifier, item=item, per=made.per, order=made.order,
        is_range=made.is_range, from_high=made.from_high,
    )  # fmt: skip


def _none(line: Line, at: int) -> Reading | None:
    """Read "nobody", "no drones", "not a single shell"."""
    people = phrase_at(line.lex.nobody, line.words, at)
    if people is not None:
        last = at + len(people.words)
        return _read(_zero(at, last), "none", last, "people" if people.words[0] != "none" else None)
    before = phrase_at(line.lex.nothing, line.words, at)
    if before is None:
        return None
    last = at + len(before.words)
    if line.at(last).lower in line.lex.sets["none.not_counted"]:
        return None
    noun = counted(line, _zero(at, last))
    return _read(_zero(at, last), "none", noun.last, noun.item) if noun.item else None


def _zero(first: int, last: int) -> Amount:
    return Amount(first, last, first, 0, 0, None, None, "words")


def _again(line: Line, found: list[Reading], made: Reading) -> Reading:
    """Mark a figure that says the one before it again, in brackets and another unit."""
    if not found or made.kind != "count" or line.at(made.first - 1).text not in "([":
        return made
    before = found[-1]
    is_beside = made.first - 1 in (before.bare, before.last)
    is_alike = (
        before.kind == "count" and before.sort == made.sort and made.sort in ("money", "unit")
    )
    if not (is_beside and is_alike and before.unit != made.unit):
        return made
    return made._replace(kind="again")
