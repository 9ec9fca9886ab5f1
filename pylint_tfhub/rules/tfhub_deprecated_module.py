"""`hub.Module`, or another TF1-only name of the library, where the target still has it.

## What it does
Finds uses of the names that tensorflow_hub 0.16.0 removed, in code whose target is an older
release.

## Why is this bad?
The names work only where tensorflow_hub is older than 0.16 and TensorFlow older than 2.16, and the
library prints no warning. The move to a current TensorFlow fails on every one of them.

## Example
```python
import tensorflow_hub as hub

module = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = module(sentences)
```

## Use instead
```python
import tensorflow as tf
import tensorflow_hub as hub

module = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = module(tf.constant(sentences))
```

`hub.load` and `hub.KerasLayer` exist since tensorflow_hub 0.3 and load models in the TF1 Hub format
since 0.7, on TensorFlow 1.15 too: the code can move before TensorFlow does.

## Fix safety
The fix is that of [tfhub-removed-api](tfhub-removed-api.md), which says what can differ after it, and
why it is unsafe. It is made where every release of the target can run the new code: tensorflow_hub
0.8 and TensorFlow 1.15 or later; from TensorFlow 2.15 on where inputs and outputs of signatures are
asked for.

## Not reported
Code that does something else where the name is missing: `try` with `except AttributeError`, and
branches of `hasattr(hub, "Module")` or of a test of `hub.__version__`. (A test that only leads to an
error is no such branch.) Names that the target does not have yet. A TF2 SavedModel given to one of
these names, which `tfhub-savedmodel-in-module` reports.

## References
- [Migrating from TF1 to TF2 with TensorFlow Hub](https://www.tensorflow.org/hub/migration_tf2)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import LibraryCall
from pylint_tfhub.analysis.names import hub_member
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, Finding
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.rewriting.module_advice import ModuleAdvice
from pylint_tfhub.rewriting.module_fix import ModuleFixes
from pylint_tfhub.rewriting.suggestions import instead_of
from pylint_tfhub.rule import Rule

_NEW_API = (Version("0.8"), Version("1.15"))
"""The releases from which the new API loads the TF1 Hub format."""
_REMOVED = Version("0.16.0")
"""The first release without the names."""
_NO_ATTRIBUTE = frozenset({"AttributeError"})


def check(context: Context) -> Iterator[Finding]:
    """Find calls of deprecated names, and classes derived from them."""
    misused = {
        call.node
        for call, misuse in context.saved_models_in_tf1_api
        if not misuse.alternatives and misuse.value.confidence < Confidence.CONTROL_FLOW
    }
    fixes = ModuleFixes(context)
    for call in context.hub_calls:
        if call.node not in misused:
            for finding in _finding(context, call.node, call.name, call):
                yield replace(finding, fixes=partial(fixes.of_call, call))
    for node in context.module.index.classes:
        for base in node.bases:
            name = context.module.name_of(base)
            if name is not None:
                yield from _finding(context, base, name, None)


def _finding(
    context: Context, node: nodes.NodeNG, name: str, call: LibraryCall | None
) -> Iterator[Finding]:
    known = timeline.hub_name(hub_member(name) or "")
    if known is None or known.last is None:
        return
    releases = context.window(node).hub
    if not releases or releases[-1] > known.last or not known.exists_in(releases[-1]):
        return
    if context.guards.handles(node, _NO_ATTRIBUTE) or context.is_guarded_from(node, _REMOVED):
        return
    if call is not None and known.name == "Module":
        advice = ModuleAdvice(context, call).text()
    else:
        advice = instead_of(context, known.name, call)
    reference = node.func if isinstance(node, nodes.Call) else node
    spelled = context.module.quote(reference)
    yield Finding(
        node,
        f"`{spelled}` is deprecated: tensorflow_hub 0.16.0 removed it, and older releases cannot "
        f"be imported on TensorFlow 2.16 and later (target {releases[-1]}: "
        f"{context.target.hub_source}); {_since(context)}{advice}",
        context.module.confidence_in(reference),
    )


def _since(context: Context) -> str:
    """What has to come first where the target is too old for what is proposed."""
    target = context.target
    if target.hub[-1] < _NEW_API[0] or target.tensorflow[-1] < _NEW_API[1]:
        return f"with tensorflow_hub {_NEW_API[0]} and TensorFlow {_NEW_API[1]} or later: "
    return ""


RULE = Rule(
    id="W8701",
    symbol="tfhub-deprecated-module",
    summary="A TF1-only name of tensorflow_hub is used where the target still has it.",
    versions="tensorflow_hub up to 0.15.0",
    check=check,
)
