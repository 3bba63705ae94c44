"""The day list prints what pages say, once, in order, and accounts for the rest."""

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publish.strait_war import DAY, PROFILE, Sheet, a_speaker, given_of, the_day

from daybook.model import Claim, Post
from daybook.publish.day_list import day_list
from daybook.publish.value import Bullet, DayGiven, DayList


def bullets(day: DayList) -> list[Bullet]:
    """Give all bullets in printed order."""
    return [bullet for section in day.sections for bullet in section.bullets]


def printed(day: DayList) -> list[str]:
    """Give all printed lines in order."""
    return [bullet.words for bullet in bullets(day)]


def a_sheet(text: str, **known: object) -> Sheet:
    """Make a page of one line of text."""
    return Sheet(**({"page": "pages/a.txt", "text": text} | known))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "day", "title"),
    [
        (0, date(2031, 3, 3), "Day 0 · Monday 3 March 2031"),
        (1, date(2031, 3, 3), "Day 1 · Monday 3 March 2031"),
        (1, date(2034, 1, 2), "Day 1,037 · Monday 2 January 2034"),
        (1, date(2031, 3, 2), "Sunday 2 March 2031"),
    ],
)
def test_days_are_counted_as_the_profile_counts(first: int, day: date, title: str) -> None:
    """The header counts from the profile's first day and number; before it there is no number."""
    profile = replace(PROFILE, first_day_number=first)
    made = day_list(given_of(day=day, profile=profile))
    assert made.title == title
    assert (made.day_number is None) == (day < profile.first_day)


def test_sections_stand_in_the_profiles_order() -> None:
    """Sections follow the profile; one it does not list goes last, under a fixed title."""
    sheet = a_sheet("Prices rose.\nVell fell.\nTalks ended.\n")
    sheet.say("Prices rose.", section="economy")
    sheet.say("Talks ended.", section="politics")
    sheet.say("Vell fell.", section="fighting")
    made = day_list(given_of(sheet))
    assert [section.title for section in made.sections] == [
        "Fighting", "Politics and diplomacy", "Economy",
    ]  # fmt: skip


def test_only_the_days_pages_are_told() -> None:
    """What was published on another day is not on this day's list."""
    sheet = a_sheet("Vell fell.")
    sheet.say("Vell fell.")
    assert printed(day_list(given_of(sheet, day=DAY + timedelta(days=1)))) == []


def test_clauses_are_printed_as_their_sentence() -> None:
    """Claims that are clauses of one sentence are one bullet: the whole sentence."""
    text = "While Norvia lost half of it, fighting goes on, officials say. Rain fell."
    sheet = a_sheet(text)
    sheet.say("While Norvia lost half of it,")
    sheet.say("fighting goes on, officials say.")
    (bullet,) = bullets(day_list(given_of(sheet)))
    assert bullet.words == "While Norvia lost half of it, fighting goes on, officials say."
    assert len(bullet.citations[0].voices) == 2


def test_a_clause_keeps_the_hedge_of_its_sentence() -> None:
    """A claim that is part of a sentence is printed with the rest, hedges and all."""
    text = "Vell fell on Monday, a claim that NorthWire could not verify."
    sheet = a_sheet(text)
    sheet.say("Vell fell on Monday,", status="unverified")
    assert printed(day_list(given_of(sheet))) == [text]


def test_a_hedge_in_the_next_sentence_is_printed_too() -> None:
    """Where only the next sentence says that a claim is unverified, both are printed."""
    text = "Sarkan said Vell fell. That could not be verified. Rain fell."
    sheet = a_sheet(text)
    sheet.say("Sarkan said Vell fell.", status="unverified")
    assert printed(day_list(given_of(sheet))) == [
        "Sarkan said Vell fell. That could not be verified."
    ]


def test_a_hedge_elsewhere_is_noted_in_brackets() -> None:
    """Where the page hedges a claim somewhere else, a bracket says so."""
    sheet = a_sheet("Sarkan said Vell fell. Rain fell.")
    sheet.say("Sarkan said Vell fell.", status="unverified")
    assert printed(day_list(given_of(sheet))) == [
        "Sarkan said Vell fell. [not verified, the page says]"
    ]


