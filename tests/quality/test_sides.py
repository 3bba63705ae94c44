"""Figures by side: the same claims counted apart, gaps named."""

from quality.score import Counted
from quality.sides import gaps, section_of, side_of_claim


def hits(count: int, owed: int = 100) -> Counted:
    """Make a count."""
    return Counted(hits=count, given=owed, owed=owed)


def test_a_gap_between_the_sides_is_named() -> None:
    """More than three in a hundred between two sides is told with both figures."""
    groups = {"status": {"NV": hits(90), "SK": hits(80), "other": hits(10)}}
    assert gaps(groups, ("NV", "SK")) == ["status: SK 0.800, NV 0.900"]


def test_what_others_say_is_no_side() -> None:
    """Only the sides of the conflict are held against each other."""
    groups = {"status": {"NV": hits(90), "SK": hits(89), "other": hits(10)}}
    assert gaps(groups, ("NV", "SK")) == []
    assert "Gaps above 0.03 between the sides: none." in section_of(groups, {}, ("NV", "SK"))


def test_a_claim_without_a_speaker_belongs_to_no_side() -> None:
    """The outlet's own words are counted for nobody."""
    assert side_of_claim({"speakers": []}) == "outlet"
    assert side_of_claim({"speakers": [{"side": "NV"}]}) == "NV"
