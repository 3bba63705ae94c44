"""Who does and who undergoes what a claim tells."""

import pytest
from tests.read.pages import claims_of

from daybook.model import Event


def event(text: str) -> Event:
    """Read the first event of a text's first claim."""
    return claims_of(text)[0].events[0]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Three houses burned down in Sund.", "houses"),
        ("Sixty prisoners are to cross the bridge at Vell.", "prisoners"),
        ("Schools in Karsk will stay closed until Friday.", "Schools"),
    ],
)
def test_what_cannot_act_undergoes(text: str, target: str) -> None:
    """Houses burn, prisoners are exchanged, schools stay closed; none of them acts."""
    told = event(text)
    assert told.actors == ()
    assert told.targets[:1] == (target,)


def test_the_owner_of_what_fell_is_told_of() -> None:
    """“Norvia’s exports fell”: exports fall, and they are Norvia’s."""
    told = event("Norvia’s grain exports fell by 18 per cent last year.")
    assert (told.actors, told.targets) == (("Norvia",), ("grain exports",))


def test_who_sent_what_was_shot_down_is_named() -> None:
    """A clause about the drones tells an attack besides their interception."""
    (claim,) = claims_of("Norvian air defences shot down 26 drones that Sarkan launched overnight.")
    assert [(each.type, each.actors) for each in claim.events] == [
        ("interception", ("Norvian air defences",)),
        ("strike", ("Sarkan",)),
    ]


def test_a_verb_of_no_type_has_those_around_it() -> None:
    """Who moved people out does something other to them."""
    told = event("Norvian authorities moved 340 people out of Vell on Wednesday.")
    assert (told.type, told.targets) == ("other", ("people",))


def test_what_is_given_stands_behind_whom_it_is_given_to() -> None:
    """“Send Norvia four launchers” gives them to Norvia."""
    told = event("Brenholm will send Norvia four launchers.")
    assert (told.type, told.actors, told.targets) == ("aid", ("Brenholm",), ("Norvia",))


@pytest.mark.parametrize(
    "text",
    [
        "Tamar is ready to host talks, President Joel Arden said.",
        "A Norvian official said that the place was “not worth the noise”.",
    ],
)
def test_offers_and_judgements_are_statements(text: str) -> None:
    """What somebody would do, or thinks of a thing, is a view of theirs."""
    assert [each.type for each in claims_of(text)[0].events] == ["statement"]
