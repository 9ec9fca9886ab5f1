"""What IPython understands and Python does not: lines for the shell, magics and help in a cell."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

UNKNOWN = "\N{LATIN LETTER BIDENTAL PERCUSSIVE}"
"""A name of one character that nobody binds: a value that cannot be known."""

_PYTHON_BODIES = frozenset(
    {"capture", "debug", "memit", "prun", "pyinstrument", "snakeviz", "time", "timeit"}
)
"""Cell magics that run the rest of the cell as Python, with the notebook's own names."""
_SPEAKING = re.compile(
    r"^[ \t]*[%!?,;/]|=(?:[ \t]|\\\r?\n)*[%!]|\?[ \t]*$",
    re.MULTILINE,
)
"""A cell without it holds nothing that only IPython understands."""
_CELL_MAGIC = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*(%%(?!\w+\?)([^ \r\n]*)[^\r\n]*)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_INDENTED = re.compile(r"[ \t\f]*")
_ESCAPE = re.compile(r"[?,;]|%(?!=)|!(?!=)|/(?![/=])")
"""How a statement begins that only IPython understands."""
_CONTINUED = re.compile(r"(?:[^\r\n]*\\(?:\r\n|\n))*[^\r\n]*")
_TIMED = re.compile(r"(%(?:time|timeit|prun)[ \t]+)([^\s-][^\r\n]*)")
"""A magic that runs a statement, and the statement; options may not stand between them."""
_VALUE = re.compile(r"(?:[ \t]|\\\r?\n)*(?:%[ \t]*[^\W\d]|!(?!=))")
_HELP = re.compile(r"%{0,2}(?!\d)[\w*]+(?:\.(?!\d)[\w*]+|\[-?[0-9]+\])*\?\??$")
_LONGEST_NAME = 200
"""Characters at the end of a line in which a name is looked for: time grows with their square."""
_TOKEN = re.compile(
    r"""(?P<string>\"{3}(?:[^\\]|\\.)*?(?:\"{3}|\Z) | '{3}(?:[^\\]|\\.)*?(?:'{3}|\Z)
          | \"(?:[^\\\r\n\"]|\\(?:\r\n|.))*\"? | '(?:[^\\\r\n']|\\(?:\r\n|.))*'?)
      | (?P<comment>\#[^\r\n]*)
      | (?P<joined>\\\r?\n)
      | (?P<newline>\r\n|\r|\n)
      | (?P<open>[(\[{])
      | (?P<close>[)\]}])
      | (?P<operator>[=!<>:+\-*/%&|^@]=|(?://|\*\*|<<|>>)=|->)
      | (?P<assign>=)
      | (?P<help>\?)
      | (?P<other>[^\s\"'\#\\()\[\]{}=!<>:+\-*/%&|^@?]+|\S)""",
    re.VERBOSE | re.DOTALL,
)


class Kind(Enum):
    """What stands in the place of a magic."""

    STATEMENT = auto()
    VALUE = auto()
    """The value of an assignment."""
    TIMED = auto()
    """The beginning of a line whose rest is a statement."""
    HEADER = auto()
    """The first line of a cell whose rest is Python."""


@dataclass(frozen=True)
class Hidden:
    """Characters of a cell that the linter does not see, from ``start`` up to ``end``.

    ``until`` is where the line ends that IPython reads as one with them.
    """

    start: int
    end: int
    until: int
    kind: Kind


def lines_of(source: str) -> list[str]:
    """The lines of a cell with their ends."""
    return _LINE.findall(source)


def margin(source: str) -> str:
    """The indentation that all lines of a cell share; IPython takes it away."""
    lines = [line for line in lines_of(source) if line.strip()]
    shared = lines[0][: len(lines[0]) - len(lines[0].lstrip(" \t"))] if lines else ""
    for line in lines:
        while not line.startswith(shared):
            shared = shared[:-1]
    return shared


def find(source: str) -> list[Hidden] | None:
    """What Python does not understand in a cell; None where all of it is for another program."""
    if not _SPEAKING.search(source):
        return []
    found, at = [], 0
    while header := _CELL_MAGIC.match(source, at):
        if header[2].rstrip() not in _PYTHON_BODIES:
            return None
        found.append(Hidden(header.start(1), header.end(1), header.end(1), Kind.HEADER))
        at = header.end()
    return [*found, *_lines(source, at)]


def masked(source: str, hidden: list[Hidden]) -> str:
    """The cell as Python: as long, with its lines and all else where they are."""
    parts, at = [], 0
    for each in hidden:
        blank = re.sub(r"[^\r\n]", " ", source[each.start : each.end])
        match each.kind:
            case Kind.STATEMENT:
                blank = "0" + blank[1:]
            case Kind.VALUE:
                blank = UNKNOWN + blank[1:]
            case Kind.TIMED:
                blank = "0;" + blank[2:]
        parts += [source[at : each.start], blank]
        at = each.end
    return "".join([*parts, source[at:]])


def _lines(source: str, at: int) -> Iterator[Hidden]:
    """The magics among the statements from a place on."""
    while at < len(source):
        indented = _INDENTED.match(source, at)
        at = indented.end() if indented else at
        if _ESCAPE.match(source, at):
            hidden = _escaped(source, at)
            yield hidden
            at = _after_newline(source, hidden.until)
        else:
            at, statement = _statement(source, at)
            if statement:
                yield statement


def _after_newline(source: str, at: int) -> int:
    return at + (2 if source.startswith("\r\n", at) else 1)


def _escaped(source: str, at: int) -> Hidden:
    """A line that begins with a magic."""
    end = _continued(source, at)
    timed = _TIMED.match(source, at)
    if timed and timed.end() == end and _parses("0;" + timed[2]):
        return Hidden(at, timed.end(1), end, Kind.TIMED)
    return Hidden(at, end, end, Kind.STATEMENT)


def _continued(source: str, at: int) -> int:
    """Where the line ends that is continued by backslashes, as IPython sees them."""
    found = _CONTINUED.match(source, at)
    return found.end() if found else at


def _statement(source: str, start: int) -> tuple[int, Hidden | None]:
    """Where the logical line ends that starts here, and what is hidden in it."""
    depth, assigned, asked = 0, False, -1
    at = start
    while token := _TOKEN.search(source, at):
        at = token.end()
        match token.lastgroup:
            case "open":
                depth += 1
            case "close":
                depth = max(depth - 1, 0)
            case "assign" if depth == 0 and not assigned:
                assigned = True
                if value := _VALUE.match(source, at):
                    begin = at + len(re.split(r"[%!]", value[0], maxsplit=1)[0])
                    end = _continued(source, begin)
                    return _after_newline(source, end), Hidden(begin, end, end, Kind.VALUE)
            case "newline" if depth == 0:
                return at, _help(source, start, asked, token.start())
        if token.lastgroup == "help":
            asked = at
    return len(source), _help(source, start, asked, len(source))


def _help(source: str, start: int, asked: int, end: int) -> Hidden | None:
    """A logical line that asks for help, by a question mark at its end."""
    if asked != end or not _HELP.search(source, max(start, end - _LONGEST_NAME), end):
        return None
    return Hidden(start, end, end, Kind.STATEMENT)


def _parses(code: str) -> bool:
    try:
        ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
