"""Keys: which spellings of a name are equal."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from daybook.gazetteer.key import is_one_apart, key, skeleton

WORDS = st.text(alphabet="abcdefgh", max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Saint Malo", "St. Malo"),
        ("Vell-Holm", "vell holm"),
        ("Žďár", "Zdar"),
        ("Łódka", "Lodka"),
        ("Ob'riy", "Obriy"),
        ("Обрій", "Obriy"),
    ],
)
def test_spellings_that_differ_in_form_have_one_key(one: str, other: str) -> None:
    """Accents, apostrophes, hyphens, capitals and the script make no difference."""
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("zhovte", "jovte"), ("obrihiv", "obrigiv"), ("velychko", "velichko")]
)
def test_usual_transliterations_are_alike(one: str, other: str) -> None:
    """G and h, y and i are one letter in two transliterations; zh is no j."""
    assert (skeleton(one) == skeleton(other)) == (one != "zhovte")


@given(st.text(max_size=40))
@example("🄐")  # a letter in brackets is a capital once taken apart
def test_any_text_has_a_key(text: str) -> None:
    """A key is made of any text, and is its own key where it is plain letters."""
    made = key(text)
    assert made == made.strip()
    if made.isascii():
        assert key(made) == made


@given(WORDS, WORDS)
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    """Whether two words are a letter apart does not depend on which is asked first."""
    assert is_one_apart(one, other) == is_one_apart(other, one)


@given(WORDS.filter(bool), st.integers(min_value=0, max_value=7), st.sampled_from("abcdefgh"))
def test_one_change_is_one_apart(word: str, at: int, letter: str) -> None:
    """A letter left out, put in, changed, or two that changed places are one step."""
    at %= len(word)
    turned = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    for other in (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], turned):
        assert is_one_apart(word, other)
    assert is_one_apart(word, word[:at] + letter + word[at + 1 :])


def test_two_changes_are_not_one() -> None:
    """Words that differ in two places are not a letter apart."""
    assert not is_one_apart("ostrel", "astral")
    assert not is_one_apart("vell", "vellum")
