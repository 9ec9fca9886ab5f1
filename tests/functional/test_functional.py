"""Lints every case file with pylint and compares with the messages marked on its lines.

A line ends with `# [symbol]`, or `# [symbol:CONFIDENCE]`, for each message expected on it. A first
line `# target: tensorflow==2.15.1 hub==0.15.0` sets the target; without it the target is the newest
release of both. Files whose name starts with `clean_` expect nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from pylint.lint import PyLinter
from pylint.reporters import CollectingReporter

import pylint_tfhub

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.glob("*/**/*.py") if "support" not in path.parts)
EXPECTED = re.compile(r"#\s*\[([a-z:A-Z_, -]+)\]\s*$")
TARGET = re.compile(r"#\s*target:\s*tensorflow(\S+)\s+hub(\S+)")
_EXAMPLE = re.compile(
    r"\b(Module|KerasLayer|load|load_module_spec|\w*_column\w*|\w*Session|Estimator|DNNClassifier|"
    r"ConfigProto|share_cluster_devices_in_session|trainable)\b"
)
OPTIONAL = {"unknown_handle_format"}
"""The folders in which rules are enabled that are off by default."""
NEWEST = {"tensorflow": "2.21.0", "hub": "0.16.1"}


def lint(path: Path, tensorflow: str, hub: str) -> list[tuple[int, str, str]]:
    """Line, symbol and confidence of each message of ours."""
    linter = PyLinter(reporter=CollectingReporter())
    pylint_tfhub.register(linter)
    linter.disable("all")
    linter.enable("tfhub")
    if path.parent.name in OPTIONAL:
        linter.enable("tfhub-optional")
    linter.config.tfhub_tensorflow_version = tensorflow
    linter.config.tfhub_hub_version = hub
    linter.check([str(path)])
    assert isinstance(linter.reporter, CollectingReporter)
    return [(item.line, item.symbol, item.confidence.name) for item in linter.reporter.messages]


@pytest.mark.parametrize("path", CASES, ids=lambda path: str(path.relative_to(HERE)))
def test_messages_are_where_they_are_marked(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    target = TARGET.match(lines[0])
    tensorflow, hub = target.groups() if target else (NEWEST["tensorflow"], NEWEST["hub"])
    expected: Counter[tuple[int, str]] = Counter()
    confidences: dict[tuple[int, str], str] = {}
    for number, line in enumerate(lines, start=1):
        marked = EXPECTED.search(line)
        for item in marked.group(1).split(",") if marked else ():
            symbol, _, confidence = item.strip().partition(":")
            expected[number, symbol] += 1
            if confidence:
                confidences[number, symbol] = confidence

    found = lint(path, tensorflow, hub)

    assert Counter((line, symbol) for line, symbol, _ in found) == expected
    for line, symbol, confidence in found:
        assert confidence == confidences.get((line, symbol), confidence), (line, symbol)
    if path.name.startswith("clean_"):
        assert not found


def test_each_folder_has_more_clean_examples_than_findings() -> None:
    """Precision comes first: most marked-up code is code that must stay silent.

    An example is a call, class or import that names something the rules know.
    """
    for folder in sorted({path.parent for path in CASES}):
        findings = examples = 0
        for path in (item for item in CASES if item.parent == folder):
            for line in _lines(path):
                findings += len(EXPECTED.findall(line))
                examples += bool(_EXAMPLE.search(line))
        assert examples - findings > findings, folder.name


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")
