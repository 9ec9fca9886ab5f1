"""A TF2 SavedModel on parameter servers, in a session that does not share cluster devices.

## What it does
Finds Estimators, and `tf.compat.v1` sessions on a remote target, that run a TF2 SavedModel (through
`hub.load`, `hub.KerasLayer` or `hub.text_embedding_column_v2`) while nothing sets
`share_cluster_devices_in_session` in the session's `ConfigProto`.

## Why is this bad?
With variables on parameter servers, training stops with `InternalError: ... Assigned device
'/job:ps/replica:0/task:0/device:CPU:0' does not match any device.` On one machine it works, so the
failure comes with the cluster. The default of `tf.estimator.RunConfig` never sets the option:
leaving `session_config` out is as wrong as a `ConfigProto` without it.

## Example
```python
run_config = tf.estimator.RunConfig(model_dir=model_dir)
estimator = tf.estimator.Estimator(model_fn, config=run_config)
```

## Use instead
```python
run_config = tf.estimator.RunConfig(model_dir=model_dir)
if run_config.session_config is not None:  # None on one machine, without TF_CONFIG
    run_config.session_config.share_cluster_devices_in_session = True
estimator = tf.estimator.Estimator(model_fn, config=run_config)
```

On a cluster the default session config holds `device_filters`, without which workers wait for each
other; a new `ConfigProto()` would lose them. Before TensorFlow 2.2 the option is
`experimental.share_cluster_devices_in_session`, which later releases still accept.

## How sure it is
An Estimator gets its cluster from the environment variable `TF_CONFIG`. Where nothing in the file
shows parameter servers, the finding has confidence `UNDEFINED`.

## Not reported
Handles whose format is not known, and models in the TF1 Hub format: most train without the option,
but those with look-up tables, as text models have, fail in the same way through the new API
(observed on TensorFlow 2.15 and 2.21), and nothing offline tells which these are. Local sessions;
sessions and model functions that only predict, which works; a session whose `tf.distribute.Server`
has the option or names a cluster without parameter servers; a config that sets it under some
condition; Estimators with a distribution strategy or on TPUs; targets without `tf.estimator`, which
TensorFlow 2.16 removed.

Model functions and configs may come from other modules of the project. A config from another module
is not reported if a third module names the option, of those that the file's imports lead to, or if
these are more than a hundred: what passes a config on may also change it.

## Fix safety
The option is set on each config that the session can get and that lacks it: in a line after the one
that makes it, as an argument where it has no name, or by turning `False` into `True`. Where an
Estimator has no session config, its `RunConfig` gets a name, if it has none, and the lines shown
above, so that the default's `device_filters` stay. An `InteractiveSession` without a config keeps
the memory growth of its default.

The fix is unsafe. On one machine nothing changes: the default config is None there, and a session
without a cluster gives the same results with the option as without it (observed on TensorFlow 2.15
and 2.21). On a cluster it is meant to change what happens, for all that runs with the same config:
a function inside `tf.while_loop`, which fails without the option, was seen to hang with it. A
`RunConfig` that is given a name is made before the rest of its statement. On TensorFlow 2.2 a text
model cannot be trained on a cluster with the option either: `InvalidArgumentError` (observed).

There is no fix where a config is made in another file, or where the code gives no way to spell
`RunConfig` or `ConfigProto`.

## References
- [Migrating from TF1 to TF2 with TensorFlow Hub](https://www.tensorflow.org/hub/migration_tf2)
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial

from astroid import nodes

from pylint_tfhub.analysis.configs import Reason
from pylint_tfhub.analysis.names import TENSORFLOW
from pylint_tfhub.analysis.sessions import Kind, Runner
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Finding
from pylint_tfhub.rewriting.session_fix import option_at, sharing_fixes, switched_off
from pylint_tfhub.rewriting.suggestions import FIRST_WITHOUT_ESTIMATOR
from pylint_tfhub.rule import Rule

_ERRORS = frozenset({"InternalError", "OpError"})


def check(context: Context) -> Iterator[Finding]:
    """Find Estimators and sessions without the flag."""
    for runner in context.sessions.without_flag:
        node = runner.call.node
        releases = context.window(node).tensorflow
        if runner.kind is Kind.ESTIMATOR:
            releases = tuple(release for release in releases if release < FIRST_WITHOUT_ESTIMATOR)
        if releases and not context.guards.expects(node, _ERRORS):
            option = option_at(context, runner, runner.setting)
            yield Finding(
                node,
                _message(context, runner, option),
                runner.confidence,
                partial(sharing_fixes, context, runner),
            )


def _message(context: Context, runner: Runner, option: str) -> str:
    called = runner.call.module.quote(runner.call.node.func)
    return (
        f"`{called}` runs a TF2 SavedModel in sessions without `{option}`: with variables on "
        'parameter servers, training fails with InternalError ("does not match any device"); '
        f"{_advice(context, runner, option)}"
    )


def _advice(context: Context, runner: Runner, option: str) -> str:
    setting = runner.setting
    name = _bound_name(runner, setting.node)
    tf = context.alias(TENSORFLOW)
    place = _place(runner, setting.node)
    off = switched_off(context, setting.node) if setting.node is not None else []
    if setting.reason is Reason.UNSET and off:
        return f"set it to `True` in line {off[0].lineno}"
    if setting.reason is Reason.UNSET and name is None:
        return f"set `{option}` on the `ConfigProto` that {place} makes"
    if setting.reason is Reason.UNSET:
        return f"add `{name}.{option} = True` after {place}"
    if runner.kind is Kind.SESSION:
        return (
            f"give it `config=session_config`, with `session_config = {_v1(tf)}.ConfigProto()` "
            f"and `session_config.{option} = True`"
        )
    keeps = "which keeps the `device_filters` of the default session config on a cluster"
    if setting.reason is Reason.NO_SESSION_CONFIG and name is not None:
        return f"add `{_set(name, option)}` after {place}, {keeps}"
    return (
        f"give it `config=run_config`, with `run_config = {tf}.estimator.RunConfig(...)` and "
        f"`{_set('run_config', option)}`, {keeps}"
    )


def _place(runner: Runner, node: nodes.NodeNG | None) -> str:
    """The line of ``node``, with the file if it is another one than the runner's."""
    if node is None:
        return ""
    module = node.root()
    if module is runner.call.module.tree:
        return f"line {node.lineno}"
    return f"line {node.lineno} of {os.path.basename(module.file)}"


def _set(run_config: str, option: str) -> str:
    """The line that sets the option on the default, which is None without ``TF_CONFIG``."""
    config = f"{run_config}.session_config"
    return f"if {config} is not None: {config}.{option} = True"


def _v1(tensorflow: str) -> str:
    return tensorflow if "v1" in tensorflow else f"{tensorflow}.compat.v1"


def _bound_name(runner: Runner, node: nodes.NodeNG | None) -> str | None:
    """What the code calls the object that ``node`` makes."""
    if node is None:
        return None
    parent = node.parent
    if isinstance(parent, nodes.Assign) and len(parent.targets) == 1:
        target = parent.targets[0]
        own = node.root() is runner.call.module.tree
        return runner.call.module.quote(target) if own else str(target.as_string())
    return None


RULE = Rule(
    id="W8721",
    symbol="tfhub-missing-cluster-devices",
    summary="A TF2 SavedModel runs on parameter servers without shared cluster devices.",
    versions="TensorFlow 1.15 and later (Estimators: up to 2.15)",
    check=check,
)
