"""Entries: the lines of the ledger, and how a value becomes one and comes back.

An entry's id is made from its content, so writing the same thing twice writes it
once. The id of an entry is not the id of the claim or passage inside it: two
readings of one sentence share the claim's id and are two entries.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, get_args

from daybook.ledger.fault import ClockWithoutZone, WrongKind
from daybook.model import Capture, Claim, Extent, Passage, Problem

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Kind: TypeAlias = Literal[
    "capture", "passage", "claim", "problem", "superseded", "erased", "moved"
]  # fmt: skip
"""What an entry records; see `docs/reference/ledger.md`."""

KINDS: tuple[Kind, ...] = get_args(Kind)
"""All kinds, in the order in which a page meets them."""

MADE_BY = "ledger.entry/1"
"""Written into entries that no reader made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger, as it was written and will stay.

    `recorded_at` is the instant of writing, with a zone. `capture` is the SHA-256
    of the bytes that the entry comes from, `page` their address, `day` the day of
    publication of the passage, `section` what a claim is about. `supersedes` names
    the entry or the capture that this entry takes out of use. `body` is JSON with
    its keys sorted; what it holds depends on `kind`.

    A `recorded_at` without a zone raises `ClockWithoutZone`.
    """

    id: str
    kind: Kind
    recorded_at: datetime
    capture: str | None = None
    page: str | None = None
    day: date | None = None
    section: str | None = None
    supersedes: str | None = None
    made_by: str
    body: str

    def __post_init__(self) -> None:
        if self.recorded_at.utcoffset() is None:
            raise ClockWithoutZone(
                f"The time {self.recorded_at.isoformat()} has no zone: "
                "give it one, for example UTC."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Superseded:
    """An entry, or a capture with all that was read from it, was taken out of use.

    `what` is the id of the entry or the SHA-256 of the capture. `capture` is the
    capture that the entry came from, so that an erasure of it also takes this line.
    """

    what: str
    reason: str
    capture: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """A capture was erased: its SHA-256 and the reason are all that is left."""

    capture: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A capture's two records lie at other places of the archive now."""

    capture: str
    raw: Extent
    text: Extent


Value: TypeAlias = Capture | Passage | Claim | Problem | Superseded | Erased | Moved
"""Whatever an entry can hold."""

V = TypeVar("V")

_CANON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))

_HELD: dict[Kind, type[Value]] = {
    "capture": Capture,
    "passage": Passage,
    "claim": Claim,
    "problem": Problem,
    "superseded": Superseded,
    "erased": Erased,
    "moved": Moved,
}


def fenced_id(prefix: str, *fields: str | bytes | int | None) -> str:
    """An id made from the content it stands for: a prefix and 20 hex digits.

    Each field is hashed with its type and its length, so that no two lists of
    fields run together, and no text is taken for a number or for nothing.

    >>> fenced_id("e-", "ab", "c") == fenced_id("e-", "a", "bc")
    False
    >>> fenced_id("e-", "1", None)
    'e-452eaf7f1c8ae6c5c38c'
    """
    return prefix + sha256(b"".join(_fenced(fields))).hexdigest()[:20]


def _fenced(fields: tuple[str | bytes | int | None, ...]) -> Iterator[bytes]:
    for field in fields:
        if field is None:
            yield b"n0:"
        elif isinstance(field, str):
            told = field.encode("utf-8", "surrogatepass")
            yield b"s%d:%b" % (len(told), told)
        elif isinstance(field, bytes):
            yield b"b%d:%b" % (len(field), field)
        else:
            told = str(int(field)).encode()
            yield b"i%d:%b" % (len(told), told)


# Values to entries.


def capture_entry(capture: Capture, at: datetime) -> Entry:
    """The entry that acknowledges a capture; the same bytes give the same id.

    >>> from datetime import UTC
    >>> where = Extent(file="pages.warc.gz", offset=0, length=10)
    >>> kept = Capture(
    ...     id="ab12", page="https://harbour.example/1", media_type="text/html", size=9,
    ...     captured_at=datetime(2031, 3, 3, tzinfo=UTC), version=1, raw=where, text=where)
    >>> entry = capture_entry(kept, datetime(2031, 3, 4, tzinfo=UTC))
    >>> entry.kind, entry.capture, capture_of(entry) == kept
    ('capture', 'ab12', True)
    """
    return Entry(
        id=fenced_id("e-", "capture", capture.id),
        kind="capture",
        recorded_at=at,
        capture=capture.id,
        page=capture.page,
        made_by=MADE_BY,
        body=_encoded("capture", capture),
    )


def passage_entry(
    passage: Passage, at: datetime, *, made_by: str = MADE_BY, supersedes: str | None = None
) -> Entry:
    """The entry that keeps a passage, under its day of publication.

    `supersedes` is the id of the entry that this one replaces.
    """
    body = _encoded("passage", passage)
    return Entry(
        id=fenced_id("e-", "passage", body, made_by, supersedes),
        kind="passage",
        recorded_at=at,
        capture=passage.capture,
        page=passage.page,
        day=passage.published,
        supersedes=supersedes,
        made_by=made_by,
        body=body,
    )


