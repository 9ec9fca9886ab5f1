"""Layers that are set to be trainable, and whether the code is ready for their refusal.

`hub.KerasLayer` refuses to train some models, not when it is made but when it is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import LibraryCall, bind
from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.values import Constant, Literal, Member, Result, Value, Values, product
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, least_sure
from pylint_tfhub.knowledge.models import HandleFormat, ModelFacts

_LAYER = f"{HUB}.KerasLayer"
_HANDLES = {_LAYER: "handle", f"{HUB}.text_embedding_column_v2": "module_path"}
_CHECKED_SINCE = Version("0.8.0")
"""Earlier releases train nothing and say nothing."""
_REFUSAL = frozenset({"ValueError"})


@dataclass(frozen=True)
class Unfrozen:
    """A layer of the hub whose `trainable` is set after it was made."""

    node: nodes.NodeNG
    """What sets it: an assignment to the attribute, or a call of `setattr`."""
    layer: Result
    trainable: Values
    confidence: Confidence
    """How sure it is that it is this layer."""


@dataclass(frozen=True)
class Trained:
    """A model in the TF1 Hub format that is to be trained."""

    node: nodes.NodeNG
    """What asks for it: a call, or what sets `trainable` later."""
    model: ModelFacts
    confidence: Confidence
    call: LibraryCall | None = None
    """The call, if that asks for it."""


def trained_legacy_models(context: Context) -> Iterator[Trained]:
    """The layers and columns on models in the TF1 Hub format that are made trainable."""
    found: set[nodes.NodeNG] = set()
    for call in context.hub_calls:
        if call.name not in _HANDLES:
            continue
        arguments = context.hub_arguments(call)
        trainable = arguments.values("trainable")
        if trainable is None or call.node in context.objects.frozen_later:
            continue
        legacy = _legacy_model(context, arguments.values(_HANDLES[call.name]), trainable)
        if legacy is not None and is_refused(context, call.node, call.node):
            found.add(call.node)
            yield Trained(call.node, *legacy, call)
    for unfrozen in unfrozen_later(context):
        layer = unfrozen.layer
        if not found.isdisjoint((unfrozen.node, layer.node)):
            continue
        arguments = bind(layer.calls, ("handle", "trainable"), layer.module, layer.frame)
        legacy = _legacy_model(context, arguments.values("handle"), unfrozen.trainable)
        if legacy is not None:
            found.add(unfrozen.node)
            model, confidence = legacy
            yield Trained(unfrozen.node, model, least_sure([confidence, unfrozen.confidence]))


def _legacy_model(
    context: Context, handles: Values | None, trainable: Values
) -> tuple[ModelFacts, Confidence] | None:
    """The legacy model among ``handles`` that is to be trained, and how sure that is."""
    if handles is None:
        return None
    items = tuple(
        Value(Constant(handle), value.confidence, value.conditions)
        for handle, value in context.handles_in(handles)
    )
    named = Values(items, handles.complete and len(items) == len(handles.items))
    bad: list[tuple[Confidence, ModelFacts]] = []
    pairs = 0
    for handle, wanted, both in product(named, trainable):
        pairs += 1
        assert isinstance(handle.payload, Constant)
        model = context.model(str(handle.payload.value))
        trains = isinstance(wanted.payload, Constant) and bool(wanted.payload.value)
        if trains and model is not None and model.format is HandleFormat.TF1_HUB:
            bad.append((both.confidence, model))
    if not bad:
        return None
    confidence, model = min(bad, key=lambda item: item[0])
    if len(bad) < pairs or not named.complete or not trainable.complete:
        confidence = least_sure([confidence, Confidence.CONTROL_FLOW])
    return model, confidence


def is_refused(context: Context, node: nodes.NodeNG, layer: nodes.Call) -> bool:
    """Whether a release that runs `node` refuses what it asks of `layer`, unawaited by the code."""
    if not any(release >= _CHECKED_SINCE for release in context.window(node).hub):
        return False
    if context.guards.expects(node, _REFUSAL):
        return False
    calls = context.objects.calls.get(layer, [])
    return not calls or not all(_awaits_refusal(context, call) for call in calls)


def _awaits_refusal(context: Context, call: nodes.Call) -> bool:
    guards = context.guards
    return guards.handles(call, _REFUSAL) or guards.expects(call, _REFUSAL)


def unfrozen_later(context: Context) -> Iterator[Unfrozen]:
    """The layers whose `trainable` is set later, on themselves or on the model that holds them."""
    for store in context.objects.stores("trainable"):
        given = store.value
        if given is None or not context.window(store.node).reachable:
            continue
        trainable = context.module.values(given)
        if truth(trainable) is False:
            continue
        for layer, sure in _set_on(context, store.owner):
            if is_refused(context, store.node, layer.node):
                yield Unfrozen(store.node, layer, trainable, sure)


def _set_on(context: Context, owner: nodes.NodeNG) -> Iterator[tuple[Result, Confidence]]:
    """The layers that `owner` can be or hold, and how sure that is."""
    values = context.module.values(owner)
    certain = values.complete and len(values.items) == 1
    for value in values:
        sure = least_sure([value.confidence, *([] if certain else [Confidence.CONTROL_FLOW])])
        match value.payload:
            case Result(callee=callee) as layer if callee == _LAYER:
                yield layer, sure
            case Result() as model:
                for held in _held_by(context, model):
                    yield from ((layer, sure) for layer in held)
            case Member(name="[]", owner=Member(name="layers", owner=Result() as model)):
                held_by = _held_by(context, model)
                for held in held_by if isinstance(owner, nodes.Name) else _at(held_by, owner):
                    yield from ((layer, sure) for layer in held)
            case _:
                pass


def _at(held_by: list[list[Result]], owner: nodes.NodeNG) -> list[list[Result]]:
    """The place in `held_by` that `model.layers[index]` means."""
    try:
        return [held_by[int(owner.slice.as_string())]]
    except (AttributeError, IndexError, ValueError):
        return []


def _held_by(context: Context, model: Result) -> list[list[Result]]:
    """For each place in a `Sequential` model the layers of the hub that can stand there."""
    if model.callee.rpartition(".")[2] != "Sequential":
        return []
    held: list[list[Result]] = []
    arguments = bind(model.calls, ("layers",), model.module, model.frame)
    for value in arguments.values("layers") or ():
        if isinstance(value.payload, Literal):
            module = value.payload.module
            elements = module.elements(value.payload.node).values()
            held.extend(_layers_in(module.values(element)) for element in elements)
    for attribute in context.objects.members.get(model.node, ()):
        call = attribute.parent
        if attribute.attrname == "add" and isinstance(call, nodes.Call) and call.args:
            held.append(_layers_in(context.module.values(call.args[0])))
    return held


def _layers_in(values: Values) -> list[Result]:
    return [
        value.payload
        for value in values
        if isinstance(value.payload, Result) and value.payload.callee == _LAYER
    ]
