"""The command line, run as a person would, and what came of it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.run.made import story
from typer.testing import CliRunner

from daybook.cli import app

PROGRAM = Path(sys.executable).with_name("daybook")
CAPTURED = "2033-01-14T09:00+00:00"


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a command ended: its code, and what it said on both outputs."""

    code: int
    out: str
    err: str


def ran(*words: str | Path, env: dict[str, str] | None = None) -> Ended:
    """Run the command line in this process."""
    done = CliRunner().invoke(app, [str(word) for word in words], env=env or {})
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ended(code=done.exit_code, out=done.stdout, err=done.stderr)


def ran_alone(*words: str | Path, env: dict[str, str] | None = None) -> Ended:
    """Run the program as a process of its own."""
    done = subprocess.run(
        [str(PROGRAM), *map(str, words)], capture_output=True, text=True, check=False,
        env=os.environ | (env or {}),
    )  # fmt: skip
    return Ended(code=done.returncode, out=done.stdout, err=done.stderr)


def a_book(folder: Path, *, pages: int = 1) -> Path:
    """A daybook with so many pages of 13 January 2033, added from a folder beside it."""
    book = folder / "book"
    assert ran("init", book, "--profile", "strait-war").code == 0
    sound = folder / "sound"
    sound.mkdir()
    for n in range(pages):
        words = story("Drones hit the port of Ostrel, officials said." if n == 0 else f"No {n}.")
        (sound / f"{n}.txt").write_text(words, encoding="utf-8")
    if pages:
        assert ran("add", sound, "--book", book, "--captured", CAPTURED).code == 0
    return book


def one_sentence(ended: Ended) -> str:
    """The one line on standard error with which a command ended."""
    lines = ended.err.splitlines()
    assert len(lines) == 1, ended.err
    assert lines[0].startswith("daybook: ")
    return lines[0]
