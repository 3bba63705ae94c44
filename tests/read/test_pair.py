"""Two that speak as one."""

import pytest
from tests.read.test_claim import names, read

STAFFS = [
    ("Ministry of Foreign Affairs of Norvia", "government", "NV"),
    ("Ministry of Foreign Affairs of Sarkan", "government", "SK"),
]
ARMIES = [
    ("Armed Forces of Sarkan", "military", "SK"),
    ("Armed Forces of Norvia", "military", "NV"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norvia met Sarkan. The foreign ministries in Halden and Tervo said so.", STAFFS),
        ("Sarkan met Norvia. Both armies said that they left.", ARMIES),
        ("Both ferries said no.", [("Both ferries", "person", "other")]),
    ],
)
def test_both_sides_are_two_speakers(text: str, expected: list[tuple[str, str, str]]) -> None:
    """“Both armies” are those of both sides, the one first that the page names first."""
    assert names(read(text)[-1]) == expected


def test_the_service_is_the_one_heard_before() -> None:
    """A bare "service", "agency" or "group" means the body of that word heard last."""
    told = read("Norvia’s rescue service said no. Ice came. “It is shut,” the service said.")
    assert [each for _, _, each in names(told[-1])] == ["NV"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sarkan’s General Staff said no. Nothing moved, replied its Norvian counterpart.",
         ("General Staff of Norvia", "military", "NV")),
        ("Samir Dolan said no. Yes, according to his Norvian counterpart, Runa Falk.",
         ("Runa Falk", "government", "NV")),
        ("Isle Radio said no. Yes, said its Norvian counterpart.",
         ("its Norvian counterpart", "person", "other")),
    ],
)  # fmt: skip
def test_a_counterpart_holds_the_same_office(text: str, expected: tuple[str, str, str]) -> None:
    """“Its counterpart” is the other side’s body or officer of the same name."""
    assert names(read(text)[-1]) == [expected]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Talks begin, two diplomats said.", "unnamed"),
     ("Talks begin, two Tamarian diplomats said.", "government")],
)  # fmt: skip
def test_diplomats_of_no_country_are_unnamed(text: str, kind: str) -> None:
    """“Two diplomats” without a country speak for none."""
    assert [each for _, each, _ in names(read(text)[-1])] == [kind]
