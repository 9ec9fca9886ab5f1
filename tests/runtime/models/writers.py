"""Writes models to disk in each format that tensorflow_hub reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tensorflow as tf

try:
    import tensorflow_hub as hub
except ImportError:
    hub = None  # Where it cannot be imported, which programs show, models are written by hand.

tf1 = tf.compat.v1

HAS_OLD_API = hasattr(hub, "Module")
"""True where tensorflow_hub still has `hub.Module`: up to 0.15, on TensorFlow up to 2.15."""

TF1_HUB_MARKER = "tfhub_module.pb"
"""The file whose presence is all that tensorflow_hub looks at to tell the TF1 Hub format."""

if TYPE_CHECKING:
    Signatures = Mapping[str, tuple[Any, Any]]
    """Inputs and outputs of each signature: one tensor, or a dict of them."""

    GraphFunction = Callable[[bool], Signatures]
    """Builds a model's graph, for inference or for training."""


def write_tf1_hub(
    path: str, build: GraphFunction, variants: Sequence[Sequence[str]] = ((),)
) -> None:
    """Write the TF1 Hub format, one graph for each of `variants`, which are lists of tags.

    The library itself writes where it still can, else what it would write is put together by hand.
    """
    try:
        write = _export_with_library if HAS_OLD_API else write_tf1_hub_by_hand
        write(path, build, variants)
    except TypeError:
        # Before 0.8 the library's own add_signature took no ragged tensors.
        write_tf1_hub_by_hand(path, build, variants)


def _export_with_library(
    path: str, build: GraphFunction, variants: Sequence[Sequence[str]]
) -> None:
    def module_fn(is_training: bool) -> None:
        for name, (inputs, outputs) in build(is_training).items():
            hub.add_signature(name, inputs, outputs)

    spec = hub.create_module_spec(
        module_fn, [(set(tags), {"is_training": "train" in tags}) for tags in variants]
    )
    with tf.Graph().as_default():
        module = hub.Module(spec)
        with initialized_session() as session:
            module.export(path, session)


def write_tf1_hub_by_hand(
    path: str, build: GraphFunction, variants: Sequence[Sequence[str]]
) -> None:
    """Write a TF1 SavedModel with one graph for each variant, and the marker file beside it.

    Its variables are resources, as the library makes them: others cannot be initialized in a
    session through the new API.
    """

    def build_with_resources(is_training: bool) -> Signatures:
        with tf1.variable_scope("", use_resource=True):
            return build(is_training)

    _write_graphs(path, build_with_resources, variants)
    Path(path, TF1_HUB_MARKER).write_bytes(b"\x08\x03")


def write_tf1_saved_model(
    path: str, build: GraphFunction, variants: Sequence[Sequence[str]] = (("serve",),)
) -> None:
    """Write what TF1 wrote for serving: graphs without objects."""
    _write_graphs(path, build, variants)


def _write_graphs(path: str, build: GraphFunction, variants: Sequence[Sequence[str]]) -> None:
    builder = tf1.saved_model.Builder(path)
    for number, tags in enumerate(variants):
        with tf.Graph().as_default():
            options: dict[str, Any] = {
                "signature_def_map": {
                    name: tf1.saved_model.build_signature_def(_infos(inputs), _infos(outputs))
                    for name, (inputs, outputs) in build("train" in tags).items()
                },
                "assets_collection": tf1.get_collection(tf1.GraphKeys.ASSET_FILEPATHS),
                "main_op": tf1.tables_initializer(),
            }
            with initialized_session() as session:
                if number == 0:
                    builder.add_meta_graph_and_variables(session, list(tags), **options)
                else:
                    builder.add_meta_graph(list(tags), **options)
    builder.save()


def _infos(tensors: Any) -> dict[str, Any]:
    # The library names a lone tensor "default" whatever the placeholder's own name is.
    named = tensors if isinstance(tensors, dict) else {"default": tensors}
    return {name: tf1.saved_model.build_tensor_info(tensor) for name, tensor in named.items()}


def write_reusable(
    path: str, model: Any, losses: list[Any] | None = None, **signatures: Any
) -> None:
    """Write a TF2 SavedModel that can be called and trained.

    The attributes of tf.Module are properties, which are not saved: a reusable SavedModel needs
    lists that the checkpoint tracks.
    """
    root = tf.train.Checkpoint(__call__=model.__call__)
    root.model = model
    root.variables = list(model.variables)
    root.trainable_variables = list(model.trainable_variables)
    root.regularization_losses = list(losses or [])
    tf.saved_model.save(root, path, signatures=signatures or None)


def initialized_session() -> Any:
    """Open a session on the current graph, its variables and tables initialized."""
    session = tf1.Session()
    session.run([tf1.global_variables_initializer(), tf1.tables_initializer()])
    return session
