"""A profile's folder read and checked: every fault is one sentence that names its place."""

import csv
import io
import tomllib
from dataclasses import fields
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeAlias

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from daybook.profile.check import fault
from daybook.profile.value import Area, Heading, Name, Profile, Side, Source, Spot

FORMAT: Final = 1
SETTINGS: Final = "profile.toml"
TABLES: Final = {"names": "names.csv", "sources": "sources.csv", "places": "places.csv"}
"""The parts of a profile that stand in a CSV file of their own."""

OPTIONAL: Final = frozenset(("places",))
"""The parts that a profile may do without."""

_ROWS: Final = {
    "names": Name, "sources": Source, "places": Spot, "sides": Side, "sections": Heading,
    "areas": Area,
}  # fmt: skip
_LISTS: Final = {"aliases", "domains", "people"}
_FIGURES: Final = {"lat", "lon"}
_BETWEEN: Final = "|"
_UNKNOWN: Final = "unexpected_keyword_argument"
_Row: TypeAlias = dict[str, Any]


class BadProfile(ValueError):
    """A profile that cannot be used; the sentence names the file, the place and the remedy."""


def profile(folder: Path) -> Profile:
    """Read a profile's folder: profile.toml, names.csv, sources.csv, places.csv if there is one.

    Raises `BadProfile` at the first fault: a missing file, a key or column that
    Daybook does not know, a value that does not fit, a side that is not there,
    two rows that one spelling would name.
    """
    settings = _settings(folder / SETTINGS)
    lines: dict[str, list[int]] = {}
    for part, file in _tables(folder):
        rows = _rows(folder / file, _ROWS[part])
        settings[part] = [row for _, row in rows]
        lines[part] = [line for line, _ in rows]
    try:
        read = _reader().validate_python(settings)
    except ValidationError as error:
        first = min(error.errors(), key=lambda one: one["type"] != _UNKNOWN)
        raise BadProfile(_sentence(folder, first, lines)) from None
    wrong = fault(read)
    if wrong is not None:
        place = _place(folder, wrong.where, lines)
        raise BadProfile(f"{place} {wrong.what}")
    return read


def _tables(folder: Path) -> list[tuple[str, str]]:
    """List a profile's tables with their files; those it may do without, only if they are there."""
    return [
        (part, file)
        for part, file in TABLES.items()
        if part not in OPTIONAL or (folder / file).exists()
    ]


@cache
def _reader() -> TypeAdapter[Profile]:
    """Make the checker of profiles, once, and only for those who read one."""
    return TypeAdapter(Profile)


def digest(folder: Path) -> str:
    """Hash a profile's files (SHA-256, hex), so that a record can say which profile read it.

    Each file goes in with its name and length before its bytes.
    """
    whole = sha256()
    for file in (SETTINGS, *(file for _, file in _tables(folder))):
        held = _held(folder / file)
        whole.update(f"{file} {len(held)}\n".encode())
        whole.update(held)
    return whole.hexdigest()


def _held(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise BadProfile(
            f"{file} is missing; a profile is a folder with {SETTINGS}, names.csv and sources.csv"
        ) from None
    except OSError as error:
        raise BadProfile(
            f"{file} cannot be read ({error.strerror}); check that it is a file you may read"
        ) from None


def _text(file: Path) -> str:
    try:
        return _held(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadProfile(f"{file} is not UTF-8 at byte {error.start}; save it as UTF-8") from None


def _settings(file: Path) -> _Row:
    try:
        settings = tomllib.loads(_text(file))
    except tomllib.TOMLDecodeError as error:
        raise BadProfile(f"{file} is not TOML: {error}; correct that line") from None
    form = settings.pop("format", None)
    if form != FORMAT:
        raise BadProfile(f"{file}: format is {form!r}; write format = {FORMAT} as its first line")
    for part, table in TABLES.items():
        if part in settings:
            raise BadProfile(f"{file}: {part} belong into {table}; move them there")
    return settings


def _rows(file: Path, noun: type[Any]) -> list[tuple[int, _Row]]:
    """Read a table's rows, each with its line in the file."""
    reader = csv.DictReader(io.StringIO(_text(file), newline=""), strict=True)
    columns = [field.name for field in fields(noun)]
    try:
        _check_columns(file, list(reader.fieldnames or ()), columns)
        return [(reader.line_num, _row(file, reader.line_num, row)) for row in reader]
    except csv.Error as error:
        raise BadProfile(f"{file}: line {reader.line_num}: {error}; check its quotes") from None


def _check_columns(file: Path, there: list[str], known: list[str]) -> None:
    for column in there:
        if column not in known:
            hint = _hint(column, known)
            raise BadProfile(f"{file}: '{column}' is not a column that Daybook knows; {hint}")
    for column in known:
        if there.count(column) != 1:
            fault = "stands twice" if column in there else "is missing"
            raise BadProfile(
                f"{file}: the column '{column}' {fault}; the first line is {','.join(known)}"
            )


def _row(file: Path, line: int, row: dict[str | None, str | None]) -> _Row:
    if None in row or None in row.values():
        amount = "more" if None in row else "fewer"
        raise BadProfile(
            f"{file}: line {line} has {amount} fields than the first line; "
            "put quotes round a field that holds a comma"
        )
    return {str(key): _field(str(key), value or "") for key, value in row.items()}


def _field(column: str, value: str) -> list[str] | str | None:
    """Give a field's value: several in some columns, none for a figure that is not given."""
    if column in _LISTS:
        return _parts(value)
    return (value.strip() or None) if column in _FIGURES else value.strip()


def _parts(value: str) -> list[str]:
    return [part.strip() for part in value.split(_BETWEEN)] if value.strip() else []


def _place(folder: Path, where: tuple[int | str, ...], lines: dict[str, list[int]]) -> str:
    """Say where in which file a fault lies: "x/names.csv: line 7: kind"."""
    part = str(where[0]) if where else ""
    if part in TABLES and len(where) > 1:
        rest = ".".join(str(step) for step in where[2:])
        line = f"{folder / TABLES[part]}: line {lines[part][int(where[1])]}:"
        return f"{line} {rest}".rstrip()
    return f"{folder / SETTINGS}: {'.'.join(str(step) for step in where)}".rstrip()


def _sentence(folder: Path, error: ErrorDetails, lines: dict[str, list[int]]) -> str:
    where = error["loc"]
    place = _place(folder, where, lines)
    match error["type"]:
        case kind if kind == _UNKNOWN:
            hint = _hint(str(where[-1]), _keys(where))
            return f"{place} is not a key that Daybook knows; {hint}"
        case "missing":
            return f"{place} is missing; add it"
        case "literal_error":
            known = error.get("ctx", {}).get("expected", "")
            return f"{place} is {error['input']!r}; it must be {known}"
        case "string_too_short":
            return f"{place} is empty; write it or take it away"
        case "string_pattern_mismatch":  # a country's code is the one text with a pattern
            return f"{place} is {error['input']!r}; write two capital letters, such as 'IS'"
        case kind if kind.startswith("date"):
            return f"{place} is {error['input']!r}, not a day; write it as 2031-03-03"
        case _:
            wanted = error["msg"][0].lower() + error["msg"][1:]
            return f"{place} is {error['input']!r}; {wanted}"


def _keys(where: tuple[int | str, ...]) -> list[str]:
    noun: Any = _ROWS.get(str(where[0]), Profile) if len(where) > 1 else Profile
    apart = TABLES if noun is Profile else {}
    return [field.name for field in fields(noun) if field.name not in apart]


def _hint(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"did you mean '{near[0]}'?" if near else f"it knows {', '.join(known)}"
