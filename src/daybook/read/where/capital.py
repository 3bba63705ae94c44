"""A capital stands for its government more often than for itself: "Halden is in talks".

It is where something was only where its neighbours say so: "in Halden", "shells hit
Halden", "Halden was shelled".
"""

from daybook.read.where.event_lists import event_lists


def is_spot(lead: str, tail: str) -> bool:
    """Whether a capital between these words is meant as a place on the ground.

    >>> is_spot("Drones flew over ", "."), is_spot("", " was shelled.")
    (True, True)
    >>> is_spot("", " is in talks."), is_spot("They gave guns to ", ".")
    (False, False)
    """
    told = event_lists()
    if told.giving.search(lead) or told.dealt.search(lead):
        return False
    return bool(told.spot.search(lead)) or bool(told.suffered.match(tail))
