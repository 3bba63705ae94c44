"""HTML becomes lines of visible text, each with its kind."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.read.document import document
from daybook.read.tree import Line, Tree, tree


def _tree(html: str) -> Tree:
    return tree(document(html).parser)


def _lines(html: str) -> list[tuple[str, str, int]]:
    read = _tree(html)
    return [(read.text[line.start : line.end], line.kind, line.level) for line in read.lines]


def _line(html: str, words: str) -> Line:
    read = _tree(html)
    return next(line for line in read.lines if read.text[line.start : line.end] == words)


def test_one_block_a_line() -> None:
    """Each block is one line with its spaces squeezed; inline tags do not cut it."""
    assert _tree("<h1>Ferry\n sails</h1><p>From <b>Os</b>trel.</p>to<div>Vell</div>").text == (
        "Ferry sails\nFrom Ostrel.\nto\nVell"
    )


def test_two_breaks_end_a_block() -> None:
    """One line break is a space, two end the block."""
    assert _tree("<div>One<br>two<br> <br>three</div>").text == "One two\nthree"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<p hidden>x</p>",
        '<p style="display: none">x</p>',
        "<!-- x -->",
        "<select><option>x</select>",
    ],
)
def test_hidden_parts_are_not_text(hidden: str) -> None:
    """What a browser does not show is not in the text."""
    assert _tree(f"<p>a</p>{hidden}<p>b</p>").text == "a\nb"


def test_kinds_follow_markup() -> None:
    """Tags and class names tell headings, items, captions, bylines and furniture."""
    html = """<nav><a href=/>Home</a></nav><article><h2>Ferry sails</h2>
      <p class="byline">By A. Keller</p><p>The ferry sailed from Ostrel on Monday morning with
      forty people on board, the harbour said, and reached Vell before the wind rose.</p>
      <figure><img><figcaption>The quay</figcaption></figure>
      <ul><li>One<ul><li>Two</ul></ul></article><footer>All rights</footer>"""
    told = [(kind, level) for _, kind, level in _lines(html)]
    assert told == [
        ("furniture", 0),
        ("heading", 2),
        ("byline", 0),
        ("text", 0),
        ("caption", 0),
        ("item", 1),
        ("item", 2),
        ("furniture", 0),
    ]


def test_page_wide_form_is_no_furniture() -> None:
    """A tag or class that holds most of the page says nothing of its words."""
    assert _lines(f'<form class="author"><p>{"The ferry sailed. " * 20}</p></form>')[0][1] == "text"


def test_links_are_a_share() -> None:
    """A block knows which share of its characters are links."""
    assert _line("<p><a href=/>abcd</a> efg</p>", "abcd efg").links == pytest.approx(0.5)


def test_groups_number_stories() -> None:
    """Each article, and each card among like siblings, is a group of its own."""
    html = """<h1>Today</h1><article><h2>One</h2><p>a</p></article>
      <article><h2>Two</h2><p>b</p></article>
      <div class=card><h3>Three</h3><p>c</p></div><div class=card><h3>Four</h3><p>d</p></div>"""
    assert [line.group for line in _tree(html).lines] == [0, 1, 1, 2, 2, 3, 3, 4, 4]


@pytest.mark.parametrize(
    "piece", ["<div>", "<span>", "<ul><li>", "<table><tr><td>", "<b>", "<font size=1><p>x", "<p>"]
)
def test_deep_pages_are_read_quickly(piece: str) -> None:
    """A hundred thousand nested tags cost seconds, never the process."""
    start = time.process_time()
    read = _tree(piece * (100_000 // piece.count("<")) + "end")
    assert read.text.endswith("end")
    assert time.process_time() - start < 15


def test_flattening_is_told_and_keeps_words() -> None:
    """A page nested too deep is flattened, says so, and loses no word."""
    parsed = document("<div>word " * 5000)
    assert parsed.is_flattened
    assert tree(parsed.parser).text.split() == ["word"] * 5000


_PIECES = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div class=card>", "</div>", "<li>", "<ul>", "<h2>", "<br>", "<a href=x>",
         "</a>", "<nav>", "<table>", "<td>", "<article>", "</article>", "<script>", "<svg>", "<b>",
         "<time>", "<!--", "-->", "&#0;", "\u2028", "\u200b"]
    )
    | st.text(max_size=12),
    max_size=60,
)  # fmt: skip


@given(_PIECES)
def test_lines_cover_the_text_in_order(pieces: list[str]) -> None:
    """Lines stand in order, do not overlap, and hold every character but the newlines."""
    read = _tree("".join(pieces))
    assert "\n".join(read.text[line.start : line.end] for line in read.lines) == read.text
    assert all(line.start < line.end for line in read.lines)
    assert all("\n" not in read.text[line.start : line.end] for line in read.lines)
    assert len(read.text.splitlines()) == len(read.lines)
    assert all(0 <= line.links <= 1 for line in read.lines)
