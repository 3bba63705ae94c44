"""The set's wider idea of saying: asking, wanting, praising; and subjects that verbs share.

Daybook's own reader leaves these out: a ledger needs who vouches for what happened, not who
hopes for it. The places are the reader's own; the words stand in `attitude.toml`.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from daybook.read.attribution import Attribution, Words
from daybook.read.lexicon import Form, Lexicon, Verb, lexicon
from daybook.read.phrase import Phrase, Subject, after, before, verb_group

IsSpeaker: TypeAlias = Callable[[Phrase], bool]

_FORMS: Final[tuple[Form, ...]] = ("plain", "third", "past", "ing")
_LISTS: Final = ("verbs", "clausal", "objects")


@lru_cache(maxsize=1)
def lists() -> dict[str, Any]:
    """Read the word lists beside this module."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def listed(name: str) -> frozenset[str]:
    """Give the words of a list, all forms of its verbs.

    >>> "issued" in listed("objects")
    True
    """
    return frozenset(word for line in lists()[name] for word in line.split())


@lru_cache(maxsize=1)
def wide_lexicon() -> Lexicon:
    """Give the reader's lexicon with the set's verbs; "will" and "did not" are auxiliaries."""
    known = lexicon()
    verbs = dict(known.verbs)
    for word in (*lists()["impersonal"], *lists()["impersonal_passive"]):
        verbs.setdefault(word, Verb("past", "report"))
    for line in (line for name in _LISTS for line in lists()[name]):
        for form, word in zip(_FORMS, line.split(), strict=True):
            verbs.setdefault(word, Verb(form, "report"))
    for line in lists()["particled"]:
        forms, tail = line.split(" + ")
        for form, word in zip(_FORMS, forms.split(), strict=True):
            was = verbs.get(word, Verb(form, "stance"))
            verbs[word] = replace(was, tails=(*was.tails, tuple(tail.split())))
    modals, apart = known.sets["modals"], listed("no_auxiliaries")
    sets = {
        **known.sets,
        "auxiliaries": known.sets["auxiliaries"] | (modals - apart),
        "modals": modals & apart,
    }
    return replace(known, verbs=verbs, sets=sets)


@dataclass(frozen=True, slots=True)
class _Group:
    """A verb in its sentence with its auxiliaries; `end` is the word behind its subject."""

    lex: Lexicon
    words: Words
    place: int
    verb: Verb
    end: int
    auxiliaries: tuple[str, ...]
    first: int

    @property
    def lead(self) -> str:
        return self.words[self.end - 1].lower

    @property
    def text(self) -> str:
        return self.words[self.place].lower

    @property
    def following(self) -> str:
        return self.words[self.place + 1].lower if self.place + 1 < len(self.words) else ""

    def has(self, *names: str) -> bool:
        """Whether one of the auxiliaries stands on one of the lists."""
        return any(each in listed(name) for each in self.auxiliaries for name in names)


def attitudes(
    words: Words, found: tuple[Attribution, ...], is_speaker: IsSpeaker
) -> tuple[Attribution, ...]:
    """Give the attributions that the reader found, and those that the set counts beside them."""
    lex = wide_lexicon()
    taken = {at for each in found for at in range(each.first, each.last)}
    made = list(found)
    for place, word in enumerate(words):
        verb = lex.verbs.get(word.lower)
        if verb is None or word.is_capital or place in taken:
            continue
        group = _Group(lex, words, place, verb, *verb_group(lex, words, place))
        each = _attitude(group, made, is_speaker)
        if each is not None:
            made.append(each)
    return tuple(sorted(made, key=lambda each: each.first))


def _attitude(group: _Group, made: list[Attribution], is_speaker: IsSpeaker) -> Attribution | None:
    if group.text in listed("impersonal") | listed("impersonal_passive"):
        return _impersonal(group)
    if group.place and group.words[group.place - 1].is_quotation:
        return _inverted(group)
    particle = _particle(group)
    if not group.end or not _agrees(group) or not (particle or _is_followed(group)):
        return None
    subject = _subject(group, made)
    is_relative = group.lead in listed("relative")
    if subject is None or not (is_relative or is_speaker(subject.phrase)):
        return None
    if _is_owner(group, subject) or _is_inner(group, subject, made):
        return None
    return Attribution(
        way="verb", first=group.first, last=group.place + 1 + particle,
        sources=subject.phrase.joint(group.words), opening=subject.opening,
    )  # fmt: skip


def _impersonal(group: _Group) -> Attribution | None:
    """Read "is expected to" and "seems": nobody is named who says so."""
    is_passive = group.text in listed("impersonal_passive")
    if is_passive != group.has("be") or (group.end and group.lead in group.lex.sets["modals"]):
        return None
    if is_passive and group.following != "to":
        return None
    subject = before(group.lex, group.words, group.place)
    opening = subject.phrase.first - 1 if subject and subject.phrase.first else None
    return Attribution(
        way="hedge", first=group.first, last=group.place + 1, sources=(), opening=opening
    )


