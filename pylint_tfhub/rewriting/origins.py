"""Where the values of an expression come from, as far as one module shows."""

from __future__ import annotations

from collections.abc import Sequence

from astroid import nodes

from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.scopes import Binding, Kind, dotted
from pylint_tfhub.analysis.values import Payload, Result


class Origins:
    """The values and the assignments behind the expressions of one module."""

    def __init__(self, module: ModuleFacts) -> None:
        self.module = module

    def payloads(self, node: nodes.NodeNG) -> list[Payload]:
        """What an expression can stand for, as far as it is known."""
        return [value.payload for value in self.module.values(node)]

    def callees(self, node: nodes.NodeNG) -> set[str]:
        """The library functions that an expression can come from."""
        return {item.callee for item in self.payloads(node) if isinstance(item, Result)}

    def bindings(self, node: nodes.NodeNG) -> list[Binding]:
        """What binds a name where it is read."""
        reaching = self.module.flow.reaching(dotted(node) or "", node)
        return [item.binding for item in reaching.definitions] if reaching is not None else []

    def assigned(self, node: nodes.NodeNG) -> list[nodes.NodeNG]:
        """The expressions that a name may stand for, where it is assigned as a whole."""
        found = [
            _at_path(item.value, item.path)
            for item in self.bindings(node)
            if item.kind is Kind.VALUE and item.value is not None
        ]
        return [each for each in found if each is not None]


def _at_path(node: nodes.NodeNG, path: Sequence[int]) -> nodes.NodeNG | None:
    """What an unpacked display gives to the name at a path; None where that is not written out."""
    for step in path:
        if not isinstance(node, nodes.Tuple | nodes.List) or len(node.elts) <= step:
            return None
        node = node.elts[step]
    return node


def parts_of(node: nodes.NodeNG) -> Sequence[nodes.NodeNG]:
    """The parts of an expression that its elements come from."""
    match node:
        case nodes.List() | nodes.Tuple() | nodes.Set():
            return list(node.elts)
        case nodes.ListComp() | nodes.GeneratorExp():
            return [node.elt]
        case nodes.UnaryOp():
            return [node.operand]
        case nodes.AugAssign():
            return [node.value]
        case nodes.Starred() | nodes.Subscript():
            return [node.value]
        case nodes.BinOp():
            return [node.left] if node.op == "*" else [node.left, node.right]
        case nodes.BoolOp():
            return list(node.values)
        case nodes.IfExp():
            return [node.body, node.orelse]
        case _:
            return []


def last_name(call: nodes.Call) -> str:
    """The last part of what a call is written with; empty for what has no name."""
    if isinstance(call.func, nodes.Attribute):
        return str(call.func.attrname)
    return call.func.name if isinstance(call.func, nodes.Name) else ""
