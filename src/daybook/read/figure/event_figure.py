"""Which of a clause's figures tell of which of its events, and what they measure there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from daybook.model import EventType, Measure, Quantity
from daybook.read.figure.basis import basis
from daybook.read.figure.figure import figure
from daybook.read.figure.harm import indefinite, is_harm_free, names_person
from daybook.read.figure.measure import measures
from daybook.read.figure.numeral import Line, line_of
from daybook.read.figure.reading import Reading, readings
from daybook.read.figure.span import is_span
from daybook.read.figure.verb import measuring
from daybook.read.figure.whole import with_wholes

_HARM: Final[tuple[EventType, ...]] = (
    "strike", "shelling", "violence", "sabotage", "clash", "accident", "losses", "other",
)  # fmt: skip
FITTING: Final[dict[Measure, tuple[EventType, ...]]] = {
    "killed": _HARM, "wounded": _HARM, "killed or wounded": _HARM, "hit": _HARM,
    "destroyed": ("losses", *_HARM), "downed": ("interception",), "lost": ("interception",),
    "launched": ("strike", "interception"), "captured": ("capture", "law"),
    "exchanged": ("exchange",), "missing": ("exchange", "other"), "deployed": ("deployment",),
    "delivered": ("aid",), "attacks": ("clash", "strike", "shelling"), "money": ("economy", "aid"),
    "settlements": ("advance",), "area": ("advance",),
}  # fmt: skip
"""The types of events that a measure speaks of, the likeliest first."""

_CALIBRES: Final = frozenset(("mm", "cm", "in", "kg", "t", "ton"))
"""Units that tell the sort of a weapon where its name follows: "155mm shells"."""

_PERSONAL: Final = frozenset((*_HARM, "capture", "law", "exchange"))
"""Types of events that people are harmed or taken in."""

_ABOUT: Final = frozenset(("denial", "accusation"))


class Placed(NamedTuple):
    """An event's type, and where the word that tells it stands in the clause; null for none."""

    kind: EventType
    trigger: int | None


def event_figures(
    text: str,
    events: Sequence[Placed],
    told: frozenset[int] | None = None,
    before: Quantity | None = None,
) -> tuple[tuple[Quantity, ...], ...]:
    """Give each event of a clause the figures that speak of it, with measure and basis.

    `told` are the offsets of the words that tell what happened, where others (such as
    those that name a speaker) stand between them; null for all. `before` is the figure that the
    story told last. A figure belongs to one event: to the one whose type fits what it
    measures, else to the nearest.

    >>> strike = Placed("strike", 2)
    >>> [[seven, two]] = event_figures("A missile killed seven people and wounded 21.", [strike])
    >>> seven.measure, two.measure, two.low
    ('killed', 'wounded', 21)
    """
    line, found = readings(text)
    kinds = frozenset(each.kind for each in events)
    has_person = bool(kinds & _PERSONAL) and names_person(text)
    if not found and not has_person:
        return tuple(() for _ in events)
    line = line if found else line_of(text, line.lex)
    own = _with_items([each for each in with_wholes(line, found) if _is_told(line, each, told)])
    people = indefinite(line, own) if has_person else ()
    known = sorted((*own, *people), key=lambda each: each.first)
    kept = [each for each in known if _is_of_event(line, each)]
    nearest = [_nearest(line, each, events) for each in kept]
    given: list[list[Quantity]] = [[] for _ in events]
    for read, measure in zip(kept, measures(line, kept, kinds, nearest, before), strict=True):
        is_idle = _is_one_of_them(line, read) and measure == "other"
        if not (is_idle or _is_bare_whole(line, read, kept)):
            place = _event(line, read, measure, events)
            given[place].append(_quantity(line, read, measure))
    return tuple(map(tuple, given))


def _with_items(found: Sequence[Reading]) -> list[Reading]:
    """Let a bare figure count what the one before it did: "killing three men and wounding 12"."""
    made: list[Reading] = []
    for each in found:
        is_bare = each.item is None and each.sort is None and each.shape != "fraction"
        item = next((one.item for one in reversed(made) if one.sort is None and one.item), None)
        made.append(each._replace(item=item) if is_bare else each)
    return made


