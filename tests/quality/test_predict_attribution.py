"""Answers on the attribution set: the reader's bounds turned into the set's."""

from bench.attribution import Answer, paragraph_attributions


def told(text: str) -> list[tuple[str, ...]]:
    """Give source, cue and content of each attribution, pieces joined by a bar."""

    def words(one: Answer, role: str) -> str:
        return " | ".join(text[start:end] for start, end in one[role])

    return [
        (words(one, "source"), words(one, "cue"), words(one, "content"))
        for one in paragraph_attributions(text, 0, len(text))
    ]


def test_a_quotation_of_several_sentences_is_one_answer() -> None:
    """What goes on in quotation marks behind the cue belongs to whoever spoke before it."""
    assert told("“We hold. We do,” Sven Tarn said. “Nothing else counts.”") == [
        ("Sven Tarn", "said", "“We hold. We do,” | “Nothing else counts.”")
    ]


def test_the_comma_that_closes_an_aside_is_the_sources() -> None:
    """An aside about the source ends with its comma."""
    assert told("Sven Tarn, a guide, said that ice holds.") == [
        ("Sven Tarn, a guide,", "said", "that ice holds")
    ]


def test_whoever_wants_or_asks_is_a_source() -> None:
    """The set counts attitudes, with the particle that belongs to the verb."""
    assert told("Sven Tarn criticized the board.") == [("Sven Tarn", "criticized", "the board")]
    assert told("Sven Tarn did not respond to the board.") == [
        ("Sven Tarn", "did not respond to", "the board")
    ]


def test_joined_verbs_share_their_subject() -> None:
    """A verb behind "and", or one in -ing, has the source of the clause before it."""
    sources = [
        one[:2] for one in told("Sven Tarn left and said that ice holds, adding that it cracks.")
    ]
    assert sources == [("Sven Tarn", "said"), ("Sven Tarn", "adding")]


def test_a_relative_pronoun_is_a_source() -> None:
    """In "the guides who said so" the set takes "who" for the source."""
    assert told("The guides who criticized Sven Tarn left.")[0][:2] == ("who", "criticized")


def test_a_cue_has_its_adverbs_and_colon() -> None:
    """Adverbs before a cue and the colon behind it are the cue's."""
    assert told("Sven Tarn also said: “We hold.”") == [("Sven Tarn", "also said:", "“We hold.”")]


def test_what_is_told_of_a_source_behind_its_cue_is_the_sources() -> None:
    """An aside about whoever spoke runs to the end of the sentence."""
    assert told("“We hold,” said Sven Tarn, a guide who led Lume’s guild.") == [
        ("Sven Tarn, a guide who led Lume’s guild", "said", "“We hold,”")
    ]


def test_a_line_of_an_interview_has_its_speaker_before_a_colon() -> None:
    """The colon is the cue, the rest of the line what is said."""
    assert told("TARN: The ice holds.") == [("TARN", ":", "The ice holds")]


def test_nobody_is_the_source_of_what_seems_so() -> None:
    """What seems or is expected has a cue and no source."""
    assert told("The ice is expected to hold.") == [("", "is expected", "The ice | to hold")]


def test_polls_and_parts_of_those_asked_are_sources() -> None:
    """A poll tells by its figures; so do those asked."""
    assert told("Three in ten said that ice holds.")[0][0] == "Three in ten"
    assert told("A new poll shows that ice holds.")[0][:2] == ("A new poll", "shows")
