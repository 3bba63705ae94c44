"""Times that the calendar names: days, months, seasons, years, decades, quarters."""

from datetime import date, timedelta
from typing import Final

from daybook.read.when.length import count, unit_of
from daybook.read.when.mark import SEASONS, Mark, around
from daybook.read.when.scene import Reading, Scene, dated
from daybook.read.when.token import Found

_AGAINST_TENSE: Final = 120
"""By how many days a day that lies the other way of the tense counts as farther."""

_OLDER: Final = 1.0
_BACK: Final = 2.0
"""What a story's going on from a time told earlier costs, and each month that it goes back."""

_UNTOLD_MONTH: Final = 3
_YEAR: Final = 12
_SHORTEST: Final = 100
_FAR: Final = 100
_THIS_CENTURY: Final = 2000
_AHEAD_OF_SHORT: Final = 10
_QUARTERS: Final = 4
_A_DAY: Final = timedelta(days=1)
_LENGTHS: Final = {
    "Y": timedelta(days=365.25), "M": timedelta(days=30.44), "W": timedelta(days=7),
    "D": timedelta(days=1),
}  # fmt: skip
"""How long a unit is, about."""


def year_told(found: Found, scene: Scene) -> int | None:
    """Give the year that an expression names: in figures, or as "of that year"."""
    era = next((token.value for token in found.of("era")), 1)
    for token in found.of("year"):
        return int(token.value) * int(era)
    if found.has("era"):
        return int(found.of("small", "figure")[-1].value) * int(era)
    for token in found.of("short"):
        return _full_year(int(token.value), scene)
    if not found.has("unit"):
        return None
    for token in found.of("past", "next"):  # "August last year"
        return scene.here.year + int(token.value) if scene.here else None
    return scene.there.year if scene.there else None


def _full_year(short: int, scene: Scene) -> int:
    """Give '89 its century: that of the year told last, else the latest that has begun."""
    there = scene.there
    if there is None:
        return _THIS_CENTURY - 100 + short
    year = there.year - there.year % 100 + short
    return year if year <= there.year + _AHEAD_OF_SHORT else year - 100


def near_year(month: int, scene: Scene, found: Found) -> int | None:
    """Give the year of a month that is named without one.

    In a story it is the year that the story is at. Elsewhere it is that of the latest
    such month that has begun, or of the next where the tense says so.
    """
    if scene.is_story and scene.trail:
        return _year_of_story(month, scene.trail)
    if scene.anchor is None:
        return None
    this = scene.anchor.year
    if found.has("this"):
        return this
    if _is_ahead(found, scene):
        return this if month >= scene.anchor.month else this + 1
    return this if month <= scene.anchor.month else this - 1


def _is_ahead(found: Found, scene: Scene) -> bool:
    if found.has("next", "just"):
        return any(token.value > 0 for token in found.of("next", "just"))
    return not found.has("past") and scene.is_future(found.start, found.end)


def _year_of_story(month: int, trail: tuple[Mark, ...]) -> int:
    """Give the year in which a story goes on from one of the times that it told last.

    Going on costs less than going back, the last time told less than those before it.
    """
    costs: dict[int, float] = {}
    for age, mark in enumerate(reversed(trail)):
        is_month = mark.grain in ("day", "month", "season")
        ahead = month - mark.number if is_month else _UNTOLD_MONTH
        for turn in (0, 1):
            months = ahead + _YEAR * turn
            cost = age * _OLDER + (months if months >= 0 else -_BACK * months)
            year_ = mark.year + turn
            costs[year_] = min(cost, costs.get(year_, cost))
    return min(costs, key=lambda each: costs[each])


def day(found: Found, scene: Scene) -> Reading:
    """Read "Friday, December 27", "the 3rd of May 1916", "2033-01-06"."""
    return dated(day_mark(found, scene))


