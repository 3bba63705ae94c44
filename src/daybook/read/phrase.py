"""The noun phrase before or after a cue: where its words begin and end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from daybook.read.lexicon import Lexicon, lexicon
from daybook.read.word import Word

_LONGEST: Final = 16
_LONGEST_JOINT: Final = 7
_LONGEST_BARE: Final = 2
_LONGEST_ASIDE: Final = 14
_LONGEST_NAME: Final = 4
_LONGEST_NAMED: Final = 40
_ASIDE_ARTICLES: Final = frozenset(("a", "an", "the"))


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
    last = end
    if words[end - 1].text == ",":
        named = _named(lex, words, end - 1)
        if named is not None:
            return Subject(named, named.first - 1 if named.first else None, auxiliaries, verb_first)
        end = _aside(lex, words, end - 1)
        if end <= 0:
            return None
        is_kept = _is_apposition(lex, words[end + 1]) and not words[end + 1].text.isdigit()
        last = last - 1 if is_kept else end
        end = _outer(words, end)
    first, opening = _start(lex, words, end)
    while _is_second_aside(words, first):
        end = first - 1
        first, opening = _start(lex, words, end)
    first = _trimmed(lex, words, first, end)
    if first >= end or words[first].lower in lex.sets["links"]:
        return None
    if last - first > _LONGEST + _LONGEST_ASIDE:
        return None
    return Subject(Phrase(first, last), opening, auxiliaries, verb_first)


def after(lex: Lexicon, words: Sequence[Word], first: int) -> Phrase | None:
    """Find the noun phrase that begins at a place, with its apposition; null where none does."""
    last = first
    while last < min(len(words), first + _LONGEST) and not _ends(lex, words, last):
        last += 1
    while last > first and words[last - 1].lower in lex.sets["links"] | {"and"}:
        last -= 1
    if last == first:
        return None
    return Phrase(first, _with_apposition(lex, words, first, last))


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


def _named(lex: Lexicon, words: Sequence[Word], comma: int) -> Phrase | None:
    """Find the name that a long aside before a verb tells of: "Ida Corvin, who led A, B, said".

    The name opens its clause; the aside may hold commas, but no other clause.
    """
    for place in range(max(0, comma - _LONGEST_NAMED), comma - 1):
        is_opening = (
            place == 0
            or words[place - 1].is_quotation
            or (words[place - 1].text == "," and words[place].is_capital)
        )
        if not is_opening or not words[place].is_capital:
            continue
        end = place
        while end < comma and words[end].is_capital and end - place <= _LONGEST_NAME:
            end += 1
        if words[end].text != "," or end >= comma - 1 or not 1 < end - place <= _LONGEST_NAME:
            continue
        if words[place].lower in lex.sets["openers"] | lex.sets["links"] | lex.sets["weekdays"]:
            continue
        if _is_one_aside(lex, words, end + 1, comma):
            return Phrase(place, comma)
    return None


def _is_one_aside(lex: Lexicon, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words between commas only tell of a name: a noun phrase, or who did something."""
    lead = words[first]
    is_relative = lead.lower in lex.sets["relative"]
    if not is_relative and not _is_apposition(lex, lead):
        return False
    for at in range(first, last):
        word = words[at]
        if word.is_quotation or word.text in ".;:":
            return False
        is_relative = is_relative or word.lower in lex.sets["relative"]
        if not is_relative and word.lower in lex.sets["finite"]:
            return False
        verb = lex.verbs.get(word.lower)
        if verb is not None and verb.manner == "say" and verb.form in ("past", "third"):
            return False
    return True


def _aside(lex: Lexicon, words: Sequence[Word], comma: int) -> int:
    """Find the comma that opens what the comma at a place closes; 0 for none."""
    for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
        if words[at].text == ",":
            inside = words[at + 1]
            is_age = inside.text.isdigit() and at + 2 == comma
            is_aside = is_age or _is_apposition(lex, inside) or inside.lower in lex.sets["asides"]
            return at if is_aside or inside.lower in lex.sets["openers"] else 0
        if words[at].is_quotation or words[at].text in ".;:":
            return 0
    return 0


