"""A day list as Markdown, with the sources as footnotes."""

import re
from collections.abc import Iterable
from typing import Final

from daybook.publish import wording
from daybook.publish.source import Source, numbers, sources
from daybook.publish.value import Bullet, DayList
from daybook.publish.visible import visible

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~#$]")
_LIST: Final = re.compile(r"[-+=]|\d{1,9}(?=[.)])")
_LINK: Final = re.compile(r"(?<=[A-Za-z])://|(?<=\w)@|(?<=\bwww)\.")  # no address becomes a link
_WEB: Final = re.compile(r"https?://[^\s<>\x00-\x20]+\Z")
_ENTITIES: Final = {"://": "&#58;//", "@": "&#64;", ".": "&#46;"}


def markdown(day: DayList) -> str:
    """Write a day list as Markdown; a page's own signs do not become markup."""
    numbered = sources(day)
    parts = (
        _head(day),
        *(_section(section.title, section.bullets, numbered) for section in day.sections),
        _lacks(day),
        "\n".join(_source(source) for source in numbered.values()),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def plain(words: str) -> str:
    r"""Escape what Markdown would take for markup.

    >>> plain("*Vell* [fell](x)")
    '\\*Vell\\* \\[fell\\](x)'
    >>> plain("1. <b>")
    '1\\. \\<b\\>'
    """
    flat = " ".join(visible(words).split()).replace("&", "&amp;")
    safe = _LINK.sub(lambda found: _ENTITIES[found[0]], _MARKUP.sub(r"\\\g<0>", flat))
    head = _LIST.match(safe)
    if head is None:
        return safe
    at = head.end() if head[0].isdigit() else 0
    return f"{safe[:at]}\\{safe[at:]}"


def _head(day: DayList) -> str:
    lines = [f"# {plain(day.title)}", f"**{plain(day.profile)}** — *{day.notice}*"]
    if day.as_of:
        lines.append(wording.AS_OF.format(moment=wording.moment_in_words(day.as_of)))
    lines.append(wording.made_from_in_words(day.made_from))
    if not day.sections:
        lines.append(wording.NO_CLAIMS.format(day=wording.day_in_words(day.day)))
    return "\n\n".join(lines)


def _section(title: str, bullets: Iterable[Bullet], numbered: dict[str, Source]) -> str:
    return "\n".join([f"## {plain(title)}", "", *(_bullet(each, numbered) for each in bullets)])


def _bullet(bullet: Bullet, numbered: dict[str, Source]) -> str:
    marks = "".join(f"[^{number}]" for number in numbers(bullet, numbered))
    pages = f" ({wording.counted(bullet.pages, 'page')})" if bullet.pages > 1 else ""
    return f"- {plain(bullet.words)}{marks}{pages}"


def _lacks(day: DayList) -> str:
    lacks = day.lacks
    lines = [f"- {words}" for words in wording.lacks_in_words(lacks) or (wording.NOTHING_LACKS,)]
    faults = (
        *(plain(wording.problem_in_words(each)) for each in lacks.failed),
        *(
            f"{plain(gone.page)} {gone.start}–{gone.end}: {plain(wording.dropped_in_words(gone))}"
            for gone in lacks.dropped
        ),
    )
    lines.extend(f"  - {fault}" for fault in faults)
    foot = f"{wording.ABSENCE} {plain(wording.ALL_QUOTED)}"
    return "\n".join([f"## {wording.LACKS_TITLE}", "", *lines, "", foot])


def _source(source: Source) -> str:
    published = wording.short_day(source.published) if source.published else wording.UNKNOWN
    named = (source.publisher, source.title, published)
    page = visible(source.page)
    address = f"<{page}>" if _WEB.match(page) else plain(page)
    words = " · ".join(plain(part) for part in named if part)
    return f"[^{source.number}]: {words} · {address} · {wording.spans_in_words(source.spans)}"
