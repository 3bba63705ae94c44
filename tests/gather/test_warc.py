"""Pages out of WARC files, sound and broken."""

import gzip
import io
import time
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gather.test_folder import AT, gathered, write
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from daybook.gather import Found, bytes_to_read, found

MIB = 1 << 20
OK = "HTTP/1.1 200 OK\r\n"
HTML = OK + "Content-Type: text/html; charset=Windows-1251\r\n"


def a_record(
    block: bytes, kind: str = "response", length: int | None = None, **headers: str
) -> bytes:
    """Give one plain record; a header set to "" is left out."""
    named = {
        "WARC-Type": kind,
        "WARC-Target-URI": "https://post.example/1",
        "WARC-Date": "2031-03-03T06:30:00Z",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block) if length is None else length),
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value)
    return b"WARC/1.1\r\n" + lines.encode() + b"\r\n" + block + b"\r\n\r\n"


def a_page(n: int, head: str = HTML) -> bytes:
    """Give the record of a numbered page."""
    body = b"<p>Page %d: shelling near Vell." % n
    return a_record(head.encode() + b"\r\n" + body, WARC_Target_URI=f"https://post.example/{n}")


def packed(*records: bytes) -> bytes:
    """Pack records as WARC files do, each in a gzip member of its own."""
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def numbers(path: Path) -> list[int]:
    """Give the numbers of the pages found in a file."""
    return [int(page.page.rpartition("/")[2]) for page in gathered(path)[0]]


def test_a_response_is_a_page(tmp_path: Path) -> None:
    """Address, moment, headers, charset and media type are those the crawl recorded."""
    (page,), problems = gathered(write(tmp_path / "a.warc.gz", packed(a_page(1))))
    assert not problems
    assert page.page == "https://post.example/1"
    assert page.body == b"<p>Page 1: shelling near Vell."
    assert page.captured_at == datetime(2031, 3, 3, 6, 30, tzinfo=UTC)
    assert (page.media_type, page.charset) == ("text/html", "windows-1251")
    assert page.headers == (("Content-Type", "text/html; charset=Windows-1251"),)


def test_a_stored_file_is_a_page(tmp_path: Path) -> None:
    """A resource record is a page without an answer's headers."""
    record = a_record(b"Plain words.", "resource", Content_Type="text/plain; charset=utf-8")
    (page,), _ = gathered(write(tmp_path / "a.warc", record))
    assert (page.body, page.media_type, page.charset) == (b"Plain words.", "text/plain", "utf-8")
    assert page.headers == ()


