"""The stable spelling of a session option that a release of the target only has as experimental.

## What it does
Finds `ConfigProto.share_cluster_devices_in_session` where the target includes a release before
TensorFlow 2.2.

## Why is this bad?
The field does not exist there: setting or reading it raises `AttributeError`, and giving it to the constructor
`ValueError`.

## Example
```python
session_config = tf.compat.v1.ConfigProto()
session_config.share_cluster_devices_in_session = True
```

## Use instead
```python
session_config = tf.compat.v1.ConfigProto()
session_config.experimental.share_cluster_devices_in_session = True
```

Every release from 1.15 on accepts the experimental spelling, the newest too.

## Not reported
Objects that are not known to be a `ConfigProto`, and code behind a test of the release.

## Fix safety
`.experimental` is inserted, which is safe: releases before 2.2 have the option nowhere else and
raise an error today, and later ones share the devices of the cluster where either of the two is set
(observed on TensorFlow 1.15, 2.1, 2.2, 2.15, 2.16 and 2.21). It is unsafe where the file may tell the
two apart, in the ways that the page of [tfhub-stale-experimental-option](tfhub-stale-experimental-option.md#fix-safety)
lists, where the object is only known to be a config by its name, where the option stands in a
dict that other modules can import, or where a comment would be lost.

There is no fix where the config's `.experimental` is copied or handed on as a whole, nor for a dict
of options that has other users.

## References
- [Migrating from TF1 to TF2 with TensorFlow Hub](https://www.tensorflow.org/hub/migration_tf2)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pylint_tfhub.context import Context
from pylint_tfhub.findings import Finding
from pylint_tfhub.rewriting.option_fix import premature_fixes
from pylint_tfhub.rewriting.option_readers import OptionReaders
from pylint_tfhub.rule import Rule

_ERRORS = frozenset({"AttributeError", "ValueError"})


def check(context: Context) -> Iterator[Finding]:
    """Find the stable spelling of options that some release only has as experimental."""
    readers = OptionReaders(context)
    for use in context.options.stable:
        since = use.option.stable_since
        early = [v for v in context.window(use.node).tensorflow if v < since]
        guards = context.guards
        if not early or guards.handles(use.node, _ERRORS) or guards.expects(use.node, _ERRORS):
            continue
        yield Finding(
            use.node,
            f"`{use.spelled}` does not exist before TensorFlow {since.major}.{since.minor} "
            f"(target {early[-1]}: {context.target.tensorflow_source}); write "
            f"{use.experimental_spelling}",
            use.confidence,
            partial(premature_fixes, readers, use),
        )


RULE = Rule(
    id="E8732",
    symbol="tfhub-premature-stable-option",
    summary="A session option is set by a name that a release of the target does not have.",
    versions="TensorFlow up to 2.1",
    check=check,
)