def _inverted(group: _Group) -> Attribution | None:
    """Read "“…?” asked the mayor"."""
    if group.verb.form not in ("past", "third"):
        return None
    source = after(group.lex, group.words, group.place + 1)
    if source is None or group.following in group.lex.sets["pronouns"] - listed("singular"):
        return None
    return Attribution(
        way="inverted", first=group.place, last=group.place + 1, sources=source.joint(group.words)
    )


def _agrees(group: _Group) -> bool:
    """Whether a verb's form goes with its auxiliaries and the end of its subject."""
    match group.verb.form:
        case "past":
            is_perfect = all(each in listed("perfect") for each in group.auxiliaries)
            return is_perfect and group.following != "by"
        case "third":
            return not group.auxiliaries
        case "ing":
            return group.has("be") or not group.auxiliaries
        case _ if group.auxiliaries:
            return not group.has("be", "have")
        case _:
            return group.lead.endswith("s") or group.lead in listed("many")


def _is_followed(group: _Group) -> bool:
    """Whether what a verb needs stands behind it: a clause, a quotation, an object."""
    sets = group.lex.sets
    if group.verb.tails and group.verb.manner == "stance":
        return False
    if group.text in sets["counting"] | sets["placing"]:
        return False
    behind = group.words[group.place + 1 : group.place + 2]
    is_quoted = bool(behind) and behind[0].is_quotation
    is_clause = is_quoted or group.following in listed("clause_openers") | sets["pronouns"]
    is_object = bool(behind) and (behind[0].is_capital or group.following in sets["articles"])
    if group.text in listed("clausal"):
        return is_clause or (group.text in listed("objects") and is_object)
    if group.text in listed("objects"):
        return is_object or is_quoted
    if group.text in sets["noun_forms"] | listed("noun_forms"):
        return is_clause or is_object or group.following == "to"
    return True


def _is_inner(group: _Group, subject: Subject, made: list[Attribution]) -> bool:
    """Whether somebody tells it of themselves: "the guides said they want"."""
    first = subject.phrase.first
    is_pronoun = group.words[first].lower in group.lex.sets["pronouns"]
    return is_pronoun and any(each.last in (first, first - 1) for each in made)


def _is_owner(group: _Group, subject: Subject) -> bool:
    """Whether what looks like a verb is a noun with its owner: "Corvin’s comments"."""
    last = group.words[subject.phrase.last - 1]
    is_article = last.lower in group.lex.sets["articles"]
    return is_article or last.text.endswith(("’s", "'s", "’", "'"))


def _subject(group: _Group, made: list[Attribution]) -> Subject | None:
    """Find whose verb it is: "who", the phrase before it, or the subject that it shares."""
    if group.lead in listed("relative"):
        return Subject(Phrase(group.end - 1, group.end), None, (), group.end)
    is_shared = group.lead in listed("joining")
    if group.verb.form == "ing" and not group.auxiliaries:
        is_shared = is_shared or group.lead in listed("before_ing")
    if not is_shared:
        return before(group.lex, group.words, group.place)
    shared = _shared(group, made)
    return Subject(shared, group.end - 1, (), group.end) if shared else None


def _shared(group: _Group, made: list[Attribution]) -> Phrase | None:
    """Find the subject of the clause before: of its attribution, else of its first verb."""
    earlier = [
        each for each in made if each.sources and each.begin < group.end and each.way != "according"
    ]
    if earlier:
        sources = max(earlier, key=lambda each: each.first).sources
        return Phrase(sources[0].first, sources[-1].last)
    for place in range(1, group.end):
        subject = before(group.lex, group.words, place) if _is_finite(group, place) else None
        if subject is not None:
            return subject.phrase
    return None


def _is_finite(group: _Group, place: int) -> bool:
    word = group.words[place]
    is_known = word.lower in group.lex.sets["finite"] or word.lower in group.lex.verbs
    return (is_known or word.lower.endswith("ed")) and not word.is_capital


def _particle(group: _Group) -> int:
    """Count the words behind a verb that belong to the cue: "spoke about", "went on to say"."""
    behind = tuple(word.lower for word in group.words[group.place + 1 : group.place + 5])
    for tail in group.verb.tails:
        if behind[: len(tail)] == tail:
            return len(tail)
    known = lists()["particles"].get(group.following, ())
    return int(len(behind) > 1 and ("" in known or group.text in known))


def is_source(words: Words) -> bool:
    """Whether a phrase is a poll or paper that tells something, or part of those asked."""
    lead = [word for word in words[:4] if word.is_word]
    known = listed("telling_things") | listed("parts")
    return words[-1].lower in known or any(
        word.lower in known or word.text[0].isdigit() for word in lead
    )
