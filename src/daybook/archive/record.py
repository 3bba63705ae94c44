"""WARC records in bytes: packed to be kept, unpacked to be read (ISO 28500, WARC 1.1)."""

import hashlib
import io
import re
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from daybook.model import Fetched

LEVEL = 4
"""Where zlib is quick and files still small: level 9, which warcio would take, needs
2.7 times the time for files 5 % smaller (180 news pages, measured)."""

_GZIP = 16 + zlib.MAX_WBITS
_HEAD = 64 * 1024  # bytes: more than the longest header block written here
_END = b"\r\n\r\n"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_URI_SAFE = "%:/?#[]@!$&'()*+,;=~"
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_NO_LONGER_TRUE = frozenset({"content-encoding", "transfer-encoding", "content-length"})


class BadMember(Exception):
    """Bytes that are not the whole record they should be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What a record holds: its WARC type and its bytes without any headers."""

    kind: str
    body: bytes


def page_members(fetched: Fetched, text: str) -> tuple[bytes, bytes]:
    """Pack a page and its text into two gzip members, the second referring to the first."""
    writer, address, sha256 = _writer(), uri(fetched.page), _sha256(fetched.body)
    headers = {
        "WARC-Date": _date(fetched.captured_at),
        "WARC-Payload-Digest": sha256,
    }
    if fetched.headers and _SCHEME.match(fetched.page):
        raw = writer.create_warc_record(
            address,
            "response",
            payload=io.BytesIO(fetched.body),
            length=len(fetched.body),
            warc_headers_dict=headers,
            http_headers=_answer(fetched),
        )
    else:
        charset = f"; charset={fetched.charset}" if fetched.charset else ""
        raw = writer.create_warc_record(
            address,
            "resource",
            payload=io.BytesIO(fetched.body),
            length=len(fetched.body),
            warc_content_type=fetched.media_type + charset,
            warc_headers_dict=headers | {"WARC-Block-Digest": sha256},
        )
    raw_id = raw.rec_headers.get_header("WARC-Record-ID")
    return _member(writer, raw), _text_member(writer, address, text, raw_id)


def opening_member(file: str, replaces: str | None) -> bytes:
    """Pack the record that opens an archive file and says what wrote it.

    `replaces` names the file whose records this one took over in an erasure.
    """
    writer = _writer()
    fields = {"software": "daybook", "format": "WARC File Format 1.1", "replaces": replaces}
    return _member(writer, writer.create_warcinfo_record(file, fields))


def payload(member: bytes) -> Payload:
    """Unpack one gzip member into what its record holds, and check its digest.

    zlib directly and not warcio's reader, which is as quick but guesses where a
    member is damaged; here every byte must be as it was written.

    Raises `BadMember` where a byte is not as it was written.
    """
    unpacker = zlib.decompressobj(_GZIP)
    try:
        opening = unpacker.decompress(member, _HEAD)
        head, end, begun = opening.partition(_END)
        headers = _headers(head)
        size = _size(headers)
        room = max(size + len(_END) - len(begun), 0)
        rest = unpacker.decompress(unpacker.unconsumed_tail, room + 1)  # 0 would be no limit
    except zlib.error as error:
        raise BadMember("does not unpack") from error
    block = begun + rest
    is_whole = end and unpacker.eof and not unpacker.unused_data
    if not is_whole or len(block) != size + len(_END) or not block.endswith(_END):
        raise BadMember("is not whole")
    body = block[:size]
    kind = headers.get(b"warc-type", b"").decode("ascii", "replace")
    if kind == "response":
        body = body.partition(_END)[2]
    stated = headers.get(b"warc-payload-digest")
    if stated is not None and stated.decode("ascii", "replace") != _sha256(body):
        raise BadMember("does not fit its digest")
    return Payload(kind=kind, body=body)


def uri(page: str) -> str:
    """Give the address under which a page is filed: its URL, or a file's path as one.

    >>> uri("https://post.example/a b"), uri("pages/Dä y.txt")
    ('https://post.example/a%20b', 'file:pages/D%C3%A4%20y.txt')
    """
    if _SCHEME.match(page):
        return quote(page, safe=_URI_SAFE)
    return "file:" + quote(page)


def _writer() -> WARCWriter:
    """Give a writer of plain records; `_member` packs them at a level of its own."""
    return WARCWriter(io.BytesIO(), gzip=False, warc_version="1.1")


def _member(writer: WARCWriter, record: object) -> bytes:
    writer.out = io.BytesIO()
    writer.write_record(record)
    return zlib.compress(writer.out.getvalue(), LEVEL, _GZIP)


def _text_member(writer: WARCWriter, address: str, text: str, raw_id: str) -> bytes:
    """Pack the text that was made from a page."""
    body = text.encode("utf-8")
    sha256 = _sha256(body)
    record = writer.create_warc_record(
        address,
        "conversion",
        payload=io.BytesIO(body),
        length=len(body),
        warc_content_type="text/plain; charset=utf-8",
        warc_headers_dict={
            "WARC-Date": _date(datetime.now(UTC)),
            "WARC-Refers-To": raw_id,
            "WARC-Payload-Digest": sha256,
            "WARC-Block-Digest": sha256,
        },
    )
    return _member(writer, record)


def _answer(fetched: Fetched) -> StatusAndHeaders:
    """Give a server's headers as they fit the body that is kept.

    The body is kept unpacked. Headers that speak of its packing stay readable
    under another name, as other archives do it; names and characters that no
    HTTP header may have are left out.
    """
    headers = [
        (
            f"X-Archive-Orig-{name}" if name.lower() in _NO_LONGER_TRUE else name,
            _CONTROL.sub(" ", value),
        )
        for name, value in fetched.headers
        if _TOKEN.fullmatch(name)
    ]
    headers.append(("Content-Length", str(len(fetched.body))))
    return StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")


def _headers(head: bytes) -> dict[bytes, bytes]:
    """Read the header lines of a record written here: one a line, none folded."""
    lines = head.split(b"\r\n")
    if not lines[0].startswith(b"WARC/"):
        raise BadMember("does not begin as a WARC record does")
    pairs = (line.partition(b":") for line in lines[1:])
    return {name.lower(): value.strip() for name, _, value in pairs}


def _size(headers: dict[bytes, bytes]) -> int:
    stated = headers.get(b"content-length", b"")
    if not stated.isdigit():
        raise BadMember("does not state its length")
    return int(stated)


def _sha256(body: bytes) -> str:
    return "sha256:" + hashlib.sha256(body).hexdigest()


def _date(at: datetime) -> str:
    """Write a moment as WARC does, in universal time."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
