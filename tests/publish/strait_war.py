"""A small ledger of the Strait War, written by hand: pages, passages, claims."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from daybook.model import Capture, Claim, Days, Extent, Passage, Post, Problem, Speaker
from daybook.profile import Area, Heading, Profile, Side
from daybook.publish.value import DayGiven

DAY = date(2031, 3, 11)
EVE = date(2031, 3, 10)

PROFILE = Profile(
    id="strait-war",
    title="The Strait War",
    languages=("en",),
    day_ends_in="UTC",
    first_day=date(2031, 3, 3),
    first_day_number=0,
    counts_in_use=(0, 1),
    sides=(
        Side(id="NV", name="Norvia", words=("Norvia", "Norvian", "Halden")),
        Side(id="SK", name="Sarkan", words=("Sarkan", "Sarkani", "Tervo")),
    ),
    sections=(
        Heading(section="fighting", title="Fighting"),
        Heading(section="politics", title="Politics and diplomacy"),
        Heading(section="humanitarian", title="Humanitarian situation"),
    ),
    areas=(Area(name="Isle of Lume", country="XN", drawn_as="disputed", note=""),),
    names=(),
    sources=(),
)


def span(text: str, words: str, after: int = 0) -> tuple[int, int]:
    """Give the place of words in a text."""
    start = text.index(words, after)
    return start, start + len(words)


def a_speaker(text: str, words: str, **known: Any) -> Speaker:  # noqa: ANN401
    """Make a speaker who is named in a text."""
    start, end = span(text, words)
    given = {"name": words, "kind": "military", "side": "NV"} | known
    return Speaker(text=words, start=start, end=end, **given)


@dataclass(kw_only=True)
class Sheet:
    """One page with one passage, to which claims are added."""

    page: str
    text: str
    publisher: str = "The Harbour Post"
    hour: int = 6
    about: Mapping[str, Any] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    @property
    def capture(self) -> Capture:
        """Give the page's capture; its id is the digest of the text."""
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        return Capture(
            id=digest,
            page=self.page,
            captured_at=datetime(2031, 3, 11, self.hour, 30, tzinfo=UTC),
            media_type="text/plain",
            size=len(self.text),
            version=1,
            raw=Extent(file="a.warc.gz", offset=0, length=1),
            text=Extent(file="a.warc.gz", offset=1, length=1),
        )

    @property
    def passage(self) -> Passage:
        """Give the page's one passage, which covers it."""
        usual = Passage(
            id="p-" + self.capture.id[:12],
            page=self.page,
            capture=self.capture.id,
            start=0,
            end=len(self.text),
            kind="article",
            published=DAY,
            published_why="its dateline",
            publisher=self.publisher,
        )
        return replace(usual, **dict(self.about))

    def say(self, quote: str, **known: Any) -> Claim:  # noqa: ANN401
        """Add a claim with these words; its block is its line of the text."""
        start, end = span(self.text, quote)
        block = self.text.rfind("\n", 0, start) + 1
        claim = Claim(
            id=f"c-{self.capture.id[:8]}-{start}",
            page=self.page,
            capture=self.capture.id,
            passage=self.passage.id,
            start=start,
            end=end,
            quote=quote,
            block=block,
            reader="by hand",
        )
        self.claims.append(replace(claim, **({"section": "fighting"} | known)))
        return self.claims[-1]


def given_of(*sheets: Sheet, **known: Any) -> DayGiven:  # noqa: ANN401
    """Put sheets together as what a day list is made from."""
    texts = {sheet.capture.id: sheet.text for sheet in sheets}
    usual = DayGiven(
        day=DAY,
        profile=PROFILE,
        claims=tuple(claim for sheet in sheets for claim in sheet.claims),
        passages=tuple(sheet.passage for sheet in sheets),
        captures=tuple(sheet.capture for sheet in sheets),
        text=texts.__getitem__,
    )
    return replace(usual, **known)


