"""With which weapons or instruments: the nouns of arms in a clause, in the singular."""

from collections.abc import Sequence
from functools import lru_cache

from daybook.read.word import Word
from daybook.read.words import word_list


def means(words: Sequence[Word]) -> tuple[str, ...]:
    """Name the weapons in a clause, each once, in the singular, with what tells their sort.

    >>> from daybook.read.word import words
    >>> means(words("Cruise missiles and drones struck the port."))
    ('cruise missile', 'drone')
    """
    singular, sorts = _arms(), _sorts()
    found = []
    for place, word in enumerate(words):
        name = singular.get(word.lower)
        if name is None or (word.is_capital and place and not word.text.isupper()):
            continue  # a capital inside a sentence is a name's: "Norvia’s Missile Forces"
        first = place
        while first and words[first - 1].lower in sorts:
            first -= 1
        found.append(" ".join((*(each.lower for each in words[first:place]), name)))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2)
def _arms() -> dict[str, str]:
    pairs = (line.split(" > ") for line in word_list("arms")["arms"])
    return {form: name for forms, name in pairs for form in forms.split()}


@lru_cache(maxsize=2)
def _sorts() -> frozenset[str]:
    return frozenset(word_list("arms")["sorts"])
