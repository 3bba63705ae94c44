"""What the names in HTML markup (class, id, role) tell of a part of a page.

The words stand in `words/en/markup.toml`; here they are only looked up.
"""

import re
import tomllib
from enum import IntFlag
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

_PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


class Hint(IntFlag):
    """What an element's names say that it holds."""

    ASIDE = 1
    BYLINE = 2
    CAPTION = 4
    POST = 8
    FURNITURE = 16


# Plain numbers: flags of an enum are ten times slower to combine, and a page has thousands.
ASIDE, BYLINE, CAPTION, POST, FURNITURE = (hint.value for hint in Hint)


@lru_cache(maxsize=32768)
def hints(names: str) -> int:
    """Return what the names of an element say of it, as the sum of its `Hint`s.

    >>> Hint(hints("articleBody__related-links"))
    <Hint.ASIDE: 1>
    >>> hints("ship-shape")
    0
    """
    told = 0
    for name in names.split():
        told |= _hints_of(name)
    return told


@lru_cache(maxsize=32768)
def _hints_of(name: str) -> int:
    pieces = [piece.lower() for piece in _PIECE.findall(name)]
    # Compound names are written in every way: live-blog, liveBlog, liveblog.
    pieces += [first + second for first, second in pairwise(pieces)]
    listed = _words()
    told = 0
    for piece in pieces:
        told |= listed.get(piece, 0)
    return told


@cache
def _words() -> dict[str, int]:
    """Return the listed words with the sum of their hints."""
    listed = tomllib.loads(
        files("daybook.read").joinpath("words/en/markup.toml").read_text("utf-8")
    )
    told: dict[str, int] = {}
    for hint in Hint:
        for word in listed[(hint.name or "").lower()]:
            told[word] = told.get(word, 0) | hint.value
    return told
