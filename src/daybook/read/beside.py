"""What is told of a speaker beside the name: "…, said Ida Corvin, who saw it from her window"."""

import re
from functools import lru_cache
from typing import Final

from daybook.read.kind import ends_in_kind, has_kind
from daybook.read.lexicon import Lexicon, lexicon
from daybook.read.phrase import Phrase
from daybook.read.spoken import Sentence
from daybook.read.words import branching

_LONGEST: Final = 20
_NAME: Final = 4
_OPENING: Final = 3
_BELONGS: Final = frozenset(("of", "at", "in", "for", "from", "that", "which", "based"))
_RELATIVE: Final = frozenset(("who", "whose"))
_ARTICLES: Final = frozenset(("a", "an", "the", "one"))


def told_beside(sentence: Sentence, phrase: Phrase) -> tuple[str, str]:
    """Give the words behind a speaker that tell of him, and the clause with "who" among them.

    Both are empty where there are none. Words with a verb of their own and no
    "who" are another clause and tell nothing of him.
    """
    words, lex = sentence.words, lexicon()
    first = phrase.last + 1
    if first < len(words) and words[phrase.last].lower in _RELATIVE:
        return "", _text(sentence, phrase.last, _end(sentence, first))
    if first >= len(words) or words[phrase.last].text != ",":
        return "", ""
    last = _end(sentence, first)
    if _is_name_of(sentence, phrase, first, last):
        return _text(sentence, first, last), ""
    split = next((at for at in range(first, last) if words[at].lower in _RELATIVE), last)
    if split == first:
        return "", _text(sentence, first, last)
    opens = words[first].lower in _ARTICLES or words[first].lower in lex.sets["offices"]
    if _is_opening(sentence, phrase) and not _is_office(sentence, first, split):
        return "", ""
    if not opens or any(_is_verb(lex, word.lower) for word in words[first:split]):
        return "", ""
    return _text(sentence, first, split), _text(sentence, split, last)


def is_name(text: str) -> bool:
    """Whether words are a name and nothing else: "Ostrel Grid"."""
    return bool(text) and all(each[0].isupper() for each in text.split())


def _is_name_of(sentence: Sentence, phrase: Phrase, first: int, last: int) -> bool:
    """Whether a body is followed by its name and no more: "the utility, Ostrel Grid"."""
    body, name = sentence.words[phrase.first : phrase.last], sentence.words[first:last]
    has_office = has_kind(body) or body[-1].lower in lexicon().sets["offices"]
    is_owned = body[0].lower in lexicon().sets["owners"]
    is_bare = has_office and (is_owned or not any(word.is_capital for word in body[1:]))
    is_end = last == len(sentence.words) or sentence.words[last].text in ",.:;"
    return is_bare and is_end and last - first <= _NAME and all(word.is_capital for word in name)


def _is_opening(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a sentence opens with "According to" a speaker: what he says follows the comma."""
    return sentence.words[0].lower == "according" and phrase.first <= _OPENING


def _is_office(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words are an office, with at most what belongs to it: "a charity in Vell"."""
    words = sentence.words[first:last]
    end = next((at for at, word in enumerate(words) if word.lower in _BELONGS), len(words))
    return bool(ends_in_kind().search(" ".join(word.lower for word in words[:end])))


def _end(sentence: Sentence, first: int) -> int:
    """Find where an aside ends: at the next mark."""
    words = sentence.words
    last = first
    while last < min(len(words), first + _LONGEST) and (
        words[last].is_word or words[last].text in "-–"
    ):
        last += 1
    return last


def _is_verb(lex: Lexicon, word: str) -> bool:
    return word in lex.sets["auxiliaries"] or word in lex.sets["modals"]


def _text(sentence: Sentence, first: int, last: int) -> str:
    if first >= last:
        return ""
    return sentence.text[sentence.words[first].start : sentence.words[last - 1].end]


def is_witness(sentence: Sentence, told: str) -> bool:
    """Whether somebody saw it: by what is told of him, or by his own words.

    `told` are his name and what stands beside it.
    """
    if _listed("witnessed").search(told.lower()):
        return True
    return bool(_listed("perceived").search(sentence.text[sentence.start : sentence.end].lower()))


@lru_cache(maxsize=4)
def _listed(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){branching(lexicon().sets[name])}(?![\w-])")
