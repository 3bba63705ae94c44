"""The one table of the ledger, and the questions put to it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Index,
    Integer,
    MetaData,
    Row,
    Select,
    Table,
    Text,
    bindparam,
    func,
    select,
)

from daybook.ledger.entry import Entry, Kind

METADATA = MetaData()

ENTRIES = Table(
    "entries",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("capture", Text),
    Column("page", Text),
    Column("day", Integer),
    Column("section", Text),
    Column("supersedes", Text),
    Column("made_by", Text, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_autoincrement=True,
)

Index("entries_by_kind", ENTRIES.c.kind, ENTRIES.c.seq)
Index("entries_by_day", ENTRIES.c.kind, ENTRIES.c.day, ENTRIES.c.seq)
Index("entries_by_capture", ENTRIES.c.capture, ENTRIES.c.kind, ENTRIES.c.seq)
Index("entries_by_page", ENTRIES.c.page, ENTRIES.c.kind, ENTRIES.c.seq)
Index("entries_by_time", ENTRIES.c.recorded_at, ENTRIES.c.seq)
Index(
    "entries_by_superseded",
    ENTRIES.c.supersedes,
    ENTRIES.c.seq,
    sqlite_where=ENTRIES.c.supersedes.is_not(None),
    postgresql_where=ENTRIES.c.supersedes.is_not(None),
)

E = ENTRIES.c
S = ENTRIES.alias("s")
T = ENTRIES.alias("t")

Sought: TypeAlias = str | int | Sequence[str]
"""A value that a column shall have, or several of which it shall have one."""

Question: TypeAlias = tuple[Select[Any], dict[str, Sought]]
"""A question and the values that it is asked with."""

Last: TypeAlias = ColumnElement[int] | int | None
"""The number of the last entry that counts, null for all."""

_FIRST = bindparam("first", type_=Integer)
_LAST = bindparam("last", type_=Integer)
NEVER = 2**63 - 1
"""The highest number that an entry can have."""

_ACTS: frozenset[Kind] = frozenset({"superseded", "erased", "moved"})
"""Entries about a capture rather than from it: they outlive what they tell of."""


def told_time(at: datetime) -> str:
    """An instant as the ledger writes it: UTC, to the microsecond, sortable as text.

    >>> told_time(datetime(2031, 3, 3, 6, 30, tzinfo=UTC))
    '2031-03-03T06:30:00.000000Z'
    """
    told = at.astimezone(UTC).replace(tzinfo=None)
    return told.isoformat(timespec="microseconds") + "Z"


def row_of(entry: Entry, recorded_at: str) -> dict[str, str | int | None]:
    """An entry as a row of the table, recorded at the time given."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "recorded_at": recorded_at,
        "capture": entry.capture,
        "page": entry.page,
        "day": None if entry.day is None else entry.day.toordinal(),
        "section": entry.section,
        "supersedes": entry.supersedes,
        "made_by": entry.made_by,
        "body": entry.body,
    }


def entry_of(row: Row[Any]) -> Entry:
    """A row of the table as an entry; `seq` is left behind."""
    _, key, kind, recorded_at, capture, page, day, section, supersedes, made_by, body = tuple(row)
    return Entry(
        id=key,
        kind=kind,
        recorded_at=datetime.fromisoformat(recorded_at),
        capture=capture,
        page=page,
        day=None if day is None else date.fromordinal(day),
        section=section,
        supersedes=supersedes,
        made_by=made_by,
        body=body,
    )


def until(as_of: datetime) -> Select[Any]:
    """The number of the last entry recorded at or before a moment."""
    return (
        select(E.seq)
        .where(E.recorded_at <= told_time(as_of))
        .order_by(E.recorded_at.desc(), E.seq.desc())
        .limit(1)
    )


def from_time(since: datetime) -> Select[Any]:
    """The number of the first entry recorded at or after a moment."""
    return (
        select(E.seq)
        .where(E.recorded_at >= told_time(since))
        .order_by(E.recorded_at, E.seq)
        .limit(1)
    )


