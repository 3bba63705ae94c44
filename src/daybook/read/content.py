"""What somebody is said to have said: the words of a sentence that an attribution covers.

They stand behind the cue ("the mayor said that …"), before it ("…, the mayor said"),
or on both sides of it ("…, the mayor said, …").
"""

from typing import Final, TypeAlias

from daybook.read.attribution import Attribution, Words
from daybook.read.lexicon import Lexicon, lexicon

Piece: TypeAlias = tuple[int, int]
"""Words of a sentence, the last excluded."""

_MARKS: Final = frozenset(",.;:—–-―")


def content(words: Words, each: Attribution, found: tuple[Attribution, ...]) -> tuple[Piece, ...]:
    """Find the words that an attribution covers, as one piece or several.

    `found` are all attributions of the sentence: the content of one ends where another
    of the same clause begins.
    """
    lex = lexicon()
    if each.way == "hedge":
        pieces = [(0, each.first), (each.last, len(words))]
    elif is_behind(words, each):
        pieces = [(_left(words, each, found), each.begin), _goes_on(lex, words, each, found)]
    else:
        start = _start(lex, words, each)
        pieces = [(start, _right(words, start, found))]
    trimmed = [_trimmed(words, *piece) for piece in pieces]
    return tuple((first, last) for first, last in trimmed if first < last)


def is_behind(words: Words, each: Attribution) -> bool:
    """Whether an attribution stands behind what it attributes."""
    if each.way == "inverted":
        return True
    if each.begin == 0:
        return False
    lead = words[each.begin - 1]
    if each.way == "according":
        return True
    if lead.text != "," and not lead.is_quotation:
        return False
    if each.end >= len(words):
        return True
    following = words[each.end]
    return not following.is_word and not following.is_quotation and following.text != ":"


def _left(words: Words, each: Attribution, found: tuple[Attribution, ...]) -> int:
    """Find where what stands before a cue begins: the sentence, or behind an earlier clause."""
    earlier = [other for other in found if other.end <= each.begin]
    if not earlier:
        return 0
    bound = earlier[-1].end
    places = (at for at in range(each.begin - 1, bound, -1) if words[at].text == ";")
    return next(places, -1) + 1


def _goes_on(
    lex: Lexicon, words: Words, each: Attribution, found: tuple[Attribution, ...]
) -> Piece:
    """Find what goes on behind a cue in the middle: "A, the mayor said, and B"."""
    end = each.end
    if end + 1 >= len(words) or words[end].text != ",":
        return (end, end)
    if any(other.begin >= end for other in found) or words[end + 1].lower in lex.sets["relative"]:
        return (end, end)
    return (end + 1, len(words))


def _start(lex: Lexicon, words: Words, each: Attribution) -> int:
    """Pass over whom a speaker tells and when, up to what is said."""
    at = each.end
    while at < len(words) and (words[at].text in ",:" or words[at].lower in lex.sets["weekdays"]):
        at += 1
    return at


def _right(words: Words, start: int, found: tuple[Attribution, ...]) -> int:
    """Find where what is said ends: the sentence, or before another's clause."""
    for other in found:
        if other.begin > start and other.way in ("verb", "inverted", "according"):
            if is_behind(words, other):
                return other.begin
            opening = other.opening
            if opening is not None and words[opening - 1].text == "," and opening > start:
                return opening
    return len(words)


def _trimmed(words: Words, first: int, last: int) -> Piece:
    """Take marks off both ends: the comma before a cue, the full stop."""
    while first < last and words[first].text in _MARKS:
        first += 1
    while first < last and words[last - 1].text in _MARKS:
        last -= 1
    return first, last
