"""The codebook explains every label that a record can bear, and no other."""

import re
from pathlib import Path
from typing import get_args

import pytest

from daybook.model import (
    Basis,
    EventType,
    EvidenceKind,
    Measure,
    PassageKind,
    PlaceKind,
    Section,
    SpeakerKind,
    Status,
)

BOOK = (Path(__file__).parents[1] / "docs" / "codebook.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[str]:
    """First cells of the table under a heading."""
    part = BOOK.split(f"## {heading}\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| ([a-z][\w -]*?) \|", part, flags=re.MULTILINE)
    return [cell for cell in cells if cell not in {"kind", "status", "section", "type"}]


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Who vouches", SpeakerKind),
        ("How certain", Status),
        ("What it is about", Section),
        ("What happened", EventType),
    ],
)
def test_every_label_has_its_row(heading: str, labels: object) -> None:
    """A table lists its labels once each, in the contract's order."""
    assert rows(heading) == list(get_args(labels))


@pytest.mark.parametrize(
    "label",
    [
        label
        for each in (EvidenceKind, PlaceKind, Measure, Basis, PassageKind)
        for label in get_args(each)
    ],
)
def test_every_other_label_is_named(label: str) -> None:
    """Labels without a table stand in the text as code."""
    assert f"`{label}`" in BOOK
