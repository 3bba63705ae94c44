"""`daybook problems` and `daybook verify`: what could not be read, and whether all still stands."""

from daybook.cli.terminal import (
    HERE,
    BookOption,
    JsonOption,
    Refused,
    counted,
    now,
    say,
    say_json,
    told,
)


def problems(book: BookOption = HERE, *, as_json: JsonOption = False) -> None:
    """List what could not be read, with a remedy for each.

    Example: [bold]daybook problems --book my-book[/bold]
    """
    from daybook.run.daybook import opened  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.know import problems as all_problems  # noqa: PLC0415  # `--help` needs none of it

    count = 0
    with opened(book) as daybook:
        for noted in all_problems(daybook, now):
            count += 1
            problem = noted.problem
            if as_json:
                say_json({
                    "at": noted.at.isoformat(), "where": problem.where, "what": problem.what,
                    "remedy": problem.remedy, "stage": problem.stage,
                })  # fmt: skip
            else:
                say(f"{noted.at:%Y-%m-%d %H:%M}  {told(problem)}")
    if not as_json:
        say(f"{counted(count, 'problem')}." if count else "No problems.")


def verify(book: BookOption = HERE, *, as_json: JsonOption = False) -> None:
    """Check every stored byte and every quotation.

    Example: [bold]daybook verify --book my-book[/bold]

    Ends with 1 and a list where a digest differs or a quotation does not stand
    where its record says.
    """
    from daybook.gazetteer import spoilt  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.check import verify as checking  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.daybook import opened  # noqa: PLC0415  # `--help` needs none of it

    if wrong := spoilt():
        raise Refused(f"{wrong[0]}.")
    count = 0
    with opened(book) as daybook:
        for fault in checking(daybook):
            count += 1
            if as_json:
                say_json({"record": fault.record, "page": fault.page, "what": fault.what})
            else:
                say(f"{fault.record}  {fault.page}: {fault.what}")
    if count:
        raise Refused(f"{count} records do not stand in {book}; put its files back from a copy.")
    if not as_json:
        say("Every stored byte has its digest and every quotation stands where its record says.")
