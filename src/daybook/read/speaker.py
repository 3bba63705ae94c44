"""Who speaks: a noun phrase resolved to a name, a kind and a side.

What the profile knows goes first; else the phrase's own words tell. A side is
given by the office held, never by nationality: without a word of office the
speaker is "other".
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias, cast

from daybook.model import Speaker, SpeakerKind
from daybook.profile import Found, Name, Profile, Side, Source, names, one_of, side_of
from daybook.read.lexicon import Lexicon, lexicon
from daybook.read.phrase import Phrase
from daybook.read.word import Word
from daybook.read.words import word_list

Sort: TypeAlias = Literal["person", "body", "many"]
"""What a pronoun may stand for the speaker: he or she, it, they."""

OTHER: Final = "other"
_SIDELESS: Final = frozenset(("media", "analyst", "witness", "ngo", "igo", "person", "unnamed"))
_POSSESSIVE: Final = re.compile(r"(?<=\w)(?:[’'´]s|(?<=s)[’'´])(?=\s|$)")
_FURTHER: Final = re.compile(r"\b(?:to|in|on|at|against|with|from|over|into|about)\b.*", re.DOTALL)
_OWNED_OFFICE: Final = re.compile(r"(?:the )?((?:[A-Z][\w-]+ ?)+)[’'´]s ([a-z][a-z -]+)")


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker with what later words may mean: a pronoun, "the ministry"."""

    speaker: Speaker
    sort: Sort
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as its speakers are looked for: the page's text, words, known names.

    `is_named` tells of a word whether a known name runs over it.
    """

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    found: tuple[Found, ...]
    profile: Profile

    def span(self, phrase: Phrase) -> tuple[int, int]:
        """Give a phrase's offsets in the page's text."""
        return self.words[phrase.first].start, self.words[phrase.last - 1].end

    def is_speaker(self, phrase: Phrase, strict: bool) -> bool:  # noqa: FBT001 - one question
        """Whether a phrase can name a speaker; where `strict`, it must look like one."""
        lex = lexicon()
        words = self.words[phrase.first : phrase.last]
        head = _head(lex, words)
        if head.lower in lex.sets["mute"] or head.text.isdigit():
            return False
        if not strict or head.lower in lex.sets["pronouns"]:
            return True
        start, end = self.span(phrase)
        if any(start <= each.start < end for each in self.found) or words[-1].is_capital:
            return True
        is_known = any(word.lower in lex.sets["human_plurals"] for word in words)
        return is_known or bool(lex.sets["utterances"] & {head.lower}) or bool(
            _kind_words().search(self.text[start:end].lower())
        )  # fmt: skip


def _head(lex: Lexicon, words: tuple[Word, ...]) -> Word:
    """Take the noun that the phrase is about: the last before a preposition."""
    for place, word in enumerate(words[1:], 1):
        if word.lower in lex.sets["links"] or word.text == ",":
            return words[place - 1]
    return words[-1]


@lru_cache(maxsize=2)
def _kinds() -> dict[str, SpeakerKind]:
    rows = word_list("speakers")["kind"]
    kinds: dict[str, SpeakerKind] = {}
    for row in rows:
        for words in row["words"]:
            kinds.setdefault(words, cast(SpeakerKind, row["kind"]))
    return kinds


@lru_cache(maxsize=2)
def _kind_words() -> re.Pattern[str]:
    longest = sorted(_kinds(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")


def kind_of(text: str) -> SpeakerKind | None:
    """Tell from a phrase's own words what kind of speaker it names; null where they do not.

    The last word of a kind before a preposition decides: a military analyst is an
    analyst. Who speaks for somebody is of that body's kind.

    >>> kind_of("a spokesman for the air force"), kind_of("the Norvian military analyst")
    ('military', 'analyst')
    """
    low = text.lower()
    near = re.split(r",| (?:of|for|in|at|to|on) ", low, maxsplit=1)[0]
    found = _kind_words().findall(near)
    every = _kind_words().findall(low)
    solid = [word for word in found if word not in lexicon().sets["transparent"]]
    rest = [word for word in every if word not in lexicon().sets["transparent"]]
    chosen = solid or rest or every
    return _kinds()[chosen[-1] if solid or not rest else chosen[0]] if chosen else None


def unnamed(text: str, start: int, end: int) -> Heard:
    """Make the speaker of a hedge: nobody is named, the hedge itself is the words."""
    speaker = Speaker(
        text=text[start:end], start=start, end=end, name="unnamed", kind="unnamed", side=OTHER
    )
    return Heard(speaker, "many", frozenset())


def heard(sentence: Sentence, phrase: Phrase, earlier: tuple[Heard, ...]) -> Heard:
    """Resolve a phrase to its speaker, with the help of those heard earlier in the passage."""
    lex = lexicon()
    start, end = sentence.span(phrase)
    words = sentence.words[phrase.first : phrase.last]
    text = sentence.text[start:end]
    head = _head(lex, words).lower
    before = _antecedent(lex, words, head, earlier, sentence)
    if before is not None and (head in lex.sets["pronouns"] or head in lex.sets["utterances"]):
        return before
    if head in lex.sets["pronouns"]:
        return _bare_pronoun(text, start, end)
    named = _named(sentence, start, end)
    if named is not None:
        return _from_profile(named, words, text, (start, end))
    if before is not None:
        known = before.speaker
        speaker = Speaker(
            text=text, start=start, end=end, name=known.name, kind=known.kind, side=known.side
        )
        return Heard(speaker, before.sort, before.nouns | _nouns(words))
    return _by_words(sentence, phrase)


def _bare_pronoun(text: str, start: int, end: int) -> Heard:
    sort: Sort = "person" if text.lower() in ("he", "she", "i") else "body"
    speaker = Speaker(text=text, start=start, end=end, name=text, kind="person", side=OTHER)
    return Heard(speaker, sort, frozenset())


def _antecedent(
    lex: Lexicon,
    words: tuple[Word, ...],
    head: str,
    earlier: tuple[Heard, ...],
    sentence: Sentence,
) -> Heard | None:
    """Find the nearest earlier speaker that a pronoun or "the ministry" fits."""
    if head in lex.sets["pronouns"]:
        return _for_pronoun(head, words[0].start, earlier, sentence)
    is_definite = words[0].lower in ("the", "his", "her", "its", "their", "this", "that")
    has_owner = any(word.is_capital for word in words[1:])
    if not is_definite or has_owner:
        return None
    if head in lex.sets["utterances"]:
        return earlier[-1] if earlier else None
    nouns = _nouns(words)
    return next((each for each in reversed(earlier) if nouns and nouns <= each.nouns), None)


def _for_pronoun(
    head: str, at: int, earlier: tuple[Heard, ...], sentence: Sentence
) -> Heard | None:
    sorts = {"he": "person", "she": "person", "it": "body", "they": "many"}
    sort = sorts.get(head)
    if head in ("it", "they"):
        subject = _sentence_subject(sentence, at)
        if subject is not None and (head == "it") == (subject.sort == "body"):
            return subject
    return next((each for each in reversed(earlier) if each.sort == sort), None)


def _sentence_subject(sentence: Sentence, at: int) -> Heard | None:
    """Take the body or country that a sentence begins with, if a later "it" may mean it."""
    words = sentence.words
    last = 0
    while last < len(words) and words[last].is_capital and words[last].end < at:
        last += 1
    lex = lexicon()
    if (
        not last
        or last >= len(words)
        or words[0].lower in lex.sets["openers"] | {"the", "in", "on"}
    ):
        return None
    if words[last].lower not in lex.sets["auxiliaries"] | lex.sets["modals"] | set(lex.verbs):
        return None
    return heard(sentence, Phrase(0, last), ())


def _nouns(words: tuple[Word, ...]) -> frozenset[str]:
    lex = lexicon()
    skipped = lex.sets["articles"] | lex.sets["links"] | lex.sets["openers"] | {"and", ","}
    return frozenset(
        _POSSESSIVE.sub("", word.lower)
        for word in words
        if word.is_word and word.lower not in skipped
    )


def _named(sentence: Sentence, start: int, end: int) -> Name | Source | Side | None:
    """Say whom the profile knows by the phrase: all of it, its end, or its head before a comma."""
    whole = names(sentence.profile).at(sentence.text[start:end])
    if whole is not None:
        return whole
    inside = [each for each in sentence.found if start <= each.start and each.end <= end]
    for each in reversed(inside):
        named = one_of(each.named)
        follows = sentence.text[each.end : end]
        is_end = not follows or follows[0] in ",(" or follows.startswith(" (")
        if named is not None and is_end and _may_stand(sentence, named, start, each):
            return named
    return None


def _may_stand(sentence: Sentence, named: Name | Source | Side, start: int, found: Found) -> bool:
    """Whether a name at a phrase's end is the speaker, not whom the speaker belongs to."""
    lead = sentence.text[start : found.start].lower()
    is_governed = re.search(r"\b(?:of|for|to|in|on|at|from|with|by|and)\s+(?:the\s+)?$", lead)
    if is_governed:
        return False
    if isinstance(named, Side):
        return lead.strip() in ("", "the")
    is_former = re.search(r"\b(?:wife|husband|son|daughter|brother|sister)\b", lead)
    return is_former is None


