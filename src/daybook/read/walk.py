"""The visible text of a parsed page, run by run, with the elements it stands in.

The walk is iterative: depth costs nothing.
"""

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from daybook.read.markup import hints

_UNSEEN_TAGS = (
    "script style template noscript head title iframe svg math canvas object embed audio video "
    "select datalist dialog textarea frameset noframes img input link meta source track wbr area "
    "param use -comment"
)
_BLOCK_TAGS = (
    "html body address article aside blockquote button caption center dd details dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu "
    "nav ol p pre search section summary table tbody td tfoot th thead tr ul"
)
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_BLOCK = frozenset(_BLOCK_TAGS.split())
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]+")
_NAMED_BY = frozenset(("class", "id", "role", "itemprop", "rel"))


class Element(NamedTuple):
    """An element of the page: the number of the one around it, its tag, what its names say."""

    parent: int
    tag: str
    names: str
    hints: int


class Run(NamedTuple):
    """The words of one block, the share of them that are links, and where they stand."""

    words: str
    links: float
    home: int


def walked(parser: LexborHTMLParser) -> tuple[tuple[Element, ...], tuple[Run, ...]]:
    """Return the elements of a page that matter, and its runs of visible words, in order."""
    scribe = _Scribe()
    if parser.body is not None:
        _walk(parser.body, scribe)
    return tuple(scribe.elements), tuple(scribe.runs)


class _Scribe:
    """Writes down what the walk passes: elements, and runs of text between block tags."""

    __slots__ = (
        "_broken", "_home", "_linked", "_longest", "_open", "_parts", "elements", "runs",
    )  # fmt: skip

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.runs: list[Run] = []
        # Element, is a block, is in a link.
        self._open: list[tuple[int, bool, bool]] = [(0, False, False)]
        self._parts: list[str] = []
        self._linked = 0
        self._longest = 0
        self._home = 0
        self._broken = False  # the last thing written was a line break

    def enter(self, tag: str, attributes: dict[str, str | None]) -> bool:
        """Open an element, unless it is hidden."""
        names = _names(attributes) if attributes else ""
        if names is None:
            return False
        above, _, is_linked = self._open[-1]
        is_block = tag in _BLOCK
        if is_block and self._longest:
            self.flush()
        told = hints(names) if names else 0
        if is_block or told or tag == "time":
            self.elements.append(Element(above, tag, names, told))
            above = len(self.elements) - 1
        self._open.append((above, is_block, is_linked or tag == "a"))
        return True

    def leave(self) -> None:
        """Close the innermost open element."""
        if self._open.pop()[1] and self._longest:
            self.flush()

    def write(self, text: str) -> None:
        """Take down the words of a text node."""
        if text.isspace():
            if self._longest:
                self._parts.append(" ")
            return
        self._parts.append(text)
        self._broken = False
        size = len(text)
        home, _, is_linked = self._open[-1]
        if is_linked:
            self._linked += len(text.strip())
        if size > self._longest:
            self._longest, self._home = size, home

    def break_line(self) -> None:
        """Take down a line break; two in a row end the block."""
        if self._broken and self._longest:
            self.flush()
        self._parts.append(" ")
        self._broken = True

    def flush(self) -> None:
        """End the block, if any words were written."""
        if self._longest:
            words = " ".join("".join(self._parts).split())
            if not _INVISIBLE.fullmatch(words):
                links = min(1.0, round(self._linked / len(words), 3))
                self.runs.append(Run(words, links, self._home))
        self._parts = []
        self._linked = self._longest = 0
        self._broken = False


def _walk(root: LexborNode, scribe: _Scribe) -> None:
    """Pass over all visible nodes under the root in document order."""
    node, depth = root, 0
    enter, leave, write = scribe.enter, scribe.leave, scribe.write  # looked up once: it is hot
    while True:
        tag = node.tag or ""
        if tag == "-text":
            write(node.text_content or " ")
        elif tag == "br":
            scribe.break_line()
        elif tag not in _UNSEEN and enter(tag, node.attributes):
            child = node.first_child
            if child is not None:
                node, depth = child, depth + 1
                continue
            leave()
        following = node.next if depth else None
        while following is None:
            parent = node.parent
            if not depth or parent is None:
                scribe.flush()
                return
            leave()
            node, depth = parent, depth - 1
            following = node.next if depth else None
        node = following


def _names(attributes: dict[str, str | None]) -> str | None:
    """Return the names an element goes by, or None if it is hidden."""
    names = ""
    for attribute, value in attributes.items():
        if attribute in _NAMED_BY:
            if value:
                names = f"{names} {value}" if names else value
        elif attribute == "hidden":
            if value != "until-found":
                return None
        elif attribute == "style" and value and _NOT_SHOWN.search(value):
            return None
    return names
