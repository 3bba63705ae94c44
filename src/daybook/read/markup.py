"""What the names in HTML markup (class, id, role) tell of a part of a page.

The words stand in `words/en/markup.toml`; here they are only looked up.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


class Hints(NamedTuple):
    """What an element's names say that it holds."""

    is_aside: bool = False
    is_byline: bool = False
    is_caption: bool = False
    is_post: bool = False
    is_body: bool = False


NO_HINTS = Hints()


@lru_cache(maxsize=8192)
def hints(names: str) -> Hints:
    """Return what the names of an element say of it.

    >>> hints("articleBody__related-links").is_aside
    True
    >>> hints("ship-shape")
    Hints(is_aside=False, is_byline=False, is_caption=False, is_post=False, is_body=False)
    """
    pieces = [piece.lower() for piece in _PIECE.findall(names)]
    # Compound names are written in every way: live-blog, liveBlog, liveblog.
    pairs = [first + second for first, second in zip(pieces, pieces[1:], strict=False)]
    found = {*pieces, *pairs}
    told = Hints(*(not found.isdisjoint(words) for words in _words()))
    return told if any(told) else NO_HINTS


@cache
def _words() -> tuple[frozenset[str], ...]:
    listed = tomllib.loads(files("daybook.read").joinpath("words/en/markup.toml").read_text("utf-8"))
    return tuple(frozenset(listed[name]) for name in ("aside", "byline", "caption", "post", "body"))
