"""Everything under the paths a person names, one page or one fault at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from daybook.gather.folder import Source, sources
from daybook.gather.page import file_outcome
from daybook.gather.warc import warc_outcomes
from daybook.model import Fetched, Outcome, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page or one fault, and how far gathering has come.

    `bytes_read` counts the bytes of all files read so far, this page's
    included; it never falls, and ends at what `bytes_to_read` said.
    """

    outcome: Outcome[Fetched]
    bytes_read: int


def found(paths: Sequence[Path], at: datetime) -> Iterator[Found]:
    """Give the pages under files and folders one by one, in a stable order.

    `at` (with its zone) is the moment of capture of pages that are files; pages
    in a WARC carry their own. Memory stays flat: one page at a time.

    Raises `ValueError` for a clock without a zone.
    """
    if at.tzinfo is None:
        raise ValueError("The moment of capture has no time zone: give it one.")
    return _each(paths, at)


def bytes_to_read(paths: Sequence[Path]) -> int:
    """Say how many bytes the files under these paths hold, without opening them."""
    return sum(source.size for source in sources(paths) if isinstance(source, Source))


def _each(paths: Sequence[Path], at: datetime) -> Iterator[Found]:
    before = 0
    for source in sources(paths):
        if isinstance(source, Problem):
            yield Found(outcome=Outcome(problems=(source,)), bytes_read=before)
        elif source.kind == "warc":
            inside = 0
            for outcome, position in warc_outcomes(source):
                # Behind a fault the search for the next record begins further back.
                inside = max(inside, position)
                yield Found(outcome=outcome, bytes_read=before + inside)
            before += source.size
        else:
            before += source.size
            yield Found(outcome=file_outcome(source, at), bytes_read=before)
