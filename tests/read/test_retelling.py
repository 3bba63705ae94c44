"""Machine-written retellings, behind a story or alone."""

import pytest

from daybook.model import Block
from daybook.read.retelling import is_retelling, start_of_retelling, stock_phrases
from daybook.read.role import Part, Role

STORY = (
    "Shells fell on the harbour of Vell before dawn, the mayor said, and two cranes burned.",
    "The port office counted nine workers with burns, all of them in the clinic in Ostrel.",
    "Sarkan’s army said that it had fired at a fuel ship and had missed the cranes.",
    "A spokesman for the Norvian navy, Tom Karsk, called that account “a tale for children”.",
    "The harbour handled a third of the grain before the war, the statistics office says.",
)  # fmt: skip

RETELLINGS = (
    """In a shocking turn of events, the port of Vell was hit by missiles on Friday. The attack has
    raised fears of a wider war. Stay tuned for more on a still developing story.""",
    """As the strait war continues, the port of Vell has come under fire once more, killing nine.
    Observers have urged both armies to exercise restraint as the situation remains tense.""",
    """The ongoing conflict between the two countries has seen another escalation. The attack marks
    a significant blow for the region, with no signs of abating.""",
)


def part(words: str, *, gap: int = 1, role: Role = "body") -> Part:
    """Make a part of a page from its words."""
    return Part(Block(start=0, end=len(words), kind="text"), role, words, gap)


def story(*more: Part) -> list[Part]:
    """Give a story's parts with its headline, and what stands behind."""
    return [part("Cranes burn in Vell", role="headline"), *map(part, STORY), *more]


@pytest.mark.parametrize("told", RETELLINGS)
def test_found_behind_a_story(told: str) -> None:
    """Stock opening and stock phrases before a tag list give a retelling away without a gap."""
    whole = story(part(told))
    assert start_of_retelling(whole, 0, len(whole), is_tagged=True) == 6


def test_found_by_a_gap() -> None:
    """Behind the one wide gap of a story, before its tags, one stock phrase is enough."""
    told = "Nine people died in Vell on Friday. The world is watching as the harbour burns."
    whole = story(part(told, gap=5))
    assert start_of_retelling(whole, 0, len(whole), is_tagged=True) == 6
    assert start_of_retelling(story(part(told)), 0, len(whole), is_tagged=True) is None


def test_equal_gaps_prove_nothing() -> None:
    """A page that sets all paragraphs wide apart has no gap that counts."""
    told = "Nine people died in Vell on Friday. The world is watching as the harbour burns."
    whole = [part(each.words, gap=5, role=each.role) for each in story(part(told))]
    assert start_of_retelling(whole, 0, len(whole), is_tagged=True) is None


def test_background_is_no_retelling() -> None:
    """A story's own closing paragraphs are none, whatever tags follow."""
    close = "The ongoing war began two years ago, when Sarkan’s army landed on the Isle of Lume."
    whole = story(part(close), part("Some 9,000 people have died since, the Sea Watchers say."))
    assert start_of_retelling(whole, 0, len(whole), is_tagged=True) is None


def test_longer_than_the_story() -> None:
    """What makes up most of a text is not its retelling, unless a gap sets it apart."""
    told = " ".join(RETELLINGS * 3)
    whole = [part("Cranes burn in Vell", role="headline"), part(STORY[0]), part(told)]
    assert start_of_retelling(whole, 0, 3, is_tagged=True) is None
    whole[2] = part(told, gap=4)
    assert start_of_retelling(whole, 0, 3, is_tagged=True) == 2


def test_whole_text() -> None:
    """A text alone is a retelling where phrases are dense; a list's headline lowers the bar."""
    dense, thin = " ".join(RETELLINGS), " ".join((*RETELLINGS, *STORY * 4))
    assert is_retelling(dense, is_titled_list=False)
    assert is_retelling(thin, is_titled_list=True)
    assert not is_retelling(thin, is_titled_list=False)
    assert not is_retelling(" ".join(STORY), is_titled_list=True)


def test_phrases_are_whole_words() -> None:
    """A stock phrase counts only from the start of a word, in small letters or capitals."""
    assert stock_phrases("STAY TUNED. The unfragile cup.") == 1


def test_the_lead_told_again_before_the_tags_is_a_retelling() -> None:
    """It begins with the words of the lead and ends in a stock phrase; a report does neither."""
    again = "Shells fell on the harbour of Vell on Friday and two cranes burned, said the mayor."
    end = "Nine workers died. Only time will tell how the situation develops."
    told = [*map(part, STORY[:3]), part(again), part(end)]
    assert start_of_retelling(told, 0, len(told), is_tagged=True) == 3
    assert start_of_retelling(told, 0, len(told), is_tagged=False) is None
    report = [*map(part, STORY[:3]), part(again), part("Nine workers died in the fire.")]
    assert start_of_retelling(report, 0, len(report), is_tagged=True) is None
