"""What makes a figure the least, the most or about right: "more than", "nearly", "or so"."""

from typing import Final, NamedTuple, cast

from daybook.read.figure.numeral import Line
from daybook.read.figure.vocabulary import Sense, phrase_at, phrase_before

_MOST_PASSED: Final = 3
_MANY: Final = 13
_COMPARING: Final = (("short", "of"), ("much", "as"), ("many", "as"))


class Modifier(NamedTuple):
    """A modifier's sense and its words, at tokens `first` to `last`, the last excluded."""

    first: int
    last: int
    sense: Sense
    words: str


def before(line: Line, at: int) -> Modifier | None:
    """Find the modifier before a figure, over words such as "another"."""
    place = at
    for _ in range(_MOST_PASSED + 1):
        sign = line.lex.signs.get(line.at(place - 1).text)
        if sign is not None:
            return Modifier(place - 1, place, sign, line.at(place - 1).text)
        found = phrase_before(line.lex.modifiers, line.words, place)
        if found is not None and _is_preposition(line, found.words, place, at):
            return None
        is_known = line.at(at - 1).lower in line.lex.sets["days.articles"]
        if found is not None and found.words[-2:] in _COMPARING and is_known:
            return None  # "far short of the 300 that it needs" says nothing of the 300
        if found is not None and (place == at or found.words[-1] != "some"):
            first = place - len(found.words)
            return Modifier(first, place, cast("Sense", found.means), " ".join(found.words))
        if line.at(place - 1).lower not in line.lex.sets["modifiers.between"]:
            return None
        place -= 1
    return None


def _is_preposition(line: Line, words: tuple[str, ...], place: int, at: int) -> bool:
    """Whether "over" and its like lead to a few things or end a verb: "a case over two men"."""
    if len(words) > 1 or words[0] not in line.lex.sets["modifiers.prepositions"]:
        return False
    if line.at(place - 2).lower in line.lex.sets["modifiers.particles"]:
        return True
    is_few = 0 < line.lex.cardinals.get(line.at(at).lower, 0) < _MANY
    is_counted = line.at(at + 1).lower not in line.lex.units and line.at(at + 1).text != "-"
    return is_few and is_counted and line.at(at + 1).lower not in line.lex.scales


def behind(line: Line, at: int) -> Modifier | None:
    """Find the modifier behind a figure: "or more", "-plus", "or so"."""
    step = at + 1 if line.at(at).text in "-," and line.at(at).is_glued else at
    found = phrase_at(line.lex.behind, line.words, step)
    if found is None or (step > at and line.at(at).text == "," and found.words[0] == "and"):
        return None
    last = step + len(found.words)
    if found.words[0] == "plus" and step == at and line.at(last).kind == "number":
        return None
    if found.words == ("at", "least") and line.at(last).kind == "number":
        return None
    return Modifier(at, last, cast("Sense", found.means), " ".join(found.words))


def led(line: Line, at: int) -> int:
    """Give the first token of the words that belong to a figure: "another 11", "a total of 38"."""
    found = phrase_before(line.lex.led, line.words, at)
    return at - len(found.words) if found is not None else at
