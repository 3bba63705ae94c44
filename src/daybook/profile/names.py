"""A profile's names as an index: from words in a page to who or what they name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from re import compile as compiled
from typing import NamedTuple, TypeAlias

from daybook.profile.value import Name, Profile, Side, Source

Named: TypeAlias = Name | Source | Side
"""What words of a page can name."""

_ALIKE = tuple(zip("’‘ʼ´`\u00a0\u202f\n\t\r‑–", "'''''     --", strict=True))
_SPELLINGS = (("defence", "defense"), ("centre", "center"), ("isation", "ization"))
"""Spellings of English that differ in letters alone, so that offsets stay."""

_WORD = compiled(r"\w+")
_ARTICLE = "the "
_PEEK = 2
_SEVERAL = 2

_Lengths: TypeAlias = dict[str, tuple[int, ...]]
"""Lengths of the names that begin with one word, the longest first, by what follows that word."""


def folded(words: str) -> str:
    """Rewrite words so that spellings which differ in form alone are equal.

    Capitals, curly apostrophes, odd blanks, line breaks and non-breaking hyphens
    are made alike, and every character keeps its offset.

    >>> folded("Norvia’s President")
    "norvia's president"
    """
    alike = words
    for odd, plain in _ALIKE:  # most texts hold one or two: translate asks for every letter
        if odd in alike:
            alike = alike.replace(odd, plain)
    small = _one_spelling(alike.lower())
    if len(small) == len(words):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in alike)


def _one_spelling(small: str) -> str:
    """Write British and American spellings of one length alike ("defence", "defense")."""
    for one, other in _SPELLINGS:
        if one in small:
            small = small.replace(one, other)
    return small


class Found(NamedTuple):
    """Words of a text that a profile knows: where they stand and what they may name."""

    start: int
    end: int
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class _Alias:
    """One spelling: its folded form, which capitals it needs, and what it names.

    All `fixed` capitals must be there; where there are none, one of `some`. As the profile
    writes it (`words`) it always has them.
    """

    words: str
    key: str
    fixed: tuple[tuple[int, str], ...]
    some: tuple[tuple[int, str], ...]
    named: Named

    def is_spelt(self, words: str) -> bool:
        """Say whether words with the same folded form have the capitals it needs."""
        if words == self.words:
            return True
        if self.fixed or not self.some:
            return all(words[place] == letter for place, letter in self.fixed)
        return any(words[place] == letter for place, letter in self.some)


class Names:
    """Looks up who or what words name in one conflict.

    Built once from a profile (see `names`), it never changes. Two spellings are
    the same when `folded` makes them so and the capitals are there that tell a
    name from common words: every letter of an acronym, every capital of a source,
    else at least one. So "Norvian Defence Ministry" is also found as "Norvian
    defence ministry", while an acronym "ICE" is not found in "ice". A spelling written in
    small letters alone ("defence ministry") is found with and without capitals.

    Where one spelling names several things, names come before sources and
    sources before sides.
    """

    def __init__(self, profile: Profile) -> None:
        self._aliases: dict[str, tuple[_Alias, ...]] = {}
        everything: tuple[Named, ...] = (*profile.names, *profile.sources, *profile.sides)
        for named in everything:
            for words in spellings(named):
                alias = _alias(words, named)
                self._aliases[alias.key] = (*self._aliases.get(alias.key, ()), alias)
        self._lengths = _lengths(self._aliases)

    def every(self, words: str) -> tuple[Named, ...]:
        """List all that the words may name, names first; empty where nothing does.

        A leading "the" is passed over unless it belongs to the name.
        """
        key = folded(words)
        if key not in self._aliases and key.startswith(_ARTICLE):
            key, words = key[len(_ARTICLE) :], words[len(_ARTICLE) :]
        return self._spelt(key, words)

    def at(self, words: str, side: str | None = None) -> Named | None:
        """Say what the words name; null where nothing does or several do alike.

        "Defence Ministry" may name one of each side: then only a `side` decides.
        """
        return one_of(self.every(words), side)

    def match(self, text: str, start: int) -> Found | None:
        """Find the longest name that begins at an offset of a text."""
        low = folded(text)
        word = _WORD.match(low, start)
        lengths = self._lengths.get(word[0]) if word else None
        if word is None or lengths is None:
            return None
        longest = self._longest(text, low, start, _fitting(lengths, low, word.end()))
        return Found(start, *longest) if longest else None

    def found(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Find the names in a text, in reading order, the longest at each place.

        Finds do not overlap, begin and end at the bounds of words, and lie
        between `start` and `end`, as offsets into the text.
        """
        part = text[start:end]  # only what is searched is folded: pages are long
        low, past = folded(part), 0
        for word in _WORD.finditer(low):
            lengths = self._lengths.get(word[0])
            if lengths is None or word.start() < past:
                continue
            longest = self._longest(part, low, word.start(), _fitting(lengths, low, word.end()))
            if longest is not None:
                past, named = longest
                yield Found(start + word.start(), start + past, named)

    def _longest(
        self, text: str, low: str, start: int, lengths: tuple[int, ...]
    ) -> tuple[int, tuple[Named, ...]] | None:
        """Give the end of the longest name of these lengths that begins at an offset, and whose."""
        for length in lengths:
            end = start + length
            key = low[start:end]
            if key in self._aliases and end <= len(low) and _is_bound(low, end):
                named = self._spelt(key, text[start:end])
                if named:
                    return end, named
        return None

    def _spelt(self, key: str, words: str) -> tuple[Named, ...]:
        spelt = [alias.named for alias in self._aliases.get(key, ()) if alias.is_spelt(words)]
        return tuple(spelt if len(spelt) < _SEVERAL else dict.fromkeys(spelt))


