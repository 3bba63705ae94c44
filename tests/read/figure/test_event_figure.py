"""Figures of events: what they measure, which event they belong to, what they cover."""

import pytest

from daybook.model import EventType, Quantity
from daybook.read.figure.event_figure import Placed, event_figures


def told(text: str, *kinds: EventType) -> list[Quantity]:
    """Read the quantities of a clause that tells events of some types."""
    events = [Placed(kind, None) for kind in kinds]
    return [each for found in event_figures(text, events) for each in found]


@pytest.mark.parametrize(
    ("text", "kind", "measures"),
    [
        ("Seven people were killed and 21 were injured by a missile.", "strike",
         ["killed", "wounded"]),
        ("A missile hit the square, killing at least three people and wounding 12.", "strike",
         ["killed", "wounded"]),
        ("The air force shot down 38 drones and lost sight of four.", "interception",
         ["downed", "lost"]),
        ("It intercepted 78 missiles of various types and 106 drones.", "interception",
         ["downed", "downed"]),
        ("The south launched 47 drones.", "strike", ["launched"]),
        ("Fourteen soldiers have been captured since Friday.", "capture", ["captured"]),
        ("Each side handed over 60 people.", "exchange", ["exchanged"]),
        ("It will send four launchers.", "aid", ["delivered"]),
        ("The drills involve 1,500 troops.", "deployment", ["deployed"]),
        ("The army has lost 87,300 soldiers and 1,912 armoured vehicles.", "losses",
         ["killed or wounded", "destroyed"]),
        ("There were 41 clashes along the front.", "clash", ["attacks"]),
        ("Troops advanced 1.5 kilometres.", "advance", ["distance"]),
        ("The town, a city of 90,000 people, was shelled four times.", "shelling",
         ["other", "attacks"]),
        ("Lena, killed in May, left two sons.", "other", ["other"]),
        ("Lena, who was killed in May, left behind two sons.", "strike", ["other"]),
        ("Ten were killed, including two boys.", "strike", ["killed", "killed"]),
        ("It wants to destroy the grid, leaving 90 homes dark.", "strike", ["other"]),
        ("Three drivers ran to help when the car was hit.", "strike", ["other"]),
        ("It was the biggest gain that was captured in more than six months.", "advance", []),
        ("It captured a hill, the first gain for six months.", "advance", ["other"]),
        ("We met dozens of civilians near the aid post.", "aid", ["other"]),
        ("Swaps between the two countries are rare.", "exchange", ["other"]),
        ("To the 18 guns already delivered it adds 12.", "aid", ["delivered", "delivered"]),
        ("It flew 37 air strikes, 17 of them by drones that were downed.", "strike",
         ["attacks", "attacks"]),
        ("It raised its tally of dead by 30 overnight to 450.", "losses", ["killed", "killed"]),
        ("Forty soldiers were killed or wounded.", "clash", ["killed or wounded"]),
        ("Shells killed and wounded dozens of people.", "shelling", ["killed or wounded"]),
        ("The raid left 200 dead and wounded.", "strike", ["killed or wounded"]),
        ("The raid left three dead and 12 injured.", "strike", ["killed", "wounded"]),
        ("Four thousand recruits were dead or missing.", "clash", ["other"]),
        ("It announced the release of 116 captives.", "exchange", ["exchanged"]),
        ("The attack spanned 11 districts and damaged 35 houses.", "losses", ["other", "hit"]),
        ("They abducted 16 boys.", "violence", ["other"]),
        ("Two guards were shot after they had laid down their arms.", "violence", ["killed"]),
        ("Two guards were shot in the market.", "violence", ["other"]),
        ("Six bombers took off and fired rockets.", "strike", ["other"]),
        ("Each hit deprives 200 households of light.", "strike", ["other"]),
        ("Ten fishermen – all of them islanders – perished.", "accident", ["killed"]),
        ("A shell killed a 55-year-old man.", "shelling", ["killed"]),
        ("Allies sent hundreds of old tanks.", "aid", ["delivered"]),
        ("Of the 14 states that own the tank two have agreed.", "aid", ["other", "other"]),
        ("It counted 31 killings of captives, 19 of them in May.", "violence",
         ["killed", "killed"]),
        ("The soldiers executed four guards taken prisoner near the mill.", "violence", ["killed"]),
        ("Nobody was hurt.", "strike", ["wounded"]),
        ("A woman was killed when shells fell.", "shelling", ["killed"]),
    ],
)  # fmt: skip
def test_the_words_beside_a_figure_tell_what_it_measures(
    text: str, kind: EventType, measures: list[str]
) -> None:
    """The verb that governs a figure, its noun or the event itself tells its measure."""
    assert [each.measure for each in told(text, kind)] == measures


