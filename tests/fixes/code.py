"""What the tests of fixes share: parsed text, and edits made in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from astroid import nodes

from pylint_tfhub.document import replaced
from pylint_tfhub.findings import Edit
from pylint_tfhub.parsing import parse
from pylint_tfhub.source import Text


class Code:
    """A module's text with its tree."""

    def __init__(self, content: str) -> None:
        self.text = Text(content)
        self.tree = parse(self.text, "module", Path("module.py"))

    def call(self, name: str = "f") -> nodes.Call:
        """The first call of ``name``."""
        for call in self.tree.nodes_of_class(nodes.Call):
            if isinstance(call.func, nodes.Name) and call.func.name == name:
                return call
        raise LookupError(name)

    def argument(self, name: str) -> nodes.NodeNG:
        """The argument of the first call that is this name, or the keyword of the name."""
        call = self.call()
        for argument in call.args:
            if isinstance(argument, nodes.Name | nodes.Starred) and argument.as_string() == name:
                return argument
        return next(keyword for keyword in call.keywords if keyword.arg == name)

    def statement(self, name: str = "here") -> nodes.NodeNG:
        """The innermost statement that the first use of ``name`` is in, or that defines it."""
        for node in self.tree.nodes_of_class((nodes.Name, nodes.FunctionDef, nodes.ClassDef)):
            if node.name == name:
                return node.statement()
        raise LookupError(name)

    def edited(self, edits: Sequence[Edit | None]) -> str:
        """The text with edits made, which has to parse."""
        made = [edit for edit in edits if edit is not None]
        assert len(made) == len(edits)
        content = replaced(self.text.content, made)
        parse(Text(content), "module", Path("module.py"))
        return content
