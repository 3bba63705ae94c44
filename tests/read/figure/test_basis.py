"""What a figure covers, by the words of its own clause and no other's."""

import pytest

from daybook.model import Basis, EventType
from daybook.read.figure.event_figure import Placed, event_figures


def bases(text: str, kind: EventType) -> list[Basis | None]:
    """Give what each figure of a clause covers."""
    return [each.basis for found in event_figures(text, [Placed(kind, None)]) for each in found]


@pytest.mark.parametrize(
    ("text", "kind", "owed"),
    [
        ("Ten sailors were killed by a mine that may have drifted.", "strike", ["event"]),
        ("Shells wounded ten people, and the mayor will speak.", "shelling", ["event"]),
        ("Ten people were hurt on the day in May that they will not forget.", "strike",
         ["event"]),
        ("Ten were hurt in May.", "strike", ["event"]),
        ("Guards killed two men due to a quarrel.", "violence", ["event"]),
        ("The port will receive two cranes and 40 lorries.", "aid", ["forecast", "forecast"]),
        ("Two captains said the convoy would turn back.", "other", [None]),
        ("It pledged 14 howitzers.", "aid", ["forecast"]),
        ("The 14 howitzers promised in June had already been sent.", "aid", [None]),
        ("Since the start of the war, 40 mills have been destroyed.", "strike", ["cumulative"]),
        ("Earlier this month the two islands met.", "meeting", [None]),
        ("Vell had a population of about 400.", "other", ["stock"]),
        ("The navy has 93 patrol boats.", "other", ["stock"]),
        ("The village lies nine kilometres north of Vell.", "advance", [None]),
        ("It sent 300 lorries.", "aid", [None]),
        ("The port will open, a paper says, citing two sources.", "other", [None]),
        ("It provides a total of 88 lorries.", "aid", [None]),
        ("A division would normally field 70 tanks.", "other", [None]),
        ("It sent 40 guns in the first convoy since May.", "aid", [None]),
        ("It was the worst day so far, as it lost 12 boats.", "losses", ["event"]),
        ("So far it has lost lorries as well as 12 boats.", "losses", ["cumulative"]),
        ("It has yet to take one population centre.", "advance", [None]),
        ("In total he waited two years.", "other", [None]),
        ("Some 40 sailors were killed in the war.", "clash", ["cumulative"]),
        ("It has a part in the war, with two clerks saying more.", "other", [None]),
        ("The isle was said to be home to 40 people.", "other", ["stock"]),
        ("Talks of the two isles will follow.", "meeting", [None]),
        ("In the war-torn port a shell killed one man.", "shelling", ["event"]),
        ("Thousands of people were killed.", "strike", [None]),
    ],
)  # fmt: skip
def test_only_the_words_of_its_own_clause_tell_what_a_figure_covers(
    text: str, kind: EventType, owed: list[Basis | None]
) -> None:
    """What another clause foretells or sums up leaves a figure alone; null where none tells."""
    assert bases(text, kind) == owed
