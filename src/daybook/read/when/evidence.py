"""What looks like a time and is none: a year that is a count, the verb "may", "four a week"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from daybook.read.when.scene import Scene
from daybook.read.when.token import Found
from daybook.read.when.vocabulary import vocabulary
from daybook.read.words import word_list

_REACH: Final = 24  # characters before a time in which its preposition stands
_WORDS: Final = ("ambiguous", "verbs", "always_length", "age", "part_of")
_SHORT_UNITS: Final = ("Q", "TS", "TM")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What may stand before a time that stands alone, and behind what is none."""

    alone: re.Pattern[str]
    year: re.Pattern[str]
    bare_year: re.Pattern[str]
    counted: re.Pattern[str]
    length: re.Pattern[str]
    rate: re.Pattern[str]
    past: re.Pattern[str]
    part: re.Pattern[str]
    same_time: re.Pattern[str]
    then: re.Pattern[str]
    whole: re.Pattern[str]
    words: dict[str, frozenset[str]]


@lru_cache(maxsize=8)
def evidence(language: str = "en") -> Evidence:
    """Give a language's words that let a time be one."""
    listed = word_list("times", language)["evidence"]
    units = "|".join(word_list("times", language)["unit"])

    def behind(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(listed[name])})\s$")

    return Evidence(
        alone=re.compile(
            rf"(?i)(?:(?<!\w)(?:{'|'.join(listed['alone'])})(?:\sthe)?[\s-]+|[(/–—-]\s?)$"
        ),
        year=re.compile(rf"(?i)(?<!\w)(?:{'|'.join(listed['year'])})[\s-]$"),
        bare_year=re.compile(rf"(?i)(?:(?<!\w)(?:{'|'.join(listed['bare_year'])})\s|\()$"),
        counted=re.compile(
            rf"[\s-](?:(?:{'|'.join(listed['no_year_behind'])})(?!\w)"
            rf"|(?!(?:{'|'.join(listed['not_counted'])})\b)[a-z]+s\b)"
        ),
        rate=re.compile(rf"\s(?:{'|'.join(listed['rate'])})\s(?:{units})\b"),
        length=behind("length"), past=behind("past"), part=behind("part"),
        same_time=behind("same_time"), then=behind("then"), whole=behind("whole"),
        words={name: frozenset(listed[name]) for name in _WORDS},
    )  # fmt: skip


def is_time(found: Found, text: str, language: str) -> bool:
    """Whether an expression's surroundings let it be a time.

    >>> from daybook.read.when.token import found
    >>> text = "In March they may march 1914 miles."
    >>> [text[each.start : each.end] for each in found(vocabulary(), text)
    ...  if is_time(each, text, "en")]
    ['March']
    """
    check = _CHECKS.get(found.reads)
    if check is None:
        return True
    return check(Place(found, text, evidence(language), vocabulary(language).short))


def is_all_of(found: Found, scene: Scene) -> bool:
    """Whether an expression stands behind a word that means all of it: "throughout the week"."""
    before = scene.text[max(0, found.start - _REACH) : found.start]
    return evidence(scene.language).whole.search(before) is not None


@dataclass(frozen=True, slots=True)
class Place:
    """An expression in its text, with the evidence of the language."""

    found: Found
    text: str
    evidence: Evidence
    short: frozenset[str]

    @property
    def before(self) -> str:
        """What stands before it."""
        return self.text[max(0, self.found.start - _REACH) : self.found.start]

    @property
    def words(self) -> str:
        """Its words."""
        return self.text[self.found.start : self.found.end]

    @property
    def is_led(self) -> bool:
        """Whether it stands behind a preposition or another word that leads to times."""
        return self.evidence.alone.search(self.before) is not None

    @property
    def is_alone(self) -> bool:
        """Whether it is a single word."""
        return len(self.found.tokens) == 1

    @property
    def is_counted(self) -> bool:
        """Whether what stands behind it is counted: "1,400 victims"."""
        return self.evidence.counted.match(self.text, self.found.end) is not None


def _is_year(place: Place) -> bool:
    if not place.is_alone or place.found.tokens[0].kind != "year":
        return True
    return not place.is_counted or place.evidence.year.search(place.before) is not None


