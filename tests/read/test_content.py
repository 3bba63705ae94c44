"""What an attribution covers: behind the cue, before it, on both sides, up to another's words."""

import pytest

from daybook.read.attribution import attributions
from daybook.read.content import content
from daybook.read.word import masked, quotations, words


def said(text: str) -> list[list[str]]:
    """Give the pieces of what each attribution of a sentence covers."""
    told = words(masked(text, 0, len(text), quotations(text, 0, len(text))))
    found = attributions(told, lambda *_: True)
    return [
        [text[told[first].start : told[last - 1].end] for first, last in content(told, each, found)]
        for each in found
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Sven Tarn said that the fort was lost.", ["that the fort was lost"]),
        ("The fort was lost, Sven Tarn said.", ["The fort was lost"]),
        ("“The fort is lost,” said Sven Tarn.", ["“The fort is lost,”"]),
        ("The fort, Sven Tarn said, was lost.", ["The fort", "was lost"]),
        ("According to Sven Tarn, the fort was lost.", ["the fort was lost"]),
        ("The fort was lost, according to Sven Tarn.", ["The fort was lost"]),
        ("Sven Tarn said: “The fort is lost.”", ["“The fort is lost.”"]),
        ("Sven Tarn told NorthWire the fort was lost.", ["the fort was lost"]),
        ("Sven Tarn told reporters that the fort was lost.", ["that the fort was lost"]),
        ("Sven Tarn said in an interview that the fort was lost.", ["that the fort was lost"]),
        ("“The fort is lost,” Sven Tarn told the crowd.", ["“The fort is lost,”"]),
        ("“The fort,” he said at a rally on Monday, “is lost.”", ["“The fort,”", "“is lost.”"]),
        ("“We hold,” he said in a talk that ran for an hour.", ["“We hold,”"]),
        ("Sven Tarn warned the guild that the fort was lost.", ["that the fort was lost"]),
        ("Sven Tarn saw the fort: “It is lost,” he said.", ["“It is lost,”"]),
        ("The fort was reportedly lost.", ["The fort was", "lost"]),
    ],
)
def test_what_is_said(text: str, pieces: list[str]) -> None:
    """What is said stands behind the cue, before it, or on both sides of it."""
    assert said(text) == [pieces]


def test_what_one_says_ends_where_another_begins() -> None:
    """A joined clause with a speaker of its own is no part of what the first one said."""
    told = said("Norvia said the fort was lost, while Sarkan said it still held.")
    assert told == [["the fort was lost"], ["it still held"]]
