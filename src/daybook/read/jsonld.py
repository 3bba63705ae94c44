"""What a page's JSON-LD says, broken or not.

The format is https://www.w3.org/TR/json-ld11/, the words are those of schema.org.
"""

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from selectolax.lexbor import LexborHTMLParser

Thing: TypeAlias = dict[str, object]
"""One JSON-LD object: a story, a post, a publisher."""

_STORIES = re.compile(r"(?:Article|BlogPosting|Posting|Report|Story)$")
_DEEPEST = 40
_MOST_THINGS = 5000
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_HELD_IN = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")


def things(parser: LexborHTMLParser) -> tuple[Thing, ...]:
    """Return the top-level JSON-LD objects of a page, those in lists and graphs among them.

    Objects inside others (a story's publisher, a live page's posts) stay inside.
    JSON that cannot be read even after the usual slips are mended is passed over.
    """
    found: list[Thing] = []
    for script in parser.css('script[type*="ld+json"]'):
        read = _read(script.text())
        found.extend(_unpacked(read))
        if len(found) > _MOST_THINGS:
            break
    return tuple(found[:_MOST_THINGS])


def stories(found: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """Return those objects that are articles or posts, in their order."""
    return tuple(thing for thing in found if any(map(_STORIES.search, kinds(thing))))


def kinds(thing: Thing) -> tuple[str, ...]:
    """Return the types of an object.

    >>> kinds({"@type": ["NewsArticle", "Report"]})
    ('NewsArticle', 'Report')
    """
    named = thing.get("@type")
    listed = named if isinstance(named, list) else [named]
    return tuple(kind for kind in listed if isinstance(kind, str))


def words(value: object) -> str | None:
    """Return a JSON-LD value as words: a string, the name of an object, the first of a list.

    >>> words([{"name": " The  Harbour Post "}])
    'The Harbour Post'
    """
    for _ in range(_DEEPEST):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value")
        else:
            break
    return " ".join(value.split()) or None if isinstance(value, str) else None


def inner(thing: Thing, key: str) -> tuple[Thing, ...]:
    """Return the objects that stand under a key, one or many."""
    value = thing.get(key)
    listed = value if isinstance(value, list) else [value]
    return tuple(one for one in listed if isinstance(one, dict))


def _read(source: str) -> object:
    """Read JSON; allow raw line breaks in strings, comment marks round it and trailing commas."""
    bare = source.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    for attempt in (bare, _TRAILING_COMMA.sub(r"\1", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue
        except ValueError:  # a number too long to be one
            return None
    return None


def _unpacked(read: object) -> Iterator[Thing]:
    """Yield the objects in lists and graphs, never deeper than sane pages go."""
    waiting: list[tuple[object, int]] = [(read, 0)]
    while waiting:
        value, depth = waiting.pop(0)
        if depth > _DEEPEST:
            continue
        if isinstance(value, list):
            waiting[:0] = [(one, depth + 1) for one in value[:_MOST_THINGS]]
        elif isinstance(value, dict):
            yield value
            waiting[:0] = [(value[key], depth + 1) for key in _HELD_IN if key in value]
