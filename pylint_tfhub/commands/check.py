"""`pylint-tfhub check`: what is found in files, folders and notebooks."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import click

from pylint_tfhub import __version__
from pylint_tfhub.commands.exits import Exit
from pylint_tfhub.commands.options import Request, file_name, request, shared
from pylint_tfhub.commands.reporting import (
    distinct,
    here,
    read_stdin,
    show_problems,
    usage_errors,
)
from pylint_tfhub.commands.writing import STDOUT, write_bytes, write_file
from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.output.formats import FORMATS
from pylint_tfhub.output.progress import Progress

_TEXT = "text"


@click.command("check", short_help="Find what fails or is at risk.")
@shared
@click.option(
    "--output-format",
    type=click.Choice([_TEXT, *FORMATS]),
    default=_TEXT,
    show_default=True,
    help="How the findings are written.",
)
@click.option(
    "--output-file",
    type=file_name,
    metavar="FILE",
    help="Write the findings to this file, which is replaced as a whole; `-` is standard output.",
)
@click.option("--no-cache", is_flag=True, help="Check every file anew, and keep nothing for later.")
@click.option("--exit-zero", is_flag=True, help="End with 0 even if there are findings.")
def check(**options: Any) -> Callable[[], int]:
    """Check Python files and notebooks, those in folders too; by default the current folder.

    `-` reads a file from standard input. The exit code is 0 if nothing is found, 1 if there are
    findings, 2 if the command is wrong or a file cannot be read or parsed.
    """
    return partial(_check, options)


def _check(options: dict[str, Any]) -> int:
    asked = request(options)
    name, file = options["output_format"], options["output_file"]
    file = None if file == STDOUT else file
    if file is not None and file.endswith((".py", ".ipynb")) and os.path.exists(file):
        raise click.UsageError(f"--output-file: {file} holds code; name another file")
    found, files = _reports(asked, cache=not options["no_cache"])
    reports = distinct(found)
    if name == _TEXT:
        _write_text(reports, file, files)
    else:
        from pylint_tfhub.output.formats import render

        show_problems(reports)
        data = render(name, reports, version=__version__, root=os.getcwd()).encode()
        if file is None:
            write_bytes(data)
        else:
            write_file(file, data)
    if any(report.problems for report in reports):
        return Exit.ERROR
    is_clean = not any(report.diagnostics for report in reports)
    return Exit.CLEAN if is_clean or options["exit_zero"] else Exit.FOUND


def _reports(asked: Request, *, cache: bool) -> tuple[list[Report], int]:
    """What there is to say, and the number of files that were looked at."""
    if asked.is_stdin:
        return [_stdin_report(asked)], 1
    with usage_errors(), Progress("checking") as progress:
        from pylint_tfhub.running.runs import check_paths

        reports = check_paths(
            asked.paths, asked.settings, jobs=asked.jobs, cache=cache, progress=progress.reach
        )
        return list(reports), progress.items


def _stdin_report(asked: Request) -> Report:
    _, document = read_stdin(asked)
    if document is None:
        return Report()
    if isinstance(document, Problem):
        return Report(problems=(document,))
    return here(asked, lambda checker: checker.check(document))


def _write_text(reports: Sequence[Report], file: str | None, files: int) -> None:
    from pylint_tfhub.output.summary import of_check
    from pylint_tfhub.output.text import as_text, colors

    diagnostics = [each for report in reports for each in report.diagnostics]
    has_problems = any(report.problems for report in reports)
    if file is not None:
        write_file(file, as_text(diagnostics).encode(errors="backslashreplace"))
    else:
        click.echo(as_text(diagnostics, color=colors()), nl=False, color=colors())
    show_problems(reports)
    if diagnostics or not has_problems:
        click.echo(of_check(diagnostics, files), err=file is not None)
