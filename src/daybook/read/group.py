"""Noun groups of a clause: "the port of Ostrel", "38 of 54 drones", and what leads to them.

No parser: a group runs from one closed-class word, mark or verb to the next,
and "of" holds two together. Why is in `docs/decisions/0012-events-by-triggers.md`.
"""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from daybook.read.lexicon import lexicon
from daybook.read.phrase import is_people
from daybook.read.trigger import Events, is_adjective
from daybook.read.word import Word

_OWNER: Final = ("’s", "'s", "s’")
_VERBAL_ENDINGS: Final = ("ed", "ing", "s")
_APOSTROPHES: Final = ("’", "'", "´")


class Group(NamedTuple):
    """A noun group, `first` to `last`, the last excluded; `lead` is the word or mark before it."""

    first: int
    last: int
    lead: str


def groups(lex: Events, words: Sequence[Word], verbs: Collection[int]) -> tuple[Group, ...]:
    """Divide a clause into its noun groups, in reading order; none runs over one of the `verbs`."""
    found: list[Group] = []
    first: int | None = None
    for place, word in enumerate(words):
        if _is_end(lex, words, place, verbs):
            if first is not None and (_holds(words, place) or _pairs(lex, words, first, place)):
                continue
            if first is not None:
                found.append(_group(words, first, place))
            first = None
        elif first is None:
            first = place
        elif word.lower in lex.opening and _begins(lex, words, place):
            found.append(_group(words, first, place))
            first = place
    if first is not None:
        found.append(_group(words, first, len(words)))
    return tuple(each for each in found if each.last > each.first)


