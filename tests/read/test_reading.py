"""A page's whole way through reading, and where another reader of claims takes its place."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.read.pages import war

from daybook.gazetteer.entry import Atlas
from daybook.model import Claim, Fetched, Outcome, Page, Passage
from daybook.profile import Profile
from daybook.read.claim import claims
from daybook.read.reading import reading

FETCHED = Fetched(
    page="x.txt", body=b"Shells hit the pier on Friday.\n", media_type="text/plain",
    charset=None, headers=(), captured_at=datetime(2031, 3, 14, tzinfo=UTC),
)  # fmt: skip


def test_the_rules_read_where_no_reader_is_given() -> None:
    """Without a reader, the claims are those of the rules."""
    assert reading(FETCHED, war()) == reading(FETCHED, war(), None, claims)
    assert len(reading(FETCHED, war()).claims) == 1


def test_another_reader_takes_the_place_of_the_rules() -> None:
    """A reader is a function of page, passage, profile and atlas; what it makes is what is kept."""

    def other(
        page: Page, passage: Passage, profile: Profile, atlas: Atlas | None
    ) -> Outcome[Claim]:
        made = claims(page, passage, profile, atlas).made
        return Outcome(made=tuple(replace(claim, reader="other/1") for claim in made))

    assert [claim.reader for claim in reading(FETCHED, war(), None, other).claims] == ["other/1"]
