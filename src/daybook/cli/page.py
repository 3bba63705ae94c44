"""`daybook page`: a stored page with its passages and claims marked."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from daybook.cli.terminal import HERE, BookOption, JsonOption, console, say_all, say_json
from daybook.model import Claim, Passage
from daybook.publish.account import account
from daybook.publish.contract import claim_record, passage_record
from daybook.publish.visible import visible

if TYPE_CHECKING:
    from rich.text import Text

    from daybook.run.know import StoredPage

CLAIM_STYLE = "on grey23"
SPEAKER_STYLE = "bold cyan"
CUE_STYLE = "yellow"
HEAD_STYLE = "bold reverse"
DIM_STYLE = "dim"


def page(
    page: Annotated[
        str,
        typer.Argument(help="Its address or path, or digits of its capture.", show_default=False),
    ],
    book: BookOption = HERE,
    *,
    text: Annotated[
        bool, typer.Option("--text", help="Print the page's text alone, untouched.")
    ] = False,
    claims: Annotated[
        bool,
        typer.Option("--claims", help="List the claims: who says what happened, how surely."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Show a stored page: its passages and claims, marked in colour.

    Example: [bold]daybook page pages/day-683.html --book my-book[/bold]

    Claims stand on grey, speakers in cyan, attributing words in yellow.
    """
    from daybook.run.daybook import opened  # noqa: PLC0415  # `--help` needs none of it
    from daybook.run.know import stored_page  # noqa: PLC0415  # `--help` needs none of it

    with opened(book) as daybook:
        stored = stored_page(daybook, page)
    if text:
        say_all(stored.text)
    elif claims:
        for claim in stored.claims:
            first, *rest = account(claim)
            say_all("\n".join((first, *(f"    {line}" for line in rest), "", "")))
    elif as_json:
        for passage in stored.passages:
            say_json(passage_record(passage))
        for claim in stored.claims:
            say_json(claim_record(claim))
    else:
        out = console()
        for piece in _pieces(stored):
            out.print(piece, end="")


def _pieces(stored: "StoredPage") -> Iterator["Text"]:
    from rich.text import Text  # noqa: PLC0415  # `--help` needs none of it

    for passage in stored.passages:
        yield Text(f" {_head(passage)} \n", style=HEAD_STYLE)
        own = [claim for claim in stored.claims if claim.passage == passage.id]
        yield _marked(stored.text, passage, own)
        if not stored.text[: passage.end].endswith("\n"):
            yield Text("\n")


def _head(passage: Passage) -> str:
    told = [passage.kind, f"{passage.start}–{passage.end}"]
    told += [passage.title] if passage.title else []
    if passage.kind in ("article", "list", "live"):
        told.append(passage.published.isoformat() if passage.published else "undated")
        told += [f"because {passage.published_why}"] if passage.published_why else []
    return visible(" · ".join(told))


def _marked(text: str, passage: Passage, claims: list[Claim]) -> "Text":
    """Give a passage's words with claims, speakers and cues marked.

    Characters that would steer the terminal are made visible one for one, so
    that offsets stay true.
    """
    from rich.text import Text  # noqa: PLC0415  # `--help` needs none of it

    words = Text(visible(text[passage.start : passage.end]))
    if passage.kind in ("boilerplate", "tags"):
        words.stylize(DIM_STYLE)
    for claim in claims:
        words.stylize(CLAIM_STYLE, claim.start - passage.start, claim.end - passage.start)
        if claim.cue and (at := claim.quote.find(claim.cue)) >= 0:
            start = claim.start - passage.start + at
            words.stylize(CUE_STYLE, start, start + len(claim.cue))
        for speaker in claim.speakers:
            if speaker.start is not None and speaker.end is not None:
                words.stylize(
                    SPEAKER_STYLE, speaker.start - passage.start, speaker.end - passage.start
                )
    return words
