"""A verb with what stands around it: who does it, what it acts on, and by whom it is done."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from daybook.read.group import Group, is_pronoun
from daybook.read.telling import Telling
from daybook.read.trigger import Events, Trigger
from daybook.read.word import Word

SPEAKER: Final = Group(0, 0, "")
"""Stands for whoever speaks: "claimed to have downed 22 drones"."""

_LEFT: Final = 3
_FROM_REACH: Final = 7
_LONGEST_ASIDE: Final = 16
_NOUN_BEFORE: Final = 2
_NOT_REACH: Final = 3
_RELATIVE: Final = frozenset(("who", "which", "that"))
_WHAT: Final = frozenset(("which", "that"))
_JOINING: Final = frozenset(("and", "or", "but"))
_BY: Final = frozenset(("by",))
_OPEN_ENDED: Final = frozenset(("whether", "how", "where", "on", "for"))
_GERUND_LEADS: Final = frozenset(("by", "for", "of", "in", "from", "against"))
_SHARING: Final = frozenset((",", "to", "by", "after", "while", "before"))


class Frame(NamedTuple):
    """A verb's subjects, objects and agents ("by" whom).

    It is a modifier where it only describes the noun before it ("drones launched
    at night"), secondary where it says what for or what sort ("to retake").
    """

    subjects: tuple[Group, ...]
    objects: tuple[Group, ...]
    agents: tuple[Group, ...]
    is_passive: bool
    is_modifier: bool
    is_secondary: bool


Earlier = list[tuple[int, Frame]]
"""The frames of the verbs before one in its clause, with their places."""


def frame(lex: Events, told: Telling, each: Trigger, earlier: Earlier) -> Frame:
    """Find what stands around a verb."""
    words, chunks = told.words, told.groups
    first, auxiliaries = verb_group(lex, words, each.first)
    has_tail = each.last == each.first + 1 + len(each.reading.tail)
    objects = joined(chunks, each.last if has_tail else each.first + 1)
    doing = subjects(lex, words, chunks, first, earlier)
    sent = () if objects or auxiliaries else _antecedent(chunks, doing)
    is_passive = not sent and _is_passive(lex, told, each, auxiliaries, objects)
    is_beside = any(one.last == first for one in chunks) and not auxiliaries
    is_modifier = is_beside and ("ing" in each.reading.forms or is_passive)
    return Frame(
        subjects=doing,
        objects=() if is_passive else objects or sent,
        agents=first_led(chunks, each.last, told.stop(each.last), _BY) if is_passive else (),
        is_passive=is_passive,
        is_modifier=is_modifier,
        is_secondary=is_modifier or bool(sent) or _is_secondary(lex, words, each, first),
    )


def _antecedent(chunks: Sequence[Group], doing: Sequence[Group]) -> tuple[Group, ...]:
    """Give what a relative clause is about: "the drones that the south launched"."""
    if not doing or doing[0].lead not in _WHAT:
        return ()
    return tuple(each for each in chunks if each.last == doing[0].first - 1)


def verb_group(lex: Events, words: Sequence[Word], place: int) -> tuple[int, tuple[str, ...]]:
    """Go left over auxiliaries and adverbs to the first word of a verb's group."""
    first = place
    auxiliaries: list[str] = []
    while first > 0:
        word = words[first - 1].lower
        if word in lex.sets["be"] or word in lex.sets["have"] or word in lex.sets["verbal"]:
            auxiliaries.append(word)
        elif not is_adverb(lex, words[first - 1]):
            break
        first -= 1
    return first, tuple(auxiliaries)


def is_adverb(lex: Events, word: Word) -> bool:
    """Whether a word may stand within a verb's group and says only how or when."""
    is_formed = word.lower.endswith("ly") and not word.is_capital
    return word.lower in lex.sets["passed"] or is_formed


def _is_passive(
    lex: Events,
    told: Telling,
    each: Trigger,
    auxiliaries: tuple[str, ...],
    objects: tuple[Group, ...],
) -> bool:
    if not each.reading.forms & {"past", "part"}:
        return False
    if auxiliaries:
        is_perfect = auxiliaries[0] in lex.sets["have"]
        return not is_perfect and any(word in lex.sets["be"] for word in auxiliaries)
    words = told.words
    if words[each.first].lower in lex.sets["intransitive"] or objects:
        return False
    following = words[each.last].lower if each.last < len(words) else ""
    if following == "by":
        return True
    is_open = following in lex.sets["ends"] | lex.sets["passed"]
    # Without another verb it is the clause's own: "the south struck at a port".
    has_other = any(verb != each.first for verb in told.verbs)
    return "part" in each.reading.forms and is_open and has_other


def _is_secondary(lex: Events, words: Sequence[Word], each: Trigger, first: int) -> bool:
    """Whether a verb only says what for or what sort: "to retake", "that can intercept"."""
    lead = words[first - 1].lower if first else ""
    if first < each.first and words[first].lower == "to":
        return lead not in lex.sets["governing"] and not _opens(lex, words, first)
    is_gerund = "ing" in each.reading.forms and lead in _GERUND_LEADS
    return lead in _RELATIVE or is_gerund or _is_bare_relative(lex, words, first)


def _opens(lex: Events, words: Sequence[Word], first: int) -> bool:
    """Whether nothing but a time stands before a verb: "on Thursday to have pushed"."""
    return all(
        word.lower in lex.sets["prepositions"] or word.lower in lex.sets["sizeless"]
        for word in words[:first]
    )


def _is_bare_relative(lex: Events, words: Sequence[Word], first: int) -> bool:
    """Whether a pronoun right behind a noun opens a verb: "the boats it has promised"."""
    if first < _NOUN_BEFORE or words[first - 1].lower not in lex.sets["pronouns"]:
        return False
    noun = words[first - 2]
    return noun.is_word and noun.lower not in lex.closed and not noun.is_capital


def subjects(
    lex: Events, words: Sequence[Word], chunks: Sequence[Group], first: int, earlier: Earlier
) -> tuple[Group, ...]:
    """Find who stands before a verb as its subject; joined verbs share theirs."""
    lead = words[first - 1].lower if first else ""
    if words[first].lower == "to" and _opens(lex, words, first):
        return (SPEAKER,)
    if lead in _OPEN_ENDED:
        return ()
    if lead == "," and words[first].lower.endswith("ing"):
        main = (one.subjects for _, one in reversed(earlier) if not one.is_secondary)
        return next(main, ()) or _opening(lex, words, chunks, first)
    if lead in _JOINING or (lead in _SHARING and earlier):
        return next((one.subjects for _, one in reversed(earlier) if not one.is_modifier), ())
    if first and lead not in _RELATIVE and is_pronoun(lex, words[first - 1]):
        return (Group(first - 1, first, ""),)
    return _before(lex, words, chunks, first, earlier)


def _before(
    lex: Events, words: Sequence[Word], chunks: Sequence[Group], first: int, earlier: Earlier
) -> tuple[Group, ...]:
    """Find the noun group before a verb that no preposition governs, with those joined to it."""
    end = first
    while end > 0 and (not words[end - 1].is_word or words[end - 1].lower in _RELATIVE | {"of"}):
        end -= 1
    end = _before_aside(words, chunks, end, first)
    number = next((n for n in range(len(chunks) - 1, -1, -1) if chunks[n].last <= end), None)
    if number is None or end - chunks[number].last > _LEFT:
        return ()
    if first > 1 and words[first - 1].lower == "which" and words[first - 2].text == ",":
        number -= chunks[number].lead == "(" and number > 0
        return (chunks[number],)  # "of the boat, which was sunk": the nearest
    while number > 0 and (skipped := _skipped(lex, chunks, number, earlier)) is not None:
        number = skipped
    return _listed(lex, chunks, number)


def _listed(lex: Events, chunks: Sequence[Group], number: int) -> tuple[Group, ...]:
    """Give a group with those that are joined to it from before: "boats, tanks and guns"."""
    found = [chunks[number]]
    if (
        number
        and _are_joined(chunks[number - 1], chunks[number])
        and _is_led(lex, chunks[number - 1])
    ):
        return ()  # "at the port and the mayor called", "guests at the port and the quay called"
    while number > 0 and (
        _are_joined(chunks[number - 1], chunks[number])
        or (len(found) > 1 and _are_listed(chunks[number - 1], chunks[number]))
    ):
        number -= 1
        found.insert(0, chunks[number])
    return tuple(found)


def _opening(
    lex: Events, words: Sequence[Word], chunks: Sequence[Group], first: int
) -> tuple[Group, ...]:
    """Give whom a clause is about for its ", taking …": who stands before its first verb."""
    one = next((each for each in chunks if not each.lead or not each.first), None)
    if one is None or one.last >= first:
        return ()
    if any(word.lower in lex.sets["clause_openers"] for word in words[one.last : first]):
        return ()  # "Norvia held out where its marines dug in, taking …"
    behind = words[one.last].lower
    is_bare = words[one.last].is_word and behind not in lex.sets["prepositions"]
    return (one,) if is_bare and behind not in lex.sets["be"] else ()


def _is_led(lex: Events, part: Group) -> bool:
    return part.lead in lex.sets["prepositions"] - lex.sets["conjunctions"]


def _before_aside(words: Sequence[Word], chunks: Sequence[Group], end: int, first: int) -> int:
    """Pass over what stands between commas before a verb: "soldiers, among them two, were"."""
    if not first or words[first - 1].text != ",":
        return end
    for place in range(first - 2, max(0, first - _LONGEST_ASIDE), -1):
        if words[place].text == ",":
            is_noun = any(each.last == place for each in chunks)
            return place if is_noun else end
    return end


def _are_listed(one: Group, other: Group) -> bool:
    return other.lead == "," and other.first == one.last + 1


def _skipped(lex: Events, chunks: Sequence[Group], number: int, earlier: Earlier) -> int | None:
    """Pass over a group that a preposition or a verb beside the noun governs; null for none."""
    lead = chunks[number].lead
    is_predicate = lead in lex.sets["be"]  # "was right to strike": who was right
    is_aside = lead == "(" or lead.endswith("ing")  # "those seeking refuge have"
    if is_predicate or is_aside or lead in lex.sets["prepositions"] - lex.sets["conjunctions"]:
        return number - 1
    for place, before in earlier:
        if before.is_modifier and chunks[number - 1].last <= place < chunks[number].first:
            return number - 1
    return None


def joined(chunks: Sequence[Group], place: int) -> tuple[Group, ...]:
    """Give the groups that begin at a place, with those joined to them or close behind.

    So "sent Norvia four launchers" has two, and so has "sent boats and launchers".
    """
    found: list[Group] = []
    for each in chunks:
        is_next = bool(found) and (_are_joined(found[-1], each) or each.first == found[-1].last)
        if each.first == place or is_next:
            found.append(each)
    return tuple(found)


def led(chunks: Sequence[Group], place: int, stop: int, leads: frozenset[str]) -> tuple[Group, ...]:
    """Give the groups between two places that a preposition leads to, and those joined."""
    found: list[Group] = []
    for each in chunks:
        if place < each.first < stop and (
            each.lead in leads or (found and _are_joined(found[-1], each))
        ):
            found.append(each)
    return tuple(found)


def first_led(
    chunks: Sequence[Group], place: int, stop: int, leads: frozenset[str]
) -> tuple[Group, ...]:
    """Give the first group that a preposition leads to, and those joined to it."""
    found = led(chunks, place, stop, leads)
    count = next((at for at, each in enumerate(found) if at and each.lead in leads), len(found))
    return found[:count]


def _are_joined(one: Group, other: Group) -> bool:
    return other.lead in ("and", "or") and other.first == one.last + 1


def is_negated(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a verb's group says no: "has not taken", "failed to take", "kept from taking"."""
    first, _ = verb_group(lex, words, place)
    lead = words[first - 1].lower if first else ""
    if words[first].lower == "to" and (
        lead in lex.sets["failing"] or _is_not_going(lex, words, first - 1)
    ):
        return True
    before = {word.lower for word in words[max(0, first - _FROM_REACH) : first]}
    if lead in ("from", "of") and before & lex.sets["preventing"]:
        return True
    return any(says_no(lex, words, at) for at in range(max(0, first - 1), place))


def says_no(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a word negates: "not", "didn’t", but not the one of "not only"."""
    word = words[place].lower
    if word not in lex.sets["negations"] and not word.endswith(("n’t", "n't")):
        return False
    return place + 1 == len(words) or words[place + 1].lower not in lex.sets["limits"]


def _is_not_going(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether the verb before "to" is itself negated: "was not going to surrender"."""
    if words[place].lower not in lex.sets["governing"]:
        return False
    before = words[max(0, place - _NOT_REACH) : place]
    return any(
        word.lower in ("not", "never") or word.lower.endswith(("n’t", "n't")) for word in before
    )
