"""Whom "he" and "she" mean: the last whom a sentence was about, and nobody in doubt."""

import pytest
from tests.read.test_claim import names, read


def last(text: str) -> list[tuple[str, str, str]]:
    """Give the speakers of a text's last claim."""
    return names(read(text)[-1])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It burned, Sven Tarn said. Oren met his guards. “We go on,” he said.", "Davit Oren"),
        ("Oren praised the plan, Sven Tarn said. He added that talks go on.", "Sven Tarn"),
        ("“Go,” said Sven Tarn. Dorin fled in the night. “I ran,” he recalled.", "he"),
        ("“Go,” said Sven Tarn. A soldier had seen it. “It burned,” he said.", "he"),
        ("“Go,” a mother said of her son. “We stay,” he said.", "he"),
        ("“Go,” said Sven Tarn. “I stay,” he said. “I left,” she said.", "she"),
        ("Oren, a smith, told Isle Radio: “I stay.” Oren fled. “I ran,” he said.", "Oren"),
    ],
)  # fmt: skip
def test_he_means_nobody_beyond_the_last_whom_a_sentence_was_about(text: str, name: str) -> None:
    """A person who acts between hides who spoke before; an unknown one leaves "he" open."""
    assert [each for each, _, _ in last(text)] == [name]


@pytest.mark.parametrize("middle", ["Nobody was hurt", "Seven more fled", "No reason was given"])
def test_a_word_that_opens_a_sentence_is_not_yet_a_name(middle: str) -> None:
    """“Seven more fled, he said”: the capital at the start hides nobody."""
    assert last(f"It burned, Sven Tarn said. {middle}, he said.")[0][0] == "Sven Tarn"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marta Grann said no. Ola Brun, who was there, had no fear, she said.", "Ola Brun"),
        ("Sven Tarn said no. His wife has been refused a visit, she said.", "His wife"),
        ("Sven Tarn said no. On Monday, the road was shut, he said.", "Sven Tarn"),
    ],
)
def test_she_is_the_person_whom_her_own_sentence_is_about(text: str, name: str) -> None:
    """“Ola Brun had no fear, she said” speaks of Ola Brun herself."""
    assert last(text)[0][0] == name


def test_she_in_a_setting_is_no_person_spoken_of() -> None:
    """“An hour later she wrote” is about nobody but her."""
    text = "It burned, Marta Grann said. An hour later she wrote that the fire was out."
    assert last(text)[0][0] == "Marta Grann"


def test_a_body_that_acts_hides_nobody() -> None:
    """A ministry between a person and "he" does not matter."""
    text = "The ferry sank, Sven Tarn said. Norvia’s army moved out. “We go on,” he said."
    assert last(text) == [("Sven Tarn", "government", "NV")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Halden says Vell holds. Sarkan was close to it, it added.", "Government of Norvia"),
        ("Halden says Vell holds. Sarkan was close to it, it said.", "it"),
        ("Sarkan was close to Vell, it said.", "Sarkan"),
        ("They had been held for weeks, it said.", "it"),
    ],
)  # fmt: skip
def test_it_is_open_where_two_may_be_meant(text: str, name: str) -> None:
    """The sentence’s own subject and the last speaker leave "it said" open, not "it added"."""
    assert [each for each, _, _ in last(text)] == [name]


def test_a_person_named_in_between_leaves_he_open() -> None:
    """Where the outlet tells of another person in between, "he" may be either."""
    text = "It burned, Sven Tarn said. In May a film showed Davit Oren. He told all to run."
    assert last(text) == [("He", "person", "other")]


def test_a_name_behind_its_office_may_be_meant_next() -> None:
    """Who is told of by office and name is meant by the “she” that follows."""
    told = read(
        "The budget will be voted on soon, the speaker said. Tamar’s foreign minister, Ilse "
        "Thorne, visited Halden on Thursday. “I am going home with answers,” she said."
    )
    assert [speaker.name for speaker in told[-1].speakers] == ["Ilse Thorne"]
