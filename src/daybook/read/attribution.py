"""Who is said to have said it: cues in a sentence and the words that name their speakers.

No parser is used: a cue is a word of the lexicon in a place where it attributes,
its source the noun phrase before or after it, bounded by closed lists of words.
Why, and what it costs, is in `docs/decisions/0010-attribution-by-patterns.md`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from daybook.read.lexicon import Lexicon, Verb, lexicon
from daybook.read.phrase import Phrase, Subject, after, before, is_people
from daybook.read.word import Word

Words: TypeAlias = tuple[Word, ...]
IsSpeaker: TypeAlias = Callable[[Phrase, bool], bool]
"""Whether a phrase names somebody who can speak; where the second is true, beyond doubt."""

Way: TypeAlias = Literal["verb", "inverted", "according", "hedge", "quoted"]

_QUOTE_REACH: Final = 14
_PLACING_REACH: Final = 9

_OWNERS: Final = frozenset(("her", "his", "its", "their", "our", "my"))
_HERE: Final = frozenset(("here", "there"))
_SOMEBODY: Final = frozenset(("a", "an", "one", "our"))
_SUCH: Final = frozenset(("that", "this", "last"))  # "a guard on duty that night"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A cue and the phrases that name who speaks.

    `first` to `last` are the cue's words (last excluded), `sources` the phrases
    of joint speakers, `relays` those of whoever passes it on. `opening` is the
    word that joins the clause to the one before it, or null. `begin` is the first
    word that belongs to it, speakers included, `end` the one behind the last.
    """

    way: Way
    first: int
    last: int
    sources: tuple[Phrase, ...]
    relays: tuple[Phrase, ...] = ()
    opening: int | None = None
    begin: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        """Work out once where it begins and ends: that is asked a dozen times."""
        begin = min((self.first, *(source.first for source in self.sources)))
        end = max((self.last, *(source.last for source in self.sources)))
        object.__setattr__(self, "begin", begin)
        object.__setattr__(self, "end", end)


def attributions(words: Words, is_speaker: IsSpeaker) -> tuple[Attribution, ...]:
    """Find the attributions in a sentence's words, in reading order.

    `is_speaker` says whether a phrase names somebody who can speak.
    """
    lex = lexicon()
    found: list[Attribution] = []
    for place, word in enumerate(words):
        each = _attribution(lex, words, place, is_speaker) if word.lower in lex.cues else None
        if each is None or (found and each.first < found[-1].last):
            continue
        if not (each.sources and _is_nobody(lex, words, each.sources[0])):
            found.append(each)
    return tuple(found)


def _is_nobody(lex: Lexicon, words: Words, phrase: Phrase) -> bool:
    """Whether those who might speak did not: "no official said", "neither A nor B confirmed"."""
    first = words[phrase.first].lower
    lead = words[phrase.first - 1].lower if phrase.first else ""
    is_some = first == "few" and lead == "a"  # "a few residents"
    return not is_some and not lex.sets["nobodies"].isdisjoint((first, lead))


def _attribution(
    lex: Lexicon, words: Words, place: int, is_speaker: IsSpeaker
) -> Attribution | None:
    word = words[place].lower
    if word in lex.sets["quote_verbs"] and words[place].is_capital:
        return None
    if word in lex.starts["hedges"]:
        return _hedge(lex, words, place)
    if word in lex.starts["prepositions"]:
        return _according(lex, words, place)
    if word in lex.sets["quote_verbs"]:
        return _quoted(lex, words, place)
    verb = lex.verbs.get(word)
    if verb is None or words[place].is_capital:
        return None
    if not _attributes(lex, words, place, verb):
        return _passive(lex, words, place, is_speaker)
    is_behind = place > 0 and (words[place - 1].is_quotation or words[place - 1].text == ",")
    inverted = _inverted(lex, words, place, is_speaker) if is_behind else None
    return inverted or _by_verb(lex, words, place, is_speaker)


def _hedge(lex: Lexicon, words: Words, place: int) -> Attribution | None:
    length = lex.length("hedges", words, place)
    if not length:
        return None
    return Attribution(way="hedge", first=place, last=place + length, sources=())


