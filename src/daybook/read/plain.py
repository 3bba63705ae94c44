"""Plain text to blocks: lines, bullets and headings by the look of them.

Text that was scraped from pages has often lost its line breaks: a full stop, a
credit or a heading then runs straight into the next capital ("… talks.Norvia").
Such a seam ends a block, since the page had one there.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from daybook.model import Block, BlockKind
from daybook.read.words import word_list

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[•●▪◦‣■*·–—-]|\d{1,2}[.)])[ \t\u00a0]+(?=\S)")
# What may open a block, without a space before it, and not inside a word in capitals.
_TOUCHING = re.compile(r"[A-Z“‘(\[](?<=[^\sA-Z“‘(\[,/-].)")
_SEAM = re.compile(
    r"(?<=[a-z0-9)\]’”\"][.!?])(?=[“‘]?[A-Z][a-z’]*[ ,])"  # "… talks.Norvia’s armed forces"
    r"|(?<=[.!?][”’\"])(?=[“‘]?[A-Z][a-z’]*[ ,])"  # "… talks.”Norvia said"
    r"|(?<=[a-z0-9)\]’”\"][.!?])(?=[(\[][A-Z][^()\[\]]+[)\]])"  # "… talks.(Meridian News)"
    r"|(?<=[A-Za-z][)\]])(?=[A-Z][a-z]+)"  # "(Meridian News)Diplomacy:"
    r"|(?<=[a-z]{4}[.!?])(?=[A-Z]{2,6}[ ’])"  # "… talks.NVA forces"
    r"|(?<=[a-z0-9]{3}:)(?=[A-Z][a-z]+)"  # "Fighting:Shells fell", "13 January 2033:Fighting"
)
_MARKS = '.!?”’")]:'  # what stands before a seam
_GLUED = re.compile(r"(?<![A-Za-z#@/._])([A-Za-z][a-z]{2,})(?=([A-Z][a-z]+)\b)")
_CAPITAL_WORD = re.compile(r"[A-Z](?<![A-Za-z].)[A-Za-z]*")
_LONGEST_HEADING_WORDS = 18
_WRAPPED = range(50, 101)  # characters of a line that was broken to fit a screen
_ENDS = tuple(".!?:;”\"’')]…")


def plain_blocks(text: str) -> tuple[Block, ...]:
    r"""Cut plain text into blocks: one for each line that says something.

    Lines broken to fit a screen are joined; bullets become items; a short line
    without a full stop becomes a heading.

    >>> [block.kind for block in plain_blocks("Fighting\n\n• Shells fell on Vell.\n")]
    ['heading', 'item']
    """
    words = frozenset(_CAPITAL_WORD.findall(text)) if _GLUED.search(text) else frozenset[str]()
    return tuple(
        _block(text, start, end)
        for line_start, line_end in _joined(text)
        for start, end in _unglued(text, line_start, line_end, words)
    )


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        start, end = line.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield start, end


def _joined(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines, those joined that were only broken to fit a screen."""
    held: tuple[int, int] | None = None
    last = 0
    for start, end in _lines(text):
        if held is not None and _goes_on(text, (last, held[1]), start):
            last, held = start, (held[0], end)
            continue
        if held is not None:
            yield held
        last, held = start, (start, end)
    if held is not None:
        yield held


def _goes_on(text: str, line: tuple[int, int], start: int) -> bool:
    """Say whether a line runs on into the words at `start`."""
    between = text[line[1] : start]
    return (
        between.count("\n") == 1
        and line[1] - line[0] in _WRAPPED
        and text[line[1] - 1] not in _ENDS
        and (text[start].islower() or text[start].isdigit())
        and not _BULLET.match(text, start)
        and not text.startswith(("http://", "https://", "www."), start)
    )


def _unglued(text: str, start: int, end: int, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    touching = [capital.start() for capital in _TOUCHING.finditer(text, start, end)]
    seams = {at for at in touching if text[at - 1] in _MARKS and _SEAM.match(text, at, end)}
    for frame in _frame().finditer(text, start, end):
        seams |= {frame.start("at"), frame.end("head"), frame.end("day")}
    if any(text[at - 1].islower() for at in touching):
        glued = _GLUED.finditer(text, start, end)
        seams |= {each.end() for each in glued if _is_seam(each, words)}
    for seam in sorted(seams):
        if start < seam < end:
            yield start, start + len(text[start:seam].rstrip())
            start = seam
    yield start, end


@lru_cache(maxsize=2)
def _frame() -> re.Pattern[str]:
    """Compile what pages print around a story, where it ran into the words before it."""
    words = word_list("layout")
    heads = "|".join(map(re.escape, words["glued_heads"]))
    leads = "|".join(words["glued_leads"])
    day = r"Published ?(?:\d{1,2} [A-Z][a-z]+ \d{4})"
    return re.compile(
        rf"(?=[A-Z])(?:(?<=[\w.!?”’\"´)])|(?<=[.!?”’\"´]\s))(?P<at>)(?:(?P<head>{heads})|(?P<day>{day})|(?:{leads}))"
    )


def _is_seam(glued: re.Match[str], words: frozenset[str]) -> bool:
    """Say whether two words ran together ("talksRussia"), not one with a capital inside.

    No English word goes from small letters to a capital; a name may
    ("MacMillan"), so a first half with a capital must stand alone elsewhere. `words`
    are those of the page that begin with a capital.
    """
    left, right = glued.groups()
    is_word = right in words or right in _openers()
    return is_word and (left[0].islower() or left in words)


@lru_cache(maxsize=2)
def _openers() -> frozenset[str]:
    return frozenset(word_list("layout")["openers"])


def _block(text: str, start: int, end: int) -> Block:
    bullet = _BULLET.match(text, start, end)
    if bullet is not None:
        return Block(start=start, end=end, kind="item", level=1)
    kind: BlockKind = "heading" if _is_heading(text[start:end]) else "text"
    return Block(start=start, end=end, kind=kind, level=2 if kind == "heading" else 0)


def _is_heading(line: str) -> bool:
    """Say whether a line looks like a headline: short, and without a full stop."""
    bare = line.rstrip(":")
    return (
        len(bare.split()) <= _LONGEST_HEADING_WORDS
        and bool(bare)
        and bare[-1] not in ".!?,;…"
        and not bare.endswith((".”", '."', ".’", "?”", "!”"))
        and (bare[0].isupper() or bare[0].isdigit() or bare[0] in "‘“'\"")
        and (not line.endswith(":") or len(bare.split()) <= 6)
    )


def without_bullet(words: str) -> str:
    """Give a line's words without the bullet or number before them.

    >>> without_bullet("• Shells fell on Vell.")
    'Shells fell on Vell.'
    """
    bullet = _BULLET.match(words)
    return words[bullet.end() :] if bullet else words
