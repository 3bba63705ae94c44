"""Renderings: one value, four forms, nothing raw, nothing lost."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publish.strait_war import DAY, Sheet, given_of, the_day

from daybook.publish.day_list import day_list
from daybook.publish.render import FORMS, Form, rendered
from daybook.publish.web_page import FOLD_AFTER

GOLDEN = Path(__file__).with_name("golden")
ENDINGS = {"text": "txt", "md": "md", "html": "html", "json": "json"}
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PAGE_WORDS = st.text(st.characters(exclude_characters="\n\r"), min_size=1, max_size=40)


@pytest.mark.parametrize("form", FORMS)
def test_the_day_reads_as_the_file_one_can_open(form: Form) -> None:
    """Each form of the sample day is the file in golden/, byte for byte."""
    wanted = GOLDEN.joinpath(f"day-8.{ENDINGS[form]}").read_text(encoding="utf-8")
    assert rendered(day_list(the_day()), form) == wanted


@pytest.mark.parametrize("form", FORMS)
@given(words=PAGE_WORDS)
@settings(max_examples=60, deadline=None)
def test_no_steering_sign_reaches_a_reader(form: Form, words: str) -> None:
    """Whatever a page says, no control sign and no mark of direction is printed raw."""
    sheet = Sheet(page=f"pages/{words}", text=f"x {words} y", publisher=words)
    sheet.about = {"title": words}
    sheet.say(sheet.text)
    assert not STEERING.search(rendered(day_list(given_of(sheet)), form))


class _Tags(HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links.extend(
            value or "" for name, value in attrs if name in {"href", "src", "style", "onclick"}
        )


@given(words=PAGE_WORDS)
@settings(max_examples=60, deadline=None)
def test_no_words_of_a_page_become_tags(words: str) -> None:
    """Words of a page never become HTML: the tags are the same whatever they are."""
    found = []
    for said in (words, "plain"):
        sheet = Sheet(page="pages/a.txt", text=f"x {said} y")
        sheet.say(sheet.text)
        tags = _Tags()
        tags.feed(rendered(day_list(given_of(sheet)), "html"))
        found.append(tags.tags)
    assert found[0] == found[1]


def test_a_page_asks_for_nothing() -> None:
    """The HTML has no script and loads nothing; its only links are the cited pages and itself."""
    tags = _Tags()
    tags.feed(rendered(day_list(the_day()), "html"))
    assert not {"script", "img", "link", "iframe", "object", "embed"} & set(tags.tags)
    assert all(link.startswith(("#", "https://")) for link in tags.links)


@pytest.mark.parametrize("page", ["javascript:alert(1)", "data:text/html,x", " https://a\nb"])
def test_only_web_addresses_are_links(page: str) -> None:
    """A page's address becomes a link only if it is http or https."""
    sheet = Sheet(page=page, text="Vell held.")
    sheet.say(sheet.text)
    tags = _Tags()
    tags.feed(rendered(day_list(given_of(sheet)), "html"))
    assert [link for link in tags.links if not link.startswith("#")] == []


def test_text_fits_eighty_columns() -> None:
    """Lines of the text form have at most 80 characters."""
    lines = rendered(day_list(the_day()), "text").splitlines()
    assert max(map(len, lines)) <= 80


def test_markdown_keeps_signs_as_signs() -> None:
    """Signs of Markdown in a quotation are printed, not obeyed."""
    sheet = Sheet(page="pages/a.txt", text="1. *Vell* <b> [held](https://x.example) | #4.")
    sheet.say(sheet.text)
    text = rendered(day_list(given_of(sheet)), "md")
    assert r"- 1\. \*Vell\* \<b\> \[held\](https&#58;//x.example) \| \#4." in text


def test_json_quotes_verbatim() -> None:
    """The JSON form's quotations are the page's words, control signs and all."""
    given_day = the_day()
    read = json.loads(rendered(day_list(given_day), "json"))
    texts = {capture.id: given_day.text(capture.id) for capture in given_day.captures}
    cited = [
        each
        for section in read["sections"]
        for bullet in section["bullets"]
        for each in bullet["citations"]
    ]
    assert len(cited) > 8
    for each in cited:
        assert texts[each["capture"]][each["start"] : each["end"]] == each["quote"]


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_day_says_so(form: Form) -> None:
    """A day without claims is a page that says so."""
    text = rendered(day_list(given_of()), form)
    assert ("No claim in this ledger is dated Tuesday 11 March 2031." in text) == (form != "json")
    assert DAY.isoformat() in text or form in {"text", "md", "html"}


def test_long_sections_fold_but_stay_whole() -> None:
    """Every bullet is in the HTML; those beyond the first forty of a section are folded away."""
    text = "".join(f"Vell was shelled {n} times.\n" for n in range(FOLD_AFTER + 5))
    sheet = Sheet(page="pages/a.txt", text=text)
    for line in text.splitlines():
        sheet.say(line)
    page = rendered(day_list(given_of(sheet)), "html")
    assert page.count('<p class="line"') == FOLD_AFTER + 5
    assert "5 more lines" in page