def _according(lex: Lexicon, words: Words, place: int) -> Attribution | None:
    length = lex.length("prepositions", words, place)
    source = after(lex, words, place + length) if length else None
    if source is None:
        return None
    return Attribution(
        way="according", first=place, last=place + length,
        sources=_maker(lex, words, source).joint(words), relays=_quoting(lex, words, source),
    )  # fmt: skip


def _quoting(lex: Lexicon, words: Words, source: Phrase) -> tuple[Phrase, ...]:
    """Find who passes a source on: "according to diplomats quoted by NorthWire"."""
    behind = words[source.last : source.last + 2]
    is_quoted = len(behind) == 2 and behind[0].lower in lex.sets["quote_verbs"]
    relay = after(lex, words, source.last + 2) if is_quoted and behind[1].lower == "by" else None
    return (relay,) if relay else ()


def _maker(lex: Lexicon, words: Words, source: Phrase) -> Phrase:
    """Take who made it for the source: "according to a list published by the harbour board"."""
    by = next(
        (
            at
            for at in range(source.last, min(source.last + 2, len(words)))
            if words[at].lower == "by"
        ),
        None,
    )
    made = lex.sets["utterances"] | lex.sets["counts"] | lex.sets["papers"]
    is_made = any(word.lower in made for word in words[slice(*source)])
    maker = after(lex, words, by + 1) if by is not None and is_made else None
    return maker or source


def _quoted(lex: Lexicon, words: Words, place: int) -> Attribution | None:
    """Read "NorthWire quoted the mayor as saying" and "the mayor was quoted as saying"."""
    tail = next((at for at in range(place + 1, min(place + 14, len(words)))
                 if lex.length("quote_tail", words, at)), None)  # fmt: skip
    if tail is None:
        return None
    last = tail + lex.length("quote_tail", words, tail)
    subject = before(lex, words, place)
    is_passive = place > 0 and words[place - 1].lower in ("was", "is", "were", "are", "been")
    if not is_passive:
        inner = after(lex, words, place + 1)
        if inner is None or subject is None:
            return None
        inner = Phrase(inner.first, min(inner.last, tail))
        return Attribution(
            way="quoted", first=place, last=last, sources=(inner,), relays=(subject.phrase,)
        )
    is_by_last = last < len(words) and words[last].lower == "by"
    by = next((at for at in range(place + 1, tail) if words[at].lower == "by"), None)
    relay = after(lex, words, (last if is_by_last else by or 0) + 1) if by or is_by_last else None
    bound = len(words) if is_by_last else tail
    relays = (Phrase(relay.first, min(relay.last, bound)),) if relay else ()
    if subject is None:
        return None
    return Attribution(
        way="quoted", first=place - 1, last=last, sources=(subject.phrase,), relays=relays,
        opening=subject.opening,
    )  # fmt: skip


def _attributes(lex: Lexicon, words: Words, place: int, verb: Verb) -> bool:
    """Whether a verb stands where it can attribute, whoever its subject is."""
    if any(_follows(words, place, tail) for tail in verb.tails):
        return True
    if verb.manner == "naming" or (verb.tails and verb.manner == "stance"):
        return verb.manner == "naming" and (
            _names_by_quotation(words, place) or _names_figure(lex, words, place)
        )
    following = words[place + 1].lower if place + 1 < len(words) else ""
    if verb.manner == "stance":
        is_said = following[:1].isalnum() or words[min(place + 1, len(words) - 1)].is_quotation
        return is_said and following not in lex.sets["stance_ends"]
    if words[place].lower in lex.sets["posting"]:
        return not any(word.lower in lex.sets["shown"] for word in words[place + 1 : place + 4])
    return not (verb.manner == "report" and following in lex.sets["report_ends"])


