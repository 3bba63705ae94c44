"""The conflict profile: a folder of data in, one frozen value out."""

import json
import re
import shutil
from dataclasses import FrozenInstanceError, fields
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from daybook.profile import (
    Area,
    BadProfile,
    Heading,
    Name,
    Names,
    NoSuchProfile,
    Profile,
    Side,
    Source,
    Spot,
    day_number,
    day_of_number,
    digest,
    names,
    profile,
    profile_folder,
    schema,
    shipped,
)
from daybook.profile.names import folded, side_of, spellings

ROOT = Path(__file__).parents[1]
STRAIT = profile(profile_folder("strait-war"))
KNOWN = Names(STRAIT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the invented war's profile, to be spoilt."""
    return Path(shutil.copytree(profile_folder("strait-war"), tmp_path / "x"))


def _spoilt(folder: Path, file: str, old: str, new: str) -> str:
    """Change a file's first `old` and return the sentence that reading then raises."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadProfile) as raised:
        profile(folder)
    return str(raised.value).replace(f"{folder.parent}/", "")


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_profile_loads_under_its_own_name(name: str) -> None:
    """Each profile that comes with Daybook can be read, and its id is its folder's name."""
    assert profile(profile_folder(name)).id == name


@pytest.mark.parametrize("name", shipped())
@pytest.mark.parametrize("file", ["names.csv", "sources.csv"])
def test_a_shipped_table_is_sorted(name: str, file: str) -> None:
    """Rows stand in order of their first column, so that two changes seldom collide."""
    rows = (profile_folder(name) / file).read_text(encoding="utf-8").splitlines()[1:]
    first = [row.split(",")[0].strip('"') for row in rows]
    assert first == sorted(first)


def test_a_profile_may_do_without_places(folder: Path) -> None:
    """A profile without places.csv has no places of its own; one with it has another digest."""
    before = digest(folder)
    (folder / "places.csv").unlink()
    assert profile(folder).places == ()
    assert digest(folder) != before


def test_places_are_read_with_their_points() -> None:
    """A row of places.csv is a place; an empty point is none."""
    places = {(place.name, place.admin1): place for place in STRAIT.places}
    assert (places["Vell", "Ostrel Region"].lat, places["Vell", "Ostrel Region"].lon) == (
        46.42,
        -33.2,
    )
    assert places["Norvia", ""].lat is None
    assert places["Norvia", ""].people == ("Norvian", "Norvians")


@pytest.mark.parametrize("name", shipped())
def test_media_belong_to_no_side(name: str) -> None:
    """An outlet is never a side's voice: the side goes by the office held."""
    assert {source.side for source in profile(profile_folder(name)).sources} == {"other"}


def test_both_sides_of_the_invented_war_are_alike() -> None:
    """Each side has as many names of each kind as the other, and as many spellings."""
    shapes = [
        sorted((name.kind, len(name.aliases)) for name in STRAIT.names if name.side == side.id)
        for side in STRAIT.sides
    ]
    assert shapes[0] == shapes[1]


def test_a_word_for_any_country_never_points_to_one_side() -> None:
    """A spelling in small letters that one belligerent has in this war, the other has too."""
    war = profile(profile_folder("russia-ukraine"))
    index = names(war)
    bare = [
        word
        for name in war.names
        for word in name.aliases
        if name.side != "other" and word.islower()
    ]
    assert bare
    assert [word for word in bare if index.at(word) is not None] == []


def test_a_profile_is_frozen() -> None:
    """Nobody changes a profile once it is read."""
    with pytest.raises(FrozenInstanceError):
        STRAIT.id = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("profile.toml", 'name  = "Norvia"', 'nmae  = "Norvia"',
         "x/profile.toml: sides.0.nmae is not a key that Daybook knows; did you mean 'name'?"),
        ("profile.toml", "format ", "colour = 1\nformat ",
         ("x/profile.toml: colour is not a key that Daybook knows; it knows id, title, languages, "
         "day_ends_in, first_day, first_day_number, counts_in_use, sides, sections, areas")),
        ("profile.toml", "format           = 1", "format = 2",
         "x/profile.toml: format is 2; write format = 1 as its first line"),
        ("profile.toml", "2031-03-03", '"the third of March"',
         "x/profile.toml: first_day is 'the third of March', not a day; write it as 2031-03-03"),
        ("profile.toml", "2031-03-03", "2031-02-30",
         ("x/profile.toml is not TOML: Invalid date or datetime (at line 8, column 20); "
         "correct that line")),
        ("profile.toml", "Europe/Helsinki", "Europe/Ostrel",
         ("x/profile.toml: day_ends_in is 'Europe/Ostrel', which is no time zone; write an IANA "
         "name such as 'Atlantic/Reykjavik'")),
        ("profile.toml", "[0, 1]", "[1]",
         ("x/profile.toml: counts_in_use lacks 0, the number that first_day_number gives the "
         "first day; add it")),
        ("profile.toml", 'id    = "SK"', 'id    = "NV"',
         "x/profile.toml: sides.1.id is 'NV' for the second time; keep one"),
        ("profile.toml", 'section = "economy"', 'section = "econmy"',
         ("x/profile.toml: sections.5.section is 'econmy'; it must be 'fighting', 'politics', "
         "'regional-security', 'military-aid', 'humanitarian', 'economy' or 'other'")),
        ("profile.toml", 'section = "economy"', 'section = "politics"',
         "x/profile.toml: sections.5.section is 'politics' for the second time; keep one"),
        ("profile.toml", '[[sections]]\nsection = "economy"\ntitle   = "Economy"\n', "",
         "x/profile.toml: sections lacks 'economy'; give it a title and a place"),
        ("profile.toml", 'title            = "The Strait War"\n', "",
         "x/profile.toml: title is missing; add it"),
        ("profile.toml", 'country  = "XN"', 'country  = "Norvia"',
         "x/profile.toml: areas.0.country is 'Norvia'; write two capital letters, such as 'IS'"),
        ("profile.toml", "[[sides]]", "names = []\n[[sides]]",
         "x/profile.toml: names belong into names.csv; move them there"),
        ("names.csv", "name,kind", "nmae,kind",
         "x/names.csv: 'nmae' is not a column that Daybook knows; did you mean 'name'?"),
        ("names.csv", "name,kind,side,office,aliases", "name,kind,side,aliases",
         ("x/names.csv: the column 'office' is missing; the first line is "
         "name,kind,side,office,aliases")),
        ("names.csv", ",military,NV,", ",army,NV,",
         ("x/names.csv: line 2: kind is 'army'; it must be 'government', 'military', 'agency', "
         "'media', 'analyst', 'witness', 'ngo', 'igo', 'person', 'unnamed' or 'outlet'")),
        ("names.csv", ",military,NV,", ",military,NW,",
         "x/names.csv: line 2: side is 'NW'; it must be one of NV, SK or other"),
        ("names.csv", "Air Force of Norvia,military", "Air Force, of Norvia,military",
         ("x/names.csv: line 2 has more fields than the first line; put quotes round a field "
         "that holds a comma")),
        ("names.csv", "Norvian air force", "Norvian army|Norvian air force",
         ("x/names.csv: line 6: 'Norvian army' names both 'Air Force of Norvia' and 'Armed "
         "Forces of Norvia'; leave it to one of them, or to neither")),
        ("names.csv", "Norvian air force", "|Norvian air force",
         "x/names.csv: line 2: aliases.0 is empty; write it or take it away"),
        ("names.csv", "Norvian air force", "“Norvian” air force|“air force”",
         ("x/names.csv: line 2: '“Norvian” air force' begins with neither a letter nor a digit; "
         "leave the sign away")),
        ("places.csv", "XN,46.8,-33.55", "XN,46.8,",
         "x/places.csv: line 17: has half a point; give lat and lon, or none"),
        ("places.csv", "Karsk Region,region,Karsk Region,XS,,", "Karsk Region,region,,XS,1,2",
         ("x/places.csv: line 11: lat is 1.0; only a settlement has a point, leave lat and lon "
          "empty")),
        ("places.csv", "Sund,settlement,Karsk Region,XS", "Sund,settlement,Ostrel Region,XN",
         "x/places.csv: line 22: name is 'Sund' for the second time; keep one"),
        ("places.csv", "Halden,settlement", "Halden,town",
         ("x/places.csv: line 8: kind is 'town'; it must be 'settlement', 'district', 'region', "
          "'country', 'water' or 'facility'")),
        ("places.csv", "XN,47.92,", "XN,147.92,",
         "x/places.csv: line 8: lat is '147.92'; input should be less than or equal to 90"),
        ("sources.csv", "harbour-post,", "isle-radio,",
         "x/sources.csv: line 4: id is 'isle-radio' for the second time; keep one"),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_that_names_its_place(
    folder: Path, file: str, old: str, new: str, sentence: str
) -> None:
    """A fault names the file, the key or the line, what is wrong and what to write."""
    assert _spoilt(folder, file, old, new) == sentence


def test_a_missing_file_is_named(folder: Path) -> None:
    """A profile without one of its files says which is missing."""
    (folder / "sources.csv").unlink()
    with pytest.raises(BadProfile, match=r"sources\.csv is missing; a profile is a folder with"):
        profile(folder)


def test_a_table_in_another_encoding_is_named(folder: Path) -> None:
    """A file that is not UTF-8 says so, with the byte."""
    (folder / "names.csv").write_bytes("name,kind,side,office,aliases\nÅke".encode("latin-1"))
    with pytest.raises(BadProfile, match=r"names\.csv is not UTF-8 at byte 30; save it as UTF-8"):
        profile(folder)


def test_a_table_saved_by_a_spreadsheet_is_read(folder: Path) -> None:
    """A byte order mark and Windows line ends change nothing."""
    table = folder / "names.csv"
    held = table.read_bytes()
    table.write_bytes(b"\xef\xbb\xbf" + held.replace(b"\n", b"\r\n"))
    assert profile(folder) == STRAIT


def test_a_profile_is_found_by_name_and_by_path(folder: Path) -> None:
    """A shipped profile is found by its name, an editor's own by its path."""
    assert profile_folder("strait-war").name == "strait-war"
    assert profile_folder(str(folder)) == folder


def test_an_unknown_profile_lists_those_there_are() -> None:
    """A wrong name is answered with the right ones."""
    with pytest.raises(NoSuchProfile, match="or one of: russia-ukraine, strait-war, sudan"):
        profile_folder("strait-wars")


def test_the_digest_changes_with_any_file(folder: Path) -> None:
    """Two profiles with one digest are the same bytes."""
    before = digest(folder)
    assert before == digest(profile_folder("strait-war"))
    with (folder / "names.csv").open("a", encoding="utf-8") as table:
        table.write("Zed,person,other,,\n")
    assert digest(folder) != before


# --- days


def test_the_first_day_has_the_number_the_profile_gives_it() -> None:
    """The count that Daybook prints begins where the profile says."""
    war = profile(profile_folder("russia-ukraine"))
    assert day_number(war, date(2022, 2, 24)) == 0
    assert day_number(war, date(2024, 12, 27)) == 1037
    assert day_of_number(war, 1037) == date(2024, 12, 27)


def test_a_day_before_the_first_has_no_number() -> None:
    """Days before the conflict are not counted."""
    assert day_number(STRAIT, STRAIT.first_day - timedelta(days=1)) is None


@pytest.mark.parametrize("number", [-1, 10**8])
def test_a_number_outside_the_calendar_is_refused(number: int) -> None:
    """A number before the first day or past the calendar names no day."""
    with pytest.raises(ValueError, match=f"day {number} lies"):
        day_of_number(STRAIT, number)


@given(st.integers(min_value=0, max_value=100_000))
def test_a_day_keeps_its_number(number: int) -> None:
    """Number to day to number gives the number back."""
    assert day_number(STRAIT, day_of_number(STRAIT, number)) == number


# --- names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Norvia’s president", "Elin Marsk"),
        ("Norvia's president", "Elin Marsk"),
        ("the Norvian defence ministry", "Ministry of Defence of Norvia"),
        ("Norvian Defence\nMinistry", "Ministry of Defence of Norvia"),
        ("TERVO", "Government of Sarkan"),
        ("The Harbour Post", "The Harbour Post"),
        ("the Harbour Post", "The Harbour Post"),
        ("the Harbour post", None),
        ("Sarkani", "Sarkan"),
        ("sarkani", None),
        ("LOC", "League of Coasts"),
        ("Loc", None),
        ("Norvia’s president-elect", None),
        ("nobody", None),
        ("", None),
    ],
)
def test_words_name_whom_the_profile_says(words: str, name: str | None) -> None:
    """Apostrophes, blanks and the small letters of titles do not matter; acronyms do."""
    named = KNOWN.at(words)
    assert (named.name if named else None) == name


