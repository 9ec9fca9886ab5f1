"""Items of lists, tuples, dicts and strings, by index, by key, or any of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import (
    UNKNOWN,
    Constant,
    Frame,
    Literal,
    Member,
    Payload,
    Result,
    Value,
    Values,
    constant,
    just,
    union,
)
from pylint_tfhub.findings import Confidence

if TYPE_CHECKING:
    from pylint_tfhub.analysis.evaluate import Evaluator

_MOST_ELEMENTS = 64


class Elements:
    """The subscripts in one module's expressions, and the displays that they read."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self._module = evaluator.module
        self._listed: dict[nodes.NodeNG, dict[object, nodes.NodeNG]] = {}

    def subscript(self, node: nodes.Subscript, frame: Frame | None) -> Values:
        """What ``whole[key]`` can be."""
        owners = self._evaluator.values(node.value, frame)
        keys = self._evaluator.values(node.slice, frame)
        name = dotted(node.value)
        if name is not None and self._is_mutated(name, node):
            owners = Values(tuple(item for item in owners if not isinstance(item.payload, Literal)))
        if keys.items:
            found = keys.map(lambda key: owners.map(lambda owner: self.item(owner, key.payload)))
        else:
            found = owners.map(self.items)
        if not keys.complete and keys.items:
            found = union([found, owners.map(self.items)])
        return found

    def _is_mutated(self, name: str, node: nodes.NodeNG) -> bool:
        owner = self._module.flow.owner(name, node)
        return owner is not None and name in owner.mutated

    def item(self, owner: Value, key: Payload) -> Values:
        """What the item of a whole at a key can be."""
        match owner.payload:
            case Literal(node=node, module=module, frame=frame):
                if not isinstance(key, Constant):
                    return self.items(owner)
                element = module.elements(node).get(key.value)
                if element is None:
                    return UNKNOWN
                return module.values(element, frame).weakened(owner.confidence)
            case Constant(value=str() as whole) if isinstance(key, Constant):
                inside = isinstance(key.value, int) and -len(whole) <= key.value < len(whole)
                return constant(whole[key.value]) if inside else UNKNOWN  # type: ignore[index]
            case Result() | Member():
                return just(Member(owner.payload, "[]"))
            case _:
                return UNKNOWN

    def items(self, owner: Value) -> Values:
        """Any one of the elements."""
        if isinstance(owner.payload, Result | Member):
            return just(Member(owner.payload, "[]"))
        if not isinstance(owner.payload, Literal):
            return UNKNOWN
        literal = owner.payload
        elements = list(literal.module.elements(literal.node).values())
        found = union(
            literal.module.values(item, literal.frame) for item in elements[:_MOST_ELEMENTS]
        )
        return found if len(elements) <= _MOST_ELEMENTS else Values(found.items, complete=False)

    def turns(self, owner: Value) -> Values:
        """Each of the elements in a turn of a loop, in which all its parts belong together."""
        literal = owner.payload
        if not isinstance(literal, Literal):
            return self.items(owner)
        found = []
        elements = list(literal.module.elements(literal.node).items())[: 2 * _MOST_ELEMENTS]
        for position, element in elements:
            if isinstance(position, int) and position >= 0:
                turn = frozenset({(f"<turn of {id(literal.node)}>", position)})
                found.append(
                    literal.module.values(element, literal.frame).weakened(Confidence.HIGH, turn)
                )
        return union(found) if found else self.items(owner)

    def unpacks_known(self, unpacked: Iterable[nodes.NodeNG]) -> bool:
        """Whether everything that ``**`` unpacks is a display whose entries are known."""
        return all(isinstance(self._evaluator.values(item).only(), Literal) for item in unpacked)

    def _unpacked(self, node: nodes.NodeNG) -> Iterator[tuple[object, nodes.NodeNG]]:
        payload = self._evaluator.values(node).only()
        if isinstance(payload, Literal) and payload.module is self._module:
            yield from payload.module.elements(payload.node).items()

    def listed(self, node: nodes.NodeNG) -> dict[object, nodes.NodeNG]:
        """The elements of a display by index or by literal key; listed once."""
        known = self._listed.get(node)
        if known is None:
            known = dict(self._list_elements(node))
            self._listed[node] = known
        return known

    def _list_elements(self, node: nodes.NodeNG) -> Iterator[tuple[object, nodes.NodeNG]]:
        match node:
            case nodes.Dict():
                for key, value in node.items:
                    if isinstance(key, nodes.DictUnpack):
                        yield from self._unpacked(value)
                        continue
                    keys = [item for item, _ in self._evaluator.values(key).constants()]
                    yield (keys[0] if len(keys) == 1 else key), value
            case nodes.Call():
                for item in node.keywords:
                    if item.arg is None:
                        yield from self._unpacked(item.value)
                    else:
                        yield item.arg, item.value
            case nodes.List() | nodes.Tuple() | nodes.Set():
                for position, element in enumerate(node.elts):
                    yield position, element
                    if not isinstance(node, nodes.Set):
                        yield position - len(node.elts), element
            case _:
                return
