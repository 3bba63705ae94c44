"""Ids of what is read, made from where it stands: the same words, the same id."""

from hashlib import sha256


def claim_id(capture: str, start: int, end: int) -> str:
    """Make the id of a claim: "c-" and 20 hex digits.

    `capture` is the SHA-256 of the page's bytes, `start` and `end` the claim's
    characters in the page's text. Reading a page again gives the same ids.

    >>> claim_id("ab", 1, 23) == claim_id("ab", 12, 3)
    False
    """
    return f"c-{_digest('claim', capture, str(start), str(end))}"


def passage_id(capture: str, start: int, end: int) -> str:
    """Make the id of a passage: "p-" and 20 hex digits, made as `claim_id` makes its own.

    >>> len(passage_id("ab", 0, 10))
    22
    """
    return f"p-{_digest('passage', capture, str(start), str(end))}"


def _digest(*fields: str) -> str:
    # Each field is fenced by its length, so that no two lists of fields run together.
    coded = [field.encode("utf-8", "surrogatepass") for field in fields]
    return sha256(b"".join([b"%d:%b" % (len(field), field) for field in coded])).hexdigest()[:20]
