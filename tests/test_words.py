"""The glossary keeps up with the nouns of the code."""

import dataclasses
import inspect
import re
from pathlib import Path
from typing import get_args

import pytest

from daybook import model, profile

WORDS = Path(__file__).parents[1].joinpath("docs", "words.md").read_text(encoding="utf-8")


def nouns(module: object) -> list[str]:
    """Names of the public dataclasses that a module offers."""
    return [
        name
        for name, value in inspect.getmembers(module, dataclasses.is_dataclass)
        if not name.startswith("_") and inspect.isclass(value)
    ]


def first_cells(text: str) -> list[str]:
    """First cell of each row of each table."""
    rows = re.findall(r"^\| ([^|]+) \|", text, flags=re.MULTILINE)
    return [cell.strip() for cell in rows if not set(cell) <= set("- ")]


@pytest.mark.parametrize("noun", nouns(model))
def test_each_noun_of_the_model_is_in_the_glossary(noun: str) -> None:
    """Every public dataclass of model.py is named in docs/words.md."""
    assert f"`{noun}`" in WORDS


@pytest.mark.parametrize("noun", ["Area", "Heading", "Name", "Profile", "Side", "Source", "Spot"])
def test_each_noun_of_the_profile_is_in_the_glossary(noun: str) -> None:
    """Every part of a profile is named in docs/words.md."""
    assert noun in nouns(profile)
    assert f"`{noun}`" in WORDS


def test_each_kind_and_status_is_in_the_glossary() -> None:
    """Every kind of passage and every status has a row of its own."""
    rows = set(first_cells(WORDS))
    assert set(get_args(model.PassageKind)) <= rows
    assert set(get_args(model.Status)) <= rows


def test_no_word_is_explained_twice() -> None:
    """A word has one row, except rewrite, which is a kind of passage and a relation of pages."""
    rows = [cell for cell in first_cells(WORDS) if cell not in {"word", "term", "kind", "status"}]
    assert sorted(cell for cell in set(rows) if rows.count(cell) > 1) == ["rewrite"]
