"""Edits of a cell's source as edits of the notebook's JSON, in which all else stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from pylint_tfhub.findings import Edit
from pylint_tfhub.notebooks.cells import Cell, Strings, locate

_NEWLINES = ("\n", "\r")
_CHARACTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.",
    re.DOTALL,
)
"""What stands for one character in a JSON string."""
_ESCAPED_LETTER = re.compile(r"(?<!\\)(?:\\\\)*\\u(?!00[0-7])[0-9a-fA-F]{4}")


@dataclass
class _Group:
    """Strings of a cell that are written anew together, from ``first`` to ``last``."""

    first: int
    last: int
    edits: list[Edit]


class Writer:
    """Writes into the JSON text of one notebook, in its own style."""

    def __init__(self, raw: str, cells: Sequence[Cell]) -> None:
        self._raw = raw
        # Jupyter writes letters as they are, other tools only ASCII.
        self._ascii = raw.isascii() and _ESCAPED_LETTER.search(raw) is not None
        self._separator = next(
            (self._between(locate(raw, cell)) for cell in cells if len(cell.values) > 1), ", "
        )

    def changes(self, cell: Cell, edits: Sequence[Edit]) -> list[Edit]:
        """Edits of the JSON text that make the given ones in the cell's source.

        A cell that does not end in a newline is left without one.
        """
        strings = locate(self._raw, cell)
        groups = [
            _Group(cell.string_at(edit.start), _last_string(cell, edit), [edit])
            for edit in _trimmed(cell.source, edits)
        ]
        return [
            edit
            for group, characters in self._joined(cell, strings, groups)
            for edit in self._written(cell, strings, group, characters)
        ]

    def _joined(
        self, cell: Cell, strings: Strings, groups: list[_Group]
    ) -> list[tuple[_Group, list[str]]]:
        """Groups that hold whole lines each, with the characters that are written for them."""
        while True:
            groups = _merged(groups)
            written = [(group, self._edited(cell, strings, group)) for group in groups]
            if not any(_grown(cell, group, characters) for group, characters in written):
                break
        if written and not cell.source.endswith(_NEWLINES):
            group, characters = written[-1]
            if group.last == len(cell.values) - 1 and characters and _says_newline(characters[-1]):
                characters.pop()
        return written

    def _edited(self, cell: Cell, strings: Strings, group: _Group) -> list[str]:
        """The characters of a group's strings after its edits, each as it is written in JSON."""
        characters = [
            character
            for start, end in strings.spans[group.first : group.last + 1]
            for character in _CHARACTER.findall(self._raw[start:end])
        ]
        base = cell.starts[group.first]
        parts: list[str] = []
        at = 0
        for edit in group.edits:
            parts += characters[at : edit.start - base]
            parts += _CHARACTER.findall(json.dumps(edit.text, ensure_ascii=self._ascii)[1:-1])
            at = edit.end - base
        return [*parts, *characters[at:]]

    def _written(
        self, cell: Cell, strings: Strings, group: _Group, characters: list[str]
    ) -> list[Edit]:
        first, last = group.first, group.last
        if not cell.in_list:
            return self._unless_equal(strings.spans[0], "".join(characters))
        by_line = all(len(value.splitlines()) <= 1 for value in cell.values[first : last + 1])
        new = _lines(characters) if by_line else ["".join(characters)] if characters else []
        old = [self._raw[start:end] for start, end in strings.spans[first : last + 1]]
        while new and old and new[0] == old[0]:
            new, old, first = new[1:], old[1:], first + 1
        while new and old and new[-1] == old[-1]:
            new, old = new[:-1], old[:-1]
        return self._replaced(strings, first, len(old), new)

    def _replaced(self, strings: Strings, first: int, count: int, new: list[str]) -> list[Edit]:
        """Puts strings in the place of ``count`` strings from the ``first`` on."""
        spans, common = strings.spans, min(count, len(new))
        separator = self._between(strings) if len(spans) > 1 else self._separator
        edits = []
        for span, text in zip(spans[first:], new[:common], strict=False):
            edits += self._unless_equal(span, text)
        at, more = first + common, new[common:]
        if more and at > 0:
            end = spans[at - 1][1] + 1
            edits.append(Edit(end, end, "".join(f'{separator}"{text}"' for text in more)))
        elif more:
            start = spans[0][0] - 1
            edits.append(Edit(start, start, "".join(f'"{text}"{separator}' for text in more)))
        gone = spans[at : first + count]
        if gone and len(gone) == len(spans):
            edits.append(Edit(strings.start + 1, strings.end - 1, ""))
        elif gone and at > 0:
            edits.append(Edit(spans[at - 1][1] + 1, gone[-1][1] + 1, ""))
        elif gone:
            edits.append(Edit(gone[0][0] - 1, spans[len(gone)][0] - 1, ""))
        return edits

    def _between(self, strings: Strings) -> str:
        """What stands between the first two strings of a list."""
        return self._raw[strings.spans[0][1] + 1 : strings.spans[1][0] - 1]

    def _unless_equal(self, span: tuple[int, int], text: str) -> list[Edit]:
        return [] if self._raw[slice(*span)] == text else [Edit(*span, text)]


def _last_string(cell: Cell, edit: Edit) -> int:
    """The last string that an edit changes: it leaves one alone at whose start it ends."""
    index = cell.string_at(edit.end)
    return index - 1 if edit.start < edit.end == cell.starts[index] else index


def _grown(cell: Cell, group: _Group, characters: Sequence[str]) -> bool:
    """Adds a neighbour to a group that would not end as lines do; whether there was need to.

    ``characters`` are those that are written for the group.
    """
    final = len(cell.values) - 1
    whole = not characters or _says_newline(characters[-1])
    if not whole and cell.values[group.last].endswith(_NEWLINES) and group.last < final:
        group.last += 1
        return True
    open_end = not cell.source.endswith(_NEWLINES)
    if not characters and open_end and group.last == final and group.first > 0:
        group.first -= 1
        return True
    return False


def _trimmed(source: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits in their order, less what they put in its own place."""
    trimmed = []
    for edit in sorted(edits, key=lambda item: (item.start, item.end)):
        old, new = source[edit.start : edit.end], edit.text
        before = _common(old, new)
        after = _common(old[before:][::-1], new[before:][::-1])
        if len(old) > before + after or len(new) > before + after:
            start, end = edit.start + before, edit.end - after
            trimmed.append(Edit(start, end, new[before : len(new) - after]))
    return trimmed


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    shorter = min(len(one), len(other))
    return next((at for at, (first, second) in pairs if first != second), shorter)


def _merged(groups: Sequence[_Group]) -> list[_Group]:
    """The groups in their order, those that share a string or are neighbours as one."""
    merged: list[_Group] = []
    for group in groups:
        if merged and group.first <= merged[-1].last + 1:
            merged[-1].last = max(merged[-1].last, group.last)
            merged[-1].edits += group.edits
        else:
            merged.append(group)
    return merged


def _says_newline(character: str) -> bool:
    return json.loads(f'"{character}"') in _NEWLINES


def _lines(characters: list[str]) -> list[str]:
    """Characters as they are written in JSON, as lines; these end where nbformat ends them."""
    values = [
        json.loads(f'"{character}"') if character[0] == "\\" else character
        for character in characters
    ]
    lines, at = [], 0
    for line in "".join(values).splitlines(keepends=True):
        lines.append("".join(characters[at : at + len(line)]))
        at += len(line)
    return lines
