"""A session option under `.experimental` that the target has outside of it.

## What it does
Finds `ConfigProto.experimental.share_cluster_devices_in_session`, in every spelling, where all
releases of the target have the option on `ConfigProto` itself.

## Why is this bad?
The option left `.experimental` in TensorFlow 2.2. Both fields still exist and each works alone, but
setting one does not set the other, and what is experimental can go without notice.

## Example
```python
session_config = tf.compat.v1.ConfigProto()
session_config.experimental.share_cluster_devices_in_session = True
```

## Use instead
```python
session_config = tf.compat.v1.ConfigProto()
session_config.share_cluster_devices_in_session = True
```

## Not reported
Every other field of `ConfigProto.Experimental`: this is the only one that has a stable twin. Code
whose target includes a release before 2.2, where the stable spelling does not exist.

## Fix safety
The option is taken out of `.experimental`, which is safe: a session shares the devices of the
cluster where either of the two is set (observed on TensorFlow 2.2, 2.15, 2.16 and 2.21), and
nothing else of the config changes. It is unsafe unless all that the file does with the config is
seen: it is made in the file; its fields are set; it stands in a variable, in an attribute of `self` or
in a list that a loop goes through; it is returned by a function that is only called, or given to
functions and classes of the file without decorators, bases, `*args` and `**kwargs`; and in the end it
goes to a session, a server or a `RunConfig`. So it is unsafe where the option is read, cleared, or set
to something that is not certainly true elsewhere; where the config may be printed, formatted,
compared or copied, also in a test or a doctest; where a string names the option or fields are set by names
that are not known; where `CopyFrom` gets nothing but the option, since `CopyFrom` also clears the
other experimental options; and where a comment would be lost, or would stand above another option.
Nothing sees other modules: one that reads `.experimental` itself finds the option unset.

There is no fix where `.experimental` as a whole is copied or handed on, or stands in a variable
that is not certainly part of a config at hand: the option would not get where it gets now.

## References
- [Migrating from TF1 to TF2 with TensorFlow Hub](https://www.tensorflow.org/hub/migration_tf2)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pylint_tfhub.context import Context
from pylint_tfhub.findings import Finding
from pylint_tfhub.rewriting.option_fix import stale_fixes
from pylint_tfhub.rewriting.option_readers import OptionReaders
from pylint_tfhub.rule import Rule

_ERRORS = frozenset({"AttributeError", "ValueError"})


def check(context: Context) -> Iterator[Finding]:
    """Find the experimental spelling of graduated options."""
    readers = OptionReaders(context)
    for use in context.options.experimental:
        releases = context.window(use.node).tensorflow
        if not releases or releases[0] < use.option.stable_since:
            continue
        if context.guards.in_handler(use.node, _ERRORS):
            continue  # the stable spelling stands in the ``try``
        stable = use.option.stable_since
        yield Finding(
            use.node,
            f"`{use.spelled}` left `.experimental` in TensorFlow {stable.major}.{stable.minor}; "
            f"write {use.stable_spelling}",
            use.confidence,
            partial(stale_fixes, readers, use),
        )


RULE = Rule(
    id="W8731",
    symbol="tfhub-stale-experimental-option",
    summary="A session option is set under .experimental, which it has left.",
    versions="TensorFlow 2.2 and later",
    check=check,
)
