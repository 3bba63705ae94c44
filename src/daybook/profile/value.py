"""The nouns of a profile: sides, names, sources, sections, areas, and the whole."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from daybook.model import PlaceKind, Section, SpeakerKind

STRICT = ConfigDict(extra="forbid", use_attribute_docstrings=True)
"""No unknown key passes; the words below each field are its description in the schema."""

Words = Annotated[str, Field(min_length=1)]
"""A text that is not empty."""

CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
"""A country as two capital letters, ISO 3166-1 alpha-2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party to the conflict: its id, its name, and the words that stand for it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Words
    """A short id, as it stands in every record ("NV"); never reused."""
    name: Words
    """The side's name as Daybook prints it ("Norvia")."""
    words: tuple[Words, ...]
    """Words that stand for the side in pages: "Norvia", "Norvian", "Halden"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, office or body that speaks in this conflict (a row of names.csv)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    name: Words
    """The usual English spelling, as Daybook prints it."""
    kind: SpeakerKind
    """What sort of speaker it is: one of the kinds of the export contract."""
    side: Words
    """A side's id, or "other"; by the office held, never by nationality."""
    office: str
    """The office or body ("President of Norvia"); may be empty."""
    aliases: tuple[Words, ...]
    """Other spellings and other names for it, as they stand in pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An outlet or news agency (a row of sources.csv)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Words
    """A short id in small letters ("harbour-post"); never reused."""
    name: Words
    """The outlet's name as Daybook prints it."""
    aliases: tuple[Words, ...]
    """Other names for it, as they stand in pages."""
    kind: SpeakerKind
    """Usually "media"."""
    side: Words
    """A side's id, or "other"; media are "other"."""
    domains: tuple[Words, ...]
    """Its addresses on the web without "www." ("harbour-post.example")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A section of the day list and how this profile prints it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    section: Section
    """The section's id in the export contract."""
    title: Words
    """The heading over it in the day list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """How a country or a disputed area is drawn on maps."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    name: Words
    """The area's usual English name."""
    country: CountryCode
    """The country it is drawn in, ISO 3166-1 alpha-2 ("FI")."""
    drawn_as: Words
    """The manner in a word or two: "internationally recognised", "disputed"."""
    note: Words
    """One sentence for readers of the map: on whose authority."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place that the gazetteer lacks, or spells otherwise (a row of places.csv)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    name: Words
    """The usual English spelling, as Daybook prints it."""
    kind: PlaceKind
    """What sort of place it is: one of the kinds of the export contract."""
    admin1: str
    """The region that it lies in, by its name; for a region its own; may be empty."""
    country: Annotated[str, Field(pattern=r"^(?:[A-Z]{2})?$")]
    """The country as two capital letters, ISO 3166-1 alpha-2; empty where that is disputed."""
    lat: Annotated[float, Field(ge=-90, le=90)] | None
    """Degrees north, for a settlement alone; empty: the gazetteer's place of that name."""
    lon: Annotated[float, Field(ge=-180, le=180)] | None
    """Degrees east, for a settlement alone."""
    aliases: tuple[Words, ...]
    """Other spellings and other names for it, as they stand in pages."""
    people: tuple[Words, ...]
    """Words for its people, nouns and adjectives ("Norvian", "Norvians")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Everything the program knows of one conflict."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Words
    """The profile's id, the name of its folder; never reused."""
    title: Words
    """The conflict's name as Daybook prints it."""
    languages: tuple[Words, ...]
    """Languages of the pages, as BCP 47 tags ("en")."""
    day_ends_in: Words
    """An IANA zone ("Atlantic/Reykjavik"): where midnight is for this conflict."""
    first_day: date
    """The conflict's first day."""
    first_day_number: int
    """The number of the first day in Daybook's own count: 0 or 1."""
    counts_in_use: tuple[int, ...]
    """The numbers that outlets give the first day, Daybook's own among them."""
    sides: tuple[Side, ...]
    """The parties."""
    sections: tuple[Heading, ...]
    """Every section of the contract once, in the order of the day list."""
    areas: tuple[Area, ...]
    """Countries and disputed areas, as maps draw them."""
    names: tuple[Name, ...]
    """Who speaks (the rows of names.csv)."""
    sources: tuple[Source, ...]
    """Outlets and agencies (the rows of sources.csv)."""
    places: tuple[Spot, ...] = ()
    """Places that the gazetteer lacks (the rows of places.csv, which may be missing)."""

    def __hash__(self) -> int:
        """Hash by the id: readers look up what they made for a profile at every block."""
        # Hashing every name and alias anew took half of all reading time.
        return hash(self.id)
