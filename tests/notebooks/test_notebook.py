"""A notebook as a document: its module, places in its cells, and what may be edited."""

from __future__ import annotations

import json
import re

import pytest

from pylint_tfhub.checking import Checker
from pylint_tfhub.diagnostics import Diagnostic, Report
from pylint_tfhub.document import open_document
from pylint_tfhub.findings import Edit
from pylint_tfhub.notebooks.notebook import Notebook
from pylint_tfhub.settings import Settings
from tests.notebooks.build import code, content, notebook

HANDLE = '"https://tfhub.dev/google/nnlm-en-dim128/1"'
IMPORT = "import tensorflow_hub as hub"


def check(book: Notebook) -> Report:
    settings = Settings(tfhub_tensorflow_version="2.21", tfhub_hub_version="0.16.1")
    return Checker(settings).check(book)


def found(*sources: str | list[str]) -> list[tuple[int | None, int]]:
    """The cells and lines of the findings in a notebook with these sources."""
    return [(each.start.cell, each.start.line) for each in check(notebook(*sources)).diagnostics]


def test_opened_by_its_name() -> None:
    book = notebook("x = 1")
    assert isinstance(open_document("folder/a.ipynb", book.data), Notebook)


def test_findings_are_placed_in_cells() -> None:
    book = notebook(IMPORT, ["# one\n", "if True:\n", f"    é = 'é', hub.Module({HANDLE})  # two"])
    (diagnostic,) = check(book).diagnostics
    assert isinstance(diagnostic, Diagnostic)
    assert diagnostic.start == (3, 13, 15, 2, "/cells/1/source/2", 18)
    assert diagnostic.end == (3, 23, 25, 2, "/cells/1/source/2", 18)
    assert diagnostic.lines == (f"    é = 'é', hub.Module({HANDLE})  # two",)
    assert diagnostic.path == "sample.ipynb"


def test_cells_share_names() -> None:
    assert found(f"{IMPORT}\nhandle = {HANDLE}", "!ls", "hub.Module(handle)") == [(3, 1)]


def test_magics_do_not_hide_code() -> None:
    module = f"hub.Module({HANDLE})"
    assert found("%%time\n" + IMPORT, f"!pip install x\n%time m = {module}") == [(2, 2)]
    assert found(IMPORT, f"%%bash\n{module}", f"%%writefile a.py\n{module}") == []
    assert found(f"  {IMPORT}\n  x = '''\n  !ls'''\n  {module}") == [(1, 4)]


@pytest.mark.parametrize("command", ["!cat name.txt", "%env NAME", "%time read()"])
def test_a_value_from_a_command_is_unknown(command: str) -> None:
    train = "hub.KerasLayer(handle, trainable=True)"
    assert found(f"{IMPORT}\nhandle = {HANDLE}", train) == [(2, 1)]
    assert found(f"{IMPORT}\nhandle = {HANDLE}", f"handle = {command}", train) == []


def test_bad_cells_hide_no_others() -> None:
    module = f"hub.Module({HANDLE})"
    broken = ["print 'x'", "def f(:", "x = (", "'''", "if x:", "x = \\", "\ud800 = 1", "x\0"]
    for bad in broken:
        book = notebook(IMPORT, "x = 1")
        book = Notebook("sample.ipynb", book.data.replace(b'"x = 1"', quoted(bad)))
        assert book.problems == (), bad
        assert found(IMPORT, module) == [(2, 1)]
    assert found(IMPORT, "x = (", module, ")", module) == [(3, 1), (5, 1)]
    assert found("if x:", IMPORT, "    y", module, "'''", module) == [(4, 1), (6, 1)]


def quoted(text: str) -> bytes:
    return json.dumps(text).encode()


def test_bad_cells_that_use_the_library_are_named() -> None:
    book = notebook(IMPORT, f"print 'x'\nm = hub.Module({HANDLE})", "x = # TODO", "pip install hub")
    (problem,) = check(book).problems
    assert problem.path == "sample.ipynb"
    assert problem.message.startswith("cell 2 is not checked, it cannot be parsed: line 1: ")
    assert notebook("import tensorflow_hub as th", "th.load('''").problems != ()
    assert notebook("import tensorflow_hub as th", "other.load('''").problems == ()


def test_nested_too_deeply() -> None:
    book = notebook(IMPORT, "hub = " + "(" * 100_000)
    assert [each.message[:20] for each in book.problems] == ["cell 2 is not checke"]


