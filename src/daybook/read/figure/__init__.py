"""Reading figures: every count, sum and share of a sentence, with what it counts."""

from daybook.read.figure.figure import Figure, figures

__all__ = ["Figure", "figures"]
