"""Scores: how far what Daybook reads agrees with what a person read on the same page.

Passages are compared character by character, claims as spans. A claim is found
when its span and the hand's overlap by half of what they cover together
(intersection over union of .5 or more); each counts once, the best overlap first.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]

_DIRECT = 4

FOUND_AT = 0.5
"""Overlap (intersection over union, 0 to 1) from which a claim counts as found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Hits, what was given and what was owed; precision, recall and F1 of them, 0 to 1."""

    hits: int
    given: int
    owed: int

    def __add__(self, other: "Counted") -> "Counted":
        return Counted(
            hits=self.hits + other.hits,
            given=self.given + other.given,
            owed=self.owed + other.owed,
        )

    @property
    def precision(self) -> float:
        """Share of what was given that is right."""
        return self.hits / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of what was owed that was given."""
        return self.hits / self.owed if self.owed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall.

        >>> Counted(hits=1, given=2, owed=2).f1
        0.5
        """
        return 2 * self.hits / (self.given + self.owed) if self.given + self.owed else 0.0


NONE = Counted(hits=0, given=0, owed=0)


def kinds_of(passages: Sequence[Record], size: int) -> list[str]:
    """Give the kind of passage of every character of a page."""
    kinds = [""] * size
    for passage in passages:
        for at in range(passage["start"], min(passage["end"], size)):
            kinds[at] = passage["kind"]
    return kinds


def kind_hits(gold: Sequence[Record], read: Sequence[Record], text: str) -> Counted:
    """Count the characters whose kind agrees; white space at the end of a page is not owed."""
    size = len(text.rstrip())
    owed, given = kinds_of(gold, size), kinds_of(read, size)
    return Counted(
        hits=sum(map(str.__eq__, owed, given)), given=size, owed=sum(bool(kind) for kind in owed)
    )


def day_faults(gold: Sequence[Record], read: Sequence[Record]) -> tuple[Counted, int]:
    """Count publication days that are right, and those given that are wrong.

    Each passage read by hand is held against the passage that covers most of it.
    Where the page does not tell the day (`published_basis` other than "page"),
    none is owed; one that differs from the hand's is wrong all the same.
    """
    counted, wrong = NONE, 0
    for owed in gold:
        told = max(read, key=lambda passage: overlap(owed, passage), default=None)
        day = told["published"] if told else None
        is_owed = owed.get("published_basis") == "page"
        is_right = day is not None and day == owed["published"]
        counted += Counted(
            hits=int(is_right and is_owed), given=int(day is not None), owed=int(is_owed)
        )
        wrong += day is not None and day != owed["published"]
    return counted, wrong


def overlap(one: Record, other: Record) -> int:
    """Count the characters that two spans share."""
    shared: int = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return max(0, shared)


def union_share(one: Record, other: Record) -> float:
    """Give the share of two spans' characters that both have, 0 to 1."""
    shared = overlap(one, other)
    both: int = one["end"] - one["start"] + other["end"] - other["start"] - shared
    return shared / both


def pairs(gold: Sequence[Record], read: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Pair the claims of the hand with those that were read, best overlap first."""
    candidates = sorted(
        (
            (union_share(owed, told), -owed["start"], at, place)
            for at, owed in enumerate(gold)
            for place, told in enumerate(read)
            if overlap(owed, told)
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_read: set[int] = set()
    found = []
    for share, _, at, place in candidates:
        if share >= FOUND_AT and at not in taken_gold and place not in taken_read:
            taken_gold.add(at)
            taken_read.add(place)
            found.append((gold[at], read[place]))
    return found


def claims_exact(gold: Sequence[Record], read: Sequence[Record]) -> Counted:
    """Count the claims whose span is the hand's to the character."""
    owed = Counter((claim["start"], claim["end"]) for claim in gold)
    given = Counter((claim["start"], claim["end"]) for claim in read)
    return Counted(hits=(owed & given).total(), given=given.total(), owed=owed.total())


def speaker_hits(found: Sequence[tuple[Record, Record]]) -> Counted:
    """Count speakers of found claims: right where their words overlap or their names are one."""
    counted = NONE
    for owed, told in found:
        left = list(told["speakers"])
        hits = 0
        for speaker in owed["speakers"]:
            same = next((other for other in left if _is_same(speaker, other)), None)
            if same is not None:
                left.remove(same)
                hits += 1
        counted += Counted(hits=hits, given=len(told["speakers"]), owed=len(owed["speakers"]))
    return counted


def _is_same(one: Record, other: Record) -> bool:
    if one["name"] == other["name"]:
        return True
    if one["start"] is None or other["start"] is None:
        return False
    return overlap(one, other) > 0


def is_direct(claim: Record) -> bool:
    """Whether a claim is told in its speaker's own words: four or more in quotation marks."""
    quoted = re.findall(r"[“\"«][^”\"»]+", claim["quote"])
    return any(len(piece.split()) >= _DIRECT for piece in quoted)


def is_inside(claim: Record) -> bool:
    """Whether the words that name a claim's speakers stand in its own quotation."""
    return all(
        speaker["start"] is not None and claim["start"] <= speaker["start"] < claim["end"]
        for speaker in claim["speakers"]
    )


def speaker_agreement(found: Sequence[tuple[Record, Record]], key: str) -> Counted:
    """Count, over claims with the same one speaker on both sides, how often a field agrees."""
    same = [
        (owed["speakers"][0], told["speakers"][0])
        for owed, told in found
        if len(owed["speakers"]) == len(told["speakers"]) == 1
        and _is_same(owed["speakers"][0], told["speakers"][0])
    ]
    hits = sum(owed[key] == told[key] for owed, told in same)
    return Counted(hits=hits, given=len(same), owed=len(same))


def agreement(found: Sequence[tuple[Record, Record]], key: str) -> Counted:
    """Count how often a field of found claims agrees."""
    hits = sum(owed[key] == told[key] for owed, told in found)
    return Counted(hits=hits, given=len(found), owed=len(found))


def macro_f1(found: Sequence[tuple[Record, Record]], key: str) -> float:
    """Give the mean F1 over the values of a field that the hand used, each value alike."""
    owed = Counter(pair[0][key] for pair in found)
    given = Counter(pair[1][key] for pair in found)
    hits = Counter(one[key] for one, other in found if one[key] == other[key])
    scores = [Counted(hits=hits[v], given=given[v], owed=owed[v]).f1 for v in owed]
    return sum(scores) / len(scores) if scores else 0.0
