"""`daybook add`: pages into the archive and the ledger, with progress."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from daybook.cli.terminal import (
    HERE,
    BookOption,
    JsonOption,
    Refused,
    complain,
    counted,
    moment,
    now,
    say,
    say_json,
    told,
)

if TYPE_CHECKING:
    from daybook.run.add import Added


def add(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="Folders and files: .txt, .html, .warc, .warc.gz.",
            show_default=False,
            readable=False,  # one that may not be read is a problem like any other, told below
        ),
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
    from daybook.run.add import add as adding  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.daybook import opened  # noqa: PLC0415  # `--help` needs none of it

    saved_at = moment(captured)
    tally: Counter[str] = Counter()
    failed: list[Added] = []
    with opened(book) as daybook:
        for added in _watched(adding(daybook, paths, now, saved_at), paths, is_quiet=as_json):
            _tell(added, as_json=as_json)
            tally[added.outcome] += 1
            tally["claims"] += added.claims
            tally["undated"] += added.undated
            failed += [added] if added.outcome in ("failed", "erased") else []
    if not as_json:
        say(_summary(tally))
    _refuse_named(paths, failed, tally)


def _watched(stream: Iterator["Added"], paths: list[Path], *, is_quiet: bool) -> Iterator["Added"]:
    """Give what was added, under a bar with rate and remaining time on a terminal."""
    if is_quiet or not sys.stderr.isatty():
        yield from stream
        return
    from rich.console import Console  # noqa: PLC0415  # `--help` needs none of it
    from rich.progress import (  # noqa: PLC0415  # `--help` needs none of it
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    from daybook.gather import bytes_to_read  # noqa: PLC0415  # `--help` needs none of it

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


def _tell(added: "Added", *, as_json: bool) -> None:
    if as_json:
        say_json(_record(added))
        return
    if added.outcome not in ("failed", "erased") and not sys.stdout.isatty():
        read = f" ({counted(added.passages, 'passage')}, {counted(added.claims, 'claim')})"
        say(f"{added.outcome}: {added.page}{'' if added.outcome == 'known' else read}")
    for problem in added.problems:
        complain(told(problem))


def _record(added: "Added") -> dict[str, object]:
    return {
        "page": added.page,
        "outcome": added.outcome,
        "capture": added.capture,
        "passages": added.passages,
        "claims": added.claims,
        "undated": added.undated,
        "problems": [told(problem) for problem in added.problems],
    }


def _summary(tally: Counter[str]) -> str:
    pages = tally["new"] + tally["new version"]
    parts = [f"{counted(pages, 'page')} added", counted(tally["claims"], "claim")]
    parts += [f"{tally['known']} known already"] if tally["known"] else []
    parts += [f"{tally['erased']} erased before and left out"] if tally["erased"] else []
    undated = tally["undated"]
    parts += ["1 story tells no day"] if undated == 1 else []
    parts += [f"{undated} stories tell no day"] if undated > 1 else []
    parts += [f"{tally['failed']} could not be read"] if tally["failed"] else []
    more = " `daybook problems` lists them." if tally["undated"] or tally["failed"] else ""
    return ", ".join(parts) + "." + more


def _refuse_named(paths: list[Path], failed: list["Added"], tally: Counter[str]) -> None:
    """End with a fault where a path that was named itself could not be read, or nothing could."""
    from daybook.gather.folder import shown  # noqa: PLC0415  # `--help` needs none of it

    named = {shown(path) for path in paths}
    count = len(named & {added.page for added in failed})
    if count:
        raise Refused(f"{count} of the paths that you named could not be added, as said above.")
    if failed and not tally["new"] + tally["new version"] + tally["known"]:
        raise Refused("No page could be read, as said above.")
