"""How a claim is told: its words with their triggers and noun groups, by whom, how certain."""

from dataclasses import dataclass
from datetime import date

from daybook.model import Event, EventType, PassageKind, Status
from daybook.read.group import Group, groups
from daybook.read.spoken import Heard, Sentence
from daybook.read.trigger import Events, Trigger, events_lexicon, triggers
from daybook.read.voice import Voice
from daybook.read.when import Timex
from daybook.read.where import Toponym
from daybook.read.word import Word


@dataclass(frozen=True, slots=True)
class Before:
    """What a passage told before a claim: "two were killed" and "it has not" speak of it.

    `attack` is the type of the attack that it spoke of last, null for none; `events`
    are those of the last claim that told any, `earlier` all of its story, the last first.
    """

    attack: EventType | None = None
    events: tuple[Event, ...] = ()
    earlier: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Values:
    """The times and places that a clause may speak of.

    `span` are its offsets in the page's text, `kind` and `published` its passage's. `times` are
    those of what is claimed, `said` those of the saying; `toponyms` are those of the
    whole passage, `besides` the spans that only tell who says it.
    """

    span: tuple[int, int]
    published: date | None
    times: tuple[Timex, ...]
    kind: PassageKind = "article"
    said: tuple[Timex, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    besides: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim as its events are looked for.

    `words` are those of its clause, quotations opened, without those that attribute
    it; `small` are the same in small letters.
    """

    sentence: Sentence
    words: tuple[Word, ...]
    triggers: tuple[Trigger, ...]
    verbs: tuple[int, ...]
    stops: tuple[int, ...]
    groups: tuple[Group, ...]
    small: frozenset[str]
    speakers: tuple[Heard, ...]
    cue: str | None
    status: Status
    before: Before
    values: Values

    def stop(self, place: int) -> int:
        """Give where the next verb behind a place stands, or the clause's end.

        What stands behind that verb belongs to it, also to one that tells no event.
        """
        return next((verb for verb in self.stops if verb >= place), len(self.words))

    def trigger(self, kind: EventType) -> int | None:
        """Give where the first word that tells a type of event stands in the page's text."""
        for each in self.triggers:
            if any(sense.type == kind for sense in each.reading.senses):
                return self.words[each.first].start
        return None

    def span(self, group: Group) -> tuple[int, int]:
        """Give a group's offsets in the page's text."""
        return self.words[group.first].start, self.words[group.last - 1].end


def telling(
    sentence: Sentence,
    words: tuple[Word, ...],
    spoken: Voice,
    status: Status,
    before: Before,
    values: Values,
) -> Telling:
    """Find the triggers and noun groups of a clause's words."""
    lex = events_lexicon()
    found = triggers(words)
    verbs = {at for each in found if each.is_verb for at in range(each.first, each.last)}
    chunks = groups(lex, words, verbs)
    verbs.update([place for place, word in enumerate(words) if word.lower in lex.finite])
    stops = verbs.union(_others(lex, words, chunks))
    return Telling(
        sentence=sentence, words=words, triggers=found, verbs=tuple(sorted(verbs)),
        stops=tuple(sorted(stops)), groups=chunks,
        small=frozenset([word.lower for word in words]), speakers=spoken.speakers,
        cue=spoken.cue, status=status,
        before=before, values=values,
    )  # fmt: skip


def _others(lex: Events, words: tuple[Word, ...], chunks: tuple[Group, ...]) -> list[int]:
    """List where verbs stand that tell no event: the words between groups that no list holds."""
    held = {at for each in chunks for at in range(each.first, each.last)}
    return [
        place
        for place, word in enumerate(words)
        if place not in held and word.lower not in lex.idle and word.is_word
    ]
