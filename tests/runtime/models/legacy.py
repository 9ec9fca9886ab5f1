"""The graphs of TF1 models, and the kinds of directories written from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from .writers import write_tf1_hub, write_tf1_saved_model

if TYPE_CHECKING:
    from .writers import GraphFunction, Signatures

tf1 = tf.compat.v1

WEIGHTS = [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]
VOCABULARY = ("hello", "world", "the", "cat", "dog", "movie", "good", "bad")


def embeddings(width: int) -> Any:
    """A row of small whole numbers for each word, zeros for all others."""
    rows = np.arange(len(VOCABULARY) * width).reshape(len(VOCABULARY), width) % 7 + 1.0
    return np.concatenate([rows, np.zeros([1, width])]).astype(np.float32)


def table(vocabulary: str) -> Any:
    """Map each line of a file to its number, anything else to the number after the last."""
    initializer = tf.lookup.TextFileInitializer(
        vocabulary,
        tf.string,
        tf.lookup.TextFileIndex.WHOLE_LINE,
        tf.int64,
        tf.lookup.TextFileIndex.LINE_NUMBER,
    )
    return tf.lookup.StaticVocabularyTable(initializer, 1)


def projection(is_training: bool) -> Signatures:
    """A projection less a moving mean; in the training variant less the batch's own mean."""
    x = tf1.placeholder(tf.float32, [None, 3], name="x")
    w = tf1.get_variable(
        "w", initializer=tf.constant(WEIGHTS), regularizer=lambda w: 0.5 * tf.reduce_sum(w**2)
    )
    hidden = tf1.matmul(x, w)
    y = _normalized(hidden, is_training)
    x1 = tf1.placeholder(tf.float32, [None], name="x1")
    x2 = tf1.placeholder(tf.float32, [None], name="x2")
    return {
        "default": (x, y),
        "named": ({"images": x}, {"default": y, "hidden": hidden}),
        "sig": ({"x1": x1, "x2": x2}, {"sum": x1 + x2, "diff": x1 - x2}),
    }


def _normalized(hidden: Any, is_training: bool) -> Any:
    """Batch normalization without a variance, with its moving mean and its update op."""
    mean = tf1.get_variable("moving_mean", initializer=tf.ones([hidden.shape[-1]]), trainable=False)
    if not is_training:
        return hidden - mean
    batch_mean = tf.reduce_mean(hidden, axis=0)
    update = tf1.assign(mean, 0.9 * mean + 0.1 * batch_mean)
    tf1.add_to_collection(tf1.GraphKeys.UPDATE_OPS, update.op)
    return hidden - batch_mean


def text(vocabulary: str, width: int) -> GraphFunction:
    """Like nnlm: sentences in, the sums of their words' embeddings out."""

    def build(_: bool) -> Signatures:
        sentences = tf1.placeholder(tf.string, [None], name="text")
        weights = tf1.get_variable("embeddings", initializer=tf.constant(embeddings(width)))
        words = tf1.string_split(sentences)
        ids = tf.SparseTensor(
            words.indices, table(vocabulary).lookup(words.values), words.dense_shape
        )
        summed = tf1.nn.embedding_lookup_sparse(weights, ids, None, combiner="sum")
        # Sentences without any word at the end of the batch get no row of their own.
        missing = tf.shape(sentences)[0] - tf.shape(summed)[0]
        return {"default": (sentences, tf.pad(summed, [[0, missing], [0, 0]]))}

    return build


def image(size: int, width: int) -> GraphFunction:
    """Like the feature vectors of mobilenet_v2: images in, one row of features each out."""

    def build(is_training: bool) -> Signatures:
        images = tf1.placeholder(tf.float32, [None, size, size, 3], name="images")
        kernel = np.arange(3 * width).reshape(3, width) % 5 + 1.0
        w = tf1.get_variable(
            "w",
            initializer=tf.constant(kernel.astype(np.float32)),
            regularizer=lambda w: 0.5 * tf.reduce_sum(w**2),
        )
        pooled = tf.reduce_mean(images, axis=[1, 2])
        features = _normalized(tf1.matmul(pooled, w), is_training)
        outputs = {"default": features, "global_pool": pooled}
        return {
            "default": ({"images": images}, {"default": features}),
            "image_feature_vector": ({"images": images}, outputs),
        }

    return build


