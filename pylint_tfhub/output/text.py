"""Findings for people: one line each, the source below it with a mark, and how it can be fixed."""

from __future__ import annotations

import os
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

import click

from pylint_tfhub.diagnostics import Diagnostic
from pylint_tfhub.findings import Applicability, printable
from pylint_tfhub.output.summary import has_fix

_TAB = 4
"""Columns from one tab stop to the next."""
_WIDEST = 160
"""Columns of source that are shown; what is beyond them on a longer line is left out."""
_CONTEXT = 40
"""Columns of a longer line that are kept before what is marked."""
_COLORS = {"E": "red", "W": "yellow", "I": "cyan"}
_OFFERS = {
    Applicability.SAFE: "fix",
    Applicability.UNSAFE: "unsafe fix",
    Applicability.DISPLAY: "choice",
}


def as_text(diagnostics: Iterable[Diagnostic], *, color: bool = False) -> str:
    """Every diagnostic in turn, each followed by an empty line; with codes for colour if wanted."""
    style = _Style(enabled=color)
    return "".join("\n".join([*_lines(diagnostic, style), "", ""]) for diagnostic in diagnostics)


def colors() -> bool:
    """Whether standard output is a terminal that shows colours to someone who wants them."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()


class _Style:
    """Colours, or none."""

    def __init__(self, *, enabled: bool) -> None:
        self._enabled = enabled

    def __call__(self, text: str, color: str | None = None, *, bold: bool = False) -> str:
        return click.style(text, fg=color, bold=bold or None) if self._enabled else text


def _lines(diagnostic: Diagnostic, style: _Style) -> Iterator[str]:
    color = _COLORS.get(diagnostic.id[0], "red")
    mark = style(" [*]", "cyan") if has_fix(diagnostic, Applicability.SAFE) else ""
    yield (
        f"{_location(diagnostic, style)} {style(diagnostic.id, color, bold=True)} "
        f"{style(diagnostic.symbol, bold=True)}{mark} {printable(diagnostic.message)}"
    )
    yield from _excerpt(diagnostic, style)
    for fix in diagnostic.fixes:
        yield f"  = {style(_OFFERS[fix.applicability], 'cyan')}: {printable(fix.title)}"


def _location(diagnostic: Diagnostic, style: _Style) -> str:
    path = style(printable(diagnostic.path or "<stdin>"), bold=True)
    return f"{path}:{diagnostic.start.printed}:"


def _excerpt(diagnostic: Diagnostic, style: _Style) -> Iterator[str]:
    """The lines of the source that a diagnostic quotes, what it is about underlined."""
    first, end = diagnostic.start, diagnostic.end
    last_line = first.line if end is None else end.line
    width = len(str(first.line + len(diagnostic.lines) - 1))
    edge = style("|", "blue")
    for number, text in enumerate(diagnostic.lines, start=first.line):
        indentation = len(text) - len(text.lstrip())
        begin = first.column if number == first.line else indentation
        stop = len(text.rstrip())
        if number == last_line:
            stop = begin + 1 if end is None else end.column
        before, marked, after = text[:begin], text[begin:stop], text[stop:]
        shown, at, length = _fitted(before, marked, after)
        yield f"{style(f'{number:>{width}}', 'blue')} {edge} {shown}".rstrip()
        carets = style("^" * max(length, 1), _COLORS.get(diagnostic.id[0], "red"))
        yield f"{'':{width}} {edge} {'':{at}}{carets}"
    if last_line >= first.line + len(diagnostic.lines) > first.line:
        yield f"{'':{width}} {edge} ..."


def _fitted(before: str, marked: str, after: str) -> tuple[str, int, int]:
    """A line as a terminal shows it, the column of what is marked, and its width in columns."""
    near, inside = before[-_WIDEST:], marked[:_WIDEST]
    cells = list(_cells(near + inside + after[:_WIDEST]))
    edges = [0, *accumulate(map(_width, cells))]
    begin, end = len(near), len(near) + len(inside)
    first = 0
    if edges[-1] > _WIDEST or near != before:
        first = bisect_left(edges, edges[begin] - _CONTEXT, 0, begin)
    last = bisect_right(edges, edges[first] + _WIDEST, first) - 1
    head = "..." if first or near != before else ""
    tail = "..." if last - begin < len(marked) + len(after) else ""
    at = len(head) + edges[begin] - edges[first]
    return (
        f"{head}{''.join(cells[first:last])}{tail}",
        at,
        edges[min(end, last)] - edges[begin],
    )


def _cells(text: str) -> Iterator[str]:
    """What stands for each character of a line that starts at the left edge."""
    if text.isascii() and text.isprintable():
        yield from text
        return
    column = 0
    for character in text:
        cell = character
        if character == "\t":
            cell = " " * (_TAB - column % _TAB)
        elif not unicodedata.combining(character):
            cell = printable(character)
        column += _width(cell)
        yield cell


def _width(cell: str) -> int:
    """The columns that printable text takes on a terminal."""
    if cell.isascii():
        return len(cell)
    return sum(map(_character_width, cell))


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