@pytest.mark.parametrize("before", ["VELL, March 11 (NorthWire) — ", "Military aid", "* "])
def test_what_only_precedes_a_claim_is_not_printed(before: str) -> None:
    """Dateline, glued heading and bullet sign are left off where the claim leaves them off."""
    sheet = a_sheet(f"{before}Norvia’s navy left port.")
    sheet.say("Norvia’s navy left port.")
    assert printed(day_list(given_of(sheet))) == ["Norvia’s navy left port."]


@pytest.mark.parametrize(
    "leaning", ["They burned for hours.", "That attack hurt two.", "The strike hurt two."]
)
def test_a_leaning_sentence_takes_the_one_before(leaning: str) -> None:
    """A sentence that speaks of the one before is printed with it, a claim or not."""
    text = f"Boats hit the port of Vell. {leaning}"
    for also in (False, True):
        sheet = a_sheet(text)
        if also:
            sheet.say("Boats hit the port of Vell.")
        sheet.say(leaning)
        assert printed(day_list(given_of(sheet))) == [text]


def test_a_pronoun_far_from_its_name_gets_it_in_brackets() -> None:
    """A speaker named further off stands in brackets, and the naming sentence is cited."""
    text = "Mayor Ida Lume spoke in Vell.\nRain fell.\nShe said the port is shut.\n"
    sheet = a_sheet(text)
    lume = a_speaker(text, "Mayor Ida Lume", name="Ida Lume", kind="government")
    sheet.say("She said the port is shut.", speakers=(lume,), cue="said")
    (bullet,) = bullets(day_list(given_of(sheet)))
    assert bullet.words == "She [Ida Lume] said the port is shut."
    assert [(each.part, each.quote) for each in bullet.citations] == [
        ("claim", "She said the port is shut."),
        ("speaker", "Mayor Ida Lume spoke in Vell."),
    ]


def test_a_bracket_needs_its_name_on_the_page() -> None:
    """A speaker whose words do not stand where they should gets no bracket; the line is dropped."""
    text = "Mayor Ida Lume spoke in Vell.\nShe said the port is shut.\n"
    sheet = a_sheet(text)
    lume = replace(a_speaker(text, "Mayor Ida Lume"), text="Mayor Ada Lume")
    sheet.say("She said the port is shut.", speakers=(lume,), cue="said")
    made = day_list(given_of(sheet))
    assert printed(made) == []
    assert [gone.reason for gone in made.lacks.dropped] == ["dependent"]


@pytest.mark.parametrize(
    "line",
    [
        "He said so.", "The ministry said so.", "But it was destroyed.", "These boats burned.",
        "“We hold,” he said.",
    ],
)  # fmt: skip
def test_what_cannot_stand_alone_is_dropped_and_counted(line: str) -> None:
    """A leaning sentence without anything to lean on is not printed, and the end says so."""
    text = f"Governor Vell spoke.\n{line}\n"
    sheet = a_sheet(text)
    named = a_speaker(text, "Governor Vell", name="Vell")
    if line.startswith("“"):
        named = replace(named, text="Governor Lume")
    speakers = (named,) if line.startswith("“") else ()
    sheet.say(line, cue="said", speakers=speakers)
    made = day_list(given_of(sheet))
    assert printed(made) == []
    assert [(gone.reason, gone.quote) for gone in made.lacks.dropped] == [("dependent", line)]


@pytest.mark.parametrize(
    "line",
    [
        "This week, Vell was shelled.", "The ministry of health of Norvia said so.",
        "The Vell Herald wrote so.", "The General Staff wrote so.", "The attack on Vell hurt two.",
    ],
)  # fmt: skip
def test_what_tells_itself_stands_alone(line: str) -> None:
    """A sentence that names what it speaks of needs nothing before it."""
    sheet = a_sheet(f"Rain fell. {line}")
    sheet.say(line)
    assert printed(day_list(given_of(sheet))) == [line]


