"""What a figure of an event measures: by the noun it counts, the verb beside it, the event."""

from collections.abc import Sequence
from typing import Final, cast

from daybook.model import EventType, Measure, Quantity
from daybook.read.figure.figure import measure_of
from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading
from daybook.read.figure.uncounted import TIMES
from daybook.read.figure.verb import REACH, close_verb, measuring, verb_at, verb_before, verb_behind

DEFAULTS: Final[dict[EventType, Measure]] = {
    "interception": "downed", "capture": "captured", "exchange": "exchanged", "aid": "delivered",
}  # fmt: skip
"""What a figure of an event measures where no word beside it tells."""

_BY_WEAPONS: Final = frozenset(("killed", "wounded", "hit", "destroyed", "attacks"))
"""What weapons do that are counted: of themselves it says that they were launched."""

_ALL_HARM: Final = "killed or wounded"

_OF_THINGS: Final = frozenset(("delivered", "destroyed"))
"""What is done to things and not to people."""

_STRIKING: Final = frozenset(("attacks", "hit"))
"""What is done so many times where attacks are counted."""

_GIVEN: Final = ("gear", "flying", "goods")
"""Lists of things that are given as aid."""

_FITTING: Final[dict[str, tuple[str, frozenset[str]]]] = {
    "launched": ("flying", frozenset()),
    "deployed": ("forces", frozenset(("deployment", "other", "accident"))),
    "delivered": ("", frozenset(("aid",))),
    "exchanged": ("", frozenset(("exchange", "other"))),
}
"""What must be counted, or told of, for a verb to tell its measure."""


def measures(
    line: Line,
    found: Sequence[Reading],
    kinds: frozenset[str],
    nearest: Sequence[EventType | None],
    before: Quantity | None = None,
) -> tuple[Measure, ...]:
    """Give what each figure of a clause measures, in order; `kinds` are its events' types.

    `nearest` is the type of the event whose word stands nearest to each, null where none is
    known. `before` is the figure that the story told last: a bare "another 11" goes on with it.
    """
    told = [_told(line, found, read, kinds, before) for read in found]
    pairs = [(place, place + 1) for place in range(len(found) - 1)]
    for one, other in (*pairs, *((other, one) for one, other in reversed(pairs))):
        if told[other] is None and _is_joined(line, found[min(one, other)], found[max(one, other)]):
            told[other] = told[one]
    for place in range(1, len(found)):
        if told[place] is None and _goes_on(line, found[place - 1], found[place]):
            told[place] = told[place - 1]
    return tuple(
        each or _default(line, read, kinds, kind, None if any(told) else before)
        for each, read, kind in zip(told, found, nearest, strict=True)
    )


def _told(
    line: Line,
    found: Sequence[Reading],
    read: Reading,
    kinds: frozenset[str],
    before: Quantity | None,
) -> Measure | None:
    """Give the measure that a figure's unit, its noun or the words around it tell."""
    if measure_of(read) != "other":
        return measure_of(read)
    noun = _by_noun(line, read, kinds)
    if noun is not None or _is_size(line, read) or read.unit in TIMES:
        return noun or "other"
    close = close_verb(line, read)
    behind = None if close else verb_behind(line, found, read)
    verb = close or behind or verb_before(line, found, read)
    item = read.item or (before.item if before and read.sort is None else None)
    named = read._replace(item=item)
    if verb is None:
        return None
    return _fitted(line, verb, named, kinds, is_subject=behind is not None)


def _is_size(line: Line, read: Reading) -> bool:
    """Whether a number of people is what something is made up of: "a city of 90,000 people"."""
    sets, lead, of = measuring().sets, line.at(read.first - 2), line.at(read.first - 1)
    return of.lower in sets["size_of"] and lead.lower in sets["bodies"]


def _fitted(
    line: Line, verb: str, read: Reading, kinds: frozenset[str], *, is_subject: bool
) -> Measure | None:
    """Fit a verb's measure to what is counted: drones that are destroyed are downed."""
    flies = _holds(read, "flying")
    if verb == "destroyed" and flies and kinds & {"interception", "strike"}:
        return "downed"
    if flies and is_subject and verb in _BY_WEAPONS:
        return "launched" if _is_fired(read) else None
    if verb == "deployed" and "aid" in kinds and not _holds(read, "people"):
        return "delivered" if "deployment" not in kinds else "deployed"
    if _fits(verb, read, kinds):
        return cast("Measure", verb)
    return _of_captives(line, verb, kinds)


