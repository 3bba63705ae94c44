"""The corpus of invented news holds what docs/corpus.md says it holds."""

import textwrap
from pathlib import Path
from typing import get_args

import pytest
from training.agreement import agreements, twice
from training.check import CORPUS, corpus, counts
from training.likeness import alike
from training.marks import Written, mirrored, written

from daybook.model import EventType, Measure, Section, Status

FILES = sorted(CORPUS.glob("*.txt"))
PASSAGES = corpus(FILES)
FEWEST = 1_500
PAGE = Path(__file__).parents[2] / "docs" / "corpus.md"


def test_no_sentence_is_written_twice() -> None:
    """Names and numbers left out, no two sentences share more than two fifths of their words."""
    texts = [one.text for passage in PASSAGES for one in passage.sentences]
    assert len(texts) >= FEWEST
    assert [(texts[one], texts[other]) for one, other, _ in alike(texts)] == []


def test_passages_have_ids_of_their_own() -> None:
    """No id stands for two passages."""
    ids = [passage.id for passage in PASSAGES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("what", "labels"),
    [("status", Status), ("section", Section), ("type", EventType), ("measure", Measure)],
)
def test_every_label_comes_up(what: str, labels: object) -> None:
    """Each label of the codebook is found in the corpus."""
    told = counts([one for passage in PASSAGES for one in passage.sentences])[what]
    assert set(told) == set(get_args(labels))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.id)
def test_a_mirrored_passage_mirrors_back(passage: Written) -> None:
    """The mirrored copy has the other side's words, and its own mirror is the passage."""
    back = mirrored(mirrored(passage))
    assert back.sentences == passage.sentences


def test_the_example_of_the_page_is_read() -> None:
    """What docs/corpus.md shows is in the form that it describes."""
    text = PAGE.read_text(encoding="utf-8")
    shown = textwrap.dedent(text[text.index("    @ id") : text.index("`day` is when")])
    (passage,) = written(shown)
    assert [len(one.claims) for one in passage.sentences] == [1, 2]


def test_the_page_tells_how_far_two_annotators_agree() -> None:
    """The table in docs/corpus.md holds what the two readings give."""
    text = PAGE.read_text(encoding="utf-8")
    told = agreements(twice())
    assert told
    for name, figure in told.items():
        assert f"| {name} | {figure:.3f} |" in text
