"""The noun phrase before or after a cue: where its words begin and end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from daybook.read.apposition import (
    apposition_end,
    ends_phrase,
    is_apposition,
    is_initials,
    is_second_aside,
    named_before,
    opening_comma,
    outer_comma,
)
from daybook.read.lexicon import Lexicon, lexicon
from daybook.read.word import Word

_LONGEST: Final = 16
_LONGEST_JOINT: Final = 7
_LONGEST_BARE: Final = 2
_LONGEST_ASIDE: Final = 14
_LONGEST_NAME: Final = 4


class Phrase(NamedTuple):
    """Words of a sentence, `first` to `last`, the last excluded."""

    first: int
    last: int

    def joint(self, words: Sequence[Word]) -> tuple["Phrase", ...]:
        """Divide "the mayor and Norvia’s army" into its two; anything else stays whole."""
        for at in range(self.first + 1, self.last - 1):
            if words[at].lower == "and" and _is_joint(words, self, at):
                return (
                    *_listed(words, self.first),
                    Phrase(self.first, at),
                    Phrase(at + 1, self.last),
                )
        return (self,)


def is_people(word: Word) -> bool:
    """Whether a word is the name of a people used as an adjective ("Norvian claims")."""
    return word.is_capital and word.lower.endswith(tuple(lexicon().sets["peoples"]))


def _listed(words: Sequence[Word], first: int) -> tuple[Phrase, ...]:
    """Find the names that a list begins with: "Vell" in "Vell, Karsk and Lume said"."""
    found: list[Phrase] = []
    while first > 1 and words[first - 1].text == ",":
        begin = first - 1
        while begin > 0 and words[begin - 1].is_capital:
            begin -= 1
        is_bound = begin == 0 or words[begin - 1].text == ","
        is_name = begin < first - 1 <= begin + _LONGEST_NAME
        is_opener = words[begin].lower in lexicon().sets["openers"] | {"the"}
        if not is_bound or not is_name or is_opener:
            break
        found.insert(0, Phrase(begin, first - 1))
        first = begin
    return tuple(found) if found and found[0].first == 0 else ()


@dataclass(frozen=True, slots=True)
class Subject:
    """The phrase before a verb; `opening` is the word that stopped the search for its start.

    `auxiliaries` stand between phrase and verb, `verb_first` is the first of them.
    """

    phrase: Phrase
    opening: int | None
    auxiliaries: tuple[str, ...]
    verb_first: int


def before(lex: Lexicon, words: Sequence[Word], place: int) -> Subject | None:
    """Find the subject of the verb at a place; null where none stands before it."""
    end, auxiliaries, verb_first = verb_group(lex, words, place)
    if end <= 0 or words[end - 1].lower in lex.sets["modals"]:
        return None
    if words[end - 1].text == ",":
        return _before_comma(lex, words, end, auxiliaries, verb_first)
    who = _who_before(lex, words, end)
    first, opening = _start(lex, words, end if who is None else who)
    return _subject(lex, words, Phrase(first, end), opening, auxiliaries, verb_first)


def _who_before(lex: Lexicon, words: Sequence[Word], end: int) -> int | None:
    """Find the "who" of a clause that runs up to a verb: "survivors who fled the port said"."""
    is_verb = False
    for at in range(end - 1, max(0, end - _LONGEST_ASIDE), -1):
        word = words[at]
        if word.lower == "who":
            return at if is_verb and words[at - 1].is_word else None
        if not word.is_word or word.lower in lex.sets["depending"]:
            return None
        is_past = word.lower.endswith("ed") and not word.is_capital
        is_verb = is_verb or is_past or word.lower in lex.sets["finite"]
    return None


def _before_comma(
    lex: Lexicon, words: Sequence[Word], end: int, auxiliaries: tuple[str, ...], verb_first: int
) -> Subject | None:
    """Find the subject before an aside: "Ida Corvin, the head of the board, said"."""
    named = named_before(lex, words, end - 1)
    if named is not None:
        first, last = named
        outer = _office_before(lex, words, first)
        return Subject(Phrase(outer, last), outer - 1 if outer else None, auxiliaries, verb_first)
    last, end = end, opening_comma(lex, words, end - 1)
    if end <= 0:
        return None
    is_kept = is_apposition(lex, words[end + 1]) and not words[end + 1].text.isdigit()
    last = last - 1 if is_kept else end
    end = outer_comma(words, end)
    first, opening = _start(lex, words, end)
    while is_second_aside(words, first):
        first, opening = _start(lex, words, first - 1)
    return _subject(lex, words, Phrase(first, last), opening, auxiliaries, verb_first)


def _office_before(lex: Lexicon, words: Sequence[Word], name: int) -> int:
    """Step back over an office before a name: "Norvia’s harbour master, Ida Corvin"."""
    if name < 2 or words[name - 1].text != ",":
        return name
    first = _trimmed(lex, words, _start(lex, words, name - 1)[0], name - 1)
    has_office = any(word.lower in lex.sets["offices"] for word in words[first : name - 1])
    return first if has_office else name


def _subject(
    lex: Lexicon,
    words: Sequence[Word],
    phrase: Phrase,
    opening: int | None,
    auxiliaries: tuple[str, ...],
    verb_first: int,
) -> Subject | None:
    first, last = phrase
    first = _trimmed(lex, words, first, last)
    if first >= last or words[first].lower in lex.sets["links"]:
        return None
    if last - first > _LONGEST + _LONGEST_ASIDE:
        return None
    return Subject(Phrase(first, last), opening, auxiliaries, verb_first)


def after(lex: Lexicon, words: Sequence[Word], first: int) -> Phrase | None:
    """Find the noun phrase that begins at a place, with its apposition; null where none does."""
    last = first
    while last < min(len(words), first + _LONGEST) and not ends_phrase(lex, words, last):
        last += 1
    while last > first and (
        words[last - 1].lower == "and" or words[last - 1].lower in lex.sets["links"]
    ):
        last -= 1
    if last < len(words) and words[last].lower == "by" and words[last - 1].lower.endswith("ed"):
        last -= 1
    if last <= first:
        return None
    return Phrase(first, apposition_end(lex, words, first, last))


def verb_group(lex: Lexicon, words: Sequence[Word], place: int) -> tuple[int, tuple[str, ...], int]:
    """Pass over auxiliaries, adverbs and days before a verb."""
    end, verb_first = place, place
    auxiliaries: list[str] = []
    while end > 0:
        word = words[end - 1].lower
        if word in lex.sets["auxiliaries"]:
            auxiliaries.insert(0, word)
            verb_first = end - 1
        elif word == "statement" and end > 2 and words[end - 3].lower == "in":
            end -= 2
        elif word in lex.sets["spans"] and words[end - 2].lower in ("last", "this", "that"):
            end -= 1
        elif not _is_passed(lex, words, end - 1):
            break
        end -= 1
    return end, tuple(auxiliaries), verb_first


def _is_passed(lex: Lexicon, words: Sequence[Word], place: int) -> bool:
    word = words[place].lower
    if word == "on":
        return place + 1 < len(words) and words[place + 1].lower in lex.sets["weekdays"]
    is_adverb = word.endswith("ly") and not words[place].is_capital
    return is_adverb or word in lex.sets["weekdays"] or word in lex.sets["adverbs"]


def _start(lex: Lexicon, words: Sequence[Word], end: int) -> tuple[int, int | None]:
    """Go left from a phrase's end to its first word, and say what stopped the way."""
    first = end
    if words[end - 1].lower in lex.sets["pronouns"]:
        first = end - 1
    else:
        while first > 0 and not _stops(lex, words, first - 1, end):
            is_closed = words[first - 1].text == ")"
            first = _opened(words, first - 1) if is_closed else first - 1
    is_stopped = first > 0 and words[first - 1].is_word
    return first, first - 1 if is_stopped else None


