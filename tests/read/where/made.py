"""What the tests of the reader of places share: the invented war's region, and nobody's."""

from datetime import date

from daybook.gazetteer import gazetteer
from daybook.model import Place
from daybook.profile import Profile, profile, profile_folder
from daybook.read.where import Region, Toponym, region, toponyms

STRAIT: Region = region(gazetteer(), profile(profile_folder("strait-war")))

NOBODYS: Region = region(
    gazetteer(),
    Profile(
        id="none", title="No conflict", languages=("en",), day_ends_in="UTC", first_day=date.min,
        first_day_number=1, counts_in_use=(1,), sides=(), sections=(), areas=(), names=(),
        sources=(),
    ),
)  # fmt: skip


def found(text: str, known: Region = NOBODYS) -> dict[str, Toponym]:
    """Give the toponyms of a text by their words, the last of each."""
    return {text[each.start : each.end]: each for each in toponyms(text, known)}


def placed(text: str, words: str, known: Region = NOBODYS) -> Place:
    """Give the place that words of a text mean."""
    place = found(text, known)[words].place
    assert place is not None
    return place
