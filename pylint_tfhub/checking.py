"""One document in, a report out: diagnostics with places, messages and fixes, ready to be shown."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path

from astroid import nodes

from pylint_tfhub.diagnostics import Diagnostic, PlacedEdit, PlacedFix, Problem, Report
from pylint_tfhub.document import Document
from pylint_tfhub.engine import Engine, RuleFault
from pylint_tfhub.findings import Finding, Fix, printable
from pylint_tfhub.gate import Files
from pylint_tfhub.knowledge.lock import DeclarationError
from pylint_tfhub.knowledge.targets import TargetError, Targets
from pylint_tfhub.lookup import Models
from pylint_tfhub.parsing import parse
from pylint_tfhub.rule import Rule
from pylint_tfhub.rules import DOCUMENTATION
from pylint_tfhub.settings import Settings

_MOST_LINES = 3
"""Lines of the source that a diagnostic quotes."""


class Checker:
    """Checks documents one after the other; what it learns of the project it keeps for the next.

    Raises ValueError or MissingExtra where a setting is wrong.
    """

    def __init__(self, settings: Settings, files: Files | None = None) -> None:
        self.settings = settings
        self.files = files or Files()
        self._bad_declarations: list[DeclarationError] = []
        targets = Targets(settings.tfhub_tensorflow_version, settings.tfhub_hub_version)
        models = Models(
            settings.tfhub_probe,
            settings.tfhub_probe_hosts,
            on_bad_declaration=self._bad_declarations.append,
        )
        self._engine = Engine(targets, models, self.files)

    def check(self, document: Document) -> Report:
        """The report on a document, whether or not it can hold a finding."""
        problems: list[Problem] = []

        def problem(message: str) -> None:
            problems.append(Problem(document.path, printable(message)))

        def fault(error: RuleFault) -> None:
            problem(f"{error}: {_located(error.__cause__ or error)}")

        tree = self._parse(document, problem)
        diagnostics = []
        if tree is not None:
            try:
                for rule, finding in self._engine.check(
                    tree,
                    document.text,
                    document.path,
                    enabled=self.settings.enabled,
                    on_fault=fault,
                ):
                    diagnostics.append(_diagnostic(document, rule, finding, problem))
            except TargetError as error:
                problem(str(error))
        while self._bad_declarations:
            problem(str(self._bad_declarations.pop()))
        return Report(tuple(diagnostics), tuple(problems))

    @staticmethod
    def _parse(document: Document, problem: Callable[[str], None]) -> nodes.Module | None:
        path = Path(document.path or "stdin.py")
        name = path.parent.name if path.stem == "__init__" else path.stem
        try:
            return parse(document.text, name, path)
        except SyntaxError as error:
            where = f"line {error.lineno}: " if error.lineno else ""
            problem(f"cannot be parsed: {where}{error.msg}")
        except ValueError as error:
            problem(f"cannot be parsed: {error}")
        except (RecursionError, MemoryError):
            problem("cannot be parsed: it is nested too deeply")
        return None


def _diagnostic(
    document: Document, rule: Rule, finding: Finding, problem: Callable[[str], None]
) -> Diagnostic:
    node = finding.node
    # What pylint points at: the name of a class or function, else the whole node.
    span = getattr(node, "position", None) or node
    text = document.text
    start = text.offset(node.fromlineno if span is node else span.lineno, span.col_offset or 0)
    end = start
    if span.end_lineno is not None and span.end_col_offset is not None:
        end = text.offset(span.end_lineno, span.end_col_offset)
    fixes: list[PlacedFix] = []
    try:
        fixes += [_placed(document, fix) for fix in finding.fixes()]
    except Exception as error:  # noqa: BLE001  a fault in a fix must not hide the finding
        problem(f"internal error in the fix of {rule.symbol}: {_located(error)}")
    return Diagnostic(
        document.path,
        rule.id,
        rule.symbol,
        f"{printable(finding.message)} ({DOCUMENTATION}{rule.symbol}/)",
        finding.confidence,
        document.place(start),
        document.place(end) if end > start else None,
        document.lines(start, end)[:_MOST_LINES],
        tuple(fix for fix in fixes if all(document.can_edit(item.edit) for item in fix.edits)),
    )


def _placed(document: Document, fix: Fix) -> PlacedFix:
    return PlacedFix(
        fix.title,
        fix.applicability,
        tuple(
            PlacedEdit(edit, document.place(edit.start), document.place(edit.end))
            for edit in fix.edits
        ),
        fix.group,
    )


def _located(error: BaseException) -> str:
    """What an exception says, and where it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}: {error}{where}"
