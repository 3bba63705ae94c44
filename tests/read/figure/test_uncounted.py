"""Numbers that count nothing."""

import pytest

from daybook.read.figure import figures
from daybook.read.figure.reading import readings


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("the N15 road", "name"), ("the 8th regiment", "name"), ("a Tu-22M3 bomber", "name"),
        ("the F-16 jets", "name"), ("under Article 5 of it", "name"), ("on platform four", "name"),
        ("the new Corvin 11 radio", "name"),
        ("Kestrel 2 tanks are heavy", "name"), ("told Channel One today", "name"),
        ("at 16 Harbour Road", "name"), ("resolution No. 1701", "name"),
        ("on Jan. 31", "day"), ("3 and 4 March", "day"), ("in 2019", "day"),
        ("the 5 May rally", "day"),
        ("the 2018 accord", "day"), ("on 24/12/2031", None),
        ("at three o’clock", "time"), ("at 10.45pm", "time"), ("by 10 a.m. it", "time"),
        ("at ten past six", "time"), ("at 7.50.", "time"), ("until three.", "time"),
        ("two days ago", "time"), ("over the past three weeks", "time"),
        ("Ann Lee, 27, said", "age"), ("a man of 71 died", "age"), ("aged 26 and fit", "age"),
        ("an 18-year-old girl", "age"), ("the guard, who is 58, said", "age"),
        ("a five-day visit", "adjective"), ("a two-storey house", "adjective"),
        ("won 2-1 at home", "score"), ("the second half", None), ("a third attack", "word"),
        ("the one who left", "word"), ("helped one another", "word"),
    ],
)  # fmt: skip
def test_a_number_that_counts_nothing_says_why(text: str, why: str | None) -> None:
    """Names, days, times, ages, scores and other words are no figures."""
    assert figures(text) == ()
    _, found = readings(text)
    assert why is None or why in {each.kind for each in found}


@pytest.mark.parametrize(
    "text",
    [
        "In Vell 12 people were hurt", "some 2000 troops", "2,019 shells", "more than 2019 boats",
        "put the toll at seven.", "the 1,500 troops", "the 45-kilometre line",
        "Live: 12 boats sank",
        "half of the fleet", "It fell by a third.", "one of the three spans",
    ],
)  # fmt: skip
def test_a_count_is_no_name_day_or_time(text: str) -> None:
    """What looks like a name, a year, an hour or a rank and counts all the same is a figure."""
    assert len(figures(text)) >= 1
