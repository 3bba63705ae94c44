"""The sample pages are what samples/strait-war/README.md says of them."""

import json
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from quality.gold import INVENTED, read_page
from quality.valid import gold_faults

SAMPLE = Path(__file__).parents[1] / "samples" / "strait-war"
PAGES = SAMPLE / "pages"
GOLD = SAMPLE / "gold"
FIRST_DAY = date(2031, 3, 3)
ALL = sorted(path.name for path in PAGES.iterdir())


def words(name: str) -> str:
    """Words of a page without its tags."""
    return unescape(re.sub(r"<[^>]+>", "\n", (PAGES / name).read_text(encoding="utf-8")))


def test_the_list_names_every_page() -> None:
    """Each sample page has one row in the README."""
    readme = (SAMPLE / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \|", readme, flags=re.MULTILINE)
    assert sorted(rows) == sorted(path.name for path in PAGES.iterdir())


@pytest.mark.parametrize(
    ("page", "number", "day", "first"),
    [
        ("meridian-day-676.html", 676, date(2033, 1, 6), 1),
        ("tervo-daily-day-677.txt", 677, date(2033, 1, 8), 0),
        ("meridian-day-678.html", 678, date(2033, 1, 8), 1),
        ("halden-chronicle-day-680.html", 680, date(2033, 1, 10), 1),
        ("tervo-daily-day-679.txt", 679, date(2033, 1, 10), 0),
        ("meridian-day-683.html", 683, date(2033, 1, 13), 1),
        ("halden-chronicle-day-684.html", 684, date(2033, 1, 14), 1),
        ("tervo-daily-day-682.txt", 682, date(2033, 1, 13), 0),
        ("harbour-post-week-673-679.txt", 679, date(2033, 1, 9), 1),
    ],
)
def test_day_numbers_fit_their_dates(page: str, number: int, day: date, first: int) -> None:
    """Each outlet's day number is right by its own count."""
    assert f"{number}" in words(page)
    assert (day - FIRST_DAY).days + first == number


def test_one_day_number_disagrees_with_its_dateline() -> None:
    """The page made to disagree fits neither count."""
    assert "12 January 2033" in words("tervo-daily-day-691.html")
    assert (date(2033, 1, 12) - FIRST_DAY).days not in {691, 690}


@pytest.mark.parametrize("page", sorted(path.name for path in PAGES.glob("*.txt")))
def test_weekdays_fit_their_dates(page: str) -> None:
    """A weekday beside a full date is that date's weekday."""
    months = ["January", "February", "March"]
    for weekday, day, month, year in re.findall(
        r"(\w+day),? (\d+) (January|February|March) (\d{4})", words(page)
    ):
        assert f"{date(int(year), months.index(month) + 1, int(day)):%A}" == weekday


def test_the_reprint_is_word_for_word() -> None:
    """Every paragraph of the agency's dispatch stands in the reprint."""
    dispatch = words("northwire-overnight-attacks.txt").strip().split("\n\n")[2:-1]
    reprint = words("meridian-overnight-attacks.html")
    assert len(dispatch) > 5
    assert [text for text in dispatch if text not in reprint] == []


def annotation(page: str) -> dict[str, object]:
    """What was read by hand on a page."""
    stem = page.rpartition(".")[0]
    read: dict[str, object] = json.loads((GOLD / f"{stem}.gold.json").read_text(encoding="utf-8"))
    return read


def test_every_page_is_annotated() -> None:
    """Each page has one annotation, and each annotation its page."""
    assert (
        sorted(json.loads(file.read_text(encoding="utf-8"))["page"] for file in GOLD.iterdir())
        == ALL
    )


@pytest.mark.parametrize("page", ALL)
def test_the_annotations_stand_on_their_pages(page: str) -> None:
    """Each annotated word stands where the annotation says, in the contract's own terms."""
    read = read_page(page, (PAGES / page).read_bytes(), INVENTED.profile, INVENTED.captured_at)
    text = read.page.text if read.page else ""
    sides = frozenset(side.id for side in INVENTED.profile.sides)
    assert gold_faults(annotation(page), text, sides) == []


@pytest.mark.parametrize("file", sorted((SAMPLE / "second").iterdir()), ids=lambda file: file.stem)
def test_a_second_reader_holds_to_the_same_form(file: Path) -> None:
    """What a second reader found on some of the pages is annotated in the same form."""
    read = json.loads(file.read_text(encoding="utf-8"))
    page = read_page(
        read["page"], (PAGES / read["page"]).read_bytes(), INVENTED.profile, INVENTED.captured_at
    ).page
    sides = frozenset(side.id for side in INVENTED.profile.sides)
    assert page is not None
    assert gold_faults(read, page.text, sides) == []


def test_one_page_is_as_large_as_they_come() -> None:
    """One page has more than five megabytes, hardly any of them text."""
    sizes = [path.stat().st_size for path in PAGES.iterdir()]
    assert sum(size > 5_000_000 for size in sizes) == 1
