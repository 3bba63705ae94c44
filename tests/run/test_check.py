"""`verify` finds whatever does not stand where the ledger says."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.run.made import FIRST, a_daybook, added, rows, story, written

from daybook.ledger.entry import claim_entry, claim_of, passage_entry, passage_of
from daybook.run.check import verify
from daybook.run.know import records

HOUR = timedelta(hours=1)


def test_a_changed_byte_is_found(tmp_path: Path) -> None:
    """Wherever one byte of a stored record changes, verify names its page and no other."""
    book = tmp_path / "book"
    pages = [written(tmp_path / f"{n}.txt", story(f"Drone {n} fell.")) for n in range(2)]
    with a_daybook(book) as daybook:
        added(daybook, *pages)
        capture = daybook.book.latest_capture(str(pages[0]))
        assert capture is not None
        file = book / "archive" / capture.raw.file
        sound = file.read_bytes()
        for place in (capture.raw, capture.text):
            for at in (place.offset + 20, place.offset + place.length // 2):
                file.write_bytes(sound[:at] + bytes([sound[at] ^ 4]) + sound[at + 1 :])
                assert {fault.page for fault in verify(daybook)} == {str(pages[0])}
        file.write_bytes(sound)
        assert list(verify(daybook)) == []


def test_a_missing_archive_file_is_found(tmp_path: Path) -> None:
    """Where a file of the archive is gone, verify names every page in it."""
    book = tmp_path / "book"
    pages = [written(tmp_path / f"{n}.txt", story(f"Drone {n} fell.")) for n in range(2)]
    with a_daybook(book) as daybook:
        added(daybook, *pages)
        (book / "archive" / "captures-00001.warc.gz").unlink()
        faults = list(verify(daybook))
        assert [fault.page for fault in faults] == [str(page) for page in pages]
        assert "captures-00001.warc.gz" in faults[0].what


def test_a_false_quotation_is_found_and_never_exported(tmp_path: Path) -> None:
    """A claim whose words do not stand at its place is named, and left out of every export."""
    with a_daybook(tmp_path / "book") as daybook:
        added(daybook, written(tmp_path / "a.txt", story()))
        true = claim_of(next(iter(daybook.book.entries("claim"))))
        false = replace(true, id="c-false", quote=true.quote.replace("Drones", "Cranes"))
        off = replace(true, id="c-off", start=true.start + 1)
        daybook.book.append(claim_entry(each, None, FIRST + HOUR) for each in (false, off))
        assert [fault.record for fault in verify(daybook)] == ["c-false", "c-off"]
        assert {"c-false", "c-off"} & {r["id"] for r in records(daybook, "claims")} == set()


def test_a_false_speaker_is_found(tmp_path: Path) -> None:
    """A speaker's words must stand at their place as well."""
    with a_daybook(tmp_path / "book") as daybook:
        added(daybook, written(tmp_path / "a.txt", story()))
        claims = [claim_of(entry) for entry in daybook.book.entries("claim")]
        true = next(c for c in claims if c.speakers and c.speakers[0].start is not None)
        speaker = replace(true.speakers[0], text="The mayor of Vell")
        false = replace(true, id="c-false", speakers=(speaker,))
        daybook.book.append([claim_entry(false, None, FIRST + HOUR)])
        (fault,) = verify(daybook)
        assert fault.record == "c-false"
        assert "speaker" in fault.what


def test_a_passage_out_of_line_is_found(tmp_path: Path) -> None:
    """Passages follow each other and cover their page; another one is a fault."""
    with a_daybook(tmp_path / "book") as daybook:
        added(daybook, written(tmp_path / "a.txt", story()))
        true = passage_of(next(iter(daybook.book.entries("passage"))))
        false = replace(true, id="p-false", start=3, end=true.end - 1)
        daybook.book.append([passage_entry(false, FIRST + HOUR)])
        assert "p-false" in [fault.record for fault in verify(daybook)]
        assert "its passages end at" in " ".join(fault.what for fault in verify(daybook))


def test_a_record_of_no_page_is_found(tmp_path: Path) -> None:
    """A claim of a page that is not in the archive quotes nothing that anybody could check."""
    with a_daybook(tmp_path / "book") as daybook:
        added(daybook, written(tmp_path / "a.txt", story()))
        true = claim_of(next(iter(daybook.book.entries("claim"))))
        entry = claim_entry(replace(true, id="c-none", capture="0" * 64), None, FIRST + HOUR)
        daybook.book.append([entry])
        assert [fault.record for fault in verify(daybook)] == [entry.id]
        assert "c-none" not in {record["id"] for record in records(daybook, "claims")}


def test_what_was_superseded_is_checked_too(tmp_path: Path) -> None:
    """An older version is part of the record, and a fault in it is found."""
    book = tmp_path / "book"
    page = written(tmp_path / "a.txt", story())
    with a_daybook(book) as daybook:
        added(daybook, page)
        old = daybook.book.latest_capture(str(page))
        assert old is not None
        added(daybook, written(page, story("Cranes fell.")), at=FIRST + HOUR)
        file = book / "archive" / old.text.file
        with file.open("r+b") as archive:
            archive.seek(old.text.offset + 30)
            archive.write(b"\0\0\0")
        assert [fault.record for fault in verify(daybook)] == [old.id]
    assert rows(book, "SELECT count(*) FROM entries WHERE kind = 'capture'") == [(2,)]