def day_mark(found: Found, scene: Scene) -> Mark | None:
    """Give the day that an expression names in full or without its year."""
    for token in found.of("iso"):
        return _iso(str(token.value))
    months, numbers = found.of("month"), found.of("small", "ordinal")
    if not months or not numbers:
        return None
    written = (int(months[0].value), int(numbers[-1].value))
    told = year_told(found, scene)
    return _checked(_year_of_day(found, scene, *written) if told is None else told, *written)


def _year_of_day(found: Found, scene: Scene, month_: int, number: int) -> int | None:
    """Give the year of a day that is named without one: the nearest, its weekday heeded."""
    if scene.is_story and scene.trail:
        return _year_of_story(month_, scene.trail)
    if scene.anchor is None:
        return None
    here = scene.anchor
    near = (_checked(here.year + turn, month_, number) for turn in (-1, 0, 1))
    days = [date(mark.year, month_, number) for mark in near if mark]
    for weekday in found.of("weekday"):
        days = [each for each in days if each.weekday() == weekday.value]
    if found.has("ago"):
        return _year_ago(found, days, here)
    is_future = scene.is_future(found.start, found.end)
    if not is_future and scene.is_past(found.start, found.end):
        days = [each for each in days if each <= here + _A_DAY]
    nearest = min(days, key=lambda each: _distance(each, here, is_future=is_future), default=None)
    return nearest.year if nearest else None


def _year_ago(found: Found, days: list[date], here: date) -> int | None:
    """Give the year of a day that lay so long ago: "24 February – 11 months ago"."""
    number, letter = count(found._replace(tokens=found.beside)), unit_of(found)
    if number is None or letter not in _LENGTHS:
        return None
    if letter == "Y":
        return here.year - int(number)
    then = here - number * _LENGTHS[letter]
    nearest = min(days, key=lambda each: abs(each - then), default=None)
    return nearest.year if nearest else None


def _distance(day_: date, anchor: date, *, is_future: bool) -> int:
    """Measure in days how far a day lies from the passage's, the other way of the tense farther."""
    away = (day_ - anchor).days
    against = _AGAINST_TENSE if (away > 0) != is_future and away else 0
    return abs(away) + against


def _iso(written: str) -> Mark | None:
    """Read a day in figures; 03/04/2031 may be two days, then it is none."""
    if "-" in written:
        year_, month_, number = map(int, written.split("-"))
        return _checked(year_, month_, number)
    first, second, year_ = map(int, written.replace(".", "/").split("/"))
    if "." in written or first > _YEAR:
        return _checked(year_, second, first)
    is_plain = second > _YEAR or first == second
    return _checked(year_, first, second) if is_plain else None


def _checked(year_: int | None, month_: int, number: int) -> Mark | None:
    """Give a day that the calendar has; of the years before Christ any is taken for a leap year."""
    if year_ is None:
        return None
    try:
        date(year_ if year_ > 0 else _THIS_CENTURY, month_, number)
    except ValueError:
        return None
    return Mark("day", year_, month_, number)


def month(found: Found, scene: Scene) -> Reading:
    """Read "April", "late March 1917", "last October", "October of that year"."""
    [token, *_] = found.of("month")
    number = int(token.value)
    if found.has("every"):
        return Reading("SET", f"XXXX-{number:02d}")
    year = year_told(found, scene) or near_year(number, scene, found)
    if year is None:
        return Reading("DATE", None)
    if found.has("past", "next", "just") and not found.has("year", "unit"):
        year = _other_than_here(found, scene, year, number)
    return dated(Mark("month", year, number))


def _other_than_here(found: Found, scene: Scene, year: int, number: int) -> int:
    """Let neither "last May" nor "next May" be the month that the passage's day is in."""
    here = scene.here
    if here is None or (here.year, here.number) != (year, number):
        return year
    return year + (1 if found.has("next") else -1)


