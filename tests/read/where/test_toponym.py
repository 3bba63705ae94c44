"""Toponyms: which words name places, which places they mean, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.where.made import NOBODYS, STRAIT, found, placed

from daybook.gazetteer import gazetteer
from daybook.profile import profile, profile_folder
from daybook.read.where import region, toponyms

PIECES = st.sampled_from(
    ["In", "Reykjavik", "Iceland", "the", "Sund", ",", ".", "\n", "Karsk", "region", "and", "of",
     "’s", "said", "St.", "Norvian", "-", "Vell", "U.S.", "(", "“", "Ostrel Region", "Mr", "to"]
)  # fmt: skip


@given(st.text(max_size=200))
def test_any_text_gives_places_or_none(text: str) -> None:
    """Whatever is read, toponyms come or none do, never an error."""
    for each in toponyms(text, STRAIT):
        assert 0 <= each.start < each.end <= len(text)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_offsets_point_at_the_words(text: str) -> None:
    """A place's text stands where the toponym says; toponyms are in order and do not overlap."""
    at = 0
    for each in toponyms(text, STRAIT):
        assert each.start >= at
        assert each.place is None or each.place.text == text[each.start : each.end]
        at = each.end


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_only_settlements_have_points(text: str) -> None:
    """No region, country or water ever has a point, and no half point is given."""
    for each in toponyms(text, STRAIT):
        if each.place is not None:
            assert (each.place.lat is None) == (each.place.lon is None)
            assert each.place.lat is None or each.place.kind in ("settlement", "facility")
            assert each.place.why


def test_a_settlement_has_id_region_country_point_and_reason() -> None:
    """A place of the gazetteer carries what the contract asks, and says how it was told."""
    place = placed("The ferry left for Reykjavik in Iceland.", "Reykjavik")
    assert (place.name, place.country, place.kind) == ("Reykjavík", "IS", "settlement")
    assert place.id is not None
    assert place.id.startswith("gn:")
    assert place.lat == pytest.approx(64.1, abs=0.1)
    assert "place" in place.why


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Shells fell on Sund, a village in Ostrel Region.", "Ostrel Region"),
        ("Shells fell on Sund, Karsk Region.", "Karsk Region"),
        ("Shells fell on the Norvian village of Sund.", "Ostrel Region"),
        ("A barn burnt in Sund, the governor of Karsk Region said.", "Karsk Region"),
        ("Sund and Vell were shelled.", "Ostrel Region"),
    ],
)
def test_of_two_places_of_one_name_the_passage_decides(text: str, region: str) -> None:
    """The region behind a comma, the people before, the region and places beside decide."""
    assert placed(text, "Sund", STRAIT).admin1 == region


@pytest.mark.parametrize(
    "text",
    ["Shells fell on Sund.", "Sarkan denied that it had fired on Sund.", "Norvia said so in Sund."],
)
def test_what_stays_open_has_no_point(text: str) -> None:
    """Where nothing tells which of two places is meant there is no point; sides tell nothing."""
    place = placed(text, "Sund", STRAIT)
    assert (place.lat, place.lon, place.admin1) == (None, None, None)
    assert "2 places of that name" in place.why


def test_a_name_means_the_same_place_throughout_a_passage() -> None:
    """What one sentence tells of a name holds in the others."""
    text = "Shells fell on Sund.\n\nSund, Ostrel Region, has 240 people.\n\nNobody left Sund."
    points = {each.place.lat for each in toponyms(text, STRAIT) if each.place and each.place.lat}
    assert points == {46.36}


@pytest.mark.parametrize(
    ("text", "words", "kind", "name"),
    [
        ("Drones crossed the Karsk region.", "Karsk region", "region", "Karsk Region"),
        ("Over Karsk and Belmar Regions", "Karsk", "region", "Karsk Region"),
        ("Over Karsk and Belmar Regions", "Belmar Regions", "region", "Belmar Region"),
        ("Boats left the strait.", "the strait", "water", "the strait"),
        ("The Aren rose.", "Aren", "water", "Aren"),
        ("Ships passed the Black Sea.", "Black Sea", "water", "Black Sea"),
        ("Prices fell in Iceland.", "Iceland", "country", "Iceland"),
    ],
)
def test_areas_and_waters_are_told(text: str, words: str, kind: str, name: str) -> None:
    """A word behind a name makes it an area; waters and countries are no settlements."""
    place = placed(text, words, STRAIT)
    assert (place.kind, place.name, place.lat) == (kind, name, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10 kilometres south of Vell a bridge fell.", "Vell"),
        ("Near Vell a bridge fell.", "Vell"),
        ("A bridge fell near Vell.", "Vell"),
        ("on the outskirts of Vell", "Vell"),
    ],
)
def test_what_lies_near_is_flagged(text: str, words: str) -> None:
    """Behind "south of" and "near" the named place is flagged; behind "in" it is not."""
    assert found(text, STRAIT)[words].is_near
    assert not found("A bridge fell in Vell.", STRAIT)["Vell"].is_near


