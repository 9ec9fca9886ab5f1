"""What a test gives on one release of a library: versions, ``hasattr`` and what is made of them."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from astroid import nodes
from packaging.version import InvalidVersion, Version

from pylint_tfhub.analysis.names import HUB, hub_member, tensorflow_name
from pylint_tfhub.analysis.scopes import dotted
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


class UnknownTest(Exception):
    """A test that says nothing about the release that is assumed."""


class Interpreter:
    """Works out a test, assuming that one library is at one release."""

    def __init__(self, module: ModuleFacts, assumed: dict[str, Version]) -> None:
        self._module = module
        self._assumed = assumed
        self._depth = 0

    def value(self, node: nodes.NodeNG) -> object:
        """The value of ``node``; raises UnknownTest where it does not follow from the release."""
        self._depth += 1
        if self._depth > 60:
            raise UnknownTest
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
            raise UnknownTest from error

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
                raise UnknownTest

    def _boolean(self, node: nodes.BoolOp) -> bool:
        stops_at = node.op == "or"
        unknown = False
        for operand in node.values:
            try:
                if bool(self.value(operand)) is stops_at:
                    return stops_at
            except UnknownTest:
                unknown = True
        if unknown:
            raise UnknownTest
        return not stops_at

    def _compare(self, node: nodes.Compare) -> bool:
        if len(node.ops) == 1 and node.ops[0][0] in {"in", "not in"}:
            listed = self._definition_of(node.ops[0][1])
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
                raise UnknownTest
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
            raise UnknownTest
        generator, element = node.generators[0], node.elt
        if not isinstance(generator.target, nodes.AssignName):
            raise UnknownTest
        called = isinstance(element, nodes.Call) and dotted(element.func) == "int"
        argument = element.args[0] if called and len(element.args) == 1 else element
        if dotted(argument) != generator.target.name:
            raise UnknownTest
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
            return self._release_of(str(self.value(node.args[0])))
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
            raise UnknownTest
        return Interpreter(function.module, self._assumed).value(returns[0].value)

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
                raise UnknownTest from error
        if isinstance(node.func, nodes.Attribute) and not node.keywords:
            receiver = self.value(node.func.expr)
            if isinstance(receiver, str) and node.func.attrname in {"startswith", "split"}:
                return getattr(receiver, node.func.attrname)(*arguments)
        raise UnknownTest

    def _definition_of(self, node: nodes.NodeNG) -> nodes.NodeNG:
        """What a name of this module stands for, if that is one expression; else the node."""
        found = self._module.definition_of(node) if isinstance(node, nodes.Name) else None
        if found is None or found[0] is not self._module or found[1].path:
            return node
        return found[1].value or node

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
        raise UnknownTest

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
            raise UnknownTest
        if isinstance(node, nodes.Attribute) and node.attrname == "version":
            return self._distribution(node.expr)
        if isinstance(node, nodes.Attribute) and node.attrname in _VERSION_PARTS:
            return getattr(self.value(node.expr), node.attrname)
        definition = self._module.definition_of(node)
        if definition is None:
            raise UnknownTest
        module, binding = definition
        elsewhere = self if module is self._module else Interpreter(module, self._assumed)
        found = elsewhere.value(binding.value)
        for position in binding.path:
            found = found[position]  # type: ignore[index]
        return found

    def _distribution(self, node: nodes.NodeNG) -> str:
        """The version of what ``get_distribution("name")`` or ``distribution("name")`` finds."""
        if isinstance(node, nodes.Call) and node.args:
            if (dotted(node.func) or "").rpartition(".")[2] in {"get_distribution", "distribution"}:
                return self._release_of(str(self.value(node.args[0])))
        raise UnknownTest

    def _release_of(self, distribution: str) -> str:
        name = distribution.lower().replace("_", "-")
        return self._release("hub" if name == "tensorflow-hub" else name)

    def _release(self, library: str) -> str:
        if library not in self._assumed:
            raise UnknownTest
        return str(self._assumed[library])
