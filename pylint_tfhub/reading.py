"""Reads files of a project, which may be anything: its author need not be who runs the linter."""

from __future__ import annotations

import os
import stat
import sys
from typing import Any

from pylint_tfhub.running.observing import note_file

_LONGEST_SHOWN = 60
_LARGEST_NUMBER = 200
"""Bits: Python refuses to print numbers of thousands of digits."""


_MOST_DOTS = 1000
"""In a line: readers of TOML take quadratic time for a key of as many parts."""


class TooLargeError(OSError):
    """A file is larger than what it is for; the message says how large it may be."""


def read_regular(path: str | os.PathLike[str], most: int) -> bytes:
    """Return what is in a regular file of at most `most` bytes; raises OSError for any other.

    Opening a pipe would wait for a writer, and reading a device may never end.
    """
    note_file(os.fspath(path))
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError("it is no regular file")
    # Should a pipe take its place meanwhile, opening does not wait.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError("it is no regular file")
        data: bytes | None = file.read(most + 1)
    if data is None:  # what some regular files of the kernel give that have nothing yet
        raise OSError("it has to be waited for")
    if len(data) > most:
        raise TooLargeError(f"it is larger than {most} bytes")
    return data


def shown(value: object) -> str:
    """A value from a file, short and in words that a message can hold; never fails."""
    match value:
        case str():
            return repr(value[:_LONGEST_SHOWN])
        case bool() | None | float():
            return repr(value)
        case int():
            return repr(value) if value.bit_length() <= _LARGEST_NUMBER else "a large number"
        case list():
            return "a list"
        case dict():
            return "a table"
        case _:
            return f"a value of type {type(value).__name__}"


def parse_toml(text: str) -> dict[str, Any]:
    """Return what a TOML text holds; raises ValueError or RecursionError for one that is none.

    One with more than a thousand dots in a line counts as none: in a key they take minutes.
    """
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > _MOST_DOTS:
            raise ValueError(f"line {number} has more than {_MOST_DOTS} dots")
    return tomllib.loads(text)
