"""Acts: a trigger in its clause, with its type and the groups that do and undergo it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from daybook.profile import Name, Named, one_of
from daybook.read.frame import (
    Earlier,
    Frame,
    first_led,
    frame,
    is_negated,
    led,
    subjects,
    verb_group,
)
from daybook.read.group import Group, at
from daybook.read.lexicon import lexicon
from daybook.read.phrase import is_people
from daybook.read.telling import Telling
from daybook.read.trigger import Events, Sense, Trigger, events_lexicon
from daybook.read.word import Word

_RELATIVE: Final = frozenset(("that", "which", "who"))
_REACH: Final = 12
_UNREAL_REACH: Final = 4
_MADE: Final = ("ed", "-made", "-built", "-held", "-run")
_BY: Final = frozenset(("by",))
_NOBODY: Final[frozenset[str]] = frozenset()

Groups = tuple[Group, ...]


class Act(NamedTuple):
    """One thing that a clause tells: its type, who does it, whom it is done to.

    A secondary one only says what for, or what sort.
    """

    place: int
    type: str
    is_verb: bool
    is_negated: bool
    is_secondary: bool
    actors: Groups
    targets: Groups


def acts(lex: Events, told: Telling) -> tuple[Act, ...]:
    """Find what a clause's words tell, in reading order."""
    words = told.words
    relative = [place for place, word in enumerate(words) if word.lower in _RELATIVE]
    made: list[Act] = []
    frames: Earlier = []
    for each in told.triggers:
        if each.is_verb:
            around = frame(lex, told, each, frames)
            frames.append((each.first, around))
            act = _of_verb(lex, told, each, around)
        else:
            act = _of_noun(lex, told, each)
            if act and made and any(made[0].place < place < each.first for place in relative):
                act = act._replace(is_secondary=True)
        if act is None or is_supposed(lex, words, each.first) or is_unreal(lex, told, each):
            continue
        made.append(act)
    return tuple(made)


def is_unreal(lex: Events, told: Telling, each: Trigger) -> bool:
    """Whether an account of what is or was only speaks of what might be: "capable of hitting".

    In a forecast what might be is what the claim tells.
    """
    if told.status in ("possible", "planned"):
        return False
    for word in reversed(told.words[max(0, each.first - _UNREAL_REACH) : each.first]):
        if not word.is_word:
            return False
        if word.lower in lex.sets["unreal"]:
            # "against sending arms", but "against troops who attacked"
            return word.lower != "against" or (
                each.is_verb and word.end + 1 == told.words[each.first].start
            )
    return False


