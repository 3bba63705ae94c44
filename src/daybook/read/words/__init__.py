"""Word lists of the languages that Daybook reads, kept as files beside the code."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=64)
def word_list(name: str, language: str = "en") -> dict[str, Any]:
    """Give one word list of a language as its TOML file holds it.

    >>> "menu" in word_list("layout")["furniture"]
    True
    """
    path = files(__package__).joinpath(language, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=256)
def either(name: str, key: str, language: str = "en", *, is_small: bool = False) -> re.Pattern[str]:
    """Give one list of regular expressions as a single pattern that finds any of them.

    Case is ignored. `is_small` says that the texts come in small letters already,
    as the list's own are: that is three times as fast.

    >>> bool(either("layout", "tag_heads").match("Tags"))
    True
    """
    flags = re.NOFLAG if is_small else re.IGNORECASE
    return re.compile(_any(word_list(name, language)[key]), flags)


def _any(forms: Iterable[str]) -> str:
    return "|".join(f"(?:{form})" for form in forms)


def finds(name: str, key: str, small: str) -> bool:
    """Whether a list's patterns find anything in a text in small letters.

    Where the file names stems for the list, a text without any of them is not searched.

    >>> finds("evidence", "imagery", "a satellite picture")
    True
    """
    return first(name, key, small) is not None


def first(name: str, key: str, small: str) -> re.Match[str] | None:
    """Give the first place where a list's patterns find something; null where they do not.

    Which of two that begin at one place was found, and so its end, is not told.
    """
    stems, pattern = _gated(name, key)
    for stem in stems:
        if stem in small:
            return pattern.search(small)
    return None if stems else pattern.search(small)


@lru_cache(maxsize=256)
def _gated(name: str, key: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    r"""Give a list's stems, if it has any, with its patterns.

    Those that begin with \b have it once for all: where no word begins or ends, one look is enough.
    """
    listed = word_list(name)
    edged = [form.removeprefix(r"\b") for form in listed[key] if form.startswith(r"\b")]
    others = [form for form in listed[key] if not form.startswith(r"\b")]
    forms = [rf"\b(?:{_any(edged)})", *others] if edged else others
    return tuple(listed.get("stems", {}).get(key, ())), re.compile(_any(forms))


def branching(words: Iterable[str]) -> str:
    r"""Write a regular expression that finds the longest of many words, as a tree of letters.

    Words that begin alike share that beginning: a text is compared with it once and
    not with every word in turn. A * at a word's end stands for any ending.

    >>> branching(["raid*", "ship", "ships", "shell"])
    '(?:raid\\w*|sh(?:ell|ip(?:s|)))'
    """
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    has_any, has_end = tails.pop("*", None), tails.pop("", None)
    branches = [re.escape(letter) + branching(rest) for letter, rest in sorted(tails.items())]
    if has_any or has_end:  # last: a longer word goes before
        branches.append(r"\w*" if has_any else "")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
