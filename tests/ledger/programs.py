"""Programs that write and read a ledger beside the test, to be killed or waited for."""

from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.ledger.made import claim_in

from daybook.ledger.sqlite import opened

BATCH = 20
_SERVER = get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.ledger.programs", "alembic.command", "pydantic"])


def write(told: Connection, file: Path, first: int, batches: int | None) -> None:
    """Write batches of claims without end, and tell after each how many are safe."""
    with opened(file) as book:
        for batch in count() if batches is None else range(batches):
            begin = first + batch * BATCH
            book.append(claim_in(number) for number in range(begin, begin + BATCH))
            told.send(begin + BATCH)


def read(told: Connection, file: Path, enough: int) -> None:
    """Read all claims again and again until there are enough; tell the first oddity."""
    seen = 0
    with opened(file) as book:
        while seen < enough:
            now = sum(1 for _ in book.entries("claim"))
            if now % BATCH or now < seen or sum(number for _, number in book.days()) < now:
                told.send(f"{now} claims after {seen}")
                return
            seen = now
    told.send("whole batches only")


class Writer:
    """A program that writes until it is killed."""

    def __init__(self, file: Path, first: int = 0, batches: int | None = None) -> None:
        self._told, there = _SERVER.Pipe(duplex=False)
        self.program = _started(write, there, file, first, batches)

    def first_told(self) -> int:
        """How many claims are safe after the first batch."""
        return int(self._told.recv())

    def killed(self) -> int:
        """Kill the program at once; how many claims it said are safe."""
        self.program.kill()
        self.program.join()
        safe = 0
        while self._told.poll():
            try:
                safe = int(self._told.recv())
            except EOFError:
                break
        return safe


class Reader:
    """A program that reads until there is enough."""

    def __init__(self, file: Path, enough: int) -> None:
        self._told, there = _SERVER.Pipe(duplex=False)
        self.program = _started(read, there, file, enough)

    def told(self) -> str:
        """What the reader saw in the end."""
        return str(self._told.recv())


def _started(work: object, there: Connection, *words: object) -> ForkServerProcess:
    program = _SERVER.Process(target=work, args=(there, *words), daemon=True)  # type: ignore[arg-type]
    program.start()
    there.close()
    return program