def test_places_and_lines() -> None:
    book = notebook(["a = 1\n", "b = '''\n", "c'''"], "\n  d = 2\n  e = 3\n")
    text = book.text.content
    assert book.place(text.index("c")) == (3, 0, 0, 1, "/cells/0/source/2", 11)
    assert book.place(text.index("d")) == (2, 2, 2, 2, "/cells/1/source", 19)
    assert book.place(text.index("e")) == (3, 2, 2, 2, "/cells/1/source", 19)
    assert book.lines(text.index("b"), text.index("c")) == ("b = '''", "c'''")
    assert book.lines(text.index("b"), text.index("e")) == ("b = '''", "c'''")
    assert book.lines(text.index("d"), text.index("e") + 5) == ("  d = 2", "  e = 3")
    for at in (text.index("c") + 4, text.index("c") + 5):  # the newlines between the cells
        assert book.place(at) == (3, 4, 4, 1, "/cells/0/source/2", 11)
    assert book.place(len(text)) == (4, 0, 0, 2, "/cells/1/source", 19)


def file_lines(data: str) -> list[int | None]:
    """The line of the file for each line of code in it."""
    book = Notebook("sample.ipynb", data.encode())
    starts = re.finditer(r"^.", book.text.content, re.MULTILINE)
    return [book.place(found.start()).file_line for found in starts]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_of_the_file_are_those_of_the_strings(newline: str) -> None:
    text = """\
\ufeff{"metadata": {"author": "\u2028\x85"}, "cells": [
  {"source": ["old"], "outputs": ["1\\n2\\r",
    "3"], "cell_type": "code", "source": ["a = 1\\n",
    "",

    "b = 2\\n", "c = 3\\nd = 4\\n",
    "e = 5\\n"
  ]}, {"cell_type": "code", "source":
    "f = 6\\ng = 7\\n"}
]}
"""
    assert file_lines(text.replace("\n", newline)) == [3, 6, 6, 6, 7, 9, 9]


def test_a_notebook_on_one_line_has_all_on_it() -> None:
    data = json.dumps(content([code(["a\n", "b\n"]), code("c\n")]))
    assert file_lines(data) == [1, 1, 1]


CELL = "a = 1\n!ls\nb = !ls\nif a:\n    %time c = 2\nd = 3"


@pytest.mark.parametrize(
    ("old", "new", "allowed"),
    [
        ("a = 1", "a = (\n1)", True),
        ("a = 1\n", "", True),
        ("1\n", "1", False),
        ("\n0  ", "\nx", False),
        ("0", "0", False),
        ("b", "e", True),
        ("b = ", "e = ", False),
        ("if a:\n", "if a:\n    x\n", True),
        ("if a:\n    ", "if a: ", False),
        ("2", "f(3)", True),
        ("2", "f(\n3)", False),
        ("c = 2", "e = 4", True),
        ("2\nd", "2\ne", False),
        ("\nd = 3\n", "\ne\n", True),
        ("d = 3\n", "", True),
        ("d = 3\n\n", "", False),
    ],
)
def test_edits_leave_magics_alone(old: str, new: str, allowed: bool) -> None:
    book = notebook(CELL, "z")
    start = book.text.content.index(old)
    edit = Edit(start, start + len(old), new)
    assert book.can_edit(edit) is allowed
    if allowed:
        after = Notebook("sample.ipynb", book.edited([edit])).text.content
        assert after == book.text.content.replace(old, new, 1)


def test_nothing_before_a_cell_magic() -> None:
    book = notebook("%%time\na = 1", "%%capture\nb = 1")
    line = "import x\n"
    assert [at for at in range(len(book.text.content)) if book.can_edit(Edit(at, at, line))] == [
        *range(7, 14),
        *range(24, 31),
    ]
    assert book.text.content[7:9] == "a " and book.text.content[24:26] == "b "


def test_lines_before_and_after_magics() -> None:
    book = notebook("!ls\n%cd x")
    for at, source in ((0, "x\n!ls\n%cd x"), (4, "!ls\nx\n%cd x"), (10, "!ls\n%cd x\nx")):
        edit = Edit(at, at, "x\n")
        assert book.can_edit(edit)
        assert Notebook("a.ipynb", book.edited([edit])).lines(0, 12) == tuple(source.split("\n"))
    assert not book.can_edit(Edit(0, 0, "x")) and not book.can_edit(Edit(3, 3, "x\n"))


def test_edits_outside() -> None:
    book = notebook("a", "b")
    assert not book.can_edit(Edit(0, 4, "")) and not book.can_edit(Edit(6, 6, "x"))
    assert not book.can_edit(Edit(1, 0, "")) and not book.can_edit(Edit(-1, 0, ""))
