"""Session configs: whether a ``ConfigProto`` or ``RunConfig`` sets the flag for shared devices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.calls import Arguments, bind
from pylint_tfhub.analysis.names import tensorflow_name
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.values import (
    Constant,
    Literal,
    Member,
    Payload,
    Result,
    Value,
    Values,
)
from pylint_tfhub.findings import Confidence, least_sure

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

FLAG = "share_cluster_devices_in_session"

_RUN_CONFIGS = frozenset({"estimator.RunConfig", "contrib.learn.RunConfig"})
_COPIES = frozenset({"CopyFrom", "MergeFrom"})
_PARSES = frozenset({"ParseFromString", "MergeFromString", "Merge", "Parse"})
_CONSUMERS = frozenset(
    {"Session", "InteractiveSession", "RunConfig", "Server", "replace", "set_session"}
    | {"MonitoredTrainingSession", "ChiefSessionCreator", "WorkerSessionCreator"}
    | {"print", "info", "debug", "warning", "str", "repr", "len", "Estimator", "MonitoredSession"}
    | {"DNNClassifier", "LinearClassifier", "DNNRegressor", "LinearRegressor", "extend", "append"}
)


class Reason(Enum):
    """Why a session runs without the flag."""

    NO_CONFIG = "no config"
    """The Estimator or session is given none."""
    NO_SESSION_CONFIG = "no session_config"
    """A ``RunConfig`` without ``session_config``, whose default never sets the flag."""
    UNSET = "unset"
    """A ``ConfigProto`` that does not set it."""


@dataclass(frozen=True)
class Setting:
    """A config without the flag."""

    reason: Reason
    node: nodes.Call | None
    """The call that made the ``RunConfig`` or ``ConfigProto``; None for NO_CONFIG."""
    confidence: Confidence
    others: tuple[Setting, ...] = ()
    """What else the config can be that lacks the flag too."""

    @property
    def all(self) -> tuple[Setting, ...]:
        """What the config can be that lacks the flag."""
        return (replace(self, others=()), *self.others)


class _Unclear(Exception):
    """The flag is set, or may be."""


def is_config_proto(payload: Payload) -> bool:
    """Whether a value is a ``ConfigProto`` object."""
    return isinstance(payload, Result) and tensorflow_name(payload.callee) == "ConfigProto"


def is_run_config(payload: Payload) -> bool:
    """Whether a value is a ``RunConfig`` object, or a copy that ``replace`` made of one."""
    if not isinstance(payload, Result):
        return False
    return tensorflow_name(payload.callee) in _RUN_CONFIGS or payload.callee.endswith(
        "RunConfig().replace"
    )


def is_experimental(payload: Payload) -> bool:
    """Whether a value is a ``ConfigProto.Experimental``: an own one, or a config's."""
    if isinstance(payload, Member):
        return payload.name == "experimental"
    return (
        isinstance(payload, Result)
        and tensorflow_name(payload.callee) == "ConfigProto.Experimental"
    )


def _is_distributed(arguments: Arguments) -> bool:
    """Whether a ``RunConfig`` names a distribution strategy."""
    names = ("train_distribute", "experimental_distribute")
    return any(arguments.values(name) is not None for name in names)


