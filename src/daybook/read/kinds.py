"""What kind of block each line of a page is, and which story or card holds it.

An element's tag and names (navigation, caption, byline …) count for all blocks
in it, unless it holds most of the page's words: a page-wide `<form>` or a
body of class "has-sidebar" says nothing of the words in it.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from daybook.model import BlockKind
from daybook.read.markup import BYLINE, CAPTION, FURNITURE, POST
from daybook.read.walk import Element

_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "button", "form", "menu", "search"))
_RANK = {f"h{rank}": rank for rank in range(1, 7)}
_STORY = frozenset(("article", "main"))
_PLAIN = frozenset(("div", "p", "span", "section", "td", "tr", "tbody", "body", "html"))
_LONGEST_BYLINE = 200
_LONGEST_CAPTION = 600
_MOST_SAID = 0.75  # share of the page's words of which an element's tag and names may tell
_FEWEST_CARDS = 2


class _Setting(NamedTuple):
    """What the elements around a block make of it."""

    kind: BlockKind | None
    rank: int
    depth: int
    is_in_item: bool
    is_in_story: bool


def masses(
    elements: Sequence[Element], homes: Sequence[int], sizes: Sequence[float]
) -> list[float]:
    """Return for each element the sum of the sizes of the blocks in it."""
    mass = [0.0] * len(elements)
    for home, size in zip(homes, sizes, strict=True):
        mass[home] += size
    for number in range(len(elements) - 1, 0, -1):
        mass[elements[number].parent] += mass[number]
    return mass


def block_kinds(
    elements: Sequence[Element], homes: Sequence[int], sizes: Sequence[int]
) -> list[tuple[BlockKind, int]]:
    """Return kind and level of every block: a heading's rank, an item's depth, else 0."""
    settings = _settings(elements, masses(elements, homes, sizes))
    return [_kind(settings[home]) for home in homes]


def _kind(setting: _Setting) -> tuple[BlockKind, int]:
    kind = setting.kind
    if setting.rank and (kind is None or (setting.rank == 1 and kind != "furniture")):
        return "heading", setting.rank
    if kind is not None:
        return kind, 0
    return ("item", setting.depth) if setting.is_in_item else ("text", 0)


def _settings(elements: Sequence[Element], mass: Sequence[float]) -> list[_Setting]:
    settings: list[_Setting] = []
    outside = _Setting(None, 0, 0, is_in_item=False, is_in_story=False)
    for number, element in enumerate(elements):
        around = settings[element.parent] if number else outside
        if element.tag in _PLAIN and not element.hints:
            settings.append(around)
            continue
        kind = around.kind
        if kind != "furniture" and mass[number] < _MOST_SAID * mass[0]:
            kind = _own_kind(element, around, mass[number]) or kind
        settings.append(
            _Setting(
                kind,
                _RANK.get(element.tag, around.rank),
                around.depth + (element.tag in {"ul", "ol"}),
                is_in_item=around.is_in_item or element.tag == "li",
                is_in_story=around.is_in_story or element.tag in _STORY,
            )
        )
    return settings


def _own_kind(element: Element, around: _Setting, mass: float) -> BlockKind | None:
    """Return what an element's own tag and names say of the blocks in it."""
    tag, hints = element.tag, element.hints
    if tag in _FURNITURE_TAGS or hints & FURNITURE:
        return "furniture"
    if tag == "header" and not around.is_in_story:
        return "furniture"
    if tag in {"figcaption", "figure"} or (hints & CAPTION and mass <= _LONGEST_CAPTION):
        return "caption"
    if mass > _LONGEST_BYLINE:
        return None
    return "byline" if tag in {"time", "address"} or hints & BYLINE else None


def groups(
    elements: Sequence[Element], homes: Sequence[int], kinds: Sequence[tuple[BlockKind, int]]
) -> list[int]:
    """Number for each block the innermost article, post or card around it, from 1; else 0."""
    holders = _holders(elements, homes, kinds)
    innermost: list[int] = []
    for number, element in enumerate(elements):
        around = innermost[element.parent] if number else 0
        innermost.append(number if number in holders else around)
    numbers: dict[int, int] = {0: 0}
    return [numbers.setdefault(innermost[home], len(numbers)) for home in homes]


def _holders(
    elements: Sequence[Element], homes: Sequence[int], kinds: Sequence[tuple[BlockKind, int]]
) -> set[int]:
    """Return the elements that each hold one story, post or card."""
    headed = _around(elements, homes, kinds, "heading")
    worded = _around(elements, homes, kinds, "text", "item")
    alike: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    holders = set()
    for number, element in enumerate(elements):
        if number not in worded:
            continue
        if element.tag == "article" or element.hints & POST:
            holders.add(number)
        elif element.names and number in headed:
            alike[element.parent, element.tag, element.names].append(number)
    for cards in alike.values():
        if len(cards) >= _FEWEST_CARDS:
            holders.update(cards)
    return holders


def _around(
    elements: Sequence[Element],
    homes: Sequence[int],
    kinds: Sequence[tuple[BlockKind, int]],
    *wanted: BlockKind,
) -> set[int]:
    """Return all elements that hold a block of one of the kinds."""
    found: set[int] = set()
    for home, (kind, _) in zip(homes, kinds, strict=True):
        number = home
        while kind in wanted and number not in found:
            found.add(number)
            number = elements[number].parent
    return found
