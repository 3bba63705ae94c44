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
    assert time == When(text="Wednesday", start=date(2031, 3, 12), end=date(2031, 3, 12))


def test_what_was_said_on_a_day_did_not_happen_after_it() -> None:
    """What an army said on Thursday is of Thursday or the day before, whenever it is printed."""
    (time,) = times("Drones struck the port, Norvia’s army said on Thursday.")
    assert time == When(text=None, start=date(2031, 3, 12), end=date(2031, 3, 13))


def test_undated_news_is_of_the_day_or_the_day_before() -> None:
    """No words of the page tell the day, and none are given."""
    assert times("Drones struck the port.") == [When(text=None, start=date(2031, 3, 13), end=DAY)]


def test_a_story_goes_on_with_its_day() -> None:
    """What fighting a story tells after a day was told is of that day."""
    told = times("Shells hit the pier on Wednesday. Drones struck the depot, the army said.")
    assert [time.start for time in told if time] == [date(2031, 3, 12)] * 2


def test_what_an_attack_brought_is_of_its_day() -> None:
    """A story that opens with an attack tells what else came of it that day."""
    told = times("Drones struck the port on Wednesday. Two tonnes of barley burnt, a clerk said.")
    assert [time.start for time in told if time] == [date(2031, 3, 12)] * 2


def test_what_is_planned_has_no_day_but_one_that_is_told() -> None:
    """A promise without a day stays open."""
    assert times("Norvian forces will strike the port.") == [None]


def test_two_events_of_a_sentence_keep_their_days() -> None:
    """Each has the time that nothing parts from it."""
    told = times("Shells hit the pier on Tuesday and soldiers took Nyre on Wednesday.")
    assert {time.text for time in told if time} == {"Tuesday", "Wednesday"}


def test_a_range_is_covered_whole() -> None:
    """Between Monday and Wednesday: three days."""
    (time,) = times("Drones struck the port between Monday and Wednesday.")
    assert time is not None
    assert (time.start, time.end) == (date(2031, 3, 10), date(2031, 3, 12))


def test_speech_is_of_the_day_of_saying() -> None:
    """A demand was made when it was said."""
    (time,) = times("Norvia’s army demanded on Wednesday that the port be opened.")
    assert time == When(text="Wednesday", start=date(2031, 3, 12), end=date(2031, 3, 12))


def test_what_has_happened_has_no_days_to_come() -> None:
    """Talks that are over took place before what they agreed on."""
    (time, *_) = times("Norvia ended talks with Tamar on a swap to be made on 2 April.")
    assert time is not None
    assert time.end <= DAY


def test_a_demand_was_not_made_in_the_days_that_it_is_about() -> None:
    """What should be done this year was asked for when the news came out."""
    (time, *_) = times("Norvia’s army demanded that the mines be cleared this year.")
    assert time == When(text=None, start=date(2031, 3, 13), end=DAY)


def test_what_an_article_tells_by_the_way_has_no_day() -> None:
    """What an outlet says in its own voice, and no list knows, lies mostly behind the news."""
    assert times("The lighthouse keeper owned a dog.") == [None]


def test_a_time_with_a_verb_of_its_own_is_not_the_sayings() -> None:
    """“Said talks should start this year”: said in the days of the news."""
    made = claims_of("Minister Ida Corvin said negotiations should start this year.")
    assert all(claim.said is None for claim in made)
    (statement, *_) = [event.time for claim in made for event in claim.events]
    assert statement == When(text=None, start=date(2031, 3, 13), end=DAY)


def test_a_denial_is_not_of_the_day_that_it_denies() -> None:
    """What is denied had its day; the denial is news."""
    (time, *_) = times("Norvia’s army denied that its boats had left on Sunday.")
    assert time == When(text=None, start=date(2031, 3, 13), end=DAY)


def test_a_day_to_compare_with_is_not_the_events() -> None:
    """“More than on Tuesday” tells of a Tuesday on which something else was."""
    (time,) = times("Shells hit the pier, more than on Tuesday.")
    assert time == When(text=None, start=date(2031, 3, 13), end=DAY)


def test_a_plan_takes_no_day_from_the_story() -> None:
    """What will be struck was not struck on the day of the last strike."""
    told = times("Drones struck the port on Wednesday. They will strike the depot, too.")
    assert told[-1] is None


def test_nobody_speaks_of_an_attack_before_it() -> None:
    """A denial in a story that opens with an attack of the day itself is of that day."""
    told = times("Drones struck the port on Friday. Norvia’s army denied it had sent them.")
    assert {(time.start, time.end) for time in told if time} == {(DAY, DAY)}


def test_a_state_of_the_present_has_no_day() -> None:
    """What simply is so did not take place on the day before."""
    assert times("The road to the lighthouse is narrow.") == [None]


def test_days_of_long_ago_are_not_carried() -> None:
    """A story that went back to another year tells no day of what follows without one."""
    told = times("In March 2029 shells hit the port. Mortars hit the market as well.")
    assert told[-1] is None or told[-1].start.year == DAY.year


def test_a_statement_is_not_of_a_day_ahead() -> None:
    """Who speaks of a drill next month has spoken by now."""
    (claim,) = claims_of("Norvia’s army demanded that the drill of next month be called off.")
    said = [event.time for event in claim.events if event.type == "statement"]
    assert [time.start <= DAY for time in said if time] == [True]
