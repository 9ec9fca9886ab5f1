"""Python files as documents, and which files are which."""

from __future__ import annotations

import pytest

from pylint_tfhub.document import DocumentError, PythonFile, open_document, replaced
from pylint_tfhub.findings import Edit
from pylint_tfhub.notebooks.notebook import Notebook
from pylint_tfhub.source import Place


def test_kinds_by_name() -> None:
    assert isinstance(open_document("a.ipynb", b'{"cells": []}'), Notebook)
    assert isinstance(open_document("a.py", b'{"cells": []}'), PythonFile)
    assert isinstance(open_document(None, b'{"cells": []}'), PythonFile)


def test_places_and_lines() -> None:
    document = PythonFile("a.py", "\ufeffé = '''\r\nb'''\rc\n".encode())
    at = document.text.content.index
    assert document.place(at("=")) == Place(1, 2, 3)
    assert document.place(at("c")) == Place(3, 0, 0)
    assert document.lines(at("é"), at("b")) == ("é = '''", "b'''")
    assert document.lines(at("c"), at("c")) == ("c",)
    assert document.problems == ()


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfa = 1\r\n",
        "# coding: latin-1\na = 1  # é".encode("latin-1"),
        b"\x0ca = 1\r\n\r",
    ],
)
def test_edits_keep_all_else(data: bytes) -> None:
    document = PythonFile("a.py", data)
    end = document.text.content.index("= 1") + 3
    assert document.edited([Edit(end - 1, end, "23")]) == data.replace(b"= 1", b"= 23")
    assert document.edited([]) == data


def test_characters_that_the_encoding_lacks() -> None:
    document = PythonFile("a.py", b"# coding: latin-1\na = 1\n")
    with pytest.raises(UnicodeEncodeError):
        document.edited([Edit(22, 23, "'\N{SNOWMAN}'")])


def test_edits_outside() -> None:
    document = PythonFile("a.py", b"a = 1\n")
    assert document.can_edit(Edit(0, 6, "")) and document.can_edit(Edit(6, 6, "b"))
    assert not document.can_edit(Edit(0, 7, "")) and not document.can_edit(Edit(3, 2, ""))


def test_edits_at_one_place_in_their_order() -> None:
    edits = [Edit(1, 2, "x"), Edit(1, 1, "b"), Edit(1, 1, "c"), Edit(0, 1, "")]
    assert replaced("a-d", edits) == "bcxd"


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        ("a.py", b"\xff", "cannot be decoded: invalid or missing encoding declaration"),
        (None, b"# coding: nothing\n", "cannot be decoded: unknown encoding"),
        ("a.py", b"\n\n\n\xff", "cannot be decoded: 'utf-8' codec can't decode byte 0xff"),
    ],
)
def test_undecodable(path: str | None, data: bytes, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        open_document(path, data)
    assert str(caught.value).startswith(message)
