"""The archive after a stop at any moment."""

import json
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.archive.test_store import AT, a_page, an_archive, ends

from daybook.archive import Damaged, NoRoom, Store
from daybook.gather import found
from daybook.model import Extent

WRITER = """
import json, sys, itertools
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from daybook.archive import Store
from daybook.model import Fetched

with Store(Path(sys.argv[1]), 200_000) as store:
    store.recover(json.loads(sys.argv[2]))
    for n in itertools.count(int(sys.argv[3])):
        page = Fetched(page=f"p/{n}", body=b"%d " % n * 5000, media_type="text/plain",
                       charset=None, headers=(), captured_at=datetime(2031, 3, 3, tzinfo=UTC))
        places = [place for _ in range(2) for place in store.keep(page, f"text {n}")]
        store.flush()
        print(json.dumps([n, *map(asdict, places)]), flush=True)
"""


def one_life(folder: Path, known: dict[str, int], first: int, seconds: float) -> list[str]:
    """Let a writer live for a while, kill it, and give the lines it finished."""
    command = [sys.executable, "-c", WRITER, str(folder), json.dumps(known), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        opening = writer.stdout.readline()
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read()
    return [line for line in (opening + rest).splitlines(keepends=True) if line.endswith("\n")]


def test_a_kill_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """Killed twelve times while writing, the archive holds every acknowledged page, whole."""
    acknowledged: dict[int, list[tuple[Extent, Extent]]] = {}
    for life in range(12):
        known = ends(each(acknowledged))
        for line in one_life(tmp_path, known, len(acknowledged), 0.011 * life):
            n, *places = json.loads(line)
            assert n not in acknowledged
            raw, text, raw_again, text_again = (Extent(**place) for place in places)
            acknowledged[n] = [(raw, text), (raw_again, text_again)]
        with Store(tmp_path, 200_000) as store:
            store.recover(ends(each(acknowledged)))
            for n, pairs in acknowledged.items():
                for raw, text in pairs:
                    assert store.body(raw) == b"%d " % n * 5000
                    assert store.text(text) == f"text {n}"
    whole = [f for f in found(sorted(tmp_path.glob("captures-*")), AT) if f.outcome.made]
    broken = [f for f in found(sorted(tmp_path.glob("captures-*")), AT) if f.outcome.problems]
    assert len(acknowledged) > 12
    assert len(whole) == 2 * len(acknowledged)
    assert not broken


def each(acknowledged: dict[int, list[tuple[Extent, Extent]]]) -> list[tuple[Extent, Extent]]:
    """List the places of everything acknowledged."""
    return [pair for pairs in acknowledged.values() for pair in pairs]


def test_the_tail_nobody_acknowledged_is_cut(tmp_path: Path) -> None:
    """At whatever byte the last record breaks off, the ones before it stay and a new one fits."""
    places = an_archive(tmp_path, pages=3)
    file = tmp_path / places[0][0].file
    sound = file.read_bytes()
    known = ends(places[:2])
    for size in range(known[file.name], len(sound) + 1, 7):
        file.write_bytes(sound[:size])
        with Store(tmp_path) as store:
            problems = store.recover(known)
            raw, _ = store.keep(a_page(b"<p>new"), "new")
            assert raw.offset == known[file.name]
            assert store.body(raw) == b"<p>new"
            assert store.body(places[1][0]) == b"<p>Page 1"
        cut = size - known[file.name]
        assert [f"{cut} bytes were cut" in problem.what for problem in problems] == [True] * bool(
            cut
        )


def test_a_file_that_lost_bytes_is_left_alone(tmp_path: Path) -> None:
    """Where the ledger knows more than is there, recovery refuses and changes nothing at all."""
    places = an_archive(tmp_path, pages=6, roll_at=1500)
    first, *_, last = sorted(tmp_path.glob("captures-*"))
    last.write_bytes(last.read_bytes() + b"half a rec")
    first.write_bytes(first.read_bytes()[:-1])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.name != "lock"}
    with Store(tmp_path) as store, pytest.raises(Damaged, match="the ledger quotes from it up to"):
        store.recover(ends(places))
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.name != "lock"} == before
    first.unlink()
    with Store(tmp_path) as store, pytest.raises(Damaged, match="is missing"):
        store.recover(ends(places))


