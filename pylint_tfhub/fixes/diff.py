"""Showing what fixes change: unified diffs, of notebooks cell by cell."""

from __future__ import annotations

import difflib
import os
from bisect import bisect_right

from pylint_tfhub.document import Document
from pylint_tfhub.findings import printable

_NO_NEWLINE = b"\\ No newline at end of file\n"
_ESCAPES = {
    **{code: f"\\{code:03o}" for code in (*range(0x20), 0x7F)},
    **{ord(char): f"\\{letter}" for char, letter in zip('\t\n\r"\\', 'tnr"\\', strict=True)},
}


def unified_diff(before: Document, after: Document) -> bytes:
    r"""The lines that differ, as ``diff -u`` shows them; empty where none do.

    ``patch`` and ``git apply`` take it for Python files whose lines end in ``\n`` or ``\r\n``, since
    lines are written in the encoding of their file. Those that end in ``\r`` alone are shown with
    ``\n``, for a terminal would write one over the other; notebooks are shown as people see them.
    """
    name = _name(before.path or "stdin")
    old, new = _parts(before), _parts(after)
    shown: list[bytes] = []
    for cell in sorted({*old, *new}, key=lambda item: item or 0):
        first, second = (_head(f"{side}/{name}", cell) for side in "ab")
        lines = difflib.diff_bytes(
            difflib.unified_diff,
            old.get(cell, []),
            new.get(cell, []),
            first,
            second,
        )
        for line in lines:
            shown.append(line if line.endswith(b"\n") else line + b"\n" + _NO_NEWLINE)
    return b"".join(shown)


def _name(path: str) -> str:
    """The file's name after a/ and b/, where no `..` can stand."""
    if os.pardir in path.split(os.sep):
        path = os.path.abspath(path)
    return path.replace(os.sep, "/").lstrip("/")


def _head(name: str, cell: int | None) -> bytes:
    """A name as git writes it, escaped where it could be taken for something else."""
    if cell is not None:
        return f"{printable(name)}:cell {cell}".encode()
    data = name.encode("utf-8", "surrogateescape")
    if any(byte < 0x20 or byte in b'"\\\x7f' for byte in data):
        text = data.decode("latin-1").translate(_ESCAPES)
        return f'"{text}"'.encode("latin-1")
    return data + b"\t" if b" " in data else data


def _parts(document: Document) -> dict[int | None, list[bytes]]:
    """The lines of a file, or of each cell of Python in a notebook, with their ends."""
    content, starts = document.text.content, document.text.starts
    if document.place(0).cell is None:
        ends = [*starts[1:], len(content)]
        lines = [content[start:end] for start, end in zip(starts, ends, strict=True)]
        encoded = [_ended(line).encode(document.text.encoding) for line in lines if line]
        return {None: [document.text.mark + line for line in encoded[:1]] + encoded[1:]}
    parts: dict[int | None, list[bytes]] = {}
    at = 0
    while at < len(starts):
        cell = document.place(starts[at]).cell or 0
        end = bisect_right(starts, cell, at, key=lambda start: document.place(start).cell or 0)
        parts[cell] = [
            f"{line}\n".encode("utf-8", "backslashreplace")
            for line in document.lines(starts[at], starts[end - 1])
        ]
        at = end
    return parts


def _ended(line: str) -> str:
    return f"{line[:-1]}\n" if line.endswith("\r") else line
