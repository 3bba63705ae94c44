"""Which lines of a page are its main text."""

from daybook.model import About
from daybook.read.body import lines_within, main_text
from daybook.read.document import document
from daybook.read.tree import tree

_ONE = (
    "The night ferry left Ostrel with forty passengers on Monday, the harbour office said, "
    "and reached Vell before the wind rose over the strait."
)
_TWO = (
    "Crews had worked since Sunday to clear the channel, and two tugs stood by until the ship "
    "had passed the last of the buoys off the cape."
)


def _main(html: str, title: str | None = None, stated: str | None = None) -> list[str]:
    read = tree(document(html).parser)
    told = main_text(read, About(title=title), stated).lines
    return [read.text[read.lines[i].start : read.lines[i].end] for i in sorted(told)]


def _story(inside: str = "") -> str:
    return f"<h1>Ferry sails</h1><div><p>{_ONE}</p>{inside}<p>{_TWO}</p></div>"


def test_paragraphs_are_main_and_menus_are_not() -> None:
    """The story's paragraphs are main; menus, bylines, captions and footers are not."""
    around = "<nav><a href=/>Home</a></nav>", "<footer>All rights of the Harbour Post.</footer>"
    inside = "<figure><figcaption>The ferry at the quay.</figcaption></figure>"
    assert _main(around[0] + _story(inside) + around[1]) == [_ONE, _TWO]


def test_subheadings_between_paragraphs_are_main() -> None:
    """A heading between two main paragraphs belongs to the main text."""
    assert _main(_story("<h2>At sea</h2>")) == [_ONE, "At sea", _TWO]


def test_boxes_inside_the_story_are_not_main() -> None:
    """Sharing bars and related stories inside the story are not main."""
    box = f'<div class="related-stories"><p>{_TWO} Elsewhere.</p></div><ul class="share"><li>Post'
    assert _main(_story(f"{box}</ul>")) == [_ONE, _TWO]


def test_comments_are_not_main() -> None:
    """Comments are not main, though they are prose."""
    assert _main(f'{_story()}<div id="comments"><p>I was aboard and saw it all.</p></div>') == [
        _ONE,
        _TWO,
    ]


def test_several_stories_are_all_main() -> None:
    """On a page of several full stories all are main, with their headings."""
    stories = "".join(
        f"<article><h2><a href=/{n}>Story {n}</a></h2>{f'<p>{_ONE} {_TWO}</p>' * 3}</article>"
        for n in (1, 2)
    )
    main = _main(f"<main><h1>Ferries</h1>{stories}</main>")
    assert main == ["Story 1", *[f"{_ONE} {_TWO}"] * 3, "Story 2", *[f"{_ONE} {_TWO}"] * 3]


def test_live_posts_are_all_main() -> None:
    """On a live page every post is main with its headline, however short it is."""
    posts = "".join(
        f'<div class="live-post"><h2><a href="#{n}">Post {n}</a></h2><p>{_ONE}</p></div>'
        for n in (1, 2, 3)
    )
    main = _main(f"<h1>The strait today</h1><main>{posts}</main>")
    assert main == ["Post 1", _ONE, "Post 2", _ONE, "Post 3", _ONE]


def test_teaser_cards_are_not_main() -> None:
    """Cards that only announce stories are not main beside a story."""
    cards = "".join(
        f"<div class=card><h3><a href=/{n}>Quay {n} shut</a></h3><p>{_ONE}</p></div>" for n in "123"
    )
    assert _main(f"<main>{_story()}<section>{cards}</section></main>") == [_ONE, _TWO]


def test_words_above_the_title_are_not_main() -> None:
    """What stands above the heading that the page's title names is not main."""
    html = f"<div><p>{_TWO} Before.</p><h2>Ferry sails by night</h2><p>{_ONE}</p></div>"
    assert _main(html, title="Ferry sails by night | Harbour Post") == [_ONE]


def test_stated_body_decides() -> None:
    """Where the page's own data give the story's text, that decides."""
    html = f"<div><p>{_ONE}</p><p>{_TWO}</p><p>{_ONE} Appended by another hand.</p></div>"
    assert _main(html, stated=f"{_ONE}\n{_TWO}") == [_ONE, _TWO]


def test_a_page_without_prose_is_in_doubt() -> None:
    """A page whose main text cannot be told asks for another opinion only if there is prose."""
    assert _main("<ul><li><a href=/>Home</a></ul>") == []
    read = tree(document(f'<div class="related"><p>{_ONE} {_TWO}</p></div><p>Hm.</p>').parser)
    assert not main_text(read, About()).is_doubtful


def test_a_witness_is_matched_word_for_word() -> None:
    """A witness's text marks the lines whose words it holds in a row."""
    read = tree(document(_story()).parser)
    assert lines_within(read, f"— {_TWO.upper()} {_ONE}") == {1}


def test_the_heading_of_the_first_section_is_main() -> None:
    """Below the headline and right above the first paragraph it belongs to the main text."""
    html = f"<h1>Ferry sails on day 40</h1><h3>At sea</h3><p>{_ONE}</p>"
    assert _main(f"<div>{html}<h3>Ashore</h3><p>{_TWO}</p></div>") == [
        "At sea", _ONE, "Ashore", _TWO,
    ]  # fmt: skip
