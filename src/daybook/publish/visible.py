"""Characters that would steer a screen, made visible one for one, so that offsets stay true."""

import re
from typing import Final

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

_STEERING: Final = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(words: str) -> str:
    r"""Replace control characters and marks of direction by symbols, one for one.

    >>> visible("Vell\x1b[2J")
    'Vell␛[2J'
    """
    return words.translate(_VISIBLE)


def escaped(text: str) -> str:
    r"""Write signs that steer a screen as JSON's own escapes; the text means the same.

    Those below U+0020 are escaped by JSON itself.

    >>> escaped('"a\u202eb"')
    '"a\\u202eb"'
    """
    return _STEERING.sub(lambda found: _units(found[0]), text)


def _units(sign: str) -> str:
    """Give one character as JSON's escapes, two of them beyond the basic plane."""
    raw = sign.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{raw[at : at + 4]}" for at in range(0, len(raw), 4))
