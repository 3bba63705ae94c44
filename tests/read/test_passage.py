"""A page cut into passages."""

from datetime import UTC, date, datetime
from time import process_time
from typing import get_args

from hypothesis import example, given, settings
from hypothesis import strategies as st

from daybook.model import About, Fetched, Outcome, Page, Passage, PassageKind
from daybook.profile import Profile, Source
from daybook.read.page import page
from daybook.read.passage import passages
from daybook.read.plain import plain_blocks

PROFILE = Profile(
    id="strait-war", title="The Strait War", languages=("en",), day_ends_in="UTC",
    first_day=date(2031, 3, 3), first_day_number=1, counts_in_use=(0, 1),
    sides=(), sections=(), areas=(), names=(),
    sources=(
        Source(id="northwire", name="NorthWire", aliases=(), kind="media", side="other",
               domains=("northwire.example",)),
        Source(id="meridian", name="Meridian News", aliases=(), kind="media", side="other",
               domains=("meridian.example",)),
    ),
)  # fmt: skip
CAPTURED = datetime(2033, 1, 14, tzinfo=UTC)

LEAD = "Shells fell on the harbour of Vell before dawn, and two cranes burned, the mayor said."
SECOND = "Sarkan’s army said that it had fired at a fuel ship and had missed the cranes."
THIRD = "The port office counted nine workers with burns, all of them in the clinic in Ostrel."
TOLD = (
    "In a shocking turn of events, Vell was hit by missiles on Friday. The attack has raised fears"
    " of a wider war. Stay tuned for more on a still developing story."
)


def lines(*words: str) -> str:
    """Set lines apart by blank ones."""
    return "".join(f"{each}\n\n" for each in words)


def read(text: str | bytes, name: str = "p.txt") -> Page:
    """Read a page from its text, or from its HTML where the name says so."""
    body = text if isinstance(text, bytes) else text.encode()
    kind = "text/html" if name.endswith("html") else "text/plain"
    fetched = Fetched(
        page=name, body=body, media_type=kind, charset="utf-8", headers=(), captured_at=CAPTURED
    )
    return page(fetched).made[0]


def cut(text: str, name: str = "p.txt") -> list[Passage]:
    """Cut a page into its passages."""
    return list(passages(read(text, name), PROFILE, CAPTURED.date()).made)


def kinds(text: str, name: str = "p.txt") -> list[str]:
    """Give the kinds of a page's passages."""
    return [each.kind for each in cut(text, name)]


def check(whole: Page, outcome: Outcome[Passage]) -> None:
    """Check what holds of the passages of every page."""
    ids = {each.id for each in outcome.made}
    bounds = [0, *(each.end for each in outcome.made)]
    assert [each.start for each in outcome.made] == bounds[:-1]
    assert bounds[-1] == len(whole.text)
    for each in outcome.made:
        assert each.start < each.end
        assert each.kind in get_args(PassageKind)
        assert each.of is None or each.of in ids - {each.id}
        assert (each.posts is None) == (each.kind != "live")
        for post in each.posts or ():
            assert each.start <= post.start < post.end <= each.end


# Plain text


def test_article_with_furniture() -> None:
    """Menu and teasers are cut off a story, its headline and day are kept."""
    head = ("Menu", "Cranes burn in Vell", "12 April 2031")
    own = cut(lines(*head, LEAD, SECOND, "Related", "Karsk at dusk"))
    assert [each.kind for each in own] == ["boilerplate", "article", "boilerplate"]
    assert own[1].title == "Cranes burn in Vell"
    assert own[1].published == date(2031, 4, 12)


def test_lines_above_the_headline() -> None:
    """An agency's name and a date line above the headline belong to the story."""
    own = cut(f"NorthWire\n12 April 2031, 17:40 GMT\n\nCranes burn in Vell\n\n{LEAD}\n\n{SECOND}\n")
    assert [(each.kind, each.title) for each in own] == [("article", "Cranes burn in Vell")]
    assert (own[0].published, own[0].publisher) == (date(2031, 4, 12), "NorthWire")


