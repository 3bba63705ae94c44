"""`daybook export`: the ledger's records for other programs."""

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Literal

import typer

from daybook.cli.terminal import HERE, BookOption, Refused
from daybook.run import opened, records


def export(
    stream: Annotated[
        Literal["passages", "claims", "links", "drift"],
        typer.Argument(help="What to write.", show_default=False),
    ],
    to: Annotated[
        Path | None, typer.Option(help="A file to write; else standard output.", metavar="FILE")
    ] = None,
    file_format: Annotated[
        Literal["jsonl"], typer.Option("--format", help="JSON Lines.")
    ] = "jsonl",
    book: BookOption = HERE,
) -> None:
    """Write records as JSON Lines, as the export contract says.

    Example: [bold]daybook export claims --to claims.jsonl --book my-book[/bold]
    """
    del file_format  # one format so far; the option is part of the contract
    with opened(book) as daybook, ExitStack() as stack:
        try:
            out = stack.enter_context(to.open("w", encoding="utf-8")) if to else sys.stdout
            for record in records(daybook, stream):
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
            out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            stack.pop_all()
            where = to or "standard output"
            raise Refused(
                f"{where} could not be written ({error.strerror}): "
                "free some space or choose another file."
            ) from error
