"""Reports as plain JSON values and back; what comes back is checked, for anyone can write a file."""

from __future__ import annotations

from typing import Any, TypeVar

from pylint_tfhub.diagnostics import Diagnostic, PlacedEdit, PlacedFix, Report
from pylint_tfhub.findings import Applicability, Confidence, Edit
from pylint_tfhub.source import Place

_Value = TypeVar("_Value", str, int)


class DamagedRecord(ValueError):
    """A record that this package did not write."""


def to_record(report: Report) -> list[Any]:
    """The diagnostics of a report as JSON; problems are left out."""
    return [
        [
            item.path,
            item.id,
            item.symbol,
            item.message,
            item.confidence.value,
            list(item.start),
            None if item.end is None else list(item.end),
            list(item.lines),
            [_fix_record(fix) for fix in item.fixes],
        ]
        for item in report.diagnostics
    ]


def from_record(record: object) -> Report:
    """The report that a record stands for; raises DamagedRecord."""
    try:
        return Report(tuple(_diagnostic(item) for item in _list(record)))
    except (TypeError, ValueError, RecursionError) as error:
        raise DamagedRecord(str(error)) from error


def _fix_record(fix: PlacedFix) -> list[Any]:
    edits = [
        [*(part.edit.start, part.edit.end, part.edit.text), list(part.start), list(part.end)]
        for part in fix.edits
    ]
    return [fix.title, fix.applicability.value, edits, fix.group]


def _diagnostic(record: object) -> Diagnostic:
    path, rule, symbol, message, confidence, start, end, lines, fixes = _list(record)
    return Diagnostic(
        None if path is None else _exact(str, path),
        _exact(str, rule),
        _exact(str, symbol),
        _exact(str, message),
        Confidence(_exact(int, confidence)),
        _place(start),
        None if end is None else _place(end),
        tuple(_exact(str, line) for line in _list(lines)),
        tuple(_fix(fix) for fix in _list(fixes)),
    )


def _fix(record: object) -> PlacedFix:
    title, applicability, edits, group = _list(record)
    return PlacedFix(
        _exact(str, title),
        Applicability(_exact(str, applicability)),
        tuple(_edit(edit) for edit in _list(edits)),
        _exact(str, group),
    )


def _edit(record: object) -> PlacedEdit:
    first, last, text, start, end = _list(record)
    edit = Edit(_exact(int, first), _exact(int, last), _exact(str, text))
    return PlacedEdit(edit, _place(start), _place(end))


def _place(record: object) -> Place:
    line, column, byte_column, cell, pointer, file_line = _list(record)
    return Place(
        _exact(int, line),
        _exact(int, column),
        _exact(int, byte_column),
        None if cell is None else _exact(int, cell),
        None if pointer is None else _exact(str, pointer),
        None if file_line is None else _exact(int, file_line),
    )


def _list(record: object) -> list[Any]:
    if not isinstance(record, list):
        raise DamagedRecord("not a list")
    return record


def _exact(kind: type[_Value], value: object) -> _Value:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise DamagedRecord(f"not of type {kind.__name__}")
    return value
