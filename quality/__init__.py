"""Measuring Daybook against pages that were read by hand."""
