"""Attributions: cues in every phrasing, and what only looks like one."""

import pytest
from tests.read.test_claim import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sven Tarn, head of the board, said Norvia knew it well and could bear it.", "Sven Tarn"),
        ("Arvo Lind, known as the Otter, conceded that the fort was lost.", "Arvo Lind"),
        ("Arvo Lind, of the University of Lume, thinks that ice holds.", "Arvo Lind"),
        ("“It is odd,” said Arvo Lind, a fellow of the Coast Society.", "Arvo Lind"),
        ("“It is odd,” Arvo Lind, an adviser to Sea Watch, a charity, told us.", "Arvo Lind"),
        ("The Harbour Post’s Arvo Lind, reporting from Vell, says all is bad.", "Arvo Lind"),
        ("Analysts at the League believe that Sarkan is short.", "Analysts at the League"),
        ("A NorthWire tally counted nine boats, according to a NorthWire tally.", "NorthWire"),
        ("A person familiar with the talks said that no deal was near.", "unnamed sources"),
        ("A statement said that both were ready.", "unnamed sources"),
        ("The Vell Harbour said that two cranes burned.", "Vell Harbour"),
    ],
)  # fmt: skip
def test_the_speaker_is_found(text: str, name: str) -> None:
    """Asides, names that follow offices, and reporters of an outlet are read as speakers."""
    assert [each.name for each in read(text)[0].speakers] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The loss of the fort has not been confirmed by Sarkan.",
        "Residents of Vell posted video of a burning crane.",
        "Images posted by Sven Tarn showed a burning crane.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    """What was not confirmed is nobody’s word, nor is a picture."""
    told = read(text)[0]
    assert (told.speakers, told.status) == ((), "asserted")


@pytest.mark.parametrize(
    "text",
    [
        "Neither Norvia nor Sarkan has said who fired.",
        "Neither Halden nor Tervo confirmed the strike.",
        "Neither the mayor nor the police said how many were hurt.",
        "No Norvian official said who fired.",
        "Nobody claimed it.",
        "None of the ministers said that the port was hit.",
        "Few residents said that they would stay.",
    ],
)
def test_who_did_not_speak_is_no_speaker(text: str) -> None:
    """Nobody, neither of two and no official are not somebody who said it."""
    assert all(not each.speakers for each in read(text))


@pytest.mark.parametrize(
    "text",
    ["A few residents said that they would stay.", "Norvian officials said no soldier died."],
)
def test_no_behind_the_cue_and_a_few_are_somebody(text: str) -> None:
    """A few are some, and "no" in what is said takes nothing from who says it."""
    assert len(read(text)[0].speakers) == 1


def test_all_of_a_list_speak() -> None:
    """Three countries before the cue are three speakers."""
    told = read("Tamar, Norvia and Sarkan said that they would quit the pact.")
    assert [each.text for each in told[0].speakers] == ["Tamar", "Norvia", "Sarkan"]
    opened = read("Meanwhile, Norvia and Sarkan said that they would quit the pact.")
    assert [each.text for each in opened[0].speakers] == ["Norvia", "Sarkan"]


def test_two_peoples_of_one_noun_are_one_speaker() -> None:
    """Norvian and Sarkani ministries are not two speakers, one of them an adjective."""
    told = read("Norvian and Sarkani ministries said that the strait was open.")
    assert [each.text for each in told[0].speakers] == ["Norvian and Sarkani ministries"]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Sven Tarn told Isle Radio last month that the ferry was late.", ("Isle Radio",)),
        ("“We hold,” Nils Orren was quoted as saying by NorthWire.", ("NorthWire",)),
        ("NorthWire, citing Sven Tarn, reported that the ferry was late.", ("NorthWire",)),
        ("The ferry was late, according to pilots quoted by NorthWire.", ("NorthWire",)),
    ],
)
def test_who_passes_it_on(text: str, via: tuple[str, ...]) -> None:
    """An outlet that listens, quotes or cites stands between, by its name alone."""
    assert read(text)[0].via == via


@pytest.mark.parametrize(
    "text",
    [
        "Sven Tarn said the port was hit. Neither side’s account could be verified.",
        "Unverified footage of the port showed a fire.",
    ],
)
def test_unverified(text: str) -> None:
    """A page that calls something unverified is taken at its word, however it says so."""
    assert [claim.status for claim in read(text)] == ["unverified"]


def test_a_live_blogs_own_talk_is_no_claim() -> None:
    """What a live blog tells its readers about itself claims nothing."""
    assert read("We’ll bring you more as we get it. That’s all from us today.") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arvo Lind, 65, said he and two others ran to help.", "Arvo Lind"),
        (
            "Arvo Lind, a guide at Lume, a guild in Ostrel, Norvia, wrote that ice holds.",
            "Arvo Lind",
        ),
    ],
)
def test_an_age_or_a_second_aside_is_no_speaker(text: str, name: str) -> None:
    """Neither "he" behind the cue nor the place of a guild is who speaks."""
    assert [each.name for each in read(text)[0].speakers] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "That was far short of the nine boats Norvia said it needed.",
        "Problems with calling up troops reported last week went on.",
    ],
)
def test_the_rest_of_a_clause_is_no_speaker(text: str) -> None:
    """Words before a cue that begin with no article, name or people name nobody."""
    assert all(each.text in ("Norvia", "it") for each in read(text)[0].speakers)


def test_a_director_general_is_no_soldier() -> None:
    """The word “general” behind an office makes nobody military."""
    told = read("Arvo Lind, director general of Open Gate, said that all had left.")
    assert [each.kind for each in told[0].speakers] == ["agency"]


def test_a_long_aside_is_the_named_ones() -> None:
    """A name before a long aside speaks, whatever names and commas the aside holds."""
    told = read(
        "Arvo Lind, who led the guilds of Vell, Karsk and Lume for years, said that ice held."
    )
    assert [each.name for each in told[0].speakers] == ["Arvo Lind"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sven Tarn, who led Vell, Karsk and Lume, said that ice held.", "Sven Tarn"),
        ("Norvia’s harbour master, Sven Tarn, who is 60, said that ice held.",
         "Norvia’s harbour master, Sven Tarn"),
        ("The crane will stay until Monday in Vell, a spokeswoman said.", "a spokeswoman"),
        ("Ships will wait, according to diplomats quoted by NorthWire.", "diplomats"),
        ("Ships will wait, said their operator, Ostrel Lines.", "their operator, Ostrel Lines"),
        ("Nine died, according to a list published by the board of Vell.", "the board of Vell"),
        ("Around noon the governor, Arvo Lind, spoke of nine dead.", "the governor, Arvo Lind"),
        ("Survivors who fled the port of Vell said that ice held.",
         "Survivors who fled the port of Vell"),
        ("Sven Tarn, a guide, urged “everyone with a boat” to stay.", "Sven Tarn, a guide"),
        ("The claim was dismissed by Norvia’s defence ministry.", "Norvia’s defence ministry"),
    ],
)  # fmt: skip
def test_who_speaks_stands_between_bounds(text: str, source: str) -> None:
    """A source has its office and its name, and nothing that is only told of it."""
    assert [each.text for each in read(text)[0].speakers] == [source]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Norvia’s army counted 41 clashes along the front.", "counted"),
        ("Norvia’s army put the number of dead at seven.", "put"),
        ("Norvia’s army put soldiers at the gate.", None),
        ("Norvia’s army counted on its allies.", None),
    ],
)
def test_a_figure_is_told(text: str, cue: str | None) -> None:
    """Who counts things, or puts their number at a figure, tells it."""
    assert read(text)[0].cue == cue


def test_a_cue_behind_a_quotation_may_be_the_last_word() -> None:
    """A sentence that breaks off behind its verb is read, with nobody behind it."""
    assert read("“The port is open,” said") is not None
