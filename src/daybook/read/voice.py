"""Whose voice a clause is in: its speakers, who passes them on, and the words that tell."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from daybook.profile import Source, one_of
from daybook.read.attribution import Attribution
from daybook.read.lexicon import lexicon
from daybook.read.pair import all_heard
from daybook.read.phrase import Phrase, after
from daybook.read.speaker import heard, unnamed
from daybook.read.spoken import Heard, Sentence
from daybook.read.words import word_list

_ZONE: Final = 12
_ARTICLE: Final = 4  # "the "
_ENDS_ATTRIBUTION: Final = frozenset(
    ("on", "in", "at", "late", "early", "during", "after", "to", "as", "while", "adding",
     "without", "when", "saying", "following", "citing", "before", "earlier", "ahead", "amid")
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks in a clause; `told` is where a day means the day of saying.

    `claimed` are the words of what is said, `aside` the offsets of those that attribute it.
    """

    speakers: tuple[Heard, ...] = ()
    via: tuple[str, ...] = ()
    cue: str | None = None
    told: tuple[tuple[int, int], ...] = ()
    claimed: tuple[int, int]
    aside: tuple[tuple[int, int], ...] = ()


def voice(
    sentence: Sentence,
    clause: tuple[int, int],
    found: tuple[Attribution, ...],
    earlier: tuple[Heard, ...],
) -> Voice:
    """Tell who speaks in a clause of a sentence, the innermost only; nobody for the outlet itself.

    `clause` is its first and last word, `found` the attributions in it.
    """
    named = [each for each in found if each.way != "hedge"]
    if not named:
        return _hedged(sentence, clause, found)
    main = _main(sentence, clause, named)
    speakers = all_heard(sentence, main.sources, earlier)
    relays = [heard(sentence, each, earlier).speaker.name for each in main.relays]
    cue = _cue(sentence, main)
    inner = _inner(main, named) if _is_media(speakers) else None
    cited = _cited(sentence, clause, main) if _is_media(speakers) else None
    if cited is not None:
        relays += [each.speaker.name for each in speakers]
        cue = f"{cue}, {sentence.words[cited.first - 1].text}"
        speakers = all_heard(sentence, cited.joint(sentence.words), earlier)
    elif inner is not None:
        relays += [each.speaker.name for each in speakers]
        speakers = all_heard(sentence, inner.sources, earlier)
        cue = _cue(sentence, inner)
    zone = _zone(sentence, clause, main)
    via = (*relays, *_channels(sentence, zone, main, speakers))
    return Voice(
        speakers=speakers, via=tuple(dict.fromkeys(via)), cue=cue,
        told=_telling(sentence, zone, main),
        claimed=_claimed(clause, main),
        aside=tuple(_offsets(sentence, each.begin, each.end) for each in (main, inner) if each),
    )  # fmt: skip


