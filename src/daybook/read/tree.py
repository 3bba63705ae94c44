"""An HTML page as visible text, one block a line, with where in the markup each block stands."""

from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from daybook.model import BlockKind
from daybook.read.kinds import block_kinds, groups
from daybook.read.walk import Element, walked


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


def tree(parser: LexborHTMLParser) -> Tree:
    r"""Return the visible text of a parsed page, one block a line, with its blocks.

    >>> from daybook.read.document import document
    >>> page = document("<h1>Ferry  sails</h1><script>x</script><p>From <b>Ostrel</b>.").parser
    >>> tree(page).text
    'Ferry sails\nFrom Ostrel.'
    """
    elements, runs = walked(parser)
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
