"""How one story is laid out: its kind, its headline, and what each part of it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from daybook.model import About, PassageKind
from daybook.read.aside import is_note
from daybook.read.retelling import is_retelling, retells_behind, start_of_retelling
from daybook.read.role import Part, is_section_head
from daybook.read.story import (
    FEWEST_PARAGRAPHS,
    Span,
    end_of_story,
    headline,
    is_live_blog,
    is_paragraph,
    is_sentence_end,
)
from daybook.read.words import either

_SUFFIX = " | "
_OPENING = 4  # parts in which a list or live blog announces itself
_ABOVE = 12  # parts above a story without headline among which its headline stands
_LONGEST_TAG_WORDS = 6
_FEWEST_COMMAS = 2  # in a line that is a tag list of its own
_ITEMS_SHARE = 0.5
_FEWEST_ITEMS = 3
_LIST_SENTENCES = 2.2  # sentences a paragraph, up to which lines are items of a list
_FURNITURE = ("caption", "furniture", "end", "address")


@dataclass(frozen=True, slots=True)
class Story:
    """A story: its kind, its headline, and the kind of passage that each part of its span is."""

    span: Span
    kind: PassageKind
    title: str | None
    kinds: tuple[PassageKind, ...]


@dataclass(frozen=True, slots=True)
class _Pieces:
    """Where a story's pieces lie, as positions in the page's parts.

    Its text runs from the span's first part to `retelling`, a retelling of it on
    to `end`; `tags` are its tag lists, wherever they stand.
    """

    retelling: int
    end: int
    tags: frozenset[int]


def story(about: About, parts: Sequence[Part], span: Span) -> Story:
    """Say of one story what kind it is and what each of its parts is."""
    title = _title(about, parts, span)
    lists = tuple(_tag_lists(parts, span))
    tags = frozenset(at for each in lists for at in range(each.first, each.past))
    closing = _closing(parts, span, lists)
    past = closing.first if closing else span.past
    found = start_of_retelling(parts, span.first, past, is_tagged=closing is not None)
    text = Span(span.first, end_of_story(parts, Span(span.first, past if found is None else found)))
    kind = _kind(about, [parts[at] for at in range(text.first, text.past) if at not in tags], title)
    behind = closing.past if closing and found is None and kind != "rewrite" else span.past
    if behind < span.past and retells_behind(parts, behind, span.past):
        pieces = _Pieces(behind, end_of_story(parts, Span(behind, span.past)), tags)
    elif found is None or kind == "rewrite":
        pieces = _Pieces(span.past, _end(parts, span, closing), tags)
    else:
        end = end_of_story(parts, Span(found, past))
        pieces = _Pieces(found, closing.past if closing and end == past else end, tags)
    return Story(span, kind, title, tuple(_kinds(parts, span, kind, pieces)))


def _tag_lists(parts: Sequence[Part], span: Span) -> Iterator[Span]:
    at = span.first
    while at < span.past:
        first = at
        while at < span.past and _is_tag(parts[at], parts[at - 1] if at > first else None):
            at += 1
        if at > first:
            yield Span(first, at)
        at = max(at, first + 1)


def _is_tag(part: Part, before: Part | None) -> bool:
    """Say whether a part is of a tag list, given the part of the list before it."""
    if part.role in ("hashtags", "tag-head"):
        return True
    if before is None or before.role == "hashtags" or before.words.count(",") >= _FEWEST_COMMAS:
        return False  # the list before it is full: what follows is none of it
    if is_sentence_end(part.words):
        return False
    if part.role not in ("item", "headline", "body") and part.block.kind != "item":
        return False
    return len(part.words.split()) <= _LONGEST_TAG_WORDS or part.words.count(",") >= _FEWEST_COMMAS


def _closing(parts: Sequence[Part], span: Span, lists: Sequence[Span]) -> Span | None:
    """The first tag list that stands behind running text: one at the top closes nothing."""
    text = next((at for at in range(span.first, span.past) if is_paragraph(parts[at])), span.past)
    return next((each for each in lists if each.first > text), None)


def _end(parts: Sequence[Part], span: Span, closing: Span | None) -> int:
    """Find where a story without a retelling stops; it may go on behind its tag list."""
    if closing is None:
        return end_of_story(parts, span)
    end = end_of_story(parts, Span(span.first, closing.first))
    if end < closing.first:
        return end
    if sum(map(is_paragraph, parts[closing.past : span.past])) < FEWEST_PARAGRAPHS:
        return closing.past
    return end_of_story(parts, Span(closing.past, span.past))


def _kinds(
    parts: Sequence[Part], span: Span, kind: PassageKind, pieces: _Pieces
) -> list[PassageKind]:
    """Say of each part of a story what it is; a byline or note is its own where text follows."""
    kinds: list[PassageKind] = []
    is_text_below = False
    for at in range(span.past - 1, span.first - 1, -1):
        role = parts[at].role
        is_left_out = role in _FURNITURE
        if not is_left_out and not is_text_below:
            is_note_ = at < pieces.retelling and is_note(parts[at].words)
            is_left_out = role == "byline" or is_note_
        if at in pieces.tags:
            kinds.append("tags")
        elif at >= pieces.end or is_left_out:
            kinds.append("boilerplate")
        else:
            kinds.append("rewrite" if at >= pieces.retelling else kind)
            is_text_below = True
    return kinds[::-1]


def _title(about: About, parts: Sequence[Part], span: Span) -> str | None:
    """Give the story's headline: its own line, else what the page says, else the line above it."""
    at = headline(parts, span.first)
    if at is not None:
        return parts[at].words.partition(_SUFFIX)[0].strip()
    if about.title:
        return about.title.partition(_SUFFIX)[0].strip()
    above = parts[max(0, span.first - _ABOVE) : span.first]
    lines = [part.words for part in above if part.role == "headline"]
    return max((words for words in lines if not is_section_head(words)), key=len, default=None)


def _kind(about: About, text: Sequence[Part], title: str | None) -> PassageKind:
    told = [part for part in text if is_paragraph(part)]
    opening = [part.words for part in told[:_OPENING]]
    line = title or ""
    if is_live_blog(about, line) or either("layout", "live_openings").search(" ".join(opening)):
        return "live"
    announced = bool(
        either("layout", "list_titles").search(line)
        or any(either("layout", "list_openings").match(words) for words in opening)
    )
    if announced and _is_listed(text, told):
        return "list"
    words = " ".join(part.words for part in told)
    if is_retelling(words, is_titled_list=announced):
        return "rewrite"
    # A text that calls itself a list is one, though its bullets and headings were lost.
    named = any(either("layout", "list_names").search(words) for words in (line, *opening[:1]))
    return "list" if named and len(told) >= _FEWEST_ITEMS else "article"


def _is_listed(parts: Sequence[Part], told: Sequence[Part]) -> bool:
    """Say whether a text is laid out as a list: bullets, or short lines below section headings."""
    items = sum(part.role == "item" for part in told)
    if items >= _FEWEST_ITEMS and items >= _ITEMS_SHARE * len(told):
        return True
    heads = any(part.role == "headline" and is_section_head(part.words) for part in parts)
    stops = sum(part.words.count(". ") + 1 for part in told)
    return heads and len(told) >= _FEWEST_ITEMS and stops <= _LIST_SENTENCES * len(told)
