"""What kind of thing the inputs of a ``hub.Module`` are, which took more than its successors do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from keyword import iskeyword

from astroid import nodes

from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.names import tensorflow_name
from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import Constant, Literal, Payload, Result
from pylint_tfhub.rewriting.origins import Origins, last_name, parts_of
from pylint_tfhub.rewriting.whole_numbers import WholeNumbers

_LISTS_OF_TENSORS = frozenset({"unstack", "unpack", "split"})
_NO_TENSORS = frozenset(
    {"parse_example", "parse_single_example", "parse_sequence_example", "identity"}
    | {"parse_single_sequence_example", "map_structure", "cond", "case", "switch_case"}
    | {"while_loop", "py_func", "py_function", "numpy_function", "map_fn", "scan", "meshgrid"}
    | {"unique", "unique_with_counts", "dynamic_partition", "batch", "shuffle_batch", "tuple"}
)
"""TensorFlow's functions whose result can be a dict, a list or a tuple."""
_LIST_MAKERS = frozenset(
    {"tolist", "list", "sorted", "splitlines", "readlines", "split", "rsplit", "findall"}
)
_OF_PYTHON = frozenset({"tolist", "splitlines", "readlines", "split", "rsplit"})


class Inputs:
    """What kind of thing the inputs of one module's calls are."""

    def __init__(self, module: ModuleFacts) -> None:
        self._origins = Origins(module)
        self._numbers = WholeNumbers(self._origins)

    # -- lists --------------------------------------------------------------------------------

    def is_list(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a list, a number or a text, which TensorFlow 2 wants as a tensor."""
        match node:
            case nodes.Const():
                return isinstance(node.value, int | float | str | bytes)
            case nodes.UnaryOp(operand=nodes.Const()):
                return node.op in {"-", "+"}
            case nodes.List() | nodes.Tuple() | nodes.ListComp():
                return True
            case nodes.Call() if self._makes_list(node):
                return True
            case nodes.BinOp(op="+"):
                return self.is_list(node.left) or self.is_list(node.right)
            case nodes.BinOp(op="*", left=nodes.List() | nodes.Tuple()):
                return True
            case nodes.BoolOp():
                return any(map(self.is_list, node.values))
            case nodes.Subscript(slice=nodes.Slice()):
                return self.is_list(node.value) and not isinstance(node.value, nodes.Const)
            case _:
                payloads = self._origins.payloads(node)
                return bool(payloads) and all(map(_is_sequence, payloads))

    def may_be_list(self, node: nodes.NodeNG) -> bool:
        """Whether an input can be a list, among other things, as far as the file shows."""
        waiting, seen = [node], {node}
        while waiting:
            each = waiting.pop()
            more: Sequence[nodes.NodeNG]
            match each:
                case nodes.List() | nodes.Tuple() | nodes.ListComp():
                    return True
                case nodes.Call() if self._tensorflow_maker(
                    each
                ) in _LISTS_OF_TENSORS or self._makes_list(each):
                    return True
                case nodes.Name() | nodes.Attribute() | nodes.Call():
                    if any(map(_is_sequence, self._origins.payloads(each))):
                        return True
                    more = self._origins.assigned(each)
                case _:
                    more = _alternatives(each)
            waiting += [item for item in more if item not in seen]
            seen.update(more)
        return False

    def _makes_list(self, call: nodes.Call) -> bool:
        if self._tensorflow_maker(call) is not None:
            return False
        name = last_name(call)
        of_series = isinstance(call.func, nodes.Attribute) and (
            getattr(call.func.expr, "attrname", "") == "str"  # pandas splits each of its texts
        )
        return name in _LIST_MAKERS and not of_series

    # -- dicts --------------------------------------------------------------------------------

    def is_dict(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a dict."""
        if isinstance(node, nodes.Dict | nodes.DictComp):
            return True
        if any(
            isinstance(value, nodes.Dict | nodes.DictComp) for value in self._origins.assigned(node)
        ):
            return True
        payloads = self._origins.payloads(node)
        return bool(payloads) and all(map(_is_mapping, payloads))

    def may_be_dict(self, node: nodes.NodeNG) -> bool:
        """Whether an input can be a dict, among other things, as far as the file shows."""
        return self.is_dict(node) or any(map(_is_mapping, self._origins.payloads(node)))

    def has_values(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a dict that may hold what is no tensor yet, as far as that is seen."""
        origins = [item for each in (node, *self._origins.assigned(node)) for item in _copied(each)]
        made = any(isinstance(item, nodes.Call) for item in origins)
        return made or any(map(self._holds_lists, [node, *origins]))

    def _holds_lists(self, node: nodes.NodeNG) -> bool:
        if not self.may_be_dict(node):
            return False
        written = [
            element
            for item in self._origins.payloads(node)
            if isinstance(item, Literal)
            for element in item.module.elements(item.node).values()
        ]
        written += [
            each.value for each in self._origins.assigned(node) if isinstance(each, nodes.DictComp)
        ]
        return any(map(self.may_be_list, [*written, *self._entered.get(dotted(node), ())]))

    @cached_property
    def _entered(self) -> dict[str | None, list[nodes.NodeNG]]:
        """What is put into dicts after they are made, by their names."""
        found: dict[str | None, list[nodes.NodeNG]] = {}
        for call in self._origins.module.index.calls:
            if isinstance(call.func, nodes.Attribute) and call.func.attrname == "update":
                name = dotted(call.func.expr)
                found.setdefault(name, []).extend(item.value for item in call.keywords)
        for target in self._origins.module.index.entries:
            assign = target.parent
            if isinstance(assign, nodes.Assign):
                found.setdefault(dotted(target.value), []).append(assign.value)
        return found

    # -- arrays and tensors -------------------------------------------------------------------

    def is_array(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a numpy array, which signatures take from TensorFlow 2.19 on."""
        payload = self._origins.module.values(node).only()
        return isinstance(payload, Result) and payload.callee.startswith("numpy.")

    def is_tensor(self, node: nodes.NodeNG) -> bool:
        """Whether an input is known to be one tensor, as far as libraries' names tell."""
        payload = self._origins.module.values(node).only()
        if not isinstance(payload, Result):
            return False
        name = tensorflow_name(payload.callee) or "data."
        if "()" in name or name.startswith("data."):
            return False
        return name.rpartition(".")[2] not in _NO_TENSORS | _LISTS_OF_TENSORS

    def made_by(self, node: nodes.NodeNG) -> set[str]:
        """The library functions that an input can come from."""
        return self._origins.callees(node)

    def has_whole_numbers(self, node: nodes.NodeNG) -> bool:
        """Whether an input holds whole numbers or truth values, and no other numbers, as seen."""
        return self._numbers.are_in(node)

    def _tensorflow_maker(self, call: nodes.Call) -> str | None:
        """The last part of the name of the TensorFlow function that is called, if it is one."""
        names = [tensorflow_name(callee) for callee in self._origins.callees(call)]
        return next((name.rpartition(".")[2] for name in names if name is not None), None)

    def is_of_python(self, node: nodes.NodeNG) -> bool:
        """Whether an input holds nothing but what Python itself makes: no tensors of a graph."""
        waiting, seen = [node], {node}
        while waiting:
            each = waiting.pop()
            more: Sequence[nodes.NodeNG] = ()
            match each:
                case nodes.Const() | nodes.JoinedStr():
                    pass
                case nodes.Call() if self._makes_list(each) and last_name(each) in _OF_PYTHON:
                    pass
                case nodes.List() | nodes.Tuple() | nodes.Set() | nodes.ListComp():
                    more = parts_of(each)
                case nodes.UnaryOp() | nodes.Starred() | nodes.BinOp() | nodes.BoolOp():
                    more = list(each.get_children())
                case nodes.Subscript(slice=nodes.Slice()):
                    more = [each.value]
                case _:
                    values = self._origins.module.values(each)
                    payloads = [value.payload for value in values]
                    displays = [item for item in payloads if isinstance(item, Literal)]
                    others = [item for item in payloads if not isinstance(item, Literal)]
                    if not values.complete or not all(isinstance(x, Constant) for x in others):
                        return False
                    if any(_is_mapping(item) for item in displays):
                        return False
                    more = [item.node for item in displays]
            waiting += [item for item in more if item not in seen]
            seen.update(more)
        return True


def _alternatives(node: nodes.NodeNG) -> Sequence[nodes.NodeNG]:
    """The parts of an expression, of which one that is a list makes the whole a list."""
    match node:
        case nodes.Subscript(slice=nodes.Slice()) | nodes.AugAssign():
            return [node.value]
        case nodes.BinOp(op="+" | "*"):
            return [node.left, node.right]
        case nodes.BoolOp():
            return list(node.values)
        case nodes.IfExp():
            return [node.body, node.orelse]
        case _:
            return []


def _copied(node: nodes.NodeNG) -> Sequence[nodes.NodeNG]:
    """What a call makes another dict of."""
    match node:
        case nodes.Call(func=nodes.Name(name="dict"), args=[origin]):
            return [origin]
        case nodes.Call(func=nodes.Attribute(attrname="copy", expr=origin), args=[]):
            return [origin]
        case _:
            return []


def _is_sequence(payload: Payload) -> bool:
    return isinstance(payload, Literal) and isinstance(payload.node, nodes.List | nodes.Tuple)


def _is_mapping(payload: Payload) -> bool:
    return isinstance(payload, Literal) and isinstance(payload.node, nodes.Dict | nodes.Call)


def entries(node: nodes.NodeNG) -> list[tuple[str, nodes.NodeNG]] | None:
    """The entries of a dict display or ``dict(...)`` whose keys are plain names; else None."""
    if isinstance(node, nodes.Dict):
        keys = [key.value if isinstance(key, nodes.Const) else None for key, _ in node.items]
        if all(isinstance(key, str) and key.isidentifier() and not iskeyword(key) for key in keys):
            if len(set(keys)) == len(keys):
                return [(str(key), item) for key, (_, item) in zip(keys, node.items, strict=True)]
    if isinstance(node, nodes.Call) and isinstance(node.func, nodes.Name):
        if node.func.name == "dict" and not node.args and all(k.arg for k in node.keywords):
            return [(str(item.arg), item.value) for item in node.keywords]
    return None
