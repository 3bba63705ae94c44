"""What each block of a page is for: headline, story, caption, furniture, tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Literal, TypeAlias

from daybook.model import Block, Page
from daybook.profile import Profile
from daybook.read.aside import is_note
from daybook.read.calendar import written_days
from daybook.read.plain import without_bullet
from daybook.read.words import either, word_list

Role: TypeAlias = Literal[
    "headline", "byline", "body", "item", "caption", "furniture", "end", "address",
    "tag-head", "hashtags",
]  # fmt: skip

_ADDRESS = re.compile(r"https?://\S+$|www\.\S+$")
_HASHTAGS = re.compile(r"(?:#[^\s#]+[\s,]*){2,}$")
_BRACKETED = re.compile(r"[\[(]([^()\[\]]{2,})[\])]\.?$")
_CREDIT = re.compile(r"/|\bvia\b|\bfile\b|photo|images?\b|handout|courtesy", re.IGNORECASE)
_CREDITED = re.compile(
    r"\b(?:photo(?:graph)?|image|picture|credit|source)\s*:\s*[^.]{2,60}\.?$", re.IGNORECASE
)
_BYLINE = re.compile(  # "By Ida Corvin and Sven Tarn, in Vell"
    r"By (?:[A-Z][\w.’'´-]*(?:,? |, and |$)|(?:and|&|in|for) ){2,7}(?:[a-z]+ ?){0,2}"
)
_JOINED = re.compile(r"[a-z\d´’][A-Z][a-z]+")
_TOUCHING = re.compile(r"[A-Z](?<=[a-z\d´’].)")  # found sooner: few capitals do
_LED = re.compile(r"([^,·|–—]{2,40}?) ?[,·|–—] (?=[A-Z\d])(?![^“”]*[“”])")
_SET_OFF = re.compile(r" [-|] ")
_LONGEST_TITLE = 300
_LONGEST_IMPRINT = 150
_FEWEST_JOINED = 3
_LONGEST_TOPIC = 5
_WORDS_A_SEAM = 14
_LONGEST_CREDITED = 600
_LONGEST_NAMED_CAPTION = 200
_FEWEST_PICTURE_WORDS = 8
_STOPS = (".", "!", "?", "…", "”", '"', ":")
_LONGEST_DATELINE = 80
_PUNCTUATION = " .:;,–—-|>»›…*\t"


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its role, its words without bullet, and the blank lines before it."""

    block: Block
    role: Role
    words: str
    gap: int


def parts(page: Page, profile: Profile) -> tuple[Part, ...]:
    """Say of every block of a page what it is for, in reading order."""
    made = tuple(_framed(tuple(_parts(page, outlets(profile)))))
    return tuple(
        replace(part, role="caption") if _is_picture_text(part, below) else part
        for part, below in zip_longest(made, made[1:])
    )


def _framed(made: tuple[Part, ...]) -> Iterator[Part]:
    """Take for furniture what only looks like a headline: the window's title, a topic.

    A window's title is the headline again with the outlet behind it ("Cranes burn - The
    Harbour Post"); a topic stands behind a mark like "Related topics" and has no text.
    """
    headlines: set[str] = set()
    for at, part in enumerate(made):
        if part.role != "headline":
            yield part
            continue
        before, below = made[at - 1 : at], made[at + 1 : at + 2]
        is_window = any(head in headlines for head in _heads(part.words))
        is_short = len(part.words.split()) <= _LONGEST_TOPIC
        is_behind = bool(before and below) and before[0].role == "end" and below[0].role != "body"
        headlines.add(part.words)
        yield replace(part, role="furniture") if is_window or (is_short and is_behind) else part


def _heads(words: str) -> Iterator[str]:
    """Give what stands before each mark that may set an outlet's name off.

    >>> list(_heads("Cranes burn - again | The Harbour Post"))
    ['Cranes burn', 'Cranes burn - again']
    """
    return (words[: mark.start()] for mark in _SET_OFF.finditer(words, 0, _LONGEST_TITLE))


def _is_picture_text(part: Part, below: Part | None) -> bool:
    """Say whether a line without a full stop describes the picture whose caption follows.

    Scraped pages print the words that stand for a picture above its caption.
    """
    return (
        below is not None
        and below.role == "caption"
        and part.role == "body"
        and len(part.words.split()) >= _FEWEST_PICTURE_WORDS
        and not part.words.endswith(_STOPS)
    )


def _parts(page: Page, names: frozenset[str]) -> Iterator[Part]:
    last = 0
    telling = {block.group for block in page.blocks if block.main and block.kind == "text"} - {0}
    for block in page.blocks:
        words = without_bullet(page.text[block.start : block.end])
        gap = max(0, page.text.count("\n", last, block.start) - 1)
        is_title = block.kind == "heading" and (
            block.level == 1 or block.group in telling or words == page.about.title
        )
        yield Part(block, _role(block, words, names, is_title=is_title), words, gap)
        last = block.end


