"""Things to read, built from the ledger: the day list, the export records."""
