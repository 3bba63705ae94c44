"""What stands beside a name and tells of it: asides between commas, offices, relative clauses."""

from collections.abc import Sequence
from typing import Final

from daybook.read.lexicon import Lexicon
from daybook.read.word import Word

_LONGEST_ASIDE: Final = 14
_LONGEST_NAME: Final = 4
_LONGEST_NAMED: Final = 40
_ARTICLES: Final = frozenset(("a", "an", "the"))


def opening_comma(lex: Lexicon, words: Sequence[Word], comma: int) -> int:
    """Find the comma that opens what the comma at a place closes; 0 for none."""
    for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
        if words[at].text == ",":
            inside = words[at + 1]
            is_age = inside.text.isdigit() and at + 2 == comma
            is_aside = is_age or is_apposition(lex, inside) or inside.lower in lex.sets["asides"]
            return at if is_aside or inside.lower in lex.sets["openers"] else 0
        if words[at].is_quotation or words[at].text in ".;:":
            return 0
    return 0


def outer_comma(words: Sequence[Word], comma: int) -> int:
    """Step out of a second aside: "Ida Corvin, an adviser to the board, a charity, said"."""
    if words[comma + 1].lower not in _ARTICLES:
        return comma
    for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
        if words[at].text == ",":
            is_office = words[at + 1].lower in _ARTICLES and words[at - 1].is_capital
            return at if is_office else comma
        if not words[at].is_word:
            return comma
    return comma


def is_second_aside(words: Sequence[Word], first: int) -> bool:
    """Whether a phrase tells of a name before it: "…, a guild of Vell, Norvia, said"."""
    return (
        first > 1
        and words[first].lower in ("a", "an")
        and words[first - 1].text == ","
        and words[first - 2].is_capital
    )


def is_apposition(lex: Lexicon, word: Word) -> bool:
    """Whether a word opens a noun phrase that tells of the one before."""
    is_opener = word.lower in lex.sets["openers"] or word.lower in lex.sets["weekdays"]
    is_noun = (
        word.is_capital or word.lower in lex.sets["articles"] or word.lower in lex.sets["offices"]
    )
    return is_noun and not is_opener and word.lower not in lex.sets["relative"]


def named_before(lex: Lexicon, words: Sequence[Word], comma: int) -> tuple[int, int] | None:
    """Find the name that a long aside before a verb tells of: "Ida Corvin, who led A, B, said".

    The name opens its clause; the aside may hold commas, but no other clause. Gives
    the name's first and last word; what only "who" tells is left out.
    """
    for first in range(max(0, comma - _LONGEST_NAMED), comma - 1):
        last = _name_end(lex, words, first)
        if last is None or last >= comma - 1 or not _tells(lex, words, last + 1, comma):
            continue
        is_relative = words[last + 1].lower in lex.sets["relative"]
        return first, last if is_relative else comma
    return None


def _name_end(lex: Lexicon, words: Sequence[Word], first: int) -> int | None:
    """Find the comma behind a name that opens a clause; null where none does."""
    lead = words[first]
    is_opening = first == 0 or words[first - 1].is_quotation or words[first - 1].text == ","
    is_known = any(lead.lower in lex.sets[name] for name in ("openers", "links", "weekdays"))
    if not is_opening or not lead.is_capital or is_known:
        return None
    last = first
    while last < len(words) and words[last].is_capital and last - first <= _LONGEST_NAME:
        last += 1
    is_closed = last < len(words) and words[last].text == ","
    return last if is_closed and last - first <= _LONGEST_NAME else None


def _tells(lex: Lexicon, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words only tell of a name: a noun phrase, or what who did; no clause of its own."""
    is_relative = words[first].lower in lex.sets["relative"]
    if not is_relative and not is_apposition(lex, words[first]):
        return False
    for word in words[first:last]:
        if word.is_quotation or word.text in ".;:":
            return False
        is_relative = is_relative or word.lower in lex.sets["relative"]
        if not is_relative and word.lower in lex.sets["finite"]:
            return False
        verb = lex.verbs.get(word.lower)
        if verb is not None and verb.manner == "say" and verb.form in ("past", "third"):
            return False
    return True


def apposition_end(lex: Lexicon, words: Sequence[Word], first: int, last: int) -> int:
    """Include ", the head of the agency" or ", Ida Corvin" behind a phrase."""
    if last + 1 >= len(words) or words[last].text != ",":
        return last
    end = last + 1
    while end < len(words) and words[end].is_word and not ends_phrase(lex, words, end):
        end += 1
    aside = words[last + 1 : end]
    is_closed = end == len(words) or words[end].text in ",."
    if not aside or not is_closed or len(aside) > _LONGEST_ASIDE:
        return last
    is_name = len(aside) <= _LONGEST_NAME and all(word.is_capital for word in aside)
    has_office = any(word.lower in lex.sets["offices"] for word in aside)
    was_office = any(word.lower in lex.sets["offices"] for word in words[first:last])
    if is_name and not words[last - 1].is_capital:
        is_end = end >= len(words) - 1 and len(aside) > 1
        return end if was_office or is_end else last
    return end if (is_name and was_office) or (has_office and not was_office) else last


def ends_phrase(lex: Lexicon, words: Sequence[Word], place: int) -> bool:
    """Whether a noun phrase that a cue opened ends before a word."""
    word = words[place]
    following = words[place + 1].lower if place + 1 < len(words) else ""
    if word.lower in ("on", "in", "to", "during", "at"):
        is_circumstance = (
            following in lex.sets["weekdays"] or following in lex.sets["circumstances"]
        )
        return is_circumstance or (word.lower != "to" and following in ("a", "an", "his", "her"))
    if word.lower == "by":
        return True
    if word.lower == "and":
        is_named = place + 1 < len(words) and words[place + 1].is_capital
        return not (is_named or following in ("the", "a"))
    if not word.is_word:
        return word.text not in "()"
    is_stop = word.lower in lex.sets["stops"] or word.lower in lex.sets["verb_stops"]
    is_time = word.lower in ("last", "this", "earlier", "later") and (
        following in lex.sets["spans"] or following in ("in", "on", "this", "that", ",", "")
    )
    is_stop = (is_stop and not is_initials(word)) or is_time
    return is_stop or word.lower in lex.sets["weekdays"] or word.lower in lex.sets["cite_words"]


def is_initials(word: Word) -> bool:
    """Whether a word is the letters of a name, not the word it looks like."""
    return len(word.text) > 1 and word.text.isupper()
