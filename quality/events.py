"""Scores of events: types, negation, and the sides of those who act and are acted on.

An event is counted on claims that were found. Types are compared as they stand
in a claim, each as often as it stands there; negation on events whose type
agrees; parties by the side that their names belong to, each side once a claim.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from daybook.profile import Profile, Side, names, side_of
from quality.score import NONE, Counted, Record

Found = Sequence[tuple[Record, Record]]


def type_hits(found: Found) -> Counted:
    """Count the event types of found claims that agree."""
    counted = NONE
    for owed, told in found:
        one = Counter(event["type"] for event in owed["events"])
        other = Counter(event["type"] for event in told["events"])
        counted += Counted(hits=(one & other).total(), given=other.total(), owed=one.total())
    return counted


def negation_hits(found: Found) -> Counted:
    """Count, over events whose type agrees, the negated ones that both say are negated."""
    counted = NONE
    for one, other in _same_type(found):
        counted += Counted(
            hits=int(one["negated"] and other["negated"]),
            given=int(other["negated"]),
            owed=int(one["negated"]),
        )
    return counted


def _same_type(found: Found) -> Iterator[tuple[Record, Record]]:
    for owed, told in found:
        left = list(told["events"])
        for event in owed["events"]:
            same = next((other for other in left if other["type"] == event["type"]), None)
            if same is not None:
                left.remove(same)
                yield event, same


def party_hits(found: Found, role: str, conflict: Profile) -> Counted:
    """Count the sides of a claim's actors or targets that agree; `role` is the event's key."""
    counted = NONE
    for owed, told in found:
        one, other = _sides(owed, role, conflict), _sides(told, role, conflict)
        counted += Counted(hits=len(one & other), given=len(other), owed=len(one))
    return counted


def _sides(claim: Record, role: str, conflict: Profile) -> frozenset[str]:
    return frozenset(
        side_named(name, conflict) for event in claim["events"] for name in event[role]
    )


def side_named(name: str, conflict: Profile) -> str:
    """Give the side that a party's name belongs to: the profile's for it, else its first side word.

    A name without either is "other", whatever it stands for.
    """
    index = names(conflict)
    known = {side_of(one) for one in index.every(name)}
    if len(known) == 1:
        return known.pop()
    for each in index.found(name):
        sides = {one.id for one in each.named if isinstance(one, Side)}
        if len(sides) == 1:
            return sides.pop()
    return "other"


def evidence_hits(found: Found) -> Counted:
    """Count the kinds of evidence that agree."""
    counted = NONE
    for owed, told in found:
        one, other = set(owed["evidence"]), set(told["evidence"])
        counted += Counted(hits=len(one & other), given=len(other), owed=len(one))
    return counted
