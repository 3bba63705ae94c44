"""Erasure takes a page out of every file, and leaves the others alone."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from tests.run.made import FIRST, a_daybook, added, every_byte, rows, story, written

from daybook.ledger import sqlite
from daybook.ledger.fault import LedgerInUse
from daybook.run.check import verify
from daybook.run.erase import erase
from daybook.run.know import NoSuchPage, problems, records, stored_page

HOUR = timedelta(hours=1)
PRIVATE = "Piet Maro of 4 Mill Lane saw the drones, he said."


def test_no_byte_is_left(tmp_path: Path) -> None:
    """After an erasure no file holds a word of the page, and the other pages still stand."""
    book = tmp_path / "book"
    private = written(tmp_path / "private.txt", story(PRIVATE))
    others = [written(tmp_path / f"{n}.txt", story(f"Drone {n} fell.")) for n in range(3)]
    with a_daybook(book) as daybook:
        added(daybook, *others[:2], private, others[2])
        assert b"Mill Lane" in every_byte(book)
        done = erase(daybook, str(private), "a private person asked", FIRST + HOUR)
        assert done.entries > 3
        assert done.versions == ()
    for word in (b"Mill Lane", b"Piet Maro", b"private.txt"):
        assert word not in every_byte(book)
    with a_daybook(book) as daybook:
        assert list(verify(daybook)) == []
        pages = {record["page"] for record in records(daybook, "claims")}
        assert pages == {str(path) for path in others}
        assert [stored_page(daybook, str(path)).text for path in others] == [
            path.read_text(encoding="utf-8") for path in others
        ]
        with pytest.raises(NoSuchPage):
            stored_page(daybook, str(private))
    kept = rows(book, "SELECT supersedes, body FROM entries WHERE kind = 'erased'")
    assert kept == [(done.capture, '{"reason":"a private person asked"}')]


def test_erased_bytes_are_refused(tmp_path: Path) -> None:
    """What was erased is not taken in again, and the outcome says when and why it went."""
    page = written(tmp_path / "private.txt", story(PRIVATE))
    with a_daybook(tmp_path / "book") as daybook:
        (first,) = added(daybook, page)
        erase(daybook, (first.capture or "")[:8], "a private person asked", FIRST + HOUR)
        (again,) = added(daybook, page, at=FIRST + 2 * HOUR)
        assert (again.outcome, again.capture) == ("erased", first.capture)
        assert again.problems[0].what == (
            f"{page} was erased on 2033-01-14 (a private person asked)."
        )
        assert list(records(daybook, "claims")) == []
    assert b"Mill Lane" not in every_byte(tmp_path / "book")


def test_other_versions_are_told_of(tmp_path: Path) -> None:
    """An erasure takes one version, and names those of the page that are left."""
    page = written(tmp_path / "private.txt", story("Drones fell."))
    with a_daybook(tmp_path / "book") as daybook:
        (first,) = added(daybook, page)
        written(page, story(PRIVATE))
        added(daybook, page, at=FIRST + HOUR)
        done = erase(daybook, str(page), "a private person asked", FIRST + 2 * HOUR)
        assert done.versions == (first.capture,)
        assert {record["capture"] for record in records(daybook, "claims")} == {first.capture}
    assert b"Mill Lane" not in every_byte(tmp_path / "book")


def test_an_erasure_that_was_held_up_can_be_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another program holds the ledger, the same erasure by its digest takes the rest."""
    monkeypatch.setattr(sqlite, "_WAIT_SECONDS", 0.2)
    book = tmp_path / "book"
    page = written(tmp_path / "private.txt", story(PRIVATE))
    with a_daybook(book) as daybook:
        (first,) = added(daybook, page)
        reader = sqlite3.connect(book / "ledger.sqlite", isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM entries").fetchone()
        with pytest.raises(LedgerInUse, match=first.capture):
            erase(daybook, str(page), "a private person asked", FIRST + HOUR)
        reader.close()
        assert b"Mill Lane" in every_byte(book)
        done = erase(daybook, first.capture or "", "asked again", FIRST + 2 * HOUR)
        assert (done.reason, done.at) == ("a private person asked", FIRST + HOUR)
    assert b"Mill Lane" not in every_byte(book)


def test_nothing_is_erased_that_is_not_there(tmp_path: Path) -> None:
    """A page that is not in the daybook cannot be erased."""
    with (
        a_daybook(tmp_path / "book") as daybook,
        pytest.raises(NoSuchPage, match=r"No page or capture named gone\.txt"),
    ):
        erase(daybook, "gone.txt", "a private person asked", FIRST)


def test_the_problems_of_a_page_go_with_it(tmp_path: Path) -> None:
    """What was said of a page that was erased goes too."""
    page = tmp_path / "private.txt"
    page.write_bytes(story("Caf\u00e9 Vell in 4 Mill Lane burned.").encode("latin-1"))
    with a_daybook(tmp_path / "book") as daybook:
        added(daybook, page)
        assert [noted.problem.where for noted in problems(daybook, lambda: FIRST)] == [str(page)]
        erase(daybook, str(page), "a private person asked", FIRST + HOUR)
        assert list(problems(daybook, lambda: FIRST)) == []
