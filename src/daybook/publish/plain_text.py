"""A day list as plain text, 80 columns wide; only an address may be longer."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

from daybook.publish import wording
from daybook.publish.source import Source, numbers, sources
from daybook.publish.value import Bullet, DayList
from daybook.publish.visible import visible

WIDTH: Final = 80


def plain_text(day: DayList) -> str:
    """Write a day list as text that a terminal can be trusted with."""
    numbered = sources(day)
    parts = (
        _head(day),
        *(_section(section.title, section.bullets, numbered) for section in day.sections),
        _lacks(day),
        _sources(numbered.values()),
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(day: DayList) -> list[str]:
    head = [_flat(day.title), _flat(day.profile), "", day.notice]
    if day.as_of:
        head.append(wording.AS_OF.format(moment=wording.moment_in_words(day.as_of)))
    head.extend(_wrapped(wording.made_from_in_words(day.made_from)))
    if not day.sections:
        head += ["", *_wrapped(wording.NO_CLAIMS.format(day=wording.day_in_words(day.day)))]
    return head


def _section(title: str, bullets: Iterable[Bullet], numbered: dict[str, Source]) -> list[str]:
    lines = _headed(title)
    for bullet in bullets:
        marks = " ".join(f"[{number}]" for number in numbers(bullet, numbered))
        pages = f" ({wording.counted(bullet.pages, 'page')})" if bullet.pages > 1 else ""
        lines.extend(_wrapped(f"{_flat(bullet.words)} {marks}{pages}", "• "))
    return lines


def _lacks(day: DayList) -> list[str]:
    lacks = day.lacks
    lines = _headed(wording.LACKS_TITLE)
    summed = wording.lacks_in_words(lacks) or (wording.NOTHING_LACKS,)
    for words in summed:
        lines.extend(_wrapped(words, "• "))
    for problem in lacks.failed:
        lines.extend(_wrapped(_flat(wording.problem_in_words(problem)), "  - "))
    for gone in lacks.dropped:
        where = f"{gone.page} {gone.start}–{gone.end}"
        lines.extend(_wrapped(_flat(f"{where}: {wording.dropped_in_words(gone)}"), "  - "))
    return [*lines, "", *_wrapped(wording.ABSENCE), *_wrapped(wording.ALL_QUOTED)]


def _sources(numbered: Iterable[Source]) -> list[str]:
    lines = [line for source in numbered for line in _source(source)]
    return [*_headed(wording.SOURCES_TITLE), *lines] if lines else []


def _source(source: Source) -> Iterator[str]:
    published = wording.short_day(source.published) if source.published else wording.UNKNOWN
    named = " · ".join(filter(None, (source.publisher, source.title, published)))
    mark = f"[{source.number}] "
    yield from _wrapped(_flat(named), mark)
    yield " " * len(mark) + _flat(source.page)
    yield from _wrapped(wording.spans_in_words(source.spans), " " * len(mark))


def _headed(title: str) -> list[str]:
    return [_flat(title).upper(), ""]


def _flat(words: str) -> str:
    """Show words on one line, without signs that steer a screen."""
    return " ".join(visible(words).split())


def _wrapped(words: str, lead: str = "") -> list[str]:
    return wrap(
        words,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
