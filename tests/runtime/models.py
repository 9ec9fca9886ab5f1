"""Small real models of every format, written by the TensorFlow that runs the tests."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1

HAS_OLD_API = hasattr(hub, "Module")
"""True where tensorflow_hub still has `hub.Module`: up to 0.15, on TensorFlow up to 2.15."""

TF1_HUB_MARKER = "tfhub_module.pb"
"""The file whose presence is all that tensorflow_hub looks at to tell the TF1 Hub format."""

WEIGHTS = [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]
VOCABULARY = ["hello", "world"]
EMBEDDINGS = [[1.0, 2.0], [3.0, 4.0], [0.0, 0.0]]

TF1_HUB_HANDLE = "https://tfhub.dev/google/nnlm-en-dim128/1"
TF2_HANDLE = "https://tfhub.dev/google/nnlm-en-dim128/2"

Signatures = Mapping[str, tuple[Any, Any]]
GraphFunction = Callable[[bool], Signatures]


@dataclass(frozen=True)
class Models:  # pylint: disable=too-many-instance-attributes
    """Handles of the models: directories, and two published addresses that load from the cache.

    `tf1_hub` has three variants: `[]`, `["train"]` and `["bar", "foo"]`, each with the signatures
    `default` (x -> y), `named` (images -> default, hidden) and `sig` (x1, x2 -> sum, diff).
    `tf1_hub_generator` has a signature `gen` without inputs.
    """

    tf1_hub: str
    tf1_hub_text: str
    tf1_hub_generator: str
    tf1_hub_sparse: str
    tf1_saved_model: str
    tf2: str
    tf2_text: str
    tf2_signatures_only: str
    tf1_hub_handle: str = TF1_HUB_HANDLE
    tf2_handle: str = TF2_HANDLE


def build_models(root: Path, cache: Path) -> Models:
    """Write every model below `root` and plant two of them in the library's `cache` directory.

    The cache directory of a handle is named by the SHA-1 of the handle's text, so a planted model
    loads under its published address without any network.
    """
    vocabulary = root / "vocabulary.txt"
    vocabulary.write_text("\n".join(VOCABULARY) + "\n")
    models = Models(
        tf1_hub=str(root / "tf1_hub"),
        tf1_hub_text=str(root / "tf1_hub_text"),
        tf1_hub_generator=str(root / "tf1_hub_generator"),
        tf1_hub_sparse=str(root / "tf1_hub_sparse"),
        tf1_saved_model=str(root / "tf1_saved_model"),
        tf2=str(root / "tf2"),
        tf2_text=str(root / "tf2_text"),
        tf2_signatures_only=str(root / "tf2_signatures_only"),
    )
    write_tf1_hub(models.tf1_hub, _projection, [[], ["train"], ["bar", "foo"]])
    write_tf1_hub(models.tf1_hub_text, lambda _: text_embedding(str(vocabulary)))
    write_tf1_hub(models.tf1_hub_generator, _generator)
    write_tf1_hub(models.tf1_hub_sparse, _sparse_sum)
    _write_tf1_saved_model(models.tf1_saved_model)
    _write_reusable(models.tf2, Projection())
    _write_reusable(models.tf2_text, TextEmbedding(str(vocabulary)))
    _write_signatures_only(models.tf2_signatures_only)
    shutil.copytree(models.tf1_hub_text, cache / hashlib.sha1(TF1_HUB_HANDLE.encode()).hexdigest())
    shutil.copytree(models.tf2_text, cache / hashlib.sha1(TF2_HANDLE.encode()).hexdigest())
    return models


# TF1 Hub format


def _projection(is_training: bool) -> Signatures:
    """A projection less a moving mean; in the training variant less the batch's own mean."""
    x = tf1.placeholder(tf.float32, [None, 3], name="x")
    w = tf1.get_variable(
        "w", initializer=tf.constant(WEIGHTS), regularizer=lambda w: 0.5 * tf.reduce_sum(w**2)
    )
    mean = tf1.get_variable("moving_mean", initializer=tf.ones([2]), trainable=False)
    hidden = tf1.matmul(x, w)
    batch_mean = tf.reduce_mean(hidden, axis=0)
    if is_training:
        update = tf1.assign(mean, 0.9 * mean + 0.1 * batch_mean)
        tf1.add_to_collection(tf1.GraphKeys.UPDATE_OPS, update.op)
    y = hidden - (batch_mean if is_training else mean)
    x1 = tf1.placeholder(tf.float32, [None], name="x1")
    x2 = tf1.placeholder(tf.float32, [None], name="x2")
    return {
        "default": (x, y),
        "named": ({"images": x}, {"default": y, "hidden": hidden}),
        "sig": ({"x1": x1, "x2": x2}, {"sum": x1 + x2, "diff": x1 - x2}),
    }


def text_embedding(vocabulary: str) -> Signatures:
    """A text model like nnlm: strings in, embeddings out, a table between."""
    text = tf1.placeholder(tf.string, [None], name="text")
    embeddings = tf1.get_variable("embeddings", initializer=tf.constant(EMBEDDINGS))
    ids = vocabulary_table(vocabulary).lookup(text)
    return {"default": (text, tf.nn.embedding_lookup(embeddings, ids))}


def _generator(_: bool) -> Signatures:
    scale = tf1.get_variable("scale", initializer=tf.constant(2.0))
    x = tf1.placeholder(tf.float32, [None], name="x")
    return {"default": (x, x * scale), "gen": ({}, {"default": scale * [1.0, 2.0]})}


