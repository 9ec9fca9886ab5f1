"""Jupyter notebooks: their code cells as one Python module, and edits back into their JSON."""

from __future__ import annotations

from pylint_tfhub.document import DocumentError, PythonFile


class Notebook(PythonFile):
    """A notebook."""

    def __init__(self, path: str | None, data: bytes) -> None:
        raise DocumentError(f"{path}: notebooks are not read yet ({len(data)} bytes)")
