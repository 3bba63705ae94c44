"""The program without a place for its words."""

import subprocess
from pathlib import Path

import pytest
from tests.cli.made import PROGRAM, a_book


def done(words: str, book: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell that may close the program's outputs."""
    return subprocess.run(
        ["bash", "-c", f'export DAYBOOK_BOOK="{book}"; "{PROGRAM}" {words}'],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("words", ["day >&-", "add nowhere >&- 2>&-"])
def test_an_output_that_is_closed_is_no_fault(tmp_path: Path, words: str) -> None:
    """Words that the shell gives no place (`>&-`) go nowhere, and into no file of the daybook."""
    book = a_book(tmp_path)
    ended = done(words, book)
    assert (ended.returncode, ended.stdout, ended.stderr) == (int("add" in words), "", "")
    ended = done("verify", book)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_help_on_a_full_disk(tmp_path: Path) -> None:
    """A disk that is full ends also the help with one sentence and 1."""
    ended = done("--help >/dev/full", tmp_path)
    assert ended.returncode == 1
    assert ended.stderr == (
        "daybook: Standard output cannot be used (no space left on device): "
        "free some space, or choose another disk.\n"
    )
