"""Marked sentences: the corpus's plain-text form read into values, its faults named.

A passage is a block of a file: lines that begin with "@" tell what it is; then each
sentence has two lines, its words with marks in square brackets and its claims behind
"=". `docs/corpus.md` tells how sentences are marked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, zip_longest
from typing import Final, NamedTuple, get_args

from daybook.model import EventType, Measure, Section, Status

GENRES: Final = (
    "article", "list", "live", "roundup", "dispatch", "official", "aid", "retelling", "letter",
    "analysis", "human",
)  # fmt: skip
"""What a passage may be."""

LABELS: Final = "SVCQEATMPWF"
"""Speaker, via, cue, content, event, actor, target, means, place, when, figure."""

_LABEL: Final = re.compile(rf"([{LABELS}])(\d(?:\+\d)*)(?:\.([a-z-]+))? ")
_EVENT: Final = re.compile(r"(not )?(\d):([a-z]+)")
_NEXT: Final = " || "
_MEASURES: Final = {measure.replace(" ", "-"): measure for measure in get_args(Measure)}


class Spoilt(ValueError):
    """A line that cannot be read; its message names file, line and remedy."""


class Line(NamedTuple):
    """A line of a file, and which it is."""

    number: int
    text: str


class Mark(NamedTuple):
    """A piece of a sentence with its label; `numbers` say of which event or attribution it is."""

    label: str
    numbers: tuple[int, ...]
    start: int
    end: int
    measure: Measure | None = None


class Told(NamedTuple):
    """An event that a claim tells."""

    number: int
    type: EventType
    is_negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One claim of a sentence, from `start` to `end` of its words.

    `by` names who vouches where the sentence itself does not.
    """

    start: int
    end: int
    status: Status
    section: Section
    events: tuple[Told, ...]
    evidence: tuple[str, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One sentence: its words, the marks in them, the claims that it makes (none: no claim)."""

    text: str
    marks: tuple[Mark, ...]
    claims: tuple[Stated, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One passage: what it is, when it was published, and its sentences.

    `sides` pair each word of one side with its counterpart on the other.
    """

    id: str
    genre: str
    day: date
    sides: tuple[tuple[str, str], ...]
    title: str
    sentences: tuple[Marked, ...]


def written(text: str, name: str = "") -> Iterator[Written]:
    """Read every passage of a file's text; `name` is the file's, for messages.

    Raises Spoilt at the first line that breaks the form.
    """
    lines = [Line(*each) for each in enumerate(text.splitlines(), 1) if each[1].strip()]
    firsts = [place for place, line in enumerate(lines) if line.text.startswith("@ id ")]
    for first, last in pairwise([*firsts, len(lines)]):
        yield _passage(lines[first:last], name)


def _passage(lines: Sequence[Line], name: str) -> Written:
    head = dict(line.text[2:].split(" ", 1) for line in lines if line.text.startswith("@ "))
    lacking = {"id", "genre", "day", "sides", "title"} - head.keys()
    if lacking:
        raise Spoilt(f"{name}:{lines[0].number}: the passage lacks @ {', @ '.join(lacking)}")
    if head["genre"] not in GENRES:
        raise Spoilt(f"{name}:{lines[0].number}: {head['genre']} is none of {', '.join(GENRES)}")
    ours, theirs = ([word.strip() for word in part.split(",")] for part in head["sides"].split("="))
    if len(ours) != len(theirs):
        raise Spoilt(f"{name}:{lines[0].number}: @ sides has {len(ours)} words, then {len(theirs)}")
    return Written(
        id=head["id"], genre=head["genre"], day=date.fromisoformat(head["day"]),
        sides=tuple(zip(ours, theirs, strict=True)), title=head["title"],
        sentences=tuple(_sentences(lines[len(head) :], name)),
    )  # fmt: skip


def _sentences(lines: Sequence[Line], name: str) -> Iterator[Marked]:
    for words, fields in zip_longest(lines[::2], lines[1::2], fillvalue=Line(0, "")):
        if words.text.startswith("= ") or not fields.text.startswith("= "):
            raise Spoilt(f"{name}:{words.number}: a sentence and a line of claims go together")
        try:
            yield marked(words.text.strip(), fields.text[2:])
        except Spoilt as error:
            raise Spoilt(f"{name}:{words.number}: {error}") from None


def marked(words: str, fields: str) -> Marked:
    """Read one sentence with its claims.

    Raises Spoilt where marks cross or stay open, where a label, status, section or type is
    none of the codebook's, or where claims and parts differ in number.

    >>> one = marked("[S1 She] [C1 said] no.", "attributed other 1:statement by Ida Corvin")
    >>> one.text, one.marks[0], one.claims[0].by
    ('She said no.', Mark(label='S', numbers=(1,), start=0, end=3, measure=None), 'Ida Corvin')
    """
    text, marks = _unmarked(words)
    shift = len(_NEXT) - 1
    found = re.finditer(re.escape(_NEXT), text)
    cuts = [each.start() - shift * number for number, each in enumerate(found)]
    plain = text.replace(_NEXT, " ")
    marks = [_moved(mark, text, shift) for mark in marks]
    starts, ends = [0, *(cut + 1 for cut in cuts)], [*cuts, len(plain)]
    if fields.strip() == "none":
        return Marked(text=plain, marks=tuple(marks), claims=())
    parts = fields.split(" | ")
    if len(parts) != len(starts):
        raise Spoilt(f"{len(parts)} claims are told of {len(starts)} parts divided by ||")
    claims = tuple(
        _stated(part, start, end) for part, start, end in zip(parts, starts, ends, strict=True)
    )
    _check_numbers(marks, claims)
    return Marked(text=plain, marks=tuple(sorted(marks, key=lambda one: one.start)), claims=claims)


def _unmarked(words: str) -> tuple[str, list[Mark]]:
    """Take the marks out of a sentence and give their offsets in what is left."""
    left: list[str] = []
    size = at = 0
    opened: list[tuple[re.Match[str], int]] = []
    marks = []
    while at < len(words):
        if words[at] == "[":
            found = _LABEL.match(words, at + 1)
            if found is None:
                raise Spoilt(f"no label stands at {words[at : at + 12]!r}")
            opened.append((found, size))
            at = found.end()
        elif words[at] == "]":
            if not opened:
                raise Spoilt(
                    f"a bracket closes that none opened: {words[max(0, at - 12) : at + 1]!r}"
                )
            marks.append(_mark(*opened.pop(), size))
            at += 1
        else:
            left.append(words[at])
            size += 1
            at += 1
    if opened:
        raise Spoilt(f"the mark {opened[-1][0][0].strip()} stays open")
    return "".join(left), marks


def _mark(found: re.Match[str], start: int, end: int) -> Mark:
    label, numbers, measure = found.groups()
    if start == end:
        raise Spoilt(f"the mark {label}{numbers} holds no words")
    if (label == "F") != (measure is not None) or (measure and measure not in _MEASURES):
        raise Spoilt(f"the figure {found[0].strip()} has no measure of the codebook")
    of = tuple(int(number) for number in numbers.split("+"))
    return Mark(label, of, start, end, _MEASURES[measure] if measure else None)


def _moved(mark: Mark, text: str, shift: int) -> Mark:
    """Move a mark to where it stands once the dividers are taken out."""
    first, last = (shift * text.count(_NEXT, 0, at + 1) for at in (mark.start, mark.end))
    return mark._replace(start=mark.start - first, end=mark.end - last)


def _stated(part: str, start: int, end: int) -> Stated:
    told, _, by = part.strip().partition(" by ")
    status, _, rest = told.partition(" ")
    section, _, rest = rest.partition(" ")
    if status not in get_args(Status):
        raise Spoilt(f"{status!r} is no status of the codebook")
    if section not in get_args(Section):
        raise Spoilt(f"{section!r} is no section of the codebook")
    evidence = re.match(r"evidence=(\S+) ?", rest)
    rest = rest[evidence.end() :] if evidence else rest
    events = tuple(
        Told(int(found[2]), found[3], bool(found[1]))  # type: ignore[arg-type]  # checked below
        for found in _EVENT.finditer(rest)
    )
    unknown = {each.type for each in events} - set(get_args(EventType))
    if unknown or not events or _EVENT.sub("", rest).strip():
        raise Spoilt(f"{rest!r} are no events such as 1:strike or not 2:advance")
    return Stated(
        start=start, end=end, status=status, section=section, events=events,  # type: ignore[arg-type]
        evidence=tuple(evidence[1].split(",")) if evidence else (), by=by.strip() or None,
    )  # fmt: skip


def _check_numbers(marks: Sequence[Mark], claims: Sequence[Stated]) -> None:
    """See that each role is an event's that some claim tells."""
    told = {each.number for claim in claims for each in claim.events}
    for mark in marks:
        if mark.label in "EATMPWF" and not set(mark.numbers) <= told:
            raise Spoilt(f"{mark.label}{'+'.join(map(str, mark.numbers))} is of no event told")


def mirrored(passage: Written) -> Written:
    """Exchange the sides throughout a passage; its id ends in "-mirrored"."""
    both = {word: other for pair in passage.sides for word, other in (pair, pair[::-1])}
    longest = sorted(both, key=len, reverse=True)
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")

    def exchanged(text: str) -> str:
        return found.sub(lambda match: both[match[0]], text)

    return replace(
        passage,
        id=f"{passage.id}-mirrored",
        title=exchanged(passage.title),
        sentences=tuple(_exchanged(one, found, both) for one in passage.sentences),
    )


def _exchanged(one: Marked, found: re.Pattern[str], both: dict[str, str]) -> Marked:
    """Exchange a sentence's words and move its marks with them."""
    changes = [(each.end(), len(both[each[0]]) - len(each[0])) for each in found.finditer(one.text)]

    def moved(at: int) -> int:
        return at + sum(by for end, by in changes if end <= at)

    return Marked(
        text=found.sub(lambda match: both[match[0]], one.text),
        marks=tuple(
            mark._replace(start=moved(mark.start), end=moved(mark.end)) for mark in one.marks
        ),
        claims=tuple(
            replace(
                each, start=moved(each.start), end=moved(each.end),
                by=each.by and found.sub(lambda match: both[match[0]], each.by),
            )
            for each in one.claims
        ),
    )  # fmt: skip
