"""The code cells of a notebook's JSON, and the places of the strings that hold their source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from pylint_tfhub.notebooks.walk import Walk
from pylint_tfhub.source import Text

_PYTHON = ("python", "pyspark")
"""Words that the names of Python have in common, as kernels spell them."""
_OTHER_KERNELS = ("ir", "julia")
"""Beginnings of the names of kernels, where no metadata name the language."""


@dataclass(frozen=True)
class Cell:
    """A code cell in Python."""

    number: int
    """From 1, among all cells."""
    pointer: str
    """The JSON pointer (RFC 6901) of its source."""
    at: int
    """Where its JSON object starts, in characters."""
    values: tuple[str, ...]
    """What the strings say that make up its source."""
    in_list: bool
    """Whether the source is a list of strings, and not a single one."""

    @cached_property
    def source(self) -> str:
        """The code."""
        return "".join(self.values)

    @cached_property
    def text(self) -> Text:
        """The code, with its lines."""
        return Text(self.source)

    @cached_property
    def starts(self) -> list[int]:
        """The offset in the source at which each string starts."""
        starts = [0]
        for value in self.values[:-1]:
            starts.append(starts[-1] + len(value))
        return starts

    def string_at(self, offset: int) -> int:
        """The index of the string that holds an offset of the source; of its end, the last."""
        return bisect_right(self.starts, offset) - 1


@dataclass(frozen=True)
class Strings:
    """Where a cell's source stands in the JSON text."""

    start: int
    end: int
    """Where the list, or the only string, starts and ends with its brackets or quotes."""
    spans: tuple[tuple[int, int], ...]
    """Where the characters between the quotes of each string start and end."""


def read_cells(text: str) -> list[Cell]:
    """The code cells of a notebook; none where it is in another language than Python.

    Formats 2 and 3 keep cells in worksheets and their code as ``input``, later ones neither.
    Raises JSONDecodeError for what is no JSON or no notebook, RecursionError where it is nested
    too deeply.
    """
    walk = Walk(text)
    metadata: object = None
    reader: _Reader | None = None

    def member(key: str, at: int) -> int:
        nonlocal metadata, reader
        match key:
            case "cells":
                reader = _Reader(walk, "source")
                return reader.cells(at, "/cells")
            case "worksheets":
                reader = _Reader(walk, "input")
                return reader.worksheets(at)
            case "metadata":
                metadata, end = walk.read(at)
                return end
            case _:
                return walk.skip(at)

    end = walk.space(walk.members(walk.space(0), member))
    if end != len(text):
        raise walk.error("Extra data", end)
    if reader is None:
        raise walk.error("Expecting a notebook, with a list of cells", 0)
    return reader.found if _is_python(metadata) else []


def locate(text: str, cell: Cell) -> Strings:
    """Where the strings of a cell's source stand in the text that it was read from."""
    walk, key = Walk(text), cell.pointer.rpartition("/")[2]
    start = end = 0
    spans: list[tuple[int, int]] = []

    def string(at: int) -> int:
        end = walk.skip(at)
        spans.append((at + 1, end - 1))
        return end

    def member(name: str, at: int) -> int:
        nonlocal start, end
        if name != key:
            return walk.skip(at)
        start = at
        spans.clear()
        end = walk.elements(at, string) if text.startswith("[", at) else string(at)
        return end

    walk.members(cell.at, member)
    return Strings(start, end, tuple(spans))


class _Reader:
    """Reads lists of cells one after the other."""

    def __init__(self, walk: Walk, key: str) -> None:
        self.found: list[Cell] = []
        self._walk = walk
        self._key = key
        self._number = 0

    def worksheets(self, at: int) -> int:
        """Reads the cells of an array of worksheets, which starts here; returns its end."""
        walk, index = self._walk, 0

        def worksheet(at: int) -> int:
            nonlocal index
            pointer = f"/worksheets/{index}/cells"
            index += 1
            return walk.members(
                at,
                lambda key, at: self.cells(at, pointer) if key == "cells" else walk.skip(at),
            )

        return walk.elements(at, worksheet)

    def cells(self, at: int, pointer: str) -> int:
        """Reads the array of cells that starts here; returns its end."""
        index = 0

        def cell(at: int) -> int:
            nonlocal index
            value, end = self._walk.read(at)
            self._number += 1
            source = _member(value, self._key)
            if _is_python_code(value) and source is not None:
                where = f"{pointer}/{index}/{self._key}"
                values = self._strings(source, at)
                in_list = isinstance(source, list)
                self.found.append(Cell(self._number, where, at, values, in_list))
            index += 1
            return end

        return self._walk.elements(at, cell)

    def _strings(self, source: object, at: int) -> tuple[str, ...]:
        values: list[object] = source if isinstance(source, list) else [source]
        strings = tuple(value for value in values if isinstance(value, str))
        if len(strings) != len(values):
            raise self._walk.error("Expecting a cell whose source is text", at)
        return strings


def _is_python(metadata: object) -> bool:
    """Whether a notebook's metadata leave it open that it is in Python."""
    kernel = _member(metadata, "kernelspec")
    for language in (
        _member(_member(metadata, "language_info"), "name"),
        _member(kernel, "language"),
    ):
        if isinstance(language, str):
            return _names_python(language)
    name = _member(kernel, "name")
    return not (isinstance(name, str) and name.startswith(_OTHER_KERNELS))


def _is_python_code(cell: object) -> bool:
    """Whether a cell holds code and, if it names a language of its own, names Python."""
    editor = _member(_member(cell, "metadata"), "vscode")
    languages = (_member(cell, "language"), _member(editor, "languageId"))
    return _member(cell, "cell_type") == "code" and all(
        _names_python(each) for each in languages if isinstance(each, str)
    )


def _names_python(language: str) -> bool:
    return any(word in language.lower() for word in _PYTHON)


def _member(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, dict) else None
