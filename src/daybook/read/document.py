"""HTML parsed, after what would slow a parser down without end is taken out.

HTML parsers slow down with the square of the depth, and copy open style tags into
each new paragraph. Markup nested deeper than browsers follow it is flattened first.
"""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

_DEEPEST = 512  # as in Blink and WebKit
_FEW_TAGS = 1500  # a page with fewer cannot even nest style tags to any harm
_SAFE_TAGS = 4000  # a page with fewer cannot nest deep enough to matter
_MOST_STYLED = 64  # open <b>, <font> … at once
_FEW_STYLED = 16  # are kept of more

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*)[^>]*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_STYLES = frozenset(
    ("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_STYLE_TAG = re.compile(rf"<(/?)(?:{'|'.join(sorted(_STYLES))})[\s/>]", re.IGNORECASE)
# Tags that need no end tag do not nest in themselves: they say nothing of depth.
_SHALLOW_TAGS = (
    "area base br col embed hr img input link meta param source track wbr p li dt dd option "
    "optgroup tr td th thead tbody tfoot html head body rb rt rp"
)
_SHALLOW = frozenset(_SHALLOW_TAGS.split())


class Document(NamedTuple):
    """A parsed page, and whether its nesting had to be flattened."""

    parser: LexborHTMLParser
    is_flattened: bool


def document(html: str) -> Document:
    """Parse a page; markup nested deeper than 512 elements is flattened first."""
    tags = html.count("<")
    is_deep = tags > _SAFE_TAGS or (tags > _FEW_TAGS and _most_styled(html) > _MOST_STYLED)
    flat = _flattened(html) if is_deep else html
    return Document(LexborHTMLParser(flat.encode("utf-8", "replace")), flat != html)


def _most_styled(html: str) -> int:
    """Return how many style tags stand open at once at most, taking the page as written."""
    depth = most = 0
    for closing in _STYLE_TAG.findall(html):
        depth = max(depth - 1, 0) if closing else depth + 1
        most = max(most, depth)
    return most


def _flattened(html: str) -> str:
    """Drop the tags, not the words, that lie deeper than a browser would follow."""
    depths = {True: 0, False: 0}  # of style tags, and of all others

    def kept(match: re.Match[str]) -> str:
        name = (match["name"] or "").lower()
        if not name or name in _SHALLOW:
            return match[0]
        is_style = name in _STYLES
        depth, deepest = depths[is_style], _FEW_STYLED if is_style else _DEEPEST
        depths[is_style] = max(depth - 1, 0) if match["close"] else depth + 1
        return match[0] if depths[is_style] + bool(match["close"]) <= deepest else " "

    return _TAG.sub(kept, html)
