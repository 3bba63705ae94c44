"""A sentence as its speakers are looked for, and a speaker as later words may mean it."""

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from daybook.model import Speaker
from daybook.profile import Found, Profile
from daybook.read.kind import kind_words
from daybook.read.lexicon import Lexicon, lexicon
from daybook.read.phrase import Phrase
from daybook.read.word import Word

Sort: TypeAlias = Literal["person", "body", "many"]
"""What a pronoun may stand for the speaker: he or she, it, they."""

_LONG: Final = 4

POSSESSIVE: Final = re.compile(r"(?<=\w)(?:[’'´]s|(?<=s)[’'´])(?=\s|$)")
"""The ending that makes an owner of a name."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker with what later words may mean: a pronoun, "the ministry".

    Where `is_silent`, a sentence was about them and they said nothing in it:
    "he" means them sooner than whoever spoke before.
    """

    speaker: Speaker
    sort: Sort
    nouns: frozenset[str]
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as its speakers are looked for: the page's text, words, known names."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    found: tuple[Found, ...]
    profile: Profile

    def span(self, phrase: Phrase) -> tuple[int, int]:
        """Give a phrase's offsets in the page's text."""
        return self.words[phrase.first].start, self.words[phrase.last - 1].end

    def is_speaker(self, phrase: Phrase, strict: bool) -> bool:  # noqa: FBT001 - one question
        """Whether a phrase can name a speaker; where `strict`, it must look like one."""
        lex = lexicon()
        words = self.words[phrase.first : phrase.last]
        head = head_of(lex, words)
        if head.lower in lex.sets["mute"] or head.text.isdigit():
            return False
        if head.lower in lex.sets["pronouns"]:
            return True
        if self._closes(phrase):
            return True
        if _is_remnant(lex, words):
            return False
        if not strict:
            return True
        start, end = self.span(phrase)
        if (
            any(start <= each.start < end for each in self.found)
            or words[-1].is_capital
            or head.is_capital
        ):
            return True
        is_known = any(word.lower in lex.sets["human_plurals"] for word in words)
        return is_known or bool(lex.sets["utterances"] & {head.lower}) or bool(
            kind_words().search(self.text[start:end].lower())
        )  # fmt: skip

    def _closes(self, phrase: Phrase) -> bool:
        """Whether a phrase and its verb end the sentence behind a comma: "…, two nurses said."."""
        lead, behind = self.words[phrase.first - 1], self.words[phrase.last + 1 :]
        is_behind = phrase.first > 0 and (lead.text == "," or lead.is_quotation)
        return is_behind and not any(word.is_word for word in behind)


def _is_remnant(lex: Lexicon, words: tuple[Word, ...]) -> bool:
    """Whether a long phrase is the rest of a clause ("far short of what Norvia"), not a speaker.

    Without article or capital it must begin with people or an office ("officials from Vell").
    """
    first = words[0]
    if len(words) < _LONG or first.is_capital or first.lower in lex.sets["articles"]:
        return False
    lead = words[
        : next((at for at, each in enumerate(words) if each.lower in lex.sets["links"]), 3)
    ]
    has_people = any(word.lower in lex.sets["people"] for word in lead)
    named = " ".join(word.lower for word in lead)
    return not (has_people or kind_words().search(named))


def head_of(lex: Lexicon, words: tuple[Word, ...]) -> Word:
    """Take the noun that the phrase is about: the last before a preposition or a "who"."""
    for place, word in enumerate(words[1:], 1):
        is_end = word.lower in lex.sets["links"] or word.lower in lex.sets["relative"]
        if is_end or word.text == ",":
            return words[place - 1]
    return words[-1]


def nouns_of(words: tuple[Word, ...]) -> frozenset[str]:
    """Take the words of a phrase by which it may be meant again."""
    bare = lexicon().sets["bare"]
    return frozenset(
        POSSESSIVE.sub("", word.lower)
        for word in words
        if word.lower not in bare and word.is_word and word.lower != "and"
    )
