"""What the trained reader is made of: a corpus of invented news, marked by hand."""
