"""A ledger's file is brought to the newest form, or refused when it is newer still."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from tests.ledger.made import a_book, claim_in

from daybook.ledger.fault import NewerLedger
from daybook.ledger.migration import VERSION_TABLE, VERSIONS
from daybook.ledger.sqlite import opened
from daybook.ledger.table import METADATA


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    """A ledger of a version that is not known asks for an upgrade and is left alone."""
    file = tmp_path / "ledger.sqlite"
    with a_book(tmp_path, claim_in()):
        pass
    raw = sqlite3.connect(file)
    raw.execute("UPDATE ledger_version SET version_num = '9999'")
    raw.commit()
    raw.close()
    before = file.read_bytes()
    with pytest.raises(NewerLedger, match="upgrade with `pip install -U daybook`"), opened(file):
        pass
    assert file.read_bytes() == before


def test_the_versions_are_alembics() -> None:
    """The versions that the program knows are the steps that lie in the package, in order."""
    steps = Config()
    steps.set_main_option("script_location", "daybook.ledger:migrations")
    found = ScriptDirectory.from_config(steps).walk_revisions()
    assert tuple(step.revision for step in found)[::-1] == VERSIONS


def test_the_steps_make_the_table(tmp_path: Path) -> None:
    """The table that the steps make is the one that the questions are put to."""
    with a_book(tmp_path, claim_in()):
        pass
    engine = create_engine(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    with engine.connect() as connection:
        options = {"version_table": VERSION_TABLE}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_a_ready_ledger_opens_without_alembic(tmp_path: Path) -> None:
    """Opening a ledger of the newest form does not load Alembic, which is slow to start."""
    with a_book(tmp_path, claim_in()):
        pass
    program = (
        "import sys; from pathlib import Path; from daybook.ledger.sqlite import opened\n"
        "with opened(Path(sys.argv[1])) as book: assert book.newest_day() is not None\n"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "ledger.sqlite")],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "src")},
    )
    assert done.stdout.strip() == "False"


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    """A start that was cut off before anything was written is made good by the next."""
    file = tmp_path / "ledger.sqlite"
    file.touch()
    with opened(file) as book:
        assert book.append([claim_in()]) == 1
