"""The export contract: passages and claims as the records that other programs read.

Names and meanings of the keys are fixed; keys may be added, none renamed. The
streams `links` and `drift` have no records yet: nothing reads them so far.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Literal, TypeAlias, get_args

from daybook.model import Claim, Days, Event, Passage, Post, Speaker, When

Stream: TypeAlias = Literal["passages", "claims", "links", "drift"]
"""What `daybook export` can write."""

STREAMS: tuple[Stream, ...] = get_args(Stream)

Record: TypeAlias = dict[str, Any]
"""One line of a stream, ready for JSON."""


def passage_record(passage: Passage) -> Record:
    """Give a passage as its record."""
    return {
        "id": passage.id,
        "page": passage.page,
        "capture": passage.capture,
        "start": passage.start,
        "end": passage.end,
        "kind": passage.kind,
        "title": passage.title,
        "of": passage.of,
        "posts": None if passage.posts is None else [_post(post) for post in passage.posts],
        "day_number": passage.day_number,
        "day_range": None if passage.day_range is None else list(passage.day_range),
        "published": passage.published.isoformat() if passage.published else None,
        "published_why": passage.published_why,
        "updated": passage.updated.isoformat() if passage.updated else None,
        "publisher": passage.publisher,
    }


def claim_record(claim: Claim) -> Record:
    """Give a claim as its record.

    The incident stays open until something links claims.
    """
    return {
        "id": claim.id,
        "page": claim.page,
        "capture": claim.capture,
        "passage": claim.passage,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "speakers": [_speaker(speaker) for speaker in claim.speakers],
        "via": list(claim.via),
        "cue": claim.cue,
        "status": claim.status,
        "evidence": list(claim.evidence),
        "said": _days(claim.said),
        "happened": _days(claim.happened),
        "section": claim.section,
        "events": [_event(event) for event in claim.events],
        "incident": None,
        "reader": claim.reader,
    }


def stands(record: Mapping[str, Any], page_text: str) -> bool:
    """Say whether a record's words stand at its offsets in the page's text.

    A passage has no quotation: it stands where its offsets lie within the text.
    """
    start, end = record["start"], record["end"]
    if not 0 <= start < end <= len(page_text):
        return False
    speakers: Sequence[Mapping[str, Any]] = record.get("speakers", ())
    is_quoted = page_text[start:end] == record.get("quote", page_text[start:end])
    are_named = all(
        speaker["start"] is None or page_text[speaker["start"] : speaker["end"]] == speaker["text"]
        for speaker in speakers
    )
    return is_quoted and are_named and all(words in page_text for words in _value_words(record))


def _value_words(record: Mapping[str, Any]) -> Iterator[str]:
    """Give the words that a claim's places, times and figures are said to stand in."""
    for event in record.get("events", ()):
        yield from (each["text"] for each in (*event["places"], *event["quantities"]))
        if event["time"] and event["time"]["text"]:
            yield event["time"]["text"]


def _post(post: Post) -> Record:
    return {
        "start": post.start,
        "end": post.end,
        "title": post.title,
        "at": post.at.isoformat() if post.at else None,
    }


def _speaker(speaker: Speaker) -> Record:
    return {
        "text": speaker.text,
        "start": speaker.start,
        "end": speaker.end,
        "name": speaker.name,
        "kind": speaker.kind,
        "side": speaker.side,
    }


def _event(event: Event) -> Record:
    return {
        "type": event.type,
        "negated": event.negated,
        "actors": list(event.actors),
        "targets": list(event.targets),
        "means": list(event.means),
        "places": [asdict(place) for place in event.places],
        "time": None if event.time is None else _time(event.time),
        "quantities": [asdict(each) for each in event.quantities],
    }


def _time(time: When) -> Record:
    return {"text": time.text, "start": time.start.isoformat(), "end": time.end.isoformat()}


def _days(days: Days | None) -> Record | None:
    if days is None:
        return None
    return {"start": days.start.isoformat(), "end": days.end.isoformat()}
