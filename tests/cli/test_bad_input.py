"""Bad input ends in one sentence, a line in `daybook problems`, and the right exit code."""

import os
import resource
import shutil
import sqlite3
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.made import CAPTURED, PROGRAM, Ended, a_book, one_sentence, ran
from tests.run.made import FIRST, story, warc_record

MIB = 1024 * 1024


def page_record(body: bytes, name: str = "ostrel") -> bytes:
    """A page of a crawl, packed."""
    return warc_record(f"https://northwire.example/{name}", body, FIRST)


def bomb() -> bytes:
    """A packed record of 300 MiB that takes under a mebibyte of disk."""
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        "WARC-Target-URI: https://northwire.example/bomb\r\nWARC-Date: 2033-01-14T09:00:00Z\r\n"
        f"Content-Type: application/http\r\nContent-Length: {300 * MIB}\r\n\r\n"
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    )
    blank = bytes(MIB)
    packer = zlib.compressobj(9, wbits=31)
    return packer.compress(head.encode()) + b"".join(
        packer.compress(blank) for _ in range(300)
    ) + packer.flush()  # fmt: skip


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a binary": ("photo.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
    "a truncated WARC": ("cut.warc.gz", lambda: page_record(story().encode())[:-60]),
    "a gzip bomb": ("bomb.warc.gz", bomb),
    "50 MB": ("large.html", lambda: b"<p>Ferries sail again.</p>\n" * (50_000_000 // 27)),
    "an empty file": ("empty.txt", bytes),
    "no visible text": ("script.html", lambda: b"<html><script>go()</script></html>"),
    "NUL bytes alone": ("zero.txt", lambda: bytes(5000)),
    "another kind": ("photo.jpg", lambda: b"\xff\xd8\xff"),
    "no WARC": ("no.warc", lambda: b"This is no crawl.\n"),
}
"""Files that hold no page that could be read, by what is wrong with them."""

READ: dict[str, tuple[str, Callable[[], bytes]]] = {
    "100,000 nested tags": ("deep.html", lambda: b"<div>" * 100_000 + b"<p>Vell burned, he said."),
    "100,000 nested lists": ("list.html", lambda: b"<ul><li>" * 50_000 + b"Vell burned, he said."),
    "a wrong encoding": (
        "wrong.html",
        lambda: "<meta charset=utf-8><p>Café Vell burned, officials said.".encode("cp1252"),
    ),
    "no encoding": ("none.txt", lambda: "Café Vell burned, officials said.".encode("latin-1")),
    "an unknown encoding": (
        "unknown.html",
        lambda: b'<meta charset="klingon"><p>Vell burned, officials said.',
    ),
    "a NUL byte": ("nul.html", lambda: b"<p>Vell \0burned, officials \0said.</p>" + b" " * 900),
    "right to left": ("rtl.html", "<p dir=rtl>קרפ אמר: \u202eVell\u202c.</p>".encode),
    "UTF-16": ("wide.html", lambda: "<p>Vell burned, officials said.".encode("utf-16")),
    "half a surrogate pair": ("half.html", lambda: b"<p>Vell &#xD800; burned, he said.</p>"),
    "broken UTF-8": ("broken.txt", lambda: b"Vell burned\xc3, officials said.\xe2\x82"),
    "one endless line": ("line.txt", lambda: b"Vell burned, he said. " * 1_000),
    "one endless sentence": ("sentence.txt", lambda: b"Vell burned and " * 30_000),
    "no letters": ("signs.txt", lambda: "– … !!! ))) 🙂 ".encode() * 500),
}
"""Files that are odd and can be read."""


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_named(tmp_path: Path, what: str) -> None:
    """Named by itself it ends with 1 and a sentence; its problem is kept, the rest stands."""
    book = a_book(tmp_path)
    before = ran("export", "claims", "--book", book).out
    name, body = REFUSED[what]
    path = tmp_path / name
    path.write_bytes(body())
    ended = ran("add", path, "--book", book)
    assert ended.code == 1
    lines = ended.err.splitlines()
    assert lines[0].startswith("daybook: ")
    assert str(path) in lines[0]
    assert "could not be" in lines[-1]
    assert str(path) in ran("problems", "--book", book).out
    assert ran("export", "claims", "--book", book).out == before
    assert ran("verify", "--book", book).code == 0


def test_in_a_folder_the_others_are_added(tmp_path: Path) -> None:
    """Beside pages that can be read, those that cannot are problems and the code is 0."""
    book = a_book(tmp_path, pages=0)
    folder = tmp_path / "pages"
    folder.mkdir()
    bad = [
        REFUSED[what] for what in REFUSED if what not in ("another kind", "50 MB", "a gzip bomb")
    ]
    for name, body in bad:
        (folder / name).write_bytes(body())
    (folder / "crawl.warc.gz").write_bytes(page_record(story().encode()))
    ended = ran("add", folder, "--book", book)
    assert ended.code == 0
    assert "1 page added" in ended.out
    told = ran("problems", "--book", book).out
    assert [name for name, _ in bad if str(folder / name) not in told] == []
    assert ran("verify", "--book", book).code == 0


@pytest.mark.parametrize("what", READ)
def test_what_is_odd_is_read_or_named(tmp_path: Path, what: str) -> None:
    """An odd page is added, and every record of it stands; nothing ends in a traceback."""
    book = a_book(tmp_path, pages=0)
    name, body = READ[what]
    path = tmp_path / name
    path.write_bytes(body())
    ended = ran("add", path, "--book", book, "--captured", CAPTURED)
    assert ended.code == 0, ended.err
    assert "1 page added" in ended.out
    assert ran("verify", "--book", book).code == 0
    assert ran("page", path, "--book", book).code == 0
    assert ran("day", "2033-01-13", "--book", book).code == 0
    assert ran("export", "passages", "--book", book).out.count("\n") > 0


def test_pages_before_the_cut_of_a_warc_are_kept(tmp_path: Path) -> None:
    """Of a WARC that breaks off the whole records are taken, and the cut is told."""
    book = a_book(tmp_path, pages=0)
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(page_record(story().encode()) + page_record(b"Vell burned." * 99, "b")[:-40])
    ended = ran("add", cut, "--book", book)
    assert ended.code == 1
    assert "1 page added" in ended.out
    assert ran("page", "https://northwire.example/ostrel", "--book", book).code == 0


def as_nobody(command: Callable[[], Ended]) -> str:
    """Run a command in a fork without rights to what is not its own; give its code and errors."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setuid(65534)
            ended = command()
            os.write(tell, f"{ended.code} {ended.err}".encode())
        finally:
            os._exit(0)  # never back into pytest
    os.close(tell)
    os.waitpid(child, 0)
    with os.fdopen(told, encoding="utf-8") as answer:
        return answer.read()


@pytest.fixture
def open_folder() -> Path:
    """A folder that everybody may use, unlike pytest's own."""
    folder = Path("/tmp") / f"daybook-test-{os.getpid()}"  # noqa: S108  # pytest's are closed
    folder.mkdir()
    folder.chmod(0o777)
    return folder


def test_a_folder_that_may_not_be_read(open_folder: Path) -> None:
    """A folder without the right to read it is named, and its neighbour is added."""
    closed, other = open_folder / "closed", open_folder / "open"
    try:
        for folder in (closed, other):
            folder.mkdir()
            (folder / "a.txt").write_text(story(folder.name), encoding="utf-8")
        book = a_book(open_folder, pages=0)
        for path in (book, *book.rglob("*")):
            path.chmod(0o777)
        closed.chmod(0)
        told = as_nobody(lambda: ran("add", closed, "--book", book))
        assert told.startswith("1 ")
        assert f"{closed} may not be read by you. Ask its owner" in told
        told = as_nobody(lambda: ran("add", closed, other, "--book", book))
        assert told.startswith("1 ")
        assert ran("page", other / "a.txt", "--book", book).code == 0
        assert str(closed) in ran("problems", "--book", book).out
        told = as_nobody(lambda: ran("add", open_folder, "--book", book))
        assert told.startswith("0 ")
    finally:
        closed.chmod(0o700)
        shutil.rmtree(open_folder)


def test_a_daybook_that_may_not_be_opened(open_folder: Path) -> None:
    """A daybook without the right to it ends in a sentence that names it."""
    try:
        book = a_book(open_folder, pages=0)
        book.chmod(0o700)
        told = as_nobody(lambda: ran("problems", "--book", book))
        assert told.startswith("1 daybook: ")
        assert str(book) in told
        assert "right" in told
    finally:
        shutil.rmtree(open_folder)


@pytest.mark.parametrize(
    ("name", "put"),
    [
        ("gone.txt", bool),
        ("loop.txt", lambda path: path.symlink_to(path)),
        ("stale.txt", lambda path: path.symlink_to("nowhere")),
        ("pipe.txt", os.mkfifo),
        ("memory.txt", lambda path: path.symlink_to("/proc/self/mem")),
        ("x" * 300 + ".txt", bool),
        ("bare", lambda path: path.mkdir()),
    ],
)
def test_paths_that_hold_no_page(tmp_path: Path, name: str, put: Callable[[Path], None]) -> None:
    """A path that is no readable file is named in one line, with 1 and a line in the problems."""
    book = a_book(tmp_path)
    path = tmp_path / name
    put(path)
    ended = ran("add", path, "--book", book)
    assert ended.code == 1
    assert str(path) in ended.err.splitlines()[0]
    assert str(path) in ran("problems", "--book", book).out
    assert ran("verify", "--book", book).code == 0


def test_a_folder_linked_into_itself(tmp_path: Path) -> None:
    """A link back to the folder above is told of once, and each page is read once."""
    book = a_book(tmp_path)
    (tmp_path / "sound" / "again").symlink_to(tmp_path / "sound")
    (tmp_path / "sound" / "more.txt").write_text(story("More."), encoding="utf-8")
    ended = ran("add", tmp_path / "sound", "--book", book)
    assert ended.code == 0
    assert "1 page added" in ended.out
    assert "is a link back to a folder that holds it" in ran("problems", "--book", book).out


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    """A file whose name is not UTF-8 is named by its bytes, and the ledger takes no harm."""
    book = a_book(tmp_path)
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/vell-\xff.txt"))
    path.write_text(story("Another."), encoding="utf-8")
    ended = ran("add", path, tmp_path / "sound", "--book", book)
    assert ended.code == 1
    assert r"vell-\xff.txt is not written in UTF-8. Rename the file" in ended.err
    assert r"vell-\xff.txt" in ran("problems", "--book", book).out
    assert ran("verify", "--book", book).code == 0


def test_a_page_name_cannot_forge_a_line(tmp_path: Path) -> None:
    """A line break in a file's name does not make two lines of one."""
    book = a_book(tmp_path, pages=0)
    (tmp_path / "a\nnew: b.txt").write_text(story(), encoding="utf-8")
    ended = ran("add", tmp_path / "a\nnew: b.txt", "--book", book)
    assert ended.code == 0
    assert [line for line in ended.out.splitlines() if line.startswith("new: ")] == [
        ended.out.splitlines()[0]
    ]


def test_a_full_disk_while_adding(tmp_path: Path) -> None:
    """Where there is no more room, adding says so; what was there stands, and it can go on."""
    book = a_book(tmp_path)
    more = tmp_path / "more"
    more.mkdir()
    for n in range(3):
        (more / f"{n}.html").write_bytes(
            b"<p>Vell burned, he said.</p>" + os.urandom(90_000).hex().encode()
        )
    limit = (book / "ledger.sqlite").stat().st_size + 30_000
    done = subprocess.run(
        [str(PROGRAM), "add", str(more), "--book", str(book)],
        capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert str(book) in lines[0]
    assert "room" in lines[0] or "full" in lines[0]
    assert ran("verify", "--book", book).code == 0
    assert ran("page", tmp_path / "sound" / "0.txt", "--book", book).code == 0
    assert "There is no room to write" in ran("problems", "--book", book).out
    assert "3 pages added" in ran("add", more, "--book", book).out
    assert ran("verify", "--book", book).code == 0


def test_a_full_disk_while_writing(tmp_path: Path) -> None:
    """An export or a day list that cannot be written ends with 1 and names what it was for."""
    book = a_book(tmp_path)
    full = Path("/dev/full")
    for words in (("export", "claims"), ("day",)):
        ended = ran(*words, "--to", full, "--book", book)
        assert ended.code == 1
        assert one_sentence(ended) == (
            "daybook: /dev/full cannot be used (no space left on device): "
            "free some space, or choose another disk."
        )
    assert full.is_char_device()
    page = str(tmp_path / "sound/0.txt")
    for more in (["export", "claims"], ["day"], ["page", page, "--text"]):
        with full.open("w", encoding="utf-8") as out:
            done = subprocess.run(
                [str(PROGRAM), *more, "--book", str(book)],
                stdout=out, stderr=subprocess.PIPE, text=True, check=False,
            )  # fmt: skip
        assert done.returncode == 1
        assert done.stderr == (
            "daybook: Standard output cannot be used (no space left on device): "
            "free some space, or choose another disk.\n"
        )


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    """Where an export breaks off, the file of the last one is as it was."""
    book = a_book(tmp_path)
    file = tmp_path / "claims.jsonl"
    assert ran("export", "claims", "--to", file, "--book", book).code == 0
    before = file.read_bytes()
    (book / "archive" / "captures-00001.warc.gz").write_bytes(b"")
    ended = ran("export", "claims", "--to", file, "--book", book)
    assert ended.code == 1
    assert "captures-00001.warc.gz is damaged" in one_sentence(ended)
    assert file.read_bytes() == before
    assert list(tmp_path.glob(".*")) == []


def test_a_ledger_of_a_newer_version(tmp_path: Path) -> None:
    """A ledger that a newer Daybook wrote is left alone; the sentence says what to do."""
    book = a_book(tmp_path)
    connection = sqlite3.connect(book / "ledger.sqlite")
    connection.execute("UPDATE ledger_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    for words in (("problems",), ("verify",), ("add", tmp_path), ("day",), ("export", "claims")):
        ended = ran(*words, "--book", book)
        assert ended.code == 1
        assert f"{book}/ledger.sqlite was written by a newer Daybook; upgrade" in one_sentence(
            ended
        )


def test_a_file_that_is_no_ledger(tmp_path: Path) -> None:
    """A ledger's file with other bytes in it is named, and not written over."""
    book = a_book(tmp_path)
    (book / "ledger.sqlite").write_bytes(b"This is no ledger. " * 999)
    ended = ran("day", "--book", book)
    assert ended.code == 1
    assert f"{book}/ledger.sqlite is no ledger" in one_sentence(ended)
    assert (book / "ledger.sqlite").read_bytes().startswith(b"This is no ledger.")


def test_a_profile_with_an_unknown_key(tmp_path: Path) -> None:
    """A key nobody knows stops adding and listing, and keeps nobody from what is stored."""
    book = a_book(tmp_path)
    settings = book / "profile" / "profile.toml"
    settings.write_text("fisrt_day = 2031-03-03\n" + settings.read_text(encoding="utf-8"))
    for words in (("add", tmp_path / "sound"), ("day", "683")):
        ended = ran(*words, "--book", book)
        assert ended.code == 1
        told = one_sentence(ended)
        assert str(settings) in told
        assert "fisrt_day" in told
    assert "fisrt_day" in ran("problems", "--book", book).out
    assert ran("verify", "--book", book).code == 0
    assert ran("page", tmp_path / "sound" / "0.txt", "--book", book).code == 0
    ended = ran("erase", tmp_path / "sound" / "0.txt", "--reason", "asked", "--book", book)
    assert ended.code == 0


@pytest.mark.parametrize("command", ["add .", "day", "page x", "export claims", "verify"])
def test_a_folder_that_is_no_daybook(tmp_path: Path, command: str) -> None:
    """A folder without a daybook is named, with how to make one."""
    ended = ran(*command.split(), "--book", tmp_path)
    assert ended.code == 1
    assert f"{tmp_path} is no daybook: make one with `daybook init" in one_sentence(ended)


def test_a_daybook_is_never_made_over_another(tmp_path: Path) -> None:
    """`init` leaves a daybook, a file and a foreign profile folder alone."""
    book = a_book(tmp_path)
    assert "already holds a daybook" in one_sentence(ran("init", book, "--profile", "strait-war"))
    (tmp_path / "file").touch()
    ended = ran("init", tmp_path / "file", "--profile", "strait-war")
    assert ended.code == 1
    assert str(tmp_path / "file") in one_sentence(ended)
    (tmp_path / "other" / "profile").mkdir(parents=True)
    ended = ran("init", tmp_path / "other", "--profile", "strait-war")
    assert "move it away" in one_sentence(ended)
    ended = ran("init", tmp_path / "new", "--profile", "no-such-war")
    assert ended.code == 1
    assert "strait-war" in one_sentence(ended)
    assert not (tmp_path / "new").exists()
