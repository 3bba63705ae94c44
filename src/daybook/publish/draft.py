"""Drafts: lines made fit to stand alone, before the proof decides on them.

A sentence that leans on what was said before it is printed with the sentence
before; or with its speaker's name in brackets, if a page says who that is;
or not at all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from daybook.model import Capture, Speaker
from daybook.publish.line import Line, Span, quoted_line, sentence_around
from daybook.publish.opener import SPEAKING, has_hedge, opener, speaking
from daybook.publish.proof import standing, unproven
from daybook.publish.value import Citation, Dropped, Part, Piece, Voice
from daybook.publish.wording import UNVERIFIED


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One bullet to be, of one page: what it prints, and what it cites."""

    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...]
    citations: tuple[Citation, ...]

    @property
    def words(self) -> str:
        """Give the line as it would be printed."""
        return "".join(piece.words for piece in self.pieces)

    @property
    def quoted(self) -> str:
        """Give the printed words without what was added: brackets and the space before each."""
        added = {
            at - lead
            for at, piece in enumerate(self.pieces)
            if piece.kind == "bracket"
            for lead in (0, 1)
        }
        return "".join(piece.words for at, piece in enumerate(self.pieces) if at not in added)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Absent:
    """A speaker named outside the line, and the words in the line that stand for it."""

    speaker: Speaker
    start: int
    end: int
    span: Span


def drafts(
    lines: Sequence[Line], text: str, captures: Mapping[str, Capture]
) -> tuple[tuple[Draft, ...], tuple[Dropped, ...]]:
    """Make one passage's lines fit to stand alone; what cannot be is given as dropped.

    Everything that is returned as a draft has passed the proof.
    """
    by_end = {line.end: line for line in lines}
    made = [(line, _draft(line, by_end, text, captures)) for line in lines]
    leads = (draft.lines[0] for line, draft in made if draft and draft.lines[0] is not line)
    led = {(lead.start, lead.end) for lead in leads}
    kept: list[Draft] = []
    gone: list[Dropped] = []
    for line, draft in made:
        if (line.start, line.end) in led:
            continue
        fault = _fault(draft, text) if draft else _dropped(line, (line,))
        if fault:
            gone.append(fault)
        elif draft:
            kept.append(draft)
    return tuple(kept), tuple(gone)


def joined(first: Draft, second: Draft) -> Draft:
    """Make one draft of two, the second after the first."""
    return Draft(
        lines=(*first.lines, *second.lines),
        pieces=(*first.pieces, Piece(kind="joint", words=" "), *second.pieces),
        citations=(*first.citations, *second.citations),
    )


def _draft(
    line: Line, by_end: Mapping[int, Line], text: str, captures: Mapping[str, Capture]
) -> Draft | None:
    """Choose how a line can stand: alone, after the sentence before it, or with a bracket."""
    leaning, absent = opener(line.words) or _unknown(line), _absent(line)
    if leaning is None and absent is None:
        return _alone(line, by_end, text, captures)
    before = _before(line, by_end, text)
    if absent and leaning in {None, absent.span}:
        if before and before.start <= absent.start < before.end:
            return _hedged(_pair(before, line, captures))
        bracketed = _bracketed(line, absent, text, captures)
        return _hedged(bracketed) if bracketed else None
    return _hedged(_pair(before, line, captures)) if before else None


def _alone(
    line: Line, by_end: Mapping[int, Line], text: str, captures: Mapping[str, Capture]
) -> Draft:
    """Print a line by itself, with the sentence after it where only that one hedges it."""
    if line.after and _lacks_hedge((line,)):
        after = quoted_line(text, line.passage, line.after)
        if has_hedge(after.words) and line.after[1] not in by_end:
            return _pair(line, after, captures)
    return _hedged(_draft_of((line,), (_quote(line),), captures))


def _hedged(draft: Draft) -> Draft:
    """Add in brackets that the page calls a claim unverified, where the quoted words do not."""
    if not _lacks_hedge(draft.lines):
        return draft
    note = (Piece(kind="joint", words=" "), Piece(kind="bracket", words=UNVERIFIED))
    return replace(draft, pieces=(*draft.pieces, *note))


def _lacks_hedge(lines: Sequence[Line]) -> bool:
    is_unverified = any(claim.status == "unverified" for line in lines for claim in line.claims)
    return is_unverified and not any(has_hedge(line.words) for line in lines)


def _unknown(line: Line) -> Span | None:
    """Find a pronoun in the line that speaks, and of whom no page says who it is."""
    for claim in line.claims:
        for speaker in claim.speakers:
            is_pronoun = speaker.text.casefold() in SPEAKING and speaker.name == speaker.text
            if is_pronoun and speaker.start is not None and speaker.end is not None:
                return max(0, speaker.start - line.start), max(0, speaker.end - line.start)
    return None


