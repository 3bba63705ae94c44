"""How alike the corpus's sentences are: shared words, once names and numbers are masked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

MOST: Final = 0.4
"""No two sentences of the corpus may share a greater part of their words."""

_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ’'-]+|\d[\d.,]*")


def masked(text: str) -> frozenset[str]:
    """Give a sentence's words in small letters, names and numbers left out.

    >>> sorted(masked("The port of Karsk lost 3 cranes."))
    ['cranes', 'lost', 'of', 'port', 'the']
    """
    words = _WORD.findall(text)
    kept = [word for place, word in enumerate(words) if place == 0 or word[0].islower()]
    return frozenset(word.lower() for word in kept if not word[0].isdigit())


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Give the Jaccard index of two sets of words: shared by all, from 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


def alike(texts: Sequence[str], most: float = MOST) -> Iterator[tuple[int, int, float]]:
    """Yield the places of sentences that are more alike than allowed, and how alike.

    Sentences of fewer than four words are left out: "He agreed." may well come twice.
    """
    sets = [masked(text) for text in texts]
    common = Counter(word for words in sets for word in words)
    rare: dict[str, list[int]] = {}
    for place, words in enumerate(sets):
        if len(words) < 4:
            continue
        # Two sets that share so much share one of the rarest words of each (prefix filtering).
        ordered = sorted(words, key=lambda word: (common[word], word))
        prefix = ordered[: len(ordered) - int(most * len(ordered)) + 1]
        near = {other for word in prefix for other in rare.get(word, ())}
        for other in sorted(near):
            found = likeness(words, sets[other])
            if found > most:
                yield other, place, found
        for word in prefix:
            rare.setdefault(word, []).append(place)
