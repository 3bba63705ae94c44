"""A passage's claims: each sentence that states something, with who vouches for it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from daybook.gazetteer.entry import Atlas
from daybook.model import Block, Claim, Outcome, Page, Passage
from daybook.profile import Profile, names
from daybook.read.aside import is_standfirst, is_to_readers, joined
from daybook.read.attribution import Attribution, attributions
from daybook.read.clause import clauses, completes, cuts, voiceless
from daybook.read.dropped import behind_lead, is_dropped
from daybook.read.event import events, told_before
from daybook.read.evidence import evidence, inherit
from daybook.read.identity import claim_id
from daybook.read.lexicon import lexicon
from daybook.read.mention import spoken_of
from daybook.read.placed import attributing, passage_toponyms
from daybook.read.section import Around, section
from daybook.read.sentence import sentences
from daybook.read.spoken import Heard, Sentence
from daybook.read.status import said_part, status
from daybook.read.telling import Values, telling
from daybook.read.timed import day_of, only_days, parted, passage_times, within
from daybook.read.turn import pronoun_turns, turns
from daybook.read.utterance import said_by
from daybook.read.verified import is_note, is_note_clause, mark_unverified
from daybook.read.voice import Voice, voice
from daybook.read.when import Timex
from daybook.read.where import Toponym
from daybook.read.word import Word, masked, quotations, words

READER: Final = "rules/2"
"""Name and version of this reader, written into every claim."""

_READ: Final = frozenset(("text", "item"))
_LONGEST_SENTENCE: Final = 3000
_LONGEST_HEADING: Final = 60
_LONGEST_LEAD: Final = 4  # "a day after"
_MEMORY: Final = 40
_STORY_REACH: Final = 12
_LEADING: Final = "•●▪◦‣*-–—· \t\r\n\u00a0"


@dataclass(frozen=True, slots=True)
class _Read:
    """One clause read: its claim, and the quotation that it goes on with, null where none."""

    claim: Claim
    heard: tuple[Heard, ...]


def claims(
    page: Page, passage: Passage, profile: Profile, atlas: Atlas | None = None
) -> Outcome[Claim]:
    """Read the claims of one passage of a page, in reading order.

    Articles, lists, live blogs and rewrites of nothing on the page have claims;
    what stands beside them has none. Places are told where an atlas is given.
    """
    if not _is_read(passage):
        return Outcome()
    made: list[Claim] = []
    earlier: tuple[Heard, ...] = ()
    heading: str | None = None
    sides = frozenset(word.lower() for side in profile.sides for word in (side.name, *side.words))
    lead = _lead(page, passage)
    times = passage_times(page.text, passage, profile.first_day)
    places = passage_toponyms(page.text, passage, profile, atlas)
    for block, start, end in _blocks(page, passage):
        if _is_heading(page, block, start, end):
            heading = page.text[start:end].strip()
        elif (
            block.kind in _READ
            and block is not lead
            and not _is_headline(page.text[start:end], passage)
        ):
            setting = _Setting(page, passage, profile, block, heading, sides, times, places)
            earlier = _read_block(setting, (start, end), made, earlier)
    return Outcome(made=tuple(made))


@dataclass(frozen=True, slots=True)
class _Setting:
    page: Page
    passage: Passage
    profile: Profile
    block: Block
    heading: str | None
    sides: frozenset[str]
    times: tuple[Timex, ...]
    toponyms: tuple[Toponym, ...]


def _is_read(passage: Passage) -> bool:
    is_rewrite = passage.kind == "rewrite" and passage.of is None
    return passage.kind in ("article", "list", "live") or is_rewrite


def _blocks(page: Page, passage: Passage) -> Iterator[tuple[Block, int, int]]:
    """Give a passage's blocks with the part of each that lies in it."""
    first = bisect_right(page.blocks, passage.start, key=lambda block: block.end)
    for block in page.blocks[first:]:
        if block.start >= passage.end:
            break
        start, end = max(block.start, passage.start), min(block.end, passage.end)
        if start < end:
            yield block, start, end


def _lead(page: Page, passage: Passage) -> Block | None:
    """Find the standfirst: a line without a full stop between the headline and the text."""
    is_headed = False
    for block, start, end in _blocks(page, passage):
        if _is_headline(page.text[start:end], passage):
            is_headed = True
        elif block.kind in _READ:
            is_first = is_headed and block.kind == "text" and end < passage.end
            return block if is_first and is_standfirst(page.text, start, end) else None
    return None


def _is_heading(page: Page, block: Block, start: int, end: int) -> bool:
    text = page.text[start:end].strip()
    is_short = len(text) <= _LONGEST_HEADING and text.endswith(":")
    return block.kind == "heading" or (block.kind in _READ and is_short)


def _is_headline(words: str, passage: Passage) -> bool:
    """Say whether a block is the passage's own headline, which is no extra claim."""
    headline = words.lstrip(_LEADING).partition(" | ")[0].strip()
    return passage.title is not None and headline == passage.title