def test_another_spelling_of_the_profile_finds_its_place() -> None:
    """An alias in places.csv leads to the place under its usual name."""
    assert placed("Trains stopped at Drawik.", "Drawik", STRAIT).name == "Dravik"


@pytest.mark.parametrize(
    ("text", "words", "standing"),
    [
        ("Halden denied it.", "Halden", "speaker"),
        ("In Halden, nobody slept.", "Halden", "place"),
        ("Norvian troops left.", "Norvian", "people"),
        ("The Norvians left.", "Norvians", "people"),
        ("Iceland said so.", "Iceland", "speaker"),
    ],
)
def test_peoples_and_governments_are_kept_apart(text: str, words: str, standing: str) -> None:
    """An adjective tells of a people, and a capital that denies is a government."""
    assert found(text, STRAIT)[words].stands_for == standing


@pytest.mark.parametrize(
    "text",
    [
        "Paris Corvin left.",
        "Mr London left.",
        "the University of Reykjavik",
        "the Bank of Iceland",
        "the Reykjavik Times wrote",
        "In March nobody came.",
        "Reading books is hard.",
    ],
)
def test_persons_bodies_and_words_are_no_places(text: str) -> None:
    """What is part of a person's or body's name, or an ordinary word, is no place."""
    assert not [each for each in toponyms(text, NOBODYS) if each.stands_for == "place"]


def test_a_surname_that_is_a_town_is_no_place() -> None:
    """A name that a first name or title stands before in the passage is a person's."""
    text = "Ida Bergen spoke first. Bergen was late."
    assert toponyms(text, NOBODYS) == ()
    assert toponyms("It rained in Bergen.", NOBODYS) != ()


def test_a_small_place_in_a_country_that_nobody_speaks_of_has_no_point() -> None:
    """A village of the gazetteer is not taken for another that it may lack."""
    place = placed("The road ends at Selfoss.", "Selfoss")
    assert place.lat is None


def test_the_land_and_the_capital_of_a_people_are_places() -> None:
    """A people's adjective before "territory" is the country, before "capital" its capital."""
    assert placed("It fell on Icelandic territory.", "Icelandic territory").name == "Iceland"
    assert placed("It reached the Icelandic capital.", "the Icelandic capital").name == "Reykjavík"


def test_a_building_with_a_settlements_name_is_a_facility() -> None:
    """A name in capitals that ends in a building's word carries the settlement's point."""
    text = "He flew to Reykjavik and died at Reykjavik General Hospital."
    place = placed(text, "Reykjavik General Hospital")
    assert (place.kind, place.name) == ("facility", "Reykjavik General Hospital")
    assert place.lat == pytest.approx(64.1, abs=0.1)


def test_a_building_may_bear_a_far_towns_name() -> None:
    """Where the passage does not name the town too, a building of its name has no point."""
    place = placed("He read at the Reykjavik Hotel.", "Reykjavik Hotel")
    assert (place.kind, place.lat) == ("facility", None)


def test_somebody_who_speaks_is_no_village() -> None:
    """A name that stands alone with a person's verb is a person throughout its passage."""
    text = "“It is dark,” says Orlen. Orlen would rather mend the pumps."
    assert "Orlen" not in found(text, STRAIT)
    assert "Orlen" in found("It is dark in Orlen, says an engineer.", STRAIT)


def test_first_names_of_the_profile_are_no_towns() -> None:
    """Who bears the first name of somebody in office is no town where nothing calls for one."""
    known = region(gazetteer(), profile(profile_folder("russia-ukraine")))
    assert "Volodymyr" not in found("Volodymyr would rather mend the pumps.", known)
    assert "Volodymyr" in found("It is dark in Volodymyr.", known)


def test_a_village_is_a_village_only_where_something_calls_for_one() -> None:
    """Villages bear first names: a preposition or what was done to it tells one from a person."""
    known = region(gazetteer(), profile(profile_folder("russia-ukraine")))
    assert "Anna" not in found("Anna has a cat. They gave Anna a coat.", known)
    assert "Anna" in found("A fire broke out in Anna.", known)
    assert "Novoselivske" in found("They hold Novoselivske.", known)
    assert "Putin" not in found("He wrote a letter to Putin.", known)


def test_a_village_that_the_gazetteer_lacks_is_told_without_a_point() -> None:
    """Words that call a name a village make it a place, of which nothing more is known."""
    place = placed("They took the village of Ilmerund on Friday.", "Ilmerund", STRAIT)
    assert (place.kind, place.name, place.lat, place.id) == ("settlement", "Ilmerund", None, None)
    assert "Ilmerund" not in found("They took Ilmerund to court.", STRAIT)


def test_a_power_plant_in_a_towns_name_lies_outside_it() -> None:
    """A plant or airport that bears a town's name has no point, in the conflict's countries too."""
    known = region(gazetteer(), profile(profile_folder("russia-ukraine")))
    text = "It fell near the Zaporizhzhia Nuclear Power Plant and the Zaporizhzhia Hospital."
    assert placed(text, "Zaporizhzhia Nuclear Power Plant", known).lat is None
    assert placed(text, "Zaporizhzhia Hospital", known).lat is not None


