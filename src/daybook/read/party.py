"""Whom a noun group names as a party to an event: by the profile, else by its own words.

Names stand as the text has them: a side by its name, a formation of a side as
that side's forces, anybody else by the words of the group without article and
number.
"""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from daybook.profile import Found, Name, Named, Side, names, one_of
from daybook.read.frame import SPEAKER
from daybook.read.group import Group, is_pronoun
from daybook.read.kind import person_in
from daybook.read.namesake import is_namesake
from daybook.read.spoken import POSSESSIVE, Sentence
from daybook.read.telling import Telling
from daybook.read.trigger import Events
from daybook.read.word import Word

_LONGEST: Final = 9
_LINKS: Final = frozenset(("and", "of", "the", "’s", "'s", "’", ","))
_VERBAL: Final = ("ing", "ly")
_GLUED: Final = 9
_OPENING: Final = ("“", '"', "«", "„")
_ADJECTIVES: Final = ("ical", "ious", "eous", "less", "ful")
_ADVERBS: Final = ("erally", "tedly", "ously", "ently", "antly", "ately", "ively", "ilarly")
_GOVERNMENT: Final = "Government of "


def parties(lex: Events, told: Telling, groups: tuple[Group, ...]) -> tuple[str, ...]:
    """Name whom groups stand for, each once; a pronoun stands for the speaker."""
    named = (_who(lex, told, each) for each in groups)
    return tuple(dict.fromkeys(name for name in named if name))


def _who(lex: Events, told: Telling, group: Group) -> str | None:
    first = told.words[group.first].lower
    is_one = group.last - group.first == 1
    if group == SPEAKER or (is_one and is_pronoun(lex, told.words[group.first])):
        return _speaker(lex, told) if group == SPEAKER or _is_speaker(lex, told, group) else None
    last = told.words[group.last - 1].lower
    if first in lex.sets["own"] and last in lex.sets["forces"] | lex.sets["own_forces"]:
        side = _owner(told, told.words[group.first].start)
        if side is not None:
            return force_of(side)
    return party(lex, told, group)


def _is_speaker(lex: Events, told: Telling, group: Group) -> bool:
    """Whether a pronoun may stand for the speaker: not for whom a clause names before it.

    "Marsk says the king promised that he will not fire" does not tell who will not.
    """
    first = told.words[group.first].lower
    if first in lex.sets["first_person"]:
        return True
    if told.small & lex.sets["first_person"] or _is_quoted(told):
        return False  # who speaks calls himself "I"
    if first in lex.sets["persons"] and _has_other_name(told, group.first):
        return False
    own = {each.speaker.name for each in told.speakers}
    is_one = first in lex.sets["persons"]
    index = names(told.sentence.profile)
    if any(_is_person(one) != is_one for name in own for one in index.every(name)):
        return False  # "Marsk said they", "the ministry said he"
    before = within(told.sentence, told.words[0].start, told.words[group.first].start)
    others = (each.named for each in before if not any(one.name in own for one in each.named))
    return not any(_is_person(one) == is_one for named in others for one in named)


def _is_quoted(told: Telling) -> bool:
    start = told.words[0].start
    return told.sentence.text[start - 1 : start] in _OPENING


def _has_other_name(told: Telling, place: int) -> bool:
    """Whether a clause names somebody else, first name and surname, before a word."""
    own = {part for each in told.speakers for part in each.speaker.name.split()}
    return any(
        one.is_capital and other.is_capital and other.text not in own
        for one, other in itertools.pairwise(told.words[:place])
    )


def _is_person(named: Named) -> bool:
    return isinstance(named, Name) and bool(named.office)


def _speaker(lex: Events, told: Telling) -> str | None:
    """Name whoever speaks; null where only a pronoun says who."""
    named = (each.speaker.name.removeprefix(_GOVERNMENT) for each in told.speakers)
    return next((name for name in named if name.lower() not in lex.sets["pronouns"]), None)


