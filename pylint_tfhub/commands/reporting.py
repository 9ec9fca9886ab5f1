"""What `check` and `fix` do with reports before they are shown, and with standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

from pylint_tfhub.commands.options import Request
from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.document import DocumentError, open_document
from pylint_tfhub.findings import printable

if TYPE_CHECKING:
    from pylint_tfhub.checking import Checker
    from pylint_tfhub.document import Document


_Result = TypeVar("_Result")


def read_stdin(asked: Request) -> tuple[bytes, Document | Problem | None]:
    """What stands in standard input, and as a document; None if it cannot hold a finding.

    Raises UsageError where it is closed.
    """
    from pylint_tfhub.gate import Files

    if sys.stdin is None:
        raise click.UsageError("`-` reads standard input, which is closed; name a file")
    data = sys.stdin.buffer.read()
    if not Files().may_concern(data, asked.stdin_filename):
        return data, None
    try:
        return data, open_document(asked.stdin_filename, data)
    except DocumentError as error:
        return data, Problem(asked.stdin_filename or "<stdin>", printable(str(error)))


def here(asked: Request, work: Callable[[Checker], _Result]) -> _Result:
    """What comes of work with a checker in this process, where code may be nested deeply."""
    from pylint_tfhub.checking import Checker
    from pylint_tfhub.running.recursion import deeply

    results: list[_Result | BaseException] = []

    def run() -> None:
        try:
            results.append(work(Checker(asked.settings)))
        except BaseException as error:  # noqa: BLE001  it is raised where the run was asked for
            results.append(error)

    deeply(run)
    result = results[0]
    if isinstance(result, BaseException):
        raise result
    return result


@contextmanager
def usage_errors() -> Iterator[None]:
    """Make a setting that turns out to be wrong a usage error."""
    from pylint_tfhub.running.outcomes import WorkerError

    try:
        yield
    except WorkerError as error:
        raise click.UsageError(str(error)) from error


def distinct(reports: Iterable[Report]) -> list[Report]:
    """The reports, what is wrong with the project said once and not for every file."""
    seen: set[Problem] = set()
    kept = []
    for report in reports:
        problems = tuple(each for each in dict.fromkeys(report.problems) if each not in seen)
        seen.update(problems)
        kept.append(Report(report.diagnostics, problems))
    return kept


def show_problems(reports: Sequence[Report]) -> None:
    """Say on standard error what kept files from being checked."""
    for problem in (each for report in reports for each in report.problems):
        where = "" if problem.path is None else f"{printable(problem.path)}: "
        click.echo(f"pylint-tfhub: error: {where}{problem.message}", err=True)
