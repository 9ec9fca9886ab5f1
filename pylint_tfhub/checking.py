"""One document in, a report out: diagnostics with places, messages and fixes, ready to be shown."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.diagnostics import Diagnostic, PlacedEdit, PlacedFix, Problem, Report, located
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
from pylint_tfhub.suppressions import kept

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

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
        """The report on a document, whether or not it can hold a finding.

        Problems of the project rather than of the document are about no path.
        """
        problems: list[Problem] = [*document.problems]

        def problem(message: str) -> None:
            problems.append(Problem(document.path, printable(message)))

        tree = self._parse(document, problem)
        diagnostics: list[Diagnostic] = []
        if tree is not None:
            found = self._findings(document, tree, problems)
            shown = _unsuppressed(document, tree, found, problem)
            kept_lines = _disabled_lines(found, shown)
            diagnostics += [_diagnostic(document, *item, kept_lines, problem) for item in shown]
        while self._bad_declarations:
            problems.append(Problem(None, printable(str(self._bad_declarations.pop()))))
        return Report(tuple(diagnostics), tuple(problems))

    def _findings(
        self, document: Document, tree: nodes.Module, problems: list[Problem]
    ) -> list[tuple[Rule, Finding]]:
        def on_fault(error: RuleFault) -> None:
            message = f"{error}: {located(error.__cause__ or error)}"
            problems.append(Problem(document.path, printable(message)))

        enabled = self.settings.enabled - self._ignored(document.path)
        try:
            return list(
                self._engine.check(
                    tree, document.text, document.path, enabled=enabled, on_fault=on_fault
                )
            )
        except TargetError as error:
            problems.append(Problem(None, printable(str(error))))
        except Exception as error:  # noqa: BLE001  what is no rule's fault is ours as well
            message = f"internal error: {located(error)}"
            problems.append(Problem(document.path, printable(message)))
        return []

    def _ignored(self, path: str | None) -> frozenset[str]:
        """The rules that are not reported in a file, by the settings for single files."""
        if path is None or not self.settings.per_file_ignores:
            return frozenset()
        try:
            relative = os.path.relpath(path, self.settings.root).replace(os.sep, "/")
        except ValueError:  # on another drive
            return frozenset()
        ignored = (symbols for patterns, symbols in self._per_file if patterns.match_file(relative))
        return frozenset[str]().union(*ignored)

    @cached_property
    def _per_file(self) -> list[tuple[GitIgnoreSpec, frozenset[str]]]:
        from pathspec import GitIgnoreSpec

        return [
            (GitIgnoreSpec.from_lines([pattern]), symbols)
            for pattern, symbols in self.settings.per_file_ignores
        ]

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


def _unsuppressed(
    document: Document,
    tree: nodes.Module,
    found: list[tuple[Rule, Finding]],
    problem: Callable[[str], None],
) -> list[tuple[Rule, Finding]]:
    """The findings that no comment for pylint takes away."""
    try:
        shown = kept(tree, document.text, [(rule.id, _line(finding)) for rule, finding in found])
    except RecursionError:
        problem("its `# pylint:` comments cannot be applied: it is nested too deeply")
        return found
    return [item for item, is_shown in zip(found, shown, strict=True) if is_shown]


def _disabled_lines(
    found: list[tuple[Rule, Finding]], shown: list[tuple[Rule, Finding]]
) -> frozenset[tuple[str, int]]:
    """The lines of findings that a comment takes away, by rule: no fix of the rule changes them."""
    left = {id(finding) for _, finding in shown}
    disabled = [(rule, finding.node) for rule, finding in found if id(finding) not in left]
    return frozenset(
        (rule.id, line)
        for rule, node in disabled
        for line in range(node.fromlineno or 0, (node.end_lineno or node.fromlineno or 0) + 1)
    )


def _line(finding: Finding) -> int | None:
    """The line of the module that a finding is on."""
    node = finding.node
    position = getattr(node, "position", None)
    line: int | None = position.lineno if position is not None else node.fromlineno
    return line


def _diagnostic(
    document: Document,
    rule: Rule,
    finding: Finding,
    disabled: frozenset[tuple[str, int]],
    problem: Callable[[str], None],
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
        problem(f"internal error in the fix of {rule.symbol}: {located(error)}")
    return Diagnostic(
        document.path,
        rule.id,
        rule.symbol,
        f"{printable(finding.message)} ({DOCUMENTATION}{rule.symbol}/)",
        finding.confidence,
        document.place(start),
        document.place(end) if end > start else None,
        document.lines(start, end)[:_MOST_LINES],
        tuple(
            fix
            for fix in fixes
            if all(document.can_edit(item.edit) for item in fix.edits)
            and not any(
                (rule.id, text.place(item.edit.start).line) in disabled for item in fix.edits
            )
        ),
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
