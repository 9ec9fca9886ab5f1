"""GitLab's code quality report: the part of Code Climate's format that merge requests show."""

from __future__ import annotations

from typing import Any

from pylint_tfhub.diagnostics import Problem
from pylint_tfhub.output.shared import TOOL, Run, as_json, file_line, said, sound

_SEVERITIES = {"E": "critical", "W": "major", "R": "minor", "C": "minor", "I": "info"}
_WORST = "blocker"


def render(run: Run) -> str:
    """A list of what was found, and of what could not be checked."""
    found = [
        _entry(
            diagnostic.symbol,
            said(diagnostic),
            fingerprint,
            _SEVERITIES.get(diagnostic.id[:1], _WORST),
            run.path(diagnostic.path),
            file_line(diagnostic.start),
        )
        for diagnostic, fingerprint in run.fingerprints()
    ]
    return as_json([*found, *(_problem(run, problem) for problem in dict.fromkeys(run.problems))])


def _problem(run: Run, problem: Problem) -> dict[str, Any]:
    import hashlib

    message = sound(problem.message)
    path = "." if problem.path is None else run.path(problem.path)
    fingerprint = hashlib.sha256(f"{path}\0{message}".encode()).hexdigest()[:32]
    return _entry(TOOL, message, fingerprint, _WORST, path, 1)


def _entry(
    name: str, description: str, fingerprint: str, severity: str, path: str, line: int
) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": name,
        "description": description,
        "categories": ["Bug Risk"],
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
