"""`daybook init`: a new daybook with its own copy of a conflict profile."""

from pathlib import Path
from typing import Annotated

import typer

from daybook.cli.terminal import say


def init(
    folder: Annotated[Path, typer.Argument(help="The folder to make.", show_default=False)],
    profile: Annotated[
        str,
        typer.Option(
            help="A shipped profile (`daybook about` lists them) or the path of your own.",
            show_default=False,
        ),
    ],
) -> None:
    """Make a daybook.

    Example: [bold]daybook init my-book --profile russia-ukraine[/bold]

    The profile is copied into the daybook, where an editor may change it.
    """
    from daybook.run.daybook import create  # noqa: PLC0415  # `--help` needs none of it

    create(folder, profile)
    say(f"Made a daybook in {folder}. Add pages: daybook add PATH --book {folder}")
