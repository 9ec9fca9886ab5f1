"""How the objects that library calls make are used: called, read, and changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.values import Constant, Result

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts


@dataclass(frozen=True)
class Store:
    """``owner.attribute = value``, or ``setattr(owner, "attribute", value)``."""

    node: nodes.NodeNG
    """The attribute that is assigned to, or the call of ``setattr``."""
    owner: nodes.NodeNG
    value: nodes.NodeNG | None
    """What is assigned; None for a part of something that is unpacked."""


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
        """The assignments to an attribute, whatever its object."""
        found = [
            Store(store.node, store.node.expr, store.value)
            for store in self._module.index.stores
            if store.node.attrname == attribute
        ]
        for call in self._module.index.calls:
            if isinstance(call.func, nodes.Name) and call.func.name == "setattr":
                if len(call.args) == 3 and self._is_text(call.args[1], attribute):
                    found.append(Store(call, call.args[0], call.args[2]))
        return found

    @cached_property
    def frozen_later(self) -> set[nodes.Call]:
        """The calls whose objects get ``trainable = False`` afterwards."""
        return {
            result.node
            for store in self.stores("trainable")
            if store.value is not None and truth(self._module.values(store.value)) is False
            for result in self._results(store.owner)
        }

    def _is_text(self, node: nodes.NodeNG, text: str) -> bool:
        payload = self._module.values(node).only()
        return isinstance(payload, Constant) and payload.value == text

    def _results(self, node: nodes.NodeNG) -> list[Result]:
        return [
            value.payload
            for value in self._module.values(node)
            if isinstance(value.payload, Result)
        ]
