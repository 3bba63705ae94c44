"""`daybook day`: the list of a day's events, every line cited."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from daybook.cli.terminal import HERE, BookOption, JsonOption, Refused, moment, say, say_all

if TYPE_CHECKING:
    from daybook.profile import Profile


def day(
    when: Annotated[
        str | None,
        typer.Argument(
            metavar="[DATE|NUMBER]",
            help="A day (2033-01-14) or a day of the war (683); else the newest.",
            show_default=False,
        ),
    ] = None,
    book: BookOption = HERE,
    form: Annotated[
        Literal["text", "md", "html", "json"], typer.Option("--format", help="How to print it.")
    ] = "text",
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="As the ledger stood then (2033-01-14T18:00+00:00)."),
    ] = None,
    to: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", readable=False, help="A file to write; else standard output."
        ),
    ] = None,
    *,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Print the list of a day's events, every line cited to its sentence.

    Example: [bold]daybook day 683 --format html --to day.html --book my-book[/bold]
    """
    from daybook.publish.render import rendered  # noqa: PLC0415  # `--help` needs none of it
    from daybook.publish.write import write  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.day import day_list  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.daybook import opened  # noqa: PLC0415  # `--help` needs none of it

    known_at = moment(as_of)
    with opened(book) as daybook:
        chosen = _chosen(when, daybook.profile) or daybook.book.newest_day(known_at)
        if chosen is None:
            raise Refused(
                f"No claim in {book} has a day{' by then' if known_at else ' yet'}: add pages with "
                f"`daybook add PATH --book {book}`, or see `daybook problems --book {book}`."
            )
        told = rendered(day_list(daybook, chosen, known_at), "json" if as_json else form)
    if to is None:
        say_all(told)
    else:
        write(to, told)
        say(str(to.resolve()))


def _chosen(when: str | None, profile: "Profile") -> date | None:
    from daybook.profile import day_of_number  # noqa: PLC0415  # `--help` needs none of it

    if when is None:
        return None
    number = when.replace(",", "")
    try:
        return day_of_number(profile, int(number)) if number.isdigit() else date.fromisoformat(when)
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(
            f"{when} is no day: write a date as 2033-01-14 or the number of a day of the war."
        ) from error
