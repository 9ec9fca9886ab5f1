"""SARIF 2.1.0, the standard for results of static analysis that code scanning services read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pylint_tfhub.diagnostics import Diagnostic, PlacedFix, Problem
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
    where,
)
from pylint_tfhub.rules import Listed, listed
from pylint_tfhub.source import Place

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_BASE = "%SRCROOT%"
_LEVELS = {"E": "error", "W": "warning"}
_FINGERPRINT = "tfhubFinding/v1"
_GITHUB_FINGERPRINT = "primaryLocationLineHash"
_APPLICABILITY = {Applicability.SAFE: "safe", Applicability.UNSAFE: "unsafe, to be reviewed"}


def render(run: Run) -> str:
    """A log with one run; columns count characters."""
    rules = _rules(run)
    index = {rule.id: number for number, rule in enumerate(rules)}
    return as_json(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {
                            "name": TOOL,
                            "version": run.version,
                            "semanticVersion": run.version,
                            "informationUri": HOME,
                            "rules": [_descriptor(rule) for rule in rules],
                        }
                    },
                    "invocations": [_invocation(run)],
                    "originalUriBaseIds": {
                        _BASE: {"description": {"text": "The directory that was checked from."}}
                    },
                    "columnKind": "unicodeCodePoints",
                    "newlineSequences": ["\r\n", "\n", "\r"],
                    "results": [
                        _result(run, diagnostic, index[diagnostic.id], fingerprint)
                        for diagnostic, fingerprint in run.fingerprints()
                    ],
                }
            ],
        }
    )


def _rules(run: Run) -> Sequence[Listed]:
    """The rules of the index, then what else has an id."""
    rules = {rule.id: rule for rule in listed()}
    for diagnostic in run.diagnostics:
        rules.setdefault(
            diagnostic.id,
            Listed(diagnostic.id, diagnostic.symbol, diagnostic.symbol, optional=False),
        )
    return tuple(rules.values())


def _descriptor(rule: Listed) -> dict[str, Any]:
    address = page(rule.symbol)
    return {
        "id": rule.id,
        "name": rule.symbol,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "helpUri": address,
        "help": {
            "text": f"{rule.summary} See {address}",
            "markdown": f"{rule.summary} [What it means and what to do]({address})",
        },
        "defaultConfiguration": {"enabled": not rule.optional, "level": _level(rule.id)},
    }


def _level(message_id: str) -> str:
    return _LEVELS.get(message_id[:1], "note")


def _invocation(run: Run) -> dict[str, Any]:
    return {
        "executionSuccessful": not run.problems,
        "toolExecutionNotifications": [_notification(run, problem) for problem in run.problems],
    }


def _notification(run: Run, problem: Problem) -> dict[str, Any]:
    found: dict[str, Any] = {"level": "error", "message": _message(problem.message)}
    if problem.path is not None:
        found["locations"] = [
            {"physicalLocation": {"artifactLocation": _artifact(run, problem.path)}}
        ]
    return found


def _result(run: Run, diagnostic: Diagnostic, rule: int, fingerprint: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "ruleId": diagnostic.id,
        "ruleIndex": rule,
        "level": _level(diagnostic.id),
        "message": _message(said(diagnostic)),
        "locations": [_location(run, diagnostic)],
        "partialFingerprints": _fingerprints(diagnostic, fingerprint),
        "properties": {"confidence": diagnostic.confidence.name},
    }
    fixes = [
        _fix(run, diagnostic, fix)
        for fix in diagnostic.fixes
        if fix.applicability in _APPLICABILITY and diagnostic.start.cell is None
    ]
    return found | ({"fixes": fixes} if fixes else {})


def _fingerprints(diagnostic: Diagnostic, fingerprint: str) -> dict[str, str]:
    """What tells results apart from run to run.

    GitHub's upload makes its own of the line in the file, and keeps one that is there: in a
    notebook, where that can hold a whole cell or all of them, several would be taken for one.
    """
    found = {_FINGERPRINT: fingerprint}
    if diagnostic.start.cell is not None:
        found[_GITHUB_FINGERPRINT] = f"{fingerprint}:1"
    return found


def _location(run: Run, diagnostic: Diagnostic) -> dict[str, Any]:
    start = diagnostic.start
    artifact = _artifact(run, diagnostic.path)
    if start.cell is None:
        region = _region(start, diagnostic.end)
        return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    # Whole lines: columns of a cell are none of the file's.
    region = {"startLine": file_line(start), "endLine": file_line(diagnostic.end or start)}
    physical = {"artifactLocation": artifact, "region": region}
    logical: dict[str, Any] = {"name": where(start), "kind": "value"}
    if start.pointer is not None:
        logical["fullyQualifiedName"] = start.pointer
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _artifact(run: Run, path: str | None) -> dict[str, Any]:
    uri, is_relative = run.uri(path)
    return {"uri": uri, "uriBaseId": _BASE} if is_relative else {"uri": uri}


def _region(start: Place, end: Place | None) -> dict[str, int]:
    """Without an end it goes to the end of the line."""
    found = {"startLine": start.line, "startColumn": start.column + 1}
    if end is not None:
        found |= {"endLine": end.line, "endColumn": end.column + 1}
    return found


def _fix(run: Run, diagnostic: Diagnostic, fix: PlacedFix) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(placed.start, placed.end),
            "insertedContent": {"text": sound(placed.edit.text)},
        }
        for placed in ordered(fix)
    ]
    return {
        "description": _message(f"{fix.title} ({_APPLICABILITY[fix.applicability]})"),
        "artifactChanges": [
            {"artifactLocation": _artifact(run, diagnostic.path), "replacements": replacements}
        ],
        "properties": {"applicability": fix.applicability.value},
    }


def _message(text: str) -> dict[str, str]:
    """A plain text message.

    ``[name](argument)`` would be a link, and readers differ on how it is escaped: a space keeps it
    code. Braces stay single: readers put values in their place only where there are arguments.
    """
    return {"text": sound(text).replace("](", "] (")}
