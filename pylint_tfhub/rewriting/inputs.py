"""What kind of thing the inputs of a ``hub.Module`` are, which took more than its successors do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cached_property
from keyword import iskeyword

from astroid import nodes

from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.names import tensorflow_name
from pylint_tfhub.analysis.scopes import Binding, Kind, dotted
from pylint_tfhub.analysis.values import Constant, Literal, Payload, Result

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
_WHOLE = frozenset({"len", "int", "round", "ord", "bool", "range", "hash"})
_SEQUENCES = frozenset({"list", "tuple", "sorted", "reversed", "set"})
_SAME_ELEMENTS = frozenset({"tolist", "reshape", "copy", "flatten", "ravel", "squeeze"})
_FILLING = frozenset({"append", "extend", "insert"})
_ARRAY_MAKERS = frozenset({"array", "asarray", "vstack", "stack", "concatenate", "expand_dims"})
_WITHOUT_TYPE = frozenset({"arange", "randint", "reshape", "full"})
"""Functions whose second argument is no type."""
_WHOLE_TYPE = re.compile(r"(?:\w+\.)*(?:u?int\d*|long|bool_?|[<>=|]?[iub]\d?)")


class Element(Enum):
    """What an input, or a list of inputs, is made of."""

    WHOLE = auto()
    """A whole number or truth value, whose type as a tensor is not that of other numbers."""
    OTHER = auto()


class Inputs:
    """What kind of thing the inputs of one module's calls are."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module

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
                payloads = self._payloads(node)
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
                case nodes.Call() if self._made_by(each) in _LISTS_OF_TENSORS or self._makes_list(
                    each
                ):
                    return True
                case nodes.Name() | nodes.Attribute() | nodes.Call():
                    if any(map(_is_sequence, self._payloads(each))):
                        return True
                    more = self._assigned(each)
                case _:
                    more = _alternatives(each)
            waiting += [item for item in more if item not in seen]
            seen.update(more)
        return False

    def _makes_list(self, call: nodes.Call) -> bool:
        if self._made_by(call) is not None:
            return False
        name = _last_name(call)
        of_series = isinstance(call.func, nodes.Attribute) and (
            getattr(call.func.expr, "attrname", "") == "str"  # pandas splits each of its texts
        )
        return name in _LIST_MAKERS and not of_series

    # -- dicts --------------------------------------------------------------------------------

    def is_dict(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a dict."""
        if isinstance(node, nodes.Dict | nodes.DictComp):
            return True
        if any(isinstance(value, nodes.Dict | nodes.DictComp) for value in self._assigned(node)):
            return True
        payloads = self._payloads(node)
        return bool(payloads) and all(map(_is_mapping, payloads))

    def may_be_dict(self, node: nodes.NodeNG) -> bool:
        """Whether an input can be a dict, among other things, as far as the file shows."""
        return self.is_dict(node) or any(map(_is_mapping, self._payloads(node)))

    def has_values(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a dict that may hold what is no tensor yet, as far as that is seen."""
        origins = [item for each in (node, *self._assigned(node)) for item in _copied(each)]
        made = any(isinstance(item, nodes.Call) for item in origins)
        return made or any(map(self._holds_lists, [node, *origins]))

    def _holds_lists(self, node: nodes.NodeNG) -> bool:
        if not self.may_be_dict(node):
            return False
        written = [
            element
            for item in self._payloads(node)
            if isinstance(item, Literal)
            for element in item.module.elements(item.node).values()
        ]
        written += [each.value for each in self._assigned(node) if isinstance(each, nodes.DictComp)]
        return any(map(self.may_be_list, [*written, *self._entered.get(dotted(node), ())]))

    @cached_property
    def _entered(self) -> dict[str | None, list[nodes.NodeNG]]:
        """What is put into dicts after they are made, by their names."""
        found: dict[str | None, list[nodes.NodeNG]] = {}
        for call in self._module.index.calls:
            if isinstance(call.func, nodes.Attribute) and call.func.attrname == "update":
                name = dotted(call.func.expr)
                found.setdefault(name, []).extend(item.value for item in call.keywords)
        for target in self._module.index.entries:
            assign = target.parent
            if isinstance(assign, nodes.Assign):
                found.setdefault(dotted(target.value), []).append(assign.value)
        return found

    # -- arrays and tensors -------------------------------------------------------------------

    def is_array(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a numpy array, which signatures take from TensorFlow 2.19 on."""
        payload = self._module.values(node).only()
        return isinstance(payload, Result) and payload.callee.startswith("numpy.")

    def is_tensor(self, node: nodes.NodeNG) -> bool:
        """Whether an input is known to be one tensor, as far as libraries' names tell."""
        payload = self._module.values(node).only()
        if not isinstance(payload, Result):
            return False
        name = tensorflow_name(payload.callee) or "data."
        if "()" in name or name.startswith("data."):
            return False
        return name.rpartition(".")[2] not in _NO_TENSORS | _LISTS_OF_TENSORS

    def made_by(self, node: nodes.NodeNG) -> set[str]:
        """The library functions that an input can come from."""
        return {item.callee for item in self._payloads(node) if isinstance(item, Result)}

    def _made_by(self, call: nodes.Call) -> str | None:
        """The last part of the name of the TensorFlow function that is called, if it is one."""
        names = [tensorflow_name(callee) for callee in self.made_by(call)]
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
                case nodes.Call() if self._makes_list(each) and _last_name(each) in _OF_PYTHON:
                    pass
                case nodes.List() | nodes.Tuple() | nodes.Set() | nodes.ListComp():
                    more = _parts(each)
                case nodes.UnaryOp() | nodes.Starred() | nodes.BinOp() | nodes.BoolOp():
                    more = list(each.get_children())
                case nodes.Subscript(slice=nodes.Slice()):
                    more = [each.value]
                case _:
                    values = self._module.values(each)
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

    # -- numbers ------------------------------------------------------------------------------

    def has_whole_numbers(self, node: nodes.NodeNG) -> bool:
        """Whether an input holds whole numbers or truth values, and no other numbers, as seen.

        ``hub.Module`` made tensors of the type of its input of them; by themselves they become
        tensors of whole numbers (or arrays are), which inputs for other numbers refuse.
        """
        found = set(self._elements(node, set()))
        return Element.WHOLE in found and Element.OTHER not in found

    def _elements(self, node: nodes.NodeNG, seen: set[nodes.NodeNG]) -> Iterator[Element]:
        """What an input is made of, as far as that is seen, each expression looked at once."""
        if node in seen:
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
                for part in _parts(node):
                    yield from self._elements(part, seen)

    def _made(self, call: nodes.Call, seen: set[nodes.NodeNG]) -> Iterator[Element]:
        """What a call gives elements of."""
        name = _last_name(call)
        if isinstance(call.func, nodes.Name):
            if name in _WHOLE:
                yield Element.WHOLE
            elif name in _SEQUENCES and call.args:
                yield from self._elements(call.args[0], seen)
            elif name == "map" and call.args and dotted(call.args[0]) in _WHOLE:
                yield Element.WHOLE
        elif name == "astype" and call.args:
            yield Element.WHOLE if _is_whole_type(call.args[0]) else Element.OTHER
        elif any(maker.startswith("numpy.") for maker in self.made_by(call)):
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
        bindings = self._bindings(node)
        for binding in bindings:
            if binding.kind is Kind.ITEM:
                yield from self._items(binding, seen)
        for assigned in self._assigned(node):
            yield from self._elements(assigned, seen)
        is_assigned = any(item.kind in {Kind.ITEM, Kind.VALUE} for item in bindings)
        for payload in () if is_assigned else self._payloads(node):
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
        for call in self._module.index.calls:
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

    # -- where values come from ---------------------------------------------------------------

    def _payloads(self, node: nodes.NodeNG) -> list[Payload]:
        return [value.payload for value in self._module.values(node)]

    def _bindings(self, node: nodes.NodeNG) -> list[Binding]:
        reaching = self._module.flow.reaching(dotted(node) or "", node)
        return [item.binding for item in reaching.definitions] if reaching is not None else []

    def _assigned(self, node: nodes.NodeNG) -> list[nodes.NodeNG]:
        """The expressions that a name may stand for, where it is assigned as a whole."""
        found = [
            _at_path(item.value, item.path)
            for item in self._bindings(node)
            if item.kind is Kind.VALUE and item.value is not None
        ]
        return [each for each in found if each is not None]


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


def _parts(node: nodes.NodeNG) -> Sequence[nodes.NodeNG]:
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


def _is_display(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.List | nodes.Tuple | nodes.ListComp)


def _last_name(call: nodes.Call) -> str:
    """The last part of what a call is written with; empty for what has no name."""
    if isinstance(call.func, nodes.Attribute):
        return str(call.func.attrname)
    return call.func.name if isinstance(call.func, nodes.Name) else ""


def _copied(node: nodes.NodeNG) -> Sequence[nodes.NodeNG]:
    """What a call makes another dict of."""
    match node:
        case nodes.Call(func=nodes.Name(name="dict"), args=[origin]):
            return [origin]
        case nodes.Call(func=nodes.Attribute(attrname="copy", expr=origin), args=[]):
            return [origin]
        case _:
            return []


def _at_path(node: nodes.NodeNG, path: Sequence[int]) -> nodes.NodeNG | None:
    """What an unpacked display gives to the name at a path; None where that is not written out."""
    for step in path:
        if not isinstance(node, nodes.Tuple | nodes.List) or len(node.elts) <= step:
            return None
        node = node.elts[step]
    return node


def _is_sequence(payload: Payload) -> bool:
    return isinstance(payload, Literal) and isinstance(payload.node, nodes.List | nodes.Tuple)


def _is_mapping(payload: Payload) -> bool:
    return isinstance(payload, Literal) and isinstance(payload.node, nodes.Dict | nodes.Call)


def _is_whole_type(node: nodes.NodeNG) -> bool:
    text = node.value if isinstance(node, nodes.Const) else dotted(node)
    return isinstance(text, str) and _WHOLE_TYPE.fullmatch(text) is not None


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
