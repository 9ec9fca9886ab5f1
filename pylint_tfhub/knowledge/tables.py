"""Reads the tab-separated tables that ship in `knowledge/data`."""

from __future__ import annotations

from importlib import resources


def read_rows(file_name: str) -> list[list[str]]:
    """Return the rows of a table without its header, every row as wide as the header.

    Raises FileNotFoundError when the package was installed without its data files.
    """
    table = resources.files("pylint_tfhub.knowledge") / "data" / file_name
    header, *lines = table.read_text(encoding="utf-8").split("\n")
    width = header.count("\t") + 1
    rows = [line.split("\t") for line in lines if line]
    return [row + [""] * (width - len(row)) for row in rows]