def _owner(told: Telling, start: int) -> Side | None:
    """Say whose "its troops" are: the speaker's, else the side that the sentence names first."""
    sides = [each.speaker.side for each in told.speakers]
    if not sides:
        before = within(told.sentence, told.sentence.start, start)
        sides = [one.id for each in before for one in each.named if isinstance(one, Side)]
    known = told.sentence.profile.sides
    return next((each for each in known if each.id in sides[:1]), None)


def party(lex: Events, told: Telling, group: Group) -> str | None:
    """Name whom a group stands for; null where it names nobody (a pronoun, a bare number)."""
    sentence, words = told.sentence, told.words
    first = group.first
    while first < group.last and (
        words[first].lower in lex.sets["determiners"]
        or words[first].lower in lex.sets["quantities"]
        or words[first].text[0].isdigit()
        or words[first].text == "-"
        or sentence.text[words[first].start - 1 : words[first].start] == "-"  # "60-tonne tanks"
        or (words[first].lower == "of" and first > group.first)
    ):
        first += 1
    last = group.last
    while last > first and (
        words[last - 1].lower in lex.sets["passed"] or words[last - 1].lower in lex.sets["adverbs"]
    ):
        last -= 1
    if first >= last or last - first > _LONGEST:
        return None
    start, end = words[first].start, words[last - 1].end
    text = sentence.text[start:end]
    inside = words[first:last]
    bare = POSSESSIVE.sub("", text)
    known = names(sentence.profile).every(bare)
    if known and not is_namesake(sentence, bare, one_of(known)):
        return _known(known)
    force = _force(lex, sentence, inside, start)
    if force is not None:
        return force
    is_counted = first > group.first  # "two shipping firms": no verb stands behind a number
    if is_abstract(lex, inside[-1], opens=inside[-1].start == told.words[0].start):
        return None
    if _is_no_party(lex, inside, is_counted=is_counted) or _are_two(sentence, start, end):
        return None
    bare = bare if text.endswith(("’s", "'s")) else text
    return _person(sentence, inside, start, end) or re.sub(r"\s+", " ", bare)


def _is_no_party(lex: Events, words: Sequence[Word], *, is_counted: bool) -> bool:
    """Whether words name no party: a time, a measure, nobody, or what is left of a verb.

    A formation of no known side is not named either: its name stays in the quotation.
    """
    last = _head(lex, words)
    if any(
        last.lower in lex.sets[name] for name in ("sizeless", "nobodies", "unfit", "formations")
    ):
        return True
    if any(word.lower in lex.sets["unfit"] for word in words) or last.text[0].isdigit():
        return True
    if any(_is_glued(word) for word in words):
        return True
    if _is_left_of_verb(lex, words, is_counted=is_counted) or is_abstract(lex, last):
        return True
    first = words[0]
    is_verbal = _is_verbal(lex, words[-1]) or (first.lower.endswith("ly") and not is_counted)
    return (is_verbal and not last.is_capital) or not first.text[0].isalnum()


def _head(lex: Events, words: Sequence[Word]) -> Word:
    """Give the noun that a group is about: the last before "of", or what a part is of."""
    place = -1
    for at, word in enumerate(words):
        if word.lower == "of" and at and words[at - 1].lower not in lex.sets["partitives"]:
            place = at - 1
            break
    return words[place]


def is_abstract(lex: Events, word: Word, *, opens: bool = False) -> bool:
    """Whether a noun stands for no person, body or thing: "decision", "enhancement", "unity".

    Told by its ending (Quirk et al., *A Comprehensive Grammar*, 1985, I.31-33), with the
    bodies and things that end alike left out.
    """
    low = word.lower
    if word.is_capital and not opens:
        return False
    if low in lex.sets["abstract"]:
        return True
    one = f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")
    return one.endswith(lex.abstract) and one not in lex.sets["concrete"]


