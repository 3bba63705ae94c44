"""A SQLite ledger answers by moment, refuses change, and forgets only what is erased."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ledger.made import DAY, a_book, a_capture, a_claim, at, capture_in, claim_in

from daybook.ledger.book import Book
from daybook.ledger.entry import (
    Entry,
    capture_entry,
    claim_entry,
    claim_of,
    erased_entry,
    moved_entry,
    problem_entry,
    superseded_entry,
)
from daybook.ledger.fault import ClockWentBack, ManyCaptures, WrongKind
from daybook.ledger.sqlite import opened
from daybook.model import Capture, Extent, Problem


def ids(entries: Iterable[Entry]) -> list[str]:
    """The ids of some entries, in order."""
    return [entry.id for entry in entries]


def test_entries_come_back_as_written(tmp_path: Path) -> None:
    """What is read is what was written, in the order of writing."""
    written = (capture_in(), *(claim_in(number) for number in range(1200)))
    with a_book(tmp_path, *written) as book:
        assert tuple(book.entries("claim")) == written[1:]
        assert tuple(book.entries("capture")) == written[:1]


def test_entries_outlast_the_program(tmp_path: Path) -> None:
    """A closed ledger opened again holds what it held."""
    with a_book(tmp_path, claim_in()):
        pass
    with a_book(tmp_path) as book:
        assert ids(book.entries("claim")) == [claim_in().id]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(st.integers(0, 12), max_size=8), max_size=5))
def test_appending_twice_is_appending_once(batches: list[list[int]]) -> None:
    """An entry that is there already is skipped, within a batch and between batches."""
    seen: set[int] = set()
    with TemporaryDirectory() as folder, a_book(Path(folder)) as book:
        for batch in batches:
            assert book.append(map(claim_in, batch)) == len(set(batch) - seen)
            seen |= set(batch)
        assert {entry.id for entry in book.entries("claim")} == {claim_in(n).id for n in seen}
        assert len(list(book.history("claim"))) == len(seen)


def test_a_failing_batch_leaves_nothing(tmp_path: Path) -> None:
    """A batch that breaks off half way is not written at all."""

    def torn() -> Iterator[Entry]:
        yield from (claim_in(number) for number in range(700))
        raise ValueError("torn")

    with a_book(tmp_path) as book:
        with pytest.raises(ValueError, match="torn"):
            book.append(torn())
        assert list(book.history("claim")) == []


def test_questions_by_capture_page_and_day(tmp_path: Path) -> None:
    """Entries can be asked for by capture, page and day."""
    later = DAY + timedelta(days=1)
    entries = (
        claim_in(1),
        claim_in(2, "two"),
        claim_in(3, "two", day=later),
        claim_in(4, day=None),
    )
    with a_book(tmp_path, *entries) as book:
        two = a_capture("two")
        assert ids(book.entries("claim", capture=two.id)) == ids(entries[1:3])
        assert ids(book.entries("claim", page=two.page)) == ids(entries[1:3])
        assert ids(book.entries("claim", day=DAY)) == ids(entries[:2])
        assert ids(book.entries("claim", day=later, capture=two.id)) == ids(entries[2:3])
        assert book.days() == ((DAY, 2), (later, 1))
        assert book.newest_day() == later


def test_questions_of_many_captures(tmp_path: Path) -> None:
    """What stands of many captures comes at one asking, as of a moment too."""
    names = [f"page {number}" for number in range(1100)]
    entries = [claim_in(number, name) for number, name in enumerate(names)]
    late = claim_in(7000, names[3], minutes=5)
    gone = superseded_entry(entries[4].id, "misread", at(6))
    with a_book(tmp_path, *entries, late, gone) as book:
        digests = [a_capture(name).id for name in names[1:]]
        now, then = (list(book.of_captures("claim", digests, told)) for told in (None, at(1)))
        assert {entry.id for entry in now} == {*ids(entries[1:]), late.id} - {entries[4].id}
        assert {entry.id for entry in then} == {*ids(entries[1:])}
        assert len(now) == len(then) == len(digests)
        assert list(book.of_captures("claim", [])) == []


def test_since_leaves_out_what_was_before(tmp_path: Path) -> None:
    """From a moment on means: recorded at it or after it."""
    with a_book(tmp_path, claim_in(1), claim_in(2, minutes=10), claim_in(3, minutes=20)) as book:
        assert ids(book.entries("claim", since=at(10))) == [claim_in(2).id, claim_in(3).id]
        assert ids(book.entries("claim", since=at(1), as_of=at(15))) == [claim_in(2).id]
        assert ids(book.entries("claim", since=at(21))) == []


def test_as_of_tells_what_was_known(tmp_path: Path) -> None:
    """At a moment there stands what was recorded at or before it."""
    with a_book(tmp_path, claim_in(1, minutes=0), claim_in(2, minutes=10)) as book:
        assert ids(book.entries("claim", as_of=at(-1))) == []
        assert ids(book.entries("claim", as_of=at(0))) == [claim_in(1).id]
        assert ids(book.entries("claim", as_of=at(9))) == [claim_in(1).id]
        assert len(list(book.entries("claim", as_of=at(10)))) == 2
        assert book.days(at(5)) == ((DAY, 1),)
        assert book.newest_day(at(-1)) is None
        assert book.last_recorded_at() == at(10)


def test_a_claim_can_replace_another(tmp_path: Path) -> None:
    """A claim that supersedes takes the other's place from then on, not before."""
    old = claim_in(1)
    new = claim_entry(a_claim(1, quote="It is shut."), DAY, at(10), supersedes=old.id)
    with a_book(tmp_path, old, new) as book:
        assert ids(book.entries("claim")) == [new.id]
        assert ids(book.entries("claim", as_of=at(5))) == [old.id]
        assert ids(book.history("claim")) == [old.id, new.id]
        assert book.days() == ((DAY, 1),)


