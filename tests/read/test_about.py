"""What a page says of itself, and where it says it."""

import json

import pytest

from daybook.model import About
from daybook.read.about import about_html, about_text
from daybook.read.document import document
from daybook.read.jsonld import things

_FILE = "saved/harbour.html"


def _about(html: str, page: str = _FILE) -> About:
    parser = document(html).parser
    return about_html(parser, things(parser), page)


def _script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


_STORY = {
    "@type": "NewsArticle",
    "headline": "Ferry sails again",
    "datePublished": "2031-03-14T07:30:00+02:00",
    "dateModified": "2031-03-15T09:00:00Z",
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
}


@pytest.mark.parametrize("wrapped", [_STORY, [_STORY], {"@graph": [{"@type": "WebPage"}, _STORY]}])
def test_json_ld_is_read_in_every_wrapping(wrapped: object) -> None:
    """JSON-LD tells title, publisher and both dates, alone, in a list or in a graph."""
    about = _about(f'<html lang="en-GB">{_script(wrapped)}')
    assert (about.title, about.publisher, about.language) == (
        "Ferry sails again",
        "The Harbour Post",
        "en-GB",
    )
    assert about.published is not None
    assert about.published.at is not None
    assert about.published.at.isoformat() == "2031-03-14T07:30:00+02:00"
    assert about.published.told_by == "its JSON-LD datePublished"
    assert about.updated is not None
    assert about.updated.on.isoformat() == "2031-03-15"


def test_broken_json_ld_is_mended_or_passed_over() -> None:
    """A trailing comma or a raw line break is mended; worse is passed over."""
    mended = '{"@type": "NewsArticle", "headline": "Ferry\n sails",}'
    about = _about(
        f'<script type="application/ld+json">{{"@type": </script>'
        f'<script type="application/ld+json">{mended}</script>'
    )
    assert about.title == "Ferry sails"


def test_json_ld_is_believed_before_meta_tags_and_address() -> None:
    """JSON-LD comes first, then meta tags, then the time at the head, then the address."""
    meta = '<meta property="article:published_time" content="2031-03-13T23:00:00Z">'
    timed = '<article><header><time datetime="2031-03-12">Wed</time></header><p>x</article>'
    address = "https://harbour-post.example/2031/3/11/ferry"
    pages = [_script(_STORY) + meta + timed, meta + timed, timed, "<p>x"]
    days = [about.published.on.day for html in pages if (about := _about(html, address)).published]
    assert days == [14, 13, 12, 11]


def test_an_update_is_no_publication() -> None:
    """A page that states only when it was updated has no day of publication."""
    about = _about('<meta property="article:modified_time" content="2031-03-15">')
    assert about.published is None
    assert about.updated is not None
    assert about.updated.told_by == "its meta tag article:modified_time"


@pytest.mark.parametrize("told", ["14 March", "2031", "2031-13-40", "yesterday", "1031-03-14", ""])
def test_half_a_date_is_none(told: str) -> None:
    """A date that is not whole, or cannot be, is not guessed at."""
    assert _about(f'<meta name="date" content="{told}">').published is None


def test_times_of_several_articles_are_not_the_page_s() -> None:
    """Where several articles each have a time, none is the page's."""
    one = '<article><time datetime="2031-03-12">x</time></article>'
    assert _about(one * 2).published is None


def test_live_posts_are_listed() -> None:
    """A live page's data list its posts with title and time."""
    live = {
        "@type": "LiveBlogPosting",
        "headline": "The strait, hour by hour",
        "liveBlogUpdate": [
            {
                "@type": "BlogPosting",
                "headline": "Ferry leaves",
                "datePublished": "2031-03-14T07:30Z",
            },
            {"@type": "BlogPosting", "headline": "Fog"},
        ],
    }
    about = _about(_script(live))
    assert about.is_live
    assert [post.title for post in about.posts] == ["Ferry leaves", "Fog"]
    assert about.posts[0].at is not None
    assert about.posts[1].at is None


def test_title_falls_back_to_heading_and_head() -> None:
    """Without data or meta tags the only first heading is the title, else the head's."""
    assert _about("<title>Post</title><h1>Ferry sails</h1>").title == "Ferry sails"
    assert _about("<title>Post</title><h1>One</h1><h1>Two</h1>").title == "Post"
    assert _about("<p>x").title is None


@pytest.mark.parametrize(
    ("text", "page", "told_by"),
    [
        ("Ferries sail.", "https://harbour-post.example/2031/3/14/ferry", "its address"),
        (
            "Ferry\nhttps://harbour-post.example/2031/03/14/ferry\nText.",
            "a.txt",
            "the address printed in it",
        ),
    ],
)
def test_plain_text_may_carry_its_address(text: str, page: str, told_by: str) -> None:
    """A plain text's day comes from its address, or from the only one it prints on a line."""
    stamp = about_text(text, page).published
    assert stamp is not None
    assert (stamp.on.isoformat(), stamp.told_by) == ("2031-03-14", told_by)


def test_two_addresses_tell_nothing() -> None:
    """A text that prints two addresses tells no day."""
    lines = [f"https://harbour-post.example/2031/03/{day}/ferry" for day in (14, 15)]
    assert about_text("\n".join(lines), "a.txt").published is None
