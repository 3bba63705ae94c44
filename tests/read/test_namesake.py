"""Namesakes: the page’s own names go before the profile’s surnames and offices."""

import pytest
from tests.read.test_claim import names, read


def test_a_surname_that_the_page_gives_to_another_is_not_the_profiles() -> None:
    """Where a page names Bruno Oren, a lone "Oren" is not the president of that name."""
    told = read("Bruno Oren, a smith, fled to Lume. Oren said that he had seen the fire.")
    assert names(told[-1]) == [("Oren", "person", "other")]


def test_an_office_that_another_holds_by_the_page_is_not_the_profiles() -> None:
    """The mayor is whom the page names as the mayor, whoever was when the profile was made."""
    told = read("Halden’s mayor, Berit Lund, said that the port was open.")
    assert [each.name for each in told[0].speakers] == ["Berit Lund"]


def test_another_spelling_of_a_first_name_is_no_namesake() -> None:
    """A first name with the same initial may be the same name in another spelling."""
    told = read("David Oren flew to Karsk. Oren said that the strait was open.")
    assert names(told[-1]) == [("Davit Oren", "government", "SK")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The former Norvian defence minister said that the fort was lost.",
         ("former Norvian defence minister", "government", "other")),
        ("A former Norvian defence minister said that the fort was lost.",
         ("former Norvian defence minister", "government", "other")),
        ("The late Norvian defence minister said that the fort was lost.",
         ("late Norvian defence minister", "government", "other")),
        ("A deputy Norvian defence minister said that the fort was lost.",
         ("deputy Norvian defence minister", "government", "NV")),
        ("The acting Sarkani president said that the fort was lost.",
         ("acting Sarkani president", "government", "SK")),
    ],
)  # fmt: skip
def test_who_held_an_office_or_stands_in_for_it_is_not_its_holder(
    text: str, expected: tuple[str, str, str]
) -> None:
    """The former minister, the late one and a deputy are not whom the profile has as minister."""
    assert names(read(text)[0]) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Former defence minister Jonas Hale said that the fort was lost.",
        "The former Norvian governor, Jonas Hale, said that the fort was lost.",
    ],
)
def test_who_is_named_is_known_whatever_office_he_held(text: str) -> None:
    """A name stays a name behind a former office."""
    assert [each.name for each in read(text)[0].speakers] == ["Jonas Hale"]


def test_a_lone_surname_with_another_trade_is_somebody_else() -> None:
    """“Ravel, a farmer” is not the prime minister, neither there nor further down."""
    told = read("Ravel, a farmer from Vell, said that barley was lost. Ravel said it was late.")
    assert [names(each)[0][2] for each in told] == ["other", "other"]
    assert all(each.speakers[0].kind == "person" for each in told)


@pytest.mark.parametrize(
    "text",
    [
        "Ravel, a prime minister of few words, said that barley was lost.",
        "Tomas Ravel flew to Vell. Ravel, a farmer’s son, said that barley was lost.",
        "Ravel, a day after the vote, said that barley was lost.",
        "Prime Minister Ravel, a farmer’s son, said that barley was lost.",
    ],
)
def test_a_surname_is_the_office_holders_where_the_page_says_so(text: str) -> None:
    """The office, the full name or a mere time behind the comma leave the surname its holder."""
    assert [each.name for each in read(text)[-1].speakers] == ["Tomas Ravel"]
