"""A ledger in one SQLite file: many readers and one writer at a time (WAL)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, delete, event, insert, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from daybook.ledger import table
from daybook.ledger.book import moved_capture
from daybook.ledger.entry import Entry, Kind, Moved, capture_of, moved_of
from daybook.ledger.fault import ClockWentBack, LedgerInUse, ManyCaptures, WrongKind, fault_of
from daybook.ledger.migration import VERSIONS, migrate, version
from daybook.ledger.table import ENTRIES, E, Question, Sought, entry_of, row_of, told_time
from daybook.model import Capture

_PATIENCE = timedelta(minutes=1)
"""How far two writers' clocks may differ before one of them must be wrong."""

_WAIT_SECONDS = 20.0
"""How long a writer waits for another to finish."""

_CHUNK = 500
"""Rows sent to the database at a time."""

_CACHE_KIB = 8 * 1024
"""Memory that a connection may use for pages of the file, in KiB."""

_WAL_PAGES = 8000
"""Pages of 4 KiB that wait in the WAL before they are written home together."""

_FEWEST_DIGITS = 4
"""Fewer digits than this name no capture."""


class SqliteBook:
    """A `Book` in one SQLite file; make it with `opened`."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    def append(self, entries: Iterable[Entry]) -> int:
        """Write entries in one transaction, and say how many were new; see `Book`."""
        with self._writing() as connection:
            return _append(connection, entries)

    def entries(
        self,
        kind: Kind,
        *,
        capture: str | None = None,
        page: str | None = None,
        day: date | None = None,
        since: datetime | None = None,
        as_of: datetime | None = None,
    ) -> Iterator[Entry]:
        """The entries that stand, one by one, in the order in which they were written."""
        with self._reading() as connection:
            where, last = _columns(capture, page, day), _last(connection, as_of)
            first = _first_since(connection, since)
            asked = table.wanted(kind, where, last, first=first, is_standing=True)
            yield from _rows(connection, asked)

    def history(
        self,
        kind: Kind,
        *,
        capture: str | None = None,
        page: str | None = None,
        day: date | None = None,
        as_of: datetime | None = None,
    ) -> Iterator[Entry]:
        """All entries, those that were superseded too, in the order of writing."""
        with self._reading() as connection:
            where, last = _columns(capture, page, day), _last(connection, as_of)
            yield from _rows(connection, table.wanted(kind, where, last))

    def days(self, as_of: datetime | None = None) -> tuple[tuple[date, int], ...]:
        """Each day of publication that has standing claims, with their number."""
        with self._reading() as connection:
            last = _last(connection, as_of)
            written = connection.execute(table.claims_by_day(last)).all()
            gone = {row[0]: row[1] for row in connection.execute(table.withdrawn_by_day(last))}
        left = ((day, count - gone.get(day, 0)) for day, count in written)
        return tuple((date.fromordinal(day), count) for day, count in left if count)

    def newest_day(self, as_of: datetime | None = None) -> date | None:
        """The last day of publication that has a standing claim."""
        with self._reading() as connection:
            day = connection.execute(table.newest_day(_last(connection, as_of))).scalar()
        return None if day is None else date.fromordinal(day)

    def last_recorded_at(self) -> datetime | None:
        """When the last entry was recorded."""
        with self._reading() as connection:
            told = _last_time(connection)
        return None if told is None else datetime.fromisoformat(told)

    def capture(self, digest: str) -> Capture | None:
        """The capture with this SHA-256, where its records lie now, superseded or not."""
        with self._reading() as connection:
            return _found(connection, table.wanted("capture", {"capture": digest}))

    def of_captures(
        self, kind: Kind, digests: Iterable[str], as_of: datetime | None = None
    ) -> Iterator[Entry]:
        """The entries that stand of several captures, asked for some hundred at a time."""
        stream = iter(digests)
        while some := tuple(islice(stream, _CHUNK)):
            with self._reading() as connection:
                last = _last(connection, as_of)
                asked = table.wanted(kind, {"capture": some}, last, is_standing=True)
                yield from _rows(connection, asked)

    def captures(self, digests: Iterable[str]) -> Iterator[Capture]:
        """The captures with these SHA-256, where their records lie now, superseded or not."""
        stream = iter(digests)
        while some := tuple(islice(stream, _CHUNK)):
            yield from self._captures({"capture": some})

    def latest_capture(self, page: str, as_of: datetime | None = None) -> Capture | None:
        """The capture of a page that was recorded last, superseded or not."""
        with self._reading() as connection:
            last = _last(connection, as_of)
            return _found(
                connection, table.wanted("capture", {"page": page}, last, is_newest_first=True)
            )

    def find_capture(self, prefix_or_page: str) -> Capture | None:
        """The capture that a person means: by address, or by four or more hex digits."""
        digits = prefix_or_page.lower()
        page = self.latest_capture(prefix_or_page)
        if page or len(digits) < _FEWEST_DIGITS or set(digits) - set("0123456789abcdef"):
            return page
        asked, given = table.wanted("capture", {})
        asked = asked.where(E.capture.between(digits, digits + "g")).limit(2)
        with self._reading() as connection:
            if len(connection.execute(asked, given).all()) > 1:
                raise ManyCaptures(
                    f'Several captures begin with "{digits}": give more digits of the one you mean.'
                )
            return _found(connection, (asked, given))

    def erasure(self, digest: str) -> Entry | None:
        """The entry that says that this capture was erased, if it was."""
        with self._reading() as connection:
            return _first(connection, table.wanted("erased", {"supersedes": digest}))

    def ends(self) -> Mapping[str, int]:
        """For each file of the archive the byte after its last acknowledged record."""
        ends: dict[str, int] = {}
        for capture in self._captures({}):
            for extent in (capture.raw, capture.text):
                ends[extent.file] = max(ends.get(extent.file, 0), extent.offset + extent.length)
        return ends

    def extents(self, file: str) -> tuple[Capture, ...]:
        """The captures that have a record in this file of the archive now."""
        return tuple(
            capture
            for capture in self._captures({})
            if file in (capture.raw.file, capture.text.file)
        )

    def erase(self, erasure: Entry, moves: Sequence[Entry] = ()) -> int:
        """Remove every entry of a capture for good, and say how many there were; see `Book`."""
        if erasure.kind != "erased" or any(entry.kind != "moved" for entry in moves):
            raise WrongKind("An erasure takes one entry of kind erased and others of kind moved.")
        with self._writing() as connection:
            _append(connection, (erasure, *moves))
            gone = delete(ENTRIES).where(E.capture == erasure.supersedes)
            count = connection.execute(gone).rowcount
        self._rewrite()
        return count

    def _rewrite(self) -> None:
        # SQLite overwrites deleted rows (secure_delete), but a row that it had moved from one
        # page to another before can leave a copy behind; only a rewritten file has none.
        with _faults(self._path), closing(self._engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            answer = cursor.fetchone()
        if answer is None or answer[0]:
            raise LedgerInUse(
                f"The capture is erased, but another program reads the ledger {self._path}, so "
                "old bytes are still on the disk: close that program and erase again."
            )

    def _captures(self, where: Mapping[str, Sought]) -> Iterator[Capture]:
        with self._reading() as connection:
            moves: dict[str, Moved] = {}
            for moved in map(moved_of, _rows(connection, table.wanted("moved", where))):
                moves[moved.capture] = moved
            for entry in _rows(connection, table.wanted("capture", where)):
                capture = capture_of(entry)
                yield moved_capture(capture, moves.get(capture.id))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with _faults(self._path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with _faults(self._path), _write_transaction(self._engine) as connection:
            yield connection


@contextmanager
def opened(path: Path) -> Iterator[SqliteBook]:
    """Open the ledger in a file, and make it first where there is none.

    Raises `NotALedger`, `NewerLedger`, `LedgerUnwritable` or `LedgerDamaged`, each
    with a sentence that says what to do.
    """
    engine = _engine(path)
    try:
        with _faults(path):
            _make_ready(engine, path)
        yield SqliteBook(path, engine)
    finally:
        engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": _WAIT_SECONDS}
    )

    @event.listens_for(engine, "connect")
    def settle(raw: Any, _record: object) -> None:  # noqa: ANN401  # the driver's own class
        raw.isolation_level = None  # transactions begin where this module says, nowhere else
        # FULL: what was acknowledged outlasts a power cut, not only a killed program.
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA secure_delete = ON")
        raw.execute("PRAGMA recursive_triggers = ON")
        # Ids are spread over the whole index: room for it, and writing home seldom,
        # make writing to a ledger of a million claims a third faster.
        raw.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        raw.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _make_ready(engine: Engine, path: Path) -> None:
    with engine.connect() as connection, connection.begin():
        found = version(connection, path)
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    if found != VERSIONS[-1]:
        with _write_transaction(engine) as connection:
            if version(connection, path) != VERSIONS[-1]:  # another program may have been quicker
                migrate(connection)


@contextmanager
def _write_transaction(engine: Engine) -> Iterator[Connection]:
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def _faults(path: Path) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error


def _append(connection: Connection, entries: Iterable[Entry]) -> int:
    count = 0
    last = _last_time(connection)
    stream = iter(entries)
    while chunk := tuple(islice(stream, _CHUNK)):
        rows = []
        for entry in chunk:
            last = _time_to_write(connection, entry, last)
            rows.append(row_of(entry, last))
        count += connection.execute(insert(ENTRIES), rows).rowcount
    return count


def _time_to_write(connection: Connection, entry: Entry, last: str | None) -> str:
    told = told_time(entry.recorded_at)
    if last is None or told >= last:
        return told
    late = datetime.fromisoformat(last) - entry.recorded_at
    if (
        late > _PATIENCE
        and _first(connection, (select(ENTRIES).where(E.id == entry.id), {})) is None
    ):
        raise ClockWentBack(
            f"An entry of {told} comes after one of {last}: set this machine's clock right, or "
            "wait until that time has passed, and run the command again."
        )
    return last


def _columns(
    capture: str | None, page: str | None, day: date | None
) -> Mapping[str, str | int | None]:
    return {"capture": capture, "page": page, "day": None if day is None else day.toordinal()}


def _last(connection: Connection, as_of: datetime | None) -> int | None:
    if as_of is None:
        return None
    return connection.execute(table.until(as_of)).scalar() or 0


def _first_since(connection: Connection, since: datetime | None) -> int:
    if since is None:
        return 0
    found: int | None = connection.execute(table.from_time(since)).scalar()
    return table.NEVER if found is None else found


def _last_time(connection: Connection) -> str | None:
    asked = select(E.recorded_at).order_by(E.seq.desc()).limit(1)
    told: str | None = connection.execute(asked).scalar()
    return told


def _first(connection: Connection, asked: Question) -> Entry | None:
    row = connection.execute(*asked).first()
    return None if row is None else entry_of(row)


def _found(connection: Connection, asked: Question) -> Capture | None:
    entry = _first(connection, asked)
    if entry is None:
        return None
    capture = capture_of(entry)
    moves = table.wanted("moved", {"capture": capture.id}, is_newest_first=True)
    last = _first(connection, moves)
    return moved_capture(capture, None if last is None else moved_of(last))


def _rows(connection: Connection, asked: Question) -> Iterator[Entry]:
    streaming = connection.execution_options(yield_per=_CHUNK)
    for row in streaming.execute(*asked):
        yield entry_of(row)
