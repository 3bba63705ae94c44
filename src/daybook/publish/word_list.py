"""The English words that the day list knows, read once from `words_en.toml`."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = files("daybook.publish").joinpath("words_en.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def word_list(name: str) -> frozenset[str]:
    """Give one list of words, all in lower case.

    >>> "they" in word_list("speaking")
    True
    """
    return _lists()[name]