def test_retelling_and_tags() -> None:
    """A retelling and a tag list behind a story belong to it."""
    tags = ("Tags:", "1. Vell", "2. Breaking news", "#Vell #War")
    own = cut(lines("Cranes burn in Vell", LEAD, SECOND, THIRD, "\n\n" + TOLD, *tags))
    assert [each.kind for each in own] == ["article", "rewrite", "tags"]
    assert own[1].of == own[2].of == own[0].id
    assert own[1].title is None


def test_tags_above_the_headline() -> None:
    """A tag list right above the page's first headline belongs to its story."""
    own = cut(f"Tags: Vell, cranes, war\n\nCranes burn in Vell\n\n{LEAD}\n\n{SECOND}\n")
    assert [(each.kind, each.title) for each in own] == [
        ("tags", None),
        ("article", "Cranes burn in Vell"),
    ]
    assert own[0].of == own[1].id


def test_several_stories() -> None:
    """On a page of reprints each bulleted headline opens a story."""
    story = (
        "  • {}\n\n    {}\n\n    {}\n\n    Tags:\n\n    Vell, Ostrel, grain\n\n    #Vell #grain\n\n"
    )
    text = "Tag: Vell\n\n" + story.format("Cranes burn in Vell", LEAD, SECOND)
    text += story.format("Clinic in Ostrel treats nine", THIRD, SECOND)
    own = cut(text)
    assert [each.kind for each in own] == ["boilerplate", "article", "tags", "article", "tags"]
    assert [own[1].title, own[3].title] == ["Cranes burn in Vell", "Clinic in Ostrel treats nine"]


def test_stories_behind_tags() -> None:
    """Without bullets the tag list of one story lets the next headline open another."""
    first = lines("Cranes burn in Vell", LEAD, SECOND, "Tags: Vell, cranes, war")
    text = first + lines("Clinic treats nine", THIRD, SECOND)
    assert [each.title for each in cut(text) if each.kind == "article"] == [
        "Cranes burn in Vell",
        "Clinic treats nine",
    ]


def test_tags_on_a_line_of_their_own() -> None:
    """A line of tags below “Tags:” opens no story, nor do the links at the page's end."""
    first = lines("Cranes burn in Vell", LEAD, SECOND, "Tags:", "Vell, cranes, war", "#Vell #War")
    text = first + lines("Clinic treats nine", THIRD, SECOND, "Tags:", "Ostrel, clinic, war")
    own = cut(text + lines("Older posts", "Recent comments", "Newsloop © 2031. Made by LoopPress."))
    assert [each.kind for each in own] == ["article", "tags", "article", "tags", "boilerplate"]
    assert own[2].title == "Clinic treats nine"


def test_tags_at_the_top() -> None:
    """A tag list above the text opens no second story and takes nothing from the first."""
    head = lines("Cranes burn in Vell", "Tags: Vell, cranes, war")
    own = cut(head + lines(LEAD, SECOND, "Nine hurt", THIRD, SECOND))
    assert [each.kind for each in own] == ["article", "tags", "article"]
    assert {each.title for each in own if each.kind == "article"} == {"Cranes burn in Vell"}
    assert own[1].of == own[0].id


LIST = lines(
    "Strait War: key events, day {}", "Here is the situation on {}:", "Fighting", "• {}\n• {}\n• {}"
)


def test_list_cut_by_a_caption() -> None:
    """A caption cuts a list in two passages of one title and day."""
    text = LIST.format(41, "Saturday, April 12, 2031", LEAD, SECOND, THIRD)
    text += f"Cranes in Vell [Ana Lume/NorthWire]\n\nPolitics\n\n• {LEAD}\n• {SECOND}\n"
    own = cut(text)
    assert [each.kind for each in own] == ["list", "boilerplate", "list"]
    told = {(each.title, each.published, each.day_number) for each in own if each.kind == "list"}
    assert told == {("Strait War: key events, day 41", date(2031, 4, 12), 41)}


