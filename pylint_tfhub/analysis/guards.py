"""Which releases can reach a place: version tests, ``hasattr``, ``try``, and dead branches."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from astroid import nodes
from packaging.version import InvalidVersion, Version

from pylint_tfhub.analysis.flow import handler_names
from pylint_tfhub.analysis.names import HUB, hub_member, tensorflow_name
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.scopes import Block, dotted
from pylint_tfhub.analysis.values import Function
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.knowledge.timeline import GraduatedOption

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

_TENSORFLOW_VERSIONS = frozenset({"__version__", "version.VERSION", "VERSION"})
_PARSERS = frozenset({"LooseVersion", "StrictVersion", "Version", "parse_version", "parse"})
_VERSION_PARTS = frozenset({"major", "minor", "micro", "release"})
_METADATA = frozenset({"importlib.metadata.version", "importlib_metadata.version"})
_LAST_WITH = {"contrib": Version("1.15.99"), "estimator": Version("2.15.99")}
_ANY_ERROR = frozenset({"Exception", "BaseException"})
_EXPECTED = re.compile(r"(^|\.)(raises|assertRaises\w*)\Z")
_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "in": lambda item, whole: operator.contains(whole, item),
    "not in": lambda item, whole: not operator.contains(whole, item),
}


@dataclass(frozen=True)
class Window:
    """The releases that can reach a place; without any, the target never runs it."""

    tensorflow: tuple[Version, ...]
    hub: tuple[Version, ...]

    @property
    def reachable(self) -> bool:
        """Whether some release of the target runs the place."""
        return bool(self.tensorflow and self.hub)


class _Unknown(Exception):
    """A test that says nothing about versions."""


class Guards:
    """The guards of one module, against the releases of one target."""

    def __init__(self, module: ModuleFacts, target: Window) -> None:
        self._module = module
        self._target = target
        self._exits: dict[Block, list[tuple[int, nodes.NodeNG, bool]]] = {}
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
            child, parent = parent, parent.parent

    def _exits_before(self, statement: nodes.NodeNG) -> Iterator[tuple[nodes.NodeNG, bool]]:
        block, position = self._module.index.place_of(statement)
        if block not in self._exits:
            self._exits[block] = [item for item in block.exits if self._matters(item[1], item[2])]
        for place, test, held in self._exits[block]:
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
                found[release] = bool(_Interpreter(self._module, assumed).value(test))
            except _Unknown:
                return {}
        return found


class _Interpreter:
    """Works out a test, assuming that one library is at one release."""

    def __init__(self, module: ModuleFacts, assumed: dict[str, Version]) -> None:
        self._module = module
        self._assumed = assumed
        self._depth = 0

    def value(self, node: nodes.NodeNG) -> object:
        """The value of ``node``; raises _Unknown where it does not follow from the release."""
        self._depth += 1
        if self._depth > 60:
            raise _Unknown
        try:
            return self._value(node)
        except (
            TypeError,
            ValueError,
            IndexError,
            KeyError,
            AttributeError,
            OverflowError,
        ) as error:
            raise _Unknown from error

    def _value(self, node: nodes.NodeNG) -> object:
        match node:
            case nodes.Const():
                return node.value
            case nodes.Tuple():
                return tuple(self.value(item) for item in node.elts)
            case nodes.List():
                return [self.value(item) for item in node.elts]
            case nodes.UnaryOp(op="not"):
                return not self.value(node.operand)
            case nodes.BoolOp():
                return self._boolean(node)
            case nodes.Compare():
                return self._compare(node)
            case nodes.Subscript():
                return self._subscript(node)
            case nodes.Call():
                return self._call(node)
            case nodes.ListComp() | nodes.GeneratorExp():
                return self._comprehension(node)
            case nodes.Name() | nodes.Attribute():
                return self._reference(node)
            case _:
                raise _Unknown

    def _boolean(self, node: nodes.BoolOp) -> bool:
        stops_at = node.op == "or"
        unknown = False
        for operand in node.values:
            try:
                if bool(self.value(operand)) is stops_at:
                    return stops_at
            except _Unknown:
                unknown = True
        if unknown:
            raise _Unknown
        return not stops_at

    def _compare(self, node: nodes.Compare) -> bool:
        if len(node.ops) == 1 and node.ops[0][0] in {"in", "not in"}:
            listed = node.ops[0][1]
            if (dotted(listed) or "").endswith(".DESCRIPTOR.fields_by_name"):
                known = self._has([listed], node.left)
                return known is (node.ops[0][0] == "in")
            if isinstance(listed, nodes.Call) and dotted(listed.func) == "dir":
                known = self._has(listed.args[:1], node.left)
                return known is (node.ops[0][0] == "in")
        left = self.value(node.left)
        for symbol, operand in node.ops:
            right = self.value(operand)
            if symbol not in _COMPARISONS:
                raise _Unknown
            if isinstance(left, Version) and isinstance(right, str):
                right = Version(right)
            if not _COMPARISONS[symbol](left, right):
                return False
            left = right
        return True

    def _subscript(self, node: nodes.Subscript) -> object:
        whole = self.value(node.value)
        if isinstance(node.slice, nodes.Slice):
            lower, upper, step = (
                None if part is None else self.value(part)
                for part in (node.slice.lower, node.slice.upper, node.slice.step)
            )
            return whole[lower:upper:step]  # type: ignore[index]
        return whole[self.value(node.slice)]  # type: ignore[index]

    def _comprehension(self, node: nodes.ListComp | nodes.GeneratorExp) -> list[object]:
        if len(node.generators) != 1 or node.generators[0].ifs:
            raise _Unknown
        generator, element = node.generators[0], node.elt
        if not isinstance(generator.target, nodes.AssignName):
            raise _Unknown
        called = isinstance(element, nodes.Call) and dotted(element.func) == "int"
        argument = element.args[0] if called and len(element.args) == 1 else element
        if dotted(argument) != generator.target.name:
            raise _Unknown
        items = self.value(generator.iter)
        return [int(item) if called else item for item in items]  # type: ignore[attr-defined]

    def _call(self, node: nodes.Call) -> object:
        name = self._module.name_of(node.func) or ""
        if name == "builtins.hasattr" and len(node.args) == 2:
            return self._has(node.args[:1], node.args[1])
        if name == "builtins.getattr" and len(node.args) == 3:
            if self._has(node.args[:1], node.args[1]):
                return True
            return self.value(node.args[2])
        if name in _METADATA and node.args:
            distribution = str(self.value(node.args[0])).lower().replace("_", "-")
            return self._release("hub" if distribution == "tensorflow-hub" else distribution)
        if name == "builtins.map" and dotted(node.args[0]) == "int":
            return [int(item) for item in self.value(node.args[1])]  # type: ignore[attr-defined]
        functions = self._module.functions_called(node)
        if len(functions) == 1 and not node.args and not node.keywords:
            return self._returned(functions[0])
        return self._converted(node, name)

    def _returned(self, function: Function) -> object:
        """The value of the only ``return`` of a function without arguments."""
        returns = function.module.index.returns.get(function.node, [])
        if len(returns) != 1 or returns[0].value is None:
            raise _Unknown
        return _Interpreter(function.module, self._assumed).value(returns[0].value)

    def _converted(self, node: nodes.Call, name: str) -> object:
        """The result of a conversion, a version parser or a method of a string."""
        arguments = [self.value(item) for item in node.args]
        simple = {"int": int, "float": float, "str": str, "tuple": tuple, "list": list}
        if name.startswith("builtins.") and name[9:] in simple and len(arguments) == 1:
            return simple[name[9:]](arguments[0])
        last = name.rpartition(".")[2] or (dotted(node.func) or "").rpartition(".")[2]
        if last in _PARSERS and len(arguments) == 1:
            try:
                return Version(str(arguments[0]))
            except InvalidVersion as error:
                raise _Unknown from error
        if isinstance(node.func, nodes.Attribute) and not node.keywords:
            receiver = self.value(node.func.expr)
            if isinstance(receiver, str) and node.func.attrname in {"startswith", "split"}:
                return getattr(receiver, node.func.attrname)(*arguments)
        raise _Unknown

    def _has(self, owners: list[nodes.NodeNG], name: nodes.NodeNG) -> bool:
        """Whether a library has a member in the release that is assumed."""
        member = str(self.value(name))
        for option in timeline.graduated_options():
            if member == option.stable_field:
                return self._has_option(option, dotted(owners[0]) if owners else None)
        owner = self._module.name_of(owners[0]) if owners else None
        if owner == HUB:
            known = timeline.hub_name(member)
            return known is not None and known.exists_in(Version(self._release("hub")))
        if owner is not None and tensorflow_name(f"{owner}.{member}") in _LAST_WITH:
            return Version(self._release("tensorflow")) <= _LAST_WITH[member]
        raise _Unknown

    def _has_option(self, option: GraduatedOption, owner: str | None) -> bool:
        """Whether a config, or its experimental part, has a graduated option."""
        experimental = owner is not None and owner.endswith(".experimental")
        since = option.experimental_since if experimental else option.stable_since
        return Version(self._release("tensorflow")) >= since

    def _reference(self, node: nodes.Name | nodes.Attribute) -> object:
        name = self._module.name_of(node)
        if name is not None:
            if tensorflow_name(name) in _TENSORFLOW_VERSIONS:
                return self._release("tensorflow")
            if hub_member(name) == "__version__":
                return self._release("hub")
            if name in {"typing.TYPE_CHECKING", "typing_extensions.TYPE_CHECKING"}:
                return False
            raise _Unknown
        if isinstance(node, nodes.Attribute) and node.attrname in _VERSION_PARTS:
            return getattr(self.value(node.expr), node.attrname)
        definition = self._module.definition_of(node)
        if definition is None:
            raise _Unknown
        module, binding = definition
        elsewhere = self if module is self._module else _Interpreter(module, self._assumed)
        found = elsewhere.value(binding.value)
        for position in binding.path:
            found = found[position]  # type: ignore[index]
        return found

    def _release(self, library: str) -> str:
        if library not in self._assumed:
            raise _Unknown
        return str(self._assumed[library])


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
