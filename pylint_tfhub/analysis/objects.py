"""How the objects that library calls make are used: called, read, and changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.scopes import AttributeStore
from pylint_tfhub.analysis.values import Result, Value

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts


@dataclass(frozen=True)
class Store:
    """``object.attribute = value`` on an object that a library call made."""

    store: AttributeStore
    result: Result
    value: Value
    """The object, with how sure it is that it is the one changed."""
    certain: bool
    """Whether the object can be no other."""


class Objects:
    """The uses of library objects in one module, by the call that made the object."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module

    @cached_property
    def calls(self) -> dict[nodes.Call, list[nodes.Call]]:
        """The calls of each object."""
        found: dict[nodes.Call, list[nodes.Call]] = {}
        for call in self._module.index.calls:
            for result in self._results(call.func):
                found.setdefault(result.node, []).append(call)
        return found

    @cached_property
    def members(self) -> dict[nodes.Call, list[nodes.Attribute]]:
        """The attributes that are read of each object."""
        found: dict[nodes.Call, list[nodes.Attribute]] = {}
        for attribute in self._module.index.attributes:
            for result in self._results(attribute.expr):
                found.setdefault(result.node, []).append(attribute)
        return found

    def stores(self, attribute: str) -> list[Store]:
        """The assignments to ``attribute`` of objects that library calls made."""
        found = []
        for store in self._module.index.stores:
            if store.node.attrname != attribute:
                continue
            values = self._module.values(store.node.expr)
            certain = values.complete and len(values.items) == 1
            for value in values:
                if isinstance(value.payload, Result):
                    found.append(Store(store, value.payload, value, certain))
        return found

    @cached_property
    def frozen_later(self) -> set[nodes.Call]:
        """The calls whose objects get ``trainable = False`` afterwards."""
        return {
            item.result.node
            for item in self.stores("trainable")
            if item.store.value is not None
            and truth(self._module.values(item.store.value)) is False
        }

    def _results(self, node: nodes.NodeNG) -> list[Result]:
        return [
            value.payload
            for value in self._module.values(node)
            if isinstance(value.payload, Result)
        ]
