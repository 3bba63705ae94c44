"""`daybook problems` and `daybook verify`: what could not be read, and whether all still stands."""

from daybook.cli.terminal import HERE, BookOption, JsonOption, Refused, say, say_json
from daybook.run import opened
from daybook.run import problems as all_problems
from daybook.run import undated
from daybook.run import verify as checking

UNDATED_REMEDY = "It is on no day's list; add a copy of the page that shows its date."


def problems(book: BookOption = HERE, *, as_json: JsonOption = False) -> None:
    """List what could not be read, with a remedy for each.

    Example: [bold]daybook problems --book my-book[/bold]
    """
    count = 0
    with opened(book) as daybook:
        for noted in all_problems(daybook):
            count += 1
            problem = noted.problem
            if as_json:
                say_json({
                    "at": noted.at.isoformat(), "where": problem.where, "what": problem.what,
                    "remedy": problem.remedy, "stage": problem.stage,
                })  # fmt: skip
            else:
                say(f"{noted.at:%Y-%m-%d %H:%M}  {problem.what} {problem.remedy}")
        for passage in undated(daybook):
            count += 1
            what = f"{passage.title or passage.page} tells no day: {passage.published_why}."
            if as_json:
                say_json({"where": passage.page, "what": what, "remedy": UNDATED_REMEDY})
            else:
                say(f"undated           {what}")
    if not as_json:
        say(f"{count} problems." if count else "No problems.")


def verify(book: BookOption = HERE, *, as_json: JsonOption = False) -> None:
    """Check every stored byte and every quotation.

    Example: [bold]daybook verify --book my-book[/bold]

    Ends with 1 and a list where a digest differs or a quotation does not stand
    where its record says.
    """
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