def test_a_claim_can_be_withdrawn(tmp_path: Path) -> None:
    """A superseded claim no longer stands, nor does its day if it was the only one."""
    later = DAY + timedelta(days=1)
    only = claim_in(2, day=later)
    gone = superseded_entry(only.id, "not said", at(10), capture=only.capture)
    with a_book(tmp_path, claim_in(1), only, gone) as book:
        assert ids(book.entries("claim")) == [claim_in(1).id]
        assert book.days() == ((DAY, 1),)
        assert book.newest_day() == DAY
        assert book.newest_day(at(5)) == later
        assert ids(book.entries("superseded")) == [gone.id]


def test_a_capture_can_be_withdrawn(tmp_path: Path) -> None:
    """A superseded capture takes everything that was read from it along."""
    capture = a_capture()
    gone = superseded_entry(capture.id, "a hoax", at(10), capture=capture.id)
    problem = Problem(stage="read/1", where="x", what="It is torn.", remedy="Mend it.")
    entries = (
        capture_in(),
        claim_in(1),
        claim_in(2, "two"),
        problem_entry(problem, at(), capture=capture.id),
    )
    with a_book(tmp_path, *entries, gone) as book:
        assert ids(book.entries("claim")) == [claim_in(2, "two").id]
        assert list(book.entries("capture")) == []
        assert list(book.entries("problem")) == []
        assert len(list(book.entries("claim", as_of=at(9)))) == 2
        assert ids(book.entries("superseded")) == [gone.id]
        assert book.days() == ((DAY, 1),)
        assert book.capture(capture.id) == capture, "its bytes are still kept"
        assert book.ends() == {"a.warc.gz": 500}


def test_a_withdrawal_can_be_undone(tmp_path: Path) -> None:
    """Superseding a withdrawal brings back what it took, until it is withdrawn again."""
    capture = a_capture()
    gone = superseded_entry(capture.id, "a hoax", at(10), capture=capture.id)
    undone = superseded_entry(gone.id, "no hoax", at(20), capture=capture.id)
    again = superseded_entry(capture.id, "a hoax", at(30), capture=capture.id)
    with a_book(tmp_path, capture_in(), claim_in(1), gone, undone, again) as book:
        standing = [(minutes, len(book.days(at(minutes)))) for minutes in (9, 10, 20, 30)]
        assert standing == [(9, 1), (10, 0), (20, 1), (30, 0)]
        found = [len(list(book.entries("claim", as_of=at(minutes)))) for minutes in (9, 10, 20, 30)]
        assert found == [1, 0, 1, 0]
        assert book.newest_day(at(20)) == DAY
        assert book.newest_day() is None


def test_a_chain_of_replacements_leaves_the_last(tmp_path: Path) -> None:
    """A claim that was replaced does not come back when its replacement is replaced."""
    first = claim_in(1)
    second = claim_entry(a_claim(1, quote="It is shut."), DAY, at(1), supersedes=first.id)
    third = claim_entry(a_claim(1), DAY, at(2), supersedes=second.id)
    with a_book(tmp_path, first, second, third) as book:
        assert ids(book.entries("claim")) == [third.id]
        assert book.days() == ((DAY, 1),)


def test_times_never_run_backwards(tmp_path: Path) -> None:
    """A writer whose clock is seconds behind gets the time of the last entry."""
    with a_book(tmp_path, claim_in(1, minutes=10), claim_in(2, minutes=9.5)) as book:
        assert [entry.recorded_at for entry in book.entries("claim")] == [at(10), at(10)]


