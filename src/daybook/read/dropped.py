"""Sentences that claim nothing: introductions of lists, calls to the reader, fragments."""

import re
from functools import lru_cache
from itertools import islice
from typing import Final

from daybook.read.attribution import Attribution, Words
from daybook.read.lexicon import lexicon
from daybook.read.words import branching, word_list

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+\s*$")
_END: Final = re.compile(r"[.!?…][”’\"')\]]*$")
# "KARSK, Jan. 13 (NorthWire) — ": where and from whom a dispatch comes, no part of what it says.
_DATELINE: Final = re.compile(
    r"\s*[A-Z][A-Z.’' -]{1,30}[A-Z](?:, [A-Z][\w.’' -]{1,24})?"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?)"
    r"(?: \([^()\n]{2,40}\))?| \([^()\n]{2,40}\))"
    r"\s*(?:[—–]|--?)\s+"
)
# Menus whose line breaks were lost ("HomeNewsSport"); a name may hold one such seam.
_SEAM: Final = re.compile(r"[a-z\d][A-Z][a-z]+")
_TOUCHING: Final = re.compile(r"[A-Z](?<=[a-z\d].)")  # found sooner: few capitals do
_MOST_SEAMS: Final = 2
_FEWEST: Final = 3
_FEWEST_OPEN: Final = 6


def behind_lead(text: str, start: int, end: int) -> int:
    """Give the offset where a sentence begins behind a dateline, or a heading glued to it.

    Scraped pages lose the line break: "FightingThe port was struck."

    >>> behind_lead("Fighting, military aidThe port was struck.", 0, 42)
    22
    >>> behind_lead("VELL, March 11 (NorthWire) — The port was struck.", 0, 50)
    29
    """
    found = _DATELINE.match(text, start, end) or _glued_heading().match(text, start, end)
    return found.end() if found else start


@lru_cache(maxsize=2)
def _glued_heading() -> re.Pattern[str]:
    listed = word_list("sections")["headings"].values()
    words = {word for each in listed for word in each}
    head, first = branching(words), branching({word[0].upper() + word[1:] for word in words})
    opening = "|".join(map(re.escape, word_list("cues")["dropped"]["introductions"]))
    intro = rf"(?:(?i:{opening})[^:\n]{{0,80}}:\s*)?"
    return re.compile(rf"\s*{intro}{first}(?:(?:,| and| &)\s*(?i:{head}))*(?::\s*|(?=[A-Z“]))")


def is_dropped(quote: str, words: Words, found: tuple[Attribution, ...]) -> bool:
    """Whether a sentence is no claim; in doubt it is one.

    >>> from daybook.read.word import words
    >>> is_dropped("In other news:", words("In other news:"), ())
    True
    >>> menu = "More menuSearch the siteHomeNewsWorldSport closed on Monday."
    >>> is_dropped(menu, words(menu), ())
    True
    """
    low = quote.lower().lstrip("•-–—*·>“\"' ")
    counted = _counted(words)
    if ":" in quote and _is_script(words):
        return False
    if _ADDRESS.match(quote.strip()) or (counted < _FEWEST and _is_fragment(words, found)):
        return True
    is_seamed = len(_TOUCHING.findall(quote)) > _MOST_SEAMS
    if is_seamed and len(set(_SEAM.findall(quote))) > _MOST_SEAMS:
        return True
    if _calls().match(low) or (_introductions().match(low) and not found):
        return True
    if found:
        return False
    if quote.rstrip("”’\"' ").endswith(("?", ":")) and not any(word.is_quotation for word in words):
        return True
    return not _has_verb(quote, words, counted) and not _is_said(words)


def _is_fragment(words: Words, found: tuple[Attribution, ...]) -> bool:
    """Whether so few words tell nothing: no speaker quotes, and most is not in quotation marks."""
    return not (found and any(word.is_quotation for word in words)) and not _is_said(words)


def _is_script(words: Words) -> bool:
    """Whether a speaker stands before a colon and a quotation behind: "The army: “Not us.”"."""
    end = next((at for at in range(1, len(words)) if words[at].text == ":"), len(words))
    return end + 1 < len(words) and words[end + 1].is_quotation and words[end - 1].is_word


def _counted(words: Words) -> int:
    """Count a sentence's words, no further than is asked here."""
    return sum(1 for _ in islice((word for word in words if word.is_word), _FEWEST_OPEN))


def _is_said(words: Words) -> bool:
    """Whether most of it stands in quotation marks: a speaker's words need no verb."""
    quoted = sum(word.end - word.start for word in words if word.is_quotation)
    return bool(words) and quoted * 2 > words[-1].end - words[0].start and quoted > _FEWEST_OPEN


@lru_cache(maxsize=2)
def _calls() -> re.Pattern[str]:
    return _starts(word_list("cues")["dropped"]["calls"])


@lru_cache(maxsize=2)
def _introductions() -> re.Pattern[str]:
    return _starts(word_list("cues")["dropped"]["introductions"])


def _starts(phrases: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(phrase) for phrase in phrases))


def _has_verb(quote: str, words: Words, counted: int) -> bool:
    lex = lexicon()
    is_closed = bool(_END.search(quote))
    if counted < (_FEWEST if is_closed else _FEWEST_OPEN):
        return False
    for place, word in enumerate(words):
        if word.lower in lex.sets["finite"] or word.lower in lex.verbs:
            return True
        is_past = word.lower.endswith("ed") and place > 0 and not word.is_capital
        if is_past and words[place - 1].lower not in lex.sets["articles"]:
            return True
    return is_closed and any(_is_present(words, place) for place in range(1, len(words) - 1))


def _is_present(words: Words, place: int) -> bool:
    """Whether a word looks like a verb in the present: "Norvia builds a bridge"."""
    word, lead = words[place], words[place - 1]
    is_third = word.lower.endswith("s") and not word.is_capital and not word.lower.endswith("ss")
    is_behind_aside = lead.text == "," and place > _FEWEST
    return is_third and (is_behind_aside or (lead.is_word and not lead.lower.endswith("s")))
