"""Notebooks on the command line, and the same findings through nbQA."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.integration.lint import REPOSITORY, environment, interpreter
from tests.notebooks.build import code, content, prose

EXAMPLE = REPOSITORY / "docs" / "examples" / "notebook" / "similar_sentences.ipynb"
PAGE = (REPOSITORY / "docs" / "notebooks.md").read_text(encoding="utf-8")
TARGET = ("--tfhub-tensorflow-version=2.21", "--tfhub-hub-version=0.16.1")
HANDLE = '"https://tfhub.dev/google/nnlm-en-dim128/1"'
CELLS = [
    prose("# A title"),
    code("!pip install tensorflow_hub"),
    code(["import tensorflow_hub as hub\n", f"handle = {HANDLE}"]),
    code(f"%%time\nm = hub.Module({HANDLE})"),
    code("%matplotlib inline\nif True:\n    !ls\n    n = hub.Module(handle)  # é"),
    prose("## More"),
    code(f"%%bash\nhub.Module({HANDLE})"),
    code(""),
    code("x = # your code here"),
    code(f"é = 1; hub.KerasLayer(handle, trainable=True)\n\n\nhub.Module({HANDLE})\nhub?"),
    code(f"%%capture out\nhub.Module(\n  {HANDLE},\n)"),
    code("!ls -l\nname = !cat name.txt\nhub.Module(name[0])\n"),
]


def run(folder: Path, *arguments: str) -> str:
    """What a module prints on its standard output, with `folder` as the current one."""
    done = subprocess.run(
        [interpreter(), "-m", *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert "Traceback" not in done.stderr and not done.stderr.startswith("usage"), done.stderr
    return done.stdout


def consoles() -> list[tuple[list[str], list[str]]]:
    """The commands on the page, and the lines that they print."""
    blocks = re.findall(r"```console\n\$ (.*?)\n(.*?)```", PAGE, re.DOTALL)
    return [(command.split(), printed.splitlines()) for command, printed in blocks]


@pytest.mark.parametrize(("command", "lines"), consoles(), ids=lambda each: each[0])
def test_page(tmp_path: Path, command: list[str], lines: list[str]) -> None:
    shutil.copy(EXAMPLE, tmp_path)
    command[0] = command[0].replace("-", "_")
    printed = run(tmp_path, *command).splitlines()
    if "check" in command or "nbqa" in command:
        printed = [line for line in printed if line.startswith(("*****", EXAMPLE.name))]
    assert len(printed) == len(lines)
    for shown, line in zip(lines, printed, strict=True):
        assert line == shown or (shown.endswith("…") and line.startswith(shown[:-1]))


def test_nbqa_finds_the_same(tmp_path: Path) -> None:
    cells = content(CELLS)
    (tmp_path / "all.ipynb").write_text(json.dumps(cells, indent=1), encoding="utf-8")
    ours = run(tmp_path, "pylint_tfhub", "check", *TARGET, "all.ipynb")
    loaded = ("--load-plugins=pylint_tfhub", "--disable=all", "--enable=tfhub")
    theirs = run(tmp_path, "nbqa", "pylint", *loaded, *TARGET, "all.ipynb")
    numbers = [at for at, cell in enumerate(CELLS, start=1) if cell["cell_type"] == "code"]
    expected = [
        (numbers[int(cell) - 1], *rest)
        for cell, *rest in re.findall(
            r"^all\.ipynb:cell_(\d+):(\d+):(\d+): (\w+):", theirs, re.MULTILINE
        )
    ]
    found = re.findall(r"^all\.ipynb:cell (\d+):(\d+):(\d+): (\w+) ", ours, re.MULTILINE)
    assert [(int(cell), *rest) for cell, *rest in found] == expected
    assert len(found) == 6
