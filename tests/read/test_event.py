"""What claims say happened: types, negation, and who does what to whom."""

import pytest
from tests.read.pages import claims_of

from daybook.model import Event

TYPES = [
    ("Sarkani forces shelled the village on Friday.", "shelling"),
    ("Norvian troops were still fighting in the western streets.", "clash"),
    ("Sarkani troops have taken three villages near Karsk.", "advance"),
    ("Norvian units withdrew from two positions.", "retreat"),
    ("Drones struck the port early on Thursday.", "strike"),
    ("The air force shot down 38 drones overnight.", "interception"),
    ("Saboteurs have blown up a rail bridge.", "sabotage"),
    ("Two captured sailors were executed on the pier.", "violence"),
    ("Fourteen soldiers were taken prisoner near Nyre.", "capture"),
    ("Norvia and Sarkan exchanged 120 prisoners on Wednesday.", "exchange"),
    ("Brenholm deployed 1,500 troops along its coast.", "deployment"),
    ("Sarkan has lost 87,300 soldiers since the first day.", "losses"),
    ("Brenholm will send four launchers to Norvia.", "aid"),
    ("Norvia and Tamar signed an agreement on grain.", "agreement"),
    ("Ilse Thorne met Davit Oren in Tervo.", "meeting"),
    ("The League imposed sanctions on two shipping firms.", "sanction"),
    ("A court in Halden sentenced a sailor to four years.", "law"),
    ("Two trains collided outside Belmar.", "accident"),
    ("Grain exports fell by 18 per cent last year.", "economy"),
    ("The schools in Karsk are closed.", "other"),
]


def events(text: str) -> tuple[Event, ...]:
    """Read the events of the last claim of a text."""
    return claims_of(text)[-1].events


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_a_verb_or_noun_tells_the_type(text: str, kind: str) -> None:
    """Each type of event is told by its own words."""
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sarkan accused Norvia of firing first.", "accusation"),
        ("Norvia’s army denied that it had fired on the ferry.", "denial"),
        ("“We have not fired at the ferry,” Norvia’s army said.", "denial"),
        ("Tamar urged both governments to keep away from the lane.", "statement"),
        ("“A civil offer deserves a civil answer,” Elin Marsk said.", "statement"),
        ("Sarkan threatened Norvia with a blockade.", "threat"),
    ],
)
def test_saying_may_be_doing(text: str, kind: str) -> None:
    """Who accuses, denies, urges, judges or threatens does so by saying it."""
    assert events(text)[0].type == kind
    assert events(text)[0].actors != ()


def test_a_report_is_no_statement() -> None:
    """What somebody merely reports is not an event of his own."""
    assert [event.type for event in events("Shells hit the pier, the port authority said.")] == [
        "shelling"
    ]


def test_a_verb_means_what_it_acts_on() -> None:
    """One verb stands for several types; what it acts on decides."""
    told = [
        events(f"Norvian forces captured {what}.")[0].type
        for what in ("two Sarkani soldiers", "the village of Nyre")
    ]
    assert told == ["capture", "advance"]


def test_a_formation_is_its_sides_forces() -> None:
    """A named formation of a side is given as that side’s forces."""
    event = events("Norvia’s 3rd Coastal Brigade shelled Sarkani infantry near Vell.")[0]
    assert (event.actors, event.targets) == (("Norvian forces",), ("Sarkani forces",))


def test_their_own_troops_are_the_speakers() -> None:
    """Whoever speaks of “its forces” speaks of his own."""
    event = events("Sarkan’s defence ministry said its forces had struck a fuel store.")[0]
    assert (event.actors, event.targets) == (("Sarkani forces",), ("fuel store",))


def test_the_passive_turns_them_round() -> None:
    """In the passive the subject undergoes, and who stands behind "by" does it."""
    event = events("A patrol boat was attacked by Sarkani drones off Lume.")[0]
    assert (event.type, event.targets) == ("strike", ("patrol boat",))


def test_nobody_is_inferred() -> None:
    """Where a claim names nobody who did it, nobody is named."""
    assert events("The port was shelled at dawn.")[0].actors == ()


def test_a_weapon_does_nothing_by_itself() -> None:
    """A weapon is a means, not an actor; whose it is acts."""
    event = events("Norvian missiles hit a warehouse in Karsk.")[0]
    assert (event.actors, event.means) == (("Norvia",), ("missile",))


@pytest.mark.parametrize(
    "harm", ["Two people were killed.", "Nobody was hurt.", "Nine were injured."]
)
def test_harm_belongs_to_the_attack_told_before(harm: str) -> None:
    """Who was killed or hurt belongs to the attack that the story told of last."""
    assert [event.type for event in events(f"Shells hit the pier at dawn. {harm}")] == ["shelling"]