def _role(block: Block, words: str, outlets: frozenset[str], *, is_title: bool) -> Role:
    if block.kind == "caption" or _is_credited(words, outlets) or _is_named_caption(words):
        return "caption"
    if _ADDRESS.match(words):
        return "address"
    if _HASHTAGS.match(words):
        return "hashtags"
    if _is_tag_head(words):
        return "tag-head"
    plain = words.casefold().strip(_PUNCTUATION)
    if plain in _lines("ends"):
        return "end"
    is_signed = block.kind == "byline" or bool(_BYLINE.fullmatch(words))
    if is_signed or plain in outlets or _is_dateline(words):
        return "byline"
    is_beside = (block.main is False and not is_title) or _is_imprint(words, outlets)
    if is_beside or _is_furniture(block, words, plain):
        return "furniture"
    return _storied(block)


def _storied(block: Block) -> Role:
    if block.kind == "heading":
        return "headline"
    return "item" if block.kind == "item" else "body"


def _is_named_caption(words: str) -> bool:
    """Say whether a line calls itself a picture’s caption or source, as scraped pages do."""
    is_short = len(words) <= _LONGEST_NAMED_CAPTION  # longer ones have run into the text below
    return is_short and bool(either("layout", "caption_forms").match(words))


def _is_furniture(block: Block, words: str, plain: str) -> bool:
    return (
        block.kind == "furniture"
        or not plain
        or _is_run_together(words)
        or plain in _lines("furniture")
        or bool(either("layout", "furniture_forms").fullmatch(plain))
    )


def _is_imprint(words: str, outlets: frozenset[str]) -> bool:
    """Say whether a line gives an outlet's address: "Tervo Daily, 4 Market Street, Tervo"."""
    found = _LED.match(words) if len(words) <= _LONGEST_IMPRINT else None
    is_named = found is not None and found[1].casefold() in outlets
    return is_named and not any(written_days(words, 0, len(words)))


def _is_run_together(words: str) -> bool:
    """Say whether a line is a menu or a list of headlines whose line breaks were lost.

    Some names have a capital inside; so many in so few words have none.
    """
    if len(_TOUCHING.findall(words)) < _FEWEST_JOINED:
        return False
    seams = len(set(_JOINED.findall(words)))
    return seams >= _FEWEST_JOINED and seams * _WORDS_A_SEAM >= len(words.split())


def _is_dateline(words: str) -> bool:
    """Say whether a line holds a day and, beside it, only words that go with one."""
    if len(words) > _LONGEST_DATELINE or not any(map(str.isdigit, words)):
        return False
    rest, at = [], 0
    for day in written_days(words, 0, len(words)):
        rest.append(words[at : day.start])
        at = day.end
    if not at:
        return False
    behind = words[at:]
    if behind.startswith(". ") and is_note(behind[2:]):
        behind = ""
    others = "".join((*rest, behind)).strip(_PUNCTUATION + "()·")
    return not others or bool(either("layout", "beside_day").fullmatch(others))


def _is_tag_head(words: str) -> bool:
    head, colon, rest = words.partition(":")
    if not either("layout", "tag_heads").fullmatch(head.strip()):
        return False
    return bool(colon) and (not rest.strip() or rest.count(",") >= 2)


def _is_credited(words: str, outlets: frozenset[str]) -> bool:
    """Say whether a line closes with the credit of a picture or graphic."""
    if len(words) >= _LONGEST_CREDITED:
        return False
    closing = _BRACKETED.search(words) if words.endswith((")", "]", ").", "].")) else None
    if closing is None:
        return ":" in words and bool(_CREDITED.search(words))
    return closing[1].casefold() in outlets or bool(_CREDIT.search(closing[1]))


@lru_cache(maxsize=8)
def _lines(key: str) -> frozenset[str]:
    return frozenset(word_list("layout")[key])


@lru_cache(maxsize=8)
def outlets(profile: Profile) -> frozenset[str]:
    """List the names of outlets, case folded, that stand under headlines and behind pictures."""
    return frozenset(
        name.casefold() for source in profile.sources for name in (source.name, *source.aliases)
    )


def is_section_head(words: str) -> bool:
    """Say whether a line is only the heading of a section ("Fighting", "Politics and diplomacy").

    >>> is_section_head("Politics and diplomacy:"), is_section_head("Shells fell on Vell")
    (True, False)
    """
    plain = words.casefold().strip(_PUNCTUATION)
    pieces = [piece.strip() for piece in re.split(r",|/|&|\band\b", plain)]
    heads = _lines("section_heads")
    return any(pieces) and all(piece in heads for piece in pieces if piece)
