"""The reference of the ledger says what the code does."""

import dataclasses
import inspect
import re
import sqlite3
from pathlib import Path
from typing import get_args

from sqlalchemy import Integer
from tests.ledger.made import DAY, a_book, capture_in, claim_in

from daybook.ledger import fault
from daybook.ledger.entry import KINDS, Kind, Moved
from daybook.ledger.migration import VERSION_TABLE
from daybook.ledger.table import ENTRIES
from daybook.model import Capture, Claim, Passage, Problem

PAGE = Path(__file__).parents[2].joinpath("docs", "reference", "ledger.md").read_text("utf-8")


def rows(heading: str) -> dict[str, list[str]]:
    """The rows of the first table under a heading, by the word in their first cell."""
    part = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    cells = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): row[1:] for row in cells}


def test_the_columns_are_described() -> None:
    """Each column is described with its type, in the order of the table."""
    told = {name: cells[0] for name, cells in rows("The columns").items()}
    assert told == {
        column.name: ("integer" if isinstance(column.type, Integer) else "text")
        + (" or null" if column.nullable else "")
        for column in ENTRIES.columns
    }
    assert list(told) == ENTRIES.columns.keys()
    assert f"`{VERSION_TABLE}`" in PAGE


def test_the_kinds_are_described() -> None:
    """Each kind is described, with the keys of its body."""
    told = {kind: re.findall(r"`(\w+)`", cells[1]) for kind, cells in rows("The kinds").items()}
    held = {"capture": Capture, "passage": Passage, "claim": Claim, "problem": Problem}
    bodies = {
        kind: sorted(field.name for field in dataclasses.fields(value))
        for kind, value in {**held, "moved": Moved}.items()
    }
    assert told == bodies | {"superseded": ["reason"], "erased": ["reason"]}
    assert tuple(told) == KINDS == get_args(Kind)


def test_the_faults_are_described() -> None:
    """Each fault of the ledger is described."""
    names = {
        name
        for name, value in inspect.getmembers(fault, inspect.isclass)
        if issubclass(value, fault.LedgerFault) and value is not fault.LedgerFault
    }
    assert set(rows("What can go wrong")) == names


def test_the_example_works(tmp_path: Path) -> None:
    """The question that the reference gives finds the claims of its day."""
    question = "".join(re.findall(r"^    (.*\n)", PAGE, flags=re.MULTILINE))
    with a_book(tmp_path, capture_in(), claim_in(1)):
        raw = sqlite3.connect(tmp_path / "ledger.sqlite")
        found = raw.execute(question.replace("741500", str(DAY.toordinal()))).fetchall()
        raw.close()
    assert found == [(claim_in(1).body,)]
