"""Both sides by the same rules: every figure by the speaker's side, and places by country.

A gap between the sides of a conflict is named, so that nobody has to look for it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from daybook.profile import Profile
from quality.events import negation_hits, party_hits, type_hits
from quality.score import Counted, Record, agreement, speaker_hits
from quality.values import place_hits, quantity_hits, time_hits

Found: TypeAlias = Sequence[tuple[Record, Record]]
Groups: TypeAlias = dict[str, dict[str, Counted]]
"""A figure's name, then its count for each side or country."""

GAP: Final = 0.03
"""Difference between two sides, as a share, from which it is named."""


def by_side(found: Found, conflict: Profile) -> Groups:
    """Count what agrees by the side of the first speaker of a claim."""
    sides = (*(side.id for side in conflict.sides), "other")
    scores: Mapping[str, Callable[[Found], Counted]] = {
        "speakers F1": speaker_hits,
        "status": lambda part: agreement(part, "status"),
        "section": lambda part: agreement(part, "section"),
        "event types F1": type_hits,
        "negation F1": negation_hits,
        "actors by side F1": lambda part: party_hits(part, "actors", conflict),
        "targets by side F1": lambda part: party_hits(part, "targets", conflict),
        "times, days exact": lambda part: time_hits(part)[0],
        "quantities F1": lambda part: quantity_hits(part, with_measure=False),
        "places F1": place_hits,
    }
    parts = {side: [pair for pair in found if side_of_claim(pair[0]) == side] for side in sides}
    return {
        name: {side: score(part) for side, part in parts.items()} for name, score in scores.items()
    }


def side_of_claim(claim: Record) -> str:
    """Give the side of a claim's first speaker; "outlet" where the outlet itself asserts it."""
    speakers = claim["speakers"]
    return str(speakers[0]["side"]) if speakers else "outlet"


def by_country(found: Found) -> dict[str, Counted]:
    """Count the places that both name by the country in which the hand puts them."""
    countries = sorted(
        {
            place["country"]
            for owed, _ in found
            for event in owed["events"]
            for place in event["places"]
            if place["country"]
        }
    )
    return {
        country: place_hits(
            [(_within(one, country), _within(other, country)) for one, other in found]
        )
        for country in countries
    }


def _within(claim: Record, country: str) -> Record:
    """Keep only a claim's places in one country."""
    events = [
        {**event, "places": [each for each in event["places"] if each["country"] == country]}
        for event in claim["events"]
    ]
    return {**claim, "events": events}


def gaps(groups: Groups, sides: Sequence[str]) -> list[str]:
    """Name the figures that part by more than `GAP` between two sides of a conflict."""
    told = []
    for name, counts in groups.items():
        known = [(counts[side].f1, side) for side in sides if counts[side].owed]
        if len(known) > 1 and max(known)[0] - min(known)[0] > GAP:
            (least, one), (most, other) = min(known), max(known)
            told.append(f"{name}: {one} {least:.3f}, {other} {most:.3f}")
    return told


def section_of(groups: Groups, countries: Mapping[str, Counted], sides: Sequence[str]) -> list[str]:
    """Write the figures by side, the gaps between the sides, and places by country."""
    heads = ["figure", *sides, "other"]
    lines = ["By the speaker's side (in brackets what was owed):", ""]
    lines += [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    for name, counts in groups.items():
        cells = [
            f"{counts[side].f1:.3f} ({counts[side].owed})" if counts[side].owed else "–"
            for side in heads[1:]
        ]
        lines.append(f"| {' | '.join([name, *cells])} |")
    named = gaps(groups, sides)
    lines += ["", f"Gaps above {GAP:g} between the sides: {'; '.join(named) or 'none'}."]
    if countries:
        told = ", ".join(f"{name} {one.f1:.3f} ({one.owed})" for name, one in countries.items())
        lines += ["", f"Places by country, F1: {told}."]
    return lines
