"""A page's stories: where each begins, and where it stops being the story.

A page holds one story or several (a tag page of reprints, a front page). Where
the markup groups them, each group with a headline and a text is one; in plain
text a marked headline or the tag list of the story before tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from daybook.read.role import Part, is_section_head

FEWEST_PARAGRAPHS = 3
"""So many paragraphs after an end mark are the story again, fewer a teaser."""

_SENTENCE = 60  # characters from which a block without a full stop counts as a paragraph
_TEASER_HEADLINE_WORDS = 9  # section headings of a story are shorter
_STOPS = (".", "!", "?", "”", '"', "’", ":", "…")


@dataclass(frozen=True, slots=True)
class Span:
    """The parts from `first` to before `past`, as positions in the page's parts."""

    first: int
    past: int


def is_paragraph(part: Part) -> bool:
    """Say whether a part reads like running text, not like a label."""
    if part.role not in ("body", "item"):
        return False
    return len(part.words) >= _SENTENCE or (
        part.words.endswith(_STOPS) and len(part.words.split()) >= 4
    )


def stories(parts: Sequence[Part]) -> tuple[Span, ...]:
    """Find the stories of a page, in reading order, each from its headline on.

    A story's span runs up to the next one; what is not the story in it (tags,
    related links) is for the caller to tell. A page without running text has none.
    """
    starts = _starts(parts)
    if not starts:
        start = _only_start(parts)
        starts = [] if start is None else [start]
    bounds = [*starts, len(parts)]
    return tuple(Span(first, past) for first, past in pairwise(bounds))


def _starts(parts: Sequence[Part]) -> list[int]:
    """Positions of the headlines of two or more stories, else nothing."""
    found = _grouped(parts) or _marked(parts) or _after_tags(parts)
    return found if len(found) > 1 else []


def _grouped(parts: Sequence[Part]) -> list[int]:
    """Headlines that open a group of the markup with running text in it."""
    found: list[int] = []
    seen: set[int] = set()
    for at, part in enumerate(parts):
        group = part.block.group
        if not group or group in seen or part.block.main is not True:
            continue
        seen.add(group)
        inside = [other for other in parts if other.block.group == group]
        if part.role == "headline" and sum(map(is_paragraph, inside)) >= 2:
            found.append(at)
    return found


def _marked(parts: Sequence[Part]) -> list[int]:
    """Bulleted headlines, each with running text below that is no bullet."""
    found = []
    for at, part in enumerate(parts):
        if part.role != "item" or part.block.main is not None or is_paragraph_end(part.words):
            continue
        below = next((other for other in parts[at + 1 :] if other.role != "headline"), None)
        if below is not None and below.role == "body" and is_paragraph(below):
            found.append(at)
    return found


def is_paragraph_end(words: str) -> bool:
    """Say whether words stop as a sentence does, which a headline does not."""
    return words.rstrip().endswith(_STOPS) and len(words.split()) >= 3


def _after_tags(parts: Sequence[Part]) -> list[int]:
    """The first story's headline, and each headline that follows a tag list."""
    first = _only_start(parts)
    found = [] if first is None else [first]
    tagged = False
    for at, part in enumerate(parts):
        if part.role in ("tag-head", "hashtags"):
            tagged = True
        elif tagged and part.role == "headline" and _has_text_below(parts, at):
            found.append(at)
            tagged = False
    return found


def _has_text_below(parts: Sequence[Part], at: int) -> bool:
    below = [part for part in parts[at + 1 : at + 6] if part.role != "headline"][:2]
    return len(below) == 2 and any(map(is_paragraph, below))


def _only_start(parts: Sequence[Part]) -> int | None:
    """The headline right above the first running text, or that text itself."""
    text = next((at for at in range(len(parts)) if _opens_text(parts, at)), None)
    if text is None:
        return None
    start = text
    while start and parts[start - 1].role in ("headline", "address"):
        start -= 1
    while parts[start].role == "address":
        start += 1
    return _without_label(parts, start, text)


def _opens_text(parts: Sequence[Part], at: int) -> bool:
    part = parts[at]
    if part.block.main is False or not is_paragraph(part):
        return False
    # A bulleted line that nothing but bullets follows may still be a story: a list.
    return part.role == "body" or part.block.main is True or len(part.words) >= _SENTENCE


def _without_label(parts: Sequence[Part], start: int, text: int) -> int:
    """Pass over labels above the headline ("Menu", "World"): the longest line is the headline."""
    lines = [at for at in range(start, text) if parts[at].role == "headline"]
    if not lines:
        return start
    named = [at for at in lines if not is_section_head(parts[at].words)]
    return max(named or lines[:1], key=lambda at: len(parts[at].words))


def end_of_story(parts: Sequence[Part], span: Span) -> int:
    """Find where a story stops: at an end mark or a teaser that no text follows."""
    at = span.first + 1
    while at < span.past:
        if parts[at].role in ("end", "furniture") and not _goes_on(parts, at, span.past):
            return at
        if _is_teaser(parts, at, span):
            return at
        at += 1
    return span.past


def _goes_on(parts: Sequence[Part], at: int, past: int) -> bool:
    """Say whether the story goes on after a part that is none of it."""
    if parts[at].block.main is False:
        return any(part.block.main is True for part in parts[at + 1 : past])
    count = 0
    for part in parts[at + 1 : past]:
        if part.role == "end":
            return False
        count += is_paragraph(part)
        if count >= FEWEST_PARAGRAPHS:
            return True
    # A mark inside the text ("Share") ends nothing; one of the end marks does.
    return parts[at].role == "furniture" and count > 0


def _is_teaser(parts: Sequence[Part], at: int, span: Span) -> bool:
    """Say whether a headline near the end announces another story.

    It is as long as a headline, at most two paragraphs follow it, and then marks
    of furniture. Headings inside a story are short.
    """
    part = parts[at]
    if part.role != "headline" or part.block.main is True:
        return False
    if len(part.words.split()) < _TEASER_HEADLINE_WORDS:
        return False
    below = 0
    for other in parts[at + 1 : span.past]:
        if other.role in ("end", "furniture"):
            return below < FEWEST_PARAGRAPHS
        below += is_paragraph(other)
    return False
