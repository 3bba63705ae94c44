"""Which outlet wrote a story, as far as the page says so itself."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from daybook.model import Page
from daybook.profile import Profile, Source
from daybook.read.words import word_list

_ADDRESS = re.compile(r"https?://\S+")
_HEAD = 600  # an outlet prints the page's own address, its name or its dateline above its text
_DATELINE = re.compile(r"^[^\n]{3,60}\(([^()\n]{2,40})\)\s*[-–—:]", re.MULTILINE)
_BEHIND = re.compile(r"[|–—-]\s+([^|–—\n]{2,40}?)\s*$", re.MULTILINE)
_LINE = re.compile(r"^[^\S\n]*(?:By )?([^\n]{2,40}?)[^\S\n]*$", re.MULTILINE)
_NAME = 60  # longest name of an outlet


def publisher(page: Page, start: int, end: int, profile: Profile, *, is_only: bool) -> str | None:
    """Name the outlet that wrote the story at `start` to `end`, or null where the page does not.

    A news agency's dateline comes first, since a reprint says who wrote it. The
    page's own data and address tell only of its one story (`is_only`); then
    count an address, a line or the end of the headline that is an outlet's
    name, and last how an outlet speaks of itself ("… could not verify"). A
    credit to somebody else is no publisher.
    """
    by_name = _by_name(profile)
    head = page.text[start : min(end, start + _HEAD)]
    agency = _first(_DATELINE, head, by_name)
    if agency or not is_only:
        return agency or _in_words(page.text[start:end], by_name, profile)
    stated = page.about.publisher
    if stated:
        return by_name[stated].name if stated in by_name else stated
    addresses = (page.page, *_ADDRESS.findall(page.text[: start + _HEAD]))
    found = (_source_of(address, profile) for address in addresses)
    source = next(filter(None, found), None)
    return source.name if source else _in_words(page.text[start:end], by_name, profile)


def _in_words(text: str, by_name: Mapping[str, Source], profile: Profile) -> str | None:
    """Find the outlet in a story's own words."""
    head = text[:_HEAD]
    for address in _ADDRESS.findall(head):
        source = _source_of(address, profile)
        if source is not None:
            return source.name
    told = _first(_BEHIND, head, by_name) or _first(_LINE, head, by_name)
    if told:
        return told
    named = set(_speaking(text, by_name))
    return named.pop() if len(named) == 1 else None


def _first(pattern: re.Pattern[str], text: str, by_name: Mapping[str, Source]) -> str | None:
    found = (by_name.get(match[1]) for match in pattern.finditer(text))
    return next((source.name for source in found if source), None)


def _source_of(address: str, profile: Profile) -> Source | None:
    host = urlsplit(address).hostname or ""
    return next(
        (
            source
            for source in profile.sources
            for domain in source.domains
            if host == domain or host.endswith("." + domain)
        ),
        None,
    )


def _speaking(text: str, by_name: Mapping[str, Source]) -> Iterator[str]:
    """Give the outlets that stand where an outlet speaks of itself."""
    for voice in word_list("layout")["own_voice"]:
        at = text.find(voice)
        while at >= 0:
            words = text[max(0, at - _NAME) : at].split()
            tails = (" ".join(words[first:]) for first in range(len(words)))
            yield from (by_name[tail].name for tail in tails if tail in by_name)
            at = text.find(voice, at + 1)


@lru_cache(maxsize=8)
def _by_name(profile: Profile) -> Mapping[str, Source]:
    return {name: each for each in profile.sources for name in (each.name, *each.aliases)}
