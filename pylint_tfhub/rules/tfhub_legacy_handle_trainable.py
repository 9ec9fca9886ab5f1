"""`trainable=True` for a model in the legacy TF1 Hub format.

## What it does
Finds `hub.KerasLayer(handle, trainable=True)`, and `.trainable = True` set later on the layer or on
the `Sequential` model that holds it, where the handle's model is in the TF1 Hub format.

## Why is this bad?
The layer can be constructed, but has no trainable weights, and its first call raises
`ValueError: Setting hub.KerasLayer.trainable = True is unsupported when loading from the TF1 Hub
format.` Often that is deep inside `fit()`.

## Example
```python
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)
```

## Use instead
```python
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", trainable=True)
```

Many models have a later version that is a TF2 SavedModel, which can be trained; its weights are not
the same. Without one, keep the layer frozen: no API of TensorFlow 2 fine-tunes a model in the TF1
Hub format.

## Not reported
A handle whose format is not known, a subclass of `hub.KerasLayer` that has its own ideas of
training, and releases of tensorflow_hub before 0.8, which do not check (and train nothing).

## References
- [Model compatibility for TF1/TF2](https://www.tensorflow.org/hub/model_compatibility)
"""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from pylint_tfhub.analysis.calls import LibraryCall, bind
from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.analysis.objects import Store
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.values import Constant, Literal, Result, Value, Values, product
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, Finding, least_sure
from pylint_tfhub.knowledge.handles import HandleFormat, ModelFacts
from pylint_tfhub.rule import Rule
from pylint_tfhub.suggestions import (
    CHECKS_TRAINING_SINCE,
    TRAINING_ERRORS,
    other_arguments,
    source_phrase,
    successor_advice,
)

_HANDLES = {f"{HUB}.KerasLayer": "handle", f"{HUB}.text_embedding_column_v2": "module_path"}
_REPLACED = ("handle", "trainable", "signature", "output_key", "signature_outputs_as_dict", "tags")
_LAYER = f"{HUB}.KerasLayer"


def check(context: Context) -> Iterator[Finding]:
    """Find layers made trainable, at once or later."""
    reported: set[nodes.NodeNG] = set()
    for call in context.hub_calls:
        if call.name not in _HANDLES:
            continue
        arguments = context.hub_arguments(call)
        trainable = arguments.values("trainable")
        if trainable is None or call.node in context.objects.frozen_later:
            continue
        found = _verdict(context, arguments.values(_HANDLES[call.name]), trainable)
        if found is not None and _applies(context, call):
            reported.add(call.node)
            model, confidence = found
            kept = other_arguments(call, (*_REPLACED, "key", "module_path"))
            yield Finding(call.node, _message(context, model, kept), confidence)
    for store in context.objects.stores("trainable"):
        if store.store.node not in reported:
            found_later = list(_later(context, store, reported))
            reported.update(finding.node for finding in found_later)
            yield from found_later


def _later(context: Context, store: Store, reported: set[nodes.NodeNG]) -> Iterator[Finding]:
    node = store.store.node
    given = store.store.value
    if given is None or not context.window(node).reachable:
        return
    trainable = context.module.values(given)
    if truth(trainable) is False:
        return
    for layer in _layers(context, store.result):
        if layer.node in reported or not _checks(context, node):
            continue
        arguments = bind(layer.calls, ("handle", "trainable"), layer.module, layer.frame)
        found = _verdict(context, arguments.values("handle"), trainable)
        if found is not None and not context.guards.expects(node, TRAINING_ERRORS):
            model, confidence = found
            sure = [confidence, store.value.confidence]
            if not store.certain:
                sure.append(Confidence.CONTROL_FLOW)
            yield Finding(node, _message(context, model), least_sure(sure))
            return


def _layers(context: Context, result: Result) -> Iterator[Result]:
    """``result`` if it is a layer, or the layers of a ``Sequential`` model."""
    if result.callee == _LAYER:
        yield result
    elif result.callee.rpartition(".")[2] == "Sequential":
        yield from _added(context, result)
        arguments = bind(result.calls, ("layers",), result.module, result.frame)
        for value in arguments.values("layers") or ():
            if isinstance(value.payload, Literal):
                for element in value.payload.module.elements(value.payload.node).values():
                    for item in value.payload.module.values(element):
                        if isinstance(item.payload, Result) and item.payload.callee == _LAYER:
                            yield item.payload


def _added(context: Context, model: Result) -> Iterator[Result]:
    """The layers that ``model.add(layer)`` adds."""
    for attribute in context.objects.members.get(model.node, ()):
        call = attribute.parent
        if attribute.attrname == "add" and isinstance(call, nodes.Call) and call.args:
            for value in context.module.values(call.args[0]):
                if isinstance(value.payload, Result) and value.payload.callee == _LAYER:
                    yield value.payload


def _verdict(
    context: Context, handles: Values | None, trainable: Values
) -> tuple[ModelFacts, Confidence] | None:
    """The legacy model that is to be trained, and how sure that is."""
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


def _applies(context: Context, call: LibraryCall) -> bool:
    return _checks(context, call.node) and not context.guards.expects(call.node, TRAINING_ERRORS)


def _checks(context: Context, node: nodes.NodeNG) -> bool:
    return any(release >= CHECKS_TRAINING_SINCE for release in context.window(node).hub)


def _message(context: Context, model: ModelFacts, kept: str = "") -> str:
    hub = context.alias(HUB)
    advice = successor_advice(model, hub, f", trainable=True{kept}") or (
        "no API of TensorFlow 2 fine-tunes this format: keep the layer frozen "
        "(`trainable=False`) or change the model"
    )
    return (
        f"`{model.handle}` cannot be trained: it is in the TF1 Hub format "
        f"({source_phrase(model)}), so calling the layer raises ValueError; {advice}"
    )


RULE = Rule(
    id="E8711",
    symbol="tfhub-legacy-handle-trainable",
    summary="A layer on a model in the TF1 Hub format is set to be trainable.",
    versions="tensorflow_hub 0.8.0 and later",
    check=check,
)
