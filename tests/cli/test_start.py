"""What a command loads before it begins."""

from pathlib import Path

import pytest
from tests.cli.made import a_book, ran_alone

ROOMS = ("gather", "link", "profile", "publish.day_list", "read")


def loaded(*words: str | Path) -> set[str]:
    """Name the modules that the program loads to run these words, as Python itself tells them."""
    ended = ran_alone(*words, env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert ended.code == 0
    return {line.rpartition("|")[2].strip() for line in ended.err.splitlines()}


@pytest.mark.parametrize(
    "words", [("page", "sound/0.txt"), ("export", "claims"), ("verify",)], ids=" ".join
)
def test_a_command_loads_only_the_rooms_that_it_uses(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    """What is stored is shown, exported and checked without reader, profile or day list."""
    book = a_book(tmp_path)
    asked = [str(tmp_path / word) if "/" in word else word for word in words]
    there = loaded(*asked, "--book", book)
    assert "daybook.run.daybook" in there
    assert not there & {f"daybook.{room}" for room in ROOMS}


def test_the_help_loads_no_room() -> None:
    """`daybook --help` opens no ledger, no archive and no profile."""
    there = loaded("--help")
    assert not [name for name in there if name.startswith(("daybook.run", "sqlalchemy"))]
