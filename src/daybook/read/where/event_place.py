"""Where an event took place: of a clause's places those that are no speaker's and no owner's.

"The ministry in Halden said that shells fell on Vell" happened in Vell. A building
with a settlement's name is a place of its own ("the bus station in Ostrel"), and
"the village" is the one that was told of before.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final, TypeAlias

from daybook.model import EventType, Place
from daybook.read.where.again import places_again
from daybook.read.where.capital import is_spot
from daybook.read.where.event_lists import event_lists
from daybook.read.where.facility import facilities
from daybook.read.where.toponym import Toponym
from daybook.read.where.withheld import withheld

Span: TypeAlias = tuple[int, int]

_SPOKEN: Final = frozenset(("statement", "accusation", "threat", "denial"))
_MOVING: Final = frozenset(
    ("strike", "shelling", "clash", "advance", "retreat", "deployment", "interception", "capture",
     "sabotage", "economy")
)  # fmt: skip
_ATTACKS: Final = frozenset(("strike", "shelling", "sabotage"))
_OWNERS: Final = ("’s", "'s", "´s")
_CONTENT: Final = 25
"""What is said has so many letters at least; behind a shorter rest nothing is told."""

_BESIDE: Final = (70, 40)
_LEAD: Final = 60  # characters: what leads a place stands right before it


def event_places(
    text: str,
    span: Span,
    trigger: int | None,
    toponyms: Sequence[Toponym],
    *,
    event: EventType = "other",
    besides: Sequence[Span] = (),
) -> tuple[Place, ...]:
    """Give the places where the event that stands at offset `trigger` of a clause took place.

    `toponyms` are those of the whole passage, `span` the clause's offsets in its text;
    `besides` are spans that only attribute (the speaker, the cue). Places of
    deployments and military sites come withheld.
    """
    first, last = (bisect_left(toponyms, at, key=attrgetter("start")) for at in span)
    inside = toponyms[first:last]
    found = [each for each in inside if _is_where(text, span, trigger, each, event, besides)]
    built, taken = facilities(text, span, found, toponyms)
    left = [each for each in found if each.start not in taken]
    again = places_again(text, span, toponyms, besides) if not left and not built else ()
    told = [*((each.start, each.place) for each in left), *built, *again]
    places = (
        withheld(place, event, _beside(text, span, start, place, event))
        for start, place in sorted(told, key=lambda each: each[0])
        if place is not None
    )
    return _each_once(places)


def _each_once(places: Iterable[Place]) -> tuple[Place, ...]:
    """Leave out what was named before: "the Norvian capital, Halden" is one place."""
    known: dict[tuple[str, str], Place] = {}
    for place in places:
        words = (place.id if place.kind == "settlement" else None) or place.text
        known.setdefault((words, place.name), place)
    return tuple(known.values())


def _beside(text: str, span: Span, start: int, place: Place, event: EventType) -> str:
    """Give the words that tell what is at a place: in an attack all of its clause's."""
    if event in _ATTACKS:
        return text[span[0] : span[1]]
    before, behind = _BESIDE
    first = max(span[0], start - before)
    return text[first : min(span[1], start + len(place.text) + behind)]


def _is_where(
    text: str,
    span: Span,
    trigger: int | None,
    each: Toponym,
    event: EventType,
    besides: Sequence[Span],
) -> bool:
    """Whether a place of the clause is where it happened, not whose it is or who tells it."""
    if each.stands_for != "place" or any(start <= each.start < end for start, end in besides):
        return False
    told = event_lists()
    lead, tail = text[max(span[0], each.start - _LEAD) : each.start], text[each.end : span[1]]
    if told.owned_part.match(tail):
        return True
    if _is_owner(lead, tail) or _is_elsewhere(lead, event):
        return False
    if each.is_capital and not is_spot(lead, tail):
        return False
    if told.body_in.search(lead) and told.saying.search(text, *span):
        return False
    is_land = text[each.start : each.end].rpartition(" ")[2] in told.sets["lands"]
    is_country = each.place is not None and each.place.kind == "country" and not is_land
    if is_country and not _is_country(lead, event):
        return False
    until = span[1] - each.end - _CONTENT if trigger is None else trigger - each.end
    return not _is_heard(lead, tail[: max(until, 0)], event)


def _is_owner(lead: str, tail: str) -> bool:
    """Whether a place tells whose somebody is: "Karsk's governor", "the mayor of Vell"."""
    told = event_lists()
    is_owner = tail[:2] in _OWNERS or told.belonging.search(lead) is not None
    return is_owner or bool(told.official.match(tail)) or bool(told.office_of.search(lead))


def _is_elsewhere(lead: str, event: EventType) -> bool:
    """Whether what leads a place says that the event is not there: "bound for", "a man from"."""
    told = event_lists()
    if told.bound.search(lead) or told.origin.search(lead):
        return True
    return event not in _SPOKEN and told.heard_in.search(lead) is not None


def _is_heard(lead: str, behind: str, event: EventType) -> bool:
    """Whether a clause begins with where somebody says so: "In Halden, the ministry said"."""
    first = lead.strip(' “"').lower()
    if first == "across":
        return True
    told = event_lists()
    if first not in ("in", "at") or behind[:1] != ",":
        return False
    if event in told.sets["speeches"] and told.seated.match(behind) is None:
        return False
    return told.saying.search(behind) is not None


def _is_country(lead: str, event: EventType) -> bool:
    """Whether a country is where it happened, by what leads it: "in Norvia", "fired at Norvia"."""
    told = event_lists()
    if event == "aid" or not told.into.search(lead):
        return False
    return event in _MOVING or not told.aimed.search(lead)