class Configs:
    """The session configs of one module."""

    def __init__(self, module: ModuleFacts, reachable: Callable[[nodes.NodeNG], bool]) -> None:
        self._module = module
        self._reachable = reachable

    def of_estimator(self, arguments: Arguments) -> Setting | None:
        """Why an Estimator's sessions lack the flag; None where they have it or may have it."""
        return self._lacking(arguments.values("config"), Reason.NO_CONFIG, self._run_config)

    def of_session(self, arguments: Arguments) -> Setting | None:
        """Why a session or server lacks the flag; None where it has it or may have it."""
        return self._lacking(arguments.values("config"), Reason.NO_CONFIG, self._config_proto)

    def _lacking(
        self,
        values: Values | None,
        absent: Reason,
        judge: Callable[[Value], Setting | None],
    ) -> Setting | None:
        if values is None:
            return Setting(absent, None, Confidence.HIGH)
        if not values.complete or not values.items:
            return None
        lacking: list[Setting] = []
        live = [value for value in values if not self._is_dead(value.payload)]
        for value in live:
            if isinstance(value.payload, Constant) and value.payload.value is None:
                lacking.append(Setting(absent, None, value.confidence))
                continue
            try:
                setting = judge(value)
            except _Unclear:
                return None
            if setting is not None:
                lacking.append(setting)
        if not lacking:
            return None
        confidence = lacking[0].confidence
        if len(lacking) < len(live):
            confidence = least_sure([confidence, Confidence.CONTROL_FLOW])
        first, *others = (each for setting in lacking for each in setting.all)
        return replace(first, confidence=confidence, others=tuple(others))

    def _is_dead(self, payload: Payload) -> bool:
        """Whether an object is only made where the target never comes."""
        if not isinstance(payload, Result) or payload.module is not self._module:
            return False
        return not self._reachable(payload.node)

    def _run_config(self, value: Value) -> Setting | None:
        result = value.payload
        if not isinstance(result, Result):
            raise _Unclear
        if self._is_set_on(result):
            return None
        if result.callee.endswith("RunConfig().replace") and result.receiver is not None:
            arguments = bind(result.calls, (), result.module, result.frame)
            distributed = _is_distributed(arguments)
            if arguments.values("session_config") is None and not distributed:
                return self._run_config(Value(result.receiver, value.confidence))
        elif tensorflow_name(result.callee) in _RUN_CONFIGS:
            arguments = bind(result.calls, (), result.module, result.frame)
        else:
            raise _Unclear
        if _is_distributed(arguments):
            raise _Unclear  # a distribution strategy, not parameter servers by TF_CONFIG alone
        setting = self._lacking(
            arguments.values("session_config"), Reason.NO_SESSION_CONFIG, self._config_proto
        )
        if setting is None:
            return None
        first, *others = (
            each if each.reason is Reason.UNSET else replace(each, node=result.node)
            for each in setting.all
        )
        confidence = least_sure([setting.confidence, value.confidence])
        return replace(first, confidence=confidence, others=tuple(others))

    def _config_proto(self, value: Value) -> Setting | None:
        result = value.payload
        if not isinstance(result, Result) or not is_config_proto(result):
            raise _Unclear
        if result.module is not self._module:
            return None  # made elsewhere: what else happens to it there is not followed
        arguments = bind(result.calls, (), result.module, result.frame)
        if arguments.open or self._given(arguments) or self._is_set_on(result):
            return None
        return Setting(Reason.UNSET, result.node, value.confidence)

    def _given(self, arguments: Arguments, touched: Set[nodes.Call] | None = None) -> bool:
        """Whether constructor arguments set the flag, or may."""
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

    def _is_set_on(self, result: Result, touched: Set[nodes.Call] | None = None) -> bool:
        """Whether code sets the flag on an object later, or hands it to who might.

        ``touched`` is what is known of that as long as not all is.
        """
        return self._stores_unclear or result.node in (
            self._touched if touched is None else touched
        )

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
        if name in _CONSUMERS or self._module.functions_called(call):
            return  # a function of the project is read itself
        if self._is_part_of_config(call):
            return
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
            if isinstance(argument, nodes.Name) or self._may_be_config(argument):
                yield from self._roots(argument)

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
            and value.payload.node not in self._assigned
            and not self._given(
                bind(value.payload.calls, (), value.payload.module, value.payload.frame), touched
            )
            for value in values
        )

    def _roots(self, node: nodes.NodeNG) -> Iterator[nodes.Call]:
        """The calls that made the objects which ``node``, a chain of attributes, starts from."""
        for value in self._module.values(node):
            payload: Payload | None = value.payload
            while isinstance(payload, Member):
                payload = payload.owner
            if isinstance(payload, Result):
                yield payload.node
