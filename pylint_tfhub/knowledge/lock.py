"""Reads and writes tfhub.lock, where a project keeps what its models were seen to be."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pylint_tfhub.knowledge.records import RecordError, from_record, to_record
from pylint_tfhub.reading import TooLargeError, read_regular, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

    from pylint_tfhub.knowledge.models import ModelDescription

LOCK_NAME = "tfhub.lock"

_LOCK_VERSION = 1
# A lock file of a thousand models with all their signatures has one or two MB.
_LARGEST_FILE = 16 * 1024 * 1024
# Seconds. Whoever writes is done in a small part of one.
_PATIENCE = 10.0
_PAUSE = 0.02


class DeclarationError(ValueError):
    """A declaration that cannot be understood, or a lock file that cannot be written.

    The message names the file and the entry, says what is wrong, and what to write instead.
    """


def read_lock(path: Path) -> dict[str, ModelDescription]:
    """Return the models of a lock file by handle; none when there is no such file.

    Raises DeclarationError for a file that cannot be read or is no lock file of this version.
    """
    try:
        data = content(path)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise DeclarationError(f"{path}: cannot be read ({error}); allow reading it") from error
    try:
        document = json.loads(decoded(path, data), object_pairs_hook=_once)
        return _locked_models(path, document)
    except DeclarationError:
        raise
    except (ValueError, RecursionError) as error:
        raise DeclarationError(
            f"{path}: is not valid JSON ({error}); correct it, or delete it and write it anew"
        ) from error


def write_lock(path: Path, descriptions: Mapping[str, ModelDescription]) -> None:
    """Add models to a lock file, or replace those that it has under the same handles.

    The file is replaced as a whole or not at all, keeps its permissions, and is not touched when
    it says the same already. What other processes add at the same time is kept: the file written
    beside it, .tfhub.lock.tmp, tells them to wait. Raises DeclarationError, also when such a file
    is still there after ten seconds.
    """
    if "" in descriptions:
        raise DeclarationError(f"{path}: an empty handle names no model; leave it out")
    known = read_lock(path)
    if path.is_file() and _lock_text({**known, **descriptions}) == _lock_text(known):
        return
    try:
        _replace(path, descriptions)
    except OSError as error:
        raise DeclarationError(
            f"{path}: cannot be written ({error}); make room and allow writing there"
        ) from error


def content(path: Path) -> bytes:
    """Return what is in a file; raises DeclarationError for one of more than 16 MB, and OSError."""
    try:
        return read_regular(path, _LARGEST_FILE)
    except TooLargeError as error:
        raise DeclarationError(
            f"{path}: is larger than {_LARGEST_FILE // 1024**2} MB, too large for what it is for;"
            " take out what does not belong there"
        ) from error


def decoded(path: Path, data: bytes) -> str:
    """Return the text of UTF-8, with or without a mark; raises DeclarationError for other data."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeclarationError(
            f"{path}: is not UTF-8 (byte {error.start + 1}); save it in that encoding"
        ) from error


def _locked_models(path: Path, document: object) -> dict[str, ModelDescription]:
    if not isinstance(document, dict) or "version" not in document:
        raise DeclarationError(
            f"{path}: has no 'version', so it is no lock file of models; delete it and write it"
            " anew"
        )
    version = document["version"]
    if isinstance(version, bool) or version != _LOCK_VERSION:
        raise DeclarationError(
            f"{path}: version {shown(version)} is not known, only {_LOCK_VERSION} is; use the"
            " release of pylint-tfhub that wrote it, or delete it and write it anew"
        )
    unknown = sorted(document.keys() - {"version", "handles"})
    if unknown:
        raise DeclarationError(
            f"{path}: {unknown[0]!r} is no part of a lock file; known are version and handles"
        )
    handles = document.get("handles")
    if not isinstance(handles, dict):
        raise DeclarationError(
            f"{path}: 'handles' must be a table of handles and records, not {shown(handles)};"
            " correct it, or delete the file and write it anew"
        )
    return {handle: _locked_model(path, handle, record) for handle, record in handles.items()}


def _locked_model(path: Path, handle: str, record: object) -> ModelDescription:
    if not handle:
        raise DeclarationError(f"{path}: an empty handle names no model; delete the entry")
    try:
        return from_record(record)
    except RecordError as error:
        raise DeclarationError(
            f"{path}: {handle!r:.200}: {error}; delete the entry and write it anew"
        ) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object of these pairs; raises ValueError where a merge left a key twice."""
    table = dict(pairs)
    if len(table) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise ValueError(f"{name!r:.200} is there twice")
            seen.add(name)
    return table


def _lock_text(descriptions: Mapping[str, ModelDescription]) -> str:
    handles = {handle: to_record(description) for handle, description in descriptions.items()}
    document = {"version": _LOCK_VERSION, "handles": handles}
    return f"{json.dumps(document, indent=2, sort_keys=True)}\n"


def _replace(path: Path, descriptions: Mapping[str, ModelDescription]) -> None:
    """Write a file beside the one to replace, then put it in its place."""
    # A link stays a link: what it points to is replaced.
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name}.tmp")
    file = _created(path, temporary)
    try:
        with file:
            # Read only now: until the file beside it was there, others could add to it.
            file.write(_lock_text({**read_lock(path), **descriptions}).encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _created(path: Path, temporary: Path) -> BinaryIO:
    """Return a new file, when no other process has one of this name.

    One left by a process that was killed stays for a person to delete: two processes that took it
    for abandoned by its age could delete each other's.
    """
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return temporary.open("xb")
        except FileExistsError as error:
            if time.monotonic() > end:
                raise DeclarationError(
                    f"{path}: cannot be written, as {temporary} says that another process does;"
                    " wait for that, or delete this file if there is none"
                ) from error
        time.sleep(_PAUSE)
