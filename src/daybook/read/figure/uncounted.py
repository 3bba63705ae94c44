"""Numbers that count nothing: days, years, times, ages, ranks, and names that hold a number."""

from collections.abc import Callable
from typing import Final, Literal, TypeAlias

from daybook.read.figure.age import is_age
from daybook.read.figure.amount import Amount
from daybook.read.figure.day import is_day
from daybook.read.figure.hour import is_time
from daybook.read.figure.name import is_name
from daybook.read.figure.noun import is_many
from daybook.read.figure.numeral import Line
from daybook.read.figure.spot import Spot, is_joint, spot

Uncounted: TypeAlias = Literal["name", "day", "time", "age", "score", "adjective", "word"]
"""Why a number is no count."""

SPANS: Final = frozenset(("a", "mo", "wk", "d", "h", "min", "s"))
"""Units of time by their signs."""

TIMES: Final = SPANS | {"decade", "century"}
"""All of them, the longest included."""


def uncounted(line: Line, made: Amount) -> Uncounted | None:
    """Say why a number counts nothing; null where it does.

    >>> from daybook.read.figure.amount import amount
    >>> from daybook.read.figure.numeral import line_of
    >>> from daybook.read.figure.vocabulary import vocabulary
    >>> line = line_of("Article 5", vocabulary())
    >>> uncounted(line, amount(line, 1))
    'name'
    """
    if made.is_score:
        return "score"
    here = spot(line, made)
    if _is_word(here):
        return "word"
    return next((why for why, holds in _TESTS if holds(here)), None)


def _is_word(here: Spot) -> bool:
    """Whether a fraction or "one" is another word: "the second half", "a third raid"."""
    made, lex = here.made, here.line.lex
    if made.shape == "fraction":
        is_worded = here.on(0).lower in lex.fractions and not here.is_digits
        return here.is_bare and is_worded and _is_rank(here)
    if made.last == made.core + 1 and lex.cardinals.get(here.core.lower) == 1:
        return _is_pronoun(here)
    if here.has("vague.single", here.line.at(made.last - 1)) and here.behind.kind == "number":
        return True  # "in a single 24-hour period"
    if here.core.lower in lex.sets["zero.names"] and here.has("zero.before", here.before):
        return True
    return here.before.kind == "number" and here.core.lower in lex.scales


def _is_pronoun(here: Spot) -> bool:
    """Whether "one" stands for something named before: "the one who", "the western one"."""
    if here.behind.kind != "word" or here.has("ones.behind", here.behind):
        return True
    if _is_anyone(here):
        return True
    is_end = here.has("nouns.stops", here.behind) and not here.has("ones.of", here.behind)
    is_sorted = is_end and here.has("ones.articles", here.back(2))
    return is_sorted or here.has("ones.before", here.before)


def _is_anyone(here: Spot) -> bool:
    """Whether a verb follows "one": "one wonders what", "one seemingly caught in a net"."""
    behind, after = here.behind, here.after
    if behind.lower.endswith("ly"):
        return here.has("nouns.verbs", after)
    is_verb = is_many(here.line, behind) and not here.has("nouns.plurals", behind)
    is_end = after.kind == "mark" or here.has("nouns.stops", after)
    return is_verb and not behind.is_capital and is_end and not is_joint(after)


def _is_rank(here: Spot) -> bool:
    """Whether "third", "quarter" or "half" is a rank or a piece and no share."""
    if is_joint(here.behind):
        return True
    is_modified = here.made.modifier is not None
    has_lead = is_modified or here.made.is_range or here.has("shares.before", here.lead)
    if here.made.last - here.made.core == 1:  # "half"
        is_piece = here.has("shares.piece_before", here.lead) or here.has(
            "nouns.determiners", here.line.at(here.made.first - 2)
        )
        return (is_piece and not is_modified) or not (
            has_lead or here.has("shares.behind", here.behind)
        )
    if here.has("shares.behind", here.behind) or not here.has("shares.articles", here.core):
        return False
    is_end = here.behind.kind == "mark" or here.has("nouns.stops", here.behind)
    return not (is_end and (has_lead or here.behind.text in ",."))


def _is_adjective(here: Spot) -> bool:
    """Whether a number makes one word with the next: "five-day", "two-storey"."""
    if here.made.is_hyphened and here.made.sort == "unit":
        return here.made.unit in SPANS
    if here.made.is_hyphened and here.made.sort == "money":
        return here.core.lower in here.line.lex.scales or here.has("shares.articles", here.core)
    is_word = here.after.is_glued and here.after.kind == "word"
    return here.is_bare and is_word and is_joint(here.behind) and here.made.per is None


_TESTS: Final[tuple[tuple[Uncounted, Callable[[Spot], bool]], ...]] = (
    ("time", is_time),
    ("day", is_day),
    ("age", is_age),
    ("name", is_name),
    ("adjective", _is_adjective),
)
