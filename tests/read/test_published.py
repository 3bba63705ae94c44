"""The day on which a passage came out."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.model import About, Stamp
from daybook.profile import Profile
from daybook.read.published import Told, publication

THE_DAY = date(2031, 4, 12)  # a Saturday, day 41 of the war if the first is day 1
PROFILE = Profile(
    id="strait-war", title="The Strait War", languages=("en",), day_ends_in="UTC",
    first_day=date(2031, 3, 3), first_day_number=1, counts_in_use=(0, 1),
    sides=(), sections=(), areas=(), names=(), sources=(),
)  # fmt: skip


def told(text: str, *, about: About | None = None, captured: date = date(2033, 12, 31)) -> Told:
    """Read a whole text as one passage."""
    return publication(
        text, 0, len(text), about=about or About(), captured_at=captured, profile=PROFILE
    )


@pytest.mark.parametrize(
    "text",
    [
        "Key events\nHere is the situation on Saturday, April 12:\nOstrel fell.",
        "Here’s where things stand as of Saturday, April 12, 2031:Karsk fell.",
        "Karsk falls\nPublished 12 April 2031\nThe town fell.",
        "Karsk fell.Published12 April 2031SectionWorld",
        "Karsk falls\nPublished 2:05 PM GMT, April 12, 2031\nThe town fell.",
        "Karsk falls\nBy Anna Lume | 12 April 2031, 14:05 GMT\nThe town fell.",
        "Karsk falls\nAnna Lume — Saturday 12 April\nThe town fell.",
        "Karsk falls\nApril 12, 2031 · 3 min read\nThe town fell.",
        "KARSK, April 12, 2031 (NorthWire) — The town fell.",
        "KARSK, Norvia, Sat., Apr. 12 (NorthWire) — The town fell.",
        "Campaign assessment, April 12, 2031\n\nThe town fell.",
        "Karsk falls\n12.04.2031 18:45\nThe town fell.",
        "Karsk falls\n2031-04-12\nThe town fell.",
        "Karsk falls\nhttps://harbour.example/news/2031/4/12/karsk-falls\nThe town fell.",
        "Karsk falls\nhttps://harbour.example/news/2031/apr/12/karsk-falls\nThe town fell.",
        "Strait War: key events, day 41\nHere is the situation on Saturday:\nOstrel fell.",
    ],
)
def test_a_day_that_the_passage_bears(text: str) -> None:
    """A dateline in any usual form gives the day, and the reason quotes it."""
    result = told(text)
    assert result.published == THE_DAY, result.why
    assert result.why
    assert result.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "Karsk fell on Saturday, the army said.",
        "The war began on 3 March 2031, and Karsk fell.",
        "Here is the situation on April 12:\nOstrel fell.",
        "In an interview published on 12 April 2031, he spoke of peace.",
        "Published on 12 April 2031, the report counts the dead.",
        "A photo of 12 April 2031 (Anna Lume/NorthWire)",
        "3 March 2031\nThe war began.\n12 April 2031\nKarsk fell.",
        "Karsk falls\nThe town fell.\n"
        + "It is so.\n" * 9
        + "Correction:\n12 April 2031\nIt was Vell.",
        "Karsk falls\n03/04/2031\nThe town fell.",
        "Strait War: key events, day 41\nThe army said on Saturday that Ostrel fell.",
    ],
)
def test_days_that_are_not_the_passages_own(text: str) -> None:
    """Days of events, reports, pictures and corrections, and what fits two days, give none."""
    result = told(text)
    assert result.published is None, result.why
    assert result.why


def test_a_year_told_by_the_weekday() -> None:
    """A dateline without a year takes the only year of the war in which its weekday fits."""
    result = told("Here is the situation on Monday, April 12:\nOstrel fell.")
    assert result.published == date(2032, 4, 12)


def test_a_year_told_by_the_days_number() -> None:
    """Where several years fit, the number of the day tells the year."""
    text = "Strait War: key events, day 406\nHere is the situation on April 12:\nOstrel fell."
    assert told(text).published == date(2032, 4, 12)


def test_an_ambiguous_day_told_by_the_address() -> None:
    """03/04/2031 is read by the page's other dates."""
    stamp = Stamp(on=date(2031, 4, 3), at=None, told_by="its address")
    about = About(updated=stamp)
    assert told("Karsk falls\n03/04/2031\nIt fell.", about=about).published == date(2031, 4, 3)


def test_a_dateline_goes_before_a_stamp() -> None:
    """The passage's own words count for more than the page's stamp, and a gap is reported."""
    stamp = Stamp(on=date(2031, 6, 1), at=datetime(2031, 6, 1, tzinfo=UTC), told_by="its JSON-LD")
    alone = told("Karsk fell.", about=About(published=stamp))
    both = told("Published 12 April 2031\nKarsk fell.", about=About(published=stamp))
    assert (alone.published, alone.why) == (date(2031, 6, 1), "its JSON-LD says 2031-06-01")
    assert both.published == THE_DAY
    assert [each.stage for each in both.problems] == ["read.published"]


