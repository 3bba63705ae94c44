"""`daybook add`: pages into the archive and the ledger, with progress."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from daybook.cli.terminal import (
    HERE,
    BookOption,
    JsonOption,
    Refused,
    complain,
    moment,
    now,
    say,
    say_json,
)
from daybook.gather import bytes_to_read
from daybook.run import Added, opened
from daybook.run import add as adding


def add(
    paths: Annotated[
        list[Path],
        typer.Argument(help="Folders and files: .txt, .html, .warc, .warc.gz.", show_default=False),
    ],
    book: BookOption = HERE,
    captured: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="When the files were saved, if not now; WARCs say it."),
    ] = None,
    *,
    as_json: JsonOption = False,
) -> None:
    """Add pages: keep their bytes, read them, enter what they say in the ledger.

    Example: [bold]daybook add pages/ crawl.warc.gz --book my-book[/bold]

    The same bytes twice are one capture; other bytes of the same page are a new
    version. Ends with 1 where a page that you named could not be read.
    """
    saved_at = moment(captured)
    tally: Counter[str] = Counter()
    failed: list[Added] = []
    with opened(book) as daybook:
        for added in _watched(adding(daybook, paths, now, saved_at), paths, is_quiet=as_json):
            _tell(added, as_json=as_json)
            tally[added.outcome] += 1
            tally["claims"] += added.claims
            failed += [added] if added.outcome == "failed" else []
    if not as_json:
        say(_summary(tally))
    _refuse_named(paths, failed, tally)


def _watched(stream: Iterator[Added], paths: list[Path], *, is_quiet: bool) -> Iterator[Added]:
    """Give what was added, under a bar with rate and remaining time on a terminal."""
    if is_quiet or not sys.stderr.isatty():
        yield from stream
        return
    columns = (
        TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(),
        TextColumn("{task.fields[pages]} pages, {task.fields[rate]} a second,"),
        TimeRemainingColumn(), TextColumn("left"),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Reading", total=bytes_to_read(paths) or 1, pages=0, rate="–")
        for pages, added in enumerate(stream, 1):
            elapsed = progress.tasks[task].elapsed or 0.0
            rate = f"{pages / elapsed:.0f}" if elapsed else "–"
            progress.update(task, completed=added.bytes_read, pages=pages, rate=rate)
            yield added


def _tell(added: Added, *, as_json: bool) -> None:
    if as_json:
        say_json(_record(added))
        return
    if added.outcome != "failed" and not sys.stdout.isatty():
        say(f"{added.outcome}: {added.page} ({added.passages} passages, {added.claims} claims)")
    for problem in added.problems:
        complain(f"{problem.what} {problem.remedy}")


def _record(added: Added) -> dict[str, object]:
    return {
        "page": added.page,
        "outcome": added.outcome,
        "capture": added.capture,
        "passages": added.passages,
        "claims": added.claims,
        "problems": [f"{problem.what} {problem.remedy}" for problem in added.problems],
    }


def _summary(tally: Counter[str]) -> str:
    pages = tally["new"] + tally["new version"]
    told = [f"{pages} pages added", f"{tally['claims']} claims"]
    told += [f"{tally['known']} known already"] if tally["known"] else []
    told += [f"{tally['erased']} erased before and left out"] if tally["erased"] else []
    told += [f"{tally['failed']} problems (daybook problems)"] if tally["failed"] else []
    return ", ".join(told) + "."


def _refuse_named(paths: list[Path], failed: list[Added], tally: Counter[str]) -> None:
    """End with a fault where a path that was named itself could not be read, or nothing could."""
    named = {str(path) for path in paths}
    count = sum(added.page in named for added in failed)
    if count:
        raise Refused(f"{count} of the paths that you named could not be read, as said above.")
    if failed and not tally["new"] + tally["new version"] + tally["known"]:
        raise Refused("No page could be read, as said above.")