def elmo(_: bool) -> Signatures:
    """Like elmo: sentences, or lists of tokens with their lengths, in; a dict out."""
    weights = tf1.get_variable("w", initializer=tf.ones([1024]))
    sentences = tf1.placeholder(tf.string, [None], name="text")
    tokens = tf1.placeholder(tf.string, [None, None], name="tokens")
    lengths = tf1.placeholder(tf.int32, [None], name="sequence_len")

    def encode(words: Any, used: Any) -> dict[str, Any]:
        mask = tf.expand_dims(tf.sequence_mask(used, tf.shape(words)[1], tf.float32), 2)
        letters = tf.cast(tf.strings.length(words), tf.float32)
        layer = tf.expand_dims(letters, 2) * mask * weights
        return {
            "word_emb": layer[:, :, :512],
            "lstm_outputs1": layer,
            "lstm_outputs2": 2.0 * layer,
            "elmo": 3.0 * layer,
            "default": tf.reduce_sum(3.0 * layer, axis=1),
        }

    words = tf1.string_split(sentences)
    counts = tf.math.bincount(
        tf.cast(words.indices[:, 0], tf.int32), minlength=tf.shape(sentences)[0]
    )
    return {
        "default": ({"text": sentences}, encode(tf1.sparse.to_dense(words, ""), counts)),
        "tokens": ({"tokens": tokens, "sequence_len": lengths}, encode(tokens, lengths)),
    }


def bert(vocabulary: str) -> GraphFunction:
    """Like bert_uncased_L-12_H-768_A-12/1: no default signature, and one without inputs."""

    def build(_: bool) -> Signatures:
        names = ("input_ids", "input_mask", "segment_ids")
        inputs = {name: tf1.placeholder(tf.int32, [None, None], name=name) for name in names}
        weights = tf1.get_variable("w", initializer=tf.ones([768]))
        used = tf.cast(inputs["input_ids"] * inputs["input_mask"], tf.float32)
        sequence = tf.expand_dims(used, 2) * weights
        asset = tf.constant(vocabulary)
        tf1.add_to_collection(tf1.GraphKeys.ASSET_FILEPATHS, asset)
        return {
            "tokens": (
                inputs,
                {"pooled_output": sequence[:, 0], "sequence_output": sequence},
            ),
            "tokenization_info": (
                {},
                {"vocab_file": asset, "do_lower_case": tf.constant(True)},
            ),
        }

    return build


def generator(_: bool) -> Signatures:
    """Like progan-128: latent vectors in, images out; and a signature without inputs."""
    scale = tf1.get_variable("scale", initializer=tf.constant(2.0))
    latent = tf1.placeholder(tf.float32, [None, 512], name="latent_vector")
    pixels = tf.reshape(scale * latent[:, :48], [-1, 4, 4, 3])
    return {"default": (latent, pixels), "gen": ({}, {"default": scale * [1.0, 2.0]})}


def biggan(_: bool) -> Signatures:
    """Like biggan-128: three inputs, one output."""
    scale = tf1.get_variable("scale", initializer=tf.constant(2.0))
    z = tf1.placeholder(tf.float32, [None, 120], name="z")
    y = tf1.placeholder(tf.float32, [None, 1000], name="y")
    truncation = tf1.placeholder(tf.float32, [], name="truncation")
    pixels = scale * truncation * (z[:, :48] + y[:, :48])
    return {
        "default": (
            {"z": z, "y": y, "truncation": truncation},
            {"default": tf.reshape(pixels, [-1, 4, 4, 3])},
        )
    }


def detector(_: bool) -> Signatures:
    """Like faster_rcnn on openimages: one image in, a dict without "default" out."""
    images = tf1.placeholder(tf.float32, [1, None, None, 3], name="images")
    bias = tf1.get_variable("bias", initializer=tf.constant(0.5))
    scores = tf.reshape(bias + 0.0 * tf.reduce_sum(images), [1])
    return {
        "default": (
            images,
            {
                "detection_boxes": tf.zeros([1, 4]),
                "detection_scores": scores,
                "detection_class_entities": tf.constant(["Cat"]),
            },
        )
    }


def delf(_: bool) -> Signatures:
    """Like delf: an image and thresholds in, descriptors out."""
    size = tf1.get_variable("size", initializer=tf.constant(2.0))
    inputs = {
        "image": tf1.placeholder(tf.float32, [None, None, 3], name="image"),
        "score_threshold": tf1.placeholder(tf.float32, [], name="score_threshold"),
        "image_scales": tf1.placeholder(tf.float32, [None], name="image_scales"),
        "max_feature_num": tf1.placeholder(tf.int32, [], name="max_feature_num"),
    }
    rows = tf.fill([inputs["max_feature_num"], 40], size * inputs["score_threshold"])
    return {"default": (inputs, {"locations": rows[:, :2], "descriptors": rows})}