def _passive(lex: Lexicon, words: Words, place: int, is_speaker: IsSpeaker) -> Attribution | None:
    """Read "was confirmed by the mayor"."""
    is_by = place > 0 and place + 1 < len(words) and words[place + 1].lower == "by"
    is_passive = is_by and words[place - 1].lower in ("was", "were", "been", "is", "are")
    is_negated = any(word.lower in ("not", "never") for word in words[max(0, place - 3) : place])
    verb = lex.verbs[words[place].lower]
    is_known = verb.manner == "report" or (verb.manner == "stance" and not verb.tails)
    if not is_passive or is_negated or not is_known:
        return None
    source = after(lex, words, place + 2)
    if source is None or not is_speaker(source, True):  # noqa: FBT003 - see IsSpeaker
        return None
    return Attribution(
        way="according", first=place - 1, last=place + 2, sources=source.joint(words)
    )


def _follows(words: Words, place: int, tail: tuple[str, ...]) -> bool:
    return tuple(word.lower for word in words[place + 1 : place + 1 + len(tail)]) == tail


def _names_by_quotation(words: Words, place: int) -> bool:
    for word in words[place + 1 : place + _QUOTE_REACH]:
        if word.is_quotation:
            return True
        if word.text in ",;:.":
            return False
    return False


def _names_figure(lex: Lexicon, words: Words, place: int) -> bool:
    """Whether a figure is told: "counted 41 clashes", "put the number of dead at seven"."""
    if words[place].lower in lex.sets["counting"]:
        return _is_figure(lex, words, place + 1)
    if words[place].lower not in lex.sets["placing"]:
        return False
    behind = range(place + 1, min(place + _PLACING_REACH, len(words)))
    at = next((at for at in behind if words[at].lower == "at"), None)
    return at is not None and _is_figure(lex, words, at + 1)


def _is_figure(lex: Lexicon, words: Words, place: int) -> bool:
    while place < len(words) and words[place].lower in lex.sets["rounding"]:
        place += 1
    if place >= len(words):
        return False
    return words[place].text[0].isdigit() or words[place].lower in lex.sets["numbers"]


def _by_verb(lex: Lexicon, words: Words, place: int, is_speaker: IsSpeaker) -> Attribution | None:
    word = words[place].lower
    verb = lex.verbs[word]
    subject = before(lex, words, place)
    if subject is None or not _fits(lex, words, subject, verb) or _is_owner(lex, words, subject):
        return None
    is_told = verb.manner == "say" or _tells(lex, words, place)
    if not is_speaker(subject.phrase, not is_told):
        return None
    head = words[subject.phrase.last - 1].lower
    if word in lex.sets["utterance_verbs"] and head not in lex.sets["utterances"]:
        return None
    if word in lex.sets["noun_forms"] and _is_noun_after(lex, words, subject.phrase):
        return None
    return Attribution(
        way="verb", first=subject.verb_first, last=place + 1 + _tail(words, place, verb),
        sources=subject.phrase.joint(words), opening=subject.opening,
    )  # fmt: skip


def _tells(lex: Lexicon, words: Words, place: int) -> bool:
    """Whether a verb leads to what is told, as only somebody can: "both agencies caution that"."""
    is_that = place + 1 < len(words) and words[place + 1].lower == "that"
    return is_that and words[place].lower not in lex.sets["showing"]


def _is_noun_after(lex: Lexicon, words: Words, phrase: Phrase) -> bool:
    """Whether what looks like a verb is a noun: "over comments", "Norvian reports".

    So, too, where a verb stands before it already ("mentioned the army reports").
    """
    inside = words[phrase.first + 1 : phrase.last]
    has_verb = any(word.lower.endswith("ed") and not word.is_capital for word in inside)
    last = words[phrase.last - 1]
    return has_verb or last.lower in lex.sets["links"] or is_people(last)


def _is_owner(lex: Lexicon, words: Words, subject: Subject) -> bool:
    """Whether the words before owns what looks like a verb ("Corvin’s comments", "his claim").

    So, too, where a bare relative clause opens with a pronoun ("the tanks it called for").
    """
    last = words[subject.phrase.last - 1]
    if last.text.endswith(("’s", "'s", "’")) or last.lower in lex.sets["articles"]:
        return True
    if last.lower not in lex.sets["pronouns"] or subject.opening is None:
        return False
    lead = words[subject.opening]
    known = ("stops", "opening", "openers", "weekdays", "adverbs", "spans", "joining")
    return not (lead.is_capital or any(lead.lower in lex.sets[name] for name in known))


