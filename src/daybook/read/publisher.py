"""Which outlet wrote a passage, as far as the page says so itself."""

import re
from urllib.parse import urlsplit

from daybook.model import Page
from daybook.profile import Profile, Source
from daybook.read.words import either

_ADDRESS = re.compile(r"https?://[^\s]+")
_HEAD = 600  # an outlet prints the page's own address above its text


def publisher(page: Page, start: int, end: int, profile: Profile) -> str | None:
    """Name the outlet that wrote a passage: its own data, its address, or its own words.

    An outlet speaks of itself in "… could not verify" and in its authors' notes;
    the profile's list of sources turns an address into a name. Null where the
    page says nothing: a credit to somebody else is no publisher.
    """
    if page.about.publisher:
        return page.about.publisher
    for address in (page.page, *_ADDRESS.findall(page.text, start, min(end, start + _HEAD))):
        source = _source_of(address, profile)
        if source is not None:
            return source.name
    return _named_by_itself(page.text, profile)


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


def _named_by_itself(text: str, profile: Profile) -> str | None:
    """Find the one outlet whose name stands where an outlet speaks of itself."""
    said = {match.group("outlet") for match in either("layout", "own_voice").finditer(text)}
    named = {
        source.name
        for source in profile.sources
        if any(alias in said for alias in (source.name, *source.aliases))
    }
    return named.pop() if len(named) == 1 else None
