"""Where a block of a news page divides into sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.read.sentence import sentences


def cut(text: str) -> list[str]:
    """Give the words of each sentence of a text."""
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "whole",
    [
        "U.S. Secretary Anna Vell met Gen. Oren Karsk and Lt. Col. Dravik in St. Lume on Jan. 31.",
        "The J. P. Ostrel works, No. 5 in the list, lost $2.5bn, or 3.4 per cent.",
        "Reporters asked at 5 p.m. Halden time, i.e. before dusk.",
        "Harbour Holdings Inc. Chairman Lume resigned.",
        "See example.org, www.Meridian.News or the N.V.A. list.",
        "“Where are they?” Karsk said.",
        "“Hold on … we are coming,” he said.",
        "1. Karsk and Lume",
        "LUME, Sept. — The port was shut . . . and stayed shut.",
        "Yahoo! News reported it from 5th St. Karsk.",
        "The village fell,\nthe army said.",
        "Troops left Karsk (see Fig. 3).",
        "Is it over? asked nobody.",
    ],
)
def test_a_stop_that_ends_no_sentence(whole: str) -> None:
    """Abbreviations, initials, decimals, web names and asides end no sentence."""
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["“We hold the line now.”", "He said no more."],
        ["“We hold.", "We will not leave,” he said."],
        ["He left (nobody knows why.)", "She stayed."],
        ["It was made in the U.S.", "The army has 40."],
        ["Lume fell in Sept.", "It was retaken in 2031.", "12 people died."],
        ["They waited...", "Nothing came!", "Why?", "No answer."],
        ["It was World War I.", "He was young."],
        ["They met at 5 p.m.", "Police watched."],
        ["They met on Harbour St.", "It rained."],
        ["He spoke.", "al-Karsk listened."],
        ["Ostrel fell.", "• Karsk did not.", "• Lume waits."],
        ["A line\nwithout a stop", "A second block"],
    ],
)
def test_a_stop_that_ends_a_sentence(parts: list[str]) -> None:
    """A sentence ends at its stop, behind the quotation marks and brackets that close there."""
    joined = "\n\n".join(parts) if "\n" in parts[0] else " ".join(parts)
    assert cut(joined) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["They are within ALLIANCE.", "Norvia’s forces hold."],
        ["The town fell.", "“We left,” he said."],
        ["“We left.”", "He wept."],
        ["It cost 40 million.", "The rest is owed."],
        ['He said "no."', "Then he left."],
        ["He left.", '"Good," she said.'],
        ['"We came first.', 'And we stayed."', '"Caption'],
    ],
)
def test_glued_sentences(parts: list[str]) -> None:
    """A stop directly followed by a capitalised word ends a sentence, as scraped pages have it."""
    assert cut("".join(parts)) == parts


def test_offsets_are_those_of_the_page() -> None:
    """Spans count from the start of the page's text, not of the block."""
    text = "Menu\n\n  It fell. It rose.  \n\nFooter"
    assert sentences(text, 6, 27) == ((8, 16), (17, 25))


def test_a_sentence_never_reaches_beyond_its_block() -> None:
    """What stands outside start and end is never taken."""
    assert sentences("One. Two. Three.", 5, 9) == ((5, 9),)


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" \n.!?…“”\"'()AaZz0•"))))
def test_sentences_cover_any_text(text: str) -> None:
    """Spans are in order, apart, trimmed, and hold every character that is no white space."""
    spans = sentences(text, 0, len(text))
    assert all(a < b <= c for (a, b), (c, _) in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())
