"""Never more than the text says: what is read stands on the page, in the profile, or is fixed."""

import json
import random
import re
from collections.abc import Iterator
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from quality.gold import INVENTED
from tests.read.pages import article, claims_of, war

from daybook.model import Claim, EventType, EvidenceKind
from daybook.profile import Name, Profile, Side, Source
from daybook.profile.names import folded, spellings

FIXED = frozenset(("forces", "unnamed", "sources", "of", "the", "and", "in", "s"))
"""Words that Daybook itself may put into a name: "Norvian forces", "unnamed sources"."""


def sample_sentences() -> list[str]:
    """Sentences that the sample's annotations call claims, each once."""
    found: dict[str, None] = {}
    for file in INVENTED.files():
        for claim in json.loads(file.read_text(encoding="utf-8"))["claims"]:
            quote = claim["quote"]
            if re.fullmatch(r"[A-Z][^“”\"«»„;\n]+[a-z]\.", quote):
                found[quote] = None
    return list(found)


SENTENCES = sample_sentences()
PIECES = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(SENTENCES).map(lambda text: text[: len(text) // 2]),
    st.sampled_from(SENTENCES).map(lambda text: text[len(text) // 3 :]),
    st.sampled_from(SENTENCES).map(lambda text: f"“{text}”"),
    st.text(max_size=40),
    st.sampled_from(["he said", "it added", "The ministry", ":", "”", "“", "—", "•", "\n"]),
)


def words_of(text: str) -> frozenset[str]:
    """Words of a text in small letters, without their possessive endings."""
    return frozenset(re.findall(r"[^\W_]+", folded(text).replace("'s", " ")))


def names_of(claim: Claim) -> Iterator[str]:
    """Everything that a claim names: speakers, relays, actors, targets."""
    for speaker in claim.speakers:
        yield speaker.name
    yield from claim.via
    for event in claim.events:
        yield from (*event.actors, *event.targets)


def known_words(profile: Profile) -> frozenset[str]:
    """All words that stand in the profile's names."""
    everything: tuple[Name | Source | Side, ...] = (
        *profile.names,
        *profile.sources,
        *profile.sides,
    )
    return frozenset(
        word for each in everything for name in spellings(each) for word in words_of(name)
    )


KNOWN = known_words(war()) | FIXED


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_nothing_is_named_that_stands_nowhere(text: str) -> None:
    """Whatever the text, every name stands in page or profile, every type in the contract."""
    on_page = words_of(text)
    for claim in claims_of(text):
        for name in names_of(claim):
            assert words_of(name) <= on_page | KNOWN
        for event in claim.events:
            assert event.type in get_args(EventType)
        assert set(claim.evidence) <= set(get_args(EvidenceKind))
        assert claim.cue is None or all(piece in text for piece in claim.cue.split(", "))


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_every_quotation_stands_at_its_offsets(text: str) -> None:
    """Whatever the text, each claim and each speaker stands at its offsets, in reading order."""
    made = claims_of(text)
    for claim in made:
        assert text[claim.start : claim.end] == claim.quote != ""
        for speaker in claim.speakers:
            assert speaker.start is not None
            assert text[speaker.start : speaker.end] == speaker.text != ""
    assert [claim.start for claim in made] == sorted(claim.start for claim in made)


def lone() -> list[str]:
    """Sentences that, standing alone, are claims from their first to their last character."""
    return [
        text
        for text in SENTENCES
        if (made := claims_of(text)) and made[0].start == 0 and made[-1].end == len(text)
    ]


def test_ten_thousand_sentences_shuffled_lose_none() -> None:
    """Sentences that are claims by themselves are claims in any company."""
    chosen = random.Random(1)  # noqa: S311 - a shuffle, no secret
    known = lone()
    assert len(known) > len(SENTENCES) * 0.95
    picked = [chosen.choice(known) for _ in range(10_000)]
    paragraphs = [" ".join(picked[at : at + 7]) for at in range(0, len(picked), 7)]
    page, passage = article("\n".join(paragraphs))
    found = claims_of(page.text)
    covered = bytearray(len(page.text))
    for claim in found:
        covered[claim.start : claim.end] = b"\1" * (claim.end - claim.start)
    lost, at = [], 0
    for text in picked:
        at = page.text.index(text, at)
        whole = range(at, at + len(text))
        if not all(covered[place] or page.text[place].isspace() for place in whole):
            lost.append(text)
        at += len(text)
    assert passage.end == len(page.text)
    assert lost == []
