"""The word lists of the reader of places, made once."""

import re
from dataclasses import dataclass
from functools import cache

from daybook.read.words import branching, word_list


@dataclass(frozen=True, slots=True)
class Lists:
    """The sets and patterns of `words/en/places.toml` as the reader asks them."""

    sets: dict[str, frozenset[str]]
    lead: re.Pattern[str]
    title: re.Pattern[str]
    near: re.Pattern[str]
    area: re.Pattern[str]
    site: re.Pattern[str]
    civil: re.Pattern[str]
    firing: re.Pattern[str]
    official: re.Pattern[str]
    owned_part: re.Pattern[str]
    office_of: re.Pattern[str]
    body_in: re.Pattern[str]
    heard_in: re.Pattern[str]
    origin: re.Pattern[str]
    bound: re.Pattern[str]
    saying: re.Pattern[str]
    into: re.Pattern[str]
    aimed: re.Pattern[str]
    land: re.Pattern[str]
    facility: re.Pattern[str]
    article: re.Pattern[str]
    again: re.Pattern[str]
    misspelt: re.Pattern[str]
    adjectives: tuple[str, ...]
    same: dict[str, str]


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
    sets |= {f"event_{name}": frozenset(words) for name, words in told.items()}
    all_areas = frozenset(word for words in areas.values() for word in words)
    plain = sets["openers"] | sets["directions"]
    sets["behind"] = sets["offices"] | all_areas
    sets["before_people"] = plain | sets["offices"]
    sets["before_places"] = plain | sets["behind"]
    sets["no_first_names"] = plain | sets["bodies"]
    sets["built"] = sets["bodies"] | sets["facilities"]
    after = branching((*areas["region"], *areas["district"], *areas["water"]))
    return Lists(
        sets=sets,
        lead=re.compile(rf"\b{branching((*cues['prepositions'], *cues['leads']))}\s+(?:the\s+)?\Z"),
        title=re.compile(rf"\b(?P<title>(?i:{branching(held['names']['titles'])}))\. \Z"),
        near=re.compile(rf"\b{branching(cues['near'])}\s+(?:the\s+\w+\s+(?:of|near)\s+)?\Z"),
        area=re.compile(rf"[ \u00a0](?i:{after})\b"),
        site=re.compile(rf"\b{branching(held['sites']['military'])}\b"),
        firing=re.compile(rf"\b{branching(held['sites']['firing'])}\b"),
        civil=re.compile(rf"\b{branching(held['sites']['civil'])}\b"),
        official=re.compile(rf"(?:[’']s?)?\s+(?:\w+\s+)?(?i:{branching(told['officials'])})\b"),
        owned_part=re.compile(rf"[’']s?\s+(?:\w+\s+)?{branching(told['parts'])}\b"),
        office_of=re.compile(rf"(?i:\b{branching(told['officials'])}) (?:of|for) (?:the )?\Z"),
        body_in=re.compile(rf"(?i:\b{branching(told['bodies'])}),? (?:in|from|at) (?:the )?\Z"),
        heard_in=re.compile(rf"(?i:\b{branching(told['audiences'])}) (?:in|at|from) (?:the )?\Z"),
        origin=re.compile(rf"\b{branching(told['origins'])} from (?:the )?\Z"),
        bound=re.compile(rf"(?i:\b{branching(told['bound'])}) (?:the )?\Z"),
        saying=re.compile(rf"\b{branching(told['saying'])}\b"),
        into=re.compile(rf"(?i:\b{branching(told['into'])}) (?:the )?(?:\w+ern )?\Z"),
        aimed=re.compile(rf"(?i:\b{branching(told['aimed'])}) (?:the )?\Z"),
        land=re.compile(
            rf"[ \u00a0](?:(?P<land>{branching(told['lands'])})"
            rf"|(?P<seat>{branching(told['seats'])}))\b"
        ),
        facility=re.compile(
            rf"\b(?P<core>{branching(told['facilities'])})s?\b"
            rf"(?! {branching(told['no_facility'])}\b)(?P<tie>\s+{branching(told['ties'])}\b)?"
        ),
        article=re.compile(
            r"(?:\b(?P<the>[Tt]he|[Aa]n?)\s+)?(?P<which>(?:(?!(?:the|an?)\b)[a-z-]+\s+){0,2})\Z"
        ),
        misspelt=re.compile(rf"\b{branching(held['spelling']['misspelt'])}\s+\Z"),
        adjectives=tuple(held["spelling"]["adjectives"]),
        same=dict(held["same"]),
        again=re.compile(
            rf"\b(?i:{branching((*told['settlements'], *told['areas']))}\b(?!\s+of\b)"
            rf"|{branching(told['there'])}(?=[\s]*(?:[.,;:”\"]|\Z|and\b))|{branching(told['nearby'])}\b)"
        ),
    )
