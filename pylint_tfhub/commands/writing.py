"""Writes what a command says for programs: bytes to standard output, or a file as a whole."""

from __future__ import annotations

import errno
import os
import stat
import sys

import click

STDOUT = "-"
"""Names standard output in the place of a file."""


def write_bytes(data: bytes) -> None:
    """Write to standard output, after what was written before.

    Unbuffered, as PYTHONUNBUFFERED makes it, it may take a part of the bytes only.
    """
    sys.stdout.flush()
    rest = memoryview(data)
    while rest:
        written = sys.stdout.buffer.write(rest)
        if written is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        rest = rest[written:]
    sys.stdout.buffer.flush()


def write_file(path: str, data: bytes) -> None:
    """Write a file so that nobody ever sees a part of it; a device or pipe is written to directly.

    Raises UsageError where that is not possible.
    """
    try:
        if _is_special(path):
            with open(path, "wb") as file:
                file.write(data)
        else:
            _replace(os.path.realpath(path), data)
    except OSError as error:
        message = f"--output-file: {path} cannot be written: {error.strerror or error}"
        raise click.UsageError(message) from error


def _is_special(path: str) -> bool:
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return False


def _replace(path: str, data: bytes) -> None:
    import tempfile

    folder, name = os.path.split(path)
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _mode(path: str) -> int:
    """The mode that the file has, or a new one gets."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
