"""Daybook's answers on WikiWars, TimeBank and AQUAINT: every time expression with its value.

WikiWars is marked by TIMEX2, the news by TIMEX3. TIMEX2 takes adjectives such as "former"
for times, TIMEX3 does not: they are given where a text tells of years long gone.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from daybook.read.when import Timex, timexes

_FULL_OF: Final = re.compile(r" of [a-z][^,.;:()\d\n]{2,50}(?=[,.;:)])")
_ADJECTIVES: Final = frozenset(("former", "future"))
_YEARS_AGO: Final = 3
_MANY: Final = 8
_LED: Final = re.compile(r"(?i)(?:only|just|at least|a mere|merely|barely)\s")


def dates(file: Path) -> Iterator[dict[str, object]]:
    """Yield the time expressions of every document that a .jsonl or .jsonl.gz holds."""
    raw = file.read_bytes()
    text = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode("utf-8")
    for line in filter(None, text.split("\n")):
        document = json.loads(line)
        day = date.fromisoformat(document["reference_date"])
        yield {"id": document["id"], "timexes": answers(document["text"], day)}


def answers(text: str, day: date) -> list[dict[str, object]]:
    """Give the time expressions of a text in the set's form."""
    found = timexes(text, day)
    if tells_history(found, day):
        found = tuple(as_timex2(each, text) for each in found)
    else:
        found = tuple(part for each in found for part in as_timex3(each, text, day))
    return [
        {"start": each.start, "end": each.end, "type": each.type, "value": each.value}
        for each in found
    ]


def as_timex2(each: Timex, text: str) -> Timex:
    """Give a length the bounds of TIMEX2, which takes what it is full of: "a week of fighting"."""
    if each.type != "DURATION":
        return each
    full = _FULL_OF.match(text, each.end)
    return replace(each, end=full.end()) if full else each


def as_timex3(each: Timex, text: str, day: date) -> Iterator[Timex]:
    """Give an expression the bounds of TIMEX3: without "only", and the year of a part apart."""
    words = text[each.start : each.end]
    if words.lower() in _ADJECTIVES:
        return
    if each.type == "DURATION" and " of " in words:
        cut = each.start + words.index(" of ")
        yield replace(each, end=cut)
        rest = timexes(text[cut : each.end], day)
        yield from (replace(one, start=one.start + cut, end=one.end + cut) for one in rest)
        return
    led = _LED.match(words)
    yield replace(each, start=each.start + led.end()) if led else each


def tells_history(found: tuple[Timex, ...], day: date) -> bool:
    """Whether most days that a text names lie years before its own."""
    dated = [each.days.start.year for each in found if each.days]
    far = sum(year < day.year - _YEARS_AGO for year in dated)
    far += sum((each.value or "").startswith("BC") for each in found)
    return far > max(_MANY, len(dated) // 2)
