"""Whose place and whose page: the side of an office that names no owner."""

import pytest
from tests.read.test_claim import names, read, war

from daybook.read.whose import home, places


def last(text: str) -> tuple[str, str, str]:
    """Give the speaker of a text's last claim."""
    return names(read(text)[-1])[0]


def test_a_place_is_a_sides_where_the_profile_has_its_governor_or_mayor() -> None:
    """The table of places comes from the profile’s own offices; capitals are left out."""
    assert places(war()) == {"Ostrel": "NV", "Karsk": "SK"}


@pytest.mark.parametrize(
    ("head", "side"),
    [
        ("Day 680 | Halden Chronicle\n", "NV"),
        ("Day 680\nhttps://tervo-daily.example/day-680\n", "SK"),
        ("Day 680 | NorthWire\n", "other"),
        ("As the Halden Chronicle wrote on Monday, the port is shut.\n", "other"),
    ],
)
def test_an_outlet_is_at_home_where_its_name_says(head: str, side: str) -> None:
    """A masthead or an address tells whose paper it is; an outlet that is cited does not."""
    assert home(head + "Nyre has not fallen, the General Staff said.", war()) == side


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Halden Chronicle\nNyre holds, the General Staff said.", "General Staff of Norvia", "NV"),
        ("Tervo Daily\nNyre fell, the General Staff said.", "General Staff of Sarkan", "SK"),
        ("Nyre holds, the General Staff said.", "General Staff", "other"),
        ("Halden Chronicle\nBrenholm’s drills ended, its army said.", "its army", "other"),
        ("Tervo Daily\nCoal lasts, an official of the Energy Ministry said.",
         "official of the Energy Ministry", "SK"),
    ],
)  # fmt: skip
def test_a_national_body_without_owner_is_its_papers_country(
    text: str, name: str, side: str
) -> None:
    """“The General Staff” is that of the paper’s country, and nobody’s on a page of no country."""
    assert (last(text)[0], last(text)[2]) == (name, side)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A store burnt in the port of Ostrel, the port authority said.", "NV"),
        ("A store burnt in Karsk.\nTwo men were hurt, the police said.", "SK"),
        ("A drone flew from Karsk to Ostrel, the regional governor said.", "other"),
        ("The road is open, the regional administration in Ostrel said.", "NV"),
        ("A store in Ostrel burnt, a transport company said.", "other"),
        ("Half is lit again, according to the utility, Ostrel Grid.", "NV"),
        ("Barley was lost, according to the terminal’s operator, Ostrel Grain.", "other"),
        ("Ice closed the Norvian town of Vell. The road to Vell is open, the mayor said.", "NV"),
    ],
)
def test_a_local_body_belongs_to_the_places_it_speaks_of(text: str, side: str) -> None:
    """A sentence’s places decide, then its paragraph’s, then the page’s; both sides’ do not."""
    assert last(text)[2] == side


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("They rehearse, the foreign ministry in Tervo said.",
         "Ministry of Foreign Affairs of Sarkan", "SK"),
        ("In Tervo, the Defence Ministry said no.", "Ministry of Defence of Sarkan", "SK"),
        ("Tervo tells it otherwise. Its defence ministry denied it.",
         "Ministry of Defence of Sarkan", "SK"),
        ("They rehearse, the ambassador in Tervo said.", "ambassador in Tervo", "other"),
    ],
)  # fmt: skip
def test_a_capital_tells_whose_ministry_it_is(text: str, name: str, side: str) -> None:
    """“The ministry in Tervo”, “In Tervo, …” and “its” after a sentence on Tervo: not a guest."""
    assert (last(text)[0], last(text)[2]) == (name, side)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("In Halden, Prosecutor General Ola Brun said that two men were dead.", "NV"),
        ("Norvian authorities moved ten people, the district administration said.", "NV"),
        ("Halden Chronicle\n“We have tea,” Capt. Ola Brun said.", "NV"),
        ("Halden Chronicle\nSarkani troops left, Capt. Ola Brun said.", "other"),
        ("Sarkan’s defence ministry said no. “Yes,” a ministry spokesman, Ola Brun, said.", "SK"),
        ("Sarkan’s defence ministry said no. “Yes,” said its spokesman, Ola Brun.", "SK"),
        ("Norvia’s cabinet will meet on Thursday, a spokeswoman said.", "NV"),
        ("Brenholm will help Norvia, its defence minister, Ola Brun, said.", "other"),
        ("A Norvian court jailed a sailor, the prosecutor’s office said.", "NV"),
        ("The village was shelled, according to the administration that Sarkan set up.", "SK"),
        ("An official at the Norvian Energy Ministry said no.", "NV"),
        ("Tervo Daily\n“We have stocks,” said Energy Minister Ola Brun.", "SK"),
        ("Tervo Daily\nShips kept clear, the coastguard of Tamar said.", "other"),
        ("Sarkan’s defence ministry said no. Yes, a Tamarian ministry spokesman said.", "other"),
    ],
)
def test_an_officer_belongs_to_where_or_for_whom_he_speaks(text: str, side: str) -> None:
    """The setting, the authorities told of, the paper or the ministry heard before give a side."""
    assert last(text)[2] == side


@pytest.mark.parametrize(
    ("between", "side"),
    [
        ("\nIn London, thousands marched. ", "other"),
        (" In London, thousands marched. ", "other"),
        ("\nA fair was held near Port Lume. ", "other"),
        ("\nTamar held an election. ", "other"),
        ("\nIn March, thousands marched. ", "NV"),
        ("\nA crane fell in Norvia. ", "NV"),
        ("\n" + "It was cold. " * 80, "other"),
        (" ", "NV"),
    ],
)
def test_a_place_further_back_tells_nothing_once_the_page_is_elsewhere(
    between: str, side: str
) -> None:
    """The police are of the place spoken of last, of nobody’s where that is no side’s or far."""
    text = f"A shell hit a barn in Ostrel.{between}The police said that 40 were hurt."
    assert last(text)[2] == side


def test_police_of_a_sentence_set_elsewhere_are_nobodys() -> None:
    """The speaker’s own sentence may be set elsewhere, too."""
    assert (
        last("A shell hit a barn in Ostrel.\nIn London, the police said it was calm.")[2] == "other"
    )


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("It was cold. A soldier said they were hungry.", "NV"),
        ("Sarkani troops hid there. A soldier said they were hungry.", "other"),
        ("Sarkani troops hid there.\nA soldier said they were hungry.", "NV"),
        ("Norvian troops hid there. A soldier said they were hungry.", "NV"),
        ("Tamar held an election. A judge said it was fair.", "other"),
        ("Tamar held an election. The General Staff said it was fair.", "other"),
        ("Sarkan sent boats. The air force said they were sunk.", "other"),
        ("The opposition leader in Halden said it was fair.", "other"),
        ("The exiled governor in Halden said it was fair.", "other"),
        ("A rebel commander said they were hungry.", "other"),
    ],
)
def test_a_paper_gives_its_side_to_its_own_alone(text: str, side: str) -> None:
    """Not where the paragraph tells of others, nor to whoever holds no office of the state."""
    assert last(f"Halden Chronicle\n{text}")[2] == side


def test_an_opposition_leader_in_a_capital_is_not_named_after_its_side() -> None:
    """A capital gives its side to its offices, not to the opposition."""
    assert (
        last("The opposition leader in Halden said it was fair.")[0]
        == "opposition leader in Halden"
    )