def test_two_lists() -> None:
    """The lists of two days on one page are two stories with a day each."""
    text = LIST.format(41, "Saturday, April 12, 2031", LEAD, SECOND, THIRD)
    text += LIST.format(40, "Friday, April 11, 2031", THIRD, LEAD, SECOND)
    assert [(each.kind, each.day_number, each.published) for each in cut(text)] == [
        ("list", 41, date(2031, 4, 12)),
        ("list", 40, date(2031, 4, 11)),
    ]


def test_section_words_in_a_story() -> None:
    """Headings that are section words make no list of a story that announces none."""
    text = f"A year of war\n\n{LEAD}\n\nPolitics\n\n{SECOND}\n\nEconomy\n\n{THIRD}\n"
    assert kinds(text) == ["article"]


def test_live_blog_cut_by_a_caption() -> None:
    """A caption in a live blog leaves a post in two pieces that keep its headline."""
    post = ("Army denies hitting the cranes", SECOND, "Vell [Ana Lume/NorthWire]", THIRD)
    text = lines("Strait war live: cranes burn", LEAD, *post)
    own = [each for each in cut(text) if each.kind == "live"]
    posts = [[post.title for post in each.posts or ()] for each in own]
    assert posts[0][-1] == "Army denies hitting the cranes"
    assert posts[1] == ["Army denies hitting the cranes"]


def test_no_running_text() -> None:
    """A page of labels alone is boilerplate and a problem that says so."""
    outcome = passages(read("Menu\n\nSearch\n\nNews"), PROFILE, CAPTURED.date())
    assert [each.kind for each in outcome.made] == ["boilerplate"]
    assert "no running text" in outcome.problems[0].what


def test_empty_text() -> None:
    """A page without text has no passages and no problem of its own."""
    empty = Page(capture="c", page="p.txt", text="", blocks=(), about=About())
    assert passages(empty, PROFILE, CAPTURED.date()) == Outcome()