def test_what_did_not_happen_is_negated() -> None:
    """An event that a claim says did not happen is negated; so is what is denied."""
    assert events("Sarkani troops have not taken the village.")[0].negated
    denied = events("Sarkan’s army denied that its troops had shelled the pier.")
    assert [(event.type, event.negated) for event in denied] == [
        ("denial", False), ("shelling", True),
    ]  # fmt: skip


def test_what_something_is_for_is_no_event() -> None:
    """What is asked for, and what for, has not happened."""
    told = events("Norvia needs boats to retake the isle, Defence Minister Jonas Hale said.")
    assert [event.type for event in told] == ["statement"]


@pytest.mark.parametrize(
    "text",
    [
        "The exchange of prisoners did not take place.",
        "Norvia called off the exchange of prisoners at noon.",
        "An exchange of prisoners fell through on Monday.",
    ],
)
def test_what_came_to_nothing_is_negated(text: str) -> None:
    """What was called off or did not take place has not happened."""
    assert [(event.type, event.negated) for event in events(text)] == [("exchange", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Norvia is not just sending Lume 14 tanks, but also 30 guns.",
        "Norvia did not only send Lume tanks.",
    ],
)
def test_what_happened_and_more_is_not_negated(text: str) -> None:
    """“Not only” says that it happened, and that more did."""
    assert [(event.type, event.negated) for event in events(text)] == [("aid", False)]


def test_what_is_said_besides_a_denial_is_not_denied() -> None:
    """A denial negates what is denied, and not what is said in its place."""
    text = "Norvia’s army denied that Nyre had fallen, saying its troops had repelled the attack."
    told = {event.type: event.negated for event in events(text)}
    assert told == {"denial": False, "advance": True, "clash": False}


def test_a_bare_no_negates_what_was_said_before() -> None:
    """A bare “it has not” denies what the claim before says has happened."""
    told = events("Sarkan says its troops have taken the village. Norvia says they have not.")
    assert ("advance", True) in [(event.type, event.negated) for event in told]


def test_who_sent_what_was_shot_down_is_told_too() -> None:
    """Drones that were shot down and whoever launched them are two events."""
    told = events("The air force shot down 38 of 54 drones launched by Sarkan overnight.")
    assert [(event.type, event.actors) for event in told][1] == ("strike", ("Sarkan",))


def test_a_bare_figure_speaks_of_what_was_told_last() -> None:
    """Who only gives another number speaks of the event before."""
    text = "Norvia received the bodies of 112 men. Sarkan’s ombudsperson put the number at 104."
    assert [event.type for event in events(text)] == [claims_of(text)[0].events[0].type]


def test_the_dead_of_a_whole_war_are_losses() -> None:
    """Who was killed since a war began is no one attack’s."""
    told = events("More than 9,000 people have been killed since the war began.")
    assert [event.type for event in told] == ["losses"]


def test_whoever_is_accused_is_said_to_have_done_it() -> None:
    """Who is blamed for an attack is its actor, in the words of the one who blames."""
    told = events("Norvia’s Foreign Ministry blamed Sarkan for the strike.")
    assert [(event.type, event.actors) for event in told] == [
        ("accusation", ("Ministry of Foreign Affairs of Norvia",)), ("strike", ("Sarkan",)),
    ]  # fmt: skip


def test_nobody_is_not_a_name() -> None:
    """Where nobody was hurt, nobody is named as hurt."""
    assert events("Shells hit the pier. Nobody was hurt.")[0].targets == ()


def test_prices_do_not_act() -> None:
    """What rises or falls undergoes it."""
    event = events("Grain exports fell by 18 per cent last year.")[0]
    assert (event.actors, event.targets) == ((), ("Grain exports",))


def test_a_day_takes_no_target_away() -> None:
    """What was hit stays named where a day is told, too."""
    event = events("Norvian missiles hit a warehouse and two houses in Karsk on Friday.")[0]
    assert event.targets == ("warehouse", "houses")


@pytest.mark.parametrize(
    "text",
    [
        "“We do not trade people for promises,” Norvia’s ombudsperson, Runa Falk, said.",
        "“I am not going,” Elin Marsk said.",
    ],
)
def test_not_doing_is_not_denying(text: str) -> None:
    """What somebody does not do as a rule, or will not do, he does not deny."""
    assert "denial" not in [event.type for event in events(text)]


def test_who_struck_at_something_is_not_struck() -> None:
    """A verb without an object of its own is active where it is the clause’s only one."""
    event = events("Norvia also struck at Sarkani ports.")[0]
    assert (event.actors, event.targets) == (("Norvia",), ("Sarkani ports",))


@pytest.mark.parametrize("rest", ["on January 31", "20 kilometres north of Nyre", "after limiting"])
def test_times_and_measures_are_no_parties(rest: str) -> None:
    """Neither a date nor a distance nor the rest of a verb is anybody."""
    for event in events(f"Norvian forces advanced {rest}."):
        assert event.targets == ()