def test_a_word_of_both_sides_needs_a_side() -> None:
    """What either side may mean is decided by a side alone, never by chance."""
    assert KNOWN.at("the defence ministry") is None
    assert {side_of(one) for one in KNOWN.every("Defence Ministry")} == {"NV", "SK"}
    named = KNOWN.at("the Defence Ministry", side="SK")
    assert named is not None
    assert named.name == "Ministry of Defence of Sarkan"


def test_a_name_comes_before_a_side() -> None:
    """A capital stands for its government first, and for the side second."""
    assert [type(one) for one in KNOWN.every("Halden")] == [Name, Side]
    assert isinstance(KNOWN.at("Halden"), Name)


def test_names_are_found_in_a_text_the_longest_first() -> None:
    """Finds stand in reading order, do not overlap, and keep the text's own offsets."""
    text = "Norvia’s defence minister told NorthWire of Sarkan’s army; Norvia’s towns."
    found = [text[name.start : name.end] for name in KNOWN.found(text)]
    assert found == ["Norvia’s defence minister", "NorthWire", "Sarkan’s army", "Norvia"]


def test_a_find_stays_inside_the_bounds_given() -> None:
    """A name that runs past the end asked for is not found; a shorter one is."""
    text = "Norvia's army"
    assert [name.end for name in KNOWN.found(text, 0, 8)] == [6]


