"""Find what says the same: exact copies, so far."""
