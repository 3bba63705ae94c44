"""`make demo`: the sample pages of an invented war, and the list of one day made from them."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
BOOK = ROOT / "demo" / "strait-war"
PAGES = Path("samples/strait-war/pages")
DAY = "2033-01-13"
SAVED = "2033-01-15T06:00+00:00"  # the morning on which the invented pages were saved


def daybook(*words: str) -> None:
    """Run the program as a person would; what it cannot read it says, and the demo goes on."""
    print(f"$ daybook {' '.join(words)}", flush=True)
    subprocess.run(  # noqa: S603 - the project's own program
        [str(Path(sys.executable).with_name("daybook")), *words], cwd=ROOT, check=True
    )
    print(flush=True)


def main() -> None:
    """Make the daybook anew, add the pages, print one full day and write it as a page."""
    shutil.rmtree(BOOK.parent, ignore_errors=True)
    book = str(BOOK.relative_to(ROOT))
    daybook("init", book, "--profile", "strait-war")
    daybook("add", str(PAGES), "--book", book, "--captured", SAVED)
    daybook("day", DAY, "--book", book)
    daybook("day", DAY, "--book", book, "--format", "html", "--to", "demo/day.html")


if __name__ == "__main__":
    main()
