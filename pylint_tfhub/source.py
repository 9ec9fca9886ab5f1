"""Source text: reading it, places in it, and quoting pieces of it."""

from __future__ import annotations

import codecs
import io
import re
import tokenize
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from astroid import nodes

_LONGEST_QUOTE = 120
_LINE_END = re.compile(r"\r\n|\r|\n")


class Place(NamedTuple):
    """A place in a file, as people and editors name it."""

    line: int
    """From 1; in a notebook within the cell."""
    column: int
    """Characters before it on the line."""
    byte_column: int
    """The same in bytes of UTF-8, which pylint counts."""
    cell: int | None = None
    """The cell of a notebook, from 1 and with those of text; None in other files."""
    pointer: str | None = None
    """The JSON pointer (RFC 6901) of the string in a notebook that holds the line."""
    file_line: int | None = None
    """The line of the file, from 1, on which that string stands; None in other files."""

    @property
    def printed(self) -> str:
        """As it follows the file's name in a line for people: with the cell, and pylint's column."""
        cell = "" if self.cell is None else f"cell {self.cell}:"
        return f"{cell}{self.line}:{self.byte_column}"


class Text:
    r"""A file's text with its newlines as they are; encoding and byte order mark are kept apart.

    Lines end as they do for Python: at ``\n``, ``\r\n`` and ``\r``, not at form feeds.
    """

    def __init__(
        self,
        content: str,
        encoding: str = "utf-8",
        mark: bytes = b"",
        beside: str | None = None,
    ) -> None:
        self.content = content
        self.encoding = encoding
        self.mark = mark
        """The byte order mark that the file begins with, or nothing."""
        self.beside = beside
        """The code of a notebook that its module leaves out; None for other files."""

    @classmethod
    def of(cls, data: bytes) -> Text:
        """The text of a Python file's bytes.

        Raises SyntaxError or LookupError for a bad encoding declaration, UnicodeError for bytes
        that are not in the encoding.
        """
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        encoding = "utf-8" if mark else encoding
        return cls(data[len(mark) :].decode(encoding), encoding, mark)

    def encoded(self, content: str) -> bytes:
        """Another text in the encoding of this one; raises UnicodeEncodeError where it has none."""
        return self.mark + content.encode(self.encoding)

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each line's first character."""
        return [0, *(found.end() for found in _LINE_END.finditer(self.content))]

    @cached_property
    def newline(self) -> str:
        r"""How lines end here: as the first does, ``\n`` where there is but one."""
        found = _LINE_END.search(self.content)
        return found.group() if found else "\n"

    @cached_property
    def comments(self) -> list[tuple[int, str]]:
        """The comments, with their offsets; for a text that Python can parse."""
        tokens = tokenize.generate_tokens(io.StringIO(self.normalized).readline)
        return [
            (self.starts[token.start[0] - 1] + token.start[1], token.string)
            for token in tokens
            if token.type == tokenize.COMMENT
        ]

    @property
    def normalized(self) -> str:
        r"""The text with all lines ended by ``\n``, as Python's own parser sees it."""
        return _LINE_END.sub("\n", self.content)

    def line(self, number: int) -> str:
        """A line, counted from 1, without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.content)
        return self.content[start:end].rstrip("\r\n")

    def offset(self, line: int, byte_column: int) -> int:
        """The offset of a place that a syntax tree names: a line from 1, bytes of UTF-8 from 0."""
        start = self.starts[line - 1]
        text = self.line(line)
        if text.isascii():
            return start + byte_column
        return start + len(text.encode()[:byte_column].decode(errors="ignore"))

    def span(self, node: nodes.NodeNG) -> tuple[int, int]:
        """The offsets at which an expression or statement starts and ends.

        Raises ValueError for a node without a position.
        """
        start, end = node.lineno, node.end_lineno
        if start is None or end is None or node.col_offset is None or node.end_col_offset is None:
            raise ValueError(f"{type(node).__name__} has no position")
        return self.offset(start, node.col_offset), self.offset(end, node.end_col_offset)

    def of_node(self, node: nodes.NodeNG) -> str:
        """An expression exactly as it is written; raises ValueError for one without a position."""
        start, end = self.span(node)
        return self.content[start:end]

    def place(self, offset: int) -> Place:
        """The place of an offset."""
        line = bisect_right(self.starts, offset)
        before = self.content[self.starts[line - 1] : offset]
        return Place(line, len(before), len(before.encode("utf-8", "surrogatepass")))


class Source:
    """The lines of one file, for quoting expressions in the author's own words."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def quote(self, node: nodes.NodeNG) -> str:
        """The text of an expression on one line; shortened in the middle past 120 characters.

        Empty where the node has no position or the text cannot be decoded.
        """
        try:
            text = self._text.of_node(node)
        except ValueError:
            return ""
        if "\n" in text or "\r" in text:  # comments and strings over several lines: write it anew
            try:
                text = node.as_string()
            except RecursionError:
                return ""
        text = " ".join(text.split())
        if len(text) > _LONGEST_QUOTE:
            text = f"{text[: _LONGEST_QUOTE // 2]}...{text[-_LONGEST_QUOTE // 4 :]}"
        return text
