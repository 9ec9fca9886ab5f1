"""What to write instead of the old API, in the names that the author's code uses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import Arguments, LibraryCall, bind
from pylint_tfhub.analysis.module import ModuleFacts as CodeFacts
from pylint_tfhub.analysis.names import HUB, TENSORFLOW, hub_member
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.values import Literal, Result
from pylint_tfhub.context import Context
from pylint_tfhub.knowledge import handles, timeline
from pylint_tfhub.knowledge.handles import FactSource, HandleFormat, ModelFacts
from pylint_tfhub.knowledge.tables import read_rows

LAST_ESTIMATOR = Version("2.16")
"""TensorFlow has no ``tf.estimator`` from this release on."""
CHECKS_TRAINING_SINCE = Version("0.8.0")
"""``hub.KerasLayer`` raises for what cannot be trained from this release on; 0.7 trains nothing."""
TRAINING_ERRORS = frozenset({"ValueError"})
"""What the call of such a layer raises."""
_MOST_CALLS = 3
_STAY = "stay on tensorflow_hub<0.16 with TensorFlow<2.16"
_NEVER_TRAINS = "no API of TensorFlow 2 fine-tunes a model in the TF1 Hub format"
_INFORMATION = {
    "get_signature_names": "list({0}.signatures)",
    "get_input_info_dict": "{0}.signatures[...].structured_input_signature[1]",
    "get_output_info_dict": "{0}.signatures[...].structured_outputs",
}


@dataclass(frozen=True)
class _Use:
    """One call of a ``hub.Module`` object."""

    signature: str
    """Source text; ``"default"`` where none is given."""
    as_dict: str | None
    """Source text of ``as_dict``; None where the default output is asked for."""
    inputs: nodes.NodeNG | None


def source_phrase(model: ModelFacts) -> str:
    """How the format of a model is known, for a message."""
    match model.source:
        case FactSource.CATALOGUE:
            return "by the tfhub.dev catalogue"
        case FactSource.ADDRESS:
            return "by its address"
        case FactSource.DIRECTORY:
            return "by the files in the directory"


def successor_handle(model: ModelFacts) -> str | None:
    """The address of the TF2 SavedModel that takes a legacy model's place."""
    if model.successor is None:
        return None
    return handles.respelled(model.handle, model.successor)


def successor_advice(model: ModelFacts, hub: str, arguments: str = "") -> str | None:
    """A sentence that names the successor of a legacy model; None if it has none."""
    successor = successor_handle(model)
    if successor is None:
        return None
    write = f'`{hub}.KerasLayer("{successor}"{arguments})`'
    if model.successor_kind == "same-path":
        return f"its later version is a TF2 SavedModel: {write}"
    return f"a TF2 SavedModel takes its place, with other inputs and outputs: {write}"


def instead_of(context: Context, name: str, call: LibraryCall | None = None) -> str:
    """What takes the place of a removed name of the library; empty if the name is none."""
    parameter, template = _replacements().get(name, ("", ""))
    handle = None
    if call is not None and parameter:
        node = context.hub_arguments(call).node(parameter)
        if node is not None:
            handle = handle_text(call.module, node, is_handle=parameter != "module_or_spec")
    return template.format(
        hub=context.alias(HUB), tf=context.alias(TENSORFLOW), handle=handle or "handle"
    )


def handle_text(module: CodeFacts, node: nodes.NodeNG, *, is_handle: bool = True) -> str | None:
    """The source text of the handle behind a handle, spec or ``hub.Module`` expression.

    None for a model that the code itself defines with ``create_module_spec``, and for an
    expression of unknown origin that ``is_handle`` says cannot be a handle.
    """
    for value in module.values(node):
        result = value.payload
        member = hub_member(result.callee) if isinstance(result, Result) else None
        if not isinstance(result, Result) or member is None:
            continue
        if member.startswith("create_module_spec"):
            return None
        if member in {"Module", "load_module_spec"}:
            arguments = bind(result.calls, ("spec",), result.module, result.frame)
            inner = arguments.node("spec") or arguments.node("path")
            return handle_text(result.module, inner) if inner is not None else "handle"
    return module.quote(node) if is_handle else None


