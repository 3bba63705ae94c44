"""The digest of a page's bytes."""

from daybook.archive import digest


def test_a_capture_is_its_bytes() -> None:
    """The same bytes have the same digest, and one changed bit has another."""
    assert digest(b"Shelling near Vell") == digest(b"Shelling near Vell")
    assert digest(b"Shelling near Vell") != digest(b"Shelling near Vel\x6d")
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
