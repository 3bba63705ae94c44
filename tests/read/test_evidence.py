"""Evidence: what a claim rests on by its own words."""

import pytest
from tests.read.test_claim import read

from daybook.read.evidence import evidence


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Satellite pictures show a crater beside the pier.", ("imagery",)),
        ("The crater is visible from space, the institute said.", ("imagery",)),
        ("A video posted by residents shows the pier on fire.", ("footage",)),
        ("Photographs of the pier were taken on Friday.", ("footage",)),
        ("The ferry’s papers, seen by NorthWire, name another owner.", ("document",)),
        ("The service released photographs of a passport.", ("document",)),
        ("In an intercepted call an officer asks for boats.", ("intercept",)),
        ("The army published a telephone call between two pilots.", ("intercept",)),
        (
            "A clip that shows the pier was geolocated by the institute.",
            ("footage", "geolocation"),
        ),
    ],
)
def test_what_a_claim_rests_on_is_named(quote: str, expected: tuple[str, ...]) -> None:
    """Pictures from above and from the ground, papers, calls and placing are told apart."""
    assert evidence(quote) == expected


@pytest.mark.parametrize(
    "quote",
    [
        "The president spoke in a video address.",
        "His room is full of photos of the ferry.",
        "Air defence intercepted nine drones.",
        "The ministry handed over the documents.",
        "The picture is bleak, the mayor said.",
        "The port is safe, the mayor said in a video on Telegram.",
    ],
)
def test_what_is_only_mentioned_is_no_evidence(quote: str) -> None:
    """A picture, paper or interception that nothing is drawn from is none."""
    assert evidence(quote) == ()


def test_an_analyst_who_goes_on_rests_on_the_same_pictures() -> None:
    """The next sentence of an analyst in the same paragraph keeps the evidence of the first."""
    made = read(
        "Satellite images show a crater, said Tove Lind, an analyst. “It is deep,” Lind said."
    )
    assert [claim.evidence for claim in made] == [("imagery",), ("imagery",)]


def test_words_that_point_back_take_the_evidence_along() -> None:
    """Those papers, that clip: what was shown a sentence before is meant again."""
    made = read(
        "The army published two letters, a contract and a map. "
        "Those letters were written in Vell, the army said."
    )
    assert [claim.evidence for claim in made] == [("document",), ("document",)]
