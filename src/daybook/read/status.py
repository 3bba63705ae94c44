"""How certain the page says that a claim is, in the contract's order of precedence."""

import re
from functools import lru_cache
from typing import Final

from daybook.model import Status
from daybook.read.lexicon import lexicon
from daybook.read.words import branching, finds, first, word_list

_REACH: Final = 16
_BEHIND: Final = 3  # words behind the first verb that belong to its group
_FEW: Final = 6
_WORD: Final = re.compile(r"[\w’-]+|[,;:]")
_WOULD: Final = re.compile(r"^(?:[\w’-]+ ){1,6}?would\b(?! like)")
_QUOTED_END: Final = ("”", '"', "»", "’")
_SAID_FIRST: Final = (",", "—", "–", *_QUOTED_END)


def status(claimed: str, whole: str, cue: str | None) -> Status:
    """Give a claim's status: the first that applies.

    `claimed` is what is said, without speaker and cue; `whole` the whole clause
    with its quotations, `cue` the words that attribute it, null where the outlet
    itself asserts.

    >>> status("The ferry will sail", "The ferry will sail, the mayor said", "said")
    'planned'
    """
    said, told = _small(claimed), _small(whole)
    verbs = frozenset((cue or "").lower().replace(",", " ").split())
    if finds("cues", "unverified", told) and not (cue and finds("status", "own_doubt", said)):
        return "unverified"
    group = first_group(said)
    decided = _decided(said, _main(told, cue), verbs, group)
    if decided and not finds("status", "undecided", told):
        return decided
    return _coming(verbs, group, said) or ("attributed" if cue else "asserted")


def said_part(whole: str, aside: tuple[int, int] | None) -> str | None:
    """Give the words of a clause that its attribution covers; null where it has none.

    `aside` is where the attribution stands in it. What stands before counts where
    it ends in a comma or quotation mark and is no mere setting ("In Vell, …").

    >>> said_part("“We hold the pier,” he said after a meeting.", (20, 27))
    '“We hold the pier,”'
    """
    if aside is None:
        return None
    before, behind = whole[: aside[0]].strip(), whole[aside[1] :].strip()
    if not before.endswith(_SAID_FIRST) or _is_setting(before, behind):
        return behind
    is_short = len(before.split()) < _FEW and behind.startswith(",")
    return f"{before} {behind}" if is_short else before


def is_negated(text: str) -> bool:
    """Whether a clause says that something is not so, in its own words or in a quotation.

    >>> is_negated("The port did not close"), is_negated("The port closed")
    (True, False)
    """
    endings = tuple(word_list("status")["negation_endings"])
    return any(
        word in _listed("negations") or word.endswith(endings)
        for word in _WORD.findall(_small(text))
    )


def first_group(said: str) -> str:
    """Cut what is claimed down to its first verb group: what depends on it does not count.

    >>> first_group("the two dockers who died will be buried because they asked for it")
    'the two dockers will be buried'
    """
    words = _WORD.findall(said)
    borders, relative, settled = map(_listed, ("borders", "relative", "settled"))
    kept: list[str] = []
    place = _behind_opening(words)
    while place < len(words) and len(kept) <= _REACH:
        word = words[place]
        if kept and (word in borders or (word == "said" and kept[-1] == "and")):
            break
        if word in relative and kept:
            place = _behind_relative(words, place)
            continue
        kept.append(word)
        place += 1
        if word in settled:
            kept += words[place : place + _BEHIND]
            break
    return " ".join(kept)


def _behind_opening(words: list[str]) -> int:
    """Pass over a clause that opens a sentence: "If it snows, …"."""
    is_opened = bool(words) and words[0] in _listed("borders") and "," in words
    return words.index(",") + 1 if is_opened else 0


def _behind_relative(words: list[str], place: int) -> int:
    """Pass over "who died" and ", which had asked for more,"."""
    if words[place - 1] == ",":
        return words.index(",", place) + 1 if "," in words[place:] else len(words)
    place += 1
    while place < len(words) and words[place] in _listed("settled"):
        place += 1
    return place + 1


def _decided(said: str, main: str, verbs: frozenset[str], group: str) -> Status | None:
    if _is_denied(said, main, verbs, group):
        return "denied"
    if _has(verbs, "confirmed") or finds("status", "confirmed_phrases", main):
        return "confirmed"
    if finds("status", "both_confirm", main):
        return "planned" if finds("status", "planned_words", group) else "confirmed"
    return None


def _is_denied(said: str, main: str, verbs: frozenset[str], group: str) -> bool:
    if _has(verbs, "denied") or finds("status", "denied_phrases", main):
        return True
    is_answer = _has(verbs, "answering") or finds("status", "answered", main)
    is_no = is_answer and finds("status", "nothings", group)
    if is_no and not finds("status", "planned_words", group):
        return True
    if not verbs:
        return False
    if _has(verbs, "rejecting") and finds("status", "said_before", _main(said)):
        return True
    is_negative = any(finds("status", key, said) for key in ("denied_briefly", "denied_acts"))
    return is_negative or finds("status", "denied_words", main)


def _coming(verbs: frozenset[str], group: str, said: str) -> Status | None:
    """Tell a plan from a possibility: the word that comes first governs the other.

    In direct speech "would" supposes; there and in the outlet's own voice "would not" refuses.
    """
    if said.startswith(("“", '"')) and _WOULD.search(group):
        return "possible" if " would not" not in group else None
    if not verbs and " would not" in group:
        return None
    planned = first("status", "planned_words", group)
    possible = first("status", "possible_words", group)
    if _has(verbs, "promised"):
        return "planned"
    if planned and (not possible or planned.start() <= possible.start()):
        return "planned"
    return "possible" if possible else None


def _is_setting(before: str, behind: str) -> bool:
    """Whether what stands before an attribution only says where or when: "On Monday, …"."""
    if before.endswith(_QUOTED_END):
        return False
    lex = lexicon()
    first, *rest = before.lower().split()
    led, sizes = behind.lower().partition(" ")[0], (len(rest) + 1, len(behind.split()))
    if first in _listed("borders"):
        return sizes[1] > _FEW
    opener = first.rstrip(",")
    is_led = opener in lex.sets["links"] or opener in lex.sets["openers"]
    is_short = sizes[0] < _FEW and led not in lex.sets["settings"]
    return (is_led or is_short) and sizes[1] > sizes[0]


def _main(told: str, cue: str | None = None) -> str:
    """Give a clause up to the first word that opens another: "…, after", "said A and denied B"."""
    first = told.find(_small(cue)) + len(cue) if cue else 0
    joined = told.find(" and ", max(first, 1)) if cue and not told.startswith(("“", '"')) else -1
    found = _border().search(told, 1)
    return told[: min(found.start() if found else len(told), joined if joined > 0 else len(told))]


@lru_cache(maxsize=2)
def _border() -> re.Pattern[str]:
    listed = word_list("status")
    words = branching((*listed["borders"], *listed["relative"]))
    return re.compile(rf"\b(?<!such ){words}\b(?! (?:an?|the|“|\"))")


def _small(text: str) -> str:
    return text.lower().replace("'", "’")


@lru_cache(maxsize=16)
def _listed(name: str) -> frozenset[str]:
    return frozenset(word_list("status")[name])


def _has(words: frozenset[str], name: str) -> bool:
    return bool(words & _listed(name))
