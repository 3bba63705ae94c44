"""What is put in brackets, and what is not printed because nobody knows who speaks."""

import pytest
from tests.publish.strait_war import Sheet, a_speaker, given_of

from daybook.publish.day_list import day_list
from daybook.publish.render import FORMS, Form, rendered


def printed(sheet: Sheet) -> list[str]:
    """Give the lines that a page with its claims prints."""
    day = day_list(given_of(sheet))
    return [bullet.words for section in day.sections for bullet in section.bullets]


def a_page(text: str) -> Sheet:
    """Make a page of a text."""
    return Sheet(page="pages/a.txt", text=text)


NAMED = "The mayor, Sven Tarn, met NorthWire.\nThe ferry sank.\n"


def test_the_bracket_stands_at_the_pronoun_that_speaks() -> None:
    """A "he said" inside a quotation is somebody else’s; the bracket goes to the one outside."""
    line = "“We went when he said that it burned,” he said."
    sheet = a_page(f"{NAMED}{line}\n")
    sheet.say(line, speakers=(a_speaker(sheet.text, "Sven Tarn"),), cue="said")
    assert printed(sheet) == ["“We went when he said that it burned,” he [Sven Tarn] said."]


def test_of_two_pronouns_that_speak_none_gets_a_bracket() -> None:
    """Where two pronouns stand beside the cue, the line is not printed with a guess."""
    line = "“No,” he said as “yes,” she said."
    sheet = a_page(f"{NAMED}{line}\n")
    sheet.say(line, speakers=(a_speaker(sheet.text, "Sven Tarn"),), cue="said")
    assert "[" not in "".join(printed(sheet))


@pytest.mark.parametrize("name", ["police official", "unnamed sources", "countries"])
def test_a_bracket_needs_a_name(name: str) -> None:
    """What is only described is no help in a bracket: the line is left out and counted."""
    sheet = a_page("A police official met NorthWire.\nThe ferry sank.\nHe said that it burned.\n")
    speaker = a_speaker(sheet.text, "A police official", name=name)
    sheet.say("He said that it burned.", speakers=(speaker,), cue="said")
    assert printed(sheet) == []
    assert [gone.reason for gone in day_list(given_of(sheet)).lacks.dropped] == ["dependent"]


def test_a_pronoun_that_nobody_knows_is_not_printed_alone() -> None:
    """An open "he" comes with the sentence before it, or not at all."""
    alone = a_page("“It burned,” he said.\n")
    alone.say("“It burned,” he said.", speakers=(a_speaker(alone.text, "he"),), cue="said")
    assert printed(alone) == []
    led = a_page("Dorin fled from Vell. “It burned,” he said.\n")
    led.say("“It burned,” he said.", speakers=(a_speaker(led.text, "he"),), cue="said")
    assert printed(led) == ["Dorin fled from Vell. “It burned,” he said."]


def test_what_ran_into_a_sentence_is_not_printed_with_it() -> None:
    """Words that a page lost the line break before are no part of the line."""
    sheet = a_page("Vell burned “for hours”.More newsPublished3 March 2031Share page\n")
    sheet.say("Vell burned “for hours”.")
    assert printed(sheet) == ["Vell burned “for hours”."]


EVIL = "<img src=x onerror=alert(1)>\" 'a' [x](javascript:alert(1)) ![y](z) \x1b[2J\u202e{{7*7}}"


@pytest.mark.parametrize("form", FORMS)
def test_names_titles_and_publishers_are_never_markup(form: Form) -> None:
    """Whatever a page calls itself, its outlet or its speakers reaches every form as mere words."""
    sheet = Sheet(
        page=f"javascript:alert(1)//{EVIL}", text=f"{EVIL} fell, Sven Tarn said.\n",
        publisher=EVIL, about={"title": EVIL, "published_why": EVIL},
    )  # fmt: skip
    speaker = a_speaker(sheet.text, "Sven Tarn", name=EVIL)
    sheet.say(sheet.text.strip(), speakers=(speaker,), via=(EVIL,), cue="said")
    made = rendered(day_list(given_of(sheet)), form)
    assert "\x1b" not in made
    assert "\u202e" not in made
    if form == "html":
        assert "<img" not in made
        assert 'href="javascript' not in made
    if form == "md":
        assert "](" not in made.replace("\\]", "")
        assert "<img" not in made.replace("\\<", "")
    assert "49" not in made.replace("{{7*7}}", "")
