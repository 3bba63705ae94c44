"""Finding machine-written retellings: behind the story that they retell, or alone.

Position, a wide gap, a stock opening and the lead told again are the evidence; the stock phrases of
machine writing are weak and count only together. A retelling is never a source:
it is set apart so that nothing in it is taken for a report.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from daybook.read.role import Part
from daybook.read.sentence import sentences
from daybook.read.words import either, word_list

_WIDE_GAP = 3  # blank lines: more than between the story's own paragraphs
_DENSE = 1 / 40  # stock phrases a word: one in two sentences
_THICK = 1 / 110  # one in four or five sentences, enough with a list's headline
_FEWEST_PHRASES = 5
_LONGEST_SHARE = 0.7  # a retelling is shorter than the story with it
_PROOF = 5  # what position, opening and phrases must come to, see `_proof`
_LEAD = 4  # parts with headline, date line and lead
_CONTENT = re.compile(r"\w{4,}")
_FEWEST_CONTENT = 6
_ECHO = 0.6
_SAMPLE = 12_000  # characters of a text that are searched: density does not need all


def stock_phrases(words: str) -> int:
    """Count the stock phrases of machine writing in a text.

    >>> stock_phrases("Tensions continue to escalate. Stay tuned for more updates.")
    2
    """
    return sum(1 for _ in _phrases().finditer(words.lower()))


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    # Small letters and word starts only: several times as fast as any case anywhere.
    return re.compile(r"(?<![a-z])(?:" + "|".join(word_list("rewrites")["phrases"]) + ")")


def start_of_retelling(
    parts: Sequence[Part], first: int, past: int, *, is_tagged: bool
) -> int | None:
    """Find where a story's text gives way to a retelling of it, or null.

    `first` and `past` bound the story's parts, its tag list left out; `is_tagged`
    says that a tag list follows directly, as it does behind most retellings.
    """
    sizes = [0, *accumulate(len(part.words) for part in parts[first:past])]
    for at, gapped in _candidates(parts, first, past, is_tagged=is_tagged):
        opens = either("rewrites", "openings").match(parts[at].words)
        is_most = sizes[-1] - sizes[at - first] > _LONGEST_SHARE * sizes[-1]
        if is_most and not (opens and gapped):
            continue
        told = _sample(parts, at, past)[opens.end() if opens else 0 :]
        proof = _proof(told, opens=bool(opens), gapped=gapped, is_tagged=is_tagged)
        is_echo = is_tagged and _tells_again(parts, first, at, past, opens=bool(opens))
        is_proof = proof + 2 * is_echo >= _PROOF
        if is_proof and not _is_dense(_sample(parts, first, at)):
            return at
    return None


def _sample(parts: Sequence[Part], first: int, past: int) -> str:
    words, size = list[str](), 0
    for at in range(first, past):
        if size > _SAMPLE:
            break
        words.append(parts[at].words)
        size += len(parts[at].words)
    return " ".join(words)


def _is_dense(words: str) -> bool:
    """Say whether a text is so full of stock phrases that no one behind it can be told apart."""
    found = stock_phrases(words)
    return found >= 2 and found >= len(words.split()) * _DENSE


def _tells_again(parts: Sequence[Part], first: int, at: int, past: int, *, opens: bool) -> bool:
    """Say whether a text begins with the lead again, and opens or ends in a stock phrase."""
    is_stock = opens or stock_phrases(parts[past - 1].words) > 0
    return is_stock and _echoes(parts, first, at)


def _echoes(parts: Sequence[Part], first: int, at: int) -> bool:
    """Say whether a first sentence has most of its words from the story's first lines, not all."""
    sentence = next(iter(sentences(parts[at].words, 0, len(parts[at].words))), (0, 0))
    own = set(_CONTENT.findall(parts[at].words[slice(*sentence)].lower()))
    lead = " ".join(part.words for part in parts[first : min(at, first + _LEAD)])
    same = own & set(_CONTENT.findall(lead.lower()))
    return len(own) >= _FEWEST_CONTENT and _ECHO * len(own) <= len(same) < len(own)


def _candidates(
    parts: Sequence[Part], first: int, past: int, *, is_tagged: bool
) -> Iterator[tuple[int, bool]]:
    """Give the places where a retelling may begin, and whether a wide gap stands before it.

    A gap counts where it is the widest of the story and the only one of its width.
    """
    gaps = [part.gap for part in parts[first + 2 : past]]
    widest = max(gaps, default=0)
    is_rare = widest >= _WIDE_GAP and gaps.count(widest) == 1
    for at in range(first + 2, past):
        gapped = is_rare and parts[at].gap == widest
        is_text = parts[at].role in ("body", "headline")
        opens = is_text and either("rewrites", "openings").match(parts[at].words)
        if is_text and (gapped or opens or (is_tagged and _echoes(parts, first, at))):
            yield at, gapped


def _proof(told: str, *, opens: bool, gapped: bool, is_tagged: bool) -> int:
    """Weigh what speaks for a retelling: opening 2, gap 2, tags behind 1, phrases 1 to 3."""
    found, count = stock_phrases(told), len(told.split())
    thick = (found >= 1) + (found >= 1 and found >= count * _THICK)
    return 2 * opens + 2 * gapped + is_tagged + thick + _is_dense(told)


def retells_behind(parts: Sequence[Part], first: int, past: int) -> bool:
    """Say whether what follows a story's tag list retells it; it opens there or not at all."""
    if parts[first].role not in ("body", "headline"):
        return False
    opens = either("rewrites", "openings").match(parts[first].words)
    told = _sample(parts, first, past)[opens.end() if opens else 0 :]
    return _proof(told, opens=bool(opens), gapped=False, is_tagged=True) >= _PROOF


def is_retelling(words: str, *, is_titled_list: bool) -> bool:
    """Say whether a whole text reads like a retelling, not like a report.

    `is_titled_list` says that its headline announces a list of events though the
    text is prose: then it retells another outlet's list, and fewer phrases prove it.
    """
    sample = words[:_SAMPLE]
    found, count = stock_phrases(sample), len(sample.split())
    if found < _FEWEST_PHRASES:
        return False
    return found >= count * (_THICK if is_titled_list else _DENSE)