def claim_entry(
    claim: Claim, day: date | None, at: datetime, *, supersedes: str | None = None
) -> Entry:
    """The entry that keeps a claim; `day` is its passage's day of publication.

    `supersedes` is the id of the entry that this one replaces.
    """
    body = _encoded("claim", claim)
    return Entry(
        id=fenced_id("e-", "claim", body, _ordinal(day), supersedes),
        kind="claim",
        recorded_at=at,
        capture=claim.capture,
        page=claim.page,
        day=day,
        section=claim.section,
        supersedes=supersedes,
        made_by=claim.reader,
        body=body,
    )


def problem_entry(
    problem: Problem,
    at: datetime,
    *,
    capture: str | None = None,
    page: str | None = None,
    day: date | None = None,
) -> Entry:
    """The entry that keeps a problem, with the capture, page and day it concerns."""
    body = _encoded("problem", problem)
    return Entry(
        id=fenced_id("e-", "problem", body, capture, page, _ordinal(day)),
        kind="problem",
        recorded_at=at,
        capture=capture,
        page=page,
        day=day,
        made_by=problem.stage,
        body=body,
    )


def superseded_entry(
    what: str,
    reason: str,
    at: datetime,
    *,
    capture: str | None = None,
    made_by: str = MADE_BY,
) -> Entry:
    """The entry that takes another entry, or a whole capture, out of use.

    `what` is the entry's id or the capture's SHA-256; `capture` is the capture
    that the entry came from. To undo it, supersede the entry that this makes.
    """
    return Entry(
        # What was withdrawn and brought back may be withdrawn again, for the same reason.
        id=fenced_id("e-", "superseded", what, reason, capture, made_by, at.timestamp().hex()),
        kind="superseded",
        recorded_at=at,
        capture=capture,
        supersedes=what,
        made_by=made_by,
        body=_canonical({"reason": reason}),
    )


def erased_entry(capture: str, reason: str, at: datetime) -> Entry:
    """The entry that remains of an erased capture: digest, reason, date, nothing else."""
    return Entry(
        id=fenced_id("e-", "erased", capture),
        kind="erased",
        recorded_at=at,
        supersedes=capture,
        made_by=MADE_BY,
        body=_canonical({"reason": reason}),
    )


def moved_entry(capture: Capture, at: datetime) -> Entry:
    """The entry that says where the records of `capture` lie from now on."""
    moved = Moved(capture=capture.id, raw=capture.raw, text=capture.text)
    body = _encoded("moved", moved)
    return Entry(
        # A capture may move back to where it lay, so the instant is part of the id.
        id=fenced_id("e-", "moved", body, at.timestamp().hex()),
        kind="moved",
        recorded_at=at,
        capture=capture.id,
        made_by=MADE_BY,
        body=body,
    )


# Entries to values.


def decoded(entry: Entry) -> Value:
    """The value that an entry holds, whatever its kind."""
    if entry.kind == "superseded":
        return Superseded(what=_superseded(entry), reason=_reason(entry), capture=entry.capture)
    if entry.kind == "erased":
        return Erased(capture=_superseded(entry), reason=_reason(entry))
    value: Value = _adapter(entry.kind).validate_json(entry.body)
    return value


def capture_of(entry: Entry) -> Capture:
    """The capture that an entry holds, at the places where it first lay."""
    return _held(entry, Capture)


def passage_of(entry: Entry) -> Passage:
    """The passage that an entry holds."""
    return _held(entry, Passage)


def claim_of(entry: Entry) -> Claim:
    """The claim that an entry holds."""
    return _held(entry, Claim)


def problem_of(entry: Entry) -> Problem:
    """The problem that an entry holds."""
    return _held(entry, Problem)


def superseded_of(entry: Entry) -> Superseded:
    """What an entry takes out of use, and why."""
    return _held(entry, Superseded)


def erased_of(entry: Entry) -> Erased:
    """Which capture was erased, and why."""
    return _held(entry, Erased)


def moved_of(entry: Entry) -> Moved:
    """Where the records of a capture lie, by this entry."""
    return _held(entry, Moved)


def _held(entry: Entry, wanted: type[V]) -> V:
    value = decoded(entry)
    if not isinstance(value, wanted):
        raise WrongKind(
            f"Entry {entry.id} is a {entry.kind}, not a {wanted.__name__.lower()}: "
            f"ask the ledger for entries of the kind you want."
        )
    return value


def _reason(entry: Entry) -> str:
    return str(json.loads(entry.body)["reason"])


def _superseded(entry: Entry) -> str:
    if entry.supersedes is None:
        raise WrongKind(
            f"Entry {entry.id} is {entry.kind} but names nothing that it supersedes: "
            "make such entries with superseded_entry or erased_entry."
        )
    return entry.supersedes


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _encoded(kind: Kind, value: Value) -> str:
    return _canonical(_adapter(kind).dump_python(value, mode="json"))


def _canonical(told: object) -> str:
    return _CANON.encode(told)


@cache
def _adapter(kind: Kind) -> "TypeAdapter[Any]":
    # Built at first use: pydantic takes a tenth of a second to load, and `--help` needs none.
    from pydantic import TypeAdapter  # noqa: PLC0415  # loaded only where a body is read

    return TypeAdapter(_HELD[kind])
