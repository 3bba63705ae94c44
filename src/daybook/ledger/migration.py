"""Brings a ledger's file to the form that this Daybook writes."""

from pathlib import Path

from sqlalchemy import Connection, text

from daybook.ledger.fault import NewerLedger, NotALedger

VERSION_TABLE = "ledger_version"

VERSIONS: tuple[str, ...] = ("0001",)
"""Every form that a ledger has had, oldest first."""


def version(connection: Connection, path: Path) -> str | None:
    """The form of the ledger in an open file; null where the file is still empty.

    Raises `NotALedger` for a database of another program and `NewerLedger` for a
    form that this Daybook does not know.
    """
    named = text("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = set(connection.execute(named).scalars())
    if not tables:
        return None
    if VERSION_TABLE not in tables:
        raise NotALedger(
            f"The file {path} is the database of another program: "
            "give the folder of a book made by `daybook init`."
        )
    found = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608  # a constant
    if found not in VERSIONS:
        raise NewerLedger(
            f"The ledger {path} was written by a newer Daybook; "
            "upgrade with `pip install -U daybook`."
        )
    return str(found)


def migrate(connection: Connection) -> None:
    """Run the steps that a ledger lacks, inside the connection's transaction."""
    # Loaded only here: Alembic takes half a second, and nearly every start needs no step.
    from alembic import command  # noqa: PLC0415  # see above
    from alembic.config import Config  # noqa: PLC0415  # see above

    steps = Config()
    steps.set_main_option("script_location", "daybook.ledger:migrations")
    steps.set_main_option("version_table", VERSION_TABLE)
    steps.attributes["connection"] = connection
    command.upgrade(steps, "head")