def test_copies_are_one_bullet_with_all_their_pages() -> None:
    """The same words on three pages are one bullet, cited three times."""
    sheets = []
    for at, quote in enumerate(["“Vell” fell.", '"Vell"  fell.', "“VELL” fell."]):
        sheets.append(Sheet(page=f"pages/{at}.txt", text=quote, hour=10 - at))
        sheets[-1].say(quote)
    (bullet,) = bullets(day_list(given_of(*sheets)))
    assert bullet.pages == 3
    assert bullet.words == "“VELL” fell."  # the first captured
    assert len(bullet.citations) == 3


def test_a_copy_of_the_first_of_two_is_folded_in() -> None:
    """A line that another page prints as the first of two is not printed a second time."""
    long, short = a_sheet("Boats hit Vell. They burned."), Sheet(page="b", text="Boats hit Vell.")
    long.say("They burned.")
    short.say("Boats hit Vell.")
    (bullet,) = bullets(day_list(given_of(short, long)))
    assert (bullet.words, bullet.pages) == ("Boats hit Vell. They burned.", 2)


def test_what_most_pages_have_comes_first() -> None:
    """Inside a section: number of pages, then lists and live posts, then place in the page."""
    story = Sheet(page="pages/story", text="One.\nTwo.\nThree.\n", hour=1)
    listed = Sheet(page="pages/list", text="Four.\nThree.\n", hour=9, about={"kind": "list"})
    for sheet in (story, listed):
        for line in sheet.text.splitlines():
            sheet.say(line)
    assert printed(day_list(given_of(story, listed))) == ["Three.", "Four.", "One.", "Two."]


def test_headlines_are_not_doubled() -> None:
    """A headline gives way to the text below it, a post's as well; alone, it is printed."""
    text = "Vell falls\nVell fell at noon.\nMore follows\n"
    sheet = a_sheet(text)
    posts = (Post(start=0, end=1, title="More follows", at=None),)
    sheet.about = {"title": "Vell  Falls", "kind": "live", "posts": posts}
    sheet.say("Vell falls")
    assert printed(day_list(given_of(sheet))) == ["Vell falls"]
    sheet.say("Vell fell at noon.")
    sheet.say("More follows")
    made = day_list(given_of(sheet))
    assert printed(made) == ["Vell fell at noon."]
    assert made.lacks.headlines == 2


def test_retellings_are_set_aside() -> None:
    """Claims of a retelling are in no section; they are counted."""
    sheet = a_sheet("Vell fell.", about={"kind": "rewrite"})
    sheet.say("Vell fell.")
    made = day_list(given_of(sheet))
    assert (printed(made), made.lacks.retold) == ([], 1)


def test_a_quotation_that_does_not_stand_is_not_printed() -> None:
    """A claim whose words are not on the stored page at its offsets is dropped."""
    sheet = a_sheet("Vell lost 12 boats. Rain fell.")
    claim = sheet.say("Vell lost 12 boats.")
    for false in (
        replace(claim, quote="Vell lost 21 boats."),
        replace(claim, start=claim.start + 1),
        replace(claim, start=900, end=919),
        replace(claim, start=-19, end=0),
        replace(claim, block=700),
    ):
        made = day_list(given_of(sheet, claims=(false,)))
        assert all(words in sheet.text for words in printed(made))
        assert len(made.lacks.dropped) == (false.quote != claim.quote or false.start != claim.start)


def test_every_printed_word_is_quoted_or_fixed() -> None:
    """Each quote of the sample day is the stored text at its offsets; the rest is ours."""
    given_day = the_day()
    made = day_list(given_day)
    assert len(bullets(made)) > 7
    for bullet in bullets(made):
        for piece in bullet.pieces:
            if piece.kind == "quote":
                assert piece.capture is not None
                assert given_day.text(piece.capture)[piece.start : piece.end] == piece.words
            elif piece.kind == "bracket":
                assert piece.words.startswith("[")
            else:
                assert piece.words == " "


PARTS = [
    "Norvia lost 12 boats.", "They burned.", "She said so.", "The ministry said so.", "Rain fell!",
    "“We hold,” he said.", "It could not be verified.", "Vell,", "and Ostrel", "\n",
    "— Karsk held.",
]  # fmt: skip


