"""A page's stories: where each begins, and where it stops being the story.

A page holds one story or several (a tag page of reprints, two days' lists, a
front page). Where the markup groups them, each group with a headline and a text
is one; in plain text a marked headline, the tag list of the story before, or
another day of the war in the headline tells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from daybook.model import About
from daybook.read.aside import is_note
from daybook.read.published import counted
from daybook.read.role import Part, is_section_head
from daybook.read.words import either

FEWEST_PARAGRAPHS = 3
"""So many paragraphs after an end mark are the story again, fewer a teaser."""

_SENTENCE = 60  # characters from which a block without a full stop counts as a paragraph
_TEASER_HEADLINE_WORDS = 9  # section headings of a story are shorter
_STOPS = (".", "!", "?", "”", '"', "’", ":", "…")
_LINKED = 0.5  # share of a headline that is a link: it leads to its story's own page
_FEWEST_GROUPED = 2  # paragraphs that make a group of the markup a story
_TAGGED = ("tag-head", "hashtags")
_ABOVE = ("address", "byline", *_TAGGED)  # what may stand between a headline and its text
_PICTURE = ("caption", "furniture", "end")  # what scraped pages print between headline and text
_FRAME = 20  # parts of a page’s frame that may stand between headline and text
_COUNT = re.compile(r"Day [\d,]+ of (?:the|this) [\w ]+", re.IGNORECASE)  # stands below a headline
_REACH = 12  # parts above a text among which its headline stands


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


def is_sentence_end(words: str) -> bool:
    """Say whether words stop as a sentence does, which a headline does not."""
    return words.rstrip().endswith(_STOPS) and len(words.split()) >= 3


def is_live_blog(about: About, headline: str) -> bool:
    """Say whether a page's own data or its headline announce a live blog."""
    return about.is_live or bool(either("layout", "live_titles").search(headline))


def stories(parts: Sequence[Part], about: About) -> tuple[Span, ...]:
    """Find the stories of a page, in reading order, each from its headline on.

    A story's span runs up to the next one; what is not the story in it (tags,
    related links) is for the caller to tell. A page without running text has none.
    """
    first = _only_start(parts, 0, len(parts))
    if first is None:
        return ()
    starts = _grouped(parts, about, first) or _marked(parts) or _headed(parts, first)
    if len(starts) < 2:
        starts = [first]
    starts = [_with_lines_above(parts, start, is_first=not at) for at, start in enumerate(starts)]
    return tuple(Span(first, past) for first, past in pairwise([*starts, len(parts)]))


def headline(parts: Sequence[Part], first: int) -> int | None:
    """Find the headline of the story that starts at a part: the first line that is one."""
    for at in range(first, min(len(parts), first + _REACH)):
        part = parts[at]
        if part.role == "headline" or (part.role == "item" and not is_sentence_end(part.words)):
            return at
        if part.role in ("body", "item"):
            return None
    return None


# Several stories


def _grouped(parts: Sequence[Part], about: About, first: int) -> list[int]:
    """Headlines that open a group of the markup with running text in it.

    The posts of a live blog are no stories, nor are the cards of a list's sections.
    """
    if is_live_blog(about, about.title or "") or is_live_blog(about, parts[first].words):
        return []
    groups: dict[int, list[int]] = {}
    for at, part in enumerate(parts):
        if part.block.group:
            groups.setdefault(part.block.group, []).append(at)
    return [start for inside in groups.values() for start in _group_start(parts, inside)]


def _group_start(parts: Sequence[Part], inside: Sequence[int]) -> Iterator[int]:
    """The headline of a group that is a story: by rank, by its link, or by the date with it."""
    lines = [at for at in inside if parts[at].block.kind == "heading"]
    texts = [at for at in inside if parts[at].block.main and is_paragraph(parts[at])]
    if not lines or len(texts) < _FEWEST_GROUPED or is_section_head(parts[lines[0]].words):
        return
    block = parts[lines[0]].block
    is_signed = any(parts[at].role == "byline" for at in inside)
    if block.level == 1 or block.links >= _LINKED or is_signed:
        yield lines[0]


def _marked(parts: Sequence[Part]) -> list[int]:
    """Bulleted headlines, each with running text below that is no bullet."""
    found = []
    is_text_below = False
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        is_headline = part.role == "item" and not is_sentence_end(part.words)
        if is_headline and part.block.main is None and is_text_below:
            found.append(at)
        if part.role not in ("headline", "byline"):
            is_text_below = part.role == "body" and is_paragraph(part)
    return found[::-1]


def _headed(parts: Sequence[Part], first: int) -> list[int]:
    """The first headline, and each that follows a story's tag list or counts another day."""
    found = [first]
    number = counted(parts[first].words, 0, len(parts[first].words))
    is_tagged, paragraphs = False, 0
    for at in range(first + 1, len(parts)):
        part = parts[at]
        paragraphs += is_paragraph(part)
        if part.role in _TAGGED:
            is_tagged = paragraphs > 0
        if part.role != "headline" or not paragraphs or not _has_text_below(parts, at):
            continue
        own = counted(part.words, 0, len(part.words))
        if is_tagged or (any(own) and own != number):
            found.append(at)
            is_tagged, paragraphs, number = False, 0, own
    return found


def _has_text_below(parts: Sequence[Part], at: int) -> bool:
    above = parts[at - 1]
    if above.role == "tag-head" and above.words.rstrip().endswith(":"):
        return False  # it is a tag, not a headline
    below = [part for part in parts[at + 1 : at + 7] if part.role not in ("headline", "byline")][:2]
    return any(is_paragraph(part) and len(part.words) >= _SENTENCE for part in below)


