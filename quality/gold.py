"""Pages read by hand, beside the project in `../shared`, and what Daybook reads of them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from daybook.model import Fetched
from daybook.profile import Profile, profile, profile_folder
from daybook.publish.contract import claim_record, passage_record
from daybook.read.reading import Reading, reading

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""Where the annotated pages lie: beside the project's folder, never in it."""

CAPTURED_AT = datetime(2026, 11, 22, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One page with its reading by hand and by Daybook, both as export records."""

    page: str
    text: str
    gold_passages: tuple[dict[str, Any], ...]
    gold_claims: tuple[dict[str, Any], ...]
    passages: tuple[dict[str, Any], ...]
    claims: tuple[dict[str, Any], ...]


def gold_profile() -> Profile:
    """Give the profile of the conflict that the annotated pages report on."""
    return profile(profile_folder("russia-ukraine"))


def read_page(page: str, body: bytes, conflict: Profile) -> Reading:
    """Read one stored page as `daybook add` would."""
    media_type = "text/html" if page.endswith((".html", ".htm")) else "text/plain"
    fetched = Fetched(
        page=page, body=body, media_type=media_type, charset=None, headers=(),
        captured_at=CAPTURED_AT,
    )  # fmt: skip
    return reading(fetched, conflict)


def gold_pairs(conflict: Profile) -> Iterator[Pair]:
    """Read every annotated page and give it beside its annotation."""
    for file in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        path = _page_path(gold["page"])
        read = read_page(path.name, path.read_bytes(), conflict)
        if read.page is None:
            raise ValueError(f"{path} could not be read: {read.problems}")
        yield Pair(
            page=path.name,
            text=read.page.text,
            gold_passages=tuple(gold["passages"]),
            gold_claims=tuple(gold["claims"]),
            passages=tuple(map(passage_record, read.passages)),
            claims=tuple(map(claim_record, read.claims)),
        )


def _page_path(name: str) -> Path:
    for folder in ("gold/pages", "seeds"):
        path = SHARED / folder / name
        if path.exists():
            return path
    raise FileNotFoundError(f"{name} lies neither in gold/pages nor in seeds of {SHARED}.")


def data_digest() -> str:
    """Give the SHA-256 over the annotations and their pages, so that a floor names its data."""
    files = [*sorted((SHARED / "gold").glob("*.json")), *sorted((SHARED / "gold/pages").glob("*"))]
    files += [*sorted((SHARED / "seeds").glob("*"))]
    sums = "".join(sha256(path.read_bytes()).hexdigest() for path in files)
    return sha256(sums.encode()).hexdigest()
