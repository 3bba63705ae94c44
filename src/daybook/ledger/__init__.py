"""The ledger: what was read, kept as entries that are never changed.

`entry` says what an entry is and how a value becomes one (pure), `book` what a
ledger can be asked (pure), `sqlite` keeps it in one SQLite file.
"""
