"""The word lists by which the reader of places tells names, made once."""

import re
from dataclasses import dataclass
from functools import cache

from daybook.read.words import branching, word_list


@dataclass(frozen=True, slots=True)
class Lists:
    """The sets and patterns of `words/en/places.toml` by which names are told."""

    sets: dict[str, frozenset[str]]
    lead: re.Pattern[str]
    title: re.Pattern[str]
    near: re.Pattern[str]
    area: re.Pattern[str]
    area_of: re.Pattern[str]
    areas: re.Pattern[str]
    inside: re.Pattern[str]
    onto: re.Pattern[str]
    telling: re.Pattern[str]
    tellers: tuple[str, ...]
    calling: tuple[str, ...]
    land: re.Pattern[str]
    misspelt: re.Pattern[str]
    taken: re.Pattern[str]
    adjectives: tuple[str, ...]


@cache
def lists() -> Lists:
    """Give the lists, made at the first call."""
    held = word_list("places")
    sets = {
        name: frozenset(words)
        for part in ("areas", "cues", "names", "words")
        for name, words in held[part].items()
    }
    cues, areas, told = held["cues"], held["areas"], held["events"]
    sets |= _joined(sets)
    after = branching((*areas["region"], *areas["district"], *areas["water"]))
    return Lists(
        sets=sets,
        lead=re.compile(rf"\b{branching((*cues['prepositions'], *cues['leads']))}\s+(?:the\s+)?\Z"),
        title=re.compile(rf"\b(?P<title>(?i:{branching(held['names']['titles'])}))\. \Z"),
        near=re.compile(rf"\b{branching(cues['near'])}\s+(?:the\s+\w+\s+(?:of|near)\s+)?\Z"),
        area=re.compile(rf"[ \u00a0](?i:{after})\b"),
        areas=re.compile(
            rf"(?:,| –| —| -| are| were) (?:[\w-]+ ){{0,4}}?(?P<area>{branching(areas['many'])})\b"
        ),
        area_of=re.compile(rf"\b(?P<area>{branching(areas['of'])}) of (?:the )?\Z"),
        inside=re.compile(rf"\b{branching(cues['inside'])} (?:the )?\Z"),
        onto=re.compile(rf"\b{branching(cues['onto'])} on \Z"),
        telling=re.compile(
            rf"(?:, (?:an?|the) [^.,\n]{{1,60}},)? {branching(held['names']['telling'])}\b"
        ),
        calling=tuple(f"{words} " for words in cues["calling"]),
        tellers=tuple(f"{word} " for word in held["names"]["telling"]),
        land=re.compile(
            rf"[ \u00a0](?:(?P<land>{branching(told['lands'])})"
            rf"|(?P<seat>{branching(told['seats'])}))\b"
        ),
        misspelt=re.compile(rf"\b{branching(held['spelling']['misspelt'])}\s+\Z"),
        taken=re.compile(rf"\b{branching((*held['spelling']['misspelt'], *cues['taken']))}\s+\Z"),
        adjectives=tuple(held["spelling"]["adjectives"]),
    )


def _joined(sets: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Join the sets that are asked together at every name."""
    plain = sets["openers"] | sets["directions"]
    behind = sets["offices"] | sets["region"] | sets["district"] | sets["water"] | sets["part"]
    return {
        "behind": behind,
        "before_people": plain | sets["offices"],
        "before_places": plain | behind,
        "no_first_names": plain | sets["bodies"],
        "built": sets["bodies"] | sets["facilities"],
    }
