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
