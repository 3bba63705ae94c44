"""A speaker whom the profile does not know, by the phrase’s words and those beside it."""

import re
from functools import lru_cache
from typing import Final

from daybook.model import Speaker, SpeakerKind
from daybook.profile import Name, Side, Source, names, one_of
from daybook.read.antecedent import OWNED
from daybook.read.beside import is_name, is_witness, told_beside
from daybook.read.introduced import introduced
from daybook.read.kind import kind_of, person_in, title_of
from daybook.read.lexicon import lexicon
from daybook.read.phrase import Phrase
from daybook.read.side import home_owner, owner_of, side_of_office
from daybook.read.spoken import POSSESSIVE, Heard, Sentence, Sort, head_of, nouns_of
from daybook.read.whose import OTHER
from daybook.read.word import Word

_ARTICLES: Final = frozenset(("", "the", "a", "an", "to the"))
_SIDELESS: Final = frozenset(("media", "analyst", "witness", "ngo", "igo", "person", "unnamed"))
_LENT: Final = frozenset(("ngo", "igo", "analyst", "agency"))
_LEAD: Final = 2
_ARTICLE: Final = 4
_NEAR: Final = 300
_BACK: Final = 2000


def by_words(sentence: Sentence, phrase: Phrase, earlier: tuple[Heard, ...] = ()) -> Heard:
    """Read kind, side and name from the phrase's own words."""
    start, end = sentence.span(phrase)
    words = sentence.words[phrase.first : phrase.last]
    text = sentence.text[start:end]
    person = person_in(words)
    medium = _medium_of(sentence, phrase)
    beside, clause = told_beside(sentence, phrase)
    told = f"{text}, {beside}" if beside else text
    kind: SpeakerKind = "media"
    if medium is None:
        kind = _kind(sentence, phrase, (told, clause), earlier)
    side = _side(sentence, phrase, told, earlier) if kind in OWNED else OTHER
    kind, side = _spoken_for(sentence, text, start) or (kind, side)
    whose = introduced(sentence, text) if kind == "person" and words[-1].is_capital else None
    person, kind, side = whose or (medium or person, kind, side)
    name = person or _name(sentence, text, beside, start, kind)
    if sentence.text.startswith(told, start):
        text, end = told, start + len(told)
    speaker = Speaker(text=text, start=start, end=end, name=name, kind=kind, side=side)
    return Heard(speaker, sort_of(words, person, kind), nouns_of(words))


def _name(sentence: Sentence, text: str, beside: str, start: int, kind: SpeakerKind) -> str:
    """Name a speaker who is no person: by what stands beside, by the office and whose it is."""
    if kind == "unnamed":
        return "unnamed sources"
    if is_name(beside):
        return beside
    owner, rest = owner_by_words(sentence, text, start) if kind in OWNED else ("", text)
    return title_of(f"{owner}’s {rest}" if owner else text)


def _side(sentence: Sentence, phrase: Phrase, told: str, earlier: tuple[Heard, ...]) -> str:
    """Give the side of an office: its own, or of the body heard before that it speaks for."""
    start, _ = sentence.span(phrase)
    words = sentence.words[phrase.first : phrase.last]
    before = _side_heard(words, start, earlier)
    own = side_of_office(sentence, start, start + len(told))
    is_indefinite = words[0].lower in ("a", "an")
    return before if before and (is_indefinite or own == OTHER) else own


def _spoken_for(sentence: Sentence, text: str, at: int) -> tuple[SpeakerKind, str] | None:
    """Give kind and side of whom "a spokesman" speaks for: whom his sentence begins with."""
    article, _, head = text.lower().partition(" ")
    if article != "a" or head not in lexicon().sets["transparent"]:
        return None
    first = next((each for each in sentence.found if each.end < at), None)
    if first is None or first.start - sentence.words[0].start > _ARTICLE:
        return None
    for one in first.named:
        if isinstance(one, Name) and not one.office:
            return one.kind, one.side
    sides = {one.id for one in first.named if isinstance(one, Side)}
    return ("government", sides.pop()) if len(sides) == 1 else None