def other_arguments(call: LibraryCall, without: Collection[str]) -> str:
    """The keyword arguments of a call that are not in ``without``, ready to follow others."""
    kept = [item for item in call.node.keywords if item.arg and item.arg not in without]
    return "".join(f", {item.arg}={call.module.quote(item.value)}" for item in kept)


@cache
def _replacements() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in read_rows("hub_replacements.tsv")}


class ModuleAdvice:
    """What to write instead of one ``hub.Module(…)`` and its calls."""

    def __init__(self, context: Context, call: LibraryCall) -> None:
        self._context = context
        self._call = call
        self._arguments = context.hub_arguments(call)
        func = call.node.func
        qualified = isinstance(func, nodes.Attribute) and func.attrname == "Module"
        self._hub = self._quote(func.expr) if qualified else context.alias(HUB)

    def text(self) -> str:
        """The advice, ready for the end of a message."""
        parts = [self._rewrite()]
        if (
            _STAY not in parts[0]
            and self._context.sessions.in_model_function(self._call.node)
            and any(release < LAST_ESTIMATOR for release in self._context.target.tensorflow)
        ):
            parts.append(
                "on parameter servers a TF2 SavedModel then needs "
                "`share_cluster_devices_in_session` in the session config"
            )
        return "; ".join(parts)

    def _rewrite(self) -> str:
        handle = self._handle()
        if handle is None:
            return instead_of(self._context, "create_module_spec")
        model = self._model()
        if model is not None and model.format in _SAVED_MODELS:
            return (
                f"`{handle}` is a SavedModel ({source_phrase(model)}), which "
                f"`{self._hub}.KerasLayer({handle})` and `{self._hub}.load({handle})` load"
            )
        given = self._arguments.values("trainable")
        trains = given is not None and truth(given) is not False
        advice = None
        if model is not None:
            trainable = ", trainable=True" if trains else ""
            advice = successor_advice(model, self._hub, trainable)
        if trains and given is not None and truth(given) is True:
            return f"{_NEVER_TRAINS}: " + (advice or f"{_STAY}, or change the model")
        rewrite = f"write {self._code(handle)}"
        if trains:
            rewrite += f" without `trainable` ({_NEVER_TRAINS})"
        return rewrite + (f"; {advice}" if advice else "")

    def _handle(self) -> str | None:
        node = self._arguments.node("spec")
        if node is None:
            return "handle"
        return handle_text(self._call.module, node)

    def _model(self) -> ModelFacts | None:
        values = self._arguments.values("spec")
        for handle, _ in self._context.handles_in(values):
            model = self._context.model(handle)
            if model is not None:
                return model
        return None

    def _code(self, handle: str) -> str:
        """The construction and its calls, rewritten."""
        uses = self._uses()
        name = self._bound_name()
        target = f"{name} = " if name else ""
        name = name or "layer"
        tags = self._arguments.node("tags")
        arguments = handle + (f", tags={self._quote(tags)}" if tags is not None else "")
        information = self._information(name)
        if information or len({(use.signature, use.as_dict) for use in uses}) > 1:
            calls = list(dict.fromkeys(self._signature_call(name, use) for use in uses))
            calls = [*calls[:_MOST_CALLS], *information]
            return f"`{target}{self._hub}.load({arguments})` and call " + ", ".join(calls)
        if not uses:
            return f"`{target}{self._hub}.KerasLayer({arguments})`"
        use = uses[0]
        if use.signature != '"default"':
            arguments += f", signature={use.signature}"
        if use.as_dict is not None:
            arguments += f", signature_outputs_as_dict={use.as_dict}"
        elif use.signature != '"default"':
            arguments += ', output_key="default"'
        inputs = "{}" if use.inputs is None else self._tensor(use.inputs)
        if not target:
            return f"`{self._hub}.KerasLayer({arguments})({inputs})`"
        return f"`{target}{self._hub}.KerasLayer({arguments})` and call `{name}({inputs})`"

    def _uses(self) -> list[_Use]:
        """The calls of the object; none if one is not known in full."""
        found = []
        parameters = timeline.parameters("Module.__call__", Version("0.15.0"))
        for call in self._context.objects.calls.get(self._call.node, ()):
            arguments = bind((call,), parameters, self._call.module)
            if arguments.open:
                return []
            found.append(
                _Use(self._signature(arguments), self._as_dict(arguments), arguments.node("inputs"))
            )
        return found

    def _signature(self, arguments: Arguments) -> str:
        node = arguments.node("signature")
        if node is None or (isinstance(node, nodes.Const) and node.value in {None, "default"}):
            return '"default"'
        return self._quote(node)

    def _as_dict(self, arguments: Arguments) -> str | None:
        node, values = arguments.node("as_dict"), arguments.values("as_dict")
        if node is None or values is None or truth(values) is False:
            return None
        return self._quote(node)

    def _signature_call(self, name: str, use: _Use) -> str:
        inputs = "" if use.inputs is None else self._keywords(use.inputs)
        item = "" if use.as_dict is not None else '["default"]'
        return f"`{name}.signatures[{use.signature}]({inputs}){item}`"

    def _keywords(self, node: nodes.NodeNG) -> str:
        """The inputs as a signature takes them: one tensor, or keywords."""
        entries = _entries(node)
        if entries is not None:
            return ", ".join(f"{key}={self._signature_input(value)}" for key, value in entries)
        payload = self._call.module.values(node).only()
        if isinstance(payload, Literal) and isinstance(payload.node, nodes.Dict | nodes.Call):
            return f"**{self._quote(node)}"
        return self._signature_input(node)

    def _signature_input(self, node: nodes.NodeNG) -> str:
        """An input of a signature, which takes no numpy array before TensorFlow 2.19."""
        payload = self._call.module.values(node).only()
        if isinstance(payload, Result) and payload.callee.startswith("numpy."):
            return f"{self._context.alias(TENSORFLOW)}.constant({self._quote(node)})"
        return self._tensor(node)

    def _tensor(self, node: nodes.NodeNG) -> str:
        """An input as TensorFlow 2 takes it: a list has to become a tensor first."""
        if isinstance(node, nodes.List) or self._is_list(node):
            return f"{self._context.alias(TENSORFLOW)}.constant({self._quote(node)})"
        entries = _entries(node)
        if entries is not None and any(isinstance(value, nodes.List) for _, value in entries):
            return f"dict({self._keywords(node)})"
        return self._quote(node)

    def _is_list(self, node: nodes.NodeNG) -> bool:
        payload = self._call.module.values(node).only()
        return isinstance(payload, Literal) and isinstance(payload.node, nodes.List)

    def _information(self, name: str) -> list[str]:
        read = self._context.objects.members.get(self._call.node, ())
        wanted = dict.fromkeys(item.attrname for item in read)
        return [f"`{_INFORMATION[item].format(name)}`" for item in wanted if item in _INFORMATION]

    def _bound_name(self) -> str | None:
        parent = self._call.node.parent
        if isinstance(parent, nodes.Assign) and len(parent.targets) == 1:
            return self._quote(parent.targets[0])
        return None

    def _quote(self, node: nodes.NodeNG) -> str:
        return self._call.module.quote(node)


_SAVED_MODELS = frozenset(
    {HandleFormat.TF2_SAVED_MODEL, HandleFormat.SAVED_MODEL, HandleFormat.TF1_SAVED_MODEL}
)


def _entries(node: nodes.NodeNG) -> list[tuple[str, nodes.NodeNG]] | None:
    """The entries of a dict display or ``dict(…)`` whose keys are plain names; else None."""
    if isinstance(node, nodes.Dict):
        keys = [key.value if isinstance(key, nodes.Const) else None for key, _ in node.items]
        if all(isinstance(key, str) and key.isidentifier() for key in keys):
            return [(str(key), value) for key, (_, value) in zip(keys, node.items, strict=True)]
    if isinstance(node, nodes.Call) and isinstance(node.func, nodes.Name):
        if node.func.name == "dict" and not node.args and all(k.arg for k in node.keywords):
            return [(str(item.arg), item.value) for item in node.keywords]
    return None
