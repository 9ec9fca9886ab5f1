"""A pylint plugin whose one checker does nothing: what any plugin costs at least."""

from astroid import nodes
from pylint.checkers import BaseChecker
from pylint.lint import PyLinter


class IdleChecker(BaseChecker):
    """Visits every module and says nothing."""

    name = "idle"
    msgs = {"W9999": ("never", "idle-never", "Never reported.")}

    def visit_module(self, node: nodes.Module) -> None:
        """Does nothing."""


def register(linter: PyLinter) -> None:
    """Adds the checker."""
    linter.register_checker(IdleChecker(linter))