def _side_heard(words: tuple[Word, ...], at: int, earlier: tuple[Heard, ...]) -> str:
    """Give the side of the body heard last that somebody speaks for: "a ministry spokesman"."""
    near = [each for each in earlier if not each.is_silent][-_LEAD:]
    bodies = {word.lower for word in words} & lexicon().sets["bodies"]
    if words[0].lower in lexicon().sets["owners"]:
        is_first = words[0].is_capital or words[1].lower in lexicon().sets["transparent"]
        if not is_first or words[-1].lower in lexicon().sets["human_plurals"]:  # "its allies"
            return ""
        last = next((each for each in reversed(near) if each.speaker.kind in OWNED), None)
        is_near = last and last.speaker.end is not None and at - last.speaker.end < _NEAR
        return last.speaker.side if last and is_near else ""
    if words[0].lower not in ("a", "an") or any(word.is_capital for word in words[:_LEAD]):
        return ""
    told = (each.speaker.side for each in reversed(near) if bodies & each.nouns)
    return next(told, "")


def _kind(
    sentence: Sentence, phrase: Phrase, told: tuple[str, str], earlier: tuple[Heard, ...]
) -> SpeakerKind:
    """Tell a speaker's kind by his own words, by those beside them, by the body he speaks for."""
    words = sentence.words[phrase.first : phrase.last]
    text = sentence.text[slice(*sentence.span(phrase))]
    _, _, beside = told[0][len(text) :].partition(", ")
    is_company = _is_company(words)
    if is_company and words[-2].text == "&":  # "Brun & Daughters"
        return "agency"
    kind = kind_of(text) or (kind_of(beside) if beside else None)
    if kind == "military" and set(told[0].lower().split()) & lexicon().sets["former"]:
        kind = None  # a retired pilot holds no office
    if kind == "government" and _is_of_nowhere(sentence, phrase):
        return "unnamed"
    if kind in (None, "military") and _is_anonymous(told[1]):
        return "unnamed"
    if kind in (None, "government"):
        kind = _lent_kind(sentence, text, told[1], earlier) or kind
    if kind == "person" and is_witness(sentence, ", ".join(told)):
        return "witness"
    if kind is not None or is_company:
        return kind or "agency"
    kind = _kind_by_capitals(sentence, phrase, person_in(words))
    return "witness" if kind == "person" and is_witness(sentence, ", ".join(told)) else kind


def _is_anonymous(clause: str) -> bool:
    """Whether somebody keeps his name back: "who asked not to be named"."""
    return (
        re.match(r"who (?:asked|did not want|declined) (?:not )?to be (?:named|identified)", clause)
        is not None
    )


