"""Annotations that name the old class do no harm where Python does not evaluate them."""

from __future__ import annotations

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class Embedder:
    module: hub.Module | hub.KerasLayer

    def __init__(self, module: hub.Module | hub.KerasLayer) -> None:
        self.module = module

    def embed(self, words: list[str]) -> tf.Tensor:
        vectors: hub.ModuleSpec = self.module(tf.constant(words))
        return vectors


embedder = Embedder(hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2"))

assert embedder.embed(["the cat", "the dog"]).shape == (2, 50)