@st.composite
def ledgers(draw: st.DrawFn) -> DayGiven:
    """Give a day of up to three pages whose claims may lie anywhere, even beyond the text."""
    sheets = []
    for at in range(draw(st.integers(1, 3))):
        text = " ".join(draw(st.lists(st.sampled_from(PARTS), min_size=1, max_size=8)))
        kind = draw(st.sampled_from(["article", "list", "live", "rewrite"]))
        sheet = Sheet(page=f"pages/{at}", text=text, about={"kind": kind})
        starts = draw(st.lists(st.integers(-2, len(text) + 2), max_size=5, unique=True))
        sheet.claims.extend(_anywhere(draw, sheet, start) for start in starts)
        sheets.append(sheet)
    return given_of(*{sheet.capture.id: sheet for sheet in sheets}.values())


def _anywhere(draw: st.DrawFn, sheet: Sheet, start: int) -> Claim:
    end = start + draw(st.integers(1, 40))
    named = a_speaker(sheet.text, sheet.text[:3]) if draw(st.booleans()) else None
    return Claim(
        id=f"{sheet.page}-{start}", page=sheet.page, capture=sheet.capture.id,
        passage=sheet.passage.id, start=start, end=end, quote=sheet.text[max(0, start) : end],
        block=draw(st.sampled_from([0, max(0, start), sheet.text.rfind("\n", 0, start) + 1])),
        speakers=(named,) if named else (), cue=draw(st.sampled_from([None, "said"])),
        status=draw(st.sampled_from(["asserted", "unverified"])), reader="by chance",
    )  # fmt: skip


@given(ledgers())
@settings(max_examples=250, deadline=None)
def test_each_claim_is_accounted_for_once(given_day: DayGiven) -> None:
    """Each claim of the day is behind a bullet, dropped, a headline or set aside; none twice."""
    made = day_list(given_day)
    voiced = [
        voice.claim
        for bullet in bullets(made)
        for citation in bullet.citations
        for voice in citation.voices
    ]
    gone = [claim for each in made.lacks.dropped for claim in each.claims]
    assert len(voiced + gone) == len(set(voiced + gone))
    assert len(voiced + gone) + made.lacks.retold + made.lacks.headlines == len(given_day.claims)
    for bullet in bullets(made):
        for piece in bullet.pieces:
            if piece.kind == "quote":
                assert given_day.text(piece.capture or "")[piece.start : piece.end] == piece.words


def test_order_of_claims_does_not_matter() -> None:
    """The same ledger in another order gives the same list."""
    given_day = the_day()
    other = replace(given_day, claims=given_day.claims[::-1], passages=given_day.passages[::-1])
    one, two = day_list(given_day), day_list(other)
    assert one.sections == two.sections
    assert one.made_from == two.made_from


def a_long_page(page: int, lines: int) -> Sheet:
    """Make a page with so many lines of two claims each, of which the second leans."""
    first = "Norvia said on Monday that {} boats left Vell for the harbour of Ostrel."
    second = "They carried grain, the port’s master said in a statement."
    said = [first.format(page * lines + line) for line in range(lines)]
    sheet = Sheet(page=f"pages/{page}.txt", text="".join(f"{each} {second}\n" for each in said))
    passage, at = sheet.passage, 0
    for each in said:
        for start, quote in ((at, each), (at + len(each) + 1, second)):
            sheet.claims.append(
                Claim(
                    id=f"{page}-{start}",
                    page=passage.page,
                    capture=passage.capture,
                    passage=passage.id,
                    start=start,
                    end=start + len(quote),
                    quote=quote,
                    block=at,
                    reader="by hand",
                )
            )
        at += len(each) + len(second) + 2
    return sheet


def test_a_huge_day_is_made_in_a_second() -> None:
    """Five thousand claims are made into a list within a second of the processor's time."""
    given_day = given_of(*(a_long_page(page, 50) for page in range(50)))
    made, spent = day_list(given_day), []
    for _ in range(3):
        begun = time.process_time()
        day_list(given_day)
        spent.append(time.process_time() - begun)
    assert min(spent) < 1
    assert made.made_from.claims == 5000
    assert len(bullets(made)) == 2500
