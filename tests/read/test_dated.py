"""When events took place: by their own words, by their story, by the news's day."""

from datetime import date

from tests.read.pages import DAY, claims_of

from daybook.model import When


def times(text: str) -> list[When | None]:
    """Give the days of every event of an article published on Friday 14 March."""
    return [event.time for claim in claims_of(text) for event in claim.events]


def test_an_event_has_the_day_that_its_clause_tells() -> None:
    """The words that tell the day are kept with it."""
    (time,) = times("Sarkani forces shelled the village on Wednesday.")
    assert time == When(text="on Wednesday", start=date(2031, 3, 12), end=date(2031, 3, 12))


def test_the_day_of_saying_is_not_the_events() -> None:
    """“Said on Thursday” tells when it was said."""
    (time,) = times("Drones struck the port, Norvia’s army said on Thursday.")
    assert time == When(text=None, start=date(2031, 3, 13), end=DAY)


def test_undated_news_is_of_the_day_or_the_day_before() -> None:
    """No words of the page tell the day, and none are given."""
    assert times("Drones struck the port.") == [When(text=None, start=date(2031, 3, 13), end=DAY)]


def test_a_story_goes_on_with_its_day() -> None:
    """What fighting a story tells after a day was told is of that day."""
    told = times("Shells hit the pier on Wednesday. Drones struck the depot, the army said.")
    assert [time.start for time in told if time] == [date(2031, 3, 12)] * 2


def test_what_is_planned_has_no_day_but_one_that_is_told() -> None:
    """A promise without a day stays open."""
    assert times("Norvian forces will strike the port.") == [None]
