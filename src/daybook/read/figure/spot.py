"""Where a number stands: the tokens around it, looked up once for the rules that judge it."""

from typing import Final, NamedTuple

from daybook.read.figure.amount import Amount
from daybook.read.figure.noun import is_many
from daybook.read.figure.numeral import Line
from daybook.read.figure.token import Token

DASHES: Final = "-–"


class Spot(NamedTuple):
    """A figure's surroundings: `before` its digits, `lead` before its modifier, two `behind`."""

    line: Line
    made: Amount
    core: Token
    before: Token
    lead: Token
    behind: Token
    after: Token
    value: float | None

    def has(self, name: str, token: Token) -> bool:
        """Whether a list of the vocabulary holds a token."""
        return token.lower in self.line.lex.sets[name]

    def back(self, steps: int) -> Token:
        """Give the token so many before the number's own first."""
        return self.line.at(self.made.core - steps)

    def on(self, steps: int) -> Token:
        """Give the token so many behind the figure's last."""
        return self.line.at(self.made.last - 1 + steps)

    @property
    def is_digits(self) -> bool:
        """Whether the number is in digits."""
        return self.core.kind == "number"

    @property
    def is_bare(self) -> bool:
        """Whether nothing tells what the number counts in."""
        return self.made.sort is None

    @property
    def is_alone(self) -> bool:
        """Whether neither modifier nor currency stands before the number."""
        return self.made.first == self.made.core

    @property
    def is_counting(self) -> bool:
        """Whether a plural in small letters follows, which the number counts."""
        return not self.behind.is_capital and is_many(self.line, self.behind)


def spot(line: Line, made: Amount) -> Spot:
    """Look up the tokens around a figure."""
    return Spot(
        line=line, made=made, core=line.words[made.core], before=line.at(made.core - 1),
        lead=line.at(made.first - 1), behind=line.at(made.last), after=line.at(made.last + 1),
        value=made.high if made.high is not None else made.low,
    )  # fmt: skip


def is_joint(token: Token) -> bool:
    """Whether a token is a hyphen without a blank before it."""
    return token.text in DASHES and token.is_glued
