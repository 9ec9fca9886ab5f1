"""Editors see the same findings: python-lsp-server runs pylint with the project's own settings."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.language_server import LanguageServer
from tests.integration.lint import Case, Finding, cases, environment, interpreter

CASES = [case for case in cases() if not case.options]

if subprocess.run(
    [interpreter(), "-c", "import pylsp"], check=False, capture_output=True
).returncode:
    raise RuntimeError(f"{interpreter()} has no python-lsp-server; nox -s integration installs it")


def executable() -> str:
    """Returns the pylint command beside the interpreter, for the server's mode that uses stdin."""
    found = shutil.which("pylint", path=str(Path(interpreter()).parent))
    assert found
    return found


@pytest.mark.parametrize("live", [False, True], ids=["saved", "live"])
@pytest.mark.parametrize("case", CASES, ids=str)
def test_opened_files(case: Case, live: bool, copied: Callable[[str], Path]) -> None:
    project = copied(case.project)
    settings: dict[str, object] = {
        "enabled": True,
        "args": ["--disable=all", "--enable=tfhub"],
    }
    if live:
        settings["executable"] = executable()
    others = {name: {"enabled": False} for name in ("pycodestyle", "pyflakes", "mccabe")}
    with LanguageServer(project, {"plugins": {"pylint": settings, **others}}) as server:
        for path in sorted(path.relative_to(project).as_posix() for path in project.rglob("*.py")):
            shown = sorted(
                (
                    each["range"]["start"]["line"] + 1,
                    each["range"]["start"]["character"],
                    each["code"],
                )
                for each in server.open(path)
            )
            assert shown == sorted(map(message, case.of(path)))


def message(finding: Finding) -> tuple[int, int, str]:
    """Returns a finding as the server shows it: its id in place of its symbol."""
    return finding.line, finding.column, identifiers()[finding.symbol]


def identifiers() -> dict[str, str]:
    """Returns each symbol's message id, as pylint lists them."""
    listed = subprocess.run(
        [interpreter(), "-m", "pylint", "--load-plugins=pylint_tfhub", "--list-msgs"],
        env=environment(),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    rows = (line for line in listed.stdout.splitlines() if line.startswith(":tfhub-"))
    return {row[1:].split(" ")[0]: row.partition("(")[2].partition(")")[0] for row in rows}
