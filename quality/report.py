"""The measurement as a whole: every figure with its name, and the page that shows them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from daybook.profile import Profile
from quality.gold import SHARED, Pair, data_digest, gold_pairs
from quality.score import (
    NONE,
    Counted,
    agreement,
    claims_exact,
    day_faults,
    kind_hits,
    macro_f1,
    pairs,
    speaker_agreement,
    speaker_hits,
)
from quality.valid import faults

Figures = Mapping[str, float]
"""What was measured: a name and a figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The figures, the counts behind them as text, and the digest of the data."""

    figures: Figures
    behind: Mapping[str, str]
    data: str


def measured(conflict: Profile) -> Measured:
    """Read the annotated pages and measure all that is measured on them."""
    each = tuple(gold_pairs(conflict))
    found = [pair for page in each for pair in pairs(page.gold_claims, page.claims)]
    owed = sum(len(page.gold_claims) for page in each)
    given = sum(len(page.claims) for page in each)
    days = [day_faults(page.gold_passages, page.passages) for page in each]
    counts = {
        "passage kind, share of characters": _sum(
            each, lambda page: kind_hits(page.gold_passages, page.passages, page.text)
        ),
        "publication day, share of those told": _added([day for day, _ in days]),
        "claims found F1": Counted(hits=len(found), given=given, owed=owed),
        "claims to the character F1": _sum(
            each, lambda page: claims_exact(page.gold_claims, page.claims)
        ),
        "speakers F1": speaker_hits(found),
        "speaker side": speaker_agreement(found, "side"),
        "speaker kind": speaker_agreement(found, "kind"),
        "cue": agreement(found, "cue"),
        "via": agreement(found, "via"),
        "status": agreement(found, "status"),
        "section": agreement(found, "section"),
    }
    recalls = ("passage kind, share of characters", "publication day, share of those told")
    figures = {
        name: round(count.recall if name in recalls else count.f1, 4)
        for name, count in counts.items()
    }
    figures["status macro-F1"] = round(macro_f1(found, "status"), 4)
    figures["publication days wrong"] = float(sum(wrong for _, wrong in days))
    figures["export records not valid"] = float(sum(_invalid(page, conflict) for page in each))
    behind = {name: f"{c.hits} of {c.owed}, {c.given} given" for name, c in counts.items()}
    return Measured(figures=figures, behind=behind, data=data_digest())


def is_measurable() -> bool:
    """Say whether the annotated pages lie beside the project."""
    return (SHARED / "gold").is_dir()


def _added(counts: Sequence[Counted]) -> Counted:
    return sum(counts, start=NONE)


def _sum(each: Sequence[Pair], score: Callable[[Pair], Counted]) -> Counted:
    return _added([score(page) for page in each])


def _invalid(page: Pair, conflict: Profile) -> int:
    sides = frozenset(side.id for side in conflict.sides)
    records: Sequence[dict[str, Any]] = (*page.passages, *page.claims)
    return sum(bool(faults(record, page.text, sides)) for record in records)


def page_of(result: Measured, floors: Mapping[str, float]) -> str:
    """Write the figures as `docs/quality.md`."""
    lines = [
        "# Quality: how far the reading can be trusted",
        "",
        "Written by `make quality`; do not edit. Five pages that people read by hand lie beside",
        "the project and are not part of it. A floor is what was reached and may only rise",
        "(`quality/floors.json`); `make test` fails below it where the pages are at hand.",
        "",
        f"Data: SHA-256 `{result.data[:16]}…` over annotations and pages.",
        "",
        "| figure | reached | floor | counts |",
        "| --- | --- | --- | --- |",
    ]
    for name, figure in sorted(result.figures.items()):
        floor = f"{floors[name]:g}" if name in floors else "–"
        lines.append(f"| {name} | {figure:g} | {floor} | {result.behind.get(name, '')} |")
    return "\n".join([*lines, "", *_NOTES, ""])


_NOTES = (
    "## What the figures mean",
    "",
    "- **Passage kind**: characters of the page whose kind (article, list, live, rewrite, tags,",
    "  boilerplate) is the hand's.",
    "- **Publication day**: of the passages whose page tells its day, those with the right one. A",
    "  day where the page tells none counts as wrong if it is not the hand's.",
    "- **Claims found**: a claim whose span overlaps the hand's by half of what both cover. Five",
    "  pages with some seventy claims: a difference of .03 is two claims and means little.",
    "- **Speakers, side, kind, cue, via, status, section**: on claims that were found.",
    "",
    "## What they do not show",
    "",
    "- The pages were at hand while the rules were written, and the names in the profile of that",
    "  conflict were compiled with their speakers in view: on unseen pages expect less.",
    "- English news only, one conflict, one reader a page.",
)
