"""A day list as JSON, for programs.

The keys are those of `daybook.publish.value`, in its order, and stay: keys may
be added, none renamed. `format` counts up should one ever have to change.
Beside the fields, each bullet has `words`, the whole printed line. Days are ISO
8601 dates, instants carry their offset. Quotations are verbatim; control signs
are written as JSON escapes, so that the file is safe to print.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from daybook.publish.value import Bullet, DayList
from daybook.publish.visible import escaped

FORMAT: Final = 1

Plain: TypeAlias = dict[str, Any] | list[Any] | str | int | float | bool | None


def record(day: DayList) -> str:
    """Write a day list as one JSON object."""
    text = json.dumps({"format": FORMAT} | _fields(day), ensure_ascii=False, indent=1)
    return escaped(text) + "\n"


def _plain(value: object) -> Plain:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):  # a datetime is a date as well
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return _fields(value)


def _fields(value: object) -> dict[str, Any]:
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} has no place in a day list; give a frozen value.")
    words = {"words": value.words} if isinstance(value, Bullet) else {}
    return words | {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
