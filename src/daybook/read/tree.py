"""An HTML page as visible text, one block a line, with where in the markup each block stands.

The parser is lexbor (through selectolax). The walk is iterative, so depth costs
nothing; markup nested deeper than browsers follow it is flattened before the
parser sees it, because HTML parsers slow down with the square of the depth.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from daybook.model import BlockKind
from daybook.read.kinds import block_kinds, groups
from daybook.read.markup import hints

_DEEPEST = 512  # as in Blink and WebKit
_FEW_TAGS = 1500  # a page with fewer cannot even nest style tags to any harm
_SAFE_TAGS = 4000  # a page with fewer tags cannot nest deep enough to matter
_MOST_STYLED = 64  # open <b>, <font> … at once: parsers copy all of them into each new paragraph
_FEW_STYLED = 16  # are kept of more

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "iframe",
        "svg",
        "math",
        "canvas",
        "object",
        "embed",
        "audio",
        "video",
        "select",
        "datalist",
        "dialog",
        "textarea",
        "frameset",
        "noframes",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "area",
        "param",
        "use",
        "-comment",
    ]
)
_BLOCK = frozenset(
    [
        "html",
        "body",
        "address",
        "article",
        "aside",
        "blockquote",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]+")
_NAMED_BY = frozenset(("class", "id", "role", "itemprop", "rel"))
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*)[^>]*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_STYLES = [
    "a",
    "b",
    "big",
    "code",
    "em",
    "font",
    "i",
    "nobr",
    "s",
    "small",
    "strike",
    "strong",
    "tt",
    "u",
]
_STYLE_TAG = re.compile(rf"<(/?)(?:{'|'.join(_STYLES)})[\s/>]", re.IGNORECASE)
# Tags that need no end tag do not nest in themselves: they say nothing of depth.
_SHALLOW = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "html",
        "head",
        "body",
        "rb",
        "rt",
        "rp",
    ]
)


class Element(NamedTuple):
    """An element of the page: the number of the one around it, its tag, what its names say."""

    parent: int
    tag: str
    names: str
    hints: int


class Line(NamedTuple):
    """A block before anything is said of the main text; see `model.Block` for its fields."""

    start: int
    end: int
    kind: BlockKind
    level: int
    links: float
    group: int


@dataclass(frozen=True, slots=True)
class Tree:
    """A page's visible text, its lines, and the elements these stand in.

    `homes[i]` is the number of the innermost element that holds `lines[i]`;
    elements are numbered in document order, the outermost is 0 and its own parent.
    """

    text: str
    lines: tuple[Line, ...]
    homes: tuple[int, ...]
    elements: tuple[Element, ...]


class Document(NamedTuple):
    """A parsed page, and whether its nesting had to be flattened."""

    parser: LexborHTMLParser
    is_flattened: bool


class _Run(NamedTuple):
    """The words of one block, the share of them that are links, and where they stand."""

    words: str
    links: float
    home: int


def document(html: str) -> Document:
    """Parse a page; markup nested deeper than 512 elements is flattened first."""
    tags = html.count("<")
    is_deep = tags > _SAFE_TAGS or (tags > _FEW_TAGS and _most_styled(html) > _MOST_STYLED)
    flat = _flattened(html) if is_deep else html
    return Document(LexborHTMLParser(flat.encode("utf-8", "replace")), flat != html)


def tree(parser: LexborHTMLParser) -> Tree:
    r"""Return the visible text of a parsed page, one block a line, with its blocks.

    >>> page = document("<h1>Ferry  sails</h1><script>x</script><p>From <b>Ostrel</b>.").parser
    >>> tree(page).text
    'Ferry sails\nFrom Ostrel.'
    """
    scribe = _Scribe()
    if parser.body is not None:
        _walk(parser.body, scribe)
    runs, elements = scribe.runs, tuple(scribe.elements)
    homes = tuple(run.home for run in runs)
    kinds = block_kinds(elements, homes, [len(run.words) for run in runs])
    stories = groups(elements, homes, kinds)
    lines = []
    start = 0
    for run, (kind, level), group in zip(runs, kinds, stories, strict=True):
        end = start + len(run.words)
        lines.append(Line(start, end, kind, level, run.links, group))
        start = end + 1
    return Tree("\n".join(run.words for run in runs), tuple(lines), homes, elements)


class _Scribe:
    """Writes down what the walk passes: elements, and runs of text between block tags."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.runs: list[_Run] = []
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
                self.runs.append(_Run(words, links, self._home))
        self._parts = []
        self._linked = self._longest = 0
        self._broken = False


def _walk(root: LexborNode, scribe: _Scribe) -> None:
    """Pass over all visible nodes under the root in document order."""
    node, depth = root, 0
    while True:
        tag = node.tag or ""
        if tag == "-text":
            scribe.write(node.text_content or " ")
        elif tag == "br":
            scribe.break_line()
        elif tag not in _UNSEEN and scribe.enter(tag, node.attributes):
            child = node.first_child
            if child is not None:
                node, depth = child, depth + 1
                continue
            scribe.leave()
        following = node.next if depth else None
        while following is None:
            parent = node.parent
            if not depth or parent is None:
                scribe.flush()
                return
            scribe.leave()
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
