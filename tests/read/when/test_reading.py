"""Times of a passage: what is one, what it means, and which days it covers."""

from datetime import date

import pytest

from daybook.read.when import timexes

THURSDAY = date(2033, 1, 6)


def told(text: str, anchor: date | None = THURSDAY) -> list[tuple[str, str | None]]:
    """Give the words and the value of each time."""
    return [(text[time.start : time.end], time.value) for time in timexes(text, anchor)]


def days(text: str, anchor: date = THURSDAY) -> list[str | None]:
    """Give the days that each time covers, as first/last."""
    return [
        f"{time.days.start.isoformat()}/{time.days.end.isoformat()}" if time.days else None
        for time in timexes(text, anchor)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It began on Thursday, March 3, 2031.", "Thursday, March 3, 2031", "2031-03-03"),
        ("It began on 3 March 2031.", "3 March 2031", "2031-03-03"),
        ("It began on the 3rd of March, 2031.", "the 3rd of March, 2031", "2031-03-03"),
        ("It began in late March 2031.", "late March 2031", "2031-03"),
        ("The port grew in the 1980s.", "the 1980s", "198"),
        ("The lighthouse is of the 19th century.", "the 19th century", "18"),
        ("The lane was dredged in the spring of 2031.", "the spring of 2031", "2031-SP"),
        ("Exports fell in the third quarter of 2032.", "the third quarter of 2032", "2032-Q3"),
        ("The fort fell in 480 BC.", "480 BC", "BC0480"),
        ("He left in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ],
)
def test_times_that_the_calendar_names(text: str, words: str, value: str) -> None:
    """Days, months, seasons, years, decades and centuries have their ISO values."""
    assert told(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Drones struck on Tuesday.", "2033-01-04"),
        ("Drones struck on Thursday.", "2033-01-06"),
        ("They will meet on Tuesday.", "2033-01-11"),
        ("The minister said they would meet on Friday.", "2033-01-07"),
        ("They will meet again, he said on Tuesday.", "2033-01-04"),
        ("Repairs are expected to end on Saturday.", "2033-01-08"),
        ("Coaches were stopped last Thursday.", "2032-12-30"),
    ],
)
def test_the_tense_chooses_the_last_weekday_or_the_next(text: str, value: str) -> None:
    """The nearest verb before a weekday says on which side of the passage's day it lies."""
    assert [time[1] for time in told(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The lane was closed in December.", "2032-12"),
        ("The lane was closed on 28 December.", "2032-12-28"),
        ("The exchange is planned for February.", "2033-02"),
        ("The army is preparing for an offensive in the spring.", "2033-SP"),
        ("Ministers will meet on 24 January.", "2033-01-24"),
        ("They met on Christmas Eve.", "2032-12-24"),
        ("It snowed last winter.", "2032-WI"),
    ],
)
def test_the_year_rolls_over_at_new_year(text: str, value: str) -> None:
    """A month or day without a year is the one that the tense and the distance point at."""
    assert [time[1] for time in told(text)] == [value]


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("Drones were shot down overnight.", "2033-01-05/2033-01-06"),
        ("Drones were shot down overnight on Monday.", "2033-01-02/2033-01-03"),
        ("Shells fell in the night to Sunday.", "2033-01-01/2033-01-02"),
        ("The line has been closed since Monday.", "2033-01-03/2033-01-06"),
        ("The line has been closed since last August.", "2032-08-01/2033-01-06"),
        ("The line will stay closed until Tuesday.", "2033-01-06/2033-01-11"),
        ("Launchers will come by the end of March.", "2033-01-06/2033-03-31"),
        ("Trains will not run before 20 January.", "2033-01-06/2033-01-19"),
        ("The front moved in the first three days of 2033.", "2033-01-01/2033-01-03"),
        ("The front has hardly moved this week.", "2033-01-03/2033-01-06"),
        ("The front will not move this week.", "2033-01-03/2033-01-09"),
        ("The boats have stayed away since the fall of Nyre in June.", "2032-06-01/2033-01-06"),
        ("The truce ended on Orthodox Christmas 2032.", "2032-01-07/2032-01-07"),
        ("They met on Orthodox Easter.", "2032-05-02/2032-05-02"),
        ("For the next two weeks they stayed in a cellar.", None),
        ("They will hide for the next two days, he said.", "2033-01-06/2033-01-08"),
        ("Shells fell throughout the week.", "2033-01-03/2033-01-06"),
        ("The talks should start this week.", "2033-01-03/2033-01-09"),
        ("The pact would end after 2036.", None),
        ("Ships were stopped over the past three days.", "2033-01-03/2033-01-06"),
        ("He spoke at 7:50 a.m. on Tuesday.", "2033-01-04/2033-01-04"),
        ("He spoke early on Tuesday.", "2033-01-04/2033-01-04"),
        ("Marines were brought in over the weekend.", "2033-01-01/2033-01-02"),
    ],
)
def test_the_days_that_a_time_covers(text: str, covered: str | None) -> None:
    """“Since” reaches to the passage's day, “until” from it; a night lies on two days."""
    assert days(text) == [covered]


def test_both_ends_of_a_range_have_all_its_days() -> None:
    """Whichever end an event is given, it covers the whole range."""
    run = "2032-12-17/2032-12-26"
    assert days("In the 10 days between December 17 and December 26 they flew.") == [None, run, run]
    assert days("Drills will run from Sunday through Thursday.") == ["2033-01-09/2033-01-13"] * 2


