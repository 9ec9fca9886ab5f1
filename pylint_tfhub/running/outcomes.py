"""What working on one file led to, in words that processes send each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pylint_tfhub.diagnostics import Diagnostic, Report

if TYPE_CHECKING:
    from pylint_tfhub.document import Document
    from pylint_tfhub.running.result_cache import Result


class Checked(NamedTuple):
    """The report on a file, and the result to keep; None if it must not be."""

    report: Report
    result: Result | None


class Fix(NamedTuple):
    """What fixing a file would change, or has; the documents are None where that is nothing."""

    before: Document | None
    after: Document | None
    applied: tuple[Diagnostic, ...]
    """The findings whose fixes are made."""
    report: Report
    """What is left, with what kept fixes from being made."""
    found: tuple[Diagnostic, ...] = ()
    """What was found before, of a file that would change."""


class WorkerError(Exception):
    """The work cannot be done at all, as where a setting is wrong; the message says why."""
