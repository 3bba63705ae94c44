"""The nouns: what a page becomes on its way to the day list.

Every value here is frozen all the way down (scalars, tuples and other frozen
values), so a stage can hand it on without a copy. Offsets are character offsets
into the page's text: `start` inclusive, `end` exclusive. Days are dates without
a clock, instants carry a zone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Generic, Literal, TypeAlias, TypeVar

T = TypeVar("T")

PassageKind: TypeAlias = Literal["article", "list", "live", "rewrite", "tags", "boilerplate"]
"""What a passage is; see `docs/words.md` and the export contract."""

BlockKind: TypeAlias = Literal["heading", "text", "item", "caption", "byline", "furniture"]
"""What the page's own markup or layout says of a block, before it is cut."""

SpeakerKind: TypeAlias = Literal[
    "government", "military", "agency", "media", "analyst", "witness",
    "ngo", "igo", "person", "unnamed", "outlet",
]  # fmt: skip
"""What sort of body or person vouches for a claim."""

Status: TypeAlias = Literal[
    "unverified", "denied", "confirmed", "planned", "possible", "attributed", "asserted"
]
"""How certain the page says that a claim is; the first that applies."""

Section: TypeAlias = Literal[
    "fighting", "politics", "regional-security", "military-aid", "humanitarian", "economy", "other"
]
"""What a claim is about, by its content."""

EventType: TypeAlias = Literal[
    "clash", "advance", "retreat", "strike", "shelling", "interception", "sabotage", "violence",
    "capture", "exchange", "deployment", "losses", "aid", "agreement", "meeting", "statement",
    "threat", "accusation", "denial", "sanction", "law", "accident", "economy", "other",
]  # fmt: skip
"""What sort of thing happened; the codebook of the contract says what counts as which."""

EvidenceKind: TypeAlias = Literal["imagery", "footage", "document", "intercept", "geolocation"]
"""A kind of evidence that a claim names for what it says."""


PlaceKind: TypeAlias = Literal["settlement", "district", "region", "country", "water", "facility"]
"""What sort of place an event names; only settlements have points of their own."""

_POINTED: Final[frozenset[PlaceKind]] = frozenset(("settlement", "facility"))

Measure: TypeAlias = Literal[
    "launched", "downed", "lost", "hit", "killed", "wounded", "killed or wounded", "captured",
    "exchanged", "missing", "deployed", "destroyed", "attacks", "area", "distance",
    "settlements", "money", "delivered", "percent", "other",
]  # fmt: skip
"""What a figure counts or measures; "lost" went off radar or was jammed."""

