"""`trainable=True` together with `signature=`, which fails for every format.

## What it does
Finds `hub.KerasLayer(handle, signature=..., trainable=True)`, and `.trainable = True` set later on
such a layer or on the `Sequential` model that holds it.

## Why is this bad?
A signature is for inference. The layer can be constructed, and its first call raises
`ValueError: Setting hub.KerasLayer.trainable = True is unsupported when calling a SavedModel
signature.`, whatever the model.

## Example
```python
import tensorflow_hub as hub

layer = hub.KerasLayer(handle, signature="default", output_key="default", trainable=True)
```

## Use instead
A TF2 SavedModel that can be trained is called without a signature:

```python
import tensorflow_hub as hub

layer = hub.KerasLayer(handle, trainable=True)
```

A model that gives a dict of outputs, as BERT does, is called with `output_key=` and without
`signature=`. To keep the signature, keep the layer frozen: leave `trainable=True` out.

## Not reported
Code that awaits the error where it calls the layer. A handle in the TF1 Hub format, which `tfhub-legacy-handle-trainable` reports, and releases of
tensorflow_hub before 0.8, which do not check.

## Fix safety
The ways out are only shown, since they do different things: a frozen layer is not fine-tuned, and
the model itself may have other outputs than the signature. Offline it is not known whether it gives
a dict, so `output_key=` is left out in one way and kept in another: on a dict the layer needs it to
give one output, and on a tensor its call raises `ValueError`. The model cannot be called at all where
it has signatures only, for which `hub.KerasLayer` raises `ValueError: Signature name has to be
specified for non-callable saved models`; these ways are not shown for models of which that is known.

## References
- [Reusable SavedModels](https://www.tensorflow.org/hub/reusable_saved_models)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from astroid import nodes

from pylint_tfhub.analysis.calls import Arguments, LibraryCall, bind
from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.analysis.values import Constant, Value, Values, product
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, Finding, least_sure
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.knowledge.models import HandleFormat
from pylint_tfhub.rewriting.suggestions import other_arguments
from pylint_tfhub.rewriting.trainable_fix import has_signatures_only, later_fixes, signature_fixes
from pylint_tfhub.rule import Rule
from pylint_tfhub.training import is_refused, unfrozen_later

_SIGNATURE_ARGUMENTS = ("signature", "output_key", "signature_outputs_as_dict")


def check(context: Context) -> Iterator[Finding]:
    """Find layers that get both, at once or later."""
    reported: set[nodes.NodeNG] = set()
    for call in context.hub_calls:
        if call.name != f"{HUB}.KerasLayer" or call.node in context.objects.frozen_later:
            continue
        arguments = context.hub_arguments(call)
        confidence = _verdict(context, arguments, arguments.values("trainable"))
        if confidence is not None and is_refused(context, call.node, call.node):
            reported.add(call.node)
            fixes = partial(signature_fixes, context, call)
            yield Finding(call.node, _message(context, call), confidence, fixes)
    for unfrozen in unfrozen_later(context):
        layer = unfrozen.layer
        if not reported.isdisjoint((unfrozen.node, layer.node)):
            continue
        parameters = timeline.parameters("KerasLayer", context.target.hub[-1])
        arguments = bind(layer.calls, parameters, layer.module, layer.frame)
        confidence = _verdict(context, arguments, unfrozen.trainable)
        if confidence is not None:
            reported.add(unfrozen.node)
            alone = has_signatures_only(context, arguments.values("handle"))
            message = _later_message(context, unfrozen.node, signatures_only=alone)
            sure = least_sure([confidence, unfrozen.confidence])
            fixes = partial(later_fixes, context, unfrozen.node)
            yield Finding(unfrozen.node, message, sure, fixes)


def _verdict(context: Context, arguments: Arguments, trainable: Values | None) -> Confidence | None:
    signature = arguments.values("signature")
    if signature is None or trainable is None or _known_legacy(context, arguments.values("handle")):
        return None
    return _both(signature, trainable)


def _both(signature: Values, trainable: Values) -> Confidence | None:
    bad: list[Confidence] = []
    pairs = 0
    for name, wanted, both in product(signature, trainable):
        pairs += 1
        if _is_given(name) and isinstance(wanted.payload, Constant) and wanted.payload.value:
            bad.append(both.confidence)
    if not bad:
        return None
    if len(bad) < pairs or not signature.complete or not trainable.complete:
        return least_sure([min(bad), Confidence.CONTROL_FLOW])
    return min(bad)


def _is_given(value: Value) -> bool:
    return isinstance(value.payload, Constant) and isinstance(value.payload.value, str)


def _known_legacy(context: Context, handles: Values | None) -> bool:
    """Whether the handle is a legacy one whoever calls: then the other rule says it."""
    found = [
        context.format_of(handle) is HandleFormat.TF1_HUB
        and value.confidence is not Confidence.UNDEFINED
        for handle, value in context.handles_in(handles)
    ]
    return bool(found) and all(found)


def _message(context: Context, call: LibraryCall) -> str:
    arguments = context.hub_arguments(call)
    quote = call.module.quote
    node = arguments.node("handle")
    handle = quote(node) if node is not None else "handle"
    layer = quote(call.node.func)
    given = [name for name in _SIGNATURE_ARGUMENTS if arguments.node(name) is not None]
    frozen = "".join(
        f", {name}={quote(item)}" for name in given if (item := arguments.node(name)) is not None
    )
    kept = other_arguments(call, ("handle", "trainable", *_SIGNATURE_ARGUMENTS))
    fails = (
        "a signature cannot be trained: `signature=` with `trainable=True` raises ValueError when "
        "the layer is called"
    )
    stays = f"keep it frozen with `{layer}({handle}{frozen}{kept})`"
    if has_signatures_only(context, arguments.values("handle")):
        return f"{fails}, and this model has nothing else to call; {stays}"
    itself = f"`{layer}({handle}, trainable=True{kept})`"
    key = arguments.node("output_key")
    if key is not None:
        one = f"`{layer}({handle}, trainable=True, output_key={quote(key)}{kept})`"
        itself += f" (if it gives a dict, {one})"
    return f"{fails}; train the model itself with {itself}, or {stays}"


def _later_message(context: Context, node: nodes.NodeNG, *, signatures_only: bool) -> str:
    owner = node.args[0] if isinstance(node, nodes.Call) else node.expr
    name = context.module.quote(owner)
    fails = (
        f"a signature cannot be trained: `{name}` calls one by `signature=`, so calling it raises "
        "ValueError once it is trainable"
    )
    if signatures_only:
        return f"{fails}, and this model has nothing else to call; leave it frozen"
    return f"{fails}; train the model itself, without `signature=`, or leave it frozen"


RULE = Rule(
    id="E8712",
    symbol="tfhub-signature-trainable",
    summary="A layer on a signature is set to be trainable.",
    versions="tensorflow_hub 0.8.0 and later",
    check=check,
)
