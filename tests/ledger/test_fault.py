"""A ledger that cannot be opened or written says so in one sentence, and loses nothing."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError, OperationalError
from tests.ledger.made import DAY, a_book, a_capture, at, capture_in, claim_in

from daybook.ledger.entry import Entry, erased_entry
from daybook.ledger.fault import (
    LedgerDamaged,
    LedgerFault,
    LedgerFull,
    LedgerInUse,
    LedgerUnwritable,
    NotALedger,
    fault_of,
)
from daybook.ledger.sqlite import opened

ROOT = Path(__file__).parents[2]


def many(first: int = 0, count: int = 5000) -> Iterator[Entry]:
    """More claims than fit on a small disk."""
    return (claim_in(number) for number in range(first, first + count))


def test_a_file_of_words_is_no_ledger(tmp_path: Path) -> None:
    """A file that is no database is refused and left as it was."""
    file = tmp_path / "ledger.sqlite"
    file.write_text("The harbour is open. " * 200, encoding="utf-8")
    with (
        pytest.raises(NotALedger, match=r"ledger\.sqlite is no ledger: give the folder"),
        opened(file),
    ):
        pass
    assert file.read_text(encoding="utf-8") == "The harbour is open. " * 200


def test_a_database_of_another_program_is_no_ledger(tmp_path: Path) -> None:
    """A database with other tables is refused and left as it was."""
    file = tmp_path / "other.sqlite"
    raw = sqlite3.connect(file)
    raw.execute("CREATE TABLE songs (name TEXT)")
    raw.commit()
    raw.close()
    before = file.read_bytes()
    with pytest.raises(NotALedger, match="another program"), opened(file):
        pass
    assert file.read_bytes() == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A ledger in a folder that does not exist cannot be opened."""
    with (
        pytest.raises(LedgerUnwritable, match="see whether its folder exists"),
        opened(tmp_path / "gone" / "ledger.sqlite"),
    ):
        pass


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    """Bytes overwritten in the middle of the file are told as damage."""
    with a_book(tmp_path, *many(count=300)):
        pass
    with (tmp_path / "ledger.sqlite").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096 * 40)
    with (
        pytest.raises(LedgerDamaged, match="put back a copy"),
        opened(tmp_path / "ledger.sqlite") as book,
    ):
        list(book.entries("claim"))


def test_a_full_disk_undoes_the_transaction(tmp_path: Path) -> None:
    """A file that may not grow keeps what it had, takes nothing in part, and goes on after."""
    with opened(tmp_path / "ledger.sqlite") as book:
        book.append([capture_in(), claim_in(1)])
        engine = book._engine
        engine.dispose()

        def shrink(raw: sqlite3.Connection, _record: object) -> None:
            raw.execute("PRAGMA max_page_count = 60")

        event.listen(engine, "connect", shrink)
        with pytest.raises(LedgerFull, match=r"ledger\.sqlite is full: free some disk space"):
            book.append(many(first=10))
        assert [entry.id for entry in book.history("claim")] == [claim_in(1).id]
        engine.dispose()
        event.remove(engine, "connect", shrink)
        assert book.append(many(first=10)) == 5000


def test_a_disk_that_refuses_undoes_the_transaction(tmp_path: Path) -> None:
    """When the system refuses to let the file grow, what was acknowledged stays."""
    program = dedent("""
        import resource, sys
        from pathlib import Path
        from daybook.ledger.fault import LedgerUnwritable
        from daybook.ledger.sqlite import opened
        from tests.ledger.made import claim_in
        with opened(Path(sys.argv[1])) as book:
            book.append(claim_in(number) for number in range(5))
            resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
            try:
                book.append(claim_in(number) for number in range(5, 5000))
            except LedgerUnwritable as fault:
                print(fault)
    """)
    told = run(program, str(tmp_path / "ledger.sqlite"))
    assert "see whether the disk is full" in told
    with opened(tmp_path / "ledger.sqlite") as book:
        assert len(list(book.history("claim"))) == 5


def run(program: str, *words: str) -> str:
    """What a program of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))},
    )
    return done.stdout


def test_a_second_writer_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger that another program is writing names the remedy after its patience."""
    monkeypatch.setattr("daybook.ledger.sqlite._WAIT_SECONDS", 0.05)
    with a_book(tmp_path, claim_in(1)) as book:
        other = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerInUse, match="wait until that has finished"):
            book.append([claim_in(2)])
        other.execute("ROLLBACK")
        other.close()
        assert book.append([claim_in(2)]) == 1


def test_an_erasure_beside_a_reader_is_finished_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program reads, old bytes stay and the fault says so; erasing again ends it."""
    monkeypatch.setattr("daybook.ledger.sqlite._WAIT_SECONDS", 0.05)
    erasure = erased_entry(a_capture().id, "asked", at(1))
    with a_book(tmp_path, capture_in(), claim_in(1)) as book:
        other = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
        other.execute("BEGIN")
        other.execute("SELECT * FROM entries").fetchall()
        with pytest.raises(LedgerInUse, match="close that program and erase again"):
            book.erase(erasure)
        other.execute("ROLLBACK")
        other.close()
        assert book.days() == ()
        assert book.erase(erasure) == 0
        left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert b"bridge at Ostrel" not in left


def test_an_open_ledger_can_be_read_while_it_is_written(tmp_path: Path) -> None:
    """Opening a second time while entries are read is no fault."""
    with a_book(tmp_path, claim_in(1)) as book, opened(tmp_path / "ledger.sqlite") as second:
        stream = book.entries("claim", day=DAY)
        assert second.append([claim_in(2)]) == 1
        assert len(list(stream)) in {1, 2}


def test_a_mistake_of_the_program_is_no_fault(tmp_path: Path) -> None:
    """Errors that no person can mend keep their own name."""
    refused = IntegrityError("INSERT", {}, sqlite3.IntegrityError("refused"))
    assert fault_of(refused, tmp_path) is None
    full = OperationalError("INSERT", {}, sqlite3.OperationalError("no code"))
    assert fault_of(full, tmp_path) is None
    assert issubclass(LedgerFull, LedgerFault)
