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

## Fix safety
The ways out are only shown, since both change the model: the later version, where one has the same
address but for its number, has other weights; a frozen layer is not fine-tuned. The later version
is shown without the signature, the output and the tags of the old one, which it does not have. In a
TF1 graph it fills no collection of variables: the optimizer needs
`var_list=layer.trainable_variables`.

## References
- [Model compatibility for TF1/TF2](https://www.tensorflow.org/hub/model_compatibility)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Finding
from pylint_tfhub.knowledge.models import ModelFacts
from pylint_tfhub.rewriting.suggestions import other_arguments, successor_advice
from pylint_tfhub.rewriting.trainable_fix import legacy_fixes
from pylint_tfhub.rule import Rule
from pylint_tfhub.training import trained_legacy_models

_REPLACED = ("handle", "trainable", "signature", "output_key", "signature_outputs_as_dict", "tags")


def check(context: Context) -> Iterator[Finding]:
    """Find layers made trainable, at once or later."""
    for trained in trained_legacy_models(context):
        kept = ""
        if trained.call is not None:
            kept = other_arguments(trained.call, (*_REPLACED, "key", "module_path"))
        message = _message(context, trained.model, kept)
        fixes = partial(legacy_fixes, context, trained)
        yield Finding(trained.node, message, trained.confidence, fixes)


def _message(context: Context, model: ModelFacts, kept: str = "") -> str:
    hub = context.alias(HUB)
    advice = successor_advice(model, hub, f", trainable=True{kept}") or (
        "no API of TensorFlow 2 fine-tunes this format: keep the layer frozen "
        "(`trainable=False`) or change the model"
    )
    return (
        f"`{model.handle}` cannot be trained: it is in the TF1 Hub format "
        f"({model.source.phrase}), so calling the layer raises ValueError; {advice}"
    )


RULE = Rule(
    id="E8711",
    symbol="tfhub-legacy-handle-trainable",
    summary="A layer on a model in the TF1 Hub format is set to be trainable.",
    versions="tensorflow_hub 0.8.0 and later",
    check=check,
)
