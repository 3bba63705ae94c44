"""Marked sentences: what is written is read, what breaks the form is named."""

import pytest
from training.marks import Mark, Spoilt, Told, marked, mirrored, written

PASSAGE = """\
@ id aurel-03
@ genre article
@ day 2029-05-14
@ sides Aurel, Aurelian, Port Anse = Keth, Kethi, Kethmar
@ title Aurel loses a crane

[S1 The Aurelian staff] [C1 said] [Q1 [F1.killed [T1 two dockers]] died in [P1 Port Anse]].
= attributed fighting 1:strike

[S1 It] [C1 denied] [Q1 that it had [E1 fired]], || and [A2 Keth] [E2 closed] the port.
= denied fighting 3:denial not 1:strike by The Aurelian staff | asserted economy 2:economy

What comes next?
= none
"""


def test_a_passage_is_read() -> None:
    """Head, words, marks and claims of a passage are what was written."""
    (passage,) = written(PASSAGE)
    first, second, third = passage.sentences
    assert (passage.id, passage.genre, passage.day.day) == ("aurel-03", "article", 14)
    assert first.text == "The Aurelian staff said two dockers died in Port Anse."
    assert Mark("F", (1,), 24, 35, "killed") in first.marks
    assert [first.text[mark.start : mark.end] for mark in first.marks if mark.label == "P"] == [
        "Port Anse"
    ]
    assert third.claims == ()
    assert [second.text[each.start : each.end] for each in second.claims] == [
        "It denied that it had fired,",
        "and Keth closed the port.",
    ]
    assert second.claims[0].events == (Told(3, "denial"), Told(1, "strike", is_negated=True))
    assert second.claims[0].by == "The Aurelian staff"


def test_marks_point_at_their_words_behind_a_divider() -> None:
    """A mark behind the divider of two claims still points at its own words."""
    (passage,) = written(PASSAGE)
    sentence = passage.sentences[1]
    told = {mark.label: sentence.text[mark.start : mark.end] for mark in sentence.marks}
    assert (told["A"], told["E"]) == ("Keth", "closed")


def test_a_mirrored_passage_says_the_same_of_the_other_side() -> None:
    """Sides exchange their words, and every mark still holds the words that it held."""
    (passage,) = written(PASSAGE)
    other = mirrored(passage)
    assert other.title == "Keth loses a crane"
    assert other.sentences[0].text == "The Kethi staff said two dockers died in Kethmar."
    for one, two in zip(passage.sentences, mirrored(other).sentences, strict=True):
        assert one == two
    held = [other.sentences[1].text[mark.start : mark.end] for mark in other.sentences[1].marks]
    assert "Aurel" in held


@pytest.mark.parametrize(
    ("words", "fields", "said"),
    [
        ("[S1 She said no.", "attributed other 1:statement", "stays open"),
        ("She] said no.", "attributed other 1:statement", "closes that none opened"),
        ("[Z1 She] said no.", "attributed other 1:statement", "no label"),
        ("[S1 ]She said no.", "attributed other 1:statement", "holds no words"),
        ("[F1 Two] died.", "asserted fighting 1:strike", "no measure"),
        ("[T2 Two] died.", "asserted fighting 1:strike", "of no event told"),
        ("Two died.", "certain fighting 1:strike", "no status"),
        ("Two died.", "asserted war 1:strike", "no section"),
        ("Two died.", "asserted fighting 1:murder", "no events"),
        ("Two died.", "asserted fighting", "no events"),
        ("Two died.", "asserted fighting 1:strike | asserted fighting 2:clash", "2 claims"),
    ],
)
def test_a_fault_is_named(words: str, fields: str, said: str) -> None:
    """What breaks the form is refused with a sentence that names it."""
    with pytest.raises(Spoilt, match=said):
        marked(words, fields)


def test_a_fault_names_its_line() -> None:
    """A fault in a file names the file and the line."""
    broken = PASSAGE.replace("= none", "= asserted war 1:other")
    with pytest.raises(Spoilt, match=r"x\.txt:13"):
        list(written(broken, "x.txt"))
