"""Source text: reading it, parsing it without inference, and quoting pieces of it."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from pathlib import Path

from astroid import nodes
from astroid.manager import AstroidManager
from astroid.rebuilder import TreeRebuilder

from pylint_tfhub.gate import LARGEST_FILE

_LONGEST_QUOTE = 120


class Source:
    """The lines of one file, for quoting expressions in the author's own words."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._lines: list[bytes] | None = None

    def quote(self, node: nodes.NodeNG) -> str:
        """The text of an expression on one line; shortened in the middle past 120 characters.

        Empty where the node has no position or the text cannot be decoded.
        """
        text = self.text(node)
        if "\n" in text:  # comments and strings over several lines: write it anew
            try:
                text = node.as_string()
            except RecursionError:
                return ""
        text = " ".join(text.split())
        if len(text) > _LONGEST_QUOTE:
            text = f"{text[: _LONGEST_QUOTE // 2]}...{text[-_LONGEST_QUOTE // 4 :]}"
        return text

    def text(self, node: nodes.NodeNG) -> str:
        """The exact text of an expression (positions count UTF-8 bytes), comments included."""
        start, end = node.lineno, node.end_lineno
        if start is None or end is None or node.col_offset is None or node.end_col_offset is None:
            return ""
        lines = self._utf8_lines()[start - 1 : end]
        if not lines:
            return ""
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return b"\n".join(lines).decode("utf-8", "replace")

    def _utf8_lines(self) -> list[bytes]:
        if self._lines is None:
            try:
                text = decode(self._data)
            except (SyntaxError, UnicodeDecodeError, LookupError):
                text = ""
            self._lines = text.encode("utf-8", "surrogatepass").split(b"\n")
        return self._lines


def decode(data: bytes) -> str:
    r"""The text of a Python file, by its encoding declaration, with ``\n`` line ends.

    Raises SyntaxError or LookupError for a bad declaration, UnicodeDecodeError for wrong bytes.
    """
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return io.TextIOWrapper(io.BytesIO(data), encoding).read()


def parse(data: bytes, name: str, path: Path) -> nodes.Module | None:
    """The astroid tree of a file, built without any inference; None if it cannot be parsed.

    astroid's own builder resolves imports and attributes while it builds, which opens dozens of
    modules where TensorFlow is installed.
    """
    if len(data) > LARGEST_FILE:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            text = decode(data)
            tree = ast.parse(text)
        rebuilder = TreeRebuilder(AstroidManager(), data=text)
        module = rebuilder.visit_module(tree, name, str(path), path.name == "__init__.py")
    except (SyntaxError, ValueError, LookupError, RecursionError, MemoryError):
        return None
    module.file_bytes = data
    return module
