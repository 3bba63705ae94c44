"""Who can do an act and who undergoes it, by what the groups around it name.

Not every subject does what its verb tells: houses burn, prisoners cross a bridge, and
of weapons and fires only the owner acts.
"""

from typing import Final

from daybook.profile import Side
from daybook.read.act import Act
from daybook.read.frame import SPEAKER
from daybook.read.group import Group
from daybook.read.party import within
from daybook.read.phrase import is_people
from daybook.read.telling import Telling
from daybook.read.trigger import HARM, Events

_OWNER: Final = ("’s", "'s")


def righted(lex: Events, told: Telling, act: Act) -> Act:
    """Make those undergo an act who cannot do it: "three houses burned", "prisoners cross"."""
    bare = tuple(each for each in act.actors if not _is_event(lex, told, each))
    if act.type == "economy" and not bare:
        return _owned(told, act)
    if act.type not in (HARM, "exchange", "other") or (act.targets and act.type != "exchange"):
        return act._replace(actors=bare)
    patients = tuple(each for each in bare if _undergoes(lex, told, act.type, each))
    return act._replace(
        actors=tuple(each for each in bare if each not in patients),
        targets=patients or act.targets,
    )


def _owned(told: Telling, act: Act) -> Act:
    """Let the owner of what rose or fell be who is told of: "Norvia’s exports fell"."""
    for each in act.targets:
        words = told.words[each.first : each.last]
        place = next((at for at, word in enumerate(words) if word.lower.endswith(_OWNER)), None)
        if place is not None and place + 1 < len(words):
            owner = Group(each.first, each.first + place + 1, each.lead)
            own = Group(owner.last, each.last, each.lead)
            targets = tuple(own if one == each else one for one in act.targets)
            return act._replace(actors=(owner,), targets=targets)
    return act


def _undergoes(lex: Events, told: Telling, kind: str, part: Group) -> bool:
    if part == SPEAKER:
        return False
    last = told.words[part.last - 1]
    if kind == "exchange":
        return any(
            word.lower in lex.sets["body"] | lex.sets["captive"]
            for word in told.words[part.first : part.last]
        )
    if last.lower in lex.things or last.lower in lex.sets["pronouns"]:
        return False
    return kind == HARM or not (is_people(last) or is_known(told, part))


def _is_event(lex: Events, told: Telling, part: Group) -> bool:
    """Whether a group names what happened, and nobody who does it: "the swap fell through"."""
    return part != SPEAKER and told.words[part.last - 1].lower in lex.sets["swap"]


def able(lex: Events, told: Telling, parts: tuple[Group, ...]) -> tuple[Group, ...]:
    """Keep those who can act: of weapons and fires, only whose they are ("Norvian missiles")."""
    able = (_without_thing(lex, told, each) for each in parts)
    return tuple(each for each in able if each is not None)


def _without_thing(lex: Events, told: Telling, part: Group) -> Group | None:
    if part == SPEAKER or told.words[part.last - 1].lower not in lex.things:
        return part
    if told.words[part.first].lower in lex.sets["own"]:
        return SPEAKER
    words = told.words[part.first : part.last - 1]
    named = [at for at, word in enumerate(words, part.first) if word.is_capital]
    if not named:
        return None
    owner = Group(part.first, named[-1] + 1, part.lead)
    # "Tamari guns" are somebody's, but "Tamari" names nobody whom the profile does not know.
    return owner if is_known(told, owner) or not is_people(told.words[named[-1]]) else None


def held(lex: Events, told: Telling, act: Act) -> tuple[Group, ...]:
    """Keep the targets of an act: not the place that is taken, nor the weapon that is sent."""
    heads = ((each, told.words[each.last - 1].lower) for each in act.targets)
    if act.type == "statement":
        return tuple(each for each, head in heads if head not in lex.sets["gear"])
    if act.type in ("strike", "shelling", "clash", HARM):
        return tuple(each for each, head in heads if head not in lex.things | lex.sets["attack"])
    if act.type in ("aid", "sabotage"):
        none = lex.sets["settings" if act.type == "aid" else "explosive"]
        return tuple(each for each, head in heads if head not in none)
    if act.type != "advance":
        return act.targets
    return tuple(
        each for each, head in heads if head not in lex.sets["grounds"] and _is_of_side(told, each)
    )


def _is_of_side(told: Telling, part: Group) -> bool:
    found = within(told.sentence, *told.span(part))
    return any(isinstance(one, Side) for each in found for one in each.named)


def is_named(told: Telling, part: Group) -> bool:
    """Whether a group ends in a name that the profile knows: not "Harbour Post app"."""
    _, end = told.span(part)
    return any(each.end >= end for each in within(told.sentence, *told.span(part)))


def is_known(told: Telling, part: Group) -> bool:
    """Whether a group holds a name or a side that the profile knows."""
    return bool(within(told.sentence, *told.span(part)))
