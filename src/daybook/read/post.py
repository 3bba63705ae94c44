"""The posts of a live blog: where each begins, its headline and its time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from daybook.model import About, Post
from daybook.read.role import Part, is_section_head
from daybook.read.words import either

_HEADLINE_WORDS = 4  # shorter lines in a live blog are labels ("Key events")


def posts(parts: Sequence[Part], about: About) -> tuple[Post, ...]:
    """Cut a live blog's parts into its posts, in page order.

    A new group of the markup opens a post. Without groups a headline does, and
    what stands above the first is a post too. A time is taken only from the
    page's own data, and only where one headline there is this post's.
    """
    opens = list(_grouped(parts)) or [0, *list(_headed(parts))[1:]]
    bounds = pairwise([*opens, len(parts)])
    return tuple(_post(parts[first:past], about) for first, past in bounds if first < past)


def pieces(of: Sequence[Post], start: int, end: int) -> tuple[Post, ...]:
    """Give the posts, or pieces of posts, that lie at `start` to `end` of the page."""
    first = bisect_right(of, start, key=lambda post: post.end)
    past = bisect_left(of, end, key=lambda post: post.start)
    return tuple(
        replace(post, start=max(start, post.start), end=min(end, post.end))
        for post in of[first:past]
    )


def _grouped(parts: Sequence[Part]) -> Iterator[int]:
    """Positions at which a group of the markup begins."""
    group = 0
    for at, part in enumerate(parts):
        if part.block.group not in (0, group):
            group = part.block.group
            yield at


def _headed(parts: Sequence[Part]) -> Iterator[int]:
    """Positions of the headlines; of several in a row, the first."""
    was_headline = False
    for at, part in enumerate(parts):
        is_headline = _is_headline(part)
        if is_headline and not was_headline:
            yield at
        was_headline = is_headline


def _is_headline(part: Part) -> bool:
    if part.role != "headline":
        return False
    is_long = len(part.words.split()) >= _HEADLINE_WORDS and not is_section_head(part.words)
    return is_long or bool(either("layout", "post_titles").fullmatch(part.words))


def _post(parts: Sequence[Part], about: About) -> Post:
    lines = [part for part in parts if part.role == "headline"]
    title = next((part.words for part in lines if part.block.group or _is_headline(part)), None)
    told = [post.at for post in about.posts if title is not None and post.title == title]
    at = told[0] if len(told) == 1 else None
    return Post(start=parts[0].block.start, end=parts[-1].block.end, title=title, at=at)
