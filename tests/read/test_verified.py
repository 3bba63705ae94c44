"""Notes that something could not be verified: what is one, and which claims it marks."""

from time import process_time

import pytest
from tests.read.test_claim import read


def marks(text: str) -> list[str]:
    """Give the first letters of each claim's status."""
    return [claim.status[:3] for claim in read(text)]


@pytest.mark.parametrize(
    "note",
    [
        "The Harbour Post could not confirm the claim.",
        "The Harbour Post has not been able to establish whether this is true.",
        "The account could not be independently corroborated.",
        "There was no independent confirmation.",
        "The agency said that it could not verify the claim.",
    ],
)
def test_a_note_is_no_claim_and_marks_the_one_before(note: str) -> None:
    """However the page says that it could not check, it speaks of what somebody said before."""
    assert marks(f"Snow fell in Vell. Ida Corvin said the ferry sank. {note}") == ["ass", "unv"]


def test_what_a_party_could_not_confirm_is_a_claim() -> None:
    """An army that cannot confirm a loss says so itself; the page does not doubt it."""
    made = read("Ida Corvin said the ferry sank. Sarkan’s army said it could not confirm the loss.")
    assert [claim.status for claim in made] == ["attributed", "attributed"]


def test_two_accounts_are_found_paragraphs_apart() -> None:
    """The words “neither account” reach back until both sides have spoken, and no further."""
    text = (
        "Hector Vance said the harbour was closed.\n"
        "Norvia said the ferry sank.\n"
        "Sarkan said the ferry was afloat. The crew was aboard, Sarkan said.\n"
        "Neither account could be verified."
    )
    assert marks(text) == ["att", "unv", "unv", "unv"]


def test_both_accounts_in_the_paragraph_end_the_search() -> None:
    """Where the paragraph of the note holds both sides, those before it are not meant."""
    text = (
        "Norvia said the pier burned.\n"
        "Sarkan said the ferry sank. Norvia said it was afloat. "
        "The Harbour Post could not verify either account."
    )
    assert marks(text) == ["att", "unv", "unv"]


def test_a_note_on_one_account_marks_its_owner() -> None:
    """The words “Norvia’s account” leave what Sarkan said alone."""
    text = (
        "Norvia said the ferry sank. Sarkan said it was afloat. "
        "Norvia’s account could not be verified."
    )
    assert marks(text) == ["unv", "att"]


def test_a_note_on_figures_marks_figures() -> None:
    """The words “figures” and “how many” speak of claims that count."""
    text = (
        "Norvia said 40 boats had come. The night was calm, Norvia said. "
        "Norvia said 90 men were aboard. How many came could not be established."
    )
    assert marks(text) == ["unv", "att", "unv"]


def test_a_note_on_pictures_marks_what_rests_on_them() -> None:
    """Footage that could not be dated leaves a claim without pictures alone."""
    text = (
        "Norvia said the ferry sank. Footage shown by Norvia shows a burning pier. "
        "The footage could not be dated."
    )
    assert marks(text) == ["att", "unv"]


def test_a_note_behind_its_claim_in_one_sentence_marks_it() -> None:
    """A clause that only says so is no claim of its own."""
    (claim,) = read("Norvia said the ferry sank, a claim that could not be verified.")
    assert claim.status == "unverified"


def test_a_claim_that_was_denied_is_meant_not_its_denial() -> None:
    """The words “the claim” behind a claim and its denial speak of the first."""
    text = (
        "Sarkan said a boat had fired. “This did not happen,” Norvia said. "
        "The claim could not be verified."
    )
    assert marks(text) == ["unv", "den"]


def test_a_note_that_stands_alone_reaches_both_sides_further_back() -> None:
    """A note of its own paragraph speaks of all that the two sides said in a row."""
    text = (
        "Norvia said the ferry sank.\n"
        "Sarkan said the ferry was afloat. Norvia said that nobody was saved.\n"
        "Neither version could be verified."
    )
    assert marks(text) == ["unv", "unv", "unv"]


def test_many_notes_in_one_paragraph_take_no_longer_each() -> None:
    """Two thousand claims, each with a note behind it, are read within seconds and all marked."""
    began = process_time()
    pair = "Ida Corvin said the port closed. The Harbour Post could not verify that claim. "
    assert set(marks(pair * 2000)) == {"unv"}
    assert process_time() - began < 20