def _is_bare_year(place: Place) -> bool:
    is_in = not place.is_alone or place.evidence.bare_year.search(place.before) is not None
    return is_in and not place.is_counted


def _is_name(place: Place) -> bool:
    """Whether a month or weekday alone is one: "May" behind "in", "Wed" only with its stop."""
    small = place.words.lower()
    if not place.is_alone:
        return True
    if small in place.short:
        return small.endswith(".")
    is_plain = small not in place.evidence.words["ambiguous"] and not place.words.isupper()
    return is_plain or place.is_led


def _is_season(place: Place) -> bool:
    """Whether "fall" and "spring" are seasons and no verbs, and no fall of a city."""
    found, text = place.found, place.text
    if found.has("year", "short", "era", "past", "next", "this", "every", "just", "unit"):
        return True
    word = found.of("season")[0]
    is_dressed = found.has("the", "early", "edge", "comparative")
    if text[word.start : word.end].lower() in place.evidence.words["verbs"]:
        return found.has("the", "early") and not text.startswith(" of ", found.end)
    return is_dressed or place.is_led or text[word.start].isupper()


def _is_length(place: Place) -> bool:
    """Whether a length is one: no age, no rate ("four a week"), no quarters to live in."""
    found, kinds = place.found, [token.kind for token in place.found.tokens]
    if _is_age(place) or place.evidence.rate.match(place.text, found.end):
        return False
    letter = found.of("unit", "units")[-1:]
    unit = str(letter[0].value) if letter else ""
    if kinds == ["units"]:
        return unit not in _SHORT_UNITS
    if (
        kinds == ["a", "unit"]
        and place.words.partition(" ")[0] not in (place.evidence.words["always_length"])
    ):
        return unit != "Q" and place.evidence.length.search(place.before) is not None
    return not (unit == "Q" and "unit" in kinds and "a" in kinds)


def _is_age(place: Place) -> bool:
    ages = place.evidence.words["age"]
    said = (place.text[each.start : each.end].lower() for each in place.found.of("long"))
    behind = place.text[place.found.end : place.found.end + 4].strip()
    return any(word in ages for word in said) or behind in ages


def _is_ref(place: Place) -> bool:
    """Whether "the past" is a time: behind "in", and not "the last" nor "the previous"."""
    if not place.found.has("past"):
        return True
    is_past = place.words.lower().endswith("past")
    return is_past and place.evidence.past.search(place.before) is not None


def _is_part(place: Place) -> bool:
    """Whether a part of the day alone is told, not a greeting, a name, nor "the night shift"."""
    behind = place.text[place.found.end : place.found.end + _REACH].split(maxsplit=1)
    is_named = place.text[place.found.end : place.found.end + 1] == " " and bool(behind)
    if is_named and behind[0].rstrip(",.;") in place.evidence.words["part_of"]:
        return place.found.has("past", "this", "that", "same", "next", "weekday", "month")
    if not place.is_alone or place.found.has("overnight"):
        return True
    return place.words[0].islower() and place.evidence.part.search(place.before) is not None


def _is_same_time(place: Place) -> bool:
    """Whether "this time" tells when: behind "by", or "this period" wherever it stands."""
    if place.found.has("then"):
        return place.evidence.then.search(place.before) is not None
    is_moment = place.words.lower().endswith("time")
    if not is_moment and place.found.has("this", "same", "that"):
        return True
    return place.evidence.same_time.search(place.before) is not None


def _is_unit(place: Place) -> bool:
    """Whether "this week" is one, and no title ("This Week")."""
    later = place.found.tokens[1:]
    return not any(place.text[each.start].isupper() for each in later if each.kind == "unit")


_CHECKS: Final[dict[str, Callable[[Place], bool]]] = {
    "bare_year": _is_bare_year, "duration": _is_length, "month": _is_name, "part": _is_part,
    "ref": _is_ref, "same_time": _is_same_time, "season": _is_season, "stretch": _is_length,
    "unit": _is_unit, "weekday": _is_name, "year": _is_year,
}  # fmt: skip
