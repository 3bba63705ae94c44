"""Where one speaker turns within a sentence: "Tervo denied that it had fired and said …".

The second verb has no subject of its own. Only where what it tells is more or less
certain than what stands before is it a claim of its own.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from daybook.read.attribution import Attribution, Words
from daybook.read.lexicon import Lexicon, Verb, lexicon
from daybook.read.status import status

_JOINING: Final = frozenset(("and", "but"))
_QUOTE_REACH: Final = 14
_MOST_ADVERBS: Final = 2


def turns(words: Words, found: tuple[Attribution, ...], text: str) -> tuple[Attribution, ...]:
    """Give the second verbs of a sentence's speakers, each as an attribution of its own.

    `text` is the page's, which the words' offsets count.
    """
    if not found or not any(word.lower in _JOINING for word in words):
        return ()
    lex = lexicon()
    made: list[Attribution] = []
    for number, each in enumerate(found):
        last = found[number + 1].begin if number + 1 < len(found) else len(words)
        turn = _turn(lex, words, each, last, text) if each.way == "verb" else None
        if turn is not None:
            made.append(turn)
    return tuple(made)


def pronoun_turns(words: Words, found: tuple[Attribution, ...], text: str) -> frozenset[int]:
    """Give the "but" in "A will do B, C said, but she warned of D": told with another certainty."""
    lex = lexicon()
    places = set()
    for before, each in pairwise(found):
        at = each.opening
        if at is None or each.way != "verb" or before.end >= at or before.way == "hedge":
            continue
        is_own = words[each.begin].lower in lex.sets["pronouns"] and words[at].lower in _JOINING
        if is_own and words[at - 1].text == ",":
            is_final = at - before.end <= 1
            first, last = (0, before.begin) if is_final else (before.end, at)
            claim, cue = (
                _words(words, first, last, text),
                _words(words, before.first, before.last, text),
            )
            left = status(claim, f"{claim} {cue}", cue)
            if left != _status(words, each.first, each.end, len(words), text):
                places.add(at)
    return frozenset(places)


def _turn(
    lex: Lexicon, words: Words, each: Attribution, last: int, text: str
) -> Attribution | None:
    """Find the first verb that goes on with a speaker and tells with another certainty."""
    first = _verb_in(lex, words, each)
    for place, at in _joined(lex, words, each.end + 1, last):
        verb = lex.verbs[words[at].lower]
        is_same = first is not None and first.form == verb.form
        if not (is_same and _attributes(lex, words, at, verb)):
            continue
        if not _is_outer(lex, words, each, place, at):
            continue
        left = _status(words, each.first, each.end, place, text)
        if left != _status(words, at, at + 1, len(words), text):
            return Attribution(
                way="verb", first=at, last=at + 1, sources=each.sources, opening=place
            )
    return None


def _verb_in(lex: Lexicon, words: Words, each: Attribution) -> Verb | None:
    inside = (lex.verbs.get(word.lower) for word in reversed(words[each.first : each.last]))
    return next((verb for verb in inside if verb is not None), None)


def _joined(lex: Lexicon, words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give each "and" or "but" with the verb that follows it, adverbs left out."""
    for place in range(first, last - 1):
        if words[place].lower not in _JOINING:
            continue
        at = place + 1
        while at < last - 1 and at <= place + _MOST_ADVERBS and _is_adverb(lex, words[at].lower):
            at += 1
        if words[at].lower in lex.verbs and not words[at].is_capital:
            yield place, at


def _is_adverb(lex: Lexicon, word: str) -> bool:
    return word in lex.sets["adverbs"] or word.endswith("ly")


def _attributes(lex: Lexicon, words: Words, at: int, verb: Verb) -> bool:
    """Whether a verb attributes by what follows it: its particle, a quotation, whom it is about."""
    behind = words[at + 1 : at + 1 + _QUOTE_REACH]
    small = tuple(word.lower for word in behind)
    if any(small[: len(tail)] == tail for tail in verb.tails):
        return True
    if verb.manner == "naming":
        return any(word.is_quotation for word in behind)
    if verb.manner == "stance":
        return not verb.tails and small[:1] != () and small[0] not in lex.sets["stance_ends"]
    return verb.manner == "say" or small[:1] == () or small[0] not in lex.sets["report_ends"]


def _is_outer(lex: Lexicon, words: Words, each: Attribution, place: int, at: int) -> bool:
    """Whether the second verb is the speaker's own, not of somebody in what he says.

    So it is behind a comma, where both verbs open with "that", or where what stands
    between has no verb whose subject could go on.
    """
    if words[place - 1].text == "," or words[place].lower == "but":
        return True
    between = words[each.end : place]
    if words[at].lower in ("denies", "denied"):
        return True
    opens_alike = words[each.end - 1].lower == "that" or between[0].lower == "that"
    if opens_alike:
        return words[at + 1 : at + 2] != () and words[at + 1].lower == "that"
    is_sure = lex.verbs[words[at].lower].manner == "say"
    return is_sure or not any(word.lower in lex.sets["finite"] for word in between)


def _status(words: Words, first: int, claimed: int, last: int, text: str) -> str:
    """Tell how certain a stretch is: its cue from `first`, what is claimed from `claimed` on."""
    claim, cue = _words(words, claimed, last, text), _words(words, first, claimed, text)
    return status(claim, f"{cue} {claim}", cue)


def _words(words: Words, first: int, last: int, text: str) -> str:
    return text[words[first].start : words[last - 1].end] if first < last else ""
