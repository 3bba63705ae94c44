"""The posts of a live blog."""

from datetime import UTC, datetime

from daybook.model import About, Block, Post, Posted
from daybook.read.post import pieces, posts
from daybook.read.role import Part, Role

AT = datetime(2031, 4, 12, 9, 30, tzinfo=UTC)


def parts(*told: tuple[Role, str, int]) -> list[Part]:
    """Make parts from role, words and group, one a line."""
    made, at = [], 0
    for role, words, group in told:
        block = Block(start=at, end=at + len(words), kind="text", group=group)
        made.append(Part(block, role, words, 0))
        at += len(words) + 1
    return made


def test_a_headline_opens_a_post() -> None:
    """Each headline opens a post; what stands above the first is one too."""
    blog = parts(
        ("body", "Welcome to our page.", 0),
        ("headline", "Ferry leaves Ostrel at dawn", 0),
        ("body", "It carried sixty people.", 0),
        ("headline", "Shells fall near the harbour", 0),
        ("body", "Nobody was hurt.", 0),
    )
    found = [(post.title, post.start) for post in posts(blog, About())]
    assert found[1:] == [("Shells fall near the harbour", blog[3].block.start)]
    assert found[0] == ("Ferry leaves Ostrel at dawn", 0)


def test_a_label_opens_none() -> None:
    """A short label or a section's heading opens no post, a summary does."""
    blog = parts(
        ("headline", "Ferry leaves Ostrel at dawn", 0),
        ("headline", "Key events", 0),
        ("body", "It carried sixty people.", 0),
        ("headline", "Fighting", 0),
        ("headline", "Morning summary", 0),
        ("body", "Nobody was hurt.", 0),
    )
    titles = [post.title for post in posts(blog, About())]
    assert titles == ["Ferry leaves Ostrel at dawn", "Morning summary"]


def test_a_group_opens_a_post() -> None:
    """Where the markup groups the posts, each group is one, and what stands above is none."""
    blog = parts(
        ("headline", "Strait war live", 0),
        ("byline", "09:30", 1),
        ("headline", "Ferry leaves", 1),
        ("body", "It carried sixty people.", 1),
        ("body", "Nobody was hurt.", 2),
    )
    found = posts(blog, About())
    assert [post.title for post in found] == ["Ferry leaves", None]
    assert found[0].start == blog[1].block.start
    assert found[1].end == blog[4].block.end


def test_time_from_the_page() -> None:
    """A post's time is the one that the page's data give its headline, if only one does."""
    blog = parts(("headline", "Ferry leaves", 1), ("body", "It carried sixty people.", 1))
    told = Posted(title="Ferry leaves", at=AT)
    assert posts(blog, About(posts=(told,)))[0].at == AT
    assert posts(blog, About(posts=(told, told)))[0].at is None
    assert posts(blog, About(posts=(Posted(title="Ferry waits", at=AT),)))[0].at is None


def test_pieces() -> None:
    """Of the posts of a blog, a piece of it holds those inside and parts of those that reach in."""
    own = [Post(start=at, end=at + 8, title=str(at), at=None) for at in (0, 10, 20)]
    assert [(post.start, post.end) for post in pieces(own, 14, 25)] == [(14, 18), (20, 25)]
    assert pieces(own, 8, 10) == ()
