"""The dates a page states about itself, read strictly: a date that is not whole is no date."""

import re
from datetime import date, datetime
from urllib.parse import urlsplit

from daybook.model import Stamp

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<clock>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
)
_COMPACT = re.compile(r"(\d{4})/?(\d{2})/?(\d{2})")
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d{2})[/-](?P<month>\d{1,2}|[a-z]{3})[/-](?P<day>\d{1,2})(?![\d])",
    re.IGNORECASE,
)
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)")
ITS_NAME = "its name"
"""What tells a day that is only part of a name: it may be another day than that of publication."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ADDRESS = re.compile(
    r"^\s*(?:url\s*[:=]\s*)?<?(https?://[^\s<>\"]+)>?\s*$", re.IGNORECASE | re.MULTILINE
)
_FIRST_YEAR = 1990  # no page on the web is older
_REACH = 4000


def stamp(told: str, told_by: str) -> Stamp | None:
    """Read a date as machines write it, with what told it; None if it is no such date.

    >>> stamp("2031-03-14T07:30:00+02:00", "its address").at.isoformat()
    '2031-03-14T07:30:00+02:00'
    >>> stamp("14 March", "its address") is None
    True
    """
    text = told.strip()
    match = _ISO.fullmatch(text)
    if match is None:
        compact = _COMPACT.fullmatch(text)
        on = _day(*compact.groups()) if compact else None
        return Stamp(on=on, at=None, told_by=told_by) if on else None
    on = _day(*match["day"].split("-"))
    if on is None:
        return None
    at = None
    if match["clock"] and match["zone"]:
        zone = "Z" if match["zone"] in {"UTC", "GMT"} else match["zone"]
        at = _instant(f"{match['day']}T{match['clock']}{zone}")
    return Stamp(on=on, at=at, told_by=told_by)


def address_stamp(address: str) -> Stamp | None:
    """Return the day that an address carries in its path, if it carries exactly one.

    >>> address_stamp("https://harbour-post.example/2031/3/14/ferry").on.isoformat()
    '2031-03-14'
    """
    try:
        path = urlsplit(address).path
    except ValueError:  # an address with a broken host
        return None
    days = {
        day
        for match in _IN_ADDRESS.finditer(path)
        if (day := _day(match["year"], _month(match["month"]), match["day"]))
    }
    return Stamp(on=days.pop(), at=None, told_by="its address") if len(days) == 1 else None


def name_stamp(page: str) -> Stamp | None:
    """Return the one day that the last part of an address or of a file's name carries.

    >>> name_stamp("pages/harbour-post-2031-03-14-ferry.html").on.isoformat()
    '2031-03-14'
    """
    name = re.split(r"[/\\]", page.rstrip("/"))[-1]
    found = {day for each in _IN_NAME.findall(name) if (day := _day(*each))}
    return Stamp(on=found.pop(), at=None, told_by=ITS_NAME) if len(found) == 1 else None


def printed_address(text: str) -> str | None:
    r"""Return the address that stands alone on a line near a text's top, if only one does.

    >>> printed_address("URL: https://harbour-post.example/2031/3/14/ferry\nFerries sail.")
    'https://harbour-post.example/2031/3/14/ferry'
    """
    found = set(_ADDRESS.findall(text[:_REACH]))
    return found.pop() if len(found) == 1 else None


def _month(named: str) -> str:
    name = named.lower()
    return str(_MONTHS.index(name) + 1) if name in _MONTHS else named


def _day(year: str, month: str, day: str) -> date | None:
    try:
        on = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return on if on.year >= _FIRST_YEAR else None


def _instant(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None