@lru_cache(maxsize=8)
def names(profile: Profile) -> Names:
    """Build a profile's index of names, once for each profile.

    Call it once for a run and keep the index: to know the profile again, the
    cache hashes all of it, which takes about a millisecond.
    """
    return Names(profile)


def spellings(named: Named) -> tuple[str, ...]:
    """List the words that name something, its own name first, none twice."""
    others = named.words if isinstance(named, Side) else named.aliases
    return tuple(dict.fromkeys((named.name, *others)))


def one_of(named: Iterable[Named], side: str | None = None) -> Named | None:
    """Choose the one thing that words name, if there is just one of the first sort.

    With `side`, only things of that side are asked.
    """
    asked = [one for one in named if side is None or side_of(one) == side]
    first = [one for one in asked if type(one) is type(asked[0])]
    return first[0] if len(first) == 1 else None


def side_of(named: Named) -> str:
    """Tell whose a name, source or side is: a side's id or "other"."""
    return named.id if isinstance(named, Side) else named.side


def _alias(words: str, named: Named) -> _Alias:
    key = folded(words)
    capitals = {place: letter for place, letter in enumerate(words) if letter.isupper()}
    if key.startswith(_ARTICLE):
        capitals.pop(0, None)  # "The" begins any sentence
    acronyms = (word for word in _WORD.finditer(words) if len(word[0]) > 1 and word[0].isupper())
    places = {place for word in acronyms for place in range(word.start(), word.end())}
    fixed = {place: capitals[place] for place in sorted(places & capitals.keys())}
    if isinstance(named, Source):
        fixed = capitals
    return _Alias(words, key, tuple(fixed.items()), tuple(capitals.items()), named)


def _lengths(keys: Iterable[str]) -> dict[str, _Lengths]:
    """Sort the lengths of names by their first words and the two characters behind those.

    So of a hundred names that begin with "the" only those are looked up that can stand
    there. A name that ends before is among all, and alone under "".
    """
    found: dict[str, dict[str, set[int]]] = {}
    for key in keys:
        word = _first_word(key)
        behind = key[len(word) : len(word) + _PEEK]
        of = found.setdefault(word, {"": set()})
        of.setdefault(behind if len(behind) == _PEEK else "", set()).add(len(key))
    return {
        word: {behind: tuple(sorted(each | of[""], reverse=True)) for behind, each in of.items()}
        for word, of in found.items()
    }


def _fitting(lengths: _Lengths, low: str, end: int) -> tuple[int, ...]:
    """Give the lengths of the names that may go on as a text does at `end`."""
    return lengths.get(low[end : end + _PEEK]) or lengths[""]


def _first_word(key: str) -> str:
    word = _WORD.search(key)
    return word[0] if word else key


def _is_bound(low: str, end: int) -> bool:
    return end == len(low) or not (_is_letter(low[end - 1]) and _is_letter(low[end]))


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