def test_pages_of_a_lost_ledger_are_not_thrown_away(tmp_path: Path) -> None:
    """Whole pages in a file the ledger does not know are set aside, to be added again."""
    an_archive(tmp_path, pages=2)
    with Store(tmp_path) as store:
        (problem,) = store.recover({})
        raw, _ = store.keep(a_page(), "new")
        assert raw.file == "captures-00001.warc.gz"
    assert "unclaimed-00001.warc.gz" in problem.what
    pages = [f.outcome.made[0].page for f in found([tmp_path / "unclaimed-00001.warc.gz"], AT)]
    assert pages == ["https://post.example/0", "https://post.example/1"]


def test_older_files_the_ledger_does_not_know_stop_everything(tmp_path: Path) -> None:
    """A ledger that knows none of several files is the wrong one: nothing is changed."""
    an_archive(tmp_path, pages=6, roll_at=1500)
    before = sorted(path.name for path in tmp_path.iterdir())
    with Store(tmp_path) as store, pytest.raises(Damaged, match="does not know the file"):
        store.recover({})
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_file_without_a_whole_page_goes(tmp_path: Path) -> None:
    """A new file in which no record was finished is removed."""
    places = an_archive(tmp_path, pages=1)
    sound = (tmp_path / places[0][0].file).read_bytes()
    newest = tmp_path / "captures-00002.warc.gz"
    for size in (0, 30, places[0][0].offset, places[0][0].offset + 40):
        newest.write_bytes(sound[:size])
        with Store(tmp_path) as store:
            assert store.recover(ends(places)) == ()
        assert not newest.exists()


def test_what_may_have_been_pages_is_not_removed(tmp_path: Path) -> None:
    """A newest file whose first record is damaged is set aside, since pages may lie behind."""
    places = an_archive(tmp_path, pages=2)
    sound = (tmp_path / places[0][0].file).read_bytes()
    for at in (0, 40, places[0][0].offset + 40):
        (tmp_path / "captures-00002.warc.gz").write_bytes(sound[:at] + b"????" + sound[at + 4 :])
        with Store(tmp_path) as store:
            (problem,) = store.recover(ends(places))
        assert "it is now named unclaimed-00002" in problem.what
    assert len(list(tmp_path.glob("unclaimed-*"))) == 3


def test_a_full_disk_costs_only_the_page_that_did_not_fit(tmp_path: Path) -> None:
    """Where a page does not fit, the file is cut back, the fault named, earlier pages are whole."""
    script = WRITER.replace(
        "with Store",
        "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))\nwith Store",
    ).replace('b"%d " % n * 5000', '__import__("random").randbytes(7000)')
    command = [sys.executable, "-c", script, str(tmp_path), "{}", "0"]
    full = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [json.loads(line) for line in full.stdout.splitlines()]
    places = [(Extent(**raw), Extent(**text)) for *_, raw, text in lines]
    file = tmp_path / "captures-00001.warc.gz"
    assert f"NoRoom: There is no room to write {file}. Free some space" in full.stderr
    assert len(places) == 2
    # Two pages each time; of the third pair the first still fitted.
    assert ends(places)[file.name] < file.stat().st_size < 40_000
    assert all(f.outcome.made for f in found([file], AT))
    with Store(tmp_path) as store:
        store.recover(ends(places))
        assert [store.text(text) for _, text in places] == ["text 0", "text 1"]


def test_keeping_goes_on_once_there_is_room(tmp_path: Path) -> None:
    """After a page that did not fit, a smaller one is kept at the same place."""
    places = an_archive(tmp_path, pages=1)
    size = (tmp_path / places[0][0].file).stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Store(tmp_path) as store:
        store.recover(ends(places))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 400, hard))
        try:
            with pytest.raises(NoRoom):
                store.keep(a_page(), "x")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert (tmp_path / places[0][0].file).stat().st_size == size
        raw, text = store.keep(a_page(b"<p>fits"), "fits")
        store.flush()
        assert raw.offset == size
        assert (store.body(raw), store.text(text)) == (b"<p>fits", "fits")
