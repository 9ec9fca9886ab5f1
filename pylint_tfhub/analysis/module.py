"""Everything known about one module of the code: the façade that rules ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.calls import LibraryCall, library_calls
from pylint_tfhub.analysis.config_changes import ConfigChanges
from pylint_tfhub.analysis.evaluate import Evaluator
from pylint_tfhub.analysis.flags import Flags
from pylint_tfhub.analysis.flow import Flow
from pylint_tfhub.analysis.index import Index
from pylint_tfhub.analysis.scopes import Binding, dotted
from pylint_tfhub.analysis.values import Class, External, Frame, Function, Literal, Values
from pylint_tfhub.findings import Confidence, least_sure
from pylint_tfhub.source import Source, Text

if TYPE_CHECKING:
    from pylint_tfhub.analysis.project import Project


class ModuleFacts:
    """One parsed module, with what its names and expressions stand for.

    ``path`` is the file's path as the project sees it, or None for text without a file.
    """

    def __init__(
        self,
        tree: nodes.Module,
        project: Project,
        *,
        path: str | None = None,
        text: Text | None = None,
    ) -> None:
        self.tree = tree
        self.project = project
        self.path = path or (tree.file if tree.file and tree.file != "<?>" else None)
        self.runs: Callable[[nodes.NodeNG], bool] = _anywhere
        """Whether the target comes to a place; everywhere as long as no target is known."""
        self._text = text
        self._calls_by_function: dict[nodes.NodeNG, list[nodes.Call]] | None = None
        self._evaluator = Evaluator(self)

    @cached_property
    def index(self) -> Index:
        """What is bound where."""
        return Index(self.tree)

    @cached_property
    def flow(self) -> Flow:
        """Which bindings reach a place."""
        return Flow(self.index)

    @cached_property
    def flags(self) -> Flags:
        """Command-line flags that the module defines."""
        return Flags(self)

    @cached_property
    def config_changes(self) -> ConfigChanges:
        """What the module does to session configs."""
        return ConfigChanges(self)

    def imported(self) -> Iterator[ModuleFacts]:
        """The modules of the project that this one imports, some of them repeatedly."""
        for statement in self.index.imports:
            if isinstance(statement, nodes.Import):
                sought = [(name, 0) for name, _ in statement.names]
            else:
                level, prefix = statement.level or 0, statement.modname
                sought = [(prefix, level)]
                start = f"{prefix}." if prefix else ""
                sought += [(f"{start}{name}", level) for name, _ in statement.names if name != "*"]
            for name, level in sought:
                module = self.project.module(name, level, self.path)
                if module is not None:
                    yield module

    @cached_property
    def text(self) -> Text:
        """The module's text as it stands in the file, for edits; empty if it cannot be decoded."""
        if self._text is not None:
            return self._text
        try:
            return Text.of(self._read())
        except (SyntaxError, LookupError, UnicodeDecodeError):
            return Text("")

    @cached_property
    def source(self) -> Source:
        """The module's text, for quoting."""
        return Source(self.text)

    def values(self, node: nodes.NodeNG, frame: Frame | None = None) -> Values:
        """All that an expression of this module can stand for."""
        return self._evaluator.values(node, frame)

    def attribute_at_end(self, name: str) -> Values | None:
        """What ``module.name`` is for an importer; None if the module binds no such name."""
        return self._evaluator.bindings.module_attribute(name)

    def exports(self, name: str) -> bool:
        """Whether ``from module import *`` brings ``name``, as far as ``__all__`` tells."""
        listed = self.attribute_at_end("__all__")
        payload = listed.only() if listed is not None else None
        if not isinstance(payload, Literal):
            return True
        elements = payload.module.elements(payload.node).values()
        return name in {text for item in elements for text, _ in self.values(item).constants()}

    def name_of(self, node: nodes.NodeNG) -> str | None:
        """The canonical dotted name of the library member an expression certainly refers to.

        None where it might be anything else; ``None`` as an alternative does not count, since
        ``hub = None`` stands for a library that is not installed.
        """
        values = self.values(node)
        names = {
            value.payload.name if isinstance(value.payload, External) else ""
            for value in values
            if not _is_none(value.payload)
        }
        if not values.complete or len(names) != 1:
            return None
        return names.pop() or None

    def confidence_in(self, node: nodes.NodeNG) -> Confidence:
        """How sure it is what an expression of this module refers to."""
        return least_sure(value.confidence for value in self.values(node))

    def definition_of(self, node: nodes.NodeNG) -> tuple[ModuleFacts, Binding] | None:
        """The one assignment that a name or attribute certainly has its value from."""
        return self._evaluator.bindings.definition_of(node)

    def loads(self, name: str, at: nodes.NodeNG) -> list[nodes.Name]:
        """All places in the module that read the variable which a name means at one place."""
        owner = self.flow.owner(name, at)
        found = self.index.names.get(name, ())
        return [load for load in found if self.flow.owner(name, load) is owner]

    def definition_at_end(self, name: str) -> tuple[ModuleFacts, Binding] | None:
        """The one assignment that gives ``module.name`` its value for an importer."""
        return self._evaluator.bindings.definition_at_end(name)

    def calls_of(self, function: nodes.NodeNG) -> list[nodes.Call]:
        """The calls in this module of a function that it defines."""
        if self._calls_by_function is None:
            self._calls_by_function = {}  # what is asked meanwhile does without the callers
            with self._evaluator.provisional():
                found: dict[nodes.NodeNG, list[nodes.Call]] = {}
                for call in self.index.calls:
                    for target in self.functions_called(call):
                        found.setdefault(target.node, []).append(call)
            self._calls_by_function = found
        return self._calls_by_function.get(function, [])

    @cached_property
    def _library_calls(self) -> dict[nodes.Call, LibraryCall]:
        return {call.node: call for call in library_calls(self)}

    @cached_property
    def calls_by_last_name(self) -> dict[str, list[nodes.Call]]:
        """All calls, by the last part of the name of what they call: `f` for ``a.b.f()``."""
        found: dict[str, list[nodes.Call]] = {}
        for call in self.index.calls:
            found.setdefault((dotted(call.func) or "").rpartition(".")[2], []).append(call)
        return found

    def library_calls_in(self, node: nodes.NodeNG) -> list[LibraryCall]:
        """The calls of libraries inside a function, or at the module's top level."""
        known = self._library_calls
        return [known[call] for call in self.index.calls_in(node) if call in known]

    @property
    def library_calls(self) -> list[LibraryCall]:
        """The calls of libraries' functions and classes, in the order of the text."""
        return list(self._library_calls.values())

    def functions_called(self, call: nodes.Call) -> list[Function]:
        """The project's functions that a call can run; ``__init__`` for a class."""
        return self._evaluator.results.functions_called(call)

    def own_attribute(self, owner: Class, name: str, *, of_instance: bool) -> Values | None:
        """What a class of this module itself gives an attribute; None if nothing."""
        return self._evaluator.members.own_attribute(owner, name, of_instance=of_instance)

    def submodule(self, name: str) -> ModuleFacts | None:
        """A module inside this package; None if there is none."""
        if self.path is None or not self.path.endswith("__init__.py"):
            return None
        return self.project.module(name, 1, self.path)

    def assignments(self, owner: Class, name: str) -> list[Binding]:
        """The assignments of an attribute in a class of this module and its methods."""
        return self._evaluator.members.assignments(owner, name)

    def returned(self, function: Function, frame: Frame | None) -> Values:
        """What a function of this module returns, given its arguments."""
        return self._evaluator.results.returned(function, frame)

    def elements(self, node: nodes.NodeNG) -> dict[object, nodes.NodeNG]:
        """The elements of a list, tuple, set or dict display by index or key."""
        return self._evaluator.elements.listed(node)

    def quote(self, node: nodes.NodeNG) -> str:
        """An expression in the author's own words."""
        return self.source.quote(node) or node.as_string()

    def _read(self) -> bytes:
        if isinstance(self.tree.file_bytes, bytes):
            return self.tree.file_bytes
        if isinstance(self.tree.file_bytes, str):
            return self.tree.file_bytes.encode("utf-8", "surrogatepass")
        if self.tree.file is None:
            return b""
        try:
            with open(self.tree.file, "rb") as file:
                return file.read()
        except OSError:
            return b""


def _anywhere(_node: nodes.NodeNG) -> bool:
    return True


def _is_none(payload: object) -> bool:
    return getattr(payload, "value", 0) is None