def test_large_page() -> None:
    """A page of a megabyte is cut in seconds: time grows with length, not with its square."""
    unit = lines(
        "• Cranes burn in Vell", LEAD, SECOND, "Share", "Tags: Vell, war, sea", "#Vell #War"
    )
    text = unit * (1_000_000 // len(unit))
    began = process_time()
    assert kinds(text).count("article") == text.count("•")
    assert process_time() - began < 20


def test_one_line() -> None:
    """A page that is one line is one article."""
    assert kinds(f"{LEAD} {SECOND} {THIRD}") == ["article"]


def test_newlines_of_windows() -> None:
    """Newlines of Windows and of Unix give the same passages."""
    text = LIST.format(41, "Saturday, April 12, 2031", LEAD, SECOND, THIRD) + "Related\n\nMore\n"
    assert kinds(text) == kinds(text.replace("\n", "\r\n"))


# HTML


def html(body: str, head: str = "") -> str:
    """Wrap a body into a page of HTML."""
    return f"<html><head>{head}</head><body>{body}</body></html>"


def paragraphs(*words: str) -> str:
    """Make paragraphs of HTML."""
    return "".join(f"<p>{each}</p>" for each in words)


def test_tag_page() -> None:
    """Each article of a tag page is a story with its own headline, day and publisher."""
    posts = "".join(
        f'<article><h2><a href="/{number}">{title} | Meridian News</a></h2><p>{day}</p>'
        f"{paragraphs(LEAD, SECOND, THIRD)}</article>"
        for number, title, day in (
            (1, "Cranes burn", "April 12, 2031"),
            (2, "Nine hurt", "April 11, 2031"),
        )
    )
    own = cut(html(f"<h1>Tag: Vell</h1>{posts}"), "p.html")
    assert [
        (each.title, each.published, each.publisher) for each in own if each.kind == "article"
    ] == [
        ("Cranes burn", date(2031, 4, 12), "Meridian News"),
        ("Nine hurt", date(2031, 4, 11), "Meridian News"),
    ]


def test_live_blog_with_posts() -> None:
    """The articles of a live blog are its posts, not stories."""
    posts = "".join(
        f"<article class='post'><h2>{title}</h2>{paragraphs(LEAD, SECOND)}</article>"
        for title in ("Cranes burn", "Nine hurt")
    )
    own = cut(html(f"<main><h1>Strait war live: cranes burn</h1>{posts}</main>"), "p.html")
    live = [each for each in own if each.kind == "live"]
    assert [post.title for each in live for post in each.posts or ()] == [
        "Cranes burn",
        "Nine hurt",
    ]
    assert {each.title for each in live} == {"Strait war live: cranes burn"}


def test_list_with_sections() -> None:
    """Sections that the markup groups are parts of one list."""
    cards = "".join(
        f"<div class='card'><h2>{head}</h2><ul><li>{LEAD}</li><li>{SECOND}</li></ul></div>"
        for head in ("Fighting", "Politics")
    )
    text = html(f"<main><h1>Strait War: key events, day 41</h1>{cards}</main>")
    assert [(each.kind, each.title) for each in cut(text, "p.html")] == [
        ("list", "Strait War: key events, day 41")
    ]


def test_byline_and_related() -> None:
    """A byline under the headline is the story's, what follows the text is not."""
    text = html(
        "<main><article><h1>Cranes burn in Vell</h1><p class='byline'>By Ana Lume</p>"
        f"{paragraphs(LEAD, SECOND, THIRD)}</article>"
        "<section class='related'><h2>Related stories</h2><ul><li>Karsk at dusk</li>"
        "</ul></section></main>"
    )
    own = cut(text, "p.html")
    assert [each.kind for each in own] == ["article", "boilerplate"]
    assert "By Ana Lume" in read(text, "p.html").text[own[0].start : own[0].end]


# Laws

LINES = (
    "Menu", "Share", "Related", "Tags:", "#Vell #War", "Tags: Vell, war, sea", "NorthWire",
    "• Cranes burn in Vell", f"• {LEAD}", LEAD, SECOND, TOLD, "Fighting", "12 April 2031",
    "Strait War: key events, day 41", "Strait war live: cranes burn", "Vell [Ana Lume/NorthWire]",
    "https://meridian.example/2031/4/2/x", "Nine people were hurt in Vell", "", "", "\r",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(LINES), min_size=1, max_size=25).map("\n".join) | st.text(min_size=1)
)
@example("\n")
@settings(max_examples=300, deadline=None)
def test_passages_cover_any_text(text: str) -> None:
    """Passages stand in order, cover the page exactly, and refer to one another."""
    whole = Page(capture="c", page="p.txt", text=text, blocks=plain_blocks(text), about=About())
    check(whole, passages(whole, PROFILE, CAPTURED.date()))


TAGS = (
    "h1",
    "h2",
    "p",
    "li",
    "ul",
    "article",
    "div class=card",
    "nav",
    "aside",
    "figcaption",
    "time",
    "table",
)


@given(
    st.lists(st.tuples(st.sampled_from(TAGS), st.sampled_from(LINES)), max_size=25),
    st.binary(max_size=40),
)
@settings(max_examples=100, deadline=None)
def test_passages_cover_any_html(elements: list[tuple[str, str]], noise: bytes) -> None:
    """The same holds of any HTML, however broken."""
    body = "".join(f"<{tag}>{words}" for tag, words in elements).encode() + noise
    fetched = Fetched(
        page="p.html",
        body=body,
        media_type="text/html",
        charset=None,
        headers=(),
        captured_at=CAPTURED,
    )
    for whole in page(fetched).made:
        check(whole, passages(whole, PROFILE, CAPTURED.date()))


def test_a_picture_between_headline_and_text() -> None:
    """A caption or a button above the text does not take the headline and the day from it."""
    head = ("Cranes burn in Vell", "Image source, NorthWire", "Image caption, A crane in Vell")
    for above in (head, (*head[:1], "Share"), (head[0], "A crane in Vell. [NorthWire]")):
        told = cut(lines(*above, "Published On 7 Mar 20317 Mar 2031", LEAD, SECOND, THIRD))
        assert {each.title for each in told if each.kind == "article"} == {head[0]}
        assert {each.published for each in told if each.kind == "article"} == {date(2031, 3, 7)}
        assert told[0].kind == "article"
        assert "boilerplate" in {each.kind for each in told}


