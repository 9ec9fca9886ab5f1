"""The linter's own JSON: all that is known of findings, with pylint's names where they fit."""

from __future__ import annotations

from typing import Any

from pylint_tfhub.diagnostics import Diagnostic, PlacedEdit, PlacedFix
from pylint_tfhub.output.shared import Run, as_json, ordered
from pylint_tfhub.source import Place

_SCHEMA_VERSION = 1
_TYPES = {"E": "error", "W": "warning", "R": "refactor", "C": "convention", "I": "info"}


def render(run: Run) -> str:
    """An object that ``docs/output-formats.schema.json`` describes."""
    return as_json(
        {
            "schemaVersion": _SCHEMA_VERSION,
            "version": run.version,
            "messages": [_message(diagnostic) for diagnostic in run.diagnostics],
            "problems": [
                {"path": problem.path, "message": problem.message} for problem in run.problems
            ],
        }
    )


def _message(diagnostic: Diagnostic) -> dict[str, Any]:
    start, end = diagnostic.start, diagnostic.end
    return {
        "type": _TYPES.get(diagnostic.id[:1], "fatal"),
        "symbol": diagnostic.symbol,
        "message": diagnostic.message,
        "messageId": diagnostic.id,
        "confidence": diagnostic.confidence.name,
        "path": diagnostic.path,
        **_place(start),
        "endLine": end.line if end else None,
        "endColumn": end.byte_column if end else None,
        "fixes": [_fix(fix) for fix in diagnostic.fixes],
    }


def _fix(fix: PlacedFix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "edits": [_edit(edit) for edit in ordered(fix)],
    }


def _edit(placed: PlacedEdit) -> dict[str, Any]:
    return {
        "start": _place(placed.start) | _offset(placed.start, placed.edit.start),
        "end": _place(placed.end) | _offset(placed.end, placed.edit.end),
        "text": placed.edit.text,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "cell": place.cell,
        "pointer": place.pointer,
        "fileLine": place.file_line,
        "line": place.line,
        "column": place.byte_column,
    }


def _offset(place: Place, offset: int) -> dict[str, int | None]:
    """None in a notebook, where it counts characters of the cells' joined code: no file has that."""
    return {"offset": offset if place.cell is None else None}
