"""What the built program takes along."""

import subprocess
import tomllib
from pathlib import Path

import pytest

from daybook.profile import shipped

ROOT = Path(__file__).parents[1]


def test_the_wheel_takes_the_profiles_along() -> None:
    """The wheel puts the folder of profiles where the program looks, and each is in it."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert taken == {"profiles": "daybook/profiles"}
    assert {toml.parent.name for toml in (ROOT / "profiles").glob("*/profile.toml")} == set(
        shipped()
    )


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="a copy without its history")
def test_no_part_of_the_program_is_ignored() -> None:
    """The build leaves out what git ignores: no file under src or profiles but Python's own is."""
    done = subprocess.run(
        ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "src", "profiles"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert [file for file in done.stdout.splitlines() if "__pycache__" not in file] == []
