"""What an editor reads in the list of a day, from pages all the way to the line."""

from datetime import date
from pathlib import Path

from tests.run.made import a_daybook, added, written

from daybook.run.day import day_list

DAY = date(2033, 1, 13)

LIST = """• Strait War: List of key events, day 683 | Strait War News

  Strait War: List of key events, day 683 | Strait War News

Here is the situation on Thursday, January 13, 2033:

Fighting

• Sarkani forces shelled a mill in Vell, Norvia's General Staff said. One miller was wounded.
• President Elin Marsk said that she was open to talks in Port Tamar. "We are ready. Why not? \
The table is set," she said after a meeting in Halden.
"""

DISPATCH = """Two sides, two stories

OSTREL, Jan. 13, 2033 (NorthWire) — Norvia's air force said it had shot down nine drones.

{account}
"""

DOUBTED = (
    "Norvia's navy said that no ship was lost. Sarkan's Defence Ministry said its forces had "
    "sunk a tug off Lume. NorthWire could not verify that claim."
)
PLAIN = "Sarkan's Defence Ministry said its forces had sunk a tug off Lume."


def printed(folder: Path, **pages: str) -> list[tuple[str, int]]:
    """The lines of the day's list with the number of pages behind each."""
    for name, words in pages.items():
        written(folder / f"{name}.txt", words)
    with a_daybook(folder / "book") as daybook:
        added(daybook, *(folder / f"{name}.txt" for name in pages))
        sections = day_list(daybook, DAY).sections
    return [(bullet.words, bullet.pages) for each in sections for bullet in each.bullets]


def test_a_list_is_printed_without_its_marks_and_headline(tmp_path: Path) -> None:
    """Bullet marks, a headline printed twice and the list's introduction are no part of a line."""
    lines = [words for words, _ in printed(tmp_path, list=LIST)]
    assert not any("•" in words or "List of key events" in words for words in lines)
    assert not any("Here is the situation" in words for words in lines)


def test_a_sentence_of_the_same_breath_follows(tmp_path: Path) -> None:
    """A short sentence that says nothing alone is printed behind the one before it."""
    lines = [words for words, _ in printed(tmp_path, list=LIST)]
    assert (
        "Sarkani forces shelled a mill in Vell, Norvia's General Staff said. "
        "One miller was wounded." in lines
    )


def test_a_quotation_stays_whole(tmp_path: Path) -> None:
    """The sentences of one direct quotation are never printed apart."""
    lines = [words for words, _ in printed(tmp_path, list=LIST)]
    (line,) = [words for words in lines if "Why not?" in words]
    assert '"We are ready. Why not? The table is set," she' in line


def test_a_dateline_is_left_off(tmp_path: Path) -> None:
    """Where and from whom a dispatch comes is no part of what it says."""
    lines = [words for words, _ in printed(tmp_path, wire=DISPATCH.format(account=PLAIN))]
    assert "Norvia's air force said it had shot down nine drones." in lines


def test_a_doubt_reaches_one_account(tmp_path: Path) -> None:
    """A note on "that claim" speaks of the account before it, and of no other."""
    lines = [words for words, _ in printed(tmp_path, wire=DISPATCH.format(account=DOUBTED))]
    assert "NorthWire could not verify that claim." in " ".join(lines)
    (navy,) = [words for words in lines if "navy" in words]
    assert "[not verified" not in navy


def test_copies_fold_though_one_page_doubts(tmp_path: Path) -> None:
    """The same words on two pages are one line with two pages, and the doubt of one is printed."""
    lines = printed(
        tmp_path, one=DISPATCH.format(account=PLAIN), two=DISPATCH.format(account=DOUBTED)
    )
    (tug,) = [(words, pages) for words, pages in lines if "sunk a tug" in words]
    assert tug[1] == 2
    assert "verif" in tug[0]
