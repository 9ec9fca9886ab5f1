"""Lints files with pylint and with the project's own command, to compare what both say."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pylint.lint import PyLinter
from pylint.reporters import CollectingReporter

import pylint_tfhub
from pylint_tfhub.checking import Checker
from pylint_tfhub.document import open_document
from pylint_tfhub.settings import Settings, choose_rules


class Said(NamedTuple):
    """All that a message of pylint's JSON output holds."""

    path: str
    line: int
    column: int
    end_line: int | None
    end_column: int | None
    id: str
    symbol: str
    message: str
    confidence: str


def by_pylint(paths: Sequence[Path], **options: str) -> list[Said]:
    """What pylint says of files, with all rules of ours enabled, in its order."""
    linter = PyLinter(reporter=CollectingReporter())
    pylint_tfhub.register(linter)
    linter.disable("all")
    for checker in ("tfhub", "tfhub-optional"):
        linter.enable(checker)
    for name, value in options.items():
        setattr(linter.config, name, value)
    linter.check([str(path) for path in paths])
    assert isinstance(linter.reporter, CollectingReporter)
    return [
        Said(
            os.path.abspath(message.abspath),
            message.line,
            message.column,
            message.end_line,
            message.end_column,
            message.msg_id,
            message.symbol,
            message.msg,
            message.confidence.name,
        )
        for message in linter.reporter.messages
        if message.symbol.startswith("tfhub-") or message.msg_id.startswith("F")
    ]


def by_us(paths: Sequence[Path], **options: str) -> list[Said]:
    """What our own command says of the same files; no file may be a problem."""
    checker = Checker(Settings(enabled=choose_rules(["all"], []), **options))
    said = []
    for path in paths:
        data = path.read_bytes()
        if not checker.files.may_concern(data, str(path)):
            continue
        report = checker.check(open_document(str(path), data))
        assert report.problems == (), path
        for each in report.diagnostics:
            end = each.end
            said.append(
                Said(
                    os.path.abspath(path),
                    each.start.line,
                    each.start.byte_column,
                    end.line if end is not None else None,
                    end.byte_column if end is not None else None,
                    each.id,
                    each.symbol,
                    each.message,
                    each.confidence.name,
                )
            )
    return said
