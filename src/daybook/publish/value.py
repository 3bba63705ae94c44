"""What a day list is made of: frozen values that every rendering prints alike.

`DayGiven` goes in, `DayList` comes out. A bullet is made of pieces, so that of
every printed word it is known whether a page said it or whether it is fixed
wording; and of citations, which lead to the words on the stored page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias

from daybook.model import (
    Capture,
    Claim,
    Days,
    Passage,
    PassageKind,
    Problem,
    Section,
    Speaker,
    Status,
)  # fmt: skip
from daybook.profile import Profile

PieceKind: TypeAlias = Literal["quote", "bracket", "joint"]
"""Quoted from a page; added by us, a name or a note; the space between two of those."""

Part: TypeAlias = Literal["claim", "before", "after", "speaker"]
"""Why a sentence is cited: it is the claim, stands beside it, or names its speaker."""

Reason: TypeAlias = Literal["dependent", "not standing", "unproven"]
"""Why a sentence is not printed; `wording` has the sentence for readers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayGiven:
    """Everything that the list of one day is made from.

    `claims` and `passages` may hold more than the day's: what was published on
    other days is passed over, passages without a day are listed as lacking.
    `captures` must hold the captures of all passages. `text` gives a capture's
    page text by the capture's id and is asked once for each.
    """

    day: date
    profile: Profile
    claims: tuple[Claim, ...]
    passages: tuple[Passage, ...]
    captures: tuple[Capture, ...]
    text: Callable[[str], str]
    problems: tuple[Problem, ...] = ()
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words in a bullet.

    A quote is its capture's text at `start` to `end`; the other kinds have
    neither claim nor offsets. `claim` is null where the quoted sentence is
    no claim but the sentence before or after one.
    """

    kind: PieceKind
    words: str
    claim: str | None = None
    capture: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One claim inside a cited sentence: who vouches for it, through whom, how surely."""

    claim: str
    start: int
    end: int
    speakers: tuple[Speaker, ...]
    via: tuple[str, ...]
    status: Status
    said: Days | None
    happened: Days | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A verbatim sentence behind a bullet, and where it can be found.

    `page_text[start:end] == quote`. `part` says why it is cited; `voices` are
    the claims it holds, in order.
    """

    part: Part
    page: str
    capture: str
    passage: str
    kind: PassageKind
    title: str | None
    publisher: str | None
    start: int
    end: int
    quote: str
    voices: tuple[Voice, ...]
    published: date | None
    published_why: str | None
    updated: date | None
    captured_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """One or two sentences of the day list, with everything behind them.

    `pages` counts the pages that have these words; of two sentences, at least
    the first. The words of copies are in `citations` but are printed once.
    """

    pieces: tuple[Piece, ...]
    citations: tuple[Citation, ...]
    pages: int

    @property
    def words(self) -> str:
        """Give the line as it is printed."""
        return "".join(piece.words for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionOf:
    """A headed section of the day, with its bullets in printed order."""

    section: Section
    title: str
    bullets: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A sentence that is not printed, and why. `unproven` are the names and figures at fault."""

    page: str
    capture: str
    start: int
    end: int
    quote: str
    claims: tuple[str, ...]
    reason: Reason
    unproven: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A passage that the day list could not use: no claim in it, or no day on it."""

    page: str
    passage: str
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacks:
    """What the day lacks, as far as is known.

    `retold` counts claims set aside because they stand in retellings,
    `headlines` those that repeat the text below them.
    """

    failed: tuple[Problem, ...] = ()
    silent: tuple[Silent, ...] = ()
    undated: tuple[Silent, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    retold: int = 0
    headlines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the list was made from: the day's pages, passages and claims, and the bullets."""

    pages: int
    passages: int
    claims: int
    bullets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayList:
    """One day as the ledger tells it. `day_number` is null before the first day."""

    day: date
    day_number: int | None
    title: str
    profile: str
    notice: str
    sections: tuple[SectionOf, ...]
    lacks: Lacks
    made_from: Counts
    as_of: datetime | None
