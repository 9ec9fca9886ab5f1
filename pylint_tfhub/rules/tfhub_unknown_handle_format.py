"""A verdict that depends on a model of which nothing is known.

## What it does
Finds the places where another rule would speak if the model behind a handle had one format and not
the other, while nothing tells which format it has.

## Why is this bad?
The linter is silent about what it does not know. This message, which is off until it is enabled,
shows where: the layer may be one that cannot be trained, the model one that `hub.Module` cannot
load, or one whose sessions need `share_cluster_devices_in_session`.

## Example
```python
import tensorflow_hub as hub

layer = hub.KerasLayer("https://models.example.com/text/encoder/3", trainable=True)
```

## Use instead
Declare the format, for one handle or for many:

```toml
[tool.pylint-tfhub.handles]
"https://models.example.com/text/*" = "tf2-saved-model"
```

Or let `pylint-tfhub probe --write HANDLE` look at the model and keep what it finds in `tfhub.lock`.

## Not reported
Handles that are not written in the code: there is nothing to declare. Handles on which no verdict
depends.

## References
- [What stands behind a handle](../handles.md)
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator

from astroid import nodes

from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, Finding
from pylint_tfhub.knowledge.models import HandleFormat
from pylint_tfhub.rule import Rule
from pylint_tfhub.training import trained_legacy_models

_Verdicts = Callable[[Context], Iterator[tuple[nodes.NodeNG, str]]]
_MOST_HANDLES = 50
"""Each of them is supposed to be one and the other; a file with more is a list of models."""


def _trained(context: Context) -> Iterator[tuple[nodes.NodeNG, str]]:
    for trained in trained_legacy_models(context):
        yield trained.node, "the layer can be trained"


def _loaded(context: Context) -> Iterator[tuple[nodes.NodeNG, str]]:
    for call, _ in context.saved_models_in_tf1_api:
        yield call.node, f"`{call.module.quote(call.node.func)}` can load it"


def _run(context: Context) -> Iterator[tuple[nodes.NodeNG, str]]:
    for runner in context.sessions.without_flag:
        yield runner.call.node, "its sessions need `share_cluster_devices_in_session`"


_DEPENDING: tuple[tuple[HandleFormat, _Verdicts], ...] = (
    (HandleFormat.TF1_HUB, _trained),
    (HandleFormat.TF2_SAVED_MODEL, _loaded),
    (HandleFormat.TF2_SAVED_MODEL, _run),
)


def check(context: Context) -> Iterator[Finding]:
    """Find what is said of a handle's model if it is supposed to be one format or the other."""
    known = {verdicts: {node for node, _ in verdicts(context)} for _, verdicts in _DEPENDING}
    for handle in context.models.unknown[:_MOST_HANDLES]:
        for model_format, verdicts in _DEPENDING:
            for node, question in verdicts(context.supposing(handle, model_format)):
                if node not in known[verdicts]:
                    yield Finding(node, _message(context, handle, question), Confidence.HIGH)


def _message(context: Context, handle: str, question: str) -> str:
    problem = context.models.problem(handle)
    tried = f" ({problem})" if problem is not None else ""
    return (
        f"nothing tells the format of `{handle}`, and so whether {question}{tried}; declare it "
        "under [tool.pylint-tfhub.handles] in pyproject.toml, or run `pylint-tfhub probe --write "
        f"{shlex.quote(handle)}`"
    )


RULE = Rule(
    id="I8799",
    symbol="tfhub-unknown-handle-format",
    summary="The verdict would depend on a handle whose format is not known.",
    versions="all",
    check=check,
    optional=True,
)
