"""Daybook's answers on NewsQuant: value or range, change and unit of every quantity.

The set counts what the ledger does not: ages, the second currency, both ends of a change as
one range, "no" not at all, and dozens as 12 to 120. That is told here, not in the reader.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from daybook.read.figure.change import change
from daybook.read.figure.numeral import Line
from daybook.read.figure.reading import Reading, readings

_CHANGES: Final = {"above": ">", "below": "<", "near": "~"}
_ABOUT: Final = frozenset(("almost", "nearly", "very nearly", "approaching"))
_SIZES: Final = 10  # "dozens" are 12 to 120
_PER_CENT: Final = 100

UNITS: Final = {
    "%": "percentage", "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre",
    "mi": "mile", "ft": "foot", "yd": "yard", "in": "inch", "km2": "square kilometre",
    "m2": "square metre", "ft2": "square foot", "m3": "cubic metre", "ft3": "cubic foot",
    "l": "litre", "ml": "millilitre", "gal": "gallon", "pt": "pint", "qt": "quart",
    "bbl": "barrel", "t": "tonne", "kg": "kilogram", "g": "gram", "lb": "pound-mass",
    "oz": "ounce", "ton": "ton", "a": "year", "mo": "month", "wk": "week", "d": "day",
    "h": "hour", "min": "minute", "s": "second", "km/h": "kilometre per hour",
    "mi/h": "mile per hour", "kW": "kilowatt", "MW": "megawatt", "W": "watt", "hp": "horsepower",
    "kWh": "kilowatt hour", "V": "volt", "Hz": "hertz", "GB": "gigabyte", "MB": "megabyte",
    "TB": "terabyte", "MP": "megapixel", "°C": "celsius", "°F": "fahrenheit", "°": "degree",
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "AUD": "australian dollar",
    "CAD": "canadian dollar", "JPY": "japanese yen", "ILS": "shekel", "MYR": "malaysian ringgit",
    "INR": "indian rupee", "CNY": "chinese yuan", "p": "point", "px": "pixel",
}  # fmt: skip


def quantities(file: Path) -> Iterator[dict[str, object]]:
    """Yield the quantities of every sentence that a .jsonl or .jsonl.gz holds."""
    raw = file.read_bytes()
    text = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode("utf-8")
    for line in filter(None, text.split("\n")):
        document = json.loads(line)
        yield {"id": document["id"], "quantities": sentence_quantities(document["text"])}


def sentence_quantities(text: str) -> list[dict[str, object]]:
    """Give the quantities of one sentence in the set's form."""
    line, found = readings(text)
    owed = [each for each in found if _is_owed(each)]
    return [answer(line, each) for each in _joined(line, owed)]


def _is_owed(read: Reading) -> bool:
    """Whether the set counts a reading: ages in words too ("18 month-old"), "no" never.

    "A 12-man team" counts here and "a five-year plan" does not.
    """
    if read.kind in ("age", "time"):
        return read.sort == "unit"
    if read.kind == "adjective":
        return read.sort is None
    return read.kind in ("count", "again")


def _joined(line: Line, found: Sequence[Reading]) -> Iterator[Reading]:
    """Join what something was and what it became: "from $75 to $46" is one quantity here."""
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        if other is not None and _is_from_to(line, one, other):
            yield one._replace(
                low=one.low,
                high=other.high,
                is_range=True,
                unit=one.unit or other.unit,
                sort=one.sort or other.sort,
            )
            at += 1
        else:
            yield one
        at += 1


def _is_from_to(line: Line, one: Reading, other: Reading) -> bool:
    between = [each.lower for each in line.words[one.bare : other.first]]
    is_from = line.at(one.first - 1).lower == "from"
    return is_from and bool(between) and between[-1] == "to" and "," not in between


def answer(line: Line, read: Reading) -> dict[str, object]:
    """Give one reading in the set's form."""
    made: dict[str, object] = {"change": _change(line, read), "unit": _unit(read)}
    if read.shape == "vague":
        return made | {"low": read.order, "high": read.order * _SIZES}
    low, high = (read.high, read.low) if read.from_high else (read.low, read.high)
    if read.shape == "fraction":
        low, high = (None if each is None else _share(each) for each in (low, high))
    if read.is_range:
        return made | {"low": low, "high": high}
    return made | {"value": low if low is not None else high}


def _share(percent: float) -> float:
    """Give a fraction as a share of one; thirds and sixths were rounded for the ledger."""
    for below in (3, 6, 7, 9, 16, 32, 64, 128):
        above = round(percent / _PER_CENT * below)
        if above and abs(above / below - percent / _PER_CENT) < 0.0006:
            return above / below
    return percent / _PER_CENT


def _change(line: Line, read: Reading) -> str:
    if read.modifier in _ABOUT:
        return "~"
    if read.sense is not None:
        return _CHANGES[read.sense]
    return change(line, read) or "="


def _unit(read: Reading) -> str:
    unit = UNITS.get(read.unit or "", read.unit) or read.item or "-"
    if read.kind == "age":
        unit += " of age"
    if unit.endswith("s") and read.item == unit:
        unit = unit[:-1]
    return f"{unit} per {read.per}" if read.per else unit
