"""Figures: what a sentence counts, with bounds, modifier, unit, item, whole and rate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.model import Quantity
from daybook.read.figure import figures


def told(text: str) -> list[Quantity]:
    """Read the quantities of a text."""
    return [each.quantity for each in figures(text)]


def bounds(text: str) -> list[tuple[float | None, float | None]]:
    """Read the bounds of a text's figures."""
    return [(each.low, each.high) for each in told(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "modifier"),
    [
        ("More than 100 drones came.", 100, None, "more than"),
        ("Nearly 50 tanks were lost.", None, 50, "nearly"),
        ("At least 30 people are missing.", 30, None, "at least"),
        ("Up to 35 boats may sail.", None, 35, "up to"),
        ("Between half and one and a half million people fled.", 500_000, 1_500_000, "between"),
        ("About 2,000 soldiers marched.", 2000, 2000, "about"),
        ("Some two dozen drones fell.", 24, 24, "some"),
        ("Dozens of cars burned.", None, None, "dozens"),
        ("Tens of thousands left.", None, None, "tens of thousands"),
        ("A few hundred stayed.", None, None, "a few hundred"),
        ("Three, perhaps four, were ill.", 3, 4, "perhaps"),
        ("They waited five hours or more.", 5, None, "or more"),
        ("As many as 14 guards were taken.", None, 14, "as many as"),
        ("The fire took an estimated $46 million.", 46_000_000, 46_000_000, "an estimated"),
        ("No building stood within a kilometre of it.", None, 1, "within"),
    ],
)
def test_a_modifier_sets_the_bounds(
    text: str, low: float | None, high: float | None, modifier: str
) -> None:
    """The least is low alone, the most high alone, about right both, an order of size neither."""
    last = told(text)[-1]
    assert (last.low, last.high, last.modifier) == (low, high, modifier)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("half a million people", [(500_000, 500_000)]),
        ("a quarter of a million people", [(250_000, 250_000)]),
        ("4 hundred million litres", [(400_000_000, 400_000_000)]),
        ("1 to 2 thousand people", [(1000, 2000)]),
        ("10 000 people", [(10_000, 10_000)]),
        ("3½ years and 3 1/2 years", [(3.5, 3.5), (3.5, 3.5)]),
        ("twenty-seven boats and forty four oars", [(27, 27), (44, 44)]),
        ("a single ship", [(1, 1)]),
        ("a quarter to a fifth of them", [(20, 25)]),
        ("one in four households", [(25, 25)]),
        ("about two thirds of it", [(66.7, 66.7)]),
        ("no drones were seen and nobody was hurt", [(0, 0), (0, 0)]),
        ("minus 12 degrees", [(-12, -12)]),
        ("10-15 guards", [(10, 15)]),
        ("five to seven boats", [(5, 7)]),
        ("The rate rose from 5 to 7 per cent.", [(5, 5), (7, 7)]),
        ("The figure fell from seven to six.", [(7, 7), (6, 6)]),
    ],
)
def test_words_and_digits_are_one_number(
    text: str, values: list[tuple[float | None, float | None]]
) -> None:
    """A number is read alike in words, in digits and in both; a change is two figures."""
    assert bounds(text) == values


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("27 of these drones, while 19 others", ["drones", "others"]),
        ("78 missiles of various types and 106 drones", ["missiles", "drones"]),
        ("14 of its soldiers are held", ["soldiers"]),
        ("two United Coast League officials", ["United Coast League officials"]),
        ("14 home-made Kestrel 2 tanks", ["home-made Kestrel 2 tanks"]),
        ("42 BMK-1 carriers", ["BMK-1 carriers"]),
        ("eleven wounded marines were carried out", ["wounded marines"]),
        ("Nine more disappeared.", [None]),
        ("3,000 tonnes of barley", ["barley"]),
        ("up to a quarter of spending", ["spending"]),
        ("four years in prison", ["years"]),
    ],
)
def test_the_item_is_the_noun_that_is_counted(text: str, items: list[str | None]) -> None:
    """The counted noun is found without a parser, also behind "of" and over adjectives."""
    assert [each.item for each in told(text)] == items


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("20 drones out of 31 were downed", 31),
        ("20 of 31 drones", 31),
        ("nine of the League's 11 members", 11),
        ("Some 1,640 people, 412 of them children", 1640),
        ("Thirty drones were shot down out of forty-four", 44),
        ("12,000 soldiers, including 500 officers", 12_000),
        ("Of 44 drones that came, 31 were shot down", 44),
        ("44 drones, of which 31 were shot down", 44),
        ("two thirds of the 9,400 households", 9400),
    ],
)
def test_a_part_knows_its_whole(text: str, of: float) -> None:
    """The whole is found behind "of" and "out of", and before "of them" and "including"."""
    assert [each.of for each in told(text) if each.of is not None] == [of]


def test_the_same_figure_in_a_second_unit_is_left_out() -> None:
    """A figure in two units is one, in the first."""
    (area,) = told("Its troops hold 3,306sq kilometres (1,276sq miles).")
    assert (area.text, area.low, area.unit, area.measure) == (
        "3,306sq kilometres", 3306, "km2", "area",
    )  # fmt: skip
    (money,) = told("It gave 2.7 billion Norwegian kroner ($242.38 million).")
    assert (money.low, money.unit, money.measure) == (2_700_000_000, "NOK", "money")


