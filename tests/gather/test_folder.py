"""The paths a person names, and what is read under them."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from daybook.gather import bytes_to_read, found
from daybook.model import Fetched, Problem

AT = datetime(2031, 3, 3, 6, 30, tzinfo=UTC)


def gathered(*paths: Path) -> tuple[list[Fetched], list[Problem]]:
    """Gather paths and give all pages and all problems."""
    outcomes = [one.outcome for one in found(paths, AT)]
    return (
        [page for outcome in outcomes for page in outcome.made],
        [problem for outcome in outcomes for problem in outcome.problems],
    )


def write(path: Path, body: bytes = b"Shelling near Vell.") -> Path:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path


def test_a_folder_is_read_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of a folder come by name, each called by the folder as given and its path below."""
    for name in ("b.HTML", "a/z.txt", "a/b/c.htm", "c.txt", "photo.jpg", ".hidden.txt", ".g/x.txt"):
        write(tmp_path / "pages" / name)
    monkeypatch.chdir(tmp_path)
    pages, problems = gathered(Path("pages"))
    assert [(page.page, page.media_type) for page in pages] == [
        ("pages/a/b/c.htm", "text/html"),
        ("pages/a/z.txt", "text/plain"),
        ("pages/b.HTML", "text/html"),
        ("pages/c.txt", "text/plain"),
    ]
    assert not problems


def test_a_file_is_a_page_as_it_is(tmp_path: Path) -> None:
    """A file's bytes are untouched; it has no headers, and its moment is that of adding."""
    body = "Vell\r\n\u0000 \u05d0".encode("utf-16")
    (page,), _ = gathered(write(tmp_path / "a.txt", body))
    assert page == Fetched(
        page=str(tmp_path / "a.txt"),
        body=body,
        media_type="text/plain",
        charset=None,
        headers=(),
        captured_at=AT,
    )


def test_a_named_file_of_another_kind_is_told(tmp_path: Path) -> None:
    """A file named by itself is read or refused, never dropped in silence."""
    pages, (problem,) = gathered(write(tmp_path / "photo.jpg"), write(tmp_path / "a.txt"))
    assert len(pages) == 1
    assert problem.what == f"{tmp_path}/photo.jpg is of a kind that is not read."
    assert ".warc.gz" in problem.remedy


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """A folder without a page is a problem, and so are a missing and an empty file."""
    write(tmp_path / "pictures" / "photo.jpg")
    _, problems = gathered(
        tmp_path / "pictures", tmp_path / "gone.txt", write(tmp_path / "empty.html", b"")
    )
    assert [problem.what for problem in problems] == [
        f"The folder {tmp_path}/pictures holds no page.",
        f"{tmp_path}/gone.txt does not exist.",
        f"{tmp_path}/empty.html is empty.",
    ]


def test_links_that_lead_nowhere_or_back_are_told(tmp_path: Path) -> None:
    """Broken links and links in a ring become problems; the pages beside them are read."""
    write(tmp_path / "pages" / "z.txt")
    (tmp_path / "pages" / "back").symlink_to(tmp_path / "pages")
    (tmp_path / "pages" / "broken.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "pages" / "self.txt").symlink_to("self.txt")
    pages, problems = gathered(tmp_path / "pages")
    assert [page.page for page in pages] == [f"{tmp_path}/pages/z.txt"]
    assert [problem.what.removeprefix(f"{tmp_path}/pages/") for problem in problems] == [
        "back is a link back to a folder that holds it.",
        "broken.txt is a link to something that is gone.",
        "self.txt cannot be read (too many levels of symbolic links).",
    ]


def test_a_pipe_does_not_hold_anyone_up(tmp_path: Path) -> None:
    """A pipe or a device that is called a page is refused at once."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.html").symlink_to("/dev/zero")
    _, problems = gathered(tmp_path)
    assert [problem.what.rpartition("/")[2] for problem in problems] == [
        "pipe.txt is a pipe or a device, not a file.",
        "zero.html is a pipe or a device, not a file.",
    ]


def test_a_pipe_put_in_place_of_a_file_does_not_either(tmp_path: Path) -> None:
    """Even where a pipe takes a file's place after the look at it, opening returns at once."""
    os.mkfifo(tmp_path / "a.txt")
    script = (
        "import sys, pathlib, daybook.gather.page as page\n"
        "with page.opened(pathlib.Path(sys.argv[1])) as file: print(file.read())\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a.txt")]
    assert subprocess.check_output(command, timeout=20) == b"b''\n"


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """Give a folder that the user running the test may not look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        write(folder / "a.txt")
        write(folder / "closed" / "b.txt")
        write(folder / "c.txt").chmod(0)
        (folder / "closed").chmod(0)
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)
        yield folder
        os.seteuid(user)
        (folder / "closed").chmod(0o700)


def test_what_may_not_be_read_is_told(closed_folder: Path) -> None:
    """A closed folder and a closed file are named; the others are read."""
    pages, problems = gathered(closed_folder)
    assert [page.page for page in pages] == [f"{closed_folder}/a.txt"]
    assert [problem.what for problem in problems] == [
        f"{closed_folder}/c.txt may not be read by you.",
        f"{closed_folder}/closed may not be read by you.",
    ]


def test_a_page_above_the_limit_is_not_read(tmp_path: Path) -> None:
    """A page larger than 25 MiB is refused by its size, the one at the limit is taken."""
    for name, size in (("at.txt", 25 << 20), ("above.txt", (25 << 20) + 1), ("far.txt", 1 << 40)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    pages, problems = gathered(tmp_path)
    assert [page.page for page in pages] == [f"{tmp_path}/at.txt"]
    assert [problem.where for problem in problems] == [
        f"{tmp_path}/{n}.txt" for n in ("above", "far")
    ]
    assert "at most 25 MiB" in problems[0].what


def test_a_name_that_cannot_be_printed_is_told(tmp_path: Path) -> None:
    """A file whose name is no UTF-8 is refused: its name would be the page's address."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_bytes(b"x")
    _, (problem,) = gathered(tmp_path)
    assert problem.what == rf"The name of {tmp_path}/caf\xe9.txt is not written in UTF-8."


def test_a_deep_folder_is_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders nested deeper than Python's own calls are walked to the ground."""
    monkeypatch.chdir(tmp_path)
    deep = Path(*["d"] * 300, "a.txt")
    write(deep)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(250)
    try:
        pages, problems = gathered(Path("d"))
    finally:
        sys.setrecursionlimit(limit)
    assert [page.page for page in pages] == [deep.as_posix()]
    assert not problems


def test_progress_adds_up(tmp_path: Path) -> None:
    """The bytes read grow page by page up to what was said beforehand."""
    for n in range(4):
        write(tmp_path / f"{n}.txt", b"x" * (10 + n))
    assert bytes_to_read([tmp_path]) == 46
    assert [one.bytes_read for one in found([tmp_path], AT)] == [10, 21, 33, 46]


def test_a_clock_without_a_zone_is_refused(tmp_path: Path) -> None:
    """The moment of capture is an instant, so it needs its zone."""
    with pytest.raises(ValueError, match="no time zone"):
        found([tmp_path], AT.replace(tzinfo=None))
