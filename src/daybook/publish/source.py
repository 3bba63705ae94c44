"""The numbered sources of a day list, as text and Markdown print them below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from daybook.publish.value import Bullet, Citation, DayList
from daybook.publish.wording import UNKNOWN_OUTLET


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One passage that a day list quotes, with the spans that are quoted."""

    number: int
    page: str
    publisher: str
    title: str | None
    published: date | None
    captured_at: datetime
    spans: tuple[tuple[int, int], ...]


def cited(day: DayList) -> Iterator[Citation]:
    """Go through every citation of a day list in printed order."""
    for section in day.sections:
        for bullet in section.bullets:
            yield from bullet.citations


def sources(day: DayList) -> dict[str, Source]:
    """Number the passages that a day list cites, from 1, in order of first mention.

    The keys are the passages' ids.
    """
    first: dict[str, Citation] = {}
    spans: dict[str, dict[tuple[int, int], None]] = {}
    for citation in cited(day):
        first.setdefault(citation.passage, citation)
        spans.setdefault(citation.passage, {})[citation.start, citation.end] = None
    return {
        passage: Source(
            number=number,
            page=citation.page,
            publisher=citation.publisher or UNKNOWN_OUTLET,
            title=citation.title,
            published=citation.published,
            captured_at=citation.captured_at,
            spans=tuple(sorted(spans[passage])),
        )
        for number, (passage, citation) in enumerate(first.items(), 1)
    }


def numbers(bullet: Bullet, numbered: dict[str, Source]) -> tuple[int, ...]:
    """Give the source numbers behind a bullet, each once, in order of citation."""
    return tuple(dict.fromkeys(numbered[citation.passage].number for citation in bullet.citations))


def outlets(bullet: Bullet) -> tuple[str, ...]:
    """Name the outlets behind a bullet, each once, in order of citation."""
    return tuple(dict.fromkeys(c.publisher or UNKNOWN_OUTLET for c in bullet.citations))
