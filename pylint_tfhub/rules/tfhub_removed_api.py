"""A name that the target release of tensorflow_hub no longer has.

## What it does
Finds every use of a name that tensorflow_hub 0.16.0 removed: `hub.Module` and seventeen others, the
submodules that defined them, imports of either, and `from tensorflow_hub import *`, which fails on
0.16.0 and 0.16.1 because `__all__` still lists the removed names.

## Why is this bad?
The name does not exist: the program stops with an `AttributeError` or `ImportError`. There is no
release to go back to on TensorFlow 2.16 and later, where tensorflow_hub 0.15.0 and older cannot be
imported.

## Example
```python
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
vectors = embed(["a sentence", "another one"])
```

## Use instead
```python
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/2")
vectors = embed(tf.constant(["a sentence", "another one"]))
```

`hub.KerasLayer` is named where all calls of a module share one signature, and
`hub.load(...).signatures[...]` where they do not. A call gives tensors, not a graph that a
`tf.compat.v1.Session` has to run, and a signature computes all its outputs. Lists have to become
tensors before TensorFlow 2.19. Nothing takes the place of `trainable=True`: no API of TensorFlow 2
fine-tunes a model in the TF1 Hub format.

## Fix safety
One fix changes `hub.Module(...)` together with all calls of its object, `get_expected_image_size` and
questions about its signatures, wherever in the file they stand. It keeps the handle, the tags and
the expressions that are given; a list becomes `tf.constant([...])`, or `tf.convert_to_tensor([...])`
where it may hold tensors. Where both releases were run
(TensorFlow 2.15 with tensorflow_hub 0.15), the outputs before and after were equal. The fix is unsafe
because code around it can tell the difference:

- Variables and operations have other names: checkpoints of the old program cannot be restored, and
  neither can tensors be fetched by name.
- The new calls give tensors wherever they run. In a program that still builds a graph, the session has
  to run `global_variables_initializer()` and `tables_initializer()`, as before; where TensorFlow 2
  executes eagerly, `session.run` of the result fails, and the session has to go.
- A list that the fix does not see as one, as in a parameter that other modules fill, is given as it
  is, and raises a `TypeError` up to TensorFlow 2.18, where inputs have to be tensors:
  `tf.convert_to_tensor(texts)`.
- Whole numbers that the fix does not see as such, as in an array from elsewhere, stay whole, and an input
  for other numbers refuses them.
- All outputs of a signature are computed, also those that nothing fetches.
- The gradient through a model with a loop of TensorFlow 1, such as ELMo, cannot be computed.
- A wrong tag, signature or output raises another exception than before.
- Other modules that use the object call it as before: the fix sees one file.
- The fix of `get_expected_image_size` reads the size from the signature's input, not from what was
  attached to the module as `ImageModuleInfo`.

Where a later version of the model is a TF2 SavedModel with the same path, taking it together with the
new API is a second choice, which the fix above comes before: its weights are others. It is only
shown, and never made, for a model under another path, and in the `model_fn` of an Estimator, where
parameter servers need `share_cluster_devices_in_session`.

For fine-tuning, also if a flag decides, nothing has the same effect, and two ways out are only shown:

- The later version of the model, with the `trainable=` of the code and without its tags. In a graph an
  optimizer then needs `var_list=layer.trainable_variables`, and the layer's `losses` have to be added.
- The same model, frozen: without `trainable=`, and with its tags. An optimizer that has nothing else to
  train raises `ValueError: No variables to optimize`.

There is no fix where nothing has the same effect, or where not every use is seen: the library's
functions called through its submodules; sparse and ragged inputs; whole numbers in lists and arrays, whose
type would depend on the input; inputs that are a list here and a dict there; signatures that may be
`None`, and those without inputs that may give the paths of files, which come as
`SAVEDMODEL-ASSET`; modules that the code defines itself; objects that are returned, passed on, kept in a
list or class, listed in `__all__`, used by other files only, or reached with `getattr` or `globals()`; names that can stand for
two things; `*args` and `**kwargs`; and code in a `try` that handles the failure. Nor is there one where
names would change that the file relies on: `name=` beside a `Saver`, `saver.restore(session, path)`,
warm starts, strings that begin with the module's name, as `"module_apply_default/..."`, lists of
variables by a scope that may be the module's, and strings that name the class, as for a patch in a
test. Nor where the file exports a SavedModel, as with `simple_save` or `export_saved_model`, and the
model is not known to take no texts: `hub.Module` adds the files of its vocabulary to what is exported,
and the new objects do not, so that what was exported works only as long as the model is in the cache
of tensorflow_hub (observed on TensorFlow 1.15 to 2.21). In a notebook, cells that cannot be parsed,
lines only IPython understands and cells above the one that makes the object must not use it, and a
name with several values keeps all of them if the new object is called in another way than they are. There
is none for releases before tensorflow_hub 0.8 and TensorFlow 1.15 either.

## Not reported
Code that is ready for the name to be missing: `try` with `except (ImportError, AttributeError)`,
`hasattr(hub, "Module")`, and branches that a test of `tf.__version__` or `hub.__version__` keeps
from the target.

## References
- [Migrating from TF1 to TF2 with TensorFlow Hub](https://www.tensorflow.org/hub/migration_tf2)
- [tensorflow_hub 0.16.0](https://github.com/tensorflow/hub/releases/tag/v0.16.0)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import LibraryCall
from pylint_tfhub.analysis.names import HUB, hub_member
from pylint_tfhub.analysis.values import External
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Confidence, Finding, Fix
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.knowledge.timeline import HubName
from pylint_tfhub.rewriting.module_advice import ModuleAdvice
from pylint_tfhub.rewriting.module_fix import ModuleFixes
from pylint_tfhub.rewriting.suggestions import instead_of
from pylint_tfhub.rule import Rule

_NO_ATTRIBUTE = frozenset({"AttributeError"})
_NO_NAME = frozenset({"ImportError"})
_NO_MODULE = frozenset({"ImportError", "ModuleNotFoundError"})
_STAR_FAILS = (Version("0.16.0"), Version("0.16.1"))


def check(context: Context) -> Iterator[Finding]:
    """Find references to removed names, and imports of them."""
    fixes = ModuleFixes(context)
    for node in context.module.index.imports:
        for finding in _imports(context, node):
            yield replace(finding, fixes=partial(_fixes_of_import, fixes, node))
    for attribute in context.module.index.attributes:
        for finding in _attribute(context, attribute):
            call = context.call_by_reference.get(attribute)
            yield finding if call is None else replace(finding, fixes=partial(fixes.of_call, call))
    for call in context.module.index.calls:
        yield from _getattr(context, call)


def _fixes_of_import(fixes: ModuleFixes, node: nodes.Import | nodes.ImportFrom) -> Sequence[Fix]:
    removed = [name for name, _ in node.names if _removed(name) is not None]
    if isinstance(node, nodes.Import) or removed != ["Module"]:
        return ()
    return fixes.of_import(node, "Module")


def _attribute(context: Context, node: nodes.Attribute) -> Iterator[Finding]:
    if _removed(node.attrname) is None or context.module.name_of(node.expr) != HUB:
        return
    if context.module.name_of(node) != f"{HUB}.{node.attrname}":
        return  # the code puts something of its own there
    if not _is_unevaluated(context, node):
        yield from _finding(context, node, node.attrname, context.module.quote(node))


def _getattr(context: Context, node: nodes.Call) -> Iterator[Finding]:
    if len(node.args) != 2 or context.module.name_of(node.func) != "builtins.getattr":
        return
    member = context.module.values(node).only()
    if isinstance(member, External) and (name := hub_member(member.name)) and _removed(name):
        yield from _finding(context, node, name, context.module.quote(node))


def _imports(context: Context, node: nodes.Import | nodes.ImportFrom) -> Iterator[Finding]:
    if isinstance(node, nodes.Import):
        for name, _ in node.names:
            if name.startswith(f"{HUB}."):
                yield from _finding(context, node, name[len(HUB) + 1 :], name)
        return
    modname = node.modname or ""
    if node.level or modname.partition(".")[0] != HUB:
        return
    if modname != HUB and _submodule(modname[len(HUB) + 1 :]) is not None:
        members = [name for name, _ in node.names if _removed(name) is not None]
        for name in members or [modname[len(HUB) + 1 :]]:
            yield from _finding(context, node, name, modname)
        return
    for name, _ in node.names:
        if name == "*":
            yield from _star(context, node)
        else:
            yield from _finding(context, node, name, f"{modname}.{name}")


def _star(context: Context, node: nodes.ImportFrom) -> Iterator[Finding]:
    releases = context.window(node).hub
    failing = [release for release in releases if release in _STAR_FAILS]
    if node.modname == HUB and failing and not context.guards.handles(node, _NO_ATTRIBUTE):
        yield Finding(
            node,
            f"`from {HUB} import *` raises AttributeError on tensorflow_hub {failing[-1]}, whose "
            "`__all__` lists names that it no longer has; import the names that are used: "
            f"`from {HUB} import KerasLayer, load`",
        )


def _finding(context: Context, node: nodes.NodeNG, name: str, spelled: str) -> Iterator[Finding]:
    known = _removed(timeline.canonical_hub_name(name))
    if known is None or known.last is None:
        return
    gone = [release for release in context.window(node).hub if release > known.last]
    errors = _errors(node)
    if not gone or context.guards.handles(node, errors) or context.guards.expects(node, errors):
        return
    since = min(release for release in timeline.hub_releases() if release > known.last)
    yield Finding(
        node,
        f"`{spelled}` was removed in tensorflow_hub {since} (target {gone[-1]}: "
        f"{context.target.hub_source}); {_advice(context, node, known.name)}",
        Confidence.HIGH if node.is_statement else context.module.confidence_in(node),
    )


def _errors(node: nodes.NodeNG) -> frozenset[str]:
    """What the reference or import raises."""
    if isinstance(node, nodes.ImportFrom):
        return _NO_NAME if node.modname == HUB else _NO_MODULE
    return _NO_MODULE if isinstance(node, nodes.Import) else _NO_ATTRIBUTE


def _advice(context: Context, node: nodes.NodeNG, name: str) -> str:
    call = _call_of(context, node, f"{HUB}.{name}")
    if name == "Module" and call is not None:
        return ModuleAdvice(context, call).text()
    instead = instead_of(context, name, call)
    if instead:
        return instead
    return f"import `{HUB}` itself: only `KerasLayer`, `load` and `resolve` are left"


def _call_of(context: Context, node: nodes.NodeNG, name: str) -> LibraryCall | None:
    """The call that the reference ``node`` is part of, or the first call of what it imports."""
    if isinstance(node, nodes.Attribute):
        return context.call_by_reference.get(node)
    return next((call for call in context.hub_calls if call.name == name), None)


def _removed(name: str) -> HubName | None:
    known = timeline.hub_name(name) or timeline.hub_submodule(name)
    return known if known is not None and known.last is not None else None


def _submodule(name: str) -> HubName | None:
    known = timeline.hub_submodule(name)
    return known if known is not None and known.last is not None else None


def _is_unevaluated(context: Context, node: nodes.NodeNG) -> bool:
    """Whether ``node`` stands in an annotation that Python does not evaluate."""
    postponed = any(
        isinstance(item, nodes.ImportFrom)
        and item.modname == "__future__"
        and any(name == "annotations" for name, _ in item.names)
        for item in context.module.index.imports
    )
    child, parent = node, node.parent
    while parent is not None and not child.is_statement:
        if isinstance(parent, nodes.AnnAssign):
            local = isinstance(parent.scope(), nodes.FunctionDef)
            return child is parent.annotation and (postponed or local)
        if isinstance(parent, nodes.FunctionDef):
            return child is parent.returns and postponed
        if isinstance(parent, nodes.Arguments):
            defaults = [*(parent.defaults or ()), *(parent.kw_defaults or ())]
            return child not in defaults and postponed
        child, parent = parent, parent.parent
    return False


RULE = Rule(
    id="E8702",
    symbol="tfhub-removed-api",
    summary="A name that the target release of tensorflow_hub no longer has.",
    versions="tensorflow_hub 0.16.0 and later",
    check=check,
)
