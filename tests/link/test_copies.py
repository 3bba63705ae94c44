"""Exact copies are found through what reprints change, and through nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.link.copies import copies, folded
from daybook.model import Claim


def a_claim(quote: str, at: int = 0) -> Claim:
    """Make a claim with these words."""
    return Claim(
        id=f"c{at}", page=f"p{at}", capture="k", passage="s", start=0, end=len(quote),
        quote=quote, block=0, reader="by hand",
    )  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        'He said "Vell\'s walls - all of them - hold".',
        "HE SAID “Vell’s walls – all of them – hold”.",
        "He said „Vell‘s  walls\n— all of them — hold“.",
        "He said «Vell`s walls ‒ all of them ‒ hold».",
    ],
)
def test_form_makes_no_other_claim(other: str) -> None:
    """Case, spacing, quotation marks and dashes do not keep two copies apart."""
    assert folded(other) == folded("He said “Vell’s walls — all of them — hold”.")


@pytest.mark.parametrize(
    "other", ["Vell lost 12 boats.", "Vell lost 21 boat.", "Vell lost 21 boats"]
)
def test_any_other_change_makes_another_claim(other: str) -> None:
    """A figure, a letter or a full stop more or less is no copy."""
    assert len(copies([a_claim("Vell lost 21 boats."), a_claim(other)])) == 2


def test_the_first_to_say_it_leads() -> None:
    """A group begins with its first claim, and groups stand in order of their first."""
    said = [a_claim(words, at) for at, words in enumerate(["B.", "A.", "b.", "a.", "C."])]
    assert [[each.id for each in group] for group in copies(said)] == [
        ["c0", "c2"], ["c1", "c3"], ["c4"],
    ]  # fmt: skip


@given(st.lists(st.text('aAbB -–“"', max_size=3)))
def test_each_claim_is_in_one_group(quotes: list[str]) -> None:
    """Grouping loses and doubles nothing, whatever the claims say."""
    said = [a_claim(quote, at) for at, quote in enumerate(quotes)]
    grouped = [claim for group in copies(said) for claim in group]
    assert sorted(each.id for each in grouped) == sorted(each.id for each in said)


@given(st.text())
def test_folding_twice_is_folding_once(words: str) -> None:
    """Folded words fold to themselves."""
    assert folded(folded(words)) == folded(words)
