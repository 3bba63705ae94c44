"""A fetched page as a `Page`: its text, its blocks, and what it says of itself."""

import hashlib

from daybook.model import About, Block, Fetched, Outcome, Page, Problem
from daybook.read.about import about_html, about_text, article_body
from daybook.read.body import MainText, lines_within, main_text
from daybook.read.decode import decoded
from daybook.read.document import document
from daybook.read.jsonld import things
from daybook.read.plain import plain_blocks
from daybook.read.tree import Tree, tree

_STAGE = "read.page"


def page(fetched: Fetched) -> Outcome[Page]:
    """Return the page that the fetched bytes hold, or a Problem that says why there is none.

    A page that had to be repaired comes with a Problem beside it. Never raises.
    """
    texts = decoded(fetched)
    if not texts.made:
        return Outcome(problems=texts.problems)
    read = _plain_page if fetched.media_type == "text/plain" else _html_page
    outcome = read(fetched, texts.made[0])
    return Outcome(made=outcome.made, problems=texts.problems + outcome.problems)


def _plain_page(fetched: Fetched, text: str) -> Outcome[Page]:
    if not text.strip("\ufeff \t\r\n\f\v\0"):
        return Outcome(problems=(_empty(fetched),))
    return _made(fetched, text, plain_blocks(text), about_text(text, fetched.page))


def _html_page(fetched: Fetched, html: str) -> Outcome[Page]:
    parsed = document(html)
    found = things(parsed.parser)
    told = about_html(parsed.parser, found, fetched.page)
    read = tree(parsed.parser)
    if not read.lines:
        return Outcome(problems=(_empty(fetched),))
    opinion = main_text(read, told, article_body(found))
    main, problems = _settled(fetched, html, read, opinion)
    if parsed.is_flattened:
        what = "The page's markup is nested deeper than browsers follow; it was flattened."
        problems += (_problem(fetched, what, "Check the text if its order matters."),)
    blocks = tuple(
        Block(
            start=line.start,
            end=line.end,
            kind=line.kind,
            level=line.level,
            links=line.links,
            main=number in main,
            group=line.group,
        )
        for number, line in enumerate(read.lines)
    )
    return _made(fetched, read.text, blocks, told, problems)


def _settled(
    fetched: Fetched, html: str, read: Tree, opinion: MainText
) -> tuple[frozenset[int], tuple[Problem, ...]]:
    """Return the main lines, after a second opinion where the first is in doubt."""
    if not opinion.is_doubtful:
        return opinion.lines, ()
    try:
        witness = _witness(html)
    except (ValueError, RecursionError) as fault:  # what lxml raises on markup it cannot read
        what = f"The second opinion on the page's main text failed ({type(fault).__name__})."
        return opinion.lines, (_problem(fetched, what, "Check which blocks are its main text."),)
    return lines_within(read, witness) or opinion.lines, ()


def _witness(html: str) -> str:
    """Return the main text as trafilatura sees it.

    Barbaresi 2021, https://doi.org/10.18653/v1/2021.acl-demo.15.
    """
    # Imported here: it takes most of a second, and few pages need it.
    import trafilatura  # noqa: PLC0415

    return trafilatura.extract(html, fast=True) or ""


def _made(
    fetched: Fetched,
    text: str,
    blocks: tuple[Block, ...],
    about: About,
    problems: tuple[Problem, ...] = (),
) -> Outcome[Page]:
    capture = hashlib.sha256(fetched.body).hexdigest()
    made = Page(capture=capture, page=fetched.page, text=text, blocks=blocks, about=about)
    return Outcome(made=(made,), problems=problems)


def _empty(fetched: Fetched) -> Problem:
    what = "The page has no visible text."
    return _problem(fetched, what, "If a script writes its text, save it from a browser.")


def _problem(fetched: Fetched, what: str, remedy: str) -> Problem:
    return Problem(stage=_STAGE, where=fetched.page, what=what, remedy=remedy)
