"""Where: the places of a passage, found together, and those where an event of a claim was."""

import re
from dataclasses import replace
from typing import Final

from daybook.gazetteer.entry import Atlas
from daybook.model import Event, Passage, Place
from daybook.profile import Profile
from daybook.read.telling import Telling
from daybook.read.voice import Voice
from daybook.read.where import Toponym, event_places, region, toponyms

_WHO: Final = re.compile(r"(?:, (?:an?|the) [^,.;\n]{1,60}?)?,? (?:who|whose)\b[^,.;\n]*")


def passage_toponyms(
    text: str, passage: Passage, profile: Profile, atlas: Atlas | None
) -> tuple[Toponym, ...]:
    """Find the places of a passage, at their offsets in the page's text; none without an atlas."""
    if atlas is None:
        return ()
    found = toponyms(text[passage.start : passage.end], region(atlas, profile))
    return tuple(
        replace(each, start=each.start + passage.start, end=each.end + passage.start)
        for each in found
    )


def attributing(text: str, spoken: Voice) -> tuple[tuple[int, int], ...]:
    """Give the spans of a page's text that only tell who says it: its speakers and cues.

    What is told of a speaker belongs to it: "a pilot who left Nyre three days ago".
    """
    speakers = (each.speaker for each in spoken.speakers)
    spans = (
        (each.start, each.end)
        for each in speakers
        if each.start is not None and each.end is not None
    )
    return (*spoken.aside, *((start, _told_of(text, end)) for start, end in spans))


def _told_of(text: str, end: int) -> int:
    """Find where what is told of a speaker ends: "Ida Corvin, who came from Vell, said"."""
    found = _WHO.match(text, end)
    return found.end() if found else end


def placed(told: Telling, event: Event) -> tuple[Place, ...]:
    """Give the places where an event of a claim was."""
    if not told.values.toponyms:
        return ()
    return event_places(
        told.sentence.text, told.values.span, told.trigger(event.type), told.values.toponyms,
        event=event.type, besides=told.values.besides,
    )  # fmt: skip
