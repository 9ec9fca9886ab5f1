"""Builds notebooks for tests."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pylint_tfhub.notebooks.notebook import Notebook

PYTHON = {
    "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
    "language_info": {"name": "python"},
}


def code(source: str | list[str], **members: Any) -> dict[str, Any]:
    """A code cell of format 4."""
    empty = {"execution_count": None, "metadata": {}, "outputs": []}
    return {"cell_type": "code", **empty, "source": source, **members}


def prose(source: str | list[str]) -> dict[str, Any]:
    """A cell of text."""
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def content(cells: Sequence[dict[str, Any]], **members: Any) -> dict[str, Any]:
    """A notebook of format 4."""
    formats = {"nbformat": 4, "nbformat_minor": 4}
    return {"cells": list(cells), "metadata": PYTHON, **formats, **members}


def notebook(*sources: str | list[str]) -> Notebook:
    """A notebook with a cell of code for each source, as Jupyter writes it."""
    text = json.dumps(content([code(each) for each in sources]), indent=1, ensure_ascii=False)
    return Notebook("sample.ipynb", text.encode() + b"\n")
