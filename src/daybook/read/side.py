"""Whose office a speaker holds: by the phrase's own words, else by whose sentence it is.

Never by nationality: where no side's word owns the office, the side is "other".
"""

import re
from functools import lru_cache
from typing import Final

from daybook.model import SpeakerKind
from daybook.profile import Found, Name, Named, Side, Source, names, side_of
from daybook.read.kind import kind_of, kind_words
from daybook.read.lexicon import lexicon
from daybook.read.namesake import may_name
from daybook.read.spoken import POSSESSIVE, Sentence
from daybook.read.whose import OTHER, home, is_abroad, side_before, side_here, sides_of_places

_LEAD: Final = 4
_LONG: Final = 20
_STATES: Final = frozenset(("government", "military"))
_NEAR: Final = 4
_REACH: Final = 40
_SENTENCE_END: Final = re.compile(r"[.!?][”\"’)]*\s+(?=[A-Z“\"])")
_FURTHER: Final = re.compile(r"\b(?:to|in|on|at|against|with|from|over|into|about)\b.*", re.DOTALL)


def side_of_office(sentence: Sentence, start: int, end: int) -> str:
    """Give the side whose office a phrase names, by its own words or by whose sentence it is."""
    text = sentence.text[start:end]
    low = text.lower()
    former = lexicon().sets["former"]
    if low.startswith("both ") or " both " in low:
        return OTHER
    if any(word in former for word in re.split(r"[\s-]", low)):
        return OTHER
    lead = _FURTHER.sub("", text)
    own = sides_in(sentence, start, end if _is_transparent(lead) else start + len(lead))
    seat, _ = seat_of(sentence, text, start)
    if own or seat:
        return own[0] if own else _side_named(sentence, seat)
    held = sides_of_places(sentence.profile, sentence.text, start, end)
    if len(held) == 1 and _is_public(low):
        return held.pop()
    if sides_in(sentence, start, end) or _has_other_owner(sentence, start, end):
        return OTHER
    made = _side_that_made(sentence, end)
    if made or not _is_public(low):
        return made or OTHER
    return _side_of_sentence(sentence, start, low)


def _side_that_made(sentence: Sentence, end: int) -> str:
    """Give the side that set an office up: "the administration that Sarkan has installed"."""
    found = next((each for each in sentence.found if 0 < each.start - end <= _LONG), None)
    lead = sentence.text[end : found.start].split() if found else []
    if found is None or lead not in (["that"], ["which"], ["installed", "by"], ["appointed", "by"]):
        return ""
    behind = sentence.text[found.end : found.end + _REACH].lower().split()[:3]
    is_made = lead[-1] == "by" or not lexicon().sets["installing"].isdisjoint(behind)
    sides = {one.id for one in found.named if isinstance(one, Side)}
    return sides.pop() if is_made and len(sides) == 1 else ""


def _is_public(low: str) -> bool:
    """Whether a phrase in small letters names a public body, not a company called after a town."""
    is_local = not lexicon().sets["local"].isdisjoint(re.findall(r"[\w’']+", low))
    is_state = _spot().search(low) or _national().search(low)
    return is_local or bool(is_state) or kind_of(low) != "agency"


def _is_transparent(lead: str) -> bool:
    """Whether words name only one who speaks for a body told behind: "an official at …"."""
    words = lead.lower().split()
    return bool(words) and words[-1] in lexicon().sets["transparent"]


def seat_of(sentence: Sentence, text: str, start: int) -> tuple[str, str]:
    """Name the side in whose capital an office sits, and the office: "the ministry in Tervo".

    Both are empty for an office that is a guest there, as an embassy is, or has another owner.
    """
    office, link, _ = text.rpartition(" in ")
    words = frozenset(office.lower().split())
    is_guest = words & (lexicon().sets["guests"] | {"of", "for", "from", "to"})
    if not link or is_guest or _is_owned(office) or _is_outside(office):
        return "", ""
    seats = [each for each in sentence.found if each.start == start + len(office) + len(link)]
    sides = {one.name for each in seats for one in each.named if isinstance(one, Side)}
    at_end = any(each.end == start + len(text) for each in seats)
    if len(sides) != 1 or not at_end:
        return "", ""
    return sides.pop(), re.sub(r"^the\s+", "", office, flags=re.IGNORECASE)


