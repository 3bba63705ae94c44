"""How long a time expression says: its number of units, and lengths as TIMEX3 writes them."""

from daybook.read.when.token import Found

_NUMBERS = ("number", "small", "figure", "year")


def count(found: Found) -> float | None:
    """Give the number of units that an expression tells; null where it tells none ("a few")."""
    half = sum(float(token.value) for token in found.of("half"))
    for token in found.tokens:
        if token.kind == "vague":
            return None if token.value == "X" else float(token.value)
        if token.kind in _NUMBERS:
            return float(token.value) + half
    return 1 + half if found.has("a", "unit") else None


def unit_of(found: Found) -> str:
    """Give the letter of an expression's last unit."""
    return str(found.of("unit", "units")[-1].value)


def period(unit: str, number: float | None) -> str:
    """Give a length as TIMEX3 has it.

    >>> period("W", 2), period("TM", 1.5), period("10Y", 3), period("Y", None)
    ('P2W', 'PT1.5M', 'P30Y', 'PXY')
    """
    head = "PT" if unit.startswith("T") else "P"
    letter, times = unit[-1], unit[:-1].removeprefix("T")
    if number is None:
        return f"{head}X{letter}"
    total = number * int(times or 1)
    return f"{head}{total:.10g}{letter}" if total < _WIDEST else f"{head}X{letter}"


_WIDEST = 1e10
