"""The real `daybook`, started quickly enough to be killed many times."""

import os
import sys
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from daybook.cli import main

_SERVER = get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.run.programs", "daybook.run.add", "trafilatura"])


def daybook(log: Path, *words: str) -> None:
    """Run the program with these words; what it tells goes unbuffered to a file."""
    os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
    sys.stdout = open(1, "w", encoding="utf-8", buffering=1, closefd=False)  # noqa: SIM115
    sys.argv = ["daybook", *words]
    main()


def started(log: Path, *words: str) -> ForkServerProcess:
    """Start the program as a process of its own, without the wait for its libraries."""
    program = _SERVER.Process(target=daybook, args=(log, *words))
    program.start()
    return program
