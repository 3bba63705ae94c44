"""What pages print around a story, where their line breaks were lost."""

from datetime import date

from tests.read.test_claim import quotes
from tests.read.test_passage import LEAD, SECOND, THIRD, cut

FRAMED = (
    "Cranes burn in Vell\nhttps://meridian.example/cranes\n\n"
    "Cranes burn in Vell - Meridian NewsMeridian HomepageSkip to contentYour accountHomeSport"
    "More menuSearch MeridianHomeSportWeatherSoundsClose menuStraitsHarboursCranes burn in Vell"
    "Published7 March 2031Shareclose panelShare pageCopy linkAbout sharing"
    "Related TopicsThe Strait WarImage source, NorthWireImage caption, Two cranes at Vell"
    f"By Arvo LindMeridian News{LEAD}{SECOND}This video can not be playedEnable it."
    f"Media caption, The fire as seen from Ostrel{THIRD}{LEAD}"
    "Related TopicsThe Strait WarMore on this storyFerry sinks off Karsk6 March 2031"
    "Top StoriesLive.\u00a0Talks in HaldenPublished7 hours agoContact MeridianTerms of Use"
)


def test_a_page_whose_line_breaks_were_lost() -> None:
    """Menus, captions and other stories, run together with the text, are no part of the story."""
    told = cut(FRAMED)
    story = [each for each in told if each.kind == "article"]
    assert {(each.title, each.published) for each in story} == {
        ("Cranes burn in Vell", date(2031, 3, 7))
    }
    words = " ".join(FRAMED[each.start : each.end] for each in story)
    assert all(each in words for each in (LEAD, SECOND, THIRD))
    assert not any(each in words for each in ("menu", "caption", "Ferry", "Talks", "Terms", "Copy"))


def test_a_line_before_an_address_is_whole() -> None:
    """An address is no continuation of the headline above it, however long that is."""
    head = "Two cranes burn for hours in the old harbour of Vell after a strike"
    told = cut(f"{head}\nhttps://meridian.example/2031/3/7/cranes\n\n{LEAD}\n{SECOND}\n{THIRD}\n")
    assert told[0].title == head


def test_a_name_with_a_capital_inside_is_no_menu() -> None:
    """A name like McArdle may stand in a sentence as often as it likes."""
    text = "“A bad day for McArdle,” McArdle’s aide said. McArdle and McArdle’s son left McArdle."
    assert len(quotes(text)) == 2
    told = cut(f"McArdle leaves\n\n{LEAD}\n\n{text}\n\n{THIRD}\n")
    assert [each.kind for each in told] == ["article"]
