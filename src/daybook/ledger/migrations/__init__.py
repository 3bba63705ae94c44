"""How a ledger's table came to be, step by step; run by Alembic, once for each file."""