def sides_in(sentence: Sentence, start: int, end: int) -> list[str]:
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
        and not kind_words().search(word.lower)
        and ("’s" in word.text or "'s" in word.text)
        for word in sentence.words
        if start <= word.start < end
    )


def _side_of_sentence(sentence: Sentence, start: int, low: str) -> str:
    """Give the side of "the defence minister" by whose sentence it ends, of a mayor by place."""
    lex = lexicon()
    is_local = not lex.sets["local"].isdisjoint(re.findall(r"[\w’']+", low))
    if not is_local:
        text = sentence.text[start : start + len(low)]
        side, _ = leading(sentence, start)
        if side and _is_set(sentence, start):
            return side
        owner, _ = owner_of(sentence, text, start)
        return _side_named(sentence, owner) if owner else _side_on_the_spot(sentence, text, start)
    lead = sentence.text[sentence.start : start].lower()
    if _tells_of_authorities(sentence):
        return sides_in(sentence, sentence.start, start)[0]
    own_place = re.search(rf"\bits (?:\w+ ){{0,3}}(?:{'|'.join(lex.sets['places'])})\b", lead)
    if own_place:
        return _side_named(sentence, _subject(sentence, start, kind_of(low)))
    for each in sentence.found:
        if each.start >= start:
            break
        sides = {side_of(one) for one in each.named if isinstance(one, Side)}
        next_ = min((one.start for one in sentence.found if one.start > each.start), default=start)
        behind = sentence.text[each.end : min(next_, each.end + _REACH)].lower()
        is_place = any(word in lex.sets["places"] for word in re.findall(r"[\w’]+", behind)[:4])
        if len(sides) == 1 and is_place:
            return sides.pop()
    here = side_here(sentence.profile, sentence.text, sentence.start, sentence.end)
    return here or side_before(sentence.profile, sentence.text, start) or OTHER


def _side_on_the_spot(sentence: Sentence, text: str, start: int) -> str:
    """Give the side of a body without owner: of whose places it speaks, else whose paper tells.

    The police, rescuers and prosecutors act where things happen; a ministry does not.
    """
    profile = sentence.profile
    is_there = bool(_spot().search(text.lower()))
    if is_there and _tells_of_authorities(sentence):
        return sides_in(sentence, sentence.start, start)[0]
    here = side_here(profile, sentence.text, sentence.start, sentence.end) if is_there else None
    side = here or _side_named(sentence, home_owner(sentence, text))
    if side == OTHER and here is None and _is_ours(sentence, text):
        return home(sentence.text, profile)
    if side == OTHER and is_there and here is None and text[:4].lower() == "the ":
        return side_before(profile, sentence.text, start) or OTHER
    return side


def _is_ours(sentence: Sentence, text: str) -> bool:
    """Whether a paper speaks of an officer or a judge of its own, as no side is named beside."""
    is_one = kind_of(text) == "military" or not lexicon().sets["judges"].isdisjoint(
        text.lower().split()
    )
    is_one = is_one and not re.search(r" of (?:the )?[A-Z]", text)
    line = sentence.text.rfind("\n", 0, sentence.start) + 1
    if not is_one or _is_owned(text) or _is_outside(text):
        return False
    if sides_in(sentence, sentence.start, sentence.end):
        return False
    return not _is_of_others(sentence, line)


def _is_of_others(sentence: Sentence, line: int) -> bool:
    """Whether a paragraph has told so far of another side than the paper’s, or of a country."""
    profile, text = sentence.profile, sentence.text
    at = home(text, profile)
    told = [one for each in names(profile).found(text, line, sentence.start) for one in each.named]
    sides = {side_of(one) for one in told if not isinstance(one, Source)}
    return bool(sides - {at, OTHER}) or is_abroad(profile, text, line, sentence.start)


