"""Ways out for layers that cannot be trained: shown, since only the author knows which is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from astroid import nodes

from pylint_tfhub.analysis.calls import LibraryCall
from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.analysis.values import Constant, Result, Values
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Applicability, Edit, Fix
from pylint_tfhub.fixes.arguments import change_arguments
from pylint_tfhub.fixes.edits import replace
from pylint_tfhub.knowledge.models import HandleFormat, ModelFacts
from pylint_tfhub.rewriting.suggestions import only_signature, successor_handle
from pylint_tfhub.training import Trained

_SIGNATURE_ARGUMENTS = ("signature", "output_key", "signature_outputs_as_dict")
_HANDLES = ("handle", "module_path")


def legacy_fixes(context: Context, trained: Trained) -> Sequence[Fix]:
    """Another version of a legacy model, which can be trained; or a layer that stays frozen."""
    if trained.call is None:
        return list(_frozen_later(context, trained.node))
    return [*_newer(context, trained.call, trained.model), *_frozen(context, trained.call)]


def signature_fixes(context: Context, call: LibraryCall) -> Sequence[Fix]:
    """The model itself in the place of a signature; or a layer that stays frozen."""
    return [*_without_signature(context, call), *_frozen(context, call)]


def has_signatures_only(context: Context, handles: Values | None) -> bool:
    """Whether it is known of a model that nothing but its signatures can be called."""
    models = (context.model(handle) for handle, _ in context.handles_in(handles))
    return any(
        model.is_callable is False
        or model.format in {HandleFormat.TF1_HUB, HandleFormat.TF1_SAVED_MODEL}
        or only_signature(model) is not None
        for model in models
        if model is not None
    )


def later_fixes(context: Context, node: nodes.NodeNG) -> Sequence[Fix]:
    """A layer that stays frozen, where ``node`` makes it trainable after it was made."""
    return list(_frozen_later(context, node))


def _shown(title: str, edits: Sequence[Edit]) -> Fix:
    return Fix(title, tuple(edits), Applicability.DISPLAY)


def _given(context: Context, call: LibraryCall, name: str) -> nodes.NodeNG | None:
    """The expression that a call itself gives for a parameter, in the linted file."""
    node = context.hub_arguments(call).node(name)
    if node is None or call.module is not context.module:
        return None
    return node if node.parent is call.node or node.parent in call.node.keywords else None


def _newer(context: Context, call: LibraryCall, model: ModelFacts) -> Iterator[Fix]:
    successor = successor_handle(model)
    given = (_given(context, call, name) for name in _HANDLES)
    node = next((_replaceable(context, item, model) for item in given if item is not None), None)
    if model.successor_kind != "same-path" or successor is None or node is None:
        return
    text = context.module.text
    names = (*_SIGNATURE_ARGUMENTS, "tags")
    dropped = [item for name in names if (item := _given(context, call, name)) is not None]
    edits = [replace(text, node, f'"{successor}"')]
    if dropped:
        edits += change_arguments(text, call.node, remove=dropped)
    yield _shown(f"Train `{successor}`, a TF2 SavedModel with other weights", edits)


def _replaceable(context: Context, node: nodes.NodeNG, model: ModelFacts) -> nodes.NodeNG | None:
    """What to replace for another handle: the argument, or the one string that it stands for."""
    only = context.module.values(node).only()
    if not isinstance(only, Constant) or only.value != model.handle:
        return None
    if isinstance(node, nodes.Name) and len(context.module.loads(node.name, node)) == 1:
        definition = context.module.definition_of(node)
        value = definition[1].value if definition is not None else None
        if isinstance(value, nodes.Const) and value.root() is context.module.tree:
            return value
    return node


def _frozen(context: Context, call: LibraryCall) -> Iterator[Fix]:
    node = _given(context, call, "trainable")
    if node is None:
        return
    text = context.module.text
    if isinstance(node, nodes.Const) and isinstance(node.parent, nodes.Keyword):
        edits = change_arguments(text, call.node, remove=[node])
    else:
        edits = (replace(text, node, "False"),)
    yield _shown("Keep the layer frozen", edits)


def _frozen_later(context: Context, node: nodes.NodeNG) -> Iterator[Fix]:
    owner, value = _stored(node)
    if owner is None or value is None or node.root() is not context.module.tree:
        return
    values = context.module.values(owner)
    is_layer = values.complete and all(
        isinstance(item.payload, Result) and item.payload.callee == f"{HUB}.KerasLayer"
        for item in values
    )
    if is_layer:
        yield _shown("Keep the layer frozen", [replace(context.module.text, value, "False")])


def _stored(node: nodes.NodeNG) -> tuple[nodes.NodeNG | None, nodes.NodeNG | None]:
    """What ``trainable`` is set on, and to."""
    match node:
        case nodes.AssignAttr(parent=nodes.Assign(targets=[_]) as assign):
            return node.expr, assign.value
        case nodes.Call(args=[owner, _, value]):
            return owner, value
        case _:
            return None, None


def _without_signature(context: Context, call: LibraryCall) -> Iterator[Fix]:
    arguments = context.hub_arguments(call)
    if has_signatures_only(context, arguments.values("handle")):
        return
    names = [name for name in _SIGNATURE_ARGUMENTS if arguments.node(name) is not None]
    given = [_given(context, call, name) for name in names]
    dropped = [node for node in given if node is not None]
    if not dropped or len(dropped) < len(names):
        return
    text = context.module.text
    edits = change_arguments(text, call.node, remove=dropped)
    yield _shown("Train the model itself, without a signature", edits)
    key = arguments.node("output_key")
    if key is not None:
        edits = change_arguments(text, call.node, remove=[node for node in dropped if node != key])
        quoted = context.module.quote(key)
        yield _shown(f"Take the output `{quoted}` of the model itself, without a signature", edits)
