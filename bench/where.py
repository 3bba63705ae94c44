#!/usr/bin/env python3
"""Measure how fast places are read: sentences a CPU-second, and what the gazetteer costs.

    .venv/bin/python bench/where.py ../shared/bench/places/gold.jsonl.gz

Reads the texts of the file, one passage each, without a profile and with each that is
shipped; each time twice: with what it has not yet looked up, and again.
"""

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.places import NOBODYS

from daybook.gazetteer import gazetteer
from daybook.profile import profile, profile_folder, shipped
from daybook.read.sentence import sentences
from daybook.read.where import Region, region, toponyms

OPENING = (
    "import time; start = time.perf_counter(); from daybook.gazetteer import gazetteer; "
    "gazetteer().find('a'); print(time.perf_counter() - start)"
)


def texts(file: Path) -> list[str]:
    """Return the texts of a .jsonl or .jsonl.gz."""
    raw = file.read_bytes()
    lines = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode("utf-8").split("\n")
    return [json.loads(line)["text"] for line in lines if line]


def seconds(passages: list[str], known: Region) -> tuple[float, int]:
    """Return the CPU-seconds that reading takes, and how many places it finds."""
    start = time.process_time()
    found = sum(len(toponyms(text, known)) for text in passages)
    return time.process_time() - start, found


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description="Measure how fast places are read.")
    parser.add_argument("file", type=Path, help="a set with a text in each line")
    passages = texts(parser.parse_args().file)
    count = sum(len(sentences(text, 0, len(text))) for text in passages)
    opened = subprocess.run(
        [sys.executable, "-c", OPENING], capture_output=True, text=True, check=True
    )
    print(f"opening, with the import: {float(opened.stdout):.3f} s")
    for conflict in (NOBODYS, *(profile(profile_folder(name)) for name in shipped())):
        known = region(gazetteer(), conflict)
        for name in ("first", "again"):
            taken, found = seconds(passages, known)
            rate = f"{count / taken:,.0f} sentences a CPU-second"
            print(f"profile {conflict.id}, {name}: {rate}, {found} places")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
