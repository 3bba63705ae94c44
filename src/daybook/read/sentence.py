"""Sentences: where a block of a news page divides into things that are said.

A full stop ends a sentence unless what stands before it is an abbreviation or
what stands after it goes on in lower case. The word lists are data
(`words/en/abbreviations.toml`); why the rules are our own and what they were
measured at is in `docs/decisions/0008-sentences.md`.
"""

import re
from collections.abc import Iterator
from typing import Final

from daybook.read.words import word_list

MADE_BY: Final = "read.sentence/1"

_WORDS: Final = word_list("abbreviations")
_BEFORE_NAME: Final = frozenset(_WORDS["before_name"])
_MAY_END: Final = frozenset(_WORDS["may_end"])
_BEFORE_NUMBER: Final = frozenset(_WORDS["before_number"])
_OPENERS: Final = frozenset(_WORDS["openers"])
_WITH_MARK: Final = frozenset(_WORDS["with_mark"])
_NAME_ENDINGS: Final = frozenset(_WORDS["name_endings"])

_STOP: Final = re.compile(
    r"(?P<stop>[.!?…]+)(?P<close>(?:[^\S\n]?\[\d[\d,–\- ]*\]|“(?=\s)|[\"”’')\]»]|[^\S\n]?”)*)"
    r"(?:(?P<gap>[\s\u200b]+)(?=\S)|(?=[“‘\"]?[A-Z]))"
)
_CUT: Final = re.compile(
    r"(?=[\s.!?…])(?:"  # what every cut begins with; nearly no character does
    r"(?<!\s)\s*\n[^\S\n]*\n\s*"  # a blank line
    r"|(?<!\s)\s+(?=[•●▪◦‣]\s)"  # a bullet
    rf"|{_STOP.pattern})"
)
_LAID_OUT: Final = re.compile(r"[\n•●▪◦‣]")
_BEFORE: Final = re.compile(r"[^\s“”\"‘(\[«—–-]*\Z")
_AFTER: Final = re.compile(r"[“‘\"'(\[«\s]*([\w’'-]*)")
_INITIALS: Final = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]|(?:[A-Z]\.-?)+[A-Z]")
_ENUMERATOR: Final = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})")
_LOWER: Final = re.compile(r"[a-zà-öø-ÿ]+(?![\w-]*[A-Z])")
_WEB: Final = re.compile(r"\bwww\b|//|@")
_ASIDE: Final = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|added|wrote|told|cried)\b"
)
_LONGEST_WORD: Final = 40
_SHORTEST_GLUED: Final = 2


def sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Find the sentences of text[start:end], one block of a page.

    The spans are in the text's own offsets, without white space at either end;
    in order, they cover every other character. A line break ends no sentence,
    a blank line does.

    >>> text = "Gen. Vell left on Jan. 3. He said: “We hold.” Karsk fell.Ostrel did not."
    >>> [text[i:j] for i, j in sentences(text, 0, len(text))]  # doctest: +NORMALIZE_WHITESPACE
    ['Gen. Vell left on Jan. 3.', 'He said: “We hold.”', 'Karsk fell.', 'Ostrel did not.']
    """
    return tuple(sentences_one_by_one(text, start, end))


def sentences_one_by_one(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find the sentences as `sentences` does, for who may not need all of them."""
    begin, counted, marks = start, start, 0
    pattern = _CUT if _LAID_OUT.search(text, start, end) else _STOP  # few blocks have many lines
    for cut in pattern.finditer(text, start, end):
        marks, counted = marks + text.count('"', counted, cut.start()), cut.start()
        if cut["stop"] is None or _is_end(text, begin, cut):
            close = _close(cut, marks)
            yield from _trimmed(text, begin, close)
            begin = close
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Take the white space off both ends of a span; nothing is left of nothing else."""
    words = text[start:end]
    if not (ended := words.rstrip()):
        return ()
    return ((end - len(words.lstrip()), start + len(ended)),)


def _close(cut: re.Match[str], marks: int) -> int:
    """Find where an ended sentence closes: behind its quotation marks, not those of the next.

    A straight mark with no space on either side closes only a quotation that is open:
    `marks` counts those of the block so far.
    """
    if cut["stop"] is None:
        return cut.start()
    is_straight = cut["close"].endswith('"') and not cut["gap"]
    is_next = is_straight and (marks + cut["close"].count('"')) % 2 == 1
    return cut.end("close") - is_next


def _is_end(text: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether the stop that was found ends the sentence that begins at `begin`."""
    word = _word_before(text, begin, cut.start())
    follows = _follows(text, cut.end())
    if not cut["gap"]:
        return _is_glued(text, cut, word, follows)
    if _LOWER.match(follows) or text[cut.end()] in ",;:.":
        return False
    if cut["stop"] in "!?" and follows not in _OPENERS:
        is_name = cut["stop"] == "!" and word in _WITH_MARK
        return not (is_name or (cut["close"] and _ASIDE.match(text, cut.end())))
    return cut["stop"] != "." or _is_stop(word, follows, text[begin : cut.start()].strip())


def _word_before(text: str, begin: int, stop: int) -> str:
    """Read what stands before a stop, back to white space, an opening mark, dash or hyphen."""
    found = _BEFORE.search(text, max(begin, stop - _LONGEST_WORD), stop)
    return found[0] if found else ""


def _follows(text: str, at: int) -> str:
    """Read the first word or figure from `at` on, without the marks before it."""
    found = _AFTER.match(text, at)
    return found[1] if found else ""


def _is_glued(text: str, cut: re.Match[str], word: str, follows: str) -> bool:
    """Whether a stop with no space behind it ends a sentence, as scraped pages have them."""
    if cut["close"]:
        return True
    if len(word) < _SHORTEST_GLUED or "." in word or _WEB.search(word):
        return False
    is_known = word in _BEFORE_NAME or word in _MAY_END or word in _BEFORE_NUMBER
    return not is_known and follows not in _NAME_ENDINGS and _is_word(text, cut.end(), follows)


def _is_word(text: str, at: int, follows: str) -> bool:
    """Whether a word of running text begins at `at`, not an initial or a capital name."""
    is_acronym = len(follows) > 1 and follows.isupper() and follows.isalpha()
    is_lower = follows[1:2].islower() or is_acronym
    return follows in _OPENERS or text[at : at + 1] in '“‘"' or is_lower


def _is_stop(word: str, follows: str, sentence: str) -> bool:
    """Whether one full stop behind `word` and before a capital or figure ends the sentence."""
    if word in _BEFORE_NAME or _ENUMERATOR.fullmatch(sentence):
        return False
    if word in _MAY_END or _INITIALS.fullmatch(word):
        return follows in _OPENERS
    return not (word in _BEFORE_NUMBER and follows[:1].isdigit())
