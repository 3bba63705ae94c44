"""Status: how certain the page says that a claim is, in the contract's order."""

import pytest

from daybook.read.status import finds_unverified, is_negated, status
from daybook.read.words import word_list


@pytest.mark.parametrize(
    ("claimed", "cue", "expected"),
    [
        ("the port burned", None, "asserted"),
        ("the port burned", "said", "attributed"),
        ("the port could burn", "said", "possible"),
        ("the port will burn", "said", "planned"),
        ("boats", "pledged", "planned"),
        ("the port burned", "admitted", "confirmed"),
        ("the port burned", "denied", "denied"),
        ("the port could not burn", "said", "attributed"),
        ("the port burned, which will slow the ferry", "said", "attributed"),
        ("the minister is due to visit", None, "planned"),
    ],
)
def test_the_first_verb_group_and_the_cue_decide(
    claimed: str, cue: str | None, expected: str
) -> None:
    """What a subordinate clause says of the future does not make the claim a plan."""
    assert status(claimed, claimed, cue) == expected


def test_unverified_comes_before_all_else() -> None:
    """A claim that the page could not verify is unverified, even where somebody denies it."""
    whole = "Tervo denied the loss, which could not be independently verified."
    assert status(whole, whole, "denied") == "unverified"


def test_a_negation_counts_inside_a_quotation_too() -> None:
    """The words “no date” negate, quoted or not; “not” inside a word does not."""
    assert is_negated("but set “no date” for it")
    assert not is_negated("a notable knot")


@pytest.mark.parametrize("key", ["unverified", "unverified_notes"])
def test_each_form_of_unverified_holds_a_stem(key: str) -> None:
    """A text without a stem is looked at no further, so no form may do without one."""
    stems = word_list("cues")["unverified_stems"]
    assert all(any(stem in form for stem in stems) for form in word_list("cues")[key])
    assert not finds_unverified(key, "the port could not be reached")
