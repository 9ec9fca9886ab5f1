"""Diffs of fixed documents, and what ``patch`` makes of them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pylint_tfhub.document import PythonFile, open_document
from pylint_tfhub.fixes.diff import unified_diff
from pylint_tfhub.fixes.fixing import fix_document
from tests.fixes.rules import Words


def diff(before: str, after: str, path: str | None = "pkg/a.py") -> str:
    shown = unified_diff(PythonFile(path, before.encode()), PythonFile(path, after.encode()))
    return shown.decode()


def test_the_same() -> None:
    assert diff("a\n", "a\n") == ""
    assert diff("", "") == ""


def test_lines_with_three_around() -> None:
    before = "".join(f"{number}\n" for number in range(9))
    assert diff(before, before.replace("4", "four\n4½")) == (
        "--- a/pkg/a.py\n+++ b/pkg/a.py\n@@ -2,7 +2,8 @@\n 1\n 2\n 3\n-4\n+four\n+4½\n 5\n 6\n 7\n"
    )


def test_no_newline_at_the_end() -> None:
    assert diff("a\nb", "a\nc") == (
        "--- a/pkg/a.py\n+++ b/pkg/a.py\n@@ -1,2 +1,2 @@\n a\n"
        "-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )


@pytest.mark.parametrize(
    ("path", "shown"),
    [(None, "stdin"), ("/abs/a.py", "abs/a.py"), ("ä.py", "ä.py"), ("ä b.py", "ä b.py\t")],
)
def test_names(path: str | None, shown: str) -> None:
    assert diff("a", "b", path).startswith(f"--- a/{shown}\n+++ b/{shown}\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize(
    ("path", "shown"), [("a\\b.py", r"a\\b.py"), ("a\n\tb.py", r"a\n\tb.py"), ('"é', r"\"é")]
)
def test_names_that_are_escaped(path: str, shown: str) -> None:
    assert diff("a", "b", path).startswith(f'--- "a/{shown}"\n+++ "b/{shown}"\n')


def test_other_newlines() -> None:
    assert diff("a\r\nb\r\n", "a\r\nc\r\n").endswith(" a\r\n-b\r\n+c\r\n")
    assert diff("a\rb\r", "a\rc\r").endswith(" a\n-b\n+c\n")
    assert diff("a\f\u2028b\n", "a\f\u2028c\n").endswith("-a\f\u2028b\n+a\f\u2028c\n")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\n", "a\nc\n"),
        ("a\nb", "a\nc"),
        ("a\nb", "a\nb\nc\n"),
        ("a\r\nb\r\n", "a\r\nc\r\n"),
        ("a\r\nb\nc", "x\r\nb\ny"),
        ("\fé\n\u2028b\n", "\fé\n\u2028c\n"),
    ],
)
def test_git_applies_it(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "a b.py"
    file.write_bytes(before.encode())
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"],
        cwd=tmp_path,
        input=diff(before, after, "a b.py").encode(),
        check=True,
    )
    assert file.read_bytes() == after.encode()


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.skipif(sys.platform == "win32", reason="not all are names there")
@pytest.mark.parametrize("name", ["a b.py", "a\\b.py", "a\tb\nc.py", 'é".py', "é.py"])
@pytest.mark.parametrize(
    "data",
    [
        b"# coding: latin-1\n\xe9 = 1\nold\n",
        "# coding: shift_jis\nあ = 1\nold\n".encode("shift_jis"),
        b"\xef\xbb\xbf\xc3\xa9 = 1\nold\n",
        b"\xef\xbb\xbfold\n",
    ],
)
def test_git_applies_it_to_every_encoding_and_name(tmp_path: Path, name: str, data: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    before = PythonFile(name, data)
    after = PythonFile(name, data.replace(b"old", b"new"))
    apply = ["git", "apply", "--whitespace=nowarn", "-"]
    subprocess.run(apply, cwd=tmp_path, input=unified_diff(before, after), check=True)
    assert file.read_bytes() == after.data


def test_what_no_terminal_can_show_is_escaped() -> None:
    def cell(code: str) -> bytes:
        source = ["!echo \ud800\n", code]
        code_cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": source}
        content = {"cells": [code_cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
        return json.dumps(content).encode()

    shown = unified_diff(open_document("a.ipynb", cell("a")), open_document("a.ipynb", cell("b")))
    assert rb" !echo \ud800" in shown


def test_notebooks_are_shown_cell_by_cell() -> None:
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": ["old\n", "old"]},
        *(
            {
                "cell_type": "code",
                "execution_count": None,
                "metadata": {},
                "outputs": [],
                "source": source,
            }
            for source in (["%time 1\n", "old = 1\n", "x = old"], ["other = 1"], ["old"])
        ),
    ]
    content = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    before = open_document("a.ipynb", json.dumps(content, indent=1).encode())
    after = fix_document(before, Words({"old": ("E1", "new")}), unsafe=False).document
    assert unified_diff(before, after).decode() == (
        "--- a/a.ipynb:cell 2\n"
        "+++ b/a.ipynb:cell 2\n"
        "@@ -1,3 +1,3 @@\n"
        " %time 1\n"
        "-old = 1\n"
        "-x = old\n"
        "+new = 1\n"
        "+x = new\n"
        "--- a/a.ipynb:cell 4\n"
        "+++ b/a.ipynb:cell 4\n"
        "@@ -1 +1 @@\n"
        "-old\n"
        "+new\n"
    )
