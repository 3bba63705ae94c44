"""Two that speak as one: "both armies", "officials on both sides", "the ministries in …"."""

import re
from typing import Final

from daybook.model import Speaker
from daybook.profile import Name, Side, names
from daybook.read.kind import kind_of, title_of
from daybook.read.phrase import Phrase
from daybook.read.speaker import heard
from daybook.read.spoken import Heard, Sentence, nouns_of

_BOTH: Final = re.compile(r"both (?:sides[’']? )?(.+)", re.IGNORECASE)
_ON_BOTH: Final = re.compile(r"(?:the )?(.+?) (?:on|of|from) both sides", re.IGNORECASE)
_IN_TWO: Final = re.compile(r"(?:the )?(.+s) in [A-Z][\w-]+", re.IGNORECASE)
_TWO: Final = 2


def all_heard(
    sentence: Sentence, phrases: tuple[Phrase, ...], earlier: tuple[Heard, ...]
) -> tuple[Heard, ...]:
    """Resolve phrases to their speakers; one that means both sides gives two."""
    capitals = _in_two_capitals(sentence, phrases)
    if capitals:
        return capitals
    made: list[Heard] = []
    for phrase in phrases:
        made += _both(sentence, phrase) or (heard(sentence, phrase, earlier),)
    return tuple(made)


def _both(sentence: Sentence, phrase: Phrase) -> tuple[Heard, ...]:
    """Give the two whom "both armies" means; nobody for any other phrase."""
    start, end = sentence.span(phrase)
    text = sentence.text[start:end]
    found = _BOTH.fullmatch(text) or _ON_BOTH.fullmatch(text)
    if found is None or len(sentence.profile.sides) != _TWO:
        return ()
    sides = sorted(sentence.profile.sides, key=lambda side: _first(sentence, side))
    made = [_of_side(sentence, phrase, found[1], side) for side in sides]
    return tuple(each for each in made if each) if all(made) else ()


def _first(sentence: Sentence, side: Side) -> int:
    """Find where a page names a side first: whom it names first comes first."""
    at = sentence.text.find(side.name)
    return at if at >= 0 else len(sentence.text)


def _in_two_capitals(sentence: Sentence, phrases: tuple[Phrase, ...]) -> tuple[Heard, ...]:
    """Give the two of "the foreign ministries in Halden and Tervo"."""
    if len(phrases) != _TWO:
        return ()
    first, second = (sentence.text[slice(*sentence.span(each))] for each in phrases)
    found = _IN_TWO.fullmatch(first)
    sides = [_side_named(sentence, each) for each in (first.split()[-1], second)]
    if found is None or not all(sides) or sides[0] == sides[1]:
        return ()
    whole = Phrase(phrases[0].first, phrases[1].last)
    made = [_of_side(sentence, whole, found[1], side) for side in sides if side]
    return tuple(each for each in made if each) if all(made) else ()


def _side_named(sentence: Sentence, word: str) -> Side | None:
    return next((side for side in sentence.profile.sides if word in side.words), None)


def _of_side(sentence: Sentence, phrase: Phrase, plural: str, side: Side) -> Heard | None:
    """Make the speaker of one side whom a word for those of both means."""
    start, end = sentence.span(phrase)
    text, index = sentence.text[start:end], names(sentence.profile)
    single = re.sub(r"ies$", "y", plural) if plural.endswith("ies") else plural.removesuffix("s")
    forms = (f"{word} {each}" for each in (single, plural) for word in side.words)
    known = next((one for form in forms if isinstance(one := index.at(form), Name)), None)
    kind = known.kind if known else kind_of(plural)
    if kind not in ("government", "military", "agency"):
        return None
    name = known.name if known else title_of(f"{side.name}’s {single}")
    speaker = Speaker(text=text, start=start, end=end, name=name, kind=kind, side=side.id)
    return Heard(speaker, "many", nouns_of(sentence.words[phrase.first : phrase.last]))
