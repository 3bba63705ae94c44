"""What a book knows of its pages: which stories tell no day."""

from dataclasses import replace
from datetime import date

import pytest

from daybook.model import Passage, PassageKind
from daybook.run.know import is_undated

PASSAGE = Passage(id="p", page="x", capture="0" * 64, start=0, end=9, kind="article")


@pytest.mark.parametrize(
    ("kind", "of", "is_told"),
    [
        ("article", None, True),
        ("list", None, True),
        ("live", None, True),
        ("rewrite", None, True),
        ("rewrite", "p1", False),
        ("tags", "p1", False),
        ("boilerplate", None, False),
    ],
)
def test_whatever_has_claims_should_tell_its_day(
    kind: PassageKind, of: str | None, *, is_told: bool
) -> None:
    """A story without a day is told of; what has no claims needs none."""
    assert is_undated(replace(PASSAGE, kind=kind, of=of)) is is_told
    assert not is_undated(replace(PASSAGE, kind=kind, of=of, published=date(2031, 3, 14)))
