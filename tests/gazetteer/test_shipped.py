"""The gazetteer that is shipped: what it finds, how it opens, and what its files are."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.gazetteer import Gazetteer, NoGazetteer, gazetteer, key, shape, sources, spoilt
from daybook.gazetteer.shipped import DATA, MANIFEST, PLACES, SECOND

OPENING = """
import time
start = time.perf_counter()
from daybook.gazetteer import gazetteer
assert gazetteer().find("reykjavik")
print(time.perf_counter() - start)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the shipped files, to be spoilt."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def test_a_place_is_found_by_its_name_and_by_other_spellings() -> None:
    """A capital is found with region, country, point and rank, in several spellings."""
    (found,) = (each for each in gazetteer().find(key("Reykjavík")) if each.rank == 4)
    assert (found.name, found.country, found.kind) == ("Reykjavík", "IS", "settlement")
    assert found.lat == pytest.approx(64.1, abs=0.1)
    assert found.lon == pytest.approx(-21.9, abs=0.1)
    assert found.id in {each.id for each in gazetteer().find(key("Reikiavik"))}


def test_a_country_is_found_by_its_names_its_adjective_and_its_people() -> None:
    """The form tells how a key names a country."""
    forms = {
        word: {each.form for each in gazetteer().find(key(word)) if each.kind == "country"}
        for word in ("Iceland", "Icelandic", "Icelanders")
    }
    assert forms == {"Iceland": {"name"}, "Icelandic": {"adjective"}, "Icelanders": {"people"}}


def test_areas_are_found_by_id_and_countries_by_code() -> None:
    """An id leads to its area, a code to its country and its capital."""
    country, seat = gazetteer().by_id("IS"), gazetteer().by_id("IS/capital")
    assert country is not None
    assert seat is not None
    assert (country.name, seat.name) == ("Iceland", "Reykjavík")
    assert gazetteer().by_id(country.id) == country
    assert gazetteer().by_id("nowhere") is None


def test_a_misspelt_name_is_found_in_the_countries_asked_alone() -> None:
    """A slip of a letter finds the place, but not in another country."""
    assert "Akureyri" in {each.name for each in gazetteer().alike("akureyir", frozenset(("IS",)))}
    assert gazetteer().alike("akureyir", frozenset(("FI",))) == ()


def test_a_settlement_is_found_by_how_its_name_begins() -> None:
    """The beginning of a key finds the keys that go on for a few letters."""
    found = gazetteer().beginning("akurey", frozenset(("IS",)))
    assert "Akureyri" in {each.name for each in found}
    assert all(each.country == "IS" for each in found)


@given(st.text(max_size=30))
def test_any_key_finds_places_or_none(text: str) -> None:
    """Whatever is asked, places come or nothing does; degrees are degrees."""
    for each in gazetteer().find(text):
        assert each.lat is None or -90 <= each.lat <= 90
        assert each.lon is None or -180 <= each.lon <= 180


def test_it_opens_in_less_than_a_third_of_a_second() -> None:
    """A program that asks for one place has it within 0.3 seconds of CPU, import included."""
    ran = subprocess.run(
        [sys.executable, "-c", OPENING], capture_output=True, text=True, check=True
    )
    assert float(ran.stdout) < 1.0  # a busy machine is allowed some delay; bench/where.py measures


def test_finding_does_not_read_the_whole_file() -> None:
    """A thousand keys that are not there are looked up in a fraction of a second."""
    start = time.process_time()
    for number in range(1000):
        assert gazetteer().find(f"nowhere {number}") == ()
    assert time.process_time() - start < 0.5


def test_without_the_second_layer_everything_works(folder: Path) -> None:
    """The ODbL file can be taken away; what the first layer has is still found."""
    (folder / SECOND).unlink()
    assert Gazetteer(folder).find("reykjavik") == gazetteer().find("reykjavik")
    assert spoilt(folder) == ()
    assert SECOND not in {source.file for source in sources(folder)}


def test_the_second_layer_is_a_file_of_its_own_under_its_own_licence() -> None:
    """Each file tells its licence and its credit; OpenStreetMap's is the ODbL's alone."""
    told = {source.file: source for source in sources()}
    assert "ODbL" in told[SECOND].licence
    assert "OpenStreetMap" in told[SECOND].credit
    assert "OpenStreetMap" not in told[PLACES].credit
    assert "GeoNames" in told[PLACES].credit


def test_the_shipped_files_have_the_digests_of_the_manifest() -> None:
    """No shipped file differs from what was made."""
    assert spoilt() == ()


def test_a_changed_file_is_named(folder: Path) -> None:
    """A file whose bytes changed is told in one sentence with the remedy."""
    held = bytearray((folder / PLACES).read_bytes())
    held[-1] ^= 1
    (folder / PLACES).write_bytes(held)
    (told,) = spoilt(folder)
    assert PLACES in told
    assert "install Daybook again" in told


@pytest.mark.parametrize("content", [b"", b"something else", b"DAYBOOK GAZETTEER 1\n" + bytes(40)])
def test_a_damaged_file_is_refused(folder: Path, content: bytes) -> None:
    """A file that is empty, another file, or cut short is refused with the remedy."""
    (folder / PLACES).write_bytes(content)
    with pytest.raises(NoGazetteer, match="install Daybook again"):
        Gazetteer(folder)


def test_a_missing_manifest_is_told(folder: Path) -> None:
    """Without its manifest no file can be checked, and that is said."""
    (folder / MANIFEST).write_text("not json", encoding="utf-8")
    with pytest.raises(NoGazetteer, match="manifest"):
        spoilt(folder)


def test_the_manifest_names_what_it_was_made_from() -> None:
    """Every source stands in the manifest with its digest."""
    made = json.loads((DATA / MANIFEST).read_text(encoding="utf-8"))["made_from"]
    assert {"places.parquet", "places_osm.parquet", "countries.csv", "areas.toml"} <= made.keys()
    assert all(len(each) == 64 for each in made.values())


def test_regions_and_countries_have_shapes() -> None:
    """An id leads to a shape where one is shipped."""
    country = gazetteer().by_id("IS")
    assert country is not None
    drawn = shape(country.id)
    assert drawn is not None
    assert drawn["type"] in {"Polygon", "MultiPolygon"}
    assert shape("nowhere") is None
