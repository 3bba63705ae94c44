"""The posts of a live blog: where each begins, its headline and its time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from daybook.model import About, Post
from daybook.read.role import Part, is_section_head
from daybook.read.words import either

_HEADLINE_WORDS = 4  # shorter lines in a live blog are labels ("Key events")


def posts(parts: Sequence[Part], start: int, end: int, about: About) -> tuple[Post, ...]:
    """Cut a live blog into its posts, in page order, covering `start` to `end`.

    A new group of the markup or a headline opens a post. A time is taken only
    from the page's own data, and only where a headline there is this post's.
    """
    inside = [part for part in parts if start <= part.block.start < end]
    opens = list(_opens(inside)) or [start]
    bounds = [start, *opens[1:], end]
    return tuple(_post(inside, first, past, about) for first, past in pairwise(bounds))


def _opens(parts: Sequence[Part]) -> Iterator[int]:
    group = 0
    was_headline = False
    for part in parts:
        is_headline = _is_headline(part)
        if part.block.group != group and part.block.group:
            group = part.block.group
            yield part.block.start
        elif is_headline and not was_headline and not part.block.group:
            yield part.block.start
        was_headline = is_headline


def _is_headline(part: Part) -> bool:
    return (
        part.role == "headline"
        and len(part.words.split()) >= _HEADLINE_WORDS
        and not is_section_head(part.words)
    ) or bool(part.role == "headline" and either("layout", "post_titles").fullmatch(part.words))


def _post(parts: Sequence[Part], start: int, past: int, about: About) -> Post:
    own = [part for part in parts if start <= part.block.start < past]
    title = next((part.words for part in own if _is_headline(part)), None)
    end = own[-1].block.end if own else past
    told = [post for post in about.posts if title is not None and post.title == title]
    return Post(start=start, end=end, title=title, at=told[0].at if len(told) == 1 else None)
