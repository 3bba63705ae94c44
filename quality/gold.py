"""Pages read by hand, and what Daybook reads of them.

Two corpora: the real pages that lie beside the project in `../shared`, and the
project's own sample of an invented war.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from daybook.gazetteer import gazetteer
from daybook.model import Fetched
from daybook.profile import Profile, profile, profile_folder
from daybook.publish.contract import claim_record, passage_record
from daybook.read.reading import Reading, reading

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
"""Where the annotated real pages lie: beside the project's folder, never in it."""

SAMPLE = ROOT / "samples" / "strait-war"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Annotated pages: their annotations, the folders of their pages, the conflict, the capture.

    `second` holds a second reader's annotations of some of the pages, made without
    sight of the first's.
    """

    name: str
    annotations: Path
    folders: tuple[Path, ...]
    conflict: str
    captured_at: datetime
    second: Path | None = None

    @property
    def is_here(self) -> bool:
        """Whether its annotations lie at hand."""
        return self.annotations.is_dir()

    @property
    def profile(self) -> Profile:
        """The profile of the conflict that its pages report on."""
        return profile(profile_folder(self.conflict))

    def files(self) -> tuple[Path, ...]:
        """List the annotations, in order of their names."""
        return tuple(sorted(self.annotations.glob("*.json")))

    def page(self, name: str) -> Path:
        """Find a page by the name that its annotation gives.

        Raises FileNotFoundError where none of the corpus's folders holds it.
        """
        for folder in self.folders:
            if (folder / name).exists():
                return folder / name
        raise FileNotFoundError(f"{name} lies in none of {', '.join(map(str, self.folders))}.")

    def digest(self) -> str:
        """Give the SHA-256 over annotations and pages, so that a floor names its data."""
        pages = [file for folder in self.folders for file in sorted(folder.glob("*"))]
        sums = "".join(sha256(path.read_bytes()).hexdigest() for path in (*self.files(), *pages))
        return sha256(sums.encode()).hexdigest()


REAL = Corpus(
    name="gold",
    annotations=SHARED / "gold",
    folders=(SHARED / "gold" / "pages", SHARED / "seeds"),
    conflict="russia-ukraine",
    captured_at=datetime(2026, 11, 22, tzinfo=UTC),
)
"""Five real pages; they are no part of the project."""

INVENTED = Corpus(
    name="sample",
    annotations=SAMPLE / "gold",
    folders=(SAMPLE / "pages",),
    conflict="strait-war",
    captured_at=datetime(2033, 1, 15, 6, tzinfo=UTC),
    second=SAMPLE / "second",
)
"""The sample pages of the invented war."""

CORPORA = (REAL, INVENTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One page with its reading by hand and by Daybook, both as export records."""

    page: str
    text: str
    gold_passages: tuple[dict[str, Any], ...]
    gold_claims: tuple[dict[str, Any], ...]
    passages: tuple[dict[str, Any], ...]
    claims: tuple[dict[str, Any], ...]


def read_page(page: str, body: bytes, conflict: Profile, captured_at: datetime) -> Reading:
    """Read one stored page as `daybook add` would."""
    media_type = "text/html" if page.endswith((".html", ".htm")) else "text/plain"
    fetched = Fetched(
        page=page, body=body, media_type=media_type, charset=None, headers=(),
        captured_at=captured_at,
    )  # fmt: skip
    return reading(fetched, conflict, gazetteer())


def annotated(corpus: Corpus) -> Iterator[Pair]:
    """Read every annotated page of a corpus and give it beside its annotation.

    Raises ValueError where a page with an annotated passage cannot be read.
    """
    conflict = corpus.profile
    for file in corpus.files():
        gold = json.loads(file.read_text(encoding="utf-8"))
        path = corpus.page(gold["page"])
        read = read_page(path.name, path.read_bytes(), conflict, corpus.captured_at)
        if read.page is None and gold["passages"]:
            raise ValueError(f"{path} could not be read: {read.problems}")
        yield Pair(
            page=path.name,
            text=read.page.text if read.page else "",
            gold_passages=tuple(gold["passages"]),
            gold_claims=tuple(gold["claims"]),
            passages=tuple(map(passage_record, read.passages)),
            claims=tuple(map(claim_record, read.claims)),
        )


def read_twice(corpus: Corpus) -> Iterator[Pair]:
    """Give each page that two people read: the first's reading as hand, the second's as read."""
    for file in sorted(corpus.second.glob("*.json")) if corpus.second else ():
        first = json.loads((corpus.annotations / file.name).read_text(encoding="utf-8"))
        other = json.loads(file.read_text(encoding="utf-8"))
        body = corpus.page(first["page"]).read_bytes()
        read = read_page(first["page"], body, corpus.profile, corpus.captured_at)
        yield Pair(
            page=first["page"],
            text=read.page.text if read.page else "",
            gold_passages=tuple(first["passages"]),
            gold_claims=tuple(first["claims"]),
            passages=tuple(other["passages"]),
            claims=tuple(other["claims"]),
        )
