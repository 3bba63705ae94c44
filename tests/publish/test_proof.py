"""The gate of trust holds against every change of a name or a figure."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from daybook.publish.proof import standing, unproven

NAMES = ["Norvia", "Sarkan", "Ostrel", "Vell", "Karsk", "Lume", "Dravik", "NVDF", "Mi-8", "O’Hald"]
FIGURES = ["3", "14", "1,037", "$2.5bn", "€40m", "80%", "12th", "20-30", "155mm", "-5", "04:10"]
WORDED = ["two", "seven", "ninety", "dozens", "hundreds", "thirty-one", "third", "half", "twice"]
PLAIN = ["boats", "near", "the", "harbour", "were", "hit", "and", "lost", "of", "by"]
MARKS = NAMES + FIGURES + WORDED


@st.composite
def sentences(draw: st.DrawFn) -> list[str]:
    """Give the words of a sentence with at least two different marks in it."""
    marks = draw(st.lists(st.sampled_from(MARKS), min_size=2, max_size=6, unique=True))
    words = ["They"]
    for mark in marks:
        words += [draw(st.sampled_from(PLAIN)), mark]
    return [*words, draw(st.sampled_from(PLAIN))]


def line(words: list[str]) -> str:
    """Join words to a sentence."""
    return " ".join(words) + "."


@given(sentences())
def test_a_sentence_proves_itself(words: list[str]) -> None:
    """What stands in the cited sentence passes, also with other quotation marks and dashes."""
    said = line(words)
    assert unproven(said, [said]) == ()
    assert unproven(said.replace("’", "'").replace("-", "–"), ["Before this. " + said]) == ()


@given(sentences(), st.data())
@settings(max_examples=200)
def test_an_altered_name_or_figure_is_caught(words: list[str], data: st.DataObject) -> None:
    """Another name or figure in one place is named as unproven."""
    at = data.draw(st.sampled_from([n for n, word in enumerate(words) if word in MARKS]))
    other = data.draw(st.sampled_from([mark for mark in MARKS if mark not in words]))
    altered = [*words[:at], other, *words[at + 1 :]]
    assert unproven(line(altered), [line(words)])


@given(sentences(), st.data())
@settings(max_examples=200)
def test_swapped_marks_are_caught(words: list[str], data: st.DataObject) -> None:
    """Two names or figures that change places are caught."""
    places = [n for n, word in enumerate(words) if word in MARKS]
    one, two = data.draw(st.lists(st.sampled_from(places), min_size=2, max_size=2, unique=True))
    altered = words.copy()
    altered[one], altered[two] = words[two], words[one]
    assert unproven(line(altered), [line(words)])


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_no_figure_stands_in_for_another(one: int, two: int) -> None:
    """A figure is proven by itself only, not by one that it is a part of."""
    assume(one != two)
    assert unproven(f"It lost {one:,} boats.", [f"It lost {two:,} boats."]) == (f"{one:,}",)


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("It cost 5.", "It cost 5 million."),
        ("It cost 2.5bn.", "It cost $2.5bn."),
        ("It fell 80.", "It fell 80%."),
        ("It fell 5 degrees.", "It fell to -5 degrees."),
        ("It cost $5m.", "It cost $5bn."),
        ("It was the 2nd.", "It was the 22nd."),
        ("It lost ninety.", "It lost nineteen."),
        ("A Mi-8 fell.", "A Mi-28 fell."),
        ("An SU-3 fell.", "A Su-3 fell."),
        ("It came from Vell.", "It came from Vellmark."),
        ("Vell fell.", "Ostrel fell."),
        ("[Mayor Dravik] left.", "He left."),
        ("В Велле тихо.", "В Остреле тихо."),
        ("哈尔登 is quiet.", "It is quiet."),
        ("It said Nor\u200bvia.", "It said Norvia."),
    ],
)
def test_near_misses_are_caught(printed: str, source: str) -> None:
    """A scale, sign, currency, unit, digit or letter that differs is unproven."""
    assert unproven(printed, [source])


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("Boats sank.", "Two boats sank."),
        ("Norvia’s navy left.", "In Norvia, Norvia's navy left."),
        ("It fell 80 per cent.", "Sales: It fell 80 percent."),
        ("Seven left.", "He said seven left."),
    ],
)
def test_form_alone_is_forgiven(printed: str, source: str) -> None:
    """A capital at the start, a possessive and the spelling of per cent are no fault."""
    assert unproven(printed, [source]) == ()


def test_two_sentences_may_be_proven_by_two() -> None:
    """A line of two sentences is proven by the two cited for it, in their order."""
    cited = ["Governor Dravik spoke in Vell.", "She said 12 were hurt."]
    assert unproven(" ".join(cited), cited) == ()
    assert unproven(" ".join(cited), cited[:1]) == ("She", "12")


def test_nothing_cited_proves_nothing() -> None:
    """Without a cited sentence no name passes."""
    assert unproven("Vell fell.", []) == ("Vell",)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_at_all_is_judged(words: str, cited: str) -> None:
    """The gate never fails on a text; a text proves itself within more."""
    unproven(words, [cited])
    assert unproven(words, [words]) == ()


@given(st.text(min_size=1), st.integers(-3, 60), st.integers(-3, 60))
def test_standing_is_exact(text: str, start: int, end: int) -> None:
    """Words stand at their offsets only: no slack, no negative offsets, no empty quotation."""
    fits = 0 <= start < end <= len(text)
    assert standing(text[start:end] if fits else "x", text, start, end) is fits
    assert not standing(text[:1] + "\u0301", text, 0, 1)
