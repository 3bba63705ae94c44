"""Check the corpus: what cannot be read, what is too alike, and what it holds.

.venv/bin/python -m training.check [FILE …]
"""

import sys
from collections import Counter
from pathlib import Path

from training.likeness import alike
from training.marks import Marked, Spoilt, Written, written

CORPUS = Path(__file__).with_name("corpus")


def corpus(files: list[Path]) -> list[Written]:
    """Read every passage of some files. Raises Spoilt."""
    return [
        passage
        for file in files
        for passage in written(file.read_text(encoding="utf-8"), file.name)
    ]


def counts(sentences: list[Marked]) -> dict[str, Counter[str]]:
    """Count what the sentences hold, label by label."""
    claims = [claim for one in sentences for claim in one.claims]
    return {
        "status": Counter(claim.status for claim in claims),
        "section": Counter(claim.section for claim in claims),
        "type": Counter(each.type for claim in claims for each in claim.events),
        "negated": Counter(str(each.is_negated) for claim in claims for each in claim.events),
        "mark": Counter(mark.label for one in sentences for mark in one.marks),
        "measure": Counter(mark.measure for one in sentences for mark in one.marks if mark.measure),
    }


def main(names: list[str]) -> int:
    """Print the faults and counts; 1 where a file cannot be read or sentences are too alike."""
    files = [Path(name) for name in names] or sorted(CORPUS.glob("*.txt"))
    try:
        passages = corpus(files)
    except Spoilt as error:
        print(error)
        return 1
    sentences = [one for passage in passages for one in passage.sentences]
    pairs = list(alike([one.text for one in sentences]))
    for one, other, share in pairs:
        print(f"alike {share:.2f}:\n  {sentences[one].text}\n  {sentences[other].text}")
    print(f"{len(passages)} passages, {len(sentences)} sentences, {len(pairs)} pairs too alike")
    for name, counted in counts(sentences).items():
        print(f"{name}: " + ", ".join(f"{key} {count}" for key, count in counted.most_common()))
    return int(bool(pairs))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