def _offsets(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    return sentence.words[first].start, sentence.words[last - 1].end


def _hedged(sentence: Sentence, clause: tuple[int, int], found: tuple[Attribution, ...]) -> Voice:
    if not found:
        return Voice(claimed=clause)
    hedge = found[0]
    start, end = sentence.words[hedge.first].start, sentence.words[hedge.last - 1].end
    nobody = unnamed(sentence.text, start, end)
    return Voice(speakers=(nobody,), cue=sentence.text[start:end], claimed=clause)


def _main(sentence: Sentence, clause: tuple[int, int], named: list[Attribution]) -> Attribution:
    """Choose the attribution that governs a clause: one at its end, else the first."""
    for each in reversed(named):
        if each.way == "according" or _is_final(sentence, clause, each):
            return each
    return named[0]


def _is_final(sentence: Sentence, clause: tuple[int, int], each: Attribution) -> bool:
    if each.way == "inverted":
        return True
    if each.way != "verb" or each.begin <= clause[0] + 1:
        return False
    lead = sentence.words[each.begin - 1]
    if lead.text != "," and not lead.is_quotation:
        return False
    if each.end >= clause[1]:
        return True
    following = sentence.words[each.end]
    is_bound = not following.is_word and not following.is_quotation
    is_day = following.lower in lexicon().sets["weekdays"]
    return is_bound or is_day or following.lower in _ENDS_ATTRIBUTION


def _inner(main: Attribution, named: list[Attribution]) -> Attribution | None:
    """Find the speaker whom a medium passes on: "police said A, NorthWire reported"."""
    return next((each for each in named if each is not main and each.way != "quoted"), None)


def _is_media(speakers: tuple[Heard, ...]) -> bool:
    return bool(speakers) and all(each.speaker.kind == "media" for each in speakers)


def _cue(sentence: Sentence, each: Attribution) -> str:
    """Give the words that attribute; where who passes it on stands among them, both pieces."""
    words, text = sentence.words, sentence.text
    relay = next((one for one in each.relays if each.first < one.first < each.last), None)
    if relay is None or relay.last >= each.last:
        return text[words[each.first].start : words[each.last - 1].end]
    before = relay.first - 1 if words[relay.first - 1].lower == "by" else relay.first
    one = text[words[each.first].start : words[before - 1].end]
    return f"{one}, {text[words[relay.last].start : words[each.last - 1].end]}"


def _cited(sentence: Sentence, clause: tuple[int, int], main: Attribution) -> Phrase | None:
    """Find whom a medium cites: "NorthWire reported, citing the harbour board"."""
    lex = lexicon()
    for place in range(main.begin, clause[1] - 1):
        if sentence.words[place].lower in lex.sets["cite_words"]:
            return after(lex, sentence.words, place + 1)
    return None


def _zone(sentence: Sentence, clause: tuple[int, int], main: Attribution) -> tuple[int, int]:
    """Give the words that attribute, with what stands around them and is not claimed."""
    words = sentence.words
    first, last = main.begin, main.end
    if _is_final(sentence, clause, main):
        return first, clause[1]
    if main.way == "according":
        return first, last
    limit = min(clause[1], last + _ZONE)
    while last < limit and words[last].lower != "that" and words[last].text not in ",:":
        if words[last].is_quotation:
            break
        last += 1
    return clause[0], last


def _telling(
    sentence: Sentence, zone: tuple[int, int], main: Attribution
) -> tuple[tuple[int, int], ...]:
    """Give the offsets where a day is the day of saying: not in an aside about the speaker."""
    words = sentence.words
    first, last = zone
    source = max(each.last for each in main.sources)
    spans = [(first, min(main.begin, last)), (main.first, _day_end(sentence, main, last))]
    if main.way == "verb" and all(word.text != "," for word in words[source : main.first]):
        spans.append((source, main.first))
    return tuple((words[begin].start, words[end - 1].end) for begin, end in spans if begin < end)


def _day_end(sentence: Sentence, main: Attribution, last: int) -> int:
    """Stop behind the day that follows a cue, where what is said follows without a "that"."""
    lex = lexicon()
    for place in range(main.end, last):
        word = sentence.words[place]
        if word.lower in lex.sets["pronouns"] or word.lower in lex.sets["auxiliaries"]:
            return place
    return last


def _claimed(clause: tuple[int, int], main: Attribution) -> tuple[int, int]:
    before, behind = main.begin - clause[0], clause[1] - main.end
    return (clause[0], main.begin) if before > behind or behind <= 1 else (main.end, clause[1])


@lru_cache(maxsize=2)
def _channel() -> re.Pattern[str]:
    words = word_list("speakers")["words"]
    platforms = "|".join(map(re.escape, sorted(words["platforms"], key=len, reverse=True)))
    interviews = "|".join(words["interviews"])
    return re.compile(
        rf"\b(?:on|via)\s+(?:(?:the|his|her|its|their|a|an|official|own|social|platform)\s+){{0,3}}"
        rf"(?P<platform>{platforms})(?![\w-])"
        rf"|\bin an?\s+(?:[a-z]+\s+)?(?P<interview>{interviews}) interview\b"
    )


def _channels(
    sentence: Sentence, zone: tuple[int, int], main: Attribution, speakers: tuple[Heard, ...]
) -> tuple[str, ...]:
    """Name the channels and listening media between a speaker and the page."""
    first, last = sentence.words[zone[0]].start, sentence.words[zone[1] - 1].end
    zone_words = sentence.text[first:last]
    channels = [each["platform"] or each["interview"] for each in _channel().finditer(zone_words)]
    platforms = word_list("speakers")["words"]["platforms"]
    for each in speakers:
        words = each.speaker.text.split()
        if not lexicon().sets["platforms"].isdisjoint(words):
            channels += [name for name in platforms if len(name) > 1 and name in words]
    return (*_listeners(sentence, zone, main), *channels)


def _listeners(sentence: Sentence, zone: tuple[int, int], main: Attribution) -> tuple[str, ...]:
    """Name the medium that was told: one that the profile knows, else one by its sort of name."""
    lex = lexicon()
    known_openings = lex.starts["media_listeners"]
    for place in range(*zone):
        if sentence.words[place].lower not in known_openings:
            continue
        length = lex.length("media_listeners", sentence.words, place)
        phrase = after(lex, sentence.words, place + length) if length else None
        if phrase is None or phrase in main.sources:
            continue
        known = _medium_at(sentence, phrase)
        if known is not None:
            return (known,)
        listener = heard(sentence, phrase, ()).speaker
        if listener.kind == "media" and _is_one_medium(listener.text):
            return (listener.name,)
    return ()


def _medium_at(sentence: Sentence, phrase: Phrase) -> str | None:
    """Give the outlet that the profile knows at a phrase's start, whatever follows it."""
    start, end = sentence.span(phrase)
    for each in sentence.found:
        is_first = start <= each.start <= start + _ARTICLE and each.end <= end
        named = one_of(each.named)
        if is_first and isinstance(named, Source):
            return named.name
    return None


def _is_one_medium(text: str) -> bool:
    """Whether words name one medium: by a capital, or "state television"; not "reporters"."""
    words = text.removeprefix("the ").split()
    return words[0][0].isupper() or words[-1] in lexicon().sets["media_tails"]