def test_a_name_inside_a_longer_word_is_not_found() -> None:
    """Names begin and end where words do."""
    assert list(KNOWN.found("Norvianism, preNorvia, Norvia_x")) == []


def test_match_looks_at_one_place_alone() -> None:
    """A name is matched where it begins and nowhere else."""
    text = "in Norvia"
    assert KNOWN.match(text, 0) is None
    found = KNOWN.match(text, 3)
    assert found is not None
    assert text[found.start : found.end] == "Norvia"


@given(st.lists(st.sampled_from(["Norvia", "’s", "'s", " army", " ", "İ", "the ", "LOC", ". "])))
def test_what_is_found_is_known(parts: list[str]) -> None:
    """Whatever is found in any text is what the index says of just those words."""
    text = "".join(parts)
    for found in KNOWN.found(text):
        assert KNOWN.every(text[found.start : found.end]) == found.named


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    """Folded words are as long as the words, so that offsets hold."""
    assert len(folded(text)) == len(text)


def test_each_spelling_of_each_name_is_found() -> None:
    """No spelling of a shipped profile is dead: alone in a text, it is found whole."""
    for shipped_name in shipped():
        war = profile(profile_folder(shipped_name))
        index = names(war)
        for named in war.names:
            for words in spellings(named):
                found = next(index.found(words), None)
                assert found is not None
                assert (found.start, found.end) == (0, len(words)), words
                assert named in found.named, words


