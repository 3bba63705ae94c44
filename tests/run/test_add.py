"""A page's whole way: from a file to the ledger and out again."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.run.made import FIRST, a_daybook, added, story, ticking, warc_record, written

from daybook.archive import ArchiveBusy
from daybook.run.add import add
from daybook.run.check import verify
from daybook.run.day import day_list
from daybook.run.erase import erase
from daybook.run.know import problems, records, stored_page

HOUR = timedelta(hours=1)
ADDRESS = "https://northwire.example/ostrel"


def test_what_is_added_can_be_read_back(tmp_path: Path) -> None:
    """A page that was added is stored as it was, and its records quote it."""
    page = written(tmp_path / "ostrel.txt", story())
    with a_daybook(tmp_path / "book") as daybook:
        (told,) = added(daybook, page)
        assert (told.outcome, told.page, told.problems) == ("new", str(page), ())
        stored = stored_page(daybook, str(page))
        assert stored.text == page.read_text(encoding="utf-8")
        claims = list(records(daybook, "claims"))
        assert told.claims == len(claims) > 2
        assert all(stored.text[c["start"] : c["end"]] == c["quote"] for c in claims)
        assert len(list(records(daybook, "passages"))) == told.passages
        assert list(records(daybook, "links")) == list(records(daybook, "drift")) == []
        assert list(verify(daybook)) == []


def test_a_story_without_a_day_is_counted(tmp_path: Path) -> None:
    """A story that tells no day of publication is told of when it is added."""
    written(tmp_path / "dated.txt", story())
    words = "The lamps of Vell\n\nMayor Oda Renn said that the lamps of Vell were lit again.\n"
    written(tmp_path / "undated.txt", words)
    with a_daybook(tmp_path / "book") as daybook:
        assert [told.undated for told in added(daybook, tmp_path / "dated.txt")] == [0]
        assert [told.undated for told in added(daybook, tmp_path / "undated.txt")] == [1]
        (noted,) = problems(daybook, ticking())
        assert noted.problem.where == str(tmp_path / "undated.txt")
        assert "“The lamps of Vell” tells no day" in noted.problem.what


def test_the_same_bytes_are_one_capture(tmp_path: Path) -> None:
    """Bytes that are known, at the same or another path, are not taken again."""
    page = written(tmp_path / "ostrel.txt", story())
    twin = written(tmp_path / "twin.txt", story())
    with a_daybook(tmp_path / "book") as daybook:
        first = added(daybook, page, twin)
        again = added(daybook, page, at=FIRST + HOUR)
        assert [told.outcome for told in first + again] == ["new", "known", "known"]
        assert len({told.capture for told in first + again}) == 1
        assert {record["page"] for record in records(daybook, "passages")} == {str(page)}


def test_changed_bytes_are_a_new_version(tmp_path: Path) -> None:
    """Of a page that changed the newest claims stand, and with a moment those of that moment."""
    page = written(tmp_path / "ostrel.txt", story("Drones hit the port of Ostrel, officials said."))
    with a_daybook(tmp_path / "book") as daybook:
        added(daybook, page)
        written(page, story("Drones missed the port of Ostrel, officials said."))
        (told,) = added(daybook, page, at=FIRST + 2 * HOUR)
        assert told.outcome == "new version"
        assert stored_page(daybook, str(page)).capture.version == 2
        quotes = " ".join(record["quote"] for record in records(daybook, "claims"))
        assert "missed" in quotes
        assert "hit" not in quotes
        day = date(2033, 1, 13)
        now = day_list(daybook, day)
        then = day_list(daybook, day, FIRST + HOUR)
        assert "missed" in str(now)
        assert "hit the port" not in str(now)
        assert "hit the port" in str(then)
        assert "missed" not in str(then)
        assert list(verify(daybook)) == []


def test_before_anything_was_added_no_line_is_known(tmp_path: Path) -> None:
    """The list of a day as of a moment before the page was added is empty."""
    page = written(tmp_path / "ostrel.txt", story())
    with a_daybook(tmp_path / "book") as daybook:
        added(daybook, page)
        assert day_list(daybook, date(2033, 1, 13)).made_from.pages == 1
        assert day_list(daybook, date(2033, 1, 13), FIRST - HOUR).made_from.pages == 0
        assert daybook.book.newest_day(FIRST - HOUR) is None


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (2, 1, 0), (1, 2, 0)])
def test_the_version_captured_last_stands(tmp_path: Path, order: tuple[int, ...]) -> None:
    """In whatever order versions of a page arrive, only the one captured last stands."""
    leads = [f"Version {n} of the port's day, officials said." for n in "abc"]
    with a_daybook(tmp_path / "book") as daybook:
        for turn, n in enumerate(order):
            record = warc_record(ADDRESS, story(leads[n]).encode(), FIRST - (5 - n) * HOUR)
            crawl = tmp_path / f"{n}.warc.gz"
            crawl.write_bytes(record)
            added(daybook, crawl, at=FIRST + turn * HOUR)
        assert stored_page(daybook, ADDRESS).text == story(leads[2])
        stands = {record["capture"] for record in records(daybook, "claims")}
        assert stands == {stored_page(daybook, ADDRESS).capture.id}
        versions = {daybook.book.capture(e.capture or "") for e in daybook.book.history("capture")}
        assert sorted(version.version for version in versions if version) == [1, 2, 3]


def test_versions_of_one_run_follow_each_other(tmp_path: Path) -> None:
    """Also in one file of a crawl only the version captured last stands."""
    leads = [f"Version {n} of the port's day, officials said." for n in "abc"]
    crawl = tmp_path / "crawl.warc.gz"
    crawl.write_bytes(
        b"".join(
            warc_record(ADDRESS, story(leads[n]).encode(), FIRST - (5 - n) * HOUR)
            for n in (1, 0, 2)
        )
    )
    with a_daybook(tmp_path / "book") as daybook:
        assert [told.outcome for told in added(daybook, crawl)] == [
            "new", "new version", "new version",
        ]  # fmt: skip
        assert stored_page(daybook, ADDRESS).text == story(leads[2])
        assert len({record["capture"] for record in records(daybook, "claims")}) == 1


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_after_an_erasure_the_last_that_is_left_stands(tmp_path: Path, gone: int) -> None:
    """Where one version of three is erased, the last of the two that are left stands alone."""
    leads = [f"Version {n} of the port's day, officials said." for n in "abc"]
    with a_daybook(tmp_path / "book") as daybook:
        captures = []
        for n in (0, 1, 2):
            crawl = tmp_path / f"{n}.warc.gz"
            crawl.write_bytes(warc_record(ADDRESS, story(leads[n]).encode(), FIRST + n * HOUR))
            captures += [told.capture for told in added(daybook, crawl, at=FIRST + n * HOUR)]
        erase(daybook, captures[gone] or "", "a private person asked", FIRST + 9 * HOUR)
        left = [n for n in (0, 1, 2) if n != gone]
        assert {record["capture"] for record in records(daybook, "claims")} == {captures[left[-1]]}
        assert stored_page(daybook, ADDRESS).text == story(leads[left[-1]])
        assert list(verify(daybook)) == []


def test_two_programs_never_write_at_once(tmp_path: Path) -> None:
    """A second `add` is refused while the first one writes, and nothing is lost."""
    page = written(tmp_path / "ostrel.txt", story())
    with a_daybook(tmp_path / "book") as one, a_daybook(tmp_path / "book") as other:
        running = add(one, [page], ticking())
        assert next(running).outcome == "new"
        with pytest.raises(ArchiveBusy, match=r"Wait until it has finished"):
            added(other, page)
        assert list(running) == []
        assert [told.outcome for told in added(other, page)] == ["known"]