def test_a_rate_says_by_what() -> None:
    """A figure "a day" is a rate by the day."""
    (shells,) = told("The works make 14,400 shells a month.")
    assert (shells.item, shells.per, shells.basis) == ("shells", "month", "rate")
    (rate,) = told("The port loses $3,500 a day.")
    assert (rate.low, rate.unit, rate.per, rate.basis) == (3500, "USD", "day", "rate")


WORDS = [
    "about", "more", "than", "two", "dozen", "half", "a", "million", "of", "31", "3,306", "%",
    "$", "US", "-", "to", "and", "between", "drones", "people", "were", "killed", "km", "square",
    "(", ")", ",", ".", "no", "one", "nobody", "third", "May", "2031", "at", "o", "’", "clock",
    "12", "/", ":", "½", "tens", "thousands", "them", "including", "year", "old", "ago", "kroner",
    "\n", "few", "hundred", "or", "a.m.",
]  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
def test_any_text_gives_figures_or_none(text: str) -> None:
    """Offsets point at the figure's words; no text makes an error; low is never above high."""
    for each in figures(text):
        quantity = each.quantity
        assert text[each.start : each.end] == quantity.text
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high


@pytest.mark.parametrize("text", ["9" * 400, "5" + " million" * 90 + " drones", "half " * 50])
def test_what_no_number_can_be_is_no_figure(text: str) -> None:
    """Keys of hundreds of digits and endless scales give no figure and no error."""
    assert all((each.quantity.low or 0) <= 10**18 for each in figures(text))


@given(st.lists(st.sampled_from(WORDS), max_size=20).map("".join))
def test_text_without_blanks_gives_figures_or_none(text: str) -> None:
    """The same holds where a page has lost its blanks."""
    assert all(text[each.start : each.end] == each.quantity.text for each in figures(text))


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("It fired 55 air and sea-based cruise missiles.", "air and sea-based cruise missiles"),
        ("It sent 100 Puma and Lynx armoured vehicles.", "Puma and Lynx armoured vehicles"),
        ("The list names 22 firms and banks.", "firms and banks"),
        ("A raid killed 12 people and wounded nine.", "people"),
        ("It gave 14 Puma and Norvia pledged tanks.", "Puma"),
        ("They met two US officials.", "US officials"),
        ("It may give 29 newer Puma 2A4 tanks.", "newer Puma 2A4 tanks"),
        ("It sent 31 Bren M1 tanks.", "Bren M1 tanks"),
    ],
)
def test_what_is_counted_goes_up_to_its_noun(text: str, item: str) -> None:
    """Kinds that share a noun and models with letters belong to the counted thing's name."""
    assert figures(text)[0].quantity.item == item


@pytest.mark.parametrize(
    ("text", "owed"),
    [
        ("It is not just sending Vell 14 Puma tanks.", [(14, 14, None)]),
        ("Norvia gave 30 lorries and Brenholm 40 of its own.", [(30, 30, None), (40, 40, None)]),
        ("It gave Puma 2 tanks.", []),
        ("The law will bring billions of dollars.", [(None, None, "USD")]),
        ("They walked dozens of kilometres.", [(None, None, "km")]),
        ("It lies a kilometre and a half away.", [(1.5, 1.5, "km")]),
        ("In a single 24-hour period 42 battles were fought.", [(42, 42, None)]),
        ("It was a million-dollar question.", []),
        ("It was a two-million-dollar boat.", [(2_000_000, 2_000_000, "USD")]),
        ("The isle aims at net zero.", []),
        ("It is far short of the 300 guns that it needs.", [(300, 300, None)]),
        ("It fell short of 300 guns.", [(None, 300, None)]),
    ],
)
def test_what_stands_around_a_number_tells_whether_and_what_it_counts(
    text: str, owed: list[tuple[float | None, float | None, str | None]]
) -> None:
    """Who is given things is no part of a figure; units behind "of" are; idioms count nothing."""
    found = [each.quantity for each in figures(text)]
    assert [(each.low, each.high, each.unit) for each in found] == owed


def test_what_is_counted_by_the_score_is_told() -> None:
    """The things behind "a score of" are counted, with what describes them."""
    assert figures("There was a score of freshly dug graves.")[0].quantity.item == (
        "freshly dug graves"
    )


@pytest.mark.parametrize(
    "text",
    [
        "One wonders what goes on.",
        "There was one seemingly caught in a net.",
        "The Group of Seven agreed.",
        "Lena, who hails from Vell, was 35 when she left.",
        "Under the 1972 Vell convention they agreed.",
        "Handing over Puma 2 tanks is a change.",
        "It lies at 48.6796.",
        "1/ A thread on the mill.",
    ],
)
def test_pronouns_names_ages_years_and_coordinates_count_nothing(text: str) -> None:
    """Numbers that only name, date or place something are no figures."""
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "owed"),
    [
        ("All 298 passengers and crew were killed.", ("passengers and crew", 298)),
        ("It hit a half dozen other towns.", ("other towns", 6)),
        ("As much as the two islands try, it fails.", ("islands", 2)),
        ("One of the battalion´s units went.", ("battalion´s units", 1)),
        ("We heard one clerk counting lorries.", ("clerk", 1)),
        ("Two more took place in May.", (None, 2)),
        ("It bought 12 high-end boats.", ("high-end boats", 12)),
        ("There hung one canvas.", ("canvas", 1)),
    ],
)
def test_the_words_of_a_figure_end_where_its_noun_does(
    text: str, owed: tuple[str | None, float]
) -> None:
    """Verbs and participles behind the counted things are none of them; joined things are."""
    found = figures(text)[0].quantity
    assert (found.item, found.low) == owed
