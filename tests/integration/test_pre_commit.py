"""The hook for pre-commit that runs pylint itself."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.commands.running import FRESH, REMOVED
from tests.integration.lint import pylint
from tests.test_pre_commit import hooks


@pytest.mark.parametrize(
    ("text", "ids"), [(REMOVED, ["E8702"]), (FRESH, []), ("import os\nx = 1\n", [])]
)
def test_the_hook_shows_our_messages_only(text: str, ids: list[str], tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(text, encoding="utf-8")
    program, *arguments = shlex.split(hooks()["pylint-tfhub"]["entry"])
    assert program == "pylint"

    done = pylint(tmp_path, *arguments, "code.py")

    lines = [line for line in done.stdout.splitlines() if not line.startswith("***")]
    assert [line.split(": ")[1] for line in lines] == ids
    assert bool(done.returncode) == bool(ids)
