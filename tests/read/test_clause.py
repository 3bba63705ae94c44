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
