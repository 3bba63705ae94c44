"""Numbers in words and digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.read.figure.numeral import line_of, numeral
from daybook.read.figure.vocabulary import vocabulary

UNITS = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = [(10**9, "billion"), (10**6, "million"), (1000, "thousand")]


def spelled(value: int) -> str:
    """Write a whole number from 1 in English words."""
    for scale, name in SCALES:
        if value >= scale:
            rest = value % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(value // scale)} {name}{joint}{spelled(rest) if rest else ''}".strip()
    if value >= 100:
        tail = f" and {spelled(value % 100)}" if value % 100 else ""
        return f"{UNITS[value // 100]} hundred{tail}"
    if value >= 20:
        return TENS[value // 10] + (f"-{UNITS[value % 10]}" if value % 10 else "")
    return UNITS[value]


def read(text: str) -> float | None:
    """Read the number that a text begins with, if it is the whole of it."""
    line = line_of(text, vocabulary())
    found = numeral(line, 0)
    assert found is not None
    assert found.last == line.size
    return found.value


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_a_number_in_words_reads_as_itself(value: int) -> None:
    """A value that is put into words reads as itself."""
    assert read(spelled(value)) == value


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_in_digits_reads_as_itself(value: int) -> None:
    """With the thousands apart by commas or narrow blanks, or not at all, a number is the same."""
    assert read(str(value)) == value
    assert read(f"{value:,}") == value
    assert read(f"{value:,}".replace(",", "\u202f")) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one and a half million", 1_500_000), ("two and three quarters", 2.75), ("2.5bn", 2.5e9),
        ("4.3M", 4_300_000), ("two-thirds", 66.7), ("1/16", 6.2), ("a dozen", 12), ("½", 50),
    ],
)  # fmt: skip
def test_parts_and_scales(text: str, value: float) -> None:
    """Halves and scales multiply; a fraction alone is per cent."""
    assert read(text) == value


@pytest.mark.parametrize("text", ["24/7", "9/11", "1/2/2031"])
def test_strokes_between_days_are_no_fraction(text: str) -> None:
    """A stroke makes a fraction of a smaller and a larger number alone."""
    found = numeral(line_of(text, vocabulary()), 0)
    assert found is not None
    assert found.value is None
