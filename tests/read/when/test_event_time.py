"""Which time of a clause belongs to which event."""

from datetime import date

from daybook.read.when import timexes
from daybook.read.when.event_time import event_time

DAY = date(2033, 1, 9)


def time_of(text: str, trigger: str) -> str | None:
    """Give the words of the time that belongs to the event told by a word."""
    times = timexes(text, DAY)
    found = event_time(text, (0, len(text)), text.index(trigger), times)
    return None if found is None else text[found.start : found.end]


def test_the_day_of_saying_is_not_the_events() -> None:
    """“Said on Friday that drones struck on Thursday”: each has its own day."""
    text = "The army said on Friday that drones struck the port on Thursday."
    assert time_of(text, "struck") == "Thursday"
    assert time_of(text, "said") == "Friday"


def test_what_was_only_said_on_a_day_has_none() -> None:
    """The day of the saying is no day of what is said."""
    assert time_of("The army said on Friday that drones struck the port.", "struck") is None


def test_each_event_has_the_nearest_time() -> None:
    """Two events with a day each keep them."""
    text = "Shells fell on Sund on Saturday and a drone struck the barn on Sunday."
    assert (time_of(text, "fell"), time_of(text, "struck")) == ("Saturday", "Sunday")


def test_a_time_in_a_relative_clause_stays_there() -> None:
    """What somebody did on another day is not the day of the main event."""
    text = "A woman who came home on Monday was killed."
    assert time_of(text, "came") == "Monday"
    text = "The court heard a sailor, who was seized on Monday."
    assert time_of(text, "heard") is None


def test_a_time_at_the_front_belongs_to_the_whole_clause() -> None:
    """“On Friday” at the head of a clause holds for what follows."""
    text = "On Friday, troops that had crossed the stream took the mill."
    assert time_of(text, "took") == "Friday"


def test_what_an_event_is_about_has_a_day_of_its_own() -> None:
    """A case opened on Sunday is over a killing on some other day."""
    text = "The prosecutor opened a case on Sunday over the killing of two sailors."
    assert time_of(text, "opened") == "Sunday"
    assert time_of(text, "killing") is None


def test_a_genitive_belongs_to_its_noun() -> None:
    """“Thursday’s explosion” tells the day of the explosion, not of the blame."""
    text = "Norvia blamed Sarkan for Thursday’s explosion at the station."
    assert time_of(text, "explosion") == "Thursday"
    assert time_of(text, "blamed") is None


def test_a_time_that_covers_no_days_is_nobodys() -> None:
    """A length alone tells no day."""
    assert time_of("The fire burnt for two hours.", "burnt") is None


def test_what_was_announced_on_a_day_was_done_on_it() -> None:
    """“Were announced on Monday” tells when they came, not when somebody said the rest."""
    assert time_of("Fines were announced on Monday.", "announced") == "Monday"
    assert time_of("Fines could be announced on Monday, he said.", "Fines") == "Monday"


def test_the_day_on_which_a_film_was_shown_is_not_that_of_what_it_shows() -> None:
    """A film is older than its showing."""
    text = "In a film aired by Isle Radio on Monday, soldiers raise a flag."
    assert time_of(text, "raise") is None
    assert time_of(text, "aired") == "Monday"


def test_a_second_report_has_a_time_of_its_own() -> None:
    """What “and that” joins is told apart."""
    text = "He said that thieves had cut the line and that two were seized at dawn."
    assert time_of(text, "cut") is None
    assert time_of(text, "seized") == "dawn"


def test_when_may_tell_more_of_a_time() -> None:
    """“On Friday, when shells fell”: they fell on that Friday."""
    text = "It recalls the siege of Friday, when shells fell on the pier."
    assert time_of(text, "fell") == "Friday"