def test_a_clock_that_is_wrong_is_refused(tmp_path: Path) -> None:
    """A new entry well before the last is refused; an old one written again is not."""
    with a_book(tmp_path, claim_in(1, minutes=0), claim_in(2, minutes=600)) as book:
        assert book.append([claim_in(1, minutes=0)]) == 0
        with pytest.raises(ClockWentBack, match="set this machine's clock right"):
            book.append([claim_in(3, minutes=600), claim_in(4, minutes=0)])
        assert len(list(book.entries("claim"))) == 2


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entries SET body = 'x'",
        "UPDATE entries SET recorded_at = recorded_at WHERE kind = 'claim'",
        "DELETE FROM entries",
        "DELETE FROM entries WHERE kind = 'erased'",
        "DELETE FROM entries WHERE kind = 'claim' AND seq = 2",
        (
            "INSERT INTO entries (id, kind, recorded_at, made_by, body) "
            "VALUES ('e-new', 'claim', '1999-01-01T00:00:00.000000Z', 'me', '{}')"
        ),
        (
            "REPLACE INTO entries (seq, id, kind, recorded_at, made_by, body) "
            "VALUES (2, 'e-new', 'claim', '2999-01-01T00:00:00.000000Z', 'me', '{}')"
        ),
    ],
)
def test_the_file_itself_refuses_change(tmp_path: Path, change: str) -> None:
    """Any program that changes or deletes an entry is told what to write instead."""
    with a_book(tmp_path, capture_in(), claim_in()) as book:
        book.erase(erased_entry("cd" * 32, "asked", at()))
    raw = sqlite3.connect(tmp_path / "ledger.sqlite")
    before = raw.execute("SELECT * FROM entries").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only: write|in order of time: give"):
        raw.execute(change)
    assert raw.execute("SELECT * FROM entries").fetchall() == before
    raw.close()


def test_replacing_by_id_changes_nothing(tmp_path: Path) -> None:
    """REPLACE with the id of an entry leaves the entry as it was."""
    with a_book(tmp_path, claim_in()):
        pass
    raw = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
    raw.execute(
        "REPLACE INTO entries (id, kind, recorded_at, made_by, body) "
        "VALUES (?, 'claim', '2999-01-01T00:00:00.000000Z', 'me', '{}')",
        (claim_in().id,),
    )
    assert raw.execute("SELECT id, body FROM entries").fetchall() == [
        (claim_in().id, claim_in().body)
    ]
    raw.close()


def moved(capture: Capture, file: str, offset: int) -> Capture:
    """A capture whose two records lie elsewhere."""
    return replace(
        capture,
        raw=Extent(file=file, offset=offset, length=400),
        text=Extent(file=file, offset=offset + 400, length=100),
    )


def test_moves_are_followed(tmp_path: Path) -> None:
    """A capture is found where its records lie now, through several moves."""
    one, two = a_capture("one"), a_capture("two", file="b.warc.gz")
    with a_book(tmp_path, capture_entry(one, at()), capture_entry(two, at())) as book:
        assert book.ends() == {"a.warc.gz": 500, "b.warc.gz": 500}
        book.append([moved_entry(moved(one, "c.warc.gz", 90), at(1))])
        book.append([moved_entry(moved(one, "b.warc.gz", 500), at(2))])
        assert book.capture(one.id) == moved(one, "b.warc.gz", 500)
        assert book.latest_capture(one.page) == moved(one, "b.warc.gz", 500)
        assert set(book.captures([two.id, one.id])) == {moved(one, "b.warc.gz", 500), two}
        assert book.ends() == {"b.warc.gz": 1000}
        assert {capture.id for capture in book.extents("b.warc.gz")} == {one.id, two.id}
        assert book.extents("a.warc.gz") == ()


def test_captures_are_found_by_page_and_digits(tmp_path: Path) -> None:
    """A person names a capture by its address or by its first digits."""
    first = a_capture("one", page="https://harbour.example/live")
    second = replace(a_capture("two", page=first.page), version=2)
    with a_book(tmp_path, capture_entry(first, at()), capture_entry(second, at(5))) as book:
        assert book.latest_capture(first.page) == second
        assert book.latest_capture(first.page, at(1)) == first
        assert book.latest_capture("https://harbour.example/other") is None
        assert book.find_capture(first.page) == second
        assert book.find_capture(first.id[:8].upper()) == first
        assert book.find_capture(first.id) == first
        assert book.find_capture(first.id[:3]) is None
        assert book.find_capture("feedfeed") is None
        assert book.capture("feedfeed") is None


