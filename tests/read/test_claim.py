"""Claims of a passage: which sentences claim something, who vouches, and how surely."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.model import About, Block, Claim, Days, Page, Passage, PassageKind
from daybook.profile import Profile, profile, profile_folder
from daybook.read.claim import claims

DAY = date(2031, 3, 14)  # a Friday


@lru_cache
def war() -> Profile:
    """Read the invented war's profile."""
    return profile(profile_folder("strait-war"))


def a_page(text: str, headings: tuple[str, ...] = ()) -> Page:
    """Make a page of a text, one block a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = "heading" if line in headings else "text"
            blocks.append(Block(start=at, end=at + len(line), kind=kind))  # type: ignore[arg-type]
        at += len(line) + 1
    return Page(capture="0" * 64, page="x", text=text, blocks=tuple(blocks), about=About())


def a_passage(
    page: Page, kind: PassageKind = "article", of: str | None = None, published: date | None = DAY
) -> Passage:
    """Make a passage of a whole page."""
    return Passage(
        id="p", page=page.page, capture=page.capture, start=0, end=len(page.text), kind=kind,
        of=of, published=published,
    )  # fmt: skip


def read(text: str, *headings: str, published: date | None = DAY) -> tuple[Claim, ...]:
    """Read the claims of a text as one article."""
    page = a_page(text, headings)
    return claims(page, a_passage(page, published=published), war()).made


def quotes(text: str, *headings: str) -> list[str]:
    """Give the quotations of a text's claims."""
    return [claim.quote for claim in read(text, *headings)]


def names(claim: Claim) -> list[tuple[str, str, str]]:
    """Give a claim's speakers as name, kind and side."""
    return [(each.name, each.kind, each.side) for each in claim.speakers]


def test_each_sentence_is_a_claim_of_the_outlet_where_nobody_is_named() -> None:
    """The outlet's own voice has no speaker, no cue and the status asserted."""
    first, second = read("Shells hit the port of Vell. Two piers burned.")
    assert (first.quote, second.quote) == ("Shells hit the port of Vell.", "Two piers burned.")
    assert (first.speakers, first.cue, first.status) == ((), None, "asserted")


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Ida Corvin said the ferry sank.", "Ida Corvin", "said"),
        ("The ferry sank, Ida Corvin has said.", "Ida Corvin", "has said"),
        ("According to Ida Corvin, the ferry sank.", "Ida Corvin", "According to"),
        ("The ferry sank, according to Ida Corvin.", "Ida Corvin", "according to"),
        ("“The ferry sank,” said Ida Corvin.", "Ida Corvin", "said"),
        ("On Monday, Ida Corvin warned that the ferry leaks.", "Ida Corvin", "warned"),
        ("Ida Corvin accused the crew of sleeping.", "Ida Corvin", "accused"),
        ("Ida Corvin has called for new ferries.", "Ida Corvin", "has called for"),
        ("The loss was confirmed by Ida Corvin.", "Ida Corvin", "was confirmed by"),
        ("Ida Corvin, who visited Vell, said the ferry sank.", "Ida Corvin", "said"),
        ("Ida Corvin stood by her account that the ferry sank.", "Ida Corvin", "stood by"),
        ("Ida Corvin described how the ferry sank.", "Ida Corvin", "described how"),
        ("“The ferry sank,” said Ida Corvin that night.", "Ida Corvin", "said"),
    ],
)
def test_a_speaker_is_found_wherever_the_cue_stands(text: str, speaker: str, cue: str) -> None:
    """Front, end, inverted, passive and particle cues all name their speaker and themselves."""
    (claim,) = read(text)
    assert ([each.name for each in claim.speakers], claim.cue) == ([speaker], cue)
    assert names(claim)[0][1:] == ("government", "NV")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Shells fell on the market, nurses at the mission clinic said.",
         ["nurses at the mission clinic"]),
        ("Boats sank on Sunday, a spokesman and two officials of the oil board said.",
         ["spokesman", "two officials of the oil board"]),
        ("Sixty people have drowned, say the two agencies.", ["two agencies"]),
        ("Two boats sank, says a surgeon there.", ["surgeon"]),
        ("“Nothing is left,” remarked her deputy, Vadim Oster.", ["Vadim Oster"]),
        ("“It shook,” grumbled Issam Tor, a driver from the coast.", ["Issam Tor"]),
        ("Both agencies caution that their lists overlap.", ["Both agencies"]),
        ("The crew was held, the court found in a report.", ["court"]),
        ("Nine boats sank, by the count of the Lighthouse Institute.", ["Lighthouse Institute"]),
    ],
)  # fmt: skip
def test_whoever_stands_where_only_a_speaker_can_speaks(text: str, speakers: list[str]) -> None:
    """Behind a comma at the end, or with "that", a verb of saying tells who speaks."""
    (claim,) = read(text)
    assert [each.name.removeprefix("the ") for each in claim.speakers] == speakers


