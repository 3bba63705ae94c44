"""How much gathering takes in at most, and why.

Every limit is checked while bytes stream by, so that a hostile or broken file
costs its own limit in memory and no more.
"""

MAX_PAGE = 25 * 1024 * 1024
"""Bytes of one page, unpacked. The heaviest news pages stay under 5 MiB; a
bigger one is a dump or a mistake, and reading it would stall all others."""

MAX_RATIO = 200
"""Times its own size that a packed record may grow once it has passed
`MAX_PAGE`. Real pages shrink to a fifth or a twentieth; only long runs of one
byte, the stuff of gzip bombs, come near deflate's ceiling of 1,032."""

MAX_HEAD = 256 * 1024
"""Bytes of one header block (WARC or HTTP). Servers refuse far smaller ones."""

MAX_FAULTS = 100
"""Damaged records of one WARC file that are reported one by one. A file with
more is not worth a reader's time, and a hostile one could name millions."""

MAX_FALSE_STARTS = 10_000
"""Places behind a damaged record that look like the next one and are not. By
chance a file of a gigabyte has about sixty; only one made for it has more."""

GZIP_MAGIC = b"\x1f\x8b\x08"
"""The first bytes of everything that gzip packed (RFC 1952)."""

BLOCK = 64 * 1024
"""Bytes read at once: large enough to keep the disk busy, small enough to
forget."""


def in_mib(size: int) -> str:
    """Say a number of bytes as people read it.

    >>> in_mib(25 * 1024 * 1024)
    '25 MiB'
    >>> in_mib(1_600_000)
    '1.5 MiB'
    """
    return f"{size / (1024 * 1024):.1f}".removesuffix(".0") + " MiB"
