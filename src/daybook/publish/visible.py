"""Characters that would steer a screen, made visible one for one, so that offsets stay true."""

_PICTURES = {code: 0x2400 + code for code in range(32)}
_KEPT = {ord("\n"): "\n", ord("\t"): " "}
_DELETE = {0x7F: "\u2421"}
_C1 = dict.fromkeys(range(0x80, 0xA0), "\ufffd")
# Marks that turn or isolate the direction of text could make a quotation read
# otherwise than it was written.
_DIRECTIONS = dict.fromkeys(
    [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\u25c7"
)
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_VISIBLE = _PICTURES | _DELETE | _C1 | _DIRECTIONS | _SURROGATES | _KEPT


def visible(words: str) -> str:
    r"""Replace control characters and marks of direction by symbols, one for one.

    >>> visible("Vell\x1b[2J")
    'Vell␛[2J'
    """
    return words.translate(_VISIBLE)
