"""Real pages, which lie beside the project, go through without a fault."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

from quality.valid import faults
from tests.run.made import added, story, written

from daybook.run.check import verify
from daybook.run.day import day_list
from daybook.run.daybook import create, opened
from daybook.run.know import records, stored_page

SHARED = Path(__file__).parents[3] / "shared"
FOLDERS = ("seeds", "gold/pages")
NEWS = SHARED / "bench" / "news" / "gold.jsonl.gz"
CAPTURED = datetime(2026, 11, 22, tzinfo=UTC)


def real_pages(folder: Path) -> list[Path]:
    """The seeds, the annotated pages and the news articles; one of our own where none is there."""
    if not NEWS.exists():
        return [written(folder / "own.txt", story())]
    paths = [path for name in FOLDERS for path in sorted((SHARED / name).iterdir())]
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            paths.append(written(folder / f"news-{number:03}.txt", json.loads(line)["text"]))
    return paths


def test_real_pages_go_through(tmp_path: Path) -> None:
    """Every page is added, every record is valid, every quotation stands, every day can be listed.

    The pages lie beside the project (../shared) and are no part of it; where they
    are absent, the same holds of one page written here.
    """
    folder = tmp_path / "news"
    folder.mkdir()
    paths = real_pages(folder)
    create(tmp_path / "book", "russia-ukraine")
    with opened(tmp_path / "book") as daybook:
        told = added(daybook, *paths, at=CAPTURED)
        assert {each.outcome for each in told} <= {"new", "known"}
        sides = frozenset(side.id for side in daybook.profile.sides)
        of, text, count = "", "", 0
        for stream in ("passages", "claims"):
            for record in records(daybook, stream):
                if record["page"] != of:
                    of, text = record["page"], stored_page(daybook, record["page"]).text
                assert faults(record, text, sides) == [], record["id"]
                count += 1
        assert count == sum(each.passages + each.claims for each in told)
        assert list(verify(daybook)) == []
        for day, claims in daybook.book.days():
            assert day_list(daybook, day).made_from.claims == claims
