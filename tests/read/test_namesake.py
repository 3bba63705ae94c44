"""Namesakes: the page’s own names go before the profile’s surnames and offices."""

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