def _sparse_sum(_: bool) -> Signatures:
    scale = tf1.get_variable("scale", initializer=tf.constant(2.0))
    sparse = tf1.sparse_placeholder(tf.float32, [None, 3], name="sp")
    return {"default": ({"sp": sparse}, {"default": scale * tf.sparse.reduce_sum(sparse, axis=1)})}


def write_tf1_hub(path: str, build: GraphFunction, variants: list[list[str]] | None = None) -> None:
    """Write TF1 Hub format: with the library itself where it still can, else by hand."""
    write = _export_with_library if HAS_OLD_API else write_tf1_hub_by_hand
    write(path, build, variants or [[]])


def _export_with_library(path: str, build: GraphFunction, variants: list[list[str]]) -> None:
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


def write_tf1_hub_by_hand(path: str, build: GraphFunction, variants: list[list[str]]) -> None:
    """Write a TF1 SavedModel with one MetaGraph for each variant, and the marker file beside it."""
    builder = tf1.saved_model.Builder(path)
    for number, tags in enumerate(variants):
        with tf.Graph().as_default():
            signatures = {
                name: tf1.saved_model.build_signature_def(_infos(inputs), _infos(outputs))
                for name, (inputs, outputs) in build("train" in tags).items()
            }
            options = {
                "signature_def_map": signatures,
                "assets_collection": tf1.get_collection(tf1.GraphKeys.ASSET_FILEPATHS),
            }
            with initialized_session() as session:
                if number == 0:
                    builder.add_meta_graph_and_variables(session, tags, **options)
                else:
                    builder.add_meta_graph(tags, **options)
    builder.save()
    Path(path, TF1_HUB_MARKER).write_bytes(b"\x08\x03")


def _infos(tensors: Any) -> dict[str, Any]:
    # The library names a lone tensor "default" whatever the placeholder's own name is.
    named = tensors if isinstance(tensors, dict) else {"default": tensors}
    return {name: tf1.saved_model.build_tensor_info(tensor) for name, tensor in named.items()}


# TF1 and TF2 SavedModels


def _write_tf1_saved_model(path: str) -> None:
    with tf.Graph().as_default():
        x = tf1.placeholder(tf.float32, [None, 3], name="x")
        y = tf1.matmul(x, tf1.get_variable("w", initializer=tf.constant(WEIGHTS)))
        with initialized_session() as session:
            tf1.saved_model.simple_save(session, path, {"x": x}, {"y": y})


class Projection(tf.Module):
    """The TF2 counterpart of the TF1 Hub model: the same numbers from the same weights."""

    def __init__(self) -> None:
        super().__init__()
        self.w = tf.Variable(WEIGHTS, name="w")
        self.moving_mean = tf.Variable([1.0, 1.0], trainable=False, name="moving_mean")

    @tf.function
    def __call__(self, x: tf.Tensor, training: bool = False) -> tf.Tensor:
        hidden = x @ self.w
        if training:
            mean = tf.reduce_mean(hidden, axis=0)
            self.moving_mean.assign(0.9 * self.moving_mean + 0.1 * mean)
            return hidden - mean
        return hidden - self.moving_mean

    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32, name="x")])
    def serve(self, x: tf.Tensor) -> dict[str, tf.Tensor]:
        return {"default": self(x)}


class TextEmbedding(tf.Module):
    """The TF2 counterpart of the TF1 Hub text model."""

    def __init__(self, vocabulary: str) -> None:
        super().__init__()
        self.embeddings = tf.Variable(EMBEDDINGS, name="embeddings")
        self.table = vocabulary_table(vocabulary)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="text")])
    def __call__(self, text: tf.Tensor) -> tf.Tensor:
        return tf.nn.embedding_lookup(self.embeddings, self.table.lookup(text))

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="text")])
    def serve(self, text: tf.Tensor) -> dict[str, tf.Tensor]:
        return {"default": self(text)}


class Signatures2(tf.Module):
    """A model that is saved with signatures and nothing to call."""

    def __init__(self) -> None:
        super().__init__()
        self.w = tf.Variable(WEIGHTS, name="w")

    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32, name="x")])
    def serve(self, x: tf.Tensor) -> dict[str, tf.Tensor]:
        return {"default": x @ self.w}


def _write_reusable(path: str, model: Any) -> None:
    if isinstance(model, Projection):
        for training in (False, True):
            model.__call__.get_concrete_function(
                tf.TensorSpec([None, 3], tf.float32), training=training
            )
    # The attributes of tf.Module are properties, which are not saved: a reusable SavedModel
    # needs lists that the checkpoint tracks.
    root = tf.train.Checkpoint(__call__=model.__call__)
    root.model = model
    root.variables = list(model.variables)
    root.trainable_variables = list(model.trainable_variables)
    tf.saved_model.save(root, path, signatures={"default": model.serve})


def _write_signatures_only(path: str) -> None:
    model = Signatures2()
    tf.saved_model.save(model, path, signatures={"default": model.serve})


# Shared


def vocabulary_table(vocabulary: str) -> tf.lookup.StaticVocabularyTable:
    """Map each line of the file to its number, anything else to the number after the last."""
    initializer = tf.lookup.TextFileInitializer(
        vocabulary,
        tf.string,
        tf.lookup.TextFileIndex.WHOLE_LINE,
        tf.int64,
        tf.lookup.TextFileIndex.LINE_NUMBER,
    )
    return tf.lookup.StaticVocabularyTable(initializer, 1)


def initialized_session() -> tf1.Session:
    """Open a session on the current graph, its variables and tables initialized."""
    session = tf1.Session()
    session.run([tf1.global_variables_initializer(), tf1.tables_initializer()])
    return session
