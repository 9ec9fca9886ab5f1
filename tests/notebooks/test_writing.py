"""Edits in a notebook change the strings they are in, and not a byte besides."""

from __future__ import annotations

import ast
import json
import textwrap
from collections.abc import Container

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pylint_tfhub.document import replaced
from pylint_tfhub.findings import Edit
from pylint_tfhub.notebooks.cells import locate, read_cells
from pylint_tfhub.notebooks.notebook import Notebook
from tests.notebooks.build import code, content, notebook, prose
from tests.random_examples import ALWAYS_THE_SAME, MORE


def edited(data: str, old: str, new: str) -> str:
    """A notebook's text after one edit: ``old`` is what stands in its module, once."""
    book = Notebook("sample.ipynb", data.encode())
    assert book.text.content.count(old) == 1
    start = book.text.content.index(old)
    edit = Edit(start, start + len(old), new)
    assert book.can_edit(edit)
    return book.edited([edit]).decode()


def cell(source: str) -> str:
    """A notebook with one cell, whose source is given as JSON."""
    return f'{{ "cells": [{{"cell_type": "code", "source": {source},\n\t"x": 1.50 }}] }}\r\n'


@pytest.mark.parametrize(
    ("source", "old", "new", "expected"),
    [
        ('"a = 1"', "1", "2", '"a = 2"'),
        ('"a = 1\\nb\\n"', "a = 1\n", "", '"b\\n"'),
        ('"a\\nb"', "b\n", "b\nc\n", '"a\\nb\\nc"'),
        ('"a\\nb"', "b\n", "", '"a"'),
        ('"a\\nb"', "a\nb\n", "", '""'),
        ('["a\\n", "b"]', "a\n", "c\n", '["c\\n", "b"]'),
        ('["a\\n", "b"]', "a\n", "", '["b"]'),
        ('["a\\n", "b"]', "b\n", "", '["a"]'),
        ('["a\\n", "b"]', "a\nb\n", "", "[]"),
        ('[ "a\\n",  "b" ]', "a\n", "c\na\n", '[ "c\\n",  "a\\n",  "b" ]'),
        ('[ "a\\n",  "b" ]', "b\n", "b\nc\n", '[ "a\\n",  "b\\n",  "c" ]'),
        ('[ "a\\n",  "b\\n" ]', "b\n", "b\nc\n", '[ "a\\n",  "b\\n",  "c\\n" ]'),
        ('["a\\n","b\\n","c"]', "b\n", "d\ne\nf\n", '["a\\n","d\\n","e\\n","f\\n","c"]'),
        ('["a\\n","b\\n","c"]', "a\nb", "d", '["d\\n","c"]'),
        ('["a\\n","b\\n","c"]', "b\nc\n", "", '["a"]'),
        ('[\n "a"\n]', "a\n", "a\nb\n", '[\n "a\\n", "b"\n]'),
        ('["a = 1;", "b"]', "1", "2", '["a = 2;", "b"]'),
        ('["a = 1;", "b"]', "1;", "2;c\nd;", '["a = 2;c\\n", "d;", "b"]'),
        ('["a = 1\\nb\\n", "c"]', "1\nb", "2\nd\ne", '["a = 2\\nd\\ne\\n", "c"]'),
        ('"a = 1 # \\/ \\u00e9 \\u003c\\ud83d\\ude00"', "1", "23", None),
        (
            '["a = 1 # é\\n", "b = \'\\u00e9\'"]',
            "1",
            "'ü'",
            "[\"a = 'ü' # é\\n\", \"b = '\\u00e9'\"]",
        ),
        (
            '["a = 1\\n", "b = \'\\u00e9\'"]',
            "1",
            "'ü'",
            "[\"a = '\\u00fc'\\n\", \"b = '\\u00e9'\"]",
        ),
        ('["a = 1\\n", "b"]', "1", "'ü\"\\t'", '["a = \'ü\\"\\\\t\'\\n", "b"]'),
        ('["a = 1 # \\\\u00e9"]', "1", "'ü'", "[\"a = 'ü' # \\\\u00e9\"]"),
        ('["# \\ud83d\\ude00 1\\n", "b"]', "b", "c", '["# \\ud83d\\ude00 1\\n", "c"]'),
        ('["a # \\ud83d\\ude00\\n", "b"]', "a", "ab", '["ab # \\ud83d\\ude00\\n", "b"]'),
    ],
)
def test_one_edit(source: str, old: str, new: str, expected: str | None) -> None:
    after = edited(cell(source), old, new)
    assert after == cell(expected or source.replace(old, new, 1))


def test_several_edits() -> None:
    lines = [f"x{number} = {number}\n" for number in range(9)]
    book = notebook(lines, "y = 1")
    at = book.text.content.index
    edits = [
        Edit(at("x1"), at("x3"), ""),
        Edit(at("x3"), at("x3"), "a\n"),
        Edit(at("x4") + 5, at("x4") + 6, "5"),
        Edit(at("x8") + 7, at("x8") + 7, "b\n"),
        Edit(at("y"), at("y") + 1, "z"),
    ]
    after = json.loads(book.edited(edits))["cells"]
    source = [lines[0], "a\n", lines[3], "x4 = 5\n", *lines[5:], "b\n"]
    assert [each["source"] for each in after] == [source, "z = 1"]


