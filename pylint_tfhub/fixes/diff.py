"""Showing what fixes change: unified diffs, of notebooks cell by cell."""

from __future__ import annotations

import difflib
import os
from bisect import bisect_right

from pylint_tfhub.document import Document

_NO_NEWLINE = "\\ No newline at end of file\n"


def unified_diff(before: Document, after: Document) -> str:
    r"""The lines that differ, as ``diff -u`` shows them; empty where none do.

    ``patch`` and ``git apply`` take it for Python files whose lines end in ``\n`` or ``\r\n``. Lines
    that end in ``\r`` alone are shown with ``\n``, for a terminal would write one over the other.
    """
    name = _name(before.path or "stdin")
    old, new = _parts(before), _parts(after)
    shown: list[str] = []
    for cell in sorted({*old, *new}, key=lambda item: item or 0):
        where = name if cell is None else f"{name}:cell {cell}"
        lines = difflib.unified_diff(
            old.get(cell, []), new.get(cell, []), f"a/{where}", f"b/{where}"
        )
        for line in lines:
            shown.append(line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}")
    return "".join(shown)


def _name(path: str) -> str:
    """The file's name after a/ and b/, where no `..` can stand."""
    if os.pardir in path.split(os.sep):
        path = os.path.abspath(path)
    return path.replace("\\", "/").lstrip("/")


def _parts(document: Document) -> dict[int | None, list[str]]:
    """The lines of a file, or of each cell of Python in a notebook, with their ends."""
    content, starts = document.text.content, document.text.starts
    if document.place(0).cell is None:
        ends = [*starts[1:], len(content)]
        lines = (content[start:end] for start, end in zip(starts, ends, strict=True))
        return {None: [_ended(line) for line in lines if line]}
    parts: dict[int | None, list[str]] = {}
    at = 0
    while at < len(starts):
        cell = document.place(starts[at]).cell or 0
        end = bisect_right(starts, cell, at, key=lambda start: document.place(start).cell or 0)
        parts[cell] = [f"{line}\n" for line in document.lines(starts[at], starts[end - 1])]
        at = end
    return parts


def _ended(line: str) -> str:
    return f"{line[:-1]}\n" if line.endswith("\r") else line
