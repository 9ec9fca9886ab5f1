"""Which releases can reach a place: version tests, ``hasattr``, ``try``, and dead branches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.flow import handler_names
from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.releases import Interpreter, UnknownTest
from pylint_tfhub.analysis.scopes import Block, dotted
from pylint_tfhub.knowledge import timeline

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

_ANY_ERROR = frozenset({"Exception", "BaseException"})
_EXPECTED = re.compile(r"(^|\.)(raises|assertRaises\w*)\Z")


@dataclass(frozen=True)
class Window:
    """The releases that can reach a place; without any, the target never runs it."""

    tensorflow: tuple[Version, ...]
    hub: tuple[Version, ...]

    @property
    def reachable(self) -> bool:
        """Whether some release of the target runs the place."""
        return bool(self.tensorflow and self.hub)


@dataclass
class _Exits:
    """The ways out of a block as far as they have been looked at, in order."""

    seen: int = 0
    mattering: list[tuple[int, nodes.NodeNG, bool]] = field(default_factory=list)


class Guards:
    """The guards of one module, against the releases of one target."""

    def __init__(self, module: ModuleFacts, target: Window, *, refusals: bool = True) -> None:
        """With ``refusals`` false, tests that only lead to an error do not count as guards."""
        self._module = module
        self._target = target
        self._refusals = refusals
        self._exits: dict[Block, _Exits] = {}
        self._tests: dict[nodes.NodeNG, tuple[dict[Version, bool], dict[Version, bool]] | None] = {}

    def window(self, node: nodes.NodeNG) -> Window:
        """The releases of the target that can reach ``node``."""
        tensorflow, hub = self._target.tensorflow, self._target.hub
        for test, holds in self._tests_round(node):
            certain = truth(self._module.values(test))
            if certain is not None and certain is not holds:
                return Window((), ())
            outcome = self._outcome(test)
            if outcome is not None:
                by_tensorflow, by_hub = outcome
                tensorflow = tuple(v for v in tensorflow if by_tensorflow.get(v, holds) is holds)
                hub = tuple(v for v in hub if by_hub.get(v, holds) is holds)
        return Window(tensorflow, hub) if tensorflow and hub else Window((), ())

    def handles(self, node: nodes.NodeNG, errors: frozenset[str]) -> bool:
        """Whether the code round ``node`` is ready for it to raise one of ``errors``."""
        child, parent = node, node.parent
        while parent is not None and not isinstance(child, nodes.FunctionDef | nodes.Lambda):
            if isinstance(parent, nodes.Try | nodes.TryStar) and child in parent.body:
                for handler in parent.handlers:
                    names = handler_names(handler)
                    if names & errors or (names & _ANY_ERROR and self._falls_back(handler)):
                        return True
            if isinstance(parent, nodes.With) and child in parent.body:
                for context, _ in parent.items:
                    if isinstance(context, nodes.Call) and self._suppresses(context, errors):
                        return True
            child, parent = parent, parent.parent
        return False

    def in_handler(self, node: nodes.NodeNG, errors: frozenset[str]) -> bool:
        """Whether ``node`` only runs after one of ``errors``."""
        current = node.parent
        while current is not None and not isinstance(current, nodes.FunctionDef):
            if isinstance(current, nodes.ExceptHandler):
                return bool(handler_names(current) & (errors | _ANY_ERROR))
            current = current.parent
        return False

    def expects(self, node: nodes.NodeNG, errors: frozenset[str]) -> bool:
        """Whether a test expects one of ``errors`` from ``node`` (``pytest.raises`` and such)."""
        child, parent = node, node.parent
        while parent is not None:
            if isinstance(parent, nodes.With) and child in parent.body:
                for context, _ in parent.items:
                    if isinstance(context, nodes.Call) and _expected(context, errors):
                        return True
            if isinstance(child, nodes.Lambda) and isinstance(parent, nodes.Call):
                return _expected(parent, errors)
            child, parent = parent, parent.parent
        return False

    def _suppresses(self, context: nodes.Call, errors: frozenset[str]) -> bool:
        if (dotted(context.func) or "").rpartition(".")[2] != "suppress":
            return False
        return bool({(dotted(item) or "").rpartition(".")[2] for item in context.args} & errors)

    def _falls_back(self, handler: nodes.ExceptHandler) -> bool:
        """Whether a handler of any error does the work with another part of the library."""
        stack: list[nodes.NodeNG] = list(handler.body)
        while stack:
            node = stack.pop()
            if isinstance(node, nodes.Import | nodes.ImportFrom):
                return True
            if isinstance(node, nodes.Name) and self._module.name_of(node) == HUB:
                return True
            if isinstance(node, nodes.AssignAttr) and node.attrname in _options():
                return True
            stack.extend(node.get_children())
        return False

    # -- the tests that guard a place ---------------------------------------------------------

    def _tests_round(self, node: nodes.NodeNG) -> Iterator[tuple[nodes.NodeNG, bool]]:
        child, parent = node, node.parent
        while parent is not None:
            match parent:
                case nodes.If() if child is not parent.test:
                    yield parent.test, child in parent.body
                case nodes.IfExp() if child is not parent.test:
                    yield parent.test, child is parent.body
                case nodes.While() if child in parent.body:
                    yield parent.test, True
                case nodes.BoolOp():
                    for earlier in parent.values[: parent.values.index(child)]:
                        yield earlier, parent.op == "and"
                case nodes.ListComp() | nodes.SetComp() | nodes.GeneratorExp() | nodes.DictComp():
                    for generator in parent.generators if child not in parent.generators else ():
                        yield from ((test, True) for test in generator.ifs)
                case _:
                    pass
            if child.is_statement:
                yield from self._exits_before(child)
            if isinstance(parent, nodes.FunctionDef | nodes.ClassDef):
                yield from _skips(parent)
            child, parent = parent, parent.parent

    def _exits_before(self, statement: nodes.NodeNG) -> Iterator[tuple[nodes.NodeNG, bool]]:
        block, position = self._module.index.place_of(statement)
        exits = self._exits.setdefault(block, _Exits())
        # Tests further on are left alone: what they ask can depend on this very statement.
        while exits.seen < len(block.exits) and block.exits[exits.seen][0] < position:
            item = block.exits[exits.seen]
            exits.seen += 1
            if (self._refusals or not _refuses(item[1])) and self._matters(item[1], item[2]):
                exits.mattering.append(item)
        for place, test, held in exits.mattering:
            if place >= position:
                break
            yield test, held

    def _matters(self, test: nodes.NodeNG, held: bool) -> bool:
        """Whether a test keeps some release, or all of them, from what follows."""
        certain = truth(self._module.values(test))
        if certain is not None:
            return certain is not held
        outcomes = self._outcome(test) or ()
        return any(outcome is not held for found in outcomes for outcome in found.values())

    def _outcome(
        self, test: nodes.NodeNG
    ) -> tuple[dict[Version, bool], dict[Version, bool]] | None:
        """What ``test`` gives on each release; None if it does not depend on releases."""
        if test not in self._tests:
            tensorflow = self._given(test, self._target.tensorflow, "tensorflow")
            hub = self._given(test, self._target.hub, "hub")
            self._tests[test] = (tensorflow, hub) if tensorflow or hub else None
        return self._tests[test]

    def _given(
        self, test: nodes.NodeNG, releases: tuple[Version, ...], library: str
    ) -> dict[Version, bool]:
        found: dict[Version, bool] = {}
        for release in releases:
            assumed = {library: release}
            try:
                found[release] = bool(Interpreter(self._module, assumed).value(test))
            except UnknownTest:
                return {}
        return found


def _refuses(test: nodes.NodeNG) -> bool:
    """Whether a test that leaves a block does so with an error or the end of the program."""
    parent = test.parent
    while isinstance(parent, nodes.UnaryOp | nodes.BoolOp | nodes.Compare):
        parent = parent.parent
    if not isinstance(parent, nodes.If):
        return isinstance(parent, nodes.Assert)
    last = parent.body[-1]
    return isinstance(last, nodes.Raise | nodes.Assert | nodes.Expr)


def _skips(node: nodes.FunctionDef | nodes.ClassDef) -> Iterator[tuple[nodes.NodeNG, bool]]:
    """The tests by which decorators skip a test case, and whether they held where it runs."""
    for decorator in node.decorators.nodes if node.decorators is not None else ():
        if isinstance(decorator, nodes.Call) and decorator.args:
            name = (dotted(decorator.func) or "").rpartition(".")[2]
            if name in {"skipIf", "skipif", "skipUnless"}:
                yield decorator.args[0], name == "skipUnless"


def _options() -> set[str]:
    return {option.stable_field for option in timeline.graduated_options()}


def _expected(context: nodes.Call, errors: frozenset[str]) -> bool:
    """Whether ``raises(error)`` or ``assertRaises(error)`` waits for one of ``errors``."""
    if not context.args or not _EXPECTED.search(dotted(context.func) or ""):
        return False
    first = context.args[0]
    types = first.elts if isinstance(first, nodes.Tuple) else [first]
    names = {(dotted(item) or "").rpartition(".")[2] for item in types}
    return bool(names & (errors | _ANY_ERROR))
