"""The page inside a record: decoded, dated and addressed."""

import base64
import binascii
import hashlib
import re
from datetime import UTC, datetime

from warcio.statusandheaders import StatusAndHeaders

from daybook.gather.coding import Unusable, too_large, unchunked, unpacked
from daybook.gather.limit import MAX_PAGE
from daybook.gather.record import Record, content_type
from daybook.model import Fetched

_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:+-]+)""", re.IGNORECASE)
_AGAIN = "Fetch the page again."


def fetched(record: Record) -> Fetched:
    """Take the page out of a record that holds one.

    Raises `Unusable` where the page is too large, in pieces, damaged, or where
    the record does not say which page it is or when it was captured.
    """
    if record.media_type is None:
        raise Unusable("holds no page", "Leave it out.")
    if record.block is None:
        raise too_large()
    if record.headers.get_header("WARC-Segment-Number") is not None:
        raise Unusable("holds one piece of a page that was split over records", _AGAIN)
    if not has_right_digest(record.block, record.headers.get_header("WARC-Block-Digest")):
        raise Unusable("is damaged: its bytes do not fit its own digest", _AGAIN)
    answer = record.answer
    body = record.block if answer is None else _body(record.block[record.head :], answer)
    if not body:
        raise Unusable("holds an empty page", _AGAIN)
    if len(body) > MAX_PAGE:
        raise too_large()
    charset = _CHARSET.search(content_type(answer or record.headers))
    return Fetched(
        page=_address(record.headers),
        body=body,
        media_type=record.media_type,
        charset=charset[1].lower() if charset else None,
        headers=tuple(answer.headers) if answer else (),
        captured_at=_captured_at(record.headers),
    )


def has_right_digest(block: bytes, stated: str | None) -> bool:
    """Check a block against a digest such as "sha1:3I42H3S6…", in base 32 or hex.

    No digest, or one of an unknown kind, is no reason to distrust a record.

    >>> has_right_digest(b"abc", "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5")
    True
    >>> has_right_digest(b"abd", "sha1:a9993e364706816aba3e25717850c26c9cd0d89d")
    False
    """
    kind, _, value = (stated or "").strip().partition(":")
    kind = kind.lower().replace("-", "")
    if kind not in {"md5", "sha1", "sha256", "sha512"}:
        return True
    right = hashlib.new(kind, block, usedforsecurity=False).digest()
    try:
        is_hex = len(value) == 2 * len(right)
        given = binascii.unhexlify(value) if is_hex else base64.b32decode(value.upper())
    except ValueError:
        return True
    return given == right


def _body(body: bytes, answer: StatusAndHeaders) -> bytes:
    """Undo what the server did to the body on its way."""
    if "chunked" in (answer.get_header("Transfer-Encoding") or "").lower():
        body = unchunked(body)
    codings = (answer.get_header("Content-Encoding") or "").lower().split(",")
    return unpacked(body, [coding.strip() for coding in codings])


def _address(headers: StatusAndHeaders) -> str:
    """Give the address a record is filed under (wget 1.19 put it in <>)."""
    address = (headers.get_header("WARC-Target-URI") or "").strip().strip("<>")
    if not address:
        raise Unusable("does not say which page it holds", "Export the crawl again.")
    return str(address)


def _captured_at(headers: StatusAndHeaders) -> datetime:
    """Read when a record was captured; WARC dates are in universal time."""
    stated = headers.get_header("WARC-Date") or ""
    try:
        at = datetime.fromisoformat(stated)
    except ValueError as error:
        raise Unusable("does not say when it was captured", "Export the crawl again.") from error
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
