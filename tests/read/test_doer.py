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


def test_an_ing_form_behind_a_comma_is_the_subjects() -> None:
    """“Marines held a search near Vell, taking …”: the marines take, not the search."""
    told = event("Norvian marines held a search near Vell, breaking through Sarkani defences.")
    assert told.actors == ("Norvian forces",)
    other = event("Halden was calm where the reeds were high, taking three villages.")
    assert other.actors == ()


def test_which_speaks_of_what_stands_next_to_it() -> None:
    """“Notes about the boat, which was sunk”: the boat was."""
    told = event("The guests shared notes about the boat, which was shot down near Vell.")
    assert told.targets == ("boat",)


def test_a_place_that_is_visited_meets_nobody() -> None:
    """Whoever visits a place meets nobody yet; whoever visits a president does."""
    assert event("Ilse Thorne visited Norvia.").actors == ("Ilse Thorne",)
    assert event("Ilse Thorne visited President Elin Marsk.").actors == (
        "Ilse Thorne", "Elin Marsk",
    )  # fmt: skip


def test_who_came_under_fire_undergoes_it() -> None:
    """Villages that come under fire do not fire."""
    told = event("Two villages came under fire.")
    assert (told.actors, told.targets) == ((), ("villages",))


def test_what_is_taken_is_a_place_and_no_party() -> None:
    """“A Sarkani village” is taken, but is nobody; Sarkani defences are somebody’s."""
    assert event("Norvian troops have taken a Sarkani village.").targets == ()
    assert event("Norvian troops pierced Sarkani defences.").targets == ("Sarkani defences",)


def test_what_is_given_is_no_party() -> None:
    """Of a delivery of boats to Norvia, Norvia is the target."""
    assert event("The delivery of boats to Norvia went well.").targets == ("Norvia",)


def test_another_verb_ends_what_a_preposition_leads_to() -> None:
    """What stands behind another verb belongs to it."""
    told = event("Firms provide assistance to Norvia, guests noted in a letter to Sarkan.")
    assert told.targets == ("Norvia",)


@pytest.mark.parametrize(
    "text",
    [
        "The engine is a complicated thing.",
        "His company has drawn up a box.",
        "The guild is closely aligned with Tamar.",
    ],
)
def test_what_only_is_undergoes_nothing(text: str) -> None:
    """Whoever has done something, or only is of some sort, undergoes nothing."""
    assert event(text).targets == ()


def test_a_body_named_by_two_arms_is_one() -> None:
    """“Norvia’s Missile and Artillery Forces” are one body, and Norvia’s."""
    told = event("Norvia’s Missile and Artillery Forces struck the port.")
    assert told.actors == ("Norvian forces",)


def test_two_clauses_are_not_joined_by_their_and() -> None:
    """“At the port and the mayor called”: the port does not call."""
    told = event("The guests slept after a tour of ships at the port and the quay called for calm.")
    assert told.actors == ()


def test_who_seeks_something_does_what_follows() -> None:
    """“Families seeking refuge have received aid”: families, not refuge."""
    assert "refuge" not in event("Families seeking refuge have received boats.").actors


def test_an_acronym_in_brackets_does_nothing() -> None:
    """What stands in brackets is another name, and nobody of its own."""
    assert event("The rail board (RBN) attacked the plan at noon.").actors == ("rail board",)


def test_words_run_together_are_no_name() -> None:
    """Words that a page’s layout has run together name nobody."""
    assert event("In the warCloseSarkan shelled the port.").actors == ()


def test_part_of_a_number_is_no_name() -> None:
    """Of “a 60-tonne crane” only the crane is left."""
    assert event("A shell hit a 60-tonne crane.").targets == ("crane",)


def test_they_are_not_one_person() -> None:
    """“They” are not the president who speaks, and “he” is not the ministry."""
    assert event("Elin Marsk said they had attacked the town.").actors == ()
    assert event("The Norvian Ministry of Defence said he had attacked the town.").actors == ()