def _is_second_aside(words: Sequence[Word], first: int) -> bool:
    """Whether a phrase tells of a name before it: "…, a guild of Vell, Norvia, said"."""
    return (
        first > 1
        and words[first].lower in ("a", "an")
        and words[first - 1].text == ","
        and words[first - 2].is_capital
    )


def _outer(words: Sequence[Word], comma: int) -> int:
    """Step out of a second aside: "Ida Corvin, an adviser to the board, a charity, said"."""
    if words[comma + 1].lower not in _ASIDE_ARTICLES:
        return comma
    for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
        if words[at].text == ",":
            is_office = words[at + 1].lower in _ASIDE_ARTICLES and words[at - 1].is_capital
            return at if is_office else comma
        if not words[at].is_word:
            return comma
    return comma


def _is_apposition(lex: Lexicon, word: Word) -> bool:
    is_opener = word.lower in lex.sets["openers"] or word.lower in lex.sets["weekdays"]
    is_noun = (
        word.is_capital or word.lower in lex.sets["articles"] or word.lower in lex.sets["offices"]
    )
    return is_noun and not is_opener and word.lower not in lex.sets["relative"]


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
    is_stop = (is_listed and not _is_initials(word)) or is_said
    return is_stop or end - place > _LONGEST


def _is_initials(word: Word) -> bool:
    """Whether a word is the letters of a name, not the word it looks like."""
    return len(word.text) > 1 and word.text.isupper()


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
    is_named = right[0].is_capital or right[0].lower in ("the", "a", "his", "her", "its", "their")
    is_listed = len(right) <= _LONGEST_BARE and right[-1].lower.endswith("s")
    are_many = is_listed and left[-1].lower.endswith("s")
    is_opened = left[0].is_capital or left[0].lower in ("the", "a", "both")
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


def _ends(lex: Lexicon, words: Sequence[Word], place: int) -> bool:
    word = words[place]
    following = words[place + 1].lower if place + 1 < len(words) else ""
    if word.lower in ("on", "in", "to", "during", "at"):
        is_circumstance = (
            following in lex.sets["weekdays"] or following in lex.sets["circumstances"]
        )
        return is_circumstance or (word.lower != "to" and following in ("a", "an", "his", "her"))
    if word.lower == "by":
        return True
    if word.lower == "and":
        is_named = place + 1 < len(words) and words[place + 1].is_capital
        return not (is_named or following in ("the", "a"))
    if not word.is_word:
        return word.text not in "()"
    is_stop = word.lower in lex.sets["stops"] or word.lower in lex.sets["verb_stops"]
    is_time = word.lower in ("last", "this", "earlier", "later") and (
        following in lex.sets["spans"] or following in ("in", "on", "this", "that", ",", "")
    )
    is_stop = (is_stop and not _is_initials(word)) or is_time
    return is_stop or word.lower in lex.sets["weekdays"] or word.lower in lex.sets["cite_words"]


def _with_apposition(lex: Lexicon, words: Sequence[Word], first: int, last: int) -> int:
    """Include ", the head of the agency" or ", Ida Corvin" behind a phrase."""
    if last + 1 >= len(words) or words[last].text != ",":
        return last
    end = last + 1
    while end < len(words) and words[end].is_word and not _ends(lex, words, end):
        end += 1
    aside = words[last + 1 : end]
    is_closed = end == len(words) or words[end].text in ",."
    if not aside or not is_closed or len(aside) > _LONGEST_ASIDE:
        return last
    is_name = len(aside) <= _LONGEST_NAME and all(word.is_capital for word in aside)
    has_office = any(word.lower in lex.sets["offices"] for word in aside)
    was_office = any(word.lower in lex.sets["offices"] for word in words[first:last])
    return end if (is_name and was_office) or (has_office and not was_office) else last