def test_speakers_stand_where_their_words_stand() -> None:
    """A pronoun takes the words and offsets of the name it means."""
    text = "Ida Corvin said the ferry sank. It was empty, she added."
    second = read(text)[1]
    (speaker,) = second.speakers
    assert (speaker.start, speaker.text, second.cue) == (0, "Ida Corvin", "added")


def test_a_description_takes_the_name_of_whom_it_means() -> None:
    """The words “the ministry” keep their own place and take name and side from before."""
    text = "The Sarkani Defence Ministry said drones came. The ministry added that none fell."
    (speaker,) = read(text)[1].speakers
    assert (speaker.text, speaker.name) == ("The ministry", "Ministry of Defence of Sarkan")
    assert text[speaker.start : speaker.end] == "The ministry"


def test_a_pronoun_that_fits_nobody_stays_a_pronoun() -> None:
    """No name is guessed: the pronoun itself is the speaker, a person of no side."""
    (claim,) = read("The bridge is gone, he said.")
    assert names(claim) == [("he", "person", "other")]


def test_whom_somebody_told_is_no_speaker() -> None:
    """The listener of “told” passes the words on; where it is no medium, it is left out."""
    (claim,) = read("“We hold,” Ida Corvin told Meridian News.")
    assert ([each.name for each in claim.speakers], claim.via) == (
        ["Ida Corvin"],
        ("Meridian News",),
    )
    (other,) = read("Ida Corvin told Davit Oren that the talks are over.")
    assert ([each.name for each in other.speakers], other.via) == (["Ida Corvin"], ())


def test_relays_stand_in_order_and_the_innermost_speaks() -> None:
    """A medium that cites somebody is a relay; so is the platform that was used."""
    (cited,) = read("The plant runs, NorthWire reported, citing the plant’s press service.")
    assert (cited.via, cited.cue) == (("NorthWire",), "reported, citing")
    assert names(cited) == [("plant’s press service", "agency", "other")]
    (posted,) = read("The Sarkani General Staff said on Telegram that Vell fell.")
    assert posted.via == ("Telegram",)
    (quoted,) = read("NorthWire quoted Ida Corvin as saying the ferry sank.")
    assert ([each.name for each in quoted.speakers], quoted.via) == (["Ida Corvin"], ("NorthWire",))


def test_joint_speakers_are_all_named() -> None:
    """Two who speak together are two speakers."""
    (claim,) = read("Ida Corvin and Timur Adesh said the talks are over.")
    assert [each.side for each in claim.speakers] == ["NV", "SK"]


def test_a_hedge_that_names_nobody_is_an_unnamed_speaker() -> None:
    """“Reportedly” and “is understood to” vouch for nothing by name."""
    (claim,) = read("The port is understood to be mined.")
    assert (names(claim)[0][0], claim.cue) == ("unnamed", "is understood to")
    (claim,) = read("The port was reportedly mined.")
    assert (names(claim), claim.cue) == ([("unnamed", "unnamed", "other")], "reportedly")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Karsk is calm, Ida Corvin said, as Tervo says its troops are near.",
            ["Karsk is calm, Ida Corvin said,", "as Tervo says its troops are near."],
        ),
        (
            "Tamar sent boats after Ida Corvin called for help.",
            ["Tamar sent boats", "after Ida Corvin called for help."],
        ),
        (
            "Tamar closed its ports, with the Finance Department saying goods were stolen.",
            ["Tamar closed its ports,", "with the Finance Department saying goods were stolen."],
        ),
        (
            "Tamar has fined ten firms that it says are fronts.",
            ["Tamar has fined ten firms", "that it says are fronts."],
        ),
        (
            "While Norvia has reportedly lost half of it, fighting goes on.",
            ["While Norvia has reportedly lost half of it,", "fighting goes on."],
        ),
        (
            "The League offered boats at the meeting, but set no date for them.",
            ["The League offered boats at the meeting,", "but set no date for them."],
        ),
        ("Ida Corvin blamed the crew, saying they slept.", None),
        ("The mayor said the pier burned while boats fled.", None),
        ("Fire broke out and spread, Norvian officials said.", None),
    ],
)
def test_a_sentence_is_cut_where_the_voice_changes_and_nowhere_else(
    text: str, parts: list[str] | None
) -> None:
    """A change of speaker or negation opens a claim with its joining word."""
    assert quotes(text) == (parts or [text])


