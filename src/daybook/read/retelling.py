"""Finding machine-written retellings: behind the story that they retell, or alone.

Position and gaps are the evidence; the stock phrases of machine writing are weak
and count only together. A retelling is never a source: it is set apart so that
nothing in it is taken for a report.
"""

from collections.abc import Sequence

from daybook.read.role import Part
from daybook.read.words import either

_WIDE_GAP = 3  # blank lines: more than between the story's own paragraphs
_DENSE = 1 / 40  # stock phrases a word: one in two sentences
_THICK = 1 / 110  # one in four or five sentences, enough with a list's headline
_FEWEST_PHRASES = 5
_LONGEST_SHARE = 0.7  # a retelling is shorter than the story with it


def stock_phrases(words: str) -> int:
    """Count the stock phrases of machine writing in a text.

    >>> stock_phrases("Tensions continue to escalate. Stay tuned for more updates.")
    2
    """
    return sum(1 for _ in either("rewrites", "phrases").finditer(words))


def start_of_retelling(parts: Sequence[Part], first: int, past: int) -> int | None:
    """Find where a story's text gives way to a retelling of it, or null.

    `first` and `past` bound the story's parts, its tag list left out. The
    retelling opens with one of the stock openings or after a wide gap, and what
    follows is thick with stock phrases.
    """
    usual = max((part.gap for part in parts[first + 2 : past]), default=0)
    for at in range(first + 2, past):
        part = parts[at]
        if part.role not in ("body", "headline"):
            continue
        opens = bool(either("rewrites", "openings").match(part.words))
        gapped = part.gap >= _WIDE_GAP and part.gap == usual
        if (opens or gapped) and _is_retelling(parts, first, at, past, sure=opens and gapped):
            return at
    return None


def _is_retelling(parts: Sequence[Part], first: int, at: int, past: int, *, sure: bool) -> bool:
    told = " ".join(part.words for part in parts[at:past])
    whole = sum(len(part.words) for part in parts[first:past])
    if len(told) > _LONGEST_SHARE * whole:
        return False
    found, count = stock_phrases(told), len(told.split())
    return found >= (1 if sure else 2) and found >= count * (_THICK if sure else _DENSE)


def is_retelling(words: str, *, is_titled_list: bool) -> bool:
    """Say whether a whole text reads like a retelling, not like a report.

    `is_titled_list` says that its headline announces a list of events though the
    text is prose: then it retells another outlet's list, and fewer phrases prove it.
    """
    found, count = stock_phrases(words), len(words.split())
    if found < _FEWEST_PHRASES:
        return False
    return found >= count * (_THICK if is_titled_list else _DENSE)
