"""Remembers on disk what the hosts of models answered, so that no run asks them again."""

from __future__ import annotations

import json
import os
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pylint_tfhub.knowledge.records import from_record, to_record
from pylint_tfhub.probe.errors import ProbeError

if TYPE_CHECKING:
    import sqlite3

    from pylint_tfhub.knowledge.models import ModelDescription

DESCRIPTION_LIFETIME = timedelta(days=30)
"""Versions of models never change, but addresses without one are given to newer versions."""

FAILURE_LIFETIME = timedelta(hours=1)
"""Long enough that an editor does not ask a silent host at every keystroke, short enough that an
outage, or a laptop without a network, is forgotten by the next sitting."""

DIRECTORY_VARIABLE = "PYLINT_TFHUB_CACHE_DIR"

# Goes up with every change of the table or of what is in it; each version has a file of its own, so
# releases of this package side by side leave each other alone.
_SCHEMA = 1
_FILE_NAME = f"models-{_SCHEMA}.sqlite3"

_TABLE = """
CREATE TABLE models (
    handle TEXT PRIMARY KEY,
    fetched REAL NOT NULL,
    answer TEXT NOT NULL
) WITHOUT ROWID
"""

# Machines that share a home directory do not agree on the time to the second.
_CLOCK_DIFFERENCE = timedelta(minutes=5)
# An answer that is not there at once is worth less than the user's time; a write may wait for the
# others of a parallel run.
_READ_PATIENCE = 1.0
_WRITE_PATIENCE = 10.0


class StoreError(ProbeError):
    """The store cannot be written; the message names its file and says what to do."""


@dataclass(frozen=True)
class Stored:
    """What is remembered of a handle: either a description, or why there is none."""

    description: ModelDescription | None
    failure: str | None
    fetched: datetime


class Store:
    """Answers about handles in one file, shared by all processes of a user.

    The file is an SQLite database with a rollback journal: that survives a process that is killed
    at any moment, and, unlike a write-ahead log, works on network file systems, in directories
    that cannot be written, and leaves one file. Each call opens the file for itself, since
    connections must not cross the forks of a parallel pylint run.

    A Python without sqlite3 remembers nothing: `get` knows no handle, and the others do nothing.
    """

    def __init__(self, directory: Path | None = None) -> None:
        """Choose the directory; nothing on disk is touched.

        By default it is that of the environment variable PYLINT_TFHUB_CACHE_DIR, or else the
        user's directory for caches.
        """
        self._directory = _default_directory() if directory is None else directory.absolute()
        self._read_patience = _READ_PATIENCE

    @property
    def path(self) -> Path:
        """The file, which need not exist."""
        return self._directory / _FILE_NAME

    def get(self, handle: str, now: datetime | None = None) -> Stored | None:
        """Return what is remembered of a handle and still holds at `now`, or None.

        Never raises and creates nothing. A file that is busy for a second, damaged, or not ours
        holds nothing; after a first busy one, later calls no longer wait.
        """
        if not os.path.isfile(self.path) or not _has_sqlite():
            return None
        import sqlite3

        try:
            with closing(self._connected(self._read_patience, create=False)) as connection:
                if _schema_of(connection) != _SCHEMA:
                    return None
                return _stored(connection, handle, now or _now())
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                self._read_patience = 0.0
            return None
        except (sqlite3.Error, OSError, ValueError, OverflowError):
            return None

    def put(self, handle: str, description: ModelDescription, now: datetime | None = None) -> None:
        """Remember the description of a model; when this returns, it is on disk.

        Raises StoreError.
        """
        self._write(handle, {"model": to_record(description)}, now or _now())

    def put_failure(self, handle: str, message: str, now: datetime | None = None) -> None:
        """Remember why a model could not be described, unless a description still holds.

        Raises StoreError.
        """
        self._write(handle, {"failure": message}, now or _now())

    def _write(self, handle: str, answer: dict[str, Any], now: datetime) -> None:
        if not _has_sqlite():
            return
        import sqlite3

        self._prepare()
        try:
            with closing(self._connected(_WRITE_PATIENCE, create=True)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                self._ensure_table(connection)
                _forget_expired(connection, now)
                known = _stored(connection, handle, now) if "failure" in answer else None
                if known is None or known.description is None:
                    connection.execute(
                        "REPLACE INTO models (handle, fetched, answer) VALUES (?, ?, ?)",
                        (handle, now.timestamp(), json.dumps(answer)),
                    )
                connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise StoreError(self._unwritable(error)) from error
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"{self.path}: the store of probed models is damaged ({error}); delete the file,"
                " which holds nothing but answers that can be asked for again"
            ) from error
        except (OSError, ValueError, OverflowError, sqlite3.Error) as error:
            raise StoreError(
                f"{self.path}: {handle!r:.200} cannot be remembered ({error}); correct the handle"
            ) from error

    def _prepare(self) -> None:
        if not self._directory.is_absolute():
            raise StoreError(
                f"{self.path}: no home directory is known, so there is no place for the store of"
                f" probed models; set the environment variable {DIRECTORY_VARIABLE}"
            )
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        except (OSError, ValueError) as error:
            raise StoreError(self._unwritable(error)) from error
        if os.path.exists(self.path) and not os.path.isfile(self.path):
            raise StoreError(self._unwritable("it is no file"))

    def _connected(self, patience: float, *, create: bool) -> sqlite3.Connection:
        """Return a connection, for reading with the right to roll back what a killed one left."""
        import sqlite3
        from urllib.parse import quote

        # An empty authority, unlike that of Path.as_uri, also for network shares of Windows.
        path = quote(os.fsencode(self.path.absolute().as_posix()))
        root = "file://" if path.startswith("/") else "file:///"
        address = f"{root}{path}?mode={'rwc' if create else 'rw'}"
        connection = sqlite3.connect(address, timeout=patience, isolation_level=None, uri=True)
        # Text that is not UTF-8 would fail the query, where it should only fail its row.
        connection.text_factory = bytes
        return connection

    def _ensure_table(self, connection: sqlite3.Connection) -> None:
        schema = _schema_of(connection)
        if schema == _SCHEMA:
            return
        if schema != 0 or connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise StoreError(
                f"{self.path}: is a database, but not this version's store of probed models; move"
                f" it away, or set the environment variable {DIRECTORY_VARIABLE} to another"
                " directory"
            )
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA user_version = {_SCHEMA}")

    def _unwritable(self, why: object) -> str:
        busy = "locked" in str(why)
        cure = "end the program that holds it" if busy else "make room and allow writing there"
        return (
            f"{self.path}: the store of probed models cannot be written ({why}); {cure}, or set"
            f" the environment variable {DIRECTORY_VARIABLE} to another directory"
        )


