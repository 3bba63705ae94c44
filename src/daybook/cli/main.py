"""The command `daybook`: its subcommands."""

import io
import os
import sys
from pathlib import Path

import typer

from daybook.cli.about import about
from daybook.cli.add import add
from daybook.cli.check import problems, verify
from daybook.cli.day import day
from daybook.cli.ending import ending_well, let_go_of_output, sentence
from daybook.cli.erase import erase
from daybook.cli.export import export
from daybook.cli.init import init
from daybook.cli.page import page
from daybook.cli.terminal import complain

app = typer.Typer(
    name="daybook",
    help="Who says what happened, when and how surely, in which exact sentence.",
    epilog="Start with: daybook init my-book --profile russia-ukraine",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
for command in (init, add, day, page, export, problems, verify, erase, about):
    app.command()(ending_well(command))


def main() -> None:
    """Run the command line; it ends as `docs/exit-codes.md` says."""
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a letter gets its number in place of it.
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except OSError as error:  # the help met a full disk; the commands end by themselves
        let_go_of_output()
        complain(sentence(error))
        sys.exit(1)


def _open_what_is_closed() -> None:
    """Let words go nowhere that the shell gave no place (`>&-`), before a file takes that place."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # to the end
