"""A WARC file, record by record, past whatever in it is damaged."""

import io
from collections.abc import Iterator
from typing import cast

from daybook.gather.coding import Unusable
from daybook.gather.folder import Source, unread
from daybook.gather.limit import GZIP_MAGIC, MAX_FAULTS
from daybook.gather.member import BadRecord, Member, next_start
from daybook.gather.page import opened
from daybook.gather.record import Record, next_record
from daybook.gather.response import fetched
from daybook.model import Fetched, Outcome, Problem

STAGE = "gather.warc"


def warc_outcomes(source: Source) -> Iterator[tuple[Outcome[Fetched], int]]:
    """Give the pages of a WARC file, each with the bytes of the file read so far.

    A damaged record becomes a problem that names its first byte, and reading
    goes on at the next record that can be found behind it.
    """
    if source.size == 0:
        yield Outcome(problems=(_problem(source, "is empty", "Fetch or export it again."),)), 0
        return
    try:
        with opened(source.path) as file:
            yield from _outcomes(source, file)
    except OSError as error:
        yield Outcome(problems=(unread(source.path, error),)), 0


def _outcomes(source: Source, file: io.BufferedReader) -> Iterator[tuple[Outcome[Fetched], int]]:
    """Read run after run; after a fault, look for the next one."""
    is_packed = _is_packed(source, file)
    start: int | None = 0
    faults = 0
    while start is not None:
        run = _Run(file, start, is_packed=is_packed)
        try:
            for record in run.records():
                yield _taken(source, run.at, record), file.tell()
            start = run.next_start()
        except BadRecord as bad:
            yield Outcome(problems=(_record_problem(source, run.at, bad),)), file.tell()
            faults += 1
            if faults == MAX_FAULTS:
                yield Outcome(problems=(_given_up(source),)), file.tell()
                return
            start = next_start(file, run.at + 1, is_packed=is_packed)


class _Run:
    """Records that follow each other: those of one gzip member, or of a plain file.

    `at` is the first byte in the file of the record being read, or of its member.
    """

    def __init__(self, file: io.BufferedReader, start: int, *, is_packed: bool) -> None:
        self.at = start
        self._file = file
        self._member = Member(file, start) if is_packed else None
        file.seek(start)

    def records(self) -> Iterator[Record]:
        """Give the records that hold pages; raises `BadRecord` at a fault.

        A record is given once the byte behind it was looked at: only there does
        a gzip member say whether its checksum fits.
        """
        run = (
            self._file
            if self._member is None
            else cast("io.BufferedReader", io.BufferedReader(self._member))
        )
        while run.peek(1):
            if self._member is None:
                self.at = run.tell()
            record = next_record(run)
            run.peek(1)
            if record.media_type is not None:
                yield record

    def next_start(self) -> int | None:
        """Say where the next run begins, null at the end of the file."""
        if self._member is None:
            return None
        end = self._member.end()
        self._file.seek(end)
        return end if self._file.peek(1) else None


def _is_packed(source: Source, file: io.BufferedReader) -> bool:
    """Tell a packed file by its first bytes; by its name where those are damaged."""
    opening = file.read(len(b"WARC/"))
    has_packed_name = source.path.name.lower().endswith(".gz")
    return opening.startswith(GZIP_MAGIC) or (has_packed_name and opening != b"WARC/")


def _taken(source: Source, at: int, record: Record) -> Outcome[Fetched]:
    """Take the page of a record, or the reason why it has none to take.

    A page that the crawler itself cut short is taken, and said to be so.
    """
    try:
        page = fetched(record)
    except Unusable as fault:
        return Outcome(problems=(_record_problem(source, at, fault),))
    reason = record.headers.get_header("WARC-Truncated")
    if reason is None:
        return Outcome(made=(page,))
    cut = Unusable(f"holds a page that was cut short when it was captured ({reason})", _AGAIN)
    return Outcome(made=(page,), problems=(_record_problem(source, at, cut),))


_AGAIN = "Fetch the page again; what there is of it was taken."


def _record_problem(source: Source, at: int, fault: BadRecord | Unusable) -> Problem:
    return _problem(source, f"the record at byte {at} {fault.fault}", fault.remedy, joint=": ")


def _given_up(source: Source) -> Problem:
    return _problem(
        source,
        f"has more than {MAX_FAULTS} damaged records and was not read further",
        "Fetch or export the file again.",
    )


def _problem(source: Source, fault: str, remedy: str, joint: str = " ") -> Problem:
    what = f"{source.page}{joint}{fault}."
    return Problem(stage=STAGE, where=source.page, what=what, remedy=remedy)