def _read_block(
    setting: _Setting,
    span: tuple[int, int],
    made: list[Claim],
    earlier: tuple[Heard, ...],
) -> tuple[Heard, ...]:
    """Append a block's claims to those made; give everybody heard by then."""
    text = setting.page.text
    quoted = quotations(text, *span)
    begin = since = len(made)
    for start, end in joined(sentences(text, *span), quoted, text):
        start = behind_lead(text, start, end)  # noqa: PLW2901
        start += len(text[start:end]) - len(text[start:end].lstrip(_LEADING))  # noqa: PLW2901
        if end - start > _LONGEST_SENTENCE or start >= end:
            continue
        sentence = _sentence(setting, (start, end), quoted)
        found = attributions(sentence.words, sentence.is_speaker)
        quote = text[start:end]
        about = spoken_of(sentence, earlier, is_asserted=not found) if sentence.words else None
        earlier = (*earlier, about) if about else earlier
        if is_note(quote, found, sentence):
            first = _spoken_on(setting, made, begin)
            _carry(made, first, max(first, since - 1), quoted)
            inherit(made, begin, since)
            since = len(made)
            mark_unverified(made, quote, setting.block.start)
        elif not (
            (not found and _is_to_readers(quote, sentence))
            or is_dropped(quote, sentence.words, found)
        ):
            for each in _claims(setting, sentence, found, earlier, _before(setting, made)):
                if made and is_note_clause(each.claim.quote):
                    made[-1] = replace(made[-1], status="unverified")
                    continue
                made.append(each.claim)
                earlier = (*earlier, *_remembered(each.heard))[-_MEMORY:]
    first = _spoken_on(setting, made, begin)
    _carry(made, first, first, quoted)
    inherit(made, begin, begin)
    return earlier


def _is_to_readers(quote: str, sentence: Sentence) -> bool:
    is_said = bool(sentence.words) and sentence.words[0].is_quotation
    return not is_said and is_to_readers(quote)


def _sentence(
    setting: _Setting, span: tuple[int, int], quoted: tuple[tuple[int, int], ...]
) -> Sentence:
    text = setting.page.text
    start, end = span
    found = tuple(names(setting.profile).found(text, start, end))
    return Sentence(
        text, start, end, words(masked(text, start, end, quoted), start), found, setting.profile
    )


def _claims(
    setting: _Setting,
    sentence: Sentence,
    found: tuple[Attribution, ...],
    earlier: tuple[Heard, ...],
    before: tuple[Claim, ...],
) -> Iterator[_Read]:
    turned = turns(sentence.words, found, sentence.text)
    also = (
        *(each.opening for each in turned),
        *pronoun_turns(sentence.words, found, sentence.text),
    )
    places = cuts(sentence.words, found, sentence.text, also)
    found = (*found, *turned)
    for clause in clauses(sentence.words, places):
        inside = tuple(each for each in found if _governs(sentence, each, clause))
        spoken = voice(sentence, clause, inside, earlier)
        if voiceless(sentence.words, found, clause):
            whole = voice(sentence, (0, len(sentence.words)), found, earlier)
            spoken = replace(spoken, speakers=whole.speakers, via=whole.via)
        made = _claim(setting, sentence, clause, spoken, before)
        earlier = (*earlier, *_remembered(spoken.speakers))
        yield _Read(made, spoken.speakers)


def _remembered(heard: tuple[Heard, ...]) -> tuple[Heard, ...]:
    """Keep those whom later words may mean: no hedge, no pronoun that found nobody."""
    return tuple(each for each in heard if each.nouns)


def _governs(sentence: Sentence, each: Attribution, clause: tuple[int, int]) -> bool:
    """Whether an attribution stands in a clause, and not in one that depends on it."""
    if not clause[0] <= each.first < clause[1]:
        return False
    reach = clause[0] + _LONGEST_LEAD if clause[0] else 0
    is_own = each.way != "verb" or each.opening is None or each.opening <= reach
    if each.opening is not None and completes(sentence.words, each.opening):
        return False
    lead = sentence.words[each.opening or 0].lower
    return is_own or (lead not in lexicon().sets["depending"] and lead != "and")


def _before(setting: _Setting, earlier: list[Claim]) -> tuple[Claim, ...]:
    """Give the claims that one may speak of: of its story, or of its own item of a list."""
    made = earlier[-_STORY_REACH:]
    if setting.block.kind == "item":
        made = [claim for claim in made if claim.block == setting.block.start]
    return tuple(made)


def _told(
    sentence: Sentence, clause: tuple[int, int], span: tuple[int, int], spoken: Voice
) -> tuple[Word, ...]:
    """Give a clause's words with its quotations opened, those that attribute it left out."""
    start, stop = span[0], _stop(sentence.text, *span, spoken)
    told = sentence.words[slice(*clause)]
    if stop < span[1]:
        told = tuple([word for word in told if word.start < stop])
    if any([word.is_quotation for word in told]):  # noqa: C419 - a list is twice as fast here
        told = words(sentence.text[start:stop], start)
    for first, last in spoken.aside:
        told = tuple([word for word in told if not first <= word.start < last])
    return told


