"""What a module's code does to the session configs that it can get hold of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.calls import Arguments, bind
from pylint_tfhub.analysis.configs import FLAG, is_config_proto, is_experimental, is_run_config
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.reached import reached
from pylint_tfhub.analysis.values import Constant, Function, Literal, Member, Payload, Result, Value

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts
    from pylint_tfhub.source import Text

_COPIES = frozenset({"CopyFrom", "MergeFrom"})
_PARSES = frozenset({"ParseFromString", "MergeFromString", "Merge", "Parse"})
_CONSUMERS = frozenset(
    {"Session", "InteractiveSession", "RunConfig", "Server", "replace", "set_session"}
    | {"MonitoredTrainingSession", "ChiefSessionCreator", "WorkerSessionCreator"}
    | {"print", "info", "debug", "warning", "str", "repr", "len", "Estimator", "MonitoredSession"}
    | {"DNNClassifier", "LinearClassifier", "DNNRegressor", "LinearRegressor", "extend", "append"}
)
_SETS = re.compile(rf"{FLAG}|\bsetattr\b|\b(?:{'|'.join(sorted(_COPIES | _PARSES))})\(")


class ConfigChanges:
    """Which configs a module sets the flag on, or hands to code that might."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module
        self._setters: dict[nodes.NodeNG, bool] = {}

    def may_set(self, result: Result) -> bool:
        """Whether code of this module sets the flag on a config later, or hands it to who might."""
        return self._stores_unclear or result.node in self._touched

    def given(self, arguments: Arguments, touched: Set[nodes.Call] | None = None) -> bool:
        """Whether the arguments of a ``ConfigProto`` that this module makes set the flag, or may."""
        stable = arguments.values(FLAG)
        if stable is not None and truth(stable) is not False:
            return True
        experimental = arguments.values("experimental")
        return experimental is not None and not all(
            self._experimental_lacks(value, touched) for value in experimental
        )

    def _experimental_lacks(self, value: Value, touched: Set[nodes.Call] | None) -> bool:
        match value.payload:
            case Literal(node=node, module=module):
                return FLAG not in module.elements(node)
            case Result() as result if is_experimental(result):
                arguments = bind(result.calls, (), result.module, result.frame)
                given = arguments.values(FLAG)
                unset = given is None or truth(given) is False
                return unset and not self._is_set_on(result, touched)
            case _:
                return False

    def _is_set_on(self, result: Result, touched: Set[nodes.Call] | None) -> bool:
        """Whether the flag may be set on a config, or an object that is part of one.

        ``touched`` is what is known of that as long as not all is. Objects that another module
        makes count as set: what happens to them there is not asked, as it may be asking in turn.
        """
        if result.module is not self._module:
            return True
        if touched is None:
            return self.may_set(result)
        return self._stores_unclear or result.node in touched

    @cached_property
    def _stores_unclear(self) -> bool:
        """Whether the flag is set on something that is not known."""
        return any(
            not self._module.values(store.node.expr).items
            for store in self._module.index.stores
            if store.node.attrname == FLAG
        )

    @cached_property
    def _touched(self) -> set[nodes.Call]:
        """The calls whose objects are given the flag, or leave the view."""
        found, copies = set(self._assigned), []
        for call in self._module.index.calls:
            if isinstance(call.func, nodes.Attribute) and call.func.attrname in _COPIES:
                copies.append(call)
            else:
                found.update(self._changed_by(call))
        more = True
        while more:  # what is copied may itself be a copy
            added = {root for call in copies for root in self._copied_by(call, found)}
            more = not added <= found
            found |= added
        return found

    def _copied_by(self, call: nodes.Call, touched: Set[nodes.Call]) -> Iterator[nodes.Call]:
        assert isinstance(call.func, nodes.Attribute)
        if not call.args or not self._copy_lacks(call.args[0], touched):
            for changed in (call.func.expr, *call.args):
                yield from self._roots(changed)

    @cached_property
    def _assigned(self) -> set[nodes.Call]:
        """The calls whose objects have the flag assigned."""
        found: set[nodes.Call] = set()
        for store in self._module.index.stores:
            if store.node.attrname == FLAG:
                given = self._module.values(store.value) if store.value is not None else None
                if given is None or truth(given) is not False:
                    found.update(self._roots(store.node.expr))
        return found

    def _changed_by(self, call: nodes.Call) -> Iterator[nodes.Call]:
        func = call.func
        name = func.attrname if isinstance(func, nodes.Attribute) else ""
        if isinstance(func, nodes.Attribute) and name in _PARSES:
            for changed in (func.expr, *call.args):
                yield from self._roots(changed)
            return
        name = name or (func.name if isinstance(func, nodes.Name) else "")
        if name == "setattr" and len(call.args) == 3:
            attribute = self._module.values(call.args[1]).only()
            if not isinstance(attribute, Constant) or attribute.value == FLAG:
                yield from self._roots(call.args[0])
            return
        if name in _CONSUMERS:
            return
        functions = self._module.functions_called(call)
        if functions:
            yield from self._changed_elsewhere(call, functions)
            return
        if self._is_part_of_config(call):
            return
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
            if isinstance(argument, nodes.Name) or self._may_be_config(argument):
                yield from self._roots(argument)

    def _changed_elsewhere(
        self, call: nodes.Call, functions: list[Function]
    ) -> Iterator[nodes.Call]:
        """The configs that a call hands to functions of other modules which may set the flag.

        Functions of this module are read themselves.
        """
        others = [function for function in functions if function.module is not self._module]
        if not others:
            return
        given = [*call.args, *(keyword.value for keyword in call.keywords)]
        configs = [root for argument in given for root in self._config_roots(argument)]
        if configs and any(map(self._is_setter, others)):
            yield from configs

    def _is_setter(self, function: Function) -> bool:
        if function.node not in self._setters:
            self._setters[function.node] = _may_set(function)
        return self._setters[function.node]

    def _config_roots(self, node: nodes.NodeNG) -> Iterator[nodes.Call]:
        for result in self._origins(node):
            if is_config_proto(result) or is_run_config(result) or is_experimental(result):
                yield result.node

    def _may_be_config(self, node: nodes.NodeNG) -> bool:
        """Whether an attribute may be a config, and not one of a config's own fields."""
        return isinstance(node, nodes.Attribute) and not any(
            isinstance(value.payload, Member)
            and value.payload.name not in {"session_config", "experimental"}
            for value in self._module.values(node)
        )

    def _is_part_of_config(self, call: nodes.Call) -> bool:
        return any(
            isinstance(value.payload, Result)
            and (is_config_proto(value.payload) or is_experimental(value.payload))
            for value in self._module.values(call)
        )

    def _copy_lacks(self, node: nodes.NodeNG, touched: Set[nodes.Call]) -> bool:
        values = self._module.values(node)
        return values.complete and all(
            self._experimental_lacks(value, touched)
            if is_experimental(value.payload)
            else is_config_proto(value.payload)
            and isinstance(value.payload, Result)
            and value.payload.module is self._module
            and value.payload.node not in self._assigned
            and not self.given(
                bind(value.payload.calls, (), value.payload.module, value.payload.frame), touched
            )
            for value in values
        )

    def _roots(self, node: nodes.NodeNG) -> Iterator[nodes.Call]:
        """The calls that made the objects which ``node``, a chain of attributes, starts from."""
        for result in self._origins(node):
            yield result.node

    def _origins(self, node: nodes.NodeNG) -> Iterator[Result]:
        for value in self._module.values(node):
            payload: Payload | None = value.payload
            while isinstance(payload, Member):
                payload = payload.owner
            if isinstance(payload, Result):
                yield payload


def _may_set(function: Function) -> bool:
    """Whether a function, or one that it calls, may set the flag on what it is given.

    Methods may leave that to others of their class.
    """
    texts: dict[nodes.NodeNG, Text] = {}
    for item in reached(function):
        owner = item.node.parent
        node = owner if isinstance(owner, nodes.ClassDef) else item.node
        texts[node] = item.module.text
    return any(_SETS.search(text.content, *text.span(node)) for node, text in texts.items())
