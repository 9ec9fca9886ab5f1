"""A program under `programs/`: what it is about, where it runs and what its marks expect.

A program starts with a docstring and may go on with headers:

    # on: tf>=2.2, hub<0.16     runs only in the environments that meet all of these conditions
    # process: own              runs in an interpreter of its own, for what is read at import
    # cluster: chief, ps        runs as the first task of this cluster, with TF_CONFIG set
    # repairs: other.py         is that program with the code that its finding's message proposes
    # instead of: other.py      repairs that program in other words than a message has
    # no repair: reason         no program applies what the messages on this one propose
    # differs: reason           linter and run disagree where the linter has nothing to go by
    # when fixed: end: reason   how this program ends once it is fixed; see `fixed.py`

Marks stand at the ends of lines, with a condition where they hold only in some environments:

    m = hub.Module(HANDLE)  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16

`# [symbol]` expects a finding on this line, `# raises X` that the program ends at this statement with
this exception, and `# raises X, unreported` that no finding announces it.
Without conditions on `tf_keras` a program is not for environments that cannot import tensorflow_hub.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .environments import Environment

PROGRAMS = Path(__file__).with_name("programs")

_HEADER = re.compile(
    r"# (on|process|cluster|repairs|instead of|no repair|differs|when fixed(?: by [A-Z][a-z]+)?): (.+)"
)
_KEPT = ("on", "process", "cluster")
CONDITIONS = r"((?:\s*,?\s*(?:tf|hub|tf_keras)[=<>!][^\s,#]+)*)"
_MARK = re.compile(rf"#\s*(?:\[([a-z-]+)\]|raises ([A-Za-z_]+)(, unreported)?){CONDITIONS}\s*")


class ProgramError(ValueError):
    """A program with a header or a mark that means nothing; names the file and the line."""


@dataclass(frozen=True)
class Raise:
    """What a mark says of the end of a program: the line, the exception, who announces it."""

    line: int
    exception: str
    unreported: bool


@dataclass(frozen=True)
class _Mark:
    line: int
    symbol: str
    exception: str
    unreported: bool
    conditions: str


@dataclass(frozen=True, eq=False)
class Program:
    """One file below `PROGRAMS`, or one below `fixed.FIXED` that was made of it."""

    path: Path
    text: str
    headers: dict[str, str]
    marks: tuple[_Mark, ...]

    @property
    def name(self) -> str:
        """The path below `PROGRAMS`, folder/file.py; that of a fixed program begins with fixed/."""
        path = self.path.relative_to(PROGRAMS.parent)
        inside = path.parts[0] == PROGRAMS.name
        return (path.relative_to(PROGRAMS.name) if inside else path).as_posix()

    @property
    def cluster(self) -> tuple[str, ...]:
        """The tasks of the cluster, this program's own first; empty without a cluster."""
        return tuple(task.strip() for task in self.headers.get("cluster", "").split(",") if task)

    @property
    def own_process(self) -> bool:
        """Whether the libraries must not be imported before the program starts."""
        return self.headers.get("process") == "own"

    @property
    def repairs(self) -> str | None:
        """The name of the program that this one repairs."""
        file = self.headers.get("repairs") or self.headers.get("instead of")
        return f"{self.path.parent.relative_to(PROGRAMS).as_posix()}/{file}" if file else None

    def runs_on(self, environment: Environment) -> bool:
        """Whether the program is for this environment."""
        conditions = self.headers.get("on", "")
        if not environment.tf_keras and environment.meets("tf>=2.16"):
            if "tf_keras==no" not in conditions:
                return False
        return environment.meets(conditions)

    def findings_on(self, environment: Environment) -> list[tuple[int, str]]:
        """Line and symbol of each expected finding, in order."""
        return sorted((m.line, m.symbol) for m in self._marks_on(environment) if m.symbol)

    def raises_on(self, environment: Environment) -> Raise | None:
        """How the program is expected to end, None if it runs to its end.

        Raises:
            ProgramError: when more than one mark says how.
        """
        marks = [mark for mark in self._marks_on(environment) if mark.exception]
        if len(marks) > 1:
            raise ProgramError(f"{self.path}: raises more than once on {environment.name}")
        return Raise(marks[0].line, marks[0].exception, marks[0].unreported) if marks else None

    def _marks_on(self, environment: Environment) -> Iterator[_Mark]:
        return (mark for mark in self.marks if environment.meets(mark.conditions))


def read(path: Path) -> Program:
    """Read a program.

    Raises:
        ProgramError: where it has no docstring, or a header or mark that cannot be understood.
    """
    text = path.read_text(encoding="utf-8")
    if not ast.get_docstring(ast.parse(text)):
        raise ProgramError(f"{path}: the first line must be a docstring")
    headers: dict[str, str] = {}
    marks: list[_Mark] = []
    for line, comment in _comments(text):
        header = _HEADER.fullmatch(comment)
        if header:
            headers[header.group(1)] = header.group(2)
        elif _is_mark(comment):
            marks.extend(_marks(path, line, comment))
    if headers.get("process", "own") != "own":
        raise ProgramError(f"{path}: process: {headers['process']}; the only value is own")
    program = Program(path, text, headers, tuple(marks))
    _check_conditions(program)
    return program


def read_all() -> list[Program]:
    """Every program, in the order of their names."""
    return [read(path) for path in sorted(PROGRAMS.glob("*/*.py"))]


def code_of(text: str) -> str:
    """The code without comments, blank lines and docstring: what decides how a program runs.

    Only the places of comments are taken from the tokenizer: what else it says of a text differs
    between releases of Python.
    """
    lines = text.splitlines()
    for token in _tokens(text):
        if token.type == tokenize.COMMENT:
            line, column = token.start
            lines[line - 1] = lines[line - 1][:column]
    docstring = next(token for token in _tokens(text) if token.type == tokenize.STRING)
    return "\n".join(line.rstrip() for line in lines[docstring.end[0] :] if line.strip())


def unmarked(text: str) -> str:
    """A program as its user would have it: without marks, and without headers but where it runs."""
    lines = text.splitlines(keepends=True)
    for token in _tokens(text):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            header = _HEADER.fullmatch(token.string.rstrip())
            if header and header.group(1) not in _KEPT:
                lines[row - 1] = ""
            elif not header and _is_mark(token.string):
                lines[row - 1] = lines[row - 1][:column].rstrip() + "\n"
    return "".join(lines)


def _tokens(text: str) -> Iterator[tokenize.TokenInfo]:
    return tokenize.generate_tokens(io.StringIO(text).readline)


def _comments(text: str) -> Iterator[tuple[int, str]]:
    for token in _tokens(text):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string.rstrip()


def _is_mark(comment: str) -> bool:
    return "[tfhub-" in comment or "raises" in comment


def _marks(path: Path, line: int, comment: str) -> Iterator[_Mark]:
    end = 0
    while end < len(comment):
        match = _MARK.match(comment, end)
        if match is None:
            raise ProgramError(f"{path}:{line}: not a mark: {comment[end:]}")
        symbol, exception, unreported, conditions = match.groups()
        yield _Mark(line, symbol or "", exception or "", bool(unreported), conditions or "")
        end = match.end()


def _check_conditions(program: Program) -> None:
    any_environment = Environment("", "", "2.0", "0.1")
    for conditions in (program.headers.get("on", ""), *(m.conditions for m in program.marks)):
        try:
            any_environment.meets(conditions)
        except ValueError as error:
            raise ProgramError(f"{program.path}: {error}") from error