def _key_events() -> Sheet:
    text = (
        "The Strait War: what happened on day 8\n"
        "Norvia’s coast guard said Sarkani boats fired on a ferry off Ostrel, wounding 14 people.\n"
        "Sarkan denied the attack, while Norvia’s navy said it had footage. "
        "It could not be independently verified.\n"
        "Two Sarkani ministers resigned in Tervo, Meridian News reported.\n"
        "They were the first to go since the war began.\n"
        "A tanker worth $2.5bn in insured cargo left Karsk under escort.\n"
    )
    sheet = Sheet(
        page="https://harbourpost.example/2031/03/11/day-8",
        text=text,
        about={"kind": "list", "title": "The Strait War: what happened on day 8", "day_number": 8},
    )
    guard = a_speaker(text, "Norvia’s coast guard", name="Norvian Coast Guard", kind="agency")
    sheet.say("The Strait War: what happened on day 8")
    sheet.say(
        text.splitlines()[1],
        speakers=(guard,),
        cue="said",
        status="attributed",
        happened=Days(start=EVE, end=DAY),
    )
    sheet.say(
        "Sarkan denied the attack,",
        speakers=(a_speaker(text, "Sarkan denied"[:6], side="SK", kind="government"),),
        cue="denied",
        status="unverified",
    )
    sheet.say(
        "while Norvia’s navy said it had footage.",
        speakers=(a_speaker(text, "Norvia’s navy", name="Norvian Navy"),),
        cue="said",
        status="unverified",
        said=Days(start=DAY, end=DAY),
    )
    sheet.say(text.splitlines()[3], section="politics", via=("Meridian News",), status="attributed")
    sheet.say(text.splitlines()[4], section="politics")
    sheet.say(text.splitlines()[5], section="economy")
    return sheet


def _dispatch() -> Sheet:
    text = (
        "VELL, March 11 (NorthWire) — Governor Mara Dravik said the water works of Vell had "
        "been hit twice overnight. She said nobody was hurt.\n"
        "“We will pump by hand if we must,” she told reporters on Tuesday.\n"
        "He said the pumps would run again by Friday.\n"
        "Norvia’s coast guard said Sarkani boats fired on a ferry off Ostrel, wounding 14 people.\n"
    )
    sheet = Sheet(
        page="https://northwire.example/vell-water",
        text=text,
        publisher="NorthWire",
        hour=9,
        about={"title": "Water works hit at Vell"},
    )
    dravik = a_speaker(text, "Governor Mara Dravik", name="Mara Dravik", kind="government")
    named = {"speakers": (dravik,), "status": "attributed", "section": "humanitarian"}
    first = text.partition(" She said")[0]
    sheet.say(first, cue="said", happened=Days(start=EVE, end=DAY), **named)
    sheet.say("She said nobody was hurt.", cue="said", **named)
    sheet.say(text.splitlines()[1], cue="told reporters", said=Days(start=DAY, end=DAY), **named)
    sheet.say(text.splitlines()[2], status="planned", section="humanitarian")
    guard = a_speaker(text, "Norvia’s coast guard", name="Norvian Coast Guard", kind="agency")
    sheet.say(text.splitlines()[3], speakers=(guard,), cue="said", status="attributed")
    return sheet


def _ticker() -> Sheet:
    text = (
        "Air raid alert lifted in Halden\n"
        "The alert over Halden was lifted at 04:10, the city’s fire brigade wrote on Chatter.\n"
        "A reader sends: \x1b[31mred\x1b[0m \u202eיריד\u202c <script>alert(1)</script> & *more*\n"
        "صفارات الإنذار دوّت في Halden مرتين.\n"
    )
    sheet = Sheet(page="pages/ticker.txt", text=text, publisher="Meridian News", hour=11)
    posts = (Post(start=0, end=len(text), title="Air raid alert lifted in Halden", at=None),)
    sheet.about = {"kind": "live", "title": "Live: the Strait", "posts": posts}
    brigade = a_speaker(text, "the city’s fire brigade", kind="agency")
    sheet.say("Air raid alert lifted in Halden", section="humanitarian")
    sheet.say(
        text.splitlines()[1],
        speakers=(brigade,),
        via=("Chatter",),
        cue="wrote",
        status="attributed",
        section="humanitarian",
    )
    sheet.say(text.splitlines()[2], section="other")
    sheet.say(text.splitlines()[3], section="other")
    return sheet


def _retelling() -> Sheet:
    text = "In a startling turn, boats sank a ferry and hurt forty people near Vell.\n"
    sheet = Sheet(page="pages/retold.txt", text=text, about={"kind": "rewrite"}, hour=12)
    sheet.say(text.strip())
    return sheet


def _silent() -> Sheet:
    return Sheet(
        page="pages/quiet.txt",
        text="Nothing to report.\n",
        about={"title": "A quiet page"},
        hour=13,
    )


def _undated() -> Sheet:
    return Sheet(
        page="pages/undated.txt",
        text="Somebody said something.\n",
        about={"title": "A page without a day", "published": None, "published_why": None},
        hour=14,
    )


def the_day() -> DayGiven:
    """Give day 8 of the Strait War, with something of every kind."""
    failed = Problem(
        stage="gather.warc",
        where="pages/broken.warc.gz",
        what="The file ends in the middle of a record.",
        remedy="Fetch it again; the records before the break were kept.",
    )
    sheets = (_key_events(), _dispatch(), _ticker(), _retelling(), _silent(), _undated())
    return given_of(*sheets, problems=(failed,), as_of=datetime(2031, 3, 11, 18, 5, tzinfo=UTC))
