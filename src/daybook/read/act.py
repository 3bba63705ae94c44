"""Acts: a trigger in its clause, with its type and the groups that do and undergo it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from daybook.read.group import Group, at, groups
from daybook.read.trigger import Events, Sense, Trigger, events_lexicon, triggers
from daybook.read.word import Word


class Act(NamedTuple):
    """One thing that a clause tells: its type, who does it, whom it is done to."""

    place: int
    type: str
    is_verb: bool
    is_negated: bool
    is_secondary: bool
    actors: tuple[Group, ...]
    targets: tuple[Group, ...]


class _Frame(NamedTuple):
    """A verb with what stands around it: subject, what it acts on, "by" whom."""

    subjects: tuple[Group, ...]
    objects: tuple[Group, ...]
    agents: tuple[Group, ...]
    is_passive: bool
    is_modifier: bool
    is_secondary: bool


def acts(lex: Events, words: Sequence[Word]) -> tuple[Act, ...]:
    """Find what a clause's words tell, in reading order."""
    found = triggers(words)
    relative = [at for at, word in enumerate(words) if word.lower in ("that", "which", "who")]
    verbs = {each.first for each in found if each.is_verb}
    chunks = groups(lex, words, verbs)
    made: list[Act] = []
    frames: list[tuple[int, _Frame]] = []
    for each in found:
        if each.is_verb:
            frame = _frame(lex, words, chunks, each, frames)
            frames.append((each.first, frame))
            act = _of_verb(lex, words, chunks, each, frame)
        else:
            act = _of_noun(lex, words, chunks, each)
            if act is not None and made and any(made[0].place < at < each.first for at in relative):
                act = act._replace(is_secondary=True)
        if act is not None:
            made.append(act)
    return tuple(made)


def noun_groups(lex: Events, words: Sequence[Word]) -> tuple[Group, ...]:
    """Divide a clause's words into noun groups, bounded by its verbs."""
    return groups(lex, words, {each.first for each in triggers(words) if each.is_verb})


def _of_verb(
    lex: Events, words: Sequence[Word], chunks: Sequence[Group], each: Trigger, frame: _Frame
) -> Act | None:
    undergoing = frame.subjects if frame.is_passive else frame.objects
    sense = _sense(words, each.reading.senses, undergoing, frame.subjects)
    if sense is None:
        return None
    further = _led(chunks, each.last, lex.targets.get(sense.type, frozenset()))
    partners = _led(chunks, each.last, lex.partners.get(sense.type, frozenset()))
    if frame.is_passive:
        actors, targets = frame.agents, frame.subjects
    elif sense.is_undergone:
        actors, targets = (), frame.subjects
    else:
        actors, targets = frame.subjects, (*frame.objects, *further)
    if sense.type in lex.partners:
        actors = (*actors, *partners, *(frame.objects if sense.type == "meeting" else ()))
        targets = () if sense.type == "meeting" else targets
    if sense.type == "strike" and further and not frame.is_passive:
        targets = further
    if sense.type == "aid" and not frame.is_passive:
        targets = tuple(part for part in targets if not _is_gear(lex, words, part))
    if sense.type == "aid" and frame.is_passive:
        targets = further
    if sense.type == "deployment":
        actors, targets = (
            (
                frame.agents or frame.subjects
                if frame.is_passive
                else frame.subjects or frame.objects
            ),
            (),
        )
    return Act(
        place=each.first, type=sense.type, is_verb=True,
        is_negated=_is_negated(lex, words, each.first), is_secondary=frame.is_secondary,
        actors=actors, targets=targets,
    )  # fmt: skip


def _is_gear(lex: Events, words: Sequence[Word], part: Group) -> bool:
    """Whether a group is what is given, not whom it is given to."""
    small = {word.lower for word in words[part.first : part.last]}
    return (
        bool(small & (lex.sets["gear"] | lex.sets["money"])) or words[part.first].text[0] in "$€£"
    )


