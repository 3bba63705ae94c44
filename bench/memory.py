"""Measure whether memory stays flat: a program that adds 1,000, 5,000 and 20,000 pages.

    .venv/bin/python bench/memory.py [COUNT…]

Each count runs in a process of its own, with a new daybook and a WARC file of that
many pages, all different: the invented sample pages with a third of their longer
words made up anew. Prints the memory that the system says the process holds
(resident) a tenth of the way, at the end, and at its peak.
"""

import gc
import platform
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from warcio.warcwriter import WARCWriter

from daybook.run.add import add
from daybook.run.daybook import create, opened

SAMPLES = Path(__file__).parents[1] / "samples" / "strait-war" / "pages"
COUNTS = (1_000, 5_000, 20_000)
START = datetime(2033, 1, 14, 6, tzinfo=UTC)
WORD = re.compile(rb"(?<=[\s>])[A-Za-z]?[a-z]{4,}(?=[\s.,<])")
SYLLABLES = ("ba", "ne", "ri", "to", "mul", "ves", "kor", "lan", "sid", "pre", "dol", "ga")


def varied(page: bytes, chance: random.Random) -> bytes:
    """Make a third of a page's longer words up anew, some with a capital like a name's."""

    def other(word: re.Match[bytes]) -> bytes:
        if chance.random() > 1 / 3:
            return word[0]
        made = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))
        return (made.capitalize() if word[0][:1].isupper() else made).encode()

    return WORD.sub(other, page)


def write(path: Path, count: int) -> None:
    """Write a WARC file of `count` different pages, an hour apart."""
    chance = random.Random(count)  # noqa: S311  # the same pages every time
    samples = [file for file in sorted(SAMPLES.iterdir()) if file.stat().st_size > 0]
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number in range(count):
            sample = samples[number % len(samples)]
            kind = "text/html" if sample.suffix == ".html" else "text/plain"
            record = writer.create_warc_record(
                f"https://harbour.example/{number}{sample.suffix}",
                "resource",
                payload=BytesIO(varied(sample.read_bytes(), chance)),
                warc_content_type=kind,
                warc_headers_dict={
                    "WARC-Date": (START + timedelta(minutes=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
                },
            )
            writer.write_record(record)


def resident(which: str = "VmRSS") -> float:
    """Give the memory this process holds now (VmRSS) or held at most (VmHWM), in MiB."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(which))


def grown(folder: Path, count: int) -> Iterator[float]:
    """Add the pages, and give the memory held after each tenth of them."""
    with opened(create(folder / "book", "strait-war")) as daybook:
        adding = add(daybook, [folder / "pages.warc.gz"], lambda: datetime.now(UTC))
        for number, _ in enumerate(adding, 1):
            if number % (count // 10) == 0:
                yield resident()
        gc.collect()
        yield resident()


def measure(folder: Path, count: int) -> None:
    """Print the line of one count; runs in a process of its own."""
    start, clock = time.process_time(), time.perf_counter()
    held = list(grown(folder, count))
    ledger = (folder / "book" / "ledger.sqlite").stat().st_size / 2**20
    seconds, waited = time.process_time() - start, time.perf_counter() - clock
    figures = f"{held[0]:>12.0f}{held[-1]:>10.0f}{resident('VmHWM'):>8.0f}{ledger:>10.0f}"
    print(f"{count:>7,}{figures}{count / seconds:>13.1f}{count / waited:>10.1f}")
    print(f"        each tenth: {' '.join(f'{one:.0f}' for one in held)}", flush=True)


def main() -> None:
    """Make the pages of each count and add them in a process of its own."""
    print(f"Python {platform.python_version()}; memory in MiB")
    print(f"{'pages':>7}{'first tenth':>12}{'settled':>10}{'peak':>8}{'ledger':>10}", end="")
    print(f"{'pages/CPU-s':>13}{'pages/s':>10}", flush=True)
    for count in [int(word) for word in sys.argv[1:]] or COUNTS:
        with TemporaryDirectory() as folder:
            write(Path(folder) / "pages.warc.gz", count)
            subprocess.run([sys.executable, __file__, "--child", folder, str(count)], check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        measure(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