def season(found: Found, scene: Scene) -> Reading | None:
    """Read "the spring of 1916", "this summer", "last fall"."""
    [token, *_] = found.of("season")
    if found.has("every"):
        return Reading("SET", f"XXXX-{token.value}")
    told = year_told(found, scene)
    first = SEASONS[token.value]
    year_ = _year_of_season(first, scene, found) if told is None else told
    if year_ is None:
        return Reading("DATE", None)
    read = dated(Mark("season", year_, first))
    # "The winter of 2032" may begin or end in that year.
    return read._replace(days=None) if told is not None and token.value == "WI" else read


def _year_of_season(first: int, scene: Scene, found: Found) -> int | None:
    is_winter = first == SEASONS["WI"]
    if scene.is_story and scene.focus is not None:
        focus = scene.focus
        is_late = focus.grain in ("day", "month", "season") and focus.number >= SEASONS["FA"]
        return focus.year + (is_winter and is_late)
    if scene.anchor is None:
        return None
    return _season_near(first, scene.anchor, _way(found, scene))


def _way(found: Found, scene: Scene) -> str:
    """Say whether a season is the last, the next, this year's, or the one that was or is."""
    for kind in ("past", "this", "just"):
        if found.has(kind):
            return kind
    return "next" if _is_ahead(found, scene) else "nearest"


def _season_near(first: int, here: date, way: str) -> int:
    """Give the year of the season that a day points at, by the year in which it ends."""
    is_winter = first == SEASONS["WI"]
    coming = here.year + (is_winter and here.month == first)
    has_begun = date(coming - is_winter, first, 1) <= here
    is_running = has_begun and here.month < first % _YEAR + 3
    match way:
        case "past":
            return coming if has_begun and not is_running else coming - 1
        case "this":
            return coming
        case "next":
            return coming if not has_begun or is_running else coming + 1
    return coming if has_begun else coming - 1


def bare_year(found: Found, scene: Scene) -> Reading | None:
    """Read "490" where the years before Christ are told."""
    told = int(found.of("figure")[0].value)
    if not scene.is_story or scene.focus is None or scene.focus.year > 0:
        return None
    is_near = _SHORTEST <= told <= _FAR - scene.focus.year
    return dated(Mark("year", -told)) if is_near else None


def year(found: Found, scene: Scene) -> Reading:
    """Read "1914", "the year 1950", "'89", "499 BC"."""
    told = year_told(found, scene)
    return dated(Mark("year", told) if told else None)


def decade(found: Found, scene: Scene) -> Reading:
    """Read "the 1870s", "the early '90s", "the 470s BC"."""
    [token] = found.of("decade")
    first = int(token.value)
    era = next((int(each.value) for each in found.of("era")), 1)
    if first < 100:
        here = scene.there.year if scene.there else _THIS_CENTURY - 1
        first += here - here % 100
        first -= 100 if first > here else 0
    return dated(Mark("decade", first * era))


def quarter_of(number: int, scene: Scene, found: Found) -> Mark | None:
    """Give a quarter: of the year that is named, else the latest that has begun or the next one."""
    told = next((int(token.value) for token in found.of("year")), None)
    if told is not None:
        return Mark("quarter", told, number)
    here = around(scene.here, "Q") if scene.here else None
    if scene.here is None:
        return None
    turns = [int(token.value) for token in found.of("this", "past", "next")]
    if turns and any(token.value == "Y" for token in found.of("unit")):
        return Mark("quarter", scene.here.year + turns[0], number)
    now = here.number if here else _QUARTERS
    is_next = number >= now and scene.is_future(found.start, found.end)
    return Mark("quarter", scene.here.year - (number > now and not is_next), number)


def half(found: Found, scene: Scene) -> Reading | None:
    """Read "the first half of 2032", "the second half of the year"."""
    told = year_told(found, scene)
    if not found.has("year") and found.of("unit")[0].value != "Y":
        return None
    if told is None:
        return Reading("DATE", None)
    return dated(Mark("half", told, int(found.of("halfyear")[0].value)))
