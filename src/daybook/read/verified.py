"""Notes that something could not be verified, and which claims of a passage they speak of."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final, TypeAlias

from daybook.model import Claim, EvidenceKind
from daybook.profile import Name
from daybook.read.attribution import Attribution
from daybook.read.spoken import Sentence
from daybook.read.words import either, first, word_list

_FARTHEST: Final = 14  # claims
_GAPS: Final = 2
_ACCOUNTS: Final = 2
_LEAD: Final = 40  # letters
_PREFIX: Final = 4  # letters
_SHORTEST: Final = 5  # words
_WORD: Final = re.compile(r"[\w-]{4,}")

_Test: TypeAlias = Callable[[Claim], bool]


def is_note(quote: str, found: tuple[Attribution, ...], sentence: Sentence) -> bool:
    """Whether a sentence only says that something could not be verified.

    The outlet says so itself, or an agency whose report it prints; what an army or a
    ministry could not confirm is a claim of theirs.
    """
    small = quote.lower().replace("'", "’")
    mark = _mark(small)
    if mark is None or _tells_more(small[: mark.start()]):
        return False
    if _is_partys(sentence, mark.start()) and not mark[0].startswith(("neither", "no ")):
        return False
    if not found or _has("unverified_told", small):
        return True
    begin = sentence.words[found[0].begin].start - sentence.start
    return mark.start() < begin and quote[:begin].rstrip()[-1:] not in (",", "”", '"')


def is_note_clause(quote: str) -> bool:
    """Whether a clause that goes on behind another only says so.

    >>> is_note_clause("but it could not be verified.")
    True
    """
    small = quote.lower().replace("'", "’")
    mark = _mark(small) if _JOINED.match(small) else None
    return mark is not None and mark.start() < _LEAD


_JOINED: Final = re.compile(r"(?:but|and|though|although|which)\b")


def mark_unverified(made: list[Claim], note: str, block: int) -> None:
    """Mark the claims of the statement that a note speaks of.

    A note within a paragraph speaks of that paragraph; one that stands alone, of
    the two before it. It goes back to the outlet's own voice, and no further than
    the accounts that it counts: one ("that claim"), two ("either account"), or all.
    """
    small = note.lower().replace("'", "’")
    is_about = _about(made, note, small, block)
    if _has("unverified_two", small):
        places = _both(made, block, is_about)
    elif _has("unverified_material", small) and not _has("unverified_accounts", small):
        places = [at for at in _near(made, block) if is_about(made[at])]
    else:
        places = _together(made, block, is_about, one=_has("unverified_one", small))
    for place in places:
        if made[place].status != "unverified":
            made[place] = replace(made[place], status="unverified")


def _mark(small: str) -> re.Match[str] | None:
    return first("cues", "unverified_notes", small)


def _tells_more(before: str) -> bool:
    """Whether a clause of its own stands before the note ("The clip shows a flag, but …")."""
    head, comma, _ = before.rpartition(", ")
    joined = before[len(head) + len(comma) :].split(maxsplit=1)[:1]
    is_joined = joined in (["but"], ["though"], ["although"], ["which"], ["a"], ["an"])
    words = head.split()
    return bool(comma) and is_joined and len(words) >= _SHORTEST and not _NO.search(head)


_NO: Final = re.compile(r"\b(?:not|no|neither|nor|without)\b|n’t\b")


def _is_partys(sentence: Sentence, end: int) -> bool:
    """Whether a body of the conflict stands before the note as its subject."""
    named = [
        each
        for found in sentence.found
        if found.start - sentence.start < end and found.end - sentence.start >= end - 2
        for each in found.named
    ]
    return bool(named) and all(isinstance(each, Name) and each.kind != "media" for each in named)


def _has(key: str, small: str) -> bool:
    return bool(either("cues", key, is_small=True).search(small))


def _near(made: list[Claim], block: int) -> Iterator[int]:
    """Give the places of the claims of the note's paragraph, else of the two before, backwards.

    What stands farther back than a note ever reaches is not looked at.
    """
    begin = max(0, len(made) - _FARTHEST)
    is_inside = bool(made) and made[-1].block == block
    blocks = {block} if is_inside else set(sorted({each.block for each in made[begin:]})[-2:])
    return (at for at in range(len(made) - 1, begin - 1, -1) if made[at].block in blocks)


def _together(made: list[Claim], block: int, is_about: _Test, *, one: bool) -> list[int]:
    """Take the claims before a note that somebody vouches for, of one voice or of all."""
    places: list[int] = []
    voices: set[tuple[str, ...]] = set()
    for at in _near(made, block):
        claim = made[at]
        voice = tuple(each.name for each in claim.speakers)
        if not voice:
            break
        if one and voices - {voice}:
            if any(made[each].status == "denied" for each in places):
                places, voices = [], set()  # what was denied is meant, not its denial
            else:
                break
        if is_about(claim):
            voices.add(voice)
            places.append(at)
    return places


def _both(made: list[Claim], block: int, is_about: _Test) -> list[int]:
    """Take the two accounts before a note, also where they stand paragraphs apart.

    Who speaks for one side gives one account; a third voice, or the outlet's own
    behind both, ends the search.
    """
    places: list[int] = []
    accounts: dict[str, int] = {}
    gaps = 0
    for at in range(len(made) - 1, max(-1, len(made) - 1 - _FARTHEST), -1):
        claim = made[at]
        if not is_about(claim):
            continue
        gaps += not claim.speakers
        if _is_over(accounts, claim, block) or gaps > _GAPS:
            break
        if claim.speakers:
            places.append(at)
            if not _account(claim).startswith(_NOBODY):
                accounts.setdefault(_account(claim), claim.block)
    is_near = len({made[at].block for at in places}) < _ACCOUNTS
    is_both = len(_known(accounts)) >= _ACCOUNTS or (is_near and len(accounts) >= _ACCOUNTS)
    return places if is_both else _together(made, block, is_about, one=False)


def _known(accounts: dict[str, int]) -> list[str]:
    return [each for each in accounts if not each.startswith(_OPEN)]


def _is_over(accounts: dict[str, int], claim: Claim, block: int) -> bool:
    """Whether a claim stands before both accounts, or tells a third.

    Both may stand in the note’s own paragraph (`block`), and the claim in another. Who speaks
    for a state that the page leaves open may speak for either.
    """
    known, account = _known(accounts), _account(claim)
    if not claim.speakers:
        return len(accounts) >= _ACCOUNTS
    if len(accounts) >= _ACCOUNTS and set(accounts.values()) == {block} != {claim.block}:
        return True
    if account in accounts or account.startswith((_OPEN, _NOBODY)):
        return False
    return len(known) >= _ACCOUNTS or (bool(known) and known[0][:1] != account[:1])


def _account(claim: Claim) -> str:
    """Name whose account a claim is: a side's, else a speaker's; marked where that is open."""
    speaker = next(iter(claim.speakers), None)
    if speaker is None:
        return ""
    if speaker.side != "other":
        return _SIDE + speaker.side
    if speaker.kind in _OFFICES:
        return _OPEN + speaker.name
    return (_NOBODY if speaker.name[:1].islower() else _VOICE) + speaker.name


_SIDE: Final = "side "
_VOICE: Final = "voice "
_OPEN: Final = "open "
_NOBODY: Final = "nobody "
_OFFICES: Final = frozenset(("government", "military", "agency"))


def _about(made: list[Claim], note: str, small: str, block: int) -> _Test:
    """Give the narrowest test that a claim near the note meets, from what the note names."""
    is_far = _has("unverified_two", small)
    near = made[-_FARTHEST:] if is_far else [made[at] for at in _near(made, block)]
    for test in _tests(note, small, near):
        if any(test(claim) for claim in near):
            return test
    return lambda _: True


def _tests(note: str, small: str, near: list[Claim]) -> Iterator[_Test]:
    owners = [(each[1].lower(), each[2].lower()) for each in _OWNER.finditer(note)]
    owners = [each for each in owners if not _has("unverified_sides", each[0])]
    if owners:
        yield lambda claim: any(_is_owned(claim, *each) for each in owners)
    acts = [each[0] for each in either("cues", "unverified_acts").finditer(small)]
    if acts:
        yield lambda claim: any(_is_act(claim, act) for act in acts)
    if _has("unverified_material", small) and not _has("unverified_accounts", small):
        for kind in _kinds(small):
            yield partial(_rests_on, kind)
    if _has("unverified_figures", small):
        yield _counted(near)
        yield _has_figure
    topic = either("cues", "unverified_topic", is_small=True).search(small)
    if topic:
        words = _beginnings(small[topic.end() :])
        yield lambda claim: bool(words & _beginnings(claim.quote.lower()))


_OWNER: Final = re.compile(r"([\w-]+)(?:[’']s|(?<=s)[’']) (\w+)")


def _is_owned(claim: Claim, owner: str, noun: str) -> bool:
    names = " ".join(f"{each.name} {each.text}" for each in claim.speakers).lower()
    is_act = _has("unverified_acts", noun)
    return owner in names and (not is_act or _is_act(claim, noun))


def _is_act(claim: Claim, noun: str) -> bool:
    return noun[:_PREFIX] in (claim.cue or "").lower()


def _counted(near: list[Claim]) -> _Test:
    """Test for figures of the same kind of event as the last that were given."""
    with_figures = (claim for claim in reversed(near) if claim.speakers)
    last = next((each for each in with_figures if _has_figure(each)), None)
    types = {event.type for event in last.events} if last else set()
    return lambda claim: _has_figure(claim) and bool(types & {each.type for each in claim.events})


def _has_figure(claim: Claim) -> bool:
    return _has("unverified_counted", claim.quote.lower())


def _beginnings(small: str) -> set[str]:
    return {word[: _PREFIX + 1] for word in _WORD.findall(small)}


def _kinds(small: str) -> list[EvidenceKind]:
    """Name the kinds of evidence that a note's word for it may mean, the likeliest first."""
    listed: dict[str, list[EvidenceKind]] = word_list("cues")["unverified_kinds"]
    return [kind for word, kinds in listed.items() if word in small for kind in kinds]


def _rests_on(kind: EvidenceKind, claim: Claim) -> bool:
    return kind in claim.evidence
