"""Measure the sentence splitter: python bench/sentences.py FOLDER, a folder of .conllu files.

Boundaries inside a paragraph are compared (`# newpar` and `# newdoc` begin one); the text is
rebuilt from the words and `SpaceAfter=No`. Prints precision, recall, F and words a CPU-second.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from daybook.read.sentence import sentences

ROUNDS = 5
WORD, MISC = 1, 9


def paragraphs(file: Path) -> Iterator[tuple[str, set[int]]]:
    """Rebuild each paragraph's text, with the offsets at which its sentences end."""
    text, ends = "", set[int]()
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        if text and any(line.startswith(("# newpar", "# newdoc")) for line in lines):
            yield text.rstrip(), ends - {len(text.rstrip())}
            text, ends = "", set()
        text += sentence([line.split("\t") for line in lines if line[:1].isdigit()])
        ends.add(len(text.rstrip()))
    yield text.rstrip(), ends - {len(text.rstrip())}


def sentence(rows: list[list[str]]) -> str:
    """Join the words of one sentence as they were printed; a joined word stands for its parts."""
    text, parts_end = "", 0
    for row in rows:
        first, _, last = row[0].partition("-")
        if "." in first or int(first) <= parts_end:
            continue
        parts_end = int(last or 0)
        text += row[WORD] + ("" if "SpaceAfter=No" in row[MISC] else " ")
    return text


def main(folder: Path) -> None:
    """Print what the splitter finds of the gold, and how fast."""
    gold = [found for file in sorted(folder.glob("**/*.conllu")) for found in paragraphs(file)]
    owed = found = right = 0
    began = time.process_time()
    for _ in range(ROUNDS):
        spans = [sentences(text, 0, len(text)) for text, _ in gold]
    seconds = (time.process_time() - began) / ROUNDS
    for (text, ends), made in zip(gold, spans, strict=True):
        ours = {end for _, end in made} - {len(text)}
        owed, found, right = owed + len(ends), found + len(ours), right + len(ours & ends)
    words = sum(len(text.split()) for text, _ in gold)
    precision, recall = right / max(found, 1), right / max(owed, 1)
    f = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{len(gold)} paragraphs, {owed} boundaries inside them, {words} words")
    print(f"P {precision:.3f}  R {recall:.3f}  F {f:.3f}  {words / seconds:,.0f} words/CPU-s")


if __name__ == "__main__":
    if len(sys.argv) != len(["script", "folder"]):
        sys.exit("Name one folder of .conllu files: python bench/sentences.py FOLDER")
    main(Path(sys.argv[1]))
