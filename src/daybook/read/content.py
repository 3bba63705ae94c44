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
_ENDINGS: Final = _MARKS | {"(", ")"}
_LONGEST_ASIDE: Final = 14
_LONGEST_LISTENER: Final = 8
_ENDS: Final = ("stops", "settings", "articles", "pronouns")
_ASKED: Final = frozenset(("that", "to", "if", "whether", "not"))


def content(words: Words, each: Attribution, found: tuple[Attribution, ...]) -> tuple[Piece, ...]:
    """Find the words that an attribution covers, as one piece or several.

    `found` are all attributions of the sentence: the content of one ends where another
    of the same clause begins.
    """
    lex = lexicon()
    if each.way == "hedge":
        first = 0 if each.opening is None else each.opening + 1
        pieces = [(first, each.first), (each.last, len(words))]
    elif is_behind(words, each):
        last = _zone_end(lex, words, each)
        pieces = [(_left(words, each, found), each.begin), _goes_on(lex, words, each, last, found)]
    else:
        start = _start(lex, words, each)
        pieces = [(start, _right(words, start, each, found))]
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
    if lead.is_quotation:
        following = words[min(each.end, len(words) - 1)]
        return following.lower != "that" and following.text != ":" and not following.is_quotation
    lex = lexicon()
    last = _zone_end(lex, words, each)
    if last >= len(words):
        return True
    following = words[last]
    if following.text == ",":
        return words[0].lower not in lex.sets["links"] | lex.sets["openers"]
    return following.text in _ENDINGS


def _zone_end(lex: Lexicon, words: Words, each: Attribution) -> int:
    """Pass over whom a speaker told, where and when: the words behind a cue that say nothing."""
    at = each.end
    cue = words[each.last - 1].lower
    if cue in lex.sets["telling"]:
        at = _behind_listener(lex, words, at)
    elif cue in lex.sets["urging"]:
        at = _behind_urged(words, at)
    while at < len(words):
        if words[at].lower in lex.sets["weekdays"] or words[at].lower in ("later", "earlier"):
            at += 1
        elif words[at].lower in lex.sets["settings"]:
            end = _behind_setting(lex, words, at)
            if end == at:
                break
            at = end
        else:
            break
    return at


def _behind_listener(lex: Lexicon, words: Words, at: int) -> int:
    """Pass over a listener: "told NorthWire", "told reporters", "told the crowd"."""
    end = at
    while end < min(len(words), at + _LONGEST_LISTENER) and words[end].is_word:
        word = words[end]
        if end > at and (word.lower == "to" or any(word.lower in lex.sets[name] for name in _ENDS)):
            break
        is_behind_name = end > at and words[end - 1].is_capital and not word.is_capital
        if is_behind_name and not words[min(end + 1, len(words) - 1)].is_capital:
            break
        end += 1
    return end


def _behind_urged(words: Words, at: int) -> int:
    """Pass over whom somebody urges or asks, up to what is asked; else stay."""
    for end in range(at, min(len(words), at + _LONGEST_LISTENER)):
        if words[end].lower in _ASKED:
            return end
        if not words[end].is_word:
            break
    return at


def _behind_setting(lex: Lexicon, words: Words, at: int) -> int:
    """Pass over "in an interview", "on Monday at a rally"; stay where what is said follows it."""
    for end in range(at + 1, min(len(words), at + _LONGEST_ASIDE)):
        word = words[end]
        if word.lower == "that" or not word.is_word:
            return end
        if word.lower in lex.sets["pronouns"] or word.lower in lex.sets["auxiliaries"]:
            return end if word.lower in lex.sets["pronouns"] else at
    return at


def _left(words: Words, each: Attribution, found: tuple[Attribution, ...]) -> int:
    """Find where what stands before a cue begins: the sentence, or behind a mark that ends one."""
    is_quoted = words[each.begin - 1].is_quotation
    if is_quoted and each.begin > 1 and words[each.begin - 2].text in ":(—–-―":
        return each.begin - 1
    bound = max((other.end for other in found if other.end <= each.begin), default=each.begin)
    places = (at for at in range(each.begin - 1, bound, -1) if words[at].text == ";")
    return next(places, -1) + 1


def _goes_on(
    lex: Lexicon, words: Words, each: Attribution, end: int, found: tuple[Attribution, ...]
) -> Piece:
    """Find what goes on behind a cue in the middle: "A, the mayor said, and B"."""
    if end + 1 >= len(words) or words[end].text not in ",:":
        return (end, end)
    following = words[end + 1]
    if following.is_quotation:
        return (end + 1, len(words))
    is_aside = following.lower in lex.sets["relative"] or following.lower.endswith("ing")
    if any(other.first >= end for other in found) or is_aside:
        return (end, end)
    if words[each.begin - 1].is_quotation or each.way == "inverted":
        return (end, end)
    return (end + 1, len(words))


def _start(lex: Lexicon, words: Words, each: Attribution) -> int:
    """Pass over whom a speaker tells and when, up to what is said."""
    at = _zone_end(lex, words, each)
    while at < len(words) and words[at].text in ",:":
        at += 1
    return at if at < len(words) - 1 else each.end


def _right(words: Words, start: int, each: Attribution, found: tuple[Attribution, ...]) -> int:
    """Find where what is said ends: the sentence, or before another's clause."""
    for other in found:
        if other.first <= start or other.way == "hedge":
            continue
        is_shared = bool(other.sources) and other.sources[0].first < each.last
        first = other.first if is_shared else other.begin
        if not is_shared and is_behind(words, other):
            return first
        opening = other.opening
        if is_shared or (opening is not None and words[opening - 1].text == ","):
            return opening if opening is not None and opening > start else first
    return len(words)


def _trimmed(words: Words, first: int, last: int) -> Piece:
    """Take marks off both ends: the comma before a cue, the full stop."""
    while first < last and words[first].text in _MARKS:
        first += 1
    while first < last and words[last - 1].text in _MARKS:
        last -= 1
    return first, last
