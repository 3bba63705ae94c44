"""Alembic's way in: it runs the steps on the connection that it was handed."""

from alembic import context


def migrate() -> None:
    """Run the missing steps inside the caller's transaction."""
    context.configure(
        connection=context.config.attributes["connection"],
        version_table=context.config.get_main_option("version_table"),
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


if __name__ == "env_py":  # the name under which Alembic loads this file to run it
    migrate()
