"""What is linted and fixed: one Python file, or a notebook whose cells are one module."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pylint_tfhub.diagnostics import Problem
from pylint_tfhub.findings import Edit
from pylint_tfhub.source import Place, Text


class DocumentError(Exception):
    """A file that cannot be read as what its name says; the message names the place in it."""


class LossyEncoding(Exception):
    """A file whose text, encoded again, gives other bytes; holds the encoding's name."""


class Document(Protocol):
    """A file's bytes, seen as one Python module."""

    path: str | None
    """The file, as the user named it; None for text without one."""
    data: bytes
    """The file as it is."""
    text: Text
    """The Python module: its offsets are those of findings and edits."""
    problems: tuple[Problem, ...]
    """Parts of the file that ``text`` leaves out because they cannot be read."""

    def place(self, offset: int) -> Place:
        """Where an offset of ``text`` is in the file."""
        ...

    def lines(self, start: int, end: int) -> tuple[str, ...]:
        """The lines of the file that hold the characters of ``text`` from ``start`` to ``end``."""
        ...

    def can_edit(self, edit: Edit) -> bool:
        """Whether an edit changes text that stands in the file as it does in ``text``."""
        ...

    def edited(self, edits: Sequence[Edit]) -> bytes:
        """The file with edits made that do not overlap; all other bytes are as they were.

        Raises UnicodeEncodeError where the file's encoding has no such characters, LossyEncoding
        where not all bytes would stay.
        """
        ...


class PythonFile:
    """A Python file; its text is the module."""

    def __init__(self, path: str | None, data: bytes) -> None:
        self.path = path
        self.data = data
        self.problems: tuple[Problem, ...] = ()
        try:
            self.text = Text.of(data)
        except (SyntaxError, LookupError, UnicodeError) as error:
            raise DocumentError(f"cannot be decoded: {error}") from error

    def place(self, offset: int) -> Place:
        """Where an offset is in the file."""
        return self.text.place(offset)

    def lines(self, start: int, end: int) -> tuple[str, ...]:
        """The lines that hold the characters from ``start`` to ``end``."""
        first, last = self.text.place(start).line, self.text.place(end).line
        return tuple(self.text.line(number) for number in range(first, last + 1))

    def can_edit(self, edit: Edit) -> bool:
        """Whether the edit lies in the text: every one does."""
        return 0 <= edit.start <= edit.end <= len(self.text.content)

    def edited(self, edits: Sequence[Edit]) -> bytes:
        """The file with edits made that do not overlap.

        Raises LossyEncoding where the encoding has several ways to write the file's text.
        """
        if self.text.encoded(self.text.content) != self.data:
            raise LossyEncoding(self.text.encoding)
        return self.text.encoded(replaced(self.text.content, edits))


def replaced(content: str, edits: Sequence[Edit]) -> str:
    """A text with edits made that do not overlap; those at one place in the order given."""
    parts, at = [], 0
    for edit in sorted(edits, key=lambda item: (item.start, item.end)):
        parts += [content[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, content[at:]])


def open_document(path: str | None, data: bytes) -> Document:
    """The document in a file's bytes, by the file's name.

    Raises DocumentError where it cannot be read.
    """
    if path is not None and path.endswith(".ipynb"):
        from pylint_tfhub.notebooks.notebook import Notebook

        return Notebook(path, data)
    return PythonFile(path, data)
