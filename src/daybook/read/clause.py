"""Where a sentence is cut into several claims: a change of speaker, status or negation.

Cuts are rare by design: a wrong one costs two claims. The word that joins opens
the second clause.
"""

from itertools import pairwise
from typing import Final

from daybook.read.attribution import Attribution, Words
from daybook.read.lexicon import Lexicon, lexicon
from daybook.read.status import is_negated
from daybook.read.word import Word
from daybook.read.words import word_list

_SHORTEST: Final = 3
_LONGEST_SUBJECT: Final = 6
_NEAR: Final = 3
_DAY_WORDS: Final = 2  # "on Monday"
_VERB_REACH: Final = 10
_NOT_ONLY: Final = frozenset(("only", "just", "merely", "simply"))
_SPANS: Final = frozenset(word_list("clauses")["spans"])
_AMOUNTS: Final = frozenset(word_list("clauses")["amounts"])
_BEFORE_AS: Final = frozenset(word_list("clauses")["before_as"])
_REPEATED: Final = frozenset(word_list("clauses")["repeated"])


def cuts(
    words: Words,
    found: tuple[Attribution, ...],
    text: str,
    also: tuple[int | None, ...] = (),
) -> tuple[int, ...]:
    """Give the words that open a second or later claim of a sentence, in order.

    `text` is the page's, which the words' offsets count; `also` are places
    at which a speaker turns (see `turn`).
    """
    lex = lexicon()
    at = {place for place in also if place is not None} | _negation_cuts(words, found, text)
    if found:
        at.update(
            _speaker_cuts(lex, words, found),
            _relative_cuts(lex, words, found),
            _own_voice_cuts(lex, words, found),
            _fronted_cuts(lex, words, found),
            _hedge_cuts(words, found),
            _semicolon_cuts(words, found),
            _ellipsis_cuts(words, found),
            _quotation_cuts(words, found, text),
        )
    kept: list[int] = []
    for place in sorted(at):
        is_long = len(words) - place >= _SHORTEST or words[place].is_quotation
        begin = kept[-1] if kept else 0
        if place - begin >= _SHORTEST and is_long and _is_clause(lex, words[begin:place]):
            kept.append(place)
    return tuple(kept)


