"""The conflict profile: a folder of TOML and CSV in, one frozen value out.

An editor writes a profile without Python (`docs/how-to/write-a-profile.md`);
the code knows no war of its own. `profile` reads a folder, `names` turns the
profile into an index from words to who they name, `day_number` counts its days.
"""

from daybook.profile.day import day_number, day_of_number
from daybook.profile.folder import BadProfile, digest, profile
from daybook.profile.names import Found, Named, Names, names, one_of, side_of
from daybook.profile.schema import schema
from daybook.profile.shipped import NoSuchProfile, profile_folder, shipped
from daybook.profile.value import Area, Heading, Name, Profile, Side, Source, Spot

__all__ = [
    "Area", "BadProfile", "Found", "Heading", "Name", "Named", "Names", "NoSuchProfile",
    "Profile", "Side", "Source", "Spot", "day_number", "day_of_number", "digest", "names", "one_of",
    "profile", "profile_folder", "schema", "shipped", "side_of",
]  # fmt: skip
