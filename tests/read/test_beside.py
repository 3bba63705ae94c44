"""What is told of a speaker beside the name."""

import pytest
from tests.read.test_claim import names, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It fell,” said Ola Brun, a retired pilot who lives next door.",
         ("Ola Brun", "witness", "other")),
        ("“I heard it over the water,” said Ola Brun.", ("Ola Brun", "witness", "other")),
        ("“It is cold,” said Ola Brun.", ("Ola Brun", "person", "other")),
        ("“It reopens,” said Ola Brun, the harbour master of Ostrel.",
         ("Ola Brun", "agency", "NV")),
        ("It sank, according to the Coast Group, a research body in Vell.",
         ("Coast Group", "analyst", "other")),
        ("Sea Watchers said no. “It was cold,” said the group’s director, Ola Brun.",
         ("Ola Brun", "ngo", "other")),
        ("“We left,” said a woman from Vell who lives in Lume.",
         ("woman from Vell", "witness", "other")),
        ("“We ask about the wind,” said one captain, who asked not to be named.",
         ("unnamed sources", "unnamed", "other")),
        ("Tamar’s envoy, Ola Brun, left. “I asked much,” Brun said.",
         ("Ola Brun", "government", "other")),
        ("Half is lit, according to the utility, Lume Light.", ("Lume Light", "agency", "other")),
        ("Ola Brun of the Coast Institute said no.", ("Ola Brun", "analyst", "other")),
        ("Ruth Ambler of the Coast Institute said no.", ("Ruth Ambler", "analyst", "other")),
        ("The garrison doctor, Capt. Ola Brun, said no.", ("Ola Brun", "military", "other")),
        ("One of the three, Brun & Daughters, denied it.",
         ("One of the three, Brun & Daughters", "agency", "other")),
    ],
)  # fmt: skip
def test_words_beside_a_name_tell_the_kind(text: str, expected: tuple[str, str, str]) -> None:
    """An apposition, a clause with "who", a body or one’s own eyes tell what a speaker is."""
    assert names(read(text)[-1]) == [expected]


def test_another_clause_behind_a_speaker_tells_nothing_of_him() -> None:
    """A comma may open what is said: "according to Ola Brun, a resident was hurt"."""
    told = read("According to Ola Brun, a resident was hurt.")
    assert names(told[-1]) == [("Ola Brun", "person", "other")]
