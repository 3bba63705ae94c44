"""`daybook export`: the ledger's records for other programs."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Literal

import typer

from daybook.cli.terminal import HERE, BookOption, json_line


def export(
    stream: Annotated[
        Literal["passages", "claims", "links", "drift"],
        typer.Argument(help="What to write.", show_default=False),
    ],
    to: Annotated[
        Path | None,
        typer.Option(metavar="FILE", readable=False, help="A file to write; else standard output."),
    ] = None,
    file_format: Annotated[
        Literal["jsonl"], typer.Option("--format", help="JSON Lines.")
    ] = "jsonl",
    book: BookOption = HERE,
) -> None:
    """Write records as JSON Lines, as the export contract says.

    Example: [bold]daybook export claims --to claims.jsonl --book my-book[/bold]

    A file is written whole or not at all.
    """
    from daybook.publish.write import whole  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.daybook import opened  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.know import records  # noqa: PLC0415  # `--help` needs none of it

    del file_format  # one format so far; the option is part of the contract

    with opened(book) as daybook, whole(to) if to else nullcontext(sys.stdout) as out:
        out.writelines(map(json_line, records(daybook, stream)))
