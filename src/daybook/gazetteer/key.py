"""Keys: the spelling of a name in which its variants are equal."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ё": "e", "ў": "u",
}  # fmt: skip
_LATIN: Final = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
    "ı": "i", "ə": "a", "ħ": "h", "ŋ": "ng",
}  # fmt: skip
_PLAIN: Final = str.maketrans(
    {**_CYRILLIC, **_LATIN, **dict.fromkeys("'’‘ʼ´`ʹ′.", ""), **dict.fromkeys("-‑–—/,", " ")}
)
_SHORT: Final = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
_ALIKE: Final = (
    (re.compile(r"shch|sch|sz|š"), "sh"),
    (re.compile(r"tch|cz"), "ch"),
    (re.compile(r"kh|ch(?=[ao])|h|g"), "h"),
    (re.compile(r"tz|ts|c(?![h])"), "ts"),
    (re.compile(r"w|v"), "v"),
    (re.compile(r"iy|yi|ij|ii|yy|ay|ai|y|j|i"), "i"),
    (re.compile(r"ie|e"), "e"),
    (re.compile(r"(.)\1"), r"\1"),
)

_PAIR: Final = 2


@lru_cache(maxsize=65536)
def key(words: str) -> str:
    """Give the key of a name: small letters without accents, apostrophes and hyphens, Latin.

    >>> key("Saint-Malo"), key("El Ḍaʿein"), key("Žďár"), key("Обрій")
    ('st malo', 'el daein', 'zdar', 'obriy')
    """
    plain = words.lower().translate(_PLAIN)
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain).lower()
        plain = "".join(letter for letter in apart if letter.isascii() or letter.isalpha())
        plain = plain.translate(_PLAIN).replace("ʿ", "").replace("ʾ", "")
    parts = plain.split()
    if len(parts) > 1:
        return " ".join([_SHORT.get(part, part) for part in parts])
    return parts[0] if parts else ""


def abbreviated(words: str) -> str:
    """Give the key of an abbreviation: its full stop stays, initials keep all of theirs.

    >>> abbreviated("Va."), abbreviated("N. V."), abbreviated("N.V.")
    ('va.', 'n.v.', 'n.v.')
    """
    return words.lower().replace(" ", "") if words.count(".") > 1 else f"{key(words)}."


@lru_cache(maxsize=65536)
def skeleton(spelt: str) -> str:
    """Rewrite a key so that the usual transliterations of one name are equal.

    >>> skeleton("krasnohirka") == skeleton("krasnogirka")
    True
    """
    for form, one in _ALIKE:
        spelt = form.sub(one, spelt)
    return spelt


def is_one_apart(one: str, other: str) -> bool:
    """Whether two words differ in one letter more, less or other, or in two that changed places.

    The distance of Damerau (1964), bounded at one.

    >>> is_one_apart("torestk", "toretsk"), is_one_apart("karsk", "kursk"), is_one_apart("a", "abc")
    (True, True, False)
    """
    shorter = min(len(one), len(other))
    if max(len(one), len(other)) - shorter > 1:
        return False
    first = _alike_from_start(one, other, shorter)
    last = _alike_from_start(one[::-1], other[::-1], shorter - first)
    left, right = one[first : len(one) - last], other[first : len(other) - last]
    is_turned = len(left) == len(right) == _PAIR and left == right[::-1]
    return max(len(left), len(right)) <= 1 or is_turned


def _alike_from_start(one: str, other: str, most: int) -> int:
    """Count the letters, at most so many, that two words have in common from the start."""
    return next((at for at in range(most) if one[at] != other[at]), most)
