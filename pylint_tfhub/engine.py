"""Source in, findings out: running the rules on a file and keeping their faults apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from astroid import nodes

from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.project import Project
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Finding
from pylint_tfhub.gate import Files
from pylint_tfhub.knowledge.targets import Targets
from pylint_tfhub.lookup import Models
from pylint_tfhub.rule import Rule
from pylint_tfhub.rules import all_rules
from pylint_tfhub.source import Text


class RuleFault(Exception):
    """A rule failed on a file: a fault of the linter, not of the code."""

    def __init__(self, rule: Rule, path: str | None) -> None:
        super().__init__(f"internal error in {rule.symbol} on {path or 'the text'}")
        self.rule = rule


class Engine:
    """Checks files one after the other; what it learns of the project it keeps for the next."""

    def __init__(self, targets: Targets, models: Models, files: Files) -> None:
        self._targets = targets
        self._models = models
        self._project = Project(files)

    def check(
        self,
        tree: nodes.Module,
        text: Text,
        path: str | None,
        *,
        enabled: Collection[str],
        on_fault: Callable[[RuleFault], None],
    ) -> Iterator[tuple[Rule, Finding]]:
        """The findings of the rules whose symbols are ``enabled``, in one file.

        ``gate.Files`` tells which files are worth it. ``text`` is the file's text and ``path``
        its place, None for text without one. A rule that fails is handed to ``on_fault``, with the
        error as its cause, and the others go on. Findings come in the order of their lines.
        Raises TargetError where the target cannot be read.
        """
        self._project.frames = 0
        module = ModuleFacts(tree, self._project, path=path, text=text)
        if path is not None:
            self._project.add(path, module)
        target = self._targets.for_file(path, text.beside)
        context = Context(module, target, self._models.for_file(path))
        found: list[tuple[Rule, Finding]] = []
        for rule in all_rules():
            if rule.symbol not in enabled:
                continue
            try:
                findings = list(rule.check(context))
            except Exception as error:  # noqa: BLE001  a fault must not take the file down
                fault = RuleFault(rule, path)
                fault.__cause__ = error
                on_fault(fault)
                continue
            found.extend((rule, finding) for finding in findings)
        yield from sorted(found, key=lambda item: item[1].node.lineno or 0)
