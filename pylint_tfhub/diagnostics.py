"""What a run says of files: plain values that can be shown, kept and sent between processes."""

from __future__ import annotations

from dataclasses import dataclass

from pylint_tfhub.findings import Applicability, Confidence, Edit
from pylint_tfhub.source import Place


@dataclass(frozen=True)
class PlacedEdit:
    """An edit, as `Edit`, and its places in the file."""

    edit: Edit
    start: Place
    end: Place


@dataclass(frozen=True)
class PlacedFix:
    """A fix, as `Fix`, with the places of its edits."""

    title: str
    applicability: Applicability
    edits: tuple[PlacedEdit, ...]
    group: str = ""


@dataclass(frozen=True)
class Diagnostic:
    """A finding as it is shown; equal in id, message and place to pylint's own."""

    path: str | None
    id: str
    symbol: str
    message: str
    """Complete, with the address of the rule's page."""
    confidence: Confidence
    start: Place
    end: Place | None
    lines: tuple[str, ...]
    """The first lines of the source that it is about."""
    fixes: tuple[PlacedFix, ...] = ()


@dataclass(frozen=True)
class Problem:
    """What kept a file, or a part of it, from being checked."""

    path: str | None
    message: str


@dataclass(frozen=True)
class Report:
    """What was found in one document."""

    diagnostics: tuple[Diagnostic, ...] = ()
    problems: tuple[Problem, ...] = ()


def located(error: BaseException) -> str:
    """What an exception says, and where it was raised."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}: {error}{where}"
