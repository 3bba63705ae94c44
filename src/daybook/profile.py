"""The conflict profile: a folder of TOML and CSV in, one frozen value out."""
from dataclasses import dataclass
from datetime import date

from daybook.model import Section, SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party to the conflict: its id, name, and the words that speak for it."""

    id: str
    name: str
    words: tuple[str, ...]  # "Russia", "Russian", "Moscow": as they stand in pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, office or body that speaks in this conflict (a row of names.csv)."""

    name: str
    kind: SpeakerKind
    side: str          # a side's id or "other"
    office: str        # "President of Ukraine", may be empty
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An outlet or agency (a row of sources.csv)."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: SpeakerKind       # usually "media"
    side: str               # a side's id or "other"
    domains: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A section of the day list and how this profile prints it."""

    section: Section
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """How a country or disputed area is drawn on maps."""

    name: str
    country: str        # ISO 3166-1 alpha-2
    drawn_as: str       # "internationally recognised", "disputed"
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Everything the program knows of one conflict."""

    id: str
    title: str
    languages: tuple[str, ...]
    day_ends_in: str            # an IANA zone: where midnight is
    first_day: date
    first_day_number: int       # how Daybook counts: the number of the first day
    counts_in_use: tuple[int, ...]  # numbers that outlets give the first day
    sides: tuple[Side, ...]
    sections: tuple[Heading, ...]
    areas: tuple[Area, ...]
    names: tuple[Name, ...]
    sources: tuple[Source, ...]
