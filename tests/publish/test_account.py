"""A claim told in lines, as an editor checks it."""

from daybook.model import Claim, Event, Speaker
from daybook.publish.account import OUTLET, account

MARSK = Speaker(text="Elin Marsk", start=0, end=10, name="Elin Marsk", kind="government", side="NV")


def a_claim(quote: str = "The port\nis closed.", **told: object) -> Claim:
    """Make a claim with what a test is about."""
    return Claim(
        id="c", page="x", capture="0" * 64, passage="p", start=0, end=len(quote), quote=quote,
        block=0, reader="rules/1", **told,  # type: ignore[arg-type]
    )  # fmt: skip


def test_the_words_stand_first_in_one_line() -> None:
    """The quotation stands first, line breaks made blanks."""
    assert account(a_claim())[0] == "The port is closed."


def test_the_outlet_speaks_where_nobody_does() -> None:
    """A claim without a speaker is the outlet's own, and says so."""
    assert account(a_claim())[1] == f"{OUTLET} · asserted · other"


def test_speakers_relays_and_evidence_are_named() -> None:
    """Who vouches, through whom, how surely, about what, and on which evidence."""
    told = a_claim(
        speakers=(MARSK,), via=("Telegram",), status="attributed", section="fighting",
        evidence=("imagery",),
    )  # fmt: skip
    assert account(told)[1] == (
        "Elin Marsk (government, NV), via Telegram · attributed · fighting · shown by imagery"
    )


def test_each_event_has_its_line() -> None:
    """Events follow, one a line: type, who, whom, by which means; "not" where negated."""
    told = a_claim(
        events=(
            Event(type="strike", actors=("Norvia",), targets=("warehouse",), means=("drone",)),
            Event(type="advance", negated=True),
        )
    )
    assert account(told)[2:] == ("strike: Norvia → warehouse, by drone", "not advance")


def test_nothing_steers_the_terminal() -> None:
    """Characters that would steer a terminal are made visible."""
    assert "\x1b" not in "".join(account(a_claim("The \x1b[2Jport is closed.")))
