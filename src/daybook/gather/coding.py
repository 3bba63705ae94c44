"""What a server did to a page on its way, undone: chunks and compression."""

import re
import zlib
from collections.abc import Callable, Mapping, Sequence

import brotli

from daybook.gather.limit import GZIP_MAGIC, MAX_PAGE, in_mib

_CHUNK = re.compile(rb"(?:\r?\n)?([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")


class Unusable(Exception):
    """A page that cannot be taken from its record, which is itself sound.

    `fault` completes the sentence "The record at byte N …".
    """

    def __init__(self, fault: str, remedy: str) -> None:
        super().__init__(fault)
        self.fault = fault
        self.remedy = remedy


def too_large() -> Unusable:
    """Say that a page is above the limit, packed or not."""
    return Unusable(
        f"holds a page of more than {in_mib(MAX_PAGE)}",
        "Leave it out, or save the page again without embedded pictures.",
    )


def unchunked(body: bytes) -> bytes:
    r"""Join the chunks of a body that was sent in chunks (RFC 9112, 7.1).

    Many archives keep the header but store the body joined already: a body that
    does not begin with a chunk is given back as it is.

    >>> unchunked(b"5\r\nfirst\r\n0\r\n\r\n"), unchunked(b"<p>as it is")
    (b'first', b'<p>as it is')

    Raises `Unusable` where the chunks break off.
    """
    parts: list[bytes] = []
    at = 0
    while (line := _CHUNK.match(body, at)) is not None:
        start, size = line.end(), int(line[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[start : start + size])
        at = start + size
    if not parts:
        return body
    raise _garbled()


def unpacked(body: bytes, codings: Sequence[str]) -> bytes:
    """Undo a page's content codings, the last applied first.

    A body that is not packed although its header says so (archives often store
    it unpacked) is given back as it is.

    Raises `Unusable` for a coding that is not known here, for damaged bytes, and
    for a page that would grow past the limit.
    """
    for coding in reversed(codings):
        if coding in ("", "identity"):
            continue
        if coding not in _UNPACKERS:
            raise Unusable(
                f"is packed with {coding!r}, which is not known here",
                "Save the page again with gzip, or as a plain file.",
            )
        try:
            body = _UNPACKERS[coding](body)
        except _FAULTS as error:
            if not body.lstrip()[:1] == b"<":
                raise _garbled() from error
    return body


def _garbled() -> Unusable:
    return Unusable(
        "holds a page that is damaged or breaks off",
        "Fetch the page again.",
    )


def _inflated(body: bytes, window: int) -> bytes:
    """Unpack deflate in one of its wrappings, gzip member after member.

    What else a server hung behind the last one is ignored, as browsers do.
    """
    parts, size = [], 0
    while body:
        unpacker = zlib.decompressobj(window)
        piece = unpacker.decompress(body, MAX_PAGE + 1 - size)
        parts.append(piece)
        size += len(piece)
        if size > MAX_PAGE:
            raise too_large()
        if not unpacker.eof:
            raise _garbled()
        rest = unpacker.unused_data
        body = rest if rest.startswith(GZIP_MAGIC) else b""
    return b"".join(parts)


def _gunzipped(body: bytes) -> bytes:
    return _inflated(body, 16 + zlib.MAX_WBITS)


def _undeflated(body: bytes) -> bytes:
    """Unpack what is called deflate: zlib by the standard, raw by old servers."""
    try:
        return _inflated(body, zlib.MAX_WBITS)
    except zlib.error:
        return _inflated(body, -zlib.MAX_WBITS)


def _unbrotlied(body: bytes) -> bytes:
    """Unpack brotli piece by piece, since its output limit is a soft one."""
    unpacker, parts, size = brotli.Decompressor(), [], 0
    piece = unpacker.process(body, output_buffer_limit=1 << 20)
    while piece:
        parts.append(piece)
        size += len(piece)
        if size > MAX_PAGE:
            raise too_large()
        piece = (
            b"" if unpacker.is_finished() else unpacker.process(b"", output_buffer_limit=1 << 20)
        )
    if not unpacker.is_finished():
        raise _garbled()
    return b"".join(parts)


_UNPACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
    "deflate": _undeflated,
    "br": _unbrotlied,
}

_FAULTS: tuple[type[Exception], ...] = (zlib.error, brotli.error)