def _opened(words: Sequence[Word], closing: int) -> int:
    for at in range(closing, max(-1, closing - 6), -1):
        if words[at].text == "(":
            return at
    return closing


def _stops(lex: Lexicon, words: Sequence[Word], place: int, end: int) -> bool:
    word = words[place]
    if word.lower == "and":
        if (
            place
            and is_people(words[place - 1])
            and words[place + 1].is_capital
            and not words[end - 1].is_capital
        ):
            return False
        left = Phrase(_left_bound(lex, words, place), end)
        return not (_is_joint(words, left, place) or _is_one_office(lex, words, left, place))
    if word.lower == "with":
        return words[end].lower in lex.sets["gerunds"] if end < len(words) else False
    if not word.is_word and word.text != ")":
        return True
    verb = lex.verbs.get(word.lower)
    is_said = verb is not None and verb.manner == "say" and verb.form == "past"
    is_listed = word.lower in lex.sets["stops"] or word.lower in lex.sets["verb_stops"]
    is_stop = (is_listed and not is_initials(word)) or is_said
    return is_stop or end - place > _LONGEST


def _left_bound(lex: Lexicon, words: Sequence[Word], conjunction: int) -> int:
    at = conjunction
    while at > 0 and words[at - 1].is_word and words[at - 1].lower not in lex.sets["stops"]:
        at -= 1
    return at