@pytest.mark.parametrize(
    "text",
    [
        "Here is the situation on Friday, March 14:",
        "In other news:",
        "Stay tuned for more updates on this story.",
        "Read more about the harbour here.",
        "Stay calm.",
        "https://harbour-post.example/2031/03/14",
        "What comes next?",
        "The old pier of Vell",
        "Ferries",
        "The Harbour Post could not independently verify the claims.",
    ],
)
def test_what_states_nothing_is_no_claim(text: str) -> None:
    """Introductions, calls to the reader, addresses, questions and fragments are dropped."""
    assert quotes(text) == []


def test_what_somebody_said_is_no_word_to_readers() -> None:
    """A sentence that begins like a call on readers is a claim where somebody vouches for it."""
    text = "More at risk are the old, the doctor said."
    assert quotes(text) == [text]


def test_who_speaks_in_a_dependent_clause_does_not_speak_in_the_main_one() -> None:
    """What is told of a time or a thing somebody spoke of stays the outlet's own."""
    (claim,) = read("The raids came when Ida Corvin said the port was safe.")
    assert claim.speakers == ()
    own, told = read("Tamar cut its flow, a day after Ida Corvin said it would end.")
    assert (own.speakers, names(told)) == ((), [("Ida Corvin", "government", "NV")])


def test_a_note_marks_what_it_speaks_of() -> None:
    """A sentence “could not verify” makes the attributed claims before it unverified."""
    made = read(
        "Snow fell in Vell. Ida Corvin said the ferry sank. The crew swam, she said. "
        "The Harbour Post could not verify the claims."
    )
    assert [claim.status for claim in made] == ["asserted", "unverified", "unverified"]


def test_sentences_of_one_quotation_have_one_speaker() -> None:
    """A quotation that goes on over several sentences keeps its speaker, without a cue."""
    made = read("“The ferry sank. Nobody died,” Ida Corvin said. “We will search on.”")
    assert [[each.name for each in claim.speakers] for claim in made] == [["Ida Corvin"]] * 2
    assert [claim.cue for claim in made] == ["said", None]


def test_days_are_kept_apart() -> None:
    """What the cue's clause names is the day of saying; one other plain day is when it happened."""
    (claim,) = read("The ferry sank on Monday, Ida Corvin said on Thursday.")
    assert claim.said == Days(start=date(2031, 3, 13), end=date(2031, 3, 13))
    assert claim.happened == Days(start=date(2031, 3, 10), end=date(2031, 3, 10))
    (undated,) = read("The ferry sank on Monday, Ida Corvin said on Thursday.", published=None)
    assert (undated.said, undated.happened) == (None, None)


@pytest.mark.parametrize(
    ("text", "said", "happened"),
    [
        ("The ferry sank on Monday, according to Ida Corvin.", None, 10),
        ("On Thursday, Ida Corvin said the ferry sank.", 13, None),
        ("Ida Corvin on Thursday said the ferry sank.", 13, None),
        ("Ida Corvin said on Thursday that the ferry sank on Monday.", 13, 10),
        ("Ida Corvin, who came on Monday, said the ferry sank.", None, None),
        ("Ida Corvin said it sank on Monday.", None, 10),
        ("The pier burnt three days ago, Ida Corvin said late on Thursday.", 13, 11),
        ("Norvia will open the port on Monday.", None, None),
    ],
)
def test_a_day_belongs_to_the_cue_only_beside_it(
    text: str, said: int | None, happened: int | None
) -> None:
    """A day of the event, or of an aside about the speaker, is never the day of saying."""
    (claim,) = read(text)
    assert (claim.said and claim.said.start.day) == said
    if "who" not in text:
        assert (claim.happened and claim.happened.start.day) == happened


def test_two_days_tell_nothing() -> None:
    """Where a sentence names two days, none of them is taken for the day it happened."""
    (claim,) = read("The ferry sank on Monday and was raised on Tuesday.")
    assert claim.happened is None


@pytest.mark.parametrize("kind", ["tags", "boilerplate", "rewrite"])
def test_only_stories_have_claims(kind: PassageKind) -> None:
    """Tags, furniture and retellings of a passage on the same page have none."""
    page = a_page("The ferry sank.")
    assert claims(page, a_passage(page, kind, of="p-1"), war()).made == ()