def _is_outside(text: str) -> bool:
    """Whether somebody holds no office of the state that he is in: "the opposition leader"."""
    sets = lexicon().sets
    return not (sets["outside"] | sets["former"]).isdisjoint(re.split(r"[\s-]+", text.lower()))


def home_owner(sentence: Sentence, text: str) -> str:
    """Name the side whose national body a paper of that side means by "the air force"."""
    found = _national().match(text)
    if found is None or _is_owned(found[0]) or _is_outside(text):
        return ""
    at = home(sentence.text, sentence.profile)
    line = sentence.text.rfind("\n", 0, sentence.start) + 1
    if at == OTHER or _is_foreign(sentence) or _is_of_others(sentence, line):
        return ""
    return next(each.name for each in sentence.profile.sides if each.id == at)


def _is_owned(text: str) -> bool:
    """Whether the words of a body have an owner in them: "its army", "the Tamarian navy"."""
    first, *rest = text.split()
    if first.lower() in lexicon().sets["owners"]:
        return True
    endings = ("’s", "'s", *lexicon().sets["peoples"])
    return any(
        word[0].isupper()
        and (word.endswith(endings) or word.isupper())
        and not kind_words().search(word.lower())
        for word in rest
    )


def _is_foreign(sentence: Sentence) -> bool:
    """Whether a sentence begins with somebody or a country of neither side."""
    first = next(iter(sentence.found), None)
    if first is None or first.start - sentence.words[0].start > _NEAR:
        return False
    return all(side_of(one) == OTHER for one in first.named)


@lru_cache(maxsize=2)
def _spot() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon().sets['on_the_spot']))})\b")


@lru_cache(maxsize=2)
def _national() -> re.Pattern[str]:
    """Compile a phrase of a national body without owner: "an official of the Energy Ministry"."""
    bodies = "|".join(map(re.escape, sorted(lexicon().sets["national"], key=len, reverse=True)))
    return re.compile(
        r"(?:an? [\w-]+(?: [\w-]+)? (?:of|for|from|in|at) )?(?:the )?(?:(?!of\b)[\w-]+ ){0,3}?"
        rf"(?:{bodies})\b(?! of\b)",
        re.IGNORECASE,
    )


def _side_named(sentence: Sentence, words: str) -> str:
    """Give the side that words name; "other" for none."""
    known = (each.id for each in sentence.profile.sides if words in (each.name, *each.words))
    return next(known, OTHER)


def owner_of(sentence: Sentence, text: str, start: int) -> tuple[str, str]:
    """Give whose office a phrase without an owner means, and the phrase without its article."""
    low = text.lower()
    owners = sorted(lexicon().sets["owners"], key=len, reverse=True)
    possessive = next((each for each in owners if low.startswith(f"{each} ")), None)
    if possessive is not None:
        rest = text[len(possessive) + 1 :]
        return _subject(sentence, start, kind_of(rest)), rest
    seat = seat_of(sentence, text, start)
    if seat[0]:
        return seat
    side = leading_side(sentence, start)
    if side is None or _is_owned(text) or not low.startswith("the "):
        return "", text
    return leading(sentence, start)[1], text[4:]


def _subject(sentence: Sentence, at: int, kind: SpeakerKind | None) -> str:
    """Name the side or country that "its" means: the sentence's first, else the only side."""
    found = (each for each in sentence.found if each.start < at)
    first = next((each for each in found if _may_own(each, kind)), None)
    if first is not None and first.start - sentence.words[0].start <= _NEAR:
        words = POSSESSIVE.sub("", sentence.text[first.start : first.end])
        known = names(sentence.profile).at(words)
        return words if known is not None else ""
    opener = sentence.words[0]
    is_free = first is None or first.start > opener.start
    if is_free and _is_subject(sentence) and opener.end < at:  # a country that nobody knows
        return POSSESSIVE.sub("", opener.text)
    if first is None:
        return _subject_before(sentence)
    sides = set(sides_in(sentence, sentence.start, at))
    if len(sides) != 1:
        return ""
    return next(each.name for each in sentence.profile.sides if each.id in sides)


