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
from daybook.read.antecedent import antecedent, subject_of
from daybook.read.beside import is_name, told_beside
from daybook.read.counterpart import counterpart
from daybook.read.described import by_words, owner_by_words
from daybook.read.kind import person_in
from daybook.read.lexicon import lexicon
from daybook.read.namesake import is_namesake, may_name
from daybook.read.phrase import Phrase
from daybook.read.side import leading_side
from daybook.read.spoken import Heard, Sentence, Sort, head_of, nouns_of
from daybook.read.whose import OTHER
from daybook.read.word import Word

_SUBJECT: Final = 8


def heard(sentence: Sentence, phrase: Phrase, earlier: tuple[Heard, ...]) -> Heard:
    """Resolve a phrase to its speaker, with the help of those heard earlier in the passage."""
    lex = lexicon()
    start, end = sentence.span(phrase)
    words = sentence.words[phrase.first : phrase.last]
    text = sentence.text[start:end]
    head = head_of(lex, words).lower
    before = antecedent(lex, words, head, earlier, sentence)
    meant = _own_subject(sentence, phrase, head, earlier)
    if meant is None and head == "it":
        meant = _subject_meant(sentence, phrase, before)
    if meant is not None:
        return meant
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
    return (
        counterpart(sentence, (start, end), earlier)
        or _by_name_beside(sentence, phrase)
        or by_words(sentence, phrase, earlier)
    )


def _by_name_beside(sentence: Sentence, phrase: Phrase) -> Heard | None:
    """Find whom the profile knows by the name behind an office: "his counterpart, Ida Corvin"."""
    beside, _ = told_beside(sentence, phrase)
    named = names(sentence.profile).at(beside) if is_name(beside) else None
    start, end = sentence.span(phrase)
    whole = f"{sentence.text[start:end]}, {beside}"
    if not isinstance(named, Name) or not sentence.text.startswith(whole, start):
        return None
    words = sentence.words[phrase.first : phrase.last]
    return from_profile(named, words, whole, (start, start + len(whole)))


def _own_subject(
    sentence: Sentence, phrase: Phrase, head: str, earlier: tuple[Heard, ...]
) -> Heard | None:
    """Find whom "she" means in "Ida Corvin, who was there, had no fear, she said": the subject."""
    lex, words = lexicon(), sentence.words
    contrary = {"he": "she", "she": "he"}.get(head)
    if contrary is None:
        return None
    ends = lex.sets["auxiliaries"] | lex.sets["modals"] | {","}
    last = next((at for at in range(min(_SUBJECT, phrase.first)) if words[at].lower in ends), 0)
    subject = words[:last]
    if not last or not (may_name(words[0]) or subject[0].lower in lex.sets["owners"]):
        return None
    if any(word.lower in lex.sets[f"{contrary}_words"] for word in subject):
        return None
    is_kin = subject[0].lower in ("his", "her") and subject[-1].lower in lex.sets[f"{head}_words"]
    is_full = all(word.is_word for word in subject) and " " in (person_in(subject) or "")
    return heard(sentence, Phrase(0, last), earlier) if is_kin or is_full else None


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
    owner, rest = owner_by_words(sentence, text, start)
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
    member = _member(sentence, inside, start)
    if member is not None:
        return member
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


def _member(sentence: Sentence, inside: list[Found], start: int) -> Name | None:
    """Give the person whom a phrase names in full before a body: "Ida Corvin of the Institute"."""
    lex = lexicon()
    for each in inside:
        named = one_of(each.named)
        full = sentence.text[each.start : each.end]
        lead = sentence.text[start : each.start].lower().split()
        behind = sentence.text[each.end : each.end + 6].split(" ")
        is_joined = len(behind) > 2 and not behind[0] and behind[1] in lex.sets["memberships"]
        if is_joined and isinstance(named, Name) and named.office and " " in full:
            return named if set(lead) <= lex.sets["offices"] | lex.sets["articles"] else None
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
    if _is_governed(sentence, start, found.start) or _is_once_or_half(sentence, named, lead, found):
        return False
    if isinstance(named, Side):
        return lead.strip() in ("", "the")
    is_former = re.search(r"\b(?:wife|husband|son|daughter|brother|sister)\b", lead)
    return is_former is None


def _is_once_or_half(
    sentence: Sentence, named: Name | Source | Side, lead: str, found: Found
) -> bool:
    """Whether an office was held once or is held for another: "the former Norvian minister".

    Whoever is named stays: "the deputy prime minister, Ida Corvin".
    """
    bare = sentence.text[found.start : found.end]
    if isinstance(named, Name) and set(bare.split()) & set(named.name.split()) and named.office:
        return False
    sets = lexicon().sets
    return not (sets["former"] | sets["seconds"]).isdisjoint(re.split(r"[\s-]+", lead))


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
