"""Keeping pages and reading them back."""

import gzip
import itertools
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from daybook.archive import ArchiveBusy, Damaged, NotOpen, Store, digest
from daybook.gather import found
from daybook.model import Extent, Fetched

AT = datetime(2031, 3, 3, 6, 30, tzinfo=UTC)
HTTP = (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"))


def a_page(
    body: bytes = b"<p>Shelling near Vell",
    page: str = "https://post.example/1",
    headers: tuple[tuple[str, str], ...] = (),
) -> Fetched:
    """Give a page as gathering would."""
    return Fetched(
        page=page,
        body=body,
        media_type="text/html",
        charset="utf-8",
        headers=headers,
        captured_at=AT,
    )


def ends(places: list[tuple[Extent, Extent]]) -> dict[str, int]:
    """Give what a ledger would know of the archive: the end of each file."""
    known: dict[str, int] = {}
    for place in itertools.chain.from_iterable(places):
        known[place.file] = max(known.get(place.file, 0), place.offset + place.length)
    return known


def an_archive(folder: Path, pages: int = 3, roll_at: int = 1 << 29) -> list[tuple[Extent, Extent]]:
    """Keep some pages and give their places."""
    with Store(folder, roll_at) as store:
        store.recover({})
        places = [
            store.keep(a_page(b"<p>Page %d" % n, f"https://post.example/{n}"), f"Page {n}")
            for n in range(pages)
        ]
        store.flush()
    return places


@given(
    body=st.binary(max_size=2000),
    text=st.text(max_size=500),
    page=st.text(min_size=1, max_size=30),
    headers=st.lists(st.tuples(st.text(max_size=10), st.text(max_size=30)), max_size=3),
)
@settings(max_examples=60, deadline=None)
def test_what_is_kept_comes_back(
    body: bytes, text: str, page: str, headers: list[tuple[str, str]]
) -> None:
    """Any bytes, any text, any address and any headers come back as they were kept."""
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder)) as store:
        store.recover({})
        for address in (page, "https://post.example/" + page):
            raw, kept = store.keep(a_page(body, address, tuple(headers)), text)
            assert store.body(raw) == body
            assert store.text(kept) == text


def test_other_tools_read_the_archive(tmp_path: Path) -> None:
    """The files are WARC files whose records and digests a WARC library accepts."""
    with Store(tmp_path) as store:
        store.recover({})
        store.keep(a_page(b"<p>one", headers=HTTP), "one")
        store.keep(a_page(b"<p>two", page="pages/two \u00e9.html"), "two \u00e9")
        store.flush()
    seen = []
    with (tmp_path / "captures-00001.warc.gz").open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            payload = record.content_stream().read()
            seen.append((record.rec_type, record.rec_headers["WARC-Target-URI"], payload))
    assert [kind for kind, _, _ in seen] == [
        "warcinfo", "response", "conversion", "resource", "conversion"
    ]  # fmt: skip
    assert seen[1][1:] == ("https://post.example/1", b"<p>one")
    assert seen[3][1:] == ("file:pages/two%20%C3%A9.html", b"<p>two")
    assert seen[4][2] == "two \u00e9".encode()


def test_a_record_tells_what_it_holds(tmp_path: Path) -> None:
    """A raw record carries the capture's id and date, its text refers to it."""
    with Store(tmp_path) as store:
        store.recover({})
        store.keep(a_page(b"<p>one", headers=HTTP), "one")
    with (tmp_path / "captures-00001.warc.gz").open("rb") as file:
        _, raw, text = [(r.rec_headers, r.http_headers) for r in ArchiveIterator(file)]
    assert raw[0]["WARC-Payload-Digest"] == "sha256:" + digest(b"<p>one")
    assert raw[0]["WARC-Date"] == "2031-03-03T06:30:00Z"
    assert text[0]["WARC-Refers-To"] == raw[0]["WARC-Record-ID"]
    assert text[0]["Content-Type"] == "text/plain; charset=utf-8"
    assert raw[1]["X-Archive-Orig-Content-Encoding"] == "gzip"
    assert raw[1]["Content-Length"] == "6"


def test_an_archive_can_be_gathered_again(tmp_path: Path) -> None:
    """An archive file given to another book yields the same pages."""
    kept = a_page(b"<p>one", headers=(("Content-Type", "text/html; charset=utf-8"),))
    with Store(tmp_path) as store:
        store.recover({})
        store.keep(kept, "one")
    (again,) = found([tmp_path / "captures-00001.warc.gz"], AT)
    (page,) = again.outcome.made
    assert (page.page, page.body, page.charset) == (kept.page, kept.body, kept.charset)
    assert page.captured_at == kept.captured_at


