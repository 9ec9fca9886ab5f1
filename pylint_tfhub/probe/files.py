"""The files that a model consists of: their names, where they may lie, and how they are opened."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO, Protocol

from pylint_tfhub.probe.errors import ModelError

MARKER = "tfhub_module.pb"
"""Its presence is all that tensorflow_hub looks at to tell the TF1 Hub format."""

BINARY = "saved_model.pb"
TEXT = "saved_model.pbtxt"
CHUNKED = "saved_model.cpb"


class Readable(Protocol):
    """A binary file or stream."""

    def read(self, size: int, /) -> bytes:
        """Return at least one byte and at most `size`, and none only at the end."""


class _File(io.BufferedReader):
    """A file that fails where it would have to be waited for: kernels have regular ones of that."""

    def read(self, size: int | None = -1, /) -> bytes:
        data: bytes | None = super().read(size)
        if data is None:
            raise BlockingIOError("it has to be waited for")
        return data


@contextmanager
def regular_file(path: str, within: Sequence[str] | None = None) -> Iterator[tuple[BinaryIO, int]]:
    """Open a file that is a regular one, and give it with its size in bytes.

    Opening a pipe would wait for a writer, and a device may act. Raises ModelError, which names the
    file, where it is another kind of file, or cannot be opened or read, or where what was opened is
    in none of the directories `within`: after `real_place` a name can become a link.
    """
    try:
        _check_regular(path, _status(path))
        with _File(io.FileIO(path, opener=_without_waiting)) as stream:
            status = os.fstat(stream.fileno())
            _check_regular(path, status)
            if within is not None:
                _check_opened(path, stream.fileno(), status, within)
            yield stream, status.st_size
    except OSError as error:
        raise ModelError(
            f"{path} cannot be read: {error.strerror or error}; make it a readable file"
        ) from error


def real_place(path: str, within: Sequence[str]) -> str:
    """Return the real path of a file, to be used instead of a name that may be a link.

    Raises ModelError, which names the file, where that is in none of the directories `within`, real
    paths themselves; whether a link leads to a file there makes no difference.
    """
    real = os.path.realpath(path)
    _check_place(path, real, within)
    return real


def is_inside(path: str, directory: str) -> bool:
    """Tell whether a path is this directory or below it; both are real or absolute paths."""
    return path == directory or path.startswith(directory.rstrip(os.sep) + os.sep)


def _status(path: str) -> os.stat_result:
    try:
        return os.stat(path)
    except ValueError as error:
        # No file system takes such a name.
        raise ModelError(f"{path!a} cannot be read: {error}") from error


def _check_regular(path: str, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ModelError(f"{path} cannot be read: it is no regular file")


def _check_place(path: str, real: str, within: Sequence[str]) -> None:
    if not any(is_inside(real, directory) for directory in within):
        raise ModelError(
            f"{path} cannot be read: it leads out of the project; put the file itself in its place"
        )


def _check_opened(
    path: str, descriptor: int, status: os.stat_result, within: Sequence[str]
) -> None:
    """Raise ModelError unless an open file lies in one of the directories."""
    try:
        real = os.readlink(f"/proc/self/fd/{descriptor}")
    except OSError:
        # Only Linux tells the place of an open file; elsewhere it must be what the name means now.
        real = os.path.realpath(path)
        if not os.path.samestat(os.lstat(real), status):
            real = ""
    _check_place(path, real, within)


def _without_waiting(path: str, flags: int) -> int:
    """Open a file that may have become a pipe meanwhile, which would wait for a writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