def test_a_village_is_no_city_and_lies_in_the_region_named() -> None:
    """A village that is called a city, or lies far from the one region named, gets no point."""
    known = region(gazetteer(), profile(profile_folder("russia-ukraine")))
    assert placed("It fell on the city of Konstantynivka.", "Konstantynivka", known).lat is None
    text = "They crossed the Luhansk region and held a hill at Ternova."
    assert placed(text, "Ternova", known).lat is None


def test_what_a_village_lies_in_is_a_region() -> None:
    """Behind "in" after a village, or with "regions" behind it, a seat's name is its region's."""
    known = region(gazetteer(), profile(profile_folder("russia-ukraine")))
    assert placed("It fell on Novoselivske in Luhansk.", "Luhansk", known).kind == "region"
    told = "They hold parts of Kherson and Luhansk, regions that they claim."
    assert placed(told, "Luhansk", known).kind == "region"
    assert placed(told, "Kherson", known).kind == "region"
    assert placed("It fell on shops in Kherson.", "Kherson", known).kind == "settlement"


def test_a_village_of_the_conflict_is_no_rival_to_a_capital() -> None:
    """A capital keeps its point where a hamlet of the conflict's countries bears its name."""
    known = region(gazetteer(), profile(profile_folder("russia-ukraine")))
    assert placed("Ministers met in Riga on Monday.", "Riga", known).country == "LV"


def test_a_name_told_in_one_breath_with_regions_is_a_region() -> None:
    """Joined by "or" with a state, "Washington" is a state, too."""
    told = found("They moved to states such as Oregon or Washington last year.")
    assert told["Washington"].place is not None
    assert told["Washington"].place.kind == "region"


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("It burnt in Sund, the village of that name on the Sarkani shore.", "XS"),
        ("The village is the Sund on the shore of Ostrel Region.", "XN"),
        ("They showed pictures of the Norvian Sund.", "XN"),
        ("Sund has burnt.", None),
    ],
)
def test_one_of_two_villages_is_told_by_its_shore_or_people(text: str, land: str | None) -> None:
    """Whose shore it lies on, or whose it is called, tells apart two villages of one name."""
    place = placed(text, "Sund", STRAIT)
    assert place.country == land
    assert (place.lat is None) == (land is None)


def test_a_town_that_is_ten_times_ahead_is_left_open_abroad() -> None:
    """A wrong point is worse than none: outside the conflict's countries more must speak for it."""
    text = "Shops in Jacksonville closed in the United States."
    assert placed(text, "Jacksonville").lat is None
    told = f"{text[:-1]}, most of all in Florida."
    assert placed(told, "Jacksonville").admin1 == "Florida"


def test_another_of_the_same_name_is_another() -> None:
    """A people's word before a known name, or "the other", speaks of the second village."""
    first = "Shells fell on Sund in Ostrel Region. It is quiet in Sund. "
    assert placed(first, "Sund", STRAIT).country == "XN"
    assert placed(f"{first}In the other Sund a barn burnt.", "Sund", STRAIT).country != "XN"
    boats = f"{first}The other Sund boats came home."
    assert placed(boats, "Sund", STRAIT).country == "XN"
    later = "A barn burnt in Sund. They showed the Norvian Sund. It burnt in Sund."
    assert placed(later, "Sund", STRAIT).country is None


def test_whoever_is_on_an_island_is_not_in_its_town() -> None:
    """A town may bear its island's name: one is "on" the island, and shells fall on the town."""
    assert placed("Nobody on Lume will be forgotten.", "Lume", STRAIT).kind == "region"
    assert placed("Two shells fell on Lume.", "Lume", STRAIT).kind == "settlement"
    assert placed("Nobody in Lume will be forgotten.", "Lume", STRAIT).kind == "settlement"


def test_a_union_of_states_is_a_place_only_where_something_is_within_it() -> None:
    """A union that the profile knows acts; it is a place behind "in" or "across"."""
    known = region(gazetteer(), profile(profile_folder("russia-ukraine")))
    assert found("The EU agreed to it.", known)["EU"].stands_for == "speaker"
    assert found("Prices rose across the EU.", known)["EU"].stands_for == "place"


def test_initials_are_no_village() -> None:
    """Initials that happen to be a village's name are nobody's place."""
    assert "NATO" not in found("It showed nervousness within NATO.")


def test_the_province_of_a_town_is_no_town() -> None:
    """A region that bears its seat's name behind "of" has no point."""
    place = placed("It fell in the southern region of Karsk.", "Karsk", STRAIT)
    assert (place.kind, place.name, place.lat) == ("region", "Karsk Region", None)


def test_a_district_that_the_gazetteer_lacks_is_that_of_its_settlement() -> None:
    """A district is told by its settlement's region and country, never by its point."""
    place = placed("Explosions were heard in the Orlen district.", "Orlen district", STRAIT)
    assert (place.kind, place.name, place.admin1) == ("district", "Orlen district", "Karsk Region")
    assert place.lat is None
    assert "Orlen" in place.why
