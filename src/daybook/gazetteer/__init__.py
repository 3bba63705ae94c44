"""The gazetteer: places of the world with their points, shipped with Daybook and read in place.

Two layers whose licences differ lie in two files; without the second (`osm.bin`,
ODbL) everything works, with fewer villages. Where the places are from and how they
were put together stands in `docs/decisions/0014-gazetteer.md`.
"""

from daybook.gazetteer.entry import Atlas, Entry
from daybook.gazetteer.key import key
from daybook.gazetteer.layer import NoGazetteer
from daybook.gazetteer.shipped import (
    Gazetteer,
    Source,
    gazetteer,
    shape,
    sources,
    spoilt,
)

__all__ = (
    "Atlas", "Entry", "Gazetteer", "NoGazetteer", "Source", "gazetteer", "key", "shape",
    "sources", "spoilt",
)  # fmt: skip
