"""One record out of a WARC file: its headers, and its bytes where it holds a page.

Follows ISO 28500 (WARC 1.1); warcio parses the headers.
"""

import io
import re
from dataclasses import dataclass

from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser

from daybook.gather.limit import BLOCK, MAX_HEAD, MAX_PAGE
from daybook.gather.member import RECORD_START, BadRecord, cut_short

_WARC = StatusAndHeadersParser(ArcWarcRecordLoader.WARC_TYPES)
_HTTP = StatusAndHeadersParser([], verify=False)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_FIRST_LINE = 64  # bytes: "WARC/1.1" and its newline take ten

_MEDIA_TYPES = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record as it stands in the file.

    `answer` holds the headers of a server's answer, null where there was none;
    `head` is their length in bytes at the start of `block`. `media_type` is null
    where the record holds no page; `block` where it holds none, or one above
    the limit.
    """

    headers: StatusAndHeaders
    answer: StatusAndHeaders | None
    head: int
    media_type: str | None
    block: bytes | None


def next_record(run: io.BufferedReader) -> Record:
    """Read one record and the blank lines behind it.

    Raises `BadRecord` where it is damaged: then it does not tell where the next
    one begins.
    """
    headers = _WARC.parse(io.BytesIO(_head(run)))
    length = _length(headers)
    opening = _exactly(run, min(length, MAX_HEAD))
    answer, head = _answer(headers, opening)
    media_type = _media_type(headers, answer)
    rest = length - len(opening)
    if media_type is not None and rest <= MAX_PAGE:
        block = opening + _exactly(run, rest)
    else:
        block = None
        _skip(run, rest)
    _skip_blank_lines(run)
    return Record(headers=headers, answer=answer, head=head, media_type=media_type, block=block)


def content_type(headers: StatusAndHeaders) -> str:
    """Give the content type that headers state, empty where they state none."""
    return headers.get_header("Content-Type") or ""


def _head(run: io.BufferedReader) -> bytes:
    """Read a record's header block up to its blank line."""
    line = run.readline(_FIRST_LINE)
    if RECORD_START.fullmatch(line) is None:
        if not line.endswith(b"\n") and len(line) < _FIRST_LINE:
            raise cut_short()
        raise BadRecord("does not begin as a WARC record does", "Fetch or export the file again.")
    lines, size = [line], len(line)
    while line.strip():
        line = run.readline(MAX_HEAD)
        size += len(line)
        if size >= MAX_HEAD:
            raise BadRecord("has headers without an end", "Fetch or export the file again.")
        if not line.endswith(b"\n"):
            raise cut_short()
        lines.append(line)
    return b"".join(lines)


def _length(headers: StatusAndHeaders) -> int:
    """Give the length of a record's block as its header states it."""
    stated = headers.get_header("Content-Length") or ""
    if not (stated.isascii() and stated.isdigit()):
        raise BadRecord("does not state its length", "Fetch or export the file again.")
    return int(stated)


def _answer(headers: StatusAndHeaders, opening: bytes) -> tuple[StatusAndHeaders | None, int]:
    """Read the HTTP headers at the start of a response, and say where they end."""
    end = _HEAD_END.search(opening)
    if headers.get_header("WARC-Type") != "response" or end is None or end.start() == 0:
        return None, 0
    return _HTTP.parse(io.BytesIO(opening[: end.end()])), end.end()


def _media_type(headers: StatusAndHeaders, answer: StatusAndHeaders | None) -> str | None:
    """Give the media type of the page a record holds, null where it holds none.

    Pages are stored resources and answers with status 200; requests, errors,
    redirects, pictures and records about records are not.
    """
    if answer is not None:
        stated = content_type(answer) if answer.get_statuscode() == "200" else ""
    elif headers.get_header("WARC-Type") == "resource":
        stated = content_type(headers)
    else:
        stated = ""
    return _MEDIA_TYPES.get(stated.partition(";")[0].strip().lower())


def _exactly(run: io.BufferedReader, size: int) -> bytes:
    block = run.read(size)
    if len(block) < size:
        raise cut_short()
    return block


def _skip(run: io.BufferedReader, size: int) -> None:
    """Pass over bytes; a packed run must be unpacked for it, a plain one need not be read."""
    while size:
        piece = run.read(min(size, BLOCK))
        if not piece:
            raise cut_short()
        size -= len(piece)


def _skip_blank_lines(run: io.BufferedReader) -> None:
    """Pass over the two line ends behind a block, some of which some writers forget.

    Where neither they, nor the next record, nor the end is there, the stated
    length was wrong and the block is not what it should be.
    """
    lines = 0
    while lines < 2 and (ahead := run.peek(1)[:1]) in (b"\r", b"\n"):
        run.read(1)
        lines += ahead == b"\n"
    if lines == 0 and run.peek(1)[:1] not in (b"", b"W"):
        raise BadRecord(
            "is not as long as it states",
            "Fetch or export the file again; the other records were taken.",
        )
