"""Writing a changed file: the old one or the new one is there at every moment, and whole."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile

_PREFIX = ".pylint-tfhub-"
"""Begins the names of files that a killed run may leave; docs/fixes.md names it."""
_SUFFIX = ".tmp"


class WriteError(Exception):
    """A file that was left as it was; the message names it and says why."""


def replace_file(path: str, old: bytes, new: bytes) -> None:
    """Puts ``new`` in the place of a file that still holds ``old``.

    The new file is written beside the old one, which it then takes the name of, with its mode and,
    where the system allows it, its owner and its extended attributes. A symbolic link stays and
    its target is replaced. Other hard links to the file keep the old text. Raises WriteError.
    """
    try:
        target = os.path.realpath(path, strict=True)
        before = os.stat(target)
        if not stat.S_ISREG(before.st_mode):
            raise WriteError(f"{path} is not changed: it is no regular file")
        if not before.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise WriteError(f"{path} is not changed: it is read-only; allow writing it")
        with open(target, "r+b"):
            pass  # whoever may write only in its directory may not change the file
    except FileNotFoundError as error:
        raise WriteError(f"{path} is not changed: it is no longer there") from error
    except OSError as error:
        reason = f"it cannot be written: {error.strerror}"
        raise WriteError(f"{path} is not changed: {reason}") from error
    try:
        _replace(path, target, before, old, new)
    except OSError as error:
        directory = os.path.dirname(target)
        reason = f"a file beside it, in {directory}, cannot be written: {error.strerror}"
        raise WriteError(f"{path} is not changed: {reason}") from error


def _replace(path: str, target: str, before: os.stat_result, old: bytes, new: bytes) -> None:
    handle, temporary = tempfile.mkstemp(_SUFFIX, _PREFIX, os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            _copy_attributes(target, before, temporary)
            os.fsync(file.fileno())
        if _is_other(target, before, old):
            raise WriteError(f"{path} is not changed: another program has changed it; run again")
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _copy_attributes(target: str, before: os.stat_result, temporary: str) -> None:
    """Gives the new file what the old one had, as far as the system allows."""
    mode = stat.S_IMODE(before.st_mode)
    if sys.platform != "win32":
        for owner in ((-1, before.st_gid), (before.st_uid, -1)):
            try:
                os.chown(temporary, *owner)
            except OSError:
                mode &= ~(stat.S_ISUID | stat.S_ISGID)  # which would give another one's rights
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            for name in os.listxattr(target):
                os.setxattr(temporary, name, os.getxattr(target, name))
    os.chmod(temporary, mode)


def _is_other(target: str, before: os.stat_result, old: bytes) -> bool:
    """Whether a file is not the one it was, or does not hold what it did."""
    try:
        with open(target, "rb") as file:
            same_file = os.path.samestat(os.fstat(file.fileno()), before)
            return not same_file or file.read() != old
    except FileNotFoundError:
        return True
