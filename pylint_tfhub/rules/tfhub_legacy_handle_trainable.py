"""`trainable=True` for a model in the legacy TF1 Hub format.

## What it does
Finds `hub.KerasLayer(handle, trainable=True)`, and `.trainable = True` set later on the layer, on
the `Sequential` model that holds it or in a loop over its layers, where the handle's model is in the
TF1 Hub format.

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
Code that awaits the error where it calls the layer, a handle whose format is not known, a functional
model that is unfrozen as a whole, a subclass of `hub.KerasLayer` that has its own ideas of
training, and releases of tensorflow_hub before 0.8, which do not check (and train nothing).

## References
- [Model compatibility for TF1/TF2](https://www.tensorflow.org/hub/model_compatibility)
"""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from pylint_tfhub.analysis.calls import bind
from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.analysis.values import Constant, Value, Values, product
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, Finding, least_sure
from pylint_tfhub.knowledge.models import HandleFormat, ModelFacts
from pylint_tfhub.rule import Rule
from pylint_tfhub.suggestions import other_arguments, source_phrase, successor_advice
from pylint_tfhub.training import is_refused, unfrozen_later

_HANDLES = {f"{HUB}.KerasLayer": "handle", f"{HUB}.text_embedding_column_v2": "module_path"}
_REPLACED = ("handle", "trainable", "signature", "output_key", "signature_outputs_as_dict", "tags")


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
        if found is not None and is_refused(context, call.node, call.node):
            reported.add(call.node)
            model, confidence = found
            kept = other_arguments(call, (*_REPLACED, "key", "module_path"))
            yield Finding(call.node, _message(context, model, kept), confidence)
    for unfrozen in unfrozen_later(context):
        layer = unfrozen.layer
        if not reported.isdisjoint((unfrozen.node, layer.node)):
            continue
        arguments = bind(layer.calls, ("handle", "trainable"), layer.module, layer.frame)
        found = _verdict(context, arguments.values("handle"), unfrozen.trainable)
        if found is not None:
            reported.add(unfrozen.node)
            model, confidence = found
            sure = least_sure([confidence, unfrozen.confidence])
            yield Finding(unfrozen.node, _message(context, model), sure)


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
