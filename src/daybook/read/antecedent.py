"""Whom a pronoun, a surname or "the ministry" means: the nearest earlier speaker that fits."""

from typing import Final

from daybook.read.kind import has_kind
from daybook.read.lexicon import Lexicon, lexicon
from daybook.read.phrase import Phrase
from daybook.read.side import leading_side
from daybook.read.spoken import Heard, Sentence, nouns_of
from daybook.read.word import Word

OWNED: Final = frozenset(("government", "military", "agency"))
"""The kinds of speaker that belong to a side or country."""

_RECENT_PERSONS: Final = 8
_LONE: Final = 2
_NEAR: Final = 300


def antecedent(
    lex: Lexicon,
    words: tuple[Word, ...],
    head: str,
    earlier: tuple[Heard, ...],
    sentence: Sentence,
) -> Heard | None:
    """Find the nearest earlier speaker that a pronoun or "the ministry" fits."""
    if head in lex.sets["pronouns"]:
        return _for_pronoun(lex, head, earlier, words[0].start)
    earlier = tuple(each for each in earlier if not each.is_silent)
    if head in lex.sets["utterances"]:
        is_owned = words[0].lower in ("the", "this", "that", "its", "his", "her", "their")
        return earlier[-1] if earlier and is_owned else None
    is_definite = words[0].lower in ("the", "this", "that") or (
        len(words) == 1 and not words[0].lower.endswith("s")
    )
    if not is_definite:
        return None
    is_surname = len(words) == 1 and words[0].is_capital and words[0].lower not in lex.verbs
    is_body = len(words) == _LONE and head in lex.sets["bodies"]  # "the service"
    nouns = nouns_of(words) if is_surname or is_body or has_kind(words) else frozenset()
    telling = nouns - lex.sets["bodies"] or nouns
    side = leading_side(sentence, words[0].start)
    return next(
        (
            each
            for each in reversed(earlier)
            if telling
            and telling <= each.nouns
            and (side in (None, each.speaker.side) or each.speaker.kind not in OWNED)
        ),
        None,
    )


def _for_pronoun(lex: Lexicon, head: str, earlier: tuple[Heard, ...], at: int) -> Heard | None:
    """Find who a pronoun at an offset means.

    "It" and "they" may mean anything that was spoken of, so only whoever was heard
    last counts, and only from the sentence before or so. "He" and "she" mean nobody
    beyond the last whom a sentence was about.
    """
    sorts = {"he": "person", "she": "person", "it": "body", "they": "many"}
    sort = sorts.get(head)
    if sort != "person":
        near = _just_heard(tuple(each for each in earlier if not each.is_silent), at)
        return next(
            (each for each in near if each.sort == sort or _speaks_for(lex, head, each)), None
        )
    persons = [each for each in earlier[-_RECENT_PERSONS:] if each.sort == sort]
    found = next((each for each in reversed(persons) if _may_be(lex, head, each, earlier)), None)
    return found if found is not None and found.nouns else None


def _speaks_for(lex: Lexicon, head: str, each: Heard) -> bool:
    """Whether "it" may mean the body whose head somebody was heard as."""
    return head == "it" and bool(each.nouns & lex.sets["missions"])


def _may_be(lex: Lexicon, head: str, each: Heard, earlier: tuple[Heard, ...]) -> bool:
    """Whether "he" or "she" may mean a person: nothing said of them is contrary."""
    contrary = {"he": "she", "she": "he"}[head]
    told = frozenset[str]().union(
        *(other.nouns for other in earlier if other.speaker.name == each.speaker.name)
    )
    return contrary not in told and not told & lex.sets[f"{contrary}_words"]


def _just_heard(earlier: tuple[Heard, ...], at: int) -> tuple[Heard, ...]:
    end = earlier[-1].speaker.end if earlier else None
    return earlier[-1:] if end is not None and at - end <= _NEAR else ()


def subject_of(sentence: Sentence, at: int) -> Phrase | None:
    """Take the body or country that a sentence begins with, if a later "it" may mean it."""
    words = sentence.words
    if words[0].lower in lexicon().sets["pronouns"]:
        return None
    last = 0
    while last < len(words) and words[last].is_capital and words[last].end < at:
        last += 1
    lex = lexicon()
    if (
        not last
        or last >= len(words)
        or words[0].lower in lex.sets["openers"] | {"the", "in", "on"}
    ):
        return None
    if words[last].lower not in lex.sets["auxiliaries"] | lex.sets["modals"] | set(lex.verbs):
        return None
    return Phrase(0, last)
