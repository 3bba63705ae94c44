"""The word lists by which the reader of places tells where an event was, made once."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from daybook.read.words import branching, word_list


@dataclass(frozen=True, slots=True)
class EventLists:
    """The sets and patterns of `words/en/places.toml` by which places of events are told."""

    sets: dict[str, frozenset[str]]
    same: dict[str, str]
    site: re.Pattern[str]
    civil: re.Pattern[str]
    firing: re.Pattern[str]
    stationed: re.Pattern[str]
    official: re.Pattern[str]
    owned_part: re.Pattern[str]
    office_of: re.Pattern[str]
    body_in: re.Pattern[str]
    heard_in: re.Pattern[str]
    origin: re.Pattern[str]
    bound: re.Pattern[str]
    belonging: re.Pattern[str]
    giving: re.Pattern[str]
    dealt: re.Pattern[str]
    spot: re.Pattern[str]
    suffered: re.Pattern[str]
    seated: re.Pattern[str]
    saying: re.Pattern[str]
    into: re.Pattern[str]
    aimed: re.Pattern[str]
    facility: re.Pattern[str]
    article: re.Pattern[str]
    again: re.Pattern[str]


_Lists: TypeAlias = dict[str, list[str]]


@cache
def event_lists() -> EventLists:
    """Give the lists, made at the first call."""
    held = word_list("places")
    told, sites = held["events"], held["sites"]
    return EventLists(
        sets={name: frozenset(words) for name, words in told.items()},
        same=dict(held["same"]),
        **_sites(told, sites),
        **_tellers(told),
        **_leads(told),
    )


def _sites(told: _Lists, sites: _Lists) -> dict[str, re.Pattern[str]]:
    """Give the patterns of buildings and military sites."""
    return {
        "site": re.compile(rf"\b{branching(sites['military'])}\b"),
        "civil": re.compile(rf"\b{branching(sites['civil'])}\b"),
        "firing": re.compile(rf"\b{branching(sites['firing'])}\b"),
        "stationed": re.compile(
            rf"\b{branching(sites['stationed'])} {branching(sites['stationed_in'])}\b"
        ),
        "facility": re.compile(
            rf"\b(?P<core>{branching(told['facilities'])})s?\b"
            rf"(?! {branching(told['no_facility'])}\b)(?P<tie>\s+{branching(told['ties'])}\b)?"
        ),
        "article": re.compile(
            r"(?:\b(?P<the>[Tt]he|[Aa]n?)\s+)?(?P<which>(?:(?!(?:the|an?)\b)[a-z-]+\s+){0,2})\Z"
        ),
    }


def _tellers(told: _Lists) -> dict[str, re.Pattern[str]]:
    """Give the patterns of whoever tells, owns or undergoes, and is no place of an event."""
    return {
        "official": re.compile(rf"(?:[’'´]s?)?\s+(?:\w+\s+)?(?i:{branching(told['officials'])})\b"),
        "owned_part": re.compile(rf"[’'´]s?\s+(?:\w+\s+)?{branching(told['parts'])}\b"),
        "office_of": re.compile(rf"(?i:\b{branching(told['officials'])}) (?:of|for) (?:the )?\Z"),
        "body_in": re.compile(rf"(?i:\b{branching(told['bodies'])}),? (?:in|from|at) (?:the )?\Z"),
        "heard_in": re.compile(
            rf"(?i:\b{branching(told['audiences'])}) (?:in|at|from) (?:the )?\Z"
        ),
        "origin": re.compile(rf"\b{branching(told['origins'])} from (?:the )?\Z"),
        "suffered": re.compile(
            r" (?:was|were|is|has been|had been|have been|came|comes|remained|remains|went) "
            rf"(?:\w+ ){{0,2}}?{branching(told['suffered'])}\b"
        ),
        "seated": re.compile(
            rf", (?:the |an? )?(?:[\w’'-]+ ){{0,2}}?(?i:{branching(told['bodies'])})\b"
        ),
        "saying": re.compile(rf"\b{branching(told['saying'])}\b"),
    }


def _leads(told: _Lists) -> dict[str, re.Pattern[str]]:
    """Give the patterns of what leads to a place."""
    return {
        "bound": re.compile(
            rf"(?i:\b{branching(told['bound'])}|\b\d\d?[.:]\d\d to) (?:the )?\Z"  # the 7.50 to
        ),
        "belonging": re.compile(rf"(?i:\b{branching(told['belonging'])}) \Z"),
        "giving": re.compile(rf"\b{branching(told['giving'])}\b[^.;:,]{{0,60}} to \Z"),
        "spot": re.compile(
            rf"\b(?i:{branching((*told['into'], *told['onto']))}) (?:the )?"
            r"(?:(?:\w+ern|central|downtown|nearby|[a-z]+-(?:held|occupied|controlled)) )?"
            r"(?:(?:[A-Z]\w+ )?(?:capital|city)(?:,| of)? )?"
            r"(?:(?:[A-Z][\w’'-]* ?){1,3}(?:,|,? and|,? or) ){0,5}\Z"
        ),
        "dealt": re.compile(rf"\b{branching(told['dealt'])} \Z"),
        "into": re.compile(rf"(?i:\b{branching(told['into'])}) (?:the )?(?:\w+ern )?\Z"),
        "aimed": re.compile(rf"(?i:\b{branching(told['aimed'])}) (?:the )?\Z"),
        "again": re.compile(
            rf"\b(?i:{branching((*told['settlements'], *told['areas']))}\b(?!\s+of\b)"
            rf"|{branching(told['there'])}(?=[\s]*(?:[.,;:”\"]|\Z|and\b))|{branching(told['nearby'])}\b)"
        ),
    }
