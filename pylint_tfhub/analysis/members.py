"""What attributes stand for: of modules, classes, instances and libraries' objects."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.flags import FLAG_VALUES, TENSORFLOW_FLAG_VALUES, is_flag
from pylint_tfhub.analysis.flow import Definition
from pylint_tfhub.analysis.names import canonical, tensorflow_name
from pylint_tfhub.analysis.parameters import decorator_names
from pylint_tfhub.analysis.scopes import Binding, Kind, dotted
from pylint_tfhub.analysis.values import (
    NOTHING,
    UNKNOWN,
    Class,
    Constant,
    External,
    Frame,
    Function,
    Instance,
    Literal,
    Member,
    ProjectModule,
    Result,
    Value,
    Values,
    just,
    union,
)
from pylint_tfhub.findings import Confidence

_MOST_CLASSES = 64
_DATA_CLASSES = frozenset({"dataclass", "define", "frozen", "attrs"})

if TYPE_CHECKING:
    from pylint_tfhub.analysis.evaluate import Evaluator


class Members:
    """The attributes that one module's code reads."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self._module = evaluator.module
        self._attributes: dict[tuple[nodes.ClassDef, str], Values | None] = {}

    def attribute(self, node: nodes.Attribute, frame: Frame | None) -> Values:
        """What ``expression.attribute`` can be: what was assigned to it, or what its owner has."""
        name = dotted(node)
        stored = self._module.flow.reaching(name, node) if name is not None else None
        here = UNKNOWN
        if stored is not None:
            here = self._evaluator.bindings.possible(
                self._evaluator.bindings.defined(stored, frame), node
            )
            if not stored.unbound and here.items:
                return here
        base = self._evaluator.values(node.expr, frame).map(
            lambda value: self.member(value, node.attrname)
        )
        if stored is None or not stored.definitions:
            return base
        return union([here, base])

    def member(self, value: Value, name: str) -> Values:
        """What the attribute ``name`` of a value can be."""
        match value.payload:
            case External(name=owner):
                return self._of_library(owner, name)
            case ProjectModule(module=module):
                found = module.attribute_at_end(name)
                inner = module.submodule(name) if found is None else None
                return just(ProjectModule(inner)) if inner is not None else found or UNKNOWN
            case Instance(of=owner_class):
                return self.class_attribute(owner_class, name, of_instance=True)
            case Class():
                return self.class_attribute(value.payload, name, of_instance=False)
            case Constant(value=None):
                return NOTHING
            case Constant() if name == "value":
                return Values((value,), complete=True)  # a member of an enumeration
            case Result(callee=callee) if callee.endswith(".parse_args"):
                return self._module.flags.argparse(name)
            case Member(owner=Result(callee=callee)) if callee.endswith(".parse_known_args"):
                return self._module.flags.argparse(name)
            case Result() as result if is_flag(result.callee) and name == "value":
                return self._module.flags.default_in(result.node)
            case Constant() | Result() | Member() | Literal():
                return just(Member(value.payload, name))
            case _:
                return UNKNOWN

    def _of_library(self, owner: str, name: str) -> Values:
        if owner in FLAG_VALUES or tensorflow_name(owner) in TENSORFLOW_FLAG_VALUES:
            return self._module.flags.absl(name)
        member = f"{owner}.{name}"
        if self._is_set_by_name(owner, name):
            return UNKNOWN
        module = self._module.project.module(member, 0, self._module.path)
        if module is not None:  # inside a package without ``__init__.py``
            return just(ProjectModule(module))
        return just(External(canonical(member)))

    def _is_set_by_name(self, owner: str, name: str) -> bool:
        """Whether ``setattr(owner, "name", …)`` or a mock's patch puts something else there."""
        return any(
            isinstance(value.payload, External) and value.payload.name == owner
            for node in self._set_by_name.get(name, ())
            for value in self._evaluator.values(node)
        )

    @cached_property
    def _set_by_name(self) -> dict[str, list[nodes.NodeNG]]:
        """The objects of which calls set an attribute, by its name."""
        found: dict[str, list[nodes.NodeNG]] = {}
        for call in self._module.index.calls:
            if len(call.args) < 2 or not isinstance(call.args[1], nodes.Const):
                continue
            called, name = dotted(call.func) or "", call.args[1].value
            sets = called.rpartition(".")[2] == "setattr" or called.endswith("patch.object")
            if sets and isinstance(name, str):
                found.setdefault(name, []).append(call.args[0])
        return found

    @contextmanager
    def provisional(self) -> Iterator[None]:
        """Forget, at the end, what is looked up meanwhile."""
        known = self._attributes
        self._attributes = dict(known)
        try:
            yield
        finally:
            self._attributes = known

    def class_attribute(self, owner: Class, name: str, *, of_instance: bool) -> Values:
        """What an attribute of a class, or of its instances, can be."""
        waiting, seen = [owner], {owner.node}
        while waiting and len(seen) <= _MOST_CLASSES:
            current = waiting.pop(0)
            own = current.module.own_attribute(current, name, of_instance=of_instance)
            if own is not None:
                return own
            for base in current.node.bases:
                for value in current.module.values(base):
                    if isinstance(value.payload, Class) and value.payload.node not in seen:
                        seen.add(value.payload.node)
                        waiting.append(value.payload)
        return UNKNOWN

    def own_attribute(self, owner: Class, name: str, *, of_instance: bool) -> Values | None:
        """What a class of this module itself gives an attribute; None if nothing."""
        key = (owner.node, f"{name}{of_instance}")
        if key not in self._attributes:
            self._attributes[key] = None  # a circular definition is unknown
            self._attributes[key] = self._find_attribute(owner, name, of_instance)
        return self._attributes[key]

    def _find_attribute(self, owner: Class, name: str, of_instance: bool) -> Values | None:
        found: list[Values] = []
        if of_instance:
            found += [
                self._evaluator.bindings.bound(item, None)
                for item in self._instance_bindings(owner, name)
            ]
        bindings = self._module.index.scope(owner.node).bindings.get(name)
        if bindings:
            binding = bindings[-1]
            own = self._evaluator.bindings.bound(Definition(binding), None)
            if binding.kind is Kind.DEFINITION:
                own = own.map(lambda item: self._as_method(item, of_instance))
            elif decorator_names(owner.node) & _DATA_CLASSES:
                default = own.weakened(Confidence.UNDEFINED)  # of a parameter of __init__
                own = Values(default.items, complete=False)
            found.append(own)
        return union(found) if found else None

    def assignments(self, owner: Class, name: str) -> list[Binding]:
        """The assignments of an attribute in a class of this module and its methods.

        Empty where something else than an assignment gives it its value.
        """
        found = [item.binding for item in self._instance_bindings(owner, name)]
        found += self._module.index.scope(owner.node).bindings.get(name, [])
        return found if all(binding.kind is Kind.VALUE for binding in found) else []

    def _instance_bindings(self, owner: Class, name: str) -> Iterator[Definition]:
        for method in owner.node.body:
            if isinstance(method, nodes.FunctionDef) and method.args.args:
                scope = self._module.index.scope(method)
                for binding in scope.bindings.get(f"{method.args.args[0].name}.{name}", ()):
                    yield Definition(binding, self._module.flow.conditions_of(binding.node))

    def _as_method(self, value: Value, of_instance: bool) -> Values:
        if not isinstance(value.payload, Function):
            return just(value.payload)
        decorators = decorator_names(value.payload.node)
        if "property" in decorators or "cached_property" in decorators:
            return self._evaluator.results.returned(value.payload, None) if of_instance else UNKNOWN
        bound = "classmethod" in decorators or (of_instance and "staticmethod" not in decorators)
        return just(Function(value.payload.node, value.payload.module, bound))

    def methods(self, owner: Class, name: str) -> Iterator[Function]:
        """The functions that ``instance.name`` can be."""
        for value in self.class_attribute(owner, name, of_instance=True):
            if isinstance(value.payload, Function):
                yield value.payload
