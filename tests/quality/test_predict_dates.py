"""Answers on the sets of times: the reader's bounds turned into TIMEX3's."""

from datetime import date

from bench.dates import answers

DAY = date(2033, 1, 6)


def told(text: str) -> list[tuple[str, object]]:
    """Give the words and the value of each answer."""
    found = answers(text, DAY)
    return [(text[int(str(one["start"])) : int(str(one["end"]))], one["value"]) for one in found]


def test_only_belongs_to_no_length_of_the_news_sets() -> None:
    """TIMEX3 has no mark for "only": it stands outside."""
    assert told("The talks lasted only two hours.") == [("two hours", "PT2H")]


def test_a_part_and_its_year_are_two_answers() -> None:
    """The news sets mark "the first nine months" and "2032" apart."""
    assert told("Freight fell in the first nine months of 2032.") == [
        ("the first nine months", "P9M"),
        ("2032", "2032"),
    ]


def test_adjectives_are_times_in_histories_alone() -> None:
    """TIMEX2 takes "former" for a time, TIMEX3 does not."""
    years = " ".join(f"It burnt in {year}." for year in range(1900, 1912))
    assert told("A former sailor spoke.") == []
    assert told(f"{years} A former sailor spoke.")[-1] == ("former", "PAST_REF")
