"""Estimators and sessions that run TF2 SavedModels, and the session configs that they get."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.calls import Arguments, LibraryCall, bind
from pylint_tfhub.analysis.configs import Configs, Setting
from pylint_tfhub.analysis.flags import last_name
from pylint_tfhub.analysis.names import HUB, tensorflow_name
from pylint_tfhub.analysis.reached import reached
from pylint_tfhub.analysis.values import (
    Constant,
    Function,
    Literal,
    Member,
    Partial,
    Result,
    Values,
)
from pylint_tfhub.findings import Confidence, least_sure
from pylint_tfhub.knowledge.models import HandleFormat, ModelFacts

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

_TF2_API = {
    f"{HUB}.load": "handle",
    f"{HUB}.KerasLayer": "handle",
    f"{HUB}.text_embedding_column_v2": "module_path",
}
_TF2_PARAMETERS = {
    f"{HUB}.load": ("handle",),
    f"{HUB}.KerasLayer": ("handle",),
    f"{HUB}.text_embedding_column_v2": ("key", "module_path"),
}
_NEEDS_FLAG = frozenset({HandleFormat.TF2_SAVED_MODEL, HandleFormat.SAVED_MODEL})
_ESTIMATOR = re.compile(
    r"(estimator|contrib\.learn|contrib\.estimator)\.(experimental\.)?"
    r"\w*(Estimator|Classifier|Regressor)\Z"
)
_ESTIMATOR_PARAMETERS = {
    "Estimator": ("model_fn", "model_dir", "config", "params", "warm_start_from"),
    "DNNClassifier": ("hidden_units", "feature_columns", "model_dir"),
    "DNNRegressor": ("hidden_units", "feature_columns", "model_dir"),
    "LinearClassifier": ("feature_columns", "model_dir"),
    "LinearRegressor": ("feature_columns", "model_dir"),
    "model_to_estimator": ("keras_model", "keras_model_path", "custom_objects", "model_dir")
    + ("config",),
}
_SESSION_PARAMETERS = {
    "Session": ("target", "graph", "config"),
    "InteractiveSession": ("target", "graph", "config"),
    "train.MonitoredTrainingSession": ("target", "is_chief", "checkpoint_dir", "scaffold")
    + ("hooks", "chief_only_hooks", "save_checkpoint_secs", "save_summaries_steps")
    + ("save_summaries_secs", "config"),
    "train.ChiefSessionCreator": ("scaffold", "target", "config", "checkpoint_dir"),
    "train.WorkerSessionCreator": ("scaffold", "target", "config"),
}
_SERVER_PARAMETERS = ("cluster", "job_name", "task_index", "protocol", "config", "start")
_SERVERS = frozenset({"distribute.Server", "train.Server"})
_GRADIENTS = frozenset(
    {"minimize", "compute_gradients", "apply_gradients", "gradients", "gradient", "get_updates"}
    | {"optimize_loss", "create_train_op"}
)
_TRAINING = frozenset({"train_op", "train_op_fn", "optimizer"})
"""Parameters of ``EstimatorSpec`` and of heads that make a model function one that trains."""
_PARAMETER_SERVERS = re.compile(
    r"TF_CONFIG|ps_hosts|/job:ps|ParameterServer|replica_device_setter|\Aps\Z"
)


class Kind(Enum):
    """What runs the model."""

    ESTIMATOR = "an Estimator"
    SESSION = "a session"


@dataclass(frozen=True)
class Runner:
    """An Estimator or session that runs a TF2 SavedModel without the flag it needs."""

    kind: Kind
    call: LibraryCall
    setting: Setting
    """Where the session config comes from, and why it lacks the flag."""
    confidence: Confidence
    config: nodes.NodeNG | None
    """What it is given for a config; None for nothing."""


class Sessions:
    """The Estimators and sessions of one module."""

    def __init__(
        self,
        module: ModuleFacts,
        calls: list[LibraryCall],
        model: Callable[[str], ModelFacts | None],
        reachable: Callable[[nodes.NodeNG], bool],
    ) -> None:
        self._module = module
        self._calls = calls
        self._model = model
        self._reachable = reachable
        self._configs = Configs(module, reachable)

    @cached_property
    def without_flag(self) -> list[Runner]:
        """The Estimators and sessions that need the flag and certainly or possibly lack it."""
        found = [self._estimator(call) for call in self.estimators]
        if self._parameter_servers:
            found += [self._session(call) for call in self._sessions]
        return [runner for runner in found if runner is not None]

    @cached_property
    def estimators(self) -> list[LibraryCall]:
        """The constructions of Estimators that can train on parameter servers."""
        return [
            call
            for call in self._calls
            if (name := tensorflow_name(call.name))
            and (_ESTIMATOR.match(name) or name == "keras.estimator.model_to_estimator")
            and "TPU" not in name
        ]

    def in_model_function(self, node: nodes.NodeNG) -> bool:
        """Whether ``node`` runs inside the model function of an Estimator of this module."""
        current = node.parent
        while current is not None:
            if current in self._model_functions:
                return True
            current = current.parent
        return False

    @cached_property
    def _model_functions(self) -> set[nodes.NodeNG]:
        found: set[nodes.NodeNG] = set()
        for call in self.estimators:
            for function in _functions(_estimator_arguments(call).values("model_fn")):
                found.update(item.node for item in reached(function))
        return found

    @cached_property
    def _sessions(self) -> list[LibraryCall]:
        return [c for c in self._calls if tensorflow_name(c.name) in _SESSION_PARAMETERS]

    @cached_property
    def _parameter_servers(self) -> bool:
        """Whether names or strings of the code, not its comments, tell of parameter servers."""
        return any(_PARAMETER_SERVERS.search(word) for word in _words(self._module.tree))

    # -- Estimators ---------------------------------------------------------------------------

    def _estimator(self, call: LibraryCall) -> Runner | None:
        arguments = _estimator_arguments(call)
        linked = self._model_of(arguments)
        if linked is None:
            return None
        setting = self._configs.of_estimator(arguments)
        if setting is None:
            return None
        confidence = least_sure([linked, setting.confidence])
        if not self._parameter_servers:
            confidence = Confidence.UNDEFINED
        return Runner(Kind.ESTIMATOR, call, setting, confidence, arguments.node("config"))

    def _model_of(self, arguments: Arguments) -> Confidence | None:
        """How sure it is that an Estimator runs a TF2 SavedModel; None if it is not known to."""
        for function in _functions(arguments.values("model_fn")):
            all_reached = reached(function)
            if any(map(_specifies, all_reached)) and not any(map(_trains, all_reached)):
                continue  # it only predicts, which needs no flag
            for item in all_reached:
                for call in item.module.library_calls_in(item.node):
                    confidence = self._tf2_model(call)
                    if confidence is not None:
                        return least_sure([confidence, Confidence.INFERENCE])
        for parameter in ("feature_columns", "dnn_feature_columns", "linear_feature_columns"):
            for result in _results(arguments.values(parameter)):
                confidence = self._made_of(result)
                if confidence is not None:
                    return confidence
        for result in _results(arguments.values("keras_model")):
            layers = bind(result.calls, ("layers",), result.module, result.frame)
            for layer in _results(layers.values("layers")):
                confidence = self._made_of(layer)
                if confidence is not None:
                    return confidence
        return None

    # -- sessions -----------------------------------------------------------------------------

    def _session(self, call: LibraryCall) -> Runner | None:
        arguments = call.arguments(_SESSION_PARAMETERS[tensorflow_name(call.name) or ""])
        name = "master" if arguments.values("target") is None else "target"
        target = arguments.values(name)
        if target is None:
            return None
        if not self._is_remote(target) and not self._is_address(arguments.node(name)):
            return None
        setting = self._configs.of_session(arguments)
        if setting is None or self._served_with_flag(target) or self._served_alone(target):
            return None
        linked, trains = None, False
        for function in self._around(call.node):
            trains |= _trains(function)
            for inner_call in function.module.library_calls_in(function.node):
                if linked is None:
                    linked = self._tf2_model(inner_call)
        if linked is None or not trains:
            return None
        confidence = least_sure([linked, setting.confidence, Confidence.INFERENCE])
        return Runner(Kind.SESSION, call, setting, confidence, arguments.node("config"))

    def _is_remote(self, target: Values) -> bool:
        return bool(target.items) and all(
            (isinstance(value.payload, Member) and value.payload.name == "target")
            or (
                isinstance(value.payload, Constant)
                and str(value.payload.value).startswith("grpc://")
            )
            for value in target
        )

    def _is_address(self, node: nodes.NodeNG | None) -> bool:
        """Whether ``node`` puts an address together, of which only the start is known."""
        if isinstance(node, nodes.Name):
            found = self._module.definition_of(node)
            node = found[1].value if found is not None and not found[1].path else None
        if node is None:
            return False
        first = next(node.nodes_of_class(nodes.Const), None)
        return isinstance(first, nodes.Const) and str(first.value).startswith("grpc://")

    def _served_alone(self, target: Values) -> bool:
        """Whether the server that a session talks to names its cluster, without parameter servers."""
        for value in target:
            server = value.payload.owner if isinstance(value.payload, Member) else None
            if not isinstance(server, Result):
                return False
            arguments = bind(server.calls, _SERVER_PARAMETERS, server.module, server.frame)
            cluster = arguments.values("cluster")
            known = cluster.only() if cluster is not None else None
            if not isinstance(known, Literal) or "ps" in known.module.elements(known.node):
                return False
        return bool(target.items)

    def _served_with_flag(self, target: Values) -> bool:
        """Whether the server that a session talks to has the flag itself, or may have it."""
        for value in target:
            if not isinstance(value.payload, Member):
                continue
            server = value.payload.owner
            if not isinstance(server, Result) or tensorflow_name(server.callee) not in _SERVERS:
                return True
            arguments = bind(server.calls, _SERVER_PARAMETERS, server.module, server.frame)
            if arguments.values("config") is not None and (
                self._configs.of_session(arguments) is None
            ):
                return True
        return False

    def _around(self, node: nodes.NodeNG) -> list[Function]:
        """The function that holds ``node`` (or the module) and what it calls."""
        current = node.parent
        while current is not None and not isinstance(current, nodes.FunctionDef):
            current = current.parent
        if current is None:
            return [Function(self._module.tree, self._module), *self._called_from(self._module)]
        return reached(Function(current, self._module))

    def _called_from(self, module: ModuleFacts) -> Iterator[Function]:
        for call in module.index.calls_in(module.tree):
            for function in module.functions_called(call):
                yield from reached(function)

    # -- links --------------------------------------------------------------------------------

    def _tf2_model(self, call: LibraryCall) -> Confidence | None:
        """How sure it is that ``call`` brings or runs a TF2 SavedModel."""
        if call.module is self._module and not self._reachable(call.node):
            return None
        if call.name in _TF2_API:
            arguments = call.arguments(_TF2_PARAMETERS[call.name])
            return self._needs_flag(arguments.values(_TF2_API[call.name]))
        return None

    def _made_of(self, result: Result) -> Confidence | None:
        if result.callee not in _TF2_API:
            return None
        parameters = _TF2_PARAMETERS[result.callee]
        arguments = bind(result.calls, parameters, result.module, result.frame)
        return self._needs_flag(arguments.values(_TF2_API[result.callee]))

    def _needs_flag(self, handles: Values | None) -> Confidence | None:
        found = []
        for value in handles or ():
            match value.payload:
                case Constant(value=str() as handle):
                    model = self._model(handle)
                    if model is not None and model.format in _NEEDS_FLAG:
                        found.append(least_sure([value.confidence, model.source.confidence]))
                case Result():
                    confidence = self._made_of(value.payload)
                    if confidence is not None:
                        found.append(least_sure([confidence, value.confidence]))
                case _:
                    pass
        if not found:
            return None
        every = handles is not None and len(found) == len(handles.items)
        return min(found) if every else least_sure([min(found), Confidence.CONTROL_FLOW])


def _trains(function: Function) -> bool:
    """Whether a function itself computes gradients, or has an optimizer or a head do it."""
    return any(
        last_name(call) in _GRADIENTS or any(item.arg in _TRAINING for item in call.keywords)
        for call in function.module.index.calls_in(function.node)
    )


def _specifies(function: Function) -> bool:
    """Whether a function itself says what an Estimator does."""
    calls = function.module.index.calls_in(function.node)
    return any(last_name(call) == "EstimatorSpec" for call in calls)


def _words(tree: nodes.Module) -> Iterator[str]:
    """The strings, attributes and names of keywords in a module, without its docstrings."""
    stack: list[nodes.NodeNG] = [tree]
    while stack:
        node = stack.pop()
        match node:
            case nodes.Const(value=str() as text):
                if not isinstance(node.parent, nodes.Expr):
                    yield text
            case nodes.Attribute(attrname=str() as name) | nodes.Keyword(arg=str() as name):
                yield name
            case nodes.Name():
                yield node.name
            case _:
                pass
        stack.extend(node.get_children())


def _estimator_arguments(call: LibraryCall) -> Arguments:
    return call.arguments(_ESTIMATOR_PARAMETERS.get(call.name.rpartition(".")[2], ()))


def _functions(values: Values | None) -> Iterator[Function]:
    for value in values or ():
        match value.payload:
            case Function():
                yield value.payload
            case Partial(function=Function() as function):
                yield function
            case _:
                pass


def _results(values: Values | None) -> Iterator[Result]:
    """The library objects among ``values``, also those inside lists."""
    for value in values or ():
        match value.payload:
            case Result():
                yield value.payload
            case Literal(node=node, module=module, frame=frame):
                for element in module.elements(node).values():
                    for inner in module.values(element, frame):
                        if isinstance(inner.payload, Result):
                            yield inner.payload
            case _:
                pass
