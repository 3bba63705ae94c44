"""Entries keep what they were given, under ids made of their content."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.ledger.made import DAY, a_capture, a_claim, at

from daybook.ledger.entry import (
    KINDS,
    Erased,
    Moved,
    Superseded,
    capture_entry,
    capture_of,
    claim_entry,
    claim_of,
    decoded,
    erased_entry,
    erased_of,
    fenced_id,
    moved_entry,
    moved_of,
    passage_entry,
    passage_of,
    problem_entry,
    problem_of,
    superseded_entry,
    superseded_of,
)
from daybook.ledger.fault import ClockWithoutZone, WrongKind
from daybook.model import Capture, Claim, Passage, Place, Problem

law = settings(max_examples=50, deadline=None)  # the first example loads pydantic

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_TIMES = st.datetimes(timezones=st.just(UTC))
_FIELDS = st.lists(st.one_of(_TEXTS, st.binary(max_size=9), st.integers(), st.none()), max_size=5)

# JSON has no words for what is no number, nor for what has no end.
_NUMBERS = st.floats(allow_nan=False, allow_infinity=False)

for plain, strategy in ((str, _TEXTS), (datetime, _TIMES), (float, _NUMBERS)):
    st.register_type_strategy(plain, strategy)

# A place that may have no point is never made with one.
st.register_type_strategy(
    Place,
    st.builds(Place, lat=st.none(), lon=st.none())
    | st.builds(
        Place,
        lat=_NUMBERS,
        lon=_NUMBERS,
        kind=st.sampled_from(("settlement", "facility")),
        withheld=st.just(False),  # noqa: FBT003 - what hypothesis takes
    ),
)


@law
@given(_FIELDS, _FIELDS)
def test_ids_of_unlike_fields_differ(
    one: list[str | bytes | int | None], other: list[str | bytes | int | None]
) -> None:
    """Two lists of fields share an id only when they are the same list."""
    assume([(type(field), field) for field in one] != [(type(field), field) for field in other])
    assert fenced_id("e-", *one) != fenced_id("e-", *other)


def test_fields_do_not_run_together() -> None:
    """Moving a letter from one field to the next gives another id."""
    ids = {fenced_id("c-", "ab", "c"), fenced_id("c-", "a", "bc"), fenced_id("c-", "abc")}
    assert len(ids) == 3
    assert all(len(made) == 22 and made.startswith("c-") for made in ids)


@law
@given(st.from_type(Capture))
def test_a_capture_comes_back(capture: Capture) -> None:
    """A capture read from its entry is the capture that was written."""
    assert capture_of(capture_entry(capture, at())) == capture


@law
@given(st.from_type(Claim), st.none() | st.dates())
def test_a_claim_comes_back(claim: Claim, day: date | None) -> None:
    """A claim read from its entry is the claim that was written, under its day."""
    entry = claim_entry(claim, day, at())
    assert claim_of(entry) == claim
    assert (entry.day, entry.section, entry.made_by) == (day, claim.section, claim.reader)


@law
@given(st.from_type(Passage))
def test_a_passage_comes_back(passage: Passage) -> None:
    """A passage read from its entry is the passage that was written, under its day."""
    entry = passage_entry(passage, at())
    assert passage_of(entry) == passage
    assert entry.day == passage.published


@law
@given(st.from_type(Problem))
def test_a_problem_comes_back(problem: Problem) -> None:
    """A problem read from its entry is the problem that was written."""
    assert problem_of(problem_entry(problem, at(), page="p")) == problem


@law
@given(_TEXTS, _TEXTS)
def test_acts_come_back(what: str, reason: str) -> None:
    """A supersession and an erasure keep what they name and why."""
    gone = superseded_entry(what, reason, at(), capture="ab")
    assert superseded_of(gone) == Superseded(what=what, reason=reason, capture="ab")
    assert erased_of(erased_entry(what, reason, at())) == Erased(capture=what, reason=reason)


def test_a_move_comes_back() -> None:
    """A move keeps both new places, and moving back is a move of its own."""
    there, back = (moved_entry(a_capture(), at(minutes)) for minutes in (1, 2))
    capture = a_capture()
    assert moved_of(there) == Moved(capture=capture.id, raw=capture.raw, text=capture.text)
    assert there.id != back.id


def test_bodies_are_canonical() -> None:
    """A body is JSON with sorted keys, no blanks, and letters as they are printed."""
    body = claim_entry(a_claim(quote="“Łódź” is open."), DAY, at()).body
    assert "“Łódź” is open." in body
    again = json.dumps(json.loads(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert body == again


def test_an_erasure_tells_nothing_of_the_page() -> None:
    """An erasure holds digest, reason and date and nothing else."""
    entry = erased_entry("ab12", "asked by the person", at())
    assert (entry.supersedes, entry.body) == ("ab12", '{"reason":"asked by the person"}')
    assert (entry.capture, entry.page, entry.day, entry.section) == (None, None, None, None)


def test_a_replacement_is_another_entry() -> None:
    """A claim written again in place of a later reading is an entry of its own."""
    first = claim_entry(a_claim(), DAY, at())
    assert claim_entry(a_claim(), DAY, at(5)).id == first.id
    assert claim_entry(a_claim(), DAY, at(5), supersedes="e-1").id != first.id


def test_a_clock_has_a_zone() -> None:
    """A time without a zone is refused."""
    with pytest.raises(ClockWithoutZone, match="no zone"):
        claim_entry(a_claim(), DAY, datetime(2031, 3, 3))  # noqa: DTZ001  # the fault itself


def test_a_wrong_kind_is_named() -> None:
    """Asking a claim's entry for a capture says what the entry is."""
    entry = claim_entry(a_claim(), DAY, at())
    with pytest.raises(WrongKind, match="is a claim, not a capture"):
        capture_of(entry)


def test_every_kind_can_be_decoded() -> None:
    """Each kind of entry has a value."""
    passage = Passage(id="p", page="p", capture="c", start=0, end=1, kind="article")
    problem = Problem(stage="read.page/1", where="x", what="It is torn.", remedy="Mend it.")
    made = (
        capture_entry(a_capture(), at()),
        passage_entry(passage, at()),
        claim_entry(a_claim(), DAY, at()),
        problem_entry(problem, at()),
        superseded_entry("e-1", "read again", at()),
        erased_entry("ab", "asked", at()),
        moved_entry(a_capture(), at()),
    )
    assert tuple(entry.kind for entry in made) == KINDS
    assert [type(decoded(entry)).__name__.lower() for entry in made] == list(KINDS)
