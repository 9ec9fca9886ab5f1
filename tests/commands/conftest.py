"""Gives each test a project of its own, and the command to run in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import Command


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, which is the working directory."""
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def command(project: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command, called in the project."""
    return Command(monkeypatch, project)
