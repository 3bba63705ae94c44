"""Bytes out of a WARC file, packed or plain, never more in memory than asked for.

warcio parses the headers and writes our own files, but its byte reader is not
used here: it takes a damaged gzip member for plain text, prints checksum faults
to the terminal and goes on, and reads a line to its end however long it is,
which is all that a gzip bomb needs.
"""

import io
import re
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from daybook.gather.limit import BLOCK, GZIP_MAGIC, MAX_FALSE_STARTS, MAX_PAGE, MAX_RATIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

RECORD_START = re.compile(rb"WARC/(?:1\.[01]|0\.1[78])\r?\n")

_GZIP = 16 + zlib.MAX_WBITS  # zlib's way to say "with a gzip header and checksum"
_PEEK = 16  # bytes: enough for "WARC/1.1" and its newline
_PACKED_PEEK = 1024  # the same packed, behind the longest of code tables


class BadRecord(Exception):
    """A record that is not what its format says; where the next begins is unknown.

    `fault` completes the sentence "The record at byte N …".
    """

    def __init__(self, fault: str, remedy: str) -> None:
        super().__init__(fault)
        self.fault = fault
        self.remedy = remedy


def cut_short() -> BadRecord:
    """Say that a record stops before its end, as in a download that broke off."""
    return BadRecord(
        "breaks off before its end",
        "Copy or fetch the file again; the records before this one were taken.",
    )


class Member(io.RawIOBase):
    """One gzip member, unpacked as it is read.

    Raises `BadRecord` where the member is damaged, breaks off, or grows like a bomb.
    """

    def __init__(self, file: io.BufferedReader, start: int) -> None:
        super().__init__()
        file.seek(start)
        self._file = file
        self._zip = zlib.decompressobj(_GZIP)
        self._packed = 0
        self._unpacked = 0

    def readable(self) -> bool:
        """Say that it can be read, as `io` asks."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a buffer with the next unpacked bytes; 0 at the member's end."""
        room = memoryview(buffer).cast("B")
        while not self._zip.eof:
            piece = self._piece(len(room))
            if piece:
                room[: len(piece)] = piece
                self._unpacked += len(piece)
                self._refuse_bomb()
                return len(piece)
        return 0

    def end(self) -> int:
        """Give the byte of the file just past this member, once it was read to its end."""
        return self._file.tell() - len(self._zip.unused_data)

    def _piece(self, size: int) -> bytes:
        packed = self._zip.unconsumed_tail
        if not packed:
            packed = self._file.read(BLOCK)
            self._packed += len(packed)
        try:
            piece = self._zip.decompress(packed, size)
        except zlib.error as error:
            raise BadRecord(
                "is damaged: its compressed bytes do not add up",
                "Copy or fetch the file again; the other records were taken.",
            ) from error
        if not packed and not piece and not self._zip.eof:
            raise cut_short()
        return piece

    def _refuse_bomb(self) -> None:
        if self._unpacked > MAX_PAGE and self._unpacked > MAX_RATIO * self._packed:
            raise BadRecord(
                f"unpacks to more than {MAX_RATIO} times its size",
                "Leave it out: it is built to fill a machine's memory, not a page.",
            )


def next_start(file: io.BufferedReader, after: int, *, is_packed: bool) -> int | None:
    """Look for the next record from a byte on, null where there is none.

    In a packed file that is a gzip member which unpacks to a WARC header, in a
    plain one the header itself.
    """
    mark = GZIP_MAGIC if is_packed else b"WARC/"
    for start in islice(_candidates(file, after, mark), MAX_FALSE_STARTS):
        file.seek(start)
        opening = _first_bytes(file.read(_PACKED_PEEK)) if is_packed else file.read(_PEEK)
        if RECORD_START.match(opening):
            return start
    return None


def _candidates(file: io.BufferedReader, after: int, mark: bytes) -> Iterator[int]:
    """Give the positions of a mark in a file, block by block."""
    offset, kept = after, b""
    while True:
        file.seek(offset)
        block = file.read(BLOCK)
        if not block:
            return
        window, base = kept + block, offset - len(kept)
        at = window.find(mark)
        while at >= 0:
            yield base + at
            at = window.find(mark, at + 1)
        kept = window[-(len(mark) - 1) :]
        offset += len(block)


def _first_bytes(packed: bytes) -> bytes:
    """Unpack just enough of a gzip member to see what it holds."""
    try:
        return zlib.decompressobj(_GZIP).decompress(packed, _PEEK)
    except zlib.error:
        return b""
