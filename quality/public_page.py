"""The public sets as a section of `docs/quality.md`."""

from collections.abc import Mapping, Sequence
from typing import Any

_HEAD = (
    "## Public sets",
    "",
    "Written by `make bench-quality`. Scored by the sets' own scorer on documents that lie beside",
    "the project and are no part of it. Rules may be tuned on one half, told by a document's id;",
    "the other half is read through the scorer alone. What others reached, they reached on their",
    "own parts of the data.",
)
_MOST_CLASSES = 8


def section_of(tables: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Write a table of figures for every set, and its classes of errors."""
    lines = [*_HEAD]
    for title, table in tables.items():
        heads = ["figure", *_parts(table["documents"])]
        lines += ["", f"### {title[:1].upper()}{title[1:]}", ""]
        lines += [f"Data: SHA-256 `{table['data'][:16]}…`. Others: {table['peers']}.", ""]
        lines += [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
        lines += [
            f"| {name} | {' | '.join(f'{figure:g}' for figure in figures)} |"
            for name, figures in table["figures"].items()
        ]
        lines += _faults(table["faults"])
    return lines


def _parts(documents: Sequence[int]) -> list[str]:
    names = ("tuned half", "other half", "all") if len(documents) > 1 else ("all",)
    return [f"{name} ({count})" for name, count in zip(names, documents, strict=True)]


def _faults(faults: Mapping[str, int]) -> list[str]:
    """Tell the most frequent classes of errors in a sentence."""
    if not faults:
        return []
    named = list(faults.items())[:_MOST_CLASSES]
    rest = sum(faults.values()) - sum(count for _, count in named)
    told = "; ".join(f"{name} ({count})" for name, count in named)
    more = f"; all else ({rest})" if rest else ""
    return ["", f"Errors of all documents: {told}{more}."]
