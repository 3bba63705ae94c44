"""Who a lone name is, by the words with which the page introduces it elsewhere."""

import re

from daybook.model import SpeakerKind
from daybook.profile import Name, names, one_of, side_of
from daybook.read.kind import ends_in_kind, kind_of
from daybook.read.lexicon import lexicon
from daybook.read.spoken import Sentence
from daybook.read.whose import OTHER

_FIRST = r"(?:[A-Z][\w’-]+ ){0,2}"
_OFFICE = r"(?P<office>(?:[A-Z]\w+[’']s )?(?:[\w-]+ ){0,4}?[\w-]+),? "


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


def _offices(sentence: Sentence, surname: str) -> list[tuple[str, SpeakerKind, str] | None]:
    pattern = re.compile(
        rf"{_OFFICE}(?P<name>{_FIRST.replace('0,2', '1,2')}{re.escape(surname)})\b"
    )
    return [_told(sentence, match) for match in pattern.finditer(sentence.text)]


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