def _before(line: Line, by_end: Mapping[int, Line], text: str) -> Line | None:
    """Give the sentence before a line if that one leans on nothing itself."""
    if line.before is None:
        return None
    start, end = line.before
    known = by_end.get(end)  # it may begin behind a bullet or a dateline
    before = (
        known if known and known.start >= start else quoted_line(text, line.passage, (start, end))
    )
    leans = opener(before.words) or _unknown(before) or _absent(before)
    return before if leans is None else None


def _absent(line: Line) -> _Absent | None:
    """Find a speaker who is named only outside the line, with the words that stand for them."""
    for claim in line.claims:
        for speaker in claim.speakers if len(claim.speakers) == 1 else ():
            start, end = speaker.start, speaker.end
            if start is None or end is None or line.start <= start < line.end:
                continue
            span = speaking(line.words, claim.cue)
            if span:
                return _Absent(speaker=speaker, start=start, end=end, span=span)
    return None


def _pair(before: Line, line: Line, captures: Mapping[str, Capture]) -> Draft:
    pieces = (_quote(before), Piece(kind="joint", words=" "), _quote(line))
    return _draft_of((before, line), pieces, captures)


def _bracketed(
    line: Line, absent: _Absent, text: str, captures: Mapping[str, Capture]
) -> Draft | None:
    """Put the speaker's name after the words that stand for it, and cite who says so."""
    named = sentence_around(text, absent.start, absent.end)
    if not absent.speaker.name[:1].isupper():  # "police official": no name, so no help
        return None
    if named is None or text[absent.start : absent.end] != absent.speaker.text:
        return None
    cut = line.start + absent.span[1]
    whole = _quote(line)
    pieces = (
        replace(whole, words=text[line.start : cut], end=cut),
        Piece(kind="joint", words=" "),
        Piece(kind="bracket", words=f"[{absent.speaker.name}]"),
        replace(whole, words=text[cut : line.end], start=cut),
    )
    draft = _draft_of((line,), pieces, captures)
    naming = _citation(quoted_line(text, line.passage, named), "speaker", captures)
    return replace(draft, citations=(*draft.citations, naming))


def _draft_of(
    lines: tuple[Line, ...], pieces: tuple[Piece, ...], captures: Mapping[str, Capture]
) -> Draft:
    first = lines[0].start
    cited = (
        _citation(
            line, "claim" if line.claims else "before" if line.start == first else "after", captures
        )
        for line in lines
    )
    return Draft(lines=lines, pieces=pieces, citations=tuple(cited))


def _quote(line: Line) -> Piece:
    return Piece(
        kind="quote",
        words=line.words,
        claim=line.claims[0].id if line.claims else None,
        capture=line.passage.capture,
        start=line.start,
        end=line.end,
    )


def _citation(line: Line, part: Part, captures: Mapping[str, Capture]) -> Citation:
    passage = line.passage
    return Citation(
        part=part,
        page=passage.page,
        capture=passage.capture,
        passage=passage.id,
        kind=passage.kind,
        title=passage.title,
        publisher=passage.publisher,
        start=line.start,
        end=line.end,
        quote=line.words,
        voices=_voices(line),
        published=passage.published,
        published_why=passage.published_why,
        updated=passage.updated,
        captured_at=captures[passage.capture].captured_at,
    )


def _voices(line: Line) -> tuple[Voice, ...]:
    return tuple(
        Voice(
            claim=claim.id,
            start=claim.start,
            end=claim.end,
            speakers=claim.speakers,
            via=claim.via,
            status=claim.status,
            said=claim.said,
            happened=claim.happened,
        )
        for claim in line.claims
    )


def _fault(draft: Draft, text: str) -> Dropped | None:
    """Hold a draft against the stored page; null where it passes."""
    lines = draft.lines
    if not all(_stands(line, text) for line in lines) or not _pieces_stand(draft.pieces, text):
        return replace(_dropped(lines[-1], lines), reason="not standing")
    faults = unproven(draft.quoted, [cited.quote for cited in draft.citations])
    if faults:
        return replace(_dropped(lines[-1], lines), reason="unproven", unproven=faults)
    return None


def _stands(line: Line, text: str) -> bool:
    return standing(line.words, text, line.start, line.end) and all(
        standing(claim.quote, text, claim.start, claim.end) for claim in line.claims
    )


def _pieces_stand(pieces: Iterable[Piece], text: str) -> bool:
    return all(
        piece.start is not None
        and piece.end is not None
        and standing(piece.words, text, piece.start, piece.end)
        for piece in pieces
        if piece.kind == "quote"
    )


def _dropped(line: Line, lines: Iterable[Line]) -> Dropped:
    return Dropped(
        page=line.passage.page,
        capture=line.passage.capture,
        start=line.start,
        end=line.end,
        quote=line.words,
        claims=tuple(claim.id for each in lines for claim in each.claims),
        reason="dependent",
    )
