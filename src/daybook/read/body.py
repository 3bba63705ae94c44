"""Which blocks of an HTML page are its main text.

Every line is weighed: prose counts for, links and what the markup calls
navigation, sharing, related stories and the like count against. The main text
lies in the element whose lines weigh most together (a maximum-sum subtree; the
idea of weighing containers by their paragraphs goes back to Readability, that of
link density to Kohlschütter et al. 2010, doi 10.1145/1718487.1718542). A page of
several stories needs no rule of its own: their common container weighs most.
"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from daybook.model import About
from daybook.read.kinds import masses
from daybook.read.markup import ASIDE, POST
from daybook.read.tree import Line, Tree

_SENTENCE = 80  # characters from which a line is taken for prose as it stands
_PHRASE = 20  # from which it is, if it ends like a sentence
_STORY = 500  # characters of prose from which a card is a story, not a teaser
_MOST_LINKED = 0.5
_FEWEST_OWN = 40  # characters outside links that redeem a line full of links
_DOUBTFUL = 200
_AGREED = 0.7  # share of a stated article body that must be found on the page
_BEFORE_TITLE = 0.3
_TITLE_WORDS = 3
_MOST_ASIDE = 0.75  # share of the page's prose that something beside the story may hold
_ENDS = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_LETTERS = re.compile(r"\w+")


class MainText(NamedTuple):
    """The numbers of a page's main lines, and whether another opinion is wanted."""

    lines: frozenset[int]
    is_doubtful: bool


class _Weighed(NamedTuple):
    """What is known of each line before a region is chosen."""

    prose: list[float]
    is_off: list[bool]
    weights: list[float]


def main_text(tree: Tree, about: About, stated: str | None = None) -> MainText:
    """Return which lines of a page are main text.

    The heading that says what the page's title says opens the story; a live page
    has no teasers, only posts. `stated` is the article body that the page's JSON-LD gives:
    where most of it stands on the page and is not what the weights say, it decides.
    """
    opening = _opening(tree, about.title or "")
    weighed = _weighed(tree, opening, is_live=about.is_live)
    region = _region(tree, masses(tree.elements, tree.homes, weighed.weights))
    chosen = _chosen(tree, weighed, region, opening)
    told = _stated_lines(tree, stated) if stated else frozenset()
    if told and _size(tree, told & chosen) < _AGREED * max(_size(tree, told), _size(tree, chosen)):
        return MainText(told, is_doubtful=False)
    doubt = _size(tree, chosen) < min(_DOUBTFUL, sum(weighed.prose))
    return MainText(chosen, is_doubtful=doubt)


def lines_within(tree: Tree, witness: str) -> frozenset[int]:
    """Return the lines whose words stand in a witness's text, one after another."""
    words = f" {' '.join(_LETTERS.findall(witness))} "
    return frozenset(
        number
        for number, line in enumerate(tree.lines)
        if (mine := " ".join(_LETTERS.findall(tree.text[line.start : line.end])))
        and f" {mine} " in words
    )


def _stated_lines(tree: Tree, stated: str) -> frozenset[int]:
    """Return the lines of a stated body, if they are most of it; a word alone proves nothing."""
    found = frozenset(
        number
        for number in lines_within(tree, stated)
        if (line := tree.lines[number]).kind != "furniture"
        and line.links < _MOST_LINKED
        and line.end - line.start >= _PHRASE
    )
    enough = max(_AGREED * len(stated), _DOUBTFUL)
    return found if _size(tree, found) >= enough else frozenset()


def _size(tree: Tree, numbers: Collection[int]) -> int:
    return sum(tree.lines[number].end - tree.lines[number].start for number in numbers)


def _weighed(tree: Tree, opening: int, *, is_live: bool) -> _Weighed:
    prose = [_prose(tree.text, line) for line in tree.lines]
    sums = masses(tree.elements, tree.homes, prose)
    aside = _held_by(tree, sums, {n for n, one in enumerate(tree.elements) if one.hints & ASIDE})
    headed = _held_by(tree, sums, {n for n, one in enumerate(tree.elements) if one.tag == "header"})
    posts = [n for n, one in enumerate(tree.elements) if one.hints & POST]
    is_live = is_live or sum(sums[number] for number in posts) * 2 > sum(prose)
    teasers = set() if is_live else _teasers(tree.lines, prose)
    is_off = [
        home in aside
        or (home in headed and line.kind != "heading")
        or line.group in teasers
        or line.kind in {"furniture", "caption", "byline"}
        for line, home in zip(tree.lines, tree.homes, strict=True)
    ]
    weights = [
        _weight(line, own, is_off=off) * (_BEFORE_TITLE if number < opening else 1)
        for number, (line, own, off) in enumerate(zip(tree.lines, prose, is_off, strict=True))
    ]
    return _Weighed(prose, is_off, weights)