def _stop(text: str, start: int, end: int, spoken: Voice) -> int:
    """End a clause where its quotation is attributed and no word of it follows.

    What stands behind tells of the saying ("…,” he said after a meeting").
    """
    if not spoken.aside:
        return end
    first, last = spoken.aside[0]
    is_quoted = text[start:first].rstrip()[-1:] in ("”", '"')
    is_over = not text.startswith(",", last) and not any(mark in text[last:end] for mark in '“"')
    return last if is_quoted and is_over else end


def _claim(
    setting: _Setting,
    sentence: Sentence,
    clause: tuple[int, int],
    spoken: Voice,
    before: tuple[Claim, ...],
) -> Claim:
    page, passage = setting.page, setting.passage
    is_last = clause[1] == len(sentence.words)
    start = sentence.start if clause[0] == 0 else sentence.words[clause[0]].start
    end = sentence.end if is_last else sentence.words[clause[1] - 1].end
    quote = page.text[start:end]
    claimed = _words_of(sentence, spoken.claimed)
    aside = (spoken.aside[-1][0] - start, spoken.aside[-1][1] - start) if spoken.aside else None
    certain = status(said_part(quote, aside) or claimed, quote, spoken.cue)
    if certain == "asserted" and spoken.speakers:
        certain = "attributed"
    values = _values(setting, (start, end), spoken)
    told = events(
        telling(
            sentence, _told(sentence, clause, (start, end), spoken),
            spoken, certain, told_before(before), values,
        )
    )  # fmt: skip
    around = Around(
        types=tuple(event.type for event in told),
        kinds=tuple(each.speaker.kind for each in spoken.speakers),
        before=before[-1].section if before else None,
    )
    return Claim(
        id=claim_id(page.capture, start, end), page=page.page, capture=page.capture,
        passage=passage.id, start=start, end=end, quote=quote, block=setting.block.start,
        speakers=tuple(each.speaker for each in spoken.speakers), via=spoken.via,
        cue=spoken.cue, status=certain, evidence=evidence(quote), said=only_days(values.said),
        happened=only_days(values.times, values.said) if certain in _PAST else None,
        section=section(claimed, setting.heading, setting.sides, quote, around),
        reader=READER,
        events=told,
    )  # fmt: skip


_PAST: Final = frozenset(("asserted", "attributed", "confirmed", "unverified"))


def _words_of(sentence: Sentence, span: tuple[int, int]) -> str:
    if span[0] >= span[1]:
        return ""
    return sentence.text[sentence.words[span[0]].start : sentence.words[span[1] - 1].end]


def _values(setting: _Setting, span: tuple[int, int], spoken: Voice) -> Values:
    """Give the times that a clause tells, those of the saying apart, its day, and its places."""
    told = within(setting.times, *span)
    times, said = parted(setting.page.text, span[0], told, spoken.told, spoken.cue)
    return Values(
        span=span,
        published=day_of(setting.passage, span[0]),
        times=times,
        kind=setting.passage.kind,
        said=said,
        toponyms=setting.toponyms,
        besides=attributing(setting.page.text, spoken),
    )


def _carry(made: list[Claim], begin: int, since: int, quoted: tuple[tuple[int, int], ...]) -> None:
    """Give the sentences of a long quotation the speaker of its attributed sentence.

    The paragraph's claims begin at `begin`; those before `since` are settled.
    """
    for place in range(since, len(made)):
        claim = made[place]
        if claim.cue is not None or not _is_quoted(claim, quoted):
            continue
        giver = _giver(made, begin, place, quoted)
        if giver is not None:
            made[place] = replace(
                claim, speakers=giver.speakers, via=giver.via, said=giver.said,
                status="attributed" if claim.status == "asserted" else claim.status,
                events=said_by(claim.events, giver.speakers),
            )  # fmt: skip


def _is_quoted(claim: Claim, quoted: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= claim.start and claim.end <= last + 1 for first, last in quoted)


def _giver(
    made: list[Claim], begin: int, place: int, quoted: tuple[tuple[int, int], ...]
) -> Claim | None:
    """Find the claim that tells who speaks: further on in the same quotation, else before."""
    claim = made[place]
    own = next(last for first, last in quoted if first <= claim.start and claim.end <= last + 1)
    for at in range(place + 1, len(made)):
        if made[at].start >= own:
            break
        if made[at].speakers:
            return made[at]
    if place > begin and made[place - 1].speakers:
        return made[place - 1]
    return None


def _spoken_on(setting: _Setting, made: list[Claim], begin: int) -> int:
    """Step back to the claim before, where a paragraph goes on with its speaker's own words.

    So a paragraph that is a quotation follows directly on one that quotes somebody.
    """
    if not 0 < begin < len(made) or setting.block.kind != "text":
        return begin
    before, claim = made[begin - 1], made[begin]
    is_next = not setting.page.text[before.end : claim.start].strip()
    is_speaking = bool(before.speakers) and any(mark in before.quote for mark in '“”"')
    return begin - 1 if is_next and is_speaking else begin
