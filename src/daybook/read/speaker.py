"""Who speaks: a noun phrase resolved to a name, a kind and a side.

What the profile knows goes first; else the phrase's own words tell. A side is
given by the office held, never by nationality: without a word of office the
speaker is "other".
"""

import re
from dataclasses import replace
from typing import Final

from daybook.model import Speaker, SpeakerKind
from daybook.profile import Found, Name, Side, Source, names, one_of, side_of
from daybook.read.antecedent import OWNED, antecedent, subject_of
from daybook.read.kind import kind_of, person_in, title_of
from daybook.read.lexicon import lexicon
from daybook.read.phrase import Phrase
from daybook.read.side import OTHER, leading_side, owner_of, side_of_office
from daybook.read.spoken import Heard, Sentence, Sort, head_of, nouns_of
from daybook.read.word import Word

_SIDELESS: Final = frozenset(("media", "analyst", "witness", "ngo", "igo", "person", "unnamed"))


def heard(sentence: Sentence, phrase: Phrase, earlier: tuple[Heard, ...]) -> Heard:
    """Resolve a phrase to its speaker, with the help of those heard earlier in the passage."""
    lex = lexicon()
    start, end = sentence.span(phrase)
    words = sentence.words[phrase.first : phrase.last]
    text = sentence.text[start:end]
    head = head_of(lex, words).lower
    subject = subject_of(sentence, start) if head == "it" else None
    if subject is not None:
        owner = heard(sentence, subject, ())
        if owner.sort == "body":
            return owner
    before = antecedent(lex, words, head, earlier, sentence)
    if before is not None and head in lex.sets["pronouns"]:
        return replace(before, nouns=before.nouns | {head})
    if before is not None and head in lex.sets["utterances"]:
        return before
    if head in lex.sets["pronouns"]:
        return _bare_pronoun(text, start, end)
    named = _named(sentence, start, end, earlier)
    if named is not None:
        return _from_profile(named, words, text, (start, end))
    if before is not None and before.speaker.kind != "unnamed":
        known = before.speaker
        speaker = Speaker(
            text=text, start=start, end=end, name=known.name, kind=known.kind, side=known.side
        )
        return Heard(speaker, before.sort, before.nouns | nouns_of(words))
    owned = _owned(sentence, text, start)
    if owned is not None:
        return _from_profile(owned, words, text, (start, end))
    return _by_words(sentence, phrase)


def unnamed(text: str, start: int, end: int) -> Heard:
    """Make the speaker of a hedge: nobody is named, the hedge itself is the words."""
    speaker = Speaker(
        text=text[start:end], start=start, end=end, name="unnamed", kind="unnamed", side=OTHER
    )
    return Heard(speaker, "many", frozenset())


def _owned(sentence: Sentence, text: str, start: int) -> Name | None:
    """Look up "its defence minister", "the air force" by whose sentence it stands in."""
    index = names(sentence.profile)
    owner, rest = owner_of(sentence, text, start)
    if set(rest.lower().split()) & lexicon().sets["local"]:
        return None
    forms = [f"{owner}’s {rest}", f"{owner} {rest}"] if owner else []
    for side in sentence.profile.sides:
        if owner and owner in (side.name, *side.words):
            forms += [f"{word} {rest}" for word in side.words]
    return next((one for each in forms if isinstance(one := index.at(each), Name)), None)


def _bare_pronoun(text: str, start: int, end: int) -> Heard:
    sort: Sort = "person" if text.lower() in ("he", "she", "i") else "body"
    speaker = Speaker(text=text, start=start, end=end, name=text, kind="person", side=OTHER)
    return Heard(speaker, sort, frozenset())


def _one_heard(
    several: tuple[Name | Source | Side, ...], earlier: tuple[Heard, ...]
) -> Name | Source | Side | None:
    """Choose, of all that one spelling names, the one heard last."""
    known = {each.name: each for each in several}
    return next(
        (known[each.speaker.name] for each in reversed(earlier) if each.speaker.name in known), None
    )


def _lone_side(several: tuple[Name | Source | Side, ...]) -> str:
    return side_of(several[0]) if len({side_of(each) for each in several}) == 1 else "none"