def test_a_figure_belongs_to_the_event_that_its_measure_fits() -> None:
    """What was launched belongs to the strike, what was downed to the interception."""
    text = "The air force shot down 38 of 54 drones launched overnight."
    events = [Placed("strike", None), Placed("interception", None)]
    (strike,), (interception,) = event_figures(text, events)
    assert (strike.low, strike.measure) == (54, "launched")
    assert (interception.low, interception.of, interception.measure) == (38, 54, "downed")


def test_the_verb_right_before_a_figure_outweighs_a_participle_behind_it() -> None:
    """In "shot down 15 missiles fired at the port" the missiles were shot down."""
    text = "Gunners shot down more than 15 missiles fired at the port."
    strike, interception = event_figures(
        text, [Placed("strike", None), Placed("interception", None)]
    )
    assert strike == ()
    assert [each.measure for each in interception] == ["downed"]


def test_of_two_events_alike_the_nearer_takes_a_figure() -> None:
    """Where two events fit, the one whose word stands nearer takes the figure."""
    text = "One raid killed four people; another raid, in the north, wounded nine."
    first, second = event_figures(text, [Placed("strike", 4), Placed("shelling", 40)])
    assert [each.low for each in first] == [1, 4, 9]
    assert second == ()


def test_words_that_attribute_have_no_figures() -> None:
    """A figure outside the words that tell what happened is left out."""
    text = "Two drivers said that 12 buses burned."
    words = frozenset(range(text.index("12"), len(text)))
    ((buses,),) = event_figures(text, [Placed("other", None)], words)
    assert buses.low == 12


def test_a_bare_figure_goes_on_with_the_story() -> None:
    """In "another 11 were lost" is counted what the story counted last."""
    ((before,),) = event_figures("It downed 38 drones.", [Placed("interception", None)])
    text = "Another 11 were lost from radar."
    ((lost,),) = event_figures(text, [Placed("other", None)], None, before)
    assert (lost.low, lost.measure) == (11, "lost")


def test_a_bare_figure_inside_a_clause_takes_no_measure_from_the_story() -> None:
    """What a figure counts in "raised it to 30,000 this year" the story does not tell."""
    ((before,),) = event_figures("Nine people were killed.", [Placed("strike", None)])
    text = "The bloc doubles the number of recruits to 30,000 this year."
    ((doubled,),) = event_figures(text, [Placed("other", None)], None, before)
    assert doubled.measure == "other"


@pytest.mark.parametrize(
    "text",
    [
        "There is no list of the dead.",
        "The sheds have no use and are meant to hurt civilians.",
        "Debris from one of them lay on the road.",
        "She named one of the main roads.",
    ],
)
def test_what_tells_of_no_harm_and_no_number_is_no_figure(text: str) -> None:
    """Harm has to be told of what is absent itself; "one of them" is a thing, not a count."""
    assert told(text, "strike") == []


def test_what_was_not_is_no_figure() -> None:
    """A figure that the text takes back is none: "six, not seven"."""
    assert [each.low for each in told("Six people, not seven, were killed.", "strike")] == [6]
    text = "It needs hundreds, rather than dozens, of guns."
    assert [each.modifier for each in told(text, "aid")] == ["hundreds"]


def test_what_is_absent_counts_where_it_means_no_harm() -> None:
    """Of "no injuries" and "no reason" the first alone is a figure."""
    assert [each.low for each in told("No injuries were reported.", "strike")] == [0]
    assert told("The ministry gave no reason and no timetable.", "strike") == []


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Ten soldiers were killed on Monday.", "event"),
        ("In total 300 soldiers have been killed.", "cumulative"),
        ("Ten soldiers a day are killed.", "rate"),
        ("Thirty soldiers may be killed.", "forecast"),
    ],
)
def test_the_clause_tells_what_a_figure_covers(text: str, basis: str) -> None:
    """A sum since a start and what is to come are told apart from the event's own."""
    assert told(text, "losses")[0].basis == basis
