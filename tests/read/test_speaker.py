"""Speakers: kind and side by the office held, names from the profile, nothing guessed."""

import pytest

from daybook.model import About, Page, Passage
from daybook.profile import names, profile, profile_folder
from daybook.read.attribution import attributions
from daybook.read.claim import claims
from daybook.read.kind import kind_of, title_of
from daybook.read.plain import plain_blocks
from daybook.read.speaker import heard
from daybook.read.spoken import Heard, Sentence
from daybook.read.word import words

WAR = profile(profile_folder("strait-war"))


def who(text: str, earlier: tuple[Heard, ...] = ()) -> tuple[str, str, str]:
    """Read name, kind and side of the first speaker in a sentence."""
    found = tuple(names(WAR).found(text))
    sentence = Sentence(text, 0, len(text), words(text), found, WAR)
    first = attributions(sentence.words, sentence.is_speaker)[0]
    speaker = heard(sentence, first.sources[0], earlier).speaker
    return speaker.name, speaker.kind, speaker.side


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norvian lawmakers said no.", ("Norvian lawmakers", "government", "NV")),
        ("Sarkani police said no.", ("Sarkani police", "agency", "SK")),
        ("A Sarkani brigade said it fired.", ("Sarkani brigade", "military", "SK")),
        ("The Norvian analyst Ola Brun said no.", ("Ola Brun", "analyst", "other")),
        ("Norvian residents said no.", ("Norvian residents", "witness", "other")),
        ("The former Norvian mayor said no.", ("former Norvian mayor", "government", "other")),
        ("Tamar’s envoy to Norvia said no.", ("Tamar’s envoy to Norvia", "government", "other")),
        ("Two sources said no.", ("unnamed sources", "unnamed", "other")),
        ("Transport minister Ola Brun said no.", ("Ola Brun", "government", "other")),
        ("Sarkani-backed lawmakers said no.", ("Sarkani-backed lawmakers", "government", "SK")),
        ("The Coast Charity said no.", ("Coast Charity", "ngo", "other")),
        ("Ola Brun said no.", ("Ola Brun", "person", "other")),
    ],
)  # fmt: skip
def test_kind_and_side_follow_the_office(text: str, expected: tuple[str, str, str]) -> None:
    """A side's word gives its side to an office; never to an analyst, a witness, a person."""
    assert who(text) == expected


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Norvia’s army bought ten boats, the finance minister said.", "NV"),
        ("Sarkan will buy boats, its finance minister said.", "SK"),
        ("Tamar will buy boats, its finance minister said.", "other"),
        ("A Sarkani missile hit Norvia’s city of Vell, the mayor said.", "NV"),
        ("A missile fell overnight, the mayor said.", "other"),
    ],
)
def test_an_office_without_owner_belongs_to_the_sentence(text: str, side: str) -> None:
    """A minister belongs to whom the sentence begins with, a mayor to the place."""
    assert who(text)[2] == side


def test_one_spelling_of_two_offices_is_settled_by_an_owner_or_by_nobody() -> None:
    """“The Defence Ministry” of both sides: whom a sentence speaks of need not be who tells it."""
    owned = "Sarkan’s boat was lost, the Defence Ministry said."
    assert who(owned)[0] == "Ministry of Defence of Sarkan"
    assert who("Sarkan lost a boat, the Defence Ministry said.")[2] == "other"
    assert who("Sarkani forces fled, the military said.")[2] == "other"


def test_whom_an_office_belongs_to_is_not_the_speaker() -> None:
    """A name that owns the office or stands behind a preposition does not speak."""
    assert who("Ida Corvin’s adviser said no.")[0] != "Ida Corvin"
    assert who("The wife of Davit Oren said no.")[0] != "Davit Oren"
    assert who("Davit Oren’s wife said no.")[2] == "other"
    assert who("A close ally of the Sarkani president Davit Oren said no.")[0] != "Davit Oren"
    assert who("Ola Brun, an adviser to President Davit Oren, said no.")[0] == "Ola Brun"


def test_the_last_word_before_a_preposition_tells_the_kind() -> None:
    """A military administration is no army; who speaks for an army is of its kind."""
    assert kind_of("the Vell military administration") == "government"
    assert kind_of("a spokesman for the general staff") == "military"
    assert kind_of("the prosecutor general") == "government"
    assert kind_of("the ferry") is None


def test_a_medium_is_named_without_its_sort() -> None:
    """The owner and the word “newspaper” are no part of an outlet’s name."""
    assert title_of("Tamar’s Observer newspaper") == "Observer"
    assert title_of("Norvian television") == "Norvian television"


@pytest.mark.parametrize(
    "text",
    [
        "The ministry summoned the Sarkani envoy over comments about the ferry.",
        "Marsk also mentioned the coast guard reports on mines.",
    ],
)
def test_a_noun_that_looks_like_a_verb_has_no_speaker(text: str) -> None:
    """Words like "over comments" and "the reports" attribute nothing."""
    found = tuple(names(WAR).found(text))
    sentence = Sentence(text, 0, len(text), words(text), found, WAR)
    assert attributions(sentence.words, sentence.is_speaker) == ()


def test_so_far_names_nobody() -> None:
    """Adverbs between a speaker and the verb are no part of the speaker."""
    assert who("Norvian lawmakers have so far said nothing.")[0] == "Norvian lawmakers"


def test_it_means_whoever_was_heard_just_before() -> None:
    """A bare "it" is left open where the last speaker was heard more than a sentence ago."""
    lead = "The Sarkani navy said it lost a tug. "
    near = read(lead + "It said on Monday that nobody was hurt.")
    far = read(lead + "Ferries stayed in port. " * 14 + "It said on Monday that nobody was hurt.")
    assert near == ["Sarkani navy", "Sarkani navy"]
    assert far == ["Sarkani navy", "It"]


def read(text: str) -> list[str]:
    """Read the speakers' names of a text's attributed sentences, in order."""
    page = Page(capture="ab", page="a", text=text, blocks=plain_blocks(text), about=About())
    whole = Passage(id="p", page="a", capture="ab", start=0, end=len(text), kind="article")
    return [each.name for claim in claims(page, whole, WAR).made for each in claim.speakers]


def test_a_company_has_no_ministry() -> None:
    """“Its ministry” is that of the side named, though a body is named before it."""
    seen = "Strait Policy Institute maps show that Norvia digs"
    assert who(f"{seen}, while its defence ministry admitted it.")[2] == "NV"