def _from_profile(
    named: Name | Source | Side, words: tuple[Word, ...], text: str, span: tuple[int, int]
) -> Heard:
    kind: SpeakerKind = "government" if isinstance(named, Side) else named.kind
    speaker = Speaker(
        text=text, start=span[0], end=span[1], name=named.name, kind=kind, side=side_of(named)
    )
    sort: Sort = "body"
    nouns = _nouns(words)
    if isinstance(named, Name):
        sort = "person" if named.office else "body"
        office = frozenset(named.office.lower().split())
        nouns |= office | frozenset(named.name.lower().split())
    return Heard(speaker, sort, nouns)


def _by_words(sentence: Sentence, phrase: Phrase) -> Heard:
    """Read kind, side and name from the phrase's own words."""
    start, end = sentence.span(phrase)
    words = sentence.words[phrase.first : phrase.last]
    text = sentence.text[start:end]
    person = _person(words)
    kind = kind_of(text) or _kind_by_capitals(sentence, phrase, person)
    side = OTHER if kind in _SIDELESS else _side(sentence, start, end)
    name = person or _title(text)
    speaker = Speaker(
        text=text, start=start, end=end, name="unnamed sources" if kind == "unnamed" else name,
        kind=kind, side=side,
    )  # fmt: skip
    return Heard(speaker, _sort(words, person), _nouns(words))