def _prose(text: str, line: Line) -> float:
    """Return how many characters of running text a line has outside links."""
    if line.kind not in {"text", "item"}:
        return 0.0
    size = line.end - line.start
    own = size * (1 - line.links)
    if line.links >= _MOST_LINKED and own < _FEWEST_OWN:
        return 0.0
    if size >= _SENTENCE:
        return own
    is_sentence = size >= _PHRASE and _ENDS.search(text, max(line.start, line.end - 4), line.end)
    return own / 2 if is_sentence else 0.0


def _weight(line: Line, prose: float, *, is_off: bool) -> float:
    size = line.end - line.start
    if is_off:
        return -0.3 * min(size, 300)
    if prose:
        return prose
    return -float(min(size, 150)) if line.links >= _MOST_LINKED else 0.0


def _held_by(tree: Tree, prose: Sequence[float], holders: set[int]) -> set[int]:
    """Return the elements in those that hold what is beside the story.

    What has most of the page's prose is not beside it, whatever it is called.
    """
    held = {number for number in holders if number and prose[number] < _MOST_ASIDE * prose[0]}
    for number, element in enumerate(tree.elements):
        if element.parent in held:
            held.add(number)
    return held


def _teasers(lines: Sequence[Line], prose: Sequence[float]) -> set[int]:
    """Return the cards that only announce a story: a linked heading and little prose."""
    sizes: dict[int, float] = {}
    is_linked: dict[int, bool] = {}
    for line, own in zip(lines, prose, strict=True):
        if line.group:
            sizes[line.group] = sizes.get(line.group, 0) + own
            if line.kind == "heading":
                is_linked.setdefault(line.group, line.links >= _MOST_LINKED)
    return {group for group, told in is_linked.items() if told and sizes[group] < _STORY}


def _opening(tree: Tree, title: str) -> int:
    """Return the number of the heading that opens the story, or 0 where none can be told.

    It is the first that says what the page's title says, else the only one of first rank.
    """
    named = f" {' '.join(_LETTERS.findall(title))} ".lower()
    headings = [i for i, line in enumerate(tree.lines) if line.kind == "heading"]
    for number in headings:
        line = tree.lines[number]
        words = _LETTERS.findall(tree.text[line.start : line.end].lower())
        if len(words) >= _TITLE_WORDS and f" {' '.join(words)} " in named:
            return number
    first = [number for number in headings if tree.lines[number].level == 1]
    return first[0] if len(first) == 1 else 0


def _region(tree: Tree, weights: Sequence[float]) -> set[int]:
    """Return the elements in the one whose lines weigh most, the innermost of equals."""
    if not weights:
        return set()
    best = max(range(len(weights)), key=lambda number: (weights[number], number))
    inside = {best}
    for number in range(best + 1, len(tree.elements)):
        if tree.elements[number].parent in inside:
            inside.add(number)
    return inside


def _chosen(tree: Tree, weighed: _Weighed, region: set[int], opening: int) -> frozenset[int]:
    """Return the main lines of a region: its first prose to its last, and what goes with them."""
    headlines = _headlines(tree.lines)
    fit = [
        number
        for number, (line, home) in enumerate(zip(tree.lines, tree.homes, strict=True))
        if home in region
        and not weighed.is_off[number]
        and (line.links < _MOST_LINKED or weighed.prose[number] or number in headlines)
    ]
    after = [number for number in fit if number > opening]
    if any(weighed.prose[number] for number in after):
        fit = after
    told = [place for place, number in enumerate(fit) if weighed.prose[number]]
    if not told:
        return frozenset()
    beds = {_bed(tree, fit[place]) for place in told}
    first, last = told[0], told[-1]
    if first and _opens_section(tree, fit[first - 1], fit[first], opening):
        first -= 1
    while first and (fit[first - 1] in headlines or _goes_with(tree, fit[first - 1], beds)):
        first -= 1
    while last + 1 < len(fit) and _goes_with(tree, fit[last + 1], beds):
        last += 1
    return frozenset(fit[first : last + 1])


def _headlines(lines: Sequence[Line]) -> set[int]:
    """Return the first heading of every story or post below the rank of the page's own."""
    first: dict[int, int] = {}
    for number, line in enumerate(lines):
        if line.group and line.kind == "heading":
            first.setdefault(line.group, number)
    return {number for number in first.values() if lines[number].level > 1}


def _bed(tree: Tree, number: int) -> int:
    """Return the element in which a line lies side by side with its neighbours."""
    return tree.elements[tree.homes[number]].parent


def _opens_section(tree: Tree, number: int, following: int, opening: int) -> bool:
    """Tell whether a line is the heading of the first section, right above the first prose."""
    line = tree.lines[number]
    head = tree.lines[opening]
    is_below = head.kind == "heading" and opening < number and line.level > head.level
    return line.kind == "heading" and is_below and following == number + 1


def _goes_with(tree: Tree, number: int, beds: set[int]) -> bool:
    """Tell whether a line at the edge lies in the same container as the prose."""
    if tree.lines[number].kind == "heading":
        return False
    return _bed(tree, number) in beds or tree.homes[number] in beds
