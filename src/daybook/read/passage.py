"""Cutting a page into passages: articles, lists, live blogs, retellings, tags, the rest.

Passages stand in order and cover the whole page. Every block gets a label first;
neighbours with one label are one passage, so a caption in the middle of a list
cuts the list in two passages of the same title and day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from daybook.model import About, Outcome, Page, Passage, PassageKind, Problem
from daybook.profile import Profile
from daybook.read.identity import passage_id
from daybook.read.layout import Story, story
from daybook.read.post import posts
from daybook.read.published import Told, publication
from daybook.read.publisher import publisher
from daybook.read.role import Part, parts
from daybook.read.story import stories

_FURNITURE = ("caption", "furniture", "end", "address")


@dataclass(frozen=True, slots=True)
class _Label:
    """What a block belongs to: which story (null for none) and what kind of passage."""

    story: int | None
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring blocks of one label, as offsets up to the next run."""

    label: _Label
    start: int
    end: int


_NOTHING = _Label(None, "boilerplate")


def passages(page: Page, profile: Profile, captured_on: date) -> Outcome[Passage]:
    """Cut a page into passages that cover it, each with its kind, title and day.

    `captured_on` bounds the day of publication: no page is from the future. The
    page's own stamps (JSON-LD, address) date a page's one story; on a page of
    several stories each must tell its day itself.
    """
    whole = parts(page, profile)
    told = tuple(story(page, whole, span) for span in stories(whole))
    runs = tuple(_runs(page.text, whole, _labels(whole, told)))
    about = page.about if len(told) < 2 else About()
    days = tuple(
        _told(page, runs, number, about, profile, captured_on) for number in range(len(told))
    )
    made = tuple(_passage(page, run, runs, told, days, whole, profile) for run in runs)
    problems = tuple(replace(problem, where=page.page) for day in days for problem in day.problems)
    return Outcome(made=made, problems=problems + _unread(page, whole, told))


def _unread(page: Page, whole: Sequence[Part], told: Sequence[Story]) -> tuple[Problem, ...]:
    if told or not whole:
        return ()
    return (
        Problem(
            stage="read.passage",
            where=page.page,
            what=f"{page.page} holds no running text, only labels and links.",
            remedy="Open the page in a browser and save it again once its text shows.",
        ),
    )


def _labels(whole: Sequence[Part], told: Sequence[Story]) -> list[_Label]:
    """Label every part of the page."""
    labels = [_NOTHING] * len(whole)
    for number, each in enumerate(told):
        for at in range(each.span.first, each.rest):
            labels[at] = _Label(number, _kind_at(whole[at], each, at))
        for at in range(each.rest, each.span.past):
            labels[at] = _NOTHING
    return [_NOTHING if label.kind == "boilerplate" else label for label in labels]


def _kind_at(part: Part, each: Story, at: int) -> PassageKind:
    if each.tags <= at < each.past_tags:
        return "tags"
    if part.role in _FURNITURE:
        return "boilerplate"
    if each.retelling <= at < each.tags:
        return "rewrite"
    return each.kind


def _runs(text: str, whole: Sequence[Part], labels: Sequence[_Label]) -> Iterator[_Run]:
    """Give the runs of one label; each reaches to the next, so that nothing is left out."""
    start, label = 0, labels[0] if labels else _NOTHING
    for part, own in zip(whole, labels, strict=True):
        if own != label:
            yield _Run(label, start, part.block.start)
            start, label = part.block.start, own
    if start < len(text):
        yield _Run(label, start, len(text))


def _told(
    page: Page,
    runs: Sequence[_Run],
    number: int,
    about: About,
    profile: Profile,
    captured_on: date,
) -> Told:
    """Work out a story's day from its first word to the last of its own text."""
    own = [
        run
        for run in runs
        if run.label.story == number and run.label.kind not in ("tags", "rewrite")
    ] or [run for run in runs if run.label.story == number]
    return publication(
        page.text, own[0].start, own[-1].end,
        about=about, captured_at=captured_on, profile=profile,
    )  # fmt: skip


def _passage(  # noqa: PLR0913 - a passage is put together from all that was found
    page: Page,
    run: _Run,
    runs: Sequence[_Run],
    told: Sequence[Story],
    days: Sequence[Told],
    whole: Sequence[Part],
    profile: Profile,
) -> Passage:
    label = run.label
    own = Passage(
        id=passage_id(page.capture, run.start, run.end),
        page=page.page, capture=page.capture, start=run.start, end=run.end, kind=label.kind,
    )  # fmt: skip
    if label.story is None:
        return own
    head = next(other for other in runs if other.label.story == label.story)
    if label.kind == "tags" or (label.kind == "rewrite" and head.label.kind != "rewrite"):
        return replace(own, of=passage_id(page.capture, head.start, head.end))
    day = days[label.story]
    return replace(
        own,
        title=told[label.story].title,
        posts=posts(whole, run.start, run.end, page.about) if label.kind == "live" else None,
        day_number=day.day_number,
        day_range=day.day_range,
        published=day.published,
        published_why=day.why,
        updated=day.updated,
        publisher=publisher(page, run.start, run.end, profile),
    )
