"""Who holds the same office on the other side: "its Norvian counterpart"."""

import re
from typing import Final

from daybook.model import Speaker
from daybook.profile import Name, Profile, Side
from daybook.read.antecedent import OWNED
from daybook.read.spoken import Heard, Sentence

_COUNTERPART: Final = re.compile(r"(?:its|his|her|their) (?:(\S+) )?(?:counterpart|colleague)")


def counterpart(
    sentence: Sentence, span: tuple[int, int], earlier: tuple[Heard, ...]
) -> Heard | None:
    """Find the counterpart of whoever was heard last, on the side that a phrase names."""
    text = sentence.text[slice(*span)]
    found = _COUNTERPART.fullmatch(text)
    near = [each for each in earlier if not each.is_silent][-1:]
    if found is None or not near or near[0].speaker.kind not in OWNED:
        return None
    last, sides = near[0], sentence.profile.sides
    own = next((side for side in sides if side.id == last.speaker.side), None)
    other = next((side for side in sides if side != own and found[1] in (None, *side.words)), None)
    if own is None or other is None or len(sides) != 2:
        return None
    named = _same_office(sentence.profile, last.speaker, own, other)
    speaker = Speaker(
        text=text, start=span[0], end=span[1], name=named.name if named else text,
        kind=last.speaker.kind, side=other.id,
    )  # fmt: skip
    return Heard(speaker, last.sort, frozenset(("counterpart",)))


def _same_office(profile: Profile, known: Speaker, own: Side, other: Side) -> Name | None:
    """Find whom the profile has for the same office or body of the other side."""
    mine = next((each for each in profile.names if each.name == known.name), None)
    if mine is None:
        return None
    title = (mine.office or mine.name).replace(own.name, other.name)
    held = (each for each in profile.names if each.side == other.id)
    return next((each for each in held if title == (each.office or each.name)), None)
