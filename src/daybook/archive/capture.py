"""What makes a capture one and the same: its bytes."""

import hashlib


def digest(body: bytes) -> str:
    """Give the SHA-256 of a page's bytes in hex, which is the id of its capture.

    >>> digest(b"a page")[:16]
    '9a8eeff1d0bc6b9b'
    """
    return hashlib.sha256(body).hexdigest()