def _is_left_of_verb(lex: Events, words: Sequence[Word], *, is_counted: bool) -> bool:
    """Whether words hold a verb that no list knows: "helping Norvia", "bans Norvian ships"."""
    first = words[0]
    if len(words) == 1:
        return first.is_capital and first.lower.endswith(_ADVERBS)
    if first.lower.endswith("ing") and not is_counted:
        is_name = first.is_capital and words[1].is_capital
        return not is_name or first.lower in lex.verbs or first.lower in lex.closed
    is_third = first.lower.endswith("s") and not first.lower.endswith(("ss", "’s", "'s", "s’"))
    return is_third and not first.is_capital and words[1].is_capital


def _is_glued(word: Word) -> bool:
    """Whether a word is several that a page's layout has run together: "warCloseNorvia"."""
    text = word.text
    if text[1:].islower() or len(text) < _GLUED:
        return False
    humps = sum(one.islower() and other.isupper() for one, other in itertools.pairwise(text))
    return humps > 1


def _is_verbal(lex: Events, word: Word) -> bool:
    """Whether a last word is a participle or an adverb: no noun, as "building" and "ally" are."""
    low = word.lower
    if low.endswith("ed"):
        return low not in lex.sets["people_in_ed"]
    if low.endswith(_ADJECTIVES):
        return True
    is_noun = low in lex.sets["things_in_ing"] or low in lex.sets["nouns_in_ly"]
    return low.endswith(_VERBAL) and not is_noun


def _are_two(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a group holds two sides with another word between: a verb stood there unseen."""
    sides = [
        each
        for each in within(sentence, start, end)
        if any(isinstance(one, Side) for one in each.named)
    ]
    between = (
        sentence.text[one.end : other.start].split() for one, other in itertools.pairwise(sides)
    )
    return any(words and not set(words) <= _LINKS for words in between)


def _person(sentence: Sentence, words: Sequence[Word], start: int, end: int) -> str | None:
    """Take the name off "Foreign Minister Ida Corvin": the profile's, else its last words."""
    for each in within(sentence, start, end):
        one = one_of(each.named)
        if each.end != end or not isinstance(one, Name) or one.name.startswith(_GOVERNMENT):
            continue
        is_part = any(word.lower == "of" and word.end <= each.start for word in words)
        if is_part and not one.office:
            continue  # "founder of the mission"
        if not is_namesake(sentence, sentence.text[each.start : end], one):
            return one.name
    return person_in(tuple(words))


def _known(known: Sequence[Named]) -> str | None:
    side = next((each for each in known if isinstance(each, Side)), None)
    if side is not None:
        return side.name
    one = one_of(known)
    if one is None:
        return None
    if isinstance(one, Name) and one.name.startswith(_GOVERNMENT):
        return one.name.removeprefix(_GOVERNMENT)
    return one.name


def _force(lex: Events, sentence: Sentence, words: Sequence[Word], start: int) -> str | None:
    """Give a side's formation as its forces: "Norvia’s 3rd Brigade", "Norvian paratroopers"."""
    if words[-1].lower not in lex.sets["forces"] or words[0].lower in lex.sets["former"]:
        return None
    side = next(
        (
            one
            for each in within(sentence, start, words[-1].end)
            for one in each.named
            if isinstance(one, Side) and not _is_compound(sentence.text, each)
        ),
        None,
    )
    return force_of(side) if side is not None else None


def _is_compound(text: str, found: Found) -> bool:
    """Whether a name is half of a compound: "Norvia-backed" and "pro-Norvian" are not Norvia."""
    return "-" in (text[found.end : found.end + 1], text[found.start - 1 : found.start])


def within(sentence: Sentence, start: int, end: int) -> list[Found]:
    """List the known names that stand within a span."""
    return [each for each in sentence.found if start <= each.start and each.end <= end]


def force_of(side: Side) -> str:
    """Name a side's forces by its adjective.

    >>> force_of(Side(id="NV", name="Norvia", words=("Norvia", "Norvian", "Halden")))
    'Norvian forces'
    """
    adjective = next(
        (
            word
            for word in side.words
            if word != side.name
            and word[:4] == side.name[:4]
            and " " not in word
            and "'" not in word
        ),
        None,
    )
    return f"{adjective} forces" if adjective else side.name