def _of_noun(
    lex: Events, words: Sequence[Word], chunks: Sequence[Group], each: Trigger
) -> Act | None:
    holder = at(chunks, each.first)
    sense = _sense(words, each.reading.senses, (holder,) if holder else (), ())
    if sense is None:
        return None
    before = (
        (Group(holder.first, each.first, holder.lead),)
        if holder and holder.first < each.first
        else ()
    )
    behind = (
        (Group(each.last + 1, holder.last, "of"),)
        if holder and holder.last > each.last + 1 and words[each.last].lower == "of"
        else ()
    )
    actors = (*before, *_led(chunks, each.last, frozenset(("by",))))
    targets = (*behind, *_led(chunks, each.last, lex.targets.get(sense.type, frozenset())))
    if sense.type in lex.partners:
        actors = (*actors, *_led(chunks, each.last, lex.partners[sense.type]), *behind)
        targets = ()
    negated = (
        holder is not None
        and words[holder.first].lower in ("no", "any")
        and _is_negated(lex, words, holder.first + 1)
    )
    return Act(
        place=each.first, type=sense.type, is_verb=False, is_negated=negated, is_secondary=False,
        actors=actors, targets=targets,
    )  # fmt: skip


def _sense(
    words: Sequence[Word],
    senses: tuple[Sense, ...],
    objects: tuple[Group, ...],
    subjects: tuple[Group, ...],
) -> Sense | None:
    """Choose the first sense that fits; null for no event."""
    every = {word.lower for word in words}
    for sense in senses:
        parts = subjects if sense.is_undergone else objects
        acted = [word for each in parts for word in words[each.first : each.last]]
        near = {word.lower for word in acted}
        has_name = any(_is_name(words, word, parts if sense.is_undergone else ()) for word in acted)
        if sense.scope == "always":
            return sense if sense.type else None
        if sense.nouns & (near if sense.scope == "object" else every):
            return sense
        if sense.takes_names and has_name and sense.scope == "object":
            return sense
    return None


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


def _frame(
    lex: Events,
    words: Sequence[Word],
    chunks: Sequence[Group],
    each: Trigger,
    earlier: list[tuple[int, _Frame]],
) -> _Frame:
    first, auxiliaries = _verb_group(lex, words, each.first)
    objects = (
        _joined(chunks, each.last)
        if each.last == each.first + 1 + len(each.reading.tail)
        else _joined(chunks, each.first + 1)
    )
    is_passive = _is_passive(lex, words, each, auxiliaries, objects)
    is_modifier = (
        not auxiliaries
        and bool(each.reading.forms & {"ing", "part"})
        and any(one.last == first for one in chunks)
        and (is_passive or "ing" in each.reading.forms)
    )
    subjects = _subjects(lex, words, chunks, first, earlier)
    agents = _led(chunks, each.last, frozenset(("by",)))
    return _Frame(
        subjects,
        () if is_passive else objects,
        agents if is_passive else (),
        is_passive,
        is_modifier,
        is_modifier or _is_secondary(lex, words, each, first),
    )


def _verb_group(lex: Events, words: Sequence[Word], place: int) -> tuple[int, tuple[str, ...]]:
    """Go left over auxiliaries and adverbs to the first word of the verb's group."""
    first = place
    auxiliaries: list[str] = []
    while first > 0:
        word = words[first - 1].lower
        if word in lex.sets["be"] or word in lex.sets["have"] or word in lex.sets["verbal"]:
            auxiliaries.append(word)
        elif not (
            word in lex.sets["passed"] or (word.endswith("ly") and not words[first - 1].is_capital)
        ):
            break
        first -= 1
    return first, tuple(auxiliaries)


