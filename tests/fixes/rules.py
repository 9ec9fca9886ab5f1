"""Rules made up for tests: words that are findings, and what to put in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pylint_tfhub.diagnostics import Diagnostic, PlacedEdit, PlacedFix, Problem, Report
from pylint_tfhub.document import Document
from pylint_tfhub.findings import Applicability, Confidence, Edit

Fixes = Callable[[re.Match[str]], Sequence[PlacedFix]]


def fix(
    document: Document,
    *edits: tuple[int, int, str],
    title: str = "Replace it",
    group: str = "",
    applicability: Applicability = Applicability.SAFE,
) -> PlacedFix:
    """A fix of edits with their offsets."""
    placed = (
        PlacedEdit(Edit(start, end, text), document.place(start), document.place(end))
        for start, end, text in edits
    )
    return PlacedFix(title, applicability, tuple(placed), group)


def finding(document: Document, id_: str, start: int, end: int, *fixes: PlacedFix) -> Diagnostic:
    """A finding on some characters."""
    return Diagnostic(
        document.path,
        id_,
        f"symbol-{id_.lower()}",
        "message",
        Confidence.HIGH,
        document.place(start),
        document.place(end),
        document.lines(start, end),
        tuple(fixes),
    )


class Words:
    """A check that finds words; each has an id and a text to put in the place of the word."""

    def __init__(
        self,
        words: dict[str, tuple[str, str | None]],
        applicability: Applicability = Applicability.SAFE,
    ) -> None:
        self._words = words
        self._applicability = applicability
        self.calls = 0

    def __call__(self, document: Document) -> Report:
        self.calls += 1
        return Report(tuple(self._findings(document)), tuple(self._problems(document)))

    def _findings(self, document: Document) -> Iterable[Diagnostic]:
        for found in re.finditer(r"\w+", document.text.content):
            if found.group() in self._words:
                id_, new = self._words[found.group()]
                fixes = []
                if new is not None:
                    edit = (*found.span(), new)
                    fixes.append(fix(document, edit, applicability=self._applicability))
                yield finding(document, id_, *found.span(), *fixes)

    def _problems(self, document: Document) -> Iterable[Problem]:
        if "unreadable" in document.text.content:
            lines = document.text.content.count("\n")
            yield Problem(document.path, f"after line {lines} something is wrong")