Basis: TypeAlias = Literal["event", "cumulative", "stock", "rate", "forecast"]
"""What a figure covers: this event, a sum since a start, what is held now, so many a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be read, kept like any other result.

    `what` is one sentence that names the fault, `remedy` one that says what a
    person can do; `where` is the file, address or record it speaks of, and
    `stage` the room that met it ("gather.warc").
    """

    stage: str
    where: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[T]):
    """What a stage made, and what it could not make."""

    made: tuple[T, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A run of days, both ends included.

    >>> Days(start=date(2024, 12, 26), end=date(2024, 12, 27)).start.isoformat()
    '2024-12-26'
    """

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The bytes of one page as they were found, before they are kept.

    `page` is the address or, for a file, its path as given. `headers` are those
    of the answer (names as sent); `captured_at` is when the bytes were taken
    from the world (a WARC's own date; else the moment of adding).
    `media_type` is "text/html" or "text/plain".
    """

    page: str
    body: bytes
    media_type: str
    charset: str | None
    headers: tuple[tuple[str, str], ...]
    captured_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """Where a record lies in the archive: file name, first byte, length in bytes."""

    file: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One set of bytes kept for ever, and the page's text made from them.

    `id` is the SHA-256 of the bytes in hex. `version` counts the captures of one
    page that differ, from 1. `raw` and `text` say where both records lie.
    """

    id: str
    page: str
    captured_at: datetime
    media_type: str
    size: int
    version: int
    raw: Extent
    text: Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One visible piece of a page: a paragraph, a heading, a list item.

    `level` is a heading's rank (1 to 6) or an item's depth (from 1), else 0.
    `links` is the share of its characters that are links, 0 to 1. `main` says
    whether the page's structure puts it in the main text, null where there is
    no structure to tell (plain text). `group` numbers the innermost article,
    post or card that holds it, from 1; 0 where there is none.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    links: float = 0.0
    main: bool | None = None
    group: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A date that a page states about itself, and where it states it.

    `at` is an instant with zone where the page gives one; `on` is always the day
    as the page prints it. `told_by` is a phrase for readers: "its JSON-LD
    datePublished", "its address".
    """

    on: date
    at: datetime | None
    told_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """One post of a live blog as the page's own data describe it."""

    title: str | None
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a page says of itself outside its visible text (JSON-LD, meta, address)."""

    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: Stamp | None = None
    updated: Stamp | None = None
    is_live: bool = False
    posts: tuple[Posted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's text with its blocks, made once at capture.

    `text[block.start:block.end]` is a block's words; blocks stand in reading
    order and do not overlap.
    """

    capture: str
    page: str
    text: str
    blocks: tuple[Block, ...]
    about: About


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post of a live blog: its span, headline and time where told."""

    start: int
    end: int
    title: str | None
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part of a page: an article, a list, a menu. Passages cover the page.

    `of` is the id of the passage that a rewrite or a tag list belongs to.
    `published` is the day of publication as far as page and capture tell it,
    with `published_why` in words; null where they do not.
    """

    id: str
    page: str
    capture: str
    start: int
    end: int
    kind: PassageKind
    title: str | None = None
    of: str | None = None
    posts: tuple[Post, ...] | None = None
    day_number: int | None = None
    day_range: tuple[int, int] | None = None
    published: date | None = None
    published_why: str | None = None
    updated: date | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who vouches for a claim.

    `text` is verbatim at `start` to `end` (null where only the profile names the
    speaker); `name` is resolved from the profile, else the words themselves.
    `side` is a side's id from the profile or "other", by the office held.
    """

    text: str
    start: int | None
    end: int | None
    name: str
    kind: SpeakerKind
    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an event took place, as a claim names it.

    `text` is verbatim, `name` the usual English spelling, `country` an ISO 3166-1
    alpha-2 code, `id` the gazetteer's. `lat` and `lon` (degrees, WGS 84) stand
    for settlements, and for a facility whose settlement the text names; never
    where `withheld`, or where it is not sure which place is meant: ValueError is raised
    for a point that may not be, and for half a point. `why` says in words how it was told.
    """

    text: str
    name: str
    admin1: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    kind: PlaceKind
    id: str | None = None
    withheld: bool = False
    why: str

    def __post_init__(self) -> None:
        """Refuse a point that would put on a map what is none of its business."""
        if (self.lat is None) != (self.lon is None):
            raise ValueError(f"The place {self.text!r} has half a point: give both or neither.")
        if self.lat is not None and (self.withheld or self.kind not in _POINTED):
            what = "is withheld" if self.withheld else f"is a {self.kind}"
            raise ValueError(f"The place {self.text!r} {what}: it may have no point.")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The days, both included, in which an event took place.

    `text` is verbatim, null where the page's day alone tells them.
    """

    text: str | None
    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many or how much: "at least 12 people" has low 12, high null, modifier "at least".

    `text` is verbatim. `low` and `high` are equal for an exact or rounded figure,
    both null for "dozens". `unit` is an SI symbol, an ISO 4217 code for money, null
    for counts. `basis` is null where it is not plain. `of` is the whole that it is part
    of, `per` the time of a rate.
    """

    text: str
    item: str | None
    measure: Measure
    low: float | None
    high: float | None
    unit: str | None = None
    modifier: str | None = None
    basis: Basis | None = None
    of: float | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a claim says happened, is, or will be.

    `negated` where it says that it did not or will not. `actors` and `targets`
    are named as the text names them, never inferred: a side by its name, a
    formation as its side's forces. `means` are weapons or instruments, singular.
    `places`, `time` and `quantities` are its own, not those of its being said.
    """

    type: EventType
    negated: bool = False
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    time: When | None = None
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Someone says that something happened, is, or will be.

    `quote` is the page's text at `start` to `end`, always. `speakers` are the
    innermost who vouch, empty where the outlet itself asserts; `via` everyone
    between page and speaker, outermost first. `block` is the first character of
    the block it stands in, so that neighbours can be printed together. `evidence`
    are the kinds of evidence that it names, `events` what it says happened.
    """

    id: str
    page: str
    capture: str
    passage: str
    start: int
    end: int
    quote: str
    block: int
    speakers: tuple[Speaker, ...] = ()
    via: tuple[str, ...] = ()
    cue: str | None = None
    status: Status = "asserted"
    said: Days | None = None
    happened: Days | None = None
    section: Section = "other"
    evidence: tuple[EvidenceKind, ...] = ()
    events: tuple[Event, ...] = ()
    reader: str


Given = TypeVar("Given")
Made = TypeVar("Made")
Stage: TypeAlias = Callable[[Given], Outcome[Made]]
"""A room's work as a function: a value in, what it made and could not make out."""
