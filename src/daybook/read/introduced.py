"""Who a lone name is, by the words with which the page introduces it elsewhere."""

import re
from collections.abc import Iterator
from typing import Final

from daybook.model import SpeakerKind
from daybook.profile import Name, names, one_of, side_of
from daybook.read.kind import ends_in_kind, kind_of
from daybook.read.lexicon import lexicon
from daybook.read.spoken import Sentence
from daybook.read.whose import OTHER

_REACH: Final = 200
_BEFORE: Final = re.compile(
    r"(?P<office>(?:[A-Z]\w+[’']s )?(?:[\w-]+ ){0,4}?[\w-]+),? "
    r"(?P<name>(?:[A-Z][\w’-]+ ){1,2}[A-Z][\w’-]*)\Z"
)
"""An office and the name that follows it."""
_MOST_WORDS: Final = 9
"""So many words an office and a name have at most, as `_BEFORE` reads them."""


def introduced(sentence: Sentence, name: str) -> tuple[str, SpeakerKind, str] | None:
    """Give full name, kind and side of a person whom the page introduces by an office.

    "Tamar’s foreign minister, Ilse Thorne, …" tells who "Thorne" is. Null where
    no office stands before the name, or where pages of two offices bear it.
    """
    surname = name.rsplit(maxsplit=1)[-1]
    if not surname[0].isupper():
        return None
    told = {each for each in _offices(sentence, surname) if each}
    return told.pop() if len(told) == 1 else None


def _offices(sentence: Sentence, surname: str) -> Iterator[tuple[str, SpeakerKind, str] | None]:
    """Read what stands before each place where a page has the name."""
    text = sentence.text
    for found in re.finditer(rf"\b{re.escape(surname)}\b", text):
        words = text[max(0, found.start() - _REACH) : found.end()].split(" ")[-_MOST_WORDS:]
        has_first_name = len(words) > 1 and words[-2][:1].isupper()  # mostly the name is alone
        match = _BEFORE.search(" ".join(words)) if has_first_name else None
        if match is not None:
            yield _told(sentence, match)


def _told(sentence: Sentence, match: re.Match[str]) -> tuple[str, SpeakerKind, str] | None:
    office = match["office"]
    if not lexicon().sets["former"].isdisjoint(office.lower().split()):
        return None
    kind = kind_of(office)
    if kind not in ("government", "military") or not ends_in_kind().search(office.lower()):
        return None
    index = names(sentence.profile)
    sides = {side_of(one) for each in index.found(office) for one in each.named}
    known = one_of(index.every(match["name"]))
    if isinstance(known, Name) or len(sides) > 1:
        return None
    return match["name"], kind, sides.pop() if sides else OTHER
