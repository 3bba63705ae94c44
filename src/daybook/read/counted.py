"""How many: the figures of a claim, told apart by the events that they speak of."""

from collections.abc import Sequence

from daybook.model import Event, Quantity
from daybook.read.figure.event_figure import Placed, event_figures
from daybook.read.telling import Telling


def counted(told: Telling, events: Sequence[Event]) -> tuple[tuple[Quantity, ...], ...]:
    """Give the figures of each event of a claim; those of the words that attribute are left out."""
    sentence = told.sentence
    text = sentence.text[sentence.start : sentence.end]
    own = frozenset([word.start - sentence.start for word in told.words])
    triggers = (told.trigger(each.type) for each in events)
    placed = [
        Placed(each.type, None if at is None else at - sentence.start)
        for each, at in zip(events, triggers, strict=True)
    ]
    return event_figures(text, placed, own, _told_last(told))


def _told_last(told: Telling) -> Quantity | None:
    """Give the figure that a bare one goes on with: the first of the last claim that told any."""
    return next((own for each in told.before.events for own in each.quantities), None)