def sentencepiece(asset_path: str) -> GraphFunction:
    """Like universal-sentence-encoder-lite: ids as a sparse tensor's parts, and its asset."""

    def build(_: bool) -> Signatures:
        weights = tf1.get_variable("w", initializer=tf.ones([512]))
        inputs = {
            "values": tf1.placeholder(tf.int64, [None], name="values"),
            "indices": tf1.placeholder(tf.int64, [None, 2], name="indices"),
            "dense_shape": tf1.placeholder(tf.int64, [2], name="dense_shape"),
        }
        parts = (inputs["indices"], tf.cast(inputs["values"], tf.float32), inputs["dense_shape"])
        sums = tf.sparse.reduce_sum(tf.SparseTensor(*parts), axis=1)
        asset = tf.constant(asset_path)
        tf1.add_to_collection(tf1.GraphKeys.ASSET_FILEPATHS, asset)
        return {
            "default": (inputs, {"default": tf.expand_dims(sums, 1) * weights}),
            "spm_path": ({}, {"default": asset}),
        }

    return build


def sparse(_: bool) -> Signatures:
    """A sparse input."""
    scale = tf1.get_variable("scale", initializer=tf.constant(2.0))
    inputs = tf1.sparse_placeholder(tf.float32, [None, 3], name="sp")
    return {"default": ({"sp": inputs}, {"default": scale * tf.sparse.reduce_sum(inputs, axis=1)})}


def ragged_output(_: bool) -> Signatures:
    """A ragged output, which the new API cannot load."""
    scale = tf1.get_variable("scale", initializer=tf.constant(2.0))
    x = tf1.placeholder(tf.float32, [None], name="x")
    return {"default": (x, {"default": tf.RaggedTensor.from_row_lengths(x * scale, [1, 1])})}


def loop(_: bool) -> Signatures:
    """A loop, as recurrent models have it; in the control flow that TF1 wrote."""
    w = tf1.get_variable("w", initializer=tf.constant(2.0))
    x = tf1.placeholder(tf.float32, [None], name="x")
    powers = tf1.while_loop(lambda i, _: i < 3, lambda i, y: (i + 1, y * w), (0, x))
    return {"default": (x, powers[1])}


def serving(_: bool) -> Signatures:
    """What tf.estimator exported: one signature for serving."""
    x = tf1.placeholder(tf.float32, [None, 3], name="x")
    y = tf1.matmul(x, tf1.get_variable("w", initializer=tf.constant(WEIGHTS)))
    return {"serving_default": ({"x": x}, {"y": y})}


_TRAIN = ((), ("train",))

TF1_HUB: dict[str, tuple[Callable[[str], GraphFunction], Sequence[Sequence[str]]]] = {
    "tf1_hub": (lambda _: projection, (*_TRAIN, ("bar", "foo"))),
    "tf1_hub_text_2": (lambda vocabulary: text(vocabulary, 2), ((),)),
    "tf1_hub_text_50": (lambda vocabulary: text(vocabulary, 50), ((),)),
    "tf1_hub_text_128": (lambda vocabulary: text(vocabulary, 128), ((),)),
    "tf1_hub_text_250": (lambda vocabulary: text(vocabulary, 250), ((),)),
    "tf1_hub_text_512": (lambda vocabulary: text(vocabulary, 512), ((),)),
    "tf1_hub_image_224": (lambda _: image(224, 1280), _TRAIN),
    "tf1_hub_image_299": (lambda _: image(299, 2048), _TRAIN),
    "tf1_hub_elmo": (lambda _: elmo, ((),)),
    "tf1_hub_bert": (bert, _TRAIN),
    "tf1_hub_generator": (lambda _: generator, ((),)),
    "tf1_hub_biggan": (lambda _: biggan, ((),)),
    "tf1_hub_detector": (lambda _: detector, ((),)),
    "tf1_hub_delf": (lambda _: delf, ((),)),
    "tf1_hub_sentencepiece": (sentencepiece, ((),)),
    "tf1_hub_sparse": (lambda _: sparse, ((),)),
    "tf1_hub_ragged_output": (lambda _: ragged_output, ((),)),
    "tf1_hub_loop": (lambda _: loop, ((),)),
}
"""By the name of its directory: what builds a model, given a vocabulary, and its variants' tags."""

TF1_SAVED_MODELS = {
    "tf1_saved_model": (("serve",),),
    "tf1_saved_model_variants": (("serve",), ("serve", "train")),
}
"""By the name of its directory: the tags of each graph."""


def write(kind: str, path: str, vocabulary: str) -> None:
    """Write the model of one of the kinds above; KeyError for any other."""
    if kind in TF1_SAVED_MODELS:
        write_tf1_saved_model(path, serving, TF1_SAVED_MODELS[kind])
        return
    build, variants = TF1_HUB[kind]
    write_tf1_hub(path, build(vocabulary), variants)
