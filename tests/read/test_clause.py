"""Where a sentence is cut into claims."""

from tests.read.test_claim import names, quotes, read


def test_a_semicolon_between_two_speakers_cuts() -> None:
    """Each half has its own speaker and status."""
    text = "Norvia’s army said that it held Vell; Tervo denies it."
    assert quotes(text) == ["Norvia’s army said that it held Vell;", "Tervo denies it."]
    first, second = read(text)
    assert names(first) == [("Armed Forces of Norvia", "military", "NV")]
    assert names(second) == [("Government of Sarkan", "government", "SK")]
    assert second.status == "denied"


def test_a_semicolon_of_one_voice_does_not_cut() -> None:
    """Two halves of one speaker, or of the outlet, are one claim."""
    assert len(read("Two cranes burned; the port stayed open, Sven Tarn said.")) == 1
    assert len(read("Two cranes burned; the port stayed open all day.")) == 1


def test_a_speaker_who_turns_makes_two_claims() -> None:
    """A second verb of one speaker cuts where what it tells is more or less certain."""
    text = "Tervo denies that Nyre has been lost and says that its troops hold the school."
    assert quotes(text) == [
        "Tervo denies that Nyre has been lost",
        "and says that its troops hold the school.",
    ]
    first, second = read(text)
    assert names(first) == names(second) == [("Government of Sarkan", "government", "SK")]
    assert (first.status, second.status, second.cue) == ("denied", "attributed", "says")


def test_a_speaker_who_goes_on_makes_one() -> None:
    """Two verbs of one speaker and one certainty are one claim."""
    assert len(read("Ida Corvin said that the port was open and added that ships had left.")) == 1
    assert len(read("Ida Corvin said the minister had left and promised to come back.")) == 1


def test_a_pronoun_turns_as_a_name_does() -> None:
    """“But she warned” cuts where what she warns of is not what was planned."""
    text = "Tamar will try again, Ilse Thorne said, but she warned that trust was lost."
    assert quotes(text) == ["Tamar will try again, Ilse Thorne said,", text[39:].strip()]


def test_a_quotation_that_turns_is_cut() -> None:
    """A quotation goes on behind its speaker with "but" and what is not so."""
    text = "“It was a charge laid on the ground,” said Nera Quillon, “but we cannot tell whose.”"
    assert quotes(text) == [text[:56], text[57:]]


def test_a_second_speaker_of_the_same_verb_is_cut_off() -> None:
    """“And so did B” says again what was said, for somebody else."""
    text = "Norvia’s army rejected the charge, and so did Sarkan’s when it was asked."
    assert len(read(text)) == 2


def test_what_somebody_is_called_is_no_clause() -> None:
    """Behind "identifies" the word "as" opens no clause of its own."""
    text = "Norvia published a call in which a man it identifies as Sven Tarn says he is cold."
    assert len(read(text)) == 1


def test_a_clause_that_completes_another_stays() -> None:
    """A frame like “The move comes after …” says nothing alone, and is the outlet's own voice."""
    (made,) = read("The move comes two weeks after Ida Corvin accused Tervo of firing at Vell.")
    assert made.speakers == ()
    assert len(read("In January, after Tervo said that it held Nyre, Norvia denied it.")) == 1


def test_a_stretch_of_time_opens_the_clause() -> None:
    """“Almost two weeks after” belongs to what follows, “last year” does not."""
    text = "The army left the village of Nyre, almost two weeks after Tervo said it held it."
    assert quotes(text)[1] == "almost two weeks after Tervo said it held it."
    text = "The army left the village last year after Tervo said it held it."
    assert quotes(text)[0] == "The army left the village last year"


def test_not_only_but_also_is_one_claim() -> None:
    """A phrase behind "but" turns nothing."""
    assert len(read("The army did not just lose a bridge, but also two of its boats.")) == 1
    assert len(read("The army spent the night not in Vell, but with its boats.")) == 1
    assert len(read("The army lost a bridge, but it has not lost the village.")) == 2


def test_what_a_listener_is_told_is_no_relative_clause() -> None:
    """Behind "told NorthWire" the word "that" opens what was said."""
    assert len(read("Ida Corvin told NorthWire that the army claims were not true.")) == 1


def test_a_bare_owner_speaks_behind_a_semicolon() -> None:
    """“Norvia’s says” stands for Norvia’s ministry: another speaker, another claim."""
    text = "Sarkan’s ministry says that it holds Nyre; Norvia’s says that it does not."
    assert quotes(text)[1] == "Norvia’s says that it does not."


def test_both_halves_of_a_turn_share_the_speaker_at_its_end() -> None:
    """Where only one half is negated each is a claim; the speaker stands for both."""
    text = "Fragments fell on a warehouse, but nobody was hurt, the harbour board said."
    first, second = read(text)
    assert first.quote == "Fragments fell on a warehouse,"
    assert names(first) == names(second) != []
    assert (first.cue, first.status, second.cue) == (None, "attributed", "said")
    assert len(read("A store was hit, Ida Corvin said, and no missile fell on the station.")) == 2


def test_as_somebody_says_alone_is_no_clause() -> None:
    """It says nothing of its own, it says the same again."""
    assert len(read("Norvia denied that its boats had left, as Sarkan maintains.")) == 1


def test_a_pronoun_behind_but_speaks_after_the_outlet() -> None:
    """The outlet tells the first half itself, he the second."""
    assert len(read("Adesh did not rule out talks, but he said that a truce came first.")) == 2