def _is_of_nowhere(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether it is diplomats of a country that is not told: "two diplomats said"."""
    words = sentence.words[phrase.first : phrase.last]
    head = head_of(lexicon(), words).lower
    some = lexicon().sets["stateless"]
    is_named = any(word.is_capital and word.lower not in some for word in words[1:])
    is_first = words[0].start == sentence.words[0].start or not words[0].is_capital
    return head in some and is_first and words[0].lower != "the" and not is_named


def _lent_kind(
    sentence: Sentence, text: str, clause: str, earlier: tuple[Heard, ...]
) -> SpeakerKind | None:
    """Tell the kind of the body somebody speaks for: "the group’s director"."""
    owned = re.match(r"(?:(?:the|its|their) )?((?:[\w-]+ ){0,2}[\w-]+)[’']s ", text, re.IGNORECASE)
    if owned:
        nouns = set(owned[1].lower().split())
        is_any = nouns <= lexicon().sets["bodies"]
        kinds = (each.speaker.kind for each in reversed(earlier) if is_any or nouns <= each.nouns)
        return next((kind for kind in kinds if kind in _LENT), None) or _kind_on_page(
            sentence, owned[1]
        )
    if re.search(r"\b(?:its|their)\b", f"{text} {clause}"):
        near = [each for each in earlier[-2:] if each.sort != "person" and not each.is_silent]
        kinds = (each.speaker.kind for each in reversed(near))
        return next((kind for kind in kinds if kind in _LENT), None)
    return None


def _kind_on_page(sentence: Sentence, owner: str) -> SpeakerKind | None:
    """Tell the kind of a body by a part of its name, where the page gave all of it before."""
    if not owner[0].isupper():
        return None
    first = max(0, sentence.start - _BACK)
    for each in names(sentence.profile).found(sentence.text, first, sentence.start):
        named = one_of(each.named)
        if not isinstance(named, Name) or named.office or named.kind not in _LENT:
            continue
        if owner in named.name.split():
            return named.kind
    return None


def owner_by_words(sentence: Sentence, text: str, start: int) -> tuple[str, str]:
    """Give whose office a phrase names, by its sentence or by whose paper tells it."""
    owner, rest = owner_of(sentence, text, start)
    if owner or text[:4].lower() != "the ":
        return owner, rest
    at_home = home_owner(sentence, text)
    return at_home, text[4:] if at_home else text


def _medium_of(sentence: Sentence, phrase: Phrase) -> str | None:
    """Name who speaks of an outlet: its reporter ("The Harbour Post’s Ida Corvin") or itself.

    It speaks itself in its counts and papers ("a NorthWire tally").
    """
    start, end = sentence.span(phrase)
    lex = lexicon()
    for each in sentence.found:
        source = one_of(each.named)
        lead = sentence.text[start : max(start, each.start)].lower().strip()
        if not isinstance(source, Source) or each.start < start or lead not in _ARTICLES:
            continue
        words = [word for word in sentence.words if each.end <= word.start < end]
        rest = [word for word in words if word.text not in ("’s", "'s", "s", "’", "'")]
        is_owner = POSSESSIVE.search(sentence.text[each.start : each.end]) is not None or (
            sentence.text.startswith(("’s", "'s"), each.end)
        )
        if is_owner and len(rest) in (2, 3) and all(word.is_capital for word in rest):
            return " ".join(word.text for word in rest)
        if len(rest) == 1 and rest[0].lower in lex.sets["told"]:
            return source.name
    return None


def sort_of(words: tuple[Word, ...], person: str | None, kind: SpeakerKind) -> Sort:
    """Tell whether he or she, it, or they may mean a speaker."""
    lex = lexicon()
    head = head_of(lex, words).lower
    is_lone = len(words) == 1 and words[0].is_capital and kind == "person"
    if person or is_lone or head in lex.sets["offices"]:
        return "person"
    is_many = head.endswith("s") and not words[-1].is_capital and not head.endswith("ss")
    if is_many or any(word.lower == "and" for word in words):
        return "many"
    return "person" if kind in ("person", "witness") else "body"


def _has_government(sentence: Sentence, name: str) -> bool:
    """Whether a page speaks of a name's government: "Brenholm’s foreign ministry"."""
    for mark in "’'":
        at = sentence.text.find(f"{name}{mark}s ")
        while at >= 0:
            if _body().match(sentence.text, at + len(name) + len("’s ")):
                return True
            at = sentence.text.find(f"{name}{mark}s ", at + 1)
    return False


@lru_cache(maxsize=2)
def _body() -> re.Pattern[str]:
    """Compile a body of a state, with at most one word before it: "foreign ministry"."""
    bodies = "|".join(map(re.escape, sorted(lexicon().sets["national"], key=len, reverse=True)))
    return re.compile(rf"(?:[\w-]+ )?(?:{bodies})\b")


def _is_company(words: tuple[Word, ...]) -> bool:
    """Whether a phrase ends in a company's name: "One of the three, Lume Line"."""
    last, before = words[-1], words[-2] if len(words) > 1 else None
    if before is None or not last.is_capital:
        return False
    return before.text == "&" or (before.is_capital and last.lower in lexicon().sets["companies"])


def _kind_by_capitals(sentence: Sentence, phrase: Phrase, person: str | None) -> SpeakerKind:
    """Tell a country or body from a person where no word of office helps: by "it" behind it."""
    words = sentence.words[phrase.first : phrase.last]
    behind = [word.lower for word in sentence.words[phrase.last : phrase.last + 6]]
    is_body = "it" in behind or "its" in behind
    if person is None and len(words) <= 2 and words[-1].is_capital and is_body:
        return "government"
    lex = lexicon()
    if len(words) == 1 and _has_government(sentence, words[0].text):
        return "government"
    rest = " ".join(each.lower for each in words[1:])
    if words[0].lower == "the" and rest in lex.sets["communities"]:
        return "government"
    if head_of(lex, words).lower in lex.sets["told"]:
        return "unnamed"
    if words[-1].lower in lex.sets["blocs"]:
        return "government"
    if words[0].lower == "the" and len(words) > 1 and all(each.is_capital for each in words[1:]):
        return "agency"
    return "person"
