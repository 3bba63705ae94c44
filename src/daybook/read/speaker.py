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
from daybook.read.namesake import is_namesake
from daybook.read.phrase import Phrase
from daybook.read.side import OTHER, leading_side, owner_of, side_of_office
from daybook.read.spoken import POSSESSIVE, Heard, Sentence, Sort, head_of, nouns_of
from daybook.read.word import Word

_ARTICLES: Final = frozenset(("", "the", "a", "an", "to the"))
_SIDELESS: Final = frozenset(("media", "analyst", "witness", "ngo", "igo", "person", "unnamed"))


def heard(sentence: Sentence, phrase: Phrase, earlier: tuple[Heard, ...]) -> Heard:
    """Resolve a phrase to its speaker, with the help of those heard earlier in the passage."""
    lex = lexicon()
    start, end = sentence.span(phrase)
    words = sentence.words[phrase.first : phrase.last]
    text = sentence.text[start:end]
    head = head_of(lex, words).lower
    before = antecedent(lex, words, head, earlier, sentence)
    owner = _subject_meant(sentence, phrase, before) if head == "it" else None
    if owner is not None:
        return owner
    if before is not None and head in lex.sets["pronouns"]:
        return replace(before, nouns=before.nouns | {head})
    if before is not None and head in lex.sets["utterances"]:
        return before
    if head in lex.sets["pronouns"]:
        return _bare_pronoun(text, start, end)
    named = _named(sentence, start, end, earlier)
    if named is not None:
        return from_profile(named, words, text, (start, end))
    if before is not None and before.speaker.kind != "unnamed":
        known = before.speaker
        speaker = Speaker(
            text=text, start=start, end=end, name=known.name, kind=known.kind, side=known.side
        )
        return Heard(speaker, before.sort, before.nouns | nouns_of(words))
    owned = _owned(sentence, text, start)
    if owned is not None:
        return from_profile(owned, words, text, (start, end))
    return _by_words(sentence, phrase)


def _subject_meant(sentence: Sentence, phrase: Phrase, before: Heard | None) -> Heard | None:
    """Give whom "it" means where its sentence begins with a body or country; else null.

    Where two may be meant, whoever spoke last goes on ("it added"), and else nobody is named.
    """
    start, end = sentence.span(phrase)
    subject = subject_of(sentence, start)
    owner = heard(sentence, subject, ()) if subject is not None else None
    if owner is None or owner.sort != "body":
        return None
    if before is None or before.speaker.name == owner.speaker.name:
        return owner
    is_before = _goes_on(sentence, phrase)
    return before if is_before else _bare_pronoun(sentence.text[start:end], start, end)


def _goes_on(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a pronoun is followed by a verb of going on: "it added"."""
    behind = sentence.words[phrase.last : phrase.last + 2]
    return any(word.lower in lexicon().sets["continuing"] for word in behind)


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
    is_thing = text.lower() in ("it", "they")
    sort: Sort = "body" if is_thing else "person"
    kind: SpeakerKind = "unnamed" if is_thing else "person"
    speaker = Speaker(text=text, start=start, end=end, name=text, kind=kind, side=OTHER)
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
    if is_namesake(sentence, sentence.text[start:end], whole):
        return None
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
        if named is None or not is_end:
            continue
        bare = sentence.text[each.start : each.end]
        if _is_other_name(follows, named) or is_namesake(sentence, bare, named):
            return None
        if _may_stand(sentence, named, start, each):
            return named
    return None


def _is_other_name(follows: str, named: Name | Source | Side) -> bool:
    """Whether an office is followed by a name that is not the one the profile has for it.

    Offices change hands: "the mayor, Ida Corvin" is Ida Corvin, whoever was mayor.
    """
    behind = re.match(r",\s+((?:[A-Z][\w’'-]+\s?){2,4})(?=,|\Z)", follows)
    if behind is None or not isinstance(named, Name) or not named.office:
        return False
    return not set(behind[1].split()) & set(named.name.split())


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
    behind = lead[links[-1] + 1 :]
    if any(word.text == "," for word in behind):  # "the head of the board, Ida Corvin"
        return False
    return all(
        not word.is_capital
        or word.lower in lex.sets["offices"]
        or any(each.start <= word.start < each.end for each in sentence.found)
        for word in behind
    )


def from_profile(
    named: Name | Source | Side, words: tuple[Word, ...], text: str, span: tuple[int, int]
) -> Heard:
    """Make the speaker whom the profile knows by words that stand at a span of the page."""
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
    medium = _medium_of(sentence, phrase)
    kind: SpeakerKind = "media"
    if medium is None:
        kind = kind_of(text) or _kind_by_capitals(sentence, phrase, person)
    person = medium or person
    side = OTHER if kind in _SIDELESS else side_of_office(sentence, start, end)
    owner, rest = owner_of(sentence, text, start) if kind in OWNED else ("", text)
    name = person or title_of(f"{owner}’s {rest}" if owner else text)
    speaker = Speaker(
        text=text, start=start, end=end, name="unnamed sources" if kind == "unnamed" else name,
        kind=kind, side=side,
    )  # fmt: skip
    return Heard(speaker, sort_of(words, person, kind), nouns_of(words))


def _medium_of(sentence: Sentence, phrase: Phrase) -> str | None:
    """Name who speaks of an outlet: its reporter ("The Harbour Post’s Ida Corvin") or itself.

    It speaks itself in its counts and papers ("a NorthWire tally").
    """
    start, end = sentence.span(phrase)
    lex = lexicon()
    for each in sentence.found:
        source = one_of(each.named)
        lead = sentence.text[start : max(start, each.start)].lower().strip()
        if not isinstance(source, Source) or each.start < start or lead not in _ARTICLES:
            continue
        words = [word for word in sentence.words if each.end <= word.start < end]
        rest = [word for word in words if word.text not in ("’s", "'s", "s", "’", "'")]
        is_owner = POSSESSIVE.search(sentence.text[each.start : each.end]) is not None or (
            sentence.text.startswith(("’s", "'s"), each.end)
        )
        if is_owner and len(rest) in (2, 3) and all(word.is_capital for word in rest):
            return " ".join(word.text for word in rest)
        if len(rest) == 1 and rest[0].lower in lex.sets["utterances"] | lex.sets["counts"]:
            return source.name
    return None


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
    lex = lexicon()
    if head_of(lex, words).lower in lex.sets["utterances"] | lex.sets["counts"]:
        return "unnamed"
    if words[-1].lower in lex.sets["blocs"]:
        return "government"
    if words[0].lower == "the" and len(words) > 1 and all(each.is_capital for each in words[1:]):
        return "agency"
    return "person"
