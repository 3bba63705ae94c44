"""A time expression: words that name a day, a stretch of days, a time of day or how often."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from daybook.model import Days

TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
"""The four types of TIMEX3 (ISO 24617-1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """Words that tell a time, and which.

    `value` is a TIMEX3 value ("2033-01-06", "2033-W01", "P3D", "PRESENT_REF"); null where
    the text and the passage's day do not settle it. `days` are the days that something
    covers which is said to happen then, the words before it heeded: "since Friday" is
    Friday to the passage's day. Null where it covers none or the words leave them open.
    """

    start: int
    end: int
    type: TimexType
    value: str | None
    days: Days | None