def _is_passive(
    lex: Events,
    words: Sequence[Word],
    each: Trigger,
    auxiliaries: tuple[str, ...],
    objects: tuple[Group, ...],
) -> bool:
    forms = each.reading.forms
    if not forms & {"past", "part"}:
        return False
    if auxiliaries:
        return auxiliaries[0] in lex.sets["be"] or (
            auxiliaries[0] not in lex.sets["have"]
            and any(word in lex.sets["be"] for word in auxiliaries)
        )
    if words[each.first].lower in lex.sets["intransitive"] or objects:
        return False
    following = words[each.last].lower if each.last < len(words) else ""
    return "part" in forms and (
        following == "by" or (bool(following) and following in lex.sets["ends"])
    )


def _is_secondary(lex: Events, words: Sequence[Word], each: Trigger, first: int) -> bool:
    """Whether a verb only says what for or what sort: "to retake", "that can intercept"."""
    lead = words[first - 1].lower if first else ""
    if first < each.first and words[first].lower == "to":
        return lead not in lex.sets["governing"]
    return lead in ("that", "which", "who") or (
        "ing" in each.reading.forms and lead in ("by", "for", "of", "in")
    )


_LEFT: Final = 3


def _subjects(
    lex: Events,
    words: Sequence[Word],
    chunks: Sequence[Group],
    first: int,
    earlier: list[tuple[int, _Frame]],
) -> tuple[Group, ...]:
    """Find who stands before a verb as its subject; joined verbs share theirs."""
    at_ = first
    while at_ > 0 and (
        not words[at_ - 1].is_word or words[at_ - 1].lower in ("who", "which", "that")
    ):
        at_ -= 1
    lead = words[first - 1].lower if first else ""
    if lead in ("and", "or", "but") or (
        lead in (",", "to", "by", "after", "while", "before") and earlier
    ):
        return earlier[-1][1].subjects if earlier else ()
    if lead in lex.sets["pronouns"] and lead not in ("who", "which"):
        return (Group(first - 1, first, ""),)
    number = next((n for n in range(len(chunks) - 1, -1, -1) if chunks[n].last <= at_), None)
    if number is None or at_ - chunks[number].last > _LEFT:
        return ()
    while number > 0 and (skipped := _skipped(lex, chunks, number, earlier)) is not None:
        number = skipped
    found = [chunks[number]]
    while (
        number > 0
        and chunks[number].lead in ("and", ",")
        and chunks[number - 1].last >= chunks[number].first - 1
        and chunks[number].lead == "and"
    ):
        number -= 1
        found.insert(0, chunks[number])
    return tuple(found)


def _skipped(
    lex: Events, chunks: Sequence[Group], number: int, earlier: list[tuple[int, _Frame]]
) -> int | None:
    """Pass over a group that a preposition or a verb beside the noun governs; null for none."""
    if chunks[number].lead in lex.sets["prepositions"] - lex.sets["conjunctions"]:
        return number - 1
    for place, frame in earlier:
        if frame.is_modifier and chunks[number - 1].last <= place < chunks[number].first:
            return number - 1
    return None


def _joined(chunks: Sequence[Group], place: int) -> tuple[Group, ...]:
    """Give the groups that begin at a place, with those joined to them by "and"."""
    found: list[Group] = []
    for each in chunks:
        if each.first == place or (
            found and each.lead in ("and", "or") and each.first == found[-1].last + 1
        ):
            found.append(each)
    return tuple(found)


def _is_joined(one: Group, other: Group) -> bool:
    return other.lead in ("and", "or") and other.first == one.last + 1


def _led(chunks: Sequence[Group], place: int, leads: frozenset[str]) -> tuple[Group, ...]:
    """Give the groups behind a place that one of the prepositions leads to, and those joined."""
    found: list[Group] = []
    for each in chunks:
        if each.first <= place:
            continue
        if each.lead in leads or (
            found and each.lead == "and" and each.first == found[-1].last + 1
        ):
            found.append(each)
    return tuple(found)


_BEFORE: Final = 5


def _is_negated(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether "not", "never" or "no" stands in a verb's group."""
    first, _ = _verb_group(lex, words, place)
    return any(
        word.lower in lex.sets["negations"] or word.lower.endswith(("n’t", "n't"))
        for word in words[max(0, first - 1) : place]
    )