def test_nothing_after_the_capture() -> None:
    """A day after the page was captured is a problem, from a dateline and from a stamp alike."""
    captured = date(2031, 4, 1)
    stamp = Stamp(on=THE_DAY, at=None, told_by="its meta tags")
    for result in (
        told("Published 12 April 2031\nKarsk fell.", captured=captured),
        told("Karsk fell.", about=About(published=stamp), captured=captured),
    ):
        assert result.published is None
        assert len(result.problems) == 1


def test_a_weekday_that_does_not_fit() -> None:
    """A dateline whose weekday is not that of its day is a problem and gives no day."""
    result = told("Here is the situation on Friday, April 12, 2031:\nOstrel fell.")
    assert result.published is None
    assert "no such day" in result.problems[0].what


@pytest.mark.parametrize(
    ("text", "number", "run"),
    [
        ("Strait War: List of key events, day 1,037", 1037, None),
        ("Key developments on the 1,041st day of the invasion", 1041, None),
        ("Weekly roundup. Days 36-40", None, (36, 40)),
        ("On day 3 of the trial, Karsk spoke.", None, None),
        ("The army said it was the 5th day of rain.", None, None),
    ],
)
def test_days_by_number(text: str, number: int | None, run: tuple[int, int] | None) -> None:
    """Days of the war are read from headline and lead, other counts of days are not."""
    result = told(text)
    assert (result.day_number, result.day_range) == (number, run)


def test_a_number_that_fits_no_count() -> None:
    """A number at odds with the dateline under every count is reported and not used."""
    text = "Strait War: key events, day 45\nHere is the situation on Saturday, April 12:\nIt fell."
    result = told(text)
    assert (result.published, result.day_number) == (THE_DAY, 45)
    assert "day 45" in result.problems[0].what


def test_either_count_fits_a_dateline() -> None:
    """Outlets that call the first day 0 and those that call it 1 are both right."""
    for number in (40, 41):
        text = f"Strait War, day {number}\nHere is the situation on Saturday, April 12:\nIt fell."
        assert (told(text).published, told(text).problems) == (THE_DAY, ())


def test_a_run_of_days_settled_by_its_weekdays() -> None:
    """A roundup came out on its last day, under the one count that holds all its weekdays."""
    text = "Weekly roundup. Days 36-40\n\nA port burned on Monday. Karsk fell on {}."
    assert told(text.format("Friday")).published == date(2031, 4, 11)
    assert told(text.format("Thursday")).published is None


def test_the_weekday_on_which_it_was_said() -> None:
    """What happened on a day and was said on a weekday dates the story, if the year is told."""
    text = (
        "“On April 10, a depot burned,” the ministry said on Saturday. "
        "Forty have burned in the first four months of 2031."
    )
    assert told(text).published == THE_DAY
    assert told(text.replace("2031", "war")).published is None
    assert told(text + " On Sunday it rained.").published is None


def test_the_day_of_which_the_lead_reports() -> None:
    """A lead that reports a day as news dates the story after its latest full date."""
    text = "A depot burned on Apr. 12, the army reported. It was set up on March 3, 2031."
    assert told(text).published == THE_DAY
    assert told(text.replace("A depot burned", "Leaders will meet")).published is None
    assert told(text.replace(", 2031", "")).published is None
    assert told(text + " Talks are set for May 2.").published is None


def test_the_day_of_the_last_change() -> None:
    """An update is kept apart from the publication."""
    result = told("Karsk falls\nPublished 12 April 2031\nUpdated 14 April 2031\nIt fell.")
    assert (result.published, result.updated) == (THE_DAY, date(2031, 4, 14))


@given(st.text(st.sampled_from(list("dayMrch Apil0123456789:,./-\n“”(|•Publishedon#@"))))
def test_any_text(text: str) -> None:
    """Any text gives a day within bounds, or none, and always a reason."""
    result = told(text)
    assert result.why
    assert result.published is None or result.published <= date(2033, 12, 31)


def test_the_year_of_an_agencys_dateline_told_by_its_lead() -> None:
    """The weekday in the lead is the dateline's or the day before; elsewhere it tells nothing."""
    text = (
        "KARSK, April 12 (NorthWire) — Karsk fell on Saturday, Sven Tarn said. He left on Monday."
    )
    assert told(text).published == THE_DAY
    assert told(text.replace("Saturday", "Wednesday")).published is None
    assert told("Published 12 April\nKarsk fell on Saturday.").published is None
