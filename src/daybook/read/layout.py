"""How one story is laid out: its kind, its headline, where its text and its tags lie."""

from collections.abc import Sequence
from dataclasses import dataclass

from daybook.model import Page, PassageKind
from daybook.read.retelling import is_retelling, start_of_retelling
from daybook.read.role import Part, is_section_head
from daybook.read.story import FEWEST_PARAGRAPHS, Span, end_of_story, is_paragraph, is_paragraph_end
from daybook.read.words import either

_SUFFIX = " | "
_OPENING = 4  # parts in which a list or live blog announces itself
_LONGEST_TAG_WORDS = 6
_ITEMS_SHARE = 0.5
_FEWEST_ITEMS = 3
_LIST_SENTENCES = 2.2  # sentences a paragraph, up to which lines are items of a list


@dataclass(frozen=True, slots=True)
class Story:
    """A story's pieces, as positions in the page's parts.

    Its text runs from `span.first` to `retelling`, a retelling of it on to
    `tags`, its tag list to `past_tags`; from `rest` on nothing belongs to it.
    Positions coincide where a piece is missing.
    """

    span: Span
    kind: PassageKind
    title: str | None
    retelling: int
    tags: int
    past_tags: int
    rest: int


def story(page: Page, parts: Sequence[Part], span: Span) -> Story:
    """Say of one story what kind it is and where its pieces lie."""
    tags, past_tags = _tags(parts, span)
    found = start_of_retelling(parts, span.first, tags)
    retelling = tags if found is None else found
    end = end_of_story(parts, Span(span.first, retelling))
    title = _title(page, parts, span)
    kind = _kind(page, parts, Span(span.first, end), title)
    if kind == "rewrite" or found is None:
        end = end_of_story(parts, Span(span.first, tags))
        if end < tags:
            return Story(span, kind, title, end, end, end, end)
        return Story(span, kind, title, tags, tags, past_tags, _end_behind(parts, past_tags, span))
    told = end_of_story(parts, Span(retelling, tags))
    if told < tags:
        return Story(span, kind, title, retelling, told, told, told)
    return Story(span, kind, title, retelling, tags, past_tags, past_tags)


def _end_behind(parts: Sequence[Part], past_tags: int, span: Span) -> int:
    """Find where the story stops behind a tag list that stood in its middle."""
    if sum(map(is_paragraph, parts[past_tags : span.past])) < FEWEST_PARAGRAPHS:
        return past_tags
    return end_of_story(parts, Span(past_tags, span.past))


def _tags(parts: Sequence[Part], span: Span) -> tuple[int, int]:
    """Find a story's tag list: its first part, and the one behind it."""
    for at in range(span.first, span.past):
        if parts[at].role in ("tag-head", "hashtags"):
            past = at + 1
            while past < span.past and _is_tag(parts[past]):
                past += 1
            return at, past
    return span.past, span.past


def _is_tag(part: Part) -> bool:
    if part.role in ("hashtags", "tag-head"):
        return True
    if part.role not in ("item", "headline", "body") or is_paragraph_end(part.words):
        return False
    return len(part.words.split()) <= _LONGEST_TAG_WORDS or part.words.count(",") >= 2


def _title(page: Page, parts: Sequence[Part], span: Span) -> str | None:
    """Give the story's headline: its own line, else the line above it, else what the page says."""
    first = parts[span.first]
    if first.role == "headline" or (first.role == "item" and not is_paragraph_end(first.words)):
        return first.words.partition(_SUFFIX)[0].strip()
    above = [part.words for part in parts[: span.first] if part.role == "headline"]
    named = [words for words in above if not is_section_head(words)]
    if page.about.title:
        return page.about.title.partition(_SUFFIX)[0].strip()
    return max(named, key=len, default=None)


def _kind(page: Page, parts: Sequence[Part], span: Span, title: str | None) -> PassageKind:
    text = [part for part in parts[span.first : span.past] if is_paragraph(part)]
    opening = " ".join(part.words for part in text[:_OPENING])
    headline = title or ""
    is_live = page.about.is_live or bool(
        either("layout", "live_titles").search(headline)
        or either("layout", "live_openings").search(opening)
    )
    announced = bool(
        either("layout", "list_titles").search(headline)
        or any(either("layout", "list_openings").match(part.words) for part in text[:_OPENING])
    )
    is_list = announced and _is_listed(parts[span.first : span.past])
    if (
        not is_live
        and not is_list
        and is_retelling(" ".join(part.words for part in text), is_titled_list=announced)
    ):
        return "rewrite"
    if is_live:
        return "live"
    return "list" if is_list else "article"


def _is_listed(parts: Sequence[Part]) -> bool:
    """Say whether a text is laid out as a list: bullets, or short lines below section headings."""
    text = [part for part in parts if is_paragraph(part)]
    items = [part for part in text if part.role == "item"]
    if len(items) >= _FEWEST_ITEMS and len(items) >= _ITEMS_SHARE * len(text):
        return True
    heads = sum(part.role == "headline" and is_section_head(part.words) for part in parts)
    stops = sum(part.words.count(". ") + 1 for part in text)
    return heads > 0 and len(text) >= _FEWEST_ITEMS and stops <= _LIST_SENTENCES * len(text)