def _is_told(line: Line, read: Reading, told: frozenset[int] | None) -> bool:
    is_counted = read.kind in ("count", "none")
    own = line.words[read.first : read.last]
    return is_counted and (told is None or any(each.start in told for each in own))


def _is_of_event(line: Line, read: Reading) -> bool:
    """Whether a figure is told of an event: "no" is where it means no harm, "not seven" is not."""
    if _is_taken_back(line, read) or _is_one_of_many(line, read) or is_span(line, read):
        return False
    if read.unit in _CALIBRES and line.at(read.bare).kind == "word":
        is_joint = line.at(read.core + 1).text == "-"
        return not is_joint and line.at(read.bare).lower in line.lex.sets["nouns.stops"]
    return read.kind != "none" or is_harm_free(line, read)


def _is_taken_back(line: Line, read: Reading) -> bool:
    """Whether words before a figure take it back: "not seven", "hundreds rather than dozens"."""
    lead = (line.at(read.first - 2).lower, line.at(read.first - 1).lower)
    return lead[1] in measuring().sets["not"] or " ".join(lead) in measuring().sets["instead"]


def _is_one_of_many(line: Line, read: Reading) -> bool:
    """Whether "one of" counts nothing: "one of the largest raids", "was one of its neighbours"."""
    sets = measuring().sets
    if not read.low == read.high == 1 or line.at(read.bare).lower not in sets["of"]:
        return False
    words = [each.lower for each in line.words[read.bare : read.last]]
    is_told_as = line.at(read.first - 1).lower in sets["one_of_before"]
    return is_told_as or any(each in sets["most"] or each.endswith("est") for each in words)


def _is_one_of_them(line: Line, read: Reading) -> bool:
    """Whether "one of them" stands for a single thing: it counts where harm is told of it."""
    is_one = read.low == read.high == 1 and line.at(read.bare).lower in line.lex.sets["wholes.of"]
    return is_one and line.at(read.bare + 1).lower in line.lex.sets["nouns.pronouns"]


def _is_bare_whole(line: Line, read: Reading, found: Sequence[Reading]) -> bool:
    """Whether a figure only tells what another is part of, or which of many: "was one of 22".

    A whole is a figure of its own where a verb of its own follows: "54 drones launched".
    """
    sets = measuring().sets
    part = next(
        (each for each in found if each.first < read.first and read.last <= each.last), None
    )
    if part is not None:
        behind = [each.lower for each in line.words[read.last : read.last + 4]]
        is_led = behind[0] in sets["relative"]
        verbs = behind if is_led else behind[:1]
        is_one = part.low == part.high == 1 and _is_told_as(line, part)
        return not (is_one or any(each in sets["whole_verbs"] for each in verbs))
    is_one = read.low == read.high == 1 and read.of is not None
    return is_one and _is_told_as(line, read)


def _is_told_as(line: Line, read: Reading) -> bool:
    """Whether words before a figure make it tell which of many something is: "was one of 22"."""
    return line.at(read.first - 1).lower in measuring().sets["one_of_before"]


def _nearest(line: Line, read: Reading, events: Sequence[Placed]) -> EventType | None:
    """Give the type of the event whose word stands nearest to a figure; null for none."""
    offset = line.words[read.core].start
    placed = [
        (abs(each.trigger - offset), each.kind) for each in events if each.trigger is not None
    ]
    return min(placed)[1] if placed else None


def _event(line: Line, read: Reading, measure: Measure, events: Sequence[Placed]) -> int:
    """Choose the event of a figure: by type, then by how near its word stands."""
    fitting = FITTING.get(measure, ())
    offset = line.words[read.core].start

    def distance(place: int) -> tuple[bool, int, int]:
        each = events[place]
        rank = fitting.index(each.kind) if each.kind in fitting else len(fitting)
        near = abs(each.trigger - offset) if each.trigger is not None else len(line.text)
        return each.kind in _ABOUT, rank, near

    return min(range(len(events)), key=distance)


def _quantity(line: Line, read: Reading, measure: Measure) -> Quantity:
    quantity = figure(line, read).quantity
    return replace(quantity, measure=measure, basis=basis(line, read, measure))