def test_a_rewrite_of_nothing_on_the_page_has_claims() -> None:
    """A retelling that stands alone is read like a story."""
    page = a_page("The ferry sank.")
    assert len(claims(page, a_passage(page, "rewrite"), war()).made) == 1


def test_headings_are_no_claims_but_a_hint() -> None:
    """A heading gives no claim; where the words do not tell, it gives the section."""
    (claim,) = read("Economy\nThe harbour board waited.", "Economy")
    assert (claim.quote, claim.section) == ("The harbour board waited.", "economy")


WORDS = st.sampled_from(
    [
        "Norvia",
        "Sarkani",
        "Ida",
        "Corvin",
        "said",
        "says",
        "that",
        ",",
        ".",
        "“",
        "”",
        "as",
        "while",
        "with",
        "he",
        "the",
        "ministry",
        "and",
        "told",
        "according",
        "to",
        "NorthWire",
        "citing",
        "not",
        "could",
        "on",
        "Monday",
        "’s",
        "officials",
        "(",
        ")",
        "reportedly",
        "by",
        "was",
        "\n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join)))
def test_no_claim_says_more_than_the_page(text: str) -> None:
    """Whatever the text: each claim and each speaker stands at its offsets, in the passage."""
    page = a_page(text)
    for claim in claims(page, a_passage(page), war()).made:
        assert claim.quote == text[claim.start : claim.end] != ""
        assert 0 <= claim.block <= claim.start < claim.end <= len(text)
        for speaker in claim.speakers:
            assert speaker.start is not None
            assert text[speaker.start : speaker.end] == speaker.text != ""


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 80), st.integers(0, 80))
def test_claims_stay_in_their_passage(start: int, length: int) -> None:
    """A passage that cuts through a block gives no claim beyond its own bounds."""
    page = a_page("Ida Corvin said the ferry sank. Nobody died, she added. It was late at night.")
    end = min(start + length, len(page.text))
    passage = Passage(
        id="p", page="x", capture=page.capture, start=min(start, end), end=end, kind="list"
    )
    for claim in claims(page, passage, war()).made:
        assert passage.start <= claim.start < claim.end <= passage.end


MIRROR = {
    "Norvian": "Sarkani", "Norvia": "Sarkan", "Halden": "Tervo", "Ida Corvin": "Timur Adesh",
    "Elin Marsk": "Davit Oren", "NV": "SK",
}  # fmt: skip


def mirrored(words: str) -> str:
    """Exchange the two sides' words in a text."""
    pairs = {**MIRROR, **{other: one for one, other in MIRROR.items()}}
    out, at = "", 0
    while at < len(words):
        key = next((each for each in sorted(pairs, key=len, reverse=True)
                    if words.startswith(each, at)), None)  # fmt: skip
        out += pairs[key] if key else words[at]
        at += len(key) if key else 1
    return out


CLAUSES = (
    "Norvia’s army said it shot down ten drones.",
    "Sarkani officials denied the loss of Vell.",
    "Ida Corvin will visit Halden on Monday, Norvia’s foreign ministry said.",
    "Norvia’s troops took Karsk, the defence ministry said, as Tervo says they left.",
    "According to the Norvian General Staff, Sarkan could attack Lume.",
    "Elin Marsk accused Sarkan of shelling a Norvian town.",
    "A Sarkani missile hit Norvia’s city of Vell, the mayor said.",
)


@given(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=5).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_exchanged_sides_give_exchanged_readings(text: str) -> None:
    """No side is read otherwise than the other: sides, kinds and status mirror."""

    def reading(claim: Claim) -> tuple[object, ...]:
        who = tuple((each.kind, each.side) for each in claim.speakers)
        return who, claim.status, claim.section, claim.cue

    def turned(claim: Claim) -> tuple[object, ...]:
        who = tuple((each.kind, mirrored(each.side)) for each in claim.speakers)
        return who, claim.status, claim.section, claim.cue

    one, other = read(text), read(mirrored(text))
    assert [turned(claim) for claim in one] == [reading(claim) for claim in other]


def test_a_quotation_of_several_sentences_is_one_claim() -> None:
    """What stands in one pair of marks is said in one breath, its attribution with it."""
    text = "“We hold the pier. We will not leave it,” Corvin said. Shells fell near Vell."
    assert quotes(text) == [
        "“We hold the pier. We will not leave it,” Corvin said.",
        "Shells fell near Vell.",
    ]


