"""The reader of places: which words of a passage name which places, and why so."""

from daybook.read.where.event_place import event_places
from daybook.read.where.region import Region, region
from daybook.read.where.toponym import Standing, Toponym, toponyms
from daybook.read.where.withheld import withheld

__all__ = ("Region", "Standing", "Toponym", "event_places", "region", "toponyms", "withheld")