def _may_own(found: Found, kind: SpeakerKind | None) -> bool:
    """Whether a body or country can have what is owned: no company has an army or a ministry."""
    if kind not in _STATES:
        return True
    return any(isinstance(each, Side) or _is_state(each) for each in found.named)


def _is_state(named: Named) -> bool:
    return isinstance(named, Name) and named.kind in _STATES


def _is_subject(sentence: Sentence) -> bool:
    """Whether a sentence begins with one capital word that is a name and acts: "Brenholm will"."""
    first, second, *_ = (*sentence.words, sentence.words[0])
    acts = lexicon().sets["auxiliaries"] | lexicon().sets["modals"]
    return first.is_capital and may_name(first) and second.lower in acts


def _subject_before(sentence: Sentence) -> str:
    """Name the side or country that the sentence before begins with, in the same paragraph."""
    line = sentence.text.rfind("\n", 0, sentence.start) + 1
    before = sentence.text[line : sentence.start].rstrip()
    start = max((each.end() for each in _SENTENCE_END.finditer(before)), default=0)
    index = names(sentence.profile)
    first = next(index.found(before[start:]), None)
    if first is None or first.start > _NEAR:
        return ""
    words = POSSESSIVE.sub("", before[start:][first.start : first.end])
    is_country = any(
        isinstance(each, Side) or not getattr(each, "office", "x") for each in first.named
    )
    return words if is_country and " " not in words else ""


def leading(sentence: Sentence, at: int) -> tuple[str, str]:
    """Give the side and the name of the owner that a sentence begins with, before an offset.

    Only an owner in so many words counts ("Norvia’s army"): a sentence that
    begins with one side is as often told by the other. Both are empty where
    there is none; a country that is no side has its own words and "other". "In
    Halden, the ministry said" begins with an owner too.
    """
    first = sentence.words[0].start
    for each in sentence.found:
        if each.start >= at or each.start - first > _NEAR:
            break
        words = sentence.text[each.start : each.end]
        owner = POSSESSIVE.search(words)
        is_owner = owner or sentence.text.startswith(("’s", "'s", "’ ", "' "), each.end)
        is_owner = is_owner or _is_setting(sentence, each)
        sides = {side_of(one) for one in each.named if isinstance(one, Side)} or {
            side_of(one) for one in each.named if not (isinstance(one, Name) and one.office)
        }
        if len(sides) == 1 and is_owner:
            side = sides.pop()
            known = (one.name for one in sentence.profile.sides if one.id == side)
            return side, next(known, words)
    return "", ""


def _is_set(sentence: Sentence, start: int) -> bool:
    """Whether a speaker stands right behind where a sentence is set: "In Tervo, the judge …"."""
    first, second, third, *_ = (*sentence.words, *[sentence.words[0]] * 2)
    return (
        first.lower == "in" and third.text == "," and start <= third.end + 1 and second.is_capital
    )


def _tells_of_authorities(sentence: Sentence) -> bool:
    """Whether a sentence begins with the authorities of a side: a local office is theirs then."""
    words = [word for word in sentence.words[:_LEAD] if word.lower not in ("a", "the", "two")]
    if len(words) < len(("side", "authorities")):
        return False
    first, second, *_ = words
    is_side = bool(sides_in(sentence, sentence.start, first.end))
    return is_side and second.lower in lexicon().sets["authorities"]


def _is_setting(sentence: Sentence, found: Found) -> bool:
    """Whether a side's capital is where a sentence is set: "In Tervo, …"."""
    is_first = sentence.words[0].lower == "in" and sentence.words[1].start == found.start
    return is_first and sentence.text.startswith(",", found.end)


def leading_side(sentence: Sentence, at: int) -> str | None:
    """Give the side that a sentence begins with, before an offset; null where it does not."""
    return leading(sentence, at)[0] or None