def test_bullets_from_the_first() -> None:
    """A story of bullets begins with its first, however short that is."""
    bullets = (
        "• Two boats sink",
        "• Cranes in the harbour of Vell burn all through the night, says the mayor",
        "• A third",
    )
    assert kinds(lines("Strait war latest", *bullets)) == ["article"]


def test_a_retelling_behind_the_tags() -> None:
    """A retelling that follows the tag list is one, and belongs to its story."""
    told = cut(
        lines("Cranes burn in Vell", LEAD, SECOND, THIRD, "Tags: Vell, cranes, harbour", TOLD)
    )
    assert [each.kind for each in told] == ["article", "tags", "rewrite"]
    assert told[2].of == told[0].id


def made_of(text: str, name: str = "p.txt") -> list[tuple[str, str]]:
    """Give a page's passages as kind and first line."""
    own = read(text, name)
    return [
        (each.kind, own.text[each.start : each.end].strip().split("\n")[0])
        for each in passages(own, PROFILE, CAPTURED.date()).made
    ]


def test_notes_to_readers_at_the_end_are_not_the_story() -> None:
    """What closes a story and calls on readers, or gives an outlet's address, stands beside it."""
    end = "The next bulletin is at six.", "NorthWire, 4 Market Street, Tervo"
    text = lines("Cranes burn in Vell", LEAD, SECOND, THIRD, *end)
    assert made_of(text) == [("article", "Cranes burn in Vell"), ("boilerplate", end[0])]


def test_a_greeting_below_the_head_of_a_bulletin_is_its_own() -> None:
    """Lines above and below a greeting belong to the bulletin, as does its date."""
    head = "NORTHWIRE", "Bulletin, Friday 11 March 2033, 13.00", "Day 739 of the war"
    own = read(lines(*head, "Good afternoon.", LEAD, SECOND, THIRD))
    (made,) = passages(own, PROFILE, date(2033, 3, 14)).made
    assert (made.title, made.published) == (head[1], date(2033, 3, 11))


def test_a_retelling_and_tags_came_out_with_their_story() -> None:
    """They stand in the same post, whose day they share."""
    story = LEAD, SECOND, THIRD, TOLD, "Tags:", "Vell", "#Vell #War #Cranes"
    own = read(lines("Cranes burn in Vell", "Published 11 March 2032", *story))
    made = passages(own, PROFILE, CAPTURED.date()).made
    assert [each.kind for each in made] == ["article", "rewrite", "tags"]
    assert {each.published for each in made} == {date(2032, 3, 11)}


def test_a_page_that_runs_as_it_happens_is_a_live_blog() -> None:
    """A headline announces a live blog, and the date under it may be followed by a note."""
    post = f"<div class=entry><h3>{{}}</h3><p>{LEAD}</p><p>{SECOND}</p></div>"
    html = (
        "<h1>As it happens: day 677 of the war</h1>"
        "<p class=date>Friday 11 March 2033. Newest entries first.</p>"
        + post.format("Two cranes burn")
        + post.format("Fire in the port")
    )
    (made,) = passages(read(html, "p.html"), PROFILE, date(2033, 3, 14)).made
    assert (made.kind, made.published) == ("live", date(2033, 3, 11))


def test_a_day_in_a_name_counts_where_the_text_bears_it_out() -> None:
    """It may be the day on which somebody saved the page: a weekday in the text must agree."""
    text, name = lines("Cranes burn in Vell", f"On Friday {LEAD}", SECOND, THIRD), "vell-{}.txt"
    days = [
        passages(read(text, name.format(day)), PROFILE, date(2033, 3, 18)).made[0].published
        for day in ("2033-03-11", "2033-03-12", "2033-03-18")
    ]
    assert days == [date(2033, 3, 11), None, None]