def test_two_quotations_of_one_speaker_stay_two_claims() -> None:
    """Marks that close between two sentences part them."""
    text = "“We hold the pier,” Corvin said. “We will not leave it. It is ours.”"
    assert quotes(text) == [
        "“We hold the pier,” Corvin said.",
        "“We will not leave it. It is ours.”",
    ]


def test_a_quotation_that_nothing_closes_joins_nothing() -> None:
    """A statement of several paragraphs opens each with a mark and closes the last alone."""
    assert len(quotes("“We hold the pier. We will not leave it. It is ours.")) == 3


def test_the_line_under_the_headline_is_no_claim() -> None:
    """A standfirst has no full stop; the text below it says the same in sentences."""
    lines = (
        "Cranes burn at Ostrel",
        "Two dockers killed, says governor, as Tervo calls the port a target",
        "Two dockers were killed in Ostrel, the governor said.",
    )
    page = a_page("\n".join(lines), lines[:1])
    passage = replace(a_passage(page), title=lines[0])
    made = claims(page, passage, war()).made
    assert [claim.quote for claim in made] == [lines[2]]


@pytest.mark.parametrize(
    "line",
    [
        "See our map of the isle.",
        "To offer a room, write to rooms@open-ferry.example.",
        "The next bulletin is at six.",
        "Newest entries first.",
        "This list is put together each morning by the world desk.",
        "We are closing this page for the night.",
        "As the war enters its 676th day, these are the main developments.",
        "A damaged bridge and an offer: the main developments of the 678th day.",
    ],
)
def test_what_a_page_says_of_itself_is_no_claim(line: str) -> None:
    """Calls on readers and words about the page tell nothing of the war."""
    assert quotes(f"Shells fell near Vell. {line}") == ["Shells fell near Vell."]


def test_a_dateline_with_the_day_first_is_no_part_of_what_is_said() -> None:
    """Place and day tell where a dispatch comes from, in either order of day and month."""
    assert quotes("LUME, 12 January 2033 – Shells fell near Nyre.") == ["Shells fell near Nyre."]


def test_a_quotation_glued_to_the_next_sentence_is_whole() -> None:
    """A scraped page loses the space behind a closing mark."""
    assert quotes("“We hold Vell. We stay.”Shells fell near Nyre.")[0] == "“We hold Vell. We stay.”"


def test_a_speaker_before_a_colon_makes_a_short_quotation_a_claim() -> None:
    """“The army: “Not us.”” states something, short as it is."""
    assert quotes("The General Staff in Halden: “Not us.”") != []


def test_a_paragraph_of_quotation_goes_on_with_its_speaker() -> None:
    """It follows directly on one that quotes somebody; another line in between parts them."""
    first, second = "“We hold the pier,” Ida Corvin said.", "“We have held it since Monday.”"
    made = read(f"{first}\n{second}")
    assert [names(claim)[0][0] for claim in made] == ["Ida Corvin"] * 2
    assert (made[1].status, made[1].cue) == ("attributed", None)
    made = read(f"{first}\nShells fell near Vell at night.\n{second}")
    assert made[2].speakers == ()


def test_somebody_without_a_name_may_stand_behind_a_quotation() -> None:
    """Behind a quotation, "said a railwayman" names who speaks, whatever his trade."""
    told = read("“We saw the glow,” said a railwayman who gave only his first name, Luben.")
    assert [speaker.text for speaker in told[0].speakers] == ["a railwayman"]


def test_a_cue_around_its_relay_is_given_in_two_pieces() -> None:
    """Who passes a statement on is no part of the words that attribute it."""
    told = read("Elin Marsk was quoted by NorthWire as saying that the port was open.")
    assert (told[0].cue, told[0].via) == ("was quoted, as saying", ("NorthWire",))


@pytest.mark.parametrize(
    ("listener", "via"),
    [
        ("Isle Radio a day later", ("Isle Radio",)),
        ("state television", ("state television",)),
        ("reporters in Halden", ()),
    ],
)
def test_whoever_was_told_passes_it_on_where_it_is_one_medium(
    listener: str, via: tuple[str, ...]
) -> None:
    """One medium that was told stands between the speaker and the page; reporters do not."""
    assert read(f"Elin Marsk told {listener} that the port was open.")[0].via == via


def test_she_means_whoever_spoke_last_though_unnamed() -> None:
    """“She” behind an official without a name is that official, not whoever was named before."""
    told = read(
        "Lena Kasimar said the grain was safe. The cabinet met on Thursday, an official who was "
        "in the room told the Chronicle. “There was more agreement than noise,” she said."
    )
    assert told[-1].speakers[0].text == "an official who was in the room"
