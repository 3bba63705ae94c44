"""What makes an export record valid: its keys, their types, and its words at their place."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, get_args

from daybook.model import (
    Basis,
    EventType,
    EvidenceKind,
    Measure,
    PassageKind,
    PlaceKind,
    Section,
    SpeakerKind,
    Status,
)

_ID = (str,)
_PASSAGE: Mapping[str, tuple[type, ...]] = {
    "id": _ID, "page": _ID, "capture": _ID, "start": (int,), "end": (int,), "kind": (str,),
    "title": (str, type(None)), "of": (str, type(None)), "posts": (list, type(None)),
    "day_number": (int, type(None)), "day_range": (list, type(None)),
    "published": (str, type(None)), "published_why": (str, type(None)),
    "publisher": (str, type(None)),
}  # fmt: skip
_CLAIM: Mapping[str, tuple[type, ...]] = {
    "id": _ID, "page": _ID, "capture": _ID, "passage": _ID, "start": (int,), "end": (int,),
    "quote": (str,), "speakers": (list,), "via": (list,), "cue": (str, type(None)),
    "status": (str,), "evidence": (list,), "said": (dict, type(None)), "section": (str,),
    "events": (list,), "incident": (str, type(None)), "reader": (str,),
}  # fmt: skip
_SPEAKER: Mapping[str, tuple[type, ...]] = {
    "text": (str,), "start": (int, type(None)), "end": (int, type(None)), "name": (str,),
    "kind": (str,), "side": (str,),
}  # fmt: skip


def faults(record: Mapping[str, Any], text: str, sides: frozenset[str]) -> list[str]:
    """List what is wrong with an export record; empty where it is valid.

    `text` is the page's text and `sides` the ids that a speaker's side may have.
    """
    is_claim = "quote" in record
    found = _shape(record, _CLAIM if is_claim else _PASSAGE)
    if found:
        return found
    if not 0 <= record["start"] < record["end"] <= len(text):
        found.append("its offsets lie outside the page")
    return found + (
        _claim(record, text, sides) + _events(record, text) if is_claim else _passage(record)
    )


def _shape(record: Mapping[str, Any], wanted: Mapping[str, tuple[type, ...]]) -> list[str]:
    return [
        f"{key} is missing or of another type"
        for key, types in wanted.items()
        if key not in record or not isinstance(record[key], types)
    ]


def _passage(record: Mapping[str, Any]) -> list[str]:
    found = []
    if record["kind"] not in get_args(PassageKind):
        found.append(f"{record['kind']} is no kind of passage")
    if record["published"] is not None:
        date.fromisoformat(record["published"])
    if (record["kind"] == "live") != (record["posts"] is not None):
        found.append("posts belong to live blogs and only there")
    return found


def _claim(record: Mapping[str, Any], text: str, sides: frozenset[str]) -> list[str]:
    found = []
    if text[record["start"] : record["end"]] != record["quote"]:
        found.append("its quotation does not stand at its offsets")
    if record["status"] not in get_args(Status) or record["section"] not in get_args(Section):
        found.append("its status or section is none of the contract's")
    if record["cue"] is not None and record["cue"] not in text:
        # A cue may be two pieces with a comma between: "says, citing".
        pieces = record["cue"].split(", ")
        found += [f"the cue {piece} stands nowhere" for piece in pieces if piece not in text]
    for speaker in record["speakers"]:
        found += _shape(speaker, _SPEAKER) or _speaker(speaker, text, sides)
    return found


def _speaker(speaker: Mapping[str, Any], text: str, sides: frozenset[str]) -> list[str]:
    found = []
    if speaker["kind"] not in get_args(SpeakerKind) or speaker["side"] not in sides | {"other"}:
        found.append("its speaker's kind or side is none of the contract's or the profile's")
    if speaker["start"] is not None and (
        text[speaker["start"] : speaker["end"]] != speaker["text"]
    ):
        found.append("its speaker's words do not stand at their offsets")
    return found


_BASES = (*get_args(Basis), None)  # null where it is not plain
_VERDICTS = ("supported", "unsupported", "contradicted", "filler")
_RELATIONS = ("same", "differs", "contradicts", "copies")


def gold_faults(gold: Mapping[str, Any], text: str, sides: frozenset[str]) -> list[str]:
    """List what is wrong with a page's annotation; empty where it holds to the contract."""
    found = _coverage(gold["passages"], text)
    known = {claim["id"] for claim in gold["claims"]}
    for claim in gold["claims"]:
        found += [f"{claim['id']}: {fault}" for fault in _claim(claim, text, sides)]
        found += [f"{claim['id']}: {fault}" for fault in _events(claim, text)]
    for link in gold["links"]:
        if link["relation"] not in _RELATIONS or not {link["a"], link["b"]} <= known:
            found.append(f"the link of {link['a']} and {link['b']} is none")
    for row in gold["drift"]:
        stands = text[row["start"] : row["end"]] == row["quote"]
        if row["verdict"] not in _VERDICTS or not stands:
            found.append(f"the verdict on {row['quote']!r} is none or stands elsewhere")
    return found


def _coverage(passages: Sequence[Mapping[str, Any]], text: str) -> list[str]:
    """Name the gaps between passages: they cover the page, in order."""
    ends = [0, *(passage["end"] for passage in passages)]
    starts = [*(passage["start"] for passage in passages), len(text)]
    return [f"a gap at {end}" for end, start in zip(ends, starts, strict=True) if end != start]


def _events(claim: Mapping[str, Any], text: str) -> list[str]:
    found = [] if claim["events"] else ["it tells no event"]
    if set(claim["evidence"]) - set(get_args(EvidenceKind)):
        found.append("its evidence is none of the contract's kinds")
    for event in claim["events"]:
        if event["type"] not in get_args(EventType):
            found.append(f"{event['type']} is no type of event")
        found += _values(event)
        words = [each["text"] for each in (*event["places"], *event["quantities"])]
        words += [event["time"]["text"]] if event["time"] and event["time"]["text"] else []
        found += [f"{each!r} stands nowhere" for each in words if each not in text]
    return found


def _values(event: Mapping[str, Any]) -> list[str]:
    """Name the values of an event that the contract does not know."""
    found = []
    for place in event["places"]:
        has_point = place["lat"] is not None
        if place["kind"] not in get_args(PlaceKind):
            found.append(f"{place['kind']} is no kind of place")
        if has_point and (place["withheld"] or place["kind"] not in ("settlement", "facility")):
            found.append(f"{place['text']!r} may have no point")
    found += [
        f"{each['text']!r} measures nothing that the contract knows"
        for each in event["quantities"]
        if each["measure"] not in get_args(Measure) or each["basis"] not in _BASES
    ]
    time = event["time"]
    if time is not None and date.fromisoformat(time["start"]) > date.fromisoformat(time["end"]):
        found.append(f"{time['text']!r} ends before it begins")
    return found
