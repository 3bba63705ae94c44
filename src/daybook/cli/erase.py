"""`daybook erase`: take a capture out for good."""

from typing import Annotated

import typer

from daybook.cli.terminal import HERE, BookOption, JsonOption, Refused, now, say, say_json


def erase(
    capture: Annotated[
        str,
        typer.Argument(help="The page, or the first digits of the capture.", show_default=False),
    ],
    reason: Annotated[str, typer.Option(help="Why; it is kept.", show_default=False)],
    book: BookOption = HERE,
    *,
    as_json: JsonOption = False,
) -> None:
    """Erase a capture and all that quoted it; digest, reason and date stay.

    Example: [bold]daybook erase 3f9ac2 --reason "a private person asked" --book my-book[/bold]

    For people who must not be in it. It cannot be undone, and the same bytes are
    not taken in again.
    """
    from daybook.run.daybook import opened  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.erase import erase as erasing  # noqa: PLC0415  # `--help` needs none of it

    if not reason.strip():
        raise Refused("An erasure needs a reason: give one with --reason.")
    with opened(book) as daybook:
        done = erasing(daybook, capture, reason, now())
    if as_json:
        say_json({
            "capture": done.capture, "reason": done.reason, "at": done.at.isoformat(),
            "entries": done.entries, "versions": list(done.versions),
        })  # fmt: skip
    else:
        say(f"Erased {done.capture} and the {done.entries} entries that came from it.")
        for digest in done.versions:
            say(f"Another version of the page is still there: {digest}")
