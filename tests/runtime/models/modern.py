"""TF2 models, and the kinds of directories written from them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf

from .legacy import WEIGHTS, embeddings, table
from .writers import write_reusable


class Projection(tf.Module):
    """The counterpart of the TF1 Hub model: the same numbers from the same weights."""

    def __init__(self) -> None:
        super().__init__()
        self.w = tf.Variable(WEIGHTS, name="w")
        self.moving_mean = tf.Variable([1.0, 1.0], trainable=False, name="moving_mean")

    @tf.function
    def __call__(self, x: Any, training: bool = False) -> Any:
        hidden = x @ self.w
        if training:
            mean = tf.reduce_mean(hidden, axis=0)
            self.moving_mean.assign(0.9 * self.moving_mean + 0.1 * mean)
            return hidden - mean
        return hidden - self.moving_mean

    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32, name="x")])
    def serve(self, x: Any) -> dict[str, Any]:
        return {"default": self(x)}

    @tf.function(input_signature=[])
    def loss(self) -> Any:
        return 0.5 * tf.reduce_sum(self.w**2)


class Image(tf.Module):
    """Like the later versions of mobilenet_v2: images in, one row of features each out."""

    def __init__(self, size: int, width: int) -> None:
        super().__init__()
        kernel = np.arange(3 * width).reshape(3, width) % 5 + 1.0
        self.size = size
        self.w = tf.Variable(kernel.astype(np.float32), name="w")
        self.moving_mean = tf.Variable(tf.ones([width]), trainable=False, name="moving_mean")

    @tf.function
    def __call__(self, images: Any, training: bool = False) -> Any:
        hidden = tf.reduce_mean(images, axis=[1, 2]) @ self.w
        if training:
            mean = tf.reduce_mean(hidden, axis=0)
            self.moving_mean.assign(0.9 * self.moving_mean + 0.1 * mean)
            return hidden - mean
        return hidden - self.moving_mean

    @tf.function(input_signature=[])
    def loss(self) -> Any:
        return 0.5 * tf.reduce_sum(self.w**2)


class Text(tf.Module):
    """The counterpart of the TF1 Hub text models."""

    def __init__(self, vocabulary: str, width: int) -> None:
        super().__init__()
        self.embeddings = tf.Variable(embeddings(width), name="embeddings")
        self.table = table(vocabulary)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="text")])
    def __call__(self, text: Any) -> Any:
        words = tf.compat.v2.strings.split(text)
        rows = tf.gather(self.embeddings, self.table.lookup(words.flat_values))
        return tf.math.unsorted_segment_sum(rows, words.value_rowids(), words.nrows())

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="text")])
    def serve(self, text: Any) -> dict[str, Any]:
        return {"default": self(text)}


class Bert(tf.Module):
    """Like bert_en_uncased_L-12_H-768_A-12: a dict in, a dict out."""

    SPEC = {
        name: tf.TensorSpec([None, None], tf.int32, name=name)
        for name in ("input_word_ids", "input_mask", "input_type_ids")
    }

    def __init__(self) -> None:
        super().__init__()
        self.w = tf.Variable(tf.ones([768]), name="w")

    @tf.function
    def __call__(self, inputs: Any, training: bool = False) -> Any:
        del training
        used = tf.cast(inputs["input_word_ids"] * inputs["input_mask"], tf.float32)
        sequence = tf.expand_dims(used, 2) * self.w
        pooled = sequence[:, 0]
        return {"pooled_output": pooled, "sequence_output": sequence, "default": pooled}


class Signatures2(tf.Module):
    """A model that is saved with signatures and nothing to call."""

    def __init__(self) -> None:
        super().__init__()
        self.w = tf.Variable(WEIGHTS, name="w")

    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32, name="x")])
    def serve(self, x: Any) -> dict[str, Any]:
        return {"default": x @ self.w}


class Pose(tf.Module):
    """Like movenet: saved with a signature only, integers in."""

    def __init__(self) -> None:
        super().__init__()
        self.w = tf.Variable(tf.ones([17, 3]), name="w")

    @tf.function(input_signature=[tf.TensorSpec([1, 192, 192, 3], tf.int32, name="input")])
    def serve(self, input: Any) -> dict[str, Any]:  # noqa: A002  # pylint: disable=redefined-builtin
        scale = tf.cast(tf.reduce_max(input), tf.float32)
        return {"output_0": tf.reshape(scale * self.w, [1, 1, 17, 3])}


class Bare(tf.Module):
    """What tf.Module alone saves: callable, without lists of its variables."""

    def __init__(self) -> None:
        super().__init__()
        self.w = tf.Variable(WEIGHTS, name="w")

    @tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32, name="x")])
    def __call__(self, x: Any) -> Any:
        return x @ self.w


class Audio(tf.Module):
    """Like yamnet: a waveform in, three tensors out."""

    def __init__(self) -> None:
        super().__init__()
        self.w = tf.Variable(tf.ones([521]), name="w")

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32, name="waveform")])
    def __call__(self, waveform: Any) -> Any:
        scores = tf.reshape(tf.reduce_mean(waveform) * self.w, [1, 521])
        return scores, tf.zeros([1, 1024]), tf.zeros([1, 64])


class Tokenized(tf.Module):
    """Like bert_en_uncased_preprocess: its operations are registered by importing tensorflow_text."""

    def __init__(self, tokenizer: Any) -> None:
        super().__init__()
        self.tokenizer = tokenizer
        self.w = tf.Variable(1, trainable=False, name="w")

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="text")])
    def __call__(self, text: Any) -> Any:
        ids = tf.strings.length(self.tokenizer.tokenize(text).to_tensor("")) * self.w
        mask = tf.cast(ids > 0, tf.int32)
        return {
            "input_word_ids": ids,
            "input_mask": mask,
            "input_type_ids": tf.zeros_like(ids),
        }


def _projection(path: str, _: str) -> None:
    model = Projection()
    for training in (False, True):
        spec = tf.TensorSpec([None, 3], tf.float32)
        model.__call__.get_concrete_function(spec, training=training)
    write_reusable(path, model, [model.loss], default=model.serve)


def _image(size: int, width: int) -> Callable[[str, str], None]:
    def write_image(path: str, _: str) -> None:
        model = Image(size, width)
        for training in (False, True):
            spec = tf.TensorSpec([None, size, size, 3], tf.float32)
            model.__call__.get_concrete_function(spec, training=training)
        write_reusable(path, model, [model.loss])

    return write_image


def _text(width: int) -> Callable[[str, str], None]:
    def write_text(path: str, vocabulary: str) -> None:
        model = Text(vocabulary, width)
        write_reusable(path, model, default=model.serve)

    return write_text


def _bert(path: str, _: str) -> None:
    model = Bert()
    for training in (False, True):
        model.__call__.get_concrete_function(Bert.SPEC, training=training)
    write_reusable(path, model)


def _tokenized(path: str, _: str) -> None:
    # Only this model needs it, and not every environment has it.
    import tensorflow_text

    write_reusable(path, Tokenized(tensorflow_text.UnicodeScriptTokenizer()))


def _signatures_only(path: str, _: str) -> None:
    model = Signatures2()
    tf.saved_model.save(model, path, signatures={"default": model.serve})


def _pose(path: str, _: str) -> None:
    model = Pose()
    tf.saved_model.save(model, path, signatures=model.serve)


TF2: dict[str, Callable[[str, str], None]] = {
    "tf2": _projection,
    **{f"tf2_text_{width}": _text(width) for width in (2, 20, 50, 128, 250, 512)},
    "tf2_image_224": _image(224, 1280),
    "tf2_image_299": _image(299, 2048),
    "tf2_bert": _bert,
    "tf2_signatures_only": _signatures_only,
    "tf2_pose": _pose,
    "tf2_bare": lambda path, _: tf.saved_model.save(Bare(), path),
    "tf2_audio": lambda path, _: write_reusable(path, Audio()),
    "tf2_needs_text": _tokenized,
}
"""By the name of its directory: what writes a model there, given a vocabulary."""


def write(kind: str, path: str, vocabulary: str) -> None:
    """Write the model of one of the kinds above; KeyError for any other."""
    TF2[kind](path, vocabulary)
