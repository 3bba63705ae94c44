"""What has no day but one that its words tell: states, views, what came before the news."""

import pytest
from tests.read.pages import claims_of

from daybook.model import When


def times(text: str) -> list[When | None]:
    """Give the days of every event of an article published on Friday 14 March."""
    return [event.time for claim in claims_of(text) for event in claim.events]


@pytest.mark.parametrize(
    "text",
    [
        "The road to the lighthouse is narrow.",
        "Before the war, Nyre was home to 300 people.",
        "Norvia has moved two battalions to the coast.",
        "Sarkani troops hold the village.",
        "Norvian soldiers executed four prisoners near Nyre.",
        "“A bridge is a bridge,” said Lotta Brandel, a baker.",
        "“A bridge is a bridge,” said Lotta Brandel, who was seen in Vell.",
        "Forty families were without heating.",
        "The boats are widely used on the coast.",
        "Tamar is also sending Norvia forty tanks.",
        "Sarkani troops fight at night.",
        "Sarkani troops have recently taken two hamlets.",
        "Such strikes aim to wear out the port.",
        "The mayor had hoped for an answer.",
    ],
)
def test_what_lasts_or_is_merely_thought_has_no_day(text: str) -> None:
    """A state, a standing force, a crime found later and a private view are of no day."""
    assert set(times(text)) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Norvia has begun to move two battalions to the coast.",
        "Sarkani troops took the village.",
        "“We want nothing but the bridge,” said Norvia’s army.",
        "Lotta Brandel, a baker, demanded that the bridge be opened.",
    ],
)
def test_what_is_news_has_the_days_of_news(text: str) -> None:
    """What began, what was done, what an office says and what anybody demands are news."""
    assert all(times(text))


def test_words_that_tell_the_day_of_a_state_are_heeded() -> None:
    """A crime whose day is told has that day."""
    told = times("Norvian soldiers executed four prisoners on Wednesday.")
    assert [time.text for time in told if time] == ["Wednesday"]


def test_what_a_case_is_about_is_not_dated_by_the_case() -> None:
    """A shelling that a prosecutor looks into was before; the inquiry is the news."""
    made = claims_of("Norvia’s prosecutor opened a case over the shelling of a barn near Nyre.")
    dated = {event.type: event.time is not None for claim in made for event in claim.events}
    assert dated["law"]
    assert not dated.get("shelling", False)
