"""Calls of the old hub.Module beside the calls of the new API that take their place."""

# Calls of dict() are part of the code under test.
# pylint: disable=use-dict-literal

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

from .models import Models

X = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]
INFERENCE = [[0.0, 1.0], [2.0, 3.0]]
HIDDEN = [[1.0, 2.0], [3.0, 4.0]]
TRAINING = [[-1.0, -1.0], [1.0, 1.0]]
SUM_AND_DIFF = {"sum": [3.0], "diff": [-1.0]}

Call = Callable[[Models], Any]


@dataclass(frozen=True)
class Rewrite:
    """One call form: the old call, both new ones, and what all three give."""

    name: str
    old: Call
    layer: Call
    load: Call
    gives: Any


def x() -> tf.Tensor:
    return tf.constant(X)


def pair() -> dict[str, tf.Tensor]:
    return dict(x1=tf.constant([1.0]), x2=tf.constant([2.0]))


def sparse() -> tf.SparseTensor:
    return tf.SparseTensor([[0, 0], [1, 2]], [1.0, 5.0], [2, 3])


def sparse_parts() -> dict[str, tf.Tensor]:
    value = sparse()
    return dict(sp_indices=value.indices, sp_values=value.values, sp_dense_shape=value.dense_shape)


REWRITES = [
    Rewrite(
        "m(x)",
        old=lambda m: hub.Module(m.tf1_hub)(x()),
        layer=lambda m: hub.KerasLayer(m.tf1_hub)(x()),
        load=lambda m: hub.load(m.tf1_hub).signatures["default"](x())["default"],
        gives=INFERENCE,
    ),
    Rewrite(
        "m(inputs=x)",
        old=lambda m: hub.Module(m.tf1_hub)(inputs=x()),
        layer=lambda m: hub.KerasLayer(m.tf1_hub)(inputs=x()),
        load=lambda m: hub.load(m.tf1_hub).signatures["default"](default=x())["default"],
        gives=INFERENCE,
    ),
    Rewrite(
        "m(x, as_dict=True)",
        old=lambda m: hub.Module(m.tf1_hub)(x(), as_dict=True),
        layer=lambda m: hub.KerasLayer(m.tf1_hub, signature_outputs_as_dict=True)(x()),
        load=lambda m: hub.load(m.tf1_hub).signatures["default"](x()),
        gives={"default": INFERENCE},
    ),
    Rewrite(
        "m(x, signature=s)",
        old=lambda m: hub.Module(m.tf1_hub)(x(), signature="named"),
        layer=lambda m: hub.KerasLayer(m.tf1_hub, signature="named")(x()),
        load=lambda m: hub.load(m.tf1_hub).signatures["named"](x())["default"],
        gives=INFERENCE,
    ),
    Rewrite(
        "m(dict, signature=s)",
        old=lambda m: hub.Module(m.tf1_hub)(dict(images=x()), signature="named"),
        layer=lambda m: hub.KerasLayer(m.tf1_hub, signature="named")(dict(images=x())),
        load=lambda m: hub.load(m.tf1_hub).signatures["named"](images=x())["default"],
        gives=INFERENCE,
    ),
    Rewrite(
        "m(x, signature=s, as_dict=True)[k]",
        old=lambda m: hub.Module(m.tf1_hub)(x(), signature="named", as_dict=True)["hidden"],
        layer=lambda m: hub.KerasLayer(m.tf1_hub, signature="named", output_key="hidden")(x()),
        load=lambda m: hub.load(m.tf1_hub).signatures["named"](x())["hidden"],
        gives=HIDDEN,
    ),
    Rewrite(
        "m(dict, signature=s, as_dict=True)",
        old=lambda m: hub.Module(m.tf1_hub)(pair(), signature="sig", as_dict=True),
        layer=lambda m: hub.KerasLayer(m.tf1_hub, signature="sig", signature_outputs_as_dict=True)(
            pair()
        ),
        load=lambda m: hub.load(m.tf1_hub).signatures["sig"](**pair()),
        gives=SUM_AND_DIFF,
    ),
    Rewrite(
        "Module(h, tags={a, b})(dict, signature=s, as_dict=True)",
        old=lambda m: hub.Module(m.tf1_hub, tags={"foo", "bar"})(
            dict(x1=[1.0], x2=[2.0]), signature="sig", as_dict=True
        ),
        layer=lambda m: hub.KerasLayer(
            m.tf1_hub, tags={"foo", "bar"}, signature="sig", signature_outputs_as_dict=True
        )(dict(x1=tf.constant([1.0]), x2=tf.constant([2.0]))),
        load=lambda m: hub.load(m.tf1_hub, tags={"foo", "bar"}).signatures["sig"](
            x1=tf.constant([1.0]), x2=tf.constant([2.0])
        ),
        gives=SUM_AND_DIFF,
    ),
    Rewrite(
        "Module(h, tags={'train'})(x)",
        old=lambda m: hub.Module(m.tf1_hub, tags={"train"})(x()),
        layer=lambda m: hub.KerasLayer(m.tf1_hub, tags={"train"})(x()),
        load=lambda m: hub.load(m.tf1_hub, tags={"train"}).signatures["default"](x())["default"],
        gives=TRAINING,
    ),
    Rewrite(
        "Module(h, tags=['train'] * is_training)(x)",
        old=lambda m: hub.Module(m.tf1_hub, tags=["train"] * True)(x()),
        layer=lambda m: hub.KerasLayer(m.tf1_hub, tags=["train"] * True)(x()),
        load=lambda m: hub.load(m.tf1_hub, tags=["train"] * True).signatures["default"](x())[
            "default"
        ],
        gives=TRAINING,
    ),
    Rewrite(
        "m(signature=s) without inputs",
        old=lambda m: hub.Module(m.tf1_hub_generator)(signature="gen"),
        layer=lambda m: hub.KerasLayer(m.tf1_hub_generator, signature="gen")({}),
        load=lambda m: hub.load(m.tf1_hub_generator).signatures["gen"]()["default"],
        gives=[2.0, 4.0],
    ),
    Rewrite(
        "m([text, text])",
        old=lambda m: hub.Module(m.tf1_hub_text)(["hello", "unheard of"]),
        layer=lambda m: hub.KerasLayer(m.tf1_hub_text)(tf.constant(["hello", "unheard of"])),
        load=lambda m: hub.load(m.tf1_hub_text).signatures["default"](
            tf.constant(["hello", "unheard of"])
        )["default"],
        gives=[[1.0, 2.0], [0.0, 0.0]],
    ),
    Rewrite(
        "m([text]) of a published handle",
        old=lambda m: hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")(["world"]),
        layer=lambda m: hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")(
            tf.constant(["world"])
        ),
        load=lambda m: hub.load("https://tfhub.dev/google/nnlm-en-dim128/1").signatures["default"](
            tf.constant(["world"])
        )["default"],
        gives=[[3.0, 4.0]],
    ),
    Rewrite(
        "m(list of ints) for a float input",
        old=lambda m: hub.Module(m.tf1_hub)([[1, 0, 0]]),
        layer=lambda m: hub.KerasLayer(m.tf1_hub)(tf.constant([[1, 0, 0]], tf.float32)),
        load=lambda m: hub.load(m.tf1_hub).signatures["default"](
            tf.constant([[1, 0, 0]], tf.float32)
        )["default"],
        gives=[[0.0, 1.0]],
    ),
    Rewrite(
        "m(float64 array) for a float32 input",
        old=lambda m: hub.Module(m.tf1_hub)(np.array(X)),
        layer=lambda m: hub.KerasLayer(m.tf1_hub)(np.array(X)),
        load=lambda m: hub.load(m.tf1_hub).signatures["default"](
            tf.constant(np.array(X), tf.float32)
        )["default"],
        gives=INFERENCE,
    ),
    Rewrite(
        "m(sparse tensor)",
        old=lambda m: hub.Module(m.tf1_hub_sparse)(sparse()),
        layer=lambda m: hub.KerasLayer(m.tf1_hub_sparse)(sparse_parts()),
        load=lambda m: hub.load(m.tf1_hub_sparse).signatures["default"](**sparse_parts())[
            "default"
        ],
        gives=[2.0, 10.0],
    ),
    Rewrite(
        "Module(load_module_spec(h))(x)",
        old=lambda m: hub.Module(hub.load_module_spec(m.tf1_hub))(x()),
        layer=lambda m: hub.KerasLayer(m.tf1_hub)(x()),
        load=lambda m: hub.load(m.tf1_hub).signatures["default"](x())["default"],
        gives=INFERENCE,
    ),
]