def clauses(words: Words, places: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Give the clauses between cuts as first and last word, the last excluded."""
    return tuple(pairwise((0, *places, len(words))))


def _speaker_cuts(lex: Lexicon, words: Words, found: tuple[Attribution, ...]) -> set[int]:
    """Cut before "as the mayor says", "with the ministry saying", "after Corvin called for"."""
    places = set()
    for number, each in enumerate(found):
        opening = each.opening
        if each.way != "verb" or opening is None or words[opening].lower not in lex.sets["opening"]:
            continue
        if opening and words[opening].lower == "as" and words[opening - 1].lower in _BEFORE_AS:
            continue
        if completes(words, opening) or _is_aside(lex, words, each):
            continue
        is_pronoun = words[each.begin].lower in lex.sets["pronouns"] and not (
            not number and words[opening].lower == "but" and words[opening - 1].text == ","
        )
        is_loose = words[opening].lower == "and" and words[opening - 1].text != ","
        if is_loose and not number:
            continue
        if (
            opening >= _SHORTEST
            and not is_pronoun
            and not _is_inner(words, found[:number], opening)
        ):
            places.add(_even(words, opening))
    return places


def _is_inner(words: Words, earlier: tuple[Attribution, ...], opening: int) -> bool:
    """Whether a joined clause lies in what an earlier speaker says ("said that A and B warned")."""
    if not earlier or words[opening - 1].text == ",":
        return False
    between = words[earlier[-1].end : opening]
    return words[opening].lower == "and" and any(word.lower == "that" for word in between)


def _even(words: Words, opening: int) -> int:
    """Step back over "even as", "hours after", "a day after"."""
    first = opening
    if first and words[first - 1].lower in ("even", "just", "only", "shortly"):
        first -= 1
    span = words[first - 1].lower if first > 1 else ""
    if span in _SPANS and (span.endswith("s") or _is_amount(words[first - 2])):
        first -= 1
        while first and _is_amount(words[first - 1]):
            first -= 1
    return first


def _is_aside(lex: Lexicon, words: Words, each: Attribution) -> bool:
    """Whether a clause says nothing of its own: "…, as Halden said on Monday"."""
    if each.opening is None or words[each.opening].lower != "as":
        return False
    behind = [word.lower for word in words[each.end : each.end + 4] if word.is_word]
    is_day = behind[:1] == ["on"] and behind[1:2] != [] and behind[1] in lex.sets["weekdays"]
    return not behind or (is_day and len(behind) == _DAY_WORDS)


def _is_amount(word: Word) -> bool:
    return word.lower in _AMOUNTS or word.text.isdigit()


def completes(words: Words, opening: int) -> bool:
    """Whether a clause completes "comes" or "came": "The move comes days after Tervo said …"."""
    first = _even(words, opening)
    return first > 0 and words[first - 1].lower in ("comes", "came", "come", "coming")


def _is_clause(lex: Lexicon, words: Words) -> bool:
    """Whether a short stretch before a cut tells something: "In November," does not."""
    if len(words) > _LONGEST_SUBJECT or words[-1].text != ",":
        return True
    return any(
        word.is_quotation
        or word.lower in lex.sets["finite"]
        or word.lower in lex.verbs
        or (word.lower.endswith("ed") and not word.is_capital)
        for word in words
    )


def _relative_cuts(lex: Lexicon, words: Words, found: tuple[Attribution, ...]) -> set[int]:
    """Cut before "that it says are …": what the relative clause says has its own speaker."""
    places = set()
    for each in found:
        opening = each.opening
        if each.way != "verb" or opening is None or each.end >= len(words):
            continue
        if any(0 <= opening - other.end <= _NEAR for other in found if other.way == "verb"):
            continue  # "Corvin told NorthWire that …": what he says follows
        is_verb = words[each.end].lower in lex.sets["relative_verbs"] and each is found[-1]
        if words[opening].lower in ("that", "which", "who") and is_verb and opening >= _SHORTEST:
            places.add(opening)
    return places


def _own_voice_cuts(lex: Lexicon, words: Words, found: tuple[Attribution, ...]) -> set[int]:
    """Cut "A said B, as C faces D": after the comma the outlet speaks itself."""
    if len(found) > 1 or found[0].way != "verb" or found[0].begin > _SHORTEST:
        return set()
    for place in range(found[0].end + _SHORTEST, len(words) - 1):
        word, following = words[place], words[place + 1]
        if word.lower == "as" and words[place - 1].text == ",":
            is_subject = following.is_capital or following.lower in lex.sets["articles"]
            return {place} if is_subject else set()
    return set()


def _fronted_cuts(lex: Lexicon, words: Words, found: tuple[Attribution, ...]) -> set[int]:
    """Cut "While A reportedly did B, C goes on" behind the comma."""
    if words[0].lower not in ("while", "although", "though"):
        return set()
    if any(word.text == "," for word in words[: found[0].begin]):
        return set()
    comma = next((at for at in range(found[0].end, len(words)) if words[at].text == ","), None)
    is_rest_free = comma is not None and all(each.end <= comma for each in found)
    if comma is None or not is_rest_free or found[0].way == "according":
        return set()
    following = words[comma + 1] if comma + 1 < len(words) else None
    is_subject = following is not None and following.lower not in lex.sets["joining"]
    return {comma + 1} if is_subject else set()


def _hedge_cuts(words: Words, found: tuple[Attribution, ...]) -> set[int]:
    """Cut "A reportedly did B, while C did D, the mayor said" before the "while"."""
    hedges = [each for each in found if each.way == "hedge"]
    others = [each for each in found if each.way != "hedge"]
    if not hedges or not others:
        return set()
    for place in range(hedges[0].end, others[-1].begin):
        if words[place].lower in ("while", "but") and words[place - 1].text == ",":
            return {place}
    return set()


def _semicolon_cuts(words: Words, found: tuple[Attribution, ...]) -> set[int]:
    """Cut "A said B; C denied D" behind the semicolon where both halves tell who speaks."""
    return {
        place + 1
        for place, word in enumerate(words)
        if word.text == ";"
        and any(each.end <= place for each in found)
        and (any(each.begin > place for each in found) or _is_owner_saying(words[place + 1 :]))
    }


def _is_owner_saying(words: Words) -> bool:
    """Whether a half opens with a bare owner and a verb of saying: "Norvia’s says that …"."""
    is_owner = len(words) > 1 and words[0].is_capital and words[0].text.endswith(("’s", "'s", "s’"))
    return is_owner and words[1].lower in lexicon().verbs


def _negation_cuts(words: Words, found: tuple[Attribution, ...], text: str) -> set[int]:
    """Cut "A did B, but not C" where only one half is negated, and one voice tells both.

    So the outlet itself does, or somebody named at the end of either half.
    """
    ends = {each.end for each in found}
    for place in range(_SHORTEST, len(words) - _SHORTEST):
        if words[place - 1].text != "," or not _joins(words, place, ends):
            continue
        is_told = all(_is_behind(words, each, place) for each in found)
        is_changed = is_told and _is_no(words[:place], text) != _is_no(words[place:], text)
        return {place} if is_changed and _is_turned(words, place) else set()
    return set()


def _joins(words: Words, place: int, ends: set[int]) -> bool:
    """Whether a "but" stands at a place, or an "and" behind a speaker or before a "no"."""
    if words[place].lower != "and":
        return words[place].lower == "but"
    return place - 1 in ends or (bool(ends) and _is_negative(words[place + 1].lower))


def _is_negative(word: str) -> bool:
    return word in ("no", "nobody", "nothing", "none", "neither")


def _is_behind(words: Words, each: Attribution, place: int) -> bool:
    """Whether an attribution closes a half: "…, the mayor said"."""
    lead = words[each.begin - 1] if each.begin > _SHORTEST else None
    is_led = lead is not None and (lead.text == "," or lead.is_quotation)
    return is_led and (each.end == place - 1 or each.end >= len(words) - 1)


def voiceless(words: Words, found: tuple[Attribution, ...], clause: tuple[int, int]) -> bool:
    """Whether a clause has no speaker of its own and shares the one at the other half's end."""
    if not found or any(clause[0] <= each.first < clause[1] for each in found):
        return False
    place = clause[0] or clause[1]
    return place < len(words) and all(_is_behind(words, each, place) for each in found)


def _is_no(words: Words, text: str) -> bool:
    return is_negated(text[words[0].start : words[-1].end]) or any(
        _is_negative(word.lower) for word in words
    )


def _is_turned(words: Words, place: int) -> bool:
    """Whether a clause opens with "but", not a phrase: "not only cranes, but also ships"."""
    lex = lexicon()
    following = words[place + 1].lower
    pairs = pairwise(words[:place])
    is_pair = any(one.lower == "not" and two.lower in _NOT_ONLY for one, two in pairs)
    if is_pair or following in ("that", "to", "also", "only", "rather", "instead"):
        return False
    if following == "not" or following in lex.sets["links"]:
        return any(
            word.lower in lex.sets["finite"] for word in words[place + 2 : place + _VERB_REACH]
        )
    return True


def _ellipsis_cuts(words: Words, found: tuple[Attribution, ...]) -> set[int]:
    """Cut "A rejected it, and so did B": the second speaker has the first one's verb."""
    for place in range(_SHORTEST, len(words) - _SHORTEST):
        if words[place].lower == "and" and words[place - 1].text == ",":
            is_like = words[place + 1].lower in ("so", "neither", "nor")
            is_verb = words[place + 2].lower in _REPEATED
            if is_like and is_verb and found[0].end <= place:
                return {place}
    return set()


def _quotation_cuts(words: Words, found: tuple[Attribution, ...], text: str) -> set[int]:
    """Cut "“A,” said B, “but not C.”" before the "but" where only one half is negated."""
    if not words[0].is_quotation:
        return set()
    for place in range(_SHORTEST, len(words)):
        word = words[place]
        if not word.is_quotation or words[place - 1].text != ",":
            continue
        is_turned = text[word.start + 1 : word.end].lower().startswith("but ")
        if found[0].end <= place and is_turned:
            first, second = text[words[0].start : words[0].end], text[word.start : word.end]
            return {place} if is_negated(first) != is_negated(second) else set()
    return set()
