"""Whom a sentence is about, whether they speak in it or not: "he" may mean them next."""

from dataclasses import replace
from typing import Final

from daybook.model import Speaker
from daybook.profile import Name, names, one_of
from daybook.read.kind import has_kind
from daybook.read.lexicon import Lexicon, lexicon
from daybook.read.namesake import is_namesake, may_name
from daybook.read.phrase import Phrase
from daybook.read.speaker import from_profile, heard
from daybook.read.spoken import POSSESSIVE, Heard, Sentence, nouns_of
from daybook.read.whose import OTHER
from daybook.read.word import Word

_LONGEST_OFFICE: Final = 14
_NAME: Final = (2, 3)


def spoken_of(sentence: Sentence, earlier: tuple[Heard, ...], *, is_asserted: bool) -> Heard | None:
    """Give the person whom a sentence is about, by its first words; null where it names none.

    A name that the profile does not know, and "a soldier", may be a person: they
    come without nouns, which says that nobody knows who is meant.
    """
    lex = lexicon()
    words = sentence.words
    office = _introduction(lex, words) if is_asserted else None
    if office is not None:
        return replace(heard(sentence, office, earlier), is_silent=True)
    last = 0
    while last < len(words) and words[last].is_word and words[last].is_capital:
        last += 1
    is_name = 0 < last < len(words) and words[last].text[0].islower() and may_name(words[0])
    is_name = is_name and not (last == 1 and _is_common(sentence, words[0]))
    if is_name and POSSESSIVE.search(words[last - 1].text):  # "Norvia’s army moved"
        return None
    if not is_name:
        last = _human_subject(lex, words)
    if not last:
        return _named_within(sentence, earlier) if is_asserted else None
    start, end = words[0].start, words[last - 1].end
    text = sentence.text[start:end]
    known = _met(words[:last], earlier)
    if known is not None:
        return replace(known, is_silent=True)
    named = names(sentence.profile).at(text)
    if is_namesake(sentence, text, named):
        named = None
    if isinstance(named, Name) and named.office:
        known = from_profile(named, words[:last], text, (start, end))
        return replace(known, is_silent=True)
    if named is not None or not (is_name or last) or (is_name and has_kind(words[:last])):
        return None
    return _nobody(text, start, end)


def _introduction(lex: Lexicon, words: tuple[Word, ...]) -> Phrase | None:
    """Find "Tamar’s foreign minister, Ilse Thorne," at a sentence's start: office, then name."""
    commas = [at for at, word in enumerate(words[:_LONGEST_OFFICE]) if word.text == ","]
    if len(commas) <= 1:
        return None
    office, name = words[: commas[0]], words[commas[0] + 1 : commas[1]]
    is_office = any(word.lower in lex.sets["offices"] for word in office)
    is_name = len(name) in _NAME and all(word.is_capital and word.is_word for word in name)
    return Phrase(0, commas[1]) if is_office and is_name else None


def _is_common(sentence: Sentence, word: Word) -> bool:
    """Whether a page has the word that opens a sentence in small letters too: it names nobody."""
    return word.lower.endswith("ing") or f" {word.lower} " in sentence.text


def _named_within(sentence: Sentence, earlier: tuple[Heard, ...]) -> Heard | None:
    """Give nobody in particular where a sentence names another person than spoke last."""
    last = next((each.speaker.name for each in reversed(earlier) if each.sort == "person"), None)
    if last is None or any(word.is_quotation for word in sentence.words):
        return None
    for each in sentence.found:
        named = one_of(each.named)
        if isinstance(named, Name) and named.office and named.name != last:
            text = sentence.text[each.start : each.end]
            if not POSSESSIVE.search(text):
                return _nobody(text, each.start, each.end)
    return None


def _nobody(text: str, start: int, end: int) -> Heard:
    speaker = Speaker(text=text, start=start, end=end, name=text, kind="person", side=OTHER)
    return Heard(speaker, "person", frozenset(), is_silent=True)


def _met(words: tuple[Word, ...], earlier: tuple[Heard, ...]) -> Heard | None:
    """Find the person heard before who bears the name that a sentence begins with."""
    called = nouns_of(words)
    return next(
        (
            each
            for each in reversed(earlier)
            if each.sort == "person" and called and called <= each.nouns
        ),
        None,
    )


def _human_subject(lex: Lexicon, words: tuple[Word, ...]) -> int:
    """Measure "a soldier", "the couple’s daughter" at a sentence's start; 0 for anything else."""
    if words[0].lower not in lex.sets["articles"]:
        return 0
    for at, word in enumerate(words[1:5], 1):
        if word.lower in lex.sets["pronouns"]:  # "An hour later she wrote"
            return 0
        if word.lower in lex.sets["humans"]:
            return at + 1
        if not word.is_word or word.lower in lex.sets["links"]:
            return 0
    return 0