def _fits(lex: Lexicon, words: Words, subject: Subject, verb: Verb) -> bool:
    """Whether a verb's form goes with what stands before it."""
    perfect = all(each in ("has", "have", "had") for each in subject.auxiliaries)
    match verb.form:
        case "past":
            return perfect
        case "third":
            last = words[subject.phrase.last - 1].lower
            return not subject.auxiliaries and last not in (
                "media",
                "people",
                "police",
                "men",
                "they",
            )
        case "plain":
            last = words[subject.phrase.last - 1].lower
            head = _head(lex, words, subject).lower
            ends = ("s", "people", "police", "media", "men", "they", "women")
            is_many = last.endswith(ends) or head.endswith(ends)
            has_and = any(word.lower == "and" for word in words[slice(*subject.phrase)])
            return not subject.auxiliaries and (is_many or has_and)
        case _:
            is_opened = subject.opening is not None and words[subject.opening].lower == "with"
            return is_opened or (bool(subject.auxiliaries) and not perfect)


def _head(lex: Lexicon, words: Words, subject: Subject) -> Word:
    """Take the noun before the first preposition: "analysts" of "analysts at the institute"."""
    inside = words[subject.phrase.first : subject.phrase.last]
    links = (at for at, word in enumerate(inside) if at and word.lower in lex.sets["links"])
    return inside[next(links, len(inside)) - 1]


def _tail(words: Words, place: int, verb: Verb) -> int:
    return max((len(tail) for tail in verb.tails if _follows(words, place, tail)), default=0)


def _inverted(lex: Lexicon, words: Words, place: int, is_speaker: IsSpeaker) -> Attribution | None:
    """Read "…”, said the mayor" and "…, says Corvin": the source ends its clause."""
    verb = lex.verbs[words[place].lower]
    if words[place].lower in lex.sets["listening"]:
        return None
    if not place or verb.manner not in ("say", "report"):
        return None
    source = after(lex, words, place + 1)
    if verb.form not in ("past", "third") and not _are_many(verb, words, source):
        return None
    is_quoted = words[place - 1].is_quotation
    if source is None:
        return None
    following = words[source.last] if source.last < len(words) else None
    is_last = following is None or following.text == "." or following.lower in _HERE
    is_somebody = (is_quoted or is_last) and words[place + 1].lower in _SOMEBODY
    is_said = is_last and verb.form == "plain" and verb.manner == "say"
    if not is_speaker(source, not (is_somebody or is_said)):
        return None
    is_bound = (
        following is None
        or not following.is_word
        or following.lower in lex.sets["bounds"]
        or following.lower in _HERE
    )
    is_timed = is_quoted and following is not None and following.lower in _SUCH
    if not (is_bound or is_timed) or not _names_speaker(
        lex, words[place + 1 : source.last], verb, is_quoted=is_quoted
    ):
        return None
    return Attribution(way="inverted", first=place, last=place + 1, sources=source.joint(words))


def _are_many(verb: Verb, words: Words, source: Phrase | None) -> bool:
    """Whether a verb's plain form goes with those behind it: "…, say the two agencies"."""
    return verb.form == "plain" and source is not None and words[source.last - 1].lower[-1:] == "s"


def _names_speaker(lex: Lexicon, behind: Words, verb: Verb, *, is_quoted: bool) -> bool:
    """Whether what stands behind a cue names who speaks, not what is said or denied.

    So "…, said Corvin knew the port" and "…, denies it" have their speaker before the cue.
    """
    first = behind[0].lower
    is_owned = first in _OWNERS and len(behind) > 1  # "remarked her deputy"
    is_object = first in lex.sets["pronouns"] and not (
        is_owned or (is_quoted and first in ("he", "she", "i", "they") and verb.manner == "say")
    )
    has_verb = any(word.lower in lex.sets["finite"] and not word.is_capital for word in behind)
    return not (is_object or has_verb or first in lex.sets["relative"])
