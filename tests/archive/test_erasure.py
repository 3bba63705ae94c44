"""Records taken out of the archive for good."""

import resource
from pathlib import Path

import pytest
from tests.archive.test_store import a_page, an_archive, ends

from daybook.archive import NoRoom, Store
from daybook.model import Extent


def erased(folder: Path, places: list[tuple[Extent, Extent]], *gone: int) -> dict[Extent, Extent]:
    """Rewrite the first file without some of its pages, and stop before the ledger hears."""
    drop = [place for n in gone for place in places[n]]
    keep = [place for pair in places for place in pair if place not in drop]
    with Store(folder) as store:
        store.recover(ends(places))
        return store.rewrite_without(places[0][0].file, drop, keep)


def test_what_stays_is_copied_byte_for_byte(tmp_path: Path) -> None:
    """After an erasure the kept records are the same bytes, and the dropped ones are nowhere."""
    places = an_archive(tmp_path)
    old = (tmp_path / places[0][0].file).read_bytes()
    moves = erased(tmp_path, places, 1)
    new = (tmp_path / "captures-00002.warc.gz").read_bytes()
    for before, after in moves.items():
        assert after.file == "captures-00002.warc.gz"
        assert (
            new[after.offset : after.offset + after.length]
            == old[before.offset : before.offset + before.length]
        )
    assert places[1][0] not in moves
    with Store(tmp_path) as store:
        store.recover(ends([*places, *((place, place) for place in moves.values())]))
        store.remove(places[0][0].file)
        assert store.body(moves[places[2][0]]) == b"<p>Page 2"
        raw, _ = store.keep(a_page(b"<p>next"), "next")
        assert raw.file == "captures-00002.warc.gz"
        assert store.body(raw) == b"<p>next"
    assert [path.name for path in tmp_path.glob("captures-*")] == ["captures-00002.warc.gz"]


def test_stopped_before_the_ledger_the_old_file_stays(tmp_path: Path) -> None:
    """A stop before the ledger took the moves leaves the old state."""
    places = an_archive(tmp_path)
    erased(tmp_path, places, 1)
    with Store(tmp_path) as store:
        assert store.recover(ends(places)) == ()
        assert store.text(places[1][1]) == "Page 1"
    assert [path.name for path in tmp_path.glob("*.gz")] == ["captures-00001.warc.gz"]


@pytest.mark.parametrize("gone", [(1,), (0, 1, 2)])
def test_stopped_after_the_ledger_the_old_file_goes(tmp_path: Path, gone: tuple[int, ...]) -> None:
    """A stop after the ledger took the moves leaves the new state, without what was erased."""
    places = an_archive(tmp_path)
    moves = erased(tmp_path, places, *gone)
    known = ends([(place, place) for place in moves.values()])
    with Store(tmp_path) as store:
        assert store.recover(known) == ()
        assert [store.text(moves[text]) for _, text in places if text in moves] == [
            f"Page {n}" for n in range(3) if n not in gone
        ]
    assert not (tmp_path / "captures-00001.warc.gz").exists()
    assert not list(tmp_path.glob("unclaimed-*"))


def test_an_erasure_that_finds_no_room_leaves_the_old_state(tmp_path: Path) -> None:
    """Where the new file does not fit, it is gone again and the old one is whole."""
    places = an_archive(tmp_path)
    name = places[0][0].file
    keep = [place for pair in places[1:] for place in pair]
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Store(tmp_path) as store:
        store.recover(ends(places))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
        try:
            with pytest.raises(NoRoom, match="captures-00002"):
                store.rewrite_without(name, places[0], keep)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert [path.name for path in tmp_path.glob("captures-*")] == [name]
        assert [store.text(text) for _, text in places] == ["Page 0", "Page 1", "Page 2"]
        assert len(store.rewrite_without(name, places[0], keep)) == 4


def test_pages_kept_after_an_erasure_go_into_the_new_file(tmp_path: Path) -> None:
    """In one session, what is kept after an erasure stays when the old file goes."""
    places = an_archive(tmp_path)
    with Store(tmp_path) as store:
        store.recover(ends(places))
        places.append(store.keep(a_page(b"<p>before"), "before"))
        keep = [place for pair in places[1:] for place in pair]
        moves = store.rewrite_without(places[0][0].file, places[0], keep)
        raw, _ = store.keep(a_page(b"<p>after"), "after")
        store.flush()
        store.remove(places[0][0].file)
        assert store.body(raw) == b"<p>after"
        assert store.body(moves[places[-1][0]]) == b"<p>before"


def test_a_record_is_dropped_or_kept(tmp_path: Path) -> None:
    """A record asked to be both dropped and kept is refused before anything is written."""
    places = an_archive(tmp_path)
    with Store(tmp_path) as store:
        store.recover(ends(places))
        with pytest.raises(ValueError, match="both dropped and kept"):
            store.rewrite_without(places[0][0].file, [places[0][0]], list(places[0]))
    assert len(list(tmp_path.glob("captures-*"))) == 1
