"""What holds for a book when several programs use it, or one of them is killed."""

import time
from pathlib import Path

from tests.ledger.made import a_capture
from tests.ledger.programs import BATCH, Reader, Writer

from daybook.ledger.book import moved_capture
from daybook.ledger.entry import Moved
from daybook.ledger.sqlite import opened
from daybook.model import Extent


def test_a_killed_writer_loses_nothing(tmp_path: Path) -> None:
    """After kill -9 at any moment every acknowledged entry is there, and no half batch."""
    file = tmp_path / "ledger.sqlite"
    with opened(file):
        pass
    done = 0
    for wait in (0.0, 0.002, 0.005, 0.009, 0.014, 0.02):
        writer = Writer(file, done)
        done = writer.first_told()
        time.sleep(wait)
        done = max(done, writer.killed())
        with opened(file) as book:
            found = [entry.id for entry in book.entries("claim")]
        assert len(found) == len(set(found))
        assert len(found) >= done
        assert len(found) % BATCH == 0
        done = len(found)


def test_a_kill_at_the_first_start_leaves_a_usable_file(tmp_path: Path) -> None:
    """A program killed while it makes the ledger leaves a file that the next start completes."""
    for wait in (0.0, 0.01, 0.02, 0.03, 0.05, 0.08):
        file = tmp_path / f"{wait}.sqlite"
        writer = Writer(file)
        time.sleep(wait)
        done = writer.killed()
        with opened(file) as book:
            assert len(list(book.entries("claim"))) >= done


def test_readers_do_not_disturb_a_writer(tmp_path: Path) -> None:
    """Two programs read whole batches, never half ones, while a third writes."""
    file = tmp_path / "ledger.sqlite"
    with opened(file):
        pass
    writer = Writer(file)
    readers = [Reader(file, 20 * BATCH) for _ in range(2)]
    assert [reader.told() for reader in readers] == ["whole batches only"] * 2
    assert writer.program.is_alive(), "the writer goes on"
    assert writer.killed() >= 20 * BATCH


def test_two_writers_take_turns(tmp_path: Path) -> None:
    """Two programs that start on the same new file both write, and nothing is lost."""
    file = tmp_path / "ledger.sqlite"
    writers = [Writer(file, first, batches=10) for first in (0, 1000)]
    for writer in writers:
        writer.program.join(60)
        assert writer.program.exitcode == 0
    with opened(file) as book:
        assert len(list(book.entries("claim"))) == 2 * 10 * BATCH


def test_a_move_changes_places_alone() -> None:
    """A moved capture has new places and is otherwise the same; no move changes nothing."""
    capture, there = a_capture(), Extent(file="b.warc.gz", offset=7, length=9)
    moved = moved_capture(capture, Moved(capture=capture.id, raw=there, text=there))
    assert (moved.raw, moved.text, moved.page) == (there, there, capture.page)
    assert moved_capture(capture, None) is capture
