"""`make quality`: measure, write docs/quality.md, raise the floors that were passed."""

import argparse
import json
import sys
from pathlib import Path

from quality import unseen
from quality.bench import PUBLIC
from quality.gold import CORPORA
from quality.report import measured, page_of

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "quality" / "floors.json"
PAGE = ROOT / "docs" / "quality.md"
LOWER_IS_BETTER = (
    "publication days wrong",
    "export records not valid",
    "times invented, share of those given",
    "points invented",
    "points over 50 km off, share",
)


def main() -> int:
    """Measure and say what fell below its floor; `--raise` writes what was reached as floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="is_raised", action="store_true", help="raise the floors")
    options = parser.parse_args()
    absent = [corpus for corpus in CORPORA if not corpus.is_here]
    for corpus in absent:
        print(f"The annotated pages of {corpus.name} are not at {corpus.annotations}.")
    if absent:
        return 1
    results = [measured(corpus) for corpus in CORPORA]
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = []
    for result in results:
        known = floors.get(result.corpus, {"floors": {}})["floors"]
        if options.is_raised:
            known = raised(known, dict(result.figures))
            floors[result.corpus] = {"data": result.data, "floors": known}
        below += [f"{result.corpus}: {line}" for line in fallen(known, dict(result.figures))]
        for name, figure in sorted(result.figures.items()):
            print(f"{figure:8.4f}  {result.corpus}: {name}")
    if options.is_raised:
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    public = json.loads(PUBLIC.read_text(encoding="utf-8"))
    page = page_of(results, floors, public, unseen.figures(unseen.passages()))
    PAGE.write_text(page, encoding="utf-8")
    for line in below:
        print(line, file=sys.stderr)
    return int(bool(below))


def fallen(floors: dict[str, float], figures: dict[str, float]) -> list[str]:
    """List the figures that are worse than their floor."""
    return [
        f"{name} is {figures[name]:g}, and its floor is {floor:g}."
        for name, floor in floors.items()
        if (figures[name] > floor if name in LOWER_IS_BETTER else figures[name] < floor)
    ]


def raised(floors: dict[str, float], figures: dict[str, float]) -> dict[str, float]:
    """Give the floors with each figure that is better than its own; none is ever lowered."""
    return {
        name: (min if name in LOWER_IS_BETTER else max)(figure, floors.get(name, figure))
        for name, figure in figures.items()
    }


if __name__ == "__main__":
    sys.exit(main())
