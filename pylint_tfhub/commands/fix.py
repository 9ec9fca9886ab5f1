"""`pylint-tfhub fix`: makes the fixes of findings, or shows what they would change."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Any

import click

from pylint_tfhub.commands.exits import Exit
from pylint_tfhub.commands.options import Request, request, shared
from pylint_tfhub.commands.reporting import (
    distinct,
    here,
    read_stdin,
    show_problems,
    usage_errors,
)
from pylint_tfhub.commands.writing import write_bytes
from pylint_tfhub.diagnostics import Problem, Report, located
from pylint_tfhub.document import Document
from pylint_tfhub.findings import printable
from pylint_tfhub.output.progress import Progress
from pylint_tfhub.running.outcomes import Fix


@click.command("fix", short_help="Make the fixes of what is found.")
@shared
@click.option("--diff", is_flag=True, help="Print what would change, and write nothing.")
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing, name the files that would change, and end with 1 if there are any.",
)
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="Make those fixes too that are right in the usual case; the rules' pages say what can "
    "differ.",
)
def fix(**options: Any) -> Callable[[], int]:
    """Fix Python files and notebooks, those in folders too; by default the current folder.

    Made are the fixes after which the code does the same as before. What remains is printed as
    `check` prints it. `-` reads a file from standard input and prints it fixed, and what remains to
    standard error.

    The exit code is 0 if no finding remains, 1 if one does, 2 if the command is wrong or a file
    cannot be read, parsed or written. With --diff and --check it is 1 if a file would change, else
    0.
    """
    return partial(_fix, options)


class _Mode(Enum):
    """What is done with fixed files."""

    WRITE = "write"
    DIFF = "diff"
    CHECK = "check"

    @classmethod
    def of(cls, options: dict[str, Any]) -> _Mode:
        """The mode that the options ask for; with both of them files are shown and named."""
        if options["diff"]:
            return cls.DIFF
        return cls.CHECK if options["check"] else cls.WRITE


def _fix(options: dict[str, Any]) -> int:
    asked = request(options)
    mode = _Mode.of(options)
    unsafe = options["unsafe_fixes"]
    if asked.is_stdin:
        outcomes, files = [_fix_stdin(asked, mode, unsafe=unsafe)], 1
    else:
        outcomes, files = _fix_files(asked, mode, unsafe=unsafe)
    reports = distinct(outcome.report for outcome in outcomes)
    _show(outcomes, mode, aside=asked.is_stdin)
    show_problems(reports)
    would_change = any(each.applied for each in outcomes)
    is_left = any(report.diagnostics for report in reports)
    has_problems = any(report.problems for report in reports)
    if would_change or is_left or not has_problems:
        summary = _summary(outcomes, mode, files, unsafe=unsafe)
        click.echo(summary, err=asked.is_stdin or mode is _Mode.DIFF)
    if has_problems:
        return Exit.ERROR
    return Exit.FOUND if (is_left if mode is _Mode.WRITE else would_change) else Exit.CLEAN


def _fix_files(asked: Request, mode: _Mode, *, unsafe: bool) -> tuple[list[Fix], int]:
    """What became of files, and the number of those that were looked at."""
    with usage_errors(), Progress("fixing") as progress:
        from pylint_tfhub.running.runs import fix_paths

        outcomes = fix_paths(
            asked.paths,
            asked.settings,
            unsafe=unsafe,
            write=mode is _Mode.WRITE,
            jobs=asked.jobs,
            progress=progress.reach,
        )
        return list(outcomes), progress.items


def _fix_stdin(asked: Request, mode: _Mode, *, unsafe: bool) -> Fix:
    """What is read is always written, fixed or not: an editor puts it in the place of its text."""
    data, document = read_stdin(asked)
    if isinstance(document, Problem):
        outcome = Fix(None, None, (), Report(problems=(document,)))
    elif document is None:
        outcome = Fix(None, None, (), Report())
    else:
        try:
            outcome = _fixed(asked, document, unsafe=unsafe)
        except Exception as error:  # noqa: BLE001  it must not cost the text
            path = asked.stdin_filename or "<stdin>"
            problem = Problem(path, printable(f"internal error: {located(error)}"))
            outcome = Fix(None, None, (), Report(problems=(problem,)))
        data = data if outcome.after is None else outcome.after.data
    if mode is _Mode.WRITE:
        write_bytes(data)
    return outcome


def _fixed(asked: Request, document: Document, *, unsafe: bool) -> Fix:
    from pylint_tfhub.fixes.fixing import fix_document

    fixed = here(asked, lambda checker: fix_document(document, checker.check, unsafe=unsafe))
    report = Report(fixed.report.diagnostics, (*fixed.report.problems, *fixed.problems))
    applied = tuple(each.diagnostic for each in fixed.applied)
    return Fix(document, fixed.document, applied, report)


def _show(outcomes: list[Fix], mode: _Mode, *, aside: bool) -> None:
    """Print what was done and what is left; ``aside`` on standard error."""
    from pylint_tfhub.output.summary import of_file
    from pylint_tfhub.output.text import as_text, colors

    changed = [each for each in outcomes if each.applied]
    if mode is _Mode.DIFF:
        from pylint_tfhub.fixes.diff import unified_diff

        for each in changed:
            assert each.before is not None and each.after is not None
            write_bytes(unified_diff(each.before, each.after))
    elif mode is _Mode.WRITE:
        color = colors() and not aside
        left = [found for each in outcomes for found in each.report.diagnostics]
        click.echo(as_text(left, color=color), nl=False, err=aside, color=color)
        for each in changed:
            assert each.before is not None
            click.echo(of_file(each.before.path or "<stdin>", each.applied), err=aside)
    else:
        for each in changed:
            assert each.before is not None
            path = printable(each.before.path or "<stdin>")
            click.echo(f"{path} would be changed", err=aside)


def _summary(outcomes: list[Fix], mode: _Mode, files: int, *, unsafe: bool) -> str:
    from pylint_tfhub.output.summary import of_fix

    changed = [each for each in outcomes if each.applied]
    left = [found for each in outcomes for found in each.report.diagnostics]
    fixed = sum(len(each.applied) for each in changed)
    is_written = mode is _Mode.WRITE
    return of_fix(fixed, len(changed), files, left, unsafe=unsafe, written=is_written)
