"""All places that can reach the object which a call makes, where all of them are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from astroid import nodes

from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.parameters import decorator_names
from pylint_tfhub.analysis.scopes import AttributeStore, Scope
from pylint_tfhub.analysis.values import Class
from pylint_tfhub.rewriting.inputs import Inputs

_BY_NAME = frozenset({"getattr", "setattr", "hasattr", "delattr"})
_KEYS = (
    r"""(?:__dict__|\bvars\(\w+\))\s*\[\s*["']{0}["']"""
    r"""|\b(?:attrgetter|methodcaller)\([^)]*["'](?:\w+\.)*{0}\b"""
)
"""How an attribute called ``{0}`` is reached by its name, apart from the functions above."""
_ANY_KEY = re.compile(r"__dict__|\bvars\(|\battrgetter\(|\bmethodcaller\(")
_MOST_BASES = 64


class NoEquivalent(Exception):
    """The code does what the new API does not, or what cannot be seen in full."""


class References:
    """The uses of objects in one module; what reaches a name is looked up once for all of them."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module
        self._reads: dict[tuple[Scope, str], dict[nodes.NodeNG, _Reads]] = {}
        self._attributes = _Attributes(module)
        self.inputs = Inputs(module)

    def of(self, call: nodes.Call | nodes.NodeNG) -> list[nodes.NodeNG]:
        """Every expression of the module that stands for what ``call`` made, and for nothing else.

        The call itself where its result is used on the spot, else the reads of the one name or
        ``self.attribute`` that it is assigned to. Raises NoEquivalent if something else can be
        meant by one of them, or if the object can be reached in another way.
        """
        parent = call.parent
        if isinstance(parent, nodes.Expr):
            return []
        if isinstance(parent, nodes.Attribute) or (
            isinstance(parent, nodes.Call) and parent.func is call
        ):
            return [call]
        if not isinstance(parent, nodes.Assign) or parent.value is not call:
            raise NoEquivalent
        match parent.targets:
            case [nodes.AssignName() as target]:
                return self._of_name(target)
            case [nodes.AssignAttr() as target]:
                return self._attributes.of(target)
            case _:
                raise NoEquivalent

    def _of_name(self, target: nodes.AssignName) -> list[nodes.NodeNG]:
        owner = self._module.flow.owner(target.name, target)
        if owner is None or isinstance(owner.node, nodes.ClassDef):
            raise NoEquivalent  # what a class binds is read as an attribute too
        key = (owner, target.name)
        if key not in self._reads:
            self._reads[key] = self._find_reads(*key)
        reads = self._reads[key].get(target, _Reads())
        if not reads.certain:
            raise NoEquivalent
        return reads.nodes

    def _find_reads(self, owner: Scope, name: str) -> dict[nodes.NodeNG, _Reads]:
        """The reads of a name by the assignment that gives them their value."""
        found: dict[nodes.NodeNG, _Reads] = {}
        unknown = False
        for read in self._module.index.names.get(name, ()):
            if self._module.flow.owner(name, read) is not owner:
                continue
            reaching = self._module.flow.reaching(name, read)
            unknown |= reaching is None or not reaching.complete
            definitions = reaching.definitions if reaching is not None else []
            # Cells of a notebook also run before those that stand above them.
            unknown |= not definitions and self._module.text.beside is not None
            bound = [item.binding.node for item in definitions if not _is_none(item.binding)]
            for node in bound:
                reads = found.setdefault(node, _Reads())
                reads.nodes.append(read)
                reads.certain &= len(bound) == 1
        if unknown:
            for binding in (*owner.bindings.get(name, ()), *owner.outside.get(name, ())):
                found.setdefault(binding.node, _Reads()).certain = False
        return found


@dataclass
class _Reads:
    """What reads the value of one assignment."""

    nodes: list[nodes.NodeNG] = field(default_factory=list)
    certain: bool = True
    """Whether nothing else can be read there."""


class _Attributes:
    """The reads and stores of the attributes of one module, by their names."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module

    def of(self, target: nodes.AssignAttr) -> list[nodes.NodeNG]:
        """The reads of ``self.attribute``, all of which give what ``target`` stores."""
        module, name = self._module, target.attrname
        owner = _class_of_receiver(module, target)
        if owner is None or self._is_named_in_text(name):
            raise NoEquivalent
        family = _Family(module, owner)
        for store in self._stores.get(name, ()):
            if store.node is not target:
                other = _class_of_receiver(module, store.node)
                if other is None or (family.holds(other) and not _is_const_none(store.value)):
                    raise NoEquivalent
        for each in module.index.classes:
            bindings = module.index.scope(each).bindings.get(name, ())
            if bindings and family.holds(each) and not all(map(_is_none, bindings)):
                raise NoEquivalent
        found: list[nodes.NodeNG] = []
        for read in self._reads.get(name, ()):
            reader = _class_of_receiver(module, read)
            if reader is None and module.name_of(read.expr) is None:
                raise NoEquivalent
            if reader is not None and family.holds(reader):
                found.append(read)
            elif reader is not None and not self._has_its_own(reader, name):
                raise NoEquivalent  # what a class beside it reads, as a mixin, may be the same
        return found

    def _has_its_own(self, owner: nodes.ClassDef, name: str) -> bool:
        """Whether instances of a class get an attribute of this name in the class or one above."""
        family = _Family(self._module, owner)
        setters = [
            _class_of_receiver(self._module, store.node) for store in self._stores.get(name, ())
        ]
        return any(each is not None and family.is_below(each) for each in setters) or any(
            name in self._module.index.scope(each).bindings
            for each in self._module.index.classes
            if family.is_below(each)
        )

    def _is_named_in_text(self, name: str) -> bool:
        """Whether ``getattr(owner, "name")`` or the like reaches an attribute."""
        if name in self._named:
            return True
        text = self._module.text.content
        return self._has_keys and re.search(_KEYS.format(re.escape(name)), text) is not None

    @cached_property
    def _has_keys(self) -> bool:
        return _ANY_KEY.search(self._module.text.content) is not None

    @cached_property
    def _named(self) -> set[object]:
        """What stands as a name in calls of ``getattr`` and the like."""
        return {
            call.args[1].value
            for call in self._module.index.calls
            if isinstance(call.func, nodes.Name)
            and call.func.name in _BY_NAME
            and len(call.args) > 1
            and isinstance(call.args[1], nodes.Const)
        }

    @cached_property
    def _stores(self) -> dict[str, list[AttributeStore]]:
        found: dict[str, list[AttributeStore]] = {}
        for store in self._module.index.stores:
            found.setdefault(store.node.attrname, []).append(store)
        return found

    @cached_property
    def _reads(self) -> dict[str, list[nodes.Attribute]]:
        found: dict[str, list[nodes.Attribute]] = {}
        for read in self._module.index.attributes:
            found.setdefault(read.attrname, []).append(read)
        return found


def _class_of_receiver(
    module: ModuleFacts, node: nodes.Attribute | nodes.AssignAttr
) -> nodes.ClassDef | None:
    """The class whose instance ``self`` is in ``self.attribute``; None for other expressions."""
    if not isinstance(node.expr, nodes.Name):
        return None
    name = node.expr.name
    owner = module.flow.owner(name, node.expr)
    if owner is None or name in owner.bindings or name not in owner.parameters:
        return None
    method = owner.node
    if not isinstance(method, nodes.FunctionDef) or next(iter(owner.parameters)) != name:
        return None
    if decorator_names(method) & {"staticmethod", "classmethod"}:
        return None
    return method.parent if isinstance(method.parent, nodes.ClassDef) else None


class _Family:
    """The classes of a module whose instances can be instances of one of them."""

    def __init__(self, module: ModuleFacts, owner: nodes.ClassDef) -> None:
        self._module = module
        self._owner = owner
        self._above = set(self._bases(owner))

    def is_below(self, other: nodes.ClassDef) -> bool:
        """Whether the class is, or is derived from, another."""
        return other in self._above

    def holds(self, other: nodes.ClassDef) -> bool:
        """Whether an instance can be of both classes: one is derived from the other, or a third is.

        The third one may be in another file; what that one mixes is not seen.
        """
        return other in self._above or any(other in above for above in self._below)

    @cached_property
    def _below(self) -> list[set[nodes.ClassDef]]:
        """For each class that is derived from this one, itself and all classes above it."""
        all_above = (set(self._bases(each)) for each in self._module.index.classes)
        return [above for above in all_above if self._owner in above]

    def _bases(self, owner: nodes.ClassDef) -> Iterator[nodes.ClassDef]:
        waiting, seen = [owner], {owner}
        while waiting and len(seen) < _MOST_BASES:
            current = waiting.pop()
            yield current
            for base in current.bases if current.root() is self._module.tree else ():
                for value in self._module.values(base):
                    if isinstance(value.payload, Class) and value.payload.node not in seen:
                        seen.add(value.payload.node)
                        waiting.append(value.payload.node)


def _is_none(binding: object) -> bool:
    return _is_const_none(getattr(binding, "value", None))


def _is_const_none(node: nodes.NodeNG | None) -> bool:
    return isinstance(node, nodes.Const) and node.value is None
