"""Places of events, and what only tells who says it."""

from tests.read.pages import article, war

from daybook.gazetteer import gazetteer
from daybook.read.claim import claims


def names(text: str) -> list[set[str]]:
    """Give the names of the places of each claim of a text."""
    made = claims(*article(text), war(), gazetteer()).made
    return [{place.name for event in claim.events for place in event.places} for claim in made]


def test_what_is_told_of_a_speaker_is_no_place_of_what_is_said() -> None:
    """Where a witness came from, or works, is not where it happened."""
    assert names(
        "Shells hit the mill in Vell, said Ida Corvin, a former pilot who left Nyre in May.\n"
        "“A shell hit Vell,” said Ida Corvin, whose brother lives in Orlen.\n"
        "Shells hit Vell and Orlen, said Ida Corvin."
    ) == [{"Vell"}, {"Vell"}, {"Vell", "Orlen"}]
