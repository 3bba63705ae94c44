"""The table of entries, its indexes, and the triggers that guard it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_INDEXES = (
    ("entries_by_kind", ("kind", "seq")),
    ("entries_by_day", ("kind", "day", "seq")),
    ("entries_by_capture", ("capture", "kind", "seq")),
    ("entries_by_page", ("page", "kind", "seq")),
    ("entries_by_time", ("recorded_at", "seq")),
)

# An id that is there, or a capture that was erased, is passed over. This also disarms
# REPLACE, which would delete the older row without asking the trigger for DELETE.
_ONCE = """
CREATE TRIGGER entries_once BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM entries WHERE supersedes = NEW.capture AND kind = 'erased')
BEGIN
  SELECT RAISE(IGNORE);
END
"""

_IN_ORDER = """
CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE seq = NEW.seq)
  OR NEW.recorded_at < (SELECT recorded_at FROM entries ORDER BY seq DESC LIMIT 1)
BEGIN
  SELECT RAISE(ABORT, 'The ledger is written in order of time: give the entry no number,
and a time that is not before that of the last entry.');
END
"""

_NO_UPDATE = """
CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries
BEGIN
  SELECT RAISE(ABORT, 'The ledger is append-only: write a new entry
whose column supersedes names this one.');
END
"""

_NO_DELETE = """
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries
WHEN OLD.capture IS NULL OR NOT EXISTS (
  SELECT 1 FROM entries WHERE supersedes = OLD.capture AND kind = 'erased')
BEGIN
  SELECT RAISE(ABORT, 'The ledger is append-only: write an entry of kind superseded,
or erase the whole capture (daybook erase CAPTURE --reason TEXT).');
END
"""


def upgrade() -> None:
    """Make the table, its indexes and its triggers."""
    op.create_table(
        "entries",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.Column("capture", sa.Text),
        sa.Column("page", sa.Text),
        sa.Column("day", sa.Integer),
        sa.Column("section", sa.Text),
        sa.Column("supersedes", sa.Text),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    for name, columns in _INDEXES:
        op.create_index(name, "entries", list(columns))
    some = sa.text("supersedes IS NOT NULL")
    op.create_index(
        "entries_by_superseded",
        "entries",
        ["supersedes", "seq"],
        sqlite_where=some,
        postgresql_where=some,
    )
    for trigger in (_ONCE, _IN_ORDER, _NO_UPDATE, _NO_DELETE):
        op.execute(sa.text(trigger))
