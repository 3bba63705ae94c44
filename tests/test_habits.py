"""Habits of the house that no linter knows: sizes, and no name of any war in the code."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from daybook.profile import Named, Profile, profile, profile_folder, shipped
from daybook.profile.names import spellings

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"
CODE = sorted(SRC.rglob("*.py"))
TEXT = {".py", ".toml", ".csv", ".html", ".css", ".js", ".txt", ".md", ".json", ".sql", ".mako"}
INVENTED = "strait-war"

ORDINARY: dict[str, str] = {
    "U.S.": "the abbreviation by which cutting into words is shown: its dots end no sentence",
}
"""Spellings of profiles that may stand under src/, each with the reason."""

WORLD: dict[str, str] = {
    "units.toml": "every currency of the world with whose it is, as the CLDR has them",
}
"""Tables of all countries alike, made by a program: they know no war."""


def _functions() -> Iterator[tuple[str, int]]:
    """Count each function's lines without its docstring."""
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                first = node.body[0]
                if ast.get_docstring(node) is not None:
                    lines -= (first.end_lineno or first.lineno) - first.lineno + 1
                yield f"{file.relative_to(SRC)}:{node.lineno} {node.name}", lines


def _program(file: Path) -> str:
    """Blank what speaks to readers of a file: comments, and in Python docstrings."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".toml":
        return re.sub(r"(?m)^\s*#.*$", "", text)
    if file.suffix != ".py":
        return text
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            for place in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[place] = ""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column]
    return "\n".join(lines)


def _proper(of: Profile) -> set[str]:
    """List the spellings of a profile that are names: small letters alone are words."""
    named: tuple[Named, ...] = (*of.names, *of.sources, *of.sides)
    words = {spelling for one in named for spelling in spellings(one)}
    domains = {domain for source in of.sources for domain in source.domains}
    return {word for word in words if word != word.lower()} | domains


def _names_in(text: str, words: set[str]) -> list[str]:
    held = [word for word in sorted(words - ORDINARY.keys()) if word in text]
    return [word for word in held if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)]


def _files() -> list[Path]:
    return sorted(
        file
        for file in SRC.rglob("*")
        if file.is_file() and file.suffix in TEXT and file.name not in WORLD
    )


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(SRC)))
def test_a_file_of_code_has_400_lines_at_most(file: Path) -> None:
    """No file under src/ is longer than 400 lines."""
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400


def test_nine_functions_in_ten_fit_in_25_lines() -> None:
    """Nine functions in ten have 25 lines at most, their docstrings not counted."""
    sizes = [lines for _, lines in _functions()]
    assert sum(lines <= 25 for lines in sizes) >= 0.9 * len(sizes)


def test_no_function_is_longer_than_50_lines() -> None:
    """No function has more than 50 lines, its docstring not counted."""
    assert [name for name, lines in _functions() if lines > 50] == []


@pytest.mark.parametrize("conflict", [one for one in shipped() if one != INVENTED])
def test_the_code_knows_no_war(conflict: str) -> None:
    """No name, side, source or domain of a real conflict's profile stands under src/."""
    words = _proper(profile(profile_folder(conflict)))
    found = {
        str(file.relative_to(SRC)): _names_in(file.read_text(encoding="utf-8"), words)
        for file in _files()
    }
    assert {file: names for file, names in found.items() if names} == {}


@pytest.mark.parametrize("name", WORLD)
def test_a_table_of_the_world_is_made_by_a_program(name: str) -> None:
    """A file that may name countries says that a program wrote it, and from what."""
    (table,) = SRC.rglob(name)
    assert "Written by docs/" in table.read_text(encoding="utf-8").split("\n\n")[0]


def test_the_invented_war_stands_in_examples_alone() -> None:
    """Names of the invented war stand in docstrings and comments, not in the program."""
    words = _proper(profile(profile_folder(INVENTED)))
    found = {str(file.relative_to(SRC)): _names_in(_program(file), words) for file in _files()}
    assert {file: names for file, names in found.items() if names} == {}


def test_the_sides_of_the_invented_war_stand_nowhere_in_small_letters() -> None:
    """Patterns are written in small letters: a side's words count in them as well."""
    sides = profile(profile_folder(INVENTED)).sides
    words = {word.lower() for side in sides for word in spellings(side)}
    files = _files()
    found = {str(file): _names_in(_program(file).lower(), words) for file in files}
    assert {file: names for file, names in found.items() if names} == {}


def test_each_exception_is_a_spelling_of_some_profile() -> None:
    """An exception that no profile needs any more goes."""
    known = {word for name in shipped() for word in _proper(profile(profile_folder(name)))}
    assert ORDINARY.keys() <= known


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NORVIA = 'Norvia'", ["Norvia"]),
        ("Norviana", []),
        ("see harbour-post.example.", ["harbour-post.example"]),
        ("the norvia of small letters", []),
    ],
)
def test_a_name_is_found_as_a_whole_word_with_its_capitals(text: str, names: list[str]) -> None:
    """The search for names goes by whole words and by capitals."""
    assert _names_in(text, {"Norvia", "harbour-post.example"}) == names
