"""Lines: the sentences of a passage that hold claims.

A claim may be a clause; what is printed is the whole sentence it stands in,
with its hedges and whatever the outlet adds ("could not be verified"). Claims
of one sentence are one line.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from daybook.model import Claim, Passage
from daybook.read.sentence import sentences_one_by_one

Span = tuple[int, int]

_LONGEST_QUOTATION = 5
"""Sentences of a direct quotation that are printed as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of a page's text with its claims.

    `before` and `after` are the spans of its neighbours in the same block, if any.
    `claims` is empty for a sentence that is only quoted beside another.
    """

    passage: Passage
    start: int
    end: int
    words: str
    claims: tuple[Claim, ...] = ()
    before: Span | None = None
    after: Span | None = None


def lines(text: str, passage: Passage, claims: Iterable[Claim]) -> tuple[Line, ...]:
    """Give the lines of one passage in reading order; each claim is in exactly one."""
    placed = sorted(claims, key=lambda claim: (claim.block, claim.start, claim.end))
    groups = [tuple(group) for _, group in groupby(placed, key=lambda claim: claim.block)]
    starts = [members[0].block for members in groups]
    found: list[Line] = []
    for members, following in zip(groups, [*starts[1:], len(text)], strict=True):
        spans = _spans(text, members[0].block, max(claim.end for claim in members), following)
        found.extend(_line(text, passage, spans, part) for part in _parted(members, spans))
    return tuple(found)


def _spans(text: str, block: int, end: int, following: int) -> tuple[Span, ...]:
    """Find the sentences from a block's start to the end of the text line that `end` is in.

    Blocks of one line of text stop where the next one begins: `following`.
    """
    if not 0 <= block < end <= len(text):
        return ()
    stop = text.find("\n", end)
    stop = min(len(text) if stop < 0 else stop, max(end, following))
    spans, left = list[Span](), 2 * _LONGEST_QUOTATION
    for span in sentences_one_by_one(text, block, stop):
        spans.append(span)
        left -= span[0] >= end
        if not left:  # enough for the quotation at the end, and for the one behind it
            break
    return _unbroken(text, spans)


def _unbroken(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Join the sentences of one direct quotation: a part of it would be printed with one mark.

    Where the closing mark does not follow within a few sentences, it was forgotten.
    """
    joined: list[Span] = []
    at = 0
    while at < len(spans):
        reach = next(
            (
                past
                for past in range(at + 1, min(at + _LONGEST_QUOTATION, len(spans)) + 1)
                if _is_closed(text[spans[at][0] : spans[past - 1][1]])
            ),
            at + 1,
        )
        joined.append((spans[at][0], spans[reach - 1][1]))
        at = reach
    return tuple(joined)


def _is_closed(words: str) -> bool:
    """Tell whether every quotation that words open ends in them."""
    return words.count("“") <= words.count("”") and words.count('"') % 2 == 0


def _parted(claims: Sequence[Claim], spans: Sequence[Span]) -> list[list[Claim]]:
    """Group claims that share a sentence."""
    parts: list[list[Claim]] = []
    reached = -1
    for claim in claims:
        start, end = _whole(claim.start, claim.end, spans)
        if parts and start < reached:
            parts[-1].append(claim)
        else:
            parts.append([claim])
        reached = max(reached, end)
    return parts


def _whole(start: int, end: int, spans: Sequence[Span]) -> Span:
    """Widen a span to the sentences it touches."""
    first = bisect_right(spans, start, key=lambda span: span[0]) - 1
    last = bisect_right(spans, end - 1, key=lambda span: span[0]) - 1
    if first < 0 or last < first:
        return start, end
    return min(start, spans[first][0]), max(end, spans[last][1])


def _line(text: str, passage: Passage, spans: Sequence[Span], claims: Sequence[Claim]) -> Line:
    start, end = _whole(claims[0].start, max(claim.end for claim in claims), spans)
    last = max(claim.end for claim in claims)
    if last < end and not text[last].isspace():  # what follows ran into the sentence
        end = last
    earlier = bisect_right(spans, start - 1, key=lambda span: span[1]) - 1
    later = bisect_right(spans, end - 1, key=lambda span: span[0])
    if _is_dateline(text[start : claims[0].start]):
        start = claims[0].start
    return Line(
        passage=passage,
        start=start,
        end=end,
        words=text[max(0, start) : end],
        claims=tuple(claims),
        before=spans[earlier] if earlier >= 0 else None,
        after=spans[later] if later < len(spans) else None,
    )


def _is_dateline(words: str) -> bool:
    """Tell whether words before a claim are no part of what is said.

    So are "VELL, March 11 —", a lone "•", and a heading glued to the text ("Military aidNorvia").
    """
    if not any(map(str.isalnum, words)):
        return True
    return words.rstrip().endswith(("—", "–", "-")) or words[-1].isalnum()


def quoted_line(text: str, passage: Passage, span: Span) -> Line:
    """Give a sentence without claims, to be cited beside a line."""
    return Line(passage=passage, start=span[0], end=span[1], words=text[span[0] : span[1]])


def sentence_around(text: str, start: int, end: int) -> Span | None:
    """Find the sentence or sentences that hold text[start:end], within its line of text."""
    if not 0 <= start < end <= len(text):
        return None
    first = text.rfind("\n", 0, start) + 1
    spans = _spans(text, first, end, len(text))
    return _whole(start, end, spans)
