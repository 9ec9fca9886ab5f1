"""What to write instead of the old API, in the names that the author's code uses."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import LibraryCall, bind
from pylint_tfhub.analysis.module import ModuleFacts as CodeFacts
from pylint_tfhub.analysis.names import HUB, TENSORFLOW, hub_member
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.values import Result
from pylint_tfhub.context import SAVED_MODELS, Context
from pylint_tfhub.knowledge import handles
from pylint_tfhub.knowledge.models import HandleFormat, ModelFacts
from pylint_tfhub.knowledge.tables import read_rows

FIRST_WITHOUT_ESTIMATOR = Version("2.16")
"""TensorFlow has no ``tf.estimator`` from this release on."""
DESCRIBES_INPUTS_SINCE = Version("2.15")
"""``structured_input_signature`` of a loaded signature is None up to TensorFlow 2.2 and not in 2.15,
where this was tried."""
SIZES = {
    "get_expected_image_size": ".shape[1:3].as_list()",
    "get_num_image_channels": ".shape.as_list()[3]",
}
"""The functions that ask for an image's size, and what tells it in an input's description."""
STAY = "stay on tensorflow_hub<0.16 with TensorFlow<2.16"
NEVER_TRAINS = "no API of TensorFlow 2 fine-tunes a model in the TF1 Hub format"


def successor_handle(model: ModelFacts) -> str | None:
    """The address of the TF2 SavedModel that takes a legacy model's place."""
    if model.successor is None:
        return None
    return handles.respelled(model.handle, model.successor)


def loads(model: ModelFacts, hub: str, handle: str, trainable: str = "") -> str:
    """The calls that load a SavedModel, joined by "or"; ``handle`` is source text.

    So is ``trainable``, which is empty for a model that is not to be trained.
    A model that is known to have signatures only is loaded for one of them.
    """
    signature = only_signature(model)
    if signature is not None:
        arguments = f'{handle}, signature="{signature}", signature_outputs_as_dict=True'
        return (
            f'`{hub}.load({handle}).signatures["{signature}"]` or `{hub}.KerasLayer({arguments})`'
        )
    if trainable:
        return f"`{hub}.KerasLayer({handle}, trainable={trainable})`"
    return f"`{hub}.load({handle})` or `{hub}.KerasLayer({handle})`"


def only_signature(model: ModelFacts) -> str | None:
    """The signature to call of a model that cannot be called itself, as far as is known."""
    names = [signature.name for signature in model.signatures]
    if model.is_callable or model.format is HandleFormat.TF1_HUB:
        return None
    if model.format is HandleFormat.TF1_SAVED_MODEL:
        return names[0] if names else "serving_default"
    # The pages of models that can be called name their "default" signature, if any.
    if not names or (model.is_callable is None and "default" in names):
        return None
    return names[0]


def successor_advice(
    model: ModelFacts, hub: str, arguments: str = "", *, changed: bool = False
) -> str | None:
    """A sentence that names the successor of a legacy model; None if it has none.

    ``changed`` says that the code's calls use signatures or inputs that the successor may not have.
    """
    successor = successor_handle(model)
    if successor is None or model.successor is None:
        return None
    known = handles.published_facts(successor)
    write = f'`{hub}.KerasLayer("{successor}"{arguments})`'
    if known is not None and only_signature(known) is not None:
        write = f'`{hub}.load("{successor}")`'
    if model.successor_kind == "same-path":
        other = ", with inputs and outputs of its own" if changed else ""
        return f"its later version is a TF2 SavedModel{other}: {write}"
    return f"a TF2 SavedModel takes its place, with other inputs and outputs: {write}"


def instead_of(context: Context, name: str, call: LibraryCall | None = None) -> str:
    """What takes the place of a removed name of the library; empty if the name is none."""
    parameter, template = _replacements().get(name, ("", ""))
    if call is not None and name in SIZES and _is_saved_model(context, call, parameter):
        return "a SavedModel need not tell it: write the number that its documentation names"
    handle = None
    if call is not None and parameter:
        node = context.hub_arguments(call).node(parameter)
        if node is not None:
            handle = handle_text(call.module, node, is_handle=parameter != "module_or_spec")
    if context.target.tensorflow[0] < DESCRIBES_INPUTS_SINCE:
        template = template.replace('.structured_input_signature[1]["images"]', ".inputs[0]")
    advice = template.format(
        hub=context.alias(HUB), tf=context.alias(TENSORFLOW), handle=handle or "handle"
    )
    trainable = context.hub_arguments(call).values("trainable") if call is not None else None
    if trainable is not None and truth(trainable) is not False:
        advice += f", without `trainable` ({NEVER_TRAINS})"
    return advice


def _is_saved_model(context: Context, call: LibraryCall, parameter: str) -> bool:
    """Whether an argument stands for a model that is known to be a SavedModel."""
    values = context.hub_arguments(call).values(parameter)
    payload = values.only() if values is not None else None
    if isinstance(payload, Result) and hub_member(payload.callee) in {"Module", "load_module_spec"}:
        arguments = bind(payload.calls, ("spec",), payload.module, payload.frame)
        values = arguments.values("spec") or arguments.values("path")
    named = {handle for handle, _ in context.handles_in(values)}
    return bool(named) and all(context.format_of(handle) in SAVED_MODELS for handle in named)


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
        if member == "create_module_spec":
            return None
        if member == "create_module_spec_from_saved_model":
            path = bind(result.calls, ("saved_model_path",), result.module, result.frame)
            inner = path.node("saved_model_path")
            return None if inner is None else result.module.quote(inner)
        if member in {"Module", "load_module_spec"}:
            arguments = bind(result.calls, ("spec",), result.module, result.frame)
            inner = arguments.node("spec") or arguments.node("path")
            if inner is None or not _means_the_same(inner, node, result.module is module):
                return "handle"
            return handle_text(result.module, inner)
    return module.quote(node) if is_handle else None


def _means_the_same(inner: nodes.NodeNG, node: nodes.NodeNG, same_module: bool) -> bool:
    """Whether an expression can be written where ``node`` stands."""
    if isinstance(inner, nodes.Const):
        return True
    place = inner.scope()
    return same_module and (place is node.scope() or isinstance(place, nodes.Module))


def other_arguments(call: LibraryCall, without: Collection[str]) -> str:
    """The keyword arguments of a call that are not in ``without``, ready to follow others."""
    kept = [item for item in call.node.keywords if item.arg and item.arg not in without]
    return "".join(f", {item.arg}={call.module.quote(item.value)}" for item in kept)


@cache
def _replacements() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in read_rows("hub_replacements.tsv")}
