"""Runs pylint in a process of its own and reads its findings."""

import functools
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
ONLY_OURS = ("--disable=all", "--enable=tfhub,F")
"""Fatal messages stay on, so that a fault shows as a finding nobody expects."""


@dataclass(frozen=True, order=True)
class Finding:
    """One message: the path is relative to the project, lines count from 1, columns from 0."""

    path: str
    line: int
    column: int
    symbol: str


@dataclass(frozen=True)
class Case:
    """A project, the options that set its target, and the findings of `expected.tsv` for it."""

    project: str
    options: tuple[str, ...]
    expected: tuple[Finding, ...]

    def __str__(self) -> str:
        return "-".join([self.project, *(option.partition("=")[2] for option in self.options)])

    def of(self, path: str) -> list[Finding]:
        """Returns what is expected in one file."""
        return [finding for finding in self.expected if finding.path == path]


def cases() -> list[Case]:
    """Reads the hand-verified findings, grouped by project and target."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    text = (Path(__file__).parent / "expected.tsv").read_text(encoding="utf-8")
    for row in text.splitlines()[1:]:
        project, tensorflow, hub, path, line, column, symbol = row.split("\t")
        finding = Finding(path, int(line), int(column), symbol)
        groups.setdefault((project, tensorflow, hub), []).append(finding)
    return [
        Case(project, target_options(tensorflow, hub), tuple(sorted(findings)))
        for (project, tensorflow, hub), findings in groups.items()
    ]


def target_options(tensorflow: str, hub: str) -> tuple[str, ...]:
    """Returns the options for a target; none where the project's own files decide."""
    if tensorflow == "project":
        return ()
    return (f"--tfhub-tensorflow-version={tensorflow}", f"--tfhub-hub-version={hub}")


def interpreter() -> str:
    """Returns the Python that runs pylint: `PYLINT_TFHUB_PYTHON`, or the tests' own."""
    return os.environ.get("PYLINT_TFHUB_PYTHON", sys.executable)


@functools.cache
def environment() -> dict[str, str]:
    """Returns the variables for pylint, with this checkout importable where it is not installed."""
    variables = {name: value for name, value in os.environ.items() if name != "PYLINTRC"}
    variables["PYTHONIOENCODING"] = "utf-8"
    found = subprocess.run(
        [interpreter(), "-c", "import importlib.metadata as m; m.distribution('pylint-tfhub')"],
        env=variables,
        capture_output=True,
        check=False,
    )
    if found.returncode != 0:
        variables["PYTHONPATH"] = str(REPOSITORY)
    return variables


def pylint(
    project: Path, *arguments: str | Path, stdin: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs pylint in the folder of a project; the caller judges its exit code."""
    return subprocess.run(
        [interpreter(), "-m", "pylint", *map(str, arguments)],
        cwd=project,
        env=environment(),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def findings(project: Path, *arguments: str | Path, stdin: str | None = None) -> list[Finding]:
    """Runs pylint and returns, sorted, our findings and any fatal ones, repetitions included."""
    done = pylint(project, "--output-format=json2", *arguments, stdin=stdin)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode < 32, done.stderr
    return sorted(
        Finding(relative(message["path"], project), message["line"], message["column"], symbol)
        for message in json.loads(done.stdout)["messages"]
        if (symbol := message["symbol"]).startswith("tfhub-") or message["type"] == "fatal"
    )


def relative(path: str, project: Path) -> str:
    """Returns a reported path as `expected.tsv` writes it."""
    return (project / path).resolve().relative_to(project.resolve()).as_posix()
