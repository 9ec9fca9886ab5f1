"""Remembers on disk what the hosts of models answered, so that no run asks them again."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pylint_tfhub.knowledge.records import from_record, to_record
from pylint_tfhub.probe.errors import ProbeError

if TYPE_CHECKING:
    from pylint_tfhub.knowledge.models import ModelDescription

DESCRIPTION_LIFETIME = timedelta(days=30)
"""Versions of models never change, but addresses without one are given to newer versions."""

FAILURE_LIFETIME = timedelta(hours=1)
"""Long enough that an editor does not ask a silent host at every keystroke, short enough that an
outage, or a laptop without a network, is forgotten by the next sitting."""

DIRECTORY_VARIABLE = "PYLINT_TFHUB_CACHE_DIR"

# Goes up with every change of what is in the files; each version has a directory of its own, so
# releases of this package side by side leave each other alone.
_SCHEMA = 1
_FOLDER_NAME = f"answers-{_SCHEMA}"
_OUR_NAME = re.compile(r"[0-9a-f]{64}(\.json|-[0-9a-f]{16}\.tmp)")

# Bytes. Descriptions of a thousand models together have one or two MB.
_LARGEST_FILE = 1 << 20
# Characters. Failures quote what hosts answered, which can be anything.
_LONGEST_FAILURE = 2000
# Digits. Reading a number of a million takes Python releases without a bound of their own seconds.
_LONGEST_NUMBER = 20

# Machines that share a home directory do not agree on the time to the second.
_CLOCK_DIFFERENCE = timedelta(minutes=5)
# No write takes that long, unless its process was killed.
_WRITE_LIFETIME = timedelta(hours=1)
# How many names a write reads, and how many of these files it looks at, to tidy up.
_NAMES_LISTED = 1000
_FILES_TIDIED = 32
# Seconds.
_REPLACE_PATIENCE = 0.5
_PAUSE = 0.01

# A link could lead to any file of the user; opening a pipe would wait for whoever writes to it.
_CAREFULLY = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY"))
# Windows has no descriptors of directories.
_HAS_DESCRIPTORS = (
    hasattr(os, "O_NOFOLLOW")
    and {os.open, os.rename, os.stat, os.unlink} <= os.supports_dir_fd
    and os.scandir in os.supports_fd
)
# What files can lead to that nobody here wrote.
_NO_ANSWER = (ArithmeticError, LookupError, OSError, RecursionError, TypeError, ValueError)


class StoreError(ProbeError):
    """The store cannot be written; the message names its file and says what to do."""


@dataclass(frozen=True)
class Stored:
    """What is remembered of a handle: either a description, or why there is none."""

    description: ModelDescription | None
    failure: str | None
    fetched: datetime


class Store:
    """Answers about handles, one in a file, shared by all processes of a user.

    Others may be able to write where the files are, such as in a cache that lies in a checkout. So
    a file is data of bounded size that is checked, links are not followed, and nothing but regular
    files with names of the store is ever deleted. What they can do is to give wrong answers.

    Files are replaced as a whole, without locks: that survives a process that is killed at any
    moment and works on network file systems. They are not flushed to the disk: a power failure may
    cost answers, which are then asked for again, but cannot leave half of one, since a file that
    is empty or was not written to its end is no valid JSON.
    """

    def __init__(self, directory: Path | None = None) -> None:
        """Choose the directory; nothing on disk is touched.

        By default it is that of the environment variable PYLINT_TFHUB_CACHE_DIR, or else the
        user's directory for caches.
        """
        self._directory = _default_directory() if directory is None else directory.absolute()

    @property
    def path(self) -> Path:
        """The directory of the files, which need not exist."""
        return self._directory / _FOLDER_NAME

    def file(self, handle: str) -> Path:
        """The file of a handle, whether or not there is one; raises ValueError as for `put`."""
        return self.path / _name_of(handle)

    def get(self, handle: str, now: datetime | None = None) -> Stored | None:
        """Return what is remembered of a handle and still holds at `now`, or None.

        Never raises and creates nothing. A file that is damaged or not ours holds nothing.
        """
        if not self.path.is_absolute():
            return None
        try:
            with _opened(self.path) as folder:
                return _stored(folder, handle, now or _now())
        except _NO_ANSWER:
            return None

    def put(self, handle: str, description: ModelDescription, now: datetime | None = None) -> None:
        """Remember the description of a model; when this returns, every process sees it.

        Raises StoreError.
        """
        self._write(handle, {"description": to_record(description)}, now or _now(), lambda _: True)

    def put_failure(self, handle: str, message: str, now: datetime | None = None) -> None:
        """Remember why a model could not be described, unless a description still holds.

        Of the message 2000 characters are kept. Raises StoreError.
        """
        moment = now or _now()

        def is_wanted(folder: _Folder) -> bool:
            known = _stored_if_any(folder, handle, moment)
            return known is None or known.description is None

        self._write(handle, {"failure": message[:_LONGEST_FAILURE]}, moment, is_wanted)

    def _write(
        self,
        handle: str,
        answer: dict[str, Any],
        now: datetime,
        is_wanted: Callable[[_Folder], bool],
    ) -> None:
        name, data = self._file_of(handle, answer, now)
        self._prepare()
        try:
            with _opened(self.path) as folder:
                folder.tidy()
                folder.write(name, data, is_wanted)
        except OSError as error:
            raise self._unwritable(self.path / name, error) from error

    def _file_of(self, handle: str, answer: dict[str, Any], now: datetime) -> tuple[str, bytes]:
        """Return the name and the content of the file for an answer."""
        try:
            name = _name_of(handle)
            entry = {"handle": handle, "fetched": now.timestamp(), **answer}
        except (OSError, ValueError, OverflowError) as error:
            raise StoreError(
                f"{self.path}: {handle!r:.200} cannot be remembered ({error}); correct the handle"
            ) from error
        data = json.dumps(entry).encode("ascii")
        if len(data) > _LARGEST_FILE:
            raise StoreError(
                f"{self.path / name}: {handle!r:.200} cannot be remembered, as the answer is larger"
                f" than {_LARGEST_FILE >> 20} MB; keep it in tfhub.lock (pylint-tfhub probe"
                " --write), which takes larger ones"
            )
        return name, data

    def _prepare(self) -> None:
        if not self.path.is_absolute():
            raise StoreError(
                f"{self.path}: no home directory is known, so there is no place for the store of"
                f" probed models; set the environment variable {DIRECTORY_VARIABLE}"
            )
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            with suppress(FileExistsError):
                self.path.mkdir(mode=0o700)
            if not _is_directory(self.path):
                raise StoreError(
                    f"{self.path}: the store of probed models cannot be written (it is no"
                    f" directory); move it away, or set the environment variable"
                    f" {DIRECTORY_VARIABLE} to another directory"
                )
        except (OSError, ValueError) as error:
            raise self._unwritable(self.path, error) from error

    def _unwritable(self, path: Path, error: OSError | ValueError) -> StoreError:
        why = getattr(error, "strerror", None) or error
        return StoreError(
            f"{path}: the store of probed models cannot be written ({why}); make room and allow"
            f" writing there, or set the environment variable {DIRECTORY_VARIABLE} to another"
            " directory"
        )


@dataclass(frozen=True)
class _Folder:
    """The directory of the files while it is open.

    Where the system can, files are found by their names in the open directory: then it does not
    matter what its path has become meanwhile.
    """

    path: Path
    descriptor: int | None

    def read(self, name: str) -> bytes:
        """Return what is in a file; raises OSError, and ValueError for one that cannot be ours."""
        # Opening a device may act already.
        _check_readable(self._status(name))
        with open(self._at(name), "rb", opener=self._open) as file:
            _check_readable(os.fstat(file.fileno()))
            data = file.read(_LARGEST_FILE + 1)
        if len(data) > _LARGEST_FILE:
            raise ValueError(f"{name} has grown too large")
        return data

    def write(self, name: str, data: bytes, is_wanted: Callable[[_Folder], bool]) -> None:
        """Put a file in its place, unless it is then no longer wanted; raises OSError."""
        temporary = f"{name.removesuffix('.json')}-{os.urandom(8).hex()}.tmp"
        try:
            with open(self._at(temporary), "xb", opener=self._open) as file:
                file.write(data)
            # Asked last, so that hardly any time is left for others to write.
            if is_wanted(self):
                self._replace(temporary, name)
        finally:
            with suppress(OSError):
                self._delete(temporary)

    def tidy(self) -> None:
        """Delete some of the files that nobody needs any more.

        Their age is that of the file, so that none need be read. Who renews an answer of 30 days
        at the very moment when it is deleted, loses it, and asks again.
        """
        import random

        with suppress(OSError):
            with os.scandir(self.path if self.descriptor is None else self.descriptor) as entries:
                listed = [entry.name for entry in islice(entries, _NAMES_LISTED)]
            ours = [name for name in listed if _OUR_NAME.fullmatch(name)]
            for name in random.sample(ours, min(len(ours), _FILES_TIDIED)):
                with suppress(OSError):
                    self._delete_old(name)

    def _delete_old(self, name: str) -> None:
        status = self._status(name)
        lifetime = _WRITE_LIFETIME if name.endswith(".tmp") else DESCRIPTION_LIFETIME
        # Either way: the clock may have been wrong when the file was written.
        age = abs(time.time() - status.st_mtime)
        if stat.S_ISREG(status.st_mode) and age > lifetime.total_seconds():
            self._delete(name)

    def _replace(self, source: str, target: str) -> None:
        end = time.monotonic() + _REPLACE_PATIENCE
        while True:
            try:
                os.replace(
                    self._at(source),
                    self._at(target),
                    src_dir_fd=self.descriptor,
                    dst_dir_fd=self.descriptor,
                )
            except PermissionError:
                # Windows refuses it while another process reads the file.
                if time.monotonic() > end:
                    raise
            else:
                return
            time.sleep(_PAUSE)

    def _delete(self, name: str) -> None:
        os.unlink(self._at(name), dir_fd=self.descriptor)

    def _status(self, name: str) -> os.stat_result:
        return os.stat(self._at(name), dir_fd=self.descriptor, follow_symlinks=False)

    def _at(self, name: str) -> str:
        return name if self.descriptor is not None else os.path.join(self.path, name)

    def _open(self, path: str, flags: int) -> int:
        return os.open(path, flags | _CAREFULLY, 0o600, dir_fd=self.descriptor)


@contextmanager
def _opened(path: Path) -> Iterator[_Folder]:
    """Open the directory of the files, which must not be a link; raises OSError and ValueError."""
    if not _HAS_DESCRIPTORS:
        if not _is_directory(path):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        yield _Folder(path, None)
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        yield _Folder(path, descriptor)
    finally:
        os.close(descriptor)


def _is_directory(path: Path) -> bool:
    """Tell whether this is a directory itself, neither a link nor, on Windows, a junction."""
    status = os.lstat(path)
    junction = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
    return stat.S_ISDIR(status.st_mode) and getattr(status, "st_reparse_tag", 0) != junction


def _check_readable(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST_FILE:
        raise ValueError("is no regular file, or is too large")


def _default_directory() -> Path:
    chosen = os.environ.get(DIRECTORY_VARIABLE)
    if chosen:
        return Path(os.path.expanduser(chosen)).absolute()
    import platformdirs

    return Path(platformdirs.user_cache_dir("pylint-tfhub"))


def _now() -> datetime:
    return datetime.now(timezone.utc)


def _name_of(handle: str) -> str:
    """Return the name of a handle's file; raises ValueError for text that UTF-8 has not."""
    import hashlib

    return f"{hashlib.sha256(handle.encode('utf-8')).hexdigest()}.json"


def _stored_if_any(folder: _Folder, handle: str, now: datetime) -> Stored | None:
    try:
        return _stored(folder, handle, now)
    except _NO_ANSWER:
        return None


def _stored(folder: _Folder, handle: str, now: datetime) -> Stored | None:
    """Return what the file of a handle says, if that holds; raises any of _NO_ANSWER."""
    text = folder.read(_name_of(handle)).decode("utf-8")
    entry = json.loads(text, parse_int=_number)
    if entry["handle"] != handle:
        return None
    fetched = datetime.fromtimestamp(entry["fetched"], timezone.utc)
    if "description" in entry:
        stored = Stored(from_record(entry["description"]), None, fetched)
        lifetime = DESCRIPTION_LIFETIME
    elif isinstance(entry["failure"], str) and len(entry["failure"]) <= _LONGEST_FAILURE:
        stored = Stored(None, entry["failure"], fetched)
        lifetime = FAILURE_LIFETIME
    else:
        return None
    # What comes from the future was written before the clock was set back: its age is unknown.
    age = datetime.fromtimestamp(now.timestamp(), timezone.utc) - fetched
    return stored if -_CLOCK_DIFFERENCE <= age < lifetime else None


def _number(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError("no number that was written here has so many digits")
    return int(digits)
