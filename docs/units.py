"""Write read/words/en/units.toml: the names of units and currencies as the CLDR gives them.

    .venv/bin/python docs/units.py

The names come from the Unicode CLDR by way of Babel, in American and British spelling; which
units Daybook reads, and the sign that the export contract writes for each, is told here. A
program that reads pages needs the table alone: Babel is a tool of whoever changes it.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global

LANGUAGE = "en"
LOCALES = ("en", "en_GB")
TABLE = Path(__file__).parents[1] / "src/daybook/read/words" / LANGUAGE / "units.toml"

UNITS = {
    "length-kilometer": "km", "length-meter": "m", "length-centimeter": "cm",
    "length-millimeter": "mm", "length-mile": "mi", "length-nautical-mile": "nmi",
    "length-foot": "ft", "length-yard": "yd", "length-inch": "in",
    "area-square-kilometer": "km2", "area-square-meter": "m2", "area-square-mile": "mi2",
    "area-square-foot": "ft2", "area-square-yard": "yd2", "area-hectare": "ha", "area-acre": "ac",
    "volume-cubic-meter": "m3", "volume-cubic-foot": "ft3", "volume-cubic-kilometer": "km3",
    "volume-cubic-centimeter": "cm3", "volume-liter": "l", "volume-milliliter": "ml",
    "volume-gallon": "gal", "volume-pint": "pt", "volume-quart": "qt", "volume-barrel": "bbl",
    "mass-tonne": "t", "mass-kilogram": "kg", "mass-gram": "g", "mass-milligram": "mg",
    "mass-pound": "lb", "mass-ounce": "oz", "mass-ton": "ton",
    "duration-century": "century", "duration-decade": "decade", "duration-year": "a",
    "duration-month": "mo", "duration-week": "wk", "duration-day": "d", "duration-hour": "h",
    "duration-minute": "min", "duration-second": "s", "duration-millisecond": "ms",
    "speed-kilometer-per-hour": "km/h", "speed-mile-per-hour": "mi/h",
    "speed-meter-per-second": "m/s", "speed-knot": "kn",
    "power-watt": "W", "power-kilowatt": "kW", "power-megawatt": "MW", "power-gigawatt": "GW",
    "power-horsepower": "hp", "energy-kilowatt-hour": "kWh", "energy-joule": "J",
    "energy-kilojoule": "kJ", "energy-calorie": "cal", "energy-kilocalorie": "kcal",
    "electric-volt": "V", "electric-ampere": "A", "electric-ohm": "Ω",
    "frequency-hertz": "Hz", "frequency-kilohertz": "kHz", "frequency-megahertz": "MHz",
    "frequency-gigahertz": "GHz", "pressure-pascal": "Pa", "pressure-kilopascal": "kPa",
    "pressure-megapascal": "MPa", "force-newton": "N",
    "digital-bit": "bit", "digital-byte": "B", "digital-kilobyte": "kB", "digital-megabyte": "MB",
    "digital-gigabyte": "GB", "digital-terabyte": "TB", "digital-megabit": "Mbit",
    "digital-gigabit": "Gbit", "graphics-pixel": "px", "graphics-megapixel": "MP",
    "temperature-celsius": "°C", "temperature-fahrenheit": "°F", "temperature-kelvin": "K",
    "angle-degree": "°", "mass-carat": "ct", "light-lumen": "lm",
}  # fmt: skip
"""The CLDR's unit, and the sign by which Daybook names it: the SI's where there is one."""

OTHER_WORDS = {
    "in",
    "tn",
    "dec",
    "ac",
    "a",
    "dr",
    "pt",
    "CD",
    "mark",
    "marks",
    "real",
    "reals",
    "won",
}
"""Names that are more often something else."""

HEAD = """\
# Units and currencies as pages name them. Written by docs/units.py from the Unicode CLDR (by way
# of Babel {version}); do not edit. CLDR data: Copyright 1991-2026 Unicode, Inc., under the
# Unicode License v3.
"""


def unit_names(unit: str) -> Iterator[str]:
    """Yield the names of a unit, long, short and narrow, without the number."""
    for locale in LOCALES:
        pattern = Locale.parse(locale)._data["unit_patterns"][unit]  # noqa: SLF001 - the only way
        for width in ("long", "short", "narrow"):
            for form in dict(pattern.get(width, {})).values():
                if isinstance(form, str) and "{0}" in form:
                    yield form.replace("{0}", "").strip().replace("²", "2").replace("³", "3")


def currency_names(code: str) -> Iterator[str]:
    """Yield a currency's names, in the singular and the plural."""
    for locale in LOCALES:
        data = Locale.parse(locale)
        yield data.currencies[code]
        yield from dict(data._data["currency_names_plural"].get(code, {})).values()  # noqa: SLF001


def countries(code: str) -> list[str]:
    """List the countries whose money a currency is today."""
    names = Locale.parse(LANGUAGE).territories
    return [
        str(names[country])
        for country, money in sorted(get_global("territory_currencies").items())
        if any(each[0] == code and each[2] is None and each[3] for each in money)
        and country in names
    ]


def distinct(names: Iterator[str]) -> list[str]:
    """List names once each, by length: none in brackets, none that reads "per" something."""
    kept = {name for name in names if re.search(r"\w|[°′″]", name)}
    dropped = {name for name in kept if "(" in name or name.startswith(("per ", "/"))}
    return sorted(kept - dropped, key=lambda name: (-len(name), name))


def plain(sign: str, names: list[str]) -> list[str]:
    """Leave out what is more often another word: "in", and letters that are not the sign itself."""
    return [name for name in names if (len(name) > 1 or name == sign) and name not in OTHER_WORDS]


def noun(name: str) -> str:
    """Give the last word of a currency's name, in small letters: "krone"."""
    return name.rsplit(maxsplit=1)[-1].lower()


def table(version: str) -> str:
    """Give the table as TOML."""
    lines = [HEAD.format(version=version), "[units]"]
    for unit, sign in UNITS.items():
        lines.append(f'"{sign}" = {toml(plain(sign, distinct(unit_names(unit))))}')
    lines += [
        "",
        "# The nouns of each currency in use; then, where others share the noun, whose it is.",
    ]
    lines.append("[currencies]")
    used = {code: where for code in Locale.parse(LANGUAGE).currencies if (where := countries(code))}
    nouns = {code: {noun(name) for name in distinct(currency_names(code))} for code in used}
    shared = Counter(each for names in nouns.values() for each in names)
    for code, names in sorted(nouns.items()):
        is_shared = any(shared[each] > 1 for each in names)
        whose = whose_money(code, used[code]) if is_shared else []
        lines.append(f"{code} = [{toml(sorted(names - OTHER_WORDS))}, {toml(whose)}]")
    return "\n".join(lines) + "\n"


def whose_money(code: str, used: list[str]) -> list[str]:
    """Give a currency's adjective ("Norwegian") and the country of its own ("Norway")."""
    name = Locale.parse(LANGUAGE).currencies[code]
    return [" ".join(name.split()[:-1]), *(each for each in used if each[:3] == name[:3])]


def toml(names: list[str]) -> str:
    """Write a list of strings."""
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


if __name__ == "__main__":
    import babel

    TABLE.write_text(table(babel.__version__), encoding="utf-8")
    sys.stdout.write(f"{TABLE}\n")
