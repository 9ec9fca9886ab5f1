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

Or let `pylint-tfhub probe --write HANDLE` look at the model and keep what it finds in `tfhub.lock`;
hosts other than those of published models need `--allow-host`.

## Not reported
Handles that are not written in the code: there is nothing to declare. Handles on which no verdict
depends. More than 50 unknown handles of one file.

## References
- [What stands behind a handle](../handles.md)
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from astroid import nodes

from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, Finding
from pylint_tfhub.knowledge.models import HandleFormat
from pylint_tfhub.probe.allowed import entry_for
from pylint_tfhub.rule import Rule
from pylint_tfhub.training import trained_legacy_models

_MOST_HANDLES = 50
"""Each of them is supposed to be one and the other; a file with more is a list of models."""


@dataclass(frozen=True)
class _Verdict:
    """Where a rule speaks, how sure it is, and the question that it answers."""

    node: nodes.NodeNG
    confidence: Confidence
    question: str


def _on_legacy_models(context: Context) -> Iterator[_Verdict]:
    for trained in trained_legacy_models(context):
        yield _Verdict(trained.node, trained.confidence, "the layer can be trained")


def _on_saved_models(context: Context) -> Iterator[_Verdict]:
    for call, misuse in context.saved_models_in_tf1_api:
        loader = call.module.quote(call.node.func)
        yield _Verdict(call.node, misuse.value.confidence, f"`{loader}` can load it")
    for runner in context.sessions.without_flag:
        question = "its sessions need `share_cluster_devices_in_session`"
        yield _Verdict(runner.call.node, runner.confidence, question)


_DEPENDING = (
    (HandleFormat.TF1_HUB, _on_legacy_models),
    (HandleFormat.TF2_SAVED_MODEL, _on_saved_models),
)


def check(context: Context) -> Iterator[Finding]:
    """Find what is said of a handle's model if it is supposed to be one format or the other."""
    certain = {verdict.node for _, verdicts in _DEPENDING for verdict in verdicts(context)}
    # The verdicts have asked for every handle that they depend on.
    for handle in context.models.unknown[:_MOST_HANDLES]:
        for model_format, verdicts in _DEPENDING:
            for verdict in verdicts(context.supposing(handle, model_format)):
                if verdict.node not in certain:
                    message = _message(context, handle, verdict.question)
                    yield Finding(verdict.node, message, verdict.confidence)


def _message(context: Context, handle: str, question: str) -> str:
    problem = context.models.problem(handle)
    tried = f" ({problem})" if problem is not None else ""
    host = entry_for(handle)
    allow = f"--allow-host {host} " if host is not None else ""
    return (
        f"nothing tells the format of `{handle}`, and so whether {question}{tried}; declare it "
        "under [tool.pylint-tfhub.handles] in pyproject.toml, or run `pylint-tfhub probe --write "
        f"{allow}-- {shlex.quote(handle)}`"
    )


RULE = Rule(
    id="I8799",
    symbol="tfhub-unknown-handle-format",
    summary="The verdict would depend on a handle whose format is not known.",
    versions="all",
    check=check,
    optional=True,
)
