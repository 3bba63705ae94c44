"""A capital stands for its government more often than for itself: "Halden is in talks".

It is where something was only where its neighbours say so: "in Halden", "shells hit
Halden", "Halden was shelled".
"""

from daybook.read.where.event_lists import event_lists
from daybook.read.where.lists import lists


def is_spot(lead: str, tail: str) -> bool:
    """Whether a capital between these words is meant as a place on the ground.

    >>> is_spot("Drones flew over ", "."), is_spot("", " was shelled.")
    (True, True)
    >>> is_spot("", " is in talks."), is_spot("They gave guns to ", ".")
    (False, False)
    >>> is_spot("Besides arms from Tamar, ", " will receive boats.")
    False
    """
    told = event_lists()
    if told.giving.search(lead) or told.dealt.search(lead):
        return False
    if told.suffered.match(tail):
        return True
    is_subject = lead.endswith(", ") and _acts(tail)  # "besides arms from Tamar, Halden will …"
    return bool(told.spot.search(lead)) and not is_subject


def _acts(tail: str) -> bool:
    words = tail.split(maxsplit=1)
    return tail.startswith(" ") and bool(words) and words[0] in lists().sets["helping"]
