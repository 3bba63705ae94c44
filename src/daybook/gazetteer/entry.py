"""What a gazetteer tells of a place, and what the reader of places may ask of it."""

from typing import Literal, NamedTuple, Protocol, TypeAlias, get_args

from daybook.model import PlaceKind

Form: TypeAlias = Literal["name", "alias", "adjective", "people"]
"""How a key names a place: as its name, another name, an adjective ("Norvian"), its people."""

KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)
FORMS: tuple[Form, ...] = get_args(Form)


class Entry(NamedTuple):
    """One place as the gazetteer has it, and the form under which it was found.

    `region` and `district` are ids of the areas that hold it, or empty; `admin1` is
    the region's name. `lat` and `lon` are degrees (WGS84), null where unknown: for a
    settlement its point, for all else a rough centre that is never given out.
    `population` is 0 where unknown, for an area the sum of its settlements'. `rank`
    is 4 for a capital, 3 and 2 for the seat of a region or district, 1 for the seat of
    something smaller, else 0. `is_surer` is false for what only the second layer has.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str
    admin1: str
    region: str
    district: str
    lat: float | None
    lon: float | None
    population: int
    rank: int
    form: Form
    is_surer: bool = True


class Atlas(Protocol):
    """What the reader of places asks of a gazetteer."""

    def __hash__(self) -> int:
        """Tell gazetteers apart, so that what is made of one is made once."""

    def find(self, key: str) -> tuple[Entry, ...]:
        """Give every place that a key names, by `daybook.gazetteer.key`."""

    def alike(self, key: str, countries: frozenset[str]) -> tuple[Entry, ...]:
        """Give places of some countries whose key is a letter away from this one."""

    def beginning(self, key: str, countries: frozenset[str]) -> tuple[Entry, ...]:
        """Give places of some countries whose key begins so and goes on for a few letters."""

    def by_id(self, identity: str) -> Entry | None:
        """Give an area by its id, a country by its code; null where there is none."""
