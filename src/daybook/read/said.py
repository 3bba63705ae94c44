"""The day on which something was said, and the day on which it happened, where plain."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from daybook.model import Days
from daybook.read.calendar import Written, days, has_weekday, written_days
from daybook.read.words import word_list


class Told(NamedTuple):
    """A day expression: where it stands, and the days it means, null where it does not tell."""

    start: int
    end: int
    days: Days | None


def told_days(text: str, start: int, end: int, published: date | None) -> tuple[Told, ...]:
    """Find the day expressions in text[start:end] and resolve them against a day of publication.

    A weekday is that day or the nearest before it; a day without a year the
    nearest that is not after it; "overnight on Friday" also the day before.
    Without `published` only a date with its year resolves.
    """
    written = [Told(each.start, each.end, _of_date(text, each, published))
               for each in written_days(text, start, end)]  # fmt: skip
    if not has_weekday(text, start, end):
        return tuple(written)
    taken = [(each.start, each.end) for each in written]
    written.extend(
        Told(found.start(), found.end(), _of_weekday(found, published))
        for found in _weekday().finditer(text, start, end)
        if not any(first <= found.start("day") < last for first, last in taken)
    )
    return tuple(sorted(written, key=lambda told: told.start))


@lru_cache(maxsize=2)
def _weekday() -> re.Pattern[str]:
    names = "|".join(forms[0] for forms in word_list("calendar")["weekdays"])
    lead = "|".join((*word_list("cues")["days"]["not_plain"], "on", "late", "early", "into"))
    nights = "|".join(word_list("cues")["days"]["nights"])
    return re.compile(
        rf"(?i:(?:\b(?P<night>{nights})\s+)?(?:\b(?P<lead>{lead})\s+)?)\b(?P<day>{names})\b(?![’'-])"
    )


def _of_weekday(found: re.Match[str], published: date | None) -> Days | None:
    if published is None or (
        found["lead"] is not None
        and found["lead"].lower() in word_list("cues")["days"]["not_plain"]
    ):
        return None
    names = [forms[0] for forms in word_list("calendar")["weekdays"]]
    back = (published.weekday() - names.index(found["day"])) % 7
    day = published - timedelta(days=back)
    return Days(start=day - timedelta(days=1) if found["night"] else day, end=day)


def _of_date(text: str, written: Written, published: date | None) -> Days | None:
    lead = re.search(r"(\w+)\s+$", text[max(0, written.start - 12) : written.start])
    if lead and lead[1].lower() in word_list("cues")["days"]["not_plain"]:
        return None
    if written.is_full and len(written.readings) == 1:
        year, month, day = written.readings[0]
        fits: tuple[date, ...] = (date(year or 1, month, day),)
    elif published is None:
        return None
    else:
        fits = days(written, published - timedelta(days=365), published)
    return Days(start=fits[-1], end=fits[-1]) if fits else None
