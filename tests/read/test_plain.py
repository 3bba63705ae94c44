"""Plain text cut into lines, bullets and headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.read.plain import plain_blocks, without_bullet


def told(text: str) -> list[tuple[str, str]]:
    """Give each block's kind and words."""
    return [(block.kind, text[block.start : block.end]) for block in plain_blocks(text)]


def test_kinds() -> None:
    """A short line without a full stop is a heading, a bulleted line an item, the rest text."""
    text = "Shells fall on Vell\n\nFighting:\n• A mill burned.\n2. A pier sank.\nThe army spoke."
    assert [kind for kind, _ in told(text)] == ["heading", "heading", "item", "item", "text"]


def test_wrapped_lines() -> None:
    """Lines broken to fit a screen are one paragraph, also with the newlines of Windows."""
    first = "The ferry left Ostrel at dawn with sixty people on board, and it reached"
    for newline in ("\n", "\r\n"):
        text = f"{first}{newline}the island two hours later.{newline}{newline}Nobody was hurt."
        assert [words for _, words in told(text)] == [
            f"{first}{newline}the island two hours later.",
            "Nobody was hurt.",
        ]


def test_short_lines_stay_apart() -> None:
    """A short line is not joined to the next, even one that begins with a small letter."""
    assert len(told("Strait War\nlive from Ostrel")) == 2


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("The mill burned down.", "A crane fell into the sea."),
        ("The mill burned down.", "“We saw it,” said the mayor."),
        ("“We saw it.”", "“So did we,” said the pilot."),
        ("The mill burned down.", "(Meridian News)"),
        ("The mill burned down.", "[Ana Lume/NorthWire]"),
        ("A mill in Vell (Meridian News)", "Shells fell on Ostrel."),
        ("Fighting:", "Shells fell on Ostrel."),
    ],
)
def test_seam(before: str, behind: str) -> None:
    """What stood in two blocks and lost the break between them is two blocks again."""
    assert [words for _, words in told(before + behind)] == [before, behind]


@pytest.mark.parametrize(
    "words", ["He wrote to ana@Vell.example.", "It cost 3.5m (about £3m) in all."]
)
def test_no_seam(words: str) -> None:
    """A stop or a bracket inside a sentence is no seam."""
    assert len(told(words)) == 1


def test_glued_heading() -> None:
    """A heading that lost its line break is cut off where its two words stand apart elsewhere."""
    text = "It was about the talksNorvia said so. Then Norvia waited."
    assert told(text)[0][1] == "It was about the talks"


def test_names_with_a_capital_inside() -> None:
    """A name with a capital inside is one word."""
    text = "Captain MacTavish spoke. The Mac on his desk had failed."
    assert len(told(text)) == 1


def test_bullet_is_left_out() -> None:
    """A line's words come without its bullet or number, and a plain line as it is."""
    assert without_bullet("– Vell held.") == "Vell held."
    assert without_bullet("12. Vell held.") == "Vell held."
    assert without_bullet("-Vell held.") == "-Vell held."


def test_right_to_left() -> None:
    """Text that runs from right to left is cut into lines like any other."""
    assert [words for _, words in told("العنوان\n\nقال الناطق إن الميناء أغلق.")] == [
        "العنوان",
        "قال الناطق إن الميناء أغلق.",
    ]


@given(st.text(st.sampled_from("Ab .\n\r\t•1)“”’:#talksNorvia\u2028\x85\0ا")))
def test_blocks_are_ordered_and_hold_all_words(text: str) -> None:
    """Blocks stand in order, do not overlap, and hold all that is not blank."""
    blocks = plain_blocks(text)
    ends = [0, *(block.end for block in blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, blocks, strict=False))
    held = {at for block in blocks for at in range(block.start, block.end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in held)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The quiet of VellMeanwhile, ferries ran from Vell to Lume.", "Meanwhile"),
        ("The talks went on in Halden.NVA troops left the port.", "NVA"),
        ("Here is the situation on 13 January 2033:Fighting went on.", "Fighting"),
    ],
)
def test_lost_line_breaks_end_a_block(text: str, cut: str) -> None:
    """A block ends where words that open a line touch the ones before them."""
    assert [text[block.start :].startswith(cut) for block in plain_blocks(text)] == [False, True]
