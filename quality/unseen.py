"""How the reader does on the corpus of invented news, marked after its rules were made.

Each passage is read as a page of its own, under a profile that knows nothing but the
words of its two sides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from html import escape
from pathlib import Path
from typing import Any, Final

from training.marks import Mark, Marked, Stated, Written, written

from daybook.model import Fetched
from daybook.profile import Profile, Side, profile, profile_folder
from daybook.publish.contract import claim_record
from daybook.read.reading import reading
from quality.events import evidence_hits, negation_hits, type_hits
from quality.score import (
    NONE,
    Counted,
    Record,
    agreement,
    claims_exact,
    macro_f1,
    pairs,
    speaker_hits,
)

CORPUS: Final = Path(__file__).parents[1] / "training" / "corpus"
_PARAGRAPH: Final = 3
"""Sentences a paragraph has."""


def passages() -> list[Written]:
    """Read every passage of the corpus."""
    return [
        passage
        for file in sorted(CORPUS.glob("*.txt"))
        for passage in written(file.read_text(encoding="utf-8"), file.name)
    ]


def figures(corpus: Sequence[Written]) -> dict[str, float]:
    """Read the passages and give each figure, by its name in docs/quality.md."""
    read = [_read(passage) for passage in corpus]
    found = [pair for owed, told in read for pair in pairs(owed, told)]
    counts = {
        "claims found F1": Counted(
            hits=len(found),
            given=sum(len(told) for _, told in read),
            owed=sum(len(owed) for owed, _ in read),
        ),
        "claims to the character F1": sum((claims_exact(*each) for each in read), start=NONE),
        "speakers F1": speaker_hits(found),
        "status": agreement(found, "status"),
        "section": agreement(found, "section"),
        "evidence": evidence_hits(found),
        "event types F1": type_hits(found),
        "negation F1": negation_hits(found),
    }
    told = {name: round(count.f1, 4) for name, count in counts.items()}
    return {**told, "status macro-F1": round(macro_f1(found, "status"), 4)}


def _read(passage: Written) -> tuple[list[Record], list[Record]]:
    """Give a passage's claims by hand and as they are read."""
    groups = [
        passage.sentences[at : at + _PARAGRAPH]
        for at in range(0, len(passage.sentences), _PARAGRAPH)
    ]
    paragraphs = "".join(
        f"<p>{escape(' '.join(one.text for one in group), quote=False)}</p>" for group in groups
    )
    body = (
        f'<html><head><meta property="article:published_time" content="{passage.day}"></head>'
        f"<body><article><h1>{escape(passage.title)}</h1>{paragraphs}</article></body></html>"
    )
    page = Fetched(
        page=passage.id, body=body.encode(), media_type="text/html", charset="utf-8", headers=(),
        captured_at=datetime.combine(passage.day, time(23), UTC),
    )  # fmt: skip
    made = reading(page, _conflict(passage))
    text = made.page.text if made.page else ""
    return list(_by_hand(passage, text)), [claim_record(claim) for claim in made.claims]


def _conflict(passage: Written) -> Profile:
    """Make a profile that knows only the words of the passage's sides."""
    ours, theirs = zip(*passage.sides, strict=True)
    sides = (
        Side(id=key, name=words[0], words=words) for key, words in (("A", ours), ("B", theirs))
    )
    known = profile(profile_folder("strait-war"))
    return replace(known, id=passage.id, sides=tuple(sides), names=(), sources=(), places=())


def _by_hand(passage: Written, text: str) -> Iterator[Record]:
    at = 0
    for sentence in passage.sentences:
        at = text.find(sentence.text, at)
        if at < 0:
            raise ValueError(f"{passage.id}: {sentence.text!r} does not stand on its page")
        for claim in sentence.claims:
            yield _record(sentence, claim, at)


def _record(sentence: Marked, claim: Stated, at: int) -> dict[str, Any]:
    inside = [mark for mark in sentence.marks if claim.start <= mark.start < claim.end]
    speakers = [_speaker(sentence, mark, at) for mark in inside if mark.label == "S"]
    if claim.by is not None:
        speakers = [each | {"name": claim.by} for each in speakers[:1]] or [
            {"name": claim.by, "start": None, "end": None}
        ]
    return {
        "start": at + claim.start, "end": at + claim.end,
        "quote": sentence.text[claim.start : claim.end], "speakers": speakers,
        "status": claim.status, "section": claim.section, "evidence": list(claim.evidence),
        "events": [{"type": each.type, "negated": each.is_negated} for each in claim.events],
    }  # fmt: skip


def _speaker(sentence: Marked, mark: Mark, at: int) -> dict[str, Any]:
    return {
        "name": sentence.text[mark.start : mark.end],
        "start": at + mark.start,
        "end": at + mark.end,
    }