def _begins(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a determiner begins a group of its own: not behind "of" or within "more than a".

    So does a number behind a name: "sent Norvia four launchers".
    """
    lead = words[place - 1].lower
    if lead in lex.sets["sizeless"] and words[place].lower in lex.sets["quantities"]:
        return True  # "earlier this month almost 40 children"
    if words[place].lower in lex.sets["numbers"]:
        is_name = words[place - 1].is_capital and place > 1 and not lead.endswith(_OWNER)
        return is_name and lead not in lex.sets["determiners"]
    if words[place].lower not in lex.sets["determiners"]:
        return False
    return lead != "of" and lead not in lex.sets["ends"]


def _holds(words: Sequence[Word], place: int) -> bool:
    """Whether an "of" holds two nouns together: not before an -ing form ("accused of storing")."""
    if words[place].text == "-":  # "a 60-tonne crane"
        return words[place - 1].text[0].isdigit() and words[place - 1].end == words[place].start
    if words[place].text in _APOSTROPHES:  # "the sailors’ families"
        return words[place - 1].end == words[place].start and words[place - 1].lower.endswith("s")
    if words[place].lower != "of":
        return False
    behind = (word for word in words[place + 1 : place + 3] if not word.lower.endswith("ly"))
    following = next(behind, None)
    is_gerund = following is not None and following.lower.endswith("ing")
    return not is_gerund or following is None or following.is_capital


def _pairs(lex: Events, words: Sequence[Word], first: int, place: int) -> bool:
    """Whether an "and" stands within a body's name: "Norvia’s Missile and Gun Forces"."""
    if words[place].lower != "and" or not words[first].lower.endswith(_OWNER):
        return False
    near = words[place - 1 : place + 3]
    is_name = all(word.is_capital for word in near if word.lower != "and")
    return is_name and place - 1 > first and near[-1].lower in lex.sets["forces"]


def _group(words: Sequence[Word], first: int, last: int) -> Group:
    lead = words[first - 1].lower if first else ""
    if first > 1 and words[first - 2].lower == "not":  # "by one side, not by the other"
        lead = f"not {lead}"
    while last > first and words[last - 1].lower == "of":
        last -= 1
    return Group(first, last, lead)


def _is_end(lex: Events, words: Sequence[Word], place: int, verbs: Collection[int]) -> bool:
    word = words[place]
    low = word.lower
    is_helped = place > 0 and words[place - 1].lower in lex.helping
    may_be_verb = is_helped or low.endswith(_VERBAL_ENDINGS)
    if not may_be_verb and low.isalpha() and low not in lex.watched:
        return place in verbs  # most words are neither listed nor have the looks of a verb
    if place in verbs or not word.is_word:
        return True
    if low in lex.closed:
        return _is_closed_end(lex, words, place)
    if is_pronoun(lex, word):
        return True
    return may_be_verb and not word.is_capital and is_other_verb(lex, words, place)


def is_pronoun(lex: Events, word: Word) -> bool:
    """Whether a word is a pronoun, also with its verb: "they’re", "who’ve"."""
    low = word.lower
    if low.isalpha():
        return low in lex.sets["pronouns"]
    head = next((low.partition(mark)[0] for mark in _APOSTROPHES if mark in low), low)
    return head in lex.sets["pronouns"]


def _is_closed_end(lex: Events, words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if word.lower == "of":
        return True
    if word.lower in lex.sets["ends"] and not (len(word.text) > 1 and word.text.isupper()):
        return not _opens_quantity(lex, words, place)
    return not word.is_capital and is_other_verb(lex, words, place)


def _opens_quantity(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a word belongs to "more than 100", "up to a dozen", "about 30"."""
    lead = words[place - 1].lower if place else ""
    here = words[place].lower
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None:
        return False
    pair_before, pair = f"{lead} {here}", f"{here} {following.lower}"
    phrases = lex.sets["opens_quantity"]
    if pair in phrases:
        return place + 2 < len(words) and _is_number(lex, words[place + 2])
    return (pair_before in phrases or here in phrases) and _is_number(lex, following)


def _is_number(lex: Events, word: Word) -> bool:
    return word.text[0].isdigit() or word.lower in lex.sets["numbers"]


def is_other_verb(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a word in small letters is a verb that tells no event."""
    word = words[place].lower
    cue = lexicon().verbs.get(word)
    if word in lex.sets["finite"] or word in lex.nouns:
        return word not in lex.nouns
    if cue is not None and word not in lexicon().sets["noun_forms"]:
        return not is_adjective(lex, words, place)
    if not place:
        return False
    lead = words[place - 1]
    if lead.lower in lex.sets["verbal"] and word not in lex.sets["determiners"]:
        return word[0].isalpha()
    if lead.lower in lex.sets["have"] or lead.lower in lex.sets["be"]:
        return word.endswith(("ed", "ing"))
    return word not in lex.sets["things_in_ing"] and _looks_verbal(lex, words, place)


def _looks_verbal(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a word has a verb's ending, and stands where a verb would."""
    word, lead = words[place].lower, words[place - 1]
    following = words[place + 1] if place + 1 < len(words) else None
    is_owned = lead.lower.endswith(_OWNER)
    if word.endswith("ed") and lead.is_capital and not is_people(lead):
        return not is_owned
    if word.endswith("ed") and (_is_many(lex, lead) or lead.lower in lex.sets["passed"]):
        return True
    if word.endswith(("ed", "ing")):
        if word in lex.sets["deeds_in_ing"] and not _is_determined(lex, following):
            return False  # "military spending rose", but "a firm funding the rail line"
        is_led = lead.is_word and lead.lower not in lex.sets["determiners"]
        return is_led and _is_open(lex, following)
    if not lead.is_capital or not word.endswith("s") or word.endswith(("ss", *_OWNER)):
        return False
    if word in lex.sets["gear"]:
        return False
    if is_owned or "-" in lead.text or is_people(lead):
        return False  # "Norvia’s allies to", "Norvian-made tanks to"
    return _is_determined(lex, following)


def _is_determined(lex: Events, following: Word | None) -> bool:
    return following is not None and following.lower in lex.sets["determiners"]


def _is_many(lex: Events, word: Word) -> bool:
    """Whether a word is a plural noun, behind which a participle is a verb: "forces inflicted"."""
    low = word.lower
    if word.is_capital or low in lex.closed or low in lex.sets["quantities"]:
        return False
    return low in lex.sets["forces"] or (low.endswith("s") and not low.endswith(("ss", *_OWNER)))


def _is_open(lex: Events, following: Word | None) -> bool:
    """Whether what follows a verb begins something new: a mark, a determiner, a preposition."""
    if following is None or not following.is_word or following.lower.endswith("ly"):
        return True
    return any(following.lower in lex.sets[name] for name in ("determiners", "ends", "of"))


def at(groups_: Sequence[Group], place: int) -> Group | None:
    """Give the group that holds a word; null where none does."""
    return next((each for each in groups_ if each.first <= place < each.last), None)
