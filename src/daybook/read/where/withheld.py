"""The one rule by which a place is withheld: where forces stand is not put on a map."""

from dataclasses import replace
from typing import Final

from daybook.model import EventType, Place
from daybook.read.where.event_lists import event_lists

_ALWAYS: Final[EventType] = "deployment"
_ATTACKS: Final[frozenset[EventType]] = frozenset(("shelling", "strike"))
_TALK: Final[frozenset[EventType]] = frozenset(
    ("statement", "denial", "threat", "accusation", "agreement", "meeting", "aid", "other")
)


def withheld(place: Place, event: EventType, beside: str) -> Place:
    """Withhold a place, and take its point, if it is a deployment's or a military site's.

    `beside` are the words that tell what is there ("an ammunition store on the edge
    of Karsk"). Depots of buses, of oil and the like are no military sites. Who says that
    there are "no troops at Karsk" tells of a deployment, too.

    >>> withheld(Place(text="Vell", name="Vell", lat=1.0, lon=2.0, kind="settlement", why=""),
    ...          "deployment", "").lat is None
    True
    """
    if event == _ALWAYS or _is_of_forces(event, beside) or is_military(beside):
        return replace(place, lat=None, lon=None, withheld=True)
    return place


def _is_of_forces(event: EventType, beside: str) -> bool:
    """Whether words tell where guns fire from, or where forces stand."""
    told = event_lists()
    if event in _ATTACKS:
        return told.firing.search(beside.lower()) is not None
    return event in _TALK and told.stationed.search(beside.lower()) is not None


def is_military(words: str) -> bool:
    """Whether words speak of a military site: a depot, a command post, an airfield.

    >>> is_military("an air base outside Karsk"), is_military("the bus depot in Vell")
    (True, False)
    """
    small = event_lists().civil.sub(" ", words.lower())
    return event_lists().site.search(small) is not None
