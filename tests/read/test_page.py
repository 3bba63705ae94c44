"""A fetched page becomes a Page or a Problem."""

import hashlib
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.model import Fetched, Page
from daybook.read import page as reader
from daybook.read.page import page

_PROSE = (
    "The night ferry left Ostrel with forty passengers on Monday, the harbour office said, "
    "and reached Vell before the wind rose over the strait. "
)


def _fetched(body: str | bytes, media_type: str = "text/html") -> Fetched:
    return Fetched(
        page="https://harbour-post.example/2031/3/14/ferry",
        body=body.encode() if isinstance(body, str) else body,
        media_type=media_type,
        charset=None,
        headers=(),
        captured_at=datetime(2031, 3, 15, tzinfo=UTC),
    )


def _made(body: str, media_type: str = "text/html") -> Page:
    (made,) = page(_fetched(body, media_type)).made
    return made


def test_html_page_has_text_blocks_and_about() -> None:
    """An HTML page carries its hash, its text, its blocks with the main ones told, its day."""
    html = f"<nav>Home</nav><h1>Ferry sails</h1><p>{_PROSE}</p><p>{_PROSE}</p>"
    made = _made(html)
    assert made.capture == hashlib.sha256(html.encode()).hexdigest()
    assert made.text.splitlines()[:2] == ["Home", "Ferry sails"]
    assert [block.main for block in made.blocks] == [False, False, True, True]
    assert made.about.published is not None
    assert made.about.published.on.day == 14


def test_plain_page_is_the_text_itself() -> None:
    """A plain page's text is the file's own, to the last newline."""
    text = "Ferry sails\r\n\r\nThe night ferry left Ostrel on Monday.\n"
    made = _made(text, "text/plain")
    assert made.text == text
    assert all(block.main is None for block in made.blocks)


@pytest.mark.parametrize(
    ("body", "media_type"), [("<script>x</script>", "text/html"), (" \n\n", "text/plain")]
)
def test_no_visible_text_is_a_problem(body: str, media_type: str) -> None:
    """A page that shows nothing gives a Problem and no page."""
    outcome = page(_fetched(body, media_type))
    assert outcome.made == ()
    assert "no visible text" in outcome.problems[0].what


def test_a_failing_witness_leaves_the_page_readable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second opinion fails, the page stands with the first, and says so."""

    def fail(_: str) -> str:
        raise ValueError

    monkeypatch.setattr(reader, "_witness", fail)
    # Prose without a container of its own weight: short lines, asides as long as the story.
    html = f'<div class="related"><p>{_PROSE * 3}</p></div><div><p>{_PROSE}</p></div>'
    outcome = page(_fetched(html))
    assert outcome.made
    assert "second opinion" in outcome.problems[0].what


def test_deep_markup_is_flattened_with_a_problem() -> None:
    """Markup nested too deep is read, with a Problem that says so."""
    outcome = page(_fetched("<div>" * 100_000 + _PROSE))
    assert outcome.made[0].text == _PROSE.strip()
    assert "nested deeper" in outcome.problems[0].what


def test_large_pages_are_quick() -> None:
    """Five megabytes are read within seconds."""
    start = time.process_time()
    made = _made(f"<div><p>{_PROSE}</p></div>" * 30_000)
    assert len(made.blocks) == 30_000
    assert time.process_time() - start < 15


_TAGS = [
    "<p>", "</p>", "<div class=share>", "</div>", "<article>", "<h1>", "<time datetime=2031-03-14>",
    '<script type="application/ld+json">{"@type":"NewsArticle"}', "</script>", "<li>", "<nav>",
    '<meta name=date content="2031-03-14">', _PROSE, "\0", "<table><b>", "&amp;", "<html lang=en>",
]  # fmt: skip


@given(
    st.binary(max_size=300)
    | st.lists(st.sampled_from(_TAGS) | st.text(max_size=20), max_size=40).map(
        lambda pieces: "".join(pieces).encode()
    ),
    st.sampled_from(["text/html", "text/plain"]),
)
def test_any_bytes_give_a_page_or_a_problem(body: bytes, media_type: str) -> None:
    """Any bytes give a Page whose blocks lie in order inside its text, or a Problem."""
    outcome = page(_fetched(body, media_type))
    assert outcome.made or outcome.problems
    for made in outcome.made:
        edges = [edge for block in made.blocks for edge in (block.start, block.end)]
        assert edges == sorted(edges)
        assert not edges or (edges[0] >= 0 and edges[-1] <= len(made.text))
        if media_type == "text/html":
            lines = [made.text[block.start : block.end] for block in made.blocks]
            assert "\n".join(lines) == made.text
