"""One file that is one page."""

import io
import os
from datetime import datetime
from pathlib import Path

from daybook.gather.folder import Source, unread
from daybook.gather.limit import MAX_PAGE, in_mib
from daybook.model import Fetched, Outcome, Problem

STAGE = "gather.page"


def file_outcome(source: Source, at: datetime) -> Outcome[Fetched]:
    """Read a file that is a page; `at` becomes the moment it was captured.

    Its size is looked at before a byte is read, and reading stops at the limit
    should the file grow meanwhile.
    """
    if source.size > MAX_PAGE:
        return _refused(
            source,
            f"is larger than a page may be ({in_mib(source.size)}, at most {in_mib(MAX_PAGE)})",
            "Split it into its articles, or save the page without embedded pictures.",
        )
    try:
        with opened(source.path) as file:
            body = file.read(MAX_PAGE + 1)
    except OSError as error:
        return Outcome(problems=(unread(source.path, error),))
    if not body:
        return _refused(source, "is empty", "Save the page again.")
    if len(body) > MAX_PAGE:
        return _refused(source, "grew while it was read", "Wait until it is written, then add it.")
    media_type = "text/html" if source.kind == "text/html" else "text/plain"
    return Outcome(
        made=(
            Fetched(
                page=source.page,
                body=body,
                media_type=media_type,
                charset=None,
                headers=(),
                captured_at=at,
            ),
        )
    )


def opened(path: Path) -> io.BufferedReader:
    """Open a file for reading without ever waiting for it.

    A pipe put in a file's place after it was looked at would hold an ordinary
    `open` for ever; with O_NONBLOCK it reads as empty.
    """
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb")


def _refused(source: Source, fault: str, remedy: str) -> Outcome[Fetched]:
    """Say why a file is not taken."""
    problem = Problem(stage=STAGE, where=source.page, what=f"{source.page} {fault}.", remedy=remedy)
    return Outcome(problems=(problem,))
