"""Words that tell what happened: verbs and nouns, and which sort of event they stand for.

The word that tells an event is its trigger, as the field calls it since ACE 2005
(Linguistic Data Consortium, *English Annotation Guidelines for Events*). One word
may stand for several types: what it acts on, or the rest of its clause, decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias, cast

from daybook.model import EventType
from daybook.read.lexicon import lexicon
from daybook.read.phrase import is_people
from daybook.read.word import Word
from daybook.read.words import word_list

Form: TypeAlias = Literal["plain", "third", "past", "ing", "part"]
"""The form a verb stands in; "part" where past and participle differ."""

Scope: TypeAlias = Literal["object", "clause", "always"]
"""Where a sense looks for its words."""

HARM: Final = "harm"
"""The type of what does harm until the attack behind it is known."""

_BOUNDS: Final = ("numbers", "prepositions", "determiners")
_SCOPES: Final[tuple[tuple[str, Scope], ...]] = ((":", "object"), ("@", "clause"))
_THINGS: Final = ("shells", "debris", "fire", "blasts", "arms")
_FORMS: Final[tuple[Form, ...]] = ("plain", "third", "past", "ing", "part")


@dataclass(frozen=True, slots=True)
class Sense:
    """One type that a word may stand for, and the nouns that tell; empty type for no event.

    It is undergone where the subject does not act, undone where it did not come about; one
    that is led is told by its object, though the subject undergoes it ("came under fire").
    """

    type: str
    scope: Scope
    nouns: frozenset[str]
    is_undergone: bool = False
    is_led: bool = False
    is_undone: bool = False

    @property
    def takes_names(self) -> bool:
        """Whether any name will do for one of its nouns."""
        return "*name" in self.nouns

    @property
    def takes_counts(self) -> bool:
        """Whether a bare number will do for one of its nouns."""
        return "*count" in self.nouns


class Reading(NamedTuple):
    """A verb's form or a noun as it stands in the lexicon: what must follow, and its senses."""

    forms: frozenset[Form]
    tail: tuple[str, ...]
    senses: tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class Events:
    """The words of a language that tell events: verbs by form, nouns by first word, lists.

    `told` holds the first words of all that tell an event. `closed` holds every listed word
    that may end a noun group, `watched` the pronouns, too, `idle` those of them that are no
    verbs; `opening` may begin a group of its own. `helping` stand before a verb, `finite`
    begin another verb's group, `things` the nouns for what does
    harm and acts for nobody: weapons, fires; `abstract` the endings of nouns that stand
    for no body or thing ("decision").
    """

    verbs: dict[str, tuple[Reading, ...]]
    nouns: dict[str, tuple[Reading, ...]]
    sets: dict[str, frozenset[str]]
    told: frozenset[str]
    closed: frozenset[str]
    watched: frozenset[str]
    idle: frozenset[str]
    opening: frozenset[str]
    helping: frozenset[str]
    finite: frozenset[str]
    things: frozenset[str]
    abstract: tuple[str, ...]
    targets: dict[str, frozenset[str]]
    partners: dict[str, frozenset[str]]
    spoken: dict[str, EventType]
    topics: tuple[tuple[EventType, frozenset[str]], ...]


@lru_cache(maxsize=4)
def events_lexicon(language: str = "en") -> Events:
    """Compile the words that tell events.

    >>> events_lexicon().verbs["shelled"][0].senses[0].type
    'shelling'
    """
    raw = word_list("events", language)
    classes = {name: frozenset(words.split()) for name, words in raw["classes"].items()}
    grammar = {name: frozenset(words) for name, words in raw["grammar"].items()}
    verbs, nouns = _verbs(raw["verbs"], classes), _nouns(raw["nouns"], classes)
    closed = grammar["ends"].union(grammar["of"], grammar["finite"], lexicon(language).verbs)
    return Events(
        verbs=verbs,
        nouns=nouns,
        sets=grammar | classes,
        told=frozenset((*verbs, *nouns)),
        closed=closed,
        watched=closed | grammar["pronouns"],
        idle=grammar["ends"] | grammar["of"],
        opening=grammar["quantities"] | grammar["numbers"] | grammar["determiners"],
        helping=grammar["verbal"] | grammar["have"] | grammar["be"],
        finite=grammar["finite"] | grammar["be"] | grammar["have"] | grammar["modal"],
        things=classes["flying"].union(*(classes[name] for name in _THINGS)),
        abstract=tuple(raw["grammar"]["abstract_endings"]),
        targets={name: frozenset(words) for name, words in raw["targets"].items()},
        topics=tuple(
            (cast("EventType", name), classes[wanted]) for name, wanted in raw["topics"].items()
        ),
        partners={name: frozenset(words) for name, words in raw["partners"].items()},
        spoken={
            word: cast("EventType", name) for name, words in raw["spoken"].items() for word in words
        },
    )


