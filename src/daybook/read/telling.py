"""How a claim is told, as far as its events depend on it: by whom, by which cue, after what."""

from dataclasses import dataclass

from daybook.model import EventType, Status
from daybook.read.spoken import Heard


@dataclass(frozen=True, slots=True)
class Telling:
    """Who speaks, by which cue, how certain, and what the passage told of last.

    `attack` is the type of the attack that was told of last, null for none.
    """

    speakers: tuple[Heard, ...]
    cue: str | None
    status: Status
    attack: EventType | None = None