def test_other_records_are_passed_over(tmp_path: Path) -> None:
    """Requests, revisits, errors, redirects, pictures and notes on the crawl are no pages."""
    others = [
        a_record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        a_record(HTML.encode() + b"\r\n", "revisit"),
        a_record(b"software: x\r\n", "warcinfo", Content_Type="application/warc-fields"),
        a_record(b"words", "conversion", Content_Type="text/plain"),
        a_record(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone"),
        a_record(OK.encode() + b"Content-Type: image/png\r\n\r\n\x89PNG"),
        a_record(b"93.184.216.34", WARC_Target_URI="dns:post.example", Content_Type="text/dns"),
        a_record(b""),
    ]
    for name, content in (("a.warc", b"".join(others)), ("a.warc.gz", packed(*others))):
        assert gathered(write(tmp_path / name, content)) == ([], [])


def test_what_a_library_writes_is_read(tmp_path: Path) -> None:
    """Records written by a WARC library, with digests, are taken whole."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "x"}))
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    record = writer.create_warc_record(
        "https://post.example/7", "response", io.BytesIO(b"<p>7"), 4, http_headers=headers
    )
    writer.write_record(record)
    (page,), problems = gathered(write(tmp_path / "a.warc.gz", out.getvalue()))
    assert (page.page, page.body, problems) == ("https://post.example/7", b"<p>7", [])


def deflated(body: bytes) -> bytes:
    """Pack bytes as old servers do when they say deflate: without the wrapping."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


def chunked(body: bytes) -> bytes:
    """Send bytes in chunks of seven."""
    pieces = [body[at : at + 7] for at in range(0, len(body), 7)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


WORDS = b"<p>" + b"Shelling near Vell. " * 20
CODINGS: dict[str, tuple[str, bytes]] = {
    "gzip": ("Content-Encoding: gzip", gzip.compress(WORDS)),
    "gzip in two members": ("Content-Encoding: x-gzip", packed(WORDS[:50], WORDS[50:])),
    "gzip and rubbish": ("Content-Encoding: gzip", gzip.compress(WORDS) + b"\0\0rubbish"),
    "deflate": ("Content-Encoding: deflate", zlib.compress(WORDS)),
    "raw deflate": ("Content-Encoding: Deflate", deflated(WORDS)),
    "brotli": ("Content-Encoding: br", brotli.compress(WORDS)),
    "two codings": ("Content-Encoding: deflate, gzip", gzip.compress(zlib.compress(WORDS))),
    "chunks": ("Transfer-Encoding: chunked", chunked(WORDS)),
    "packed chunks": (
        "Content-Encoding: gzip\r\nTransfer-Encoding: chunked",
        chunked(gzip.compress(WORDS)),
    ),
    "unpacked already": ("Content-Encoding: br\r\nTransfer-Encoding: chunked", WORDS),
    "none": ("Content-Encoding: identity", WORDS),
}


@pytest.mark.parametrize("coding", CODINGS)
def test_a_body_is_unpacked(tmp_path: Path, coding: str) -> None:
    """Whatever a server or the archive did to a page on its way is undone."""
    header, body = CODINGS[coding]
    record = a_record(f"{HTML}{header}\r\n\r\n".encode() + body)
    (page,), problems = gathered(write(tmp_path / "a.warc", record))
    assert (page.body, problems) == (WORDS, [])


LONG = b"".join(b"%d" % n + b"x" * 400 for n in range(66_000))  # packs to a 60th
BODIES: dict[str, tuple[bytes, str]] = {
    "unknown": (a_record(f"{HTML}Content-Encoding: lzma\r\n\r\nx".encode()), "'lzma'"),
    "cut gzip": (
        a_record(f"{HTML}Content-Encoding: gzip\r\n\r\n".encode() + gzip.compress(WORDS)[:-9]),
        "damaged or breaks off",
    ),
    "cut brotli": (
        a_record(f"{HTML}Content-Encoding: br\r\n\r\n".encode() + brotli.compress(WORDS)[:-4]),
        "damaged or breaks off",
    ),
    "cut chunks": (
        a_record(f"{HTML}Transfer-Encoding: chunked\r\n\r\n".encode() + chunked(WORDS)[:-9]),
        "damaged or breaks off",
    ),
    "no last chunk": (
        a_record(f"{HTML}Transfer-Encoding: chunked\r\n\r\n".encode() + chunked(WORDS)[:-5]),
        "damaged or breaks off",
    ),
    "not gzip": (a_record(f"{HTML}Content-Encoding: gzip\r\n\r\nx".encode()), "damaged"),
    "empty": (a_record(f"{HTML}\r\n".encode()), "an empty page"),
    "undated": (a_record(f"{HTML}\r\nx".encode(), WARC_Date="lately"), "when it was captured"),
    "nameless": (a_record(f"{HTML}\r\nx".encode(), WARC_Target_URI=""), "which page it holds"),
    "a piece": (a_record(f"{HTML}\r\nx".encode(), WARC_Segment_Number="1"), "one piece"),
    "changed": (
        a_record(f"{HTML}\r\nx".encode(), WARC_Block_Digest="sha1:" + "A" * 32),
        "do not fit its own digest",
    ),
    "large": (a_record(HTML.encode() + b"\r\n" + LONG), "more than 25 MiB"),
}


@pytest.mark.parametrize("fault", BODIES)
def test_a_page_that_cannot_be_taken_is_told(tmp_path: Path, fault: str) -> None:
    """A sound record whose page is unusable is named by file and byte; its neighbours are read."""
    record, words = BODIES[fault]
    for name, content in (
        ("a.warc", a_page(1) + record + a_page(2)),
        ("a.warc.gz", packed(a_page(1), record, a_page(2))),
    ):
        path = write(tmp_path / name, content)
        at = len(a_page(1)) if name == "a.warc" else len(packed(a_page(1)))
        pages, (problem,) = gathered(path)
        assert [page.page[-1] for page in pages] == ["1", "2"]
        assert problem.what.startswith(f"{path}: the record at byte {at} ")
        assert words in problem.what


def test_a_page_the_crawler_cut_is_taken_and_told(tmp_path: Path) -> None:
    """A page that was cut short at capture is kept, with a note."""
    record = a_record(f"{HTML}\r\n<p>x".encode(), WARC_Truncated="length")
    (page,), (problem,) = gathered(write(tmp_path / "a.warc", record))
    assert page.body == b"<p>x"
    assert "cut short when it was captured (length)" in problem.what


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_truncated_file_gives_what_came_before(tmp_path: Path, name: str) -> None:
    """Cut at any byte, a file gives every record before it and one problem with its offset."""
    records = [a_page(n) for n in range(3)]
    parts = records if name == "a.warc" else [packed(record) for record in records]
    starts = [0, len(parts[0]), len(parts[0] + parts[1])]
    whole = b"".join(parts)
    for size in range(1, len(whole), 3):
        path = write(tmp_path / name, whole[:size])
        at = max(start for start in starts if start < size)
        end = at + len(parts[starts.index(at)])
        pages, problems = gathered(path)
        # The two line ends behind a plain block may be missing.
        is_whole = size == end or (name == "a.warc" and size >= end - 4)
        assert len(pages) == starts.index(at) + is_whole
        assert len(problems) == (not is_whole)
        assert all(f"{path}: the record at byte {at} " in problem.what for problem in problems)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_damaged_record_does_not_stop_the_later_ones(tmp_path: Path, name: str) -> None:
    """With any one byte of the middle record changed, its neighbours are read all the same."""
    records = [a_page(n) for n in range(3)]
    parts = records if name == "a.warc" else [packed(record) for record in records]
    start, end = len(parts[0]), len(parts[0] + parts[1])
    whole = b"".join(parts)
    for at in range(start, end, 2):
        changed = bytearray(whole)
        changed[at] ^= 0x11
        found_pages, problems = gathered(write(tmp_path / name, bytes(changed)))
        addresses = [page.page for page in found_pages]
        assert "https://post.example/0" in addresses
        assert "https://post.example/2" in addresses
        offsets = [int(problem.what.partition(" at byte ")[2].split()[0]) for problem in problems]
        assert all(start <= offset <= end for offset in offsets)


def test_a_wrong_length_does_not_swallow_the_next_record(tmp_path: Path) -> None:
    """A record that states too great or too small a length is refused, not mixed with others."""
    block = f"{HTML}\r\n<p>wrong".encode()
    for length in (len(block) - 3, len(block) + 50, 1 << 62):
        wrong = a_record(block, length=length)
        for name, content in (
            ("a.warc", a_page(1) + wrong + a_page(2)),
            ("a.warc.gz", packed(a_page(1), wrong, a_page(2))),
        ):
            path = write(tmp_path / name, content)
            assert numbers(path) == [1, 2]
            assert len(gathered(path)[1]) == 1


def test_several_records_may_share_a_member(tmp_path: Path) -> None:
    """A file packed as one piece is read too."""
    content = gzip.compress(a_page(1) + a_page(2)) + packed(a_page(3))
    assert numbers(write(tmp_path / "a.warc.gz", content)) == [1, 2, 3]


def test_a_file_that_is_no_warc_is_told(tmp_path: Path) -> None:
    """An empty file, a picture and a packed letter called WARC give one problem each."""
    for name, content in (
        ("empty.warc", b""),
        ("photo.warc", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4),
        ("letter.warc.gz", gzip.compress(b"Dear reader,\n" * 50)),
        ("photo.warc.gz", bytes(range(256)) * 4),
    ):
        pages, problems = gathered(write(tmp_path / name, content))
        assert (pages, len(problems)) == ([], 1)
        assert problems[0].what.startswith(f"{tmp_path}/{name}")


def test_a_file_of_nothing_but_faults_is_given_up(tmp_path: Path) -> None:
    """A hostile file cannot fill the list of problems."""
    content = a_page(1) + b"\r\nWARC/1.1\r\nbroken\r\n\r\n" * 5000
    pages, problems = gathered(write(tmp_path / "a.warc", content))
    assert len(pages) == 1
    assert len(problems) == 101
    assert "was not read further" in problems[-1].what


def zeros(size: int) -> bytes:
    """Pack zeros without ever holding them: one packed MiB, said again and again."""
    packer = zlib.compressobj(9, wbits=-15)
    piece = packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    return piece * (size // MIB)


def bomb(opening: bytes, size: int) -> bytes:
    """Give a small gzip member that unpacks to an opening and then a flood of zeros."""
    packer = zlib.compressobj(9, wbits=-15)
    head = packer.compress(opening) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + head + zeros(size) + b"\x03\0" + bytes(8)


GIB = 1024 * MIB
PAGE = HTML.encode() + b"\r\n"
PICTURE = a_record(b"", "resource", length=GIB, Content_Type="image/png")
GZIP = f"{HTML}Content-Encoding: gzip\r\n\r\n".encode()
TWICE = f"{HTML}Content-Encoding: gzip, gzip\r\n\r\n".encode()
BROTLI = f"{HTML}Content-Encoding: br\r\n\r\n".encode()
BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "no record": (lambda: bomb(b"", GIB), "does not begin as a WARC record does"),
    "no end of headers": (lambda: bomb(b"WARC/1.1\r\nX: ", GIB), "headers without an end"),
    "a page": (lambda: bomb(a_record(PAGE, length=GIB + len(PAGE))[:-4], GIB), "200 times"),
    "a picture": (lambda: bomb(PICTURE[:-4], GIB), "200 times its size"),
    "behind a page": (lambda: bomb(a_page(5)[:-4], GIB), "not as long as it states"),
    "packed twice": (lambda: packed(a_record(GZIP + bomb(b"<p>", GIB))), "more than 25 MiB"),
    "packed thrice": (
        lambda: packed(a_record(TWICE + gzip.compress(bomb(b"<p>", GIB)))),
        "more than 25 MiB",
    ),
    "brotli": (
        lambda: packed(a_record(BROTLI + brotli.compress(bytes(64 * MIB), quality=2))),
        "more than 25 MiB",
    ),
}


@pytest.mark.parametrize("way", BOMBS)
def test_a_gzip_bomb_harms_nobody(tmp_path: Path, way: str) -> None:
    """A small file that unpacks to a gibibyte costs one problem and little memory."""
    made, words = BOMBS[way]
    path = write(tmp_path / "a.warc.gz", packed(a_page(1)) + made() + packed(a_page(2)))
    assert path.stat().st_size < 1.3 * MIB
    tracemalloc.start()
    pages, (problem,) = gathered(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [page.page[-1] for page in pages] == ["1", "2"]
    assert words in problem.what
    assert peak < 90 * MIB


def test_progress_runs_through_a_file(tmp_path: Path) -> None:
    """The bytes read grow from page to page and end near the size of the file."""
    path = write(tmp_path / "a.warc.gz", packed(*(a_page(n) for n in range(50))))
    write(tmp_path / "b.txt", b"words")
    steps = [one.bytes_read for one in found([path, tmp_path / "b.txt"], AT)]
    assert steps == sorted(steps)
    assert steps[-1] == bytes_to_read([tmp_path]) == path.stat().st_size + 5


def test_progress_never_falls(tmp_path: Path) -> None:
    """Looking back for a record behind a damaged one does not turn the progress back."""
    endless = a_record(b"", "resource", length=1 << 62)
    content = a_page(1) + endless + b"".join(a_page(n) for n in range(2, 300))
    steps = [one.bytes_read for one in found([write(tmp_path / "a.warc", content)], AT)]
    assert len(steps) == 300
    assert steps == sorted(steps)
    assert steps[1] == len(content)


def test_a_file_full_of_false_starts_is_left(tmp_path: Path) -> None:
    """A hostile file in which every third byte might begin a record is soon given up."""
    content = packed(a_page(1)) + b"\x1f\x8b\x08" * MIB
    started = time.process_time()
    pages, problems = gathered(write(tmp_path / "a.warc.gz", content))
    assert (len(pages), len(problems)) == (1, 1)
    assert time.process_time() - started < 2


@given(before=st.binary(max_size=300), after=st.binary(max_size=300))
@settings(max_examples=80, deadline=None)
def test_no_bytes_break_it(
    tmp_path_factory: pytest.TempPathFactory, before: bytes, after: bytes
) -> None:
    """Any bytes before and after a record give pages or problems, never a crash."""
    folder = tmp_path_factory.mktemp("noise")
    for name, record in (("a.warc", a_page(1)), ("a.warc.gz", packed(a_page(1)))):
        path = write(folder / name, before + record + after)
        assert all(isinstance(one, Found) for one in found([path], AT))
