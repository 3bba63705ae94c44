"""Exact copies: the same words on several pages, and so one voice, not several.

Reprints of an agency's dispatch differ in quotation marks, dashes, spacing and
case; nothing else is forgiven here. A copy with a changed word is a rewrite.
"""

from collections.abc import Iterable
from typing import Final

from daybook.model import Claim

_SINGLE: Final = "‘’‚‛′`´ʼ"
_DOUBLE: Final = "“”„‟″«»"
_DASHES: Final = "‐‑‒–—―−"
_FORMS: Final = (
    *((sign, "'") for sign in _SINGLE),
    *((sign, '"') for sign in _DOUBLE),
    *((sign, "-") for sign in _DASHES),
    ("…", "..."),
)


def folded(words: str) -> str:
    """Give words without what reprints change: case, spacing, form of quotes and dashes.

    >>> folded("“We  hold Vell” – Halden")
    '"we hold vell" - halden'
    """
    for sign, plain in _FORMS if not words.isascii() or "`" in words else ():
        words = words.replace(sign, plain)  # several times as quick as str.translate
    return " ".join(words.casefold().split())


def copies(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Group claims that say the same in the same words.

    Claims come in order of publication, then capture; groups stand in the order
    of their first claim, and each begins with it. A claim without a copy is a
    group of one, so every claim is in exactly one group.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(folded(claim.quote), []).append(claim)
    return tuple(tuple(group) for group in groups.values())
