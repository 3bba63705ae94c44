"""From words in a row to the expressions they are: two days in one, whose the article is."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from daybook.read.when.token import Found
from daybook.read.words import word_list

_BARE: Final = ("day", "month", "season")
_ATTRIBUTIVE: Final = ("duration", "stretch", "ago_unit", "quarter")
_LENGTHS: Final = ("duration", "stretch")


def parts(each: Found, text: str, language: str) -> Iterator[Found]:
    """Divide what names two times: "4-5 May", "May 4 and 5, 2033", "1914-18", "499-493 BC"."""
    if each.reads == "years":
        yield from _both_years(each)
    elif each.reads == "days":
        yield from _both_days(each)
    elif each.reads == "inside" and _is_quarter(each):
        yield each._replace(reads="quarter")
    else:
        yield _without_clause(each, text, language)


def _both_years(each: Found) -> Iterator[Found]:
    first, last = each.of("year", "small", "figure")
    eras = each.of("era")
    yield Found("year", (first,), eras)
    number = int(first.value) - int(first.value) % 100 + int(last.value)
    if eras:
        yield Found("year", (last, *eras))
    elif last.end - last.start == 2 and number > first.value:  # "1914-18"
        yield Found("year", (last._replace(kind="year", value=number),))


def _both_days(each: Found) -> Iterator[Found]:
    """Divide two days of one month: the month is read with either."""
    _, last = each.of("small", "ordinal")
    place = each.tokens.index(last)
    before = tuple(token for token in each.tokens[:place] if token.kind != "and")
    behind = each.tokens[place:]
    yield Found("day", before, tuple(token for token in behind if token is not last))
    yield Found("day", behind, tuple(token for token in before if token.kind == "month"))


def _is_quarter(each: Found) -> bool:
    """Whether "the fourth quarter of 1988" is meant, and no part of a month."""
    units = each.of("unit")
    is_plain = each.tokens[-1].kind in ("year", "unit")
    is_one = not each.has("number", "small", "vague")
    return is_plain and is_one and bool(units) and units[0].value == "Q"


def _without_clause(each: Found, text: str, language: str) -> Found:
    """Let "two months after the storm" be a length, and "two months after." a day."""
    last = each.tokens[-1]
    is_counted = len(each.tokens) > 2 or each.tokens[0].kind == "units"
    if each.reads != "shift" or last.kind != "before" or not is_counted:
        return each
    opens = word_list("times", language)["around"]["of_clause"]
    is_followed = (
        text[each.end : each.end + 1] == " " and text[each.end + 1 : each.end + 2].isalnum()
    )
    if text[last.start : last.end].lower() in opens and is_followed:
        return Found("duration", each.tokens[:-1], each.beside)
    return each


def with_years(each: Sequence[Found], text: str, language: str) -> Iterator[Found]:
    """Let a day or month without a year be read with that of the next: "April and May 1917"."""
    for place, one in enumerate(each):
        following = each[place + 1] if place + 1 < len(each) else None
        is_bare = one.reads in _BARE and not one.has("year", "era", "short")
        if following is not None and is_bare and _is_how_long_ago(one, following, text, language):
            # A small figure beside a day would be taken for the day's own.
            length = (
                token._replace(kind="number") if token.kind == "small" else token
                for token in following.tokens
            )
            yield one._replace(beside=(*one.beside, *length))
            continue
        if following is None or not is_bare or following.reads not in _BARE:
            yield one
            continue
        is_joined = _joining(language).fullmatch(text, one.end, following.start)
        years = following.of("year", "era", "figure") if is_joined else ()
        yield one._replace(beside=(*one.beside, *years))


def _is_how_long_ago(one: Found, following: Found, text: str, language: str) -> bool:
    """Whether what follows a day only tells how long ago it was: "4 May, three years ago"."""
    if following.reads != "shift" or not following.has("ago") or one.reads != "day":
        return False
    return _ago(language).fullmatch(text, one.end, following.start) is not None


@lru_cache(maxsize=8)
def _ago(language: str) -> re.Pattern[str]:
    return re.compile(word_list("times", language)["around"]["ago"])


@lru_cache(maxsize=8)
def _joining(language: str) -> re.Pattern[str]:
    return re.compile(word_list("times", language)["around"]["joining"])


def bounds(each: Found, text: str, language: str) -> tuple[int, int]:
    """Give the words of an expression: an article belongs to the noun behind "three-year"."""
    end = each.end
    if each.reads in ("unit", "year", "duration"):
        trailing = word_list("times", language)["around"]["trailing"]
        end += next((len(words) for words in trailing if text.startswith(words, end)), 0)
    has_article = each.tokens[0].kind in ("the", "a") and len(each.tokens) > 1
    if has_article and _is_attributive(each, text):
        return each.tokens[1].start, end
    return each.start, end


def _is_attributive(each: Found, text: str) -> bool:
    """Whether an expression stands before a noun that its article belongs to."""
    before, last = each.tokens[-2:]
    behind = text[each.end : each.end + 2]
    if text[last.start].isupper() and each.reads in (*_LENGTHS, "season"):
        return behind[:1] in ("'", "’") or behind[1:].isupper()  # "the Seven Years War"
    is_noun = (behind[:1] == " " and behind[1:].isalpha()) or behind in ("'s", "’s")
    if not is_noun or last.kind == "time" or len(each.tokens) == 2:
        return False
    if text[before.end : last.start] == "-" or last.kind == "long":
        return each.reads in _ATTRIBUTIVE
    is_single = last.kind == "unit" and before.kind in ("number", "small", "figure")
    return is_single and each.reads in _LENGTHS
