"""The Reviewdog Diagnostic Format, from which reviewdog comments on changes under review."""

from __future__ import annotations

from typing import Any

from pylint_tfhub.diagnostics import Diagnostic, Problem
from pylint_tfhub.findings import Applicability
from pylint_tfhub.output.shared import (
    HOME,
    TOOL,
    Run,
    as_json,
    file_line,
    ordered,
    page,
    said,
    sound,
)
from pylint_tfhub.source import Place

_SEVERITIES = {"E": "ERROR", "W": "WARNING"}
_PHRASES = {
    Applicability.SAFE: "Fix",
    Applicability.UNSAFE: "Fix that can change what the code does",
    Applicability.DISPLAY: "Possible fix, to be chosen by hand",
}


def render(run: Run) -> str:
    """A ``DiagnosticResult``; columns count bytes of UTF-8 from 1."""
    return as_json(
        {
            "source": {"name": TOOL, "url": HOME},
            "diagnostics": [
                *(_finding(run, diagnostic) for diagnostic in run.diagnostics),
                *(_problem(run, problem) for problem in run.problems),
            ],
        }
    )


def _finding(run: Run, diagnostic: Diagnostic) -> dict[str, Any]:
    titles = [f"{_PHRASES[fix.applicability]}: {sound(fix.title)}." for fix in diagnostic.fixes]
    found: dict[str, Any] = {
        "message": "\n\n".join([said(diagnostic), *titles]),
        "location": {"path": run.path(diagnostic.path), "range": _finding_range(diagnostic)},
        "severity": _SEVERITIES.get(diagnostic.id[:1], "INFO"),
        "code": {"value": diagnostic.id, "url": page(diagnostic.symbol)},
    }
    suggestion = _suggestion(diagnostic)
    if suggestion is not None:
        found["suggestions"] = [suggestion]
    return found


def _finding_range(diagnostic: Diagnostic) -> dict[str, Any]:
    """In a notebook a whole line: columns of a cell are none of the file's."""
    start = diagnostic.start
    if start.cell is not None:
        return {"start": {"line": file_line(start)}}
    return _range(start, diagnostic.end or start)


def _problem(run: Run, problem: Problem) -> dict[str, Any]:
    found: dict[str, Any] = {"message": sound(problem.message), "severity": "ERROR"}
    if problem.path is not None:
        found["location"] = {"path": run.path(problem.path)}
    return found


def _suggestion(diagnostic: Diagnostic) -> dict[str, Any] | None:
    """The best fix as one edit, if it can be made and lies on the lines that are quoted.

    Each suggestion is accepted for itself, so it has to be the whole fix; and reviewdog shows an
    error for one on lines other than those it comments on.
    """
    fix = next(iter(diagnostic.fixes), None)
    if fix is None or diagnostic.start.cell is not None:
        return None
    if fix.applicability is Applicability.DISPLAY:
        return None
    edits = ordered(fix)
    first = diagnostic.start.line
    last = first + len(diagnostic.lines) - 1
    if not edits or edits[0].start.line < first or edits[-1].end.line > last:
        return None
    text = ""
    for placed, following in zip(edits, [*edits[1:], None], strict=True):
        text += placed.edit.text
        if following is not None:
            text += _between(diagnostic, placed.end, following.start)
    return {"range": _range(edits[0].start, edits[-1].end), "text": sound(text)}


def _between(diagnostic: Diagnostic, start: Place, end: Place) -> str:
    """The text between two places on the quoted lines."""
    first = diagnostic.start.line
    lines = list(diagnostic.lines[start.line - first : end.line - first + 1])
    lines[-1] = lines[-1][: end.column]
    lines[0] = lines[0][start.column :]
    return "\n".join(lines)


def _range(start: Place, end: Place) -> dict[str, Any]:
    return {"start": _position(start), "end": _position(end)}


def _position(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.byte_column + 1}
