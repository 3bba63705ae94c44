"""Lists of words as patterns: as a tree of letters they find what the plain list finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from daybook.read.words import branching

WORDS = st.lists(
    st.text("ab -", min_size=1, max_size=5).map(lambda word: word.strip(" -") or "a"),
    min_size=1,
    max_size=8,
)


def found(form: str, text: str) -> list[str]:
    """Give what a pattern finds between the bounds of words."""
    return re.findall(rf"(?<![\w-]){form}(?!\w)", text)


@given(words=WORDS, is_open=st.lists(st.booleans(), min_size=8, max_size=8), text=st.text("ab -"))
def test_a_tree_finds_what_the_list_finds(words: list[str], is_open: list[bool], text: str) -> None:
    """A tree of letters finds the same as all words in a row, the longest first."""
    listed = {f"{word}*" if ends else word for word, ends in zip(words, is_open, strict=False)}
    longest = sorted(listed, key=len, reverse=True)
    row = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in longest)
    assert found(branching(listed), text) == found(f"(?:{row})", text)