def test_digits_of_several_captures_are_refused(tmp_path: Path) -> None:
    """Digits that fit several captures ask for more digits."""
    pair = [replace(a_capture(), id=digest * 16) for digest in ("abcd", "abce")]
    twins = [replace(pair[0], id="abcd" * 15 + "0000"), pair[0]]
    with a_book(tmp_path, *(capture_entry(capture, at()) for capture in (*pair, *twins))) as book:
        assert book.find_capture("abce") == pair[1]
        with pytest.raises(ManyCaptures, match="give more digits"):
            book.find_capture("abcdabcd")


def test_an_erased_capture_is_gone_from_every_moment(tmp_path: Path) -> None:
    """Erasing removes all that was read from a capture, also for moments before it."""
    one = a_capture("one")
    entries = (capture_in("one"), claim_in(1), capture_in("two"), claim_in(2, "two"))
    gone = superseded_entry(claim_in(1).id, "misread", at(1), capture=one.id)
    erasure = erased_entry(one.id, "asked by the person", at(20))
    with a_book(tmp_path, *entries, gone) as book:
        assert book.erase(erasure) == 3
        assert ids(book.history("claim", as_of=at(5))) == [claim_in(2, "two").id]
        assert list(book.history("superseded")) == []
        assert book.capture(one.id) is None
        assert book.erasure(one.id) == erasure
        assert book.erasure(a_capture("two").id) is None
        assert ids(book.entries("erased")) == [erasure.id]
        assert book.days() == ((DAY, 1),)


def test_an_erased_capture_stays_away(tmp_path: Path) -> None:
    """What was erased is not written again; erasing twice is erasing once."""
    erasure = erased_entry(a_capture().id, "asked", at(1))
    with a_book(tmp_path, capture_in(), claim_in()) as book:
        assert book.erase(erasure) == 2
        again = (capture_in(minutes=2), claim_in(minutes=2), claim_in(5, "two", minutes=2))
        assert book.append(again) == 1
        assert book.erase(replace(erasure, recorded_at=at(3))) == 0
        assert list(book.entries("capture")) == []


def test_an_erasure_moves_its_neighbours(tmp_path: Path) -> None:
    """The erasure and the new places of the file's other captures are written together."""
    one, two = a_capture("one"), moved(a_capture("two"), "a.warc.gz", 500)
    with a_book(tmp_path, capture_entry(one, at()), capture_entry(two, at())) as book:
        there = moved(two, "b.warc.gz", 0)
        book.erase(erased_entry(one.id, "asked", at(1)), [moved_entry(there, at(1))])
        assert book.ends() == {"b.warc.gz": 500}
        assert book.extents("b.warc.gz") == (there,)


def test_an_erasure_is_an_erasure(tmp_path: Path) -> None:
    """Only an entry of kind erased erases."""
    with a_book(tmp_path, claim_in()) as book, pytest.raises(WrongKind, match="kind erased"):
        book.erase(superseded_entry(a_capture().id, "no", at()))


def test_no_erased_word_is_left_in_the_files(tmp_path: Path) -> None:
    """After erasures no byte of the words, digests' rows or addresses is in any file."""
    names = [f"page-{number:02}-of-Vell" for number in range(24)]
    sizes = [40, 700, 2600, 9000]

    def entries() -> list[Entry]:
        return [
            claim_entry(
                a_claim(n, a_capture(name), f"secret {name} " + "x" * sizes[n % 4]), DAY, at()
            )
            for n in range(40)
            for name in names
        ]

    with a_book(tmp_path, *map(capture_in, names), *entries()) as book:
        for name in names[::2]:
            book.erase(erased_entry(a_capture(name).id, "asked", at(1)))
            left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
            assert name.encode() not in left
        assert len(list(book.entries("claim"))) == 40 * 12
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert all((name.encode() in left) == (name not in names[::2]) for name in names)


def test_streams_can_be_left_early(tmp_path: Path) -> None:
    """A reader that stops after one entry leaves the ledger free for writers."""
    with a_book(tmp_path, *(claim_in(number) for number in range(2000))) as book:
        stream = book.entries("claim")
        assert claim_of(next(stream)).start == 0
        assert book.append([claim_in(9999)]) == 1
        assert sum(1 for _ in stream) == 1999, "a stream shows the ledger as it began"


def test_an_empty_ledger_answers(tmp_path: Path) -> None:
    """A ledger without entries has no days, no ends and no last time."""
    with opened(tmp_path / "ledger.sqlite") as book:
        keeper: Book = book
        assert keeper.days() == ()
        assert keeper.newest_day() is None
        assert keeper.ends() == {}
        assert keeper.last_recorded_at() is None
        assert list(keeper.entries("claim", day=date(2031, 3, 3), as_of=at())) == []
        assert keeper.append([]) == 0