def test_style_of_another_cell() -> None:
    text = json.dumps(content([code(["a"]), code(["b\n", "c"])]), indent=4)
    after = edited(text, "a\n", "a\nd\n")
    assert after == json.dumps(content([code(["a\n", "d"]), code(["b\n", "c"])]), indent=4)


def test_margin_is_kept() -> None:
    book = notebook("    a = 1\n    if a:\n        b = 2")
    assert book.text.content == "a = 1\nif a:\n    b = 2\n\n"
    after = [
        ((0, 0, "import c\n"), "    import c\n    a = 1\n    if a:\n        b = 2"),
        ((6, 11, "while a:\n    c"), "    a = 1\n    while a:\n        c\n        b = 2"),
        ((22, 22, "d\n"), "    a = 1\n    if a:\n        b = 2\n    d"),
        ((6, 22, "e\n"), "    a = 1\n    e"),
    ]
    for edit, source in after:
        assert json.loads(book.edited([Edit(*edit)]))["cells"][0]["source"] == source


def test_refused_edits_raise() -> None:
    book = notebook("a = 1", "b = 2")
    with pytest.raises(ValueError, match="not in the code of one cell"):
        book.edited([Edit(0, len(book.text.content) - 1, "")])


STATEMENTS = st.sampled_from(
    [
        "a = 1",
        "print('é')",
        "if a:\n    b = 2",
        "s = '''\n\\n\\u00e9'''",
        "# \U0001f600 / <b>",
        "",
        "  ",
    ]
    + ["t = 'a\\\"b'", "c\t= 3", "x = f(\n  1,  # one\n)", "'\x7f\u2028'", "z = '\\'' #\x0c"]
)
MAGICS = st.sampled_from(["!ls \\\n  -l", "%time a = 1", "x = !ls", "a?"])


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """Notebooks in the styles of different tools."""
    cells = []
    for lines in draw(st.lists(st.lists(STATEMENTS | MAGICS, max_size=4), max_size=4)):
        text = draw(st.sampled_from(["", "%%time\n"])) + "\n".join(lines)
        text += draw(st.sampled_from(["", "\n"]))
        if draw(st.integers(0, 3)) == 0:
            text = textwrap.indent(text, "    ", lambda _: True)
        source = text.splitlines(keepends=True) if draw(st.booleans()) else text
        cells.append(draw(st.sampled_from([code, prose]))(source))
    separators = draw(st.sampled_from([None, (",", ":"), (" , ", " : ")]))
    text = json.dumps(
        content(cells),
        indent=draw(st.sampled_from([None, 1, 2, "\t"])),
        ensure_ascii=draw(st.booleans()),
        sort_keys=draw(st.booleans()),
        separators=separators,
    )
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n").replace("/", "\\/")
    return (
        draw(st.sampled_from(["", "\ufeff"])) + text + draw(st.sampled_from(["", "\n"]))
    ).encode()


@settings(max_examples=60 * MORE, deadline=None, derandomize=ALWAYS_THE_SAME)
@given(documents(), st.data())
def test_random_edits(data: bytes, drawn: st.DataObject) -> None:
    book = Notebook("sample.ipynb", data)
    edits = edits_of(book, drawn)
    after = book.edited(edits)
    again = Notebook("sample.ipynb", after)
    assert said(again.text.content) == said(replaced(book.text.content, edits))
    changed = {book.place(edit.start).cell for edit in edits}
    assert outside(after, changed) == outside(data, changed)
    nbformat.validate(json.loads(after.decode("utf-8-sig")))


def edits_of(book: Notebook, drawn: st.DataObject) -> list[Edit]:
    """Edits of whole statements that do not overlap and leave the cells Python."""
    text, edits = book.text, []
    for statement in ast.parse(text.normalized).body:
        start, end = text.starts[statement.lineno - 1], text.starts[statement.end_lineno or 0]
        new = drawn.draw(STATEMENTS) + "\n"
        edit = drawn.draw(
            st.sampled_from(
                [None, Edit(start, start, new), Edit(end, end, new), Edit(start, end, new)]
                + [Edit(start, end, ""), Edit(start, end - 1, new[:-1])]
            )
        )
        if edit is not None and book.can_edit(edit):
            edits.append(edit)
    return edits


def said(text: str) -> list[str]:
    """The lines of a module that say something."""
    return [line for line in text.split("\n") if line.strip()]


def outside(data: bytes, changed: Container[int | None]) -> str:
    """A notebook's text less the sources of the cells with these numbers."""
    text = data.decode("utf-8-sig")
    spans = [locate(text, cell) for cell in read_cells(text) if cell.number in changed]
    return replaced(text, [Edit(span.start, span.end, "") for span in spans])
