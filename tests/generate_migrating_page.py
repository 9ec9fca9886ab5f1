"""Replays docs/migrating.md on a copy of the legacy example: runs its commands, applies its diffs.

python -m tests.generate_migrating_page          writes what the commands print into the page
python -m tests.generate_migrating_page --check  fails if it is not what they print
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pylint_tfhub.cli import main as run_command
from pylint_tfhub.rules import all_rules

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "migrating.md"
PROJECT = ROOT / "docs" / "examples" / "legacy_text_classifier"
LEFT_OUT = "…\n"
"""Stands for findings that the page has shown before."""

_BLOCK = re.compile(r"^```(console|diff)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_FINDING = re.compile(r"^\S+\.py:\d+:\d+: (?:.+\n)+\n?", re.MULTILINE)

all_rules()  # so that not every process that a command starts has to import them


def page(folder: Path) -> str:
    """The page as it should be; the migrated project is left in `folder`, which is made.

    Raises:
        OSError: when a diff does not fit.
    """
    shutil.copytree(PROJECT, folder)
    shown: set[str] = set()

    def replay(block: re.Match[str]) -> str:
        kind, text = block.groups()
        if kind == "diff":
            apply(text, folder)
            return block[0]
        prompt = text.partition("\n")[0]
        return f"```console\n{prompt}\n{shortened(printed(prompt, folder), shown)}```"

    return _BLOCK.sub(replay, PAGE.read_text(encoding="utf-8"))


def apply(diff: str, folder: Path) -> None:
    """Make a change that the page shows, as a reader would.

    Raises:
        OSError: when it does not fit.
    """
    # A repository around the folder would have the paths begin at its root.
    environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}
    command = ["git", "apply", "--whitespace=error", "-"]
    run = subprocess.run(
        command, cwd=folder, env=environment, input=diff.encode(), capture_output=True, check=False
    )
    if run.returncode:
        raise OSError(f"a change does not fit: {run.stderr.decode()}\n{diff}")


def printed(prompt: str, folder: Path) -> str:
    """What the command behind a prompt prints in a folder: the results, then the remarks."""
    program, *arguments = prompt.removeprefix("$ ").split()
    assert program == "pylint-tfhub", prompt
    # A process for seven files costs more than it saves, and what a cache holds is no part of a check.
    options = {"check": ["--jobs=1", "--no-cache"], "fix": ["--jobs=1"]}[arguments[0]]
    results, remarks = _stream(), _stream()
    with (
        _inside(folder),
        contextlib.redirect_stdout(results),
        contextlib.redirect_stderr(remarks),
    ):
        code = run_command([*arguments, *options])
    texts = []
    for stream in (results, remarks):
        stream.seek(0)
        texts.append(stream.buffer.read().decode())
    assert code in (0, 1), texts
    return "".join(texts)


def _stream() -> io.TextIOWrapper[io.BytesIO]:
    # Diffs are written as bytes, so that line ends stay what they are.
    return io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n", write_through=True)


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """Make a folder the working directory for as long as this lasts."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def shortened(text: str, shown: set[str]) -> str:
    """The text without the findings that were shown; those that it shows are added."""

    def leave_out(finding: re.Match[str]) -> str:
        if finding[0].strip() in shown:
            return LEFT_OUT
        shown.add(finding[0].strip())
        return finding[0]

    short = _FINDING.sub(leave_out, text)
    return re.sub(f"(?:{LEFT_OUT})+", LEFT_OUT, short)


def main() -> int:
    """Write the page, or check it; 1 if it is not up to date."""
    with tempfile.TemporaryDirectory() as name:
        os.environ.update(dict.fromkeys(("TFHUB_CACHE_DIR", "PYLINT_TFHUB_CACHE_DIR"), name))
        text = page(Path(name, "project"))
    if "--check" in sys.argv[1:]:
        if text != PAGE.read_text(encoding="utf-8"):
            print("not up to date: docs/migrating.md; run python -m tests.generate_migrating_page")
            return 1
        return 0
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