def _named(
    sentence: Sentence, start: int, end: int, earlier: tuple[Heard, ...]
) -> Name | Source | Side | None:
    """Say whom the profile knows by the phrase: all of it, its end, or its head before a comma."""
    whole = names(sentence.profile).at(sentence.text[start:end])
    if whole is not None:
        return whole
    several = names(sentence.profile).every(sentence.text[start:end])
    if several:
        return _one_heard(several, earlier) or one_of(
            several, leading_side(sentence, start) or _lone_side(several)
        )
    inside = [each for each in sentence.found if start <= each.start and each.end <= end]
    for each in reversed(inside):
        named = one_of(each.named)
        follows = sentence.text[each.end : end]
        is_end = not follows or follows[0] in ",(" or follows.startswith(" (")
        if named is not None and is_end and _may_stand(sentence, named, start, each):
            return named
    return None


def _may_stand(sentence: Sentence, named: Name | Source | Side, start: int, found: Found) -> bool:
    """Whether a name at a phrase's end is the speaker, not whom the speaker belongs to."""
    lead = sentence.text[start : found.start].lower()
    if _is_governed(sentence, start, found.start):
        return False
    if isinstance(named, Side):
        return lead.strip() in ("", "the")
    is_former = re.search(r"\b(?:wife|husband|son|daughter|brother|sister)\b", lead)
    return is_former is None


def _is_governed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a preposition governs the name behind it: "an ally of the Norvian president …"."""
    lex = lexicon()
    lead = [word for word in sentence.words if start <= word.start < end]
    links = [at for at, word in enumerate(lead) if word.lower in lex.sets["links"] | {"and"}]
    if not links:
        return False
    return all(
        not word.is_capital
        or word.lower in lex.sets["offices"]
        or any(each.start <= word.start < each.end for each in sentence.found)
        for word in lead[links[-1] + 1 :]
    )


def _from_profile(
    named: Name | Source | Side, words: tuple[Word, ...], text: str, span: tuple[int, int]
) -> Heard:
    kind: SpeakerKind = "government" if isinstance(named, Side) else named.kind
    speaker = Speaker(
        text=text, start=span[0], end=span[1], name=named.name, kind=kind, side=side_of(named)
    )
    sort: Sort = "body"
    nouns = nouns_of(words)
    if isinstance(named, Name):
        sort = "person" if named.office else "body"
        office = frozenset(named.office.lower().split())
        nouns |= office | frozenset(named.name.lower().split())
    return Heard(speaker, sort, nouns)


def _by_words(sentence: Sentence, phrase: Phrase) -> Heard:
    """Read kind, side and name from the phrase's own words."""
    start, end = sentence.span(phrase)
    words = sentence.words[phrase.first : phrase.last]
    text = sentence.text[start:end]
    person = person_in(words)
    kind = kind_of(text) or _kind_by_capitals(sentence, phrase, person)
    side = OTHER if kind in _SIDELESS else side_of_office(sentence, start, end)
    owner, rest = owner_of(sentence, text, start) if kind in OWNED else ("", text)
    name = person or title_of(f"{owner}’s {rest}" if owner else text)
    speaker = Speaker(
        text=text, start=start, end=end, name="unnamed sources" if kind == "unnamed" else name,
        kind=kind, side=side,
    )  # fmt: skip
    return Heard(speaker, sort_of(words, person, kind), nouns_of(words))


def sort_of(words: tuple[Word, ...], person: str | None, kind: SpeakerKind) -> Sort:
    """Tell whether he or she, it, or they may mean a speaker."""
    lex = lexicon()
    head = head_of(lex, words).lower
    is_lone = len(words) == 1 and words[0].is_capital and kind == "person"
    if person or is_lone or head in lex.sets["offices"]:
        return "person"
    is_many = head.endswith("s") and not words[-1].is_capital and not head.endswith("ss")
    return "many" if is_many or any(word.lower == "and" for word in words) else "body"


def _kind_by_capitals(sentence: Sentence, phrase: Phrase, person: str | None) -> SpeakerKind:
    """Tell a country or body from a person where no word of office helps: by "it" behind it."""
    words = sentence.words[phrase.first : phrase.last]
    behind = [word.lower for word in sentence.words[phrase.last : phrase.last + 6]]
    is_body = "it" in behind or "its" in behind
    if person is None and len(words) <= 2 and words[-1].is_capital and is_body:
        return "government"
    return "person"