def test_a_full_file_is_followed_by_a_new_one(tmp_path: Path) -> None:
    """Past the size given a new file is begun, and writing goes on in the newest."""
    places = an_archive(tmp_path, pages=4, roll_at=1500)
    names = [raw.file for raw, _ in places]
    assert names[0] == "captures-00001.warc.gz"
    assert names[-1] > names[0]
    with Store(tmp_path, 1500) as store:
        store.recover(ends(places))
        raw, _ = store.keep(a_page(), "more")
        assert raw.file >= names[-1]
        assert [store.text(text) for _, text in places] == [f"Page {n}" for n in range(4)]


def test_reading_needs_no_lock(tmp_path: Path) -> None:
    """A page can be read while another program writes."""
    places = an_archive(tmp_path)
    with Store(tmp_path) as writer:
        writer.recover(ends(places))
        assert Store(tmp_path).text(places[0][1]) == "Page 0"


def test_one_program_writes(tmp_path: Path) -> None:
    """A second writer is told who holds the archive, and may come later."""
    script = (
        "import sys, pathlib, daybook.archive as a\nwith a.Store(pathlib.Path(sys.argv[1])): pass\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with Store(tmp_path), pytest.raises(ArchiveBusy, match="is writing to") as busy:
        Store(tmp_path).__enter__()
    with Store(tmp_path):
        beside = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "ArchiveBusy" in beside.stderr
    assert subprocess.run(command, check=False).returncode == 0
    assert busy.value.problem().remedy == "Wait until it has finished, then try again."


def test_writing_waits_for_recovery(tmp_path: Path) -> None:
    """Nothing is written to an archive that is not open or not yet recovered."""
    store = Store(tmp_path)
    with pytest.raises(NotOpen):
        store.keep(a_page(), "x")
    with store, pytest.raises(NotOpen, match="call `recover` first"):
        store.keep(a_page(), "x")
    with pytest.raises(NotOpen):
        store.recover({})


def test_every_changed_bit_is_seen(tmp_path: Path) -> None:
    """A record in which any one byte was changed is damaged, never another page."""
    raw, text = an_archive(tmp_path, pages=1)[0]
    file = tmp_path / raw.file
    sound = file.read_bytes()
    unseen = []
    for at in range(raw.offset, len(sound)):
        changed = bytearray(sound)
        changed[at] ^= 0x20
        file.write_bytes(changed)
        try:
            kept = (Store(tmp_path).body(raw), Store(tmp_path).text(text))
        except Damaged:
            continue
        unseen.append(at)
        assert kept == (b"<p>Page 0", "Page 0")
    # What says nothing may differ: ten bytes of a gzip header, the last bits before its checksum.
    mute = {p.offset + at for p in (raw, text) for at in (*range(10), p.length - 9)}
    assert set(unseen) <= mute


def test_a_forged_record_is_seen(tmp_path: Path) -> None:
    """A record packed anew round other words does not fit its digest."""
    raw, _ = an_archive(tmp_path, pages=1)[0]
    file = tmp_path / raw.file
    sound = file.read_bytes()
    record = gzip.decompress(sound[raw.offset : raw.offset + raw.length])
    forged = gzip.compress(record.replace(b"Page 0", b"Page 9"))
    file.write_bytes(sound[: raw.offset] + forged)
    with pytest.raises(Damaged, match="does not fit its digest"):
        Store(tmp_path).body(Extent(file=raw.file, offset=raw.offset, length=len(forged)))


def test_a_fault_names_file_and_place(tmp_path: Path) -> None:
    """A record that is gone or of another kind is named with its file and byte."""
    raw, text = an_archive(tmp_path, pages=1)[0]
    store = Store(tmp_path)
    with pytest.raises(Damaged, match=rf"{raw.file} is damaged: the record at byte {raw.offset}"):
        store.text(raw)
    with pytest.raises(Damaged, match="breaks off"):
        store.body(Extent(file=raw.file, offset=text.offset, length=text.length + 1))
    with pytest.raises(Damaged, match="is not whole"):
        store.text(Extent(file=raw.file, offset=text.offset, length=text.length - 4))
    with pytest.raises(Damaged, match="cannot be read"):
        store.body(Extent(file="captures-00009.warc.gz", offset=0, length=9))
    with pytest.raises(Damaged, match="none of the archive's"):
        store.body(Extent(file="../../secret", offset=0, length=9))
