"""A published file is there whole or not at all."""

from pathlib import Path

import pytest

from daybook.publish.write import write


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """Folders on the way are made, and the words stand in the file as UTF-8."""
    path = tmp_path / "out" / "day.txt"
    write(path, "Vell – Ostrel\n")
    assert path.read_bytes() == "Vell – Ostrel\n".encode()
    assert [each.name for each in path.parent.iterdir()] == ["day.txt"]


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    """Writing a file anew leaves who may read it as it was."""
    path = tmp_path / "day.txt"
    path.touch()
    path.chmod(0o640)
    write(path, "x")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    """Where writing fails, the old file stands and no half file is left."""
    path = tmp_path / "day.txt"
    write(path, "before")
    with pytest.raises(UnicodeEncodeError):
        write(path, "after \ud800")
    assert path.read_text(encoding="utf-8") == "before"
    assert [each.name for each in tmp_path.iterdir()] == ["day.txt"]