# --- the schema and the pages about it


def test_the_schema_beside_the_profiles_is_current() -> None:
    """The JSON Schema that editors use is the one the dataclasses give."""
    assert json.loads((ROOT / "profiles" / "profile.schema.json").read_text("utf-8")) == schema()


def test_the_schema_describes_every_key_of_the_file() -> None:
    """Each key of profile.toml has a sentence in the schema, and no other key passes."""
    whole = schema()
    assert whole["additionalProperties"] is False
    assert "names" not in whole["properties"]
    assert all(rule.get("description") for rule in whole["properties"].values())


@pytest.mark.parametrize("noun", [Profile, Side, Heading, Area, Name, Source, Spot])
def test_the_reference_tells_every_field(noun: type[Profile]) -> None:
    """docs/reference/profile.md has each field of each noun, in order, in the code's own words."""
    page = (ROOT / "docs" / "reference" / "profile.md").read_text(encoding="utf-8")
    part = page.split(f"<!-- {noun.__name__} -->")[1].split("<!--")[0]
    told = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", part, flags=re.MULTILINE))
    told.pop("format", None)  # stands in the file alone
    rules = TypeAdapter(noun).json_schema()["properties"]
    apart = {"names", "sources", "places"} if noun is Profile else set()
    keys = [field.name for field in fields(noun) if field.name not in apart]
    assert list(told.items()) == [(key, rules[key]["description"]) for key in keys]


def test_the_guides_example_can_be_read(tmp_path: Path) -> None:
    """The example of docs/how-to/write-a-profile.md is a whole profile."""
    page = (ROOT / "docs" / "how-to" / "write-a-profile.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"`river-war/([\w.]+)`:\n\n```\w+\n(.*?)```", page, re.DOTALL))
    assert sorted(blocks) == ["names.csv", "places.csv", "profile.toml", "sources.csv"]
    for file, text in blocks.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    read = profile(tmp_path)
    assert (read.id, len(read.sides), len(read.sections)) == ("river-war", 2, 7)
    assert Names(read).at("Upland’s army command") is not None
