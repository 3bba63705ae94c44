"""Whom a noun group names as a party, and what names nobody."""

import pytest
from tests.read.pages import claims_of

from daybook.model import Event


def event(text: str) -> Event:
    """Read the first event of a text's last claim."""
    return claims_of(text)[-1].events[0]


@pytest.mark.parametrize(
    "text",
    [
        "The decision destroyed the depot.",  # a noun for what is no body
        "Generally, the arming of crews takes weeks.",
        "Sarkan shelled the enhancement of coastal ties.",
        "Sarkan criticised Western policies.",
        "Citing Norvia’s wish to send boats, the port closed.",
        "Drones struck in the hardest.",
    ],
)
def test_what_is_no_body_is_no_party(text: str) -> None:
    """A decision, a policy, an adverb or a verb with its object is nobody."""
    told = event(text)
    assert not {*told.actors, *told.targets} - {"Sarkan", "depot"}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A shell hit the apartment building.", "apartment building"),
        ("Sarkan shelled the municipality of Vell.", "municipality of Vell"),
        ("Sarkan shelled part of the port.", "part of the port"),
    ],
)
def test_bodies_and_things_that_end_alike_are_parties(text: str, target: str) -> None:
    """A municipality or a building is a thing, whatever its ending; so is a part of one."""
    assert event(text).targets == (target,)


def test_half_a_compound_is_no_name() -> None:
    """“Norvia-backed forces” are not Norvia’s."""
    told = event("Norvia-backed separatist forces attacked the town.")
    assert told.actors == ("Norvia-backed separatist forces",)


def test_who_leads_a_body_is_not_the_body() -> None:
    """“The founder of the Observer Mission” is not the mission."""
    told = event("Police arrested the founder of the Island Observer Mission.")
    assert told.targets == ("founder of the Island Observer Mission",)


def test_allies_are_not_whose_they_are() -> None:
    """“Norvia’s allies to” holds no verb: allies are urged, not Norvia."""
    told = event("Davit Oren urged Norvia’s allies to think again.")
    assert told.targets == ("Norvia’s allies",)


@pytest.mark.parametrize("pronoun", ["they’re", "they're", "they´re"])
def test_a_pronoun_with_its_verb_is_a_pronoun(pronoun: str) -> None:
    """“They’re” stands for whoever speaks, and is no name."""
    assert event(f"Crowds said {pronoun} attacking Sarkani troops.").actors == ("Crowds",)


def test_a_pronoun_is_not_the_speaker_where_somebody_else_is_named() -> None:
    """Who “he” is stays open where the clause names another person before."""
    told = event("Davit Oren said that Jonas Hale had sworn that he will not kill the envoy.")
    assert told.actors == ()


def test_a_namesake_is_not_who_the_profile_knows() -> None:
    """A surname with another first name is somebody else’s."""
    told = event("Norvian police arrested the former sailor Pavel Hale.")
    assert told.targets == ("former sailor Pavel Hale",)


def test_an_owner_is_cut_off_what_describes_an_attack() -> None:
    """“Norvia’s renewed shelling” is Norvia’s."""
    told = event("The evening brought Norvia’s renewed shelling of the port.")
    assert (told.type, told.actors, told.targets) == ("shelling", ("Norvia",), ("port",))


def test_sanctions_named_for_a_country_are_not_its_own() -> None:
    """Who imposes “Norvia sanctions” stays open."""
    (told,) = claims_of("Halden was quiet after Norvia sanctions.")
    assert [(each.type, each.actors) for each in told.events] == [("sanction", ())]