def wanted(
    kind: Kind,
    where: Mapping[str, Sought | None],
    last: int | None = None,
    *,
    first: int = 0,
    is_standing: bool = False,
    is_newest_first: bool = False,
) -> Question:
    """The entries of a kind, in order of writing or against it, numbered `first` to `last`.

    `where` maps columns to values; null means any.
    """
    given = {name: value for name, value in where.items() if value is not None}
    many = frozenset(name for name, value in given.items() if isinstance(value, (list, tuple)))
    numbers = {_FIRST.key: first, _LAST.key: NEVER if last is None else last}
    return _wanted(kind, tuple(given), many, is_standing, is_newest_first), given | numbers


@cache  # to put a question together takes longer than to answer it
def _wanted(
    kind: Kind,
    columns: tuple[str, ...],
    many: frozenset[str],
    is_standing: bool,  # noqa: FBT001  # one key of the cache, like the others
    is_newest_first: bool,  # noqa: FBT001  # the same
) -> Select[Any]:
    # The added nothing keeps the index by kind out of a search for many captures.
    number: ColumnElement[int] = E.seq + 0 if many else E.seq
    asked = select(ENTRIES).where(E.kind == kind, number >= _FIRST, number <= _LAST)
    for name in columns:
        value: BindParameter[Any] = bindparam(name, expanding=name in many)
        asked = asked.where(E[name].in_(value) if name in many else E[name] == value)
    if is_standing:
        asked = asked.where(*_standing(kind, _LAST))
    return asked.order_by(number.desc() if is_newest_first else number)


def _standing(kind: Kind, last: Last) -> tuple[ColumnElement[bool], ...]:
    # Two questions, not one with OR: each is answered by the index alone.
    named = (E.id,) if kind in _ACTS else (E.id, E.capture)
    return tuple(~_superseding(column, last).exists() for column in named)


def _superseding(column: ColumnElement[Any], last: Last) -> Select[Any]:
    asked = select(S.c.seq).where(S.c.supersedes == column, _in_force(last))
    return asked if last is None else asked.where(S.c.seq <= last)


def _in_force(last: Last) -> ColumnElement[bool]:
    # A withdrawal can be withdrawn; a claim that replaced another cannot bring that one back.
    undone = select(T.c.seq).where(T.c.supersedes == S.c.id, *_up_to(T.c.seq, last))
    return ~((S.c.kind == "superseded") & undone.exists())


def claims_by_day(last: int | None) -> Select[Any]:
    """How many claims each day has, standing or not; the index alone answers."""
    asked = select(E.day, func.count()).where(E.kind == "claim", E.day.is_not(None))
    if last is not None:
        asked = asked.where(E.seq <= last)
    return asked.group_by(E.day).order_by(E.day)


def withdrawn_by_day(last: int | None) -> Select[Any]:
    """How many claims of each day were superseded, by themselves or with their capture."""
    named = select(S.c.supersedes).where(
        S.c.supersedes.is_not(None), _in_force(last), *_up_to(S.c.seq, last)
    )
    # The empty string keeps the index by kind out of it: few are named, and many are claims.
    claims = select(E.seq, E.day).where(E.kind.concat("") == "claim", *_up_to(E.seq, last))
    gone = claims.where(E.id.in_(named)).union(claims.where(E.capture.in_(named))).subquery()
    return select(gone.c.day, func.count()).group_by(gone.c.day)


def newest_day(last: int | None) -> Select[Any]:
    """The last day that has a standing claim."""
    asked = select(E.day).where(E.kind == "claim", E.day.is_not(None), *_up_to(E.seq, last))
    return asked.where(*_standing("claim", last)).order_by(E.day.desc()).limit(1)


def _up_to(seq: ColumnElement[int], last: Last) -> tuple[ColumnElement[bool], ...]:
    # The added nothing makes the database go by the other conditions' indexes.
    return () if last is None else (seq + 0 <= last,)
