"""Generates what docs/command-line.md shows of the commands: options, and what `check` prints.

python -m tests.generate_command_docs          writes them
python -m tests.generate_command_docs --check  fails if one is not up to date
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from pylint_tfhub.cli import GROUP

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "command-line.md"
_OPTIONS = re.compile(r"<!-- options of (\w+) -->\n.*?<!-- end -->", re.DOTALL)
_OUTPUT = re.compile(r"<!-- what check prints -->\n.*?<!-- end -->", re.DOTALL)


def table(name: str) -> str:
    """The options of a command, one a line, as `--help` describes them.

    Those that `check` has too stand there.
    """
    known = {str(option.opts) for option in _options("check")} if name == "fix" else set()
    rows = [_row(option) for option in _options(name) if str(option.opts) not in known]
    return "\n".join(["| option | meaning |", "| --- | --- |", *rows])


def _options(name: str) -> list[click.Option]:
    command = GROUP.get_command(click.Context(GROUP), name)
    assert command is not None, name
    return [option for option in command.params if isinstance(option, click.Option)]


def _row(option: click.Option) -> str:
    names = " ".join([*option.opts, *(f"/ {name}" for name in option.secondary_opts)])
    value = "" if option.is_flag else f" {_value(option)}"
    default = f" Default: `{option.default}`." if option.show_default else ""
    help_text = " ".join((option.help or "").split())
    return f"| `{names}{value}` | {help_text}{default} |".replace("*", r"\*")


def _value(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return ", ".join(option.type.choices)
    return option.metavar or "TEXT"


def printed() -> str:
    """What `check` prints for the example of the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    code = readme.partition("```python\n")[2].partition("```")[0]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "classify.py").write_text(code, encoding="utf-8")
        caches = dict.fromkeys(("TFHUB_CACHE_DIR", "PYLINT_TFHUB_CACHE_DIR"), folder)
        run = subprocess.run(
            [sys.executable, "-m", "pylint_tfhub", "check", "classify.py"],
            cwd=folder,
            env={**os.environ, **caches, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert not run.stderr, run.stderr
    return run.stdout


def page() -> str:
    """The page with all that is generated as it should be."""
    text = PAGE.read_text(encoding="utf-8")
    text = _OPTIONS.sub(
        lambda found: f"<!-- options of {found[1]} -->\n{table(found[1])}\n<!-- end -->", text
    )
    shown = f"```text\n$ pylint-tfhub check classify.py\n{printed()}```"
    return _OUTPUT.sub(lambda _: f"<!-- what check prints -->\n{shown}\n<!-- end -->", text)


def main() -> int:
    """Write the page, or check it; 1 if it is not up to date."""
    text = page()
    if "--check" in sys.argv[1:]:
        if text != PAGE.read_text(encoding="utf-8"):
            print("not up to date: docs/command-line.md; run python -m tests.generate_command_docs")
            return 1
        return 0
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
