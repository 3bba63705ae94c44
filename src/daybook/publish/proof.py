"""The gate of trust: nothing is printed that its cited sentences do not say.

Two checks that know nothing of how a line was made. `standing`: the quotation
is, character for character, what the stored page says at these offsets.
`unproven`: the names and figures of a printed line that do not stand, in that
order, in the sentences cited for it. What the program itself puts in brackets
is kept apart as a value and never handed to `unproven`; brackets in the words
of a page get no pardon.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from daybook.publish.word_list import word_list

_SIGNS: Final = str.maketrans(
    {**dict.fromkeys("‘’ʼ", "'"), **dict.fromkeys("‐‑‒–—−", "-"), "％": "%"}
)
_TOKEN: Final = re.compile(
    r"(?:(?<![\w-])-)?(?:[A-Z]{0,3}[$€£¥₴₽₺₹₪])?\s?"  # a sign, a currency
    r"\d[\d.,:/'-]*(?:[^\W_][\w-]*)?(?:\s?[%‰°])?"  # 1,037  2.5bn  20-30  80%  155mm
    r"(?:\s(?:percent|(?:hundred|thousand|[mbt]r?illion)s?)\b)?"  # 5 million is not 5
    r"|[^\W\d_](?:[\w'&/]|[.-](?=\w))*"  # Halden  Mi-8  O'Vell  U.S
)
_PERCENT: Final = re.compile(r"\bper\s+cents?\b", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"(?:'s|'S|')$")
_OPENS: Final = re.compile(r"(?:^|[.!?…:]['\"”)\]]*\s)[\s\"“'(\[«-]*$")
_NUMBERS: Final = word_list("numbers")


class _Mark(NamedTuple):
    """A name or figure, and whether it opens a sentence (where any word has a capital)."""

    words: str
    opens: bool


def standing(quote: str, page_text: str, start: int, end: int) -> bool:
    """Tell whether a quotation is what the page's text says from `start` to `end`.

    >>> standing("Vell fell.", "Vell fell. Ostrel held.", 0, 10)
    True
    >>> standing("Vell held.", "Vell fell. Ostrel held.", 0, 10)
    False
    """
    return 0 <= start < end <= len(page_text) and page_text[start:end] == quote


def unproven(words: str, cited: Sequence[str]) -> tuple[str, ...]:
    """List the names and figures of a line that its cited sentences do not bear out.

    A name is a word with a capital, a digit or letters that know no capitals;
    at the start of a sentence its capital is forgiven, never its letters. A
    figure is one in digits, with its separators, currency and unit, or in
    words. They must stand in the cited sentences in the same order, so that a
    line which swaps two names is caught as well.

    >>> unproven("Norvia lost 12 boats.", ["Sarkan said Norvia lost 21 boats."])
    ('12',)
    >>> unproven("Sarkan hit Norvia.", ["Norvia hit Sarkan."])
    ('Norvia',)
    >>> unproven("[Mayor Dravik] left.", ["He left."])
    ('Mayor', 'Dravik')
    """
    if words in cited or words == " ".join(cited):  # whole sentences, unaltered: the common case
        return ()
    marks = tuple(_marks(words))
    sources = [_tokens(sentence) for sentence in cited]
    known = frozenset(token for source in sources for token in source)
    lowered = frozenset(token.casefold() for token in known)
    missing = tuple(mark.words for mark in marks if not _is_known(mark, known, lowered))
    if missing:
        return missing
    whole = [token for source in sources for token in source]
    return min((_out_of_order(marks, source) for source in [*sources, whole]), key=len, default=())


def _is_known(mark: _Mark, known: frozenset[str], lowered: frozenset[str]) -> bool:
    """Tell whether a name or figure stands somewhere in the cited words."""
    return mark.words in known or (_has_free_case(mark) and mark.words.casefold() in lowered)


def _has_free_case(mark: _Mark) -> bool:
    """Tell whether only the letters count: at a sentence's start, and of numbers in words."""
    return mark.opens or _is_number(mark.words)


def _out_of_order(marks: Iterable[_Mark], source: Sequence[str]) -> tuple[str, ...]:
    """List the marks that do not follow one another in the source."""
    left = iter(source)
    return tuple(mark.words for mark in marks if not any(_is_same(mark, word) for word in left))


def _is_same(mark: _Mark, word: str) -> bool:
    return mark.words == word or (_has_free_case(mark) and mark.words.casefold() == word.casefold())


def _tokens(words: str) -> list[str]:
    """List every word and figure, in order, in the form in which they are compared."""
    return [token for token, _ in _pairs(_plain(words))]


def _marks(words: str) -> Iterator[_Mark]:
    """Find the names and figures of a printed line."""
    plain = _plain(words)
    for token, start in _pairs(plain):
        if _is_number(token) or _is_name(token):
            yield _Mark(token, _OPENS.search(plain, max(0, start - 8), start) is not None)


def _plain(words: str) -> str:
    plain = unicodedata.normalize("NFC", words).translate(_SIGNS)
    return _PERCENT.sub("percent", plain)


def _pairs(plain: str) -> Iterator[tuple[str, int]]:
    for found in _TOKEN.finditer(plain):
        token = _POSSESSIVE.sub("", " ".join(found[0].split())).rstrip(".,:/-'")
        yield token, found.start()


def _is_number(token: str) -> bool:
    lowered = token.casefold()
    return lowered in _NUMBERS or any(part in _NUMBERS for part in lowered.split("-"))


def _is_name(token: str) -> bool:
    """Tell whether a token has a capital, a digit, or letters that know no capitals."""
    return any(
        letter.isupper() or letter.isdigit() or letter.upper() == letter.lower()
        for letter in token
        if letter.isalnum()
    )