def test_two_days_of_one_month_are_two_times() -> None:
    """The month is read with either day, the year with both."""
    assert told("Shells fell on 6 and 7 March 2031.") == [
        ("6", "2031-03-06"),
        ("7 March 2031", "2031-03-07"),
    ]
    assert told("It lasted from 2014-18.") == [("2014", "2014"), ("18", "2018")]


def test_lengths_and_sets() -> None:
    """How long and how often have values, and cover no days by themselves."""
    assert told("They waited for two and a half hours.") == [
        ("two and a half hours", "PT2.5H"),
    ]
    assert told("Every two weeks a ship comes.") == [("Every two weeks", "P2W")]
    assert told("The daily bulletin is short.") == [("daily", "P1D")]


def test_what_was_told_before_is_leant_on() -> None:
    """“The next day” and “two days later” are counted from the day told last."""
    text = "The fort fell on 28 February 2032. The next day it rained. Two days later it burnt."
    assert [value for _, value in told(text)] == ["2032-02-28", "2032-02-29", "2032-03-02"]


def test_a_story_of_long_ago_goes_on_with_its_years() -> None:
    """Where a passage tells of years long gone, a month follows what was told last."""
    text = (
        "The war began in March 1914. In June 1914 the strait froze. By December 1914 the isle was "
        "taken. The fleet left in February 1915. In 1916 it came back. Peace came in May 1917. "
        "In August the sailors went home."
    )
    assert told(text)[-1] == ("August", "1917-08")


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the isle.",
        "May they come home.",
        "Prices fell and may fall again.",
        "The fall of Lume was denied.",
        "A man aged 61 years old left.",
        "She is a 61-year-old baker.",
        "Four ships a week pass.",
        "About 1400 soldiers and 2033 horses crossed.",
        "The second of them left.",
        "The Sun reported it.",
        "At the same time they denied it.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Verbs, ages, rates, counts, ranks and names are no times."""
    assert told(text) == []


def test_what_does_not_settle_a_day_has_no_value() -> None:
    """A day in figures that may be two, a day without the passage's day: null, not a guess."""
    assert told("It was sent on 03/04/2031.") == [("03/04/2031", None)]
    assert told("It was sent on 13/04/2031.") == [("13/04/2031", "2031-04-13")]
    assert told("They left on Friday.", None) == [("Friday", None)]


def test_a_day_within_a_told_year_is_uncertain() -> None:
    """Of a day that is only known to lie in a year, the unknown parts are written X."""
    text = "The harbours froze in 2032. Two days later they were free."
    assert told(text)[-1] == ("Two days later", "2032-XX-XX")


def test_an_article_belongs_to_the_noun() -> None:
    """“A three-year plan” has the time “three-year”; “the spring” keeps its article."""
    assert told("A three-year plan was made.") == [("three-year", "P3Y")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The army began its assault on February 24.", "2032-02-24", "2032-02-24"),
        ("The army announced a drill for February 24.", "2033-02-24", "2033-02-24"),
        ("The vote was set for 24 February.", "2033-02-24", "2033-02-24"),
        ("Shells fell on 24 May, three years ago.", "2030-05-24", "2030-05-24"),
        ("It fell on February 24 – 11 months ago – after a siege.", "2032-02-24", "2032-02-24"),
        ("They crossed the border on February 24 last year.", "2032-02-24", "2032-02-24"),
        ("The port will reopen on February 24 next year.", "2034-02-24", "2034-02-24"),
        ("But by 16 March, it was all over.", "2032-03-16", "2032-03-16"),
        ("The rules take effect on March 1, as first told.", "2033-03-01", "2033-03-01"),
        ("She plans a visit for Jan. 29, a diplomat told us.", "2033-01-29", "2033-01-29"),
        ("By August, forces were pressing towards the town.", "2032-08-01", "2032-08-31"),
        ("The war was over.On 3 March, ships returned.", "2032-03-03", "2032-03-03"),
    ],
)
def test_a_day_without_a_year_has_the_year_that_its_words_tell(
    text: str, first: str, last: str
) -> None:
    """What happened lies behind the page's day; how long ago it was tells the year, too."""
    [time, *_] = timexes(text, date(2033, 1, 25))
    assert time.days is not None
    assert (time.days.start.isoformat(), time.days.end.isoformat()) == (first, last)


def test_an_undated_passage_goes_on_from_what_has_happened() -> None:
    """A look ahead to next year gives its year to no day that is told of behind it."""
    text = (
        "Shells fell on December 25, 2032. Next year, the port is expected to receive two cranes. "
        "On December 19, boats struck the pier."
    )
    assert [time.value for time in timexes(text, None)] == ["2032-12-25", "2033", "2032-12-19"]


@pytest.mark.parametrize("words", ["on Friday", "last August", "this year", "two months ago"])
def test_what_points_at_an_unknown_day_has_no_days(words: str) -> None:
    """On a page that tells no day of its own, "Friday" may be any Friday."""
    times = timexes(f"Shells fell on May 4, 2032. The pier was hit {words}.", None)
    assert [time.days is None for time in times] == [False, True]


def test_a_model_is_no_year() -> None:
    """The number of a kind of aircraft tells no time."""
    assert timexes("The base got its first Gale 2000-5F jets.", date(2033, 1, 14)) == ()
