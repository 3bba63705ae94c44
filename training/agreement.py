"""How far two annotators of the corpus agree, of whom the second saw nothing of the first's.

    .venv/bin/python -m training.agreement

Passages of `training/second` are set beside those of the same id in `training/corpus`.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from quality.events import negation_hits, type_hits
from quality.score import NONE, Counted, Record, agreement, claims_exact, pairs

from training.check import CORPUS, corpus
from training.marks import LABELS, Marked, Written

SECOND: Final = Path(__file__).with_name("second")
_NAMES: Final = dict(
    zip(
        LABELS,
        ("speaker", "via", "cue", "content", "event", "actor", "target", "means", "place", "when",
         "figure"),
        strict=True,
    )
)  # fmt: skip


def twice() -> list[tuple[Written, Written]]:
    """Give each passage that two annotated, the first's reading before the second's.

    Raises KeyError where the second's has no counterpart.
    """
    first = {passage.id: passage for passage in corpus(sorted(CORPUS.glob("*.txt")))}
    return [(first[each.id], each) for each in corpus(sorted(SECOND.glob("*.txt")))]


def agreements(read: Sequence[tuple[Written, Written]]) -> dict[str, float]:
    """Give each figure of agreement, by its name: F1 of spans and types, share of fields."""
    sentences = [
        pair for one, other in read for pair in zip(one.sentences, other.sentences, strict=True)
    ]
    claims = [(_records(one), _records(other)) for one, other in sentences]
    found = [pair for one, other in claims for pair in pairs(one, other)]
    counts = {
        "claims to the character": sum((claims_exact(*each) for each in claims), start=NONE),
        "status": agreement(found, "status"),
        "section": agreement(found, "section"),
        "event types": type_hits(found),
        "negation": negation_hits(found),
        **{f"mark: {name}": _mark_hits(sentences, label) for label, name in _NAMES.items()},
    }
    return {name: round(count.f1, 3) for name, count in counts.items()}


def _records(sentence: Marked) -> list[Record]:
    return [
        {
            "start": claim.start, "end": claim.end, "status": claim.status,
            "section": claim.section,
            "events": [{"type": each.type, "negated": each.is_negated} for each in claim.events],
        }
        for claim in sentence.claims
    ]  # fmt: skip


def _mark_hits(sentences: Sequence[tuple[Marked, Marked]], label: str) -> Counted:
    """Count the marks of a label that hold the very same words."""
    counted = NONE
    for one, other in sentences:
        first, second = set(_spans(one, label)), set(_spans(other, label))
        counted += Counted(hits=len(first & second), given=len(second), owed=len(first))
    return counted


def _spans(sentence: Marked, label: str) -> Iterator[tuple[int, int]]:
    return ((mark.start, mark.end) for mark in sentence.marks if mark.label == label)


if __name__ == "__main__":
    read = twice()
    print(f"{len(read)} passages, {sum(len(one.sentences) for one, _ in read)} sentences")
    for name, figure in agreements(read).items():
        print(f"{figure:6.3f}  {name}")
