"""Places told of before: "the village", "there", "the western streets" stand for the last named."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from daybook.model import Place
from daybook.read.where.capital import is_spot
from daybook.read.where.event_lists import event_lists
from daybook.read.where.toponym import Toponym

_LEAD: Final = 60


def places_again(
    text: str,
    span: tuple[int, int],
    toponyms: Sequence[Toponym],
    besides: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, Place]]:
    """Yield the places that "the village" or "there" stand for: the last that fits.

    A capital is no village, and where a body sits that speaks is not spoken of.
    """
    told = event_lists()
    for found in told.again.finditer(text, *span):
        if any(start <= found.start() < end for start, end in besides):
            continue
        words = found[0].lower()
        before = (each for each in reversed(toponyms) if each.end <= found.start())
        place = next((each.place for each in before if _fits(text, each, words)), None)
        if place is not None:
            yield (
                found.start(),
                replace(place, text=found[0], why=f"the last place named before {found[0]!r}"),
            )


def _fits(text: str, each: Toponym, words: str) -> bool:
    told = event_lists()
    if each.stands_for != "place" or each.place is None:
        return False
    if words in told.sets["areas"]:
        return each.place.kind == "region"
    if each.place.kind != "settlement" or (each.is_city and words in told.sets["small"]):
        return False
    lead, tail = text[max(0, each.start - _LEAD) : each.start], text[each.end : each.end + _LEAD]
    if each.is_capital and not is_spot(lead, tail):
        return False
    return not (told.body_in.search(lead) or told.heard_in.search(lead))
