"""A notebook as a document: one Python module of its cells, places in cells, edits of cells."""

from __future__ import annotations

import ast
import codecs
import json
import re
import warnings
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from pylint_tfhub.diagnostics import Problem
from pylint_tfhub.document import DocumentError, replaced
from pylint_tfhub.findings import Edit
from pylint_tfhub.notebooks import magics
from pylint_tfhub.notebooks.cells import Cell, Strings, locate, read_cells
from pylint_tfhub.notebooks.magics import Hidden, Kind
from pylint_tfhub.notebooks.writing import Writer
from pylint_tfhub.source import Place, Text

_NEWLINES = ("\n", "\r")
_SEPARATOR = "\n"
"""Follows each cell, so that the end of one and the start of the next are two places."""
_ALIAS = re.compile(r"tensorflow_hub[ \t]+as[ \t]+(\w+)")
_OWN_NAMES = frozenset({"hub", "tensorflow_hub", "share_cluster_devices_in_session"})
_COMMAND = re.compile(
    r"\s*(?:cat|cd|conda|cp|env|head|less|load_ext|ls|mamba|matplotlib|mkdir|more|mv|pip|pwd|rm|rmdir|tail)"
    r"\b[^\r\n]*\s*$"
)
"""A cell that is one command, for which IPython needs no sign before it."""


class Notebook:
    """A Jupyter notebook of format 2 to 4; its cells of Python code are one module, in order.

    Cells that Python cannot parse, and those that are for another program, are not part of it.
    Raises DocumentError where the file is no notebook.
    """

    def __init__(self, path: str | None, data: bytes) -> None:
        self.path = path
        self.data = data
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        try:
            self._raw = data[len(self._mark) :].decode("utf-8")
            self._cells = read_cells(self._raw)
        except (UnicodeDecodeError, json.JSONDecodeError) as error:
            raise DocumentError(f"cannot be read as a notebook: {error}") from error
        except (RecursionError, MemoryError):
            raise DocumentError("cannot be read as a notebook: it is nested too deeply") from None
        self._blocks, bad = _blocks(self._cells)
        hidden = [block.content_of(each) for block in self._blocks for each in block.hidden]
        beside = "\n".join([*hidden, *(cell.source for cell, _ in bad)])
        self.text = Text("".join(block.content for block in self._blocks), beside=beside)
        self._starts = [block.start for block in self._blocks]
        self._strings: dict[int, Strings] = {}
        self.problems: tuple[Problem, ...] = tuple(self._told(bad))

    def place(self, offset: int) -> Place:
        """Where an offset of the module is: a line of a cell."""
        block, at = self._located(offset)
        if block is None:
            return Place(1, 0, 0)
        cell = block.cell
        line, column, bytes_before = cell.text.place(at)[:3]
        string = cell.string_at(at)
        pointer = f"{cell.pointer}/{string}" if cell.in_list else cell.pointer
        file_line = self._file_line(cell, string)
        return Place(line, column, bytes_before, cell.number, pointer, file_line)

    def lines(self, start: int, end: int) -> tuple[str, ...]:
        """The lines, as they stand in their cell, of the characters from ``start`` to ``end``."""
        block, at = self._located(start)
        if block is None:
            return ()
        text = block.cell.text
        last = text.place(block.in_cell(min(end, block.end - 1))).line
        return tuple(text.line(number) for number in range(text.place(at).line, last + 1))

    def can_edit(self, edit: Edit) -> bool:
        """Whether an edit is in one cell and leaves what only IPython understands as it is."""
        block = self._block(edit.start)
        return (
            block is not None
            and edit.start <= edit.end < block.end
            and all(block.leaves(edit, hidden) for hidden in block.hidden)
        )

    def edited(self, edits: Sequence[Edit]) -> bytes:
        """The file with edits made that do not overlap; only the strings they are in change.

        Raises ValueError for an edit that cannot be made, UnicodeEncodeError for text that UTF-8
        cannot hold.
        """
        by_block: dict[int, list[Edit]] = {}
        for edit in edits:
            block = self._block(edit.start)
            if block is None or not self.can_edit(edit):
                raise ValueError("the edit is not in the code of one cell")
            by_block.setdefault(block.start, []).append(block.edit_in_cell(edit))
        if not by_block:
            return self.data
        writer = Writer(self._raw, self._cells)
        changes = [
            change
            for block in self._blocks
            if block.start in by_block
            for change in writer.changes(block.cell, by_block[block.start])
        ]
        return self._mark + replaced(self._raw, changes).encode("utf-8")

    def _file_line(self, cell: Cell, string: int) -> int:
        """The line of the file on which a string of a cell's source stands, from 1."""
        if cell.number not in self._strings:
            self._strings[cell.number] = locate(self._raw, cell)
        start, _ = self._strings[cell.number].spans[string]
        return bisect_right(self._line_starts, start)

    @cached_property
    def _line_starts(self) -> list[int]:
        """Where the lines of the file start; they end where servers and errors in JSON count."""
        return [0, *accumulate(len(line) + 1 for line in self._raw.split("\n"))]

    def _block(self, offset: int) -> _Block | None:
        """The cell that an offset of the module is in."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._blocks[index].end:
            return None
        return self._blocks[index]

    def _located(self, offset: int) -> tuple[_Block | None, int]:
        """A cell and an offset in its source; the end of the module is that of its last cell."""
        block = self._block(offset)
        if block is None and self._blocks:
            block = self._blocks[-1]
            offset = min(max(offset, block.start), block.end - 1)
        return block, block.in_cell(offset) if block else 0

    def _told(self, bad: Sequence[tuple[Cell, str]]) -> list[Problem]:
        """What to say of cells that cannot be parsed: of those in which the library is used.

        Exercises leave gaps on purpose, and the rest of their cells is none of our business.
        """
        if not bad:
            return []
        names = {*_OWN_NAMES, *_ALIAS.findall("\n".join(cell.source for cell in self._cells))}
        return [
            Problem(self.path, f"cell {cell.number} is not checked, it cannot be parsed: {reason}")
            for cell, reason in bad
            if names.intersection(re.findall(r"\w+", cell.source))
            and not _COMMAND.match(cell.source)
        ]


@dataclass(frozen=True)
class _Block:
    """A cell's part of the module, which starts at ``start``."""

    cell: Cell
    start: int
    content: str
    """With the newline at its end and the separator that follows."""
    hidden: tuple[Hidden, ...]
    """What stands in the cell but not in the module; by offsets in ``content``."""
    margin: str
    lines: tuple[tuple[int, int], ...]
    """The offsets in ``content`` and in the cell's source at which lines start, less the margin."""

    @classmethod
    def of(cls, cell: Cell, start: int) -> _Block | None:
        """The part of a cell; None for one that is empty or for another program."""
        source, lines = cell.source, [(0, 0)]
        margin = magics.margin(source)
        if margin:
            source, lines = _without_margin(source, margin)
        hidden = magics.find(source)
        if not source.strip() or hidden is None:
            return None
        content = magics.masked(source, hidden)
        if not content.endswith(_NEWLINES):
            content += "\n"
        return cls(cell, start, content + _SEPARATOR, tuple(hidden), margin, tuple(lines))

    @property
    def end(self) -> int:
        """Where the next cell starts."""
        return self.start + len(self.content)

    def content_of(self, hidden: Hidden) -> str:
        """What stands in the cell where the module has nothing."""
        first, last = (self.in_cell(self.start + at) for at in (hidden.start, hidden.end))
        return self.cell.source[first:last]

    def in_cell(self, offset: int) -> int:
        """The offset in the cell's source of an offset in the module."""
        at = offset - self.start
        in_content, in_source = self.lines[
            bisect_right(self.lines, (at, len(self.cell.source))) - 1
        ]
        return min(in_source + at - in_content, len(self.cell.source))

    def edit_in_cell(self, edit: Edit) -> Edit:
        """An edit of the module as one of the cell's source."""
        text, behind = edit.text, self.end - len(_SEPARATOR)
        if self.margin:
            text = re.sub(r"(?<=\n)(?![\r\n])", lambda _: self.margin, text)
        if edit.end == behind and text.endswith("\n" + self.margin):
            text = text.removesuffix(self.margin)
        if edit.start == behind and text:
            text = self.margin + text
            if not self.cell.source.endswith(_NEWLINES):
                text = "\n" + text
        return Edit(self.in_cell(edit.start), self.in_cell(edit.end), text)

    def leaves(self, edit: Edit, hidden: Hidden) -> bool:
        """Whether an edit leaves a magic as IPython sees it."""
        start, end = edit.start - self.start, edit.end - self.start
        if end < hidden.start or start > hidden.until:
            return True
        if hidden.kind is Kind.TIMED and hidden.end <= start and end <= hidden.until:
            return not any(newline in edit.text for newline in _NEWLINES)
        if end == hidden.start and hidden.kind is not Kind.HEADER:
            before = self.content[: hidden.start]
            changed = self.content[:start] + edit.text
            return _last_line(before) == _last_line(changed)
        if start == hidden.until:
            after = edit.text + self.content[end:]
            return after.startswith(_NEWLINES) and hidden.kind is not Kind.HEADER
        return False