def _is_joint(words: Sequence[Word], phrase: Phrase, conjunction: int) -> bool:
    """Whether an "and" joins two that speak, not two clauses or two nouns of one office."""
    left, right = words[phrase.first : conjunction], words[conjunction + 1 : phrase.last]
    if not left or not right or max(len(left), len(right)) > _LONGEST_JOINT:
        return False
    has_link = any(word.lower in ("of", "for", "to") for word in left)
    if len(left) <= 2 and is_people(left[-1]) and not right[-1].is_capital:
        return False  # "the Norvian and Sarkani ministries": one noun for both
    counted = lexicon().sets["numbers"]
    is_named = (
        right[0].is_capital
        or right[0].lower in counted
        or right[0].lower in ("the", "a", "his", "her", "its", "their")
    )
    is_listed = len(right) <= _LONGEST_BARE and right[-1].lower.endswith("s")
    are_many = is_listed and left[-1].lower.endswith("s")
    is_opened = left[0].is_capital or left[0].lower in {"the", "a", "both", *counted}
    return (is_named or are_many) and is_opened and not has_link


def _is_one_office(lex: Lexicon, words: Sequence[Word], phrase: Phrase, conjunction: int) -> bool:
    """Whether an "and" stands inside one phrase: "…, officials from Vell and Karsk said"."""
    is_bound = phrase.first > 0 and words[phrase.first - 1].text == ","
    left = words[phrase.first : conjunction]
    has_link = any(word.lower in lex.sets["links"] for word in left)
    return is_bound and has_link and len(left) <= _LONGEST_JOINT


def _trimmed(lex: Lexicon, words: Sequence[Word], first: int, end: int) -> int:
    """Pass over what opens a sentence before its subject: "On Monday", "In a statement"."""
    while first < end:
        word = words[first]
        is_opener = word.lower in lex.sets["openers"] or word.lower in lex.sets["weekdays"]
        if word.text == "(":
            first = next((at for at in range(first, end) if words[at].text == ")"), first) + 1
        elif is_opener or _is_adverb(words, first, end):
            first += 1
        elif word.lower in lex.sets["links"]:
            first = _behind_link(lex, words, first + 1, end)
        else:
            return _behind_time(words, first, end)
    return first


def _is_adverb(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a sentence opens with an adverb, not with a name that ends like one."""
    is_name = first + 1 < end and words[first + 1].is_capital
    return words[first].lower.endswith("ly") and words[first].is_capital and not is_name


def _behind_link(lex: Lexicon, words: Sequence[Word], first: int, end: int) -> int:
    """Pass over what a preposition governs, up to the next article or name."""
    begin = first
    while first < end:
        word = words[first]
        is_next = word.lower in lex.sets["articles"] or word.lower in lex.sets["pronouns"]
        if first > begin and is_next:
            return first
        if first > begin and word.is_capital and not words[first - 1].is_capital:
            return first
        if first > begin and words[begin].is_capital and not word.is_capital:
            return first
        first += 1
    return end


def _behind_time(words: Sequence[Word], first: int, end: int) -> int:
    for at in range(first, end - 1):
        if words[at].lower in ("later", "earlier", "ago"):
            return at + 1
    return first
