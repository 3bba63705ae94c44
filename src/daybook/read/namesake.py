"""Namesakes: a surname that a page gives to somebody else than the one the profile knows."""

import re
from functools import lru_cache
from itertools import takewhile

from daybook.profile import Name, Side, Source, names
from daybook.read.kind import kind_words
from daybook.read.lexicon import lexicon
from daybook.read.spoken import POSSESSIVE, Sentence
from daybook.read.word import Word


def is_namesake(sentence: Sentence, text: str, named: Name | Source | Side | None) -> bool:
    """Whether a page gives a lone surname to somebody else than the one the profile has for it."""
    if not isinstance(named, Name) or not named.office or " " in text.strip():
        return False
    surname = POSSESSIVE.sub("", text.strip())
    if _is_told_otherwise(sentence.text, surname, named):
        return True
    initials = {word[0] for word in re.split(r"[\s-]", named.name) if word}
    index = names(sentence.profile)
    return any(
        first[0] not in initials and named not in index.every(f"{first} {surname}")
        for first in _first_names(sentence.text, surname)
        if index.at(f"{first} {surname}") != named and index.at(first) is None
    )


@lru_cache(maxsize=256)
def _is_told_otherwise(page: str, surname: str, named: Name) -> bool:
    """Whether a page introduces a lone surname as somebody else: "Corvin, a farmer from Vell".

    Not where the page names the office-holder in full, or tells of the office ("a minister").
    """
    if f"{surname}, a" not in page or named.name in page:
        return False
    lex = lexicon()
    for found in re.finditer(rf"(?<![\w’'-]){re.escape(surname)}, an? ([\w’' -]+)", page):
        lead = page[: found.start()].rpartition("\n")[2].split()
        noun = takewhile(lambda word: word not in lex.sets["links"], found[1].split())
        words = {word.lower() for word in noun}
        is_lone = not lead or not lead[-1][0].isupper()
        is_office = words & set(named.office.lower().split())
        if is_lone and words and not is_office and not words & lex.sets["no_persons"]:
            return True
    return False


@lru_cache(maxsize=64)
def _first_names(text: str, surname: str) -> frozenset[str]:
    """List the capital words that a page puts before a surname, offices and peoples left out."""
    lex = lexicon()
    found = re.findall(rf"\b([A-Z][a-zà-ž-]{{2,}})\s+{re.escape(surname)}(?![\w-])", text)
    return frozenset(
        word
        for word in found
        if word.lower() not in lex.sets["offices"]
        and not kind_words().fullmatch(word.lower())
        and may_name(Word(0, len(word), word, word.lower()))
        and not word.lower().endswith(tuple(lex.sets["peoples"]))
    )


def may_name(word: Word) -> bool:
    """Whether a capital word that opens a sentence may be a name."""
    return word.lower not in lexicon().sets["no_names"] and len(word.text) > 1
