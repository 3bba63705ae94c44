"""One claim as an editor checks it: its words, who vouches, how surely, what happened."""

from collections.abc import Iterator

from daybook.model import Claim, Event, Speaker
from daybook.publish.visible import visible

OUTLET = "the outlet itself"
"""Who speaks where a claim has no speaker."""

ARROW = " → "
"""Stands between those who act and those acted on."""


def account(claim: Claim) -> tuple[str, ...]:
    """Tell a claim in lines: the quotation, its speakers, each of its events.

    Characters that would steer a terminal are made visible.
    """
    who = " and ".join(map(_speaker, claim.speakers)) or OUTLET
    via = f", via {', '.join(claim.via)}" if claim.via else ""
    seen = f" · shown by {', '.join(claim.evidence)}" if claim.evidence else ""
    lines = (
        " ".join(claim.quote.split()),
        f"{who}{via} · {claim.status} · {claim.section}{seen}",
        *map(_event, claim.events),
    )
    return tuple(map(visible, lines))


def _speaker(speaker: Speaker) -> str:
    return f"{speaker.name} ({speaker.kind}, {speaker.side})"


def _event(event: Event) -> str:
    """Tell an event in a line: "not strike: Norvia → warehouse, by missile".

    >>> _event(Event(type="strike", actors=("Norvia",), targets=("warehouse",), negated=True))
    'not strike: Norvia → warehouse'
    """
    name = f"not {event.type}" if event.negated else event.type
    parties = ", ".join(event.actors)
    if event.targets:
        parties += ARROW + ", ".join(event.targets)
    means = f", by {', '.join(event.means)}" if event.means else ""
    told = f"{parties}{means}".strip(" ,")
    values = "".join(f" · {each}" for each in _values(event))
    return f"{name}: {told}{values}" if told else f"{name}{values}"


def _values(event: Event) -> Iterator[str]:
    """Tell where, how many and when: what the text says, then what it was worked out to be."""
    yield from (f"at {place.name}" for place in event.places)
    yield from (each.text for each in event.quantities)
    if event.time is not None:
        start, end = event.time.start.isoformat(), event.time.end.isoformat()
        yield start if start == end else f"{start}/{end}"