def is_supposed(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a word stands in what is only supposed: "whether the south attacked", "if it did"."""
    for before in reversed(words[:place]):
        if before.text in ",;":
            return False
        if before.lower in lex.sets["supposing"]:
            return True
    return False


def _of_verb(lex: Events, told: Telling, each: Trigger, around: Frame) -> Act | None:
    words, stop = told.words, told.stop(each.last)
    undergoing = around.subjects if around.is_passive else around.objects
    sense = _sense(told, each.reading.senses, undergoing, around.subjects)
    if sense is None:
        return None
    further = led(told.groups, each.last, stop, lex.targets.get(sense.type, _NOBODY))
    partners = led(told.groups, each.last, stop, lex.partners.get(sense.type, _NOBODY))
    if words[each.first].lower in lex.sets["going"]:
        met = tuple(part for part in around.objects if _is_person(told, part))
        around = around._replace(objects=met)
    actors, targets = _parties(lex, words, sense, around, further)
    return Act(
        place=each.first, type=sense.type, is_verb=True,
        is_negated=_is_denied(lex, words, each, around) != sense.is_undone,
        is_secondary=around.is_secondary,
        actors=(*actors, *partners), targets=targets,
    )  # fmt: skip


def _is_denied(lex: Events, words: Sequence[Word], each: Trigger, around: Frame) -> bool:
    """Whether a verb is negated, or its subject is nobody: "no drone hit the port"."""
    is_nobody = any(
        part.lead == "nor" or words[part.first].lower in lex.sets["none"]
        for part in around.subjects
    )
    return is_nobody or is_negated(lex, words, each.first)


def _parties(
    lex: Events, words: Sequence[Word], sense: Sense, around: Frame, further: Groups
) -> tuple[Groups, Groups]:
    """Say who of those around a verb does it and who undergoes it, as its type has it.

    `further` are those that its prepositions lead to: "at the port", "to the south".
    """
    if sense.type == "deployment":
        doing = around.agents if around.is_passive else ()
        return doing or around.subjects or around.objects, ()
    if sense.type == "losses":
        return (), around.subjects
    if sense.type == "meeting":
        met = tuple(each for each in around.objects if words[each.first].is_capital)
        return (*around.subjects, *met), ()
    if sense.type == "aid":
        given = () if around.is_passive else around.objects
        to = tuple(each for each in given if not _is_gear(lex, words, each))
        return around.agents if around.is_passive else around.subjects, (*to, *further)
    if around.is_passive:
        return around.agents, around.subjects
    if sense.is_undergone:
        return (), around.subjects
    return around.subjects, (*around.objects, *further)


def _is_person(told: Telling, part: Group) -> bool:
    """Whether a group names somebody with an office, whom one may visit and meet."""
    offices = lexicon().sets["offices"]
    if any(word.lower in offices for word in told.words[part.first : part.last]):
        return True
    named = _named_last(told, part)
    return isinstance(named, Name) and bool(named.office)


def _is_gear(lex: Events, words: Sequence[Word], part: Group) -> bool:
    """Whether a group is what is given, not whom it is given to."""
    small = {word.lower for word in words[part.first : part.last]}
    is_sum = words[part.first].text[0] in "$€£"
    return is_sum or bool(small & (lex.sets["gear"] | lex.sets["money"]))


def _of_noun(lex: Events, told: Telling, each: Trigger) -> Act | None:
    words, stop = told.words, told.stop(each.last)
    holder = at(told.groups, each.first)
    if holder is None:
        return None
    sense = _sense(told, each.reading.senses, (holder,), ())
    if sense is None:
        return None
    if sense.type == "threat" and not _is_made(lex, words, holder, each):
        return None
    before = _owner(lex, words, Group(holder.first, each.first, holder.lead))
    behind = Group(each.last + 1, holder.last, "of")
    owners: Groups = (before,) if _has_name(words, before) else ()
    owned: Groups = (
        (behind,) if behind.last > behind.first and words[each.last].lower == "of" else ()
    )
    if sense.type == "aid":
        owned = tuple(part for part in owned if not _is_gear(lex, words, part))
    partners = led(told.groups, each.last, stop, lex.partners.get(sense.type, _NOBODY))
    further = led(told.groups, each.last, stop, lex.targets.get(sense.type, _NOBODY))
    if not owners and words[holder.first - 1].lower in lex.sets["support"]:
        owners = subjects(lex, words, told.groups, verb_group(lex, words, holder.first - 1)[0], [])
    is_none = words[holder.first].lower in ("no", "any")
    is_not = is_none and is_negated(lex, words, holder.first + 1)
    is_not = is_not or words[0].lower in lex.sets["none"]  # "no depot was among the targets"
    if sense.type == "sanction" and owners and not _is_owner(words[owners[0].last - 1]):
        owners = ()  # "Norvia sanctions": against it as a rule
    return Act(
        place=each.first, type=sense.type, is_verb=False,
        is_negated=is_not or _did_not(lex, words, holder.last), is_secondary=False,
        actors=(*owners, *first_led(told.groups, each.last, stop, _BY), *partners),
        targets=() if sense.type == "meeting" else (*owned, *further),
    )  # fmt: skip


def _is_made(lex: Events, words: Sequence[Word], holder: Group, each: Trigger) -> bool:
    """Whether a threat is one that somebody makes: not "poses a threat", "in spite of threats"."""
    lead = words[holder.first - 1].lower if holder.first else ""
    behind = words[each.last].lower if each.last < len(words) else ""
    is_bare = holder.first == each.first and behind not in lex.sets["prepositions"] | {"of", "that"}
    return lead not in lex.sets["posing"] | lex.sets["be"] and not is_bare


def _owner(lex: Events, words: Sequence[Word], before: Group) -> Group:
    """Keep the name in what stands before a noun: "Norvia’s renewed" is Norvia’s."""
    places = range(before.first, before.last)
    is_named = [
        (words[at].is_capital or _is_owner(words[at]))
        and words[at].lower not in lex.sets["determiners"]
        and not words[at].lower.endswith(_MADE)  # "Norvian-hosted talks" are not its own
        for at in places
    ]
    if not any(is_named):
        return before
    last = before.last - is_named[::-1].index(True)
    is_pair = last < before.last and not _is_owner(words[last - 1])  # "Norvian drone attack"
    last = before.last if is_pair and words[before.last - 1].lower in lex.things else last
    return Group(before.first + is_named.index(True), last, before.lead)


def _is_owner(word: Word) -> bool:
    return word.lower.endswith(("’s", "'s", "´s", "s’", "s'")) or is_people(word)


def _did_not(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether the first verb behind a noun is negated: "the exchange did not take place"."""
    behind = words[place : place + _REACH]
    found = next((at for at, word in enumerate(behind) if word.lower in lex.helping), None)
    if found is None or any(word.lower in _RELATIVE for word in behind[:found]):
        return False
    return any(word.lower in ("not", "never") for word in behind[found : found + 2]) or behind[
        found
    ].lower.endswith(("n’t", "n't"))


def _has_name(words: Sequence[Word], part: Group) -> bool:
    """Whether a name stands in what comes before a noun: "Norvian drone attack"."""
    lex = events_lexicon()
    return any(
        word.is_capital
        and word.start > words[0].start
        and word.lower.removesuffix("’s").removesuffix("'s") not in lex.sets["sizeless"]
        and word.lower not in lex.sets["determiners"]
        for word in words[part.first : part.last]
    ) or _opens(words, part)


def _opens(words: Sequence[Word], part: Group) -> bool:
    """Whether a group opens the clause with an owner or a people: "Norvia’s shelling"."""
    first = words[0]
    is_owner = first.lower.endswith(("’s", "'s")) or is_people(first)
    lex = events_lexicon()
    bare = first.lower.removesuffix("’s").removesuffix("'s")
    known = lex.sets["sizeless"] | lex.sets["determiners"]
    return part.first == 0 and is_owner and bare not in known


def _sense(
    told: Telling, senses: tuple[Sense, ...], objects: Groups, subjects: Groups
) -> Sense | None:
    """Choose the first sense that fits; null for no event."""
    for sense in senses:
        if sense.scope == "always":
            return sense if sense.type else None
        if sense.scope == "clause" and sense.nouns & told.small:
            return sense if sense.type else None
        parts = subjects if sense.is_undergone and not sense.is_led else objects
        if sense.scope == "object" and _acts_on(told, sense, parts):
            return sense if sense.type else None
    return None


def _acts_on(told: Telling, sense: Sense, parts: Groups) -> bool:
    """Whether a noun that a sense asks for stands in what a verb acts on, or a name ends it."""
    for part in parts:
        for word in told.words[part.first : part.last]:
            if word.lower in sense.nouns:
                return True
    if sense.takes_counts and any(_is_count(told.words, part) for part in parts):
        return True
    alone = parts if sense.is_undergone else ()
    return sense.takes_names and any(
        _is_name(told.words, told.words[part.last - 1], alone) and not _is_known(told, part)
        for part in parts
    )


def _is_count(words: Sequence[Word], part: Group) -> bool:
    """Whether a group ends in a bare number: "more than 2,000 were captured"."""
    return words[part.last - 1].text[0].isdigit() and words[part.last - 1].text[-1].isdigit()


def _is_known(told: Telling, part: Group) -> bool:
    """Whether a group ends in the name of a person or body that the profile knows: no place."""
    return isinstance(_named_last(told, part), Name)


def _named_last(told: Telling, part: Group) -> Named | None:
    start, end = told.span(part)
    found = (each for each in told.sentence.found if each.end == end and each.start >= start)
    return next((one_of(each.named) for each in found), None)


def _is_name(words: Sequence[Word], word: Word, parts: tuple[Group, ...]) -> bool:
    """Whether a word is a name: a capital one that does not only begin its sentence.

    The first word of a sentence is one where it is all of its group ("Nyre fell").
    """
    first = words[0]
    if not word.is_capital or word.start > first.start:
        return word.is_capital
    lex = events_lexicon()
    known = ("determiners", "ends", "quantities", "pronouns", "forces")
    is_alone = any(part.first == 0 and part.last == 1 for part in parts)
    return is_alone and not any(word.lower in lex.sets[name] for name in known)
