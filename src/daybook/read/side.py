"""Whose office a speaker holds: by the phrase's own words, else by whose sentence it is.

Never by nationality: where no side's word owns the office, the side is "other".
"""

import re
from typing import Final

from daybook.profile import Name, Side, names, side_of
from daybook.read.kind import kind_words
from daybook.read.lexicon import lexicon
from daybook.read.spoken import POSSESSIVE, Sentence

OTHER: Final = "other"
_NEAR: Final = 4
_REACH: Final = 40
_FURTHER: Final = re.compile(r"\b(?:to|in|on|at|against|with|from|over|into|about)\b.*", re.DOTALL)


def side_of_office(sentence: Sentence, start: int, end: int) -> str:
    """Give the side whose office a phrase names, by its own words or by whose sentence it is."""
    text = sentence.text[start:end]
    low = text.lower()
    former = lexicon().sets["former"]
    if any(word in former for word in re.split(r"[\s-]", low)):
        return OTHER
    own = sides_in(sentence, start, start + len(_FURTHER.sub("", text)))
    if own:
        return own[0]
    if sides_in(sentence, start, end) or _has_other_owner(sentence, start, end):
        return OTHER
    return _side_of_sentence(sentence, start, low)


def sides_in(sentence: Sentence, start: int, end: int) -> list[str]:
    """List the sides that words in a span stand for, in reading order."""
    found = []
    for each in sentence.found:
        if start <= each.start and each.end <= end:
            sides = {side_of(one) for one in each.named}
            follows = sentence.text[each.end : each.end + 12].lower()
            is_joined = follows.startswith(("-", "‑", "–"))
            installed = follows[1:].split(" ")[0].rstrip(".,") in lexicon().sets["installed"]
            if len(sides) == 1 and (not is_joined or installed):
                found.append(sides.pop())
    return [side for side in found if side != OTHER]


def _has_other_owner(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a capital name that is no side's owns the office ("Tamar’s minister")."""
    lex = lexicon()
    return any(
        word.is_capital
        and word.start > start
        and word.lower not in lex.sets["offices"]
        and not kind_words().search(word.lower)
        and ("’s" in word.text or "'s" in word.text)
        for word in sentence.words
        if start <= word.start < end
    )


def _side_of_sentence(sentence: Sentence, start: int, low: str) -> str:
    """Give the side of "the defence minister" by whose sentence it ends, of a mayor by place."""
    lex = lexicon()
    is_local = any(word in lex.sets["local"] for word in low.split())
    if not is_local:
        owner, _ = owner_of(sentence, sentence.text[start : start + len(low)], start)
        return _side_named(sentence, owner)
    lead = sentence.text[sentence.start : start].lower()
    own_place = re.search(rf"\bits (?:\w+ ){{0,3}}(?:{'|'.join(lex.sets['places'])})\b", lead)
    if own_place:
        return _side_named(sentence, _subject(sentence, start))
    for each in sentence.found:
        if each.start >= start:
            break
        sides = {side_of(one) for one in each.named if isinstance(one, Side)}
        next_ = min((one.start for one in sentence.found if one.start > each.start), default=start)
        behind = sentence.text[each.end : min(next_, each.end + _REACH)].lower()
        is_place = any(word in lex.sets["places"] for word in re.findall(r"[\w’]+", behind)[:4])
        if len(sides) == 1 and is_place:
            return sides.pop()
    return OTHER


def _side_named(sentence: Sentence, words: str) -> str:
    """Give the side that words name; "other" for none."""
    known = (each.id for each in sentence.profile.sides if words in (each.name, *each.words))
    return next(known, OTHER)


def owner_of(sentence: Sentence, text: str, start: int) -> tuple[str, str]:
    """Give whose office a phrase without an owner means, and the phrase without its article."""
    low = text.lower()
    owners = sorted(lexicon().sets["owners"], key=len, reverse=True)
    possessive = next((each for each in owners if low.startswith(f"{each} ")), None)
    if possessive is not None:
        return _subject(sentence, start), text[len(possessive) + 1 :]
    side = leading_side(sentence, start)
    has_name = any(letter.isupper() for letter in text[4:])
    if side is None or has_name or not low.startswith("the "):
        return "", text
    return leading(sentence, start)[1], text[4:]


def _subject(sentence: Sentence, at: int) -> str:
    """Name the side or country that "its" means: the sentence's first, else the only side."""
    first = next((each for each in sentence.found if each.start < at), None)
    if first is not None and first.start - sentence.words[0].start <= _NEAR:
        words = POSSESSIVE.sub("", sentence.text[first.start : first.end])
        known = names(sentence.profile).at(words)
        return words if known is not None else ""
    sides = set(sides_in(sentence, sentence.start, at))
    if len(sides) != 1:
        return ""
    return next(each.name for each in sentence.profile.sides if each.id in sides)


def leading(sentence: Sentence, at: int) -> tuple[str, str]:
    """Give the side and the name of the owner that a sentence begins with, before an offset.

    Only an owner in so many words counts ("Norvia’s army"): a sentence that
    begins with one side is as often told by the other. Both are empty where
    there is none; a country that is no side has its own words and "other".
    """
    first = sentence.words[0].start
    for each in sentence.found:
        if each.start >= at or each.start - first > _NEAR:
            break
        words = sentence.text[each.start : each.end]
        owner = POSSESSIVE.search(words)
        is_owner = owner or sentence.text.startswith(("’s", "'s", "’ ", "' "), each.end)
        sides = {side_of(one) for one in each.named if isinstance(one, Side)} or {
            side_of(one) for one in each.named if not (isinstance(one, Name) and one.office)
        }
        if len(sides) == 1 and is_owner:
            side = sides.pop()
            known = (one.name for one in sentence.profile.sides if one.id == side)
            return side, next(known, words)
    return "", ""


def leading_side(sentence: Sentence, at: int) -> str | None:
    """Give the side that a sentence begins with, before an offset; null where it does not."""
    return leading(sentence, at)[0] or None
