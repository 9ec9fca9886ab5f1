"""`pylint-tfhub check` says the same as pylint does, both in processes of their own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.integration.lint import environment, interpreter, pylint

KEYS = (
    *("path", "line", "column", "endLine", "endColumn"),
    *("messageId", "symbol", "message", "confidence"),
)
TARGETS = [
    (),
    ("--tfhub-tensorflow-version=1.15", "--tfhub-hub-version=0.12"),
    ("--tfhub-tensorflow-version=2.1", "--tfhub-hub-version=0.15"),
]


def command(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [interpreter(), "-m", "pylint_tfhub", *arguments],
        cwd=project,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def said(text: str) -> list[dict[str, Any]]:
    """Our messages in a JSON document, with what pylint tells of each."""
    return [
        {key: message[key] for key in KEYS}
        for message in json.loads(text)["messages"]
        if message["symbol"].startswith("tfhub-")
    ]


@pytest.mark.parametrize("target", TARGETS, ids=" ".join)
@pytest.mark.parametrize("name", ["legacy_text_classifier", "awkward"])
def test_messages_are_those_of_pylint(
    copied: Callable[[str], Path], name: str, target: tuple[str, ...]
) -> None:
    project = copied(name)
    files = sorted(str(path.relative_to(project)) for path in project.rglob("*.py"))
    expected = pylint(
        project,
        *("--load-plugins=pylint_tfhub", "--disable=all", "--enable=tfhub", *target),
        *("--output-format=json2", *files),
    )

    found = command(project, "check", "--no-cache", "--output-format=json", *target, *files)

    assert said(expected.stdout)
    assert said(found.stdout) == said(expected.stdout)
    again = command(project, "check", "--output-format=json", "--jobs=1", *target, *files)
    assert said(again.stdout) == said(expected.stdout)


def test_both_follow_the_settings_of_the_project(copied: Callable[[str], Path]) -> None:
    project = copied("legacy_text_classifier")
    (project / "pyproject.toml").write_text(
        '[tool.pylint.main]\nload-plugins = ["pylint_tfhub"]\n'
        '[tool.pylint.tfhub]\ntfhub-hub-version = "0.12"\n',
        encoding="utf-8",
    )
    options = ["--disable=all", "--enable=tfhub", "--output-format=json2", "ticket_router"]
    expected = said(pylint(project, *options).stdout)

    found = said(command(project, "check", "--output-format=json", "ticket_router").stdout)

    assert "tfhub-deprecated-module" in {message["symbol"] for message in found}
    assert sorted(found, key=str) == sorted(expected, key=str)
