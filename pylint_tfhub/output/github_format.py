"""GitHub's workflow commands: lines of a job's log that become annotations."""

from __future__ import annotations

from pylint_tfhub.diagnostics import Diagnostic, Problem
from pylint_tfhub.findings import printable
from pylint_tfhub.output.shared import TOOL, Run, file_line, located, sound

_COMMANDS = {"E": "error", "W": "warning"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(run: Run) -> str:
    """One line for each diagnostic and problem."""
    lines = [
        *(_finding(run, diagnostic) for diagnostic in run.diagnostics),
        *(_problem(run, problem) for problem in run.problems),
    ]
    return "".join(f"{line}\n" for line in lines)


def _finding(run: Run, diagnostic: Diagnostic) -> str:
    start, end = diagnostic.start, diagnostic.end
    properties: dict[str, object] = {
        "file": run.path(diagnostic.path),
        "line": file_line(start),
        "endLine": file_line(end or start),
    }
    # Columns are refused over several lines, and those of a cell are none of the file's.
    if start.cell is None and (end is None or end.line == start.line):
        properties["col"] = start.column + 1
        if end is not None:
            properties["endColumn"] = end.column + 1
    properties["title"] = f"{diagnostic.id} {diagnostic.symbol}"
    command = _COMMANDS.get(diagnostic.id[:1], "notice")
    return _command(command, properties, located(run, diagnostic))


def _problem(run: Run, problem: Problem) -> str:
    properties: dict[str, object] = {"title": TOOL}
    message = problem.message
    if problem.path is not None:
        path = run.path(problem.path)
        properties = {"file": path, **properties}
        message = f"{path}: {message}"
    return _command("error", properties, message)


def _command(name: str, properties: dict[str, object], data: str) -> str:
    listed = ",".join(
        f"{key}={_escaped(str(value), _PROPERTY)}" for key, value in properties.items()
    )
    return f"::{name} {listed}::{_escaped(data, _DATA)}"


def _escaped(text: str, escapes: dict[int, str]) -> str:
    return printable(sound(text).translate(escapes))
