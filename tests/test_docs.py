"""The documents agree with the files they speak of."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WAY = ROOT / "docs" / "the-way-of-a-page.md"
DECISIONS = ROOT / "docs" / "decisions"
NOT_OURS = {".venv", ".tools", ".git", ".stamps", "node_modules", "demo", "build", "dist"}
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`|^    .*$", flags=re.DOTALL | re.MULTILINE)


def documents() -> list[Path]:
    """Every Markdown file of the repository, by path."""
    found = (
        path for path in ROOT.rglob("*.md") if not NOT_OURS & set(path.relative_to(ROOT).parts)
    )
    return sorted(
        path for path in found if not any(part.startswith(".") for part in path.parts[-2:])
    )


def anchors(text: str) -> set[str]:
    """Anchors that GitHub gives to the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(document: Path) -> list[str]:
    """Relative links of a document that lead nowhere."""
    text = document.read_text(encoding="utf-8")
    broken = []
    for link in LINK.findall(CODE.sub("", text)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = document.parent / path if path else document
        found = target.exists()
        if not found or (anchor and anchor not in anchors(target.read_text(encoding="utf-8"))):
            broken.append(link)
    return broken


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_links_resolve(document: Path) -> None:
    """Every relative link leads to a file, and to a heading where it names one."""
    assert broken_links(document) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    """A link to a missing file or heading is broken; links in code or to the web are left."""
    page = tmp_path / "page.md"
    page.write_text(
        "# A heading\n\n[a](#a-heading) [b](gone.md) [c](page.md#gone) [d](https://x.example)\n"
        "`[e](gone.md)`\n",
        encoding="utf-8",
    )
    assert broken_links(page) == ["gone.md", "page.md#gone"]


def test_every_decision_is_in_the_index() -> None:
    """The index names each decision once, in order of the numbers."""
    index = (DECISIONS / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| \[[^\]]+\]\(([^)]+)\) \|$", index, flags=re.MULTILINE)
    records = [record.name for record in sorted(DECISIONS.glob("[0-9]*.md"))]
    assert [name for _, name in rows] == records
    assert [f"{int(number):04d}" for number, _ in rows] == [name[:4] for name in records]


@pytest.mark.parametrize("record", sorted(DECISIONS.glob("[0-9]*.md")), ids=lambda path: path.stem)
def test_a_decision_is_numbered_and_fits_a_screen(record: Path) -> None:
    """Each record's title begins with its number, and the whole is at most 60 lines."""
    lines = record.read_text(encoding="utf-8").splitlines()
    number = re.match(r"# (\d+)\b", lines[0])
    assert number is not None
    assert int(number[1]) == int(record.name[:4])
    assert len(lines) <= 60


def test_the_way_of_a_page_names_modules_that_exist() -> None:
    """Every module that the architecture document names is a file under src/daybook."""
    named = set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.py)`", WAY.read_text(encoding="utf-8")))
    assert len(named) > 20
    assert sorted(name for name in named if not (ROOT / "src" / "daybook" / name).is_file()) == []


def test_every_library_has_a_reason() -> None:
    """Each dependency of pyproject.toml has its line in the decision on libraries."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.search(r"^dependencies = \[(.*?)^\]", project, flags=re.DOTALL | re.MULTILINE)
    assert wanted is not None
    names = re.findall(r'"([a-z0-9-]+)', wanted[1])
    table = (DECISIONS / "0011-libraries.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z0-9-]+) \|", table, flags=re.MULTILINE)
    assert names == [row for row in rows if row not in {"library", "---"}]
