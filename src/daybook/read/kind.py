"""What kind of speaker a noun phrase names, and by which name, from its own words."""

import re
from functools import lru_cache
from typing import Final, cast

from daybook.model import SpeakerKind
from daybook.read.lexicon import lexicon
from daybook.read.word import Word
from daybook.read.words import branching, word_list

_NAME_WORDS: Final = (2, 3)
_OWNED_OFFICE: Final = re.compile(r"((?:[Tt]he )?(?:[A-Z][\w-]+ ?)+)[’'´]s ([a-z][a-z -]+)")


def kind_of(text: str) -> SpeakerKind | None:
    """Tell from a phrase's own words what kind of speaker it names; null where they do not.

    The last word of a kind before a preposition decides: a military analyst is an
    analyst. Who speaks for somebody is of that body's kind.

    >>> kind_of("a spokesman for the air force"), kind_of("the Norvian military analyst")
    ('military', 'analyst')
    """
    low = text.lower()
    near = re.split(r",| (?:of|for|in|at|to|on|with|by|whose|who|\w+ing) ", low, maxsplit=1)[0]
    found = kind_words().findall(near)
    every = kind_words().findall(low)
    solid = [word for word in found if word not in lexicon().sets["transparent"]]
    rest = [word for word in every if word not in lexicon().sets["transparent"]]
    chosen = solid or rest or every
    return _kinds()[chosen[-1] if solid or not rest else chosen[0]] if chosen else None


@lru_cache(maxsize=2)
def _kinds() -> dict[str, SpeakerKind]:
    rows = word_list("speakers")["kind"]
    kinds: dict[str, SpeakerKind] = {}
    for row in rows:
        for words in row["words"]:
            kinds.setdefault(words, cast("SpeakerKind", row["kind"]))
    return kinds


@lru_cache(maxsize=2)
def kind_words() -> re.Pattern[str]:
    """Compile the words that tell a kind, longest first."""
    return re.compile(rf"(?<![\w-]){branching(_kinds())}(?![\w-])")


@lru_cache(maxsize=2)
def ends_in_kind() -> re.Pattern[str]:
    """Compile the words that tell a kind, at the end of a phrase."""
    return re.compile(kind_words().pattern + r"\Z")


def has_kind(words: tuple[Word, ...]) -> bool:
    """Whether a word of some kind of speaker stands among words."""
    return bool(kind_words().search(" ".join(word.lower for word in words)))


def person_in(words: tuple[Word, ...]) -> str | None:
    """Take a person's name from "defence minister Ida Corvin" or "Ida Corvin, the mayor"."""
    lex = lexicon()
    comma = next((at for at, word in enumerate(words) if word.text == ","), None)
    if comma is not None:
        behind = words[comma + 1 :]
        if len(behind) == 1 and words[comma - 1].is_capital:  # a town and where it is
            behind = ()
        for part in (_untitled(behind), words[:comma]):
            if part and all(word.is_capital and word.is_word for word in part):
                return " ".join(word.text for word in part)
    if member := _member_in(words):
        return member
    if ends_in_kind().search(" ".join(word.lower for word in words)):
        return None
    last = max(
        (
            at
            for at, word in enumerate(words)
            if word.lower in lex.sets["offices"]
            or word.lower.rpartition("-")[2] in lex.sets["offices"]  # "vice-chancellor"
        ),
        default=-1,
    )
    if any(word.lower in lex.sets["links"] for word in words[: max(last, 0)]):
        return None
    tail = words[last + 1 :]
    is_name = bool(tail) and all(word.is_capital and "’s" not in word.text for word in tail)
    is_body = last < 0 and (len(tail) not in (2, 3) or has_kind(tail) or tail[0].lower == "the")
    if not is_name or is_body:
        return None
    return " ".join(word.text for word in tail)


def _untitled(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out the titles that a name begins with: "Capt. Ida Corvin"."""
    titles = lexicon().sets["offices"]
    first = next((at for at, word in enumerate(words) if word.lower not in titles), 0)
    return words[first:]


def _member_in(words: tuple[Word, ...]) -> str | None:
    """Take a person's name from "Ida Corvin of the Strait Institute"."""
    lex = lexicon()
    link = next((at for at, word in enumerate(words) if word.lower in lex.sets["memberships"]), 0)
    if not link:
        return None
    name = _untitled(words[:link])
    titles = lex.sets["offices"]
    is_name = len(name) in _NAME_WORDS and all(each.is_capital for each in name)
    is_name = is_name and not any(each.lower in titles for each in name)
    is_body = has_kind(name) or name[0].lower == "the" or name[-1].lower in lex.sets["realms"]
    return None if is_body or not is_name else " ".join(word.text for word in name)


def title_of(text: str) -> str:
    """Write a speaker's words as a name, without article: "Tamar’s minister" by its office.

    >>> title_of("Tamar’s foreign minister"), title_of("the Harbour Board")
    ('Foreign Minister of Tamar', 'Harbour Board')
    """
    medium = _medium().fullmatch(text)
    is_people = bool(medium) and text.endswith(("television", "TV", "radio", "channel", "outlet"))
    if medium and not (is_people and medium[1].lower().endswith(tuple(lexicon().sets["peoples"]))):
        return medium[1]
    owned = _OWNED_OFFICE.fullmatch(text)
    if owned and kind_of(owned[2]) in ("government", "military"):
        return f"{owned[2].title()} of {owned[1].replace('The ', 'the ', 1)}"
    return re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)


@lru_cache(maxsize=2)
def _medium() -> re.Pattern[str]:
    tails = "|".join(sorted(lexicon().sets["media_tails"], key=len, reverse=True))
    return re.compile(rf"(?:.*[’']s )?(?:[Tt]he )?(?:[a-z-]+ )*([A-Z][\w ]*?) (?:{tails})")