def _verbs(lines: list[str], classes: dict[str, frozenset[str]]) -> dict[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = {}
    for line in lines:
        head, _, senses = line.partition(" > ")
        forms, _, particle = head.partition(" + ")
        parsed = _senses(senses, classes)
        for word in dict.fromkeys(forms.split()):
            stands = frozenset(
                form for form, each in zip(_FORMS, forms.split(), strict=True) if each == word
            )
            reading = Reading(stands, tuple(particle.split()), parsed)
            found[word] = _longest_first((*found.get(word, ()), reading))
    return found


def _nouns(lines: list[str], classes: dict[str, frozenset[str]]) -> dict[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = {}
    for line in lines:
        head, _, senses = line.partition(" > ")
        parsed = _senses(senses, classes)
        for phrase in _numbers(head):
            first, *rest = phrase.split()
            reading = Reading(frozenset(), tuple(rest), parsed)
            found[first] = _longest_first((*found.get(first, ()), reading))
    return found


def _numbers(head: str) -> tuple[str, ...]:
    """Divide "war crime war crimes" into its singular and its plural."""
    words = head.split()
    if len(words) % 2 or (len(words) == 2 and words[1][:2] != words[0][:2]):
        return (head,)
    half = len(words) // 2
    return " ".join(words[:half]), " ".join(words[half:])


def _longest_first(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=lambda each: -len(each.tail)))


def _senses(text: str, classes: dict[str, frozenset[str]]) -> tuple[Sense, ...]:
    return tuple(_sense(each, classes) for each in text.split())


def _sense(text: str, classes: dict[str, frozenset[str]]) -> Sense:
    bare = text.rstrip("<^").replace("=", "").replace("!", "")
    marks = {
        "is_undergone": text.endswith(("<", "^")),
        "is_led": text.endswith("^"),
        "is_undone": "!" in text,
    }
    for mark, scope in _SCOPES:
        name, found, wanted = bare.partition(mark)
        if found:
            return Sense(name.removeprefix("-"), scope, classes[wanted], **marks)
    return Sense(bare.removeprefix("-"), "always", frozenset(), **marks)


class Trigger(NamedTuple):
    """A word that tells an event, with its tail: `first` to `last`, the last excluded."""

    first: int
    last: int
    reading: Reading
    is_verb: bool


def triggers(words: Sequence[Word], *, language: str = "en") -> tuple[Trigger, ...]:
    """Find the words of a clause that may tell an event, in reading order."""
    lex = events_lexicon(language)
    found: list[Trigger] = []
    for place in [place for place, word in enumerate(words) if word.lower in lex.told]:
        each = _verb_at(lex, words, place) or _noun_at(lex, words, place)
        if each is not None:
            found.append(each)
    return tuple(found)


_PARTICLE_REACH: Final = 5
_DESCRIBED_REACH: Final = 4
_SHORT: Final = 3


def _verb_at(lex: Events, words: Sequence[Word], place: int) -> Trigger | None:
    readings = lex.verbs.get(words[place].lower, ())
    if not readings or (words[place].is_capital and place):
        return None
    if not _is_verb(lex, words, place, readings[-1].forms):
        return None
    for reading in readings:
        tail = _tail_end(lex, words, place, reading.tail)
        if tail is not None:
            last = tail if tail == place + 1 + len(reading.tail) else place + 1
            return Trigger(place, last, reading, is_verb=True)
    return None


def _tail_end(lex: Events, words: Sequence[Word], place: int, tail: tuple[str, ...]) -> int | None:
    """Find where a verb's particle ends ("shot 12 drones down"); null where there is none."""
    if not tail:
        return place + 1
    for at in range(place + 1, min(len(words), place + 1 + _PARTICLE_REACH)):
        if tuple(word.lower for word in words[at : at + len(tail)]) == tail:
            return at + len(tail)
        if words[at].text in ",;:." or words[at].lower in lex.sets["ends"]:
            return None
    return None


def _is_verb(lex: Events, words: Sequence[Word], place: int, forms: frozenset[Form]) -> bool:
    """Whether a form is a verb here: one that is a noun, too, must look like a verb."""
    lead = _lead(lex, words, place)
    following = words[place + 1].lower if place + 1 < len(words) else ""
    is_noun, is_plain = words[place].lower in lex.nouns, "plain" in forms
    is_owned = lead in lex.sets["determiners"] or lead.endswith(("’s", "'s", "s’"))
    is_led = lead in lex.sets["verbal"] or lead in lex.sets["pronouns"]
    if forms & {"past", "part"}:
        is_helped = lead in lex.sets["have"] or lead in lex.sets["be"]
        if _is_first_adjective(lex, words, place) or _describes(lex, words, place):
            return False
        is_owned = is_owned or is_adjective(lex, words, place)
        if is_noun or is_plain:
            return is_led or is_helped or (following in lex.sets["determiners"] and not is_owned)
        return not is_owned or is_helped
    if "ing" in forms:
        if lead in lex.sets["be"]:
            return True
        if lead.endswith("ing") or _describes(lex, words, place):
            return False  # "firing warning shots", "the invading Norvian troops"
        return not (is_owned or is_adjective(lex, words, place)) and (
            not is_noun or (lead in (",", "while") and following not in ("of", "in", ","))
        )
    if is_plain:
        is_many = len(lead) > _SHORT and lead.endswith("s") and not lead.endswith(("ss", "us"))
        is_one = lead in lex.sets["singular"]  # "it clears": no plain form
        return (is_led and not is_one) or (is_many and not is_owned and not is_noun)
    is_name = place > 0 and words[place - 1].is_capital and lead not in lex.sets["quantities"]
    may_be_noun = words[place].lower in lex.sets["noun_forms"]
    is_described = is_people(words[place - 1]) or "-" in lead
    is_subject = is_name and not (may_be_noun and is_described)
    return is_led or (is_subject and not is_owned and not is_noun)


def _is_first_adjective(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a participle that opens a clause describes the noun behind it: "seized papers"."""
    if place or len(words) == 1 or not words[1].is_word:
        return False
    behind = words[1].lower
    return behind not in lex.sets["ends"] and behind not in lex.sets["determiners"]


def _describes(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether an -ing form tells what sort the troops behind it are: "against invading forces"."""
    here = words[place].lower
    if here in lex.sets["placing"]:
        return True
    if here not in lex.sets["describing"]:
        return False
    for word in words[place + 1 : place + 1 + _DESCRIBED_REACH]:
        if word.lower in lex.sets["people"] or word.lower in lex.sets["force"]:
            return True
        if not word.is_word or word.lower in lex.sets["determiners"] or word.lower in lex.closed:
            return False
    return False


def _lead(lex: Events, words: Sequence[Word], place: int) -> str:
    """Give the word before a verb, adverbs passed over ("were still fighting")."""
    at = place - 1
    while at > 0 and words[at].lower in lex.sets["passed"]:
        at -= 1
    return words[at].lower if at >= 0 else ""


def is_adjective(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether a participle only describes the noun behind it: "two captured sailors"."""
    if not place or place + 1 >= len(words):
        return False
    lead, following = words[place - 1], words[place + 1]
    is_bound = any(lead.lower in lex.sets[name] for name in _BOUNDS)
    # "employing advanced technology": a participle between an -ing form and a noun.
    is_bound = is_bound or (lead.lower.endswith("ing") and lead.lower not in lex.helping)
    is_past = not words[place].lower.endswith("ing")
    is_bound = is_bound or (is_past and (lead.lower == "of" or lead.lower in lex.sets["degrees"]))
    is_noun = following.is_word and following.lower not in lex.sets["ends"]
    return (
        (is_bound or lead.text[0].isdigit())
        and is_noun
        and following.lower not in lex.sets["determiners"]
    )


def _noun_at(lex: Events, words: Sequence[Word], place: int) -> Trigger | None:
    if _is_bare_verb(lex, words, place) or _is_in_name(words, place):
        return None
    for reading in lex.nouns.get(words[place].lower, ()):
        end = place + 1 + len(reading.tail)
        is_whole = tuple(word.lower for word in words[place + 1 : end]) == reading.tail
        if is_whole and not _is_compound(lex, words, end):
            return Trigger(place, end, reading, is_verb=False)
    return None


def _is_in_name(words: Sequence[Word], place: int) -> bool:
    """Whether a noun is part of a name: "the Combat Association", "Vell Fire Station"."""
    if not place or not words[place].is_capital or words[place].text.isupper():
        return False
    following = words[place + 1] if place + 1 < len(words) else None
    return words[place - 1].is_capital or (following is not None and following.is_capital)


def _is_bare_verb(lex: Events, words: Sequence[Word], place: int) -> bool:
    """Whether what may be a noun is a verb of no type here: "how to deal with it", "may target"."""
    lead = words[place - 1].lower if place else ""
    if lead == "to":
        following = words[place + 1].lower if place + 1 < len(words) else ""
        return following == "with" or following in lex.sets["determiners"]
    return lead in lex.sets["modal"]


def _is_compound(lex: Events, words: Sequence[Word], end: int) -> bool:
    """Whether a noun only tells the sort of the thing behind it: "battle tank", "strike range"."""
    following = words[end].lower if end < len(words) else ""
    return following in lex.sets["gear"] or following in lex.sets["compound"]
