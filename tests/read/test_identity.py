"""Ids of what is read."""

from hypothesis import given
from hypothesis import strategies as st

from daybook.read.identity import claim_id, passage_id

offsets = st.integers(min_value=0, max_value=10**9)


@given(st.text(), offsets, offsets)
def test_an_id_depends_on_nothing_but_capture_and_offsets(
    capture: str, start: int, end: int
) -> None:
    """The same capture and offsets give the same id, on every run."""
    assert claim_id(capture, start, end) == claim_id(capture, start, end)
    assert claim_id(capture, start, end)[2:] != passage_id(capture, start, end)[2:]


@given(st.tuples(st.text(), offsets, offsets), st.tuples(st.text(), offsets, offsets))
def test_two_spans_never_share_an_id(
    one: tuple[str, int, int], other: tuple[str, int, int]
) -> None:
    """Ids differ wherever capture or offsets differ."""
    assert (claim_id(*one) == claim_id(*other)) == (one == other)


def test_the_id_of_a_known_span_never_changes() -> None:
    """A release that changed ids would break every link to a claim: this one is pinned."""
    assert claim_id("0" * 64, 10, 20) == "c-9d72343efb31825cc09f"
