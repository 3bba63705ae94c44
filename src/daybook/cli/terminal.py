"""What the commands share: where the daybook lies, how they print and how they refuse."""

import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from daybook.model import Problem
from daybook.publish.visible import escaped, visible

if TYPE_CHECKING:
    from rich.console import Console

BookOption = Annotated[
    Path,
    typer.Option(
        "--book", envvar="DAYBOOK_BOOK", metavar="FOLDER", readable=False,
        help="The daybook's folder (else $DAYBOOK_BOOK, else the current folder).",
    ),
]  # fmt: skip
"""Where the daybook lies."""

JsonOption = Annotated[
    bool, typer.Option("--json", help="Print one JSON object a line, for other programs.")
]
"""Whether another program reads."""

HERE = Path()


class Refused(Exception):
    """The command cannot do what was asked; the sentence says why and what helps."""


def moment(told: str | None) -> datetime | None:
    """Read a moment that a person wrote; without a zone it is this machine's own time."""
    if told is None:
        return None
    try:
        return datetime.fromisoformat(told).astimezone()
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(
            f"{told} is no time: write it as 2033-01-14T18:00+00:00."
        ) from error


def now() -> datetime:
    """Give the present moment, with its zone."""
    return datetime.now(UTC)


def say(words: str) -> None:
    """Print a line; characters that would steer the terminal are made visible."""
    sys.stdout.write(_line(words))


def say_all(words: str) -> None:
    """Print words as they are, to the byte, on a terminal and elsewhere."""
    sys.stdout.flush()
    sys.stdout.buffer.write(words.encode("utf-8"))
    sys.stdout.buffer.flush()


def complain(words: str) -> None:
    """Print a line on standard error."""
    sys.stderr.write(_line(f"daybook: {words}"))


def _line(words: str) -> str:
    """Give words as one line, also where a page's name breaks it to look like two."""
    return visible(words).replace("\n", "\N{SYMBOL FOR LINE FEED}") + "\n"


def told(problem: Problem) -> str:
    """Give a problem as sentences that name the thing it speaks of and end in a full stop."""
    what = problem.what if problem.what.endswith(".") else f"{problem.what}."
    if problem.where and problem.where not in what:
        what = f"{problem.where}: {what}"
    return f"{what} {problem.remedy}"


def counted(number: int, noun: str) -> str:
    """Give a count with its noun.

    >>> counted(1, "page"), counted(0, "page")
    ('1 page', '0 pages')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def json_line(record: Mapping[str, Any]) -> str:
    """Give a record as one line of JSON that is safe to print on a terminal."""
    return escaped(json.dumps(record, ensure_ascii=False)) + "\n"


def say_json(record: Mapping[str, Any]) -> None:
    """Print a record as one line of JSON."""
    sys.stdout.write(json_line(record))


def console() -> "Console":
    """Give a console for coloured output; without a terminal it prints plainly."""
    from rich.console import Console  # noqa: PLC0415  # only one command prints in colour

    return Console(highlight=False, soft_wrap=True)
