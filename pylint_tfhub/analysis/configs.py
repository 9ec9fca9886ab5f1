"""Session configs: whether a ``ConfigProto`` or ``RunConfig`` sets the flag for shared devices."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.calls import Arguments, bind
from pylint_tfhub.analysis.names import tensorflow_name
from pylint_tfhub.analysis.values import (
    Constant,
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
_MOST_IMPORTED = 100
"""Modules that are searched for the flag before a config of another module is reported."""


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
            if any(self._is_foreign(setting) for setting in lacking):
                return None  # the conditions of other modules are not weighed against the target
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
        arguments = bind(result.calls, (), result.module, result.frame)
        given = result.module.config_changes.given
        if arguments.open or given(arguments) or self._is_set_on(result):
            return None
        return Setting(Reason.UNSET, result.node, value.confidence)

    def _is_foreign(self, setting: Setting) -> bool:
        return setting.node is not None and setting.node.root() is not self._module.tree

    def _is_set_on(self, result: Result) -> bool:
        """Whether code sets the flag on an object later, or hands it to who might."""
        if self._module.config_changes.may_set(result):
            return True
        maker = result.module
        return maker is not self._module and (
            maker.config_changes.may_set(result) or self._is_named_beside(maker)
        )

    def _is_named_beside(self, maker: ModuleFacts) -> bool:
        """Whether a third module names the flag, which may have the config between the two."""
        return self._naming is None or not self._naming <= {self._module, maker}

    @cached_property
    def _naming(self) -> Set[ModuleFacts] | None:
        """The modules that name the flag, of all that imports lead to; None if these are too many."""
        seen = {self._module}
        pending = [self._module]
        while pending:
            for module in pending.pop().imported():
                if module not in seen:
                    seen.add(module)
                    pending.append(module)
            if len(seen) > _MOST_IMPORTED:
                return None
        return {module for module in seen if FLAG in module.text.content}
