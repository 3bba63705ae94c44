"""Status: how certain the page says that a claim is, in the contract's order."""

import json

import pytest
from quality.gold import INVENTED

from daybook.read.status import is_negated, said_part, status
from daybook.read.words import either, finds, word_list


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
    stems = word_list("cues")["stems"][key]
    assert all(any(stem in form for stem in stems) for form in word_list("cues")[key])
    assert not finds("cues", key, "the port could not be reached")


@pytest.mark.parametrize(
    ("claimed", "cue"),
    [
        ("the report as a forgery", "dismissed"),
        ("the claim", "rejected"),
        ("it has not", "says"),
        ("that the letter was a forgery", "said"),
        ("“We did not fire at the pier,”", "said"),
        ("Nothing has happened there,", "replied"),
        ("“We have no men in the town,”", "said"),
        ("“We had nothing to do with the fire,”", "said"),
        ("“A lie,” was the answer of the ministry.", None),
        ("“A fable,” it was,", "said"),
        ("Both armies deny that the pier was hit.", None),
    ],
)
def test_a_denial_in_other_words(claimed: str, cue: str | None) -> None:
    """Rejecting what was said, calling it a lie, or answering “no” denies."""
    assert status(claimed, f"{cue or ''} {claimed}", cue) == "denied"


@pytest.mark.parametrize(
    ("claimed", "cue", "expected"),
    [
        ("the plan for a new pier", "rejected", "attributed"),
        ("that it will not close the pier", "insisted", "planned"),
        ("the guards were denied access to the pier", None, "asserted"),
        ("it can neither confirm nor deny the loss", "said", "attributed"),
        ("“We have no electricity in the village,”", "said", "attributed"),
        ("“They have nothing left at the port,”", "said", "attributed"),
    ],
)
def test_what_is_no_denial(claimed: str, cue: str | None, expected: str) -> None:
    """Refusing an offer, announcing what one will not do and leaving open deny nothing."""
    assert status(claimed, f"{cue or ''} {claimed}", cue) == expected


@pytest.mark.parametrize(
    ("claimed", "expected"),
    [
        ("The two dockers who died will be buried on Sunday", "planned"),
        ("The court, which sat for a day, will not hear him", "planned"),
        ("Another crossing is planned for May", "planned"),
        ("“Nobody is going to be forgotten,”", "planned"),
        ("The rules take effect on Monday", "planned"),
        ("The pier might be rebuilt by those who will stay", "possible"),
        ("A clip appears to show the pier", "possible"),
        ("“We could see the glow,”", "asserted"),
    ],
)
def test_a_clause_about_the_subject_is_passed_over(claimed: str, expected: str) -> None:
    """The main clause’s verb decides, also behind “who died” and “which sat for a day”."""
    assert status(claimed, claimed, None) == expected


def test_both_sides_and_admissions_confirm() -> None:
    """What both sides say, or the other party admits, is confirmed."""
    assert (
        status("the swap took place", "the swap took place, both sides said", "said") == "confirmed"
    )
    assert status("that he left", "The mayor admitted that he left", "admitted") == "confirmed"


@pytest.mark.parametrize(
    ("claimed", "whole", "expected"),
    [
        (
            "the other had fired first",
            "Both armies said the other had fired first.",
            "attributed",
        ),
        (
            "each had fired first",
            "Officials on both sides said that each had fired first.",
            "attributed",
        ),
        ("the ferry ran", "Officials on both sides said the ferry ran.", "confirmed"),
        ("the ferry will run", "The ferry will run, both armies said.", "planned"),
        ("that the ferry ran", "Both armies agreed that the ferry ran.", "confirmed"),
        ("it was safe", "Both armies said it was safe.", "attributed"),
    ],
)
def test_what_both_say_of_each_other_confirms_nothing(
    claimed: str, whole: str, expected: str
) -> None:
    """Both must say the same; charges against each other and plans are not confirmed."""
    cue = "agreed" if "agreed" in whole else "said"
    assert status(claimed, whole, cue) == expected


def test_what_stands_before_the_cue_is_what_is_said() -> None:
    """Words before a cue count where they end in a comma or quotation mark and set no scene."""
    assert said_part("The pier burned, the army said in a long statement.", (17, 30)) == (
        "The pier burned,"
    )
    assert said_part("In Vell, the army said that a pier burned.", (9, 22)) == (
        "that a pier burned."
    )


@pytest.mark.parametrize(
    ("claimed", "cue", "expected"),
    [
        ("“That would hurt the port,”", "said", "possible"),
        ("“My mother would not leave,”", "said", "attributed"),
        ("He would not say how many", None, "asserted"),
        ("that the ferry would sail on Monday", "said", "planned"),
        ("that the port would have to close first", "said", "attributed"),
        ("The ministry had no plans to close the port", None, "asserted"),
        ("We expect to sail by noon", "said", "planned"),
    ],
)
def test_would_plans_supposes_or_refuses(claimed: str, cue: str | None, expected: str) -> None:
    """Reported “would” is a plan; in direct speech it supposes, and “would not” refuses."""
    assert status(claimed, claimed, cue) == expected


def test_a_speakers_own_doubt_is_not_the_pages() -> None:
    """What somebody says he could not confirm is attributed to him."""
    whole = "Ida Corvin said she could not confirm the loss."
    assert status("she could not confirm the loss.", whole, "said") == "attributed"


def test_stems_lose_nothing() -> None:
    """On every claim of the sample, lists with stems find what they find without them."""
    listed = word_list("status")
    quotes = [
        claim["quote"].lower().replace("'", "’")
        for file in INVENTED.files()
        for claim in json.loads(file.read_text(encoding="utf-8"))["claims"]
    ]
    for key in listed["stems"]:
        pattern = either("status", key, is_small=True)
        assert [finds("status", key, quote) for quote in quotes] == [
            bool(pattern.search(quote)) for quote in quotes
        ]
