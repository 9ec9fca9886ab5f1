"""Gives each test a copy of the project that it lints."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.lint import REPOSITORY

PROJECTS = {
    "legacy_text_classifier": REPOSITORY / "docs" / "examples" / "legacy_text_classifier",
    "awkward": Path(__file__).parent / "projects" / "awkward",
}


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[str], Path]:
    """Returns a function that copies a project by name, away from this repository's settings."""

    def copy(name: str) -> Path:
        folder = tmp_path / name
        shutil.copytree(PROJECTS[name], folder, ignore=shutil.ignore_patterns("__pycache__"))
        for path in folder.rglob("crlf.py"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        return folder

    return copy