def _sort(words: tuple[Word, ...], person: str | None) -> Sort:
    lex = lexicon()
    head = _head(lex, words).lower
    if person or head in lex.sets["offices"]:
        return "person"
    is_many = head.endswith("s") and not words[-1].is_capital and not head.endswith("ss")
    return "many" if is_many or any(word.lower == "and" for word in words) else "body"


def _person(words: tuple[Word, ...]) -> str | None:
    """Take a person's name from "defence minister Ida Corvin" or "Ida Corvin, the mayor"."""
    lex = lexicon()
    comma = next((at for at, word in enumerate(words) if word.text == ","), None)
    if comma is not None:
        for part in (words[comma + 1 :], words[:comma]):
            if part and all(word.is_capital and word.is_word for word in part):
                return " ".join(word.text for word in part)
    last = max(
        (at for at, word in enumerate(words) if word.lower in lex.sets["offices"]), default=-1
    )
    tail = words[last + 1 :]
    is_name = bool(tail) and all(word.is_capital and "’s" not in word.text for word in tail)
    if not is_name or (last < 0 and (len(tail) not in (2, 3) or _is_office_name(tail))):
        return None
    return " ".join(word.text for word in tail)


def _is_office_name(words: tuple[Word, ...]) -> bool:
    return bool(_kind_words().search(" ".join(word.lower for word in words)))


def _kind_by_capitals(sentence: Sentence, phrase: Phrase, person: str | None) -> SpeakerKind:
    """Tell a country or body from a person where no word of office helps: by "it" behind it."""
    words = sentence.words[phrase.first : phrase.last]
    behind = [word.lower for word in sentence.words[phrase.last : phrase.last + 6]]
    is_body = "it" in behind or "its" in behind
    if person is None and len(words) <= 2 and words[-1].is_capital and is_body:  # noqa: PLR2004
        return "government"
    return "person"


def _title(text: str) -> str:
    """Write a speaker's words as a name, without article: "Tamar’s minister" by its office.

    >>> _title("Tamar’s foreign minister"), _title("the Harbour Board")
    ('Foreign Minister of Tamar', 'Harbour Board')
    """
    owned = _OWNED_OFFICE.fullmatch(text)
    if owned and kind_of(owned[2]) in ("government", "military"):
        return f"{owned[2].title()} of {owned[1]}"
    return re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE)


def _side(sentence: Sentence, start: int, end: int) -> str:
    """Give the side whose office a phrase names, by its own words or by whose sentence it is."""
    text = sentence.text[start:end]
    low = text.lower()
    former = lexicon().sets["former"]
    if any(word in former for word in re.split(r"[\s-]", low)):
        return OTHER
    own = _sides(sentence, start, start + len(_FURTHER.sub("", text)))
    if own:
        return own[0]
    if _sides(sentence, start, end) or _has_other_owner(sentence, start, end):
        return OTHER
    return _side_of_sentence(sentence, start, low)


def _sides(sentence: Sentence, start: int, end: int) -> list[str]:
    """List the sides that words in a span stand for, in reading order."""
    found = []
    for each in sentence.found:
        if start <= each.start and each.end <= end:
            sides = {side_of(one) for one in each.named}
            follows = sentence.text[each.end : each.end + 12].lower()
            is_joined = follows.startswith(("-", "‑", "–"))
            installed = follows[1:].split(" ")[0].rstrip(".,") in lexicon().sets["installed"]
            if len(sides) == 1 and (not is_joined or installed):
                found.append(sides.pop())
    return [side for side in found if side != OTHER]


def _has_other_owner(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a capital name that is no side's owns the office ("Tamar’s minister")."""
    lex = lexicon()
    return any(
        word.is_capital
        and word.start > start
        and word.lower not in lex.sets["offices"]
        and not _kind_words().search(word.lower)
        and ("’s" in word.text or "'s" in word.text)
        for word in sentence.words
        if start <= word.start < end
    )


def _side_of_sentence(sentence: Sentence, start: int, low: str) -> str:
    """Give the side of "the defence minister" by whose sentence it ends, of a mayor by place."""
    lex = lexicon()
    first = sentence.words[0].start
    is_local = any(word in lex.sets["local"] for word in low.split())
    for each in sentence.found:
        if each.start >= start:
            break
        sides = {side_of(one) for one in each.named if isinstance(one, Side)}
        behind = sentence.text[each.end : each.end + 40].lower()
        is_place = any(word in lex.sets["places"] for word in re.findall(r"[\w’]+", behind)[:4])
        if len(sides) == 1 and (is_place if is_local else each.start - first <= 4):  # noqa: PLR2004
            return sides.pop()
    return OTHER
