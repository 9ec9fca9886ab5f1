"""What calls return: of the project's functions and classes, and of libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.builtin_calls import MODELLED, call_builtin, call_method
from pylint_tfhub.analysis.names import lazily_imported
from pylint_tfhub.analysis.parameters import bound_arguments, decorator_names, default_of
from pylint_tfhub.analysis.scopes import ends_flow, parameters_of
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
    Partial,
    Payload,
    Result,
    Value,
    Values,
    constant,
    description,
    just,
    union,
)
from pylint_tfhub.findings import Confidence

if TYPE_CHECKING:
    from pylint_tfhub.analysis.evaluate import Evaluator
    from pylint_tfhub.analysis.module import ModuleFacts

_DEEPEST_CALL = 4
_MOST_FRAMES = 5_000
"""Calls followed with their own arguments in one file; others count all callers' arguments."""
_DICTIONARIES = frozenset({"builtins.dict", "collections.OrderedDict"})


class Results:
    """The calls of one module."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self._module = evaluator.module

    def functions_called(self, call: nodes.Call) -> list[Function]:
        """The project's functions that ``call`` can run; ``__init__`` for a class."""
        found = []
        for value in self._evaluator.values(call.func):
            match value.payload:
                case Function():
                    found.append(value.payload)
                case Class():
                    found.extend(self._evaluator.members.methods(value.payload, "__init__"))
                case Partial(function=Function() as function):
                    found.append(function)
                case Instance():
                    found.extend(self._evaluator.members.methods(value.payload.of, "__call__"))
                    found.extend(self._evaluator.members.methods(value.payload.of, "call"))
                case _:
                    pass
        return found

    def call(self, node: nodes.Call, frame: Frame | None) -> Values:
        """What a call can return."""
        module = lazily_imported(node, self._text)
        if module is not None:
            return self._evaluator.bindings.module_or_external(module, 0)
        called = self._evaluator.values(node.func, frame)
        return called.map(lambda value: self._called(value.payload, node, frame))

    def _called(self, function: Payload, node: nodes.Call, frame: Frame | None) -> Values:
        match function:
            case External(name=name):
                return self._of_library(name, node, frame)
            case Function():
                return self.returned(function, self._frame(function, node, frame))
            case Class():
                return just(Instance(function, node))
            case Partial(function=External(name=name)):
                return just(Result(name, (*function.calls, node), self._module, frame=frame))
            case Partial(function=Function() as inner):
                return self.returned(inner, None)
            case Member(owner=owner, name=name):
                known = self._call_method(owner, name, node, frame)
                return known or just(
                    Result(description(function), (node,), self._module, owner, frame)
                )
            case Result():
                return just(Result(description(function), (node,), self._module, function, frame))
            case _:
                return UNKNOWN

    def _of_library(self, name: str, node: nodes.Call, frame: Frame | None) -> Values:
        if name in _DICTIONARIES and not node.args:
            unpacked = (item.value for item in node.keywords if item.arg is None)
            if not self._evaluator.elements.unpacks_known(unpacked):
                return UNKNOWN
            return just(Literal(node, self._module, frame))
        if name == "functools.partial" and node.args:
            return self._evaluator.values(node.args[0], frame).map(
                lambda value: just(_partial(value.payload, node, self._module))
            )
        if name == "builtins.getattr":
            return self._getattr(node, frame)
        if name in MODELLED:
            known = call_builtin(name, self._arguments(node, frame))
            if known is not None:
                return known
        return just(Result(name, (node,), self._module, frame=frame))

    def _call_method(
        self, owner: Payload, name: str, node: nodes.Call, frame: Frame | None
    ) -> Values | None:
        if isinstance(owner, Literal) and name == "get" and node.args:
            found = self._evaluator.values(node.args[0], frame).map(
                lambda key: self._evaluator.elements.item(Value(owner), key.payload)
            )
            default = self._evaluator.values(node.args[1], frame) if len(node.args) > 1 else NOTHING
            return union([found, default])
        if isinstance(owner, Constant):
            keywords = {
                item.arg: self._evaluator.values(item.value, frame)
                for item in node.keywords
                if item.arg
            }
            complete = len(keywords) == len(node.keywords)
            return call_method(
                owner.value, name, self._arguments(node, frame), keywords if complete else None
            )
        return None

    def _arguments(self, node: nodes.Call, frame: Frame | None) -> list[Values]:
        return [self._evaluator.values(item, frame) for item in node.args]

    def _getattr(self, node: nodes.Call, frame: Frame | None) -> Values:
        if len(node.args) < 2:
            return UNKNOWN
        owners = self._evaluator.values(node.args[0], frame)
        found = self._evaluator.values(node.args[1], frame).map(
            lambda name: self._named_member(owners, name.payload)
        )
        return found if len(node.args) == 2 else Values(found.items, complete=False)

    def _text(self, node: nodes.NodeNG) -> str | None:
        payload = self._evaluator.values(node).only()
        value = payload.value if isinstance(payload, Constant) else None
        return value if isinstance(value, str) else None

    def _named_member(self, owners: Values, name: Payload) -> Values:
        if not isinstance(name, Constant):
            return UNKNOWN
        return owners.map(lambda owner: self._evaluator.members.member(owner, str(name.value)))

    def _frame(self, function: Function, node: nodes.Call, frame: Frame | None) -> Frame | None:
        depth = frame.depth + 1 if frame is not None else 1
        project = self._module.project
        project.frames += 1
        if depth > _DEEPEST_CALL or project.frames > _MOST_FRAMES:
            return None
        arguments = bound_arguments(function, node)
        own = {name: (self._module, value, frame) for name, value in arguments.items()}
        for name in parameters_of(function.node.args):
            default = default_of(function.node.args, name)
            if name not in own and default is not None:
                own[name] = (function.module, default, None)
        return Frame(own, depth)

    def returned(self, function: Function, frame: Frame | None) -> Values:
        """What a function of the project can return, given its arguments."""
        if function.module is not self._module:
            return function.module.returned(function, frame)
        node = function.node
        if frame is not None and frame.depth > _DEEPEST_CALL:
            return UNKNOWN
        if isinstance(node, nodes.Lambda) and not isinstance(node, nodes.FunctionDef):
            return self._evaluator.values(node.body, frame)
        if isinstance(node, nodes.AsyncFunctionDef) or "contextmanager" in decorator_names(node):
            return UNKNOWN
        returns = self._module.index.returns.get(node)
        if not returns:
            return UNKNOWN if _is_abstract(node) else constant(None)
        return union(
            self._evaluator.values(item.value, frame).weakened(
                Confidence.INFERENCE, self._module.flow.conditions_of(item)
            )
            if item.value is not None
            else constant(None)
            for item in returns
        ).weakened(Confidence.INFERENCE)


def _is_abstract(function: nodes.FunctionDef) -> bool:
    """Whether a body that returns nothing is there for subclasses to replace."""
    only_text = all(
        isinstance(item, nodes.Pass)
        or (isinstance(item, nodes.Expr) and isinstance(item.value, nodes.Const))
        for item in function.body
    )
    return only_text or ends_flow(function.body)


def _partial(function: Payload, node: nodes.Call, module: ModuleFacts) -> Partial:
    if isinstance(function, Partial):
        return Partial(function.function, (*function.calls, node), module)
    return Partial(function, (node,), module)
