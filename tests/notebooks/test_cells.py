"""Reading notebooks: formats, languages, odd JSON, and files that are none."""

from __future__ import annotations

import json
import time
from typing import Any

import nbformat
import pytest

from pylint_tfhub.document import DocumentError, open_document
from pylint_tfhub.notebooks.notebook import Notebook
from pylint_tfhub.source import Place
from tests.notebooks.build import PYTHON, code, content, notebook, prose


def sources(data: bytes | str) -> list[tuple[int, str, str]]:
    """The number, pointer and first line of each cell in the module."""
    book = Notebook("sample.ipynb", data.encode() if isinstance(data, str) else data)
    found: dict[int, tuple[int, str, str]] = {}
    for at in range(len(book.text.content)):
        place = book.place(at)
        assert place.cell is not None and place.pointer is not None
        found.setdefault(place.cell, (place.cell, place.pointer, book.lines(at, at)[0]))
    return list(found.values())


def test_module_of_all_cells() -> None:
    book = notebook("import a", ["b = 1\n", "c = 2\n"], "# end")
    assert book.text.content == "import a\n\nb = 1\nc = 2\n\n# end\n\n"


def test_numbers_count_cells_of_text() -> None:
    data = json.dumps(content([prose("# One"), code("x = 1"), prose(["a\n", "b"]), code(["y"])]))
    assert sources(data) == [(2, "/cells/1/source", "x = 1"), (4, "/cells/3/source/0", "y")]


@pytest.mark.parametrize("version", [2, 3])
def test_older_formats(version: int) -> None:
    cells = [
        {"cell_type": "markdown", "source": "text"},
        {"cell_type": "code", "language": "python", "input": ["x = 1\n", "y"], "outputs": []},
        {"cell_type": "code", "language": "ruby", "input": "puts 1", "outputs": []},
    ]
    sheets = [{"cells": cells}, {"metadata": {}, "cells": cells[1:]}]
    data = json.dumps({"metadata": {"name": ""}, "nbformat": version, "worksheets": sheets})
    first, second = "/worksheets/0/cells/1/input/0", "/worksheets/1/cells/0/input/0"
    assert sources(data) == [(2, first, "x = 1"), (4, second, "x = 1")]


def test_as_nbformat_reads_it() -> None:
    lines = ["s = 'é \\u00e9 \"'\n", "t = '\U0001f600\\\\'\n", "\n", "u = 1"]
    for version in (3, 4):
        written = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell("".join(lines)), nbformat.v4.new_markdown_cell("t")],
            metadata=PYTHON,
        )
        data = nbformat.writes(nbformat.convert(written, version))
        assert Notebook("a.ipynb", data.encode()).text.content == "".join(lines) + "\n\n"


@pytest.mark.parametrize(
    ("metadata", "known"),
    [
        ({}, True),
        (PYTHON, True),
        ({"kernelspec": {"name": "conda-env-tf", "display_name": "tf"}}, True),
        ({"kernelspec": None, "language_info": {}}, True),
        ({"language_info": {"name": "ipython"}}, True),
        ({"language_info": {"name": "R"}}, False),
        ({"kernelspec": {"name": "x", "language": "julia"}}, False),
        ({"kernelspec": {"name": "ir", "display_name": "R"}}, False),
    ],
)
def test_languages(metadata: dict[str, Any], known: bool) -> None:
    data = json.dumps({"metadata": metadata, "nbformat": 4, "cells": [code("x = 1")]})
    assert bool(sources(data)) is known


def test_cells_in_another_language() -> None:
    other = code("x <- 1", metadata={"vscode": {"languageId": "r"}})
    same = code("x = 1", metadata={"vscode": {"languageId": "python"}})
    assert sources(json.dumps(content([other, same]))) == [(2, "/cells/1/source", "x = 1")]


@pytest.mark.parametrize(
    "text",
    [
        '\ufeff{"cells":[{"cell_type":"code","source":"x"}]}',
        '{"cells": [{"source": ["old"], "cell_type": "code", "source": ["x"]}]}',
        '{"cells": 1, "cells": [{"cell_type": "code", "source": "x"}]}'.replace("1", "[]"),
        '\r\n{\r\n\t"nbformat" :4 ,\r\n\t"cells":[\t{"source" : ["x"] , "cell_type":"code"}\r\n]}\r\n',
        '{"cells": [{"cell_type": "code", "source": ["", "x", ""], "outputs": [NaN, 1e5, '
        + "9" * 5000
        + "]}]}",
        '{"cells": [{"cell_type": "code"}, {"cell_type": "code", "source": "\\u0078"}]}',
    ],
    ids=["mark", "key twice", "cells twice", "spaces", "numbers", "no source"],
)
def test_odd_json(text: str) -> None:
    assert [line for _, _, line in sources(text)] == ["x"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "Expecting '{': line 1 column 1"),
        (b"[]", "Expecting '{': line 1 column 1"),
        (b"{}", "Expecting a notebook, with a list of cells: line 1 column 1"),
        (b'{"cells": {}}', "Expecting '[': line 1 column 11"),
        (b'{"cells": []} {}', "Extra data: line 1 column 15"),
        (b'{"cells": [],\n<<<<<<< HEAD\n', "Expecting property name enclosed in double quotes"),
        (b'{"cells" []}', "Expecting ':' delimiter: line 1 column 10"),
        (b'{"cells": [{"cell_type": "code"', "Expecting ',' delimiter: line 1 column 32"),
        (b'{"cells": [1 2]}', "Expecting ',' delimiter: line 1 column 14"),
        (b'{"cells": [{"cell_type": "code", "source": 1}]}', "Expecting a cell whose source is"),
        (b'{"cells": [{"cell_type": "code", "source": ["a", 1]}]}', "Expecting a cell whose"),
        (b'{"cells": ["\xff"]}', "can't decode byte 0xff in position 12"),
        (b'{"a": ' + b"[" * 100_000, "it is nested too deeply"),
    ],
)
def test_no_notebook(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        open_document("folder/bad.ipynb", data)
    assert str(caught.value).startswith("cannot be read as a notebook: ")
    assert message in str(caught.value)


def test_empty_cells_are_no_part() -> None:
    book = notebook("", [], ["\n"], "  ")
    assert (book.text.content, book.problems) == ("", ())
    assert book.place(0) == Place(1, 0, 0) and book.lines(0, 0) == ()
    assert book.edited([]) == book.data


def test_time_grows_with_the_size() -> None:
    image = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "A" * 4_000_000}}
    cells = [code([f"x{number} = {line}\n" for line in range(50)]) for number in range(200)]
    data = json.dumps(content([*cells, *(code("1", outputs=[image]) for _ in range(5))])).encode()
    start = time.perf_counter()
    book = Notebook("large.ipynb", data)
    lines = {book.place(at).file_line for at in book.text.starts}
    assert time.perf_counter() - start < 5 and lines == {1}
    assert len(book.text.starts) == 200 * 51 + 5 * 2 + 1
