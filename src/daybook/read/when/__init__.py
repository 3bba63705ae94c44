"""Times: every expression of a text that tells when, how long or how often."""

from daybook.read.when.reading import timexes
from daybook.read.when.timex import Timex

__all__ = ["Timex", "timexes"]