def _blocks(cells: Sequence[Cell]) -> tuple[list[_Block], list[tuple[Cell, str]]]:
    """The parts of the module, and the cells that Python cannot parse, with the reasons."""
    blocks: list[_Block] = []
    bad: list[tuple[Cell, str]] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for cell in cells:
            block = _Block.of(cell, blocks[-1].end if blocks else 0)
            if block is None:
                continue
            reason = _fault(block.content)
            if reason is None:
                blocks.append(block)
            else:
                bad.append((cell, reason))
    return blocks, bad


def _without_margin(source: str, margin: str) -> tuple[str, list[tuple[int, int]]]:
    """A source less the margin of its lines, and where these start then and before."""
    lines: list[tuple[int, int]] = []
    parts: list[str] = []
    new = old = 0
    for line in magics.lines_of(source):
        cut = len(margin) if line.startswith(margin) else 0
        lines.append((new, old + cut))
        parts.append(line[cut:])
        new += len(line) - cut
        old += len(line)
    return "".join(parts), lines


def _fault(content: str) -> str | None:
    """Why Python cannot parse a cell, None if it can."""
    try:
        ast.parse(content)
    except SyntaxError as error:
        return f"line {error.lineno}: {error.msg}" if error.lineno else error.msg
    except ValueError as error:
        return str(error)
    except (RecursionError, MemoryError):
        return "it is nested too deeply"
    return None


def _last_line(text: str) -> str:
    return re.split(r"\r\n|\r|\n", text)[-1]
