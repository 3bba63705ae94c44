"""The command `daybook`: its subcommands, and how it ends when something is wrong."""

import os
import sys

import typer

from daybook.archive import ArchiveFault
from daybook.cli.about import about
from daybook.cli.add import add
from daybook.cli.check import problems, verify
from daybook.cli.day import day
from daybook.cli.erase import erase
from daybook.cli.export import export
from daybook.cli.init import init
from daybook.cli.page import page
from daybook.cli.terminal import Refused, complain
from daybook.ledger.fault import LedgerFault
from daybook.profile import BadProfile, NoSuchProfile
from daybook.run import NoDaybook, NoSuchPage

app = typer.Typer(
    name="daybook",
    help="Who says what happened, where, when and how many, in which exact sentence.",
    epilog="Start with: daybook init my-book --profile russia-ukraine",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
for command in (init, add, day, page, export, problems, verify, erase, about):
    app.command()(command)

FAULTS = (
    ArchiveFault, BadProfile, LedgerFault, NoDaybook, NoSuchPage, NoSuchProfile, Refused,
)  # fmt: skip
"""Everything that ends a command with one sentence and exit code 1."""


def main() -> None:
    """Run the command line; faults are one sentence on standard error and exit code 1."""
    try:
        app()
    except FAULTS as fault:
        complain(str(fault))
        sys.exit(1)
    except BrokenPipeError:
        # The reader of a pipe went away (`daybook export claims | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
