"""Whole numbers among inputs, whose type as tensors is not that of other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property

from astroid import nodes

from pylint_tfhub.analysis.scopes import Binding, Kind, dotted
from pylint_tfhub.analysis.values import Constant, Literal
from pylint_tfhub.rewriting.origins import Origins, last_name, parts_of

_WHOLE = frozenset({"len", "int", "round", "ord", "bool", "range", "hash"})
_SEQUENCES = frozenset({"list", "tuple", "sorted", "reversed", "set"})
_SAME_ELEMENTS = frozenset({"tolist", "reshape", "copy", "flatten", "ravel", "squeeze"})
_FILLING = frozenset({"append", "extend", "insert"})
_ARRAY_MAKERS = frozenset({"array", "asarray", "vstack", "stack", "concatenate", "expand_dims"})
_WITHOUT_TYPE = frozenset({"arange", "randint", "reshape", "full"})
"""Functions whose second argument is no type."""
_MOST_SEEN = 200
"""Expressions that are looked at: those of one input can be nested as deeply as there are many."""
_WHOLE_TYPE = re.compile(r"(?:\w+\.)*(?:u?int\d*|long|bool_?|[<>=|]?[iub]\d?)")


class Element(Enum):
    """What an input, or a list of inputs, is made of."""

    WHOLE = auto()
    """A whole number or truth value, whose type as a tensor is not that of other numbers."""
    OTHER = auto()


class WholeNumbers:
    """Finds whole numbers in what one module's calls are given."""

    def __init__(self, origins: Origins) -> None:
        self._origins = origins

    def are_in(self, node: nodes.NodeNG) -> bool:
        """Whether an input holds whole numbers or truth values, and no other numbers, as seen.

        ``hub.Module`` made tensors of the type of its input of them; by themselves they become
        tensors of whole numbers (or arrays are), which inputs for other numbers refuse.
        """
        found = set(self._elements(node, set()))
        return Element.WHOLE in found and Element.OTHER not in found

    def _elements(self, node: nodes.NodeNG, seen: set[nodes.NodeNG]) -> Iterator[Element]:
        """What an input is made of, as far as that is seen, each expression looked at once."""
        if node in seen or len(seen) >= _MOST_SEEN:
            return
        seen.add(node)
        match node:
            case nodes.Const():
                yield Element.WHOLE if isinstance(node.value, int) else Element.OTHER
            case nodes.JoinedStr() | nodes.BinOp(op="/"):
                yield Element.OTHER
            case nodes.Compare():
                yield Element.WHOLE
            case nodes.BinOp(left=left, right=right) if not _is_display(left):
                one, other = (set(self._elements(item, seen)) for item in (left, right))
                if (one and other) or _is_display(right):  # two times a tensor is a tensor
                    yield from one | other
            case nodes.Call():
                yield from self._made(node, seen)
            case nodes.Name() | nodes.Attribute():
                yield from self._named(node, seen)
            case _:
                for part in parts_of(node):
                    yield from self._elements(part, seen)

    def _made(self, call: nodes.Call, seen: set[nodes.NodeNG]) -> Iterator[Element]:
        """What a call gives elements of."""
        name = last_name(call)
        if isinstance(call.func, nodes.Name):
            if name in _WHOLE:
                yield Element.WHOLE
            elif name in _SEQUENCES and call.args:
                yield from self._elements(call.args[0], seen)
            elif name == "map" and call.args and dotted(call.args[0]) in _WHOLE:
                yield Element.WHOLE
        elif name == "astype" and call.args:
            yield Element.WHOLE if _is_whole_type(call.args[0]) else Element.OTHER
        elif any(maker.startswith("numpy.") for maker in self._origins.callees(call)):
            yield from self._of_array(call, name, seen)
        elif name in _SAME_ELEMENTS and isinstance(call.func, nodes.Attribute):
            yield from self._elements(call.func.expr, seen)

    def _of_array(self, call: nodes.Call, name: str, seen: set[nodes.NodeNG]) -> Iterator[Element]:
        typed = next((item.value for item in call.keywords if item.arg == "dtype"), None)
        if typed is None and len(call.args) == 2 and name not in _WITHOUT_TYPE:
            typed = call.args[1]
        if name in _SAME_ELEMENTS and isinstance(call.func, nodes.Attribute):
            yield from self._elements(call.func.expr, seen)
        elif typed is not None:
            yield Element.WHOLE if _is_whole_type(typed) else Element.OTHER
        elif name == "randint":
            yield Element.WHOLE
        elif name == "full" and len(call.args) > 1:
            yield from self._elements(call.args[1], seen)
        elif name in _ARRAY_MAKERS | {"arange"} and call.args:
            yield from self._elements(call.args[0], seen)

    def _named(self, node: nodes.NodeNG, seen: set[nodes.NodeNG]) -> Iterator[Element]:
        """What the values of a name are made of, and what lists are filled with."""
        bindings = self._origins.bindings(node)
        for binding in bindings:
            if binding.kind is Kind.ITEM:
                yield from self._items(binding, seen)
        for assigned in self._origins.assigned(node):
            yield from self._elements(assigned, seen)
        is_assigned = any(item.kind in {Kind.ITEM, Kind.VALUE} for item in bindings)
        for payload in () if is_assigned else self._origins.payloads(node):
            if isinstance(payload, Constant):
                yield Element.WHOLE if isinstance(payload.value, int) else Element.OTHER
            elif isinstance(payload, Literal):
                yield from self._elements(payload.node, seen)
        for added in self._added.get(dotted(node), ()):
            yield from self._elements(added, seen)

    @cached_property
    def _added(self) -> dict[str | None, list[nodes.NodeNG]]:
        """What lists are filled with, by their names."""
        found: dict[str | None, list[nodes.NodeNG]] = {}
        for call in self._origins.module.index.calls:
            func = call.func
            if isinstance(func, nodes.Attribute) and func.attrname in _FILLING and call.args:
                name = dotted(func.expr)
                if name is not None:
                    found.setdefault(name, []).append(call.args[-1])
        return found

    def _items(self, binding: Binding, seen: set[nodes.NodeNG]) -> Iterator[Element]:
        """What a loop gives to its variable."""
        loop = binding.value
        if isinstance(loop, nodes.Call) and dotted(loop.func) == "enumerate":
            if binding.path[:1] == (0,):
                yield Element.WHOLE
            return
        if not binding.path and loop is not None:
            yield from self._elements(loop, seen)


def _is_display(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.List | nodes.Tuple | nodes.ListComp)


def _is_whole_type(node: nodes.NodeNG) -> bool:
    text = node.value if isinstance(node, nodes.Const) else dotted(node)
    return isinstance(text, str) and _WHOLE_TYPE.fullmatch(text) is not None
