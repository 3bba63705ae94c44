"""What docs/safety.md promises "by construction" is true of the code."""

import ast
import dataclasses
import inspect
import re
from pathlib import Path

import pytest

from daybook import model

SOURCE = Path(__file__).parents[1] / "src" / "daybook"
NETWORK = {
    "socket", "ssl", "urllib.request", "http.client", "ftplib", "smtplib", "httpx", "requests",
    "urllib3", "aiohttp",
}  # fmt: skip
VERDICTS = {"truth", "score", "credibility", "perpetrator", "verdict", "confidence"}
TRACKING = {"unit", "units", "position", "positions", "lat", "lon", "route", "last_seen", "street"}
HARMLESS = {("Quantity", "unit"), ("Place", "lat"), ("Place", "lon")}
"""A unit of measure, and a settlement's point: `read/where/withheld.py` says when none is given."""


def imports(module: Path) -> set[str]:
    """Every module that a file imports, by its full name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return found


@pytest.mark.parametrize(
    "module", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_no_module_opens_a_connection(module: Path) -> None:
    """The program is local: nothing under src imports a means to reach the network."""
    assert imports(module) & NETWORK == set()


def test_a_network_import_is_found(tmp_path: Path) -> None:
    """Both ways to import a network module count."""
    module = tmp_path / "module.py"
    module.write_text("import socket\nfrom urllib import request\n", encoding="utf-8")
    assert imports(module) & NETWORK == {"socket", "urllib.request"}


def test_no_value_passes_a_verdict_or_tracks_a_unit() -> None:
    """No noun has a field for a verdict, a score, a unit or a position on the ground."""
    fields = {
        (name, field.name)
        for name, noun in inspect.getmembers(model, inspect.isclass)
        if dataclasses.is_dataclass(noun)
        for field in dataclasses.fields(noun)
    }
    assert ("Claim", "speakers") in fields
    assert fields >= HARMLESS
    assert {each for each in fields - HARMLESS if each[1] in VERDICTS | TRACKING} == set()


def test_safety_says_what_does_not_hold_yet() -> None:
    """The promises that are not kept yet stand under a heading of their own."""
    text = (SOURCE.parents[1] / "docs" / "safety.md").read_text(encoding="utf-8")
    later = re.split(r"^## ", text, flags=re.MULTILINE)[2]
    assert later.startswith("What comes with later work")
    for missing in ("masked", "approv", "Robots", "Corrections"):
        assert missing in later