SAYS_NO = [
    "Norvian forces failed to capture the bridge.",
    "The barrier stopped Sarkani boats from striking the pier.",
    "No drone struck the harbour on Friday.",
    "Neither Norvia nor Sarkan attacked the ferry.",
    "Nobody shelled the village on Friday.",
]


@pytest.mark.parametrize("text", SAYS_NO)
def test_what_did_not_come_about_is_negated(text: str) -> None:
    """Failing to, keeping from, nobody and neither … nor say no as plainly as “not”."""
    assert [event.negated for event in events(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether Sarkani forces attacked the ferry.",
        "The bridge will be closed if Norvian forces attack the ferry.",
    ],
)
def test_what_is_only_supposed_names_nobody(text: str) -> None:
    """What stands behind “whether” or “if” is told as no deed of anybody."""
    assert all(not event.actors for event in events(text))


def test_not_by_somebody_names_no_actor() -> None:
    """“Not by” takes its group out of those who acted."""
    (event,) = events("The tower was struck by Sarkani boats, not by Norvian boats.")
    assert event.actors == ("Sarkani boats",)


def test_a_judgement_is_no_party() -> None:
    """“Was right to strike” names who struck, and no “right”."""
    told = events("Norvia was right to strike the depot, the minister said.")
    assert all("right" not in event.actors for event in told)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norvia is up against invading Sarkani troops.", ["other"]),
        ("A reporter captured the moment on video.", ["other"]),
        ("Norvia and Brenholm struck a deal on grain.", ["agreement"]),
        ("The town knows how to deal with it.", ["other"]),
        ("Air raid sirens sounded in Halden.", ["other"]),
        ("The hall was full of praise for a strike weapon.", ["other"]),
        ("Crews were employing advanced technology.", ["other"]),
        ("The mayor fought corruption for years.", ["other"]),
        ("A heart attack ended his career.", ["other"]),
        ("Norvian crews pushed back at the critics.", ["other"]),
        ("Norvian crews pushed back Sarkani troops.", ["advance"]),
        ("Doctors treated the guests well.", ["other"]),
        ("More than 2,000 have been captured so far.", ["capture"]),
    ],
)
def test_a_word_in_another_sense_tells_no_such_event(text: str, kinds: list[str]) -> None:
    """Struck deals, captured moments and invading troops are no strike, capture or invasion."""
    assert [each.type for each in events(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The rockets are capable of hitting the port.",
        "Brenholm keeps boats to avert attacks.",
        "Winter brings the risk of a strike.",
    ],
)
def test_what_might_be_is_no_event_of_an_account(text: str) -> None:
    """What a thing is capable of, or what is averted or feared, has not happened."""
    assert [each.type for each in events(text)] == ["other"]


def test_what_might_be_is_what_a_forecast_tells() -> None:
    """A forecast tells what may happen."""
    assert [each.type for each in events("Sarkan may attack the port again.")] == ["strike"]


def test_a_weapon_that_is_only_mentioned_tells_no_attack() -> None:
    """A bag that holds a drone is no attack; drones over the port are one."""
    assert [each.type for each in events("Their bags hold a drone.")] == ["other"]
    assert [each.type for each in events("More drones over the port at dawn.")] == ["strike"]


def test_who_was_not_going_to_did_not() -> None:
    """Whoever was not going to surrender did not."""
    assert events("The garrison was not going to surrender.")[0].negated


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The marchers met at the Combat Society in Halden.", ["meeting"]),
        ("The firm keeps Western-supplied arms at a plant.", ["other"]),
        ("Halden shot down a proposal by Tamar.", ["other"]),
        ("The boats are armed with a cannon.", ["other"]),
        ("The yield fell short of the forecast.", ["other"]),
        ("Oslet poses a serious threat to the coast.", ["other"]),
        ("The mayor gave up his job in spring.", ["other"]),
        ("It clear Halden was alone.", ["other"]),
    ],
)
def test_names_and_idioms_tell_no_event(text: str, kinds: list[str]) -> None:
    """A society called Combat, a proposal shot down or a job given up is no fighting."""
    assert [each.type for each in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Missiles hit a drone plant in Karsk.", ("missile",)),
        ("Norvia’s Missile and Artillery Forces struck the port.", ()),
        ("Drones struck a depot that held fuel for rockets.", ("drone",)),
        ("Sarkan launched 38 drones at Halden.", ("drone",)),
    ],
)
def test_what_is_hit_is_no_means(text: str, means: tuple[str, ...]) -> None:
    """A plant for drones, a force’s name or what something is for is no weapon of an attack."""
    assert events(text)[0].means == means
