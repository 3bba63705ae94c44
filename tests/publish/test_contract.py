"""Export records: no value without its words on the page."""

from dataclasses import replace

import pytest
from tests.publish.strait_war import DAY
from tests.publish.test_account import a_claim

from daybook.model import Claim, Event, Place, Quantity, When
from daybook.publish.contract import claim_record, stands


def holding(event: Event) -> Claim:
    """Make a claim that tells one event."""
    return replace(a_claim(), events=(event,))


@pytest.mark.parametrize(
    "event",
    [
        Event(type="strike", places=(Place(text="Karsk", name="Karsk", kind="region", why="-"),)),
        Event(type="strike", time=When(text="on Friday", start=DAY, end=DAY)),
        Event(
            type="strike",
            quantities=(Quantity(text="12 boats", item="boats", measure="hit", low=12, high=12),),
        ),
    ],
)
def test_a_value_whose_words_stand_nowhere_keeps_its_claim_out(event: Event) -> None:
    """Places, times and figures that the page does not name are never written."""
    claim = holding(event)
    page = claim.quote
    named = claim_record(claim)
    assert not stands({**named, "start": 0, "end": len(page)}, page)
    assert stands({**claim_record(a_claim()), "start": 0, "end": len(page)}, page)
