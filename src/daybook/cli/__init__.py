"""The door: the command `daybook`."""

from daybook.cli.main import app, main

__all__ = ["app", "main"]