# One story


def _only_start(parts: Sequence[Part], first: int, past: int) -> int | None:
    """The headline above the first running text, or that text itself."""
    text = next((at for at in range(first, past) if _opens_text(parts[at])), None)
    if text is None:
        return None
    for at in range(text - 1, max(first - 1, text - _REACH), -1):
        if parts[at].block.level == 1 and parts[at].block.kind == "heading":
            if parts[at].block.main is not None:
                return at
            break
    text = _first_of_run(parts, first, text)
    start = text
    while start > first and _stands_above(parts[start - 1]):
        start -= 1
    start = _above_picture(parts, first, start)
    while parts[start].role in (*_ABOVE, *_PICTURE):
        start += 1
    return _without_label(parts, start, text)


def _stands_above(part: Part) -> bool:
    """Say whether a part may stand between a headline and its text, a greeting included."""
    return part.role in ("headline", *_ABOVE) or (part.role == "body" and is_note(part.words))


def _first_of_run(parts: Sequence[Part], first: int, text: int) -> int:
    """Step back to the first of the bullets that a text begins with, however short it is."""
    while parts[text].role == "item" and text > first and parts[text - 1].role == "item":
        text -= 1
    return text


def _above_picture(parts: Sequence[Part], first: int, start: int) -> int:
    """Step over a picture’s caption and buttons to the headline that stands above them."""
    at = start
    while at > first and parts[at - 1].role in (*_PICTURE, *_ABOVE) and start - at < _FRAME:
        at -= 1
    if at in (start, first) or parts[at].block.main is not None:
        return start
    above = at
    while above > first and parts[above - 1].role in ("headline", *_ABOVE):
        above -= 1
    lines = [part.words for part in parts[first:at] if part.role == "headline"]
    # A headline that is printed twice before the text belongs to the page's frame.
    is_signed = any(part.role in ("address", "byline") for part in parts[first:at])
    is_frame = len(set(lines)) < len(lines) and not is_signed
    is_headline = any(part.role == "headline" for part in parts[above:at])
    return _above_picture(parts, first, above) if is_headline and not is_frame else start


def _opens_text(part: Part) -> bool:
    if part.block.main is False or not is_paragraph(part):
        return False
    # A bulleted line that nothing but bullets follows may still be a story: a list.
    return part.role == "body" or part.block.main is True or len(part.words) >= _SENTENCE


def _without_label(parts: Sequence[Part], start: int, text: int) -> int:
    """Pass over labels above the headline ("Menu", "World").

    The line that announces a list or a live blog is the headline, else the longest.
    """
    lines = [at for at in range(start, text) if parts[at].role == "headline"]
    if not lines:
        return start
    announcing = [
        at for at in lines if _announces(parts[at].words) and not _COUNT.fullmatch(parts[at].words)
    ]
    if announcing:
        return announcing[0]
    named = [at for at in lines if not is_section_head(parts[at].words)]
    return max(named or lines[:1], key=lambda at: len(parts[at].words))


def _announces(line: str) -> bool:
    return any(either("layout", f"{kind}_titles").search(line) for kind in ("list", "live"))


def _with_lines_above(parts: Sequence[Part], start: int, *, is_first: bool) -> int:
    """Take a date line, an agency's name or the page's tags above a headline into its story."""
    while start and (
        parts[start - 1].role == "byline" or (is_first and parts[start - 1].role in _TAGGED)
    ):
        start -= 1
    return start


# Where a story stops


def end_of_story(parts: Sequence[Part], span: Span) -> int:
    """Find where a story stops: at an end mark or a teaser that no text follows."""
    is_end = _ends(parts, span)
    text = next((at for at in range(span.first, span.past) if is_paragraph(parts[at])), span.first)
    behind = text - span.first  # what stands above the text ends nothing
    return next(
        (span.first + at for at, ends in enumerate(is_end) if at > behind and ends), span.past
    )


def _ends(parts: Sequence[Part], span: Span) -> list[bool]:
    """Say of each part whether the story stops there, in one pass from its last part up."""
    found: list[bool] = []
    ahead, is_last = 0, True  # paragraphs before the next end mark, and whether none follows
    teased: int | None = None  # paragraphs before the next mark of furniture, null if none follows
    is_main_ahead = False
    for at in range(span.past - 1, span.first - 1, -1):
        part = parts[at]
        if part.block.main is False:
            found.append(not is_main_ahead)
        elif part.role in ("end", "furniture"):
            # A mark inside the text ("Share") ends nothing; one of the end marks does.
            goes_on = part.role == "furniture" and is_last and ahead > 0
            found.append(not goes_on and ahead < FEWEST_PARAGRAPHS)
        else:
            found.append(_is_teaser(part) and teased is not None and teased < FEWEST_PARAGRAPHS)
        is_main_ahead = is_main_ahead or part.block.main is True
        ahead = 0 if part.role == "end" else ahead + is_paragraph(part)
        is_last = is_last and part.role != "end"
        if part.role in ("end", "furniture"):
            teased = 0
        elif teased is not None:
            teased += is_paragraph(part)
    return found[::-1]


def _is_teaser(part: Part) -> bool:
    """Say whether a line is as long as a headline: headings inside a story are short."""
    return (
        part.role == "headline"
        and part.block.main is not True
        and len(part.words.split()) >= _TEASER_HEADLINE_WORDS
    )
