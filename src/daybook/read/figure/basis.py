"""What a figure covers: one event, all since a start, what is held now, what is to come."""

from collections.abc import Sequence
from typing import Final

from daybook.model import Basis, Measure
from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading
from daybook.read.figure.uncounted import TIMES
from daybook.read.figure.verb import measuring

_OF_EVENTS: Final[frozenset[Measure]] = frozenset(
    ("launched", "downed", "lost", "hit", "killed", "wounded", "killed or wounded", "captured",
     "exchanged", "missing", "attacks", "destroyed")
)  # fmt: skip
"""What is done in an event: a count of it covers that event where no word says more."""

_TIMELESS: Final[frozenset[Measure]] = frozenset(("distance", "area"))
_HELD: Final[frozenset[Measure]] = frozenset(("other", "deployed", "delivered"))
_LARGE: Final = 1000
_STOPS: Final = frozenset('.;:?!()[]“”"—–')


def basis(line: Line, read: Reading, measure: Measure) -> Basis | None:
    """Tell what a figure covers by the words of its own clause; null where they do not tell.

    >>> from daybook.read.figure.reading import readings
    >>> line, (nine, two) = readings("Nine were killed, and the port will send two boats.")
    >>> basis(line, nine, "killed"), basis(line, two, "delivered")
    ('event', 'forecast')
    """
    if read.per:
        return "rate"
    before, behind = _before(line, read), _behind(line, read)
    if measure in _TIMELESS or (measure == "other" and _is_known(line, read)):
        return None
    if _is_forecast(line, read, before, behind):
        return "forecast"
    if measure == "percent" or read.unit in TIMES:
        return None
    if _is_sum(line, before, behind):
        return "cumulative"
    if measure in _HELD and _is_held(line, read, before, behind):
        return "stock"
    is_size_alone = read.shape == "vague" and read.order >= _LARGE
    return "event" if measure in _OF_EVENTS and not is_size_alone else None


def _is_known(line: Line, read: Reading) -> bool:
    """Whether a figure was told before: "the two isles" are two in what is to come, too."""
    leads = (line.at(read.first - 1).lower, line.words[read.first].lower)
    return any(each in measuring().sets["known"] for each in leads)


def _small(line: Line, first: int, last: int) -> list[str]:
    """Give words in small letters, those with a hyphen as one.

    A month that is another word in small letters keeps its capital: "May".
    """
    made: list[str] = []
    for each in line.words[first:last]:
        is_joint = each.is_glued and made and (each.text == "-" or made[-1].endswith("-"))
        small = each.text if each.lower in measuring().sets["months"] else each.lower
        if is_joint:
            made[-1] += small
        else:
            made.append(small)
    return made


def _behind(line: Line, read: Reading) -> list[str]:
    """Give the words behind a figure up to where another clause may begin."""
    borders = measuring().sets["borders_behind"]
    for at in range(read.bare, line.size):
        token = line.words[at]
        if token.text in _STOPS or token.text == "," or token.lower in borders:
            return _small(line, read.bare, at)
    return _small(line, read.bare, line.size)


def _before(line: Line, read: Reading) -> list[str]:
    """Give the words before a figure from where its clause may begin.

    What has a verb of its own behind it begins its clause: nothing before it is of it then.
    """
    sets = measuring().sets
    is_subject = line.at(read.last).lower in sets["aided"] | sets["be"]
    for at in range(read.first - 1, -1, -1):
        token = line.words[at]
        is_joint = token.text == "," or token.lower in sets["clauses"]
        is_border = token.lower in sets["borders_before"] or _is_as(line, at)
        if token.text in _STOPS or is_border:
            return _small(line, at + 1, read.first)
        if is_subject and is_joint:
            return _small(line, at + 1, read.first)
    return _small(line, 0, read.first)


def _is_as(line: Line, at: int) -> bool:
    """Whether "as" begins a clause: "… as it sent 40 lorries", not "as well as 40 lorries"."""
    beside = (line.at(at - 1).lower, line.at(at + 1).lower)
    joining = measuring().sets["joining_as"]
    return line.at(at).lower == "as" and not any(each in joining for each in beside)


def _holds(words: Sequence[str], name: str) -> bool:
    """Whether words hold a phrase of a list."""
    told = f" {' '.join(words)} "
    return any(f" {each} " in told for each in measuring().bases[name])


def _is_forecast(line: Line, read: Reading, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a clause tells what is to come: "will send two", "two of those promised"."""
    if _holds((*before, *behind), "done"):
        return False
    is_promised = _holds(before, "promise") or _holds(
        _small(line, read.last, read.last + 1), "promise"
    )
    return is_promised or _holds(before, "forecast") or _holds(behind, "forecast")


def _is_sum(line: Line, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a clause, or the phrase that opens its sentence, tells a start: "since May, 40"."""
    opening = next((at for at in range(line.size) if line.words[at].text == ","), 0)
    opened = _small(line, 0, opening)
    is_opened = any(
        opened[: len(words)] == words
        for words in (each.split() for each in measuring().bases["cumulative"])
    )
    is_first = any(each in measuring().sets["firsts"] for each in behind)
    is_told = _holds(before, "cumulative") or (_holds(behind, "cumulative") and not is_first)
    return is_opened or is_told or _holds(behind, "whole")


def _is_held(line: Line, read: Reading, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a clause tells what is there now: "a population of 400", "has 93 aircraft"."""
    words = (read.item or "").lower().replace("-", " ").split()
    sets = measuring().sets
    is_kept = any(each in sets["gear"] | sets["forces"] | sets["flying"] for each in words)
    has_had = line.at(read.first - 1).lower in sets["holding"]
    return (is_kept and has_had) or _holds((*before, *behind), "stock")
