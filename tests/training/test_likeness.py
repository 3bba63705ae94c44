"""Sentences that are too alike are found, whatever names and numbers they hold."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from training.likeness import MOST, alike, likeness, masked

WORDS = st.sampled_from(["port", "shell", "the", "of", "ship", "fell", "near", "a", "hit", "by"])


def test_names_and_numbers_hide_nothing() -> None:
    """Two sentences of one mould are alike, though places and figures differ."""
    one = "Shells fell on the market of Anse and killed 3 people."
    other = "Shells fell on the market of Karsk and killed 14 people."
    assert [
        (first, last) for first, last, _ in alike([one, "A ferry ran aground in fog.", other])
    ] == [(0, 2)]


@given(st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=12))
def test_no_alike_pair_is_passed_over(texts: list[str]) -> None:
    """The quick search finds what comparing every pair finds."""
    sets = [masked(text) for text in texts]
    slow = {
        (one, other)
        for one, other in combinations(range(len(texts)), 2)
        if likeness(sets[one], sets[other]) > MOST and min(len(sets[one]), len(sets[other])) > 3
    }
    assert {(one, other) for one, other, _ in alike(texts)} == slow
