"""What the README shows is what the tool prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The first code block of a language."""
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_the_first_example_prints_what_is_shown(tmp_path: Path) -> None:
    (tmp_path / "classify.py").write_text(block("python"), encoding="utf-8")
    command = re.search(r"`(pylint --load-plugins.*?classify\.py)`", README)
    assert command is not None

    run = subprocess.run(
        [sys.executable, "-m", *command.group(1).split()],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYLINTHOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    printed = [line for line in run.stdout.splitlines() if line.startswith("classify.py")]
    assert printed == block("text").splitlines(), run.stderr


def test_the_fix_of_the_example_prints_what_is_shown(tmp_path: Path) -> None:
    (tmp_path / "classify.py").write_text(block("python"), encoding="utf-8")
    command = re.search(r"`pylint-tfhub (fix .*?classify\.py)`", README)
    assert command is not None

    run = subprocess.run(
        [sys.executable, "-m", "pylint_tfhub", *command.group(1).split()],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.stdout == block("diff"), run.stderr


def test_every_rule_is_in_the_table() -> None:
    index = (ROOT / "pylint_tfhub" / "rules" / "index.tsv").read_text(encoding="utf-8")
    table = README.partition("## What it finds\n\n")[2].partition("\n\n")[0].splitlines()[2:]
    rules = [line.split("\t") for line in index.splitlines()[1:]]
    assert [row.split(" | ")[:2] for row in table] == [
        [f"| [{symbol}](docs/rules/{symbol}.md)", msgid] for msgid, symbol, *_ in rules
    ]


def test_linked_files_exist() -> None:
    for target in re.findall(r"\]\(((?!http)[^)#]+)\)", README):
        assert (ROOT / target).exists(), target
