"""The day list: one day as the ledger tells it, every word quoted or fixed.

A line is printed once, however many pages have it; the pages stand behind it.
Nothing is cut without a word: each claim of the day is behind a bullet or
counted among what the day lacks. `docs/decisions/0009-day-list.md` says why.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from daybook.link.copies import folded
from daybook.model import Capture, Claim, Passage, PassageKind, Section
from daybook.profile import Profile
from daybook.publish.draft import Draft, drafts, joined
from daybook.publish.line import Line, lines
from daybook.publish.value import (
    Bullet,
    Counts,
    DayGiven,
    DayList,
    Dropped,
    Lacks,
    Piece,
    SectionOf,
    Silent,
)  # fmt: skip
from daybook.publish.wording import NOTICE, SECTION_TITLES, title_in_words

MADE_BY: Final = "publish.day_list/1"

_READ: Final[frozenset[PassageKind]] = frozenset({"article", "list", "live"})
_RANK: Final[Mapping[PassageKind, int]] = {"list": 0, "live": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    """What the day's passages gave: drafts in order of publication, and what was left out."""

    drafts: tuple[Draft, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    headlines: int = 0


def day_list(given: DayGiven) -> DayList:
    """Make the list of one day.

    A day without claims gives a list without sections. Bullets stand in the
    profile's sections; within one, what most pages have comes first, then
    lists and live blogs, then order of capture and place in the page.
    """
    captures = {capture.id: capture for capture in given.captures}
    passages = _of_the_day(given, captures)
    claims = _by_passage(given.claims, passages)
    told = [passage for passage in passages if passage.kind != "rewrite"]
    gathered = _gathered(told, claims, given, captures)
    bullets = _bullets(gathered.drafts)
    number = _day_number(given.day, given.profile)
    count = sum(map(len, claims.values()))
    return DayList(
        day=given.day,
        day_number=number,
        title=title_in_words(given.day, number),
        profile=given.profile.title,
        notice=NOTICE,
        sections=_sections(bullets, given),
        lacks=_lacks(given, passages, claims, gathered),
        made_from=Counts(
            pages=len({passage.page for passage in passages}),
            passages=len(passages),
            claims=count,
            bullets=len(bullets),
        ),
        as_of=given.as_of,
    )


def _day_number(day: date, profile: Profile) -> int | None:
    """Count the day as the profile counts; null before its first day."""
    days = (day - profile.first_day).days
    return None if days < 0 else days + profile.first_day_number


def _of_the_day(given: DayGiven, captures: Mapping[str, Capture]) -> list[Passage]:
    """Keep the passages published on the day, in order of capture and place."""
    kept = [
        passage
        for passage in given.passages
        if passage.published == given.day and passage.kind in {*_READ, "rewrite"}
    ]
    return sorted(kept, key=lambda p: (captures[p.capture].captured_at, p.page, p.start))


def _by_passage(claims: Iterable[Claim], passages: Iterable[Passage]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {passage.id: [] for passage in passages}
    for claim in claims:
        if claim.passage in found:
            found[claim.passage].append(claim)
    return found


def _gathered(
    passages: Iterable[Passage],
    claims: Mapping[str, Sequence[Claim]],
    given: DayGiven,
    captures: Mapping[str, Capture],
) -> _Gathered:
    """Draft the lines of every passage; a page's text is asked for once."""
    kept: list[Draft] = []
    gone: list[Dropped] = []
    headlines = 0
    texts: dict[str, str] = {}
    for passage in passages:
        if not claims[passage.id]:
            continue
        text = texts.get(passage.capture)
        if text is None:
            text = texts[passage.capture] = given.text(passage.capture)
        found = lines(text, passage, claims[passage.id])
        body = _below_headlines(found)
        headlines += sum(len(line.claims) for line in found) - sum(
            len(line.claims) for line in body
        )
        fit, unfit = drafts(body, text, captures)
        kept.extend(fit)
        gone.extend(unfit)
    return _Gathered(drafts=tuple(kept), dropped=tuple(gone), headlines=headlines)


def _below_headlines(found: Sequence[Line]) -> Sequence[Line]:
    """Drop lines that are the passage's or a post's headline, unless nothing else is left."""
    if not found:
        return found
    passage = found[0].passage
    titles = {folded(post.title) for post in passage.posts or () if post.title}
    if passage.title:
        titles.add(folded(passage.title))
    longest = 2 * max(map(len, titles), default=0)  # spares folding what is no headline
    body = [line for line in found if len(line.words) > longest or folded(line.words) not in titles]
    return body or found


def _bullets(made: Sequence[Draft]) -> list[tuple[Draft, Bullet]]:
    """Fold drafts with the same words into one bullet with all their pages.

    A line that another page prints as the first of two is folded into those two.
    """
    said = [folded(draft.quoted) for draft in made]
    leads = {
        folded(draft.lines[0].words): words
        for draft, words in zip(made, said, strict=True)
        if len(draft.lines) > 1
    }
    groups: dict[str, list[Draft]] = {}
    for draft, words in zip(made, said, strict=True):
        groups.setdefault(leads.get(words, words), []).append(draft)
    folded_once = [(_first(group), group) for group in groups.values()]
    return _packed([(first, _bullet(first, group)) for first, group in folded_once])


def _packed(made: Sequence[tuple[Draft, Bullet]]) -> list[tuple[Draft, Bullet]]:
    """Print two sentences that follow on each other as one bullet, where the same pages have both.

    The second often says nothing on its own ("One worker was injured.").
    """
    packed: list[tuple[Draft, Bullet]] = []
    for draft, bullet in made:
        if packed and _follows(*packed[-1], draft, bullet):
            first, leading = packed.pop()
            packed.append((joined(first, draft), _both(leading, bullet)))
        else:
            packed.append((draft, bullet))
    return packed


def _follows(first: Draft, leading: Bullet, draft: Draft, bullet: Bullet) -> bool:
    """Say whether a bullet of one sentence follows on another one of the same pages."""
    before = draft.lines[0].before
    return (
        len(first.lines) == len(draft.lines) == 1
        and before is not None
        and first.lines[0].passage.capture == draft.lines[0].passage.capture
        and before[1] == first.lines[0].end
        and {cited.page for cited in leading.citations}
        == {cited.page for cited in bullet.citations}
    )


def _both(leading: Bullet, bullet: Bullet) -> Bullet:
    return Bullet(
        pieces=(*leading.pieces, Piece(kind="joint", words=" "), *bullet.pieces),
        citations=(*leading.citations, *bullet.citations),
        pages=leading.pages,
    )


def _first(group: Sequence[Draft]) -> Draft:
    """Give the draft that is printed: the earliest of the fullest.

    Where one page says that a claim is not verified, that page's is printed.
    """
    return max(group, key=lambda draft: (len(draft.lines), len(draft.pieces)))


def _bullet(first: Draft, group: Sequence[Draft]) -> Bullet:
    others = [draft for draft in group if draft is not first]
    cited = [citation for draft in (first, *others) for citation in draft.citations]
    pages = {citation.page for citation in cited}
    return Bullet(pieces=first.pieces, citations=tuple(cited), pages=len(pages))


def _sections(bullets: Sequence[tuple[Draft, Bullet]], given: DayGiven) -> tuple[SectionOf, ...]:
    """Head the bullets with the profile's titles, in its order; sections it lacks go last."""
    headings = {heading.section: heading.title for heading in given.profile.sections}
    titles = headings | {
        name: text for name, text in SECTION_TITLES.items() if name not in headings
    }
    of_block = _block_sections(given.claims)
    found: dict[Section, list[tuple[Draft, Bullet]]] = {section: [] for section in titles}
    for pair in bullets:
        claim = next(claim for line in pair[0].lines for claim in line.claims)
        found[of_block[claim.capture, claim.block]].append(pair)
    return tuple(
        SectionOf(
            section=section,
            title=titles[section],
            bullets=tuple(bullet for _, bullet in sorted(pairs, key=_precedence)),
        )
        for section, pairs in found.items()
        if pairs
    )


def _block_sections(claims: Iterable[Claim]) -> dict[tuple[str, int], Section]:
    """Give each paragraph one section: that of most of its claims, else of the first.

    What a page says in one breath is read together; the ledger keeps each claim's own.
    """
    counts: dict[tuple[str, int], Counter[Section]] = {}
    for claim in claims:
        counts.setdefault((claim.capture, claim.block), Counter())[claim.section] += 1
    return {
        block: max(count, key=lambda section: (section != "other", count[section]))
        for block, count in counts.items()
    }


def _precedence(pair: tuple[Draft, Bullet]) -> tuple[int, int]:
    draft, bullet = pair
    return -bullet.pages, _RANK.get(draft.lines[0].passage.kind, len(_RANK))


def _lacks(
    given: DayGiven,
    passages: Iterable[Passage],
    claims: Mapping[str, Sequence[Claim]],
    gathered: _Gathered,
) -> Lacks:
    day = list(passages)
    undated = (p for p in given.passages if p.published is None and p.kind in _READ)
    return Lacks(
        failed=given.problems,
        silent=tuple(_silent(p) for p in day if p.kind in _READ and not claims[p.id]),
        undated=tuple(_silent(passage) for passage in undated),
        dropped=gathered.dropped,
        retold=sum(len(claims[passage.id]) for passage in day if passage.kind == "rewrite"),
        headlines=gathered.headlines,
    )


def _silent(passage: Passage) -> Silent:
    return Silent(page=passage.page, passage=passage.id, title=passage.title)