def _fits(verb: str, read: Reading, kinds: frozenset[str]) -> bool:
    """Whether a verb tells its own measure of what is counted."""
    if verb in ("attacks", "shot"):
        return False  # not those who were attacked, but the attacks are counted so
    if verb in _OF_THINGS and _holds(read, "people"):
        return False
    if verb == "lost" and not (_holds(read, "flying") or "interception" in kinds):
        return False
    item, events = _FITTING.get(verb, ("", frozenset[str]()))
    if (item and not _holds(read, item)) or (events and not kinds & events):
        return False
    return verb != "launched" or _is_fired(read)


def _of_captives(line: Line, verb: str, kinds: frozenset[str]) -> Measure | None:
    """Give "killed" for captives who are shot: of others it is not told that they died."""
    has_captive = any(each.lower in measuring().sets["captive"] for each in line.words)
    return "killed" if verb == "shot" and "violence" in kinds and has_captive else None


def _default(
    line: Line,
    read: Reading,
    kinds: frozenset[str],
    nearest: EventType | None,
    before: Quantity | None,
) -> Measure:
    """Give what a figure measures by the event alone, or by what the story told last."""
    if read.sort is not None:
        return "other"
    if before is not None and read.item is None:
        return before.measure if before.unit is None and _is_more(line, read) else "other"
    if "strike" in kinds and _is_fired(read) and "interception" not in kinds:
        return "launched"
    if "deployment" in kinds and _holds(read, "forces"):
        return "deployed"
    if "losses" in kinds and (_holds(read, "gear") or _holds(read, "forces")):
        return "destroyed" if _holds(read, "gear") else "killed or wounded"
    near = kinds if nearest is None else frozenset((nearest,))
    told = next((measure for kind, measure in DEFAULTS.items() if kind in near), "other")
    is_given = told != "delivered" or any(_holds(read, each) for each in _GIVEN)
    is_person = told != "exchanged" or not _holds(read, "parties")
    return cast("Measure", told) if is_given and is_person else "other"


def _goes_on(line: Line, one: Reading, other: Reading) -> bool:
    """Whether a figure tells of the same as the one before: its part, or what it grew to.

    "31 killings, 19 of them", "raised the tally by 30 to 450".
    """
    is_grown = line.at(one.first - 1).lower == "by" and line.at(other.first - 1).lower == "to"
    return is_grown or _is_part(line, other)


def _is_part(line: Line, read: Reading) -> bool:
    """Whether a figure is a part of the one before it: "19 of them"."""
    is_of = line.at(read.bare).lower in line.lex.sets["wholes.of"]
    return is_of and line.at(read.bare + 1).lower in line.lex.sets["nouns.pronouns"]


def _is_more(line: Line, read: Reading) -> bool:
    """Whether a bare figure goes on with what was counted: "another 11", "two of them"."""
    sets, words = measuring().sets, [each.lower for each in line.words[read.first : read.last]]
    behind = line.at(read.last)
    is_alone = behind.kind == "mark" or behind.lower in sets["aided"]
    return is_alone or any(each in sets["going_on"] for each in words)


def _is_fired(read: Reading) -> bool:
    """Whether what is counted is fired off: drones and missiles are, aircraft with crews not."""
    last = (read.item or "").lower().replace("-", " ").split()[-1:]
    return _holds(read, "flying") and not any(each in measuring().sets["crewed"] for each in last)


def _holds(read: Reading, name: str) -> bool:
    """Whether what is counted is of a list, by any of its words."""
    words = (read.item or "").lower().replace("-", " ").split()
    return any(each in measuring().sets[name] for each in words)


def _by_noun(line: Line, read: Reading, kinds: frozenset[str]) -> Measure | None:
    """Give the measure that the counted noun tells: "three deaths", "nine raids", "four times"."""
    is_part = _is_part(line, read)
    words = [] if is_part else [each.lower for each in line.words[read.bare : read.noun]]
    ends = {*words[:1], *words[-1:]} or {_bare_item(read)}
    if ends & measuring().nouns["killed"] and verb_at(line, read.noun - 1) == _ALL_HARM:
        return _ALL_HARM  # "200 dead and wounded"
    for measure, nouns in measuring().nouns.items():
        if ends & nouns and (measure != "settlements" or "advance" in kinds):
            return cast("Measure", measure)
    if not ends & measuring().sets["times"]:
        return None
    near = range(max(0, read.first - REACH), min(read.last + REACH, line.size))
    return "attacks" if any(verb_at(line, at) in _STRIKING for at in near) else None


def _bare_item(read: Reading) -> str:
    """Give what a bare figure counts by the one before it: "nine raids were beaten back, two …"."""
    return (read.item or " ").lower().split(" ")[-1]


def _is_joined(line: Line, one: Reading, other: Reading) -> bool:
    """Whether one verb goes for two figures: "78 missiles of various types and 106 drones"."""
    between = [each.lower for each in line.words[one.last : other.first]]
    is_close = bool(between) and all(each in measuring().sets["joining"] for each in between)
    return is_close and one.sort is None and other.sort is None
