"""The hooks for pre-commit: each finds what there is to find in the files that it is given."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.commands.running import FRESH, REMOVED, STALE, Command

ROOT = Path(__file__).parents[1]


def hooks() -> dict[str, dict[str, str]]:
    """The settings of each hook by its id."""
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    parts = re.split(r"^(?=- id:)", text, flags=re.MULTILINE)
    found = [dict(re.findall(r"^[- ] (\w+): (.+)$", part, re.MULTILINE)) for part in parts if part]
    return {hook["id"]: hook for hook in found}


def test_the_hooks_are_those_of_the_documentation() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    section = page.partition("## pre-commit\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(.+?)`", section, re.MULTILINE)) == set(hooks())


@pytest.mark.parametrize(("name", "stale_becomes"), [("check", STALE), ("fix", FRESH)])
def test_a_hook_fails_where_there_are_findings_and_passes_where_there_are_none(
    name: str, stale_becomes: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = hooks()[f"pylint-tfhub-{name}"]
    program, *arguments = shlex.split(hook["entry"])
    assert (program, hook["types_or"], hook["require_serial"]) == (
        *("pylint-tfhub", "[python, jupyter]", "true"),
    )
    for file, text in (("removed.py", REMOVED), ("stale.py", STALE), ("fresh.py", FRESH)):
        (tmp_path / file).write_text(text, encoding="utf-8")
    command = Command(monkeypatch, tmp_path)

    found = command(*arguments, "removed.py", "stale.py")

    assert (found.code, found.err) == (1, "")
    assert "removed.py:3:11: E8702" in found.out
    assert (tmp_path / "stale.py").read_text(encoding="utf-8") == stale_becomes
    assert command(*arguments, "fresh.py").code == 0
