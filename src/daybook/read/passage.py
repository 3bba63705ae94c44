"""Cutting a page into passages: articles, lists, live blogs, retellings, tags, the rest.

Passages stand in order and cover the whole page. Every block gets a label first;
neighbours with one label are one passage, so a caption in the middle of a list
cuts the list in two passages of the same title and day.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from daybook.model import About, Outcome, Page, Passage, PassageKind, Post, Problem
from daybook.profile import Profile
from daybook.read.identity import passage_id
from daybook.read.layout import Story, story
from daybook.read.post import pieces, posts
from daybook.read.published import Told, publication
from daybook.read.publisher import publisher
from daybook.read.role import Part, parts
from daybook.read.story import stories

_NOTHING: tuple[int | None, PassageKind] = (None, "boilerplate")


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring blocks of one kind and story, as offsets up to the next run.

    `story` is the number of the story that the run belongs to, null for none.
    """

    story: int | None
    kind: PassageKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a story as a whole, which all its passages share."""

    title: str | None
    first: _Run
    told: Told
    publisher: str | None
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """A page with what its stories are judged by; `is_only` says that it holds one story."""

    page: Page
    whole: Sequence[Part]
    profile: Profile
    captured_on: date
    is_only: bool


def passages(page: Page, profile: Profile, captured_on: date) -> Outcome[Passage]:
    """Cut a page into passages that cover it, each with its kind, title and day.

    `captured_on` bounds the day of publication: no page is from the future. The
    page's own stamps (JSON-LD, address) date a page's one story; on a page of
    several stories each must tell its day itself.
    """
    whole = parts(page, profile)
    found = tuple(story(page.about, whole, span) for span in stories(whole, page.about))
    runs = tuple(_runs(page.text, whole, found))
    case = _Case(page, whole, profile, captured_on, len(found) == 1)
    own: dict[int, list[_Run]] = {}
    for run in runs:
        if run.story is not None:
            own.setdefault(run.story, []).append(run)
    known = {number: _known(case, found[number], each) for number, each in own.items()}
    made = tuple(_passage(page, run, known) for run in runs)
    told = (problem for each in known.values() for problem in each.told.problems)
    problems = tuple(replace(problem, where=page.page) for problem in told)
    return Outcome(made=made, problems=problems + _unread(page, found))


def _unread(page: Page, found: Sequence[Story]) -> tuple[Problem, ...]:
    if found or not page.blocks:
        return ()
    return (
        Problem(
            stage="read.passage",
            where=page.page,
            what=f"{page.page} holds no running text, only labels and links.",
            remedy="Open the page in a browser and save it again once its text shows.",
        ),
    )


def _runs(text: str, whole: Sequence[Part], found: Sequence[Story]) -> Iterator[_Run]:
    """Give the runs of one label; each reaches to the next, so that nothing is left out."""
    labels = [_NOTHING] * len(whole)
    for number, each in enumerate(found):
        for at, kind in enumerate(each.kinds, each.span.first):
            labels[at] = _NOTHING if kind == "boilerplate" else (number, kind)
    firsts = [at for at in range(1, len(whole)) if labels[at] != labels[at - 1]]
    bounds = [0, *(whole[at].block.start for at in firsts), len(text)]
    own = [labels[at] for at in (0, *firsts)] if labels else [_NOTHING]
    for label, (start, end) in zip(own, pairwise(bounds), strict=True):
        if start < end:
            yield _Run(*label, start, end)


def _known(case: _Case, each: Story, own: Sequence[_Run]) -> _Known:
    """Work out what a story's passages share, from its own text and not from its retelling."""
    page, whole, about = case.page, case.whole, case.page.about
    text = [run for run in own if run.kind == each.kind] or own
    start, end = text[0].start, text[-1].end
    live = [whole[at] for at, kind in enumerate(each.kinds, each.span.first) if kind == "live"]
    return _Known(
        title=each.title,
        first=text[0],
        told=publication(
            page.text, start, end,
            about=about if case.is_only else About(),
            captured_at=case.captured_on, profile=case.profile,
        ),
        publisher=publisher(page, start, end, case.profile, is_only=case.is_only),
        posts=posts(live, about) if live else (),
    )  # fmt: skip


def _passage(page: Page, run: _Run, known: Mapping[int, _Known]) -> Passage:
    own = Passage(
        id=passage_id(page.capture, run.start, run.end),
        page=page.page, capture=page.capture, start=run.start, end=run.end, kind=run.kind,
    )  # fmt: skip
    if run.story is None:
        return own
    told = known[run.story]
    if run.kind != told.first.kind:
        return replace(
            own,
            of=passage_id(page.capture, told.first.start, told.first.end),
            published=told.told.published,
            published_why=told.told.why,
        )
    return replace(
        own,
        title=told.title,
        posts=pieces(told.posts, run.start, run.end) if run.kind == "live" else None,
        day_number=told.told.day_number,
        day_range=told.told.day_range,
        published=told.told.published,
        published_why=told.told.why,
        updated=told.told.updated,
        publisher=told.publisher,
    )