def _default_directory() -> Path:
    chosen = os.environ.get(DIRECTORY_VARIABLE)
    if chosen:
        return Path(os.path.expanduser(chosen)).absolute()
    import platformdirs

    return Path(platformdirs.user_cache_dir("pylint-tfhub"))


def _has_sqlite() -> bool:
    """Tell whether this Python has sqlite3: builds of it without the C library do not."""
    try:
        import_module("sqlite3")
    except ImportError:
        return False
    return True


def _now() -> datetime:
    return datetime.now(timezone.utc)


def _schema_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _stored(connection: sqlite3.Connection, handle: str, now: datetime) -> Stored | None:
    """Return what the table has on a handle, or None; rows that nobody here wrote are none."""
    query = "SELECT fetched, answer FROM models WHERE handle = ?"
    row = connection.execute(query, (handle,)).fetchone()
    try:
        return None if row is None else _answer(row[0], row[1], now)
    except (ArithmeticError, LookupError, OSError, RecursionError, TypeError, ValueError):
        return None


def _answer(timestamp: float, text: bytes, now: datetime) -> Stored | None:
    fetched = datetime.fromtimestamp(timestamp, timezone.utc)
    answer = json.loads(text)
    if "model" in answer:
        stored = Stored(from_record(answer["model"]), None, fetched)
        lifetime = DESCRIPTION_LIFETIME
    elif isinstance(answer["failure"], str):
        stored = Stored(None, answer["failure"], fetched)
        lifetime = FAILURE_LIFETIME
    else:
        return None
    # What comes from the future was written before the clock was set back: its age is unknown.
    age = datetime.fromtimestamp(now.timestamp(), timezone.utc) - fetched
    return stored if -_CLOCK_DIFFERENCE <= age < lifetime else None


def _forget_expired(connection: sqlite3.Connection, now: datetime) -> None:
    oldest, newest = now - DESCRIPTION_LIFETIME, now + _CLOCK_DIFFERENCE
    connection.execute(
        "DELETE FROM models WHERE NOT fetched BETWEEN ? AND ?",
        (oldest.timestamp(), newest.timestamp()),
    )
