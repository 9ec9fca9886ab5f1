"""A SavedModel given to a part of the library that only reads the TF1 Hub format.

## What it does
Finds `hub.Module`, `hub.load_module_spec` and the TF1 feature columns with the handle of a
SavedModel, where the target still has these names.

## Why is this bad?
They only read the TF1 Hub format, which has a file `tfhub_module.pb`: with a SavedModel they raise
`NotFoundError`, and before tensorflow_hub 0.9 `RuntimeError: Missing implementation that supports:
loader(...)`.

## Example
```python
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/4")
```

## Use instead
```python
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
```

## Fix safety
`hub.KerasLayer` takes the place of a `hub.Module` whose calls give one tensor to the default signature.
That is unsafe, although the code before it cannot run: a SavedModel may want other inputs and give other
outputs than the calls were written for, a dict for instance. There is no fix for calls with
`signature=`, `as_dict=`, a dict of inputs or `tags=`, which ask for what only the TF1 Hub format has, for a
model that is known to have signatures only, and for feature columns. What
[tfhub-removed-api](tfhub-removed-api.md) says of objects that are used elsewhere holds here too.

## Not reported
Code that catches the error and loads the handle in another way, or that asks for the file
`tfhub_module.pb` before. Targets whose every release lacks the name: `tfhub-removed-api` speaks there, and on a window that
spans 0.16 both do. A handle whose format is not known. Formats come from the catalogue of tfhub.dev, from Kaggle
addresses, and from the files of a local directory; a version number tells nothing.

## References
- [Model compatibility for TF1/TF2](https://www.tensorflow.org/hub/model_compatibility)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.names import HUB, TENSORFLOW, hub_member
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, Finding
from pylint_tfhub.rewriting.module_fix import ModuleFixes
from pylint_tfhub.rewriting.suggestions import loads
from pylint_tfhub.rule import Rule

_MARKER = "tfhub_module.pb"
_NOT_FOUND_SINCE = Version("0.9")
_ERRORS = frozenset({"NotFoundError", "OpError"})
_ERRORS_BEFORE_0_9 = frozenset({"RuntimeError"})


def check(context: Context) -> Iterator[Finding]:
    """Find handles of SavedModels in the arguments of TF1 names."""
    fixes = ModuleFixes(context)
    for call, misuse in context.saved_models_in_tf1_api:
        if context.guards.expects(call.node, _ERRORS | _ERRORS_BEFORE_0_9) or _is_handled(
            context, call.node
        ):
            continue
        if misuse.alternatives and _looks_for_format(call.node):
            continue
        name = hub_member(call.name) or ""
        hub, handle = context.alias(HUB), call.module.quote(misuse.node)
        arguments = context.hub_arguments(call)
        given, node = arguments.values("trainable"), arguments.node("trainable")
        trains = given is not None and truth(given) is not False
        trainable = call.module.quote(node) if node is not None and trains else ""
        if misuse.alternatives:
            # Of both formats, only what KerasLayer makes of them can be called in the same way.
            load = f"`{hub}.KerasLayer({handle})`"
        else:
            load = loads(misuse.model, hub, handle, trainable)
        if name == "Module":
            advice = f"write {load}"
        elif "column" in name:
            text = f", input_shape=[], dtype={context.alias(TENSORFLOW)}.string"
            added = text if "text" in name else ""
            advice = f"compute the embedding in the model: `{hub}.KerasLayer({handle}{added})`"
        else:
            advice = f"pass the handle itself: {load}"
        confidence = misuse.value.confidence
        if misuse.alternatives:
            confidence = max(confidence, Confidence.CONTROL_FLOW)
        yield Finding(
            call.node,
            f"`{call.module.quote(call.node.func)}` cannot load `{misuse.model.handle}`, which is "
            f"a SavedModel ({misuse.model.source.phrase}): it only reads the TF1 Hub format; "
            f"{advice}",
            confidence,
            partial(fixes.of_call, call),
        )


def _is_handled(context: Context, node: nodes.NodeNG) -> bool:
    """Whether the code round ``node`` catches what each release of the target raises."""
    raised = {
        _ERRORS_BEFORE_0_9 if release < _NOT_FOUND_SINCE else _ERRORS
        for release in context.window(node).hub
    }
    return all(context.guards.handles(node, errors) for errors in raised)


def _looks_for_format(node: nodes.NodeNG) -> bool:
    """Whether ``node`` only runs where a test has found the file that marks the TF1 Hub format."""
    child = node
    for ancestor in node.node_ancestors():
        if isinstance(ancestor, nodes.If) and child in ancestor.body:
            texts = ancestor.test.nodes_of_class(nodes.Const)
            if any(_MARKER in text.value for text in texts if isinstance(text.value, str)):
                return not isinstance(ancestor.test, nodes.UnaryOp)
        child = ancestor
    return False


RULE = Rule(
    id="E8703",
    symbol="tfhub-savedmodel-in-module",
    summary="A SavedModel is given to a TF1 part of the library, which cannot load it.",
    versions="tensorflow_hub up to 0.15.0",
    check=check,
)
