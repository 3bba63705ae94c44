"""The corpus of invented news as a measure: what is marked is set beside what is read."""

from quality.unseen import figures
from training.marks import written

PASSAGE = """\
@ id aurel-03
@ genre article
@ day 2029-05-14
@ sides Aurel, Aurelian = Keth, Kethi
@ title A crane is lost

[S1 The Aurelian army] [C1 said] [Q1 [A1 Kethi] [M1 drones] [E1 struck] [T1 the port]].
= attributed fighting 1:strike

[A1 Kethi forces] did not [E1 shell] [T1 the village].
= asserted fighting not 1:shelling
"""


def test_what_is_read_as_marked_scores_full() -> None:
    """Two plain sentences are read as they are marked."""
    told = figures(list(written(PASSAGE)))
    assert {name: share for name, share in told.items() if name != "evidence"} == dict.fromkeys(
        (
            "claims found F1", "claims to the character F1", "speakers F1", "status", "section",
            "event types F1", "negation F1", "status macro-F1",
        ), 1.0
    )  # fmt: skip


def test_what_is_read_otherwise_scores_less() -> None:
    """A sentence marked as a threat that is read as an attack costs its type."""
    told = figures(list(written(PASSAGE.replace("1:strike", "1:threat"))))
    assert told["event types F1"] == 0.5
