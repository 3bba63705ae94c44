"""Write docs/reference/cli.md from the program's own help; a test holds the two equal."""

import os
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parent / "reference" / "cli.md"
COMMANDS = ("init", "add", "day", "page", "export", "problems", "verify", "erase", "about")
_PLAIN = {"COLUMNS": "90", "TERM": "dumb", "NO_COLOR": "1", "PATH": os.environ.get("PATH", "")}


def help_of(command: str) -> str:
    """Give what `daybook COMMAND --help` prints, without trailing blanks."""
    program = Path(sys.executable).with_name("daybook")
    done = subprocess.run(  # noqa: S603 - the project's own program
        [str(program), *command.split(), "--help"],
        capture_output=True, text=True, check=True, env=_PLAIN,
    )  # fmt: skip
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())


def page() -> str:
    """Give the whole reference page as Markdown."""
    parts = ["# The command line", "", "Written by `make docs` from the program's own help.", ""]
    parts += ["Exit codes: see [exit codes](../exit-codes.md).", ""]
    for command in ("", *COMMANDS):
        parts += [f"## daybook {command}".rstrip(), "", "```text", help_of(command), "```", ""]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
